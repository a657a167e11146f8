#pragma once

#include "base/result.h"
#include "cloud/azure/tenantconnection.h"
#include "domain/qualification.h"
#include "protect/journal/journal.h"
#include "protect/source.h"

#include <functional>
#include <memory>

namespace protect {

/// What the program composes for a session: the seams that tests replace.
struct Services {
    SourceOffer offer;
    std::function<base::Result<azure::TenantConnection>(const Source &)> connect;
    domain::SupportMatrix supportMatrix;
    /// Where runs are recorded so that the next start finds them; null: for as long as the session lives.
    std::shared_ptr<const journal::Journal> journal;
    bool journalsSimulated = false; ///< runs in the simulator as well: for simulators that outlive a session
};

} // namespace protect
