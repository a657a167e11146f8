#include "protect/flows/jobflow.h"

#include "base/text.h"
#include "protect/flows/runlimits.h"

#include <algorithm>

namespace protect {

namespace {

using std::chrono::seconds;

/// What the service asks for, else a little longer each time.
seconds pollPause(std::optional<seconds> retryAfter, int polls) {
    if (retryAfter) {
        return std::clamp(*retryAfter, seconds(1), limits::longestRetryAfter);
    }
    return std::min(limits::firstPoll + seconds(polls), limits::longestPoll);
}

void tell(const JobWatch &watch, const QString &status, std::optional<double> percent) {
    if (watch.told) {
        watch.told(status, percent);
    }
}

base::Error operationError(const azure::OperationStatus &status, const QString &activityId) {
    base::Error error;
    error.kind = base::ErrorKind::Rejected;
    error.code = status.errorCode.isEmpty() ? QStringLiteral("Operation") + status.status : status.errorCode;
    error.message = status.errorMessage;
    error.requestId = activityId;
    error.operation = QStringLiteral("protectedItems/write");
    return error;
}

base::Error jobNotListed(const JobWatch &watch) {
    base::Error error;
    error.kind = base::ErrorKind::Timeout;
    error.code = QStringLiteral("JobNotListed");
    error.message = QStringLiteral("The operation has succeeded, and its job is not listed.");
    error.operation = QStringLiteral("backupJobs/list");
    error.target = watch.vmId.text();
    return error;
}

JobEnd endOfJob(const domain::BackupJob &job) {
    JobEnd end;
    end.job = job;
    end.succeeded = job.succeeded();
    if (!end.succeeded) {
        end.error = jobError(job);
    }
    return end;
}

JobEnd timedOut(std::optional<domain::BackupJob> job) {
    JobEnd end;
    end.timedOut = true;
    end.job = std::move(job);
    return end;
}

/// Polls the operation until it is final; nullopt: the bound is over.
QCoro::Task<base::Result<std::optional<azure::OperationStatus>>> pollOperation(
    JobWatch watch, azure::StartedOperation operation, base::Cancellation cancellation) {
    const azure::BackupClient backup(watch.azure);
    const QDateTime deadline = watch.azure->clock->now().addSecs(seconds(watch.bound).count());
    std::optional<seconds> retryAfter = operation.retryAfter;
    int failures = 0;
    for (int polls = 0; watch.azure->clock->now() < deadline; ++polls) {
        const base::Result<void> waited
            = co_await watch.azure->clock->delay(pollPause(retryAfter, polls), cancellation);
        if (!waited) {
            co_return base::Unexpected(waited.error());
        }
        base::Result<azure::OperationStatus> status
            = co_await backup.operationStatus(watch.vaultId, operation, cancellation);
        if (!status) {
            retryAfter = status.error().retryAfter;
            if (!isTransient(status.error()) || ++failures >= limits::failedPolls) {
                co_return base::Unexpected(status.error());
            }
            continue;
        }
        failures = 0;
        retryAfter = status->retryAfter;
        if (status->isFinal()) {
            co_return std::optional<azure::OperationStatus>(*status);
        }
        tell(watch, status->status, std::nullopt);
    }
    co_return std::optional<azure::OperationStatus>();
}

QCoro::Task<base::Result<std::optional<domain::BackupJob>>> readJob(
    JobWatch watch, QString jobId, base::Cancellation cancellation) {
    const azure::BackupClient backup(watch.azure);
    base::Result<domain::BackupJob> job = co_await backup.job(watch.vaultId, jobId, cancellation);
    if (job) {
        co_return std::optional<domain::BackupJob>(*job);
    }
    co_return base::Unexpected(job.error());
}

} // namespace

JobWatch watchOf(const RunContextPtr &run, domain::StageKind stage, const QString &operation) {
    JobWatch watch;
    watch.azure = run->azure;
    watch.vaultId = run->vaultId();
    watch.vmId = run->vmId();
    watch.operation = operation;
    watch.since = run->now();
    const std::weak_ptr<RunTracker> shown = run->tracker;
    watch.told = [shown, stage](const QString &status, std::optional<double> percent) {
        if (const std::shared_ptr<RunTracker> tracker = shown.lock()) {
            domain::Stage &told = tracker->stage(stage);
            told.detail = status;
            told.percent = percent;
            tracker->changed();
        }
    };
    return watch;
}

base::Error jobError(const domain::BackupJob &job) {
    base::Error error;
    error.kind = base::ErrorKind::Rejected;
    error.requestId = job.activityId;
    error.operation = job.operation;
    error.target = job.id.text();
    // The key error decides what to do next, wherever it stands among the others (contract 14.8).
    const auto keyError
        = std::find_if(job.errors.begin(), job.errors.end(), [](const domain::JobError &candidate) {
              base::Error probe;
              probe.code = candidate.code;
              probe.message = candidate.message;
              return isKeyAccessError(probe);
          });
    if (!job.errors.empty()) {
        const domain::JobError &first = keyError == job.errors.end() ? job.errors.front() : *keyError;
        error.code = first.code.isEmpty() && first.number > 0 ? QString::number(first.number) : first.code;
        error.message = first.message;
        error.recommendations = first.recommendations;
    }
    if (error.code.isEmpty()) {
        error.code = QStringLiteral("Job") + job.status;
    }
    return error;
}

QCoro::Task<base::Result<std::optional<domain::BackupJob>>> findJob(
    JobWatch watch, QString activityId, base::Cancellation cancellation) {
    constexpr int slack = 300; // seconds that the clocks may differ
    const azure::BackupClient backup(watch.azure);
    base::Result<std::vector<domain::BackupJob>> jobs = co_await backup.jobs(watch.vaultId, watch.operation,
        watch.since.addSecs(-slack), watch.azure->clock->now().addSecs(slack), cancellation);
    if (!jobs) {
        co_return base::Unexpected(jobs.error());
    }
    std::optional<domain::BackupJob> found;
    bool byActivity = false;
    for (const domain::BackupJob &job : *jobs) {
        const bool sameActivity = !activityId.isEmpty() && base::sameText(job.activityId, activityId);
        const bool sameMachine
            = job.isOf(watch.vmId) != domain::Truth::No && job.startTime >= watch.since.addSecs(-1);
        const bool better = !found || (sameActivity && !byActivity)
            || (sameActivity == byActivity && job.startTime > found->startTime);
        if ((sameActivity || (sameMachine && !byActivity)) && better) {
            found = job;
            byActivity = sameActivity;
        }
    }
    co_return found;
}

QCoro::Task<base::Result<JobEnd>> followJob(
    JobWatch watch, domain::BackupJob job, base::Cancellation cancellation) {
    const azure::BackupClient backup(watch.azure);
    const QDateTime deadline = watch.azure->clock->now().addSecs(seconds(watch.bound).count());
    int failures = 0;
    for (int polls = 0; !job.isFinal(); ++polls) {
        tell(watch, job.status, job.progressPercentage);
        if (watch.azure->clock->now() >= deadline) {
            co_return timedOut(job);
        }
        const base::Result<void> waited
            = co_await watch.azure->clock->delay(pollPause(std::nullopt, polls), cancellation);
        if (!waited) {
            co_return base::Unexpected(waited.error());
        }
        base::Result<domain::BackupJob> next = co_await backup.job(watch.vaultId, job.name, cancellation);
        if (next) {
            job = *next;
            failures = 0;
        } else if (!isTransient(next.error()) || ++failures >= limits::failedPolls) {
            co_return base::Unexpected(next.error());
        }
    }
    // The list carries the errors of a job, but not its tasks and properties (contract 15.1).
    if (job.properties.empty()) {
        base::Result<domain::BackupJob> details = co_await backup.job(watch.vaultId, job.name, cancellation);
        if (details) {
            job = *details;
        }
    }
    co_return endOfJob(job);
}

QCoro::Task<base::Result<JobEnd>> followOperation(
    JobWatch watch, azure::StartedOperation operation, base::Cancellation cancellation) {
    base::Result<std::optional<azure::OperationStatus>> polled
        = co_await pollOperation(watch, operation, cancellation);
    // A forgotten operation is no end: its job tells (contract 3.3).
    const bool forgotten = !polled && polled.error().kind == base::ErrorKind::NotFound;
    if (!polled && !forgotten) {
        co_return base::Unexpected(polled.error());
    }
    if (polled && !polled->has_value()) {
        co_return timedOut(std::nullopt);
    }
    azure::OperationStatus status;
    if (polled) {
        status = **polled;
    }
    base::Result<std::optional<domain::BackupJob>> job = std::optional<domain::BackupJob>();
    if (!status.jobId.isEmpty()) {
        job = co_await readJob(watch, status.jobId, cancellation);
    } else {
        job = co_await findJob(watch, operation.clientRequestId, cancellation);
    }
    const bool isOpen = !job && (watch.jobDecides || job.error().kind == base::ErrorKind::Cancelled);
    if (isOpen) {
        co_return base::Unexpected(job.error());
    }
    if (job && job->has_value()) {
        base::Result<JobEnd> end = co_await followJob(watch, **job, cancellation);
        // The operation may name the key where the job does not.
        if (end && end->error && !isKeyAccessError(*end->error) && !status.errorCode.isEmpty()) {
            const base::Error told = operationError(status, end->error->requestId);
            if (isKeyAccessError(told)) {
                end->error = told;
            }
        }
        co_return end;
    }
    if (forgotten) {
        co_return base::Unexpected(job ? polled.error() : job.error());
    }
    if (watch.jobDecides && status.succeeded()) {
        co_return base::Unexpected(jobNotListed(watch));
    }
    JobEnd end;
    end.succeeded = status.succeeded();
    if (!end.succeeded) {
        end.error = operationError(status, operation.clientRequestId);
    }
    co_return end;
}

} // namespace protect
