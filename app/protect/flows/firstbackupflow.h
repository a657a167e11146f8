#pragma once

#include "protect/flows/runcontext.h"

#include <QCoroTask>

namespace protect {

/// Triggers a backup now and watches its job for a short while (contract 15.2); a first backup takes hours
/// and is left running; the protected item is read again. The request is never repeated after an unclear
/// answer: a job with its activity id tells whether it arrived. A failure ends the stage, not the run:
/// protection stands.
QCoro::Task<void> triggerFirstBackup(RunContextPtr run, base::Cancellation cancellation);

/// Looks once more at a backup that was left running, and at the protected item. Writes nothing.
QCoro::Task<void> lookAtBackup(RunContextPtr run, base::Cancellation cancellation);
/// The run's stage follows what was read of its job.
void showBackupLeft(const RunContextPtr &run, const domain::BackupJob &job);

/// The same afterwards, on its own: keeps the run's record open meanwhile.
QCoro::Task<void> startFirstBackup(RunContextPtr run, base::Cancellation cancellation);

} // namespace protect
