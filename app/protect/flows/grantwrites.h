#pragma once

#include "protect/flows/runcontext.h"

#include <QCoroTask>

namespace protect {

/// What a write left behind.
struct GrantResult {
    QString id; ///< GUID or id, as the service told it
    bool existed = false; ///< it was there before
    domain::Environment found; ///< the definition, assignment or policy itself
};
using GrantAnswer = base::Result<GrantResult>;

/// Sends one write of the grant, by its kind and the store's permission model (contract 7.3, 8.3, 9.2, 9.3).
/// Once: repeating is the caller's. `existedBefore`: known to be there already, for the record.
QCoro::Task<GrantAnswer> sendGrant(
    RunContextPtr run, domain::PlannedWrite write, bool existedBefore, base::Cancellation cancellation);

/// Reads what the write would have left; NotFound (code "NotThere") where it is not there. `id` is the
/// GUID that the service told, empty: the planned one.
QCoro::Task<GrantAnswer> readGrant(
    RunContextPtr run, domain::PlannedWrite write, QString id, base::Cancellation cancellation);

/// Waits until a role definition just written is answered the same several times in a row; a multi-region
/// HSM answers from different regions.
QCoro::Task<base::Result<void>> waitUntilStable(
    RunContextPtr run, domain::PlannedWrite write, base::Cancellation cancellation);

} // namespace protect
