#include "cureestate.h"

#include "domain/builtinroles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace cureestate {

namespace {

const QByteArray setId = group + "/providers/Microsoft.Compute/diskEncryptionSets/des-cures";
const QByteArray hsmId = group + "/providers/Microsoft.KeyVault/managedHSMs/hsm-cures";
const QByteArray version = "/0123456789abcdef0123456789abcdef";

QByteArray hostOf(Form form) {
    return form == Form::Hsm ? "hsm-cures.managedhsm.azure.net" : "kv-cures.vault.azure.net";
}

QByteArray idOf(Form form) {
    return form == Form::Hsm ? hsmId : vaultId;
}

QByteArray keyUrl(Form form, const QByteArray &name = "cvm-os") {
    return "https://" + hostOf(form) + "/keys/" + name;
}

QJsonObject parsed(QByteArray json) {
    return QJsonDocument::fromJson(json.replace('\'', '"')).object();
}

QByteArray written(const QJsonObject &object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray machine() {
    return "{'id': '" + group
        + "/providers/Microsoft.Compute/virtualMachines/vm', 'name': 'vm', 'type': "
          "'Microsoft.Compute/virtualMachines', 'location': 'uaenorth', 'hardwareProfile': {'vmSize': "
          "'Standard_DC4as_v6'}, 'securityProfile': {'securityType': 'ConfidentialVM'}, 'storageProfile': "
          "{'osDisk': {'osType': 'Linux', 'managedDisk': {'id': '"
        + group
        + "/providers/Microsoft.Compute/disks/os', 'securityProfile': {'securityEncryptionType': "
          "'DiskWithVMGuestState', 'diskEncryptionSet': {'id': '"
        + setId + "'}}}}}}";
}

} // namespace

QByteArray set(Form form) {
    return "{'id': '" + setId
        + "', 'name': 'des-cures', 'type': 'Microsoft.Compute/diskEncryptionSets', 'location': 'uaenorth', "
          "'encryptionType': 'ConfidentialVmEncryptedWithCustomerKey', 'activeKey': {'keyUrl': '"
        + keyUrl(form) + version + "', 'sourceVault': {'id': '" + idOf(form)
        + "'}}, 'identity': {'type': 'SystemAssigned', 'principalId': '" + setIdentity + "', 'tenantId': '"
        + tenant + "'}, 'rotationToLatestKeyVersionEnabled': false}";
}

QByteArray store(Form form, const QByteArray &more, const QByteArray &changed) {
    const bool isHsm = form == Form::Hsm;
    QJsonObject store = parsed("{'id': '" + idOf(form) + "', 'name': '" + hostOf(form).split('.').first()
        + "', 'type': 'Microsoft.KeyVault/" + (isHsm ? "managedHSMs" : "vaults")
        + "', 'location': 'uaenorth', 'sku': {'family': 'B', 'name': 'Standard_B1'}, 'systemData': "
          "{'createdAt': '2026-01-01T00:00:00Z', 'lastModifiedAt': '"
        + changed + "'}}");
    QJsonObject properties = parsed("{'tenantId': '" + tenant + "', '" + (isHsm ? "hsmUri" : "vaultUri")
        + "': 'https://" + hostOf(form)
        + "/', 'enableSoftDelete': true, 'enablePurgeProtection': true, 'provisioningState': 'Succeeded', "
          "'publicNetworkAccess': 'Enabled'}");
    const QJsonObject special = isHsm
        ? parsed("{'securityDomainProperties': {'activationStatus': 'Active'}}")
        : parsed("{'sku': {'family': 'A', 'name': 'premium'}, 'accessPolicies': [], "
                 "'enableRbacAuthorization': "
            + QByteArray(form == Form::Roles ? "true}" : "false}"));
    for (const QJsonObject &members : {special, parsed("{" + more + "}")}) {
        for (auto member = members.begin(); member != members.end(); ++member) {
            properties.insert(member.key(), member.value());
        }
    }
    store.insert(u"properties"_s, properties);
    return written(store);
}

QByteArray key(Form form, const QByteArray &enabled, const QByteArray &updated) {
    return "{'attributes': {'created': '2026-01-01T00:00:00+00:00', 'enabled': " + enabled
        + ", 'exportable': true, 'recoveryLevel': 'Recoverable', 'updated': '" + updated
        + "'}, 'key': {'kid': '" + keyUrl(form) + version
        + "', 'kty': 'RSA-HSM', 'keyOps': ['wrapKey', 'unwrapKey']}, 'releasePolicy': {'contentType': "
          "'application/json', 'encodedPolicy': 'eyJ9', 'immutable': false}}";
}

QByteArray listedKey(Form form, const QByteArray &name, const QByteArray &enabled) {
    return "[{'attributes': {'enabled': " + enabled + ", 'exportable': true}, 'kid': '" + keyUrl(form, name)
        + "', 'name': '" + name + "'}]";
}

QByteArray deletedKey(Form form) {
    return "[{'attributes': {'enabled': true, 'updated': '2026-05-01T00:00:00+00:00'}, 'deletedDate': "
           "'2026-07-01T00:00:00+00:00', 'kid': '"
        + keyUrl(form) + "', 'recoveryId': 'https://" + hostOf(form) + "/deletedkeys/cvm-os'}]";
}

QByteArray deletedStore(Form form) {
    const bool isHsm = form == Form::Hsm;
    const QByteArray type = isHsm ? "deletedManagedHSMs" : "deletedVaults";
    const QByteArray name = hostOf(form).split('.').first();
    return "[{'id': '/subscriptions/" + subscription + "/providers/Microsoft.KeyVault/locations/uaenorth/"
        + type + '/' + name + "', 'name': '" + name + "', 'type': 'Microsoft.KeyVault/" + type
        + "', 'properties': {'deletionDate': '2026-07-01T00:00:00+00:00', 'location': 'uaenorth', "
          "'scheduledPurgeDate': '2026-09-29T00:00:00+00:00', '"
        + (isHsm ? "mhsmId" : "vaultId") + "': '" + idOf(form) + "'}}]";
}

QByteArray servicePrincipal(
    const QByteArray &id, const QByteArray &application, const QByteArray &name, const QByteArray &enabled) {
    return "{'accountEnabled': " + enabled + ", 'appDisplayName': '" + name + "', 'appId': '" + application
        + "', 'displayName': '" + name + "', 'id': '" + id + "', 'servicePrincipalType': 'Application'}";
}

QByteArray backupPrincipal(const QByteArray &enabled) {
    return servicePrincipal(backup, backupApplication, "Backup Management Service", enabled);
}

QByteArray orchestratorPrincipal(const QByteArray &enabled) {
    return servicePrincipal(orchestrator, domain::confidentialVmOrchestratorAppId.toLatin1(),
        "Confidential VM Orchestrator", enabled);
}

QByteArray identityOfSet(const QByteArray &enabled) {
    return servicePrincipal(setIdentity, "de5a0000-5555-4aaa-8bbb-000000000004", "des-cures", enabled);
}

QByteArray policy(const QByteArray &objectId, const QByteArray &keys, const QByteArray &more) {
    return "{'tenantId': '" + tenant + "', 'objectId': '" + objectId + "', 'permissions': {'keys': [" + keys
        + "], 'secrets': [], 'certificates': [], 'storage': []}" + more + '}';
}

QByteArray policies(const QByteArrayList &entries) {
    return "'accessPolicies': [" + entries.join(',') + ']';
}

QByteArray assignment(
    const QByteArray &number, const QByteArray &role, const QByteArray &principal, const QByteArray &scope) {
    const QByteArray name = "c0ffee00-7777-4aaa-8bbb-00000000000" + number;
    return "{'condition': null, 'id': '" + scope + "/providers/Microsoft.Authorization/roleAssignments/"
        + name + "', 'name': '" + name + "', 'principalId': '" + principal
        + "', 'principalName': '', 'principalType': 'ServicePrincipal', 'roleDefinitionId': '/subscriptions/"
        + subscription + "/providers/Microsoft.Authorization/roleDefinitions/" + role
        + "', 'roleDefinitionName': '', 'scope': '" + scope
        + "', 'type': 'Microsoft.Authorization/roleAssignments'}";
}

QByteArray hsmAssignment(
    const QByteArray &number, const QByteArray &role, const QByteArray &principal, const QByteArray &scope) {
    const QByteArray name = "c0ffee00-7777-4aaa-8bbb-00000000000" + number;
    return "{'id': '" + (scope == "/" ? QByteArray() : scope)
        + "/providers/Microsoft.Authorization/roleAssignments/" + name + "', 'name': '" + name
        + "', 'principalId': '" + principal
        + "', 'principalName': '', 'roleDefinitionId': "
          "'Microsoft.KeyVault/providers/Microsoft.Authorization/roleDefinitions/"
        + role + "', 'roleName': '', 'scope': '" + scope
        + "', 'type': 'Microsoft.Authorization/roleAssignments'}";
}

QByteArray definition() {
    return "{'assignableScopes': ['/subscriptions/" + subscription
        + "'], 'description': '', 'id': '/subscriptions/" + subscription
        + "/providers/Microsoft.Authorization/roleDefinitions/" + customRole + "', 'name': '" + customRole
        + "', 'permissions': [{'actions': [], 'dataActions': ['Microsoft.KeyVault/vaults/keys/read', "
          "'Microsoft.KeyVault/vaults/keys/backup/action'], 'notActions': [], 'notDataActions': []}], "
          "'roleName': 'Azure Backup key access', 'roleType': 'CustomRole', 'type': "
          "'Microsoft.Authorization/roleDefinitions'}";
}

QByteArray hsmDefinition(const domain::RoleDefinition &role) {
    const QJsonArray none;
    QJsonArray rights;
    for (const domain::Permission &permission : role.permissions) {
        for (const QString &right : permission.dataActions) {
            rights.append(right);
        }
    }
    return written({{u"assignableScopes"_s, QJsonArray{u"/"_s}}, {u"description"_s, QString()},
        {u"id"_s, u"Microsoft.KeyVault/providers/Microsoft.Authorization/roleDefinitions/"_s + role.guid},
        {u"name"_s, role.guid},
        {u"permissions"_s,
            QJsonArray{QJsonObject{{u"actions"_s, none}, {u"dataActions"_s, rights}, {u"notActions"_s, none},
                {u"notDataActions"_s, none}}}},
        {u"roleName"_s, role.name}, {u"roleType"_s, u"AKVBuiltInRole"_s},
        {u"type"_s, u"Microsoft.Authorization/roleDefinitions"_s}});
}

QByteArray hsmCustomDefinition() {
    domain::RoleDefinition role;
    role.guid = QString::fromLatin1(customRole);
    role.name = u"Azure Backup key access"_s;
    role.permissions.resize(1);
    role.permissions.front().dataActions = domain::neededDataActions(true);
    return hsmDefinition(role).replace("AKVBuiltInRole", "CustomRole");
}

QByteArray labelled(const QByteArray &name, const QByteArrayList &rows) {
    return "{'subscription': '" + subscription + "', '" + name + "': [" + rows.join(',') + "]}";
}

QByteArray hsmLabelled(const QByteArray &name, const QByteArrayList &rows, const QByteArray &scope) {
    return "{'hsm': 'hsm-cures', 'scope': '" + scope + "', '" + name + "': [" + rows.join(',') + "]}";
}

QByteArray builtInHsmDefinitions(const QByteArrayList &more) {
    QByteArrayList rows = more;
    for (const domain::RoleDefinition &role : domain::builtInHsmRoles()) {
        rows.append(hsmDefinition(role));
    }
    return hsmLabelled("roleDefinitions", rows, "/");
}

Files good(Form form) {
    Files files{{u"vm.json"_s, machine()}, {u"set.json"_s, set(form)}, {u"store.json"_s, store(form)},
        {u"key.json"_s, key(form)}, {u"principal.json"_s, backupPrincipal()}};
    if (form == Form::Policies) {
        files.insert(u"store.json"_s,
            store(form,
                policies({policy(backup, "'get', 'list', 'backup'"),
                    policy(setIdentity, "'get', 'wrapKey', 'unwrapKey'")})));
    } else if (form == Form::Roles) {
        files.insert(u"definitions.json"_s, definition());
        files.insert(u"assignments.json"_s,
            labelled("roleAssignments",
                {assignment("1", customRole, backup),
                    assignment("2", "e147488a-f6f5-4113-8e2d-b22465e65bf6", setIdentity)}));
        files.insert(u"denies.json"_s, labelled("denyAssignments", {}));
    } else {
        files.insert(u"definitions.json"_s, builtInHsmDefinitions({hsmCustomDefinition()}));
        files.insert(u"all.json"_s, hsmLabelled("roleAssignments", {}, "/"));
        files.insert(u"keys.json"_s, hsmLabelled("roleAssignments", {}, "/keys"));
        files.insert(u"assignments.json"_s,
            hsmLabelled("roleAssignments",
                {hsmAssignment("1", customRole, backup),
                    hsmAssignment("2", "33413926-3206-4cdd-b39a-83574fe37a17", setIdentity)},
                "/keys/cvm-os"));
    }
    return files;
}

} // namespace cureestate
