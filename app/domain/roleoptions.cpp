#include "domain/accessplan.h"

#include "base/text.h"
#include "domain/builtinroles.h"
#include "domain/rightmatching.h"
#include "domain/roletable.h"

#include <algorithm>

namespace domain {

namespace {

/// What differs between the two systems that have roles.
struct RoleNeeds {
    bool managedHsm = false;
    QStringList rights; ///< exactly these two
    QString customRoleName;
    QString seed; ///< where a custom role lives: part of its name-based GUID
};

RoleNeeds needsOf(const KeyStore &store) {
    const bool hsm = store.kind == KeyStoreKind::ManagedHsm;
    return {hsm, neededDataActions(hsm),
        hsm ? QStringLiteral("Azure Backup key access")
            : QStringLiteral("Azure Backup key reader for confidential VMs"),
        hsm ? hostOf(store) : QStringLiteral("/subscriptions/") + store.id.subscriptionId()};
}

bool sameRights(const QStringList &a, const QStringList &b) {
    return a.size() == b.size() && std::all_of(a.begin(), a.end(), [&b](const QString &right) {
        return b.contains(right, Qt::CaseInsensitive);
    });
}

bool hasControlPlaneActions(const RoleDefinition &role) {
    return std::any_of(role.permissions.begin(), role.permissions.end(),
        [](const Permission &permission) { return !permission.actions.isEmpty(); });
}

/// HSM roles can be assigned anywhere in the HSM; Azure roles only within their assignable scopes.
bool isAssignable(const RoleDefinition &role, const KeyStore &store) {
    if (store.kind == KeyStoreKind::ManagedHsm) {
        return true;
    }
    return std::any_of(role.assignableScopes.begin(), role.assignableScopes.end(),
        [&store](const QString &scope) { return ResourceId(scope).contains(store.id); });
}

/// A custom role with exactly the two data actions and nothing else; the lowest GUID where there are several,
/// so that the same environment always gives the same plan.
const RoleDefinition *suitableCustomRole(
    const std::vector<RoleDefinition> &definitions, const KeyStore &store, const RoleNeeds &needs) {
    const RoleDefinition *best = nullptr;
    for (const RoleDefinition &role : definitions) {
        const bool suitable = !role.isBuiltIn && !role.guid.isEmpty() && !hasCondition(role)
            && sameRights(effectiveDataActions(role), needs.rights) && !hasControlPlaneActions(role)
            && isAssignable(role, store);
        if (suitable && (!best || role.guid.compare(best->guid, Qt::CaseInsensitive) < 0)) {
            best = &role;
        }
    }
    return best;
}

RoleOption fromDefinition(
    RoleChoice choice, const RoleDefinition &role, bool fromStore, const RoleNeeds &needs) {
    RoleOption option;
    option.choice = choice;
    option.roleGuid = role.guid.toLower();
    option.roleName = role.name;
    option.definitionFromStore = fromStore;
    option.rights = effectiveDataActions(role);
    for (const QString &right : option.rights) {
        if (!needs.rights.contains(right, Qt::CaseInsensitive)) {
            option.surplus.append(right);
        }
    }
    option.opened = openedByRole(role, needs.managedHsm, needs.rights);
    option.sufficient = std::all_of(needs.rights.begin(), needs.rights.end(),
        [&role](const QString &right) { return roleAllowsDataAction(role, right); });
    return option;
}

/// A name and GUID that no existing role has: a PUT replaces a whole definition, and a role that somebody
/// changed since is theirs (contract 8.1, 9.3).
RoleOption newCustomRole(const std::vector<RoleDefinition> &definitions, const RoleNeeds &needs) {
    RoleOption option;
    option.choice = RoleChoice::CustomRole;
    option.exists = false;
    option.rights = needs.rights;
    for (int number = 1; option.roleGuid.isEmpty(); ++number) {
        const QString suffix = number == 1 ? QString() : QStringLiteral(" %1").arg(number);
        const QString name = needs.customRoleName + suffix;
        const QString guid = base::nameBasedGuid({needs.seed, QStringLiteral("role definition"), name});
        const bool taken
            = std::any_of(definitions.begin(), definitions.end(), [&name, &guid](const RoleDefinition &role) {
                  return base::sameText(role.guid, guid) || base::sameText(role.name, name);
              });
        if (!taken) {
            option.roleName = name;
            option.roleGuid = guid;
        }
    }
    return option;
}

std::vector<RoleOption> roleBasedOptions(const KeyStore &store, const RoleTable &roles) {
    const RoleNeeds needs = needsOf(store);
    std::vector<RoleOption> options;
    const RoleDefinition *custom = suitableCustomRole(roles.definitions(), store, needs);
    options.push_back(custom ? fromDefinition(RoleChoice::CustomRole, *custom, true, needs)
                             : newCustomRole(roles.definitions(), needs));
    options.front().recommended = true;
    const auto addBuiltIn = [&](RoleChoice choice, const QString &guid) {
        const ResolvedRole role = roles.find(guid);
        if (role.definition) {
            options.push_back(fromDefinition(choice, *role.definition, role.fromStore, needs));
        }
    };
    if (needs.managedHsm) {
        addBuiltIn(RoleChoice::BuiltInRole, roles::managedHsmCryptoUser);
    } else {
        addBuiltIn(RoleChoice::BuiltInRole, roles::keyVaultCryptoUser);
        addBuiltIn(RoleChoice::WideBuiltInRole, roles::keyVaultAdministrator);
    }
    return options;
}

RoleOption accessPolicyOption() {
    RoleOption option;
    option.choice = RoleChoice::AccessPolicy;
    option.recommended = true;
    for (const KeyAction action : neededActions(PermissionModel::AccessPolicies)) {
        option.rights.append(rightName(PermissionModel::AccessPolicies, action));
    }
    return option;
}

} // namespace

std::vector<RoleOption> roleOptions(const Environment &environment, const KeyStore &store) {
    return roleOptions(DirectLookup(environment), store);
}

std::vector<RoleOption> roleOptions(const AccessLookup &lookup, const KeyStore &store) {
    if (store.kind == KeyStoreKind::KeyVault && !store.resourceRead) {
        return {}; // it is not known which system decides, and a grant in the other one does nothing
    }
    switch (effectiveModel(store)) {
    case PermissionModel::LocalRbac:
        return roleBasedOptions(store, lookup.hsmRoles(hostOf(store)));
    case PermissionModel::AzureRbac:
        return roleBasedOptions(store, lookup.azureRoles());
    case PermissionModel::AccessPolicies:
        break;
    }
    return {accessPolicyOption()};
}

} // namespace domain
