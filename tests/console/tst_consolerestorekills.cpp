// "restore" as a process against Azure over TLS, which the simulator plays: killed at every write and gone on
// with by another process; and what it leaves behind is searched for the copy of the key.
#include <QTest>

#include "compose/acceleratedclock.h"
#include "simulator/simulator.h"
#include "tests/support/program.h"
#include "tests/support/until.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QTemporaryDir>

#include <csignal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace tst_consolerestorekills {

namespace {

constexpr int patience = 240'000; // ms; sanitizers and shared machines are slow
constexpr double speed = 300; // a restore of minutes takes a second or two

struct Write {
    const char *name;
    const char *method;
    const char *pattern;
    int status;
};
/// All that a recovery of the purged key sends, in its order.
constexpr Write allWrites[] = {
    {"the restore that is bound to fail", "POST", "/recoveryPoints/\\d+/restore\\?", 202},
    {"the key", "POST", "/keys/restore\\?", 200},
    {"the grant", "PUT", "/keys/cvm-erp-os/providers/Microsoft.Authorization/roleAssignments/", 201},
    {"the copy", "DELETE", "/securedencryptioninfo", 202},
};

} // namespace

class ConsoleRestoreKillsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void goesOnAfterEachWrite_data();
    void goesOnAfterEachWrite();
    void anInterruptedRunTellsHowToGoOn();
    void aSignedAddressIsReadOnlyWhereItIsNeeded();
    void leavesNoCopyOfTheKeyBehind();
    void aCrashLeavesNoCopyOfTheKeyBehind();

private:
    void startAzure(const QJsonObject &changes = {});
    QStringList goingOn() const;
    QStringList restoring() const;
    bool start(const QStringList &arguments);
    bool ended();
    bool run(const QStringList &arguments); ///< to its end
    int sent(const Write &write) const;
    QJsonObject tenant() const;
    QByteArray copyOfKey() const; ///< as the key store got it: base64url
    QStringList leaks(const QByteArray &base64Url) const;
    QByteArray all() const { return m_error.right(1200) + "\n---\n" + m_output.right(600); }
    QString folder(const char *name) const { return m_home->filePath(QLatin1String(name)); }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<simulator::Simulator> m_azure;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_output;
    QByteArray m_error;
};

void ConsoleRestoreKillsTest::init() {
    m_home = std::make_unique<QTemporaryDir>();
    for (const char *name : {"tmp", "work"}) {
        QVERIFY(QDir(m_home->path()).mkdir(QLatin1String(name)));
    }
}

void ConsoleRestoreKillsTest::cleanup() {
    if (m_process && m_process->state() != QProcess::NotRunning) {
        m_process->kill();
        m_process->waitForFinished(patience);
    }
    m_process.reset();
    m_azure.reset();
}

void ConsoleRestoreKillsTest::startAzure(const QJsonObject &changes) {
    simulator::Simulator::Options options;
    options.tls = true;
    options.approvesDeviceCodes = true;
    options.signInClock = std::make_shared<base::SystemClock>();
    QJsonObject scenario{{QStringLiteral("name"), QStringLiteral("restore")},
        {QStringLiteral("extends"), QStringLiteral("key-purged")}};
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        scenario.insert(change.key(), change.value());
    }
    auto started = simulator::Simulator::start(scenario,
        std::make_shared<compose::AcceleratedClock>(QDateTime::currentDateTimeUtc(), speed), options);
    if (!started) {
        QSKIP(qPrintable(QStringLiteral("No simulator over TLS: ") + started.error().message));
    }
    m_azure = std::move(*started);
    QFile authority(folder("authority.pem"));
    QVERIFY(authority.open(QIODevice::WriteOnly));
    authority.write(m_azure->authority().toPem());
}

QStringList ConsoleRestoreKillsTest::restoring() const {
    return goingOn() + QStringList{QStringLiteral("--vm"), QStringLiteral("cvm-erp-01")};
}

QStringList ConsoleRestoreKillsTest::goingOn() const {
    const simulator::SimulatedSignIn signIn = m_azure->signIn();
    return {QStringLiteral("restore"), QStringLiteral("--sign-in"), QStringLiteral("device"),
        QStringLiteral("--tenant"), signIn.tenantId, QStringLiteral("--client-id"), signIn.clientId,
        QStringLiteral("--ca-file"), folder("authority.pem"), QStringLiteral("--proxy"),
        QStringLiteral("http://localhost:%1").arg(m_azure->address().port())};
}

/// With folders of its own for all that it could write, and with memory images allowed.
bool ConsoleRestoreKillsTest::start(const QStringList &arguments) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LANGUAGE"}) {
        environment.remove(QLatin1String(name));
    }
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("HOME"), m_home->path());
    environment.insert(QStringLiteral("TMPDIR"), folder("tmp"));
    environment.insert(QStringLiteral("XDG_DATA_HOME"), folder("data"));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder("config"));
    environment.insert(QStringLiteral("XDG_CACHE_HOME"), folder("cache"));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_home->path());
    environment.insert(
        QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=") + folder("no-bus"));
    m_output.clear();
    m_error.clear();
    m_process = std::make_unique<QProcess>();
    m_process->setProcessEnvironment(environment);
    m_process->setWorkingDirectory(folder("work"));
#ifdef Q_OS_UNIX
    m_process->setChildProcessModifier([] {
        rlimit limit{};
        getrlimit(RLIMIT_CORE, &limit);
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_CORE, &limit);
    });
#endif
    m_process->start(QStringLiteral(CVM_PROGRAM), arguments);
    return m_process->waitForStarted(patience);
}

bool ConsoleRestoreKillsTest::ended() {
    m_output += m_process->readAllStandardOutput();
    m_error += m_process->readAllStandardError();
    return m_process->state() == QProcess::NotRunning;
}

bool ConsoleRestoreKillsTest::run(const QStringList &arguments) {
    return start(arguments) && support::until([this] { return ended(); }, patience)
        && m_process->exitStatus() == QProcess::NormalExit;
}

int ConsoleRestoreKillsTest::sent(const Write &write) const {
    const QRegularExpression pattern(QString::fromLatin1(write.pattern));
    int count = 0;
    for (const simulator::SeenRequest &request : m_azure->seenRequests()) {
        count += request.method == QLatin1String(write.method) && request.status == write.status
                && pattern.match(request.pathAndQuery).hasMatch()
            ? 1
            : 0;
    }
    return count;
}

QJsonObject ConsoleRestoreKillsTest::tenant() const {
    QNetworkAccessManager network;
    QNetworkRequest request(m_azure->address().resolved(QUrl(QStringLiteral("/simulator/tenant"))));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.addCaCertificate(m_azure->authority());
    request.setSslConfiguration(tls);
    request.setRawHeader("Authorization", "Bearer " + m_azure->controlToken().toLatin1());
    const std::unique_ptr<QNetworkReply> reply(network.get(request));
    support::until([&reply] { return reply->isFinished(); }, patience);
    return QJsonDocument::fromJson(reply->readAll()).object().value(QLatin1String("tenant")).toObject();
}

QByteArray ConsoleRestoreKillsTest::copyOfKey() const {
    for (const simulator::SeenRequest &request : m_azure->seenRequests()) {
        if (request.pathAndQuery.startsWith(QLatin1String("/keys/restore"))) {
            const QJsonObject body = QJsonDocument::fromJson(request.body).object();
            return body.value(QLatin1String("value")).toString().toLatin1();
        }
    }
    return {};
}

/// Where a part of the copy can be read, in any of its forms.
QStringList ConsoleRestoreKillsTest::leaks(const QByteArray &base64Url) const {
    const QByteArray raw = QByteArray::fromBase64(base64Url, QByteArray::Base64UrlEncoding);
    QList<QByteArray> parts;
    constexpr qsizetype length = 24;
    for (qsizetype at = 48; at + 2 * length < raw.size(); at += 300) { // behind what every copy begins with
        const QByteArray part = raw.mid(at, length);
        parts << part << part.toHex() << part.toBase64(QByteArray::OmitTrailingEquals)
              << part.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    }
    QStringList found;
    const auto search = [&](const QString &name, const QByteArray &content) {
        for (const QByteArray &part : parts) {
            if (content.contains(part)) {
                found.append(name);
            }
        }
    };
    search(QStringLiteral("standard output"), m_output);
    search(QStringLiteral("standard error"), m_error);
    QDirIterator files(
        m_home->path(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (QFileInfo(file).isFile() && file.open(QIODevice::ReadOnly)) {
            search(file.fileName(), file.readAll());
        }
    }
    return parts.isEmpty() ? QStringList{QStringLiteral("nothing was searched for")} : found;
}

void ConsoleRestoreKillsTest::goesOnAfterEachWrite_data() {
    QTest::addColumn<int>("killAt");
    QTest::newRow("not at all") << 0;
    int index = 0;
    for (const Write &write : allWrites) {
        QTest::newRow(write.name) << ++index;
    }
}

void ConsoleRestoreKillsTest::goesOnAfterEachWrite() {
    QFETCH(int, killAt);
    startAzure();
    if (!m_azure) {
        return; // skipped
    }
    if (killAt == 0) {
        QVERIFY(run(restoring()));
    } else {
        QVERIFY(start(restoring()));
        const Write &write = allWrites[killAt - 1];
        QVERIFY2(support::until([&] { return sent(write) > 0 || ended(); }, patience) && sent(write) == 1,
            all().constData());
        m_process->kill();
        QVERIFY(support::until([this] { return ended(); }, patience));
        QVERIFY(run({QStringLiteral("runs")}));
        QVERIFY2(m_output.contains("Recovery for cvm-erp-01"), all().constData());
        QVERIFY2(m_output.contains("restore --resume"), all().constData());
        const QString id = QRegularExpression(QStringLiteral("Job: ([0-9a-f-]{36})"))
                               .match(QString::fromUtf8(m_output))
                               .captured(1);
        QVERIFY2(!id.isEmpty(), all().constData());
        QStringList undoing = goingOn() + QStringList{QStringLiteral("--run"), id};
        undoing.first() = QStringLiteral("undo");
        QVERIFY(run(undoing));
        QVERIFY2(m_process->exitCode() == 2 && m_error.contains("isn't undone"), all().constData());
        QVERIFY(run(goingOn() + QStringList{QStringLiteral("--resume"), id}));
    }
    QVERIFY2(m_process->exitCode() == 0, all().constData());
    QVERIFY2(m_output.contains("The key cvm-erp-os is back"), all().constData());
    for (const Write &write : allWrites) {
        QVERIFY2(sent(write) == 1, write.name);
    }
    // The end is the same, wherever it was cut off.
    const QJsonObject end = tenant();
    QStringList keys;
    for (const QJsonValue store : end.value(QLatin1String("keyStores")).toArray()) {
        for (const QJsonValue key : store[QLatin1String("keys")].toArray()) {
            if (store[QLatin1String("name")].toString() == QLatin1String("contoso-kv-rbac")) {
                keys << key[QLatin1String("name")].toString();
            }
        }
    }
    QCOMPARE(keys.count(QStringLiteral("cvm-erp-os")), 1);
    for (const QJsonValue account : end.value(QLatin1String("storageAccounts")).toArray()) {
        QCOMPARE(account[QLatin1String("blobs")].toArray().size(), 0);
    }
    QVERIFY(run({QStringLiteral("runs")}));
    QVERIFY2(m_output.contains("Recovery completed"), all().constData());
}

void ConsoleRestoreKillsTest::anInterruptedRunTellsHowToGoOn() {
#ifndef Q_OS_UNIX
    QSKIP("Signals are of Unix.");
#else
    startAzure();
    if (!m_azure) {
        return; // skipped
    }
    QVERIFY(start(restoring()));
    QVERIFY(support::until([&] { return sent(allWrites[0]) > 0 || ended(); }, patience));
    QVERIFY2(m_process->state() == QProcess::Running, all().constData());
    ::kill(static_cast<pid_t>(m_process->processId()), SIGINT);
    QVERIFY(support::until([this] { return ended(); }, patience));
    QVERIFY2(m_process->exitCode() == 6, all().constData());
    const QString id = QRegularExpression(QStringLiteral("restore --resume ([0-9a-f-]{36})"))
                           .match(QString::fromUtf8(m_error))
                           .captured(1);
    QVERIFY2(!id.isEmpty(), all().constData());
    QVERIFY(run(goingOn() + QStringList{QStringLiteral("--resume"), id}));
    QVERIFY2(m_process->exitCode() == 0, all().constData());
    for (const Write &write : allWrites) {
        QVERIFY2(sent(write) == 1, write.name);
    }
#endif
}

/// Who may not read blobs is refused before the first write, brings a signed address when it is asked for,
/// and is told what stays behind.
void ConsoleRestoreKillsTest::aSignedAddressIsReadOnlyWhereItIsNeeded() {
    startAzure({{QStringLiteral("roleAssignments"),
        QJsonObject{{QStringLiteral("blobs of contosostaging"), QJsonValue::Null}}}});
    if (!m_azure) {
        return; // skipped
    }
    QVERIFY(run(restoring()));
    QVERIFY2(m_process->exitCode() == 2, all().constData());
    QCOMPARE(sent(allWrites[0]), 0);
    QVERIFY(start(restoring() + QStringList{QStringLiteral("--sas-from-stdin")}));
    QVERIFY2(
        support::until([this] { return m_error.contains("Waiting on standard input") || ended(); }, patience)
            && m_process->state() == QProcess::Running,
        all().constData());
    const QByteArray signature = "sig=ThisIsNoSignatureButASecret";
    m_process->write(
        "https://contosostaging.blob.core.windows.net/c/b?sv=2022-11-02&sp=r&" + signature + "\n");
    QVERIFY(support::until([this] { return ended(); }, patience));
    QVERIFY2(m_process->exitCode() == 4, all().constData()); // the simulator does not take it
    QVERIFY2(m_error.contains("SasRefused"), all().constData());
    QCOMPARE(sent(allWrites[1]), 0);
    QVERIFY(!m_output.contains(signature) && !m_error.contains(signature));
    QDirIterator files(m_home->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(signature), qPrintable(file.fileName()));
    }
}

void ConsoleRestoreKillsTest::leavesNoCopyOfTheKeyBehind() {
    startAzure();
    if (!m_azure) {
        return; // skipped
    }
    QVERIFY(run(restoring() + QStringList{QStringLiteral("--json")}));
    QVERIFY2(m_process->exitCode() == 0, all().constData());
    QVERIFY(m_output.contains("\"recovered\""));
    QVERIFY(QDir(folder("data")).exists()); // the record is there, and was searched
    QCOMPARE(leaks(copyOfKey()), QStringList());
    const QByteArray copy = copyOfKey();
    for (const QByteArray &form : {copy, QByteArray::fromBase64(copy, QByteArray::Base64UrlEncoding),
             QByteArray::fromBase64(copy, QByteArray::Base64UrlEncoding).toBase64()}) {
        QFile file(folder("found"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"value\":\"" + form + "\"}");
        file.close();
        QVERIFY2(leaks(copy).contains(folder("found")), "what lies there is found");
        QVERIFY(file.remove());
    }
    QCOMPARE(QDir(folder("work")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
    QCOMPARE(QDir(folder("tmp")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
}

/// At the moment when the copy is in its memory.
void ConsoleRestoreKillsTest::aCrashLeavesNoCopyOfTheKeyBehind() {
#ifndef Q_OS_LINUX
    QSKIP("Only Linux shows it.");
#else
    startAzure();
    if (!m_azure) {
        return; // skipped
    }
    QVERIFY(start(restoring()));
    QFile limits(QStringLiteral("/proc/%1/limits").arg(m_process->processId()));
    QVERIFY(support::until([&] { return sent(allWrites[1]) > 0 || ended(); }, patience));
    QVERIFY2(m_process->state() == QProcess::Running, all().constData());
    QVERIFY(limits.open(QIODevice::ReadOnly));
    QVERIFY(QRegularExpression(QStringLiteral("Max core file size\\s+0\\s+0\\s"))
                .match(QString::fromLatin1(limits.readAll()))
                .hasMatch());
    ::kill(static_cast<pid_t>(m_process->processId()), SIGABRT);
    QVERIFY(support::until([this] { return ended(); }, patience));
    QCOMPARE(leaks(copyOfKey()), QStringList());
    QCOMPARE(QDir(folder("work")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
#endif
}

CVM_TEST(ConsoleRestoreKillsTest)

} // namespace tst_consolerestorekills

#include "tst_consolerestorekills.moc"
