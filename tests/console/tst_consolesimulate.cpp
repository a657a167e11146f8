#include "tests/console/program.h"
#include "tests/support/program.h"
#include "tests/support/until.h"

#include <QJsonArray>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

#include <csignal>
#include <memory>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace tst_consolesimulate {

namespace {

const QString path = QStringLiteral(CVM_PROGRAM);

QStringList words(const QString &line) {
    return line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// A running simulator and what it says of itself.
struct Simulation {
    QProcess process;
    QString output;
    QString address;
    QString tokenUrl;
    QByteArray tokenForm;

    bool start(const QString &scenario) {
        const QString named = scenario.isEmpty() ? QString() : QStringLiteral(" --scenario ") + scenario;
        if (!program::start(process, path, words(QStringLiteral("simulate") + named))) {
            return false;
        }
        const auto told = [this] {
            output += QString::fromUtf8(process.readAllStandardOutput());
            return output.contains(QStringLiteral("Ctrl+C"));
        };
        if (!support::until(told, 30'000)) {
            return false;
        }
        address = found(QStringLiteral("(https?://(?:127\\.0\\.0\\.1|localhost):\\d+)"));
        if (address.startsWith(QStringLiteral("https"))) {
            return true;
        }
        tokenUrl = found(QStringLiteral("curl -s '([^']+/token)'"));
        QUrlQuery form;
        for (const QString &field : {QStringLiteral("grant_type"), QStringLiteral("client_id"),
                 QStringLiteral("refresh_token"), QStringLiteral("scope")}) {
            form.addQueryItem(field, found(QStringLiteral("-d %1=(\\S+)").arg(field)));
        }
        tokenForm = form.toString(QUrl::FullyEncoded).toUtf8();
        return !address.isEmpty() && !tokenUrl.isEmpty();
    }

    QString found(const QString &pattern) const {
        return QRegularExpression(pattern).match(output).captured(1);
    }
};

QByteArray answer(QNetworkReply *reply, int &status) {
    const std::unique_ptr<QNetworkReply> owned(reply);
    if (!support::until([reply] { return reply->isFinished(); }, 30'000)) {
        status = -1;
        return {};
    }
    status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return reply->readAll();
}

} // namespace

class TestConsoleSimulate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void servesWhatItSays();
    void hasADefaultScenarioAndTellsWhoThereIs();
    void stopsOnSignals_data();
    void stopsOnSignals();
    void takesThePortAskedFor();
    void keepsItsTokenInAFileForItsOwner();
    void refusesAPortInUse();
    void refusesAnUnknownScenario();
    void servesOverTls();
    void leavesOtherFilesAlone_data();
    void leavesOtherFilesAlone();
    void leavesWhatTookItsPlaceAlone();
    void runsBesideAnother();
    void authorityFileNeedsTls();
    void keepsItsMemoryToItself();
};

void TestConsoleSimulate::servesWhatItSays() {
    Simulation simulation;
    QVERIFY2(simulation.start(QStringLiteral("managed-hsm")), qPrintable(simulation.output));
    QNetworkAccessManager network;
    int status = 0;

    QNetworkRequest tokenRequest{QUrl(simulation.tokenUrl)};
    tokenRequest.setHeader(
        QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
    const QByteArray tokenAnswer = answer(network.post(tokenRequest, simulation.tokenForm), status);
    QVERIFY2(status == 200, tokenAnswer.constData());
    const QString token
        = program::json(QString::fromUtf8(tokenAnswer)).value(QLatin1String("access_token")).toString();
    QVERIFY(!token.isEmpty());

    const QString subscriptions = QStringLiteral("/subscriptions?api-version=2022-12-01");
    for (const bool byHeader : {true, false}) {
        QNetworkRequest request(
            QUrl(byHeader ? simulation.address + subscriptions
                          : simulation.address + QStringLiteral("/management.azure.com") + subscriptions));
        if (byHeader) {
            request.setRawHeader("Host", "management.azure.com");
        }
        request.setRawHeader("Authorization", "Bearer " + token.toLatin1());
        const QByteArray listed = answer(network.get(request), status);
        QVERIFY2(status == 200, listed.constData());
        const QJsonObject json = program::json(QString::fromUtf8(listed));
        QVERIFY(json.value(QLatin1String("value")).toArray().size() > 0);
    }
    simulation.process.terminate();
    QCOMPARE(program::finish(simulation.process).exitCode, 0);
}

void TestConsoleSimulate::hasADefaultScenarioAndTellsWhoThereIs() {
    Simulation simulation;
    QVERIFY2(simulation.start({}), qPrintable(simulation.output));
    QVERIFY(simulation.output.contains(QStringLiteral("managed-hsm")));
    for (const char *pattern : {"tenantId=([0-9a-f-]{36}) clientId=", "clientId=([0-9a-f-]{36})",
             "userPrincipalName=(\\S+@\\S+) objectId=[0-9a-f-]{36}", "appId=([0-9a-f-]{36}) objectId="}) {
        QVERIFY2(!simulation.found(QString::fromLatin1(pattern)).isEmpty(), qPrintable(simulation.output));
    }
}

void TestConsoleSimulate::stopsOnSignals_data() {
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl+C") << SIGINT;
    QTest::newRow("terminate") << SIGTERM;
}

void TestConsoleSimulate::stopsOnSignals() {
#ifdef Q_OS_WIN
    QSKIP("Signals are of Unix.");
#else
    QFETCH(int, signal);
    Simulation simulation;
    QVERIFY(simulation.start(QStringLiteral("large-tenant")));
    QVERIFY(program::interrupt(simulation.process, signal));
    const program::Result result = program::finish(simulation.process);
    QVERIFY(!result.crashed);
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.output.contains(QStringLiteral("stopped")));
#endif
}

void TestConsoleSimulate::takesThePortAskedFor() {
    quint16 port = 0;
    {
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost));
        port = free.serverPort();
    }
    Simulation simulation;
    QVERIFY(simulation.start(QStringLiteral("managed-hsm --port %1").arg(port)));
    QVERIFY(simulation.address.endsWith(QStringLiteral(":%1").arg(port)));
    simulation.process.terminate();
    program::finish(simulation.process);
}

void TestConsoleSimulate::keepsItsTokenInAFileForItsOwner() {
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("token"));
    Simulation simulation;
    QVERIFY(simulation.start(QStringLiteral("managed-hsm --token-file ") + file));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray token = written.readAll().trimmed();
    QVERIFY(simulation.output.contains(QString::fromLatin1("Bearer " + token)));
    QCOMPARE(written.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
        QFileDevice::Permissions());
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(simulation.address + QStringLiteral("/simulator/faults")));
    int status = 0;
    answer(network.get(request), status);
    QCOMPARE(status, 401);
    request.setRawHeader("Authorization", "Bearer " + token);
    QCOMPARE(answer(network.get(request), status), QByteArray(R"({"faults":[]})"));
    QCOMPARE(status, 200);
}

void TestConsoleSimulate::refusesAPortInUse() {
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    const program::Result result = program::run(
        path, words(QStringLiteral("simulate --scenario managed-hsm --port %1").arg(taken.serverPort())));
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.error.contains(QStringLiteral("port")), qPrintable(result.error));
    QCOMPARE(result.output, QString());
}

void TestConsoleSimulate::refusesAnUnknownScenario() {
    const program::Result result = program::run(path, words(QStringLiteral("simulate --scenario nothing")));
    QCOMPARE(result.exitCode, 2);
    QVERIFY(result.error.contains(QStringLiteral("managed-hsm"))); // the names are listed
}

void TestConsoleSimulate::servesOverTls() {
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("authority.pem"));
    Simulation simulation;
    QVERIFY2(simulation.start(QStringLiteral("managed-hsm --tls --write-ca ") + file),
        qPrintable(simulation.output));
    QVERIFY(simulation.address.startsWith(QStringLiteral("https://localhost:")));
    // what it tells to do is what a client needs: the file, the proxy, a way to sign in
    QVERIFY(simulation.output.contains(QStringLiteral("SSL_CERT_FILE='%1'").arg(file)));
    QVERIFY(simulation.output.contains(
        QStringLiteral("HTTPS_PROXY=http://localhost:%1").arg(QUrl(simulation.address).port())));
    QVERIFY(simulation.output.contains(QStringLiteral("az login --service-principal")));
    QFile authority(file);
    QVERIFY(authority.open(QIODevice::ReadOnly));
    const QByteArray pem = authority.readAll();
    QVERIFY(!pem.contains("PRIVATE KEY"));

    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(simulation.address + QStringLiteral("/simulator/state")));
    QSslConfiguration trust = QSslConfiguration::defaultConfiguration();
    trust.setCaCertificates({QSslCertificate(pem)});
    request.setSslConfiguration(trust);
    int status = 0;
    const QByteArray state = answer(network.get(request), status);
    QCOMPARE(status, 200);
    QCOMPARE(program::json(QString::fromUtf8(state)).value(QLatin1String("scenario")).toString(),
        QStringLiteral("managed-hsm"));
    simulation.process.terminate();
    QCOMPARE(program::finish(simulation.process).exitCode, 0);
    QVERIFY(!QFile::exists(file)); // nobody needs to trust it any longer
}

void TestConsoleSimulate::leavesOtherFilesAlone_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("notes") << QByteArray("not a certificate");
    QTest::newRow("a bundle of certificates") << QByteArray("-----BEGIN CERTIFICATE-----\nprecious\n");
}

void TestConsoleSimulate::leavesOtherFilesAlone() {
    QFETCH(QByteArray, content);
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("bundle.pem"));
    const QString link = folder.filePath(QStringLiteral("link.pem"));
    QFile bundle(file);
    QVERIFY(bundle.open(QIODevice::WriteOnly));
    bundle.write(content);
    bundle.close();
    QVERIFY(QFile::link(file, link));
    for (const QString &named : {file, link, folder.filePath(QStringLiteral("missing/authority.pem"))}) {
        const program::Result result = program::run(
            path, words(QStringLiteral("simulate --scenario managed-hsm --tls --write-ca ") + named));
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.error.contains(QStringLiteral("--write-ca")), qPrintable(result.error));
    }
    for (const QString &option : {QStringLiteral("--ca-file ") + file, QStringLiteral("--ca-file=") + file,
             QStringLiteral("--ca-file")}) {
        const program::Result result
            = program::run(path, words(QStringLiteral("simulate --scenario managed-hsm --tls ") + option));
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.error.contains(QStringLiteral("--write-ca")), qPrintable(result.error));
    }
    QVERIFY(bundle.open(QIODevice::ReadOnly));
    QCOMPARE(bundle.readAll(), content);
    QVERIFY(QFileInfo(link).isSymLink());
}

void TestConsoleSimulate::leavesWhatTookItsPlaceAlone() {
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("authority.pem"));
    Simulation simulation;
    QVERIFY(simulation.start(QStringLiteral("managed-hsm --tls --write-ca ") + file));
    QFile other(file);
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write("-----BEGIN CERTIFICATE-----\nprecious\n");
    other.close();
    simulation.process.terminate();
    QCOMPARE(program::finish(simulation.process).exitCode, 0);
    QVERIFY(QFile::exists(file));
#ifdef Q_OS_UNIX
    const QString place = folder.filePath(QStringLiteral("place"));
    Simulation another; // which doesn't wait for what is in a pipe
    QVERIFY(another.start(QStringLiteral("managed-hsm --tls --write-ca ") + place));
    QVERIFY(QFile::remove(place) && mkfifo(QFile::encodeName(place).constData(), 0600) == 0);
    another.process.terminate();
    QCOMPARE(program::finish(another.process).exitCode, 0);
    QVERIFY(QFileInfo::exists(place));
#endif
}

void TestConsoleSimulate::runsBesideAnother() {
    const QString pattern = QStringLiteral("SSL_CERT_FILE='([^']+)'");
    Simulation first;
    QVERIFY2(first.start(QStringLiteral("managed-hsm --tls")), qPrintable(first.output));
    const QString file = first.found(pattern);
    {
        Simulation second;
        QVERIFY2(second.start(QStringLiteral("managed-hsm --tls")), qPrintable(second.output));
        QVERIFY(second.found(pattern) != file);
        second.process.terminate();
        QCOMPARE(program::finish(second.process).exitCode, 0);
        QVERIFY(!QFile::exists(second.found(pattern)));
    }
    QVERIFY(QFile::exists(file));
    first.process.terminate();
    QCOMPARE(program::finish(first.process).exitCode, 0);
    QVERIFY(!QFile::exists(file));
}

void TestConsoleSimulate::authorityFileNeedsTls() {
    const program::Result result
        = program::run(path, words(QStringLiteral("simulate --scenario managed-hsm --write-ca x.pem")));
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.error.contains(QStringLiteral("--tls")), qPrintable(result.error));
}

void TestConsoleSimulate::keepsItsMemoryToItself() {
#ifdef Q_OS_LINUX
    Simulation simulation;
    QVERIFY(simulation.start(QStringLiteral("managed-hsm")));
    const QString process = QStringLiteral("/proc/%1").arg(simulation.process.processId());
    QFile limits(process + QStringLiteral("/limits"));
    QVERIFY(limits.open(QIODevice::ReadOnly));
    QVERIFY(QRegularExpression(QStringLiteral("Max core file size\\s+0\\s+0\\s"))
                .match(QString::fromLatin1(limits.readAll()))
                .hasMatch());
    if (geteuid() == 0) {
        QSKIP("Root may look into every process.");
    }
    QCOMPARE(QFileInfo(process + QStringLiteral("/environ")).ownerId(), 0u); // no longer the user's
    QFile memory(process + QStringLiteral("/mem"));
    QVERIFY(!memory.open(QIODevice::ReadOnly));
#else
    QSKIP("Only Linux shows it.");
#endif
}

CVM_TEST(TestConsoleSimulate)

} // namespace tst_consolesimulate

#include "tst_consolesimulate.moc"
