#pragma once

#include "base/async/cancellation.h"
#include "base/result.h"
#include "cloud/account/settings.h"
#include "cloud/azure/cloud.h"
#include "cloud/http/transport.h"
#include "cloud/identity/cloudmetadata.h"

#include <QCoroTask>

#include <memory>

namespace account {

/// A cloud of one's own from what its endpoint says of itself. Hosts that it does not name stay empty, and
/// what needs them is then refused with a reason.
azure::Cloud cloudFrom(const identity::CloudMetadata &metadata);

/// The cloud of these settings. A custom one is asked for at its endpoint, over `transport`, unless that is
/// one of Azure's own. Errors: those of identity::fetchCloudMetadata() and checkOwnCloud().
QCoro::Task<base::Result<azure::Cloud>> cloudOf(
    Settings settings, std::shared_ptr<http::Transport> transport, base::Cancellation cancellation);

} // namespace account
