#include "protect/flows/enableflow.h"

#include "base/text.h"
#include "domain/refusal.h"
#include "protect/flows/grantflow.h"
#include "protect/flows/runlimits.h"

#include <algorithm>

namespace protect {

namespace {

using domain::StageKind;
using domain::StageState;
using std::chrono::seconds;

JobWatch enableWatch(const RunContextPtr &run) {
    JobWatch watch = watchOf(run, StageKind::ConfigureJob, QStringLiteral("ConfigureBackup"));
    watch.since = run->enableSentAt.isValid() ? run->enableSentAt : run->now();
    return watch;
}

EnableResult refused(const base::Error &error, std::optional<domain::BackupJob> job = {}) {
    domain::RunFailure failure;
    failure.error = error;
    failure.job = std::move(job);
    failure.isKeyAccess = isKeyAccessError(error);
    EnableResult result;
    result.failure = std::move(failure);
    return result;
}

bool isOurs(const RunContextPtr &run, const domain::ProtectedItem &item) {
    const bool enabled = base::sameText(item.protectionState, u"IRPending")
        || base::sameText(item.protectionState, u"Protected");
    return enabled && item.policyId == run->policyId;
}

base::Error lostAnswer(const RunContextPtr &run) {
    base::Error error;
    error.kind = base::ErrorKind::NotFound;
    error.code = QStringLiteral("OperationLost");
    error.message = QStringLiteral("The service accepted the request and does not know its operation now.");
    error.operation = QStringLiteral("protectedItems/write");
    error.target = run->vmId().text();
    return error;
}

QCoro::Task<base::Result<azure::StartedOperation>> sendEnable(
    RunContextPtr run, base::Cancellation cancellation) {
    const RunTracker::Writing writing(run->tracker);
    const azure::BackupClient backup(run->writing(run->plannedWrite(domain::WriteKind::EnableProtection)));
    run->sentEnable = true;
    run->enableSentAt = run->now();
    ++run->tracker->stage(StageKind::Enable).tries;
    base::Result<azure::StartedOperation> started
        = co_await backup.protect(run->vaultId(), run->vmId(), run->policyId, cancellation);
    run->enableRequestId = started ? started->clientRequestId : started.error().correlationId;
    co_return started;
}

/// Sends the request; repeats it where the service is busy with the item or has not discovered the VM.
QCoro::Task<base::Result<azure::StartedOperation>> sendEnablePatiently(
    RunContextPtr run, base::Cancellation cancellation) {
    base::Result<azure::StartedOperation> started = co_await sendEnable(run, cancellation);
    for (int tries = 1; !started && tries < limits::conflictTries; ++tries) {
        const bool unknownMachine = started.error().hasCode(u"BMSUserErrorInvalidConfigureProtectionRequest");
        const bool busy = domain::refusalOf(started.error()) == domain::RefusalKind::Busy;
        if (unknownMachine && !run->containersRefreshed) {
            run->containersRefreshed = true;
            const azure::BackupClient backup(run->azure);
            const base::Result<void> refreshed
                = co_await backup.refreshContainers(run->vaultId(), cancellation);
            if (!refreshed && refreshed.error().kind == base::ErrorKind::Cancelled) {
                co_return base::Unexpected(refreshed.error());
            }
        } else if (busy) {
            const base::Result<void> waited
                = co_await run->azure->clock->delay(limits::conflictPause, cancellation);
            if (!waited) {
                co_return base::Unexpected(waited.error());
            }
        } else {
            break;
        }
        started = co_await sendEnable(run, cancellation);
    }
    co_return started;
}

/// Without an answer: whether the service works on it, or has done it already. An empty operation follows
/// the job by its activity id.
QCoro::Task<base::Result<azure::StartedOperation>> lookForEnable(
    RunContextPtr run, base::Error reason, base::Cancellation cancellation) {
    const azure::BackupClient backup(run->azure);
    const JobWatch watch = enableWatch(run);
    base::Result<std::optional<domain::BackupJob>> job
        = co_await findJob(watch, run->enableRequestId, cancellation);
    if (job && job->has_value()) {
        azure::StartedOperation started;
        started.clientRequestId = run->enableRequestId;
        co_return started;
    }
    base::Result<std::optional<domain::ProtectedItem>> item
        = co_await backup.protectedItem(run->vaultId(), run->vmId(), cancellation);
    if (item && item->has_value() && isOurs(run, **item)) {
        azure::StartedOperation started;
        started.clientRequestId = run->enableRequestId;
        co_return started;
    }
    co_return base::Unexpected(reason);
}

/// Follows what was accepted. Without an operation to ask for, the job or the item itself tells the end.
QCoro::Task<base::Result<JobEnd>> followEnable(
    RunContextPtr run, azure::StartedOperation operation, base::Cancellation cancellation) {
    const JobWatch watch = enableWatch(run);
    const bool hasOperation = !operation.operationId.isEmpty() || !operation.asyncOperation.isEmpty()
        || !operation.location.isEmpty();
    if (hasOperation) {
        base::Result<JobEnd> end = co_await followOperation(watch, operation, cancellation);
        const bool lost = !end && end.error().kind == base::ErrorKind::NotFound;
        if (!lost) {
            co_return end;
        }
    } else {
        base::Result<std::optional<domain::BackupJob>> job
            = co_await findJob(watch, operation.clientRequestId, cancellation);
        if (job && job->has_value()) {
            base::Result<JobEnd> end = co_await followJob(watch, **job, cancellation);
            co_return end;
        }
    }
    const azure::BackupClient backup(run->azure);
    base::Result<std::optional<domain::ProtectedItem>> item
        = co_await backup.protectedItem(run->vaultId(), run->vmId(), cancellation);
    if (!item) {
        co_return base::Unexpected(item.error());
    }
    JobEnd end;
    end.succeeded = item->has_value() && isOurs(run, **item);
    if (!end.succeeded) {
        end.error = lostAnswer(run);
    }
    co_return end;
}

/// What was granted to somebody else never lets Azure Backup in. Whoever is not known may be it.
bool isGrantedToAnother(const RunContextPtr &run) {
    using Standing = domain::PrincipalStanding;
    const Standing standing = domain::principalStanding(
        run->environment, run->choices.principalId, run->choices.signedIn.backupAppIdDocumented);
    return standing == Standing::Namesake || standing == Standing::OtherApplication
        || standing == Standing::NotAServicePrincipal;
}

/// A grant that exists, made by this tool or not, may still be on its way.
bool mayPropagate(const RunContextPtr &run) {
    if (!run->hasCustomerKey() || run->isRefusedWhateverIsGranted() || isGrantedToAnother(run)) {
        return false;
    }
    const domain::AccessVerdict &after = run->tracker->record().after;
    if (after.isBlocked()) {
        return false;
    }
    const std::vector<domain::WrittenChange> &written = run->tracker->record().written;
    const bool granted = std::any_of(written.begin(), written.end(), [](const domain::WrittenChange &change) {
        return !change.takenBack
            && (change.write.kind == domain::WriteKind::CreateRoleAssignment
                || change.write.kind == domain::WriteKind::AddAccessPolicy);
    });
    return granted || after.isGranted();
}

/// One try: request, operation, job.
QCoro::Task<base::Result<EnableResult>> tryEnable(RunContextPtr run, base::Cancellation cancellation) {
    const std::shared_ptr<RunTracker> tracker = run->tracker;
    if (!run->operation && run->looksForEnable) {
        base::Result<azure::StartedOperation> earlier
            = co_await lookForEnable(run, lostAnswer(run), cancellation);
        if (!earlier && cancellation.isCancelled()) {
            co_return base::Unexpected(base::cancelledError(QStringLiteral("protectedItems/write")));
        }
        run->looksForEnable = false;
        if (earlier) {
            run->operation = *earlier;
        }
    }
    if (!run->operation) {
        tracker->begin(StageKind::Enable);
        base::Result<azure::StartedOperation> started = co_await sendEnablePatiently(run, cancellation);
        if (!started && isUnclear(started.error())) {
            started = co_await lookForEnable(run, started.error(), cancellation);
        }
        if (!started) {
            if (started.error().kind == base::ErrorKind::Cancelled) {
                co_return base::Unexpected(started.error());
            }
            tracker->end(StageKind::Enable, StageState::Failed, started.error());
            co_return refused(started.error());
        }
        run->operation = *started;
    }
    tracker->end(StageKind::Enable, StageState::Done, run->operation->clientRequestId);
    tracker->begin(StageKind::ConfigureJob);
    base::Result<JobEnd> end = co_await followEnable(run, *run->operation, cancellation);
    if (!end) {
        if (end.error().kind == base::ErrorKind::Cancelled) {
            co_return base::Unexpected(end.error());
        }
        // The service works on it still: what was accepted is followed again by the next try.
        tracker->end(StageKind::ConfigureJob, StageState::Failed, end.error());
        co_return refused(end.error());
    }
    if (end->job) {
        tracker->edit().job = end->job;
    }
    EnableResult result;
    if (end->timedOut) {
        tracker->end(StageKind::ConfigureJob, StageState::Stopped);
        result.end = EnableEnd::TimedOut;
        co_return result;
    }
    run->operation.reset();
    if (!end->succeeded) {
        const base::Error error = end->error.value_or(lostAnswer(run));
        // A refusal is expected until the grant has arrived: it is no failure before the bound is reached.
        const bool isExpected = isKeyAccessError(error) && mayPropagate(run);
        tracker->end(StageKind::ConfigureJob, isExpected ? StageState::Warning : StageState::Failed, error);
        co_return refused(error, end->job);
    }
    tracker->end(StageKind::ConfigureJob, StageState::Done, end->job ? end->job->status : QString());
    result.end = EnableEnd::Enabled;
    co_return result;
}

enum class Pause { Over, BoundReached };

/// Waits before the next try, within the bound.
QCoro::Task<base::Result<Pause>> waitForPropagation(
    RunContextPtr run, int waits, base::Error reason, base::Cancellation cancellation) {
    const std::shared_ptr<RunTracker> tracker = run->tracker;
    const seconds bound = limits::propagation(domain::effectiveModel(*run->store));
    const size_t index = std::min(static_cast<size_t>(waits), limits::propagationPauses.size() - 1);
    const seconds pause = limits::propagationPauses[index];
    if (!run->propagationSince.isValid()) {
        run->propagationSince = run->now();
    }
    tracker->begin(StageKind::WaitForPropagation, reason.code);
    tracker->stage(StageKind::WaitForPropagation).bound = bound;
    tracker->changed();
    if (run->propagationSince.addSecs(bound.count()) < run->now().addSecs(pause.count())) {
        tracker->end(StageKind::WaitForPropagation, StageState::Failed, reason);
        tracker->end(StageKind::ConfigureJob, StageState::Failed, reason);
        co_return Pause::BoundReached;
    }
    tracker->stage(StageKind::WaitForPropagation).nextTry = run->now().addSecs(pause.count());
    tracker->changed();
    const base::Result<void> waited = co_await run->azure->clock->delay(pause, cancellation);
    tracker->stage(StageKind::WaitForPropagation).nextTry = QDateTime();
    if (!waited) {
        co_return base::Unexpected(waited.error());
    }
    co_return Pause::Over;
}

/// Says what the portal does not: which rights are missing, after looking again.
QCoro::Task<base::Result<EnableResult>> explainKeyAccess(
    RunContextPtr run, EnableResult refusal, base::Cancellation cancellation) {
    co_await judgeAgain(run, cancellation);
    if (cancellation.isCancelled()) {
        co_return base::Unexpected(base::cancelledError(QStringLiteral("access/judge")));
    }
    const domain::AccessVerdict &verdict = run->tracker->record().after;
    refusal.failure->missing = verdict.missing();
    refusal.failure->nearMisses = verdict.nearMisses;
    co_return refusal;
}

} // namespace

QCoro::Task<base::Result<EnableResult>> enableProtection(RunContextPtr run, base::Cancellation cancellation) {
    const std::shared_ptr<RunTracker> tracker = run->tracker;
    for (int waits = 0;; ++waits) {
        base::Result<EnableResult> tried = co_await tryEnable(run, cancellation);
        if (!tried) {
            co_return tried;
        }
        const bool keyAccess = tried->failure && tried->failure->isKeyAccess;
        if (!keyAccess) {
            if (tracker->stateOf(StageKind::WaitForPropagation) == StageState::Running) {
                const bool enabled = tried->end == EnableEnd::Enabled;
                tracker->end(StageKind::WaitForPropagation, enabled ? StageState::Done : StageState::Stopped);
            }
            co_return tried;
        }
        if (!mayPropagate(run)) {
            base::Result<EnableResult> explained = co_await explainKeyAccess(run, *tried, cancellation);
            co_return explained;
        }
        const base::Result<Pause> pause
            = co_await waitForPropagation(run, waits, tried->failure->error, cancellation);
        if (!pause) {
            co_return base::Unexpected(pause.error());
        }
        if (*pause == Pause::BoundReached) {
            base::Result<EnableResult> explained = co_await explainKeyAccess(run, *tried, cancellation);
            co_return explained;
        }
    }
}

} // namespace protect
