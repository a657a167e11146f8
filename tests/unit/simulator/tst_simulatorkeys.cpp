#include "rights.h"
#include "tests/support/program.h"

namespace tst_simulatorkeys {

/// The life of a key, in each of the three kinds of key store.
class SimulatorKeysTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fromCreationToRecovery_data();
    void fromCreationToRecovery();
    void everyStepNeedsItsRight_data() { fromCreationToRecovery_data(); }
    void everyStepNeedsItsRight();
    void keysThatCannotBeMade_data();
    void keysThatCannotBeMade();
    void attributesChange();
    void purgeProtectionHolds();
    void deletedKeysEndWithTheirTime();
    void backupsAreRestoredWhereTheyBelong();
};

namespace {

const QString version = u"?api-version=7.4"_s;
const QString rbacHost = u"contoso-kv-rbac.vault.azure.net"_s;
const QString policyHost = u"contoso-kv-policies.vault.azure.net"_s;
const QJsonObject rsa{
    {u"kty"_s, u"RSA-HSM"_s}, {u"key_size"_s, 3072}, {u"tags"_s, QJsonObject{{u"for"_s, u"test"_s}}}};

/// The caller may do everything with keys, and deleted keys can be purged.
QJsonObject scenario(bool purgeProtection = false) {
    const QJsonObject who{{u"principal"_s, u"Backup administrator"_s}};
    const auto with = [&who](QJsonObject more) {
        more.insert(u"principal"_s, who.value("principal"_L1));
        return more;
    };
    const QJsonObject protection{{u"purgeProtection"_s, purgeProtection}};
    QJsonObject hsm = protection;
    hsm.insert(u"localAssignments"_s,
        QJsonObject{{u"uses"_s, with({{u"role"_s, u"Managed HSM Crypto User"_s}, {u"scope"_s, u"/"_s}})},
            {u"recovers"_s, with({{u"role"_s, u"Managed HSM Crypto Officer"_s}, {u"scope"_s, u"/"_s}})}});
    QJsonObject policies = protection;
    policies.insert(u"accessPolicies"_s,
        QJsonObject{{u"Backup administrator"_s, QJsonObject{{u"keys"_s, QJsonArray{u"all"_s}}}}});
    return {{u"name"_s, u"keys"_s}, {u"extends"_s, u"contoso"_s},
        {u"keyStores"_s,
            QJsonObject{{u"contoso-hsm-prod"_s, hsm}, {u"contoso-kv-rbac"_s, protection},
                {u"contoso-kv-policies"_s, policies}}},
        {u"roleAssignments"_s,
            QJsonObject{{u"officer"_s,
                with({{u"role"_s, u"Key Vault Crypto Officer"_s}, {u"scope"_s, rbacVault}})}}}};
}

QString innerCode(const Answer &answer) {
    return answer.json["error"_L1]["innererror"_L1]["code"_L1].toString();
}

QJsonValue attribute(const Answer &answer, const QString &name) {
    return answer.json["attributes"_L1][name];
}

} // namespace

void SimulatorKeysTest::fromCreationToRecovery_data() {
    QTest::addColumn<QString>("host");
    QTest::newRow("Managed HSM") << contoso::hsm;
    QTest::newRow("Azure RBAC") << rbacHost;
    QTest::newRow("access policies") << policyHost;
}

void SimulatorKeysTest::fromCreationToRecovery() {
    QFETCH(QString, host);
    SimulatorClient client(scenario());
    const auto ask = [&](const QByteArray &method, const QString &path, const QJsonObject &body = {}) {
        return client.send(method, host, path + version, body);
    };
    const Answer created = ask("POST", u"/keys/made/create"_s, rsa);
    QCOMPARE(created.status, 200);
    const QString kid = created.json["key"_L1]["kid"_L1].toString();
    QVERIFY(kid.startsWith(u"https://%1/keys/made/"_s.arg(host)));
    QCOMPARE(created.json["tags"_L1]["for"_L1].toString(), u"test"_s);
    QCOMPARE(ask("GET", u"/keys/made"_s).json, created.json);
    client.advance(60);
    const Answer second = ask("POST", u"/keys/made/create"_s, rsa);
    QVERIFY(second.json["key"_L1]["kid"_L1].toString() != kid);
    QCOMPARE(ask("GET", u"/keys/made/versions"_s).value().size(), 2);

    const Answer blob = ask("POST", u"/keys/made/backup"_s);
    QCOMPARE(blob.status, 200);
    QCOMPARE(ask("POST", u"/keys/restore"_s, blob.json).status, 409); // it is still there

    const Answer deleted = ask("DELETE", u"/keys/made"_s);
    QCOMPARE(deleted.status, 200);
    QCOMPARE(deleted.json.value("recoveryId"_L1).toString(), u"https://%1/deletedkeys/made"_s.arg(host));
    QCOMPARE(deleted.json.value("scheduledPurgeDate"_L1).toInteger()
            - deleted.json.value("deletedDate"_L1).toInteger(),
        90 * 86400);
    QCOMPARE(ask("GET", u"/keys/made"_s).errorCode(), u"KeyNotFound"_s);
    QCOMPARE(ask("GET", u"/deletedkeys/made"_s).json, deleted.json);
    const QJsonObject listed = ask("GET", u"/deletedkeys"_s).value().first().toObject();
    QCOMPARE(listed.value("recoveryId"_L1), deleted.json.value("recoveryId"_L1));
    QCOMPARE(listed.value("kid"_L1).toString(), u"https://%1/keys/made"_s.arg(host));
    for (const Answer &taken :
        {ask("POST", u"/keys/made/create"_s, rsa), ask("POST", u"/keys/restore"_s, blob.json)}) {
        QCOMPARE(taken.status, 409);
        QCOMPARE(innerCode(taken), u"ObjectIsDeletedButRecoverable"_s);
    }

    QCOMPARE(ask("POST", u"/deletedkeys/made/recover"_s).json, second.json);
    QCOMPARE(ask("GET", u"/keys/made/versions"_s).value().size(), 2);
    QCOMPARE(ask("GET", u"/deletedkeys/made"_s).errorMessage().section(u" ("_s, 0, 0),
        u"Deleted Key not found: made"_s);
    QCOMPARE(ask("POST", u"/deletedkeys/made/recover"_s).status, 404);

    QCOMPARE(ask("DELETE", u"/keys/made"_s).status, 200);
    QCOMPARE(ask("DELETE", u"/deletedkeys/made"_s).status, 204);
    QCOMPARE(ask("DELETE", u"/deletedkeys/made"_s).status, 404);
    const Answer restored = ask("POST", u"/keys/restore"_s, blob.json);
    QCOMPARE(restored.json, second.json); // under its old name and version
    QCOMPARE(ask("GET", u"/keys/made/versions"_s).value().size(), 2);
}

void SimulatorKeysTest::everyStepNeedsItsRight() {
    QFETCH(QString, host);
    SimulatorClient client(u"caller-cannot-assign"_s);
    for (const auto &[method, path] :
        {std::pair("POST", u"/keys/made/create"_s), std::pair("DELETE", u"/keys/cvm-erp-os"_s),
            std::pair("PATCH", u"/keys/cvm-erp-os"_s), std::pair("POST", u"/deletedkeys/x/recover"_s),
            std::pair("DELETE", u"/deletedkeys/x"_s), std::pair("POST", u"/keys/restore"_s)}) {
        const Answer refused = client.send(method, host, path + version, rsa);
        QVERIFY2(refused.status == 403, qPrintable(path));
    }
}

void SimulatorKeysTest::keysThatCannotBeMade_data() {
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonObject>("body");
    QTest::newRow("software key in an HSM") << contoso::hsm << u"x"_s << QJsonObject{{u"kty"_s, u"RSA"_s}};
    QTest::newRow("symmetric key in a vault") << rbacHost << u"x"_s << QJsonObject{{u"kty"_s, u"oct-HSM"_s}};
    QTest::newRow("no type") << rbacHost << u"x"_s << QJsonObject{{u"key_size"_s, 2048}};
    QTest::newRow("size") << rbacHost << u"x"_s << QJsonObject{{u"kty"_s, u"RSA"_s}, {u"key_size"_s, 1024}};
    QTest::newRow("curve") << rbacHost << u"x"_s << QJsonObject{{u"kty"_s, u"EC"_s}, {u"crv"_s, u"P-999"_s}};
    QTest::newRow("name") << rbacHost << u"x_y"_s << QJsonObject{{u"kty"_s, u"RSA"_s}};
    QTest::newRow("exportable without a policy")
        << contoso::hsm << u"x"_s
        << QJsonObject{{u"kty"_s, u"RSA-HSM"_s}, {u"attributes"_s, QJsonObject{{u"exportable"_s, true}}}};
}

void SimulatorKeysTest::keysThatCannotBeMade() {
    QFETCH(QString, host);
    QFETCH(QString, name);
    QFETCH(QJsonObject, body);
    SimulatorClient client(scenario());
    const Answer answer = client.send("POST", host, u"/keys/%1/create"_s.arg(name) + version, body);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.errorCode(), u"BadParameter"_s);
}

void SimulatorKeysTest::attributesChange() {
    SimulatorClient client(scenario());
    client.advance(60);
    const QString path = u"/keys/cvm-erp-os"_s;
    const Answer before = client.send("GET", contoso::hsm, path + version);
    const QString id = before.json["key"_L1]["kid"_L1].toString().section(u'/', -1);
    const Answer disabled = client.send("PATCH", contoso::hsm, path + u'/' + id + version,
        {{u"attributes"_s, QJsonObject{{u"enabled"_s, false}, {u"exp"_s, 1900000000}}}});
    QCOMPARE(disabled.status, 200);
    QCOMPARE(attribute(disabled, u"enabled"_s), QJsonValue(false));
    QCOMPARE(attribute(disabled, u"exp"_s).toInteger(), 1900000000);
    QVERIFY(attribute(disabled, u"updated"_s).toInteger() > attribute(before, u"updated"_s).toInteger());
    QCOMPARE(disabled.json["key"_L1], before.json["key"_L1]);
    QCOMPARE(client.send("GET", contoso::hsm, path + version).json, disabled.json);
    QCOMPARE(client.send("PATCH", contoso::hsm, path + u"/0123"_s + version, rsa).status, 404);
}

void SimulatorKeysTest::purgeProtectionHolds() {
    SimulatorClient client(scenario(true));
    QCOMPARE(client.send("DELETE", policyHost, u"/keys/cvm-erp-os"_s + version).status, 200);
    const Answer refused = client.send("DELETE", policyHost, u"/deletedkeys/cvm-erp-os"_s + version);
    QCOMPARE(refused.status, 403);
    QVERIFY(refused.errorMessage().contains("purge protection is enabled"_L1));
}

void SimulatorKeysTest::deletedKeysEndWithTheirTime() {
    SimulatorClient client(scenario(true));
    QCOMPARE(client.send("DELETE", policyHost, u"/keys/cvm-erp-os"_s + version).status, 200);
    client.tokens.clear();
    client.advance(89 * 86400);
    QCOMPARE(client.send("GET", policyHost, u"/deletedkeys"_s + version).value().size(), 1);
    client.tokens.clear();
    client.advance(86400);
    QCOMPARE(client.send("GET", policyHost, u"/deletedkeys"_s + version).value().size(), 0);
}

void SimulatorKeysTest::backupsAreRestoredWhereTheyBelong() {
    QJsonObject elsewhere = scenario();
    QJsonObject stores = elsewhere.value("keyStores"_L1).toObject();
    stores.insert(u"contoso-kv-west"_s,
        QJsonObject{{u"kind"_s, u"vault"_s}, {u"subscription"_s, u"Contoso Security"_s},
            {u"resourceGroup"_s, u"rg-keys-uaenorth"_s}, {u"location"_s, u"westeurope"_s},
            {u"accessPolicies"_s,
                QJsonObject{{u"Backup administrator"_s, QJsonObject{{u"keys"_s, QJsonArray{u"all"_s}}}}}}});
    elsewhere.insert(u"keyStores"_s, stores);
    SimulatorClient client(elsewhere);
    QCOMPARE(client.send("POST", policyHost, u"/keys/made/create"_s + version, rsa).status, 200);
    const QJsonObject blob = client.send("POST", policyHost, u"/keys/made/backup"_s + version).json;
    const auto restore = [&](const QString &host, const QJsonObject &value) {
        return client.send("POST", host, u"/keys/restore"_s + version, value);
    };
    QCOMPARE(restore(rbacHost, blob).status, 200); // same subscription and geography
    for (const QString &host : {u"contoso-kv-west.vault.azure.net"_s, contoso::hsm}) {
        const Answer refused = restore(host, blob);
        QCOMPARE(refused.status, 400);
        QVERIFY(refused.errorMessage().startsWith("Cannot decrypt backup blob."_L1));
    }
    QCOMPARE(restore(policyHost, {{u"value"_s, u"bm9uc2Vuc2U"_s}}).errorCode(), u"BadParameter"_s);
}

CVM_TEST(SimulatorKeysTest)

} // namespace tst_simulatorkeys

#include "tst_simulatorkeys.moc"
