#include "protect/recovery/restoresteps.h"

#include "base/text.h"
#include "cloud/azure/computeclient.h"
#include "cloud/azure/restoreclient.h"
#include "protect/flows/accessflow.h"
#include "protect/flows/environmentmerge.h"
#include "protect/flows/jobflow.h"
#include "protect/flows/runlimits.h"

#include <algorithm>

namespace protect {

namespace {

using domain::RecoveryStepKind;
using domain::StageState;

JobWatch watchOfStage(const RecoveryContextPtr &context, std::size_t index) {
    JobWatch watch;
    watch.azure = context->azure;
    watch.vaultId = context->run.choices.vaultId;
    watch.vmId = context->run.choices.virtualMachineId;
    watch.operation = QStringLiteral("Restore");
    watch.since = context->now();
    watch.bound = limits::restore;
    watch.jobDecides = true;
    const std::weak_ptr<RecoveryContext> shown = context;
    watch.told = [shown, index](const QString &status, std::optional<double> percent) {
        if (const RecoveryContextPtr held = shown.lock()) {
            held->stage(index).detail = status;
            held->stage(index).percent = percent;
            held->tell();
        }
    };
    return watch;
}

base::Error timedOutError(const domain::RecoveryStep &step) {
    base::Error error;
    error.kind = base::ErrorKind::Timeout;
    error.code = QStringLiteral("RestoreStillRunning");
    error.message = QStringLiteral("The restore has not come to its end.");
    error.operation = QStringLiteral("recoveryPoints/restore");
    error.target = step.order->virtualMachineId.text();
    return error;
}

QCoro::Task<base::Result<azure::StartedOperation>> sendRestoreOrder(
    RecoveryContextPtr context, domain::RecoveryStep step, base::Cancellation cancellation) {
    const RecoveryWriting writing(context);
    const azure::RestoreClient client(context->writing(*step.write));
    base::Result<azure::StartedOperation> started = co_await client.restore(*step.order, cancellation);
    co_return started;
}

/// The job of a restore that was sent before, by this or an earlier process; nullopt: there is none.
QCoro::Task<base::Result<std::optional<domain::BackupJob>>> findSent(
    RecoveryContextPtr context, JobWatch watch, RecoveryStepKind kind, base::Cancellation cancellation) {
    const journal::Intent *sent = context->sent(kind);
    if (!sent || sent->answer == journal::Answer::Refused) {
        co_return std::optional<domain::BackupJob>();
    }
    const QString activityId = sent->requestId;
    watch.since = sent->when;
    base::Result<std::optional<domain::BackupJob>> found = co_await findJob(watch, activityId, cancellation);
    const bool isNone = found
        && (!found->has_value() || !base::sameText((*found)->activityId, activityId) // of somebody else
            || context->toldFailures.contains((*found)->name));
    if (isNone) {
        co_return std::optional<domain::BackupJob>();
    }
    co_return found;
}

/// Notes that the restore was started, whatever becomes of it.
void noteStarted(const RecoveryContextPtr &context, const domain::RecoveryStep &step, const QString &jobId) {
    if (!jobId.isEmpty()) {
        context->addWritten(*step.write, jobId, false);
    }
}

/// Sends it unless it was sent before, and follows its job.
QCoro::Task<base::Result<JobEnd>> restoreAndFollow(
    RecoveryContextPtr context, std::size_t index, base::Cancellation cancellation) {
    const domain::RecoveryStep step = context->stage(index).step;
    const JobWatch watch = watchOfStage(context, index);
    base::Result<std::optional<domain::BackupJob>> known
        = co_await findSent(context, watch, step.kind, cancellation);
    if (!known) {
        co_return base::Unexpected(known.error());
    }
    base::Result<JobEnd> end = JobEnd();
    if (known->has_value()) {
        const domain::BackupJob job = **known;
        noteStarted(context, step, job.name);
        end = co_await followJob(watch, job, cancellation);
        co_return end;
    }
    if (step.kind == RecoveryStepKind::StartFetch
        && context->isTakenAway(RecoveryStepKind::CreatePlaceholderSet)) {
        co_return base::Unexpected(rehearsalCutOff(step));
    }
    base::Result<azure::StartedOperation> started = co_await sendRestoreOrder(context, step, cancellation);
    if (!started && started.error().kind != base::ErrorKind::Cancelled && isUnclear(started.error())) {
        // A restore is never repeated after an unclear answer: its job tells (contract 17.2).
        known = co_await findSent(context, watch, step.kind, cancellation);
        if (known && known->has_value()) {
            const domain::BackupJob job = **known;
            noteStarted(context, step, job.name);
            end = co_await followJob(watch, job, cancellation);
            co_return end;
        }
    }
    if (!started) {
        co_return base::Unexpected(started.error());
    }
    const azure::StartedOperation operation = *started;
    noteStarted(context, step, operation.operationId); // its job has this id (contract 15.4)
    end = co_await followOperation(watch, operation, cancellation);
    co_return end;
}

/// A restore that came to its end.
struct RestoreOrderOf {
    domain::PlannedWrite write;
    domain::RestoreOrder order;
    domain::BackupJob job;
};

/// Whether a restore made this disk: it has the set that the restore named, and came to be after its start.
/// What only came to be at that time may be somebody else's.
bool isMadeBy(const domain::Disk &disk, const domain::ResourceId &setId, const domain::BackupJob &job) {
    return !setId.isEmpty() && disk.secureVmDiskEncryptionSetId == setId && disk.created.isValid()
        && job.startTime.isValid() && disk.created >= job.startTime;
}

/// What a restore made that was to fail, as far as it can be told from what else is in the group.
QCoro::Task<base::Result<void>> noteMadeDisks(
    RecoveryContextPtr context, RestoreOrderOf restored, base::Cancellation cancellation) {
    const azure::ComputeClient compute(context->azure);
    context->run.isMadeKnown = false;
    base::Result<std::vector<domain::Disk>> disks
        = co_await compute.disksIn(restored.order.targetGroupId, cancellation);
    if (!disks) {
        co_return base::Unexpected(disks.error());
    }
    const domain::ResourceId setId
        = restored.order.encryptionSetId.isEmpty() ? context->findings.setId : restored.order.encryptionSetId;
    for (const domain::Disk &disk : *disks) {
        if (isMadeBy(disk, setId, restored.job)) {
            context->addMade(disk.id);
            context->addWritten(restored.write, disk.id.text(), false);
            context->run.isMadeKnown = true;
        }
    }
    co_return base::Result<void>();
}

/// What came back is there, and cannot be read: that fails nothing.
StepResult unreadEnd(const base::Error &error) {
    if (error.kind == base::ErrorKind::Cancelled) {
        return base::Unexpected(error);
    }
    StepEnd end;
    end.state = StageState::Warning;
    end.error = error;
    return end;
}

base::Error otherSet(const domain::DiskEncryptionSet &set, const domain::ResourceId &expected) {
    base::Error error;
    error.kind = base::ErrorKind::Conflict;
    error.code = QStringLiteral("OtherSetUsed");
    error.message = QStringLiteral("What came back uses the disk encryption set %1 with the key %2, not %3.")
                        .arg(set.id.name(), set.activeKey.text(), expected.name());
    error.operation = QStringLiteral("virtualMachines/read");
    error.target = set.id.text();
    return error;
}

/// The failures that the fetch is after (contract 15.5 step 2).
bool failedForKey(const base::Error &error) {
    return error.hasCode(u"UserErrorDiskEncryptionSetKeyDoesNotExist")
        || error.hasCode(u"UserErrorInputDESKeyDoesNotMatchWithOriginalKey")
        || error.hasCode(u"UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK");
}

base::Error withoutCopy(const domain::RecoveryStep &step, const base::Error &failure) {
    base::Error error = failure;
    error.kind = base::ErrorKind::NotFound;
    error.code = QStringLiteral("NoKeyCopy");
    error.message
        = QStringLiteral("The restore failed as intended, with %1, and its job tells no copy of the key.")
              .arg(failure.code);
    error.target = step.order->pointId.text();
    return error;
}

base::Error didNotFail(const domain::RecoveryStep &step) {
    base::Error error;
    error.kind = base::ErrorKind::Conflict;
    error.code = QStringLiteral("RestoreDidNotFail");
    error.message = QStringLiteral("The restore succeeded, so that no copy of the key was written.");
    error.operation = QStringLiteral("recoveryPoints/restore");
    error.target = step.order->targetGroupId.text();
    return error;
}

} // namespace

QCoro::Task<StepResult> startFetch(
    RecoveryContextPtr context, std::size_t index, base::Cancellation cancellation) {
    const domain::RecoveryStep step = context->stage(index).step;
    base::Result<JobEnd> end = co_await restoreAndFollow(context, index, cancellation);
    if (!end) {
        co_return base::Unexpected(end.error());
    }
    if (end->timedOut) {
        co_return base::Unexpected(timedOutError(step));
    }
    context->run.fetchJob = end->job;
    const QString id = end->job ? end->job->name : QString();
    noteStarted(context, step, id);
    if (end->succeeded) {
        const RestoreOrderOf restored{*step.write, *step.order, end->job.value_or(domain::BackupJob())};
        (void)co_await noteMadeDisks(context, restored, cancellation); // a rehearsal looks again
        co_return base::Unexpected(didNotFail(step));
    }
    context->run.copy = end->job ? domain::keyCopyPlaceOf(*end->job) : std::nullopt;
    if (!context->run.copy) {
        context->toldFailures.append(id);
        const base::Error error = end->error.value_or(timedOutError(step));
        co_return base::Unexpected(failedForKey(error) ? withoutCopy(step, error) : error);
    }
    StepEnd done;
    done.detail = end->error ? end->error->code : QString();
    co_return done;
}

QCoro::Task<StepResult> restoreMachine(
    RecoveryContextPtr context, std::size_t index, base::Cancellation cancellation) {
    const domain::RecoveryStep step = context->stage(index).step;
    base::Result<JobEnd> end = co_await restoreAndFollow(context, index, cancellation);
    if (!end) {
        co_return base::Unexpected(end.error());
    }
    if (end->timedOut) {
        co_return base::Unexpected(timedOutError(step));
    }
    context->run.machineJob = end->job;
    const QString jobId = end->job ? end->job->name : QString();
    noteStarted(context, step, jobId);
    if (!end->succeeded) {
        context->toldFailures.append(jobId);
        if (const auto copy = end->job ? domain::keyCopyPlaceOf(*end->job) : std::nullopt) {
            context->run.strayCopies.push_back(*copy);
        }
        co_return base::Unexpected(end->error.value_or(timedOutError(step)));
    }
    const QString id = step.order->targetVirtualMachineId.isEmpty()
        ? step.resource.text()
        : step.order->targetVirtualMachineId.text();
    context->addWritten(*step.write, id, false);
    StepEnd done;
    done.detail = jobId;
    co_return done;
}

QCoro::Task<StepResult> readMachine(
    RecoveryContextPtr context, domain::RecoveryStep step, base::Cancellation cancellation) {
    const azure::ComputeClient compute(context->azure);
    StepEnd done;
    domain::ResourceId setId = step.order->encryptionSetId;
    const domain::ResourceId expected = setId.isEmpty() ? context->findings.setId : setId;
    if (step.order->kind == domain::RestoreKind::Disks) {
        const domain::ResourceId group = step.order->targetGroupId;
        base::Result<std::vector<domain::Disk>> disks = co_await compute.disksIn(group, cancellation);
        if (!disks) {
            const StepResult unread = unreadEnd(disks.error());
            co_return unread;
        }
        const journal::Intent *sent = context->sent(RecoveryStepKind::RestoreMachine);
        const QDateTime since = context->run.machineJob ? context->run.machineJob->startTime
            : sent                                      ? sent->when
                                                        : QDateTime();
        for (const domain::Disk &disk : *disks) {
            if (since.isValid() && disk.created.isValid() && disk.created >= since) {
                context->addMade(disk.id);
                setId = disk.secureVmDiskEncryptionSetId.isEmpty() ? setId : disk.secureVmDiskEncryptionSetId;
            }
        }
    } else {
        const domain::ResourceId id = step.order->kind == domain::RestoreKind::ReplaceDisks
            ? step.order->virtualMachineId
            : step.order->targetVirtualMachineId;
        base::Result<domain::VirtualMachine> machine = co_await compute.virtualMachine(id, cancellation);
        if (!machine) {
            const StepResult unread = unreadEnd(machine.error());
            co_return unread;
        }
        context->addMade(machine->id);
        setId = machine->diskEncryptionSetId.isEmpty() ? setId : machine->diskEncryptionSetId;
        done.detail = machine->id.text();
    }
    if (setId.isEmpty()) {
        co_return done;
    }
    base::Result<domain::DiskEncryptionSet> set = co_await compute.diskEncryptionSet(setId, cancellation);
    if (!set) {
        done.state = StageState::Warning;
        done.error = set.error();
        co_return done;
    }
    context->run.machineSet = *set;
    const bool isExpected = expected.isEmpty() || set->id == expected;
    if (!isExpected) { // who named the set of a VM that is gone was wrong
        done.state = StageState::Warning;
        done.error = otherSet(*set, expected);
    }
    const domain::KeyStore *store = context->findings.keyStore(set->activeKey.host);
    if (!store) {
        co_return done;
    }
    const domain::KeyStore known = *store;
    QString backup;
    for (const domain::KeyUserAccess &user : context->findings.users) {
        backup = user.user == domain::KeyUser::AzureBackup ? user.principalId : backup;
    }
    Reading access = co_await readKeyAccess(context->azure, known, set->activeKey.name, backup, cancellation);
    domain::Environment environment = context->findings.environment;
    mergeFound(environment, access.found);
    const domain::KeyStore *now = environment.keyStore(set->activeKey.host);
    context->run.users.clear();
    for (const domain::KeyUserAccess &user : context->findings.users) {
        const QStringList ids
            = user.user == domain::KeyUser::EncryptionSet ? set->identities() : QStringList{user.principalId};
        const bool isTold = user.user == domain::KeyUser::EncryptionSet
            && std::any_of(context->run.users.begin(), context->run.users.end(),
                [](const domain::KeyUserAccess &one) { return one.user == domain::KeyUser::EncryptionSet; });
        for (const QString &id : isTold ? QStringList() : ids) {
            context->run.users.push_back(
                domain::keyUserAccess(environment, now ? *now : known, set->activeKey.name, user.user, id));
        }
    }
    co_return done;
}

QCoro::Task<StepResult> deleteMadeDisks(
    RecoveryContextPtr context, domain::RecoveryStep step, base::Cancellation cancellation) {
    StepEnd done;
    const domain::RecoveryStage *fetch = context->run.stage(RecoveryStepKind::StartFetch);
    if (!context->run.isMadeKnown && fetch && context->run.fetchJob) {
        const RestoreOrderOf restored{*fetch->step.write, *fetch->step.order, *context->run.fetchJob};
        const base::Result<void> looked = co_await noteMadeDisks(context, restored, cancellation);
        if (!looked) {
            co_return base::Unexpected(looked.error());
        }
    }
    std::vector<domain::ResourceId> disks;
    for (const domain::WrittenChange &change : context->run.written) {
        const domain::ResourceId id(change.id);
        const bool isDisk = change.write.step == RecoveryStepKind::StartFetch
            && base::sameText(id.resourceType(), u"Microsoft.Compute/disks");
        if (isDisk) {
            disks.push_back(id);
        }
    }
    if (disks.empty()) {
        done.state = StageState::Skipped; // as it should be: the restore failed
        co_return done;
    }
    for (const domain::ResourceId &disk : disks) {
        domain::PlannedWrite write = *step.write;
        write.name = disk.name();
        write.scope = disk.text();
        const RecoveryWriting writing(context);
        const azure::ComputeClient compute(context->writing(write));
        const domain::ResourceId id = disk;
        const base::Result<void> deleted = co_await compute.deleteDisk(id, cancellation);
        if (!deleted) {
            co_return base::Unexpected(deleted.error());
        }
        context->addWritten(write, disk.text(), false);
    }
    done.detail = QString::number(disks.size());
    co_return done;
}

} // namespace protect
