#include "simulatorclient.h"
#include "tests/support/program.h"
#include "tests/support/until.h"

#include <QNetworkInterface>
#include <QTcpSocket>

namespace tst_simulatorhttp {

/// The server itself: who may connect, what is taken as sent, what is kept.
class SimulatorHttpTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void targetsAreTakenAsSent();
    void keepsConnectionsInStep();
    void pathPrefixWorksLikeTheHostHeader();
    void keepsNoTokens();
    void listensOnLoopbackOnly();
};

namespace {

/// Sends bytes as they are and returns what comes back until `answers` status lines have come.
QByteArray exchange(const SimulatorClient &client, const QList<QByteArray> &pieces, int answers) {
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, quint16(client.simulator->address().port()));
    QByteArray received;
    const auto complete = [&] {
        received += socket.readAll();
        return received.count("HTTP/1.1 ") >= answers && received.endsWith('}');
    };
    QSignalSpy connected(&socket, &QTcpSocket::connected);
    connected.wait(5000);
    for (const QByteArray &piece : pieces) {
        QSignalSpy written(&socket, &QTcpSocket::bytesWritten);
        socket.write(piece);
        written.wait(5000);
        QCoreApplication::processEvents(); // the server reads this piece before the next is sent
    }
    [&] { EVENTUALLY_WITHIN(complete(), 5000); }();
    return received;
}

} // namespace

void SimulatorHttpTest::targetsAreTakenAsSent() {
    // Azure PowerShell sends "//subscriptions", Terraform "//keys/...", proxies get the absolute form
    SimulatorClient client(u"managed-hsm"_s);
    const QByteArray arm = client.accessToken(u"https://management.azure.com"_s).toLatin1();
    const QByteArray hsm = client.accessToken(u"https://managedhsm.azure.net"_s).toLatin1();
    const auto ask = [&](const QByteArray &target, const QByteArray &host, const QByteArray &token) {
        return exchange(client,
            {"GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer " + token
                + "\r\n\r\n"},
            1);
    };
    QVERIFY(ask("//subscriptions?api-version=2022-12-01", "management.azure.com:443", arm)
                .startsWith("HTTP/1.1 200"));
    QVERIFY(ask("https://management.azure.com/tenants?api-version=2022-12-01", "management.azure.com", arm)
                .startsWith("HTTP/1.1 200"));
    const QByteArray list
        = "//keys/cvm-erp-os/providers/Microsoft.Authorization/roleAssignments?api-version=7.4&x=%7Ea%27'";
    // A list at the root would hide what is assigned at the key.
    QVERIFY(ask(list, contoso::hsm.toLatin1(), hsm).contains("\"scope\":\"/keys/cvm-erp-os\""));
    QCOMPARE(client.simulator->seenRequests().back().pathAndQuery, QString::fromLatin1(list));
}

void SimulatorHttpTest::keepsConnectionsInStep() {
    SimulatorClient client(u"managed-hsm"_s);
    const QByteArray rest = " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    const QByteArray both = exchange(client, {"GET /one/x" + rest + "\r\nGET /two/x" + rest + "\r\n"}, 2);
    QVERIFY(both.indexOf("'one'") > 0 && both.indexOf("'two'") > both.indexOf("'one'"));
    const QByteArray pieces = exchange(client,
        {"PO", "ST /thr", "ee/x" + rest, "Content-Length: 5\r\n\r\nhe", "lloGET /four/x" + rest + "\r\n"}, 2);
    QVERIFY(pieces.indexOf("'three'") > 0 && pieces.indexOf("'four'") > pieces.indexOf("'three'"));
}

void SimulatorHttpTest::pathPrefixWorksLikeTheHostHeader() {
    SimulatorClient client(u"managed-hsm"_s);
    const QString path = u"/keys?api-version=7.4&maxresults=2"_s;
    const Answer byHost = client.send("GET", contoso::hsm, path);
    const QByteArray token = "Bearer " + client.accessToken(u"https://managedhsm.azure.net"_s).toLatin1();
    const Answer byPath
        = client.sendRaw("GET", {}, u'/' + contoso::hsm + path, {}, {{"Authorization", token}});
    QCOMPARE(byHost.status, 200);
    QCOMPARE(byPath.value(), byHost.value());
    QVERIFY(byHost.json.value("nextLink"_L1)
                .toString()
                .startsWith("https://contoso-hsm-prod.managedhsm.azure.net:443/keys?"_L1));
    // the links of a prefixed answer can be followed as they are
    const QString next = byPath.json.value("nextLink"_L1).toString();
    QVERIFY2(next.startsWith(client.simulator->address().toString() + u'/' + contoso::hsm), qPrintable(next));
    const Answer second = client.sendRaw(
        "GET", {}, next.mid(client.simulator->address().toString().size()), {}, {{"Authorization", token}});
    QCOMPARE(second.status, 200);
    QVERIFY(second.json.value("nextLink"_L1).isNull());
    QCOMPARE(second.value().size(), 2);
}

void SimulatorHttpTest::keepsNoTokens() {
    SimulatorClient client(u"managed-hsm"_s);
    client.arm("GET", u"/subscriptions?api-version=2022-12-01"_s);
    const auto &seen = client.simulator->seenRequests();
    QCOMPARE(seen.size(), std::size_t(2));
    QCOMPARE(seen.at(0).host, u"login.microsoftonline.com"_s);
    QVERIFY(!seen.at(0).body.contains(client.simulator->signIn().refreshToken.toLatin1()));
    QVERIFY(seen.at(0).body.contains("refresh_token=removed"));
    QCOMPARE(seen.at(1).pathAndQuery, u"/subscriptions?api-version=2022-12-01"_s);
    QCOMPARE(seen.at(1).status, 200);
    client.simulator->clearSeenRequests();
    QVERIFY(client.simulator->seenRequests().empty());
}

void SimulatorHttpTest::listensOnLoopbackOnly() {
    SimulatorClient client(u"managed-hsm"_s);
    QCOMPARE(client.simulator->address().host(), u"127.0.0.1"_s);
    const auto addresses = QNetworkInterface::allAddresses();
    for (const QHostAddress &address : addresses) {
        if (address.isLoopback() || address.protocol() != QAbstractSocket::IPv4Protocol) {
            continue;
        }
        QTcpSocket socket;
        socket.connectToHost(address, quint16(client.simulator->address().port()));
        QVERIFY2(!socket.waitForConnected(500), qPrintable(address.toString()));
    }
}

CVM_TEST(SimulatorHttpTest)

} // namespace tst_simulatorhttp

#include "tst_simulatorhttp.moc"
