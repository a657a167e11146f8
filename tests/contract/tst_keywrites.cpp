#include "cloud/azure/keysclient.h"
#include "cloud/azure/keywrites.h"
#include "tests/contract/clientfixture.h"
#include "tests/support/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <numeric>

namespace tst_keywrites {

using namespace contract;
using domain::KeyStoreKind;

namespace {

const QString hsm = QStringLiteral("https://hsm1.managedhsm.azure.net");
const domain::KeyIdentifier keyId{QStringLiteral("hsm1.managedhsm.azure.net"), QStringLiteral("k1"),
    QStringLiteral("0123456789abcdef0123456789abcdef")};

QByteArray bundle(const QByteArray &more = {}) {
    return R"({"key":{"kid":"https://hsm1.managedhsm.azure.net/keys/k1/0123456789abcdef0123456789abcdef",)"
           R"("kty":"RSA-HSM","key_ops":["wrapKey"],"n":"AQID","e":"AQAB"},)"
           R"("attributes":{"enabled":true,"exportable":true})"
        + more + "}";
}

const QByteArray notFound = R"({"error":{"code":"KeyNotFound","message":"A key was not found."}})";

std::shared_ptr<const base::SecretBytes> backupOf(const QByteArray &bytes) {
    return std::make_shared<base::SecretBytes>(
        base::SecretBytes::take(QByteArray(bytes.constData(), bytes.size())));
}

bool isAllZero(const QByteArray &bytes) {
    return !bytes.isEmpty() && bytes.count('\0') == bytes.size();
}

} // namespace

/// What recovery does with keys: deleted ones, restored ones, new ones (contract 10, 15.5).
class KeyWritesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void versionsPageByPage();
    void deletedKeyTellsItsTimes();
    void noDeletedKey();
    void recoverWaitsUntilTheKeyIsThere();
    void recoverGivesUp();
    void recoverRefused();
    void restoreSendsBase64UrlAndLeavesZeros();
    void restoreLeavesZerosWhenItFails_data();
    void restoreLeavesZerosWhenItFails();
    void restoreLeavesZerosWhenItIsStopped();
    void restoreShowsAPlaceholder();
    void createSendsPolicyAndAttributes();
    void createNeverMakesANewVersion();
    void createNeedsToKnowWhatIsThere();
    void releasePolicyIsDecoded();
    void noReleasePolicy();
    void removeTellsWhenItIsPurged();
    void fingerprints();
    void writesAreNotRepeated();
};

void KeyWritesTest::versionsPageByPage() {
    ClientFixture fixture;
    fixture.transport->answer(200,
        R"({"value":[{"kid":"https://hsm1.managedhsm.azure.net/keys/k1/11111111111111111111111111111111","attributes":{"enabled":false}}],)"
        R"("nextLink":"https://hsm1.managedhsm.azure.net/keys/k1/versions?api-version=7.4&$skiptoken=x"})");
    fixture.transport->answer(200,
        R"({"value":[{"kid":"https://hsm1.managedhsm.azure.net/keys/k1/22222222222222222222222222222222","attributes":{"enabled":true}}],)"
        R"("nextLink":null})");
    const auto versions
        = support::await(azure::KeysClient(fixture.connection())
                             .versions(KeyStoreKind::ManagedHsm, keyId, fixture.cancellation));
    QVERIFY(versions);
    QCOMPARE(versions->size(), 2U);
    QCOMPARE(versions->front().id.version, QString(32, QLatin1Char('1')));
    QCOMPARE(versions->front().enabled, std::optional(false));
    QCOMPARE(versions->back().id.version, QString(32, QLatin1Char('2')));
    QVERIFY(versions->back().publicFingerprint.isEmpty());
    QCOMPARE(fixture.transport->requests().first().url.toEncoded(),
        QByteArray("https://hsm1.managedhsm.azure.net/keys/k1/versions?api-version=7.4"));
    QCOMPARE(
        fixture.transport->requests().first().audience, azure::Cloud::publicCloud().managedHsmAudience());
}

void KeyWritesTest::deletedKeyTellsItsTimes() {
    ClientFixture fixture;
    fixture.transport->answer(200,
        bundle(R"(,"recoveryId":"https://hsm1.managedhsm.azure.net/deletedkeys/k1",)"
               R"("deletedDate":1638401537,"scheduledPurgeDate":1646177537)"));
    const auto deleted
        = support::await(azure::KeysClient(fixture.connection())
                             .deletedKey(KeyStoreKind::ManagedHsm, keyId, fixture.cancellation));
    QVERIFY(deleted);
    QCOMPARE(deleted->key.id, keyId);
    QCOMPARE(deleted->deleted, QDateTime(QDate(2021, 12, 1), QTime(23, 32, 17), Qt::UTC));
    QCOMPARE(deleted->purge, QDateTime(QDate(2022, 3, 1), QTime(23, 32, 17), Qt::UTC));
    QCOMPARE(fixture.transport->requests().first().url.toEncoded(),
        QByteArray("https://hsm1.managedhsm.azure.net/deletedkeys/k1?api-version=7.4"));
}

void KeyWritesTest::noDeletedKey() {
    ClientFixture fixture;
    fixture.transport->answer(404, notFound);
    const auto deleted = support::await(azure::KeysClient(fixture.connection())
                                            .deletedKey(KeyStoreKind::KeyVault, keyId, fixture.cancellation));
    QVERIFY(!deleted);
    QCOMPARE(deleted.error().kind, base::ErrorKind::NotFound);
}

void KeyWritesTest::recoverWaitsUntilTheKeyIsThere() {
    ClientFixture fixture;
    fixture.transport->answer(200, bundle());
    fixture.transport->answer(404, notFound);
    fixture.transport->answer(404, notFound);
    fixture.transport->answer(200, bundle());
    const azure::KeysClient client(fixture.connection());
    const auto key = support::await(client.recover(KeyStoreKind::ManagedHsm, keyId, fixture.cancellation));
    QVERIFY(key);
    QCOMPARE(key->id, keyId);
    QCOMPARE(fixture.transport->requestLines(),
        QStringList({QStringLiteral("POST hsm1.managedhsm.azure.net/deletedkeys/k1/recover"),
            QStringLiteral("GET hsm1.managedhsm.azure.net/keys/k1/0123456789abcdef0123456789abcdef"),
            QStringLiteral("GET hsm1.managedhsm.azure.net/keys/k1/0123456789abcdef0123456789abcdef"),
            QStringLiteral("GET hsm1.managedhsm.azure.net/keys/k1/0123456789abcdef0123456789abcdef")}));
    QVERIFY(fixture.transport->requests().first().body.isEmpty());
    QCOMPARE(fixture.clock->waits(), QList<qint64>({1000, 2000}));
    const http::Request shown
        = azure::KeysClient::recoverRequest(fixture.connection()->cloud, KeyStoreKind::ManagedHsm, keyId);
    QCOMPARE(shown.url, fixture.transport->requests().first().url);
}

void KeyWritesTest::recoverGivesUp() {
    ClientFixture fixture;
    fixture.transport->when(http::Method::Post, QStringLiteral("/recover"), 200, bundle());
    fixture.transport->when(http::Method::Get, QStringLiteral("/keys/k1"), 404, notFound);
    const auto key = support::await(azure::KeysClient(fixture.connection())
                                        .recover(KeyStoreKind::ManagedHsm, keyId, fixture.cancellation));
    QVERIFY(!key);
    QCOMPARE(key.error().kind, base::ErrorKind::Timeout);
    QCOMPARE(key.error().code, QStringLiteral("KeyNotYetRecovered"));
    const QList<qint64> waits = fixture.clock->waits();
    QCOMPARE(std::accumulate(waits.begin(), waits.end(), qint64(0)), 127'000);
}

void KeyWritesTest::recoverRefused() {
    ClientFixture fixture;
    fixture.transport->answer(403, R"({"error":{"code":"Forbidden","message":"Caller is not authorized."}})");
    const auto key = support::await(
        azure::KeysClient(fixture.connection()).recover(KeyStoreKind::KeyVault, keyId, fixture.cancellation));
    QVERIFY(!key);
    QCOMPARE(key.error().kind, base::ErrorKind::Forbidden);
    QCOMPARE(fixture.transport->requests().size(), 1);
}

void KeyWritesTest::restoreSendsBase64UrlAndLeavesZeros() {
    ClientFixture fixture;
    const QByteArray backup("&AzureKeyVaultKeyBackupV1.microsoft.com\xFB\xFF\xBF");
    QByteArray sent;
    fixture.transport->when([](const http::Request &) { return true; },
        [&sent](const http::Request &request) -> base::Result<http::Response> {
            sent = QByteArray(request.body.constData(), request.body.size()); // as it went out
            http::Response response;
            response.status = 200;
            response.body = bundle();
            return response;
        });
    const std::shared_ptr<const base::SecretBytes> secret = backupOf(backup);
    const azure::KeysClient client(fixture.connection());
    const auto key
        = support::await(client.restore(KeyStoreKind::ManagedHsm, QUrl(hsm), secret, fixture.cancellation));
    QVERIFY(key);
    QCOMPARE(key->id, keyId);
    QCOMPARE(sent,
        "{\"value\":\"" + backup.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
            + "\"}");
    QVERIFY(QJsonDocument::fromJson(sent).isObject());
    const http::Request request = fixture.transport->requests().first();
    QVERIFY(isAllZero(request.body)); // the copy that the transport still holds
    QCOMPARE(request.url.toEncoded(),
        QByteArray("https://hsm1.managedhsm.azure.net/keys/restore?api-version=7.4"));
    QCOMPARE(request.method, http::Method::Post);
    QCOMPARE(secret->view().toByteArray(), backup); // that of the caller is the caller's
}

void KeyWritesTest::restoreLeavesZerosWhenItFails_data() {
    QTest::addColumn<int>("status");
    QTest::newRow("a key of this name exists") << 409;
    QTest::newRow("refused") << 403;
    QTest::newRow("an answer that is none") << 200;
    QTest::newRow("no answer") << 0;
}

void KeyWritesTest::restoreLeavesZerosWhenItFails() {
    QFETCH(int, status);
    ClientFixture fixture;
    if (status == 0) {
        fixture.transport->fail(base::ErrorKind::Network, QStringLiteral("ConnectionReset"));
    } else {
        fixture.transport->answer(status, R"({"error":{"code":"Conflict","message":"No."}})");
    }
    const auto key = support::await(
        azure::KeysClient(fixture.connection())
            .restore(KeyStoreKind::KeyVault, QUrl(QStringLiteral("https://kv1.vault.azure.net")),
                backupOf("secret bytes"), fixture.cancellation));
    QVERIFY(!key);
    QVERIFY(isAllZero(fixture.transport->requests().first().body));
    QVERIFY(!key.error().message.contains(QLatin1String("c2VjcmV0")));
}

void KeyWritesTest::restoreLeavesZerosWhenItIsStopped() {
    ClientFixture fixture;
    fixture.transport->hold();
    const support::Outcome<base::Result<domain::Key>> outcome(
        azure::KeysClient(fixture.connection())
            .restore(KeyStoreKind::ManagedHsm, QUrl(hsm), backupOf("secret bytes"), fixture.cancellation));
    QVERIFY(support::until([&fixture] { return fixture.transport->heldCount() == 1; }));
    QVERIFY(fixture.transport->requests().first().body.contains("c2VjcmV0"));
    fixture.cancellation.cancel();
    QVERIFY(support::until([&outcome] { return outcome.isThere(); }));
    QVERIFY(!*outcome);
    QVERIFY(isAllZero(fixture.transport->requests().first().body));
}

void KeyWritesTest::restoreShowsAPlaceholder() {
    const azure::RequestPreview shown = azure::preview(
        azure::KeysClient::restoreRequest(azure::Cloud::publicCloud(), KeyStoreKind::ManagedHsm, QUrl(hsm)));
    QCOMPARE(shown.method, QStringLiteral("POST"));
    QCOMPARE(shown.url, hsm + QStringLiteral("/keys/restore?api-version=7.4"));
    const QJsonObject body = QJsonDocument::fromJson(shown.body.toUtf8()).object();
    QCOMPARE(body.keys(), QStringList({QStringLiteral("value")}));
    QCOMPARE(body.value(QStringLiteral("value")).toString(), azure::restorePlaceholder);
}

void KeyWritesTest::createSendsPolicyAndAttributes() {
    ClientFixture fixture;
    fixture.transport->answer(404, notFound);
    fixture.transport->answer(200, bundle());
    domain::NewKey wanted;
    wanted.name = QStringLiteral("k1");
    wanted.type = QStringLiteral("RSA-HSM");
    wanted.size = 3072;
    wanted.exportable = true;
    wanted.releasePolicy = {{QStringLiteral("version"), QStringLiteral("1.0.0")}};
    const auto key
        = support::await(azure::KeysClient(fixture.connection())
                             .create(KeyStoreKind::ManagedHsm, QUrl(hsm), wanted, fixture.cancellation));
    QVERIFY(key);
    QCOMPARE(fixture.transport->requestLines(),
        QStringList({QStringLiteral("GET hsm1.managedhsm.azure.net/keys/k1"),
            QStringLiteral("POST hsm1.managedhsm.azure.net/keys/k1/create")}));
    const http::Request shown = azure::KeysClient::createRequest(
        fixture.connection()->cloud, KeyStoreKind::ManagedHsm, QUrl(hsm), wanted);
    QCOMPARE(fixture.transport->requests().last().body, shown.body);
    QCOMPARE(fixture.transport->requests().last().url, shown.url);
    QCOMPARE(shown.body,
        QByteArray(R"({"attributes":{"exportable":true},"key_size":3072,"kty":"RSA-HSM",)"
                   R"("release_policy":{"contentType":"application/json; charset=utf-8",)"
                   R"("data":"eyJ2ZXJzaW9uIjoiMS4wLjAifQ"}})"));
    domain::NewKey plain;
    plain.name = QStringLiteral("k2");
    plain.type = QStringLiteral("oct");
    QCOMPARE(azure::KeysClient::createRequest(
                 fixture.connection()->cloud, KeyStoreKind::ManagedHsm, QUrl(hsm), plain)
                 .body,
        QByteArray(R"({"kty":"oct"})"));
}

void KeyWritesTest::createNeverMakesANewVersion() {
    ClientFixture fixture;
    fixture.transport->answer(200, bundle());
    domain::NewKey wanted;
    wanted.name = QStringLiteral("k1");
    wanted.type = QStringLiteral("RSA-HSM");
    const auto key
        = support::await(azure::KeysClient(fixture.connection())
                             .create(KeyStoreKind::ManagedHsm, QUrl(hsm), wanted, fixture.cancellation));
    QVERIFY(!key);
    QCOMPARE(key.error().kind, base::ErrorKind::Conflict);
    QCOMPARE(key.error().code, QStringLiteral("KeyNameTaken"));
    QCOMPARE(fixture.transport->requests().size(), 1);
}

void KeyWritesTest::createNeedsToKnowWhatIsThere() {
    ClientFixture fixture;
    fixture.transport->answer(403, R"({"error":{"code":"Forbidden","message":"Caller is not authorized."}})");
    domain::NewKey wanted;
    wanted.name = QStringLiteral("k1");
    const auto key
        = support::await(azure::KeysClient(fixture.connection())
                             .create(KeyStoreKind::ManagedHsm, QUrl(hsm), wanted, fixture.cancellation));
    QVERIFY(!key);
    QCOMPARE(key.error().kind, base::ErrorKind::Forbidden);
    QCOMPARE(fixture.transport->requests().size(), 1);
}

void KeyWritesTest::releasePolicyIsDecoded() {
    ClientFixture fixture;
    fixture.transport->answer(200,
        bundle(
            R"(,"release_policy":{"contentType":"application/json","data":"eyJ2ZXJzaW9uIjoiMS4wLjAifQ"})"));
    const azure::KeysClient client(fixture.connection());
    const auto policy
        = support::await(client.releasePolicy(KeyStoreKind::ManagedHsm, keyId, fixture.cancellation));
    QVERIFY(policy);
    QCOMPARE(*policy, QJsonObject({{QStringLiteral("version"), QStringLiteral("1.0.0")}}));

    for (const char *data : {"\"not json\"", "\"W10\"", "7"}) { // text, an array, a number
        fixture.transport->answer(200, bundle(QByteArray(R"(,"release_policy":{"data":)") + data + '}'));
        const auto bad
            = support::await(client.releasePolicy(KeyStoreKind::ManagedHsm, keyId, fixture.cancellation));
        QVERIFY(!bad);
        QCOMPARE(bad.error().kind, base::ErrorKind::BadResponse);
        QVERIFY(bad.error().message.startsWith(QStringLiteral("$.release_policy.data: ")));
    }
}

void KeyWritesTest::noReleasePolicy() {
    ClientFixture fixture;
    fixture.transport->answer(200, bundle());
    const auto policy
        = support::await(azure::KeysClient(fixture.connection())
                             .releasePolicy(KeyStoreKind::ManagedHsm, keyId, fixture.cancellation));
    QVERIFY(!policy);
    QCOMPARE(policy.error().code, QStringLiteral("NoReleasePolicy"));
    QCOMPARE(policy.error().kind, base::ErrorKind::NotFound);
}

void KeyWritesTest::removeTellsWhenItIsPurged() {
    ClientFixture fixture;
    fixture.transport->answer(200, bundle(R"(,"deletedDate":1638401537,"scheduledPurgeDate":1646177537)"));
    const azure::KeysClient client(fixture.connection());
    const auto deleted = support::await(client.remove(KeyStoreKind::ManagedHsm, keyId, fixture.cancellation));
    QVERIFY(deleted);
    QVERIFY(deleted->purge.isValid());
    QCOMPARE(fixture.transport->requestLines(),
        QStringList({QStringLiteral("DELETE hsm1.managedhsm.azure.net/keys/k1")})); // never one version
}

void KeyWritesTest::fingerprints() {
    ClientFixture fixture;
    const azure::KeysClient client(fixture.connection());
    const auto fingerprintOf = [&](const QByteArray &key) {
        fixture.transport->answer(200,
            R"({"key":{"kid":"https://hsm1.managedhsm.azure.net/keys/k1/11111111111111111111111111111111",)"
                + key + R"(},"attributes":{"enabled":true}})");
        const auto read = support::await(client.key(KeyStoreKind::ManagedHsm, keyId, fixture.cancellation));
        return read ? read->publicFingerprint : QStringLiteral("not read");
    };
    const QString rsa = fingerprintOf(R"("kty":"RSA-HSM","n":"AQID","e":"AQAB")");
    QCOMPARE(rsa.size(), 64);
    QCOMPARE(fingerprintOf(R"("kty":"rsa-hsm","e":"AQAB","n":"AQID")"), rsa); // order and case say nothing
    QVERIFY(fingerprintOf(R"("kty":"RSA-HSM","n":"AQIE","e":"AQAB")") != rsa);
    QVERIFY(fingerprintOf(R"("kty":"RSA","n":"AQID","e":"AQAB")") != rsa);
    QCOMPARE(fingerprintOf(R"("kty":"RSA-HSM","n":"AQID")"), QString());
    QCOMPARE(fingerprintOf(R"("kty":"oct-HSM")"), QString());
    const QString curve = fingerprintOf(R"("kty":"EC","crv":"P-256","x":"AQ","y":"Ag")");
    QCOMPARE(curve.size(), 64);
    QVERIFY(fingerprintOf(R"("kty":"EC","crv":"P-384","x":"AQ","y":"Ag")") != curve);
}

void KeyWritesTest::writesAreNotRepeated() {
    const azure::Cloud cloud = azure::Cloud::publicCloud();
    const KeyStoreKind kind = KeyStoreKind::ManagedHsm;
    QVERIFY(!azure::KeysClient::recoverRequest(cloud, kind, keyId).safeToRepeat);
    QVERIFY(!azure::KeysClient::restoreRequest(cloud, kind, QUrl(hsm)).safeToRepeat);
    QVERIFY(!azure::KeysClient::createRequest(cloud, kind, QUrl(hsm), {}).safeToRepeat);
    QVERIFY(!azure::KeysClient::deleteRequest(cloud, kind, keyId).safeToRepeat);
}

CVM_TEST(KeyWritesTest)

} // namespace tst_keywrites

#include "tst_keywrites.moc"
