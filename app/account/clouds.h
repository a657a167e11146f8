#pragma once

#include "account/settings.h"
#include "azure/cloud.h"
#include "base/cancellation.h"
#include "base/result.h"
#include "http/transport.h"
#include "identity/cloudmetadata.h"

#include <QCoroTask>

#include <memory>

namespace account {

/// A cloud from what its endpoint says of itself. Hosts that it does not name stay empty, and what needs them
/// is then refused with a reason; Microsoft's application ids are taken over where it is a known cloud.
azure::Cloud cloudFrom(const identity::CloudMetadata &metadata);

/// The cloud of these settings; a custom one is asked for at its endpoint, over `transport`. Errors: those of
/// identity::fetchCloudMetadata().
QCoro::Task<base::Result<azure::Cloud>> cloudOf(
    Settings settings, std::shared_ptr<http::Transport> transport, base::Cancellation cancellation);

} // namespace account
