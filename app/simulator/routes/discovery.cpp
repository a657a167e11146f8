// What Azure Backup says of a VM before it is protected (contract 14.2 to 14.4).
#include "simulator/routes/common.h"
#include "simulator/routes/recoveryforms.h"
#include "simulator/routes/routes.h"
#include "simulator/rules/work.h"

namespace simulator {

namespace {

QString locationAction(const QString &name) {
    return u"Microsoft.RecoveryServices/locations/"_s + name + u"/action"_s;
}

std::optional<Reply> locationRefusal(Call &call, const QString &action) {
    if (const auto missing = missingScope(call)) {
        return missing;
    }
    return refusal(call, locationAction(action), u"/subscriptions/"_s + call.subscription());
}

Reply invalidInput() {
    return errorReply(400, u"CloudInvalidInputError"_s,
        u"Input provided for the call is invalid\r\nPlease provide a valid input"_s);
}

Reply backupStatusReply(const QString &status, const RecoveryVault &vault, const QString &group,
    const QString &vm, QJsonObject members) {
    members.insert(u"protectionStatus"_s, status);
    members.insert(u"vaultId"_s, vault.id());
    members.insert(u"fabricName"_s, u"Azure"_s);
    members.insert(u"containerName"_s, u"iaasvmcontainer;iaasvmcontainerv2;%1;%2"_s.arg(group, vm));
    members.insert(u"protectedItemName"_s, u"vm;iaasvmcontainerv2;%1;%2"_s.arg(group, vm));
    members.insert(u"protectedItemsCount"_s, 0);
    return jsonReply(200, members);
}

Reply backupStatus(Call &call) {
    if (const auto refused = locationRefusal(call, u"backupStatus"_s)) {
        return *refused;
    }
    const auto body = jsonBody(call.request);
    const QString vmId = body ? body->value("resourceId"_L1).toString() : QString();
    if (vmId.isEmpty() || !same(body->value("resourceType"_L1).toString(), u"VM")) {
        return invalidInput();
    }
    RecoveryVault *vault = protectingVault(call.tenant, vmId);
    const bool configuring = !vault && configuringVault(call.tenant, vmId);
    if (!vault && !configuring) {
        for (const RecoveryVault &other : call.tenant.recoveryVaults) {
            if (const Work *work = failedConfiguration(other, vmId)) { // with the vault all the same
                return backupStatusReply(u"ProtectionFailed"_s, other, work->vmGroup, work->vmName,
                    {{u"policyName"_s, work->policyName}, {u"errorCode"_s, work->errorCode},
                        {u"errorMessage"_s, work->errorMessage}});
            }
        }
    }
    if (!vault) {
        return jsonReply(200,
            {{u"protectionStatus"_s, configuring ? u"Protecting"_s : u"NotProtected"_s},
                {u"vaultId"_s, QString()}, {u"fabricName"_s, u"Invalid"_s}, {u"containerName"_s, QString()},
                {u"protectedItemName"_s, QString()}, {u"policyName"_s, QString()},
                {u"protectedItemsCount"_s, 0}});
    }
    const ProtectedItem &item = *vault->item(vmId);
    return backupStatusReply(
        u"Protected"_s, *vault, item.vmGroup, item.vmName, {{u"policyName"_s, item.policyName}});
}

Reply validateFeatures(Call &call) {
    if (const auto refused = locationRefusal(call, u"backupValidateFeatures"_s)) {
        return *refused;
    }
    const auto body = jsonBody(call.request);
    if (!body || body->value("featureType"_L1).toString().isEmpty()) {
        return invalidInput();
    }
    return jsonReply(200, {{u"supportStatus"_s, u"Supported"_s}});
}

Reply preValidate(Call &call) {
    if (const auto refused = locationRefusal(call, u"backupPreValidateProtection"_s)) {
        return *refused;
    }
    const auto body = jsonBody(call.request);
    const QString vmId = body ? body->value("resourceId"_L1).toString() : QString();
    const VirtualMachine *vm = call.tenant.virtualMachine(vmId);
    if (!body || vmId.isEmpty()
        || (body->contains("properties"_L1) && !body->value("properties"_L1).isString())) {
        return invalidInput(); // `properties` is a string
    }
    const auto answer
        = [&](const QString &status, const QString &code, const QString &message, const QString &advice) {
              QJsonObject result{{u"status"_s, status}, {u"errorCode"_s, code}, {u"errorMessage"_s, message},
                  {u"recommendation"_s, advice}};
              if (vm) {
                  result.insert(u"containerName"_s,
                      u"IaasVMContainer;iaasvmcontainerv2;%1;%2"_s.arg(vm->resourceGroup, vm->name));
                  result.insert(u"protectedItemName"_s,
                      u"VM;iaasvmcontainerv2;%1;%2"_s.arg(vm->resourceGroup, vm->name));
              }
              return jsonReply(200, result);
          };
    if (!vm) {
        return answer(u"Failed"_s, u"UserErrorVmNotFoundV2"_s, u"VM is not found."_s,
            u"Please make sure that the VM exists."_s);
    }
    if (protectingVault(call.tenant, vmId)) {
        return answer(u"Failed"_s, u"VirtualMachineAlreadyProtected"_s,
            u"The virtual machine is already protected."_s,
            u"Please stop the protection before protecting it again."_s);
    }
    return answer(u"Succeeded"_s, {}, {}, {});
}

Reply refreshContainers(Call &call) {
    if (const auto refused = vaultRefusal(call, u"Vaults/backupFabrics/refreshContainers/action"_s)) {
        return *refused;
    }
    RecoveryVault &vault = vaultOf(call);
    const Work work = newWork(call, WorkKind::Refresh, call.tenant.timings.refresh);
    vault.work.push_back(work);
    const QString fabric = vault.id() + u"/backupFabrics/Azure/"_s;
    return acceptedReply(call, fabric + u"operationsStatus/"_s + work.operationId,
        fabric + u"operationResults/"_s + work.operationId, u"2019-05-13-preview"_s);
}

Reply protectableItems(Call &call) {
    if (const auto refused = vaultRefusal(call, u"Vaults/backupProtectableItems/read"_s)) {
        return *refused;
    }
    const auto kind = filterTerm(call.request.queryValue(u"$filter"_s), u"backupManagementType"_s);
    if (kind && !same(*kind, u"AzureIaasVM")) {
        return listReply({});
    }
    const RecoveryVault &vault = vaultOf(call);
    QJsonArray value;
    for (const VirtualMachine &vm : call.tenant.virtualMachines) {
        // only VMs of the vault's subscription and region that no vault holds
        if (!same(vm.subscriptionId, vault.subscriptionId) || !same(vm.location, vault.location)
            || protectingVault(call.tenant, vm.id()) || vault.item(vm.id())) {
            continue;
        }
        const QString name = u"iaasvmcontainerv2;%1;%2"_s.arg(vm.resourceGroup, vm.name);
        value.append(QJsonObject{
            {u"id"_s,
                u"%1/backupFabrics/Azure/protectionContainers/IaasVMContainer;%2/protectableItems/vm;%2"_s
                    .arg(vault.id(), name)},
            {u"name"_s, name},
            {u"type"_s,
                u"Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectableItems"_s},
            {u"properties"_s,
                QJsonObject{{u"virtualMachineId"_s, vm.id()}, {u"virtualMachineVersion"_s, u"Compute"_s},
                    {u"resourceGroup"_s, vm.resourceGroup}, {u"backupManagementType"_s, u"AzureIaasVM"_s},
                    {u"protectableItemType"_s, u"Microsoft.Compute/virtualMachines"_s},
                    {u"friendlyName"_s, vm.name}, {u"protectionState"_s, u"NotProtected"_s}}}});
    }
    return pageReply(call, value, 200);
}

Reply containers(Call &call) {
    if (const auto refused = vaultRefusal(call, u"Vaults/backupProtectionContainers/read"_s)) {
        return *refused;
    }
    const RecoveryVault &vault = vaultOf(call);
    const auto name = filterTerm(call.request.queryValue(u"$filter"_s), u"friendlyName"_s);
    QJsonArray value;
    for (const ProtectedItem &item : vault.items) {
        if (name && !same(*name, item.vmName)) {
            continue;
        }
        // the container spells the VM's name in lower case, the item does not
        const QString container
            = u"IaasVMContainer;iaasvmcontainerv2;%1;%2"_s.arg(item.vmGroup, item.vmName.toLower());
        value.append(QJsonObject{
            {u"id"_s, u"%1/backupFabrics/Azure/protectionContainers/%2"_s.arg(vault.id(), container)},
            {u"name"_s, container},
            {u"type"_s, u"Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers"_s},
            {u"properties"_s,
                QJsonObject{{u"virtualMachineId"_s, item.vmId}, {u"virtualMachineVersion"_s, u"Compute"_s},
                    {u"resourceGroup"_s, item.vmGroup}, {u"friendlyName"_s, item.vmName},
                    {u"backupManagementType"_s, u"AzureIaasVM"_s}, {u"registrationStatus"_s, u"Registered"_s},
                    {u"healthStatus"_s, u"Healthy"_s},
                    {u"containerType"_s, u"Microsoft.Compute/virtualMachines"_s},
                    {u"protectableObjectType"_s, u"Microsoft.Compute/virtualMachines"_s}}}});
    }
    return pageReply(call, value, 200);
}

} // namespace

void addDiscoveryRoutes(Router &router) {
    const QString location
        = u"subscriptions/{s}/providers/Microsoft.RecoveryServices/locations/{location}/"_s;
    router.add("POST", location + u"backupStatus"_s, since::backup, backupStatus);
    router.add("POST", location + u"backupValidateFeatures"_s, since::backup, validateFeatures);
    router.add("POST", location + u"backupPreValidateProtection"_s, since::backup, preValidate);
    router.add("POST", vaultPath() + u"/backupFabrics/{fabric}/refreshContainers"_s, since::backup,
        refreshContainers);
    router.add("GET", vaultPath() + u"/backupProtectableItems"_s, since::backup, protectableItems);
    router.add("GET", vaultPath() + u"/backupProtectionContainers"_s, since::backup, containers);
}

} // namespace simulator
