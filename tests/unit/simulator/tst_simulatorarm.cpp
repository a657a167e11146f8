#include "rights.h"
#include "tests/support/program.h"

namespace tst_simulatorarm {

/// What clients of Resource Manager ask besides the job: existence, versions, status, pages, limits.
class SimulatorArmTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void groupsExistOrNot();
    void providersTellTheirTypes();
    void statusOfAllMachines();
    void pagesAsLargeAsAskedFor();
    void tagsOfVersionsChange();
    void subscriptionsHaveGuids();
    void tellsTheTimeAndWhatIsLeft();
};

namespace {

const QString version = u"?api-version=2021-04-01"_s;

} // namespace

void SimulatorArmTest::groupsExistOrNot() {
    SimulatorClient client(u"managed-hsm"_s);
    const auto exists = [&](const QString &name) {
        return client.arm("HEAD", contoso::production + u"/resourcegroups/"_s + name + version);
    };
    QCOMPARE(exists(u"rg-erp"_s).status, 204);
    QCOMPARE(exists(u"rg-nowhere"_s).status, 404);
    QVERIFY(exists(u"rg-nowhere"_s).body.isEmpty());
    QCOMPARE(client.arm("HEAD", contoso::vm() + u"?api-version=2024-07-01"_s).status, 501);
}

void SimulatorArmTest::providersTellTheirTypes() {
    SimulatorClient client(u"managed-hsm"_s);
    const Answer compute
        = client.arm("GET", contoso::production + u"/providers/microsoft.compute"_s + version);
    QCOMPARE(compute.json.value("namespace"_L1).toString(), u"Microsoft.Compute"_s);
    QString newest;
    const QJsonArray types = compute.json.value("resourceTypes"_L1).toArray();
    for (const QJsonValue &type : types) {
        if (type["resourceType"_L1].toString() == "virtualMachines"_L1) {
            newest = type["apiVersions"_L1].toArray().first().toString();
        }
    }
    QCOMPARE(client.arm("GET", contoso::vm() + u"?api-version="_s + newest).status, 200);
    QCOMPARE(client.arm("GET", contoso::production + u"/providers/Microsoft.Teapots"_s + version).errorCode(),
        u"InvalidResourceNamespace"_s);
}

void SimulatorArmTest::statusOfAllMachines() {
    SimulatorClient client(u"managed-hsm"_s);
    const QString list
        = contoso::production + u"/providers/Microsoft.Compute/virtualMachines?api-version=2024-07-01"_s;
    const auto first = [&](const QString &more) {
        return client.arm("GET", list + more).value().first()["properties"_L1];
    };
    QVERIFY(!first({})["instanceView"_L1].isObject());
    QVERIFY(first(u"&statusOnly=true"_s)["instanceView"_L1].isObject());
}

void SimulatorArmTest::pagesAsLargeAsAskedFor() {
    SimulatorClient client(u"managed-hsm"_s);
    const Answer page = client.arm(
        "GET", contoso::security + u"/providers/Microsoft.KeyVault/vaults?$top=1&api-version=2023-07-01"_s);
    QCOMPARE(page.value().size(), 1);
    const Answer next = client.follow(page.json.value("nextLink"_L1).toString().toUtf8());
    QCOMPARE(next.value().size(), 1);
    QVERIFY(next.value() != page.value());
    QCOMPARE(
        client.arm("GET", contoso::production + u"/resources?$top=3&api-version=2021-04-01"_s).value().size(),
        3);
}

void SimulatorArmTest::tagsOfVersionsChange() {
    SimulatorClient client(u"managed-hsm"_s);
    const QString path = contoso::vault() + u"?api-version=2024-04-01"_s;
    const QJsonObject before = client.arm("GET", path).json;
    client.advance(60);
    QCOMPARE(client.arm("GET", path).json.value("etag"_L1), before.value("etag"_L1));
    const Answer written = client.arm("PUT", path,
        {{u"location"_s, before.value("location"_L1)}, {u"sku"_s, before.value("sku"_L1)},
            {u"properties"_s, QJsonObject()}});
    QCOMPARE(written.status, 200);
    QVERIFY(written.json.value("etag"_L1) != before.value("etag"_L1));
    QCOMPARE(client.arm("GET", path).json.value("etag"_L1), written.json.value("etag"_L1));
}

void SimulatorArmTest::subscriptionsHaveGuids() {
    SimulatorClient client(u"managed-hsm"_s);
    for (const QString &path : {u"/subscriptions/production"_s, u"/subscriptions/production/resources"_s}) {
        const Answer answer = client.arm("GET", path + version);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.errorCode(), u"InvalidSubscriptionId"_s);
    }
}

void SimulatorArmTest::tellsTheTimeAndWhatIsLeft() {
    SimulatorClient client(u"managed-hsm"_s);
    const auto headersOf = [&](const QByteArray &method, const QString &path) {
        return client.arm(method, path + version).headers;
    };
    const auto read = headersOf("GET", contoso::production + u"/resources"_s);
    QCOMPARE(read.value("date"), QByteArray("Tue, 01 Sep 2026 08:00:00 GMT"));
    QVERIFY(read.contains("x-ms-ratelimit-remaining-subscription-reads"));
    QVERIFY(headersOf("GET", u"/subscriptions"_s).contains("x-ms-ratelimit-remaining-tenant-reads"));
    QVERIFY(headersOf("DELETE", contoso::vm()).contains("x-ms-ratelimit-remaining-subscription-deletes"));
    const Answer key = client.send("GET", contoso::hsm, u"/keys?api-version=7.4"_s, {},
        {{"x-ms-client-request-id", "11111111-2222-4333-8444-555555555551"}});
    QVERIFY(key.headers.contains("x-ms-keyvault-service-version"));
    QCOMPARE(key.headers.value("x-ms-client-request-id"), QByteArray("11111111-2222-4333-8444-555555555551"));
}

CVM_TEST(SimulatorArmTest)

} // namespace tst_simulatorarm

#include "tst_simulatorarm.moc"
