#include "protect/flows/firstbackupflow.h"

#include "protect/flows/itemflow.h"
#include "protect/flows/jobflow.h"
#include "protect/flows/runlimits.h"
#include "protect/flows/runrecording.h"

namespace protect {

namespace {

using domain::StageKind;
using domain::StageState;
using FoundJob = base::Result<std::optional<domain::BackupJob>>;

JobWatch backupWatch(const RunContextPtr &run, const QDateTime &since) {
    JobWatch watch = watchOf(run, StageKind::FirstBackup, QStringLiteral("Backup"));
    watch.since = since;
    return watch;
}

QCoro::Task<base::Result<azure::StartedOperation>> sendBackup(
    RunContextPtr run, base::Cancellation cancellation) {
    const RunTracker::Writing writing(run->tracker);
    const azure::BackupClient backup(run->writing(run->plannedWrite(domain::WriteKind::TriggerBackup)));
    run->backupSentAt = run->now();
    base::Result<azure::StartedOperation> started
        = co_await backup.backupNow(run->vaultId(), run->vmId(), cancellation);
    run->backupRequestId = started ? started->clientRequestId : started.error().correlationId;
    co_return started;
}

/// The job of an earlier request whose answer never came; an error where that cannot be told.
QCoro::Task<FoundJob> findEarlierBackup(RunContextPtr run, base::Cancellation cancellation) {
    if (!run->backupSentAt.isValid()) {
        co_return std::optional<domain::BackupJob>();
    }
    const JobWatch watch = backupWatch(run, run->backupSentAt);
    FoundJob found = co_await findJob(watch, run->backupRequestId, cancellation);
    co_return found;
}

/// The job of a backup that was accepted; nullopt while it is not listed yet.
QCoro::Task<FoundJob> findBackupJob(
    RunContextPtr run, azure::StartedOperation operation, QDateTime since, base::Cancellation cancellation) {
    const azure::BackupClient backup(run->azure);
    base::Result<azure::OperationStatus> status
        = co_await backup.operationStatus(run->vaultId(), operation, cancellation);
    if (status && !status->jobId.isEmpty()) {
        base::Result<domain::BackupJob> job
            = co_await backup.job(run->vaultId(), status->jobId, cancellation);
        if (job) {
            co_return std::optional<domain::BackupJob>(*job);
        }
    }
    const JobWatch watch = backupWatch(run, since);
    FoundJob found = co_await findJob(watch, operation.clientRequestId, cancellation);
    co_return found;
}

void showJob(const RunContextPtr &run, const domain::BackupJob &job, StageState unfinished) {
    run->tracker->edit().firstBackup = job;
    domain::Stage &stage = run->tracker->stage(StageKind::FirstBackup);
    stage.detail = job.status;
    stage.percent = job.progressPercentage;
    stage.error.reset();
    if (!job.isFinal() && unfinished == StageState::Running) {
        run->tracker->changed();
    } else if (!job.isFinal()) {
        run->tracker->end(StageKind::FirstBackup, unfinished);
    } else if (job.succeeded()) {
        run->tracker->end(StageKind::FirstBackup, StageState::Done);
    } else {
        run->tracker->end(StageKind::FirstBackup, StageState::Failed, jobError(job));
    }
}

/// Watches for a short while; what still runs then is left running.
QCoro::Task<void> watchBackup(RunContextPtr run, azure::StartedOperation started,
    std::optional<domain::BackupJob> job, base::Cancellation cancellation) {
    const azure::BackupClient backup(run->azure);
    for (int polls = 0; polls < limits::firstBackupPolls; ++polls) {
        if (job) {
            base::Result<domain::BackupJob> next
                = co_await backup.job(run->vaultId(), job->name, cancellation);
            job = next ? *next : *job;
        } else {
            FoundJob found = co_await findBackupJob(run, started, run->backupSentAt, cancellation);
            job = found ? *found : std::nullopt;
        }
        if (job) {
            showJob(run, *job, StageState::Running);
        }
        if (cancellation.isCancelled() || (job && job->isFinal())) {
            co_return;
        }
        if (polls + 1 == limits::firstBackupPolls) {
            break; // nobody looks after that pause
        }
        const base::Result<void> waited
            = co_await run->azure->clock->delay(limits::firstBackupPause, cancellation);
        if (!waited) {
            co_return;
        }
    }
    run->tracker->end(StageKind::FirstBackup, StageState::LeftRunning);
}

} // namespace

QCoro::Task<void> startFirstBackup(RunContextPtr run, base::Cancellation cancellation) {
    const base::Result<RunRecordingPtr> recording = RunRecording::begin(run);
    if (!recording) {
        run->tracker->begin(StageKind::FirstBackup);
        run->tracker->end(StageKind::FirstBackup, StageState::Failed, recording.error());
        co_return;
    }
    co_await triggerFirstBackup(run, cancellation);
}

QCoro::Task<void> triggerFirstBackup(RunContextPtr run, base::Cancellation cancellation) {
    const std::shared_ptr<RunTracker> tracker = run->tracker;
    tracker->begin(StageKind::FirstBackup);
    FoundJob earlier = co_await findEarlierBackup(run, cancellation);
    if (!earlier) {
        if (earlier.error().kind != base::ErrorKind::Cancelled) {
            tracker->end(StageKind::FirstBackup, StageState::Failed, earlier.error());
        }
        co_return;
    }
    std::optional<domain::BackupJob> job = *earlier;
    azure::StartedOperation started;
    if (!job) {
        base::Result<azure::StartedOperation> sent = co_await sendBackup(run, cancellation);
        if (!sent) {
            const base::Error &error = sent.error();
            if (error.kind == base::ErrorKind::Cancelled) {
                co_return; // backupSentAt stays: the next try looks for the job first
            }
            FoundJob found = std::optional<domain::BackupJob>();
            if (isUnclear(error)) {
                found = co_await findEarlierBackup(run, cancellation);
            }
            if (!found || !found->has_value()) {
                if (!isUnclear(error)) {
                    run->backupSentAt = QDateTime(); // refused: there is no job to look for
                }
                tracker->end(StageKind::FirstBackup, StageState::Failed, error);
                co_return;
            }
            job = *found;
        } else {
            started = *sent;
        }
    }
    tracker->addWritten(run->plannedWrite(domain::WriteKind::TriggerBackup), run->backupRequestId, false);
    co_await watchBackup(run, started, job, cancellation);
    if (!cancellation.isCancelled()) {
        co_await readProtectedItem(run, cancellation);
    }
}

void showBackupLeft(const RunContextPtr &run, const domain::BackupJob &job) {
    showJob(run, job, StageState::LeftRunning);
}

QCoro::Task<void> lookAtBackup(RunContextPtr run, base::Cancellation cancellation) {
    const std::shared_ptr<RunTracker> tracker = run->tracker;
    const std::optional<domain::BackupJob> known = tracker->record().firstBackup;
    FoundJob found = known;
    if (known) {
        const azure::BackupClient backup(run->azure);
        const base::Result<domain::BackupJob> job
            = co_await backup.job(run->vaultId(), known->name, cancellation);
        found = job ? FoundJob(*job) : base::Unexpected(job.error());
    } else {
        found = co_await findEarlierBackup(run, cancellation);
    }
    if (cancellation.isCancelled()) {
        co_return;
    }
    if (!found) {
        tracker->stage(StageKind::FirstBackup).error = found.error(); // as it was last seen
        tracker->changed();
    } else if (found->has_value()) {
        showBackupLeft(run, **found);
    } else {
        tracker->end(StageKind::FirstBackup, StageState::LeftRunning);
    }
    co_await readProtectedItem(run, cancellation);
}

} // namespace protect
