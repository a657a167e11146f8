#include "wording/recoverytext.h"

#include "wording/names.h"
#include "wording/text.h"

namespace wording {

namespace {

using domain::OriginalKeyState;
using domain::RecoveryTier;
using domain::TierStatus;
using domain::Truth;

QString statusWord(TierStatus status) {
    switch (status) {
    case TierStatus::Valid:
        return {};
    case TierStatus::Rehydrated:
        return Text::tr("rehydrated");
    case TierStatus::Invalid:
        return Text::tr("not valid");
    case TierStatus::Disabled:
        return Text::tr("disabled");
    case TierStatus::Deleted:
        return Text::tr("deleted");
    case TierStatus::Unknown:
        break;
    }
    return Text::tr("in an unknown state");
}

QString capitalised(const QString &text) {
    return text.isEmpty() ? text : text.front().toUpper() + text.mid(1);
}

QString storeNameOf(const domain::RecoveryFindings &findings) {
    return findings.store && !findings.store->name.isEmpty() ? shown(findings.store->name)
                                                             : shown(findings.key.id.host);
}

QString reasonOfError(const std::optional<base::Error> &error) {
    if (!error) {
        return {};
    }
    return shownMessage(error->code.isEmpty() ? error->message : error->code);
}

} // namespace

QString tierName(RecoveryTier tier) {
    switch (tier) {
    case RecoveryTier::Snapshot:
        return Text::tr("snapshot");
    case RecoveryTier::Vault:
        return Text::tr("vault");
    case RecoveryTier::Archive:
        break;
    }
    return Text::tr("archive");
}

QString pointTiersText(const domain::RecoveryPoint &point) {
    QStringList tiers;
    for (const domain::TierState &tier : point.tiers) {
        const QString state = statusWord(tier.status);
        tiers.append(state.isEmpty()
                ? tierName(tier.tier)
                : Text::tr("%1 (%2)", "tier, its state").arg(tierName(tier.tier), state));
    }
    return tiers.isEmpty() ? Text::tr("Not told") : capitalised(listWords(tiers));
}

QString pointAllowsText(const domain::RecoveryPoint &point) {
    const Truth vault = point.isIn(RecoveryTier::Vault);
    const Truth snapshot = point.isIn(RecoveryTier::Snapshot);
    const QString key = domain::keyCopyIn(point) == domain::KeyCopy::OtherSecurityType
        ? Text::tr(
            "It can't hold a copy of the key: the VM wasn't encrypted with a customer-managed key then.")
        : Text::tr("It may hold a copy of the key: Azure doesn't show it before a restore fails.");
    if (vault == Truth::Yes) {
        return Text::tr("Restores with the original disk encryption set or with another one.")
            + QLatin1Char(' ') + key;
    }
    if (vault == Truth::No && snapshot == Truth::Yes) {
        return Text::tr("Restores only with the original disk encryption set and its key. It can't give back "
                        "the key.");
    }
    if (vault == Truth::No && point.isIn(RecoveryTier::Archive) == Truth::Yes) {
        return Text::tr("In the archive tier only: rehydrate it in Azure Backup before you restore.");
    }
    return Text::tr("What it allows isn't known: Azure Backup doesn't tell its tiers in a known way.");
}

QString pointSecurityText(const domain::RecoveryPoint &point) {
    switch (point.security()) {
    case domain::PointSecurity::CustomerKey:
        return Text::tr("Customer-managed key");
    case domain::PointSecurity::PlatformKey:
        return Text::tr("Platform-managed key");
    case domain::PointSecurity::Other:
        return Text::tr("No confidential disk encryption");
    case domain::PointSecurity::NotTold:
        break;
    }
    return point.securityType.isEmpty() ? Text::tr("Not told") : shown(point.securityType);
}

QString originalKeyText(const domain::RecoveryFindings &findings) {
    const domain::OriginalKey &key = findings.key;
    const QString name = shown(key.id.name);
    const QString store = storeNameOf(findings);
    switch (key.state) {
    case OriginalKeyState::NotKnown:
        return Text::tr("It isn't known which key it was: nothing in Azure tells it anymore. Choose the disk "
                        "encryption set of the VM if you know it.");
    case OriginalKeyState::Unreadable:
        return Text::tr("The key %1 in %2 can't be read: %3.").arg(name, store, reasonOfError(key.error));
    case OriginalKeyState::Usable:
        return Text::tr("The key %1 is there in %2, in the version that the VM uses.").arg(name, store);
    case OriginalKeyState::Disabled:
        return Text::tr("The key %1 in %2 is disabled. That counts like deleted for a restore.")
            .arg(name, store);
    case OriginalKeyState::OutsideValidity:
        return Text::tr("The key %1 in %2 is there, but outside its validity.").arg(name, store);
    case OriginalKeyState::VersionMissing:
        return Text::tr("%2 has a key %1, but not the version that the VM uses.").arg(name, store);
    case OriginalKeyState::SoftDeleted:
        return key.purge.isValid()
            ? Text::tr("The key %1 was deleted from %2. It can be recovered until %3.")
                  .arg(name, store, utcText(key.purge))
            : Text::tr("The key %1 was deleted from %2. It can be recovered; until when wasn't told.")
                  .arg(name, store);
    case OriginalKeyState::Gone:
        return Text::tr("The key %1 is gone from %2: it was purged, so only a copy brings it back.")
            .arg(name, store);
    case OriginalKeyState::StoreGone:
        break;
    }
    return Text::tr("The key store %1 isn't found, and with it the key %2.").arg(shown(key.id.host), name);
}

QString originalSetText(const domain::RecoveryFindings &findings) {
    const QString name = shown(findings.setId.name());
    if (findings.setId.isEmpty()) {
        return findings.machineExists == Truth::Yes
            ? Text::tr("The VM has no disk encryption set: its key is platform-managed.")
            : Text::tr("Which disk encryption set the VM had isn't known.");
    }
    if (findings.isSetGone) {
        return Text::tr("The disk encryption set %1 is gone.").arg(name);
    }
    if (!findings.set) {
        return Text::tr("The disk encryption set %1 can't be read: %2.")
            .arg(name, reasonOfError(findings.setError));
    }
    return findings.set->isConfidential()
        ? Text::tr("The disk encryption set %1 is there.").arg(name)
        : Text::tr("The disk encryption set %1 is there, but isn't of the Confidential kind.").arg(name);
}

QString originalMachineText(const domain::RecoveryFindings &findings) {
    const QString name = shown(findings.virtualMachineId.name());
    switch (findings.machineExists) {
    case Truth::Yes:
        return Text::tr("The VM %1 is there.").arg(name);
    case Truth::No:
        return Text::tr("The VM %1 is gone.").arg(name);
    case Truth::Unknown:
        break;
    }
    return Text::tr("Whether the VM %1 is there isn't known: it can't be read.").arg(name);
}

QString keyUserName(domain::KeyUser user) {
    switch (user) {
    case domain::KeyUser::AzureBackup:
        return Text::tr("Azure Backup");
    case domain::KeyUser::EncryptionSet:
        return Text::tr("Identity of the disk encryption set");
    case domain::KeyUser::Orchestrator:
        break;
    }
    return Text::tr("Confidential VM Orchestrator");
}

QString keyUserText(const domain::KeyUserAccess &access) {
    const QString who = keyUserName(access.user);
    if (access.isMissing) {
        return Text::tr("%1: this tenant has no such service principal.").arg(who);
    }
    QStringList missing;
    for (const domain::RightVerdict &right : access.verdict.rights) {
        if (right.truth == Truth::No) {
            missing.append(shown(right.right));
        }
    }
    switch (access.truth()) {
    case Truth::Yes:
        return Text::tr("%1 holds what it needs on the key.").arg(who);
    case Truth::No:
        return Text::tr("%1 lacks %2 on the key.").arg(who, listWords(missing));
    case Truth::Unknown:
        break;
    }
    return Text::tr("%1: what it may do with the key isn't known.").arg(who);
}

QStringList restoreJobTexts(const domain::RecoveryFindings &findings) {
    QStringList lines;
    for (const domain::BackupJob &job : findings.runningRestores) {
        lines.append(Text::tr("A restore of this VM runs since %1 (job %2).")
                         .arg(utcText(job.startTime), shown(job.name)));
    }
    for (const domain::BackupJob &job : findings.keyCopyJobs) {
        lines.append(Text::tr("A restore that failed on %1 left a copy of the key (job %2).")
                         .arg(utcText(job.startTime), shown(job.name)));
    }
    if (findings.jobsError) {
        lines.append(
            Text::tr("Restores of this VM can't be listed: %1.").arg(reasonOfError(findings.jobsError)));
    }
    return lines;
}

QString wayTitle(domain::RecoveryWay way) {
    switch (way) {
    case domain::RecoveryWay::Nothing:
        return Text::tr("Nothing needs to be brought back");
    case domain::RecoveryWay::RecoverKey:
        return Text::tr("Recover the deleted key");
    case domain::RecoveryWay::EnableKey:
        return Text::tr("Enable the key");
    case domain::RecoveryWay::RestoreKey:
        return Text::tr("Restore the key from its backup");
    case domain::RecoveryWay::RestoreMachine:
        return Text::tr("Restore the VM");
    case domain::RecoveryWay::RestoreKeyAndMachine:
        return Text::tr("Restore the key, then the VM");
    case domain::RecoveryWay::NotPossible:
        return Text::tr("It can't be brought back this way");
    case domain::RecoveryWay::NotKnown:
        break;
    }
    return Text::tr("What to do isn't known");
}

QString wayText(domain::RecoveryWay way, const domain::RecoveryFindings &findings) {
    const QString name = shown(findings.key.id.name);
    switch (way) {
    case domain::RecoveryWay::Nothing:
        return Text::tr("VM and key are there. You can rehearse that the copy of the key would come back, or "
                        "restore the VM beside the one that is there.");
    case domain::RecoveryWay::RecoverKey:
        return Text::tr(
            "The key is only deleted, not purged: its key store gives it back with all versions. No "
            "restore is needed.");
    case domain::RecoveryWay::EnableKey:
        return Text::tr("The key %1 is there and disabled. Enable it in its key store; no restore is needed. "
                        "This tool doesn't enable keys: somebody may have disabled it on purpose.")
            .arg(name);
    case domain::RecoveryWay::RestoreKey:
        return Text::tr(
            "Azure Backup holds a copy of the key with the recovery points in the vault tier. A "
            "restore that is bound to fail makes it hand out the copy, which is then restored into a "
            "key store, with the name and versions it had.");
    case domain::RecoveryWay::RestoreMachine:
        return Text::tr("The VM is restored from a recovery point. Its key is left as it is.");
    case domain::RecoveryWay::RestoreKeyAndMachine:
        return Text::tr(
            "First the copy of the key is fetched from Azure Backup and restored, then the VM from "
            "the vault tier.");
    case domain::RecoveryWay::NotPossible:
        return Text::tr("See what stands in the way, and how to get past it.");
    case domain::RecoveryWay::NotKnown:
        break;
    }
    return Text::tr("Too little could be read to propose something. See what couldn't be read, or choose the "
                    "steps yourself.");
}

} // namespace wording
