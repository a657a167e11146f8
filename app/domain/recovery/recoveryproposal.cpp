#include "domain/recovery/recoveryplan.h"

#include "base/text.h"
#include "domain/recovery/recoverychecks.h"
#include "domain/recovery/recoveryneeds.h"
#include "domain/recovery/recoverysteps.h"

#include <algorithm>

namespace domain {

namespace {

/// In names of sets that are kept for rehearsals.
constexpr QLatin1String rehearsalWords[]
    = {QLatin1String("rehears"), QLatin1String("placeholder"), QLatin1String("drill")};

/// The newest that can hold the key; for a VM alone the newest at all.
ResourceId bestPoint(const RecoveryFindings &findings, bool needsKeyCopy) {
    const RecoveryPoint *restorable = needsKeyCopy ? nullptr : newestRestorable(findings.points);
    const RecoveryPoint *best = restorable ? restorable : newestWithKeyCopy(findings.points);
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

/// Keys of disk encryption sets are used from it.
bool servesSets(const RecoveryFindings &findings, const QString &host) {
    return std::any_of(findings.sets.begin(), findings.sets.end(),
        [&host](const DiskEncryptionSet &set) { return base::sameText(set.activeKey.host, host); });
}

/// Whether the caller may restore a key there, as far as it was read.
Truth mayRestoreInto(const RecoveryFindings &findings, const KeyStore &store) {
    RecoveryStep step;
    step.kind = RecoveryStepKind::RestoreKey;
    step.storeKind = store.kind;
    step.key = {store.uri.host().toLower(), findings.key.id.name, QString()};
    const std::vector<StepNeed> needs = needsOfStep(step, findings);
    return needs.empty() ? Truth::Unknown : isHeldByCaller(needs.front(), findings);
}

/// The original store where the name is free there; else one that takes the key, whose name is free in it. A
/// rehearsal keeps away from stores that other disk encryption sets use. Of several, rather one that needs no
/// confirmation, and where the caller may do it.
QString bestTarget(const RecoveryFindings &findings, bool rehearses) {
    if (!rehearses && findings.store && findings.key.state != OriginalKeyState::StoreGone) {
        return findings.key.id.host;
    }
    QString best;
    int bestRank = 0;
    for (const KeyStore &store : findings.keyStores) {
        const QString host = store.uri.host().toLower();
        const bool isFree = findings.nameIn(host).state == NameState::Free;
        const bool serves = isFree && !base::sameText(host, findings.key.id.host)
            && !refuses(checkTargetStore(findings, store, true))
            && !(rehearses && servesSets(findings, host));
        if (!serves) {
            continue;
        }
        const bool needsNoConfirming = !refuses(checkTargetStore(findings, store, false));
        const Truth may = mayRestoreInto(findings, store);
        const int rank = 1 + (needsNoConfirming ? 3 : 0) + (may == Truth::Yes ? 2 : may == Truth::No ? 0 : 1);
        if (rank > bestRank) {
            best = host;
            bestRank = rank;
        }
    }
    return best;
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

bool isForRehearsals(const QString &name) {
    return std::any_of(std::begin(rehearsalWords), std::end(rehearsalWords),
        [&name](QLatin1String word) { return name.contains(word, Qt::CaseInsensitive); });
}

/// A set that is kept for it, else one that no disk uses; else one is created in the second store; else, as
/// its key can't be made, the first one that serves: a restore only names it.
void choosePlaceholder(const RecoveryFindings &findings, RecoveryChoices &choices) {
    ResourceId any;
    ResourceId idle;
    for (const DiskEncryptionSet &set : findings.sets) {
        const bool serves = set.isConfidential() && isInRegion(findings, set.location)
            && !set.activeKey.host.isEmpty() && !base::sameText(set.activeKey.host, findings.key.id.host);
        if (serves && isForRehearsals(set.name)) {
            choices.placeholderSetId = set.id;
            return;
        }
        any = serves && any.isEmpty() ? set.id : any;
        const bool isIdle = findings.idleSets.contains(set.id.text().toLower());
        idle = serves && isIdle && idle.isEmpty() ? set.id : idle;
    }
    if (!idle.isEmpty()) {
        choices.placeholderSetId = idle;
        return;
    }
    const bool canMake = choices.goal == RecoveryGoal::Rehearse && !findings.releasePolicy.isEmpty()
        && !choices.targetHost.isEmpty();
    choices.placeholderSetId = canMake ? ResourceId() : any;
    choices.placeholderStoreHost = canMake ? choices.targetHost : QString();
}

QString freeName(const QString &wanted, const QStringList &taken, qsizetype longest = 80) {
    QString name = wanted.left(longest);
    for (int number = 2; taken.contains(name, Qt::CaseInsensitive); ++number) {
        const QString ending = QLatin1Char('-') + QString::number(number);
        name = wanted.left(longest - ending.size()) + ending;
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

QString newMachineName(const RecoveryFindings &findings, qsizetype longest) {
    QStringList taken;
    for (const VirtualMachine &machine : findings.environment.virtualMachines) {
        taken.append(machine.name);
    }
    const QString original = findings.virtualMachineId.name();
    if (findings.machineExists == Truth::No) {
        return freeName(original, taken, longest);
    }
    const QString ending = QStringLiteral("-restored");
    taken.append(original);
    return freeName(
        original.size() + ending.size() <= longest ? original + ending : original, taken, longest);
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
    choices.namedKey = wishes.namedKey;
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
    if (rehearses || findings.isSetGone) { // else the restore names none (contract 15.5 step 2)
        choosePlaceholder(findings, choices);
    }
    choices.newSetName = newSetName(findings);
    choices.newSetGroupId = groupOf(findings.setId.isEmpty() ? findings.virtualMachineId : findings.setId);
    const ResourceId machineGroup = groupOf(findings.virtualMachineId);
    const ResourceId restoreGroup = emptyGroup(findings, QStringLiteral("restor"));
    choices.targetGroupId
        = findings.group(machineGroup) || restoreGroup.isEmpty() ? machineGroup : restoreGroup;
    choices.newMachineName = newMachineName(findings, longestMachineName(findings, choices));
    chooseSubnet(findings, choices);
    return choices;
}

} // namespace domain
