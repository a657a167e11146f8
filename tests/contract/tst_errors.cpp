#include "cloud/azure/armerror.h"
#include "cloud/azure/jsonreader.h"
#include "cloud/azure/keysclient.h"
#include "tests/contract/clientfixture.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_errors {

using namespace contract;
using base::ErrorKind;

} // namespace tst_errors

Q_DECLARE_METATYPE(base::ErrorKind)

namespace tst_errors {

/// Every form in which Azure refuses becomes one kind of value.
class ErrorsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void forms_data();
    void forms();
    void aWebPageComesFromTheNetworkBetween_data();
    void aWebPageComesFromTheNetworkBetween();
    void networkRules_data();
    void networkRules();
    void claimsChallenges();
    void retryAfterOnlyWhereWaitingHelps_data();
    void retryAfterOnlyWhereWaitingHelps();
    void idsAndTarget();
    void textsAreSafeToShow();

private:
    base::Error error(int status, const QByteArray &body, const http::Headers &headers = {}) const;
};

base::Error ErrorsTest::error(int status, const QByteArray &body, const http::Headers &headers) const {
    http::Request request;
    request.url = QUrl(QStringLiteral("https://management.azure.com/subscriptions/s1"));
    request.operation = QStringLiteral("things/read");
    http::Response response;
    response.status = status;
    response.body = body;
    response.headers = headers;
    return azure::errorFrom(request, response, QDateTime(QDate(2026, 11, 2), QTime(9, 0), Qt::UTC));
}

void ErrorsTest::forms_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    const QString silent
        = QStringLiteral("The server answered with HTTP status %1 and no error description.");

    QTest::newRow("wrapped") << 403
                             << QByteArray(
                                    R"({"error":{"code":"AuthorizationFailed","message":"No right."}})")
                             << ErrorKind::Forbidden << "AuthorizationFailed"
                             << "No right.";
    QTest::newRow("bare") << 409 << QByteArray(R"({"code":"Conflict","message":"Busy."})")
                          << ErrorKind::Conflict << "Conflict"
                          << "Busy.";
    QTest::newRow("Message") << 500 << QByteArray(R"({"Message":"An error has occurred."})")
                             << ErrorKind::Rejected << ""
                             << "An error has occurred.";
    QTest::newRow("details")
        << 400
        << QByteArray(
               R"({"error":{"code":"Bad","message":"Two faults.","details":[{"code":"A","message":"First."},{"message":"Second."}]}})")
        << ErrorKind::Rejected << "Bad"
        << "Two faults.\nA: First.\nSecond.";
    QTest::newRow("inner code says more")
        << 409
        << QByteArray(
               R"({"error":{"code":"Conflict","message":"Deleted.","innererror":{"code":"ObjectIsDeletedButRecoverable"}}})")
        << ErrorKind::Conflict << "ObjectIsDeletedButRecoverable"
        << "Deleted.";
    QTest::newRow("inner code says less")
        << 404
        << QByteArray(R"({"error":{"code":"KeyNotFound","message":"None.","innererror":{"code":"Deep"}}})")
        << ErrorKind::NotFound << "KeyNotFound"
        << "None.";
    QTest::newRow("nested inner codes")
        << 403
        << QByteArray(
               R"({"error":{"code":"Forbidden","message":"No.","innererror":{"code":"Access","innererror":{"code":"ForbiddenByRbac"}}}})")
        << ErrorKind::Forbidden << "ForbiddenByRbac"
        << "No.";
    QTest::newRow("access denied whatever the status")
        << 400 << QByteArray(R"({"error":{"code":"AccessDenied","message":"Not authorized."}})")
        << ErrorKind::Forbidden << "AccessDenied"
        << "Not authorized.";
    QTest::newRow("token endpoint's form")
        << 400 << QByteArray(R"({"error":"invalid_grant","error_description":"Expired."})")
        << ErrorKind::Rejected << "invalid_grant"
        << "Expired.";
    QTest::newRow("XML")
        << 404
        << QByteArray(
               "<?xml version=\"1.0\"?><Error><Code>BlobNotFound</Code><Message>Gone.</Message></Error>")
        << ErrorKind::NotFound << "BlobNotFound"
        << "Gone.";
    QTest::newRow("HTML") << 502 << QByteArray("<html><body>Bad gateway</body></html>") << ErrorKind::Rejected
                          << "" << silent.arg(502);
    QTest::newRow("bare text") << 401 << QByteArray("OK") << ErrorKind::SignInRequired << ""
                               << silent.arg(401);
    QTest::newRow("empty") << 429 << QByteArray() << ErrorKind::Throttled << "" << silent.arg(429);
    QTest::newRow("truncated JSON") << 404 << QByteArray(R"({"error":{"code":"Res)") << ErrorKind::NotFound
                                    << "" << silent.arg(404);
    QTest::newRow("wrong types") << 400 << QByteArray(R"({"error":{"code":7,"message":["x"],"details":3}})")
                                 << ErrorKind::Rejected << "7" << silent.arg(400);
    QTest::newRow("precondition") << 412 << QByteArray() << ErrorKind::Conflict << "" << silent.arg(412);
    QTest::newRow("request timeout") << 408 << QByteArray() << ErrorKind::Timeout << "" << silent.arg(408);
    QTest::newRow("redirect") << 302 << QByteArray("<html>") << ErrorKind::Rejected << "Redirect"
                              << "The server redirects to another address, which is not followed.";
}

void ErrorsTest::aWebPageComesFromTheNetworkBetween_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::newRow("doctype") << QByteArray("\r\n<!DOCTYPE html><p>Sign in to the hotel network")
                             << QStringLiteral("CaptivePortal");
    QTest::newRow("html") << QByteArray("<HTML lang=en>") << QStringLiteral("CaptivePortal");
    QTest::newRow("XML") << QByteArray("<?xml version=\"1.0\"?><Error/>") << QStringLiteral("BadResponse");
    QTest::newRow("text") << QByteArray("html") << QStringLiteral("BadResponse");
}

void ErrorsTest::aWebPageComesFromTheNetworkBetween() {
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    const base::Error error = azure::parseJson(body).error();
    QCOMPARE(error.code, code);
    QCOMPARE(error.kind == ErrorKind::Network, code == QLatin1String("CaptivePortal"));
}

void ErrorsTest::forms() {
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, code);
    QFETCH(QString, message);
    const base::Error result = error(status, body);
    QCOMPARE(result.kind, kind);
    QCOMPARE(result.code, code);
    QCOMPARE(result.message, message);
    QCOMPARE(result.httpStatus, status);
    QCOMPARE(result.operation, QStringLiteral("things/read"));
    QVERIFY(!result.isNetworkRule);
}

void ErrorsTest::networkRules_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isNetworkRule");
    QTest::newRow("firewall, by code") << QByteArray(
        R"({"error":{"code":"Forbidden","message":"x","innererror":{"code":"ForbiddenByFirewall"}}})")
                                       << true;
    QTest::newRow("private endpoint, by code") << QByteArray(
        R"({"error":{"code":"Forbidden","message":"x","innererror":{"code":"ForbiddenByConnection"}}})")
                                               << true;
    QTest::newRow("HSM, by text") << QByteArray(
        R"J({"error":{"code":"Forbidden","message":"Client address is not authorized and caller is not a trusted service. (Activity ID: x)"}})J")
                                  << true;
    QTest::newRow("role") << QByteArray(
        R"({"error":{"code":"Forbidden","message":"x","innererror":{"code":"ForbiddenByRbac"}}})")
                          << false;
    QTest::newRow("access denied") << QByteArray(
        R"({"error":{"code":"AccessDenied","message":"Not authorized"}})")
                                   << false;
}

void ErrorsTest::networkRules() {
    QFETCH(QByteArray, body);
    QFETCH(bool, isNetworkRule);
    ClientFixture fixture;
    fixture.transport->answer(403, body);
    const azure::KeysClient client(fixture.connection());
    domain::KeyIdentifier id;
    id.host = QStringLiteral("kv1.vault.azure.net");
    id.name = QStringLiteral("k1");
    const auto key = support::await(client.key(domain::KeyStoreKind::KeyVault, id, fixture.cancellation));
    QVERIFY(!key);
    QCOMPARE(key.error().kind, ErrorKind::Forbidden);
    QCOMPARE(key.error().isNetworkRule, isNetworkRule);
    QCOMPARE(key.error().target, QStringLiteral("kv1.vault.azure.net/keys/k1"));
}

void ErrorsTest::claimsChallenges() {
    const QByteArray claims = R"({"access_token":{"nbf":{"essential":true,"value":"1"}}})";
    http::Headers headers;
    headers.add("WWW-Authenticate", "PoP realm=\"\"");
    headers.add("WWW-Authenticate",
        "Bearer realm=\"\", authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\", "
        "error=\"insufficient_claims\", claims=\""
            + claims.toBase64(QByteArray::OmitTrailingEquals) + "\"");
    const base::Error challenge
        = error(401, R"({"error":{"code":"InvalidAuthenticationToken","message":"x"}})", headers);
    QCOMPARE(challenge.kind, ErrorKind::ClaimsChallenge);
    QCOMPARE(challenge.claims, claims);
    QCOMPARE(error(403, {}, headers).kind, ErrorKind::Forbidden);
}

void ErrorsTest::retryAfterOnlyWhereWaitingHelps_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("seconds"); // -1: none
    QTest::newRow("429 seconds") << 429 << QByteArray("17") << 17;
    QTest::newRow("429 date") << 429 << QByteArray("Mon, 02 Nov 2026 09:01:00 GMT") << 60;
    QTest::newRow("503") << 503 << QByteArray("5") << 5;
    QTest::newRow("409") << 409 << QByteArray("10") << 10;
    QTest::newRow("404, as Graph was recorded") << 404 << QByteArray("0") << -1;
    QTest::newRow("403") << 403 << QByteArray("9") << -1;
    QTest::newRow("nonsense") << 429 << QByteArray("soon") << -1;
}

void ErrorsTest::retryAfterOnlyWhereWaitingHelps() {
    QFETCH(int, status);
    QFETCH(QByteArray, value);
    QFETCH(int, seconds);
    const base::Error result = error(status, {}, support::headers({{"Retry-After", value}}));
    QCOMPARE(result.retryAfter ? static_cast<int>(result.retryAfter->count()) : -1, seconds);
}

void ErrorsTest::idsAndTarget() {
    const base::Error arm = error(
        404, {}, support::headers({{"x-ms-request-id", "r1"}, {"x-ms-correlation-request-id", "c1"}}));
    QCOMPARE(arm.requestId, QStringLiteral("r1"));
    QCOMPARE(arm.correlationId, QStringLiteral("c1"));
    QCOMPARE(arm.target, QStringLiteral("/subscriptions/s1"));
    const base::Error hsm = error(404,
        R"J({"error":{"code":"RoleDefinitionNotFound","message":"Not found (Activity ID: fcf95f2e-40cf-11f1-af8a-6045bdc24371)"}})J");
    QCOMPARE(hsm.requestId, QStringLiteral("fcf95f2e-40cf-11f1-af8a-6045bdc24371"));
    const base::Error graph = error(403,
        R"({"error":{"code":"Authorization_RequestDenied","message":"x","innerError":{"request-id":"g1"}}})");
    QCOMPARE(graph.requestId, QStringLiteral("g1"));
    QCOMPARE(graph.code, QStringLiteral("Authorization_RequestDenied"));
}

void ErrorsTest::textsAreSafeToShow() {
    const QByteArray token = "eyJ0eXAiOiJKV1Qi.eyJhdWQiOiJodHRwczov.c2lnbmF0dXJl";
    const base::Error leak = error(400,
        R"({"error":{"code":"Bad","message":"Token )" + token + R"( was refused: \u202etxt.exe\u0007"}})");
    QVERIFY2(!leak.message.contains(QString::fromLatin1(token)), qPrintable(leak.message));
    QVERIFY(!leak.message.contains(QChar(0x202e)));
    QVERIFY(!leak.message.contains(QChar(0x7)));
    QVERIFY(leak.message.contains(QLatin1String("txt.exe")));
    const base::Error flood
        = error(400, R"({"error":{"code":"Bad","message":")" + QByteArray(1'000'000, 'x') + R"("}})");
    QVERIFY(flood.message.size() <= 8'000);
}

CVM_TEST(ErrorsTest)

} // namespace tst_errors

#include "tst_errors.moc"
