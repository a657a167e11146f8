// Proxies and certificate authorities, against a proxy and a TLS server on loopback.
#include "cloud/http/networksettings.h"
#include "cloud/http/networktransport.h"
#include "tests/support/await.h"
#include "tests/support/program.h"
#include "tests/support/rawserver.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QProcess>
#include <QScopeGuard>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace tst_networksettings {

using base::ErrorKind;
using base::Result;
using http::NetworkSettings;
using http::NetworkTransport;
using support::await;
using support::RawServer;

namespace {

http::Request get(const QString &url) {
    http::Request request;
    request.url = QUrl(url);
    return request;
}

Result<http::Response> ask(const NetworkSettings &settings, const QString &url) {
    NetworkTransport::Options options;
    options.network = settings;
    NetworkTransport transport(options);
    return await(transport.send(get(url), {}));
}

NetworkSettings through(const RawServer &proxy) {
    NetworkSettings settings;
    settings.proxy = NetworkSettings::Proxy::Custom;
    settings.proxyHost = proxy.address().host();
    settings.proxyPort = static_cast<quint16>(proxy.address().port());
    return settings;
}

QByteArray basic(const QByteArray &userAndPassword) {
    return "Basic " + userAndPassword.toBase64();
}

} // namespace

class TestNetworkSettings : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString file(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    bool openssl(const QString &arguments) const {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral("openssl"), QProcess::splitCommand(arguments));
        const bool ended = process.waitForFinished() && process.exitCode() == 0;
        if (!ended) {
            qWarning("%s", process.readAll().constData());
        }
        return ended;
    }

private Q_SLOTS:
    void aProxyIsAsked() {
        RawServer proxy([](QTcpSocket &socket, const QByteArray &) { socket.write(RawServer::answer(502)); });
        const Result<http::Response> answer = ask(through(proxy), QStringLiteral("https://azure.example/x"));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Network);
        QVERIFY(proxy.requests().size() >= 1);
        QVERIFY2(
            proxy.requests()[0].startsWith("CONNECT azure.example:443 "), proxy.requests()[0].constData());
        QVERIFY(RawServer::field(proxy.requests()[0], "Proxy-Authorization").isEmpty());
    }

    void credentialsAreOfferedOnce() {
        RawServer proxy([](QTcpSocket &socket, const QByteArray &) {
            socket.write(RawServer::answer(407, {}, "Proxy-Authenticate: Basic realm=\"corp\"\r\n"));
        });
        NetworkSettings settings = through(proxy);
        settings.proxyUser = QStringLiteral("ada");
        settings.proxyPassword = QStringLiteral("wrong");
        NetworkTransport::Options options;
        options.network = settings;
        NetworkTransport transport(options);
        const http::Request request = get(QStringLiteral("https://azure.example/x"));
        const Result<http::Response> answer = await(transport.send(request, {}));
        QCOMPARE(answer.error().code, QStringLiteral("ProxyAuthenticationRequired"));
        const auto offered = [&proxy] {
            const QList<QByteArray> &requests = proxy.requests();
            return std::count_if(requests.begin(), requests.end(), [](const QByteArray &one) {
                return RawServer::field(one, "Proxy-Authorization") == basic("ada:wrong");
            });
        };
        const auto atFirst = offered();
        QVERIFY2(atFirst >= 1 && atFirst <= 2, "offered again and again, they would lock the account");
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(await(transport.send(request, {})).error().code,
                QStringLiteral("ProxyAuthenticationRequired"));
        }
        QCOMPARE(offered(), atFirst);
        QVERIFY(!answer.error().message.contains(QLatin1String("wrong")));
    }

    void goodCredentialsServeEveryConnection() {
        RawServer proxy([](QTcpSocket &socket, const QByteArray &request) {
            const bool good = RawServer::field(request, "Proxy-Authorization") == basic("ada:right");
            socket.write(good ? RawServer::answer(502)
                              : RawServer::answer(407, {}, "Proxy-Authenticate: Basic realm=\"corp\"\r\n"));
        });
        NetworkTransport::Options options;
        options.network = through(proxy);
        options.network.proxyUser = QStringLiteral("ada");
        options.network.proxyPassword = QStringLiteral("right");
        NetworkTransport transport(options);
        for (int i = 0; i < 3; ++i) {
            const http::Request request = get(QStringLiteral("https://azure%1.example/x").arg(i));
            const base::Error error = await(transport.send(request, {})).error();
            QVERIFY2(error.code != QLatin1String("ProxyAuthenticationRequired"), qPrintable(error.message));
        }
    }

    void withoutCredentialsItIsTold() {
        RawServer proxy([](QTcpSocket &socket, const QByteArray &) {
            socket.write(RawServer::answer(407, {}, "Proxy-Authenticate: Basic realm=\"corp\"\r\n"));
        });
        const Result<http::Response> answer = ask(through(proxy), QStringLiteral("https://azure.example/x"));
        QCOMPARE(answer.error().code, QStringLiteral("ProxyAuthenticationRequired"));
    }

    void aProxyIsAskedABoundedNumberOfTimes_data() {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<bool>("closes");
        QTest::addColumn<QString>("user");
        const QByteArray second
            = QByteArray::fromHex("4e544c4d535350000200000000000000000000000582080001020304"
                                  "050607080000000000000000")
                  .toBase64();
        const QByteArray field = "Proxy-Authenticate: ";
        const std::pair<const char *, QByteArray> asked[] = {{"NTLM", field + "NTLM\r\n"},
            {"ntlm after Basic", field + "Basic realm=x\r\n" + field + "ntlm\r\n"},
            {"NTLM, first message", field + "NTLM TlRMTVNTUAABAAAABYIIAAAAAAAAAAAAAAAAAAAAAAA=\r\n"},
            {"NTLM, second message", field + "NTLM " + second + "\r\n"},
            {"NTLM and Digest", field + "NTLM\r\n" + field + "Digest realm=x, nonce=y, stale=true\r\n"},
            {"Negotiate", field + "Negotiate\r\n"}, {"Basic", field + "Basic realm=x\r\n"}, {"nothing", ""}};
        for (const auto &[name, lines] : asked) {
            for (const bool closes : {false, true}) {
                for (const QString &user : {QString(), QStringLiteral("ada")}) {
                    QTest::addRow(
                        "%s, %s, %s", name, closes ? "closed" : "kept", user.isEmpty() ? "nobody" : "ada")
                        << lines << closes << user;
                }
            }
        }
    }

    void aProxyIsAskedABoundedNumberOfTimes() {
        QFETCH(QByteArray, lines);
        QFETCH(bool, closes);
        QFETCH(QString, user);
        RawServer proxy([&](QTcpSocket &socket, const QByteArray &) {
            socket.write(RawServer::answer(407, {}, lines + (closes ? "Connection: close\r\n" : "")));
            if (closes) {
                socket.disconnectFromHost();
            }
        });
        NetworkTransport::Options options;
        options.network = through(proxy);
        options.network.proxyUser = user;
        options.network.proxyPassword = QStringLiteral("pw");
        NetworkTransport transport(options);
        const http::Request request = get(QStringLiteral("https://azure.example/x"));
        const Result<http::Response> answer = await(transport.send(request, {}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Network);
        QVERIFY2(proxy.requests().size() <= 10, qPrintable(QString::number(proxy.requests().size())));
        if (lines.toLower().contains("ntlm") && !lines.contains("Digest")) {
            QCOMPARE(answer.error().code, QStringLiteral("ProxyNtlm"));
            QCOMPARE(proxy.requests().size(), 1);
            QVERIFY(RawServer::field(proxy.requests()[0], "Proxy-Authorization").isEmpty());
        }
    }

    /// What a proxy asks for may change: what it said before an answer failed to come is not relied on.
    void aProxyThatAsksForAnotherSignInIsAskedABoundedNumberOfTimes() {
        const QByteArray basic("Proxy-Authenticate: Basic realm=x\r\n");
        for (const bool asksAtFirst : {true, false}) {
            int asked = 0;
            RawServer proxy([&](QTcpSocket &socket, const QByteArray &) {
                const int before = asked++;
                const bool isOpen = !asksAtFirst && before < 2;
                socket.write(isOpen
                        ? RawServer::answer(503, {}, "Connection: close\r\n")
                        : RawServer::answer(407, {}, before == 0 ? basic : "Proxy-Authenticate: NTLM\r\n"));
                if (isOpen) {
                    socket.disconnectFromHost();
                }
            });
            NetworkTransport::Options options;
            options.network = through(proxy);
            NetworkTransport transport(options);
            for (int time = 0; time < 3; ++time) {
                const http::Request request = get(QStringLiteral("https://azure.example/x"));
                const Result<http::Response> answer = await(transport.send(request, {}));
                QVERIFY(!answer);
                QCOMPARE(answer.error().kind, ErrorKind::Network);
            }
            QVERIFY2(asked <= 6, qPrintable(QString::number(asked)));
        }
    }

    void askingAProxyEndsWithTheTransport() {
        RawServer proxy([](QTcpSocket &, const QByteArray &) {});
        NetworkTransport::Options options;
        options.network = through(proxy);
        auto transport = std::make_unique<NetworkTransport>(options);
        base::Cancellation cancellation;
        const http::Request request = get(QStringLiteral("https://azure.example/x"));
        const support::Outcome<Result<http::Response>> cancelled(transport->send(request, cancellation));
        const support::Outcome<Result<http::Response>> ended(transport->send(request, {}));
        EVENTUALLY(proxy.requests().size() == 2);
        cancellation.cancel();
        QVERIFY(cancelled.isThere());
        QCOMPARE((*cancelled).error().kind, ErrorKind::Cancelled);
        QVERIFY(!ended.isThere());
        transport.reset();
        QVERIFY(ended.isThere());
        QCOMPARE((*ended).error().kind, ErrorKind::Cancelled);
    }

    void theSystemsProxyIsUsed() {
#ifdef Q_OS_LINUX
        RawServer proxy([](QTcpSocket &socket, const QByteArray &) { socket.write(RawServer::answer(502)); });
        qputenv("https_proxy", proxy.address().toEncoded());
        qputenv("no_proxy", "");
        const Result<http::Response> answer = ask({}, QStringLiteral("https://azure.example/x"));
        qunsetenv("https_proxy");
        QVERIFY(!answer);
        if (proxy.requests().isEmpty()) {
            QSKIP("This Qt takes the system's proxy from elsewhere.");
        }
        QVERIFY(proxy.requests()[0].startsWith("CONNECT azure.example:443 "));

        RawServer asking([](QTcpSocket &socket, const QByteArray &request) {
            const bool isGood = RawServer::field(request, "Proxy-Authorization") == basic("ada:right");
            socket.write(isGood ? RawServer::answer(502)
                                : RawServer::answer(407, {}, "Proxy-Authenticate: Basic realm=\"corp\"\r\n"));
        });
        qputenv("https_proxy", asking.address().toEncoded());
        const auto restore = qScopeGuard([] { qunsetenv("https_proxy"); });
        NetworkSettings settings; // the user's, for the system's proxy
        settings.proxyUser = QStringLiteral("ada");
        settings.proxyPassword = QStringLiteral("right");
        const Result<http::Response> refused = ask(settings, QStringLiteral("https://azure.example/x"));
        QVERIFY(!refused);
        QVERIFY2(refused.error().code != QLatin1String("ProxyAuthenticationRequired"),
            qPrintable(refused.error().message));
#else
        QSKIP("Only Linux takes the system's proxy from a variable.");
#endif
    }

    void incompleteSettingsAreToldOnEveryRequest() {
        NetworkSettings settings;
        settings.proxy = NetworkSettings::Proxy::Custom;
        QCOMPARE(ask(settings, QStringLiteral("https://azure.example")).error().code,
            QStringLiteral("ProxyIncomplete"));
        settings = {};
        settings.certificateFile = file("missing.pem");
        const Result<http::Response> missing = ask(settings, QStringLiteral("https://azure.example"));
        QCOMPARE(missing.error().code, QStringLiteral("CertificateFileUnreadable"));
        QCOMPARE(missing.error().target, settings.certificateFile);
        QFile empty(file("empty.pem"));
        QVERIFY(empty.open(QIODevice::WriteOnly));
        empty.write("no certificate");
        empty.close();
        settings.certificateFile = empty.fileName();
        QCOMPARE(ask(settings, QStringLiteral("https://azure.example")).error().code,
            QStringLiteral("CertificateFileInvalid"));
    }

    void noProxyMeansNone() {
        QNetworkAccessManager manager;
        NetworkSettings settings;
        settings.proxy = NetworkSettings::Proxy::None;
        QVERIFY(http::applyProxy(settings, manager));
        QCOMPARE(manager.proxy().type(), QNetworkProxy::NoProxy);
    }

    /// Nothing is waited for: a pipe could be read once only, and a device has no end.
    void authoritiesAreReadFromFilesOnly() {
#ifdef Q_OS_UNIX
        QVERIFY(mkfifo(QFile::encodeName(file("pipe")).constData(), 0600) == 0);
        QFile large(file("large"));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(5 * 1024 * 1024));
        for (const QString &path : {file("pipe"), file("."), file("large")}) {
            NetworkSettings settings;
            settings.certificateFile = path;
            const auto tls = http::tlsConfiguration(settings);
            QVERIFY(!tls);
            QCOMPARE(tls.error().code, QStringLiteral("CertificateFileUnreadable"));
            QVERIFY(!tls.error().message.isEmpty());
        }
#else
        QSKIP("Only Unix has pipes among its files.");
#endif
    }

    void anAuthorityFromAFileIsTrusted() {
        if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty()) {
            QSKIP("openssl is not installed.");
        }
        QVERIFY(openssl(QStringLiteral("req -x509 -newkey rsa:2048 -nodes -days 2 -keyout ca.key -out ca.pem "
                                       "-subj \"/CN=Corporate Root\"")));
        QVERIFY(openssl(QStringLiteral("req -newkey rsa:2048 -nodes -keyout server.key -out server.csr "
                                       "-subj /CN=localhost")));
        QFile extension(file("san.cnf"));
        QVERIFY(extension.open(QIODevice::WriteOnly));
        extension.write("subjectAltName=DNS:localhost\n");
        extension.close();
        QVERIFY(openssl(
            QStringLiteral("x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 "
                           "-extfile san.cnf -out server.pem")));
        QSslServer server;
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        QFile key(file("server.key"));
        QVERIFY(key.open(QIODevice::ReadOnly));
        tls.setPrivateKey(QSslKey(&key, QSsl::Rsa));
        tls.setLocalCertificateChain(QSslCertificate::fromPath(file("server.pem")));
        server.setSslConfiguration(tls);
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::pendingConnectionAvailable, this, [&server] {
            while (QTcpSocket *socket = server.nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                    socket->readAll();
                    socket->write(RawServer::answer(200, "hello"));
                });
            }
        });
        const QString url = QStringLiteral("https://localhost:%1/x").arg(server.serverPort());
        NetworkSettings settings;
        settings.proxy = NetworkSettings::Proxy::None;
        const Result<http::Response> distrusted = ask(settings, url);
        QCOMPARE(distrusted.error().code, QStringLiteral("TlsFailed"));
        settings.certificateFile = file("ca.pem");
        const Result<http::Response> trusted = ask(settings, url);
        QVERIFY2(trusted, qPrintable(trusted ? QString() : trusted.error().message));
        QCOMPARE(trusted->body, QByteArray("hello"));
        const auto configuration = http::tlsConfiguration(settings);
        QVERIFY2(
            configuration->caCertificates().size() > 1 || QSslConfiguration::systemCaCertificates().isEmpty(),
            "the system's authorities are gone");
    }
};

CVM_TEST(TestNetworkSettings)

} // namespace tst_networksettings

#include "tst_networksettings.moc"
