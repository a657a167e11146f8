// Attacks on our own port: what a browser, a port scan or a hostile page may send to it.
#include "cloud/identity/loopbackreplyhandler.h"
#include "cloud/identity/pkce.h"
#include "tests/support/program.h"
#include "tests/support/until.h"

#include <QNetworkInterface>
#include <QTcpSocket>
#include <QTest>

namespace tst_loopbackreplyhandler {

using identity::LoopbackReplyHandler;
using identity::RedirectAnswer;
using namespace std::chrono_literals;

namespace {

/// A client that talks bytes.
class Client {
public:
    explicit Client(quint16 port, const QHostAddress &host = QHostAddress::LocalHost) {
        socket.connectToHost(host, port);
    }
    bool isConnected() {
        return support::until([this] { return socket.state() == QAbstractSocket::ConnectedState; });
    }
    void send(const QByteArray &bytes) {
        if (isConnected()) {
            socket.write(bytes);
            socket.flush();
        }
    }
    /// Everything up to the end of the connection.
    QByteArray answer() {
        const bool ended
            = support::until([this] { return socket.state() == QAbstractSocket::UnconnectedState; });
        return ended ? socket.readAll() : QByteArray("(the connection stays open)");
    }
    bool isClosed() const { return socket.state() == QAbstractSocket::UnconnectedState; }

    QTcpSocket socket;
};

QByteArray get(const QByteArray &target, const QByteArray &method = "GET") {
    return method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\nUser-Agent: test\r\n\r\n";
}

QByteArray statusLine(const QByteArray &answer) {
    return answer.left(answer.indexOf("\r\n"));
}

} // namespace

class TestLoopbackReplyHandler : public QObject {
    Q_OBJECT

private:
    const QByteArray m_state = identity::randomToken();
    std::unique_ptr<LoopbackReplyHandler> m_handler;
    QList<RedirectAnswer> m_answers;

    void open(const LoopbackReplyHandler::Limits &limits = {}) {
        m_handler = std::make_unique<LoopbackReplyHandler>(m_state, identity::BrowserPageText(), limits);
        connect(m_handler.get(), &LoopbackReplyHandler::answered, this,
            [this](const RedirectAnswer &answer) { m_answers.append(answer); });
        QVERIFY(m_handler->listen());
    }
    QByteArray ask(const QByteArray &bytes) {
        Client client(m_handler->port());
        client.send(bytes);
        return client.answer();
    }
    QByteArray good(const QByteArray &code = "the-code") {
        return get("/?code=" + code + "&state=" + m_state);
    }

private Q_SLOTS:
    void init() {
        m_answers.clear();
        open();
    }
    void cleanup() { m_handler.reset(); }

    void takesTheAnswer() {
        const QByteArray page = ask(good());
        EVENTUALLY_EQUAL(m_answers.size(), 1);
        QCOMPARE(m_answers[0].code, QByteArray("the-code"));
        QVERIFY(m_answers[0].error.isEmpty());
        QCOMPARE(statusLine(page), QByteArray("HTTP/1.1 200 OK"));
        QVERIFY(page.contains("\r\nCache-Control: no-store\r\n"));
        QVERIFY(page.contains("\r\nReferrer-Policy: no-referrer\r\n"));
        QVERIFY(page.contains("Return to the application"));
        QVERIFY2(!page.contains("the-code") && !page.contains(m_state), "the page repeats a secret");
        QVERIFY2(
            !page.toLower().contains("success") && !page.toLower().contains("signed in"), page.constData());
    }

    void namesLocalhostAndListensThereOnly() {
        QCOMPARE(m_handler->callback(), QStringLiteral("http://localhost:%1").arg(m_handler->port()));
        const QList<QHostAddress> addresses = QNetworkInterface::allAddresses();
        for (const QHostAddress &address : addresses) {
            if (address.isLoopback()) {
                continue;
            }
            Client client(m_handler->port(), address);
            EVENTUALLY_EQUAL(client.socket.state(), QAbstractSocket::UnconnectedState);
            QCOMPARE(client.socket.error(), QAbstractSocket::ConnectionRefusedError);
        }
    }

    void listensOnIpv6Too() {
        QTcpServer probe;
        if (!probe.listen(QHostAddress::LocalHostIPv6)) {
            QSKIP("This machine has no IPv6 loopback address.");
        }
        Client client(m_handler->port(), QHostAddress::LocalHostIPv6);
        client.send(good());
        QCOMPARE(statusLine(client.answer()), QByteArray("HTTP/1.1 200 OK"));
        EVENTUALLY_EQUAL(m_answers.size(), 1);
    }

    void otherRequestsAreAnsweredAndWaitingGoesOn_data() {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("status");
        const QByteArray bad("HTTP/1.1 400 Bad Request");
        const QByteArray missing("HTTP/1.1 404 Not Found");
        const QByteArray method("HTTP/1.1 405 Method Not Allowed");
        const QByteArray query = "?code=x&state=" + m_state;
        QTest::newRow("favicon") << get("/favicon.ico") << missing;
        QTest::newRow("favicon with our query") << get("/favicon.ico" + query) << missing;
        QTest::newRow("longer path") << get("/x" + query) << missing;
        QTest::newRow("double slash") << get("//" + query) << missing;
        QTest::newRow("no query") << get("/") << bad;
        QTest::newRow("wrong state") << get("/?code=x&state=" + identity::randomToken()) << bad;
        QTest::newRow("state cut off") << get("/?code=x&state=" + m_state.left(20)) << bad;
        QTest::newRow("empty state") << get("/?code=x&state=") << bad;
        QTest::newRow("no state") << get("/?code=x") << bad;
        QTest::newRow("state twice") << get("/" + query + "&state=" + m_state) << bad;
        QTest::newRow("code twice") << get("/" + query + "&code=y") << bad;
        QTest::newRow("neither code nor error") << get("/?state=" + m_state) << bad;
        QTest::newRow("empty code") << get("/?code=&state=" + m_state) << bad;
        QTest::newRow("HEAD") << get("/" + query, "HEAD") << method;
        QTest::newRow("POST") << get("/" + query, "POST") << method;
        QTest::newRow("lower case") << get("/" + query, "get") << method;
        QTest::newRow("whole address") << get("http://localhost/" + query) << bad;
        QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\n") << bad;
        QTest::newRow("TLS") << QByteArray("\x16\x03\x01\x02\r\n\r\n") << bad;
        QTest::newRow("empty line") << QByteArray("\r\n\r\n") << bad;
    }
    void otherRequestsAreAnsweredAndWaitingGoesOn() {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, status);
        const QByteArray answer = ask(request);
        QCOMPARE(statusLine(answer), status);
        QVERIFY(!answer.contains(m_state));
        QVERIFY(m_answers.isEmpty());
        ask(good());
        EVENTUALLY_EQUAL(m_answers.size(), 1);
    }

    void headHasNoBody() {
        const QByteArray answer = ask(get("/", "HEAD"));
        QVERIFY(answer.contains("\r\nAllow: GET\r\n"));
        QVERIFY(answer.endsWith("\r\n\r\n"));
    }

    void aConnectionWithoutDataDoesNotBlock() { // Edge connects before it knows what to ask
        Client idle(m_handler->port());
        QVERIFY(idle.isConnected());
        ask(good());
        EVENTUALLY_EQUAL(m_answers.size(), 1);
    }

    void aRequestMayComeInPieces() {
        Client client(m_handler->port());
        const QByteArray request = good("piecemeal");
        for (const char byte : request) {
            client.send(QByteArray(1, byte));
            QCoreApplication::processEvents();
        }
        QCOMPARE(statusLine(client.answer()), QByteArray("HTTP/1.1 200 OK"));
        EVENTUALLY_EQUAL(m_answers.size(), 1);
        QCOMPARE(m_answers[0].code, QByteArray("piecemeal"));
    }

    void valuesAreDecodedOnce() {
        ask(get("/?code=a%2Bb%252F+c&state=" + m_state));
        EVENTUALLY_EQUAL(m_answers.size(), 1);
        QCOMPARE(m_answers[0].code, QByteArray("a+b%2F c"));
    }

    void aRefusalIsAnAnswer() {
        const QByteArray page
            = ask(get("/?error=access_denied&error_description=AADSTS65004%3A+declined&claims=%7B%7D&state="
                + m_state));
        EVENTUALLY_EQUAL(m_answers.size(), 1);
        QCOMPARE(m_answers[0].error, QStringLiteral("access_denied"));
        QCOMPARE(m_answers[0].description, QStringLiteral("AADSTS65004: declined"));
        QCOMPARE(m_answers[0].claims, QByteArray("{}"));
        QVERIFY(m_answers[0].code.isEmpty());
        QVERIFY(page.contains("was not completed"));
        QVERIFY2(!page.contains("AADSTS65004"), "the page shows text that anybody may have written");
    }

    void theFirstGoodOneCounts() {
        Client late(m_handler->port());
        QVERIFY(late.isConnected());
        Client first(m_handler->port());
        first.send(good("first"));
        QCOMPARE(statusLine(first.answer()), QByteArray("HTTP/1.1 200 OK"));
        late.send(good("second"));
        QCOMPARE(statusLine(late.answer()), QByteArray("HTTP/1.1 410 Gone"));
        EVENTUALLY_EQUAL(m_answers.size(), 1);
        QCOMPARE(m_answers[0].code, QByteArray("first"));
    }

    void tooLongIsRefused() {
        Client client(m_handler->port());
        client.send("GET /?state=" + m_state + "&code=" + QByteArray(80 * 1024, 'x'));
        EVENTUALLY(client.isClosed());
        QVERIFY(m_answers.isEmpty());
        ask(good());
        EVENTUALLY_EQUAL(m_answers.size(), 1);
    }

    void aLongCodeIsTaken() { // Entra's codes have well over a thousand characters
        ask(good(QByteArray(8'000, 'c')));
        EVENTUALLY_EQUAL(m_answers.size(), 1);
        QCOMPARE(m_answers[0].code.size(), 8'000);
    }

    void aSlowClientIsLetGo() {
        LoopbackReplyHandler::Limits limits;
        limits.perConnection = 50ms;
        open(limits);
        Client slow(m_handler->port());
        slow.send("GET /?co");
        EVENTUALLY(slow.isClosed());
        QVERIFY(slow.socket.readAll().isEmpty());
        ask(good());
        EVENTUALLY_EQUAL(m_answers.size(), 1);
    }

    void manyConnectionsDoNotKeepTheBrowserOut() {
        LoopbackReplyHandler::Limits limits;
        limits.connections = 4;
        open(limits);
        std::vector<std::unique_ptr<Client>> scan;
        for (int i = 0; i < 12; ++i) {
            scan.push_back(std::make_unique<Client>(m_handler->port()));
            QVERIFY(scan.back()->isConnected());
        }
        QCOMPARE(statusLine(ask(good())), QByteArray("HTTP/1.1 200 OK"));
        EVENTUALLY_EQUAL(m_answers.size(), 1);
    }

    void aTakenPortIsTold() {
        LoopbackReplyHandler second(m_state, {});
        QVERIFY(!second.listen(m_handler->port()));
        QCOMPARE(second.port(), 0);
    }

    void aPortThatIsTakenOnIpv6OnlyIsPassedOver() {
        QTcpServer other;
        if (!other.listen(QHostAddress::LocalHostIPv6)) {
            QSKIP("This machine has no IPv6 loopback address.");
        }
        LoopbackReplyHandler second(m_state, {});
        QVERIFY2(!second.listen(other.serverPort()), "the redirect could go to somebody else");
        QCOMPARE(second.port(), 0);
    }

    void closesEverythingAnyNumberOfTimes() {
        const quint16 port = m_handler->port();
        Client open(port);
        QVERIFY(open.isConnected());
        QCoreApplication::processEvents();
        m_handler->close();
        m_handler->close();
        EVENTUALLY(open.isClosed());
        Client late(port);
        EVENTUALLY_EQUAL(late.socket.error(), QAbstractSocket::ConnectionRefusedError);
        m_handler.reset();
    }

    void mayBeDestroyedByItsReceiver() {
        connect(m_handler.get(), &LoopbackReplyHandler::answered, this, [this] { m_handler.reset(); });
        Client client(m_handler->port());
        client.send(good());
        QCOMPARE(statusLine(client.answer()), QByteArray("HTTP/1.1 200 OK"));
        EVENTUALLY(m_handler == nullptr);
        QCOMPARE(m_answers.size(), 1);
    }

    void aBrowserThatDoesNotReadDoesNotHoldItUp() {
        LoopbackReplyHandler::Limits limits;
        limits.lastAnswer = 50ms;
        open(limits);
        Client client(m_handler->port());
        client.send(good());
        EVENTUALLY_EQUAL(m_answers.size(), 1);
    }
};

CVM_TEST(TestLoopbackReplyHandler)

} // namespace tst_loopbackreplyhandler

#include "tst_loopbackreplyhandler.moc"
