#include "cloud/identity/refreshtokensource.h"
#include "tests/support/await.h"
#include "tests/support/faketransport.h"
#include "tests/support/manualclock.h"
#include "tests/support/program.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tst_refreshrefusals {

using base::Error;
using base::ErrorKind;
using base::Result;
using identity::RefreshTokenSource;
using support::await;
using support::FakeTransport;
using support::ManualClock;
using Token = Result<QByteArray>;
using namespace std::chrono_literals;

namespace {

const QString arm = QStringLiteral("https://management.azure.com/.default");

struct Bench {
    std::shared_ptr<FakeTransport> transport = std::make_shared<FakeTransport>();
    std::shared_ptr<ManualClock> clock = std::make_shared<ManualClock>();
    std::unique_ptr<RefreshTokenSource> source = std::make_unique<RefreshTokenSource>(
        RefreshTokenSource::Account{QStringLiteral("login.microsoftonline.com"),
            QStringLiteral("home.example"), QStringLiteral("client-1"), "refresh-1"},
        transport, clock);

    Token token(const QString &scope = arm, const QString &tenant = {}) {
        return await(source->accessToken(scope, tenant, {}));
    }
    Error refusal(int status, const QByteArray &body, const http::Headers &headers = {}) {
        transport->answer(status, body, headers);
        const Token token = await(source->accessToken(arm, {}, {}));
        return token ? Error() : token.error();
    }
};

} // namespace

class TestRefreshRefusals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signInRequired_data();
    void signInRequired();
    void claimsAreKept();
    void otherRefusals_data();
    void otherRefusals();
    void unreadableAnswers_data();
    void unreadableAnswers();
    void networkFailureIsHandedOn();
    void refusesAWrongTenant_data();
    void refusesAWrongTenant();
    void errorsHoldNoTokens();
};

void TestRefreshRefusals::signInRequired_data() {
    QTest::addColumn<QString>("code");
    for (const char *code : {"invalid_grant", "interaction_required", "consent_required", "login_required"}) {
        QTest::newRow(code) << QString::fromLatin1(code);
    }
}

void TestRefreshRefusals::signInRequired() {
    QFETCH(QString, code);
    Bench bench;
    const QJsonObject body{{QStringLiteral("error"), code},
        {QStringLiteral("error_description"),
            QStringLiteral("You must use multi-factor authentication.\r\nTrace ID: t-1")},
        {QStringLiteral("error_codes"), QJsonValue()}, {QStringLiteral("trace_id"), QStringLiteral("t-1")},
        {QStringLiteral("correlation_id"), QStringLiteral("k-1")}};
    const Error error = bench.refusal(400, QJsonDocument(body).toJson());
    QCOMPARE(error.kind, ErrorKind::SignInRequired);
    QCOMPARE(error.code, code);
    QCOMPARE(error.message, QStringLiteral("You must use multi-factor authentication."));
    QCOMPARE(error.httpStatus, 400);
    QCOMPARE(error.requestId, QStringLiteral("t-1"));
    QCOMPARE(error.correlationId, QStringLiteral("k-1"));
    QCOMPARE(error.operation, QStringLiteral("token/refresh"));
}

void TestRefreshRefusals::claimsAreKept() {
    Bench bench;
    const QByteArray claims = R"({"access_token":{"capolids":{"essential":true}}})";
    const QJsonObject body{{QStringLiteral("error"), QStringLiteral("interaction_required")},
        {QStringLiteral("claims"), QString::fromLatin1(claims)}};
    const Error error = bench.refusal(400, QJsonDocument(body).toJson());
    QVERIFY(error.kind == ErrorKind::ClaimsChallenge || error.kind == ErrorKind::SignInRequired);
    QCOMPARE(error.claims, claims);
}

void TestRefreshRefusals::otherRefusals_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, int status, const QByteArray &body, ErrorKind kind) {
        QTest::newRow(name) << status << body << static_cast<int>(kind);
    };
    row("registration", 401, R"({"error":"invalid_client"})", ErrorKind::Rejected);
    row("defect", 400, R"({"error":"invalid_scope"})", ErrorKind::Rejected);
    row("busy", 503, R"({"error":"temporarily_unavailable"})", ErrorKind::Rejected);
    row("broken", 500, "<html>oops</html>", ErrorKind::Rejected);
    row("throttled", 429, R"({"error":"throttled"})", ErrorKind::Throttled);
    row("throttled without a word", 429, "", ErrorKind::Throttled);
}

void TestRefreshRefusals::otherRefusals() {
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    Bench bench;
    const Error error = bench.refusal(status, body, support::headers({{"Retry-After", "9"}}));
    QCOMPARE(static_cast<int>(error.kind), kind);
    QCOMPARE(error.httpStatus, status);
    QVERIFY(!error.code.isEmpty());
    QCOMPARE(error.retryAfter.value_or(0s), 9s);
}

void TestRefreshRefusals::unreadableAnswers_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, int status, const QByteArray &body, const char *path) {
        QTest::newRow(name) << status << body << QString::fromLatin1(path);
    };
    row("empty", 200, "", "$ ");
    row("an array", 200, "[]", "$ ");
    row("no access token", 200, R"({"token_type":"Bearer","expires_in":9})", "$.access_token");
    row("access token is a number", 200, R"({"token_type":"Bearer","expires_in":9,"access_token":1})",
        "$.access_token");
    row("line break in the token", 200,
        R"({"token_type":"Bearer","expires_in":9,"access_token":"a\r\nHost: x"})", "$.access_token");
    row("no lifetime", 200, R"({"token_type":"Bearer","access_token":"a"})", "$.expires_in");
    row("lifetime is text", 200, R"({"token_type":"Bearer","access_token":"a","expires_in":"9"})",
        "$.expires_in");
    row("lifetime is negative", 200, R"({"token_type":"Bearer","access_token":"a","expires_in":-1})",
        "$.expires_in");
    row("another type", 200, R"({"token_type":"pop","access_token":"a","expires_in":9})", "$.token_type");
    row("refresh token is an object", 200,
        R"({"token_type":"Bearer","access_token":"a","expires_in":9,"refresh_token":{}})", "$.refresh_token");
    row("refusal without error", 400, "{}", "$.error");
}

void TestRefreshRefusals::unreadableAnswers() {
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, path);
    Bench bench;
    const Error error = bench.refusal(status, body);
    QCOMPARE(error.kind, ErrorKind::BadResponse);
    QVERIFY2(error.message.contains(path), qPrintable(error.message));
}

void TestRefreshRefusals::networkFailureIsHandedOn() {
    Bench bench;
    bench.transport->fail(ErrorKind::Network, QStringLiteral("HostNotFound"));
    const Token token = bench.token();
    QVERIFY(!token);
    QCOMPARE(token.error().kind, ErrorKind::Network);
    QCOMPARE(token.error().code, QStringLiteral("HostNotFound"));
}

void TestRefreshRefusals::refusesAWrongTenant_data() {
    QTest::addColumn<QString>("tenant");
    QTest::newRow("a path") << QStringLiteral("a/../b");
    QTest::newRow("a query") << QStringLiteral("a?b");
    QTest::newRow("a host") << QStringLiteral("a@evil.example");
    QTest::newRow("a blank") << QStringLiteral("a b");
    QTest::newRow("not ASCII") << QStringLiteral("t\u00e4");
}

void TestRefreshRefusals::refusesAWrongTenant() {
    QFETCH(QString, tenant);
    Bench bench;
    const Token token = bench.token(arm, tenant);
    QVERIFY(!token);
    QCOMPARE(token.error().code, QStringLiteral("BadTenant"));
    QVERIFY(bench.transport->requests().isEmpty());
}

void TestRefreshRefusals::errorsHoldNoTokens() {
    Bench bench;
    const QString jwt = QStringLiteral("eyJhbGciOiJub25lIn0.eyJzdWIiOiJzZWNyZXQifQ.c2lnbmF0dXJl");
    const QJsonObject refusal{{QStringLiteral("error"), QStringLiteral("invalid_grant")},
        {QStringLiteral("error_description"), QStringLiteral("bad token ") + jwt}};
    const Error refused = bench.refusal(400, QJsonDocument(refusal).toJson());
    QVERIFY(refused.message.startsWith(QStringLiteral("bad token ")));
    QVERIFY(!refused.message.contains(QStringLiteral("c2lnbmF0dXJl")));
    const QJsonObject half{{QStringLiteral("access_token"), jwt}};
    const Error unreadable = bench.refusal(200, QJsonDocument(half).toJson());
    QVERIFY(!unreadable.message.contains(QStringLiteral("eyJ")));
}

CVM_TEST(TestRefreshRefusals)

} // namespace tst_refreshrefusals

#include "tst_refreshrefusals.moc"
