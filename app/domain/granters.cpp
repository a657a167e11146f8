#include "domain/accessplan.h"

#include "base/text.h"
#include "domain/builtinroles.h"
#include "domain/roletable.h"

#include <algorithm>

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

bool isAtOrAbove(const QString &scope, const ResourceId &target) {
    const bool managementGroup = scope.startsWith(
        QLatin1String("/providers/Microsoft.Management/managementGroups/"), Qt::CaseInsensitive);
    return scope == QLatin1String("/") || managementGroup || ResourceId(scope).contains(target);
}

std::vector<Granter> vaultGranters(
    const Environment &environment, const KeyStore &store, const QString &keyName) {
    const bool azureRbac = effectiveModel(store) == PermissionModel::AzureRbac;
    const QString write = azureRbac ? QStringLiteral("Microsoft.Authorization/roleAssignments/write")
                                    : QStringLiteral("Microsoft.KeyVault/vaults/accessPolicies/write");
    const ResourceId target = azureRbac ? store.id.child(QStringLiteral("keys/") + keyName) : store.id;
    std::vector<Granter> granters;
    for (const RoleAssignment &assignment : environment.azureRoles.assignments) {
        if (!isAtOrAbove(assignment.scope, target)) {
            continue;
        }
        const QString guid = roleGuidOf(assignment);
        const RoleDefinition *role = grantingRole(environment, guid);
        if (role && permissionsAllowAction(role->permissions, write)) {
            const bool conditional = !assignment.condition.isEmpty()
                || base::sameText(guid, roles::keyVaultDataAccessAdministrator);
            addGranter(granters, environment, assignment, role->name, conditional);
        }
    }
    return granters;
}

} // namespace

std::vector<Granter> whoCanGrant(
    const Environment &environment, const KeyStore &store, const QString &keyName) {
    return store.kind == KeyStoreKind::ManagedHsm ? hsmGranters(environment, store, keyName)
                                                  : vaultGranters(environment, store, keyName);
}

} // namespace domain
