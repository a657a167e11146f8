#include "wording/accesstext.h"
#include "wording/names.h"
#include "wording/plantext.h"
#include "wording/recoverytext.h"
#include "wording/text.h"

namespace wording {

namespace {

using domain::RecoveryChoices;
using domain::RecoveryFindings;
using domain::RecoveryGoal;
using domain::RecoveryStep;
using domain::RecoveryStepKind;

/// What isn't chosen has no name yet.
QString nameOr(const QString &name, const QString &unchosen) {
    return name.isEmpty() ? unchosen : quoted(name);
}

QString hostName(const RecoveryFindings &findings, const QString &host) {
    const domain::KeyStore *store = findings.keyStore(host);
    return nameOr(
        store && !store->name.isEmpty() ? store->name : host, Text::tr("a key store that isn't chosen yet"));
}

QString accountName(const domain::ResourceId &id) {
    return nameOr(id.name(), Text::tr("a storage account that isn't chosen yet"));
}

QString groupName(const domain::ResourceId &id) {
    return nameOr(id.name(), Text::tr("(not chosen yet)"));
}

QString keyName(const RecoveryStep &step) {
    return step.key.name.isEmpty() ? Text::tr("the key") : Text::tr("the key %1").arg(quoted(step.key.name));
}

QString grantee(const RecoveryStep &step, const RecoveryFindings &findings) {
    switch (step.user) {
    case domain::KeyUser::AzureBackup:
        return step.write->principalId.isEmpty()
            ? keyUserName(step.user)
            : principalWords(findings.environment, step.write->principalId);
    case domain::KeyUser::EncryptionSet:
        return step.write->principalId.isEmpty()
            ? Text::tr("the identity of the new disk encryption set")
            : Text::tr("the identity %1 of the disk encryption set")
                  .arg(principalWords(findings.environment, step.write->principalId));
    case domain::KeyUser::Orchestrator:
        break;
    }
    return keyUserName(step.user);
}

QString pointWords(const RecoveryFindings &findings, const domain::ResourceId &id) {
    const domain::RecoveryPoint *point = findings.point(id);
    return point && point->time.isValid() ? utcText(point->time)
        : id.isEmpty()                    ? Text::tr("(not chosen yet)")
                                          : shown(id.name());
}

QString restoreWords(const RecoveryStep &step, const RecoveryFindings &findings) {
    const domain::RestoreOrder &order = *step.order;
    const QString point = pointWords(findings, order.pointId);
    const QString set = order.encryptionSetId.isEmpty()
        ? Text::tr("No disk encryption set is named: Azure uses the original one.")
        : Text::tr("The OS disk gets the disk encryption set %1.").arg(quoted(order.encryptionSetId.name()));
    QString sentence;
    switch (order.kind) {
    case domain::RestoreKind::NewVirtualMachine:
        sentence
            = Text::tr("Restore the VM as %1 into the resource group %2, from the recovery point of %3.")
                  .arg(quoted(order.targetVirtualMachineId.name()), groupName(order.targetGroupId), point);
        break;
    case domain::RestoreKind::Disks:
        sentence
            = Text::tr("Restore the disks of %1 into the resource group %2, from the recovery point of %3.")
                  .arg(quoted(order.virtualMachineId.name()), groupName(order.targetGroupId), point);
        break;
    case domain::RestoreKind::ReplaceDisks:
        return Text::tr("Replace the disks of the VM %1 by those of the recovery point of %2.")
            .arg(quoted(order.virtualMachineId.name()), point);
    }
    return sentence + QLatin1Char(' ') + set;
}

} // namespace

QString recoveryStepName(RecoveryStepKind kind) {
    switch (kind) {
    case RecoveryStepKind::RecoverKey:
        return Text::tr("Recover the key");
    case RecoveryStepKind::CreatePlaceholderKey:
        return Text::tr("Create a placeholder key");
    case RecoveryStepKind::CreatePlaceholderSet:
        return Text::tr("Create a placeholder set");
    case RecoveryStepKind::StartFetch:
        return Text::tr("Start a restore that is bound to fail");
    case RecoveryStepKind::FetchCopy:
        return Text::tr("Fetch the copy of the key");
    case RecoveryStepKind::RestoreKey:
        return Text::tr("Restore the key");
    case RecoveryStepKind::CompareKey:
        return Text::tr("Read the restored key");
    case RecoveryStepKind::CreateOrchestrator:
        return Text::tr("Create the service principal of the Orchestrator");
    case RecoveryStepKind::CreateSet:
        return Text::tr("Create a disk encryption set");
    case RecoveryStepKind::Grant:
        return Text::tr("Grant access to the key");
    case RecoveryStepKind::WaitForGrants:
        return Text::tr("Wait until the grants have spread");
    case RecoveryStepKind::RestoreMachine:
        return Text::tr("Restore the VM");
    case RecoveryStepKind::ReadMachine:
        return Text::tr("Read what came back");
    case RecoveryStepKind::DeleteRehearsalKey:
        return Text::tr("Delete the rehearsal's copy of the key");
    case RecoveryStepKind::DeleteMadeDisks:
        return Text::tr("Delete disks that weren't to be made");
    case RecoveryStepKind::DeletePlaceholderSet:
        return Text::tr("Delete the placeholder set");
    case RecoveryStepKind::DeletePlaceholderKey:
        return Text::tr("Delete the placeholder key");
    case RecoveryStepKind::DeleteBlob:
        break;
    }
    return Text::tr("Delete the copy from the staging account");
}

QString recoveryWriteText(const domain::PlannedWrite &write) {
    const QString name = recoveryStepName(write.step.value_or(RecoveryStepKind::RestoreKey));
    return write.name.isEmpty()
        ? name
        : Text::tr("%1: %2", "step of a recovery, what it is about").arg(name, shown(write.name));
}

QString recoveryWrittenText(const domain::WrittenChange &change) {
    domain::PlannedWrite write = change.write;
    const bool isResource = change.id.startsWith(QLatin1Char('/')); // else it is a job's, or a key's
    if (write.step == RecoveryStepKind::StartFetch) {
        return isResource
            ? Text::tr("Made by the restore: %1").arg(shown(domain::ResourceId(change.id).name()))
            : Text::tr("Started a restore of %1 that is bound to fail").arg(shown(write.name));
    }
    if (write.step == RecoveryStepKind::RestoreMachine && !change.id.isEmpty() && !isResource) {
        return Text::tr("Started the restore of %1").arg(shown(write.name));
    }
    if (const auto key = domain::KeyIdentifier::parse(change.id)) { // which may be another than planned
        write.name = key->name;
    }
    return (change.existed ? Text::tr("Was done already: %1") : Text::tr("Done: %1"))
        .arg(recoveryWriteText(write));
}

QString recoveryStepSentence(
    const RecoveryStep &step, const RecoveryFindings &findings, const RecoveryChoices &choices) {
    const QString store = hostName(findings, step.key.host);
    const QString account = accountName(step.resource);
    const bool rehearses = choices.goal == RecoveryGoal::Rehearse;
    switch (step.kind) {
    case RecoveryStepKind::RecoverKey:
        return Text::tr("Recover %1 in %2, with all its versions.").arg(keyName(step), store);
    case RecoveryStepKind::CreatePlaceholderKey:
        return Text::tr("Create the key %1 in %2, for this rehearsal alone.")
            .arg(quoted(step.key.name), store);
    case RecoveryStepKind::CreatePlaceholderSet:
        return Text::tr("Create the disk encryption set %1 with it, for this rehearsal alone.")
            .arg(quoted(step.resource.name()));
    case RecoveryStepKind::StartFetch:
        return Text::tr(
            "Start a restore of the OS disk from the recovery point of %1 into the resource group %2. "
            "It is bound to fail, and that makes Azure Backup write its copy of the key to the "
            "staging account %3.")
            .arg(pointWords(findings, step.order->pointId), groupName(step.order->targetGroupId),
                accountName(step.order->stagingAccountId));
    case RecoveryStepKind::FetchCopy:
        return step.jobId.isEmpty()
            ? Text::tr("Read the copy of the key from %1 into memory. It isn't written to any file.")
                  .arg(account)
            : Text::tr(
                "Read the copy of the key that the job %2 left in %1 into memory. It isn't written to any "
                "file.")
                  .arg(account, shown(step.jobId));
    case RecoveryStepKind::RestoreKey:
        return rehearses
            ? Text::tr("Restore the copy into %2, beside production: %1, with the versions it has.")
                  .arg(keyName(step), store)
            : Text::tr("Restore %1 into %2, with the name and the versions it had. No key is overwritten.")
                  .arg(keyName(step), store);
    case RecoveryStepKind::CompareKey:
        return rehearses ? Text::tr("Compare its version and public part with the original.")
                         : Text::tr("Read the restored key.");
    case RecoveryStepKind::CreateOrchestrator:
        return Text::tr("Create the service principal of the Confidential VM Orchestrator in this tenant.");
    case RecoveryStepKind::CreateSet:
        return Text::tr("Create the disk encryption set %1 of the Confidential kind with %2 in %3.")
            .arg(quoted(step.resource.name()), keyName(step), store);
    case RecoveryStepKind::Grant:
        return step.write->kind == domain::WriteKind::AddAccessPolicy
            ? Text::tr("Give %1 the key permissions %2 on %3.")
                  .arg(grantee(step, findings), listWords(step.write->rights), scopeWords(step.write->scope))
            : step.write->kind == domain::WriteKind::CreateRoleDefinition
            ? plannedWriteSentence(*step.write, findings.environment)
            : Text::tr("Assign the role %1 at %2 to %3.")
                  .arg(quoted(step.write->name), scopeWords(step.write->scope), grantee(step, findings));
    case RecoveryStepKind::WaitForGrants:
        return Text::tr("Wait until the new grants have spread. Nothing tells when they have.");
    case RecoveryStepKind::RestoreMachine:
        return restoreWords(step, findings);
    case RecoveryStepKind::ReadMachine:
        return Text::tr("Read what came back, and who may use its key.");
    case RecoveryStepKind::DeleteRehearsalKey:
        return Text::tr(
            "Delete %1 from %2 again. It stays soft-deleted there until it is purged, and keeps its "
            "name for as long.")
            .arg(keyName(step), store);
    case RecoveryStepKind::DeleteMadeDisks:
        return Text::tr(
            "Only if the restore doesn't fail: delete the disks that it made in %1, and nothing else.")
            .arg(groupName(step.resource));
    case RecoveryStepKind::DeletePlaceholderSet:
        return Text::tr("Delete the disk encryption set %1 again.").arg(quoted(step.resource.name()));
    case RecoveryStepKind::DeletePlaceholderKey:
        return Text::tr("Delete the key %1 from %2 again. It stays soft-deleted there until it is purged.")
            .arg(quoted(step.key.name), store);
    case RecoveryStepKind::DeleteBlob:
        break;
    }
    return Text::tr("Delete the copy of the key from the staging account %1.").arg(account);
}

QStringList recoveryPlanLines(
    const domain::RecoveryPlan &plan, const RecoveryFindings &findings, const RecoveryChoices &choices) {
    QStringList lines;
    for (const RecoveryStep &step : plan.steps) {
        lines.append(recoveryStepSentence(step, findings, choices));
    }
    return lines;
}

QString recoveryVerb(const RecoveryChoices &choices) {
    if (choices.goal == RecoveryGoal::Rehearse) {
        return Text::tr("Rehearse");
    }
    const domain::RecoveryParts &parts = choices.parts;
    if (parts.machine) {
        return parts.restoreKey ? Text::tr("Restore the key and the VM") : Text::tr("Restore the VM");
    }
    if (parts.restoreKey) {
        return Text::tr("Restore the key");
    }
    if (parts.recoverKey) {
        return Text::tr("Recover the key");
    }
    return parts.newSet ? Text::tr("Create the disk encryption set") : Text::tr("Grant access");
}

QString couldUseText(const domain::RecoveryPlan &plan, const QString &storeName) {
    QStringList names;
    for (const domain::Granter &one : plan.couldUse) {
        const QString name = shown(one.displayName.isEmpty() ? one.principalId : one.displayName);
        names.append(one.roleName.isEmpty()
                ? name
                : Text::tr("%1 (%2)", "who, by which role").arg(name, shown(one.roleName)));
    }
    const QString store = quoted(storeName);
    if (plan.couldUseIsWhole != domain::Truth::Yes) {
        return names.isEmpty()
            ? Text::tr("Who could use the key in %1 meanwhile isn't known: its grants couldn't all be read.")
                  .arg(store)
            : Text::tr(
                "Meanwhile these could use the key in %1, and perhaps others, because its grants couldn't "
                "all be read: %2.")
                  .arg(store, listWords(names));
    }
    return names.isEmpty()
        ? Text::tr("Nobody who was read could use the key in %1 meanwhile.").arg(store)
        : Text::tr("Meanwhile these could use the key in %1: %2.").arg(store, listWords(names));
}

} // namespace wording
