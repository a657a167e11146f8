#include "simulatorclient.h"

/// Roles, access policies and the directory: what can be written, what is refused, what is shown.
class SimulatorRightsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hsmListsHideSingleKeys();
    void hsmAssignmentsComeAndGo();
    void hsmRefusals_data();
    void hsmRefusals();
    void hsmAllowsTenAssignmentsPerKey();
    void hsmCustomRoles();
    void hsmEnforcesTheCallersRights();
    void hsmFirewallGoesBeforeRoles();
    void azureRoleAssignments();
    void azureRoleAssignmentRefusals();
    void azureRoleDefinitions();
    void ownPermissions();
    void accessPoliciesMerge();
    void keysBelongToTheirPermissionModel();
    void keyVersionsAndBackup();
    void servicePrincipalByAppId();
    void servicePrincipalSearch();
    void otherKindsOfIds();
    void servicePrincipalIsCreatedOnce();
    void graphWithoutRights();

private:
    static QString backupId(SimulatorClient &client) {
        return client
            .send("GET", u"graph.microsoft.com"_s,
                u"/v1.0/servicePrincipals(appId='%1')"_s.arg(contoso::backupAppId))
            .json.value("id"_L1)
            .toString();
    }
    static QString assignmentPath(const QString &scope, const QString &guid = {}) {
        return scope + u"/providers/Microsoft.Authorization/roleAssignments"_s
            + (guid.isEmpty() ? QString() : u'/' + guid) + u"?api-version=7.4"_s;
    }
};

namespace {

const QString guid1 = u"11111111-2222-4333-8444-555555555551"_s;
const QString guid2 = u"11111111-2222-4333-8444-555555555552"_s;
const QString keyScope = u"/keys/cvm-erp-os"_s;
const QString rbacVault = contoso::security
    + u"/resourceGroups/rg-keys-uaenorth/providers/Microsoft.KeyVault/vaults/contoso-kv-rbac"_s;
const QString policyVault = contoso::security
    + u"/resourceGroups/rg-keys-uaenorth/providers/Microsoft.KeyVault/vaults/contoso-kv-policies"_s;

QStringList namesIn(const Answer &answer) {
    QStringList names;
    const auto value = answer.value();
    for (const QJsonValue &element : value) {
        names.append(element.toObject().value("name"_L1).toString());
    }
    return names;
}

} // namespace

void SimulatorRightsTest::hsmListsHideSingleKeys() {
    SimulatorClient client(u"managed-hsm"_s);
    const QString principal = backupId(client);
    QCOMPARE(client
                 .send("PUT", contoso::hsm, assignmentPath(keyScope, guid1),
                     contoso::localRole(contoso::cryptoUser, principal))
                 .status,
        201);
    QCOMPARE(client
                 .send("PUT", contoso::hsm, assignmentPath(u"/keys"_s, guid2),
                     contoso::localRole(contoso::cryptoUser, principal))
                 .status,
        201);
    const QStringList atRoot = namesIn(client.send("GET", contoso::hsm, assignmentPath({})));
    const QStringList atKeys = namesIn(client.send("GET", contoso::hsm, assignmentPath(u"/keys"_s)));
    const QStringList atKey = namesIn(client.send("GET", contoso::hsm, assignmentPath(keyScope)));
    QVERIFY(!atRoot.contains(guid1) && atRoot.contains(guid2));
    QVERIFY(!atKeys.contains(guid1) && atKeys.contains(guid2));
    QCOMPARE(atKey, QStringList{guid1});
    const Answer filtered = client.send("GET", contoso::hsm,
        u"/keys/providers/Microsoft.Authorization/roleAssignments?$filter=principalId%20eq%20'%1'&api-version=7.4"_s
            .arg(principal));
    QCOMPARE(namesIn(filtered), QStringList{guid2});
}

void SimulatorRightsTest::hsmAssignmentsComeAndGo() {
    SimulatorClient client(u"managed-hsm"_s);
    const QJsonObject body = contoso::localRole(contoso::cryptoUser, backupId(client));
    const QString path = assignmentPath(keyScope, guid1);
    const Answer created = client.send("PUT", contoso::hsm, path, body);
    QCOMPARE(created.json.value("id"_L1).toString(),
        u"/providers/Microsoft.Authorization/roleAssignments/"_s + guid1); // no scope
    QCOMPARE(created.properties().value("scope"_L1).toString(), keyScope);
    QCOMPARE(created.properties().value("roleDefinitionId"_L1),
        body.value("properties"_L1).toObject().value("roleDefinitionId"_L1));
    QVERIFY(!created.properties().contains("principalType"_L1));
    QCOMPARE(client.send("GET", contoso::hsm, path).status, 200);
    const Answer again = client.send("PUT", contoso::hsm, assignmentPath(keyScope, guid2), body);
    QCOMPARE(again.status, 400);
    QCOMPARE(again.errorCode(), u"MatchingRoleAssignmentExists"_s);
    QVERIFY(again.errorMessage().contains(u"Role assignment '%1' already adds role"_s.arg(guid1)));
    QVERIFY(again.errorMessage().contains("(Activity ID: "_L1));
    QCOMPARE(client.send("DELETE", contoso::hsm, path).status, 200);
    const Answer gone = client.send("GET", contoso::hsm, path);
    QCOMPARE(gone.status, 404);
    QCOMPARE(gone.errorCode(), u"RoleAssignmentNotFound"_s);
}

void SimulatorRightsTest::hsmRefusals_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("principal");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const QString someone = u"99999999-2222-4333-8444-555555555551"_s;
    QTest::newRow("role") << assignmentPath(keyScope, guid1) << guid2 << someone << 404
                          << u"RoleDefinitionNotFound"_s;
    QTest::newRow("name") << assignmentPath(keyScope, u"grant"_s) << contoso::cryptoUser << someone << 400
                          << u"BadParameter"_s;
    QTest::newRow("principal") << assignmentPath(keyScope, guid1) << contoso::cryptoUser << u"backup"_s << 400
                               << u"BadParameter"_s;
    QTest::newRow("scope") << assignmentPath(u"/secrets/x"_s, guid1) << contoso::cryptoUser << someone << 400
                           << u"Invalidkeyidentifier"_s;
}

void SimulatorRightsTest::hsmRefusals() {
    QFETCH(QString, path);
    QFETCH(QString, role);
    QFETCH(QString, principal);
    QFETCH(int, status);
    QFETCH(QString, code);
    SimulatorClient client(u"managed-hsm"_s);
    const Answer answer = client.send("PUT", contoso::hsm, path, contoso::localRole(role, principal));
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.errorCode(), code);
}

void SimulatorRightsTest::hsmAllowsTenAssignmentsPerKey() {
    SimulatorClient client(u"managed-hsm"_s);
    for (int number = 0; number <= 10; ++number) {
        const QString id = u"11111111-2222-4333-8444-0000000000%1"_s.arg(number, 2, 10, QChar(u'0'));
        const Answer answer = client.send(
            "PUT", contoso::hsm, assignmentPath(keyScope, id), contoso::localRole(contoso::cryptoUser, id));
        QCOMPARE(answer.status, number < 10 ? 201 : 400);
    }
}

void SimulatorRightsTest::hsmCustomRoles() {
    SimulatorClient client(u"managed-hsm"_s);
    const QString base = u"/providers/Microsoft.Authorization/roleDefinitions"_s;
    const QString version = u"?api-version=7.4"_s;
    const Answer list = client.send("GET", contoso::hsm, base + version);
    QCOMPARE(list.value().size(), 10);
    const QJsonObject first = list.value().first().toObject();
    QVERIFY(
        first.value("id"_L1).toString().startsWith("Microsoft.KeyVault/providers/"_L1)); // no leading slash
    QCOMPARE(first.value("properties"_L1).toObject().value("type"_L1).toString(), u"AKVBuiltInRole"_s);
    const QJsonObject body{{u"properties"_s,
        QJsonObject{{u"roleName"_s, u"Azure Backup key access"_s}, {u"type"_s, u"CustomRole"_s},
            {u"permissions"_s,
                QJsonArray{QJsonObject{{u"dataActions"_s,
                    QJsonArray{u"Microsoft.KeyVault/managedHsm/keys/read/action"_s,
                        u"Microsoft.KeyVault/managedHsm/keys/backup/action"_s}}}}}}}};
    const Answer created = client.send("PUT", contoso::hsm, base + u'/' + guid1 + version, body);
    QCOMPARE(created.status, 201);
    QCOMPARE(created.properties().value("assignableScopes"_L1).toArray(), QJsonArray{u"/"_s});
    QCOMPARE(client.send("PUT", contoso::hsm, base + u'/' + guid1 + version, body).status,
        201); // 201 for updates, too
    QCOMPARE(client.send("GET", contoso::hsm, base + version).value().size(), 11);
    const Answer builtIn
        = client.send("PUT", contoso::hsm, base + u'/' + contoso::cryptoUser + version, body);
    QCOMPARE(builtIn.status, 400);
    QVERIFY(builtIn.errorMessage().startsWith("Cannot re-use the name/GUID"_L1));
    QCOMPARE(
        client.send("PUT", contoso::hsm, base + u"/name"_s + version, body).errorCode(), u"BadParameter"_s);
    QCOMPARE(client.send("DELETE", contoso::hsm, base + u'/' + guid1 + version).status, 200);
    QCOMPARE(client.send("GET", contoso::hsm, base + u'/' + guid1 + version).errorCode(),
        u"RoleDefinitionNotFound"_s);
}

void SimulatorRightsTest::hsmEnforcesTheCallersRights() {
    SimulatorClient reader(u"caller-cannot-assign"_s);
    const Answer refused = reader.send(
        "PUT", contoso::hsm, assignmentPath(keyScope, guid1), contoso::localRole(contoso::cryptoUser, guid2));
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.errorCode(), u"AccessDenied"_s);
    QVERIFY(refused.errorMessage().startsWith(
        "Not authorized to access Microsoft.KeyVault/managedHsm/roleAssignments/write/action on /keys/cvm-erp-os"_L1));
    QCOMPARE(reader.send("GET", contoso::hsm, assignmentPath({})).status, 200);
    SimulatorClient blind(u"unknown-access"_s);
    QCOMPARE(blind.send("GET", contoso::hsm, assignmentPath({})).status, 403);
    QCOMPARE(blind.send("GET", contoso::hsm, assignmentPath(keyScope)).status, 403);
    QCOMPARE(blind
                 .send("PUT", contoso::hsm, assignmentPath(keyScope, guid1),
                     contoso::localRole(contoso::cryptoUser, guid2))
                 .status,
        201);
    SimulatorClient keyless(u"key-not-readable"_s);
    QCOMPARE(keyless.send("GET", contoso::hsm, keyScope + u"?api-version=7.4"_s).status, 403);
    QCOMPARE(keyless.send("GET", contoso::hsm, assignmentPath(keyScope)).status, 200);
}

void SimulatorRightsTest::hsmFirewallGoesBeforeRoles() {
    SimulatorClient client(u"key-store-firewall"_s);
    const Answer answer = client.send("GET", contoso::hsm, keyScope + u"?api-version=7.4"_s);
    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.json.value("error"_L1)
                 .toObject()
                 .value("innererror"_L1)
                 .toObject()
                 .value("code"_L1)
                 .toString(),
        u"ForbiddenByFirewall"_s);
    QVERIFY(answer.errorMessage().startsWith(
        "Client address is not authorized and caller is not a trusted service"_L1));
    QCOMPARE(client
                 .send("PUT", contoso::hsm, assignmentPath(keyScope, guid1),
                     contoso::localRole(contoso::cryptoUser, guid2))
                 .status,
        403);
}

void SimulatorRightsTest::azureRoleAssignments() {
    SimulatorClient client(u"key-vault-rbac"_s);
    const QString principal = backupId(client);
    const QString scope = rbacVault + u"/keys/cvm-erp-os"_s;
    const QString roles = u"/providers/Microsoft.Authorization/roleAssignments"_s;
    const QString version = u"api-version=2022-04-01"_s;
    const QString list
        = scope + roles + u"?$filter=atScope()%20and%20assignedTo('"_s + principal + u"')&"_s + version;
    QCOMPARE(client.arm("GET", list).value().size(), 0);
    const QJsonObject body{{u"properties"_s,
        QJsonObject{
            {u"roleDefinitionId"_s,
                contoso::security
                    + u"/providers/Microsoft.Authorization/roleDefinitions/12338af0-0e69-4776-bea7-57ae8d297424"_s},
            {u"principalId"_s, principal}, {u"principalType"_s, u"ServicePrincipal"_s}}}};
    const Answer created = client.arm("PUT", scope + roles + u'/' + guid1 + u'?' + version, body);
    QCOMPARE(created.status, 201);
    QCOMPARE(created.json.value("id"_L1).toString(), scope + roles + u'/' + guid1);
    QVERIFY(created.properties().value("condition"_L1).isNull());
    QCOMPARE(client.arm("PUT", scope + roles + u'/' + guid1 + u'?' + version, body).status, 200);
    const Answer twin = client.arm("PUT", scope + roles + u'/' + guid2 + u'?' + version, body);
    QCOMPARE(twin.status, 409);
    QCOMPARE(twin.errorCode(), u"RoleAssignmentExists"_s);
    QVERIFY(twin.errorMessage().contains(QString(guid1).remove(u'-')));
    QCOMPARE(client.arm("GET", list).value().size(), 1);
    QCOMPARE(client.arm("GET", rbacVault + roles + u"?$filter=atScope()&"_s + version).value().size(),
        3); // nothing below
    QCOMPARE(client.arm("GET", rbacVault + roles + u'?' + version).value().size(), 4);
    QCOMPARE(client.arm("DELETE", scope + roles + u'/' + guid1 + u'?' + version).status, 200);
    QCOMPARE(client.arm("DELETE", scope + roles + u'/' + guid1 + u'?' + version).status, 204);
}

void SimulatorRightsTest::azureRoleAssignmentRefusals() {
    SimulatorClient client(u"key-vault-rbac"_s);
    const QString path = rbacVault + u"/providers/Microsoft.Authorization/roleAssignments/"_s + guid1
        + u"?api-version=2022-04-01"_s;
    const auto body = [](const QString &role, const QString &principal, const QString &type) {
        QJsonObject properties{
            {u"roleDefinitionId"_s, u"/x/roleDefinitions/"_s + role}, {u"principalId"_s, principal}};
        if (!type.isEmpty()) {
            properties.insert(u"principalType"_s, type);
        }
        return QJsonObject{{u"properties"_s, properties}};
    };
    const QString cryptoUser = u"12338af0-0e69-4776-bea7-57ae8d297424"_s;
    QCOMPARE(client.arm("PUT", path, body(guid2, backupId(client), {})).errorCode(),
        u"RoleDefinitionDoesNotExist"_s);
    QCOMPARE(client.arm("PUT", path, body(cryptoUser, guid2, {})).errorCode(), u"PrincipalNotFound"_s);
    QCOMPARE(client.arm("PUT", path, body(cryptoUser, backupId(client), u"User"_s)).errorCode(),
        u"UnmatchedPrincipalType"_s);
    QCOMPARE(client.arm("PUT", path, {{u"properties"_s, QJsonObject()}}).status, 400);
    QCOMPARE(client.arm("PUT", path, body(cryptoUser, guid2, u"ServicePrincipal"_s)).status,
        201); // Entra is not asked
    const QString elsewhere = QString(path).replace("contoso-kv-rbac"_L1, "contoso-kv-none"_L1);
    QCOMPARE(client.arm("PUT", elsewhere, body(cryptoUser, backupId(client), {})).errorCode(),
        u"ResourceNotFound"_s);
}

void SimulatorRightsTest::azureRoleDefinitions() {
    SimulatorClient client(u"key-vault-rbac"_s);
    const QString base = u"/providers/Microsoft.Authorization/roleDefinitions"_s;
    const QString version = u"api-version=2022-04-01"_s;
    const Answer named = client.arm(
        "GET", rbacVault + base + u"?$filter=roleName%20eq%20'Key%20Vault%20Crypto%20User'&"_s + version);
    QCOMPARE(named.value().size(), 1);
    const QJsonObject role = named.value().first().toObject();
    QCOMPARE(role.value("id"_L1).toString(),
        contoso::security + base + u"/12338af0-0e69-4776-bea7-57ae8d297424"_s);
    QCOMPARE(client.arm("GET", base + u"/12338af0-0e69-4776-bea7-57ae8d297424?"_s + version).status, 200);
    const QJsonObject body{{u"properties"_s,
        QJsonObject{{u"roleName"_s, u"Azure Backup key reader"_s}, {u"type"_s, u"CustomRole"_s},
            {u"assignableScopes"_s, QJsonArray{contoso::security}},
            {u"permissions"_s,
                QJsonArray{QJsonObject{{u"dataActions"_s,
                    QJsonArray{u"Microsoft.KeyVault/vaults/keys/read"_s,
                        u"Microsoft.KeyVault/vaults/keys/backup/action"_s}}}}}}}};
    const QString path = contoso::security + base + u'/' + guid1 + u'?' + version;
    QCOMPARE(client.arm("PUT", path, body).status, 201);
    const Answer custom
        = client.arm("GET", rbacVault + base + u"?$filter=type%20eq%20'CustomRole'&"_s + version);
    QCOMPARE(namesIn(custom), QStringList{guid1});
    QCOMPARE(client.arm("GET", contoso::production + base + u"?$filter=type%20eq%20'CustomRole'&"_s + version)
                 .value()
                 .size(),
        0);
    QCOMPARE(client.arm("PUT", contoso::security + base + u'/' + guid2 + u'?' + version, body).errorCode(),
        u"RoleDefinitionWithSameNameExists"_s);
    QCOMPARE(client.arm("DELETE", path).status, 200);
}

void SimulatorRightsTest::ownPermissions() {
    SimulatorClient client(u"managed-hsm"_s);
    const QString path = u"/providers/Microsoft.Authorization/permissions?api-version=2022-04-01"_s;
    const Answer owner = client.arm("GET", contoso::vm() + path);
    QCOMPARE(owner.value().first().toObject().value("actions"_L1).toArray(), QJsonArray{u"*"_s});
    QCOMPARE(
        client
            .arm("GET",
                contoso::vm()
                    + u"/providers/Microsoft.Authorization/denyAssignments?$filter=atScope()&api-version=2022-04-01"_s)
            .value()
            .size(),
        0);
}

void SimulatorRightsTest::accessPoliciesMerge() {
    SimulatorClient client(u"key-vault-access-policy"_s);
    const QString principal = backupId(client);
    const QString version = u"?api-version=2023-07-01"_s;
    const auto change = [&](const QString &kind, const QJsonArray &keys) {
        return client.arm("PUT", policyVault + u"/accessPolicies/"_s + kind + version,
            {{u"properties"_s,
                QJsonObject{{u"accessPolicies"_s,
                    QJsonArray{QJsonObject{{u"tenantId"_s, client.simulator->signIn().tenantId},
                        {u"objectId"_s, principal}, {u"permissions"_s, QJsonObject{{u"keys"_s, keys}}}}}}}}});
    };
    const auto keysOf = [](const Answer &answer) {
        return answer.properties()
            .value("accessPolicies"_L1)
            .toArray()
            .first()
            .toObject()
            .value("permissions"_L1)
            .toObject()
            .value("keys"_L1)
            .toArray();
    };
    QCOMPARE(keysOf(change(u"add"_s, {u"get"_s, u"list"_s})), (QJsonArray{u"get"_s, u"list"_s}));
    const Answer merged = change(u"add"_s, {u"backup"_s, u"Get"_s});
    QCOMPARE(merged.json.value("type"_L1).toString(), u"Microsoft.KeyVault/vaults/accessPolicies"_s);
    QCOMPARE(keysOf(merged), (QJsonArray{u"get"_s, u"list"_s, u"backup"_s}));
    QCOMPARE(keysOf(change(u"remove"_s, {u"LIST"_s})), (QJsonArray{u"get"_s, u"backup"_s}));
    QCOMPARE(keysOf(change(u"replace"_s, {u"list"_s})), (QJsonArray{u"list"_s}));
    const QJsonArray all
        = client.arm("GET", policyVault + version).properties().value("accessPolicies"_L1).toArray();
    QCOMPARE(all.size(), 4); // the others are untouched
    QCOMPARE(change(u"add"_s, {u"fly"_s}).status, 400);
    QCOMPARE(change(u"invent"_s, {u"get"_s}).status, 400);
}

void SimulatorRightsTest::keysBelongToTheirPermissionModel() {
    SimulatorClient client(u"managed-hsm"_s);
    const QString path = u"/keys/cvm-erp-os?api-version=7.4"_s;
    QCOMPARE(client.send("GET", u"contoso-kv-policies.vault.azure.net"_s, path).status, 200);
    const Answer read = client.send("GET", u"contoso-kv-rbac.vault.azure.net"_s, path);
    QCOMPARE(read.status, 200);
    QVERIFY(read.headers.contains("x-ms-keyvault-rbac-assignment-id"));
    const Answer byPolicy = client.send(
        "POST", u"contoso-kv-policies.vault.azure.net"_s, u"/keys/cvm-erp-os/backup?api-version=7.4"_s);
    QCOMPARE(byPolicy.status, 403);
    QVERIFY(byPolicy.errorMessage().contains("does not have keys backup permission"_L1));
    const Answer byRole = client.send(
        "POST", u"contoso-kv-rbac.vault.azure.net"_s, u"/keys/cvm-erp-os/backup?api-version=7.4"_s);
    QCOMPARE(byRole.status, 403);
    QVERIFY(byRole.errorMessage().contains("Action: 'Microsoft.KeyVault/vaults/keys/backup/action'"_L1));
    SimulatorClient closed(u"key-vault-network-closed"_s);
    const Answer outside = closed.send("GET", u"contoso-kv-policies.vault.azure.net"_s, path);
    QCOMPARE(outside.json.value("error"_L1)
                 .toObject()
                 .value("innererror"_L1)
                 .toObject()
                 .value("code"_L1)
                 .toString(),
        u"ForbiddenByConnection"_s);
}

void SimulatorRightsTest::keyVersionsAndBackup() {
    SimulatorClient client(u"managed-hsm"_s);
    const Answer versions = client.send("GET", contoso::hsm, u"/keys/cvm-erp-os/versions?api-version=7.4"_s);
    QCOMPARE(versions.value().size(), 2);
    const Answer latest = client.send("GET", contoso::hsm, u"/keys/cvm-erp-os?api-version=7.4"_s);
    const QString kid = latest.json.value("key"_L1).toObject().value("kid"_L1).toString();
    QCOMPARE(kid, versions.value().last().toObject().value("kid"_L1).toString());
    QCOMPARE(kid.section(u'/', -1).size(), 32);
    QVERIFY(latest.json.contains("release_policy"_L1));
    QVERIFY(latest.json.value("attributes"_L1).toObject().value("exportable"_L1).toBool());
    const Answer missing = client.send("GET", contoso::hsm, u"/keys/nothing?api-version=7.4"_s);
    QCOMPARE(missing.status, 404);
    QCOMPARE(missing.errorCode(), u"KeyNotFound"_s);
    SimulatorClient capable(QJsonObject{{u"name"_s, u"capable"_s}, {u"extends"_s, u"contoso"_s},
        {u"keyStores"_s,
            QJsonObject{{u"contoso-hsm-prod"_s,
                QJsonObject{{u"localAssignments"_s,
                    QJsonObject{{u"user"_s,
                        QJsonObject{{u"principal"_s, u"Backup administrator"_s},
                            {u"role"_s, u"Managed HSM Crypto User"_s}, {u"scope"_s, u"/keys"_s}}}}}}}}}});
    const Answer blob = capable.send("POST", contoso::hsm, u"/keys/cvm-erp-os/backup?api-version=7.4"_s);
    QCOMPARE(blob.status, 200);
    const QByteArray bytes = QByteArray::fromBase64(
        blob.json.value("value"_L1).toString().toLatin1(), QByteArray::Base64UrlEncoding);
    QVERIFY(bytes.startsWith("&AzureKeyVaultKeyBackupV1.microsoft.com"));
}

void SimulatorRightsTest::servicePrincipalByAppId() {
    SimulatorClient client(u"managed-hsm"_s);
    const QString host = u"graph.microsoft.com"_s;
    const Answer one = client.send("GET", host,
        u"/v1.0/servicePrincipals(appId='%1')?$select=id,appId,displayName"_s.arg(contoso::backupAppId));
    QCOMPARE(one.status, 200);
    QCOMPARE(one.json.value("displayName"_L1).toString(), u"Backup Management Service"_s);
    QVERIFY(!one.json.contains("accountEnabled"_L1));
    const Answer list = client.send(
        "GET", host, u"/v1.0/servicePrincipals?$filter=appId%20eq%20'%1'"_s.arg(contoso::backupAppId));
    QCOMPARE(list.value().size(), 1);
    const Answer byNames = client.send("GET", host,
        u"/v1.0/servicePrincipals?$filter=servicePrincipalNames/any(c:c%20eq%20'%1')"_s.arg(
            contoso::backupAppId));
    QCOMPARE(byNames.value(), list.value());
    const Answer none = client.send("GET", host, u"/v1.0/servicePrincipals(appId='%1')"_s.arg(guid1));
    QCOMPARE(none.status, 404);
    QCOMPARE(none.errorCode(), u"Request_ResourceNotFound"_s);
}

void SimulatorRightsTest::servicePrincipalSearch() {
    SimulatorClient client(u"managed-hsm"_s);
    const QString search = u"/v1.0/servicePrincipals?$search=%22displayName:backup%22"_s;
    const Answer refused = client.send("GET", u"graph.microsoft.com"_s, search);
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.errorCode(), u"Request_UnsupportedQuery"_s);
    const Answer found = client.send(
        "GET", u"graph.microsoft.com"_s, search + u"&$count=true"_s, {}, {{"ConsistencyLevel", "eventual"}});
    QCOMPARE(found.status, 200);
    QCOMPARE(found.json.value("@odata.count"_L1).toInt(), 2);
    const Answer starts = client.send("GET", u"graph.microsoft.com"_s,
        u"/v1.0/servicePrincipals?$filter=startswith(displayName,'Backup')&$top=1"_s);
    QCOMPARE(starts.value().size(), 1);
    const Answer next = client.follow(starts.json.value("@odata.nextLink"_L1).toString().toUtf8());
    QCOMPARE(next.value().size(), 1);
    QVERIFY(!next.json.contains("@odata.nextLink"_L1));
    QCOMPARE(
        client.send("GET", u"graph.microsoft.com"_s, u"/v1.0/servicePrincipals?$filter=magic"_s).status, 400);
}

void SimulatorRightsTest::otherKindsOfIds() {
    SimulatorClient client(u"managed-hsm"_s);
    const QString host = u"graph.microsoft.com"_s;
    const QString caller = client.simulator->signIn().userObjectId;
    QCOMPARE(client.send("GET", host, u"/v1.0/servicePrincipals/"_s + caller).status, 404);
    QCOMPARE(client.send("GET", host, u"/v1.0/users/"_s + caller).status, 200);
    const Answer object = client.send("GET", host, u"/v1.0/directoryObjects/"_s + caller);
    QCOMPARE(object.json.value("@odata.type"_L1).toString(), u"#microsoft.graph.user"_s);
    QCOMPARE(client.send("GET", host, u"/v1.0/directoryObjects/"_s + backupId(client))
                 .json.value("@odata.type"_L1)
                 .toString(),
        u"#microsoft.graph.servicePrincipal"_s);
    QCOMPARE(client.send("GET", host, u"/v1.0/directoryObjects/"_s + guid1).status, 404);
}

void SimulatorRightsTest::servicePrincipalIsCreatedOnce() {
    SimulatorClient client(u"principal-missing"_s);
    const QString host = u"graph.microsoft.com"_s;
    QVERIFY(backupId(client).isEmpty());
    const Answer namesakes = client.send(
        "GET", host, u"/v1.0/servicePrincipals?$filter=displayName%20eq%20'Backup%20Management%20Service'"_s);
    QCOMPARE(namesakes.value().size(), 1); // somebody else's
    QVERIFY(namesakes.value().first().toObject().value("appId"_L1).toString() != contoso::backupAppId);
    const QJsonObject body{{u"appId"_s, contoso::backupAppId}};
    const Answer created = client.send("POST", host, u"/v1.0/servicePrincipals"_s, body);
    QCOMPARE(created.status, 201);
    QCOMPARE(created.json.value("id"_L1).toString(), backupId(client));
    const Answer again = client.send("POST", host, u"/v1.0/servicePrincipals"_s, body);
    QCOMPARE(again.status, 409);
    QCOMPARE(again.errorCode(), u"Request_MultipleObjectsWithSameKeyValue"_s);
    QCOMPARE(client.send("POST", host, u"/v1.0/servicePrincipals"_s, {{u"appId"_s, guid1}}).status, 400);
}

void SimulatorRightsTest::graphWithoutRights() {
    SimulatorClient client(u"no-graph-access"_s);
    const Answer answer = client.send(
        "GET", u"graph.microsoft.com"_s, u"/v1.0/servicePrincipals(appId='%1')"_s.arg(contoso::backupAppId));
    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.errorCode(), u"Authorization_RequestDenied"_s);
}

QTEST_GUILESS_MAIN(SimulatorRightsTest)
#include "tst_simulatorrights.moc"
