#include "domain/recovery/recoveryplan.h"

#include "base/text.h"
#include "domain/recovery/recoverychecks.h"
#include "domain/recovery/recoverysteps.h"

#include <algorithm>

namespace domain {

namespace {

bool refuses(const Refusals &refusals) {
    return std::any_of(
        refusals.begin(), refusals.end(), [](const RecoveryRefusal &refusal) { return !refusal.isWarning; });
}

/// The newest that can hold the key; for a VM alone the newest at all.
ResourceId bestPoint(const RecoveryFindings &findings, bool needsKeyCopy) {
    const RecoveryPoint *best = newestWithKeyCopy(findings.points);
    if (!needsKeyCopy || !best) {
        for (const RecoveryPoint &point : findings.points) {
            const bool isThere = point.isIn(RecoveryTier::Vault) == Truth::Yes
                || point.isIn(RecoveryTier::Snapshot) == Truth::Yes;
            if (isThere && !needsKeyCopy) {
                return point.id;
            }
        }
    }
    return best ? best->id : findings.points.empty() ? ResourceId() : findings.points.front().id;
}

ResourceId bestStaging(const RecoveryFindings &findings) {
    const StorageAccount *first = nullptr;
    for (const StorageAccount &account : findings.stagingAccounts) {
        if (!refuses(checkStagingAccount(account, findings.region))) {
            return account.id;
        }
        const bool isHere
            = base::normalisedRegion(account.location) == base::normalisedRegion(findings.region);
        first = !first && isHere ? &account : first;
    }
    return first ? first->id : ResourceId();
}

/// The original store where the name is free there; else one that takes the key, whose name is free in it.
QString bestTarget(const RecoveryFindings &findings, bool rehearses) {
    if (!rehearses && findings.store && findings.key.state != OriginalKeyState::StoreGone) {
        return findings.key.id.host;
    }
    QString afterConfirming;
    for (const KeyStore &store : findings.keyStores) {
        const QString host = store.uri.host().toLower();
        const bool isFree = findings.nameIn(host).state == NameState::Free;
        if (base::sameText(host, findings.key.id.host) || !isFree) {
            continue;
        }
        if (!refuses(checkTargetStore(findings, store, false))) {
            return host;
        }
        if (afterConfirming.isEmpty() && !refuses(checkTargetStore(findings, store, true))) {
            afterConfirming = host;
        }
    }
    return afterConfirming;
}

bool isEmptyGroup(const RecoveryFindings &findings, const ResourceGroup &group) {
    const auto contents = findings.contents.constFind(group.id.text().toLower());
    return contents != findings.contents.constEnd() && contents->empty();
}

bool isInRegion(const RecoveryFindings &findings, const QString &location) {
    return base::normalisedRegion(location) == base::normalisedRegion(findings.region);
}

ResourceId emptyGroup(const RecoveryFindings &findings, const QString &word) {
    ResourceId any;
    for (const ResourceGroup &group : findings.groups) {
        if (!isEmptyGroup(findings, group) || !isInRegion(findings, group.location)) {
            continue;
        }
        if (group.id.name().contains(word, Qt::CaseInsensitive)) {
            return group.id;
        }
        any = any.isEmpty() ? group.id : any;
    }
    return any;
}

ResourceId bestPlaceholder(const RecoveryFindings &findings) {
    for (const DiskEncryptionSet &set : findings.sets) {
        const bool serves = set.isConfidential() && isInRegion(findings, set.location)
            && !set.activeKey.host.isEmpty() && !base::sameText(set.activeKey.host, findings.key.id.host);
        if (serves) {
            return set.id;
        }
    }
    return ResourceId();
}

QString freeName(const QString &wanted, const QStringList &taken) {
    QString name = wanted;
    for (int number = 2; taken.contains(name, Qt::CaseInsensitive); ++number) {
        name = wanted + QLatin1Char('-') + QString::number(number);
    }
    return name;
}

QString newSetName(const RecoveryFindings &findings) {
    QStringList taken;
    for (const DiskEncryptionSet &set : findings.sets) {
        taken.append(set.name);
    }
    const QString base = findings.setId.isEmpty() ? QStringLiteral("des-") + findings.virtualMachineId.name()
                                                  : findings.setId.name();
    return freeName(base + QStringLiteral("-restored"), taken);
}

QString newMachineName(const RecoveryFindings &findings) {
    QStringList taken;
    for (const VirtualMachine &machine : findings.environment.virtualMachines) {
        taken.append(machine.name);
    }
    const QString original = findings.virtualMachineId.name();
    return findings.machineExists == Truth::No ? freeName(original, taken)
                                               : freeName(original + QStringLiteral("-restored"), taken);
}

void chooseSubnet(const RecoveryFindings &findings, RecoveryChoices &choices) {
    for (const VirtualNetwork &network : findings.networks) {
        if (isInRegion(findings, network.location) && !network.subnets.empty()) {
            choices.virtualNetworkId = network.id;
            choices.subnetId = network.subnets.front().id;
            return;
        }
    }
}

RecoveryParts partsOf(RecoveryWay way, const RecoveryFindings &findings, bool keepsSet) {
    RecoveryParts parts;
    switch (way) {
    case RecoveryWay::RecoverKey:
        parts.recoverKey = true;
        break;
    case RecoveryWay::RestoreKey:
    case RecoveryWay::RestoreKeyAndMachine:
        parts.restoreKey = true;
        parts.cleanUp = true;
        parts.newSet = !keepsSet;
        parts.machine = way == RecoveryWay::RestoreKeyAndMachine;
        break;
    case RecoveryWay::RestoreMachine:
        parts.machine = true;
        parts.recoverKey = findings.key.state == OriginalKeyState::SoftDeleted;
        parts.newSet = findings.isSetGone;
        break;
    case RecoveryWay::NotKnown:
    case RecoveryWay::Nothing:
    case RecoveryWay::EnableKey:
    case RecoveryWay::NotPossible:
        break;
    }
    parts.grants = parts.newSet
        || (parts.any()
            && std::any_of(findings.users.begin(), findings.users.end(),
                [](const KeyUserAccess &user) { return user.truth() == Truth::No; }));
    return parts;
}

} // namespace

RecoveryWay proposedWay(const RecoveryFindings &findings) {
    const bool isMachineGone = findings.machineExists == Truth::No;
    switch (findings.key.state) {
    case OriginalKeyState::NotKnown:
    case OriginalKeyState::Unreadable:
        return isMachineGone ? RecoveryWay::RestoreMachine : RecoveryWay::NotKnown;
    case OriginalKeyState::Usable:
    case OriginalKeyState::OutsideValidity:
        return isMachineGone ? RecoveryWay::RestoreMachine : RecoveryWay::Nothing;
    case OriginalKeyState::Disabled:
        return RecoveryWay::EnableKey;
    case OriginalKeyState::SoftDeleted:
        return isMachineGone ? RecoveryWay::RestoreMachine : RecoveryWay::RecoverKey;
    case OriginalKeyState::VersionMissing:
    case OriginalKeyState::Gone:
    case OriginalKeyState::StoreGone:
        break;
    }
    return isMachineGone ? RecoveryWay::RestoreKeyAndMachine : RecoveryWay::RestoreKey;
}

RecoveryChoices recommendedChoices(const RecoveryFindings &findings, const RecoveryChoices &wishes) {
    RecoveryChoices choices;
    choices.goal = wishes.goal;
    choices.virtualMachineId = findings.virtualMachineId;
    choices.vaultId = findings.vaultId;
    choices.setId = wishes.setId;
    choices.signedIn = wishes.signedIn;
    const bool rehearses = wishes.goal == RecoveryGoal::Rehearse;
    choices.targetHost = bestTarget(findings, rehearses);
    const bool keepsSet = !findings.isSetGone && base::sameText(choices.targetHost, findings.key.id.host);
    choices.parts = partsOf(proposedWay(findings), findings, keepsSet);
    if (rehearses) {
        choices.parts = RecoveryParts();
        choices.parts.restoreKey = true;
        choices.parts.cleanUp = true;
    }
    choices.pointId = findings.point(wishes.pointId)
        ? wishes.pointId
        : bestPoint(findings, choices.parts.restoreKey || choices.parts.newSet);
    choices.stagingAccountId = bestStaging(findings);
    choices.fetchGroupId
        = emptyGroup(findings, rehearses ? QStringLiteral("rehears") : QStringLiteral("restor"));
    if (choices.fetchGroupId.isEmpty() && !rehearses) {
        choices.fetchGroupId = groupOf(findings.vaultId);
    }
    if (rehearses) {
        choices.placeholderSetId = bestPlaceholder(findings);
    }
    choices.newSetName = newSetName(findings);
    choices.newSetGroupId = groupOf(findings.setId.isEmpty() ? findings.virtualMachineId : findings.setId);
    const ResourceId machineGroup = groupOf(findings.virtualMachineId);
    const ResourceId restoreGroup = emptyGroup(findings, QStringLiteral("restor"));
    choices.targetGroupId
        = findings.group(machineGroup) || restoreGroup.isEmpty() ? machineGroup : restoreGroup;
    choices.newMachineName = newMachineName(findings);
    chooseSubnet(findings, choices);
    return choices;
}

} // namespace domain
