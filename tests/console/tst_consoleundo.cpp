// The program itself over TLS: it grants, is killed in the middle, tells of it at the next start, and takes
// back what it granted. "Azure" is the simulator in this process, reached through its proxy.
#include <QTest>

#include "base/clock.h"
#include "simulator/simulator.h"
#include "tests/support/program.h"
#include "tests/support/until.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <csignal>

namespace tst_consoleundo {

namespace {

constexpr int patience = 120'000; // ms; sanitizers and shared machines are slow

} // namespace

class TestConsoleUndo : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void killedAndTakenBack();
    void protectedWithoutAccessIsNotDone();
    void whoMayNotEnableIsToldBeforehand();
    void nothingRecorded();
    void usage_data();
    void usage();

private:
    void startAzure(const QJsonObject &scenario);
    QStringList signInOptions() const;
    bool start(const QStringList &arguments);
    bool run(const QStringList &arguments); ///< to its end
    int sent(const char *method, const char *part) const;
    /// What went wrong first: a failed check shows only the beginning.
    QByteArray all() const { return m_error + "\n---\n" + m_output; }

    std::unique_ptr<QTemporaryDir> m_home = std::make_unique<QTemporaryDir>();
    std::unique_ptr<simulator::Simulator> m_azure;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_output;
    QByteArray m_error;
};

void TestConsoleUndo::startAzure(const QJsonObject &scenario) {
    simulator::Simulator::Options options;
    options.tls = true;
    options.approvesDeviceCodes = true;
    auto started = simulator::Simulator::start(
        scenario, std::make_shared<base::VirtualClock>(QDateTime::currentDateTimeUtc()), options);
    if (!started) {
        QSKIP(qPrintable(QStringLiteral("No simulator over TLS: ") + started.error().message));
    }
    m_azure = std::move(*started);
    QFile authority(m_home->filePath(QStringLiteral("authority.pem")));
    QVERIFY(authority.open(QIODevice::WriteOnly));
    authority.write(m_azure->authority().toPem());
}

QStringList TestConsoleUndo::signInOptions() const {
    const simulator::SimulatedSignIn signIn = m_azure->signIn();
    return {QStringLiteral("--sign-in"), QStringLiteral("device"), QStringLiteral("--tenant"),
        signIn.tenantId, QStringLiteral("--client-id"), signIn.clientId, QStringLiteral("--ca-file"),
        m_home->filePath(QStringLiteral("authority.pem")), QStringLiteral("--proxy"),
        QStringLiteral("http://localhost:%1").arg(m_azure->address().port())};
}

bool TestConsoleUndo::start(const QStringList &arguments) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LANGUAGE"}) {
        environment.remove(QLatin1String(name));
    }
    const QString home = m_home->path();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("HOME"), home);
    environment.insert(QStringLiteral("XDG_DATA_HOME"), home + QStringLiteral("/data"));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home + QStringLiteral("/config"));
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"),
        QStringLiteral("unix:path=") + home + QStringLiteral("/no-bus"));
    m_output.clear();
    m_error.clear();
    m_process = std::make_unique<QProcess>();
    m_process->setProcessEnvironment(environment);
    m_process->start(QStringLiteral(CVM_PROGRAM), arguments);
    return m_process->waitForStarted(patience);
}

bool TestConsoleUndo::run(const QStringList &arguments) {
    const bool ended = start(arguments)
        && support::until([this] { return m_process->state() == QProcess::NotRunning; }, patience);
    m_output = m_process->readAllStandardOutput();
    m_error = m_process->readAllStandardError();
    return ended && m_process->exitStatus() == QProcess::NormalExit;
}

int TestConsoleUndo::sent(const char *method, const char *part) const {
    int count = 0;
    for (const simulator::SeenRequest &request : m_azure->seenRequests()) {
        count += request.method == QLatin1String(method) && request.pathAndQuery.contains(QLatin1String(part))
                && request.status < 300
            ? 1
            : 0;
    }
    return count;
}

void TestConsoleUndo::killedAndTakenBack() {
    startAzure({{QStringLiteral("name"), QStringLiteral("undo")},
        {QStringLiteral("extends"), QStringLiteral("managed-hsm")}});
    if (!m_azure) {
        return; // skipped
    }
    QVERIFY(start(QStringList{QStringLiteral("protect"), QStringLiteral("--vm"), QStringLiteral("cvm-erp-01")}
        + signInOptions()));
    // The grant takes its time to reach Azure Backup, and time stands still here.
    QVERIFY(support::until([this] { return sent("PUT", "/protectedItems/") > 0; }, patience));
    m_process->kill();
    QVERIFY(support::until([this] { return m_process->state() == QProcess::NotRunning; }, patience));
    QCOMPARE(sent("PUT", "/roleAssignments/"), 1);

    QVERIFY(run({QStringLiteral("runs")}));
    QCOMPARE(m_process->exitCode(), 0);
    QVERIFY2(m_output.contains("Not finished"), all().constData());
    const QString id = QRegularExpression(QStringLiteral("Job: ([0-9a-f-]{36})"))
                           .match(QString::fromUtf8(m_output))
                           .captured(1);
    QVERIFY2(!id.isEmpty(), all().constData());
    const QString record
        = m_home->filePath(QStringLiteral("data/cvm-backup-wizard/cvm-backup-wizard/runs/%1.jsonl").arg(id));
    QVERIFY2(QFile::exists(record), qPrintable(record));

    QVERIFY(run(QStringList{QStringLiteral("undo"), QStringLiteral("--last"), QStringLiteral("--plan")}
        + signInOptions()));
    QVERIFY2(m_process->exitCode() == 0, all().constData());
    QVERIFY2(m_output.contains("DELETE https://"), all().constData());
    QCOMPARE(sent("DELETE", "/roleAssignments/"), 0);

    QVERIFY(run(QStringList{QStringLiteral("undo"), QStringLiteral("--run"), id} + signInOptions()));
    QVERIFY2(m_process->exitCode() == 0, all().constData());
    QVERIFY2(m_output.contains("[Undone]"), all().constData());
    QCOMPARE(sent("DELETE", "/roleAssignments/"), 1);
    QCOMPARE(sent("DELETE", "/roleDefinitions/"), 1);

    QVERIFY(run({QStringLiteral("runs")}));
    QVERIFY2(m_output.contains("Undone"), all().constData());
    QFile file(record);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    for (const QString &token : m_azure->issuedTokens()) {
        QVERIFY(!content.contains(token.toLatin1()));
    }
}

/// As after taking back a grant with backups left on: every backup fails from then on.
void TestConsoleUndo::protectedWithoutAccessIsNotDone() {
    const QJsonObject item{{QStringLiteral("policy"), QStringLiteral("Tier1-Daily-Enhanced")}};
    const QJsonObject vault{{QStringLiteral("items"), QJsonObject{{QStringLiteral("cvm-erp-01"), item}}}};
    m_home = std::make_unique<QTemporaryDir>();
    startAzure({{QStringLiteral("name"), QStringLiteral("lost")},
        {QStringLiteral("extends"), QStringLiteral("managed-hsm")},
        {QStringLiteral("recoveryVaults"), QJsonObject{{QStringLiteral("rsv-prod-uaenorth"), vault}}}});
    if (!m_azure) {
        return; // skipped
    }
    const QStringList protect
        = QStringList{QStringLiteral("protect"), QStringLiteral("--vm"), QStringLiteral("cvm-erp-01")}
        + signInOptions();
    QVERIFY(run(protect + QStringList{QStringLiteral("--grant"), QStringLiteral("none")}));
    QVERIFY2(m_process->exitCode() == 3, all().constData());
    QVERIFY2(m_error.contains("is protected, but Azure Backup can't use its key"), all().constData());
    QVERIFY2(m_error.contains("/keys/cvm-erp-os/providers/Microsoft.Authorization/roleAssignments/"),
        all().constData()); // the cure
    QVERIFY2(m_error.contains("Assign the role"), all().constData()); // what it does, and who can run it
    QVERIFY2(m_error.contains("Crypto Officer or Policy Administrator of"), all().constData());
    QVERIFY2(m_error.contains("As far as could be determined: "), all().constData());
    QVERIFY2(!m_output.contains("nothing to do"), all().constData());
    QCOMPARE(sent("PUT", "/"), 0);
    // What is not done is not dropped in silence.
    const QString script = m_home->filePath(QStringLiteral("script.sh"));
    for (const QStringList &more : {QStringList{QStringLiteral("--first-backup")},
             QStringList{
                 QStringLiteral("--export"), QStringLiteral("az"), QStringLiteral("--output"), script}}) {
        QVERIFY(run(protect + more));
        QVERIFY2(m_process->exitCode() == 2, all().constData());
        QVERIFY2(m_error.contains("the VM is already protected"), all().constData());
        QVERIFY(!QFile::exists(script));
    }
    QCOMPARE(sent("PUT", "/"), 0);
    QVERIFY(run(protect)); // grants it again, and enables nothing
    QVERIFY2(m_process->exitCode() == 0, all().constData());
    QVERIFY2(m_output.contains("Access was granted again: cvm-erp-01 is protected"), all().constData());
    QCOMPARE(sent("PUT", "roleAssignments"), 1);
    QCOMPARE(sent("PUT", "protectedItems"), 0);
    QVERIFY(run(protect));
    QVERIFY2(m_process->exitCode() == 0, all().constData());
    QVERIFY2(m_output.contains("nothing to do"), all().constData());
    QCOMPARE(sent("PUT", "roleAssignments"), 1);
    // Somebody else enabled backups: they are not stopped, and access does not go instead.
    QVERIFY(
        run(QStringList{QStringLiteral("undo"), QStringLiteral("--last"), QStringLiteral("--stop-protection")}
            + signInOptions()));
    QVERIFY2(m_process->exitCode() == 2, all().constData());
    QVERIFY2(m_error.contains("aren't stopped here"), all().constData());
    QCOMPARE(sent("DELETE", "/"), 0);
    QCOMPARE(sent("PUT", "protectedItems"), 0);
}

/// A reader, who may grant at the HSM, and may neither ask for the protection state nor enable backup.
void TestConsoleUndo::whoMayNotEnableIsToldBeforehand() {
    const QJsonObject reader{{QStringLiteral("administrator of production"),
        QJsonObject{{QStringLiteral("role"), QStringLiteral("Reader")}}}};
    m_home = std::make_unique<QTemporaryDir>();
    startAzure({{QStringLiteral("name"), QStringLiteral("reader")},
        {QStringLiteral("extends"), QStringLiteral("managed-hsm")},
        {QStringLiteral("roleAssignments"), reader}});
    if (!m_azure) {
        return; // skipped
    }
    const QStringList protect
        = QStringList{QStringLiteral("protect"), QStringLiteral("--vm"), QStringLiteral("cvm-erp-01")}
        + signInOptions();
    QVERIFY(run(protect + QStringList{QStringLiteral("--plan")}));
    QVERIFY2(m_error.contains("enabling backup might be refused"), all().constData());
    QVERIFY(run(protect));
    QVERIFY2(m_process->exitCode() == 4, all().constData());
    QVERIFY2(m_output.contains("cvm-erp-01 wasn't protected by this run"), all().constData());
    QCOMPARE(sent("PUT", "/roleAssignments/"), 1);
    const QString id = QRegularExpression(QStringLiteral("undo --run ([0-9a-f-]{36})"))
                           .match(QString::fromUtf8(m_output))
                           .captured(1);
    QVERIFY2(!id.isEmpty(), all().constData());
    QVERIFY(run(QStringList{QStringLiteral("undo"), QStringLiteral("--run"), id} + signInOptions()));
    QVERIFY2(m_process->exitCode() == 0, all().constData());
    QCOMPARE(sent("DELETE", "/roleAssignments/"), 1);

    // Protected by somebody else, and its access is gone: the item in the vault tells it.
    const QJsonObject item{{QStringLiteral("policy"), QStringLiteral("Tier1-Daily-Enhanced")}};
    const QJsonObject vault{{QStringLiteral("items"), QJsonObject{{QStringLiteral("cvm-erp-01"), item}}}};
    startAzure({{QStringLiteral("name"), QStringLiteral("lost")},
        {QStringLiteral("extends"), QStringLiteral("managed-hsm")},
        {QStringLiteral("roleAssignments"), reader},
        {QStringLiteral("recoveryVaults"), QJsonObject{{QStringLiteral("rsv-prod-uaenorth"), vault}}}});
    QVERIFY(run(QStringList{QStringLiteral("protect"), QStringLiteral("--vm"), QStringLiteral("cvm-erp-01")}
        + signInOptions()));
    QVERIFY2(m_process->exitCode() == 0, all().constData());
    QVERIFY2(m_output.contains("Access was granted again"), all().constData());
    QCOMPARE(sent("PUT", "protectedItems"), 0);
}

void TestConsoleUndo::nothingRecorded() {
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(run({QStringLiteral("runs")}));
    QCOMPARE(m_process->exitCode(), 0);
    QVERIFY2(m_output.contains("no records"), all().constData());
    QVERIFY(!QDir(m_home->filePath(QStringLiteral("data"))).exists()); // looking leaves nothing behind
    QVERIFY(run({QStringLiteral("undo"), QStringLiteral("--last"), QStringLiteral("--sign-in"),
        QStringLiteral("az")}));
    QCOMPARE(m_process->exitCode(), 2);
    QVERIFY2(m_error.contains("no job that could be undone"), all().constData());
}

void TestConsoleUndo::usage_data() {
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QByteArray>("told");
    QTest::newRow("neither run nor last") << "undo --sign-in az" << QByteArray("--last");
    QTest::newRow("both") << "undo --last --run x --sign-in az" << QByteArray("--last");
    QTest::newRow("no sign-in") << "undo --last" << QByteArray("--sign-in");
    QTest::newRow("argument of runs") << "runs x" << QByteArray("x");
}

void TestConsoleUndo::usage() {
    QFETCH(QString, arguments);
    QFETCH(QByteArray, told);
    QVERIFY(run(arguments.split(u' ')));
    QCOMPARE(m_process->exitCode(), 2);
    QVERIFY2(m_error.contains(told), all().constData());
}

CVM_TEST(TestConsoleUndo)

} // namespace tst_consoleundo

#include "tst_consoleundo.moc"
