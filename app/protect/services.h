#pragma once

#include "base/async/cancellation.h"
#include "base/result.h"
#include "cloud/azure/signedintenant.h"
#include "domain/qualification.h"
#include "protect/journal/journal.h"
#include "protect/source.h"

#include <QCoroTask>

#include <functional>
#include <memory>

namespace protect {

/// What the program composes for an estate: the seams that tests replace.
struct Services {
    SourceOffer offer;
    std::function<QCoro::Task<base::Result<azure::SignedInTenant>>(Source, base::Cancellation)> connect;
    domain::SupportMatrix supportMatrix;
    /// Where runs are recorded so that the next start finds them; null: for as long as the estate lives.
    std::shared_ptr<const journal::Journal> journal;
    bool journalsSimulated = false; ///< runs in the simulator as well: for simulators that outlive an estate
};

/// A sign-in that is there already, as the answer of Services::connect.
inline QCoro::Task<base::Result<azure::SignedInTenant>> connected(
    base::Result<azure::SignedInTenant> signedIn) {
    co_return signedIn;
}

} // namespace protect
