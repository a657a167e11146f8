#include "cloud/identity/refreshtokensource.h"
#include "tests/support/await.h"
#include "tests/support/faketransport.h"
#include "tests/support/manualclock.h"
#include "tests/support/program.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrlQuery>

namespace tst_refreshtokensource {

using base::Cancellation;
using base::ErrorKind;
using base::Result;
using identity::RefreshTokenSource;
using support::await;
using support::FakeTransport;
using support::ManualClock;
using support::Outcome;
using Token = Result<QByteArray>;
using namespace std::chrono_literals;

namespace {

const QString arm = QStringLiteral("https://management.azure.com/.default");
const QString vault = QStringLiteral("https://vault.azure.net/.default");

QByteArray tokens(const QString &access, int seconds = 3'600, const QString &refresh = {}) {
    QJsonObject body{{QStringLiteral("token_type"), QStringLiteral("Bearer")},
        {QStringLiteral("scope"), QStringLiteral("x")}, {QStringLiteral("expires_in"), seconds},
        {QStringLiteral("access_token"), access}};
    if (!refresh.isEmpty()) {
        body.insert(QStringLiteral("refresh_token"), refresh);
    }
    return QJsonDocument(body).toJson();
}

struct Bench {
    std::shared_ptr<FakeTransport> transport = std::make_shared<FakeTransport>();
    std::shared_ptr<ManualClock> clock = std::make_shared<ManualClock>();
    std::unique_ptr<RefreshTokenSource> source = std::make_unique<RefreshTokenSource>(
        RefreshTokenSource::Account{QStringLiteral("login.microsoftonline.com"),
            QStringLiteral("home.example"), QStringLiteral("client-1"), "refresh-1"},
        transport, clock);

    QCoro::Task<Token> start(const QString &scope = arm, const Cancellation &cancellation = {}) {
        return source->accessToken(scope, {}, cancellation);
    }
    Token token(const QString &scope = arm, const QString &tenant = {}) {
        return await(source->accessToken(scope, tenant, {}));
    }
    QString field(int request, const QString &name) const {
        const QUrlQuery form(QString::fromLatin1(transport->requests().at(request).body));
        return form.queryItemValue(name, QUrl::FullyDecoded);
    }
};

} // namespace

class TestRefreshTokenSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void redeemsTheRefreshToken();
    void encodesEveryField();
    void cachesUntilShortlyBeforeItExpires();
    void usesAShortLivedTokenForHalfItsLife();
    void oneTokenPerScopeAndTenant();
    void forgets();
    void usesTheNewestRefreshToken();
    void asksOnceAtATime();
    void differentScopesRunSideBySide();
    void everyWaiterLearnsOfAFailure();
    void failuresAreNotCached();
    void aCancelledCallerDoesNotFailTheOthers();
    void theLastCallerTakesTheRequestAlong();
    void cancelledBefore();
    void destroyingTheSourceEndsEveryWait();
};

void TestRefreshTokenSource::redeemsTheRefreshToken() {
    Bench bench;
    bench.transport->answer(200, tokens(QStringLiteral("access-1")));
    const Token token = bench.token();
    QVERIFY(token);
    QCOMPARE(*token, QByteArray("access-1"));
    QCOMPARE(bench.transport->requests().size(), 1);
    const http::Request sent = bench.transport->requests().first();
    QCOMPARE(sent.method, http::Method::Post);
    QCOMPARE(
        sent.url, QUrl(QStringLiteral("https://login.microsoftonline.com/home.example/oauth2/v2.0/token")));
    QCOMPARE(sent.contentType, QByteArray("application/x-www-form-urlencoded"));
    QCOMPARE(sent.audience.scope, QString()); // no token to get a token
    QVERIFY(sent.audience.allows(sent.url));
    QVERIFY(!sent.headers.contains("Authorization"));
    QCOMPARE(bench.field(0, QStringLiteral("client_id")), QStringLiteral("client-1"));
    QCOMPARE(bench.field(0, QStringLiteral("grant_type")), QStringLiteral("refresh_token"));
    QCOMPARE(bench.field(0, QStringLiteral("refresh_token")), QStringLiteral("refresh-1"));
    QVERIFY(bench.field(0, QStringLiteral("scope")).split(QLatin1Char(' ')).contains(arm));
    QVERIFY(bench.field(0, QStringLiteral("scope"))
                .split(QLatin1Char(' '))
                .contains(QStringLiteral("offline_access")));
    QVERIFY(!sent.body.contains("client_secret"));
}

void TestRefreshTokenSource::encodesEveryField() {
    const auto transport = std::make_shared<FakeTransport>();
    transport->answer(200, tokens(QStringLiteral("a")));
    RefreshTokenSource source({QStringLiteral("login.example"), QStringLiteral("t"), QStringLiteral("c&x=1"),
                                  "0.A+b/c=&scope=evil %"},
        transport, std::make_shared<ManualClock>());
    QVERIFY(await(source.accessToken(arm, {}, {})));
    const QByteArray body = transport->requests().first().body;
    QCOMPARE(body.count('&'), 3);
    QVERIFY(body.contains("refresh_token=0.A%2Bb%2Fc%3D%26scope%3Devil%20%25&"));
    QVERIFY(body.contains("client_id=c%26x%3D1&"));
}

void TestRefreshTokenSource::cachesUntilShortlyBeforeItExpires() {
    Bench bench;
    bench.transport->answer(200, tokens(QStringLiteral("access-1"), 3'600));
    bench.transport->answer(200, tokens(QStringLiteral("access-2"), 3'600));
    QCOMPARE(bench.token().value_or({}), QByteArray("access-1"));
    bench.clock->advance(3'299s);
    QCOMPARE(bench.token().value_or({}), QByteArray("access-1"));
    QCOMPARE(bench.transport->requests().size(), 1);
    bench.clock->advance(1s); // five minutes are left
    QCOMPARE(bench.token().value_or({}), QByteArray("access-2"));
    QCOMPARE(bench.transport->requests().size(), 2);
}

void TestRefreshTokenSource::usesAShortLivedTokenForHalfItsLife() {
    Bench bench;
    bench.transport->answer(200, tokens(QStringLiteral("access-1"), 60));
    bench.transport->answer(200, tokens(QStringLiteral("access-2"), 60));
    QCOMPARE(bench.token().value_or({}), QByteArray("access-1"));
    bench.clock->advance(29s);
    QCOMPARE(bench.token().value_or({}), QByteArray("access-1"));
    bench.clock->advance(1s);
    QCOMPARE(bench.token().value_or({}), QByteArray("access-2"));
}

void TestRefreshTokenSource::oneTokenPerScopeAndTenant() {
    Bench bench;
    bench.transport->answer(200, tokens(QStringLiteral("arm-home")));
    bench.transport->answer(200, tokens(QStringLiteral("vault-home")));
    bench.transport->answer(200, tokens(QStringLiteral("arm-guest")));
    QCOMPARE(bench.token(arm).value_or({}), QByteArray("arm-home"));
    QCOMPARE(bench.token(vault).value_or({}), QByteArray("vault-home"));
    QCOMPARE(bench.token(arm, QStringLiteral("guest.example")).value_or({}), QByteArray("arm-guest"));
    // An empty tenant is the account's own; ids compare without case.
    QCOMPARE(bench.token(arm, QStringLiteral("HOME.example")).value_or({}), QByteArray("arm-home"));
    QCOMPARE(bench.token(arm.toUpper()).value_or({}), QByteArray("arm-home"));
    QCOMPARE(bench.transport->requests().size(), 3);
    QCOMPARE(
        bench.transport->requests().at(2).url.path(), QStringLiteral("/guest.example/oauth2/v2.0/token"));
}

void TestRefreshTokenSource::forgets() {
    Bench bench;
    bench.transport->answer(200, tokens(QStringLiteral("arm-1")));
    bench.transport->answer(200, tokens(QStringLiteral("vault-1")));
    bench.transport->answer(200, tokens(QStringLiteral("arm-2")));
    QVERIFY(bench.token(arm));
    QVERIFY(bench.token(vault));
    bench.source->forget(arm, {});
    QCOMPARE(bench.token(vault).value_or({}), QByteArray("vault-1"));
    QCOMPARE(bench.token(arm).value_or({}), QByteArray("arm-2"));
}

void TestRefreshTokenSource::usesTheNewestRefreshToken() {
    Bench bench;
    bench.transport->answer(200, tokens(QStringLiteral("a"), 3'600, QStringLiteral("refresh-2")));
    bench.transport->answer(200, tokens(QStringLiteral("b")));
    bench.transport->answer(200, tokens(QStringLiteral("c")));
    QVERIFY(bench.token(arm));
    QVERIFY(bench.token(vault));
    bench.source->forget(arm, {});
    QVERIFY(bench.token(arm));
    QCOMPARE(bench.field(1, QStringLiteral("refresh_token")), QStringLiteral("refresh-2"));
    QCOMPARE(bench.field(2, QStringLiteral("refresh_token")), QStringLiteral("refresh-2"));
}

void TestRefreshTokenSource::asksOnceAtATime() {
    Bench bench;
    bench.transport->hold();
    std::vector<Outcome<Token>> outcomes;
    for (int i = 0; i < 5; ++i) {
        outcomes.emplace_back(bench.start());
    }
    QCOMPARE(bench.transport->requests().size(), 1);
    bench.transport->release(200, tokens(QStringLiteral("access-1")));
    for (const Outcome<Token> &outcome : outcomes) {
        QVERIFY(outcome.isThere());
        QCOMPARE(outcome->value_or({}), QByteArray("access-1"));
    }
    QCOMPARE(bench.transport->requests().size(), 1);
}

void TestRefreshTokenSource::differentScopesRunSideBySide() {
    Bench bench;
    bench.transport->hold();
    bench.transport->hold();
    const Outcome<Token> first(bench.start(arm));
    const Outcome<Token> second(bench.start(vault));
    QCOMPARE(bench.transport->heldCount(), 2);
    bench.transport->release(200, tokens(QStringLiteral("arm-1")));
    bench.transport->release(200, tokens(QStringLiteral("vault-1")));
    QCOMPARE(first->value_or({}), QByteArray("arm-1"));
    QCOMPARE(second->value_or({}), QByteArray("vault-1"));
}

void TestRefreshTokenSource::everyWaiterLearnsOfAFailure() {
    Bench bench;
    bench.transport->hold();
    const Outcome<Token> first(bench.start());
    const Outcome<Token> second(bench.start());
    bench.transport->release(400, R"({"error":"invalid_grant"})");
    QCOMPARE(first->error().kind, ErrorKind::SignInRequired);
    QCOMPARE(second->error().kind, ErrorKind::SignInRequired);
}

void TestRefreshTokenSource::failuresAreNotCached() {
    Bench bench;
    bench.transport->answer(503);
    bench.transport->answer(200, tokens(QStringLiteral("access-1")));
    QVERIFY(!bench.token());
    QCOMPARE(bench.token().value_or({}), QByteArray("access-1"));
}

void TestRefreshTokenSource::aCancelledCallerDoesNotFailTheOthers() {
    Bench bench;
    bench.transport->hold();
    const Cancellation cancellation;
    const Outcome<Token> first(bench.start(arm, cancellation)); // whose call started the request
    const Outcome<Token> second(bench.start());
    cancellation.cancel();
    QVERIFY(first.isThere());
    QCOMPARE(first->error().kind, ErrorKind::Cancelled);
    QVERIFY(!second.isThere());
    QCOMPARE(bench.transport->cancelledCount(), 0);
    bench.transport->release(200, tokens(QStringLiteral("access-1")));
    QCOMPARE(second->value_or({}), QByteArray("access-1"));
    QCOMPARE(bench.transport->requests().size(), 1);
}

void TestRefreshTokenSource::theLastCallerTakesTheRequestAlong() {
    Bench bench;
    bench.transport->hold();
    bench.transport->answer(200, tokens(QStringLiteral("access-2")));
    const Cancellation one;
    const Cancellation two;
    const Outcome<Token> first(bench.start(arm, one));
    const Outcome<Token> second(bench.start(arm, two));
    one.cancel();
    QCOMPARE(bench.transport->cancelledCount(), 0);
    two.cancel();
    QCOMPARE(bench.transport->cancelledCount(), 1);
    QCOMPARE(first->error().kind, ErrorKind::Cancelled);
    QCOMPARE(second->error().kind, ErrorKind::Cancelled);
    QCOMPARE(bench.token().value_or({}), QByteArray("access-2")); // and the next one starts afresh
}

void TestRefreshTokenSource::cancelledBefore() {
    Bench bench;
    const Cancellation cancellation;
    cancellation.cancel();
    const Token token = await(bench.start(arm, cancellation));
    QVERIFY(!token);
    QCOMPARE(token.error().kind, ErrorKind::Cancelled);
    QVERIFY(bench.transport->requests().isEmpty());
}

void TestRefreshTokenSource::destroyingTheSourceEndsEveryWait() {
    Bench bench;
    bench.transport->hold();
    bench.transport->hold();
    const Outcome<Token> first(bench.start(arm));
    const Outcome<Token> second(bench.start(arm));
    const Outcome<Token> third(bench.start(vault));
    bench.source.reset();
    for (const Outcome<Token> *outcome : {&first, &second, &third}) {
        QVERIFY(outcome->isThere());
        QCOMPARE((*outcome)->error().kind, ErrorKind::Cancelled);
    }
    QCOMPARE(bench.transport->cancelledCount(), 2);
}

CVM_TEST(TestRefreshTokenSource)

} // namespace tst_refreshtokensource

#include "tst_refreshtokensource.moc"
