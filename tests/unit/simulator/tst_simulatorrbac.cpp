#include "rights.h"
#include "tests/support/program.h"

namespace tst_simulatorrbac {

namespace {

const QString definitions = u"/providers/Microsoft.Authorization/roleDefinitions/"_s;
const QString version = u"?api-version=2022-04-01"_s;

QJsonObject customRole(const QString &member, const QString &action) {
    return {{u"properties"_s,
        QJsonObject{{u"roleName"_s, u"Custom"_s}, {u"type"_s, u"CustomRole"_s},
            {u"assignableScopes"_s, QJsonArray{contoso::security}},
            {u"permissions"_s, QJsonArray{QJsonObject{{member, QJsonArray{action}}}}}}}};
}

} // namespace

/// Azure RBAC and access policies, and the keys that they protect.
class SimulatorRbacTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void azureRoleAssignments();
    void azureRoleAssignmentRefusals();
    void azureRoleDefinitions();
    void rolesHoldWhatExists_data();
    void rolesHoldWhatExists();
    void builtInRolesHoldWhatExists();
    void customRolesAreAssignedInTheirScopesOnly();
    void nothingIsDeletedWhereNothingIs();
    void denyAssignmentsTellWhomTheyConcern();
    void ownPermissions();
    void accessPoliciesMerge();
    void keysBelongToTheirPermissionModel();
};

void SimulatorRbacTest::azureRoleAssignments() {
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
    // Below are the new one and those of two disk encryption sets.
    QCOMPARE(client.arm("GET", rbacVault + roles + u'?' + version).value().size(), 6);
    QCOMPARE(client.arm("DELETE", scope + roles + u'/' + guid1 + u'?' + version).status, 200);
    QCOMPARE(client.arm("DELETE", scope + roles + u'/' + guid1 + u'?' + version).status, 204);
}

void SimulatorRbacTest::azureRoleAssignmentRefusals() {
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

void SimulatorRbacTest::azureRoleDefinitions() {
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

void SimulatorRbacTest::rolesHoldWhatExists_data() {
    QTest::addColumn<QString>("action");
    QTest::addColumn<bool>("inAzure");
    QTest::addColumn<bool>("inHsm");
    const QString vault = u"Microsoft.KeyVault/vaults/"_s;
    const QString hsm = u"Microsoft.KeyVault/managedHsm/"_s;
    QTest::newRow("read") << vault + u"keys/read"_s << true << false;
    QTest::newRow("in another case") << u"microsoft.keyvault/Vaults/keys/Backup/ACTION"_s << true << false;
    QTest::newRow("all keys") << vault + u"keys/*"_s << true << false;
    QTest::newRow("everything") << u"*"_s << true << true;
    QTest::newRow("of a service that is not simulated")
        << u"Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read"_s << true << false;
    QTest::newRow("unknown") << vault + u"keys/fly/action"_s << false << false;
    QTest::newRow("unknown, of all") << vault + u"*/fly/action"_s << false << false;
    QTest::newRow("control action") << vault + u"read"_s << false << false;
    QTest::newRow("control action of another")
        << u"Microsoft.Compute/virtualMachines/read"_s << false << false;
    QTest::newRow("no provider") << u"keys/read"_s << false << false;
    QTest::newRow("local") << hsm + u"keys/read/action"_s << false << true;
    QTest::newRow("all local") << hsm + u"*"_s << false << true;
    QTest::newRow("local, unknown") << hsm + u"keys/fly/action"_s << false << false;
    QTest::newRow("local, as in a vault") << hsm + u"keys/read"_s << false << false;
}

void SimulatorRbacTest::rolesHoldWhatExists() {
    QFETCH(QString, action);
    QFETCH(bool, inAzure);
    QFETCH(bool, inHsm);
    SimulatorClient client(u"key-vault-rbac"_s);
    for (const QString &member : {u"dataActions"_s, u"notDataActions"_s}) {
        const QJsonObject role = customRole(member, action);
        const Answer azure = client.arm("PUT", contoso::security + definitions + guid1 + version, role);
        QCOMPARE(azure.status, inAzure ? 201 : 400);
        QCOMPARE(azure.errorCode(), inAzure ? QString() : u"InvalidDataActionOrNotDataAction"_s);
        const Answer local
            = client.send("PUT", contoso::hsm, definitions + guid1 + u"?api-version=7.4"_s, role);
        QCOMPARE(local.status, inHsm ? 201 : 400);
        QCOMPARE(local.errorCode(), inHsm ? QString() : u"BadParameter"_s);
    }
}

void SimulatorRbacTest::builtInRolesHoldWhatExists() {
    SimulatorClient client(u"key-vault-rbac"_s);
    const QJsonArray roles
        = client
              .arm("GET",
                  rbacVault + definitions.chopped(1) + version + u"&$filter=type%20eq%20'BuiltInRole'"_s)
              .value();
    QStringList names;
    for (const QJsonValue &role : roles) {
        const QJsonValue properties = role["properties"_L1];
        names.append(properties["roleName"_L1].toString());
        const QJsonArray actions = properties["permissions"_L1].toArray().first()["dataActions"_L1].toArray();
        for (const QJsonValue &action : actions) {
            const QJsonObject custom = customRole(u"dataActions"_s, action.toString());
            QVERIFY2(
                client.arm("PUT", contoso::security + definitions + guid1 + version, custom).status == 201,
                qPrintable(action.toString()));
        }
    }
    for (const QString &name :
        {u"Backup Reader"_s, u"Key Vault Secrets User"_s, u"Key Vault Crypto User"_s}) {
        QVERIFY2(names.contains(name), qPrintable(name));
    }
}

void SimulatorRbacTest::customRolesAreAssignedInTheirScopesOnly() {
    SimulatorClient client(u"key-vault-rbac"_s);
    const QJsonObject role = customRole(u"dataActions"_s, u"Microsoft.KeyVault/vaults/keys/read"_s);
    QCOMPARE(client.arm("PUT", contoso::security + definitions + guid1 + version, role).status, 201);
    const QJsonObject body{{u"properties"_s,
        QJsonObject{{u"roleDefinitionId"_s, contoso::security + definitions + guid1},
            {u"principalId"_s, backupId(client)}, {u"principalType"_s, u"ServicePrincipal"_s}}}};
    const QString assignment = u"/providers/Microsoft.Authorization/roleAssignments/"_s + guid2 + version;
    const Answer outside = client.arm("PUT", contoso::production + assignment, body);
    QCOMPARE(outside.status, 400);
    QCOMPARE(outside.errorCode(), u"RoleDefinitionDoesNotExist"_s);
    QCOMPARE(client.arm("PUT", rbacVault + assignment, body).status, 201);
}

/// The gateway finds no subscription and no group, whatever is asked for there.
void SimulatorRbacTest::nothingIsDeletedWhereNothingIs() {
    SimulatorClient client(u"key-vault-rbac"_s);
    for (const QString &type : {u"roleAssignments/"_s, u"roleDefinitions/"_s}) {
        const QString path = u"/providers/Microsoft.Authorization/"_s + type + guid1 + version;
        const auto codeAt = [&](const QString &scope) {
            const Answer answer = client.arm("DELETE", scope + path);
            return QString::number(answer.status) + u' ' + answer.errorCode();
        };
        QCOMPARE(codeAt(u"/subscriptions/"_s + guid2), u"404 SubscriptionNotFound"_s);
        QCOMPARE(codeAt(u"/subscriptions/none"_s), u"400 InvalidSubscriptionId"_s);
        QCOMPARE(codeAt(contoso::security + u"/resourceGroups/gone"_s), u"404 ResourceGroupNotFound"_s);
        QCOMPARE(client.arm("DELETE", contoso::security + path).status, 204);
    }
}

/// By these types a client sees that a deny assignment concerns somebody else (contract 8.4).
void SimulatorRbacTest::denyAssignmentsTellWhomTheyConcern() {
    const QString user = u"6e1a0c43-51f0-4a0c-8d4b-1f3f2f6f7a01"_s;
    const QString group = u"6e1a0c43-51f0-4a0c-8d4b-1f3f2f6f7a02"_s;
    const QString service = u"6e1a0c43-51f0-4a0c-8d4b-1f3f2f6f7a03"_s;
    const QString everyone = u"00000000-0000-0000-0000-000000000000"_s;
    SimulatorClient client(QJsonObject{{u"name"_s, u"denied"_s}, {u"extends"_s, u"managed-hsm"_s},
        {u"principals"_s,
            QJsonObject{{u"U"_s, QJsonObject{{u"id"_s, user}}},
                {u"G"_s, QJsonObject{{u"id"_s, group}, {u"kind"_s, u"group"_s}}},
                {u"S"_s, QJsonObject{{u"id"_s, service}, {u"kind"_s, u"servicePrincipal"_s}}}}},
        {u"denyAssignments"_s,
            QJsonObject{{u"denied"_s,
                QJsonObject{{u"scope"_s, u"Contoso Security"_s}, {u"dataActions"_s, QJsonArray{u"*"_s}},
                    {u"principalIds"_s, QJsonArray{user, group, service, everyone, guid1}}}}}}});
    const Answer answer = client.arm(
        "GET", contoso::security + u"/providers/Microsoft.Authorization/denyAssignments"_s + version);
    const auto one = [](const QString &id, const QString &type) {
        return QJsonObject{{u"id"_s, id}, {u"type"_s, type}};
    };
    const QJsonArray expected{one(user, u"User"_s), one(group, u"Group"_s),
        one(service, u"ServicePrincipal"_s), one(everyone, u"SystemDefined"_s),
        QJsonObject{{u"id"_s, guid1}}}; // unknown to the directory
    QCOMPARE(answer.value().first()["properties"_L1]["principals"_L1].toArray(), expected);
}

void SimulatorRbacTest::ownPermissions() {
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

void SimulatorRbacTest::accessPoliciesMerge() {
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
    QCOMPARE(all.size(), 6); // the others are untouched
    QCOMPARE(change(u"add"_s, {u"fly"_s}).status, 400);
    QCOMPARE(change(u"invent"_s, {u"get"_s}).status, 400);
}

void SimulatorRbacTest::keysBelongToTheirPermissionModel() {
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

CVM_TEST(SimulatorRbacTest)

} // namespace tst_simulatorrbac

#include "tst_simulatorrbac.moc"
