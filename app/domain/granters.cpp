#include "base/text.h"
#include "domain/rightmatching.h"
#include "domain/roleaccess.h"
#include "domain/roletable.h"
#include "domain/scope.h"
#include "domain/writeneeds.h"

#include <algorithm>
#include <functional>

namespace domain {

namespace {

bool isSameGranter(const Granter &a, const Granter &b) {
    return base::sameText(a.principalId, b.principalId) && base::sameText(a.roleName, b.roleName)
        && base::sameText(a.scope, b.scope);
}

void addGranter(std::vector<Granter> &granters, const Environment &environment,
    const RoleAssignment &assignment, const QString &roleName, bool conditional) {
    const Principal *principal = environment.principal(assignment.principalId);
    if (principal && principal->accountEnabled == false) {
        return; // it cannot sign in
    }
    const Granter granter{assignment.principalId, principal ? principal->displayName : QString(), roleName,
        assignment.scope, conditional};
    const bool known = std::any_of(granters.begin(), granters.end(),
        [&granter](const Granter &other) { return isSameGranter(other, granter); });
    if (!known) {
        granters.push_back(granter);
    }
}

std::vector<Granter> holdersOnHsm(
    const Environment &environment, const KeyStore &store, const WriteNeed &need) {
    const QString host = hostOf(store);
    const RoleTable roles = RoleTable::forHsm(environment, host);
    std::vector<Granter> granters;
    for (const RoleAssignment &assignment : hsmRoleBook(environment, host).assignments) {
        const ResolvedRole role = roles.find(roleGuidOf(assignment));
        if (role.definition && roleAllowsDataAction(*role.definition, need.action)
            && Scope(assignment.scope).covers(Scope(need.scope))) {
            addGranter(granters, environment, assignment, role.definition->name, false);
        }
    }
    return granters;
}

std::vector<Granter> holdersInAzure(const Environment &environment, const WriteNeed &need) {
    const ResourceId target(need.scope);
    const DirectLookup lookup(environment);
    std::vector<Granter> granters;
    for (const RoleAssignment &assignment : environment.azureRoles.assignments) {
        if (!reaches(assignment, target)
            || isDenied(lookup, target, assignment.principalId, need.action, Plane::Control) == Truth::Yes) {
            continue;
        }
        const RoleDefinition *role = grantingRole(environment, assignment);
        const Truth held = role ? heldByPermissions(role->permissions, need.action) : Truth::No;
        if (held == Truth::No) {
            continue;
        }
        const Truth may = mayAssignRole(assignment, *role, need.roleGuid);
        if (may != Truth::No) {
            addGranter(granters, environment, assignment, role->name, may == Truth::Unknown);
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

std::vector<Granter> holdersOf(const Environment &environment, const KeyStore &store, const WriteNeed &need) {
    return need.onHsm ? holdersOnHsm(environment, store, need) : holdersInAzure(environment, need);
}

/// The write that grants at the narrowest scope, whatever its role.
PlannedWrite anyGrant(const KeyStore &store, const QString &keyName) {
    const bool policy = effectiveModel(store) == PermissionModel::AccessPolicies;
    PlannedWrite write;
    write.kind = policy ? WriteKind::AddAccessPolicy : WriteKind::CreateRoleAssignment;
    write.scope = grantScope(store, keyName);
    return write;
}

} // namespace

QStringList unexplainedGrantees(
    const Environment &environment, const KeyStore &store, const QString &keyName) {
    const PermissionModel model = effectiveModel(store);
    QStringList rights;
    for (const KeyAction action : neededActions(model)) {
        rights.append(rightName(model, action));
    }
    const QString key = keyScope(store, keyName);
    QStringList ids;
    switch (model) {
    case PermissionModel::LocalRbac:
        ids = assignees(hsmRoleBook(environment, hostOf(store)).assignments,
            RoleTable::forHsm(environment, hostOf(store)), rights,
            [&key](const RoleAssignment &assignment) { return Scope(assignment.scope).covers(Scope(key)); });
        break;
    case PermissionModel::AzureRbac:
        ids = assignees(environment.azureRoles.assignments, RoleTable::forAzure(environment), rights,
            [&key](const RoleAssignment &assignment) { return reaches(assignment, ResourceId(key)); });
        break;
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
    return holdersOf(environment, store, needsOfWrite(anyGrant(store, keyName), store, ResourceId()).front());
}

std::vector<Granter> whoCanGrant(
    const Environment &environment, const KeyStore &store, const std::vector<PlannedWrite> &writes) {
    std::vector<Granter> able;
    bool first = true;
    for (const PlannedWrite &write : writes) {
        for (const WriteNeed &need : needsOfWrite(write, store, ResourceId())) {
            const std::vector<Granter> holders = holdersOf(environment, store, need);
            if (first) {
                able = holders; // a role is defined before it is assigned: this reaches furthest
                first = false;
                continue;
            }
            const auto holds = [&holders](const Granter &granter, bool alsoConditionally) {
                return std::any_of(holders.begin(), holders.end(), [&](const Granter &holder) {
                    return base::sameText(holder.principalId, granter.principalId)
                        && (alsoConditionally || !holder.conditional);
                });
            };
            able.erase(std::remove_if(able.begin(), able.end(),
                           [&holds](const Granter &granter) { return !holds(granter, true); }),
                able.end());
            for (Granter &granter : able) {
                granter.conditional = granter.conditional || !holds(granter, false);
            }
        }
    }
    return able;
}

} // namespace domain
