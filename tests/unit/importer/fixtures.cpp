#include "tests/unit/importer/fixtures.h"

#include <algorithm>

namespace fixtures {

namespace {

QByteArray filled(const char *text) {
    QByteArray json(text);
    json.replace('\'', '"');
    json.replace("{S}", subscription.toLatin1());
    json.replace("{BMS}", backupService.toLatin1());
    return json;
}

} // namespace

QByteArray virtualMachines() {
    return filled(R"([{
        'id': '/subscriptions/{S}/resourceGroups/RG/providers/Microsoft.Compute/virtualMachines/vm1',
        'name': 'vm1', 'location': 'uaenorth', 'type': 'Microsoft.Compute/virtualMachines',
        'resourceGroup': 'RG', 'provisioningState': 'Succeeded', 'powerState': 'VM running',
        'hardwareProfile': {'vmSize': 'Standard_DC4as_v6'}, 'securityProfile': {'securityType': 'ConfidentialVM'},
        'storageProfile': {'osDisk': {'osType': 'Linux', 'managedDisk': {
            'id': '/subscriptions/{S}/resourceGroups/RG/providers/Microsoft.Compute/disks/vm1-os',
            'securityProfile': {'securityEncryptionType': 'DiskWithVMGuestState', 'diskEncryptionSet': {
                'id': '/subscriptions/{S}/resourceGroups/RG/providers/Microsoft.Compute/diskEncryptionSets/des1'}}}}}
        }])");
}

QByteArray virtualMachinesOfPowerShell() {
    return filled(R"({'ResourceGroupName': 'RG',
        'Id': '/subscriptions/{S}/resourceGroups/RG/providers/Microsoft.Compute/virtualMachines/vm1',
        'VmId': '0', 'Name': 'vm1', 'Type': 'Microsoft.Compute/virtualMachines', 'Location': 'uaenorth',
        'HardwareProfile': {'VmSize': 'Standard_DC4as_v6'}, 'SecurityProfile': {'SecurityType': 'ConfidentialVM'},
        'StorageProfile': {'OsDisk': {'OsType': 1, 'ManagedDisk': {
            'Id': '/subscriptions/{S}/resourceGroups/RG/providers/Microsoft.Compute/disks/vm1-os',
            'SecurityProfile': {'SecurityEncryptionType': 'DiskWithVMGuestState', 'DiskEncryptionSet': {
                'Id': '/subscriptions/{S}/resourceGroups/RG/providers/Microsoft.Compute/diskEncryptionSets/des1'}}}}}})");
}

QByteArray diskEncryptionSets() {
    return filled(R"([{
        'id': '/subscriptions/{S}/resourceGroups/RG/providers/Microsoft.Compute/diskEncryptionSets/des1',
        'name': 'des1', 'location': 'uaenorth', 'type': 'Microsoft.Compute/diskEncryptionSets',
        'encryptionType': 'ConfidentialVmEncryptedWithCustomerKey', 'federatedClientId': null,
        'activeKey': {'keyUrl': 'https://contoso-hsm.managedhsm.azure.net/keys/k1/0123456789abcdef0123456789abcdef',
            'sourceVault': null},
        'identity': {'type': 'SystemAssigned', 'principalId': 'cccccccc-0000-4000-8000-000000000001'},
        'provisioningState': 'Succeeded', 'rotationToLatestKeyVersionEnabled': false}, {
        'id': '/subscriptions/{S}/resourceGroups/RG/providers/Microsoft.Compute/diskEncryptionSets/des2',
        'name': 'des2', 'location': 'uaenorth', 'type': 'Microsoft.Compute/diskEncryptionSets',
        'encryptionType': 'ConfidentialVmEncryptedWithCustomerKey',
        'activeKey': {'keyUrl': 'https://contoso-kv.vault.azure.net/keys/k2/fedcba9876543210fedcba9876543210'},
        'identity': {'type': 'SystemAssigned', 'principalId': 'cccccccc-0000-4000-8000-000000000002'}}])");
}

QByteArray managedHsm() {
    return filled(
        R"({'id': '/subscriptions/{S}/resourceGroups/RG/providers/Microsoft.KeyVault/managedHSMs/contoso-hsm',
        'name': 'contoso-hsm', 'location': 'uaenorth', 'type': 'Microsoft.KeyVault/managedHSMs', 'resourceGroup': 'RG',
        'sku': {'family': 'B', 'name': 'Standard_B1'}, 'properties': {
            'tenantId': '99999999-0000-4000-8000-000000000001', 'hsmUri': 'https://contoso-hsm.managedhsm.azure.net/',
            'enablePurgeProtection': true, 'provisioningState': 'Succeeded',
            'securityDomainProperties': {'activationStatus': 'Active'}}})");
}

QByteArray keyVault() {
    return filled(
        R"({'id': '/subscriptions/{S}/resourceGroups/RG/providers/Microsoft.KeyVault/vaults/contoso-kv',
        'name': 'contoso-kv', 'location': 'uaenorth', 'type': 'Microsoft.KeyVault/vaults', 'resourceGroup': 'RG',
        'properties': {'tenantId': '99999999-0000-4000-8000-000000000001', 'sku': {'name': 'premium'},
            'vaultUri': 'https://contoso-kv.vault.azure.net/', 'enableRbacAuthorization': true, 'accessPolicies': [],
            'enablePurgeProtection': true}})");
}

QByteArray keyVaultOfPowerShell() {
    return filled(R"({'VaultName': 'contoso-kv', 'ResourceGroupName': 'RG', 'Location': 'uaenorth',
        'ResourceId': '/subscriptions/{S}/resourceGroups/RG/providers/Microsoft.KeyVault/vaults/contoso-kv',
        'VaultUri': 'https://contoso-kv.vault.azure.net/', 'TenantId': '99999999-0000-4000-8000-000000000001',
        'Sku': 'Premium', 'EnableRbacAuthorization': false, 'EnablePurgeProtection': null,
        'AccessPolicies': [{'TenantId': '99999999-0000-4000-8000-000000000001', 'ObjectId': '{BMS}',
            'ApplicationId': null, 'PermissionsToKeys': ['Get', 'List', 'Backup'], 'PermissionsToSecrets': [],
            'PermissionsToCertificates': [], 'PermissionsToStorage': []}],
        'NetworkAcls': {'DefaultAction': 0, 'Bypass': 0, 'IpAddressRanges': ['10.0.0.0/8'],
            'VirtualNetworkResourceIds': null}})");
}

QByteArray keyOfHsm() {
    return filled(
        R"({'attributes': {'created': '2026-01-01T00:00:00+00:00', 'enabled': true, 'exportable': true,
            'expires': '2030-01-01T00:00:00+00:00', 'notBefore': null, 'recoveryLevel': 'Recoverable'},
        'key': {'kid': 'https://contoso-hsm.managedhsm.azure.net/keys/k1/0123456789abcdef0123456789abcdef',
            'kty': 'RSA-HSM', 'keyOps': ['wrapKey', 'unwrapKey'], 'n': 'AQAB', 'd': 'never to be kept'},
        'managed': null, 'releasePolicy': {'contentType': 'application/json'}, 'tags': {}})");
}

QByteArray keysOfVault() {
    return filled(R"([{'kid': 'https://contoso-kv.vault.azure.net/keys/k2', 'name': 'k2', 'managed': null,
        'attributes': {'enabled': true, 'expires': null, 'notBefore': null}},
        {'kid': 'https://contoso-kv.vault.azure.net/keys/k3', 'name': 'k3', 'managed': null,
        'attributes': {'enabled': false}}])");
}

QByteArray hsmAssignments() {
    return filled(
        R"([{'id': '/providers/Microsoft.Authorization/roleAssignments/00000000-0000-4000-8000-0000000000a1',
        'name': '00000000-0000-4000-8000-0000000000a1', 'principalId': 'dddddddd-0000-4000-8000-000000000001',
        'principalName': 'admin@contoso.com', 'roleName': 'Managed HSM Administrator', 'scope': '/',
        'roleDefinitionId': 'Microsoft.KeyVault/providers/Microsoft.Authorization/roleDefinitions/a290e904-7015-4bba-90c8-60543313cdb4',
        'type': 'Microsoft.Authorization/roleAssignments'},
        {'id': '/providers/Microsoft.Authorization/roleAssignments/00000000-0000-4000-8000-0000000000a2',
        'name': '00000000-0000-4000-8000-0000000000a2', 'principalId': '{BMS}',
        'principalName': '262044b1-e2ce-469f-a196-69ab7ada62d3', 'roleName': 'Managed HSM Backup User', 'scope': '/',
        'roleDefinitionId': 'Microsoft.KeyVault/providers/Microsoft.Authorization/roleDefinitions/7b127d3c-77bd-4e3e-bbe0-dbb8971fa7f8',
        'type': 'Microsoft.Authorization/roleAssignments'}])");
}

QByteArray hsmAssignmentsLabelled(const QString &scope) {
    return "{\"hsm\": \"contoso-hsm\", \"scope\": \"" + scope.toUtf8() + "\", \"roleAssignments\": []}";
}

QByteArray ofHsm(const QByteArray &list, const QByteArray &elements, const QByteArray &scope) {
    return "{\"hsm\": \"contoso-hsm\", \"scope\": \"" + scope + "\", \"" + list + "\": " + elements + '}';
}

QByteArray ofSubscription(const QByteArray &list, const QByteArray &elements) {
    return "{\"subscription\": \"" + subscription.toLatin1() + "\", \"" + list + "\": " + elements + '}';
}

QByteArray hsmDefinitions() {
    const auto role = [](const char *guid, const char *name, const char *actions) {
        QByteArray json = R"({"assignableScopes": ["/"], "description": "",
            "id": "Microsoft.KeyVault/providers/Microsoft.Authorization/roleDefinitions/GUID", "name": "GUID",
            "permissions": [{"actions": [], "notActions": [], "dataActions": [ACTIONS], "notDataActions": []}],
            "roleName": "NAME", "roleType": "AKVBuiltInRole", "type": "Microsoft.Authorization/roleDefinitions"})";
        return json.replace("GUID", guid).replace("NAME", name).replace("ACTIONS", actions);
    };
    return '['
        + role("a290e904-7015-4bba-90c8-60543313cdb4", "Managed HSM Administrator",
            R"("Microsoft.KeyVault/managedHsm/roleAssignments/write/action")")
        + ','
        + role("515eb02d-2335-4d2d-92f2-b1cbdf9c3778", "Managed HSM Crypto Officer",
            R"("Microsoft.KeyVault/managedHsm/keys/export/action")")
        + ','
        + role("21dbd100-6940-42c2-9190-5d6cb909625b", "Managed HSM Crypto User",
            R"("Microsoft.KeyVault/managedHsm/keys/read/action", "Microsoft.KeyVault/managedHsm/keys/backup/action")")
        + ',' + role("4bd23610-cdcf-4971-bdee-bdc562cc28e4", "Managed HSM Policy Administrator", "") + ','
        + role("7b127d3c-77bd-4e3e-bbe0-dbb8971fa7f8", "Managed HSM Backup User",
            R"("Microsoft.KeyVault/managedHsm/keys/backup/action")")
        + ']';
}

QByteArray azureAssignments() {
    return filled(R"([{'condition': null, 'principalType': 'ServicePrincipal',
        'id': '/subscriptions/{S}/resourceGroups/RG/providers/Microsoft.KeyVault/vaults/contoso-kv/providers/Microsoft.Authorization/roleAssignments/00000000-0000-4000-8000-0000000000b1',
        'name': '00000000-0000-4000-8000-0000000000b1', 'principalId': '{BMS}',
        'principalName': '262044b1-e2ce-469f-a196-69ab7ada62d3', 'roleDefinitionName': 'Key Vault Crypto User',
        'roleDefinitionId': '/subscriptions/{S}/providers/Microsoft.Authorization/roleDefinitions/12338af0-0e69-4776-bea7-57ae8d297424',
        'scope': '/subscriptions/{S}/resourceGroups/RG/providers/Microsoft.KeyVault/vaults/contoso-kv',
        'type': 'Microsoft.Authorization/roleAssignments'},
        {'condition': null, 'principalType': 'User',
        'id': '/subscriptions/{S}/resourceGroups/Other/providers/Microsoft.Authorization/roleAssignments/00000000-0000-4000-8000-0000000000b2',
        'name': '00000000-0000-4000-8000-0000000000b2', 'principalId': 'dddddddd-0000-4000-8000-000000000001',
        'principalName': 'admin@contoso.com', 'roleDefinitionName': 'Owner',
        'roleDefinitionId': '/subscriptions/{S}/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
        'scope': '/subscriptions/{S}/resourceGroups/Other', 'type': 'Microsoft.Authorization/roleAssignments'},
        {'condition': null, 'principalType': 'User',
        'id': '/subscriptions/{S}/providers/Microsoft.Authorization/roleAssignments/00000000-0000-4000-8000-0000000000b3',
        'name': '00000000-0000-4000-8000-0000000000b3', 'principalId': 'dddddddd-0000-4000-8000-000000000002',
        'principalName': 'owner@contoso.com', 'roleDefinitionName': 'Owner',
        'roleDefinitionId': '/subscriptions/{S}/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
        'scope': '/subscriptions/{S}', 'type': 'Microsoft.Authorization/roleAssignments'}])");
}

QByteArray azureAssignmentsOfPowerShell() {
    return filled(R"([{'RoleAssignmentName': '00000000-0000-4000-8000-0000000000b1',
        'RoleAssignmentId': '/subscriptions/{S}/resourceGroups/RG/providers/Microsoft.KeyVault/vaults/contoso-kv/providers/Microsoft.Authorization/roleAssignments/00000000-0000-4000-8000-0000000000b1',
        'Scope': '/subscriptions/{S}/resourceGroups/RG/providers/Microsoft.KeyVault/vaults/contoso-kv',
        'DisplayName': 'Backup Management Service', 'SignInName': null, 'RoleDefinitionName': 'Key Vault Crypto User',
        'RoleDefinitionId': '12338af0-0e69-4776-bea7-57ae8d297424', 'ObjectId': '{BMS}',
        'ObjectType': 'ServicePrincipal', 'CanDelegate': false, 'Description': null, 'ConditionVersion': null,
        'Condition': null}])");
}

QByteArray azureDefinitions() {
    return filled(R"([{'assignableScopes': ['/subscriptions/{S}'], 'description': 'ours',
        'id': '/subscriptions/{S}/providers/Microsoft.Authorization/roleDefinitions/00000000-0000-4000-8000-0000000000d1',
        'name': '00000000-0000-4000-8000-0000000000d1', 'roleName': 'Azure Backup key reader', 'roleType': 'CustomRole',
        'type': 'Microsoft.Authorization/roleDefinitions', 'permissions': [{'actions': [], 'notActions': [],
        'dataActions': ['Microsoft.KeyVault/vaults/keys/read'], 'notDataActions': [], 'condition': null}]}])");
}

QByteArray denyAssignments() {
    return filled(R"({'subscription': '{S}', 'denyAssignments': []})");
}

QByteArray servicePrincipals() {
    return filled(R"([{'id': '{BMS}', 'appId': '262044b1-e2ce-469f-a196-69ab7ada62d3', 'accountEnabled': true,
        'displayName': 'Backup Management Service', 'servicePrincipalType': 'Application',
        'appOwnerOrganizationId': 'f8cdef31-a31e-4b4a-93e4-5f571e91255a'}])");
}

QByteArray browserLog() {
    const QByteArray body
        = QByteArray("{\"value\": " + keysOfVault() + '}').replace("\n", "").replace('"', "\\\"");
    return "{\"log\": {\"version\": \"1.2\", \"entries\": [{\"request\": {\"method\": \"GET\", \"url\": "
           "\"https://contoso-kv.vault.azure.net/keys?api-version=7.4\", \"headers\": [{\"name\": "
           "\"Authorization\", "
           "\"value\": \"Bearer eyJhbGciOi\"}]}, \"response\": {\"status\": 200, \"content\": {\"text\": \""
        + body + "\"}}}]}}";
}

QByteArray directoryObjects() {
    return filled(
        R"([{'id': 'cccccccc-0000-4000-8000-0000000000e1', 'appId': 'cccccccc-0000-4000-8000-0000000000f1',
        'displayName': 'of Graph', 'servicePrincipalType': 'Application'},
        {'objectId': 'cccccccc-0000-4000-8000-0000000000e2', 'appId': 'cccccccc-0000-4000-8000-0000000000f2',
        'displayName': 'of the older graph', 'objectType': 'ServicePrincipal'},
        {'Id': 'cccccccc-0000-4000-8000-0000000000e3', 'AppId': 'cccccccc-0000-4000-8000-0000000000f3',
        'DisplayName': 'of PowerShell', 'ServicePrincipalType': 'Application', 'AccountEnabled': true},
        {'id': 'cccccccc-0000-4000-8000-0000000000e4', 'appId': 'cccccccc-0000-4000-8000-0000000000f1',
        'displayName': 'registration', 'signInAudience': 'AzureADMyOrg', 'identifierUris': []},
        {'id': 'cccccccc-0000-4000-8000-0000000000e5', 'displayName': 'person', 'userPrincipalName': 'p@contoso.com'},
        {'id': 'cccccccc-0000-4000-8000-0000000000e6', 'displayName': 'team', 'securityEnabled': true,
        'mailEnabled': false}])");
}

QByteArray keyVaultNames() {
    return filled(R"([{'id': '/subscriptions/{S}/resourceGroups/RG/providers/Microsoft.KeyVault/vaults/kv',
        'name': 'kv', 'location': 'uaenorth', 'type': 'Microsoft.KeyVault/vaults', 'tags': {}}])");
}

QByteArray keyListItem(const QByteArray &nameAndVersion) {
    return filled(
        R"([{'kid': 'https://contoso-kv.vault.azure.net/keys/NAME', 'attributes': {'enabled': true}}])")
        .replace("NAME", nameAndVersion);
}

QByteArray hsmAssignmentsUrl() {
    return "https://contoso-hsm.managedhsm.azure.net/providers/Microsoft.Authorization/roleAssignments";
}

QByteArray exchange(const QByteArray &method, const QByteArray &url, int status, const QByteArray &body) {
    return "{\"request\": {\"method\": \"" + method + "\", \"uri\": \"" + url
        + "\"}, \"response\": {\"status\": " + QByteArray::number(status) + ", \"body\": " + body + "}}";
}

importer::Imported import(
    std::initializer_list<std::pair<const char *, QByteArray>> files, const importer::Options &options) {
    std::vector<importer::Source> sources;
    for (const auto &[name, content] : files) {
        sources.push_back({QString::fromLatin1(name), content, QDateTime()});
    }
    return importer::importSources(std::move(sources), options);
}

int countOf(const importer::Imported &imported, domain::ImportContent content) {
    int count = 0;
    for (const domain::ImportUnderstood &understood : imported.report.understood) {
        count += understood.content == content ? understood.count : 0;
    }
    return count;
}

bool refused(const importer::Imported &imported, domain::ImportRefusal refusal) {
    return std::any_of(imported.report.notUnderstood.begin(), imported.report.notUnderstood.end(),
        [refusal](const domain::ImportNotUnderstood &entry) { return entry.refusal == refusal; });
}

bool hasProblem(const importer::Imported &imported, domain::ImportProblemKind kind) {
    return std::any_of(imported.report.problems.begin(), imported.report.problems.end(),
        [kind](const domain::ImportProblem &problem) { return problem.kind == kind; });
}

bool misses(const importer::Imported &imported, domain::ImportMissingKind kind, const QString &scope) {
    return std::any_of(imported.report.missing.begin(), imported.report.missing.end(),
        [&](const domain::ImportMissing &missing) {
            return missing.kind == kind && (scope.isEmpty() || missing.scope == scope);
        });
}

QByteArray told(const importer::Imported &imported) {
    QString text;
    for (const domain::ImportUnderstood &entry : imported.report.understood) {
        text += QStringLiteral("understood %1 kind %2 count %3\n")
                    .arg(entry.file)
                    .arg(static_cast<int>(entry.content))
                    .arg(entry.count);
    }
    for (const domain::ImportNotUnderstood &entry : imported.report.notUnderstood) {
        text += QStringLiteral("refused %1 kind %2 at %3: %4\n")
                    .arg(entry.file)
                    .arg(static_cast<int>(entry.refusal))
                    .arg(entry.place, entry.detail);
    }
    for (const domain::ImportProblem &entry : imported.report.problems) {
        text += QStringLiteral("problem %1 kind %2 at %3: %4\n")
                    .arg(entry.file)
                    .arg(static_cast<int>(entry.kind))
                    .arg(entry.place, entry.detail);
    }
    for (const domain::ImportMissing &entry : imported.report.missing) {
        text += QStringLiteral("missing kind %1 host %2 key %3 scope %4\n")
                    .arg(static_cast<int>(entry.kind))
                    .arg(entry.host, entry.keyName, entry.scope);
    }
    return text.toUtf8();
}

} // namespace fixtures
