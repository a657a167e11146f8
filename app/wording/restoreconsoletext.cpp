#include "wording/restoreconsoletext.h"

#include "wording/names.h"
#include "wording/recoverytext.h"
#include "wording/text.h"

namespace wording {

namespace {

QString restoreExitCodes() {
    const auto line
        = [](int code, const QString &text) { return QStringLiteral("  %1  %2").arg(code).arg(text); };
    const QStringList lines{Text::tr("Exit codes:"),
        line(0, Text::tr("done: what was planned came back, or the plan was shown")),
        line(2, Text::tr("usage: an option, a name or a choice isn't valid, or something stands in the way")),
        line(4, Text::tr("refused by Azure")),
        line(5, Text::tr("Azure couldn't be reached, or its response couldn't be understood")),
        line(6, Text::tr("canceled (Ctrl+C); what was written is reported")),
        line(7, Text::tr("not finished: a restore is still running; continue with --resume"))};
    return lines.join(QLatin1Char('\n'));
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

QString refusalLine(const domain::RecoveryRefusal &refusal, const domain::RecoveryFindings &findings) {
    const RefusalWords words = recoveryRefusalText(refusal, findings);
    return words.cure.isEmpty() ? words.what : words.what + QLatin1Char(' ') + words.cure;
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
