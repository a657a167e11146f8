#pragma once

#include "protect/recovery/recoverycontext.h"

#include <QCoroTask>

// The steps of a recovery at a key store (contract 10, 15.5). Each looks first, and sends nothing where what
// it makes is there; none overwrites or purges anything.
namespace protect {

QCoro::Task<StepResult> recoverKey(
    RecoveryContextPtr context, domain::RecoveryStep step, base::Cancellation cancellation);
/// Needs the copy (context->copy). Error: Conflict "NameTaken" where another key has the name.
QCoro::Task<StepResult> restoreKey(
    RecoveryContextPtr context, domain::RecoveryStep step, base::Cancellation cancellation);
/// Reads the restored key; in a rehearsal compares it with the original (run.proof).
QCoro::Task<StepResult> compareKey(
    RecoveryContextPtr context, domain::RecoveryStep step, base::Cancellation cancellation);
/// Alike the original: type and release policy are read from it.
QCoro::Task<StepResult> createPlaceholderKey(
    RecoveryContextPtr context, domain::RecoveryStep step, base::Cancellation cancellation);
/// Deletes a key that this run made, and no other.
QCoro::Task<StepResult> deleteKey(
    RecoveryContextPtr context, domain::RecoveryStep step, base::Cancellation cancellation);

} // namespace protect
