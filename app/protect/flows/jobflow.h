#pragma once

#include "protect/flows/runcontext.h"

#include <QCoroTask>

namespace protect {

/// How a followed operation ended.
struct JobEnd {
    bool succeeded = false;
    bool timedOut = false; ///< not ended within the bound; it goes on at the service
    std::optional<domain::BackupJob> job;
    std::optional<base::Error> error; ///< why it failed, in the service's words
};

/// Follows an operation and its job to the end (contract 14.6): polls as the service asks, decides on the
/// job's status, and finds the job by its activity id where the operation names none. Updates `stage`.
/// An error result: the end could not be learned (Cancelled, or no answer several times in a row).
QCoro::Task<base::Result<JobEnd>> followOperation(RunContextPtr run, domain::StageKind stage,
    azure::StartedOperation operation, base::Cancellation cancellation);

/// The job of an operation ("ConfigureBackup", "Backup") of this run's VM that was started by the request
/// with this activity id, else the newest that started after `since` for the VM; nullopt: none.
QCoro::Task<base::Result<std::optional<domain::BackupJob>>> findJob(RunContextPtr run, QString operation,
    QString activityId, QDateTime since, base::Cancellation cancellation);

/// Follows a known job to its end.
QCoro::Task<base::Result<JobEnd>> followJob(
    RunContextPtr run, domain::StageKind stage, domain::BackupJob job, base::Cancellation cancellation);

/// Why a job failed: its first error, the activity id as request id, the recommendations.
base::Error jobError(const domain::BackupJob &job);

} // namespace protect
