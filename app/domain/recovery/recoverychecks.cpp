#include "domain/recovery/recoverychecks.h"

#include "base/text.h"
#include "domain/recovery/recoveryneeds.h"
#include "domain/recovery/recoverysteps.h"

#include <QRegularExpression>

#include <algorithm>

namespace domain {

namespace {

using Refused = RecoveryRefusalKind;
using StepKind = RecoveryStepKind;

RecoveryRefusal refusal(
    Refused kind, StepKind step, const QString &subject = {}, const QString &detail = {}) {
    RecoveryRefusal made;
    made.kind = kind;
    made.step = step;
    made.subject = subject;
    made.detail = detail;
    return made;
}

RecoveryRefusal warning(
    Refused kind, StepKind step, const QString &subject = {}, const QString &detail = {}) {
    RecoveryRefusal made = refusal(kind, step, subject, detail);
    made.isWarning = true;
    return made;
}

bool isSameRegion(const QString &a, const QString &b) {
    return base::normalisedRegion(a) == base::normalisedRegion(b);
}

bool fetches(const RecoveryChoices &choices) {
    return choices.parts.restoreKey || choices.goal == RecoveryGoal::Rehearse;
}

bool restoresMachine(const RecoveryChoices &choices) {
    return choices.parts.machine && choices.goal == RecoveryGoal::Restore;
}

bool startsRestore(const RecoveryChoices &choices) {
    return (fetches(choices) && choices.fetchedJobId.isEmpty()) || restoresMachine(choices);
}

bool namesOtherSet(const RecoveryFindings &findings, const RecoveryChoices &choices) {
    const ResourceId named = setOfRestore(choices);
    return !named.isEmpty() && !(named == findings.setId);
}

/// It has to be rehydrated before anything is restored from it.
bool isOnlyArchived(const RecoveryPoint &point) {
    return point.isIn(RecoveryTier::Archive) == Truth::Yes && point.isIn(RecoveryTier::Vault) == Truth::No
        && point.isIn(RecoveryTier::Snapshot) == Truth::No;
}

QString onlyTierOf(const RecoveryPoint &point) {
    return isOnlyArchived(point) ? QStringLiteral("archive") : QString();
}

std::optional<RecoveryRefusal> pointForKey(const RecoveryPoint &point) {
    switch (keyCopyIn(point)) {
    case KeyCopy::Possible:
        return std::nullopt;
    case KeyCopy::NotInVaultTier:
        return refusal(Refused::PointNotInVault, StepKind::StartFetch, point.name(), onlyTierOf(point));
    case KeyCopy::OtherSecurityType:
        return refusal(Refused::PointOtherSecurity, StepKind::StartFetch, point.name(), point.securityType);
    case KeyCopy::NotTold:
        break;
    }
    return warning(Refused::PointNotTold, StepKind::StartFetch, point.name());
}

std::optional<RecoveryRefusal> pointForOtherSet(const RecoveryPoint &point) {
    switch (point.isIn(RecoveryTier::Vault)) {
    case Truth::Yes:
        return std::nullopt;
    case Truth::No:
        return refusal(Refused::PointNotInVault, StepKind::RestoreMachine, point.name(), onlyTierOf(point));
    case Truth::Unknown:
        break;
    }
    return warning(Refused::PointNotTold, StepKind::RestoreMachine, point.name());
}

/// By a network rule: what this computer may read there says nothing, and it can do nothing there.
bool isTurnedAway(const KeyName &name) {
    return name.error && name.error->isNetworkRule;
}

/// Whether the key will work once the steps before the restore are done.
bool keyComesBack(const RecoveryFindings &findings, const RecoveryChoices &choices) {
    const bool recovered = choices.parts.recoverKey && findings.key.state == OriginalKeyState::SoftDeleted;
    const bool restored = choices.parts.restoreKey
        && base::sameText(keyAfterwards(findings, choices).host, findings.key.id.host);
    return recovered || restored;
}

/// Wrap key and unwrap key: the original's name and version, wherever it lies, or a key of the same vault
/// (contract 15.5, constraints).
bool canRewrap(const KeyIdentifier &original, const KeyIdentifier &key) {
    const bool isSameKey
        = base::sameText(original.name, key.name) && base::sameText(original.version, key.version);
    return isSameKey || base::sameText(original.host, key.host);
}

/// Of any set that the restored disk is to get, the VM's own included.
void checkKindAndPlace(const RecoveryFindings &findings, const DiskEncryptionSet &set, Refusals &refusals) {
    if (set.isKindKnown() && !set.isConfidential()) {
        refusals.push_back(
            refusal(Refused::SetNotConfidential, StepKind::RestoreMachine, set.name, set.encryptionType));
    }
    if (!findings.region.isEmpty() && !set.location.isEmpty()
        && !isSameRegion(set.location, findings.region)) {
        refusals.push_back(
            refusal(Refused::SetOtherRegion, StepKind::RestoreMachine, set.name, set.location));
    }
}

void checkOtherSet(const RecoveryFindings &findings, const DiskEncryptionSet &set, Refusals &refusals) {
    checkKindAndPlace(findings, set, refusals);
    if (!findings.key.id.isEmpty() && !canRewrap(findings.key.id, set.activeKey)) {
        refusals.push_back(
            refusal(Refused::SetKeyElsewhere, StepKind::RestoreMachine, set.name, set.activeKey.host));
    }
}

/// A VM that is gone tells neither its set nor its key: nothing confirms what the user names instead.
void checkWhatTheUserSays(
    const RecoveryFindings &findings, const RecoveryChoices &choices, Refusals &refusals) {
    if (findings.machineExists != Truth::Yes && !choices.setId.isEmpty() && choices.setId == findings.setId) {
        const RecoveryPoint *point = findings.point(choices.pointId);
        const bool isSnapshot = point && point->isIn(RecoveryTier::Vault) != Truth::Yes;
        refusals.push_back(warning(Refused::SetNamedByUser, StepKind::RestoreMachine, choices.setId.name(),
            choices.parts.machine && isSnapshot ? QStringLiteral("snapshot") : QString()));
    }
    if (!choices.namedKey.isEmpty() && !findings.set && choices.namedKey == findings.key.id) {
        refusals.push_back(warning(Refused::KeyNamedByUser, StepKind::RestoreKey, choices.namedKey.text()));
    }
}

} // namespace

Refusals checkPoint(const RecoveryFindings &findings, const RecoveryChoices &choices) {
    Refusals refusals;
    if (!startsRestore(choices)) {
        return refusals;
    }
    const StepKind step = fetches(choices) ? StepKind::StartFetch : StepKind::RestoreMachine;
    if (!findings.runningRestores.empty()) {
        const BackupJob &running = findings.runningRestores.front();
        refusals.push_back(refusal(Refused::RestoreRunning, step, running.entityName, running.name));
    }
    const RecoveryPoint *point = findings.point(choices.pointId);
    if (!point) {
        refusals.push_back(findings.pointsError
                ? refusal(Refused::PointsNotRead, step, findings.vaultId.name(), findings.pointsError->code)
                : refusal(Refused::NoPoint, step));
        return refusals;
    }
    if (fetches(choices) && choices.fetchedJobId.isEmpty()) {
        if (const auto found = pointForKey(*point)) {
            refusals.push_back(*found);
        }
    }
    if (restoresMachine(choices) && namesOtherSet(findings, choices)) {
        if (const auto found = pointForOtherSet(*point)) {
            refusals.push_back(*found);
        }
    } else if (restoresMachine(choices) && isOnlyArchived(*point)) {
        refusals.push_back(
            refusal(Refused::PointNotInVault, StepKind::RestoreMachine, point->name(), onlyTierOf(*point)));
    }
    return refusals;
}

Refusals checkKey(const RecoveryFindings &findings, const RecoveryChoices &choices) {
    Refusals refusals;
    const OriginalKey &key = findings.key;
    if (choices.parts.recoverKey && key.state != OriginalKeyState::SoftDeleted) {
        refusals.push_back(
            refusal(key.state == OriginalKeyState::NotKnown ? Refused::KeyNotKnown : Refused::KeyNotDeleted,
                StepKind::RecoverKey, key.id.name));
    }
    if (!fetches(choices)) {
        return refusals;
    }
    if (key.state == OriginalKeyState::NotKnown) {
        refusals.push_back(refusal(Refused::KeyNotKnown, StepKind::RestoreKey));
    }
    if (choices.goal == RecoveryGoal::Rehearse) {
        return refusals;
    }
    if (key.state == OriginalKeyState::Disabled) {
        refusals.push_back(refusal(Refused::KeyDisabled, StepKind::RestoreKey, key.id.name));
    } else if (key.state == OriginalKeyState::Usable || key.state == OriginalKeyState::OutsideValidity) {
        refusals.push_back(refusal(Refused::KeyStillUsable, StepKind::RestoreKey, key.id.name));
    }
    return refusals;
}

Refusals checkTargetStore(
    const RecoveryFindings &findings, const KeyStore &store, bool sameSecurityDomainConfirmed) {
    Refusals refusals;
    const OriginalKey &key = findings.key;
    const bool isOriginal = base::sameText(store.uri.host(), key.id.host);
    const bool isHsm = store.kind == KeyStoreKind::ManagedHsm;
    if (store.kind != key.storeKind) {
        refusals.push_back(refusal(Refused::OtherKind, StepKind::RestoreKey, store.name));
        return refusals;
    }
    if (!store.isServing()) {
        refusals.push_back(
            refusal(Refused::StoreNotServing, StepKind::RestoreKey, store.name, store.provisioningState));
    }
    if (!isHsm && base::sameText(store.sku, u"standard")) {
        refusals.push_back(refusal(Refused::StandardTier, StepKind::RestoreKey, store.name));
    }
    if (isOriginal) {
        return refusals;
    }
    if (isHsm) {
        refusals.push_back(sameSecurityDomainConfirmed
                ? warning(Refused::SecurityDomainConfirmed, StepKind::RestoreKey, store.name)
                : refusal(Refused::OtherSecurityDomain, StepKind::RestoreKey, store.name));
        return refusals;
    }
    // Where the original vault is gone, its set still names it; its region was that of the VM.
    const QString subscription = findings.subscriptionOfStore();
    const bool isOriginalKnown = !subscription.isEmpty();
    const QString originalRegion
        = findings.store && !findings.store->location.isEmpty() ? findings.store->location : findings.region;
    if (!isOriginalKnown) {
        refusals.push_back(
            warning(Refused::GeographyNotKnown, StepKind::RestoreKey, store.name, store.location));
    } else if (!base::sameText(subscription, store.id.subscriptionId())) {
        refusals.push_back(
            refusal(Refused::OtherSubscription, StepKind::RestoreKey, store.name, store.id.subscriptionId()));
    }
    const QString geography = findings.geographyOf(originalRegion);
    const QString targetGeography = findings.geographyOf(store.location);
    if (geography.isEmpty() || targetGeography.isEmpty()) {
        if (isOriginalKnown && !isSameRegion(originalRegion, store.location)) {
            refusals.push_back(
                warning(Refused::GeographyNotKnown, StepKind::RestoreKey, store.name, store.location));
        }
    } else if (!base::sameText(geography, targetGeography)) {
        refusals.push_back(
            refusal(Refused::OtherGeography, StepKind::RestoreKey, store.name, targetGeography));
    }
    return refusals;
}

Refusals checkTarget(const RecoveryFindings &findings, const RecoveryChoices &choices) {
    Refusals refusals;
    if (!fetches(choices)) {
        return refusals;
    }
    const KeyStore *store = findings.keyStore(choices.targetHost);
    if (!store) {
        refusals.push_back(refusal(Refused::NoTargetStore, StepKind::RestoreKey, choices.targetHost));
        return refusals;
    }
    refusals = checkTargetStore(findings, *store, choices.sameSecurityDomain);
    if (choices.goal == RecoveryGoal::Rehearse && base::sameText(store->uri.host(), findings.key.id.host)) {
        refusals.push_back(refusal(Refused::RehearsalInOriginal, StepKind::RestoreKey, store->name));
    }
    const KeyName name = findings.nameIn(choices.targetHost);
    switch (name.state) {
    case NameState::Free:
        break;
    case NameState::Taken:
        refusals.push_back(
            refusal(Refused::NameTaken, StepKind::RestoreKey, store->name, findings.key.id.name));
        break;
    case NameState::SoftDeleted:
        refusals.push_back(
            refusal(Refused::NameSoftDeleted, StepKind::RestoreKey, store->name, findings.key.id.name));
        refusals.back().until = name.purge;
        break;
    case NameState::NotRead:
        if (isTurnedAway(name)) { // the restore goes the same way
            refusals.push_back(refusal(Refused::StoreNotReached, StepKind::RestoreKey, store->name));
        } else {
            refusals.push_back(
                warning(Refused::NameNotRead, StepKind::RestoreKey, store->name, findings.key.id.name));
            refusals.back().error = name.error;
        }
        break;
    }
    return refusals;
}

Refusals checkStagingAccount(const StorageAccount &account, const QString &region) {
    Refusals refusals;
    const StepKind step = StepKind::StartFetch;
    if (!region.isEmpty() && !isSameRegion(account.location, region)) {
        refusals.push_back(refusal(Refused::StagingRegion, step, account.name, account.location));
    }
    if (account.sku.contains(QLatin1String("ZRS"), Qt::CaseInsensitive)) {
        refusals.push_back(refusal(Refused::StagingRedundancy, step, account.name, account.sku));
    }
    const bool hasPageBlobs
        = base::sameText(account.kind, u"StorageV2") || base::sameText(account.kind, u"Storage");
    if (account.isHierarchical || (!account.kind.isEmpty() && !hasPageBlobs)) {
        refusals.push_back(refusal(Refused::StagingKind, step, account.name,
            account.isHierarchical ? QStringLiteral("isHnsEnabled") : account.kind));
    }
    const bool isClosed = account.publicNetworkAccess == false || account.allowByDefault == false;
    if (isClosed) {
        refusals.push_back(refusal(Refused::StagingNetwork, step, account.name));
    } else if (account.sku.isEmpty() || account.kind.isEmpty() || !account.allowByDefault
        || !account.publicNetworkAccess) {
        refusals.push_back(warning(Refused::StagingNotTold, step, account.name));
    }
    return refusals;
}

Refusals checkStaging(const RecoveryFindings &findings, const RecoveryChoices &choices) {
    Refusals refusals;
    if (!fetches(choices) && !restoresMachine(choices)) {
        return refusals;
    }
    if (choices.stagingAccountId.isEmpty()) {
        refusals.push_back(refusal(Refused::NoStagingAccount, StepKind::StartFetch));
        return refusals;
    }
    const StorageAccount *account = findings.stagingAccount(choices.stagingAccountId);
    if (!account) {
        refusals.push_back(
            refusal(Refused::StagingGone, StepKind::StartFetch, choices.stagingAccountId.name()));
        return refusals;
    }
    return checkStagingAccount(*account, findings.region);
}

Refusals checkRehearsal(const RecoveryFindings &findings, const RecoveryChoices &choices) {
    Refusals refusals;
    if (!fetches(choices) || !choices.fetchedJobId.isEmpty()) {
        return refusals;
    }
    const StepKind step = StepKind::StartFetch;
    const bool rehearses = choices.goal == RecoveryGoal::Rehearse;
    if (choices.fetchGroupId.isEmpty()) {
        refusals.push_back(refusal(Refused::NoFetchGroup, step));
    } else {
        const auto contents = findings.contents.constFind(choices.fetchGroupId.text().toLower());
        if (contents == findings.contents.constEnd()) {
            refusals.push_back(refusal(Refused::FetchGroupNotRead, step, choices.fetchGroupId.name()));
            refusals.back().isWarning = !rehearses;
        } else if (!contents->empty()) {
            refusals.push_back(refusal(Refused::FetchGroupNotEmpty, step, choices.fetchGroupId.name(),
                QString::number(contents->size())));
            refusals.back().isWarning = !rehearses;
        }
    }
    if (!rehearses && choices.placeholderSetId.isEmpty()) {
        return refusals;
    }
    QString host = choices.placeholderStoreHost;
    if (!choices.placeholderSetId.isEmpty()) {
        const DiskEncryptionSet *set = findings.encryptionSet(choices.placeholderSetId);
        if (!set) {
            refusals.push_back(refusal(Refused::NoPlaceholder, step, choices.placeholderSetId.name()));
            return refusals;
        }
        if (!set->isConfidential()) {
            refusals.push_back(
                refusal(Refused::PlaceholderNotConfidential, step, set->name, set->encryptionType));
        }
        if (!findings.region.isEmpty() && !isSameRegion(set->location, findings.region)) {
            refusals.push_back(refusal(Refused::PlaceholderOtherRegion, step, set->name, set->location));
        }
        host = set->activeKey.host;
    }
    const bool makesKey = choices.placeholderSetId.isEmpty() && !host.isEmpty();
    if (makesKey && findings.releasePolicy.isEmpty()) { // no set takes a key without one
        refusals.push_back(
            refusal(Refused::NoPlaceholder, step, findings.key.id.name, QStringLiteral("release_policy")));
    }
    const KeyStore *maker = makesKey ? findings.keyStore(host) : nullptr;
    if (maker && !base::sameText(host, choices.targetHost) && isTurnedAway(findings.nameIn(host))) {
        refusals.push_back(refusal(Refused::StoreNotReached, StepKind::CreatePlaceholderKey, maker->name));
    }
    if (host.isEmpty()) {
        refusals.push_back(refusal(Refused::NoPlaceholder, step));
    } else if (base::sameText(host, findings.key.id.host)) {
        refusals.push_back(refusal(Refused::PlaceholderInSameStore, step, host));
    }
    return refusals;
}

Refusals checkSet(const RecoveryFindings &findings, const RecoveryChoices &choices) {
    Refusals refusals;
    checkWhatTheUserSays(findings, choices, refusals);
    if (choices.goal == RecoveryGoal::Rehearse) {
        return refusals;
    }
    if (choices.parts.newSet) {
        const ResourceId id = newSetId(choices);
        if (id.isEmpty()) {
            refusals.push_back(refusal(Refused::SetNameMissing, StepKind::CreateSet));
        } else if (findings.encryptionSet(id)) {
            refusals.push_back(refusal(Refused::SetNameTaken, StepKind::CreateSet, choices.newSetName));
        }
        if (findings.key.id.isEmpty()) {
            refusals.push_back(refusal(Refused::KeyNotKnown, StepKind::CreateSet));
        } else if (findings.key.isLost() && !choices.parts.recoverKey && !choices.parts.restoreKey) {
            refusals.push_back(refusal(Refused::KeyLost, StepKind::CreateSet, findings.key.id.name));
        }
    }
    if (!choices.parts.machine || choices.parts.newSet) {
        return refusals;
    }
    if (!choices.restoreSetId.isEmpty() && !(choices.restoreSetId == findings.setId)) {
        const DiskEncryptionSet *set = findings.encryptionSet(choices.restoreSetId);
        if (set) {
            checkOtherSet(findings, *set, refusals);
        } else {
            refusals.push_back(
                refusal(Refused::NoSet, StepKind::RestoreMachine, choices.restoreSetId.name()));
        }
        return refusals;
    }
    // The original set, named or not: it and its key have to be there.
    if (findings.set) {
        checkKindAndPlace(findings, *findings.set, refusals);
    }
    if (findings.isSetGone) {
        refusals.push_back(refusal(Refused::NoSet, StepKind::RestoreMachine, findings.setId.name()));
    } else if (findings.key.isLost() && !keyComesBack(findings, choices)) {
        refusals.push_back(refusal(Refused::KeyLost, StepKind::RestoreMachine, findings.key.id.name));
    } else if (findings.key.state == OriginalKeyState::NotKnown) {
        const RecoveryPoint *point = findings.point(choices.pointId);
        if (point && point->security() != PointSecurity::PlatformKey) {
            refusals.push_back(warning(Refused::KeyNotKnown, StepKind::RestoreMachine));
        }
    }
    return refusals;
}

Refusals checkMachine(const RecoveryFindings &findings, const RecoveryChoices &choices) {
    Refusals refusals;
    if (!restoresMachine(choices)) {
        return refusals;
    }
    const StepKind step = StepKind::RestoreMachine;
    if (choices.restoreKind == RestoreKind::ReplaceDisks) {
        if (findings.machineExists == Truth::No) {
            refusals.push_back(refusal(Refused::MachineGone, step, findings.virtualMachineId.name()));
        }
        return refusals;
    }
    if (choices.targetGroupId.isEmpty()) {
        refusals.push_back(refusal(Refused::NoTargetGroup, step));
    }
    if (choices.restoreKind == RestoreKind::Disks) {
        return refusals;
    }
    static const QRegularExpression valid(
        QStringLiteral("\\A[A-Za-z0-9]([A-Za-z0-9-]{0,62}[A-Za-z0-9])?\\z"));
    const qsizetype most = longestMachineName(findings, choices);
    if (!valid.match(choices.newMachineName).hasMatch() || choices.newMachineName.size() > most) {
        refusals.push_back(
            refusal(Refused::NoMachineName, step, choices.newMachineName, QString::number(most)));
    }
    for (const VirtualMachine &machine : findings.environment.virtualMachines) {
        const bool isThere = base::sameText(machine.name, choices.newMachineName)
            && choices.targetGroupId.contains(machine.id);
        if (isThere) {
            refusals.push_back(refusal(Refused::MachineNameTaken, step, machine.name));
        }
    }
    if (choices.subnetId.isEmpty()) {
        refusals.push_back(refusal(Refused::NoSubnet, step));
    }
    for (const VirtualNetwork &network : findings.networks) {
        if (network.id == choices.virtualNetworkId && !findings.region.isEmpty()
            && !isSameRegion(network.location, findings.region)) {
            refusals.push_back(
                refusal(Refused::NetworkOtherRegion, step, network.id.name(), network.location));
        }
    }
    const RecoveryPoint *point = findings.point(choices.pointId);
    const QString size = point && !point->virtualMachineSize.isEmpty() ? point->virtualMachineSize
        : findings.machine                                             ? findings.machine->size
                                                                       : QString();
    if (!size.isEmpty() && !findings.sizes.empty()) {
        const auto known = std::find_if(findings.sizes.begin(), findings.sizes.end(),
            [&size](const VirtualMachineSize &one) { return base::sameText(one.name, size); });
        if (known == findings.sizes.end() || known->isRestricted) {
            refusals.push_back(refusal(Refused::SizeNotInRegion, step, size, findings.region));
        }
    }
    const bool isListed = !findings.support || findings.region.isEmpty()
        || findings.support->regions.contains(base::normalisedRegion(findings.region));
    if (!isListed) {
        refusals.push_back(warning(Refused::RegionNotListed, step, findings.region));
    }
    return refusals;
}

namespace {

/// Of each principal that is known to be this user; where none is, nothing is known.
bool isUseKnown(const RecoveryFindings &findings, const KeyStore &store, KeyUser user,
    const QStringList &principalIds, const QString &keyName) {
    return !principalIds.isEmpty()
        && std::all_of(principalIds.begin(), principalIds.end(), [&](const QString &id) {
               return keyUserAccess(findings.environment, store, keyName, user, id).truth() != Truth::Unknown;
           });
}

QStringList principalsOfUser(
    const RecoveryFindings &findings, const RecoveryChoices &choices, KeyUser user, bool &isMissing) {
    if (user == KeyUser::EncryptionSet) {
        const ResourceId used = usedSet(findings, choices);
        const DiskEncryptionSet *set = findings.encryptionSet(used);
        isMissing = choices.parts.newSet || (findings.isSetGone && used == findings.setId);
        return set ? set->identities() : QStringList();
    }
    QStringList ids;
    for (const KeyUserAccess &access : findings.users) {
        if (access.user == user) {
            isMissing = access.isMissing;
            ids = access.principalId.isEmpty() ? QStringList() : QStringList{access.principalId};
        }
    }
    return ids;
}

} // namespace

Refusals checkGrants(const RecoveryFindings &findings, const RecoveryChoices &choices,
    const std::vector<RecoveryStep> &steps) {
    const RecoveryParts &parts = choices.parts;
    const KeyIdentifier key = keyAfterwards(findings, choices);
    const bool bringsBack = parts.recoverKey || parts.restoreKey || restoresMachine(choices);
    if (choices.goal == RecoveryGoal::Rehearse || !bringsBack || key.isEmpty()) {
        return {};
    }
    const KeyStore *store = findings.keyStore(key.host);
    RecoveryRefusal unknown = warning(Refused::GrantsNotKnown, StepKind::Grant, key.host);
    for (const KeyUser user : {KeyUser::AzureBackup, KeyUser::EncryptionSet, KeyUser::Orchestrator}) {
        bool isMissing = false;
        const QStringList ids = principalsOfUser(findings, choices, user, isMissing);
        const bool isGranted = std::any_of(steps.begin(), steps.end(),
            [user](const RecoveryStep &step) { return step.kind == StepKind::Grant && step.user == user; });
        const bool isKnown = isMissing || (store && isUseKnown(findings, *store, user, ids, key.name));
        if (!isGranted && !isKnown) {
            unknown.users.push_back(user);
        }
    }
    return unknown.users.empty() ? Refusals() : Refusals{unknown};
}

Refusals checkRights(const RecoveryFindings &findings, const std::vector<RecoveryStep> &steps) {
    Refusals refusals;
    for (const RecoveryStep &step : steps) {
        for (const StepNeed &need : needsOfStep(step, findings)) {
            const Truth held = isHeldByCaller(need, findings);
            const bool isTold = std::any_of(refusals.begin(), refusals.end(), [&](const auto &told) {
                return told.action == need.action && base::sameText(told.scope, need.scope);
            });
            const bool isNowhere = need.scope.isEmpty() && need.host.isEmpty(); // it isn't chosen yet
            if (held == Truth::Yes || isTold || isNowhere) {
                continue;
            }
            RecoveryRefusal made = held == Truth::No ? refusal(Refused::MissingRight, step.kind)
                                                     : warning(Refused::RightNotKnown, step.kind);
            made.isWarning = made.isWarning || need.isDerived;
            made.subject = need.host;
            made.action = need.action;
            made.scope = need.scope;
            made.isDenied = isDeniedToCaller(need, findings) == Truth::Yes;
            made.who = holdersOf(need, findings);
            refusals.push_back(made);
        }
    }
    return refusals;
}

} // namespace domain
