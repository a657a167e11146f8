// "restore" as a process on Azure over TLS, which another process of the program plays: killed at every write
// and gone on with by a third.
#include "tests/console/endstate.h"
#include "tests/console/housedprocess.h"
#include "tests/console/simulation.h"
#include "tests/support/program.h"

#include <QRegularExpression>
#include <QTest>

#include <csignal>

namespace tst_consolerestorekills {

namespace {

const QString path = QStringLiteral(CVM_PROGRAM);

/// All that a recovery of the purged key sends, in its order.
const std::vector<program::Write> &writes() {
    static const std::vector<program::Write> all{
        {"the restore that is bound to fail", "POST", "*/recoveryPoints/*/restore?*"},
        {"the key", "POST", "/keys/restore?*"},
        {"the grant", "PUT", "*/keys/cvm-erp-os/providers/Microsoft.Authorization/roleAssignments/*", true},
        {"the copy", "DELETE", "*/securedencryptioninfo*", true},
    };
    return all;
}

} // namespace

class ConsoleRestoreKillsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void goesOnAfterEachWrite_data();
    void goesOnAfterEachWrite();
    void anInterruptedRunTellsHowToGoOn();

private:
    bool serve();
    bool run(const QStringList &arguments) { return m_program->run(path, arguments); }
    QStringList restoring() const;
    QStringList goingOn(const QString &id) const;
    QString unfinishedRun();
    QByteArray uninterrupted(); ///< the end that the others have to come to

    std::unique_ptr<program::Simulation> m_azure;
    std::unique_ptr<program::HousedProcess> m_program;
    QByteArray m_uninterrupted;
};

void ConsoleRestoreKillsTest::init() {
    m_azure = std::make_unique<program::Simulation>();
    m_program = std::make_unique<program::HousedProcess>();
}

void ConsoleRestoreKillsTest::cleanup() {
    m_program.reset();
    m_azure.reset();
}

bool ConsoleRestoreKillsTest::serve() {
    return m_azure->start(path,
        {{QStringLiteral("name"), QStringLiteral("restore")},
            {QStringLiteral("extends"), QStringLiteral("key-purged")}});
}

QStringList ConsoleRestoreKillsTest::restoring() const {
    return QStringList{QStringLiteral("restore")} + m_azure->signIn()
        + QStringList{QStringLiteral("--vm"), QStringLiteral("cvm-erp-01")};
}

QStringList ConsoleRestoreKillsTest::goingOn(const QString &id) const {
    return QStringList{QStringLiteral("restore")} + m_azure->signIn()
        + QStringList{QStringLiteral("--resume"), id};
}

QString ConsoleRestoreKillsTest::unfinishedRun() {
    const bool told = run({QStringLiteral("runs")}) && m_program->output().contains("Recovery for cvm-erp-01")
        && m_program->output().contains("restore --resume");
    static const QRegularExpression job(QStringLiteral("Job: ([0-9a-f-]{36})"));
    return told ? job.match(QString::fromUtf8(m_program->output())).captured(1) : QString();
}

QByteArray ConsoleRestoreKillsTest::uninterrupted() {
    if (m_uninterrupted.isEmpty() && serve() && run(restoring()) && m_program->exitCode() == 0) {
        m_uninterrupted = program::endStateOf(m_azure->tenant());
        init();
    }
    return m_uninterrupted;
}

void ConsoleRestoreKillsTest::goesOnAfterEachWrite_data() {
    QTest::addColumn<int>("killAt");
    int index = 0;
    for (const program::Write &write : writes()) {
        QTest::newRow(write.name) << index++;
    }
}

/// Once on its way to the service, and once when the service had made it and nobody had heard of it.
void ConsoleRestoreKillsTest::goesOnAfterEachWrite() {
    QFETCH(int, killAt);
    const QByteArray wanted = uninterrupted();
    QVERIFY2(!wanted.isEmpty(), m_program->all().constData());
    QVERIFY2(serve(), qPrintable(m_azure->said()));
    QVERIFY(m_azure->watch(writes(), killAt));
    QVERIFY(m_program->start(path, restoring()));
    QVERIFY2(m_program->runsUntil([this] { return m_azure->isOneLost(); }), m_program->all().constData());
    QVERIFY(m_program->killNow());
    const QString id = unfinishedRun();
    QVERIFY2(!id.isEmpty(), m_program->all().constData());
    if (killAt == 1) { // what a recovery did is not taken back
        QVERIFY(run(QStringList{QStringLiteral("undo")} + m_azure->signIn()
            + QStringList{QStringLiteral("--run"), id}));
        QVERIFY2(m_program->exitCode() == 2 && m_program->error().contains("isn't undone"),
            m_program->all().constData());
    }
    QVERIFY(m_program->start(path, goingOn(id)));
    QVERIFY2(
        m_program->runsUntil([this] { return m_azure->isOneUnanswered(); }), m_program->all().constData());
    QVERIFY(m_program->killNow());
    QVERIFY(run(goingOn(id)));
    QVERIFY2(m_program->exitCode() == 0, m_program->all().constData());
    QVERIFY2(m_program->output().contains("The key cvm-erp-os is back"), m_program->all().constData());

    for (int write = 0; write < static_cast<int>(writes().size()); ++write) {
        const program::Write &sent = writes().at(static_cast<std::size_t>(write));
        const int times = m_azure->sent(write) + (write == killAt ? 1 : 0);
        const QByteArray told = QByteArray(sent.name) + ": sent " + QByteArray::number(times) + " times";
        QVERIFY2(sent.repeatable ? times > 0 : times == 1, told.constData());
    }
    const QJsonObject end = m_azure->tenant();
    QCOMPARE(program::endStateOf(end), wanted);
    QCOMPARE(program::restoresIn(end), 1);
    QCOMPARE(program::blobsIn(end), 0);
    QCOMPARE(
        program::keysIn(end, QStringLiteral("contoso-kv-rbac"), "keys").count(QStringLiteral("cvm-erp-os")),
        1);
    QVERIFY(run({QStringLiteral("runs")}));
    QVERIFY2(m_program->output().contains("Recovery completed"), m_program->all().constData());
}

void ConsoleRestoreKillsTest::anInterruptedRunTellsHowToGoOn() {
#ifndef Q_OS_UNIX
    QSKIP("Signals are of Unix.");
#else
    QVERIFY2(serve(), qPrintable(m_azure->said()));
    QVERIFY(m_azure->watch(writes()));
    QVERIFY(m_program->start(path, restoring()));
    QVERIFY2(m_program->runsUntil([this] { return m_azure->sent(0) > 0; }), m_program->all().constData());
    QVERIFY(m_program->interrupt(SIGINT));
    QVERIFY(m_program->waitForEnd());
    QVERIFY2(m_program->exitCode() == 6, m_program->all().constData());
    const QString id = QRegularExpression(QStringLiteral("restore --resume ([0-9a-f-]{36})"))
                           .match(QString::fromUtf8(m_program->error()))
                           .captured(1);
    QVERIFY2(!id.isEmpty(), m_program->all().constData());
    QVERIFY(run(goingOn(id)));
    QVERIFY2(m_program->exitCode() == 0, m_program->all().constData());
    for (int write = 0; write < static_cast<int>(writes().size()); ++write) {
        QCOMPARE(m_azure->sent(write), 1);
    }
#endif
}

CVM_TEST(ConsoleRestoreKillsTest)

} // namespace tst_consolerestorekills

#include "tst_consolerestorekills.moc"
