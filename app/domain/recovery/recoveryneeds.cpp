#include "domain/recovery/recoveryneeds.h"

#include "base/text.h"
#include "domain/recovery/recoverysteps.h"
#include "domain/rightmatching.h"
#include "domain/roleaccess.h"
#include "domain/roletable.h"
#include "domain/scope.h"
#include "domain/writeneeds.h"

#include <QSet>

#include <algorithm>

namespace domain {

namespace {

const QString restoreAction
    = QStringLiteral("Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems/"
                     "recoveryPoints/restore/action");
const QString disksRead = QStringLiteral("Microsoft.Compute/disks/read");
const QString machinesRead = QStringLiteral("Microsoft.Compute/virtualMachines/read");
const QString blobActions
    = QStringLiteral("Microsoft.Storage/storageAccounts/blobServices/containers/blobs/");

/// What a key store calls doing something with a key.
struct KeyVerb {
    QString hsm; ///< after "Microsoft.KeyVault/managedHsm/keys/"
    QString vault; ///< after "Microsoft.KeyVault/vaults/keys/"
    QString permission;
};

KeyVerb verbOf(RecoveryStepKind kind) {
    switch (kind) {
    case RecoveryStepKind::RecoverKey:
        return {QStringLiteral("deletedKeys/recover/action"), QStringLiteral("recover/action"),
            QStringLiteral("recover")};
    case RecoveryStepKind::RestoreKey:
        return {
            QStringLiteral("restore/action"), QStringLiteral("restore/action"), QStringLiteral("restore")};
    case RecoveryStepKind::CreatePlaceholderKey:
        return {QStringLiteral("create"), QStringLiteral("create/action"), QStringLiteral("create")};
    case RecoveryStepKind::DeleteRehearsalKey:
    case RecoveryStepKind::DeletePlaceholderKey:
        return {QStringLiteral("delete"), QStringLiteral("delete"), QStringLiteral("delete")};
    default:
        break;
    }
    return {QStringLiteral("read/action"), QStringLiteral("read"), QStringLiteral("get")};
}

StepNeed keyNeed(const RecoveryStep &step, const RecoveryFindings &findings) {
    const KeyVerb verb = verbOf(step.kind);
    const KeyStore *store = findings.keyStore(step.key.host);
    StepNeed need;
    need.host = step.key.host;
    need.keyName = step.key.name;
    need.isData = true;
    if (step.storeKind == KeyStoreKind::ManagedHsm) {
        need.action = QStringLiteral("Microsoft.KeyVault/managedHsm/keys/") + verb.hsm;
        need.scope = hsmKeyScope(step.key.name);
    } else if (store && effectiveModel(*store) == PermissionModel::AzureRbac) {
        need.action = QStringLiteral("Microsoft.KeyVault/vaults/keys/") + verb.vault;
        need.scope = vaultKeyId(store->id, step.key.name).text();
    } else {
        need.action = verb.permission;
        need.scope = store ? store->id.text() : QString();
    }
    return need;
}

StepNeed armNeed(const QString &action, const ResourceId &id) {
    return {action, id.text(), QString(), QString(), false, false};
}

/// Of a role that is documented for a restore as a whole (contract 15.4): which of its actions is asked for
/// is not.
StepNeed roleNeed(const QString &action, const ResourceId &id) {
    StepNeed need = armNeed(action, id);
    need.isDerived = true;
    return need;
}

std::vector<StepNeed> restoreNeeds(const RestoreOrder &order, const RecoveryFindings &findings) {
    std::vector<StepNeed> needs{armNeed(restoreAction, order.vaultId),
        // The job tells how the restore ended, and where the copy lies.
        armNeed(QStringLiteral("Microsoft.RecoveryServices/vaults/backupJobs/read"), order.vaultId),
        roleNeed(QStringLiteral("Microsoft.Storage/storageAccounts/write"), order.stagingAccountId)};
    switch (order.kind) {
    case RestoreKind::Disks:
        needs.push_back(roleNeed(QStringLiteral("Microsoft.Compute/disks/write"), order.targetGroupId));
        break;
    case RestoreKind::NewVirtualMachine:
        needs.push_back(
            armNeed(QStringLiteral("Microsoft.Compute/virtualMachines/write"), order.targetGroupId));
        needs.push_back(armNeed(
            QStringLiteral("Microsoft.Network/virtualNetworks/subnets/join/action"), order.virtualNetworkId));
        break;
    case RestoreKind::ReplaceDisks:
        break;
    }
    if (findings.machineExists == Truth::Yes) {
        needs.push_back(
            roleNeed(QStringLiteral("Microsoft.Compute/virtualMachines/write"), order.virtualMachineId));
    }
    return needs;
}

/// What came back is read to be told: the restore has ended by then.
std::vector<StepNeed> readBackNeeds(const RestoreOrder &order) {
    switch (order.kind) {
    case RestoreKind::Disks:
        return {roleNeed(disksRead, order.targetGroupId)};
    case RestoreKind::NewVirtualMachine:
        return {roleNeed(machinesRead, order.targetGroupId)};
    case RestoreKind::ReplaceDisks:
        break;
    }
    return {roleNeed(machinesRead, order.virtualMachineId)};
}

StepNeed blobNeed(const QString &verb, const ResourceId &account) {
    return {blobActions + verb, account.text(), QString(), QString(), true, false};
}

std::vector<StepNeed> grantNeeds(const RecoveryStep &step, const RecoveryFindings &findings) {
    const KeyStore *store = findings.keyStore(step.key.host);
    std::vector<StepNeed> needs;
    if (step.write && store) {
        for (const WriteNeed &need : needsOfWrite(*step.write, *store, findings.virtualMachineId)) {
            needs.push_back({need.action, need.scope, need.onHsm ? step.key.host : QString(), step.key.name,
                need.onHsm, false});
        }
    }
    return needs;
}

Truth byPermissions(const std::vector<Permission> &permissions, const StepNeed &need) {
    if (!need.isData) {
        return heldByPermissions(permissions, need.action);
    }
    const std::optional<RightMatch> match = matchingDataAction(permissions, need.action);
    if (!match) {
        return Truth::No;
    }
    return match->conditional ? Truth::Unknown : Truth::Yes;
}

/// Where the resource itself was not asked about, what is held above it is held there as well; what is not
/// may be given at the resource.
Truth heldByOwnPermissions(const StepNeed &need, const RecoveryFindings &findings) {
    const QString scope = need.scope.toLower();
    for (QString at = scope; !at.isEmpty(); at = at.section(QLatin1Char('/'), 0, -2)) {
        const auto found = findings.ownPermissions.constFind(at);
        if (found == findings.ownPermissions.constEnd()) {
            continue;
        }
        const Truth held = byPermissions(*found, need);
        // A vault's answer also answers for its keys (contract 8.4).
        const bool isWhole = at == scope || scope.startsWith(at + QLatin1String("/keys/"));
        if (held == Truth::Yes || isWhole) {
            return held;
        }
    }
    return Truth::Unknown;
}

Truth heldInStore(const StepNeed &need, const RecoveryFindings &findings) {
    const KeyStore *store = findings.keyStore(need.host);
    if (!store) {
        return Truth::Unknown;
    }
    return evaluateRights(findings.environment, *store, need.keyName, findings.callerId, {need.action}).truth;
}

void addOnce(std::vector<Granter> &all, const Granter &one) {
    const bool isThere = std::any_of(all.begin(), all.end(),
        [&one](const Granter &known) { return base::sameText(known.principalId, one.principalId); });
    if (!isThere) {
        all.push_back(one);
    }
}

QStringList principalsOf(const std::vector<RoleAssignment> &assignments) {
    QStringList ids;
    for (const RoleAssignment &assignment : assignments) {
        if (!ids.contains(assignment.principalId, Qt::CaseInsensitive)) {
            ids.append(assignment.principalId);
        }
    }
    return ids;
}

/// Everybody who is named at this store or above it.
QStringList named(const Environment &environment, const KeyStore &store) {
    switch (effectiveModel(store)) {
    case PermissionModel::LocalRbac:
        return principalsOf(environment.hsmRoles.value(hostOf(store)).assignments);
    case PermissionModel::AzureRbac:
        return principalsOf(environment.azureRoles.assignments);
    case PermissionModel::AccessPolicies:
        break;
    }
    QStringList ids;
    for (const AccessPolicy &policy : store.accessPolicies) {
        ids.append(policy.objectId);
    }
    return ids;
}

std::vector<Granter> whoHolds(
    const Environment &environment, const KeyStore &store, const QString &keyName, const QStringList &anyOf) {
    std::vector<Granter> holders;
    for (const QString &id : named(environment, store)) {
        const RightsVerdict verdict = evaluateRights(environment, store, keyName, id, anyOf);
        for (const RightVerdict &right : verdict.rights) {
            if (right.truth == Truth::No || right.evidence.empty()) {
                continue;
            }
            Granter granter;
            granter.principalId = id;
            if (const Principal *principal = environment.principal(id)) {
                granter.displayName = principal->displayName;
            }
            granter.roleName = right.evidence.front().roleName;
            granter.scope = right.evidence.front().scope;
            granter.conditional = right.truth == Truth::Unknown;
            addOnce(holders, granter);
        }
    }
    return holders;
}

} // namespace

std::vector<StepNeed> needsOfStep(const RecoveryStep &step, const RecoveryFindings &findings) {
    const auto group = [&step] { return groupOf(step.resource); };
    switch (step.kind) {
    case RecoveryStepKind::RecoverKey:
    case RecoveryStepKind::RestoreKey:
    case RecoveryStepKind::CreatePlaceholderKey:
    case RecoveryStepKind::CompareKey:
    case RecoveryStepKind::DeleteRehearsalKey:
    case RecoveryStepKind::DeletePlaceholderKey:
        return {keyNeed(step, findings)};
    case RecoveryStepKind::StartFetch:
    case RecoveryStepKind::RestoreMachine:
        return step.order ? restoreNeeds(*step.order, findings) : std::vector<StepNeed>();
    case RecoveryStepKind::FetchCopy:
        return {blobNeed(QStringLiteral("read"), step.resource)};
    case RecoveryStepKind::DeleteBlob:
        return {blobNeed(QStringLiteral("delete"), step.resource)};
    case RecoveryStepKind::CreateSet:
    case RecoveryStepKind::CreatePlaceholderSet:
        return {armNeed(QStringLiteral("Microsoft.Compute/diskEncryptionSets/write"), group()),
            armNeed(QStringLiteral("Microsoft.Compute/diskEncryptionSets/read"), group())};
    case RecoveryStepKind::DeletePlaceholderSet:
        return {armNeed(QStringLiteral("Microsoft.Compute/diskEncryptionSets/delete"), group())};
    case RecoveryStepKind::DeleteMadeDisks:
        return {armNeed(disksRead, step.resource),
            armNeed(QStringLiteral("Microsoft.Compute/disks/delete"), step.resource)};
    case RecoveryStepKind::Grant:
        return grantNeeds(step, findings);
    case RecoveryStepKind::CreateOrchestrator: // the directory tells by refusing
    case RecoveryStepKind::WaitForGrants:
        break;
    case RecoveryStepKind::ReadMachine:
        return step.order ? readBackNeeds(*step.order) : std::vector<StepNeed>();
    }
    return {};
}

namespace {

Truth heldByGrants(const StepNeed &need, const RecoveryFindings &findings) {
    if (!need.host.isEmpty()) {
        const Truth inStore = heldInStore(need, findings);
        const KeyStore *store = findings.keyStore(need.host);
        // Of Azure RBAC the caller's own permissions tell more than the lists that it may read.
        const bool byRoles = store && effectiveModel(*store) == PermissionModel::AzureRbac;
        if (inStore == Truth::Yes || !byRoles) {
            return inStore;
        }
    }
    return heldByOwnPermissions(need, findings);
}

} // namespace

/// The service's answer to what one may do oneself does not tell what deny assignments take away.
Truth isDeniedToCaller(const StepNeed &need, const RecoveryFindings &findings) {
    const bool isOfAzure = need.action.contains(QLatin1Char('/'))
        && need.scope.startsWith(QLatin1String("/subscriptions/"), Qt::CaseInsensitive);
    return isOfAzure ? isDenied(DirectLookup(findings.environment), ResourceId(need.scope), findings.callerId,
               need.action, need.isData ? Plane::Data : Plane::Control)
                     : Truth::No;
}

Truth isHeldByCaller(const StepNeed &need, const RecoveryFindings &findings) {
    const Truth held = heldByGrants(need, findings);
    const Truth denied = isDeniedToCaller(need, findings);
    if (held == Truth::No || denied == Truth::Yes) {
        return Truth::No;
    }
    return denied == Truth::Unknown ? Truth::Unknown : held;
}

std::vector<Granter> holdersOf(const StepNeed &need, const RecoveryFindings &findings) {
    if (!need.host.isEmpty()) {
        const KeyStore *store = findings.keyStore(need.host);
        return store ? whoHolds(findings.environment, *store, need.keyName, {need.action})
                     : std::vector<Granter>();
    }
    const DirectLookup lookup(findings.environment);
    const ResourceId target(need.scope);
    std::vector<Granter> holders;
    for (const RoleAssignment &assignment : findings.environment.azureRoles.assignments) {
        const ResolvedRole role
            = RoleTable::forControlPlane(findings.environment).find(roleGuidOf(assignment));
        if (!role.definition || !reaches(assignment, target)) {
            continue;
        }
        const std::optional<RightMatch> match = need.isData
            ? matchingDataAction(role.definition->permissions, need.action)
            : matchingAction(role.definition->permissions, need.action);
        const Plane plane = need.isData ? Plane::Data : Plane::Control;
        if (!match || isDenied(lookup, target, assignment.principalId, need.action, plane) == Truth::Yes) {
            continue;
        }
        Granter granter;
        granter.principalId = assignment.principalId;
        granter.displayName = lookup.nameOf(assignment.principalId);
        granter.roleName = roleNameOf(role);
        granter.scope = assignment.scope;
        granter.conditional = match->conditional || !assignment.condition.isEmpty();
        addOnce(holders, granter);
    }
    return holders;
}

std::vector<Granter> whoCouldUse(
    const Environment &environment, const KeyStore &store, const QString &keyName) {
    QStringList rights;
    switch (effectiveModel(store)) {
    case PermissionModel::LocalRbac:
        for (const char *verb : {"decrypt/action", "unwrap/action", "sign/action", "release/action",
                 "backup/action", "export/action"}) {
            rights.append(QStringLiteral("Microsoft.KeyVault/managedHsm/keys/") + QLatin1String(verb));
        }
        break;
    case PermissionModel::AzureRbac:
        for (const char *verb :
            {"decrypt/action", "unwrap/action", "sign/action", "release/action", "backup/action"}) {
            rights.append(QStringLiteral("Microsoft.KeyVault/vaults/keys/") + QLatin1String(verb));
        }
        break;
    case PermissionModel::AccessPolicies:
        rights = {QStringLiteral("decrypt"), QStringLiteral("unwrapKey"), QStringLiteral("sign"),
            QStringLiteral("release"), QStringLiteral("backup")};
        break;
    }
    return whoHolds(environment, store, keyName, rights);
}

} // namespace domain
