#include "cloud/azure/backupclient.h"
#include "cloud/azure/computeclient.h"
#include "cloud/azure/hsmrbacclient.h"
#include "cloud/azure/keysclient.h"
#include "cloud/azure/paging.h"
#include "cloud/azure/recoveryservicesclient.h"
#include "cloud/azure/resourcegraphclient.h"
#include "tests/contract/clientfixture.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_hostile {

using namespace contract;

/// No answer of a server leads a token, or a reader, to where it must not go.
class HostileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void foreignLinks_data();
    void nextLinkToAnotherPlaceIsNotFollowed_data() { foreignLinks_data(); }
    void nextLinkToAnotherPlaceIsNotFollowed();
    void endlessListsEnd();
    void pollingLinksToAnotherPlaceAreDropped_data() { foreignLinks_data(); }
    void pollingLinksToAnotherPlaceAreDropped();
    void storedPollingLinkIsRefused_data() { foreignLinks_data(); }
    void storedPollingLinkIsRefused();
    void refreshDoesNotFollowAForeignLocation();
    void storesOutsideTheCloudGetNoToken_data();
    void storesOutsideTheCloudGetNoToken();
    void foreignChallengesAreNotBelieved_data();
    void foreignChallengesAreNotBelieved();
    void anotherTenantsChallengeIsFollowedOnce();
    void keyUrlsMustBeKeyUrls_data();
    void keyUrlsMustBeKeyUrls();
    void rowsOfTheWrongTypeNameTheirPath();
    void lostRowsAreAnError();
};

void HostileTest::foreignLinks_data() {
    // The last entries of nextLink… and polling…: each row is a prefix before "/subscriptions/…".
    QTest::addColumn<QString>("origin");
    QTest::newRow("another host") << "https://evil.example";
    QTest::newRow("look-alike") << "https://management.azure.com.evil.example";
    QTest::newRow("look-alike without dot") << "https://evilmanagement.azure.com";
    QTest::newRow("user info") << "https://management.azure.com@evil.example";
    QTest::newRow("user info on the right host") << "https://user:secret@management.azure.com";
    QTest::newRow("plain http") << "http://management.azure.com";
    QTest::newRow("another port") << "https://management.azure.com:8443";
    QTest::newRow("other scheme") << "ftp://management.azure.com";
    QTest::newRow("relative") << "";
    QTest::newRow("backslash") << "https://evil.example\\\\management.azure.com";
}

void HostileTest::nextLinkToAnotherPlaceIsNotFollowed() {
    QFETCH(QString, origin);
    ClientFixture fixture;
    const QByteArray body = "{\"value\":[],\"nextLink\":\"" + origin.toUtf8() + "/subscriptions?page=2\"}";
    fixture.transport->answer(200, body);
    const azure::RecoveryServicesClient client(fixture.pipeline());
    const auto vaults = support::await(client.vaults(QStringLiteral("s1"), fixture.cancellation));
    QVERIFY(!vaults);
    QCOMPARE(vaults.error().kind, base::ErrorKind::BadResponse);
    QCOMPARE(vaults.error().code, QStringLiteral("ForeignLink"));
    QVERIFY(vaults.error().message.startsWith(QLatin1String("$.nextLink: ")));
    QCOMPARE(fixture.transport->requests().size(), 1);
    QCOMPARE(fixture.tokens->asked().size(), 1); // for the first page
}

void HostileTest::endlessListsEnd() {
    ClientFixture fixture;
    const azure::ComputeClient client(fixture.connection());
    const QByteArray link = "https://management.azure.com/subscriptions/s1/providers/Microsoft.Compute/"
                            "virtualMachines?api-version=2024-07-01&page=2";
    fixture.transport->when(http::Method::Get, QStringLiteral("virtualMachines"), 200,
        "{\"value\":[],\"nextLink\":\"" + link + "\"}");
    const auto loop = support::await(client.virtualMachines(QStringLiteral("s1"), fixture.cancellation));
    QVERIFY(!loop);
    QCOMPARE(loop.error().code, QStringLiteral("PageLoop"));
    QCOMPARE(fixture.transport->requests().size(), 2);

    ClientFixture other;
    int page = 1;
    other.transport->when([](const http::Request &) { return true; },
        [&page](const http::Request &request) {
            http::Response response;
            response.status = 200;
            response.url = request.url;
            response.body = "{\"value\":[],\"nextLink\":\"https://management.azure.com/x?page="
                + QByteArray::number(++page) + "\"}";
            return base::Result<http::Response>(response);
        });
    const azure::ComputeClient endless(other.connection());
    const auto many = support::await(endless.virtualMachines(QStringLiteral("s1"), other.cancellation));
    QVERIFY(!many);
    QCOMPARE(many.error().code, QStringLiteral("TooManyPages"));
    QCOMPARE(other.transport->requests().size(), azure::PageLinks::maximumPages);
}

void HostileTest::pollingLinksToAnotherPlaceAreDropped() {
    QFETCH(QString, origin);
    ClientFixture fixture;
    const QByteArray link = origin.toUtf8() + vaultPath.toUtf8() + "/backupOperations/op1?api-version=1";
    fixture.transport->answer(
        202, {}, support::headers({{"Azure-AsyncOperation", link}, {"Location", link}}));
    const azure::BackupClient client(fixture.pipeline());
    const domain::ResourceId vault(vaultPath);
    const auto started = support::await(client.protect(vault, domain::ResourceId(vmPath),
        vault.child(QStringLiteral("backupPolicies/p1")), fixture.cancellation));
    QVERIFY(started);
    QVERIFY(started->asyncOperation.isEmpty());
    QVERIFY(started->location.isEmpty());

    // The operation is asked for by its id, at ARM.
    fixture.transport->answer(200, R"({"status":"InProgress"})");
    const auto status = support::await(client.operationStatus(vault, *started, fixture.cancellation));
    QVERIFY(status);
    for (const http::Request &request : fixture.transport->requests()) {
        QCOMPARE(request.url.host(), QStringLiteral("management.azure.com"));
    }
}

void HostileTest::storedPollingLinkIsRefused() {
    QFETCH(QString, origin);
    ClientFixture fixture;
    azure::StartedOperation stored;
    stored.asyncOperation = QUrl(origin + QStringLiteral("/x?api-version=1"));
    const azure::BackupClient client(fixture.pipeline());
    const auto status
        = support::await(client.operationStatus(domain::ResourceId(vaultPath), stored, fixture.cancellation));
    if (!stored.asyncOperation.isEmpty()) { // else nothing was stored
        QVERIFY(!status);
        QCOMPARE(status.error().code, QStringLiteral("ForeignHost"));
    }
    QCOMPARE(fixture.transport->requests().size(), 0);
    QCOMPARE(fixture.tokens->asked().size(), 0);
}

void HostileTest::refreshDoesNotFollowAForeignLocation() {
    ClientFixture fixture;
    fixture.transport->answer(
        202, {}, support::headers({{"Location", "https://evil.example/operationResults/1"}}));
    const azure::BackupClient client(fixture.pipeline());
    (void)support::await(client.refreshContainers(domain::ResourceId(vaultPath), fixture.cancellation));
    QCOMPARE(fixture.transport->requests().size(), 1);
    QCOMPARE(fixture.tokens->asked().size(), 1);
}

void HostileTest::storesOutsideTheCloudGetNoToken_data() {
    QTest::addColumn<QString>("store");
    QTest::newRow("another host") << "https://hsm1.evil.example";
    QTest::newRow("look-alike") << "https://hsm1.managedhsm.azure.net.evil.example";
    QTest::newRow("look-alike without dot") << "https://evilmanagedhsm.azure.net";
    QTest::newRow("plain http") << "http://hsm1.managedhsm.azure.net";
    QTest::newRow("another port") << "https://hsm1.managedhsm.azure.net:444";
    QTest::newRow("user info") << "https://user@hsm1.managedhsm.azure.net";
    QTest::newRow("another kind of store") << "https://kv1.vault.azure.net";
    QTest::newRow("empty") << "";
}

void HostileTest::storesOutsideTheCloudGetNoToken() {
    QFETCH(QString, store);
    ClientFixture fixture;
    const azure::HsmRbacClient hsm(fixture.pipeline());
    const auto roles
        = support::await(hsm.roleAssignments(QUrl(store), QStringLiteral("/"), fixture.cancellation));
    const auto write = support::await(hsm.putRoleAssignment(QUrl(store), QStringLiteral("/keys/k1"),
        QStringLiteral("a"), QStringLiteral("r"), QStringLiteral("p"), fixture.cancellation));
    const azure::KeysClient keys(fixture.pipeline());
    const auto list
        = support::await(keys.keys(domain::KeyStoreKind::ManagedHsm, QUrl(store), fixture.cancellation));
    domain::KeyIdentifier id;
    id.host = QUrl(store).host();
    id.name = QStringLiteral("k1");
    if (QUrl(store).host() != QLatin1String("hsm1.managedhsm.azure.net")) {
        const auto key = support::await(keys.key(domain::KeyStoreKind::ManagedHsm, id, fixture.cancellation));
        QVERIFY(!key);
        QCOMPARE(key.error().kind, base::ErrorKind::Local);
    }
    QVERIFY(!roles);
    QVERIFY(!write);
    QVERIFY(!list);
    QCOMPARE(roles.error().kind, base::ErrorKind::Local);
    QCOMPARE(fixture.transport->requests().size(), 0);
    QCOMPARE(fixture.tokens->asked().size(), 0);
}

void HostileTest::foreignChallengesAreNotBelieved_data() {
    QTest::addColumn<QByteArray>("challenge");
    QTest::newRow("someone else's resource")
        << QByteArray("Bearer authorization=\"https://login.microsoftonline.com/"
                      "22222222-2222-2222-2222-222222222222\", resource=\"https://graph.microsoft.com\"");
    QTest::newRow("resource that looks alike")
        << QByteArray("Bearer authorization=\"https://login.microsoftonline.com/"
                      "22222222-2222-2222-2222-222222222222\", resource=\"https://edhsm.azure.net\"");
    QTest::newRow("foreign authority")
        << QByteArray("Bearer authorization=\"https://login.evil.example/"
                      "22222222-2222-2222-2222-222222222222\", resource=\"https://managedhsm.azure.net\"");
    QTest::newRow("authority over http")
        << QByteArray("Bearer authorization=\"http://login.microsoftonline.com/"
                      "22222222-2222-2222-2222-222222222222\", resource=\"https://managedhsm.azure.net\"");
}

void HostileTest::foreignChallengesAreNotBelieved() {
    QFETCH(QByteArray, challenge);
    ClientFixture fixture;
    fixture.transport->when(http::Method::Get, QStringLiteral("roleDefinitions"), 401, "OK",
        support::headers({{"WWW-Authenticate", challenge}}));
    const azure::HsmRbacClient hsm(fixture.pipeline());
    const auto roles = support::await(
        hsm.roleDefinitions(QUrl(QStringLiteral("https://hsm1.managedhsm.azure.net")), fixture.cancellation));
    QVERIFY(!roles);
    QCOMPARE(roles.error().code, QStringLiteral("ForeignChallenge"));
    for (const QString &asked : fixture.tokens->asked()) {
        QVERIFY2(asked.startsWith(QLatin1String("https://managedhsm.azure.net/.default")), qPrintable(asked));
        QVERIFY2(!asked.contains(QLatin1String("22222222")), qPrintable(asked));
    }
}

void HostileTest::anotherTenantsChallengeIsFollowedOnce() {
    ClientFixture fixture;
    fixture.transport->when(http::Method::Get, QStringLiteral("roleDefinitions"), 401, "OK",
        support::headers({{"WWW-Authenticate",
            "Bearer "
            "authorization=\"https://login.microsoftonline.com/22222222-2222-2222-2222-222222222222\", "
            "resource=\"https://managedhsm.azure.net\""}}));
    const azure::HsmRbacClient hsm(fixture.connection());
    const auto roles = support::await(
        hsm.roleDefinitions(QUrl(QStringLiteral("https://hsm1.managedhsm.azure.net")), fixture.cancellation));
    QVERIFY(!roles);
    QCOMPARE(roles.error().kind, base::ErrorKind::SignInRequired);
    QCOMPARE(fixture.transport->requests().size(), 2);
    QCOMPARE(fixture.transport->requests().at(0).tenantId, QString());
    QCOMPARE(
        fixture.transport->requests().at(1).tenantId, QStringLiteral("22222222-2222-2222-2222-222222222222"));
}

void HostileTest::keyUrlsMustBeKeyUrls_data() {
    QTest::addColumn<QString>("url");
    QTest::newRow("http") << "http://kv1.vault.azure.net/keys/k1/0123";
    QTest::newRow("port") << "https://kv1.vault.azure.net:444/keys/k1/0123";
    QTest::newRow("user") << "https://a@kv1.vault.azure.net/keys/k1/0123";
    QTest::newRow("secret") << "https://kv1.vault.azure.net/secrets/k1/0123";
    QTest::newRow("text") << "k1";
}

void HostileTest::keyUrlsMustBeKeyUrls() {
    QFETCH(QString, url);
    ClientFixture fixture;
    fixture.transport->answer(
        200, R"({"id":"/d","name":"d","properties":{"activeKey":{"keyUrl":")" + url.toUtf8() + R"("}}})");
    const azure::ComputeClient client(fixture.connection());
    const auto set
        = support::await(client.diskEncryptionSet(domain::ResourceId(vmPath), fixture.cancellation));
    QVERIFY(!set);
    QCOMPARE(set.error().kind, base::ErrorKind::BadResponse);
    QVERIFY2(set.error().message.startsWith(QLatin1String("$.properties.activeKey.keyUrl: ")),
        qPrintable(set.error().message));
}

void HostileTest::rowsOfTheWrongTypeNameTheirPath() {
    ClientFixture fixture;
    fixture.transport->answer(200,
        R"({"totalRecords":2,"data":[{"id":"/a","name":"a","location":"x"},{"id":"/b","name":"b","location":7}]})");
    const azure::ResourceGraphClient client(fixture.connection());
    const auto rows
        = support::await(client.virtualMachines({QStringLiteral("s1")}, 1000, {}, fixture.cancellation));
    QVERIFY(!rows);
    QCOMPARE(rows.error().kind, base::ErrorKind::BadResponse);
    QCOMPARE(rows.error().message, QStringLiteral("$.data[1].location: expected a string, found a number"));

    fixture.transport->answer(200, R"({"data":{"columns":[],"rows":[]}})"); // the table form
    const auto table
        = support::await(client.virtualMachines({QStringLiteral("s1")}, 1000, {}, fixture.cancellation));
    QVERIFY(!table);
    QCOMPARE(table.error().message, QStringLiteral("$.data: expected an array, found an object"));
}

void HostileTest::lostRowsAreAnError() {
    ClientFixture fixture;
    fixture.transport->answer(200, R"({"totalRecords":5000,"resultTruncated":"true","data":[]})");
    const azure::ResourceGraphClient client(fixture.connection());
    const auto rows
        = support::await(client.virtualMachines({QStringLiteral("s1")}, 1000, {}, fixture.cancellation));
    QVERIFY(!rows);
    QCOMPARE(rows.error().code, QStringLiteral("ResultTruncated"));
}

CVM_TEST(HostileTest)

} // namespace tst_hostile

#include "tst_hostile.moc"
