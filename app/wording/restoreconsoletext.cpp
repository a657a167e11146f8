#include "wording/restoreconsoletext.h"

#include "wording/azcommand.h"
#include "wording/labels.h"
#include "wording/names.h"
#include "wording/recoverytext.h"
#include "wording/text.h"

#include <QHash>

namespace wording {

namespace {

QString restoreExitCodes() {
    const auto line
        = [](int code, const QString &text) { return QStringLiteral("  %1  %2").arg(code).arg(text); };
    const QStringList lines{Text::tr("Exit codes:"),
        line(0, Text::tr("done: what was planned came back, or the plan was shown and is possible")),
        line(2,
            Text::tr("usage: an option, a name or a choice isn't valid or has no effect, or something stands "
                     "in the way, also with --plan")),
        line(4, Text::tr("refused by Azure")),
        line(5, Text::tr("Azure couldn't be reached, or its response couldn't be understood")),
        line(6, Text::tr("canceled (Ctrl+C); what was written is reported")),
        line(7, Text::tr("not finished: a restore is still running; continue with --resume"))};
    return lines.join(QLatin1Char('\n'));
}

QString enablingCommand(const domain::OriginalKey &key) {
    AzCommand command("keyvault key set-attributes");
    command
        .option(key.storeKind == domain::KeyStoreKind::ManagedHsm ? "--hsm-name" : "--vault-name",
            key.id.host.section(QLatin1Char('.'), 0, 0))
        .option("--name", key.id.name);
    if (!key.id.version.isEmpty()) {
        command.option("--version", key.id.version);
    }
    return command.plain("--enabled true").text();
}

/// The option that chooses otherwise; empty: none does.
QString optionFor(domain::RecoveryRefusalKind kind) {
    using Refused = domain::RecoveryRefusalKind;
    static const QHash<Refused, QString> options = [] {
        QHash<Refused, QString> made;
        const auto add = [&made](const QString &option, std::initializer_list<Refused> kinds) {
            for (const Refused one : kinds) {
                made.insert(one, option);
            }
        };
        add(QStringLiteral("--point"), {Refused::PointNotInVault, Refused::PointOtherSecurity});
        add(QStringLiteral("--steps"),
            {Refused::NothingChosen, Refused::KeyNotDeleted, Refused::KeyStillUsable, Refused::KeyLost});
        add(QStringLiteral("--key-store"),
            {Refused::NameSoftDeleted, Refused::NameTaken, Refused::NoTargetStore, Refused::OtherKind,
                Refused::OtherSubscription, Refused::OtherGeography, Refused::StandardTier,
                Refused::StoreNotServing, Refused::StoreNotReached, Refused::RehearsalInOriginal});
        add(QStringLiteral("--same-security-domain, --key-store"), {Refused::OtherSecurityDomain});
        add(QStringLiteral("--staging-account"),
            {Refused::NoStagingAccount, Refused::StagingGone, Refused::StagingRegion,
                Refused::StagingRedundancy, Refused::StagingKind, Refused::StagingNetwork});
        add(QStringLiteral("--placeholder-set, --placeholder-store"),
            {Refused::NoPlaceholder, Refused::PlaceholderInSameStore, Refused::PlaceholderNotConfidential,
                Refused::PlaceholderOtherRegion});
        add(QStringLiteral("--resource-group"),
            {Refused::NoFetchGroup, Refused::FetchGroupNotEmpty, Refused::FetchGroupNotRead,
                Refused::NoTargetGroup});
        add(QStringLiteral("--set"),
            {Refused::NoSet, Refused::SetKeyElsewhere, Refused::SetNotConfidential, Refused::SetOtherRegion,
                Refused::SetNameMissing, Refused::SetNameTaken});
        add(QStringLiteral("--name"), {Refused::NoMachineName, Refused::MachineNameTaken});
        add(QStringLiteral("--subnet"), {Refused::NoSubnet, Refused::NetworkOtherRegion});
        return made;
    }();
    return options.value(kind);
}

/// Where an option or a command leads past it.
QString optionsForRefusal(const domain::RecoveryRefusal &refusal, const domain::RecoveryFindings &findings) {
    using Refused = domain::RecoveryRefusalKind;
    if (refusal.kind == Refused::KeyNotKnown) {
        return Text::tr("Name it with --key, or its set with --set.");
    }
    const bool isOff
        = refusal.kind == Refused::NothingChosen && findings.key.state == domain::OriginalKeyState::Disabled;
    if (isOff || refusal.kind == Refused::KeyDisabled) {
        return Text::tr("Command: %1").arg(enablingCommand(findings.key));
    }
    const bool isOfPlaceholder = refusal.step == domain::RecoveryStepKind::CreatePlaceholderKey
        && refusal.kind == Refused::StoreNotReached;
    const QString option
        = refusal.isWarning ? QString() : optionFor(isOfPlaceholder ? Refused::NoPlaceholder : refusal.kind);
    return option.isEmpty() ? QString() : Text::tr("Options: %1.").arg(option);
}

} // namespace

QString restoreCommandText(CommandText text) {
    switch (text) {
    case CommandText::Restore:
        return Text::tr(
            "Brings back a deleted key of a Confidential VM, or the VM, from what Azure Backup and the key "
            "store hold. Shows what is there, what stands in the way, and the plan, then carries it out. "
            "\"restore drill\" rehearses that the copy of the key would come back, beside production.");
    case CommandText::RestoreExitCodes:
        return restoreExitCodes();
    case CommandText::RestoreVm:
        return Text::tr("Name or resource ID of the VM; it can be gone.");
    case CommandText::RestoreVault:
        return Text::tr("Name or resource ID of the Recovery Services vault, if several protect the VM.");
    case CommandText::RestorePoint:
        return Text::tr("Recovery point: latest (the newest that serves; default), or its ID.");
    case CommandText::RestoreKey:
        return Text::tr(
            "URL of the VM's key, with its version (https://host/keys/name/version), where nothing "
            "in Azure tells it anymore.");
    case CommandText::RestoreSteps:
        return Text::tr("Only these steps, separated by commas: recover-key, restore-key (from its copy), "
                        "new-set, grants, vm, clean-up (of the copy).");
    case CommandText::RestoreKeyOnly:
        return Text::tr("Only bring back the key: no new disk encryption set, no VM.");
    case CommandText::RestorePlan:
        return Text::tr("Show what would be done and what stands in the way, with the exact requests, and "
                        "write nothing.");
    case CommandText::RestoreExport:
        return Text::tr("Write the plan as a script and nothing to Azure: az (bash) or powershell.");
    case CommandText::RestoreStagingAccount:
        return Text::tr(
            "Name or resource ID of the storage account that Azure Backup hands out the copy in.");
    case CommandText::RestoreKeyStore:
        return Text::tr(
            "Name or host of the Key Vault or Managed HSM to restore the key into; with drill, of "
            "the second store.");
    case CommandText::RestoreSameSecurityDomain:
        return Text::tr("Confirm that the Managed HSM of --key-store has the security domain of the original "
                        "one: nothing in Azure tells it.");
    case CommandText::RestoreSet:
        return Text::tr(
            "Disk encryption set for the restored VM: the name or resource ID of one that "
            "exists, or a name for a new one; where nobody tells which one the VM had, that one.");
    case CommandText::RestoreResourceGroup:
        return Text::tr("Name or resource ID of the resource group to restore the VM into; if no VM is "
                        "restored, of an empty one for the restore that is bound to fail.");
    case CommandText::RestoreSubnet:
        return Text::tr("Subnet of the restored VM, as network/subnet or resource ID.");
    case CommandText::RestoreName:
        return Text::tr("Name of the restored VM.");
    case CommandText::RestoreJob:
        return Text::tr("ID of a restore job that failed before and left a copy of the key: that copy is "
                        "used, and no other restore is started for it.");
    case CommandText::RestorePlaceholderSet:
        return Text::tr("With drill: disk encryption set to name in the restore that is bound to fail; its "
                        "key is in another key store than the original.");
    case CommandText::RestorePlaceholderStore:
        return Text::tr("With drill: name or host of a key store where a key and a set are created for that, "
                        "and deleted afterward.");
    case CommandText::RestoreKeepCopy:
        return Text::tr("Leave the copy of the key in the storage account.");
    case CommandText::RestoreSasFromStdin:
        return Text::tr("Read a signed address (SAS) of the copy from standard input when it's needed, if "
                        "you can't read it with your own sign-in.");
    case CommandText::RestoreResume:
        return Text::tr("Continue this job, as listed by \"runs\", without other choices.");
    default:
        break;
    }
    return {};
}

QString protectedSummary(int items, int vaults) {
    return Text::tr("%n protected VM(s)", nullptr, items) + QLatin1String(", ")
        + Text::tr("%n vault(s)", nullptr, vaults);
}

QString protectedMachineTaken(const QString &name) {
    return Text::tr("No VM was specified: %1, the first protected one, is used. Use --vm for another.")
        .arg(shown(name));
}

QString protectedMachineLine(
    const domain::ResourceId &virtualMachineId, const domain::ResourceId &vaultId, bool exists) {
    const QString line
        = Text::tr("%1 in the vault %2").arg(shown(virtualMachineId.text()), shown(vaultId.name()));
    return exists ? line : Text::tr("%1 (not in the list of VMs)").arg(line);
}

QString vaultUnreadLine(const QString &headline) {
    return Text::tr("What a vault protects couldn't be read: %1.").arg(headline);
}

QString pointLine(const domain::RecoveryPoint &point) {
    return QStringLiteral("%1: %2; %3; %4")
        .arg(utcText(point.time), pointTiersText(point), pointSecurityText(point), shown(point.id.name()));
}

QString chosenPointLine(const domain::RecoveryPoint &point) {
    return Text::tr("Used: %1. %2", "recovery point, what it allows")
        .arg(utcText(point.time), pointAllowsText(point));
}

QString nothingToRestoreLine() {
    return Text::tr("There's nothing to bring back. Nothing was changed.");
}

QString nothingToGrantLine(bool allHave) {
    return allHave
        ? Text::tr(
            "There's nothing to grant: all who need the key hold what they need on it. Nothing was changed.")
        : Text::tr("Who lacks what on the key isn't known, so nothing can be granted. Nothing was changed.");
}

QString refusalLine(const domain::RecoveryRefusal &refusal, const domain::RecoveryFindings &findings) {
    const RefusalWords words = recoveryRefusalText(refusal, findings);
    const bool byOptions
        = refusal.kind == domain::RecoveryRefusalKind::KeyNotKnown && !unreadSetWords(findings);
    QStringList sentences{
        words.what, byOptions ? QString() : words.cure, optionsForRefusal(refusal, findings)};
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

QString badKeyUrl(const QString &value) {
    return Text::tr("--key takes the URL of a key, https://host/keys/name/version, not %1.")
        .arg(shown(value));
}

QString keyUrlLacksVersion(const QString &value) {
    return Text::tr(
        "--key takes the URL of a key with its version, https://host/keys/name/version: %1 has none.")
        .arg(shown(value));
}

QString cleanUpNeedsRestoreKey() {
    return Text::tr("The step clean-up goes with restore-key: it deletes the copy that was fetched for it.");
}

QString keepCopyOrCleanUp() {
    return Text::tr("--keep-copy and the step clean-up can't be used together.");
}

QString noEffectLine(const QString &option, NoEffect why) {
    const auto line = [&option](const QString &reason, const QString &cure) {
        return Text::tr("--%1 has no effect: %2. %3", "option, why, what would give it one")
            .arg(option, reason, cure);
    };
    const QString restoresKey
        = Text::tr("Leave it out, or have the key restored from its copy with --steps restore-key.");
    switch (why) {
    case NoEffect::NoRestore:
        return line(Text::tr("this plan starts no restore"),
            Text::tr("Leave it out, or have the key or the VM restored with --steps."));
    case NoEffect::NoKeyRestored:
        return line(Text::tr("this plan restores no key from a copy"), restoresKey);
    case NoEffect::FromJob:
        return line(Text::tr("the copy of the job of --job is used, so that no restore is started for it"),
            Text::tr("Leave out one of them."));
    case NoEffect::NoOtherHsm:
        return line(Text::tr("this plan restores no key into a Managed HSM other than the original one"),
            Text::tr("Leave it out, or name another Managed HSM with --key-store."));
    case NoEffect::NoMachine:
        return line(Text::tr("this plan restores no VM"),
            Text::tr("Leave it out, or have the VM restored with --steps vm."));
    case NoEffect::NoSet:
        return line(Text::tr("this plan creates no disk encryption set and restores no VM"),
            Text::tr("Leave it out, or add new-set or vm to --steps."));
    case NoEffect::Rehearsal:
        break;
    }
    return line(
        Text::tr("the key of the VM is known, and a rehearsal restores no VM"), Text::tr("Leave it out."));
}

QString keyNamedOtherwiseLine(const QString &set, const QString &itsKey, const QString &named) {
    return Text::tr("The disk encryption set %1 names the key %2, and --key the key %3.")
        .arg(shown(set), shown(itsKey), shown(named));
}

QString unreadLine(const base::Error &error, const QString &headline) {
    return field(Label::NotReadable,
        error.target.isEmpty()
            ? headline
            : Text::tr("%1 (%2)", "what is wrong, with what").arg(headline, shownMessage(error.target)));
}

QString pointsUnreadLine(const QString &reason) {
    return Text::tr("The recovery points can't be read: %1.").arg(reason);
}

QString noPointsLine() {
    return Text::tr("There are none.");
}

QString cautionsHeading() {
    return Text::tr("What may go wrong");
}

QString requestsNotKnownLine() {
    return Text::tr("The exact requests aren't known yet: something that they name isn't known or chosen.");
}

QString pasteSignedAddressLine(const QString &account, const QString &container, const QString &blob) {
    return Text::tr(
        "Waiting on standard input for a signed address (SAS) of the copy, in one line. It's kept "
        "in memory only. The copy is the blob %3 in the container %2 of the storage account %1.")
        .arg(shown(account), shown(container), shown(blob));
}

QString notWithDrill(const QString &option) {
    return Text::tr("--%1 doesn't apply to a rehearsal: nothing of production is restored.").arg(option);
}

QString onlyWithDrill(const QString &option) {
    return Text::tr("--%1 is only of \"restore drill\".").arg(option);
}

QString restoreStoppedLine(const QString &runId) {
    return runId.isEmpty()
        ? Text::tr("Nothing was written.")
        : Text::tr("To continue, run \"restore --resume %1\": Azure is read again before anything is sent.")
              .arg(shown(runId));
}

QString restoreStillRunningLine(const QString &runId) {
    return Text::tr("The restore is still running. To continue, run \"restore --resume %1\".")
        .arg(shown(runId));
}

QString resumingLine(const QString &runId) {
    return Text::tr("Continuing the job %1 with the steps that were planned then.").arg(shown(runId));
}

QString notARecoveryLine(const QString &runId) {
    return Text::tr("The job %1 configured backup. To continue it, run \"protect\" on the same VM again.")
        .arg(shown(runId));
}

QString recoveryToGoOnHint() {
    return Text::tr("To continue a recovery or a rehearsal, run \"restore --resume\" with its ID.");
}

QString undoOfRecoveryLine(const QString &runId, bool rehearsal) {
    return rehearsal
        ? Text::tr("The job %1 was a rehearsal, which removes what it made by itself. To continue it, run "
                   "\"restore --resume %1\".")
              .arg(shown(runId))
        : Text::tr("The job %1 brought something back, which isn't undone: a key or VM that was restored is "
                   "never deleted. To continue it, run \"restore --resume %1\".")
              .arg(shown(runId));
}

} // namespace wording
