#include "cloud/http/networktransport.h"
#include "tests/support/await.h"
#include "tests/support/program.h"
#include "tests/support/rawserver.h"
#include "tests/support/until.h"

#include <QNetworkCookieJar>
#include <QTcpSocket>
#include <QTest>

namespace tst_networkfailures {

using base::Cancellation;
using base::ErrorKind;
using base::Result;
using http::Method;
using http::NetworkTransport;
using http::Request;
using http::Response;
using support::await;
using support::Outcome;
using support::RawServer;
using namespace std::chrono_literals;

namespace {

Request request(const QByteArray &url, Method method = Method::Get, const QByteArray &body = {}) {
    Request request;
    request.url = QUrl::fromEncoded(url);
    request.method = method;
    request.body = body;
    request.operation = QStringLiteral("test/call");
    request.clientRequestId = QStringLiteral("id-1");
    return request;
}

void reply(QTcpSocket &socket, const QByteArray &bytes) {
    socket.write(bytes);
}

RawServer::Handler always(const QByteArray &bytes) {
    return [bytes](QTcpSocket &socket, const QByteArray &) { reply(socket, bytes); };
}

NetworkTransport::Options to(const RawServer &server) {
    NetworkTransport::Options options;
    options.loopback = server.address();
    return options;
}

} // namespace

class TestNetworkFailures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void connectionRefused();
    void connectionLostInTheMiddle_data();
    void connectionLostInTheMiddle();
    void doesNotRepeatAWriteByItself_data();
    void doesNotRepeatAWriteByItself();
    void garbageIsNotAResponse();
    void timesOutWithoutProgress();
    void progressKeepsItAlive();
    void bodyTooLarge();
    void bodyTooLargeWhenUnpacked();
    void cancelEndsAtOnce();
    void cancelledBeforeIsNotSent();
    void destroyingTheTransportEndsWhatIsUnderWay();
    void waiterMayDestroyTheTransport();
};

void TestNetworkFailures::connectionRefused() {
    NetworkTransport::Options options;
    {
        const RawServer server(always({}));
        options.loopback = server.address(); // and nobody listens there any more
    }
    NetworkTransport transport(options);
    const Result<Response> answer = await(transport.send(request("https://a.example/x"), {}));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Network);
    QCOMPARE(answer.error().code, QStringLiteral("ConnectionRefused"));
    QCOMPARE(answer.error().operation, QStringLiteral("test/call"));
    QCOMPARE(answer.error().target, QStringLiteral("a.example"));
    QCOMPARE(answer.error().httpStatus, 0);
}

void TestNetworkFailures::connectionLostInTheMiddle_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le");
    QTest::newRow("half a body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"value\":[");
    QTest::newRow("half a chunk") << QByteArray(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n{\"value\":[");
    QTest::newRow("missing last chunk")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{\"\r\n");
    QTest::newRow("half a refusal") << QByteArray(
        "HTTP/1.1 403 No\r\nContent-Length: 100\r\n\r\n{\"error\":");
}

void TestNetworkFailures::connectionLostInTheMiddle() {
    QFETCH(QByteArray, bytes);
    const RawServer server([bytes](QTcpSocket &socket, const QByteArray &) {
        reply(socket, bytes);
        socket.disconnectFromHost();
    });
    NetworkTransport transport(to(server));
    const Result<Response> answer = await(transport.send(request("https://a.example/x"), {}));
    QVERIFY2(!answer, answer ? answer->body.constData() : "");
    QCOMPARE(answer.error().kind, ErrorKind::Network);
    QCOMPARE(answer.error().code, QStringLiteral("ConnectionLost"));
}

void TestNetworkFailures::doesNotRepeatAWriteByItself_data() {
    QTest::addColumn<Method>("method");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("POST with body") << Method::Post << QByteArray("{\"a\":1}");
    QTest::newRow("POST without body") << Method::Post << QByteArray();
    QTest::newRow("PUT with body") << Method::Put << QByteArray("{\"a\":1}");
    QTest::newRow("PATCH with body") << Method::Patch << QByteArray("{\"a\":1}");
    QTest::newRow("DELETE without body") << Method::Delete << QByteArray();
}

void TestNetworkFailures::doesNotRepeatAWriteByItself() {
    QFETCH(Method, method);
    QFETCH(QByteArray, body);
    // The first answer keeps the connection alive; then the server closes it instead of answering.
    int count = 0;
    const RawServer server([&count](QTcpSocket &socket, const QByteArray &) {
        if (++count == 1) {
            reply(socket, RawServer::answer(200));
        } else {
            socket.disconnectFromHost();
        }
    });
    NetworkTransport transport(to(server));
    QVERIFY(await(transport.send(request("https://a.example/x"), {})));
    const Result<Response> answer
        = await(transport.send(request("https://a.example/backup", method, body), {}));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Network);
    QCOMPARE(answer.error().code, QStringLiteral("ConnectionLost"));
    QCOMPARE(server.requests().size(), 2);
}

void TestNetworkFailures::garbageIsNotAResponse() {
    const RawServer server([](QTcpSocket &socket, const QByteArray &) {
        reply(socket, "SSH-2.0-OpenSSH_9.2\r\n\r\n");
        socket.disconnectFromHost();
    });
    NetworkTransport transport(to(server));
    const Result<Response> answer = await(transport.send(request("https://a.example/x"), {}));
    QVERIFY(!answer);
    QVERIFY(answer.error().kind == ErrorKind::BadResponse || answer.error().kind == ErrorKind::Network);
}

void TestNetworkFailures::timesOutWithoutProgress() {
    const RawServer server([](QTcpSocket &, const QByteArray &) {});
    NetworkTransport::Options options = to(server);
    options.timeout = 50ms;
    NetworkTransport transport(options);
    const Result<Response> answer = await(transport.send(request("https://a.example/x"), {}));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Timeout);
    QCOMPARE(answer.error().target, QStringLiteral("a.example"));
}

void TestNetworkFailures::progressKeepsItAlive() {
    // Ten parts, each well within the limit, all together well beyond it.
    const RawServer server([](QTcpSocket &socket, const QByteArray &) {
        reply(socket, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n");
        auto *timer = new QTimer(&socket);
        QObject::connect(timer, &QTimer::timeout, &socket, [&socket, timer, sent = 0]() mutable {
            reply(socket, "x");
            if (++sent == 10) {
                timer->stop();
            }
        });
        timer->start(100);
    });
    NetworkTransport::Options options = to(server);
    options.timeout = 700ms;
    NetworkTransport transport(options);
    const Result<Response> answer = await(transport.send(request("https://a.example/x"), {}));
    QVERIFY(answer);
    QCOMPARE(answer->body.size(), 10);
}

void TestNetworkFailures::bodyTooLarge() {
    const RawServer server(always(RawServer::answer(200, QByteArray(100'001, 'x'))));
    NetworkTransport::Options options = to(server);
    options.maximumBody = 100'000;
    NetworkTransport transport(options);
    const Result<Response> answer = await(transport.send(request("https://a.example/x"), {}));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::BadResponse);
    QCOMPARE(answer.error().code, QStringLiteral("BodyTooLarge"));

    options.maximumBody = 100'001;
    NetworkTransport larger(options);
    const Result<Response> whole = await(larger.send(request("https://a.example/x"), {}));
    QVERIFY(whole);
    QCOMPARE(whole->body.size(), 100'001);
}

void TestNetworkFailures::bodyTooLargeWhenUnpacked() {
    // qCompress() yields a length and a zlib stream: what "deflate" means.
    const QByteArray packed = qCompress(QByteArray(4'000'000, 'x'), 9).mid(4);
    QVERIFY(packed.size() < 20'000);
    const RawServer server(always(RawServer::answer(200, packed, "Content-Encoding: deflate\r\n")));
    NetworkTransport::Options options = to(server);
    options.maximumBody = 1'000'000;
    NetworkTransport transport(options);
    const Result<Response> answer = await(transport.send(request("https://a.example/x"), {}));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, QStringLiteral("BodyTooLarge"));

    options.maximumBody = 4'000'000;
    NetworkTransport larger(options);
    const Result<Response> whole = await(larger.send(request("https://a.example/x"), {}));
    QVERIFY(whole);
    QCOMPARE(whole->body.size(), 4'000'000);
}

void TestNetworkFailures::cancelEndsAtOnce() {
    const RawServer server([](QTcpSocket &, const QByteArray &) {});
    NetworkTransport transport(to(server));
    const Cancellation cancellation;
    const Outcome<Result<Response>> outcome(transport.send(request("https://a.example/x"), cancellation));
    EVENTUALLY_EQUAL(server.requests().size(), 1);
    QVERIFY(!outcome.isThere());
    cancellation.cancel();
    QVERIFY(outcome.isThere()); // before cancel() returns
    QCOMPARE(outcome->error().kind, ErrorKind::Cancelled);
    QCOMPARE(outcome->error().operation, QStringLiteral("test/call"));
    EVENTUALLY_EQUAL(server.openConnections(), 0);
}

void TestNetworkFailures::cancelledBeforeIsNotSent() {
    const RawServer server(always(RawServer::answer(200)));
    NetworkTransport transport(to(server));
    const Cancellation cancellation;
    cancellation.cancel();
    const Result<Response> answer = await(transport.send(request("https://a.example/x"), cancellation));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
    QCOMPARE(server.connections(), 0);
}

void TestNetworkFailures::destroyingTheTransportEndsWhatIsUnderWay() {
    const RawServer server([](QTcpSocket &socket, const QByteArray &sent) {
        if (RawServer::target(sent) == "/half") {
            reply(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
        }
    });
    auto transport = std::make_unique<NetworkTransport>(to(server));
    std::vector<Outcome<Result<Response>>> outcomes;
    outcomes.emplace_back(transport->send(request("https://a.example/none"), {}));
    outcomes.emplace_back(transport->send(request("https://a.example/half"), {}));
    outcomes.emplace_back(transport->send(request("https://a.example/put", Method::Put, "{}"), {}));
    EVENTUALLY_EQUAL(server.requests().size(), 3);
    outcomes.emplace_back(transport->send(request("https://a.example/new"), {}));
    transport.reset();
    for (const Outcome<Result<Response>> &outcome : outcomes) {
        QVERIFY(outcome.isThere());
        QCOMPARE(outcome->error().kind, ErrorKind::Cancelled);
    }
    EVENTUALLY_EQUAL(server.openConnections(), 0);
}

namespace {

QCoro::Task<int> sendAndDestroy(std::unique_ptr<NetworkTransport> transport, Request request) {
    const Result<Response> answer = co_await transport->send(request, {});
    transport.reset(); // as a flow that ends together with its window
    co_return answer ? answer->status : -1;
}

} // namespace

void TestNetworkFailures::waiterMayDestroyTheTransport() {
    int held = 0;
    const RawServer server([&held](QTcpSocket &socket, const QByteArray &sent) {
        if (RawServer::target(sent) == "/answered") {
            reply(socket, RawServer::answer(200, "{}"));
        }
        ++held;
    });
    QCOMPARE(await(sendAndDestroy(
                 std::make_unique<NetworkTransport>(to(server)), request("https://a.example/answered"))),
        200);
    NetworkTransport::Options options = to(server);
    options.timeout = 50ms;
    QCOMPARE(await(sendAndDestroy(
                 std::make_unique<NetworkTransport>(options), request("https://a.example/silent"))),
        -1);
    options.timeout = 10s;
    options.maximumBody = 1;
    QCOMPARE(await(sendAndDestroy(
                 std::make_unique<NetworkTransport>(options), request("https://a.example/answered"))),
        -1);
}

CVM_TEST(TestNetworkFailures)

} // namespace tst_networkfailures

#include "tst_networkfailures.moc"
