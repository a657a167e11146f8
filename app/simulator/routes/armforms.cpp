#include "simulator/routes/armforms.h"

#include "simulator/routes/common.h"

namespace simulator {

namespace {

QJsonObject idObject(const QString &id) {
    return {{u"id"_s, id}};
}

QJsonObject instanceViewJson(const VirtualMachine &vm) {
    const bool runs = vm.powerState == "running"_L1;
    const auto status = [](const QString &code, const QString &text) {
        return QJsonObject{{u"code"_s, code}, {u"level"_s, u"Info"_s}, {u"displayStatus"_s, text}};
    };
    QJsonObject view{{u"hyperVGeneration"_s, u"V2"_s},
        {u"statuses"_s,
            QJsonArray{status(u"ProvisioningState/succeeded"_s, u"Provisioning succeeded"_s),
                status(u"PowerState/"_s + vm.powerState, u"VM "_s + vm.powerState)}}};
    if (runs) {
        view.insert(u"vmAgent"_s,
            QJsonObject{
                {u"vmAgentVersion"_s, vm.osType == "Windows"_L1 ? u"2.7.41491.1173"_s : u"2.11.1.12"_s},
                {u"statuses"_s, QJsonArray{status(u"ProvisioningState/succeeded"_s, u"Ready"_s)}}});
    }
    return view;
}

/// Of a disk that is, or was, a virtual machine's.
template <typename Encrypted>
QString diskSecurityType(const Encrypted &one) {
    if (one.securityType != "ConfidentialVM"_L1) {
        return one.securityType; // TrustedLaunch
    }
    if (one.securityEncryptionType == "NonPersistedTPM"_L1) {
        return u"ConfidentialVM_NonPersistedTPM"_s;
    }
    if (one.securityEncryptionType == "VMGuestStateOnly"_L1) {
        return u"ConfidentialVM_VMGuestStateOnlyEncryptedWithPlatformKey"_s;
    }
    return one.confidentialSetId.isEmpty() ? u"ConfidentialVM_DiskEncryptedWithPlatformKey"_s
                                           : u"ConfidentialVM_DiskEncryptedWithCustomerKey"_s;
}

/// The properties of the disk `at`.
template <typename Encrypted>
QJsonObject diskProperties(const Encrypted &one, const Resource &at, const QString &state) {
    QJsonObject properties{{u"osType"_s, one.osType}, {u"hyperVGeneration"_s, u"V2"_s},
        {u"supportedCapabilities"_s, QJsonObject{{u"architecture"_s, u"x64"_s}}},
        {u"creationData"_s, QJsonObject{{u"createOption"_s, u"FromImage"_s}}}, {u"diskSizeGB"_s, 64},
        {u"encryption"_s, QJsonObject{{u"type"_s, u"EncryptionAtRestWithPlatformKey"_s}}},
        {u"networkAccessPolicy"_s, u"AllowAll"_s}, {u"publicNetworkAccess"_s, u"Enabled"_s},
        {u"timeCreated"_s, at.created.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzz+00:00"_s)},
        {u"provisioningState"_s, u"Succeeded"_s}, {u"diskState"_s, state},
        {u"diskSizeBytes"_s, qint64(68719476736)}, {u"uniqueId"_s, guidOf(at.id())}, {u"tier"_s, u"P6"_s}};
    if (!one.securityType.isEmpty()) {
        QJsonObject security{{u"securityType"_s, diskSecurityType(one)}};
        if (!one.confidentialSetId.isEmpty()) {
            security.insert(u"secureVMDiskEncryptionSetId"_s, one.confidentialSetId);
        }
        properties.insert(u"securityProfile"_s, security);
    }
    return properties;
}

QJsonObject networkAclsJson(const NetworkRules &network) {
    QJsonArray addresses;
    for (const QString &address : network.allowedAddresses) {
        addresses.append(QJsonObject{{u"value"_s, address + u"/32"_s}});
    }
    return {{u"bypass"_s, network.trustedServices ? u"AzureServices"_s : u"None"_s},
        {u"defaultAction"_s, network.denyByDefault ? u"Deny"_s : u"Allow"_s}, {u"ipRules"_s, addresses},
        {u"virtualNetworkRules"_s, QJsonArray()}};
}

/// The same of a storage account, whose rules have an action and whose addresses no length.
QJsonObject storageAclsJson(const NetworkRules &network) {
    QJsonArray addresses;
    for (const QString &address : network.allowedAddresses) {
        addresses.append(QJsonObject{{u"value"_s, address}, {u"action"_s, u"Allow"_s}});
    }
    QJsonObject acls = networkAclsJson(network);
    acls.insert(u"ipRules"_s, addresses);
    return acls;
}

QString publicNetworkAccess(const NetworkRules &rules) {
    return rules.securedByPerimeter ? u"SecuredByPerimeter"_s
        : rules.publicAccess        ? u"Enabled"_s
                                    : u"Disabled"_s;
}

QJsonObject vaultProperties(const KeyStore &store, const Tenant &tenant) {
    QJsonArray policies;
    for (const AccessPolicy &policy : store.accessPolicies) {
        policies.append(accessPolicyJson(policy));
    }
    QJsonObject properties{{u"sku"_s, QJsonObject{{u"family"_s, u"A"_s}, {u"name"_s, store.sku}}},
        {u"tenantId"_s, tenant.id}, {u"networkAcls"_s, networkAclsJson(store.network)},
        {u"accessPolicies"_s, policies}, {u"enabledForDeployment"_s, false},
        {u"enabledForDiskEncryption"_s, false}, {u"enabledForTemplateDeployment"_s, false},
        {u"enableSoftDelete"_s, true}, {u"softDeleteRetentionInDays"_s, store.retentionDays},
        {u"enableRbacAuthorization"_s, store.usesAzureRbac},
        {u"vaultUri"_s, u"https://%1/"_s.arg(store.host)}, {u"provisioningState"_s, u"Succeeded"_s},
        {u"publicNetworkAccess"_s, publicNetworkAccess(store.network)}};
    if (store.purgeProtection) { // absent, never false (contract 7.1)
        properties.insert(u"enablePurgeProtection"_s, true);
    }
    return properties;
}

QJsonObject hsmProperties(const KeyStore &store, const Tenant &tenant) {
    const bool active = store.activationStatus == "Active"_L1;
    return {{u"tenantId"_s, tenant.id}, {u"hsmUri"_s, u"https://%1/"_s.arg(store.host)},
        {u"initialAdminObjectIds"_s, QJsonArray{store.initialAdminId}}, {u"enableSoftDelete"_s, true},
        {u"softDeleteRetentionInDays"_s, store.retentionDays},
        {u"enablePurgeProtection"_s, store.purgeProtection}, {u"provisioningState"_s, u"Succeeded"_s},
        {u"statusMessage"_s, u"The Managed HSM is provisioned and ready to use."_s},
        {u"networkAcls"_s, networkAclsJson(store.network)},
        {u"publicNetworkAccess"_s, publicNetworkAccess(store.network)}, {u"regions"_s, QJsonArray()},
        {u"securityDomainProperties"_s,
            QJsonObject{{u"activationStatus"_s, store.activationStatus},
                {u"activationStatusMessage"_s,
                    active ? u"Your HSM has been activated and can be used for cryptographic operations."_s
                           : u"Your HSM has been provisioned, but cannot be used for cryptographic "
                             u"operations until "
                             u"it is activated. To activate the HSM, download the security domain."_s}}}};
}

} // namespace

QJsonObject vmJson(const VirtualMachine &vm, bool instanceView) {
    QJsonObject managedDisk{{u"storageAccountType"_s, u"Premium_LRS"_s}, {u"id"_s, vm.osDiskId()}};
    if (vm.isConfidential()) {
        QJsonObject security{{u"securityEncryptionType"_s, vm.securityEncryptionType}};
        if (!vm.confidentialSetId.isEmpty()) {
            security.insert(u"diskEncryptionSet"_s, idObject(vm.confidentialSetId));
        }
        managedDisk.insert(u"securityProfile"_s, security);
    }
    QJsonObject properties{{u"hardwareProfile"_s, QJsonObject{{u"vmSize"_s, vm.size}}},
        {u"provisioningState"_s, vm.provisioningState}, {u"vmId"_s, vm.uniqueId},
        {u"storageProfile"_s,
            QJsonObject{{u"osDisk"_s,
                            QJsonObject{{u"osType"_s, vm.osType}, {u"name"_s, vm.osDisk().name},
                                {u"createOption"_s, u"FromImage"_s}, {u"caching"_s, u"ReadWrite"_s},
                                {u"managedDisk"_s, managedDisk}, {u"deleteOption"_s, u"Delete"_s},
                                {u"diskSizeGB"_s, 64}}},
                {u"dataDisks"_s, QJsonArray()}, {u"diskControllerType"_s, u"SCSI"_s}}},
        {u"osProfile"_s,
            QJsonObject{{u"computerName"_s, vm.name}, {u"adminUsername"_s, u"platformadmin"_s},
                {u"secrets"_s, QJsonArray()}, {u"allowExtensionOperations"_s, true}}},
        {u"networkProfile"_s,
            QJsonObject{{u"networkInterfaces"_s,
                QJsonArray{idObject(
                    u"/subscriptions/%1/resourceGroups/%2/providers/Microsoft.Network/"
                    u"networkInterfaces/%3-nic"_s.arg(vm.subscriptionId, vm.resourceGroup, vm.name))}}}},
        {u"timeCreated"_s, vm.created.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzz+00:00"_s)}};
    if (!vm.securityType.isEmpty()) {
        properties.insert(u"securityProfile"_s,
            QJsonObject{
                {u"uefiSettings"_s, QJsonObject{{u"secureBootEnabled"_s, true}, {u"vTpmEnabled"_s, true}}},
                {u"securityType"_s, vm.securityType}});
    }
    if (instanceView) {
        properties.insert(u"instanceView"_s, instanceViewJson(vm));
    }
    QJsonObject body = resourceJson(vm);
    body.insert(u"properties"_s, properties);
    body.insert(u"etag"_s, u"\"1\""_s);
    return body;
}

QJsonObject groupJson(const Subscription &subscription, const ResourceGroup &group) {
    return {{u"id"_s, u"/subscriptions/%1/resourceGroups/%2"_s.arg(subscription.id, group.name)},
        {u"name"_s, group.name}, {u"type"_s, u"Microsoft.Resources/resourceGroups"_s},
        {u"location"_s, group.location},
        {u"properties"_s, QJsonObject{{u"provisioningState"_s, u"Succeeded"_s}}}};
}

QJsonObject osDiskJson(const VirtualMachine &vm) {
    QJsonObject body = resourceJson(vm.osDisk());
    body.insert(u"managedBy"_s, vm.id());
    body.insert(u"sku"_s, QJsonObject{{u"name"_s, u"Premium_LRS"_s}, {u"tier"_s, u"Premium"_s}});
    body.insert(u"properties"_s, diskProperties(vm, vm.osDisk(), u"Attached"_s));
    return body;
}

QJsonObject diskJson(const Disk &disk) {
    QJsonObject body = resourceJson(disk);
    body.insert(u"sku"_s, QJsonObject{{u"name"_s, u"Premium_LRS"_s}, {u"tier"_s, u"Premium"_s}});
    QJsonObject properties = diskProperties(disk, disk, u"Unattached"_s);
    properties.insert(u"creationData"_s, QJsonObject{{u"createOption"_s, u"Restore"_s}});
    body.insert(u"properties"_s, properties);
    return body;
}

QJsonObject storageAccountJson(const StorageAccount &account) {
    QJsonObject body = resourceJson(account);
    body.insert(u"kind"_s, account.kind);
    body.insert(
        u"sku"_s, QJsonObject{{u"name"_s, account.sku}, {u"tier"_s, account.sku.section(u'_', 0, 0)}});
    body.insert(u"properties"_s,
        QJsonObject{{u"provisioningState"_s, u"Succeeded"_s},
            {u"primaryEndpoints"_s, QJsonObject{{u"blob"_s, u"https://%1/"_s.arg(account.host())}}},
            {u"primaryLocation"_s, account.location}, {u"statusOfPrimary"_s, u"available"_s},
            {u"publicNetworkAccess"_s, publicNetworkAccess(account.network)},
            {u"networkAcls"_s, storageAclsJson(account.network)},
            {u"allowSharedKeyAccess"_s, account.sharedKeyAccess}, {u"allowBlobPublicAccess"_s, false},
            {u"supportsHttpsTrafficOnly"_s, true}, {u"minimumTlsVersion"_s, u"TLS1_2"_s},
            {u"isHnsEnabled"_s, account.hierarchical}});
    return body;
}

QJsonObject virtualNetworkJson(const VirtualNetwork &network) {
    QJsonArray subnets;
    for (const Subnet &subnet : network.subnets) {
        subnets.append(QJsonObject{{u"id"_s, network.id() + u"/subnets/"_s + subnet.name},
            {u"name"_s, subnet.name}, {u"type"_s, u"Microsoft.Network/virtualNetworks/subnets"_s},
            {u"properties"_s,
                QJsonObject{
                    {u"addressPrefix"_s, subnet.addressPrefix}, {u"provisioningState"_s, u"Succeeded"_s}}}});
    }
    QJsonObject body = resourceJson(network);
    body.insert(
        u"properties"_s, QJsonObject{{u"provisioningState"_s, u"Succeeded"_s}, {u"subnets"_s, subnets}});
    return body;
}

QJsonObject encryptionSetJson(const DiskEncryptionSet &set, const Tenant &tenant) {
    QJsonObject activeKey{{u"keyUrl"_s, set.keyUrl}};
    if (!set.sourceVaultId.isEmpty()) {
        activeKey.insert(u"sourceVault"_s, idObject(set.sourceVaultId));
    }
    QJsonObject body = resourceJson(set);
    body.insert(u"identity"_s,
        QJsonObject{{u"type"_s, u"SystemAssigned"_s}, {u"principalId"_s, set.principalId},
            {u"tenantId"_s, tenant.id}});
    body.insert(u"properties"_s,
        QJsonObject{{u"activeKey"_s, activeKey}, {u"encryptionType"_s, set.encryptionType},
            {u"rotationToLatestKeyVersionEnabled"_s, set.rotatesKey},
            {u"provisioningState"_s, u"Succeeded"_s}});
    return body;
}

QJsonObject accessPolicyJson(const AccessPolicy &policy) {
    QJsonObject body{{u"tenantId"_s, policy.tenantId}, {u"objectId"_s, policy.objectId},
        {u"permissions"_s,
            QJsonObject{{u"keys"_s, stringArray(policy.keys)}, {u"secrets"_s, stringArray(policy.secrets)},
                {u"certificates"_s, stringArray(policy.certificates)},
                {u"storage"_s, stringArray(policy.storage)}}}};
    if (!policy.applicationId.isEmpty()) {
        body.insert(u"applicationId"_s, policy.applicationId);
    }
    return body;
}

QJsonObject keyStoreJson(const KeyStore &store, const Tenant &tenant) {
    QJsonObject body = resourceJson(store);
    body.insert(u"systemData"_s, systemData(store, tenant));
    if (store.isManagedHsm) {
        body.insert(u"sku"_s, QJsonObject{{u"family"_s, u"B"_s}, {u"name"_s, store.sku}});
        body.insert(u"properties"_s, hsmProperties(store, tenant));
    } else {
        body.insert(u"properties"_s, vaultProperties(store, tenant));
    }
    return body;
}

QJsonObject recoveryVaultJson(const RecoveryVault &vault, const QDateTime &now) {
    const bool ready = vault.ready <= now;
    QJsonObject properties{{u"provisioningState"_s, ready ? u"Succeeded"_s : u"Provisioning"_s},
        {u"privateEndpointStateForBackup"_s, u"None"_s},
        {u"privateEndpointStateForSiteRecovery"_s, u"None"_s},
        {u"backupStorageVersion"_s, vault.items.empty() ? u"Unassigned"_s : u"V2"_s},
        {u"securitySettings"_s,
            QJsonObject{{u"immutabilitySettings"_s, QJsonObject{{u"state"_s, u"Disabled"_s}}},
                {u"softDeleteSettings"_s,
                    QJsonObject{{u"softDeleteRetentionPeriodInDays"_s, 14},
                        {u"softDeleteState"_s, u"Enabled"_s}, {u"enhancedSecurityState"_s, u"Enabled"_s}}},
                {u"multiUserAuthorization"_s, ready ? u"Disabled"_s : u"Invalid"_s}}},
        {u"redundancySettings"_s,
            QJsonObject{{u"standardTierStorageRedundancy"_s, vault.redundancy},
                {u"crossRegionRestore"_s, u"Disabled"_s}}},
        {u"secureScore"_s, u"Adequate"_s}, {u"bcdrSecurityLevel"_s, u"Good"_s},
        {u"publicNetworkAccess"_s, u"Enabled"_s},
        {u"restoreSettings"_s,
            QJsonObject{{u"crossSubscriptionRestoreSettings"_s,
                QJsonObject{{u"crossSubscriptionRestoreState"_s, u"Enabled"_s}}}}}};
    QJsonObject sku{{u"name"_s, vault.skuName}};
    if (!vault.skuTier.isEmpty()) {
        sku.insert(u"tier"_s, vault.skuTier);
    }
    QJsonObject body = resourceJson(vault);
    body.insert(
        u"etag"_s, u"W/\"datetime'%1'\""_s.arg(timeText(vault.lastWritten()).replace(":"_L1, "%3A"_L1)));
    body.insert(u"properties"_s, properties);
    body.insert(u"sku"_s, sku);
    return body;
}

} // namespace simulator
