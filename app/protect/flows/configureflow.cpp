#include "protect/flows/configureflow.h"

#include "base/text.h"
#include "cloud/azure/computeclient.h"
#include "cloud/azure/recoveryservicesclient.h"
#include "cloud/azure/requestparts.h"
#include "protect/flows/enableflow.h"
#include "protect/flows/firstbackupflow.h"
#include "protect/flows/grantflow.h"
#include "protect/flows/itemflow.h"
#include "protect/flows/runrecording.h"

namespace protect {

namespace {

using domain::ProtectedItem;
using domain::StageKind;
using domain::StageState;
using FoundItem = base::Result<std::optional<ProtectedItem>>;

base::Error conflict(const QString &code, const QString &message, const QString &target) {
    base::Error error;
    error.kind = base::ErrorKind::Conflict;
    error.code = code;
    error.message = message;
    error.operation = QStringLiteral("protectedItems/read");
    error.target = target;
    return error;
}

bool isEnabled(const ProtectedItem &item) {
    return base::sameText(item.protectionState, u"IRPending")
        || base::sameText(item.protectionState, u"Protected");
}

/// Its backups run, or fail for want of access: they are not stopped.
bool isProtecting(const std::optional<ProtectedItem> &item) {
    return item && !base::sameText(item->protectionState, u"ProtectionStopped");
}

base::Error notProtected(const RunContextPtr &run) {
    return conflict(QStringLiteral("NoLongerProtected"),
        QStringLiteral("The vault shows no running protection of this VM."), run->vmId().text());
}

/// Why an item that is in the vault already hinders; nullopt where it does not.
std::optional<base::Error> obstacleOf(const RunContextPtr &run, const ProtectedItem &item) {
    if (item.isScheduledForDeferredDelete) {
        return conflict(QStringLiteral("SoftDeletedItem"),
            QStringLiteral("The vault holds deleted backups of this VM, which it keeps for some days."),
            item.id.text());
    }
    const bool ours = run->sentEnable && item.policyId == run->policyId;
    if (isEnabled(item) && !ours) {
        return conflict(QStringLiteral("AlreadyProtected"),
            QStringLiteral("The VM is protected with the policy %1.").arg(item.policyName),
            run->vaultId().text());
    }
    return std::nullopt;
}

/// Looks at VM, item and protection state as they are now, before anything is written.
QCoro::Task<base::Result<void>> lookFirst(RunContextPtr run, base::Cancellation cancellation) {
    const azure::ComputeClient compute(run->azure);
    const azure::BackupClient backup(run->azure);
    const domain::VirtualMachine *known = run->environment.virtualMachine(run->vmId());
    const QString location = known ? known->location : QString();
    const domain::ResourceId reviewedSet = known ? known->diskEncryptionSetId : domain::ResourceId();
    QCoro::Task<base::Result<domain::VirtualMachine>> machineTask
        = compute.virtualMachine(run->vmId(), cancellation);
    QCoro::Task<FoundItem> itemTask = backup.protectedItem(run->vaultId(), run->vmId(), cancellation);
    QCoro::Task<base::Result<domain::BackupStatus>> statusTask
        = backup.backupStatus(run->vmId(), location, cancellation);
    base::Result<domain::VirtualMachine> machine = co_await machineTask;
    FoundItem item = co_await itemTask;
    base::Result<domain::BackupStatus> status = co_await statusTask;
    if (!machine) {
        co_return base::Unexpected(machine.error());
    }
    const bool sameSet = machine->diskEncryptionSetId == reviewedSet
        || machine->diskEncryptionSetId.isEmpty(); // told by the disk only (contract 6.2)
    if (!sameSet) {
        co_return base::Unexpected(conflict(QStringLiteral("KeyChanged"),
            QStringLiteral("The VM uses another disk encryption set than the one reviewed."),
            machine->diskEncryptionSetId.text()));
    }
    if (!item) {
        co_return base::Unexpected(item.error());
    }
    if (!run->plan.enables()) {
        co_return isProtecting(*item) ? base::Result<void>() : base::Unexpected(notProtected(run));
    }
    if (item->has_value()) {
        const std::optional<base::Error> obstacle = obstacleOf(run, **item);
        if (obstacle) {
            co_return base::Unexpected(*obstacle);
        }
    }
    // Whoever may not ask (contract 14.2) finds out by the enabling itself.
    const bool elsewhere = status && status->status == domain::ProtectionStatus::Protected
        && !(status->vaultId == run->vaultId());
    if (elsewhere) {
        co_return base::Unexpected(conflict(QStringLiteral("AlreadyProtected"),
            QStringLiteral("The VM is protected in another vault."), status->vaultId.text()));
    }
    co_return base::Result<void>();
}

/// Whether a policy that is there is the one that this run would create.
bool isWantedPolicy(const domain::BackupPolicy &policy, const domain::NewPolicy &wanted) {
    return policy.isEnhanced && policy.frequency == domain::ScheduleFrequency::Daily
        && policy.startTime == wanted.time && policy.daily && policy.daily->unit == domain::DurationUnit::Days
        && policy.daily->count == wanted.retentionDays;
}

QCoro::Task<base::Result<domain::BackupPolicy>> sendPolicy(
    RunContextPtr run, domain::NewPolicy wanted, base::Cancellation cancellation) {
    const RunTracker::Writing writing(run->tracker);
    const azure::RecoveryServicesClient client(
        run->writing(run->plannedWrite(domain::WriteKind::CreateBackupPolicy), run->sentPolicy));
    base::Result<domain::BackupPolicy> created
        = co_await client.createPolicy(run->vaultId(), wanted, cancellation);
    co_return created;
}

QCoro::Task<base::Result<void>> createPolicy(RunContextPtr run, base::Cancellation cancellation) {
    const std::shared_ptr<RunTracker> tracker = run->tracker;
    const bool wanted = run->choices.newPolicy && run->choices.backupPolicyId.isEmpty();
    if (tracker->isFinished(StageKind::CreatePolicy)) {
        co_return base::Result<void>();
    }
    if (!wanted) {
        tracker->end(StageKind::CreatePolicy, StageState::Skipped);
        co_return base::Result<void>();
    }
    const domain::NewPolicy policy = *run->choices.newPolicy;
    tracker->begin(StageKind::CreatePolicy);
    base::Result<domain::BackupPolicy> created = co_await sendPolicy(run, policy, cancellation);
    bool existed = false;
    if (!created) {
        const base::Error error = created.error();
        if (error.kind == base::ErrorKind::Cancelled) {
            co_return base::Unexpected(error);
        }
        // An earlier try, or this one in spite of its error, may have created it.
        const azure::RecoveryServicesClient client(run->azure);
        const domain::ResourceId id = run->vaultId().child(QStringLiteral("backupPolicies/") + policy.name);
        created = co_await client.policy(id, cancellation);
        if (!created || !isWantedPolicy(*created, policy)) {
            tracker->end(StageKind::CreatePolicy, StageState::Failed, error);
            co_return base::Unexpected(error);
        }
        existed = error.hasCode(u"PolicyNameTaken") && !run->sentPolicy;
    }
    for (const domain::PlannedWrite &write : run->plan.backup) {
        if (write.kind == domain::WriteKind::CreateBackupPolicy) {
            tracker->addWritten(write, created->id.text(), existed);
            break;
        }
    }
    run->policyId = created->id;
    domain::Environment found;
    found.put(*created);
    run->add(found);
    tracker->end(StageKind::CreatePolicy, StageState::Done, created->name);
    co_return base::Result<void>();
}

/// Advice only: nothing that it says or fails with stops the run.
QCoro::Task<base::Result<void>> preValidate(RunContextPtr run, base::Cancellation cancellation) {
    const std::shared_ptr<RunTracker> tracker = run->tracker;
    if (tracker->isFinished(StageKind::PreValidate)) {
        co_return base::Result<void>();
    }
    const domain::VirtualMachine *known = run->environment.virtualMachine(run->vmId());
    const QString location = known ? known->location : QString();
    const azure::BackupClient backup(run->azure);
    tracker->begin(StageKind::PreValidate);
    base::Result<azure::PreValidation> advice
        = co_await backup.preValidate(run->vmId(), location, run->vaultId(), cancellation);
    if (!advice) {
        if (advice.error().kind == base::ErrorKind::Cancelled) {
            co_return base::Unexpected(advice.error());
        }
        tracker->end(StageKind::PreValidate, StageState::Warning, advice.error());
        co_return base::Result<void>();
    }
    if (advice->succeeded) {
        tracker->end(StageKind::PreValidate, StageState::Done);
        co_return base::Result<void>();
    }
    tracker->edit().preValidationMessage = advice->errorMessage;
    base::Error error;
    error.kind = base::ErrorKind::Rejected;
    error.code = advice->errorCode;
    error.message = advice->errorMessage;
    error.operation = QStringLiteral("backupPreValidateProtection/action");
    if (!advice->recommendation.isEmpty()) {
        error.recommendations.append(advice->recommendation);
    }
    tracker->end(StageKind::PreValidate, StageState::Warning, error);
    co_return base::Result<void>();
}

void recordEnabled(const RunContextPtr &run) {
    const std::shared_ptr<RunTracker> tracker = run->tracker;
    for (const domain::PlannedWrite &write : run->plan.backup) {
        if (write.kind == domain::WriteKind::EnableProtection) {
            const domain::ResourceId id = azure::protectedItemId(run->vaultId(), run->vmId());
            tracker->addWritten(write, id.text(), false);
            break;
        }
    }
    tracker->end(
        StageKind::AcceptedByService, run->hasCustomerKey() ? StageState::Done : StageState::Skipped);
    if (tracker->stateOf(StageKind::WaitForPropagation) == StageState::Pending) {
        tracker->end(StageKind::WaitForPropagation, StageState::Skipped);
    }
}

/// Ends the run as failed, unless it was cancelled.
void failUnlessCancelled(const RunContextPtr &run, const base::Error &error) {
    if (error.kind == base::ErrorKind::Cancelled) {
        return;
    }
    domain::RunFailure failure;
    failure.error = error;
    failure.isKeyAccess = isKeyAccessError(error);
    run->tracker->fail(std::move(failure));
}

} // namespace

namespace {

/// After the grant for a VM that is protected already: nothing but what is so now.
QCoro::Task<void> endGrantedAgain(RunContextPtr run, base::Cancellation cancellation) {
    const std::shared_ptr<RunTracker> tracker = run->tracker;
    co_await judgeAgain(run, cancellation);
    if (tracker->stateOf(StageKind::FirstBackup) == StageState::LeftRunning) {
        co_await lookAtBackup(run, cancellation); // reads the item as well
    } else {
        co_await readProtectedItem(run, cancellation);
    }
    if (cancellation.isCancelled()) {
        co_return;
    }
    tracker->skipPending();
    if (!isProtecting(tracker->record().item)) {
        failUnlessCancelled(run, notProtected(run));
    } else if (tracker->record().after.truth == domain::Truth::No) {
        failUnlessCancelled(run,
            conflict(QStringLiteral("AccessStillMissing"),
                QStringLiteral("Read again, the key store shows no access."), run->vmId().text()));
    } else {
        tracker->finish(domain::RunOutcome::Protected);
    }
}

} // namespace

QCoro::Task<void> configureBackup(RunContextPtr run, base::Cancellation cancellation) {
    const std::shared_ptr<RunTracker> tracker = run->tracker;
    const base::Result<RunRecordingPtr> recording = RunRecording::begin(run);
    if (!recording) {
        failUnlessCancelled(run, recording.error());
        co_return;
    }
    co_await settleUnclear(run, cancellation);
    const base::Result<void> looked = co_await lookFirst(run, cancellation);
    if (!looked) {
        failUnlessCancelled(run, looked.error());
        co_return;
    }
    const base::Result<void> granted = co_await grantAccess(run, cancellation);
    if (!granted) {
        failUnlessCancelled(run, granted.error());
        co_return;
    }
    if (!run->plan.enables()) {
        co_await endGrantedAgain(run, cancellation);
        co_return;
    }
    const base::Result<void> policy = co_await createPolicy(run, cancellation);
    if (!policy) {
        failUnlessCancelled(run, policy.error());
        co_return;
    }
    QCoro::Task<base::Result<void>> validation = preValidate(run, cancellation);
    if (!run->plan.grant.empty()) {
        co_await judgeAgain(run, cancellation);
    }
    const base::Result<void> validated = co_await validation;
    if (!validated) {
        failUnlessCancelled(run, validated.error());
        co_return;
    }
    base::Result<EnableResult> enabled = co_await enableProtection(run, cancellation);
    if (!enabled) {
        failUnlessCancelled(run, enabled.error());
        co_return;
    }
    switch (enabled->end) {
    case EnableEnd::Refused:
        tracker->fail(*enabled->failure);
        co_return;
    case EnableEnd::TimedOut:
        tracker->finish(domain::RunOutcome::Stopped);
        co_return;
    case EnableEnd::Enabled:
        break;
    }
    recordEnabled(run);
    co_await readProtectedItem(run, cancellation);
    if (run->choices.triggerFirstBackup && !tracker->isFinished(StageKind::FirstBackup)) {
        co_await triggerFirstBackup(run, cancellation);
    } else if (tracker->stateOf(StageKind::FirstBackup) == StageState::Pending) {
        tracker->end(StageKind::FirstBackup, StageState::Skipped);
    }
    if (!cancellation.isCancelled()) {
        tracker->finish(domain::RunOutcome::Protected);
    }
}

QCoro::Task<void> settleStopped(RunContextPtr run, base::Cancellation cancellation) {
    const std::shared_ptr<RunTracker> tracker = run->tracker;
    tracker->endRunning(StageState::Stopped);
    const base::Result<RunRecordingPtr> recording = RunRecording::begin(run);
    if (run->store) {
        co_await lookForStoppedGrant(run, cancellation);
    }
    const azure::BackupClient backup(run->azure);
    FoundItem item = co_await backup.protectedItem(run->vaultId(), run->vmId(), cancellation);
    if (item && item->has_value()) {
        tracker->edit().item = **item;
        domain::Environment found;
        found.put(**item);
        run->add(found);
    }
    if (!cancellation.isCancelled()) {
        // Whoever stops watching the first backup has a protected VM.
        const bool enabled = tracker->stateOf(StageKind::ConfigureJob) == StageState::Done;
        tracker->finish(enabled ? domain::RunOutcome::Protected : domain::RunOutcome::Stopped);
    }
}

} // namespace protect
