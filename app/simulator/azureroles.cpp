#include "simulator/azureroles.h"

#include "simulator/exchange.h"

namespace simulator {

namespace {

RoleDefinition role(const QString &guid, const QString &name, const QString &description,
    const QStringList &actions, const QStringList &notActions, const QStringList &dataActions) {
    RoleDefinition result;
    result.guid = guid;
    result.name = name;
    result.description = description;
    result.builtIn = true;
    result.actions = actions;
    result.notActions = notActions;
    result.dataActions = dataActions;
    result.assignableScopes = QStringList{u"/"_s};
    result.createdOn = QDateTime(QDate(2021, 2, 2), QTime(21, 55, 9), Qt::UTC);
    result.updatedOn = QDateTime(QDate(2024, 11, 11), QTime(20, 13, 47), Qt::UTC);
    return result;
}

QStringList prefixed(const QString &prefix, const QStringList &names) {
    QStringList result;
    for (const QString &name : names) {
        result.append(prefix + name);
    }
    return result;
}

const QStringList &keyVaultReads() {
    static const QStringList actions{u"Microsoft.Authorization/*/read"_s,
        u"Microsoft.Insights/alertRules/*"_s, u"Microsoft.Resources/deployments/*"_s,
        u"Microsoft.Resources/subscriptions/resourceGroups/read"_s, u"Microsoft.Support/*"_s,
        u"Microsoft.KeyVault/checkNameAvailability/read"_s, u"Microsoft.KeyVault/deletedVaults/read"_s,
        u"Microsoft.KeyVault/locations/*/read"_s, u"Microsoft.KeyVault/vaults/*/read"_s,
        u"Microsoft.KeyVault/operations/read"_s};
    return actions;
}

QStringList backupActions(bool contributor) {
    const QString space = u"Microsoft.RecoveryServices/"_s;
    QStringList actions{u"Microsoft.Authorization/*/read"_s, u"Microsoft.Resources/deployments/*"_s,
        u"Microsoft.Resources/subscriptions/resourceGroups/read"_s,
        u"Microsoft.Network/virtualNetworks/read"_s};
    if (contributor) {
        actions += prefixed(space,
            {u"locations/*"_s, u"Vaults/read"_s, u"Vaults/write"_s, u"Vaults/backupPolicies/*"_s,
                u"Vaults/backupFabrics/operationResults/*"_s,
                u"Vaults/backupFabrics/protectionContainers/*"_s,
                u"Vaults/backupFabrics/refreshContainers/action"_s, u"Vaults/backupProtectableItems/*"_s,
                u"Vaults/backupProtectedItems/*"_s, u"Vaults/backupProtectionContainers/*"_s,
                u"Vaults/backupJobs/*"_s, u"Vaults/backupOperations/read"_s,
                u"Vaults/backupOperationResults/*"_s, u"Vaults/backupconfig/*"_s,
                u"Vaults/backupstorageconfig/*"_s, u"Vaults/backupResourceGuardProxies/*"_s,
                u"vaults/operationStatus/read"_s, u"Vaults/backupTriggerValidateOperation/action"_s,
                u"Vaults/backupValidateOperation/action"_s, u"Vaults/backupValidateOperationResults/read"_s,
                u"Vaults/backupValidateOperationsStatuses/read"_s});
        actions.append(u"Microsoft.Storage/storageAccounts/read"_s);
    } else {
        actions += prefixed(space,
            {u"Vaults/read"_s, u"Vaults/backupPolicies/read"_s,
                u"Vaults/backupFabrics/protectionContainers/protectedItems/read"_s,
                u"Vaults/backupFabrics/protectionContainers/protectedItems/write"_s,
                u"Vaults/backupFabrics/protectionContainers/protectedItems/backup/action"_s,
                u"Vaults/backupFabrics/protectionContainers/protectedItems/recoveryPoints/read"_s,
                u"Vaults/backupFabrics/protectionContainers/protectedItems/recoveryPoints/restore/action"_s,
                u"Vaults/backupTriggerValidateOperation/action"_s, u"Vaults/backupValidateOperation/action"_s,
                u"Vaults/backupValidateOperationResults/read"_s,
                u"Vaults/backupValidateOperationsStatuses/read"_s,
                u"Vaults/backupFabrics/refreshContainers/action"_s, u"Vaults/backupProtectableItems/*"_s,
                u"Vaults/backupProtectedItems/read"_s, u"Vaults/backupProtectionContainers/read"_s,
                u"Vaults/backupJobs/*"_s, u"Vaults/backupOperations/read"_s,
                u"Vaults/backupOperationResults/*"_s, u"locations/backupStatus/action"_s,
                u"locations/backupPreValidateProtection/action"_s,
                u"locations/backupValidateFeatures/action"_s});
        actions.append(u"Microsoft.Storage/storageAccounts/read"_s);
    }
    return actions;
}

QStringList backupReads() {
    return QStringList{u"Microsoft.Authorization/*/read"_s,
               u"Microsoft.Resources/subscriptions/resourceGroups/read"_s}
    + prefixed(u"Microsoft.RecoveryServices/"_s,
        {u"Vaults/read"_s, u"Vaults/backupPolicies/read"_s, u"Vaults/backupFabrics/operationResults/read"_s,
            u"Vaults/backupFabrics/protectionContainers/read"_s,
            u"Vaults/backupFabrics/protectionContainers/operationResults/read"_s,
            u"Vaults/backupFabrics/protectionContainers/protectedItems/read"_s,
            u"Vaults/backupFabrics/protectionContainers/protectedItems/operationResults/read"_s,
            u"Vaults/backupFabrics/protectionContainers/protectedItems/operationsStatus/read"_s,
            u"Vaults/backupFabrics/protectionContainers/protectedItems/recoveryPoints/read"_s,
            u"Vaults/backupJobs/read"_s, u"Vaults/backupJobs/operationResults/read"_s,
            u"Vaults/backupOperations/read"_s, u"Vaults/backupOperationResults/read"_s,
            u"Vaults/backupProtectedItems/read"_s, u"Vaults/backupProtectionContainers/read"_s,
            u"Vaults/backupconfig/read"_s, u"Vaults/backupstorageconfig/read"_s, u"Vaults/usages/read"_s,
            u"locations/backupStatus/action"_s, u"locations/backupPreValidateProtection/action"_s,
            u"locations/backupValidateFeatures/action"_s});
}

} // namespace

std::vector<RoleDefinition> azureBuiltInRoles() {
    const QString keys = u"Microsoft.KeyVault/vaults/keys/"_s;
    const QString blobs = u"Microsoft.Storage/storageAccounts/blobServices/containers/blobs/"_s;
    const QStringList uses{u"encrypt/action"_s, u"decrypt/action"_s, u"wrap/action"_s, u"unwrap/action"_s,
        u"sign/action"_s, u"verify/action"_s};
    const QStringList &vaultActions = keyVaultReads();
    return {
        role(u"8e3af657-a8ff-443c-a75c-2fe8c4bcb635"_s, u"Owner"_s,
            u"Grants full access to manage all resources, including the ability to assign roles in Azure RBAC."_s,
            {u"*"_s}, {}, {}),
        role(u"b24988ac-6180-42a0-ab88-20f7382dd24c"_s, u"Contributor"_s,
            u"Grants full access to manage all resources, but does not allow you to assign roles in Azure RBAC."_s,
            {u"*"_s},
            {u"Microsoft.Authorization/*/Delete"_s, u"Microsoft.Authorization/*/Write"_s,
                u"Microsoft.Authorization/elevateAccess/Action"_s},
            {}),
        role(u"acdd72a7-3385-48ef-bd42-f606fba81ae7"_s, u"Reader"_s,
            u"View all resources, but does not allow you to make any changes."_s, {u"*/read"_s}, {}, {}),
        role(u"18d7d88d-d35e-4fb5-a5c3-7773c20a72d9"_s, u"User Access Administrator"_s,
            u"Lets you manage user access to Azure resources."_s,
            {u"*/read"_s, u"Microsoft.Authorization/*"_s, u"Microsoft.Support/*"_s}, {}, {}),
        role(u"f58310d9-a9f6-439a-9e8d-f62e7b41a168"_s, u"Role Based Access Control Administrator"_s,
            u"Manage access to Azure resources by assigning roles using Azure RBAC."_s,
            {u"Microsoft.Authorization/roleAssignments/write"_s,
                u"Microsoft.Authorization/roleAssignments/delete"_s, u"*/read"_s, u"Microsoft.Support/*"_s},
            {}, {}),
        role(u"9980e02c-c2be-4d73-94e8-173b1dc7cf3c"_s, u"Virtual Machine Contributor"_s,
            u"Lets you manage virtual machines, but not access to them."_s,
            {u"Microsoft.Authorization/*/read"_s, u"Microsoft.Compute/virtualMachines/*"_s,
                u"Microsoft.Compute/disks/read"_s,
                u"Microsoft.Resources/subscriptions/resourceGroups/read"_s},
            {}, {}),
        role(u"5e467623-bb1f-42f4-a55d-6e525e11384b"_s, u"Backup Contributor"_s,
            u"Lets you manage backup service, but can't create vaults and give access to others"_s,
            backupActions(true), {}, {}),
        role(u"00c29273-979b-4161-815c-10b084fb9324"_s, u"Backup Operator"_s,
            u"Lets you manage backup services, except removal of backup, vault creation and giving access to others"_s,
            backupActions(false), {}, {}),
        role(u"a795c7a0-d4a2-40c1-ae25-d81f01202912"_s, u"Backup Reader"_s,
            u"Can view backup services, but can't make changes"_s, backupReads(), {}, {}),
        role(u"17d1049b-9a84-46fb-8f53-869881c3d3ab"_s, u"Storage Account Contributor"_s,
            u"Lets you manage storage accounts, including accessing storage account keys."_s,
            {u"Microsoft.Authorization/*/read"_s, u"Microsoft.Storage/storageAccounts/*"_s,
                u"Microsoft.Resources/subscriptions/resourceGroups/read"_s},
            {}, {}),
        role(u"2a2b9908-6ea1-4ae2-8e65-a410df84e7d1"_s, u"Storage Blob Data Reader"_s,
            u"Allows for read access to Azure Storage blob containers and data"_s,
            {u"Microsoft.Storage/storageAccounts/blobServices/containers/read"_s,
                u"Microsoft.Storage/storageAccounts/blobServices/generateUserDelegationKey/action"_s},
            {}, {blobs + u"read"_s}),
        role(u"ba92f5b4-2d11-453d-a403-e96b0029c9fe"_s, u"Storage Blob Data Contributor"_s,
            u"Allows for read, write and delete access to Azure Storage blob containers and data"_s,
            {u"Microsoft.Storage/storageAccounts/blobServices/containers/delete"_s,
                u"Microsoft.Storage/storageAccounts/blobServices/containers/read"_s,
                u"Microsoft.Storage/storageAccounts/blobServices/containers/write"_s,
                u"Microsoft.Storage/storageAccounts/blobServices/generateUserDelegationKey/action"_s},
            {}, prefixed(blobs, {u"delete"_s, u"read"_s, u"write"_s, u"move/action"_s, u"add/action"_s})),
        role(u"b7e6dc6d-f1e8-4753-8033-0f276bb0955b"_s, u"Storage Blob Data Owner"_s,
            u"Allows for full access to Azure Storage blob containers and data, including assigning POSIX access control."_s,
            {u"Microsoft.Storage/storageAccounts/blobServices/containers/*"_s,
                u"Microsoft.Storage/storageAccounts/blobServices/generateUserDelegationKey/action"_s},
            {}, {blobs + u'*'}),
        role(u"f25e0fa2-a7c8-4377-a976-54943a77a395"_s, u"Key Vault Contributor"_s,
            u"Lets you manage key vaults, but not access to them."_s,
            {u"Microsoft.Authorization/*/read"_s, u"Microsoft.KeyVault/*"_s,
                u"Microsoft.Resources/subscriptions/resourceGroups/read"_s},
            {u"Microsoft.KeyVault/locations/deletedVaults/purge/action"_s, u"Microsoft.KeyVault/hsmPools/*"_s,
                u"Microsoft.KeyVault/managedHsms/*"_s},
            {}),
        role(u"18500a29-7fe2-46b2-a342-b16a415e101d"_s, u"Managed HSM contributor"_s,
            u"Lets you manage managed HSM pools, but not access to them."_s,
            {u"Microsoft.KeyVault/managedHSMs/*"_s}, {}, {}),
        role(u"8b54135c-b56d-4d72-a534-26097cfdc8d8"_s, u"Key Vault Data Access Administrator"_s,
            u"Manage access to Azure Key Vault by adding or removing role assignments for the Key Vault roles."_s,
            {u"Microsoft.Authorization/roleAssignments/write"_s,
                u"Microsoft.Authorization/roleAssignments/delete"_s, u"Microsoft.Authorization/*/read"_s,
                u"Microsoft.KeyVault/vaults/*/read"_s},
            {}, {}),
        role(u"00482a5a-887f-4fb3-b363-3b7fe8e74483"_s, u"Key Vault Administrator"_s,
            u"Perform all data plane operations on a key vault and all objects in it."_s, vaultActions, {},
            {u"Microsoft.KeyVault/vaults/*"_s}),
        role(u"14b46e9e-c2b7-41b4-b07b-48a6ebf60603"_s, u"Key Vault Crypto Officer"_s,
            u"Perform any action on the keys of a key vault, except manage permissions."_s, vaultActions, {},
            {keys + u'*', u"Microsoft.KeyVault/vaults/keyrotationpolicies/*"_s}),
        role(u"12338af0-0e69-4776-bea7-57ae8d297424"_s, u"Key Vault Crypto User"_s,
            u"Perform cryptographic operations using keys."_s, {}, {},
            prefixed(keys, QStringList{u"read"_s, u"update/action"_s, u"backup/action"_s} + uses)),
        role(u"e147488a-f6f5-4113-8e2d-b22465e65bf6"_s, u"Key Vault Crypto Service Encryption User"_s,
            u"Read metadata of keys and perform wrap/unwrap operations."_s,
            {u"Microsoft.EventGrid/eventSubscriptions/write"_s,
                u"Microsoft.EventGrid/eventSubscriptions/read"_s,
                u"Microsoft.EventGrid/eventSubscriptions/delete"_s},
            {}, prefixed(keys, {u"read"_s, u"wrap/action"_s, u"unwrap/action"_s})),
        role(u"08bbd89e-9f13-488c-ac41-acfcb10c90ab"_s, u"Key Vault Crypto Service Release User"_s,
            u"Release keys."_s, {}, {}, {keys + u"release/action"_s}),
        role(u"21090545-7ca7-4776-b22c-e363652d74d2"_s, u"Key Vault Reader"_s,
            u"Read metadata of key vaults and its certificates, keys, and secrets."_s, vaultActions, {},
            {u"Microsoft.KeyVault/vaults/*/read"_s,
                u"Microsoft.KeyVault/vaults/secrets/readMetadata/action"_s}),
        role(u"b86a8fe4-44ce-4948-aee5-eccb2c155cd7"_s, u"Key Vault Secrets Officer"_s,
            u"Perform any action on the secrets of a key vault, except manage permissions."_s, vaultActions,
            {}, {u"Microsoft.KeyVault/vaults/secrets/*"_s}),
        role(u"4633458b-17de-408a-b874-0445c86b69e6"_s, u"Key Vault Secrets User"_s,
            u"Read secret contents."_s, {}, {},
            {u"Microsoft.KeyVault/vaults/secrets/getSecret/action"_s,
                u"Microsoft.KeyVault/vaults/secrets/readMetadata/action"_s}),
        role(u"a4417e6f-fecd-4de8-b567-7b0420556985"_s, u"Key Vault Certificates Officer"_s,
            u"Perform any action on the certificates of a key vault, except manage permissions."_s,
            vaultActions, {},
            {u"Microsoft.KeyVault/vaults/certificatecas/*"_s, u"Microsoft.KeyVault/vaults/certificates/*"_s,
                u"Microsoft.KeyVault/vaults/certificatecontacts/write"_s}),
    };
}

} // namespace simulator
