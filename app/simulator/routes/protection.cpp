// Enabling, changing, stopping and deleting the protection of a VM; its recovery points (contract
// 14, 15.2, 15.3).
#include "simulator/routes/common.h"
#include "simulator/routes/recoveryforms.h"
#include "simulator/routes/routes.h"
#include "simulator/rules/work.h"

#include <QLocale>

namespace simulator {

namespace {

constexpr int shortOperation = 3; // seconds: resuming and stopping take no longer

Reply itemNotFound() {
    return errorReply(404, u"BMSUserErrorDataSourceObjectNotFound"_s,
        u"The specified Azure Virtual Machine was not found in this vault\r\nPlease make sure that it is protected."_s);
}

Reply badProtectionInput() {
    return errorReply(400, u"BMSUserErrorInvalidConfigureProtectionRequest"_s,
        u"Input for configure protection is not in proper format\r\nPlease ensure that container exists and "
        u"other "
        u"parameters are in valid format"_s);
}

/// Starts the work and answers 202 with the polling links of an item.
Reply start(Call &call, RecoveryVault &vault, Work work) {
    const QString id = itemId(vault, work.vmGroup, work.vmName);
    vault.work.push_back(work);
    return acceptedReply(call, id + u"/operationsStatus/"_s + work.operationId,
        id + u"/operationResults/"_s + work.operationId, {});
}

Work itemWork(const Call &call, WorkKind kind, int seconds, const QString &vmId, const QString &group,
    const QString &vm) {
    Work work = newWork(call, kind, seconds);
    work.jobId = newGuid();
    work.vmId = vmId;
    work.vmGroup = group;
    work.vmName = vm;
    return work;
}

bool isBusy(const RecoveryVault &vault, const QString &vmId) {
    return std::any_of(vault.work.begin(), vault.work.end(), [&](const Work &work) {
        return work.status == WorkStatus::Running && work.kind != WorkKind::Backup && same(work.vmId, vmId);
    });
}

/// Stop (retain data), suspend and undelete: PUT with `protectionState` or `isRehydrate`
/// (contract 14.9, 14.10).
std::optional<Reply> changeState(
    Call &call, RecoveryVault &vault, const ItemName &name, const QJsonObject &properties) {
    const QString state = properties.value("protectionState"_L1).toString();
    const bool rehydrates = properties.value("isRehydrate"_L1).toBool(false);
    if (state.isEmpty() && !rehydrates) {
        return std::nullopt;
    }
    const ProtectedItem *item = itemOf(vault, name);
    if (!item) {
        return itemNotFound();
    }
    if (rehydrates) {
        return start(
            call, vault, itemWork(call, WorkKind::UndeleteItem, 15, item->vmId, item->vmGroup, item->vmName));
    }
    if (same(state, u"ProtectionStopped")) {
        return start(call, vault,
            itemWork(call, WorkKind::DisableBackup, shortOperation, item->vmId, item->vmGroup, item->vmName));
    }
    return errorReply(400, u"UserErrorOperationDeniedOnImmutableItem"_s,
        u"The state '%1' is allowed only in immutable vaults."_s.arg(state));
}

std::optional<Reply> refusedTarget(
    const RecoveryVault &vault, const VirtualMachine &vm, const BackupPolicy &policy) {
    if (!same(vm.location, vault.location)) {
        return errorReply(400, u"UserErrorVmVaultLocationMismatch"_s,
            u"The virtual machine '%1' is in region '%2' and the vault '%3' in region '%4'. Both must be in the same region."_s
                .arg(vm.name, vm.location, vault.name, vault.location));
    }
    if (!policy.isForVirtualMachines() || (vm.isConfidential() && !policy.isEnhanced())) {
        // which code Azure sends for a Standard policy is not known (contract 17.2)
        return errorReply(400, u"BMSUserErrorInvalidPolicyForGivenProvider"_s,
            u"The policy '%1' cannot protect the virtual machine '%2'. Confidential virtual machines need an "
            u"Enhanced "
            u"policy."_s.arg(policy.name, vm.name));
    }
    return std::nullopt;
}

Reply enable(Call &call, RecoveryVault &vault, const ItemName &name, const QJsonObject &properties) {
    const QString vmId = properties.value("sourceResourceId"_L1).toString();
    const VirtualMachine *vm = call.tenant.virtualMachine(vmId);
    if (!vm || !same(vm->name, name.vm) || !same(vm->resourceGroup, name.group)) {
        return badProtectionInput();
    }
    if (const auto refused = refusal(call, u"Microsoft.Compute/virtualMachines/write"_s, vmId)) {
        return *refused;
    }
    const QString policyId = properties.value("policyId"_L1).toString();
    const QString policyName = policyId.section(u'/', -1);
    BackupPolicy *policy = vault.policy(policyName);
    if (!policy || !same(policyId, vault.id() + u"/backupPolicies/"_s + policyName)) {
        return badProtectionInput();
    }
    if (const auto refused = refusedTarget(vault, *vm, *policy)) {
        return *refused;
    }
    const ProtectedItem *item = vault.item(vmId);
    if (item && item->deleted.isValid()) { // the code is not known (contract 17.2)
        return errorReply(400, u"BMSUserErrorItemIsSoftDeleted"_s,
            u"The backup item of '%1' is in soft deleted state. Undelete it before protecting it again."_s
                .arg(vm->name));
    }
    if (isBusy(vault, vmId)) {
        return errorReply(409, u"BMSUserErrorConflictingProtectionOperation"_s,
            u"Another protection operation of this virtual machine is in progress."_s);
    }
    const bool resumes = item && !item->points.empty();
    Work work = itemWork(call, WorkKind::ConfigureBackup,
        resumes ? shortOperation : call.tenant.timings.operation, vm->id(), vm->resourceGroup, vm->name);
    work.policyName = policy->name;
    work.extendedProperties = properties.value("extendedProperties"_L1).toObject();
    return start(call, vault, work);
}

Reply putItem(Call &call) {
    if (const auto refused
        = vaultRefusal(call, u"Vaults/backupFabrics/protectionContainers/protectedItems/write"_s)) {
        return *refused;
    }
    const auto body = jsonBody(call.request);
    const auto name = itemName(call[u"container"], call[u"item"]);
    if (!body || !body->value("properties"_L1).isObject()) {
        return errorReply(400, u"CloudInvalidInputError"_s,
            u"Input provided for the call is invalid\r\nPlease provide a valid input"_s);
    }
    const QJsonObject properties = body->value("properties"_L1).toObject();
    if (!name || !same(call[u"fabric"], u"Azure")
        || !same(properties.value("protectedItemType"_L1).toString(), u"Microsoft.Compute/virtualMachines")) {
        return badProtectionInput();
    }
    RecoveryVault &vault = vaultOf(call);
    if (const auto changed = changeState(call, vault, *name, properties)) {
        return *changed;
    }
    return enable(call, vault, *name, properties);
}

Reply getItem(Call &call) {
    if (const auto refused
        = vaultRefusal(call, u"Vaults/backupFabrics/protectionContainers/protectedItems/read"_s)) {
        return *refused;
    }
    RecoveryVault &vault = vaultOf(call);
    const auto name = itemName(call[u"container"], call[u"item"]);
    const ProtectedItem *item = name ? itemOf(vault, *name) : nullptr;
    const bool extended
        = call.request.queryValue(u"$filter"_s).contains("extendedinfo"_L1, Qt::CaseInsensitive);
    return item ? jsonReply(200, itemJson(call, vault, *item, extended)) : itemNotFound();
}

Reply removeItem(Call &call) {
    if (const auto refused
        = vaultRefusal(call, u"Vaults/backupFabrics/protectionContainers/protectedItems/delete"_s)) {
        return *refused;
    }
    RecoveryVault &vault = vaultOf(call);
    const auto name = itemName(call[u"container"], call[u"item"]);
    const ProtectedItem *item = name ? itemOf(vault, *name) : nullptr;
    if (!item) {
        return itemNotFound();
    }
    const Work work = itemWork(call, WorkKind::DeleteItem, 10, item->vmId, item->vmGroup, item->vmName);
    vault.work.push_back(work);
    return acceptedReply(call, vault.id() + u"/backupOperations/"_s + work.operationId,
        vault.id() + u"/backupOperationResults/"_s + work.operationId, {}); // at the vault, not at the item
}

Reply listItems(Call &call) {
    if (const auto refused = vaultRefusal(call, u"Vaults/backupProtectedItems/read"_s)) {
        return *refused;
    }
    const RecoveryVault &vault = vaultOf(call);
    const auto kind = filterTerm(call.request.queryValue(u"$filter"_s), u"backupManagementType"_s);
    QJsonArray value;
    for (const ProtectedItem &item : vault.items) {
        if (!kind || same(*kind, u"AzureIaasVM")) {
            value.append(itemJson(call, vault, item, false));
        }
    }
    return pageReply(call, value, 200);
}

Reply backupNow(Call &call) {
    if (const auto refused
        = vaultRefusal(call, u"Vaults/backupFabrics/protectionContainers/protectedItems/backup/action"_s)) {
        return *refused;
    }
    RecoveryVault &vault = vaultOf(call);
    const auto name = itemName(call[u"container"], call[u"item"]);
    const ProtectedItem *item = name ? itemOf(vault, *name) : nullptr;
    const auto body = jsonBody(call.request);
    if (!item || item->deleted.isValid()) {
        return itemNotFound();
    }
    const QJsonObject properties = body ? body->value("properties"_L1).toObject() : QJsonObject();
    if (properties.value("objectType"_L1) != u"IaasVMBackupRequest"_s) {
        return errorReply(400, u"CloudInvalidInputError"_s,
            u"Input provided for the call is invalid\r\nPlease provide a valid input"_s);
    }
    if (same(item->state, u"ProtectionStopped")) {
        return errorReply(400, u"UserErrorBcmDatasourceNotPresent"_s,
            u"The protection of this virtual machine is stopped."_s);
    }
    const bool runs = std::any_of(vault.work.begin(), vault.work.end(), [&](const Work &work) {
        return work.kind == WorkKind::Backup && work.status == WorkStatus::Running
            && same(work.vmId, item->vmId);
    });
    if (runs) {
        return errorReply(400, u"UserErrorBackupOperationInProgress"_s,
            u"Unable to initiate backup as another backup operation is currently in progress."_s);
    }
    const Timings &timings = call.tenant.timings;
    Work work = itemWork(
        call, WorkKind::Backup, timings.snapshot + timings.transfer, item->vmId, item->vmGroup, item->vmName);
    work.snapshotEnds = call.now.addSecs(timings.snapshot);
    work.operationEnds = call.now.addSecs(2); // the operation only starts the job
    const QDateTime expires = QDateTime::fromString(
        properties.value("recoveryPointExpiryTimeInUTC"_L1).toString(), Qt::ISODateWithMs);
    work.pointExpires = expires.isValid() ? expires : call.now.addDays(30);
    return start(call, vault, work);
}

Reply points(Call &call) {
    if (const auto refused = vaultRefusal(
            call, u"Vaults/backupFabrics/protectionContainers/protectedItems/recoveryPoints/read"_s)) {
        return *refused;
    }
    RecoveryVault &vault = vaultOf(call);
    const auto name = itemName(call[u"container"], call[u"item"]);
    const ProtectedItem *item = name ? itemOf(vault, *name) : nullptr;
    if (!item) {
        return itemNotFound();
    }
    QJsonArray value;
    for (auto point = item->points.rbegin(); point != item->points.rend(); ++point) {
        if (call[u"point"].isEmpty() || point->id == call[u"point"]) {
            value.append(pointJson(call, vault, *item, *point));
        }
    }
    if (call[u"point"].isEmpty()) {
        return pageReply(call, value, 200);
    }
    return value.isEmpty()
        ? errorReply(404, u"BMSUserErrorRecoveryPointNotFound"_s, u"The recovery point was not found."_s)
        : jsonReply(200, value.first().toObject());
}

} // namespace

void addProtectionRoutes(Router &router) {
    const QString &versions = since::backup;
    router.add("GET", vaultPath() + u"/backupProtectedItems"_s, versions, listItems);
    router.add("PUT", itemPath(), versions, putItem);
    router.add("GET", itemPath(), versions, getItem);
    router.add("DELETE", itemPath(), versions, removeItem);
    router.add("POST", itemPath() + u"/backup"_s, versions, backupNow);
    router.add("GET", itemPath() + u"/recoveryPoints"_s, versions, points);
    router.add("GET", itemPath() + u"/recoveryPoints/{point}"_s, versions, points);
}

} // namespace simulator
