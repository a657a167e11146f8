#include "simulatorclient.h"
#include "tests/support/program.h"
#include "tests/support/until.h"

#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>

namespace tst_simulatortls {

/// The simulator over TLS: certificate, proxy, and Azure's hosts in the path.
class SimulatorTlsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void certificateCoversTheHosts();
    void nobodyElseIsTrusted();
    void everyStartHasItsOwnAuthority();
    void servesTheHostsOfAzureAsAProxy_data();
    void servesTheHostsOfAzureAsAProxy();
    void connectsToNoOtherHost_data();
    void connectsToNoOtherHost();
    void refusesPlainRequests();
    void survivesHalfAndBrokenConnections();
    void pathNamesTheHost_data();
    void pathNamesTheHost();
    void linksFollowTheWayOfTheRequest();
    void pagesAreAtHome();
    void cloudsCanBeRegistered();
};

namespace {

simulator::Simulator::Options overTls() {
    simulator::Simulator::Options options;
    options.tls = true;
    return options;
}

/// A client that trusts the simulator's authority and nothing else.
struct TlsClient : SimulatorClient {
    TlsClient() : SimulatorClient(u"managed-hsm"_s, overTls()) { }

    QSslConfiguration trust() const {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates({simulator->authority()});
        return configuration;
    }
    quint16 port() const { return quint16(simulator->address().port()); }
    QString home() const { return simulator->address().toString(); }

    Answer get(const QUrl &url, const QByteArray &authorization = {}) {
        QNetworkRequest request(url);
        request.setSslConfiguration(trust());
        if (!authorization.isEmpty()) {
            request.setRawHeader("Authorization", authorization);
        }
        const std::unique_ptr<QNetworkReply> reply(network.get(request));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished()) {
            finished.wait(30000);
        }
        Answer answer;
        answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        answer.body = reply->readAll();
        answer.json = QJsonDocument::fromJson(answer.body).object();
        answer.networkError = reply->error();
        return answer;
    }
    /// From now on through the simulator.
    void useProxy() { network.setProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, port())); }
    QByteArray bearer(const QString &resource) {
        QNetworkRequest request(
            QUrl(home() + u"/host/login.microsoftonline.com/organizations/oauth2/v2.0/token"_s));
        request.setSslConfiguration(trust());
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        const auto signIn = simulator->signIn();
        const std::unique_ptr<QNetworkReply> reply(network.post(request,
            u"grant_type=refresh_token&client_id=%1&refresh_token=%2&scope=%3/.default"_s
                .arg(signIn.clientId, signIn.refreshToken, resource)
                .toUtf8()));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        finished.wait(30000);
        return "Bearer "
            + QJsonDocument::fromJson(reply->readAll())
                  .object()
                  .value("access_token"_L1)
                  .toString()
                  .toLatin1();
    }
    /// Sends bytes without TLS and returns what comes back until the connection ends or `until` has come.
    QByteArray plain(const QByteArray &bytes, const QByteArray &until = {}) const {
        QTcpSocket socket;
        socket.setProxy(QNetworkProxy::NoProxy);
        socket.connectToHost(QHostAddress::LocalHost, port());
        QByteArray received;
        const auto ended = [&] {
            received += socket.readAll();
            return socket.state() == QAbstractSocket::UnconnectedState
                || (!until.isEmpty() && received.contains(until));
        };
        QObject::connect(&socket, &QTcpSocket::connected, &socket, [&] { socket.write(bytes); });
        [&] { EVENTUALLY_WITHIN(ended(), 10000); }();
        return received;
    }
};

} // namespace

void SimulatorTlsTest::initTestCase() {
    const auto started
        = simulator::Simulator::start(u"managed-hsm"_s, std::make_shared<base::SystemClock>(), overTls());
    if (!started && started.error().code == "NoTls"_L1) {
        QSKIP("This build has no TLS for the simulator.");
    }
    QVERIFY(started.has_value());
}

void SimulatorTlsTest::certificateCoversTheHosts() {
    TlsClient client;
    QCOMPARE(client.simulator->address().scheme(), u"https"_s);
    QSslSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.setSslConfiguration(client.trust());
    socket.connectToHostEncrypted(u"127.0.0.1"_s, client.port(), u"management.azure.com"_s);
    QVERIFY2(support::until([&] { return socket.isEncrypted(); }), qPrintable(socket.errorString()));
    const QSslCertificate shown = socket.peerCertificate();
    const QStringList names = shown.subjectAlternativeNames().values(QSsl::DnsEntry);
    for (const QString &name : {u"localhost"_s, u"management.azure.com"_s, u"login.microsoftonline.com"_s,
             u"graph.microsoft.com"_s, u"*.vault.azure.net"_s, u"*.managedhsm.azure.net"_s}) {
        QVERIFY2(names.contains(name), qPrintable(name));
    }
    QCOMPARE(shown.subjectAlternativeNames().values(QSsl::IpAddressEntry).size(), 2);
    QVERIFY(shown.expiryDate() > QDateTime::currentDateTime().addDays(20));
    QVERIFY(!client.simulator->authority().isNull());
    QVERIFY(client.simulator->authority().subjectDisplayName().contains(u"Simulated Azure"_s));
}

void SimulatorTlsTest::nobodyElseIsTrusted() {
    TlsClient client;
    QNetworkRequest request(QUrl(client.home() + u"/simulator/state"_s)); // with the system's authorities
    QNetworkAccessManager stranger;
    const std::unique_ptr<QNetworkReply> reply(stranger.get(request));
    EVENTUALLY(reply->isFinished());
    QCOMPARE(reply->error(), QNetworkReply::SslHandshakeFailedError);
    QCOMPARE(client.get(QUrl(client.home() + u"/simulator/state"_s)).status, 200);
}

void SimulatorTlsTest::everyStartHasItsOwnAuthority() {
    const TlsClient one;
    const TlsClient other;
    QVERIFY(one.simulator->authority() != other.simulator->authority());
}

void SimulatorTlsTest::servesTheHostsOfAzureAsAProxy_data() {
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("status");
    QTest::newRow("ARM") << u"https://management.azure.com/tenants?api-version=2022-12-01"_s << 401;
    QTest::newRow("login")
        << u"https://login.microsoftonline.com/organizations/v2.0/.well-known/openid-configuration"_s << 200;
    QTest::newRow("Graph") << u"https://graph.microsoft.com/v1.0/me"_s << 401;
    QTest::newRow("HSM") << u"https://contoso-hsm-prod.managedhsm.azure.net/keys?api-version=7.4"_s << 401;
    QTest::newRow("vault") << u"https://contoso-kv-rbac.vault.azure.net/keys?api-version=7.4"_s << 401;
}

void SimulatorTlsTest::servesTheHostsOfAzureAsAProxy() {
    QFETCH(QString, url);
    QFETCH(int, status);
    TlsClient client;
    client.useProxy();
    const Answer answer = client.get(QUrl(url));
    QCOMPARE(answer.status, status);
    QCOMPARE(client.simulator->seenRequests().back().host, QUrl(url).host());
}

void SimulatorTlsTest::connectsToNoOtherHost_data() {
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("foreign") << QByteArray("example.org:443");
    QTest::newRow("look-alike") << QByteArray("management.azure.com.example.org:443");
    QTest::newRow("other port") << QByteArray("management.azure.com:8443");
    QTest::newRow("no such vault") << QByteArray("fabrikam.vault.azure.net:443");
    QTest::newRow("user") << QByteArray("management.azure.com@example.org:443");
    QTest::newRow("nothing") << QByteArray(":443");
}

void SimulatorTlsTest::connectsToNoOtherHost() {
    QFETCH(QByteArray, target);
    TlsClient client;
    const QByteArray answer = client.plain("CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n\r\n");
    QVERIFY2(answer.startsWith("HTTP/1.1 403 "), answer.constData());

    // not even to a port of this computer
    QTcpServer neighbour;
    QVERIFY(neighbour.listen(QHostAddress::LocalHost));
    const QByteArray local = "127.0.0.1:" + QByteArray::number(neighbour.serverPort());
    QVERIFY(client.plain("CONNECT " + local + " HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 403 "));
    QVERIFY(!neighbour.hasPendingConnections());
    QVERIFY(client.plain("CONNECT MANAGEMENT.azure.com:443 HTTP/1.1\r\n\r\n", "\r\n\r\n")
                .startsWith("HTTP/1.1 200 "));
    QVERIFY(
        client
            .plain("CONNECT localhost:" + QByteArray::number(client.port()) + " HTTP/1.1\r\n\r\n", "\r\n\r\n")
            .startsWith("HTTP/1.1 200 "));
}

void SimulatorTlsTest::refusesPlainRequests() {
    TlsClient client;
    QVERIFY(
        client.plain("GET /simulator/state HTTP/1.1\r\nHost: localhost\r\n\r\n").startsWith("HTTP/1.1 403 "));
    QVERIFY(client.plain("GET http://management.azure.com/ HTTP/1.1\r\nHost: management.azure.com\r\n\r\n")
                .startsWith("HTTP/1.1 403 "));
    QVERIFY(client.plain(QByteArray(9000, 'x')).startsWith("HTTP/1.1 431 "));
    QVERIFY(client.simulator->seenRequests().empty());
}

void SimulatorTlsTest::survivesHalfAndBrokenConnections() {
    TlsClient client;
    {
        QTcpSocket half;
        half.setProxy(QNetworkProxy::NoProxy);
        half.connectToHost(QHostAddress::LocalHost, client.port());
        EVENTUALLY_EQUAL(half.state(), QAbstractSocket::ConnectedState);
        half.write("CONN");
        EVENTUALLY_EQUAL(half.bytesToWrite(), 0);
    } // gone in the middle of a line
    const QByteArray alert
        = client.plain(QByteArray("\x16\x03\x01\0\5hello", 10)); // a record without a handshake
    QVERIFY(alert.startsWith('\x15'));
    QCOMPARE(client.get(QUrl(client.home() + u"/simulator/state"_s)).status, 200);
}

void SimulatorTlsTest::pathNamesTheHost_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("host");
    QTest::newRow("prefix") << u"/host/management.azure.com/tenants?api-version=2022-12-01"_s
                            << u"management.azure.com"_s;
    QTest::newRow("prefix of a store")
        << u"/host/contoso-kv-rbac.vault.azure.net/keys"_s << u"contoso-kv-rbac.vault.azure.net"_s;
    QTest::newRow("host alone") << u"/graph.microsoft.com/v1.0/me"_s << u"graph.microsoft.com"_s;
    QTest::newRow("ARM by its path") << u"/subscriptions?api-version=2022-12-01"_s
                                     << u"management.azure.com"_s;
    QTest::newRow("provider by its path")
        << u"/providers/Microsoft.ResourceGraph/resources"_s << u"management.azure.com"_s;
    QTest::newRow("login by its path")
        << u"/organizations/v2.0/.well-known/openid-configuration"_s << u"login.microsoftonline.com"_s;
    QTest::newRow("device page") << u"/devicelogin"_s << u"login.microsoftonline.com"_s;
}

void SimulatorTlsTest::pathNamesTheHost() {
    QFETCH(QString, path);
    QFETCH(QString, host);
    TlsClient client;
    client.get(QUrl(client.home() + path));
    QCOMPARE(client.simulator->seenRequests().back().host, host);
}

void SimulatorTlsTest::linksFollowTheWayOfTheRequest() {
    TlsClient client;
    const QByteArray token = client.bearer(u"https://managedhsm.azure.net"_s);
    const QString start = client.home() + u"/host/"_s + contoso::hsm;
    const Answer first = client.get(QUrl(start + u"/keys?api-version=7.4&maxresults=2"_s), token);
    const QString next = first.json.value("nextLink"_L1).toString();
    QVERIFY2(next.startsWith(start + u"/keys?"_s), qPrintable(next));
    QCOMPARE(client.get(QUrl(next), token).status, 200);
    client.useProxy();
    const Answer proxied
        = client.get(QUrl(u"https://%1/keys?api-version=7.4&maxresults=2"_s.arg(contoso::hsm)), token);
    QVERIFY(
        proxied.json.value("nextLink"_L1).toString().startsWith(u"https://%1:443/keys?"_s.arg(contoso::hsm)));
}

void SimulatorTlsTest::pagesAreAtHome() {
    // a person's browser does not use the proxy of the client, and must not get to Microsoft's real page
    TlsClient client;
    client.useProxy();
    const Answer metadata = client.get(
        QUrl(u"https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration"_s));
    QCOMPARE(metadata.json.value("authorization_endpoint"_L1).toString(),
        client.home() + u"/common/oauth2/v2.0/authorize"_s);
    QCOMPARE(metadata.json.value("token_endpoint"_L1).toString(),
        u"https://login.microsoftonline.com/common/oauth2/v2.0/token"_s);
    client.network.setProxy(QNetworkProxy::NoProxy);
    const Answer page = client.get(QUrl(client.home()
        + u"/common/oauth2/v2.0/authorize?response_type=code&redirect_uri=http://localhost:1&scope=openid&"
          u"client_id="_s
        + client.simulator->signIn().clientId));
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains("action=\"/common/oauth2/v2.0/answer\""));
    const Answer prefixed = client.get(QUrl(client.home() + u"/host/microsoft.com/devicelogin"_s));
    QVERIFY(prefixed.body.contains("action=\"/host/microsoft.com/devicelogin\""));
}

void SimulatorTlsTest::cloudsCanBeRegistered() {
    TlsClient client;
    const auto cloudAt = [&](const QString &start) {
        const Answer answer = client.get(QUrl(start + u"/metadata/endpoints?api-version=2022-09-01"_s));
        return QJsonDocument::fromJson(answer.body).array().first().toObject();
    };
    const QJsonObject plain = cloudAt(client.home());
    QCOMPARE(plain.value("resourceManager"_L1).toString(), client.home() + u'/');
    // sign-in libraries take the first part of the path for the tenant
    QCOMPARE(plain.value("authentication"_L1)["loginEndpoint"_L1].toString(), client.home());
    const QJsonObject prefixed = cloudAt(client.home() + u"/host/management.azure.com"_s);
    QCOMPARE(
        prefixed.value("resourceManager"_L1).toString(), client.home() + u"/host/management.azure.com/"_s);
    const QString instance = client.home()
        + u"/common/discovery/instance?api-version=1.1&authorization_endpoint="_s
        + QString::fromLatin1(
            QUrl::toPercentEncoding(client.home() + u"/organizations/oauth2/v2.0/authorize"_s));
    QCOMPARE(client.get(QUrl(instance)).json.value("tenant_discovery_endpoint"_L1).toString(),
        client.home() + u"/organizations/v2.0/.well-known/openid-configuration"_s);
}

CVM_TEST(SimulatorTlsTest)

} // namespace tst_simulatortls

#include "tst_simulatortls.moc"
