#pragma once

#include "protect/recovery/recoverycontext.h"

#include <QCoroTask>

// The restores of a recovery and what they leave (contract 15.4, 15.5). A restore that was sent before is
// looked for by its activity id and followed, never sent again.
namespace protect {

/// The restore that is bound to fail, followed to its end: done where its job tells where the key's copy
/// lies. Error "RestoreDidNotFail" where it succeeds: run.made tells what it made.
QCoro::Task<StepResult> startFetch(
    RecoveryContextPtr context, std::size_t index, base::Cancellation cancellation);
QCoro::Task<StepResult> restoreMachine(
    RecoveryContextPtr context, std::size_t index, base::Cancellation cancellation);
/// What came back (run.made), and who may use its key (run.users).
QCoro::Task<StepResult> readMachine(
    RecoveryContextPtr context, domain::RecoveryStep step, base::Cancellation cancellation);
/// Deletes the disks that a restore of this run made although it was to fail.
QCoro::Task<StepResult> deleteMadeDisks(
    RecoveryContextPtr context, domain::RecoveryStep step, base::Cancellation cancellation);

/// Into memory alone. Needs run.copy or the step's job.
QCoro::Task<StepResult> fetchCopy(
    RecoveryContextPtr context, domain::RecoveryStep step, base::Cancellation cancellation);
QCoro::Task<StepResult> deleteBlob(
    RecoveryContextPtr context, domain::RecoveryStep step, base::Cancellation cancellation);

} // namespace protect
