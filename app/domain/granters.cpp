#include "domain/accessplan.h"

#include "base/text.h"
#include "domain/azurescope.h"
#include "domain/builtinroles.h"
#include "domain/rightmatching.h"
#include "domain/roletable.h"

#include <algorithm>
#include <functional>

namespace domain {

namespace {

void addGranter(std::vector<Granter> &granters, const Environment &environment,
    const RoleAssignment &assignment, const QString &roleName, bool conditional) {
    const Principal *principal = environment.principal(assignment.principalId);
    const Granter granter{assignment.principalId, principal ? principal->displayName : QString(), roleName,
        assignment.scope, conditional};
    const bool known = std::any_of(granters.begin(), granters.end(), [&granter](const Granter &other) {
        return base::sameText(other.principalId, granter.principalId)
            && base::sameText(other.roleName, granter.roleName) && base::sameText(other.scope, granter.scope);
    });
    if (!known) {
        granters.push_back(granter);
    }
}

std::vector<Granter> hsmGranters(
    const Environment &environment, const KeyStore &store, const QString &keyName) {
    const QString write = QStringLiteral("Microsoft.KeyVault/managedHsm/roleAssignments/write/action");
    const QString host = hostOf(store);
    const RoleTable roles = RoleTable::forHsm(environment, host);
    std::vector<Granter> granters;
    for (const RoleAssignment &assignment : hsmRoleBook(environment, host).assignments) {
        const ResolvedRole role = roles.find(roleGuidOf(assignment));
        if (role.definition && roleAllowsDataAction(*role.definition, write)
            && hsmScopeCovers(assignment.scope, keyName)) {
            addGranter(granters, environment, assignment, role.definition->name, false);
        }
    }
    return granters;
}

/// The role as it was read, else one of the built-in roles that are known to grant.
const RoleDefinition *grantingRole(const Environment &environment, const QString &guid) {
    const auto isIt = [&guid](const RoleDefinition &role) { return base::sameText(role.guid, guid); };
    const std::vector<RoleDefinition> &read = environment.azureRoles.definitions;
    const auto known = std::find_if(read.begin(), read.end(), isIt);
    // A definition kept with its data actions only says nothing about the control plane.
    const bool tells = known != read.end()
        && std::any_of(known->permissions.begin(), known->permissions.end(),
            [](const Permission &permission) { return !permission.actions.isEmpty(); });
    if (tells) {
        return &*known;
    }
    const std::vector<RoleDefinition> &table = builtInGrantingRoles();
    const auto builtIn = std::find_if(table.begin(), table.end(), isIt);
    return builtIn == table.end() ? nullptr : &*builtIn;
}

std::vector<Granter> vaultGranters(
    const Environment &environment, const KeyStore &store, const QString &keyName) {
    const bool azureRbac = effectiveModel(store) == PermissionModel::AzureRbac;
    const QString write = azureRbac ? QStringLiteral("Microsoft.Authorization/roleAssignments/write")
                                    : QStringLiteral("Microsoft.KeyVault/vaults/accessPolicies/write");
    const ResourceId target = azureRbac ? store.id.child(QStringLiteral("keys/") + keyName) : store.id;
    std::vector<Granter> granters;
    for (const RoleAssignment &assignment : environment.azureRoles.assignments) {
        if (!reaches(assignment, target)) {
            continue;
        }
        const QString guid = roleGuidOf(assignment);
        const RoleDefinition *role = grantingRole(environment, guid);
        const Truth held = role ? heldByPermissions(role->permissions, write) : Truth::No;
        if (held != Truth::No) {
            const bool conditional = !assignment.condition.isEmpty() || held == Truth::Unknown;
            addGranter(granters, environment, assignment, role->name, conditional);
        }
    }
    return granters;
}

/// Who was assigned a role with a needed right at the key or above, or a role that was not read.
QStringList assignees(const std::vector<RoleAssignment> &assignments, const RoleTable &roles,
    const QStringList &rights, const std::function<bool(const RoleAssignment &)> &reachesKey) {
    QStringList ids;
    for (const RoleAssignment &assignment : assignments) {
        const ResolvedRole role = roles.find(roleGuidOf(assignment));
        const bool holds = role.definition
            ? std::any_of(rights.begin(), rights.end(),
                [&role](const QString &right) { return roleAllowsDataAction(*role.definition, right); })
            : role.knowledge == RoleKnowledge::NotRead;
        if (holds && principalTypeOf(assignment.principalType) == PrincipalType::Unknown
            && reachesKey(assignment)) {
            ids.append(assignment.principalId);
        }
    }
    return ids;
}

QStringList policyHolders(const KeyStore &store, const QStringList &rights) {
    QStringList ids;
    for (const AccessPolicy &policy : store.accessPolicies) {
        const bool holds = std::any_of(
            policy.keys.begin(), policy.keys.end(), [&](const QString &permission) {
                return base::sameText(permission, u"all") || rights.contains(permission, Qt::CaseInsensitive);
            });
        if (holds && policy.applicationId.isEmpty()) {
            ids.append(policy.objectId);
        }
    }
    return ids;
}

} // namespace

QStringList unexplainedGrantees(
    const Environment &environment, const KeyStore &store, const QString &keyName) {
    const PermissionModel model = effectiveModel(store);
    QStringList rights;
    for (const KeyAction action : neededActions(model)) {
        rights.append(rightName(model, action));
    }
    QStringList ids;
    switch (model) {
    case PermissionModel::LocalRbac:
        ids = assignees(hsmRoleBook(environment, hostOf(store)).assignments,
            RoleTable::forHsm(environment, hostOf(store)), rights,
            [&keyName](
                const RoleAssignment &assignment) { return hsmScopeCovers(assignment.scope, keyName); });
        break;
    case PermissionModel::AzureRbac: {
        const ResourceId key = store.id.child(QStringLiteral("keys/") + keyName);
        ids = assignees(environment.azureRoles.assignments, RoleTable::forAzure(environment), rights,
            [&key](const RoleAssignment &assignment) { return reaches(assignment, key); });
        break;
    }
    case PermissionModel::AccessPolicies:
        ids = policyHolders(store, rights);
        break;
    }
    const DirectLookup lookup(environment);
    QStringList open;
    for (const QString &id : ids) {
        if (!environment.principal(id) && !open.contains(id) && mayHaveMembers(lookup, id, QString())) {
            open.append(id);
        }
    }
    return open;
}

std::vector<Granter> whoCanGrant(
    const Environment &environment, const KeyStore &store, const QString &keyName) {
    return store.kind == KeyStoreKind::ManagedHsm ? hsmGranters(environment, store, keyName)
                                                  : vaultGranters(environment, store, keyName);
}

} // namespace domain
