#include "wording/recoverytext.h"

#include "base/text.h"
#include "wording/names.h"
#include "wording/text.h"

#include <algorithm>

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

/// Of a VM that is there and names no set.
std::optional<RefusalWords> platformKeyWords(const domain::RecoveryFindings &findings) {
    const bool isPlatform = findings.machineExists == Truth::Yes && findings.setId.isEmpty()
        && findings.key.state == OriginalKeyState::NotKnown;
    if (!isPlatform) {
        return std::nullopt;
    }
    return RefusalWords{
        Text::tr("The VM is there, and its key is platform-managed: there is no key to bring back."),
        Text::tr("Choose the VM if you want it restored beside the one that is there.")};
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

/// What a role assignment or the directory tells that it is.
domain::PrincipalType typeOf(const QString &principalId, const domain::Environment &environment) {
    for (const domain::RoleAssignment &assignment : environment.azureRoles.assignments) {
        const domain::PrincipalType type = domain::principalTypeOf(assignment.principalType);
        if (assignment.principalId == principalId && type != domain::PrincipalType::Unknown) {
            return type;
        }
    }
    const domain::Principal *known = environment.principal(principalId);
    return known ? known->type : domain::PrincipalType::Unknown;
}

/// The whole list of who was assigned a role at the place, not of some alone.
bool areGrantsRead(const domain::RecoveryRefusal &missing, const domain::RecoveryFindings &findings) {
    const domain::ResourceId place(missing.scope);
    const std::vector<domain::ScopeRead> &reads = findings.environment.coverage;
    return std::any_of(reads.begin(), reads.end(), [&](const domain::ScopeRead &read) {
        const bool isHsm = !missing.scope.startsWith(QLatin1String("/subscriptions/"), Qt::CaseInsensitive);
        const bool isThere = isHsm
            ? base::sameText(read.store, missing.subject) && base::sameText(read.scope, missing.scope)
            : domain::ResourceId(read.scope) == place;
        return isThere && read.kind == domain::ReadKind::RoleAssignments
            && read.outcome == domain::ReadOutcome::Read && read.principalFilter.isEmpty();
    });
}

bool holdsCopy(const domain::RecoveryFindings &findings) {
    return !findings.keyCopyJobs.empty()
        || std::any_of(
            findings.points.begin(), findings.points.end(), [](const domain::RecoveryPoint &point) {
                const domain::KeyCopy copy = domain::keyCopyIn(point);
                return copy == domain::KeyCopy::Possible || copy == domain::KeyCopy::NotTold;
            });
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
        if (const std::optional<RefusalWords> platform = platformKeyWords(findings)) {
            return platform->what;
        }
        if (const std::optional<RefusalWords> unread = unreadSetWords(findings)) {
            return unread->what + QLatin1Char(' ') + unread->cure;
        }
        return Text::tr(
            "It isn't known which key it was: nothing in Azure tells it anymore. Name the key, or "
            "the disk encryption set of the VM, if you know it.");
    case OriginalKeyState::Unreadable:
        return Text::tr("The key %1 in %2 can't be read: %3.").arg(name, store, reasonOfError(key.error));
    case OriginalKeyState::Usable:
        if (findings.setId.isEmpty()) { // somebody names it, and nothing tells that it was the VM's
            return Text::tr("The key %1 is there in %2, in that version.").arg(name, store);
        }
        return Text::tr("The key %1 is there in %2, in the version that the VM uses.").arg(name, store);
    case OriginalKeyState::Disabled:
        return Text::tr("The key %1 in %2 is disabled. That counts like deleted for a restore.")
            .arg(name, store);
    case OriginalKeyState::OutsideValidity:
        return Text::tr("The key %1 in %2 is there, but outside its validity.").arg(name, store);
    case OriginalKeyState::VersionMissing:
        if (findings.setId.isEmpty()) {
            return Text::tr("%2 has a key %1, but not in that version.").arg(name, store);
        }
        return Text::tr("%2 has a key %1, but not the version that the VM uses.").arg(name, store);
    case OriginalKeyState::SoftDeleted:
        return key.purge.isValid()
            ? Text::tr("The key %1 was deleted from %2. It can be recovered until %3.")
                  .arg(name, store, utcText(key.purge))
            : Text::tr("The key %1 was deleted from %2. It can be recovered; until when wasn't told.")
                  .arg(name, store);
    case OriginalKeyState::Gone:
        if (findings.setId.isEmpty()) {
            return Text::tr(
                "%2 has no key %1, and none of that name among its deleted ones. If it was the VM's, "
                "only a copy brings it back.")
                .arg(name, store);
        }
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
        if (findings.pointsError && findings.keyCopyJobs.empty()) {
            return Text::tr(
                "Only a copy that Azure Backup keeps with recovery points in the vault tier would "
                "bring back the key. Whether there is one isn't known: they can't be read.");
        }
        if (!holdsCopy(findings)) {
            return Text::tr(
                "Only a copy that Azure Backup keeps with recovery points in the vault tier would "
                "bring back the key, and none of the recovery points can hold one.");
        }
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
    if (const std::optional<RefusalWords> platform = platformKeyWords(findings)) {
        return platform->what + QLatin1Char(' ') + platform->cure;
    }
    if (findings.key.state == OriginalKeyState::Unreadable) {
        return Text::tr("The key %1 in %2 can't be read (%3), so it isn't known whether anything has to be "
                        "brought back.")
            .arg(name, storeNameOf(findings), reasonOfError(findings.key.error));
    }
    return Text::tr("Too little could be read to propose something. See what couldn't be read, or choose the "
                    "steps yourself.");
}

std::optional<RefusalWords> unreadSetWords(const domain::RecoveryFindings &findings) {
    if (findings.set || !findings.setError || findings.isSetGone || findings.setId.isEmpty()) {
        return std::nullopt;
    }
    const base::Error &error = *findings.setError;
    const bool lacksRight = error.kind == base::ErrorKind::Forbidden && !error.isNetworkRule;
    return RefusalWords{Text::tr("The disk encryption set %1 tells which key it is, and can't be read: %2.")
                            .arg(shown(findings.setId.name()), reasonOfError(error)),
        lacksRight
            ? Text::tr("Have somebody give you %1 at it, then look again; or name the key, if you know it.")
                  .arg(QStringLiteral("Microsoft.Compute/diskEncryptionSets/read"))
            : Text::tr("Look again later, or name the key, if you know it.")};
}

RefusalWords nothingChosenWords(const domain::RecoveryFindings &findings) {
    const QString name = quoted(findings.key.id.name);
    switch (findings.key.state) {
    case OriginalKeyState::Disabled:
        return {Text::tr("The key %1 is disabled, not gone: there is nothing to restore.").arg(name),
            Text::tr("Ask its owner why, then enable it in its key store.")};
    case OriginalKeyState::Unreadable:
        return {wayText(domain::RecoveryWay::NotKnown, findings),
            Text::tr("See that you may read the key and can reach its key store, then look again. If you "
                     "know that it is gone, choose the steps yourself.")};
    case OriginalKeyState::NotKnown:
        if (const std::optional<RefusalWords> platform = platformKeyWords(findings)) {
            return *platform;
        }
        if (const std::optional<RefusalWords> unread = unreadSetWords(findings)) {
            return *unread;
        }
        if (!findings.setId.isEmpty()) {
            return {originalSetText(findings) + QLatin1Char(' ')
                    + Text::tr("So it isn't known which key the VM uses."),
                Text::tr("Name the key, if you know it.")};
        }
        break;
    default:
        break;
    }
    return {Text::tr("Nothing is chosen to be brought back."), Text::tr("Choose at least one step.")};
}

QString askWords(const domain::RecoveryRefusal &missing, const domain::RecoveryFindings &findings) {
    const std::vector<domain::Granter> &holders = missing.who;
    const domain::KeyStore *store = findings.keyStore(missing.subject);
    if (holders.empty() && store
        && domain::effectiveModel(*store) == domain::PermissionModel::AccessPolicies) {
        return domain::isModelKnown(*store)
            ? Text::tr("Ask somebody who may change the access policies of %1. None of them gives the right.")
                  .arg(shown(store->name))
            : Text::tr("Ask the owner of %1. Who holds the right already couldn't be read.")
                  .arg(shown(store->name));
    }
    if (holders.empty()) {
        return areGrantsRead(missing, findings)
            ? Text::tr("Ask somebody who may assign roles there. Nobody in the list of role assignments "
                       "holds the right.")
            : Text::tr(
                "Ask somebody who may assign roles there. Who holds the right already couldn't be read.");
    }
    QStringList people;
    QStringList others;
    for (const domain::Granter &one : holders) {
        const domain::PrincipalType type = typeOf(one.principalId, findings.environment);
        const bool isPeople = type == domain::PrincipalType::User || type == domain::PrincipalType::Group;
        if (!isPeople && type != domain::PrincipalType::Unknown) { // a service is no one to ask
            continue;
        }
        const QString name = shown(one.displayName.isEmpty() ? one.principalId : one.displayName);
        (isPeople ? people : others)
            .append(one.roleName.isEmpty()
                    ? name
                    : Text::tr("%1 (%2)", "who, by which role").arg(name, shown(one.roleName)));
    }
    people += others;
    return people.isEmpty()
        ? Text::tr("Ask somebody who may assign roles there. Only applications hold the right already.")
        : Text::tr("Ask one of these, who hold it: %1.").arg(listWords(people));
}

} // namespace wording
