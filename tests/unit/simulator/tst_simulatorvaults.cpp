#include "protection.h"
#include "tests/support/program.h"

namespace tst_simulatorvaults {

/// Recovery Services vaults and backup policies.
class SimulatorVaultsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void policies();
    void policyRules_data();
    void policyRules();
    void vaultIsCreated();
    void wholeKeyVaultIsWrittenBack();
    void wholeKeyVaultIsRefused_data();
    void wholeKeyVaultIsRefused();
    void disksAreListed();
};

void SimulatorVaultsTest::policies() {
    SimulatorClient client(u"already-protected"_s);
    const Answer all = client.arm("GET", backupUrl(contoso::vault() + u"/backupPolicies"_s));
    QCOMPARE(all.value().size(), 4);
    const Answer machines = client.arm("GET",
        backupUrl(contoso::vault() + u"/backupPolicies"_s)
            + u"&%24filter=backupManagementType%20eq%20%27AzureIaasVM%27"_s);
    QCOMPARE(machines.value().size(), 3);
    const Answer used
        = client.arm("GET", backupUrl(contoso::vault() + u"/backupPolicies/tier1-daily-enhanced"_s));
    QCOMPARE(used.properties().value("protectedItemsCount"_L1).toInt(), 1);
    const Answer standard
        = client.arm("GET", backupUrl(contoso::vault() + u"/backupPolicies/DefaultPolicy"_s));
    QVERIFY(!standard.properties().contains("policyType"_L1)); // absent means V1
    QCOMPARE(client.arm("GET", backupUrl(contoso::vault() + u"/backupPolicies/None"_s)).status, 404);
    SimulatorClient bare(u"standard-policies-only"_s);
    const QJsonArray left = bare.arm("GET", backupUrl(contoso::vault() + u"/backupPolicies"_s)).value();
    for (const QJsonValue &policy : left) {
        QVERIFY(
            policy.toObject().value("properties"_L1).toObject().value("policyType"_L1).toString() != "V2"_L1);
    }
}

void SimulatorVaultsTest::policyRules_data() {
    QTest::addColumn<QString>("where");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<int>("status");
    QTest::newRow("as documented") << u"timeZone"_s << QJsonValue(u"UTC"_s) << 200;
    QTest::newRow("snapshot retention too long")
        << u"instantRpRetentionRangeInDays"_s << QJsonValue(31) << 400;
    QTest::newRow("longer than the vault's") << u"instantRpRetentionRangeInDays"_s << QJsonValue(20) << 400;
    QTest::newRow("quarter past") << u"time"_s << QJsonValue(u"2026-01-01T22:15:00Z"_s) << 400;
    QTest::newRow("times differ") << u"retentionTime"_s << QJsonValue(u"2026-01-01T23:00:00Z"_s) << 400;
    QTest::newRow("three days") << u"days"_s << QJsonValue(3) << 400;
    QTest::newRow("other kind") << u"backupManagementType"_s << QJsonValue(u"AzureStorage"_s) << 400;
}

void SimulatorVaultsTest::policyRules() {
    QFETCH(QString, where);
    QFETCH(QJsonValue, value);
    QFETCH(int, status);
    const auto pick
        = [&](const QString &name, const QJsonValue &usual) { return where == name ? value : usual; };
    const QJsonValue time = u"2026-01-01T22:00:00Z"_s;
    QJsonObject properties{{u"backupManagementType"_s, pick(u"backupManagementType"_s, u"AzureIaasVM"_s)},
        {u"policyType"_s, u"V2"_s}, {u"timeZone"_s, u"UTC"_s},
        {u"instantRpRetentionRangeInDays"_s, pick(u"instantRpRetentionRangeInDays"_s, 7)},
        {u"schedulePolicy"_s,
            QJsonObject{{u"schedulePolicyType"_s, u"SimpleSchedulePolicyV2"_s},
                {u"scheduleRunFrequency"_s, u"Daily"_s},
                {u"dailySchedule"_s,
                    QJsonObject{{u"scheduleRunTimes"_s, QJsonArray{pick(u"time"_s, time)}}}}}},
        {u"retentionPolicy"_s,
            QJsonObject{{u"retentionPolicyType"_s, u"LongTermRetentionPolicy"_s},
                {u"dailySchedule"_s,
                    QJsonObject{{u"retentionTimes"_s,
                                    QJsonArray{where == "time"_L1 ? value : pick(u"retentionTime"_s, time)}},
                        {u"retentionDuration"_s,
                            QJsonObject{
                                {u"count"_s, pick(u"days"_s, 14)}, {u"durationType"_s, u"Days"_s}}}}}}}};
    SimulatorClient client(u"standard-policies-only"_s);
    const Answer answer
        = client.arm("PUT", backupUrl(contoso::vault() + u"/backupPolicies/Confidential-Daily"_s),
            {{u"properties"_s, properties}});
    QCOMPARE(answer.status, status);
    QCOMPARE(client.arm("GET", backupUrl(contoso::vault() + u"/backupPolicies/Confidential-Daily"_s)).status,
        status == 200 ? 200 : 404);
    QCOMPARE(client
                 .arm("PUT", backupUrl(contoso::vault() + u"/backupPolicies/1x"_s),
                     {{u"properties"_s, properties}})
                 .status,
        400);
}

void SimulatorVaultsTest::vaultIsCreated() {
    SimulatorClient client(u"managed-hsm"_s);
    const QString vault = contoso::vault(u"rsv-new-uaenorth"_s);
    const QString query = u"?api-version=2024-04-01"_s;
    const QJsonObject body{{u"location"_s, u"UAE North"_s},
        {u"sku"_s, QJsonObject{{u"name"_s, u"RS0"_s}, {u"tier"_s, u"Standard"_s}}},
        {u"properties"_s, QJsonObject{{u"publicNetworkAccess"_s, u"Enabled"_s}}}};
    const Answer created = client.arm("PUT", vault + query, body);
    QCOMPARE(created.status, 201);
    QCOMPARE(created.properties().value("provisioningState"_L1).toString(), u"Provisioning"_s);
    const QByteArray link = created.headers.value("azure-asyncoperation");
    QVERIFY(link.contains("/operationStatus/"));
    QCOMPARE(client.follow(link).json.value("status"_L1).toString(), u"InProgress"_s);
    client.advance(20);
    QCOMPARE(client.follow(link).json.value("status"_L1).toString(), u"Succeeded"_s);
    const Answer read = client.arm("GET", vault + query);
    QCOMPARE(read.properties().value("provisioningState"_L1).toString(), u"Succeeded"_s);
    QCOMPARE(read.json.value("location"_L1).toString(), u"uaenorth"_s);
    QCOMPARE(client.arm("GET", backupUrl(vault + u"/backupPolicies"_s)).value().size(), 3);
    QCOMPARE(client.arm("PUT", vault + query, body).status, 200);
    QCOMPARE(client.arm("PUT", contoso::vault(u"-bad"_s) + query, body).status, 400);
    QCOMPARE(
        client.arm("GET", contoso::production + u"/providers/Microsoft.RecoveryServices/vaults"_s + query)
            .value()
            .size(),
        4);
}

namespace {
const QString keyVaultQuery = u"?api-version=2023-07-01"_s;
QString keyVault(const QString &name = u"contoso-kv-policies"_s) {
    return contoso::security + u"/resourceGroups/rg-keys-uaenorth/providers/Microsoft.KeyVault/vaults/"_s
        + name;
}
} // namespace

void SimulatorVaultsTest::wholeKeyVaultIsWrittenBack() {
    // the Azure CLI reads a vault, adds an access policy and writes all of it
    SimulatorClient client(u"key-vault-access-policy"_s);
    const Answer read = client.arm("GET", keyVault() + keyVaultQuery);
    QJsonObject body = read.json;
    QJsonObject properties = read.properties();
    QJsonArray policies = properties.value("accessPolicies"_L1).toArray();
    const QJsonObject added{{u"tenantId"_s, client.simulator->signIn().tenantId},
        {u"objectId"_s, u"11111111-2222-3333-4444-555555555555"_s},
        {u"permissions"_s, QJsonObject{{u"keys"_s, QJsonArray{u"get"_s, u"backup"_s}}}}};
    policies.append(added);
    properties.insert(u"accessPolicies"_s, policies);
    body.insert(u"properties"_s, properties);
    const Answer written = client.arm("PUT", keyVault() + keyVaultQuery, body);
    QCOMPARE(written.status, 200);
    const QJsonArray after
        = client.arm("GET", keyVault() + keyVaultQuery).properties().value("accessPolicies"_L1).toArray();
    QCOMPARE(after.size(), policies.size());
    QCOMPARE(after.last()["permissions"_L1]["keys"_L1].toArray(), QJsonArray({u"get"_s, u"backup"_s}));
    QCOMPARE(after.first(), policies.first());

    // who is not named loses his access
    properties.insert(u"accessPolicies"_s, QJsonArray{added});
    body.insert(u"properties"_s, properties);
    QCOMPARE(client.arm("PUT", keyVault() + keyVaultQuery, body).status, 200);
    QCOMPARE(client.arm("GET", keyVault() + keyVaultQuery)
                 .properties()
                 .value("accessPolicies"_L1)
                 .toArray()
                 .size(),
        1);
}

void SimulatorVaultsTest::wholeKeyVaultIsRefused_data() {
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("vault");
    QTest::addColumn<QString>("removed");
    QTest::addColumn<int>("status");
    const QString policies = u"contoso-kv-policies"_s;
    QTest::newRow("new vault") << u"Owner"_s << u"contoso-kv-new"_s << QString() << 403;
    QTest::newRow("no tenant") << u"Owner"_s << policies << u"tenantId"_s << 400;
    QTest::newRow("no sku") << u"Owner"_s << policies << u"sku"_s << 400;
    QTest::newRow("bad policy") << u"Owner"_s << policies << u"objectId"_s << 400;
    QTest::newRow("no right") << u"Reader"_s << policies << QString() << 403;
}

void SimulatorVaultsTest::wholeKeyVaultIsRefused() {
    QFETCH(QString, role);
    QFETCH(QString, vault);
    QFETCH(QString, removed);
    QFETCH(int, status);
    SimulatorClient client(QJsonObject{{u"name"_s, u"vaults"_s}, {u"extends"_s, u"contoso"_s},
        {u"roleAssignments"_s,
            QJsonObject{{u"administrator of security"_s,
                QJsonObject{{u"principal"_s, u"Backup administrator"_s}, {u"role"_s, role},
                    {u"scope"_s, u"Contoso Security"_s}}}}}});
    const QString tenantId = client.simulator->signIn().tenantId;
    QJsonObject policy{{u"tenantId"_s, tenantId}, {u"objectId"_s, client.simulator->signIn().userObjectId},
        {u"permissions"_s, QJsonObject{{u"keys"_s, QJsonArray{u"get"_s}}}}};
    QJsonObject properties{
        {u"tenantId"_s, tenantId}, {u"sku"_s, QJsonObject{{u"family"_s, u"A"_s}, {u"name"_s, u"premium"_s}}}};
    policy.remove(removed);
    properties.insert(u"accessPolicies"_s, QJsonArray{policy});
    if (removed != "objectId"_L1) {
        properties.remove(removed);
    }
    const QJsonArray before
        = client.arm("GET", keyVault() + keyVaultQuery).properties().value("accessPolicies"_L1).toArray();
    QCOMPARE(client
                 .arm("PUT", keyVault(vault) + keyVaultQuery,
                     {{u"location"_s, u"uaenorth"_s}, {u"properties"_s, properties}})
                 .status,
        status);
    QCOMPARE(client.arm("GET", keyVault() + keyVaultQuery).properties().value("accessPolicies"_L1).toArray(),
        before);
}

void SimulatorVaultsTest::disksAreListed() {
    SimulatorClient client(u"managed-hsm"_s);
    const auto list = [&](const QString &scope) {
        return client.arm("GET", scope + u"/providers/Microsoft.Compute/disks?api-version=2024-03-02"_s)
            .value();
    };
    QCOMPARE(list(contoso::production).size(), 8);
    const QJsonArray group = list(contoso::production + u"/resourceGroups/rg-erp"_s);
    QCOMPARE(group.size(), 1);
    QCOMPARE(client.arm("GET", group.first()["id"_L1].toString() + u"?api-version=2024-03-02"_s).json,
        group.first().toObject());
}

CVM_TEST(SimulatorVaultsTest)

} // namespace tst_simulatorvaults

#include "tst_simulatorvaults.moc"
