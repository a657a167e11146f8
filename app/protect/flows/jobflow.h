#pragma once

#include "protect/flows/runcontext.h"

#include <QCoroTask>

#include <chrono>
#include <functional>

namespace protect {

/// How a followed operation ended.
struct JobEnd {
    bool succeeded = false;
    bool timedOut = false; ///< not ended within the bound; it goes on at the service
    std::optional<domain::BackupJob> job;
    std::optional<base::Error> error; ///< why it failed, in the service's words
};

/// What a job is followed with.
struct JobWatch {
    azure::ConnectionPtr azure; ///< for reading only
    domain::ResourceId vaultId;
    domain::ResourceId vmId;
    QString operation; ///< "ConfigureBackup", "Backup", "Restore"
    QDateTime since; ///< when it was requested
    /// Only the job tells how it went (a restore, contract 15.4): the operation's success is none.
    bool jobDecides = false;
    std::chrono::minutes bound{30}; ///< then it is left to be looked at again
    /// Told the service's status word and, where it tells it, how far the job is in percent.
    std::function<void(QString, std::optional<double>)> told;
};
/// For a stage of configuring backup.
JobWatch watchOf(const RunContextPtr &run, domain::StageKind stage, const QString &operation);

/// Follows an operation and its job to the end (contract 14.6): polls as the service asks, decides on the
/// job's status, and finds the job by its activity id where the operation names none.
/// An error result: the end could not be learned (Cancelled, or no answer several times in a row).
QCoro::Task<base::Result<JobEnd>> followOperation(
    JobWatch watch, azure::StartedOperation operation, base::Cancellation cancellation);

/// The job of this VM that was started by the request with this activity id, else the newest that started
/// after `since` for the VM; nullopt: none.
QCoro::Task<base::Result<std::optional<domain::BackupJob>>> findJob(
    JobWatch watch, QString activityId, base::Cancellation cancellation);

/// Follows a known job to its end.
QCoro::Task<base::Result<JobEnd>> followJob(
    JobWatch watch, domain::BackupJob job, base::Cancellation cancellation);

/// Why a job failed: its first error, the activity id as request id, the recommendations.
base::Error jobError(const domain::BackupJob &job);

} // namespace protect
