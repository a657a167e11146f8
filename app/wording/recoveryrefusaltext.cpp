#include "wording/errortext.h"
#include "wording/names.h"
#include "wording/recoverytext.h"
#include "wording/text.h"

namespace wording {

namespace {

using Refused = domain::RecoveryRefusalKind;

QString placeOf(const domain::RecoveryRefusal &refusal) {
    return refusal.scope.isEmpty() ? shown(refusal.subject) : scopeWords(refusal.scope);
}

QString subscriptionOfStore(const domain::RecoveryFindings &findings) {
    return shown(findings.environment.subscriptionName(findings.subscriptionOfStore()));
}

/// Neither a network rule nor a service that is out of order: a role would help.
bool isForWantOfARight(const std::optional<base::Error> &error) {
    return error && error->kind == base::ErrorKind::Forbidden && !error->isNetworkRule;
}

/// A word of the service, or what is known of an answer that names none.
QString pointsReason(const domain::RecoveryRefusal &refusal, const domain::RecoveryFindings &findings) {
    return refusal.detail.isEmpty() && findings.pointsError ? errorText(*findings.pointsError).headline
                                                            : shown(refusal.detail);
}

RefusalWords pointWords(const domain::RecoveryRefusal &refusal, const domain::RecoveryFindings &findings) {
    switch (refusal.kind) {
    case Refused::NoPoint:
        return {Text::tr("There is no recovery point to restore from."),
            Text::tr("Choose a recovery point. Without one, nothing of Azure Backup can be brought back.")};
    case Refused::PointsNotRead:
        return {Text::tr("The recovery points of this VM couldn't be read from %1 (%2).")
                    .arg(quoted(refusal.subject), pointsReason(refusal, findings)),
            isForWantOfARight(findings.pointsError)
                ? Text::tr("Check that you have Backup Reader or more on the vault, then look again.")
                : Text::tr("Look again later.")};
    case Refused::PointNotInVault:
        if (refusal.detail == QLatin1String("archive")) {
            return {
                Text::tr("This recovery point is in the archive tier only, from which nothing is restored."),
                Text::tr(
                    "Rehydrate it in Azure Backup first, or choose a recovery point with a vault tier.")};
        }
        return {
            Text::tr("This recovery point isn't in the vault tier: it takes no other disk encryption set and "
                     "gives back no key."),
            Text::tr("Choose a recovery point with a vault tier. New ones get there some hours after the "
                     "snapshot.")};
    case Refused::PointOtherSecurity:
        return {
            Text::tr(
                "This recovery point can't hold the key: when it was made, the VM wasn't encrypted with a "
                "customer-managed key (%1).")
                .arg(shown(refusal.detail)),
            Text::tr("Choose a recovery point from the time when the VM used the key.")};
    default:
        break;
    }
    return {
        Text::tr(
            "Azure Backup doesn't tell the tiers or the encryption of this recovery point in a known way, "
            "so that it may not hold the key."),
        Text::tr("You can try: whether it does is known when the restore has failed.")};
}

RefusalWords keyWords(const domain::RecoveryRefusal &refusal, const domain::RecoveryFindings &findings) {
    const QString key = quoted(refusal.subject);
    switch (refusal.kind) {
    case Refused::KeyNotKnown:
        if (const std::optional<RefusalWords> unread = unreadSetWords(findings)) {
            return *unread;
        }
        return {Text::tr("Which key the VM used isn't known."),
            Text::tr("Name the key, or the disk encryption set of the VM, if you know it.")};
    case Refused::KeyNotDeleted:
        return {Text::tr("The key %1 isn't among the deleted keys, so there is nothing to recover.").arg(key),
            Text::tr("Leave this step out.")};
    case Refused::KeyStillUsable:
        return {Text::tr("The key %1 is there, so there is nothing to restore.").arg(key),
            Text::tr("Leave this step out, or rehearse: that restores a copy into another key store.")};
    case Refused::KeyDisabled:
        return {Text::tr("The key %1 is disabled, not gone.").arg(key),
            Text::tr("Enable it in its key store. No restore is needed.")};
    default:
        break;
    }
    return {Text::tr("The key %1 doesn't work, and bringing it back isn't part of this plan.").arg(key),
        Text::tr("Recover or restore the key first, or choose a disk encryption set whose key works.")};
}

RefusalWords nameWords(const domain::RecoveryRefusal &refusal) {
    const QString store = quoted(refusal.subject);
    const QString key = quoted(refusal.detail);
    switch (refusal.kind) {
    case Refused::NameSoftDeleted:
        return {refusal.until.isValid() ? Text::tr("%1 keeps the name %2 for a deleted key until %3.")
                                              .arg(store, key, utcText(refusal.until))
                                        : Text::tr("%1 keeps the name %2 for a deleted key.").arg(store, key),
            Text::tr(
                "Recover that key, choose another key store, or wait. With purge protection nobody can purge "
                "it before; this tool purges nothing.")};
    case Refused::NameTaken:
        return {Text::tr("%1 has a key %2 already. A restore doesn't overwrite it.").arg(store, key),
            Text::tr("Choose another key store.")};
    default:
        break;
    }
    const QString cure
        = Text::tr("You can try: the key store refuses where it isn't, and overwrites nothing.");
    if (isForWantOfARight(refusal.error)) {
        return {Text::tr("Whether the name %2 is free in %1 couldn't be read: you may not read keys there.")
                    .arg(store, key),
            cure};
    }
    if (refusal.error) {
        return {Text::tr("Whether the name %2 is free in %1 couldn't be read (%3).")
                    .arg(store, key,
                        refusal.error->code.isEmpty() ? errorText(*refusal.error).headline
                                                      : shown(refusal.error->code)),
            cure};
    }
    return {Text::tr("Whether the name %2 is free in %1 couldn't be read.").arg(store, key), cure};
}

RefusalWords storeWords(const domain::RecoveryRefusal &refusal, const domain::RecoveryFindings &findings) {
    const QString store = quoted(refusal.subject);
    switch (refusal.kind) {
    case Refused::OtherKind:
        return {
            Text::tr(
                "%1 is of another kind than the original key store: a key of a Key Vault can't be restored "
                "into a Managed HSM, or the reverse.")
                .arg(store),
            Text::tr("Choose a key store of the same kind.")};
    case Refused::OtherSubscription:
        return {
            Text::tr("%1 is in another subscription than the original Key Vault. A key can be restored only "
                     "within one.")
                .arg(store),
            Text::tr("Choose a Key Vault in the subscription %1.").arg(subscriptionOfStore(findings))};
    case Refused::OtherGeography:
        return {Text::tr(
                    "%1 is in another geography (%2) than the original Key Vault. A key can be restored only "
                    "within one.")
                    .arg(store, shown(refusal.detail)),
            Text::tr("Choose a Key Vault in the geography of the original one.")};
    case Refused::GeographyNotKnown:
        return {
            Text::tr("Whether %1 (%2) is in the subscription and geography of the original Key Vault isn't "
                     "known.")
                .arg(store, shown(refusal.detail)),
            Text::tr("You can try: the Key Vault refuses where it isn't.")};
    case Refused::OtherSecurityDomain:
        return {
            Text::tr("%1 is another Managed HSM than the original. It takes the key only if it has the same "
                     "security domain, and no API tells that.")
                .arg(store),
            Text::tr(
                "Confirm that it was activated with the security domain of the original one, or choose the "
                "original one.")};
    case Refused::SecurityDomainConfirmed:
        return {
            Text::tr(
                "No API confirms that %1 has the security domain of the original Managed HSM, as you say.")
                .arg(store),
            Text::tr("You can try: the Managed HSM refuses where it hasn't.")};
    case Refused::StandardTier:
        return {
            Text::tr("%1 is a Key Vault of the Standard tier, which can't hold the key of a Confidential VM.")
                .arg(store),
            Text::tr("Choose a Key Vault of the Premium tier.")};
    case Refused::StoreNotServing:
        return {Text::tr("%1 isn't ready: its provisioning state is %2.").arg(store, shown(refusal.detail)),
            Text::tr("Wait until it is, or choose another key store.")};
    case Refused::RehearsalInOriginal:
        return {Text::tr("%1 is the production key store. A rehearsal doesn't touch it.").arg(store),
            Text::tr("Choose another key store.")};
    default:
        break;
    }
    return {Text::tr("There is no key store to restore the key into."),
        Text::tr("Choose one: the original, a Premium Key Vault in the same subscription and geography, or a "
                 "Managed HSM with the same security domain.")};
}

RefusalWords stagingWords(const domain::RecoveryRefusal &refusal, const domain::RecoveryFindings &findings) {
    const QString account = quoted(refusal.subject);
    const QString cure
        = Text::tr("Choose or create a storage account of kind StorageV2 in %1, not zone-redundant, "
                   "open to all networks.")
              .arg(shown(findings.region));
    switch (refusal.kind) {
    case Refused::StagingGone:
        return {Text::tr("The storage account %1 can't be found.").arg(account), cure};
    case Refused::StagingRegion:
        return {Text::tr("The storage account %1 is in another region (%2) than the vault.")
                    .arg(account, shown(refusal.detail)),
            cure};
    case Refused::StagingRedundancy:
        return {Text::tr("The storage account %1 is zone-redundant (%2). A restore can't use it.")
                    .arg(account, shown(refusal.detail)),
            cure};
    case Refused::StagingKind:
        return {Text::tr("The storage account %1 has no page blobs (%2). A restore can't use it.")
                    .arg(account, shown(refusal.detail)),
            cure};
    case Refused::StagingNetwork:
        return {Text::tr("The storage account %1 isn't open to all networks. A restore can't use it.")
                    .arg(account),
            cure};
    case Refused::StagingNotTold:
        return {Text::tr("Azure doesn't tell all that matters of the storage account %1.").arg(account),
            Text::tr("You can try: the restore says where it can't be used.")};
    default:
        break;
    }
    return {Text::tr("There is no storage account to stage the restore in."), cure};
}

RefusalWords rehearsalWords(const domain::RecoveryRefusal &refusal) {
    const QString name = quoted(refusal.subject);
    switch (refusal.kind) {
    case Refused::PlaceholderInSameStore:
        return {
            Text::tr(
                "The key of the placeholder set is in %1, the key store of the original. Azure Backup would "
                "re-wrap within it, and the restore would succeed instead of handing out the copy.")
                .arg(name),
            Text::tr("Choose a set whose key is in another key store.")};
    case Refused::PlaceholderNotConfidential:
        return {Text::tr("The disk encryption set %1 isn't of the Confidential kind (%2).")
                    .arg(name, shown(refusal.detail)),
            Text::tr("Choose another one.")};
    case Refused::PlaceholderOtherRegion:
        return {Text::tr("The disk encryption set %1 is in another region (%2) than the vault.")
                    .arg(name, shown(refusal.detail)),
            Text::tr("Choose another one.")};
    case Refused::NoFetchGroup:
        return {Text::tr("There is no resource group that the restore can name as its target."),
            Text::tr(
                "Choose one. An empty one is best: nothing is made in it, unless the restore doesn't fail.")};
    case Refused::FetchGroupNotEmpty:
        return {Text::tr("The resource group %1 isn't empty (%2 resources).").arg(name, refusal.detail),
            Text::tr("Choose an empty one, so that what a restore makes there can be told apart.")};
    case Refused::FetchGroupNotRead:
        return {Text::tr("What is in the resource group %1 couldn't be read.").arg(name),
            Text::tr("Choose one that you may read.")};
    default:
        break;
    }
    if (refusal.detail == QLatin1String("release_policy")) {
        return {Text::tr("A placeholder key needs the release policy of the key %1, which couldn't be read.")
                    .arg(name),
            Text::tr("Choose a confidential set whose key is in another key store.")};
    }
    return {Text::tr("There is no disk encryption set that the restore can name so that it fails."),
        Text::tr(
            "Choose a confidential set whose key is in another key store, or a key store to create one in.")};
}

RefusalWords setWords(const domain::RecoveryRefusal &refusal) {
    const QString name = quoted(refusal.subject);
    switch (refusal.kind) {
    case Refused::SetKeyElsewhere:
        return {
            Text::tr(
                "The key of the disk encryption set %1 is in another key store (%2) than the original key, "
                "and isn't the restored one. Azure Backup re-wraps only within one key store.")
                .arg(name, shown(refusal.detail)),
            Text::tr("Choose a set with the original key, or with a key in its key store.")};
    case Refused::SetNotConfidential:
        return {Text::tr("The disk encryption set %1 isn't of the Confidential kind (%2).")
                    .arg(name, shown(refusal.detail)),
            Text::tr("Choose or create one of the Confidential kind.")};
    case Refused::SetOtherRegion:
        return {Text::tr("The disk encryption set %1 is in another region (%2) than the vault.")
                    .arg(name, shown(refusal.detail)),
            Text::tr("Choose or create one in the region of the vault.")};
    case Refused::SetNamedByUser:
        return {Text::tr("You say that the VM had the disk encryption set %1. The VM is gone, so nothing "
                         "confirms it.")
                    .arg(name),
            refusal.detail.isEmpty()
                ? Text::tr("You can try: afterwards it's told which key came back.")
                : Text::tr(
                    "This recovery point restores only with the set that the VM really had. If that isn't "
                    "%1, the restore can fail; afterwards it's told which key came back.")
                      .arg(name)};
    case Refused::KeyNamedByUser:
        return {Text::tr("You say that the VM used the key %1. Nothing in Azure confirms it.").arg(name),
            Text::tr("You can try: afterwards it's told which key came back.")};
    case Refused::SetNameMissing:
        return {Text::tr("The new disk encryption set has no name or no resource group."),
            Text::tr("Enter both.")};
    case Refused::SetNameTaken:
        return {Text::tr("There is a disk encryption set %1 already. It isn't changed.").arg(name),
            Text::tr("Enter another name.")};
    default:
        break;
    }
    return {refusal.subject.isEmpty() ? Text::tr("The disk encryption set of the VM is gone.")
                                      : Text::tr("The disk encryption set %1 is gone.").arg(name),
        Text::tr("Have a new one created with the key, or choose another.")};
}

RefusalWords machineWords(const domain::RecoveryRefusal &refusal, const domain::RecoveryFindings &findings) {
    const QString name = quoted(refusal.subject);
    switch (refusal.kind) {
    case Refused::NoTargetGroup:
        return {Text::tr("There is no resource group to restore into."), Text::tr("Choose one.")};
    case Refused::NoMachineName:
        return {
            Text::tr("The new VM needs a name: letters, digits and hyphens, at most %1.").arg(refusal.detail),
            Text::tr("Enter one.")};
    case Refused::MachineNameTaken:
        return {Text::tr("There is a VM %1 in that resource group already.").arg(name),
            Text::tr("Enter another name.")};
    case Refused::MachineGone:
        return {Text::tr("The VM %1 is gone, so its disks can't be replaced.").arg(name),
            Text::tr("Restore it as a new VM.")};
    case Refused::NoSubnet:
        return {Text::tr("The new VM needs a subnet in %1.").arg(shown(findings.region)),
            Text::tr("Choose one.")};
    case Refused::NetworkOtherRegion:
        return {Text::tr("The virtual network %1 is in another region (%2) than the vault.")
                    .arg(name, shown(refusal.detail)),
            Text::tr("Choose one in the region of the vault.")};
    case Refused::SizeNotInRegion:
        return {Text::tr("The size %1 isn't available in %2 for this subscription.")
                    .arg(shown(refusal.subject), shown(refusal.detail)),
            Text::tr("Restore the disks and create a VM of another confidential size from them, or ask for "
                     "quota.")};
    default:
        break;
    }
    const QString date = findings.support ? dateText(findings.support->date) : QString();
    return {Text::tr("Backup of Confidential VMs isn't listed for %1 (support table of %2).")
                .arg(shown(refusal.subject), date),
        Text::tr("You can try: Azure decides.")};
}

} // namespace

RefusalWords recoveryRefusalText(
    const domain::RecoveryRefusal &refusal, const domain::RecoveryFindings &findings) {
    switch (refusal.kind) {
    case Refused::NothingChosen:
        return nothingChosenWords(findings);
    case Refused::RestoreRunning:
        return {Text::tr("A restore of this VM is running (job %1). Another one can't be started meanwhile.")
                    .arg(shown(refusal.detail)),
            Text::tr("Wait until it has ended, then look again.")};
    case Refused::NoPoint:
    case Refused::PointsNotRead:
    case Refused::PointNotInVault:
    case Refused::PointOtherSecurity:
    case Refused::PointNotTold:
        return pointWords(refusal, findings);
    case Refused::KeyNotKnown:
    case Refused::KeyNotDeleted:
    case Refused::KeyStillUsable:
    case Refused::KeyDisabled:
    case Refused::KeyLost:
        return keyWords(refusal, findings);
    case Refused::NameSoftDeleted:
    case Refused::NameTaken:
    case Refused::NameNotRead:
        return nameWords(refusal);
    case Refused::StoreNotReached:
        return {Text::tr("%1 turns this computer away by its network rules, so that the step “%2” can't be "
                         "made from here.")
                    .arg(quoted(refusal.subject), recoveryStepName(refusal.step)),
            Text::tr("Let this computer through its firewall or private endpoint, or choose another key "
                     "store.")};
    case Refused::GrantsNotKnown: {
        QStringList users;
        for (const domain::KeyUser user : refusal.users) {
            users.append(keyUserName(user));
        }
        return {Text::tr("It isn't known who may use the key in %1. Not known: %2. So this plan grants them "
                         "nothing.")
                    .arg(shown(refusal.subject), listWords(users)),
            Text::tr("Have it checked who may use the key: without their rights, backup fails or the VM "
                     "doesn't start.")};
    }
    case Refused::NoTargetStore:
    case Refused::OtherKind:
    case Refused::OtherSubscription:
    case Refused::OtherGeography:
    case Refused::GeographyNotKnown:
    case Refused::OtherSecurityDomain:
    case Refused::SecurityDomainConfirmed:
    case Refused::StandardTier:
    case Refused::StoreNotServing:
    case Refused::RehearsalInOriginal:
        return storeWords(refusal, findings);
    case Refused::NoStagingAccount:
    case Refused::StagingGone:
    case Refused::StagingRegion:
    case Refused::StagingRedundancy:
    case Refused::StagingKind:
    case Refused::StagingNetwork:
    case Refused::StagingNotTold:
        return stagingWords(refusal, findings);
    case Refused::NoPlaceholder:
    case Refused::PlaceholderInSameStore:
    case Refused::PlaceholderNotConfidential:
    case Refused::PlaceholderOtherRegion:
    case Refused::NoFetchGroup:
    case Refused::FetchGroupNotEmpty:
    case Refused::FetchGroupNotRead:
        return rehearsalWords(refusal);
    case Refused::NoSet:
    case Refused::SetKeyElsewhere:
    case Refused::SetNotConfidential:
    case Refused::SetOtherRegion:
    case Refused::SetNamedByUser:
    case Refused::KeyNamedByUser:
    case Refused::SetNameMissing:
    case Refused::SetNameTaken:
        return setWords(refusal);
    case Refused::NoTargetGroup:
    case Refused::NoMachineName:
    case Refused::MachineNameTaken:
    case Refused::MachineGone:
    case Refused::NoSubnet:
    case Refused::NetworkOtherRegion:
    case Refused::SizeNotInRegion:
    case Refused::RegionNotListed:
        return machineWords(refusal, findings);
    case Refused::MissingRight:
        if (refusal.isDenied) {
            return {Text::tr("A deny assignment takes %1 at %2 away from you, which the step “%3” needs.")
                        .arg(shown(refusal.action), placeOf(refusal), recoveryStepName(refusal.step)),
                Text::tr("A role doesn't help. Ask who made the deny assignment, or somebody to whom it "
                         "doesn't apply.")};
        }
        return {Text::tr("You don't have %1 at %2, which the step “%3” needs.")
                    .arg(shown(refusal.action), placeOf(refusal), recoveryStepName(refusal.step)),
            askWords(refusal, findings)};
    case Refused::RightNotKnown:
        break;
    }
    return {Text::tr("It isn't known whether you have %1 at %2, which the step “%3” needs.")
                .arg(shown(refusal.action), placeOf(refusal), recoveryStepName(refusal.step)),
        Text::tr("You can try: Azure refuses where you don't.")};
}

} // namespace wording
