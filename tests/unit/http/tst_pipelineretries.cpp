#include "cloud/http/pipeline.h"

#include "base/text.h"
#include "tests/support/await.h"
#include "tests/support/faketokensource.h"
#include "tests/support/faketransport.h"
#include "tests/support/manualclock.h"
#include "tests/support/program.h"
#include "tests/support/until.h"

#include <QTest>

namespace tst_pipelineretries {

using base::Cancellation;
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

class TestPipelineRetries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void repeatsUntilItWorks();
    void repeatsAfterLostConnections();
    void givesUpInTheEnd();
    void doesNotRepeatWhatIsUnsafe();
    void asksForATokenOnEveryTry();
    void cancelledWhileWaiting();
    void cancelledWhileSending();
    void mayBeDestroyedInTheMiddle();
    void logsEveryTry();
};

void TestPipelineRetries::repeatsUntilItWorks() {
    Bench bench;
    bench.transport->answer(429, {}, support::headers({{"Retry-After", "7"}}));
    bench.transport->answer(503);
    bench.transport->answer(500);
    bench.transport->answer(200, "{}");
    const Result<Response> answer = bench.send(request());
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QCOMPARE(bench.clock->waits(), QList<qint64>({7'500, 2'000, 4'000}));
}

void TestPipelineRetries::repeatsAfterLostConnections() {
    Bench bench;
    bench.transport->fail(ErrorKind::Network, QStringLiteral("ConnectionLost"));
    bench.transport->fail(ErrorKind::Timeout, QStringLiteral("Timeout"));
    bench.transport->answer(200);
    QVERIFY(!bench.send(request())); // the second try was a time-out: that is repeated once only
    QCOMPARE(bench.transport->requests().size(), 2);
    bench.transport->answer(200); // one is left over from above
    QVERIFY(bench.send(request()));
}

void TestPipelineRetries::givesUpInTheEnd() {
    Bench bench;
    for (int i = 0; i < 5; ++i) {
        bench.transport->answer(503, QByteArray::number(i));
    }
    const Result<Response> answer = bench.send(request());
    QVERIFY(answer); // the answer is still an answer
    QCOMPARE(answer->status, 503);
    QCOMPARE(answer->body, QByteArray("3"));
    QCOMPARE(bench.transport->requests().size(), 4);
}

void TestPipelineRetries::doesNotRepeatWhatIsUnsafe() {
    Bench bench;
    Request start = request();
    start.method = http::Method::Post;
    start.safeToRepeat = false;
    bench.transport->answer(503);
    const Result<Response> answer = bench.send(start);
    QVERIFY(answer);
    QCOMPARE(answer->status, 503);
    bench.transport->fail(ErrorKind::Network, QStringLiteral("ConnectionLost"));
    const Result<Response> lost = bench.send(start);
    QVERIFY(!lost);
    QCOMPARE(lost.error().code, QStringLiteral("ConnectionLost"));
    QCOMPARE(bench.transport->requests().size(), 2);
    bench.transport->answer(429, {}, support::headers({{"Retry-After", "1"}}));
    bench.transport->answer(202);
    const Result<Response> accepted = bench.send(start);
    QVERIFY(accepted);
    QCOMPARE(accepted->status, 202);
}

void TestPipelineRetries::asksForATokenOnEveryTry() {
    Bench bench;
    bench.transport->answer(429, {}, support::headers({{"Retry-After", "200"}}));
    bench.transport->answer(200);
    QVERIFY(bench.send(request()));
    QCOMPARE(bench.tokens->asked().size(), 2); // the first may have expired during the wait
}

void TestPipelineRetries::cancelledWhileWaiting() {
    Bench bench;
    bench.clock->hold();
    bench.transport->answer(503);
    bench.transport->answer(200);
    const Cancellation cancellation;
    const Outcome<Result<Response>> outcome(bench.pipeline.send(request(), cancellation));
    QCOMPARE(bench.clock->waits().size(), 1);
    QVERIFY(!outcome.isThere());
    cancellation.cancel();
    QVERIFY(outcome.isThere());
    QCOMPARE(outcome->error().kind, ErrorKind::Cancelled);
    QCOMPARE(outcome->error().operation, QStringLiteral("subscriptions/read"));
    QCOMPARE(bench.transport->requests().size(), 1);
}

void TestPipelineRetries::cancelledWhileSending() {
    Bench bench;
    bench.transport->hold();
    const Cancellation cancellation;
    const Outcome<Result<Response>> outcome(bench.pipeline.send(request(), cancellation));
    QCOMPARE(bench.transport->heldCount(), 1);
    cancellation.cancel();
    QVERIFY(outcome.isThere());
    QCOMPARE(outcome->error().kind, ErrorKind::Cancelled);
    QVERIFY(bench.clock->waits().isEmpty());
}

void TestPipelineRetries::mayBeDestroyedInTheMiddle() {
    const auto transport = std::make_shared<FakeTransport>();
    auto bench = std::make_unique<Bench>();
    bench->transport = transport;
    auto pipeline = std::make_unique<Pipeline>(
        transport, bench->tokens, bench->clock, bench->log, http::RetryPolicy(), [] { return 0.5; });
    transport->hold();
    transport->answer(200);
    const Outcome<Result<Response>> outcome(pipeline->send(request(), {}));
    pipeline.reset();
    bench.reset();
    transport->release(401); // token, clock and log are still needed, and still there
    EVENTUALLY(outcome.isThere());
    QVERIFY(*outcome);
    QCOMPARE((*outcome)->status, 200);
}

void TestPipelineRetries::logsEveryTry() {
    Bench bench;
    bench.transport->answer(503);
    bench.transport->fail(ErrorKind::Network, QStringLiteral("ConnectionLost"));
    bench.transport->answer(200);
    QVERIFY(bench.send(request()));
    const QStringList lines = bench.log->lines();
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(0).contains(QStringLiteral("-> 503")));
    QVERIFY(lines.at(1).contains(QStringLiteral("-> ConnectionLost")));
    QVERIFY(lines.at(2).contains(QStringLiteral("-> 200")));
    QVERIFY(!lines.join(QString()).contains(QStringLiteral("token-1")));
}

CVM_TEST(TestPipelineRetries)

} // namespace tst_pipelineretries

#include "tst_pipelineretries.moc"
