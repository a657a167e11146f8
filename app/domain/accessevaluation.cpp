#include "domain/accessevaluation.h"

#include "domain/roleaccess.h"

#include <algorithm>
#include <iterator>

namespace domain {

namespace {

const QString hsmKeyPrefix = QStringLiteral("Microsoft.KeyVault/managedHsm/keys/");
const QString vaultKeyPrefix = QStringLiteral("Microsoft.KeyVault/vaults/keys/");

Truth overallTruth(const std::vector<RightVerdict> &rights) {
    const auto anyIs = [&rights](Truth truth) {
        return std::any_of(rights.begin(), rights.end(),
            [truth](const RightVerdict &right) { return right.truth == truth; });
    };
    if (anyIs(Truth::No)) {
        return Truth::No;
    }
    return rights.empty() || anyIs(Truth::Unknown) ? Truth::Unknown : Truth::Yes;
}

RightsVerdict asking(const QStringList &rights) {
    RightsVerdict verdict;
    verdict.rights.reserve(static_cast<size_t>(rights.size()));
    for (const QString &right : rights) {
        RightVerdict one;
        one.right = right;
        verdict.rights.push_back(std::move(one));
    }
    return verdict;
}

/// Who is disabled cannot sign in and so use nothing, whatever it holds (contract 11).
void takeFromDisabled(const Principal &principal, RightsVerdict &verdict) {
    if (principal.accountEnabled != false) {
        return;
    }
    for (RightVerdict &right : verdict.rights) {
        right.truth = Truth::No;
        right.uncertainties.clear();
    }
    verdict.nearMisses.push_back(
        {NearMissKind::PrincipalDisabled, principal.objectId, QString(), principal.displayName, QString()});
}

RightsVerdict concluded(const Principal &principal, RightsVerdict verdict) {
    takeFromDisabled(principal, verdict);
    verdict.truth = overallTruth(verdict.rights);
    if (verdict.truth == Truth::Yes) {
        verdict.nearMisses.clear();
    }
    return verdict;
}

/// Where nothing but List is missing, nobody knows whether that is enough: neither yes nor no (contract 7.2).
void judgeDocumentedSet(const KeyStore &store, RightsVerdict &verdict) {
    const QString list = rightName(PermissionModel::AccessPolicies, KeyAction::List);
    RightVerdict *lacking = nullptr;
    for (RightVerdict &right : verdict.rights) {
        if (right.truth == Truth::No) {
            if (right.right != list || !right.evidence.empty()) {
                return;
            }
            lacking = &right;
        }
    }
    if (lacking) {
        lacking->truth = Truth::Unknown;
        lacking->uncertainties.push_back({UnknownReason::DocumentedSetIncomplete, store.id.text(), list});
        verdict.truth = overallTruth(verdict.rights);
    }
}

} // namespace

PermissionModel effectiveModel(const KeyStore &store) {
    if (store.kind == KeyStoreKind::ManagedHsm) {
        return PermissionModel::LocalRbac;
    }
    const bool azure = store.resourceRead && store.permissionModel == PermissionModel::AzureRbac;
    return azure ? PermissionModel::AzureRbac : PermissionModel::AccessPolicies;
}

QString grantScope(const KeyStore &store, const QString &keyName) {
    return effectiveModel(store) == PermissionModel::AccessPolicies ? store.id.text()
                                                                    : keyScope(store, keyName);
}

bool isModelKnown(const KeyStore &store) {
    return store.kind == KeyStoreKind::ManagedHsm || store.resourceRead;
}

QString rightName(PermissionModel model, KeyAction action) {
    const bool backup = action == KeyAction::Backup;
    switch (model) {
    case PermissionModel::LocalRbac:
        return hsmKeyPrefix + (backup ? QStringLiteral("backup/action") : QStringLiteral("read/action"));
    case PermissionModel::AzureRbac:
        return vaultKeyPrefix + (backup ? QStringLiteral("backup/action") : QStringLiteral("read"));
    case PermissionModel::AccessPolicies:
        break;
    }
    switch (action) {
    case KeyAction::Read:
        return QStringLiteral("get");
    case KeyAction::List:
        return QStringLiteral("list");
    case KeyAction::Backup:
        break;
    }
    return QStringLiteral("backup");
}

std::vector<KeyAction> neededActions(PermissionModel model) {
    return model == PermissionModel::AccessPolicies
        ? std::vector<KeyAction>{KeyAction::Read, KeyAction::List, KeyAction::Backup}
        : std::vector<KeyAction>{KeyAction::Read, KeyAction::Backup};
}

bool blocksWhateverIsGranted(const NearMiss &nearMiss) {
    return nearMiss.kind == NearMissKind::PrincipalDisabled
        || nearMiss.kind == NearMissKind::DeniedByDenyAssignment;
}

std::vector<ActionVerdict> AccessVerdict::missing() const {
    std::vector<ActionVerdict> lacking;
    std::copy_if(
        actions.begin(), actions.end(), std::back_inserter(lacking), [](const ActionVerdict &action) {
            return action.truth == Truth::Unknown || (action.truth == Truth::No && action.evidence.empty());
        });
    return lacking;
}

bool AccessVerdict::isGranted() const {
    return !actions.empty() && std::all_of(actions.begin(), actions.end(), [](const ActionVerdict &action) {
        return !action.evidence.empty();
    });
}

bool AccessVerdict::isBlocked() const {
    return std::any_of(nearMisses.begin(), nearMisses.end(), &blocksWhateverIsGranted);
}

RightsVerdict evaluateRights(const Environment &environment, const KeyStore &store, const QString &keyName,
    const QString &principalId, const QStringList &rights) {
    return evaluateRights(DirectLookup(environment), store, keyName, principalId, rights);
}

RightsVerdict evaluateRights(const AccessLookup &lookup, const KeyStore &store, const QString &keyName,
    const QString &principalId, const QStringList &rights, Detail detail) {
    RightsVerdict verdict = asking(rights);
    const PermissionModel model = effectiveModel(store);
    if (principalId.isEmpty()) {
        addUncertainty(verdict, {UnknownReason::PrincipalNotKnown, grantScope(store, keyName), QString()});
        return verdict;
    }
    const Principal principal = principalOrId(lookup, principalId);
    switch (model) {
    case PermissionModel::LocalRbac:
        evaluateHsmRights(lookup, store, keyName, principal, detail, verdict);
        break;
    case PermissionModel::AzureRbac:
        evaluateAzureRights(lookup, store, keyName, principal, detail, verdict);
        break;
    case PermissionModel::AccessPolicies:
        evaluatePolicyRights(lookup, store, principal, verdict);
        break;
    }
    return concluded(principal, std::move(verdict));
}

RightsVerdict evaluateActions(const AccessLookup &lookup, const ResourceId &target,
    const std::vector<ResourceId> &asked, const QString &principalId, const QStringList &actions,
    Detail detail, ActsAt actsAt) {
    RightsVerdict verdict = asking(actions);
    if (principalId.isEmpty() || target.isEmpty()) {
        const UnknownReason reason
            = principalId.isEmpty() ? UnknownReason::PrincipalNotKnown : UnknownReason::AssignmentsNotRead;
        addUncertainty(verdict, {reason, target.text(), QString()});
        return verdict;
    }
    const Principal principal = principalOrId(lookup, principalId);
    evaluateControlRights(lookup, target, asked, principal, actsAt, detail, verdict);
    return concluded(principal, std::move(verdict));
}

AccessVerdict evaluateAccess(const Environment &environment, const KeyStore &store, const QString &keyName,
    const QString &principalId) {
    return evaluateAccess(DirectLookup(environment), store, keyName, principalId);
}

AccessVerdict evaluateAccess(const AccessLookup &lookup, const KeyStore &store, const QString &keyName,
    const QString &principalId, Detail detail) {
    const PermissionModel model = effectiveModel(store);
    const std::vector<KeyAction> needed = neededActions(model);
    QStringList rights;
    for (const KeyAction action : needed) {
        rights.append(rightName(model, action));
    }
    RightsVerdict found = evaluateRights(lookup, store, keyName, principalId, rights, detail);
    if (model == PermissionModel::AccessPolicies) {
        judgeDocumentedSet(store, found);
    }
    AccessVerdict verdict;
    verdict.truth = found.truth;
    verdict.nearMisses = std::move(found.nearMisses);
    for (size_t i = 0; i < needed.size(); ++i) {
        RightVerdict &right = found.rights.at(i);
        verdict.actions.push_back({needed.at(i), right.right, right.truth, std::move(right.evidence),
            std::move(right.uncertainties)});
    }
    return verdict;
}

AccessVerdict nobodysAccess(const KeyStore &store) {
    AccessVerdict verdict;
    verdict.truth = Truth::No;
    for (const KeyAction action : neededActions(effectiveModel(store))) {
        verdict.actions.push_back({action, rightName(effectiveModel(store), action), Truth::No, {}, {}});
    }
    return verdict;
}

} // namespace domain
