#include "domain/accessplan.h"

#include "base/text.h"
#include "domain/rightmatching.h"
#include "domain/roletable.h"

#include <algorithm>

namespace domain {

namespace {

const QString hsmPrefix = QStringLiteral("Microsoft.KeyVault/managedHsm/");
const QString vaultPrefix = QStringLiteral("Microsoft.RecoveryServices/Vaults/");

/// Answers from "own permissions" at the scope itself, else at the nearest scope above that was asked.
Truth heldInAzure(const CallerRights &caller, const QString &action, const QString &scope) {
    QString at = scope.toLower();
    while (!at.isEmpty()) {
        const auto found = caller.permissions.constFind(at);
        if (found != caller.permissions.constEnd()) {
            return heldByPermissions(*found, action);
        }
        at.truncate(std::max<qsizetype>(at.lastIndexOf(QLatin1Char('/')), 0));
    }
    return Truth::Unknown;
}

/// Whether somebody who may be a group that the caller belongs to holds the right: an HSM does not tell.
bool groupMayHold(
    const Environment &environment, const KeyStore &store, const QString &action, const QString &keyName) {
    const QString host = hostOf(store);
    const RoleTable roles = RoleTable::forHsm(environment, host);
    const std::vector<RoleAssignment> &assignments = hsmRoleBook(environment, host).assignments;
    return std::any_of(assignments.begin(), assignments.end(), [&](const RoleAssignment &assignment) {
        const Principal *assignee = environment.principal(assignment.principalId);
        const PrincipalType type = assignee ? assignee->type : PrincipalType::Unknown;
        const ResolvedRole role = roles.find(roleGuidOf(assignment));
        return (type == PrincipalType::Group || type == PrincipalType::Unknown) && role.definition
            && roleAllowsDataAction(*role.definition, action) && hsmScopeCovers(assignment.scope, keyName);
    });
}

/// What is written at "/" or "/keys" needs a right on the whole HSM; what is written at a key may also be
/// written by who holds the right at that key (contract 9.6).
Truth heldOnHsm(const Environment &environment, const KeyStore &store, const CallerRights &caller,
    const QString &action, const QString &scope) {
    const QString keyName = scope.section(QLatin1Char('/'), 2);
    const Truth held = evaluateRights(environment, store, keyName, caller.principalId, {action}).truth;
    const bool perhaps = held == Truth::No && groupMayHold(environment, store, action, keyName);
    return perhaps ? Truth::Unknown : held;
}

struct Need {
    QString action;
    QString scope;
    bool onHsm = false;
};

std::vector<Need> needsOf(const PlannedWrite &write, bool managedHsm, const ResourceId &virtualMachineId) {
    switch (write.kind) {
    case WriteKind::CreateRoleDefinition:
        return managedHsm
            ? std::vector<Need>{{hsmPrefix + QStringLiteral("roleDefinitions/write/action"), write.scope,
                true}}
            : std::vector<Need>{
                {QStringLiteral("Microsoft.Authorization/roleDefinitions/write"), write.scope, false}};
    case WriteKind::CreateRoleAssignment:
        return managedHsm
            ? std::vector<Need>{{hsmPrefix + QStringLiteral("roleAssignments/write/action"), write.scope,
                true}}
            : std::vector<Need>{
                {QStringLiteral("Microsoft.Authorization/roleAssignments/write"), write.scope, false}};
    case WriteKind::AddAccessPolicy:
        return {{QStringLiteral("Microsoft.KeyVault/vaults/accessPolicies/write"), write.scope, false}};
    case WriteKind::CreateBackupPolicy:
        return {{vaultPrefix + QStringLiteral("backupPolicies/write"), write.scope, false}};
    case WriteKind::EnableProtection:
        return {{vaultPrefix + QStringLiteral("backupFabrics/protectionContainers/protectedItems/write"),
                    write.scope, false},
            {QStringLiteral("Microsoft.Compute/virtualMachines/write"), virtualMachineId.text(), false}};
    case WriteKind::TriggerBackup:
        break;
    }
    return {{vaultPrefix + QStringLiteral("backupFabrics/protectionContainers/protectedItems/backup/action"),
        write.scope, false}};
}

} // namespace

std::vector<CallerNeed> callerNeeds(const Environment &environment, const AccessPlan &plan,
    const KeyStore &store, const ResourceId &virtualMachineId, const CallerRights &caller) {
    std::vector<PlannedWrite> writes = plan.grant;
    writes.insert(writes.end(), plan.backup.begin(), plan.backup.end());
    std::vector<CallerNeed> needs;
    for (const PlannedWrite &write : writes) {
        for (const Need &need : needsOf(write, store.kind == KeyStoreKind::ManagedHsm, virtualMachineId)) {
            const bool known = std::any_of(needs.begin(), needs.end(), [&need](const CallerNeed &other) {
                return base::sameText(other.action, need.action) && base::sameText(other.scope, need.scope);
            });
            if (!known) {
                needs.push_back({need.action, need.scope,
                    need.onHsm ? heldOnHsm(environment, store, caller, need.action, need.scope)
                               : heldInAzure(caller, need.action, need.scope)});
            }
        }
    }
    return needs;
}

} // namespace domain
