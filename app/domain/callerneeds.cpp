#include "base/text.h"
#include "domain/rightmatching.h"
#include "domain/roleaccess.h"
#include "domain/roletable.h"
#include "domain/scope.h"
#include "domain/writeneeds.h"

#include <algorithm>

namespace domain {

namespace {

/// "Own permissions" may leave conditions out (contract 8.4). Where each of them that gives the right is one
/// of the caller's own assignments, as listed, these say which roles it may assign.
Truth asConditionsAllow(const Environment &environment, const CallerRights &caller,
    const std::vector<Permission> &permissions, const WriteNeed &need) {
    const auto gives
        = std::count_if(permissions.begin(), permissions.end(), [&need](const Permission &permission) {
              return heldByPermissions({permission}, need.action) != Truth::No;
          });
    Truth best = Truth::No;
    int known = 0;
    for (const RoleAssignment &assignment : environment.azureRoles.assignments) {
        const RoleDefinition *role = grantingRole(environment, assignment);
        const bool isOne = role && base::sameText(assignment.principalId, caller.principalId)
            && reaches(assignment, ResourceId(need.scope))
            && heldByPermissions(role->permissions, need.action) != Truth::No;
        if (!isOne) {
            continue;
        }
        ++known;
        const Truth may = mayAssignRole(assignment, *role, need.roleGuid);
        best = may == Truth::Yes || best == Truth::No ? may : best;
    }
    return known < gives ? heldByPermissions(permissions, need.action) : best;
}

/// Answers from "own permissions" at the scope itself, else from the nearest scope above that gives the
/// right: rights are inherited downwards. So what is not held above may be held here, and what is not held
/// below is not held here.
Truth givenInAzure(const Environment &environment, const CallerRights &caller, const WriteNeed &need) {
    QString at = need.scope.toLower();
    while (!at.isEmpty()) {
        const auto found = caller.permissions.constFind(at);
        if (found != caller.permissions.constEnd()) {
            const Truth held = heldByPermissions(*found, need.action);
            if (held != Truth::No) {
                return need.roleGuid.isEmpty() ? held : asConditionsAllow(environment, caller, *found, need);
            }
            if (base::sameText(at, need.scope)) {
                return Truth::No;
            }
        }
        at.truncate(std::max<qsizetype>(at.lastIndexOf(QLatin1Char('/')), 0));
    }
    const ResourceId scope(need.scope);
    for (auto asked = caller.permissions.constBegin(); asked != caller.permissions.constEnd(); ++asked) {
        if (scope.contains(ResourceId(asked.key())) && heldByPermissions(*asked, need.action) == Truth::No) {
            return Truth::No;
        }
    }
    return Truth::Unknown;
}

/// "Own permissions" do not tell what deny assignments take away (contract 8.4).
Truth heldInAzure(const Environment &environment, const CallerRights &caller, const WriteNeed &need) {
    const Truth given = givenInAzure(environment, caller, need);
    const Truth denied = isDenied(
        DirectLookup(environment), ResourceId(need.scope), caller.principalId, need.action, Plane::Control);
    if (given == Truth::No || denied == Truth::Yes) {
        return Truth::No;
    }
    return denied == Truth::Unknown ? Truth::Unknown : given;
}

/// Whether somebody who may be a group that the caller belongs to holds the right: an HSM does not tell.
bool groupMayHold(
    const Environment &environment, const KeyStore &store, const QString &action, const QString &keyName) {
    const QString key = hsmKeyScope(keyName);
    const QString host = hostOf(store);
    const RoleTable roles = RoleTable::forHsm(environment, host);
    const std::vector<RoleAssignment> &assignments = hsmRoleBook(environment, host).assignments;
    return std::any_of(assignments.begin(), assignments.end(), [&](const RoleAssignment &assignment) {
        const Principal *assignee = environment.principal(assignment.principalId);
        const PrincipalType type = assignee ? assignee->type : PrincipalType::Unknown;
        const ResolvedRole role = roles.find(roleGuidOf(assignment));
        return (type == PrincipalType::Group || type == PrincipalType::Unknown) && role.definition
            && roleAllowsDataAction(*role.definition, action) && Scope(assignment.scope).covers(Scope(key));
    });
}

/// What is written at "/" or "/keys" needs a right on the whole HSM; what is written at a key may also be
/// written by who holds the right at that key (contract 9.6). A role is defined at "/"; whether a right at
/// "/keys" reaches that is not known.
Truth heldOnHsm(const Environment &environment, const KeyStore &store, const CallerRights &caller,
    const QString &action, const QString &scope) {
    const QString keyName = Scope(scope).key().toString();
    const RightsVerdict verdict = evaluateRights(environment, store, keyName, caller.principalId, {action});
    const Truth held = verdict.truth;
    if (held == Truth::Yes && Scope(scope).isRoot()) {
        const std::vector<Evidence> &evidence = verdict.rights.front().evidence;
        const bool atRoot = std::any_of(
            evidence.begin(), evidence.end(), [](const Evidence &one) { return Scope(one.scope).isRoot(); });
        return atRoot ? Truth::Yes : Truth::Unknown;
    }
    const bool perhaps = held == Truth::No && groupMayHold(environment, store, action, keyName);
    return perhaps ? Truth::Unknown : held;
}

Truth heldBy(const Environment &environment, const KeyStore &store, const CallerRights &caller,
    const WriteNeed &need) {
    return need.onHsm ? heldOnHsm(environment, store, caller, need.action, need.scope)
                      : heldInAzure(environment, caller, need);
}

} // namespace

std::vector<CallerNeed> callerNeeds(const Environment &environment, const AccessPlan &plan,
    const KeyStore &store, const ResourceId &virtualMachineId, const CallerRights &caller) {
    std::vector<PlannedWrite> writes = plan.grant;
    writes.insert(writes.end(), plan.backup.begin(), plan.backup.end());
    std::vector<CallerNeed> needs;
    for (const PlannedWrite &write : writes) {
        for (const WriteNeed &need : needsOfWrite(write, store, virtualMachineId)) {
            const bool known = std::any_of(needs.begin(), needs.end(), [&need](const CallerNeed &other) {
                return base::sameText(other.action, need.action) && base::sameText(other.scope, need.scope);
            });
            if (!known) {
                needs.push_back({need.action, need.scope, heldBy(environment, store, caller, need)});
            }
        }
    }
    return needs;
}

CallerAccess callerAccess(const Environment &environment, const AccessPlan &plan, const KeyStore &store,
    const QString &keyName, const CallerRights &caller) {
    AccessPlan grant;
    grant.grant = plan.grant;
    CallerAccess access;
    access.isGranteeKnown = plan.grant.empty() || !plan.grant.back().principalId.isEmpty();
    const std::vector<CallerNeed> needs = callerNeeds(environment, grant, store, ResourceId(), caller);
    access.canGrant = needs.empty() ? Truth::Unknown : Truth::Yes;
    for (const CallerNeed &need : needs) {
        const bool worse
            = need.held == Truth::No || (need.held == Truth::Unknown && access.canGrant == Truth::Yes);
        if (worse && access.canGrant != Truth::No) {
            access.canGrant = need.held;
            access.missingAction = need.action;
            access.scope = need.scope;
        }
    }
    access.granters = plan.grant.empty() ? whoCanGrant(environment, store, keyName)
                                         : whoCanGrant(environment, store, plan.grant);
    std::erase_if(access.granters, [&caller](const Granter &granter) { // who asks is told of others
        return base::sameText(granter.principalId, caller.principalId);
    });
    return access;
}

std::optional<RoleProposal> proposeRole(
    const Environment &environment, const Choices &choices, const CallerRights &caller) {
    const VirtualMachine *vm = environment.virtualMachine(choices.virtualMachineId);
    const DiskEncryptionSet *set = vm ? environment.diskEncryptionSet(vm->diskEncryptionSetId) : nullptr;
    const KeyStore *store = set ? environment.keyStore(set->activeKey.host) : nullptr;
    if (!store) {
        return std::nullopt;
    }
    const auto accessWith = [&](RoleChoice role) {
        Choices chosen = choices;
        chosen.role = role;
        return callerAccess(
            environment, grantWhoeverGetsIt(environment, chosen), *store, set->activeKey.name, caller);
    };
    std::optional<RoleProposal> proposal;
    for (const RoleOption &option : roleOptions(environment, *store)) {
        // The wide role is never proposed: it opens more than keys.
        if (!option.sufficient || option.choice == RoleChoice::WideBuiltInRole) {
            continue;
        }
        const CallerAccess access = accessWith(option.choice);
        if (option.recommended) {
            proposal = RoleProposal{option.choice, std::nullopt, access.missingAction, access.scope};
            if (access.canGrant == Truth::Yes || access.missingAction.isEmpty()) {
                break;
            }
        } else if (proposal && access.canGrant != Truth::No) {
            const bool impossible = accessWith(proposal->role).canGrant == Truth::No;
            if (impossible || access.canGrant == Truth::Yes) {
                proposal->builtIn = option.choice;
                proposal->role = impossible ? option.choice : proposal->role;
                return proposal;
            }
        }
    }
    return proposal;
}

} // namespace domain
