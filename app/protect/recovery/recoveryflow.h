#pragma once

#include "protect/recovery/recoverycontext.h"

#include <QCoroTask>

namespace protect {

/// Makes the steps of the run in their order, as the manual procedure goes (contract 15.5). What is done
/// already is passed over, what was sent before is looked for, so that a run that was cut off at any write
/// goes on where it was. A rehearsal cleans up what it made also where a step fails. Ends by setting
/// run.outcome, except when cancelled.
QCoro::Task<void> runRecovery(RecoveryContextPtr context, base::Cancellation cancellation);

/// Opens the record without doing anything, to tell what is known of a run of before. Errors: those of the
/// record ("AnotherWindow", "JournalDamaged", …).
base::Result<void> takeUpRecord(const RecoveryContextPtr &context);

} // namespace protect
