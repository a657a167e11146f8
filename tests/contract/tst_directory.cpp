#include "cloud/azure/graphclient.h"
#include "cloud/azure/keystoreclient.h"
#include "cloud/azure/resourcegraphclient.h"
#include "cloud/azure/writeguard.h"
#include "tests/contract/clientfixture.h"
#include "tests/support/program.h"

#include "base/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace tst_directory {

using namespace contract;

namespace {

const QString guid1 = QStringLiteral("11111111-aaaa-bbbb-cccc-000000000001");

/// Lets no write through.
class NoWrites final : public azure::WriteGuard {
public:
    base::Result<void> beforeSending(const azure::GuardedWrite &) override {
        return base::Unexpected(base::localError(QStringLiteral("Guarded"), {}, {}));
    }
    void afterAnswer(const azure::GuardedWrite &, azure::WriteEnd, int, const QString &) override { }
};

} // namespace

/// Looking things up: principals, stores, and what Resource Graph knows.
class DirectoryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pathsAreEncodedBySegment();
    void principalsAreAskedSideBySide();
    void refusedDirectoryIsNotNothing();
    void manyPrincipalsAreOneQuestion();
    void aQuestionByPostIsNoWrite();
    void existingPrincipalIsReadAfterAConflict();
    void searchNeedsItsHeader();
    void resourceGraphPagesAndQuota();
    void keyVaultIsFoundByExactHost();
    void storesAreToldApartBySuffix();
    void goneHsmIsNotFound();
    void aCloudMayLackADirectory();
    void aPrincipalIsWhatWasAskedFor();
};

void DirectoryTest::pathsAreEncodedBySegment() {
    ClientFixture fixture;
    fixture.transport->answer(404);
    const domain::ResourceId id(QStringLiteral("/subscriptions/s 1/resourceGroups/rg(é)#?%/providers/"
                                               "Microsoft.KeyVault/vaults/kv"));
    (void)support::await(azure::KeyStoreClient(fixture.connection()).keyVault(id, fixture.cancellation));
    QCOMPARE(fixture.transport->requests().first().url.toEncoded(),
        QByteArray("https://management.azure.com/subscriptions/s%201/resourceGroups/rg%28%C3%A9%29%23%3F%25/"
                   "providers/Microsoft.KeyVault/vaults/kv?api-version=2026-02-01"));
}

void DirectoryTest::principalsAreAskedSideBySide() {
    ClientFixture fixture;
    for (int i = 0; i < 3; ++i) {
        fixture.transport->hold();
    }
    const azure::GraphClient client(fixture.connection());
    const support::Outcome outcome(client.directoryObject(guid1, fixture.cancellation));
    QCOMPARE(fixture.transport->heldCount(), 3); // before any answer
    fixture.transport->release(404);
    fixture.transport->release(404);
    QVERIFY(!outcome.isThere());
    fixture.transport->release(200,
        R"({"@odata.type":"#microsoft.graph.user","id":")" + guid1.toUtf8() + R"(","displayName":"Ann"})");
    QVERIFY(outcome.isThere());
    QVERIFY(*outcome);
    QCOMPARE((**outcome)->type, domain::PrincipalType::User);
    QCOMPARE((**outcome)->displayName, QStringLiteral("Ann"));

    const auto noGuid = support::await(
        client.directoryObject(QStringLiteral("Backup Management Service"), fixture.cancellation));
    QVERIFY(!noGuid);
    QCOMPARE(noGuid.error().code, QStringLiteral("InvalidObjectId"));
}

void DirectoryTest::refusedDirectoryIsNotNothing() {
    ClientFixture fixture;
    fixture.transport->when(http::Method::Get, QStringLiteral("/servicePrincipals/"), 404);
    fixture.transport->when(http::Method::Get, QStringLiteral("/applications/"), 404);
    fixture.transport->when(http::Method::Get, QStringLiteral("/directoryObjects/"), 403,
        R"({"error":{"code":"Authorization_RequestDenied","message":"x"}})");
    const azure::GraphClient client(fixture.connection());
    const auto unknown = support::await(client.directoryObject(guid1, fixture.cancellation));
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().kind, base::ErrorKind::Forbidden);

    fixture.transport->when(http::Method::Get, QStringLiteral("/applications/"), 200,
        R"({"id":")" + guid1.toUtf8() + R"(","appId":"a1","displayName":"App"})");
    const auto application = support::await(client.directoryObject(guid1, fixture.cancellation));
    QVERIFY(application);
    QCOMPARE((*application)->type, domain::PrincipalType::Application);
}

void DirectoryTest::manyPrincipalsAreOneQuestion() {
    ClientFixture fixture;
    const QString other = QStringLiteral("11111111-aaaa-bbbb-cccc-000000000002");
    const QString stranger = QStringLiteral("99999999-aaaa-bbbb-cccc-000000000009");
    const auto user = [](const QString &id) {
        return R"({"@odata.type":"#microsoft.graph.user","id":")" + id.toUtf8() + R"(","displayName":"Ann"})";
    };
    fixture.transport->answer(200, R"({"value":[)" + user(guid1.toUpper()) + ',' + user(stranger) + R"(]})");
    const azure::GraphClient client(fixture.connection());
    const auto found = support::await(
        client.directoryObjects({guid1, other, QStringLiteral("no id")}, fixture.cancellation));
    QVERIFY(found);
    QCOMPARE(found->size(), 1U); // what nothing has is left out, and what was not asked for is not taken
    QCOMPARE(found->front().type, domain::PrincipalType::User);
    const http::Request request = fixture.transport->requests().first();
    QCOMPARE(fixture.transport->requestLines(),
        QStringList(QStringLiteral("POST graph.microsoft.com/v1.0/directoryObjects/getByIds")));
    QVERIFY(request.safeToRepeat);
    QCOMPARE(QJsonDocument::fromJson(request.body).object().value(QStringLiteral("ids")).toArray(),
        QJsonArray({guid1, other}));

    QStringList many;
    for (int i = 0; i < 1001; ++i) {
        many.append(base::nameBasedGuid({QString::number(i)}));
    }
    fixture.transport->when(http::Method::Post, QStringLiteral("/getByIds"), 200, R"({"value":[]})");
    QVERIFY(support::await(client.directoryObjects(many, fixture.cancellation)));
    QCOMPARE(fixture.transport->requests().size(), 3);

    fixture.transport->when(http::Method::Post, QStringLiteral("/getByIds"), 403,
        R"({"error":{"code":"Authorization_RequestDenied","message":"x"}})");
    const auto refused = support::await(client.directoryObjects({guid1}, fixture.cancellation));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::ErrorKind::Forbidden);
}

void DirectoryTest::aQuestionByPostIsNoWrite() {
    ClientFixture fixture;
    auto connection = std::make_shared<azure::Connection>(*fixture.connection());
    connection->guard = std::make_shared<NoWrites>();
    const azure::GraphClient graph(connection);
    fixture.transport->answer(200, R"({"value":[]})");
    QVERIFY(support::await(graph.directoryObjects({guid1}, fixture.cancellation)));
    fixture.transport->answer(200, R"({"data":[],"count":0,"totalRecords":0})");
    QVERIFY(support::await(azure::ResourceGraphClient(connection)
                               .virtualMachines({QStringLiteral("s1")}, 1, QString(), fixture.cancellation)));
    const auto created
        = support::await(graph.createServicePrincipal(QStringLiteral("a1"), fixture.cancellation));
    QVERIFY(!created);
    QCOMPARE(created.error().code, QStringLiteral("Guarded"));
    QCOMPARE(fixture.transport->requests().size(), 2);
}

void DirectoryTest::existingPrincipalIsReadAfterAConflict() {
    ClientFixture fixture;
    fixture.transport->answer(
        409, R"({"error":{"code":"Request_MultipleObjectsWithSameKeyValue","message":"x"}})");
    fixture.transport->answer(200, R"({"id":"o1","appId":"a1"})");
    const azure::GraphClient client(fixture.connection());
    const auto created
        = support::await(client.createServicePrincipal(QStringLiteral("a1"), fixture.cancellation));
    QVERIFY(created);
    QCOMPARE(created->objectId, QStringLiteral("o1"));
    QCOMPARE(fixture.transport->requestLines().last(),
        QStringLiteral("GET graph.microsoft.com/v1.0/servicePrincipals(appId='a1')"));

    fixture.transport->answer(404, R"({"error":{"code":"Request_ResourceNotFound","message":"x"}})",
        support::headers({{"Retry-After", "0"}}));
    const auto missing
        = support::await(client.servicePrincipalByAppId(QStringLiteral("a1"), fixture.cancellation));
    QVERIFY(missing);
    QVERIFY(!*missing);
}

void DirectoryTest::searchNeedsItsHeader() {
    ClientFixture fixture;
    fixture.transport->answer(200,
        R"({"@odata.count":1,"value":[{"id":"o1","appId":"a1"}],"@odata.nextLink":"https://graph.microsoft.com/more"})");
    const azure::GraphClient client(fixture.connection());
    const auto found = support::await(
        client.searchServicePrincipals(QStringLiteral("Backup \"Management\\ & more"), fixture.cancellation));
    QVERIFY(found);
    QCOMPARE(found->size(), 1U);
    const http::Request request = fixture.transport->requests().first();
    QCOMPARE(request.headers.value("ConsistencyLevel"), QByteArray("eventual"));
    const QString encoded = request.url.query(QUrl::FullyEncoded);
    QVERIFY2(encoded.startsWith(QLatin1String(
                 "%24search=%22displayName%3ABackup%20Management%20%26%20more%22&%24count=true&%24top=25&")),
        qPrintable(encoded));
}

void DirectoryTest::resourceGraphPagesAndQuota() {
    ClientFixture fixture;
    fixture.transport->answer(200,
        R"({"totalRecords":3,"count":1,"$skipToken":"more","resultTruncated":"true",
        "data":[{"id":"/subscriptions/s1/resourceGroups/RG/providers/Microsoft.Compute/virtualMachines/VM1","name":"VM1",
        "resourceGroup":"rg","location":"westeurope","vmSize":"Standard_DC4as_v6","osType":"Linux",
        "securityType":"ConfidentialVM","encType":"DiskWithVMGuestState","desId":"/des","osDiskId":""}]})",
        support::headers({{"x-ms-user-quota-remaining", "0"}, {"x-ms-user-quota-resets-after", "00:00:04"}}));
    const azure::ResourceGraphClient client(fixture.connection());
    const auto page = support::await(
        client.virtualMachines({QStringLiteral("s1")}, 500, QStringLiteral("start"), fixture.cancellation));
    QVERIFY(page);
    QCOMPARE(page->skipToken, QStringLiteral("more"));
    QCOMPARE(page->totalRecords, 3);
    QCOMPARE(page->virtualMachines.size(), 1U);
    QCOMPARE(page->virtualMachines.front().resourceGroup, QStringLiteral("RG")); // as the id has it
    QCOMPARE(page->virtualMachines.front().diskEncryption(), domain::DiskEncryption::CustomerManagedKey);
    QCOMPARE(fixture.clock->waits(), QList<qint64>({4'000}));
    const http::Request request = fixture.transport->requests().first();
    QVERIFY(request.safeToRepeat);
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QJsonObject options = body.value(QStringLiteral("options")).toObject();
    QCOMPARE(options.value(QStringLiteral("$top")).toInt(), 500);
    QCOMPARE(options.value(QStringLiteral("$skipToken")).toString(), QStringLiteral("start"));
    QCOMPARE(options.value(QStringLiteral("resultFormat")).toString(), QStringLiteral("objectArray"));
    const QString kql = body.value(QStringLiteral("query")).toString();
    QVERIFY(kql.endsWith(QLatin1String("order by id asc")));
    QVERIFY(!kql.contains(QLatin1String("=~ 'ConfidentialVM'"))); // the others are shown with their reason
}

void DirectoryTest::keyVaultIsFoundByExactHost() {
    ClientFixture fixture;
    fixture.transport->answer(200, R"({"data":[{"id":"/wrong","vaultUri":"https://kv1.vault.azure.network/"},
                                               {"id":"/right","vaultUri":"https://KV1.vault.azure.net/"}]})");
    const azure::ResourceGraphClient client(fixture.connection());
    const auto found = support::await(client.keyVaultByHost(
        {QStringLiteral("s1")}, QStringLiteral("kv1.vault.azure.net"), fixture.cancellation));
    QVERIFY(found);
    QCOMPARE(found->text(), QStringLiteral("/right"));
    const auto injected = support::await(client.keyVaultByHost(
        {QStringLiteral("s1")}, QStringLiteral("x' or 'a' =~ 'a"), fixture.cancellation));
    QVERIFY(injected);
    QVERIFY(injected->isEmpty());
    QCOMPARE(fixture.transport->requests().size(), 1); // that is no host name: nothing was asked
}

void DirectoryTest::storesAreToldApartBySuffix() {
    const azure::Cloud cloud = azure::Cloud::publicCloud();
    const auto kind = [&cloud](const char *host) {
        return azure::KeyStoreClient::kindOfHost(cloud, QString::fromLatin1(host));
    };
    QCOMPARE(kind("kv1.vault.azure.net"), std::optional(domain::KeyStoreKind::KeyVault));
    QCOMPARE(kind("HSM1.ManagedHsm.Azure.Net"), std::optional(domain::KeyStoreKind::ManagedHsm));
    QCOMPARE(kind("hsm1.koreacentral.managedhsm.azure.net"), std::optional(domain::KeyStoreKind::ManagedHsm));
    QVERIFY(!kind("vault.azure.net"));
    QVERIFY(!kind("evilvault.azure.net"));
    QVERIFY(!kind("kv1.vault.azure.cn"));
    QVERIFY(!kind("kv1.vault.azure.net.evil.example"));
}

void DirectoryTest::goneHsmIsNotFound() {
    ClientFixture fixture;
    fixture.transport->answer(204);
    const auto store
        = support::await(azure::KeyStoreClient(fixture.connection())
                             .managedHsm(domain::ResourceId(QStringLiteral("/h")), fixture.cancellation));
    QVERIFY(!store);
    QCOMPARE(store.error().kind, base::ErrorKind::NotFound);
}

/// A grant goes by the directory's word: an object of another application or id is not taken.
void DirectoryTest::aPrincipalIsWhatWasAskedFor() {
    const QString appId = QStringLiteral("262044b1-e2ce-469f-a196-69ab7ada62d3");
    const QString id = QStringLiteral("11111111-2222-3333-4444-555555555555");
    const QByteArray payroll
        = R"({"id": "99999999-2222-3333-4444-555555555555", "appId": "88888888-2222-3333-4444-555555555555",
            "displayName": "Backup Management Service"})";
    const QByteArray nameless = R"({"id": "11111111-2222-3333-4444-555555555555", "displayName": "Payroll"})";
    for (const QByteArray &answer : {payroll, nameless}) {
        ClientFixture fixture;
        const azure::GraphClient graph(fixture.connection());
        fixture.transport->answer(200, answer);
        const auto found = support::await(graph.servicePrincipalByAppId(appId, fixture.cancellation));
        QVERIFY(!found);
        QCOMPARE(found.error().kind, base::ErrorKind::BadResponse);
        fixture.transport->answer(201, answer);
        QVERIFY(!support::await(graph.createServicePrincipal(appId, fixture.cancellation)));
    }
    ClientFixture fixture;
    for (int question = 0; question < 3; ++question) {
        fixture.transport->answer(200, payroll);
    }
    QVERIFY(
        !support::await(azure::GraphClient(fixture.connection()).directoryObject(id, fixture.cancellation)));
    fixture.transport->answer(200, payroll);
    const auto right = support::await(
        azure::GraphClient(fixture.connection())
            .servicePrincipalByAppId(
                QStringLiteral("88888888-2222-3333-4444-555555555555").toUpper(), fixture.cancellation));
    QVERIFY(right && right->has_value());
}

/// A custom cloud that names no Microsoft Graph: nothing is sent anywhere, and the reason is told.
void DirectoryTest::aCloudMayLackADirectory() {
    ClientFixture fixture;
    auto connection = std::make_shared<azure::Connection>(*fixture.connection());
    connection->cloud.graphHost.clear();
    const auto principal = support::await(
        azure::GraphClient(connection).servicePrincipalByAppId(QStringLiteral("a"), fixture.cancellation));
    QVERIFY(!principal);
    QCOMPARE(principal.error().code, QStringLiteral("HostNotInCloud"));
    QVERIFY(fixture.transport->requests().isEmpty());
}

CVM_TEST(DirectoryTest)

} // namespace tst_directory

#include "tst_directory.moc"
