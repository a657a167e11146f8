#include "domain/accessplan.h"

#include "base/text.h"
#include "domain/builtinroles.h"
#include "domain/roletable.h"

#include <algorithm>

namespace domain {

namespace {

/// The key behind the VM, as far as the environment knows the way to it.
struct KeyOfVm {
    const KeyStore *store = nullptr;
    QString keyName;
};

std::optional<KeyOfVm> findKey(const Environment &environment, const VirtualMachine &vm) {
    const DiskEncryptionSet *set = environment.diskEncryptionSet(vm.diskEncryptionSetId);
    if (!set || set->activeKey.isEmpty()) {
        return std::nullopt;
    }
    const KeyStore *store = environment.keyStore(set->activeKey.host);
    return store ? std::make_optional(KeyOfVm{store, set->activeKey.name}) : std::nullopt;
}

bool hasNoCustomerKey(DiskEncryption encryption) {
    switch (encryption) {
    case DiskEncryption::PlatformManagedKey:
    case DiskEncryption::GuestStateOnly:
    case DiskEncryption::NonPersistedTpm:
        return true;
    case DiskEncryption::CustomerManagedKey:
    case DiskEncryption::NotConfidential:
    case DiskEncryption::Unknown:
        break;
    }
    return false;
}

const RoleOption *roleFrom(const std::vector<RoleOption> &options, std::optional<RoleChoice> wanted) {
    const RoleOption *found = nullptr;
    for (const RoleOption &option : options) {
        if (option.choice == wanted) {
            return &option;
        }
        found = !found && option.recommended ? &option : found;
    }
    return found;
}

PlannedWrite definitionWrite(const KeyStore &store, const RoleOption &role) {
    PlannedWrite write;
    write.kind = WriteKind::CreateRoleDefinition;
    write.name = role.roleName;
    write.id = role.roleGuid;
    write.roleGuid = role.roleGuid;
    write.scope = store.kind == KeyStoreKind::ManagedHsm
        ? QStringLiteral("/")
        : QStringLiteral("/subscriptions/") + store.id.subscriptionId();
    write.rights = role.rights;
    return write;
}

PlannedWrite assignmentWrite(
    const KeyStore &store, const RoleOption &role, const QString &scope, const QString &principalId) {
    PlannedWrite write;
    write.kind = WriteKind::CreateRoleAssignment;
    write.name = role.roleName;
    write.scope = scope;
    write.roleGuid = role.roleGuid;
    write.principalId = principalId;
    write.rights = role.rights;
    // An HSM's scopes are the same on every HSM; an ARM id names the vault already.
    const QString host = store.kind == KeyStoreKind::ManagedHsm ? store.uri.host() : QString();
    write.id = base::nameBasedGuid({host, scope, principalId, role.roleGuid});
    return write;
}

/// Only what is missing: "add" merges with what the principal holds (contract 7.3).
PlannedWrite policyWrite(const Environment &environment, const KeyStore &store, const QString &keyName,
    const RoleOption &role, const QString &principalId) {
    PlannedWrite write;
    write.kind = WriteKind::AddAccessPolicy;
    write.name = store.name;
    write.scope = store.id.text();
    write.principalId = principalId;
    const RightsVerdict held = evaluateRights(environment, store, keyName, principalId, role.rights);
    for (const RightVerdict &right : held.rights) {
        if (right.evidence.empty()) { // one who is disabled holds what it holds
            write.rights.append(right.right);
        }
    }
    return write;
}

/// 10 at a key, 50 above (contract 17.3).
int assignmentsAtLimit(const Environment &environment, const KeyStore &store, const QString &scope) {
    if (store.kind != KeyStoreKind::ManagedHsm) {
        return 0;
    }
    const std::vector<RoleAssignment> &all = hsmRoleBook(environment, hostOf(store)).assignments;
    const auto count = std::count_if(all.begin(), all.end(),
        [&scope](const RoleAssignment &one) { return base::sameText(one.scope, scope); });
    const bool isKey = scope.count(QLatin1Char('/')) > 1;
    return count >= (isKey ? 10 : 50) ? static_cast<int>(count) : 0;
}

void planGrant(const Environment &environment, const KeyOfVm &key, const Choices &choices, AccessPlan &plan) {
    const std::vector<RoleOption> roles = roleOptions(environment, *key.store);
    const RoleOption *role = roleFrom(roles, choices.role);
    if (!role) {
        return;
    }
    const std::vector<ScopeOption> scopes = scopeOptions(environment, *key.store, key.keyName, role->choice);
    const ScopeOption *scope = scopeFrom(scopes, choices.scope);
    if (role->choice == RoleChoice::AccessPolicy) {
        plan.grant.push_back(policyWrite(environment, *key.store, key.keyName, *role, choices.principalId));
    } else if (scope) {
        if (!role->exists) {
            plan.grant.push_back(definitionWrite(*key.store, *role));
        }
        plan.grant.push_back(assignmentWrite(*key.store, *role, scope->text, choices.principalId));
        plan.assignmentsAtLimit = assignmentsAtLimit(environment, *key.store, scope->text);
    }
    if (scope) {
        plan.scope = *scope;
    }
    plan.opened = role->opened;
    for (const QString &right : plan.grant.empty() ? QStringList() : plan.grant.back().rights) {
        if (std::find(plan.needs.begin(), plan.needs.end(), right) == plan.needs.end()
            && role->surplus.contains(right, Qt::CaseInsensitive)) {
            plan.surplus.append(right);
        }
    }
}

/// Whether the very role is assigned where the plan would assign it.
bool isAssignedAlready(const Environment &environment, const KeyStore &store, const AccessPlan &plan) {
    const RoleBook &book = effectiveModel(store) == PermissionModel::LocalRbac
        ? hsmRoleBook(environment, hostOf(store))
        : environment.azureRoles;
    return std::any_of(plan.grant.begin(), plan.grant.end(), [&book](const PlannedWrite &write) {
        return write.kind == WriteKind::CreateRoleAssignment
            && std::any_of(
                book.assignments.begin(), book.assignments.end(), [&write](const RoleAssignment &one) {
                    return isAsPlanned(one, write) && base::sameText(one.scope, write.scope);
                });
    });
}

/// The chosen role although access suffices as far as can be judged; nothing where it is in force as well.
void planInsistentGrant(
    const Environment &environment, const KeyOfVm &key, const Choices &choices, AccessPlan &plan) {
    AccessPlan insisting = plan;
    insisting.nothingToGrant = false;
    planGrant(environment, key, choices, insisting);
    if (!insisting.grant.empty() && !isAssignedAlready(environment, *key.store, insisting)) {
        plan = insisting;
    }
}

void planAccessToKey(
    const Environment &environment, const VirtualMachine &vm, const Choices &choices, AccessPlan &plan) {
    const std::optional<KeyOfVm> key = findKey(environment, vm);
    if (!key) {
        plan.grantWithheld = choices.grantBehaviour == GrantBehaviour::None;
        return;
    }
    plan.before = evaluateAccess(environment, *key->store, key->keyName, choices.principalId);
    for (const ActionVerdict &action : plan.before.actions) {
        plan.needs.push_back(action.right);
    }
    plan.principal
        = principalStanding(environment, choices.principalId, choices.signedIn.backupAppIdDocumented);
    plan.tenants = compareTenants(environment, choices);
    plan.callerId = choices.signedIn.objectId;
    if (plan.tenants.refuses()) {
        return;
    }
    plan.nothingToGrant = plan.before.isGranted();
    if (plan.nothingToGrant) {
        if (choices.evenIfGranted) {
            planInsistentGrant(environment, *key, choices, plan);
        }
        return;
    }
    switch (choices.grantBehaviour) {
    case GrantBehaviour::None:
        plan.grantWithheld = true;
        break;
    case GrantBehaviour::Automatic:
        if (!choices.principalId.isEmpty()) {
            planGrant(environment, *key, choices, plan);
        }
        break;
    }
}

void planBackup(const VirtualMachine &vm, const Choices &choices, AccessPlan &plan) {
    const QString vault = choices.recoveryServicesVaultId.text();
    if (vault.isEmpty()) {
        return;
    }
    const auto add = [&plan, &vault](WriteKind kind, const QString &name) {
        PlannedWrite write;
        write.kind = kind;
        write.name = name;
        write.scope = vault;
        plan.backup.push_back(write);
    };
    if (choices.newPolicy && choices.backupPolicyId.isEmpty()) {
        add(WriteKind::CreateBackupPolicy, choices.newPolicy->name);
    }
    add(WriteKind::EnableProtection, vm.name);
    if (choices.triggerFirstBackup) {
        add(WriteKind::TriggerBackup, vm.name);
    }
}

} // namespace

bool AccessPlan::isWide() const {
    return !grant.empty() && (!opened.isEmpty() || (scope && !scope->recommended));
}

bool AccessPlan::enables() const {
    return std::any_of(backup.begin(), backup.end(),
        [](const PlannedWrite &write) { return write.kind == WriteKind::EnableProtection; });
}

bool isAsPlanned(const RoleAssignment &assignment, const PlannedWrite &write) {
    return base::sameText(assignment.principalId, write.principalId)
        && base::sameText(roleGuidOf(assignment), write.roleGuid) && assignment.condition.isEmpty();
}

AccessPlan planAccess(const Environment &environment, const Choices &choices) {
    AccessPlan plan;
    const VirtualMachine *vm = environment.virtualMachine(choices.virtualMachineId);
    if (!vm) {
        return plan;
    }
    const DiskEncryption encryption = vm->diskEncryption();
    if (hasNoCustomerKey(encryption)) {
        plan.nothingToGrant = true;
    } else if (encryption == DiskEncryption::CustomerManagedKey) {
        planAccessToKey(environment, *vm, choices, plan);
    }
    const bool isProtected = environment.backupStatusOf(vm->id).status == ProtectionStatus::Protected;
    if (!isProtected || plan.before.truth != Truth::No) {
        planBackup(*vm, choices, plan);
    }
    return plan;
}

AccessPlan grantingPlan(const Environment &environment, Choices choices) {
    choices.grantBehaviour = GrantBehaviour::Automatic;
    return planAccess(environment, choices);
}

AccessPlan grantWhoeverGetsIt(const Environment &environment, const Choices &choices) {
    AccessPlan plan = grantingPlan(environment, choices);
    plan.backup.clear();
    const VirtualMachine *vm = environment.virtualMachine(choices.virtualMachineId);
    const std::optional<KeyOfVm> key = vm ? findKey(environment, *vm) : std::nullopt;
    if (key && choices.principalId.isEmpty() && !plan.tenants.refuses()) {
        planGrant(environment, *key, choices, plan);
    }
    return plan;
}

} // namespace domain
