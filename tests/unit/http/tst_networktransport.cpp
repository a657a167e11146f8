#include "cloud/http/networktransport.h"
#include "tests/support/await.h"
#include "tests/support/program.h"
#include "tests/support/rawserver.h"
#include "tests/support/until.h"

#include <QNetworkCookieJar>
#include <QTcpSocket>
#include <QTest>

namespace tst_networktransport {

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

class TestNetworkTransport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sendsToLoopbackWithTheOriginalHost();
    void sendsTheUrlAsReceived_data();
    void sendsTheUrlAsReceived();
    void sendsEveryMethodWithItsBody_data();
    void sendsEveryMethodWithItsBody();
    void saysHowLongAnEmptyBodyIs_data();
    void saysHowLongAnEmptyBodyIs();
    void headHasNoBodyWhateverItsLength();
    void anyStatusIsAResponse_data();
    void anyStatusIsAResponse();
    void keepsRepeatedHeaders();
    void doesNotFollowRedirects();
    void doesNotKeepCookies();
    void refusesWhatIsNotHttps_data();
    void refusesWhatIsNotHttps();
    void refusesAPathThatWouldChange_data();
    void refusesAPathThatWouldChange();
    void refusesHeaderWithLineBreak();
    void manyAtOnce();
};

void TestNetworkTransport::sendsToLoopbackWithTheOriginalHost() {
    const RawServer server(always(RawServer::answer(200, "{}")));
    NetworkTransport transport(to(server));
    const Result<Response> answer
        = await(transport.send(request("https://management.azure.com/subscriptions?api-version=1"), {}));
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->body, QByteArray("{}"));
    QCOMPARE(answer->url, QUrl(QStringLiteral("https://management.azure.com/subscriptions?api-version=1")));
    QCOMPARE(answer->clientRequestId, QStringLiteral("id-1"));
    QCOMPARE(server.requests().size(), 1);
    const QByteArray sent = server.requests().first();
    QCOMPARE(RawServer::field(sent, "Host"), QByteArray("management.azure.com"));
    QCOMPARE(sent.toLower().count("\r\nhost:"), 1);
    QVERIFY(RawServer::field(sent, "User-Agent").startsWith("cvm-backup-wizard/"));
    QVERIFY(RawServer::field(sent, "Content-Type").isEmpty());
}

void TestNetworkTransport::sendsTheUrlAsReceived_data() {
    QTest::addColumn<QByteArray>("received");
    QTest::addColumn<QByteArray>("sent");
    const auto same
        = [](const char *name, const QByteArray &target) { QTest::newRow(name) << target << target; };
    same("escaped slash", "/a%2Fb?next=%2Fc%2Fd");
    same("container name",
        "/protectionContainers/IaasVMContainer;iaasvmcontainerv2;rg;vm/protectedItems/vm;i");
    same("escaped semicolon", "/a%3Bb?c=%3B");
    same("dollar", "/providers?$filter=atScope()&$skiptoken=x");
    same("escaped dollar", "/providers?%24filter=x%20eq%20%27y%27");
    same("quote", "/roles?$filter=name%20eq%20'a'");
    same("plus and percent", "/a?x=1+2%2B3&y=100%25&z=%252F");
    same("equals and ampersand", "/a?x=%3D%26&y=b%3Dc==");
    same("brackets and quotes", "/a?x=%5B%22b%22%5D&y=%7B%7D");
    same("signature", "/operationResults/1?t=638&c=MII_-A&s=a-_b&h=Q~.x%2By%2Fz%3D");
    same("non-ascii", "/a/%C3%BC?x=%E2%82%AC");
    same("dots and empty segments", "/a...b/.cd/..e/...//d..");
    same("empty query", "/a?");
    same("colon and at", "/a:b@c?d=e:f@g");
    // Equal by RFC 3986 6.2.2, and all that is ever changed:
    QTest::newRow("lower-case digits") << QByteArray("/a%2fb?c=%3b") << QByteArray("/a%2Fb?c=%3B");
    QTest::newRow("needless escapes") << QByteArray("/%41%2Db?c=%7E") << QByteArray("/A-b?c=~");
}

void TestNetworkTransport::sendsTheUrlAsReceived() {
    QFETCH(QByteArray, received);
    QFETCH(QByteArray, sent);
    const RawServer server(always(RawServer::answer(200)));
    NetworkTransport transport(to(server));
    const Result<Response> answer = await(transport.send(request("https://a.example" + received), {}));
    QVERIFY(answer);
    QCOMPARE(RawServer::target(server.requests().first()), sent);
}

void TestNetworkTransport::sendsEveryMethodWithItsBody_data() {
    QTest::addColumn<Method>("method");
    QTest::newRow("PUT") << Method::Put;
    QTest::newRow("POST") << Method::Post;
    QTest::newRow("PATCH") << Method::Patch;
    QTest::newRow("DELETE") << Method::Delete;
}

void TestNetworkTransport::sendsEveryMethodWithItsBody() {
    QFETCH(Method, method);
    const RawServer server(always(RawServer::answer(200)));
    NetworkTransport transport(to(server));
    const QByteArray body = "{\"properties\":{\"x\":\"" + QByteArray(200'000, 'y') + "\"}}";
    const Result<Response> answer = await(transport.send(request("https://a.example/x", method, body), {}));
    QVERIFY(answer);
    const QByteArray sent = server.requests().first();
    QVERIFY(sent.startsWith(http::methodName(method) + " /x HTTP/1.1\r\n"));
    QCOMPARE(RawServer::body(sent), body);
    QCOMPARE(RawServer::field(sent, "Content-Length").toInt(), body.size());
    QCOMPARE(RawServer::field(sent, "Content-Type"), QByteArray("application/json; charset=utf-8"));
    QVERIFY(RawServer::field(sent, "Transfer-Encoding").isEmpty());
}

void TestNetworkTransport::saysHowLongAnEmptyBodyIs_data() {
    QTest::addColumn<Method>("method");
    QTest::addColumn<QByteArray>("length");
    QTest::newRow("GET") << Method::Get << QByteArray();
    QTest::newRow("DELETE") << Method::Delete << QByteArray("0");
    QTest::newRow("PUT") << Method::Put << QByteArray("0");
    QTest::newRow("POST") << Method::Post << QByteArray("0");
    QTest::newRow("PATCH") << Method::Patch << QByteArray("0");
}

void TestNetworkTransport::saysHowLongAnEmptyBodyIs() {
    QFETCH(Method, method);
    QFETCH(QByteArray, length);
    const RawServer server(always(RawServer::answer(202)));
    NetworkTransport transport(to(server));
    const Result<Response> answer = await(transport.send(request("https://a.example/x", method), {}));
    QVERIFY(answer);
    QCOMPARE(RawServer::field(server.requests().first(), "Content-Length"), length);
    QCOMPARE(RawServer::field(server.requests().first(), "Content-Type"), QByteArray());
}

void TestNetworkTransport::headHasNoBodyWhateverItsLength() {
    const RawServer server(
        always("HTTP/1.1 200 OK\r\nContent-Length: 9000\r\nContent-Type: application/json\r\n\r\n"));
    NetworkTransport transport(to(server));
    for (int i = 0; i < 2; ++i) {
        const Result<Response> answer
            = await(transport.send(request("https://a.example/x", Method::Head), {}));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().code));
        QCOMPARE(answer->status, 200);
        QVERIFY(answer->body.isEmpty());
        QCOMPARE(answer->headers.value("Content-Length"), QByteArray("9000"));
    }
    QVERIFY(server.requests().first().startsWith("HEAD /x HTTP/1.1\r\n"));
}

void TestNetworkTransport::anyStatusIsAResponse_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    for (const int status :
        {200, 201, 202, 400, 401, 403, 404, 405, 409, 410, 412, 418, 429, 500, 501, 503, 504}) {
        QTest::addRow("%d", status) << status << QByteArray("{\"error\":{\"code\":\"X\"}}");
        QTest::addRow("%d without body", status) << status << QByteArray();
    }
    QTest::addRow("204") << 204 << QByteArray();
}

void TestNetworkTransport::anyStatusIsAResponse() {
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const QByteArray challenge = "WWW-Authenticate: Bearer authorization=\"https://login.example/t\", "
                                 "resource=\"https://vault.example\"\r\n";
    const RawServer server(always(RawServer::answer(status, body, status == 401 ? challenge : QByteArray())));
    NetworkTransport transport(to(server));
    const Result<Response> answer = await(transport.send(request("https://a.example/x"), {}));
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().code));
    QCOMPARE(answer->status, status);
    QCOMPARE(answer->body, body);
    QCOMPARE(answer->headers.contains("www-authenticate"), status == 401);
    QCOMPARE(server.requests().size(), 1);
}

void TestNetworkTransport::keepsRepeatedHeaders() {
    const RawServer server(always(RawServer::answer(401, "x",
        "WWW-Authenticate: Basic realm=\"a\"\r\nwww-authenticate: Bearer realm=\"\"\r\nX-One: 1\r\n")));
    NetworkTransport transport(to(server));
    const Result<Response> answer = await(transport.send(request("https://a.example/x"), {}));
    QVERIFY(answer);
    QCOMPARE(answer->headers.value("x-one"), QByteArray("1"));
    const QByteArray both = answer->headers.values("WWW-Authenticate").join('|');
    QVERIFY(both.contains("Basic"));
    QVERIFY(both.contains("Bearer"));
}

void TestNetworkTransport::doesNotFollowRedirects() {
    const RawServer server(always(RawServer::answer(302, {}, "Location: https://other.example/steal\r\n")));
    NetworkTransport transport(to(server));
    const Result<Response> answer = await(transport.send(request("https://a.example/x"), {}));
    QVERIFY(answer);
    QCOMPARE(answer->status, 302);
    QCOMPARE(answer->headers.value("Location"), QByteArray("https://other.example/steal"));
    QCOMPARE(server.requests().size(), 1);
}

void TestNetworkTransport::doesNotKeepCookies() {
    const RawServer server(always(RawServer::answer(200, {}, "Set-Cookie: a=b; Path=/\r\n")));
    NetworkTransport transport(to(server));
    QVERIFY(await(transport.send(request("https://a.example/x"), {})));
    QVERIFY(await(transport.send(request("https://a.example/x"), {})));
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(RawServer::field(server.requests().at(1), "Cookie").isEmpty());
}

void TestNetworkTransport::refusesWhatIsNotHttps_data() {
    QTest::addColumn<QByteArray>("url");
    QTest::newRow("http") << QByteArray("http://a.example/x");
    QTest::newRow("file") << QByteArray("file:///etc/passwd");
    QTest::newRow("no scheme") << QByteArray("/x");
    QTest::newRow("no host") << QByteArray("https:///x");
    QTest::newRow("empty") << QByteArray();
}

void TestNetworkTransport::refusesWhatIsNotHttps() {
    QFETCH(QByteArray, url);
    const RawServer server(always(RawServer::answer(200)));
    NetworkTransport transport(to(server));
    const Result<Response> answer = await(transport.send(request(url), {}));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Local);
    QCOMPARE(answer.error().code, QStringLiteral("InsecureUrl"));
    QCOMPARE(server.connections(), 0);
}

void TestNetworkTransport::refusesAPathThatWouldChange_data() {
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("up") << QByteArray("/subscriptions/1/../2");
    QTest::newRow("escaped up") << QByteArray("/subscriptions/1/%2e%2e/2");
    QTest::newRow("here") << QByteArray("/subscriptions/./1");
    QTest::newRow("swallowed by Qt") << QByteArray("/resourceGroups/.x/providers");
}

void TestNetworkTransport::refusesAPathThatWouldChange() {
    QFETCH(QByteArray, path);
    const RawServer server(always(RawServer::answer(200)));
    NetworkTransport transport(to(server));
    const Result<Response> answer = await(transport.send(request("https://a.example" + path), {}));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, QStringLiteral("UnsafePath"));
    QCOMPARE(server.connections(), 0);
}

void TestNetworkTransport::refusesHeaderWithLineBreak() {
    const RawServer server(always(RawServer::answer(200)));
    NetworkTransport transport(to(server));
    Request smuggled = request("https://a.example/x");
    smuggled.headers.set("Authorization", "Bearer x\r\nHost: evil.example");
    const Result<Response> answer = await(transport.send(smuggled, {}));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, QStringLiteral("BadHeader"));
    QVERIFY(!answer.error().message.contains(QLatin1String("evil")));
    QCOMPARE(server.connections(), 0);
}

void TestNetworkTransport::manyAtOnce() {
    const RawServer server([](QTcpSocket &socket, const QByteArray &sent) {
        reply(socket, RawServer::answer(200, RawServer::target(sent)));
    });
    NetworkTransport transport(to(server));
    std::vector<Outcome<Result<Response>>> outcomes;
    for (int i = 0; i < 60; ++i) {
        const QByteArray host = "h" + QByteArray::number(i % 3) + ".example";
        outcomes.emplace_back(transport.send(request("https://" + host + "/" + QByteArray::number(i)), {}));
    }
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        EVENTUALLY(outcomes[i].isThere());
        QVERIFY(*outcomes[i]);
        QCOMPARE((*outcomes[i])->body, "/" + QByteArray::number(i));
    }
    QCOMPARE(server.requests().size(), 60);
}

CVM_TEST(TestNetworkTransport)

} // namespace tst_networktransport

#include "tst_networktransport.moc"
