#include "protect/scripts/recoveryhead.h"

#include "protect/scripts/quoting.h"
#include "protect/scripts/recoverycalls.h"
#include "wording/visibletext.h"

namespace scripts {

namespace {

using domain::RecoveryStep;
using domain::RecoveryStepKind;

QString inQuotes(const QString &name) {
    return QLatin1Char('"') + commentText(name) + QLatin1Char('"');
}

QString keyAt(const RecoveryStep &step) {
    return QStringLiteral("the key %1 in %2").arg(inQuotes(step.key.name), commentText(step.key.host));
}

QString keyIn(const RecoveryStep &step) {
    return QStringLiteral("the key %1 in %2")
        .arg(wording::printable(step.key.name), wording::printable(step.key.host));
}

QString restoreSentence(const RecoveryStep &step) {
    const QString point = step.order->pointId.name();
    switch (step.order->kind) {
    case domain::RestoreKind::Disks:
        return QStringLiteral("restores the disks from the recovery point %1 into the resource group %2")
            .arg(inQuotes(point), inQuotes(step.order->targetGroupId.name()));
    case domain::RestoreKind::NewVirtualMachine:
        return QStringLiteral("restores the VM from the recovery point %1 as the new VM %2")
            .arg(inQuotes(point), inQuotes(step.order->targetVirtualMachineId.name()));
    case domain::RestoreKind::ReplaceDisks:
        return QStringLiteral("replaces the disks of the VM by those of the recovery point %1")
            .arg(inQuotes(point));
    }
    return {};
}

QString grantSentence(const RecoveryStep &step) {
    const QString what = inQuotes(step.write->name);
    switch (step.user) {
    case domain::KeyUser::AzureBackup:
        return QStringLiteral("gives Azure Backup %1 on ").arg(what) + keyAt(step);
    case domain::KeyUser::EncryptionSet:
        return QStringLiteral("gives the identity of the disk encryption set %1 on ").arg(what) + keyAt(step);
    case domain::KeyUser::Orchestrator:
        return QStringLiteral("gives the Confidential VM Orchestrator %1 on ").arg(what) + keyAt(step);
    }
    return {};
}

QString sentenceOf(const RecoveryStep &step) {
    const QString resource = inQuotes(step.resource.name());
    switch (step.kind) {
    case RecoveryStepKind::RecoverKey:
        return QStringLiteral("recovers ") + keyAt(step);
    case RecoveryStepKind::CreatePlaceholderKey:
        return QStringLiteral("creates %1 as a placeholder").arg(keyAt(step));
    case RecoveryStepKind::CreatePlaceholderSet:
        return QStringLiteral("creates the disk encryption set %1 as a placeholder").arg(resource);
    case RecoveryStepKind::StartFetch:
        return QStringLiteral(
            "starts a restore that is bound to fail, which puts the copy of the key into the "
            "storage account %1")
            .arg(inQuotes(step.order->stagingAccountId.name()));
    case RecoveryStepKind::FetchCopy:
        return QStringLiteral("looks whether the copy is there");
    case RecoveryStepKind::RestoreKey:
        return QStringLiteral("restores the copy as ") + keyAt(step);
    case RecoveryStepKind::CompareKey:
        return QStringLiteral("compares what came back with the original");
    case RecoveryStepKind::CreateOrchestrator:
        return QStringLiteral("creates the service principal of the Confidential VM Orchestrator");
    case RecoveryStepKind::CreateSet:
        return QStringLiteral("creates the disk encryption set %1 with %2").arg(resource, keyAt(step));
    case RecoveryStepKind::Grant:
        return grantSentence(step);
    case RecoveryStepKind::WaitForGrants:
        return QStringLiteral("waits until new grants have spread");
    case RecoveryStepKind::RestoreMachine:
        return restoreSentence(step);
    case RecoveryStepKind::ReadMachine:
        return QStringLiteral("tells what came back");
    case RecoveryStepKind::DeleteRehearsalKey:
        return QStringLiteral("deletes %1 again, which this script has restored").arg(keyAt(step));
    case RecoveryStepKind::DeleteMadeDisks:
        return QStringLiteral("deletes the disks, should that restore have made any");
    case RecoveryStepKind::DeletePlaceholderSet:
        return QStringLiteral("deletes the disk encryption set %1 again").arg(resource);
    case RecoveryStepKind::DeletePlaceholderKey:
        return QStringLiteral("deletes %1 again").arg(keyAt(step));
    case RecoveryStepKind::DeleteBlob:
        return QStringLiteral("deletes the copy from the storage account %1").arg(resource);
    }
    return {};
}

} // namespace

QStringList recoveryHead(const RecoveryScriptJob &job) {
    const QString vm = inQuotes(job.choices.virtualMachineId.name());
    QStringList lines{rehearses(job)
            ? QStringLiteral("Rehearses that the key of the Confidential VM %1 would come back.").arg(vm)
            : QStringLiteral("Brings back the Confidential VM %1, or its key.").arg(vm),
        QStringLiteral("Planned on %1; restores are found for a month after that.")
            .arg(job.findings.when.toUTC().toString(Qt::ISODate)),
        QString(), QStringLiteral("In this order it:")};
    for (const RecoveryStep &step : job.plan.steps) {
        lines << QStringLiteral("- ") + sentenceOf(step);
    }
    lines << QString()
          << QStringLiteral("What is there already is not changed, so this script can be run again.")
          << QStringLiteral("It stops at the first failure, and purges and overwrites nothing.");
    if (rehearses(job)) {
        lines << QStringLiteral("What it has made it takes away again, also when it stops.");
    }
    lines << QStringLiteral("It contains no secrets. Written by %1.").arg(commentText(job.product));
    for (QString &line : lines) {
        line = line.isEmpty() ? QStringLiteral("#") : QStringLiteral("# ") + line;
    }
    return lines;
}

QString madeBy(const RecoveryStep &step) {
    return step.key.host.isEmpty()
        ? QStringLiteral("the disk encryption set ") + wording::printable(step.resource.name())
        : keyIn(step);
}

QString disksIn(const domain::ResourceId &group) {
    return QStringLiteral("what the restore has made in the resource group ")
        + wording::printable(group.name());
}

QString restoredUnknown(const RecoveryStep &step) {
    return QStringLiteral("Whether the key was restored is not known. This may be there: %1.")
        .arg(keyIn(step));
}

} // namespace scripts
