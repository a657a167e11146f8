#include "cloud/azure/placesclient.h"
#include "cloud/azure/storageclient.h"
#include "tests/contract/clientfixture.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_storage {

using namespace contract;

namespace {

domain::BlobPlace place() {
    return {.endpoint = QUrl(QStringLiteral("https://st1.blob.core.windows.net")),
        .container = QStringLiteral("vmrestore-1"),
        .name = QStringLiteral("folder/a b+c;d?e.json")};
}

const QByteArray blobUrl = "https://st1.blob.core.windows.net/vmrestore-1/folder/a%20b%2Bc%3Bd%3Fe.json";

QByteArray xmlError(const QByteArray &code) {
    return "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>" + code
        + "</Code><Message>Told in XML.\nRequestId:1</Message></Error>";
}

QStringList logOf(const std::shared_ptr<http::Log> &log) {
    return log->lines();
}

} // namespace

/// Storage accounts and single blobs (contract 15.5), and the places that something restored goes to.
class StorageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fetchesWithATokenOfItsOwn();
    void overwritesTheBuffersOfTheAnswer();
    void refusals_data();
    void refusals();
    void tellsWhetherABlobIsThere();
    void headRefusalHasItsCodeInAHeader();
    void deletes();
    void neverSendsATokenElsewhere_data();
    void neverSendsATokenElsewhere();
    void accountInAZone();
    void cloudWithoutStorage();
    void signedUrlGoesWithoutToken();
    void signedUrlStaysOutOfTheLog();
    void signedUrlOfAnotherHost_data();
    void signedUrlOfAnotherHost();
    void signedUrlThatIsRefused();
    void accountsTellTheirNetwork();
    void regionsAndGroups();
    void networksWithTheirSubnets();
};

void StorageTest::fetchesWithATokenOfItsOwn() {
    ClientFixture fixture;
    fixture.transport->answer(200, R"({"a":1})");
    const auto blob
        = support::await(azure::StorageClient(fixture.pipeline()).fetch(place(), fixture.cancellation));
    QVERIFY(blob);
    QCOMPARE((*blob)->view().toByteArray(), QByteArray(R"({"a":1})"));
    const http::Request sent = fixture.transport->requests().first();
    QCOMPARE(sent.method, http::Method::Get);
    QCOMPARE(sent.url.toEncoded(), blobUrl);
    QCOMPARE(sent.audience.scope, QStringLiteral("https://storage.azure.com/.default"));
    QCOMPARE(sent.headers.value("x-ms-version"), QByteArray("2020-10-02"));
    QCOMPARE(sent.headers.value("x-ms-date"), QByteArray("Mon, 02 Nov 2026 09:00:00 GMT"));
    QVERIFY(sent.headers.value("Authorization").startsWith("Bearer "));
    QCOMPARE(azure::StorageClient::fetchRequest(fixture.connection()->cloud, place()).url, sent.url);
}

void StorageTest::overwritesTheBuffersOfTheAnswer() {
    ClientFixture fixture;
    QByteArray kept;
    fixture.transport->when([](const http::Request &) { return true; },
        [&kept](const http::Request &) -> base::Result<http::Response> {
            http::Response response;
            response.status = 200;
            response.body = QByteArray(500, 's');
            kept = response.body; // shares the bytes
            return response;
        });
    const auto blob
        = support::await(azure::StorageClient(fixture.pipeline()).fetch(place(), fixture.cancellation));
    QVERIFY(blob);
    QCOMPARE((*blob)->view().toByteArray(), QByteArray(500, 's'));
    QCOMPARE(kept.count('\0'), kept.size());
}

void StorageTest::refusals_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<base::ErrorKind>("kind");
    QTest::addColumn<bool>("isNetworkRule");
    const auto row = [](int status, const char *code, base::ErrorKind kind, bool isNetworkRule = false) {
        QTest::newRow(code) << status << QString::fromLatin1(code) << kind << isNetworkRule;
    };
    row(403, "AuthorizationPermissionMismatch", base::ErrorKind::Forbidden);
    row(403, "AuthorizationFailure", base::ErrorKind::Forbidden, true);
    row(404, "BlobNotFound", base::ErrorKind::NotFound);
    row(404, "ContainerNotFound", base::ErrorKind::NotFound);
    row(401, "InvalidAuthenticationInfo", base::ErrorKind::SignInRequired);
    row(401, "NoAuthenticationInformation", base::ErrorKind::SignInRequired);
    row(409, "PublicAccessNotPermitted", base::ErrorKind::Conflict);
}

void StorageTest::refusals() {
    QFETCH(int, status);
    QFETCH(QString, code);
    QFETCH(base::ErrorKind, kind);
    QFETCH(bool, isNetworkRule);
    const QByteArray told = code.toLatin1();
    const QByteArray bare = "<Error><Code>" + told + "</Code><Message>Told in XML.</Message></Error>";
    const std::pair<QByteArray, http::Headers> forms[]
        = {{xmlError(told), {}}, {bare, {}}, {QByteArray(), support::headers({{"x-ms-error-code", told}})}};
    for (const auto &[body, headers] : forms) {
        ClientFixture fixture;
        fixture.transport->answer(status, body, headers);
        const auto blob
            = support::await(azure::StorageClient(fixture.connection()).fetch(place(), fixture.cancellation));
        QVERIFY(!blob);
        QCOMPARE(blob.error().code, code);
        QCOMPARE(blob.error().kind, kind);
        QCOMPARE(blob.error().isNetworkRule, isNetworkRule);
        QCOMPARE(blob.error().target, QStringLiteral("st1.blob.core.windows.net"));
    }
}

void StorageTest::tellsWhetherABlobIsThere() {
    ClientFixture fixture;
    const azure::StorageClient client(fixture.connection());
    fixture.transport->answer(200, {}, support::headers({{"Content-Length", "9000"}}));
    const auto there = support::await(client.exists(place(), fixture.cancellation));
    QVERIFY(there);
    QVERIFY(*there);
    QCOMPARE(fixture.transport->requests().first().method, http::Method::Head);
    fixture.transport->answer(404, {}, support::headers({{"x-ms-error-code", "BlobNotFound"}}));
    const auto gone = support::await(client.exists(place(), fixture.cancellation));
    QVERIFY(gone);
    QVERIFY(!*gone);
}

void StorageTest::headRefusalHasItsCodeInAHeader() {
    ClientFixture fixture;
    fixture.transport->answer(
        403, {}, support::headers({{"x-ms-error-code", "AuthorizationPermissionMismatch"}}));
    const auto there
        = support::await(azure::StorageClient(fixture.connection()).exists(place(), fixture.cancellation));
    QVERIFY(!there);
    QCOMPARE(there.error().code, QStringLiteral("AuthorizationPermissionMismatch"));
}

void StorageTest::deletes() {
    ClientFixture fixture;
    const azure::StorageClient client(fixture.connection());
    fixture.transport->answer(202);
    QVERIFY(support::await(client.deleteBlob(place(), fixture.cancellation)));
    QCOMPARE(fixture.transport->requests().first().method, http::Method::Delete);
    QCOMPARE(fixture.transport->requests().first().url,
        azure::StorageClient::deleteBlobRequest(fixture.connection()->cloud, place()).url);
    fixture.transport->answer(404, xmlError("BlobNotFound"));
    QVERIFY(support::await(client.deleteBlob(place(), fixture.cancellation)));
    fixture.transport->answer(403, xmlError("AuthorizationPermissionMismatch"));
    QVERIFY(!support::await(client.deleteBlob(place(), fixture.cancellation)));
}

void StorageTest::neverSendsATokenElsewhere_data() {
    QTest::addColumn<QString>("endpoint");
    for (const char *endpoint : {"https://st1.blob.core.windows.net.evil.example", "https://evil.example",
             "http://st1.blob.core.windows.net", "https://st1.blob.core.windows.net:8443",
             "https://u:p@st1.blob.core.windows.net", "https://st1.file.core.windows.net",
             "https://st1.blob.core.usgovcloudapi.net"}) {
        QTest::newRow(endpoint) << QString::fromLatin1(endpoint);
    }
}

void StorageTest::neverSendsATokenElsewhere() {
    QFETCH(QString, endpoint);
    ClientFixture fixture;
    domain::BlobPlace elsewhere = place();
    elsewhere.endpoint = QUrl(endpoint);
    const auto blob
        = support::await(azure::StorageClient(fixture.pipeline()).fetch(elsewhere, fixture.cancellation));
    QVERIFY(!blob);
    QCOMPARE(blob.error().code, QStringLiteral("ForeignHost"));
    QVERIFY(fixture.transport->requests().isEmpty());
}

void StorageTest::accountInAZone() {
    ClientFixture fixture;
    fixture.transport->answer(200, "content");
    domain::BlobPlace zoned = place();
    zoned.endpoint = QUrl(QStringLiteral("https://st1.z20.blob.storage.azure.net"));
    QVERIFY(support::await(azure::StorageClient(fixture.pipeline()).fetch(zoned, fixture.cancellation)));
    QVERIFY(fixture.transport->requests().first().headers.contains("Authorization"));
    QVERIFY(!azure::Cloud(domain::azureClouds().at(1)).storageAudience().allows(zoned.endpoint));
}

void StorageTest::cloudWithoutStorage() {
    ClientFixture fixture;
    auto own = std::make_shared<azure::Connection>(*fixture.pipeline());
    own->cloud.blobSuffix.clear();
    const auto blob = support::await(azure::StorageClient(own).fetch(place(), fixture.cancellation));
    QVERIFY(!blob);
    QCOMPARE(blob.error().code, QStringLiteral("HostNotInCloud"));
    QVERIFY(fixture.transport->requests().isEmpty());
}

void StorageTest::signedUrlGoesWithoutToken() {
    ClientFixture fixture;
    fixture.transport->answer(200, "content");
    const QByteArray sas = blobUrl + "?sv=2022-11-02&sp=r&sig=abcdefghijklmnop%3D";
    const auto blob = support::await(
        azure::StorageClient(fixture.pipeline()).fetchSigned(QUrl::fromEncoded(sas), fixture.cancellation));
    QVERIFY(blob);
    QCOMPARE((*blob)->view().toByteArray(), QByteArray("content"));
    const http::Request sent = fixture.transport->requests().first();
    QCOMPARE(sent.url.toEncoded(), sas);
    QVERIFY(!sent.headers.contains("Authorization"));
}

void StorageTest::signedUrlStaysOutOfTheLog() {
    ClientFixture fixture;
    const auto log = std::make_shared<http::Log>();
    auto connection = std::make_shared<azure::Connection>(*fixture.connection());
    connection->transport = std::make_shared<http::Pipeline>(
        fixture.transport, fixture.tokens, fixture.clock, log, http::RetryPolicy{.maximumTries = 1});
    const QUrl sas
        = QUrl::fromEncoded(blobUrl + "?sv=2022-11-02&skoid=11112222&sp=racwdl&sig=abcdefghijklmnop%3D");
    fixture.transport->answer(403,
        "<Error><Code>AuthenticationFailed</Code><Message>sig=abcdefghijklmnop%3D is bad</Message></Error>");
    const auto refused
        = support::await(azure::StorageClient(connection).fetchSigned(sas, fixture.cancellation));
    fixture.transport->fail(base::ErrorKind::Network, QStringLiteral("ConnectionReset"));
    const auto lost = support::await(azure::StorageClient(connection).fetchSigned(sas, fixture.cancellation));
    QStringList told = logOf(log);
    QCOMPARE(told.size(), 2);
    for (const base::Error &error : {refused.error(), lost.error()}) {
        told << error.code << error.message << error.target << error.operation << error.correlationId;
    }
    for (const QString &text : told) {
        for (const char *secret : {"abcdefghijklmnop", "2022-11-02", "11112222", "racwdl"}) {
            QVERIFY2(!text.contains(QLatin1String(secret)), qPrintable(text));
        }
    }
}

void StorageTest::signedUrlOfAnotherHost_data() {
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QString>("code");
    const auto row = [](const QByteArray &url, const char *code) {
        QTest::newRow(url.constData()) << url << QString::fromLatin1(code);
    };
    row("https://evil.example/c/b?sig=abcdefghijkl", "ForeignHost");
    row("https://st1.blob.core.windows.net.evil.example/c/b?sig=abcdefghijkl", "ForeignHost");
    row("http://st1.blob.core.windows.net/c/b?sig=abcdefghijkl", "ForeignHost");
    row("https://u:p@st1.blob.core.windows.net/c/b?sig=abcdefghijkl", "ForeignHost");
    row("https://st1.blob.core.windows.net/c/b", "NotABlobSas");
    row("https://st1.blob.core.windows.net/c?restype=container&comp=list&sig=abcdefghijkl", "NotABlobSas");
    row("https://st1.blob.core.windows.net/c/b?sig=abcdefghijkl#x", "NotABlobSas");
    row("", "NotABlobSas");
}

void StorageTest::signedUrlOfAnotherHost() {
    QFETCH(QByteArray, url);
    QFETCH(QString, code);
    ClientFixture fixture;
    const auto blob = support::await(
        azure::StorageClient(fixture.pipeline()).fetchSigned(QUrl::fromEncoded(url), fixture.cancellation));
    QVERIFY(!blob);
    QCOMPARE(blob.error().code, code);
    QVERIFY(fixture.transport->requests().isEmpty());
}

void StorageTest::signedUrlThatIsRefused() {
    ClientFixture fixture;
    fixture.transport->answer(403, xmlError("AuthenticationFailed"));
    const auto blob = support::await(
        azure::StorageClient(fixture.connection())
            .fetchSigned(QUrl::fromEncoded(blobUrl + "?sig=abcdefghijkl"), fixture.cancellation));
    QVERIFY(!blob);
    QCOMPARE(blob.error().code, QStringLiteral("SasRefused"));
    QCOMPARE(blob.error().kind, base::ErrorKind::Forbidden);
}

void StorageTest::accountsTellTheirNetwork() {
    ClientFixture fixture;
    const QByteArray common = R"("location":"westeurope","kind":"StorageV2","sku":{"name":"Standard_LRS"},)";
    fixture.transport->answer(200,
        R"({"value":[{"id":"/subscriptions/s1/st1","name":"st1",)" + common
            + R"("properties":{"provisioningState":"Succeeded","primaryEndpoints":{"blob":"https://st1.blob.core.windows.net/"}}},)"
            + R"({"id":"/subscriptions/s1/st2","name":"st2",)" + common
            + R"("properties":{"isHnsEnabled":true,"publicNetworkAccess":"Disabled","networkAcls":{"defaultAction":"Deny","bypass":"Logging, AzureServices"}}},)"
            + R"({"id":"/subscriptions/s1/st3","name":"st3",)" + common
            + R"("properties":{"publicNetworkAccess":"SecuredByPerimeter","networkAcls":{"defaultAction":"Deny","bypass":"None"}}}]})");
    const auto accounts = support::await(
        azure::StorageClient(fixture.connection()).accounts(QStringLiteral("s1"), fixture.cancellation));
    QVERIFY(accounts);
    QCOMPARE(accounts->size(), 3U);
    const domain::StorageAccount &open = accounts->at(0);
    QCOMPARE(open.blobEndpoint, QUrl(QStringLiteral("https://st1.blob.core.windows.net")));
    QCOMPARE(open.publicNetworkAccess, std::optional(true));
    QCOMPARE(open.allowByDefault, std::optional(true));
    QCOMPARE(open.trustedServicesBypass, std::optional(true));
    QVERIFY(!open.isHierarchical);
    QCOMPARE(open.sku, QStringLiteral("Standard_LRS"));
    const domain::StorageAccount &closed = accounts->at(1);
    QVERIFY(closed.blobEndpoint.isEmpty());
    QVERIFY(closed.isHierarchical);
    QCOMPARE(closed.publicNetworkAccess, std::optional(false));
    QCOMPARE(closed.allowByDefault, std::optional(false));
    QCOMPARE(closed.trustedServicesBypass, std::optional(true));
    const domain::StorageAccount &perimeter = accounts->at(2);
    QCOMPARE(perimeter.publicNetworkAccess, std::optional<bool>());
    QCOMPARE(perimeter.trustedServicesBypass, std::optional(false));
    QCOMPARE(fixture.transport->requests().first().url.toEncoded(),
        QByteArray("https://management.azure.com/subscriptions/s1/providers/Microsoft.Storage/"
                   "storageAccounts?api-version=2023-05-01"));
}

void StorageTest::regionsAndGroups() {
    ClientFixture fixture;
    const azure::PlacesClient client(fixture.connection());
    fixture.transport->answer(200,
        R"({"value":[{"name":"westeurope","displayName":"West Europe","metadata":{"regionType":"Physical",)"
        R"("geography":"Europe","geographyGroup":"Europe","pairedRegion":[{"name":"northeurope"}]}},)"
        R"({"name":"europe","displayName":"Europe","metadata":{"regionType":"Logical"}}]})");
    const auto regions = support::await(client.regions(QStringLiteral("s1"), fixture.cancellation));
    QVERIFY(regions);
    QCOMPARE(regions->size(), 1U);
    QCOMPARE(regions->front().geography, QStringLiteral("Europe"));
    fixture.transport->answer(200,
        R"({"value":[{"id":"/subscriptions/s1/resourceGroups/rg1","name":"rg1","location":"westeurope"}]})");
    const auto groups = support::await(client.resourceGroups(QStringLiteral("s1"), fixture.cancellation));
    QVERIFY(groups);
    QCOMPARE(groups->front().id.resourceGroup(), QStringLiteral("rg1"));
    fixture.transport->answer(200, R"({"value":[{"id":"/a/b"},{"id":"/a/c"}]})");
    const auto resources = support::await(client.resourcesIn(groups->front().id, fixture.cancellation));
    QVERIFY(resources);
    QCOMPARE(resources->size(), 2U);
    QCOMPARE(fixture.transport->requestLines(),
        QStringList({QStringLiteral("GET management.azure.com/subscriptions/s1/locations"),
            QStringLiteral("GET management.azure.com/subscriptions/s1/resourcegroups"),
            QStringLiteral("GET management.azure.com/subscriptions/s1/resourceGroups/rg1/resources")}));
}

void StorageTest::networksWithTheirSubnets() {
    ClientFixture fixture;
    fixture.transport->answer(200,
        R"({"value":[{"id":"/vn1","name":"vn1","location":"westeurope","properties":{"subnets":[)"
        R"({"id":"/vn1/a","properties":{"addressPrefix":"10.0.0.0/24"}},)"
        R"({"id":"/vn1/b","properties":{"addressPrefixes":["10.0.1.0/24","fd00::/64"]}},{"id":"/vn1/c"}]}}]})");
    const auto networks = support::await(azure::PlacesClient(fixture.connection())
                                             .virtualNetworks(QStringLiteral("s1"), fixture.cancellation));
    QVERIFY(networks);
    QCOMPARE(networks->front().subnets.size(), 3U);
    QCOMPARE(networks->front().subnets.at(0).prefix, QStringLiteral("10.0.0.0/24"));
    QCOMPARE(networks->front().subnets.at(1).prefix, QStringLiteral("10.0.1.0/24"));
    QCOMPARE(networks->front().subnets.at(2).prefix, QString());
    QCOMPARE(fixture.transport->requests().first().url.toEncoded(),
        QByteArray("https://management.azure.com/subscriptions/s1/providers/Microsoft.Network/"
                   "virtualNetworks?api-version=2023-09-01"));
}

CVM_TEST(StorageTest)

} // namespace tst_storage

#include "tst_storage.moc"
