#pragma once

#include "protect/recovery/recoverycontext.h"

#include <QCoroTask>

// Disk encryption sets and grants of a recovery (contract 6.3, 15.5 steps 8 and 9).
namespace protect {

/// A set that is exactly as wanted is taken as it is; another of the name is Conflict "SetNameTaken".
QCoro::Task<StepResult> createSet(
    RecoveryContextPtr context, domain::RecoveryStep step, base::Cancellation cancellation);
/// Deletes a set that this run made, and no other.
QCoro::Task<StepResult> deleteSet(
    RecoveryContextPtr context, domain::RecoveryStep step, base::Cancellation cancellation);
QCoro::Task<StepResult> createOrchestrator(
    RecoveryContextPtr context, domain::RecoveryStep step, base::Cancellation cancellation);
/// For an identity that has come to be in this run, the step's write gets its object id.
QCoro::Task<StepResult> grant(RecoveryContextPtr context, std::size_t index, base::Cancellation cancellation);
/// As long as a new grant may take to spread, where this run made one (contract 8.5).
QCoro::Task<StepResult> waitForGrants(
    RecoveryContextPtr context, std::size_t index, base::Cancellation cancellation);

} // namespace protect
