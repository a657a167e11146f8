#include "protection.h"

/// Recovery Services vaults and backup policies.
class SimulatorVaultsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void policies();
    void policyRules_data();
    void policyRules();
    void vaultIsCreated();
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

QTEST_GUILESS_MAIN(SimulatorVaultsTest)
#include "tst_simulatorvaults.moc"
