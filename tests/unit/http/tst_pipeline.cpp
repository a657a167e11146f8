#include "cloud/http/pipeline.h"

#include "base/text.h"
#include "tests/support/await.h"
#include "tests/support/faketokensource.h"
#include "tests/support/faketransport.h"
#include "tests/support/manualclock.h"
#include "tests/support/program.h"
#include "tests/support/until.h"

#include <QTest>

namespace tst_pipeline {

using base::ErrorKind;
using base::Result;
using http::Pipeline;
using http::Request;
using http::Response;
using support::await;
using support::FakeTokenSource;
using support::FakeTransport;
using support::ManualClock;
using support::Outcome;

namespace {

/// A pipeline on fakes, without jitter.
struct Bench {
    std::shared_ptr<FakeTransport> transport = std::make_shared<FakeTransport>();
    std::shared_ptr<FakeTokenSource> tokens = std::make_shared<FakeTokenSource>();
    std::shared_ptr<ManualClock> clock = std::make_shared<ManualClock>();
    std::shared_ptr<http::Log> log = std::make_shared<http::Log>();
    Pipeline pipeline{transport, tokens, clock, log, {}, [] { return 0.5; }};

    Result<Response> send(const Request &request) { return await(pipeline.send(request, {})); }
    QByteArrayList authorizations() const {
        QByteArrayList sent;
        for (const Request &request : transport->requests()) {
            sent.append(request.headers.value("Authorization"));
        }
        return sent;
    }
};

Request request(const QByteArray &url = "https://management.azure.com/subscriptions") {
    Request request;
    request.url = QUrl::fromEncoded(url);
    request.audience
        = {QStringLiteral("https://management.azure.com/.default"), {QStringLiteral("management.azure.com")}};
    request.tenantId = QStringLiteral("tenant-a");
    request.operation = QStringLiteral("subscriptions/read");
    return request;
}

const QByteArray claimsChallenge
    = "Bearer realm=\"\", error=\"insufficient_claims\", claims=\"eyJhIjoxfQ==\"";

} // namespace

class TestPipeline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addsIdsAndToken();
    void keepsTheGivenId();
    void everyRequestHasItsOwnId();
    void sendsNoTokenWithoutScope();
    void refusesForeignHostsBeforeAskingForAToken_data();
    void refusesForeignHostsBeforeAskingForAToken();
    void refusesForeignHostsWithoutAToken();
    void tokenFailureIsHandedOn();
    void withoutTokenSource();
    void renewsARefusedToken();
    void doesNotForgetANewerToken();
    void givesUpAfterTheSecondRefusal();
    void claimsChallengeIsNotRepeated();
    void refusedWithoutTokenIsNotRepeated();
};

void TestPipeline::addsIdsAndToken() {
    Bench bench;
    bench.transport->answer(200, "{}");
    const Result<Response> answer = bench.send(request());
    QVERIFY(answer);
    QCOMPARE(bench.transport->requests().size(), 1);
    const Request sent = bench.transport->requests().first();
    QCOMPARE(sent.headers.value("Authorization"), QByteArray("Bearer token-1"));
    QCOMPARE(sent.headers.value("Accept"), QByteArray("application/json"));
    QVERIFY(base::isGuid(sent.clientRequestId));
    QCOMPARE(sent.headers.value("x-ms-client-request-id"), sent.clientRequestId.toLatin1());
    QCOMPARE(answer->clientRequestId, sent.clientRequestId);
    QCOMPARE(
        bench.tokens->asked(), QStringList{QStringLiteral("https://management.azure.com/.default tenant-a")});
}

void TestPipeline::keepsTheGivenId() {
    Bench bench;
    bench.transport->answer(200);
    Request given = request();
    given.clientRequestId = QStringLiteral("5d5b4f40-7d5c-4f0a-9a49-3f1d6c9f6a11");
    given.headers.set("Accept", "text/plain");
    const Result<Response> answer = bench.send(given);
    QVERIFY(answer);
    QCOMPARE(answer->clientRequestId, given.clientRequestId);
    const Request sent = bench.transport->requests().first();
    QCOMPARE(sent.headers.values("x-ms-client-request-id"), QByteArrayList{given.clientRequestId.toLatin1()});
    QCOMPARE(sent.headers.values("Accept"), QByteArrayList{"text/plain"});
}

void TestPipeline::everyRequestHasItsOwnId() {
    Bench bench;
    bench.transport->answer(503);
    bench.transport->answer(200);
    bench.transport->answer(200);
    QVERIFY(bench.send(request()));
    QVERIFY(bench.send(request()));
    const QList<Request> &sent = bench.transport->requests();
    QCOMPARE(sent.size(), 3);
    QCOMPARE(sent.at(0).clientRequestId, sent.at(1).clientRequestId); // the same call, tried again
    QVERIFY(sent.at(1).clientRequestId != sent.at(2).clientRequestId);
}

void TestPipeline::sendsNoTokenWithoutScope() {
    Bench bench;
    bench.transport->answer(401);
    Request open = request("https://anything.example/x");
    open.audience = {};
    const Result<Response> answer = bench.send(open);
    QVERIFY(answer);
    QCOMPARE(answer->status, 401);
    QVERIFY(!bench.transport->requests().first().headers.contains("Authorization"));
    QVERIFY(bench.tokens->asked().isEmpty());
}

void TestPipeline::refusesForeignHostsBeforeAskingForAToken_data() {
    QTest::addColumn<QByteArray>("url");
    QTest::newRow("another host") << QByteArray("https://evil.example/subscriptions");
    QTest::newRow("a look-alike") << QByteArray("https://management.azure.com.evil.example/x");
    QTest::newRow("plain http") << QByteArray("http://management.azure.com/x");
    QTest::newRow("another port") << QByteArray("https://management.azure.com:8080/x");
    QTest::newRow("a user") << QByteArray("https://management.azure.com@evil.example/x");
    QTest::newRow("another service") << QByteArray("https://kv.vault.azure.net/keys/k");
    QTest::newRow("relative") << QByteArray("/subscriptions");
}

void TestPipeline::refusesForeignHostsBeforeAskingForAToken() {
    QFETCH(QByteArray, url);
    Bench bench;
    bench.transport->answer(200);
    const Result<Response> answer = bench.send(request(url));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Local);
    QCOMPARE(answer.error().code, QStringLiteral("ForeignHost"));
    QCOMPARE(answer.error().operation, QStringLiteral("subscriptions/read"));
    QVERIFY(bench.tokens->asked().isEmpty());
    QVERIFY(bench.transport->requests().isEmpty());
}

void TestPipeline::refusesForeignHostsWithoutAToken() {
    Bench bench;
    Request bound = request("https://evil.example/token");
    bound.audience = {{}, {QStringLiteral("login.microsoftonline.com")}};
    const Result<Response> answer = bench.send(bound);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, QStringLiteral("ForeignHost"));
    QVERIFY(bench.transport->requests().isEmpty());
}

void TestPipeline::tokenFailureIsHandedOn() {
    Bench bench;
    base::Error expired;
    expired.kind = ErrorKind::SignInRequired;
    expired.code = QStringLiteral("invalid_grant");
    bench.tokens->setError(expired);
    const Result<Response> refused = bench.send(request());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::SignInRequired);
    QCOMPARE(refused.error().code, QStringLiteral("invalid_grant"));
    QCOMPARE(refused.error().operation, QStringLiteral("subscriptions/read"));

    // Not repeated here either: the token source has a pipeline of its own.
    base::Error lost;
    lost.kind = ErrorKind::Network;
    lost.operation = QStringLiteral("token/refresh");
    bench.tokens->setError(lost);
    const Result<Response> failed = bench.send(request());
    QVERIFY(!failed);
    QCOMPARE(failed.error().operation, QStringLiteral("token/refresh"));
    QVERIFY(bench.clock->waits().isEmpty());
    QVERIFY(bench.transport->requests().isEmpty());
}

void TestPipeline::withoutTokenSource() {
    Bench bench;
    Pipeline open(bench.transport, nullptr, bench.clock, bench.log);
    const Result<Response> refused = await(open.send(request(), {}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, QStringLiteral("NoTokenSource"));
    bench.transport->answer(200);
    Request withoutScope = request();
    withoutScope.audience.scope.clear();
    QVERIFY(await(open.send(withoutScope, {})));
}

void TestPipeline::renewsARefusedToken() {
    Bench bench;
    bench.transport->answer(401, R"({"error":{"code":"ExpiredAuthenticationToken"}})");
    bench.transport->answer(200, "{}");
    Request write = request();
    write.method = http::Method::Post;
    write.body = "{\"a\":1}";
    write.safeToRepeat = false; // a 401 was not processed
    const Result<Response> answer = bench.send(write);
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QCOMPARE(bench.authorizations(), QByteArrayList({"Bearer token-1", "Bearer token-2"}));
    QCOMPARE(bench.tokens->forgotten(), 1);
    QVERIFY(bench.clock->waits().isEmpty());
    QCOMPARE(bench.transport->requests().at(1).body, write.body);
}

void TestPipeline::doesNotForgetANewerToken() {
    Bench bench;
    bench.transport->hold();
    bench.transport->answer(200);
    const Outcome<Result<Response>> outcome(bench.pipeline.send(request(), {}));
    bench.tokens->renew(); // another request was refused and has renewed it meanwhile
    bench.transport->release(401);
    EVENTUALLY(outcome.isThere());
    QVERIFY(*outcome);
    QCOMPARE((*outcome)->status, 200);
    QCOMPARE(bench.authorizations(), QByteArrayList({"Bearer token-1", "Bearer token-2"}));
    QCOMPARE(bench.tokens->forgotten(), 0);
}

void TestPipeline::givesUpAfterTheSecondRefusal() {
    Bench bench;
    bench.transport->answer(401, "first");
    bench.transport->answer(401, "second");
    bench.transport->answer(200);
    const Result<Response> answer = bench.send(request());
    QVERIFY(answer);
    QCOMPARE(answer->status, 401);
    QCOMPARE(answer->body, QByteArray("second"));
    QCOMPARE(bench.transport->requests().size(), 2);
    QCOMPARE(bench.tokens->forgotten(), 2); // neither is used again
}

void TestPipeline::claimsChallengeIsNotRepeated() {
    Bench bench;
    bench.transport->answer(401, {}, support::headers({{"WWW-Authenticate", claimsChallenge}}));
    bench.transport->answer(200);
    const Result<Response> answer = bench.send(request());
    QVERIFY(answer);
    QCOMPARE(answer->status, 401);
    QCOMPARE(answer->headers.value("WWW-Authenticate"), claimsChallenge);
    QCOMPARE(bench.transport->requests().size(), 1);
    QCOMPARE(bench.tokens->forgotten(), 1);
}

void TestPipeline::refusedWithoutTokenIsNotRepeated() {
    Bench bench;
    bench.transport->answer(401);
    Request open = request();
    open.audience.scope.clear();
    const Result<Response> answer = bench.send(open);
    QVERIFY(answer);
    QCOMPARE(answer->status, 401);
    QCOMPARE(bench.transport->requests().size(), 1);
    QCOMPARE(bench.tokens->forgotten(), 0);
}

CVM_TEST(TestPipeline)

} // namespace tst_pipeline

#include "tst_pipeline.moc"
