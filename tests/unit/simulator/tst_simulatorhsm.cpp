#include "rights.h"
#include "tests/support/program.h"

namespace tst_simulatorhsm {

/// Local RBAC and keys of a Managed HSM.
class SimulatorHsmTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hsmListsHideSingleKeys();
    void hsmAssignmentsComeAndGo();
    void hsmRefusals_data();
    void hsmRefusals();
    void hsmAllowsTenAssignmentsPerKey();
    void hsmCustomRoles();
    void hsmRolesAreListedAtAnyScope();
    void hsmEnforcesTheCallersRights();
    void hsmFirewallGoesBeforeRoles();
    void keyVersionsAndBackup();
    void keysHaveTheMembersOfTheirType();
};

void SimulatorHsmTest::hsmListsHideSingleKeys() {
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
    QVERIFY(atKey.contains(guid1) && !atKey.contains(guid2));
    const Answer filtered = client.send("GET", contoso::hsm,
        u"/keys/providers/Microsoft.Authorization/roleAssignments?$filter=principalId%20eq%20'%1'&api-version=7.4"_s
            .arg(principal));
    QCOMPARE(namesIn(filtered), QStringList{guid2});
}

void SimulatorHsmTest::hsmAssignmentsComeAndGo() {
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

void SimulatorHsmTest::hsmRefusals_data() {
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

void SimulatorHsmTest::hsmRefusals() {
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

void SimulatorHsmTest::hsmAllowsTenAssignmentsPerKey() {
    SimulatorClient client(u"managed-hsm"_s);
    // The disk encryption set's own is the first of the ten.
    for (int number = 1; number <= 10; ++number) {
        const QString id = u"11111111-2222-4333-8444-0000000000%1"_s.arg(number, 2, 10, QChar(u'0'));
        const Answer answer = client.send(
            "PUT", contoso::hsm, assignmentPath(keyScope, id), contoso::localRole(contoso::cryptoUser, id));
        QCOMPARE(answer.status, number < 10 ? 201 : 400);
    }
}

void SimulatorHsmTest::hsmCustomRoles() {
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

void SimulatorHsmTest::hsmRolesAreListedAtAnyScope() {
    // the Azure CLI looks for a role at the scope that it will assign it at
    SimulatorClient client(u"managed-hsm"_s);
    const QString list = u"/providers/Microsoft.Authorization/roleDefinitions?api-version=7.4"_s;
    const Answer root = client.send("GET", contoso::hsm, list);
    QCOMPARE(root.status, 200);
    for (const QString &scope : {u"/keys"_s, u"/keys/cvm-erp-os"_s}) {
        QCOMPARE(client.send("GET", contoso::hsm, scope + list).value(), root.value());
    }
    QCOMPARE(client.send("GET", contoso::hsm, u"/secrets/x"_s + list).status, 400);
}

void SimulatorHsmTest::hsmEnforcesTheCallersRights() {
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

void SimulatorHsmTest::hsmFirewallGoesBeforeRoles() {
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

void SimulatorHsmTest::keyVersionsAndBackup() {
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

void SimulatorHsmTest::keysHaveTheMembersOfTheirType() {
    SimulatorClient client(QJsonObject{{u"name"_s, u"kinds"_s}, {u"extends"_s, u"contoso"_s},
        {u"keyStores"_s,
            QJsonObject{{u"contoso-hsm-prod"_s,
                QJsonObject{{u"keys"_s,
                    QJsonObject{{u"wrapping"_s, QJsonObject{{u"type"_s, u"oct-HSM"_s}}},
                        {u"signing"_s, QJsonObject{{u"type"_s, u"EC-HSM"_s}}}}}}}}}});
    const auto membersOf = [&](const QString &name) {
        QJsonObject key = client.send("GET", contoso::hsm, u"/keys/%1?api-version=7.4"_s.arg(name))
                              .json.value("key"_L1)
                              .toObject();
        key.remove(u"kid"_s);
        return key;
    };
    const QJsonObject curve = membersOf(u"signing"_s);
    QCOMPARE(curve.keys(), (QStringList{u"crv"_s, u"key_ops"_s, u"kty"_s, u"x"_s, u"y"_s}));
    QCOMPARE(curve.value("crv"_L1).toString(), u"P-256"_s);
    QCOMPARE(curve.value("key_ops"_L1).toArray(), (QJsonArray{u"sign"_s, u"verify"_s}));
    QCOMPARE(curve.value("x"_L1).toString().size(), 43); // 32 bytes
    QVERIFY(curve.value("x"_L1) != curve.value("y"_L1));
    QCOMPARE(membersOf(u"cvm-erp-os"_s).keys(), (QStringList{u"e"_s, u"key_ops"_s, u"kty"_s, u"n"_s}));
    QCOMPARE(membersOf(u"wrapping"_s).keys(), (QStringList{u"key_ops"_s, u"kty"_s}));
}

CVM_TEST(SimulatorHsmTest)

} // namespace tst_simulatorhsm

#include "tst_simulatorhsm.moc"
