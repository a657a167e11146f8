#include "tests/console/drillbench.h"

#include "tests/console/endstate.h"

#include <QRegularExpression>
#include <QTest>

namespace {

const QString programPath = QStringLiteral(CVM_PROGRAM);
const QString rehearsalStore = QStringLiteral("contoso-hsm-rehearsal");
const QString placeholderStore = QStringLiteral("contoso-kv-spare");

} // namespace

const std::vector<program::Write> &DrillBench::writes() {
    static const std::vector<program::Write> all{
        {"the placeholder's key", "POST", "/keys/rehearsal-*/create?*"},
        {"the placeholder", "PUT", "*/diskEncryptionSets/des-rehearsal-*"},
        {"the restore that is bound to fail", "POST", "*/recoveryPoints/*/restore?*"},
        {"the key", "POST", "/keys/restore?*"},
        {"the key goes", "DELETE", "/keys/cvm-erp-os?*", true},
        {"the placeholder goes", "DELETE", "*/diskEncryptionSets/des-rehearsal-*", true},
        {"the placeholder's key goes", "DELETE", "/keys/rehearsal-*", true},
        {"the copy goes", "DELETE", "*/securedencryptioninfo*", true},
    };
    return all;
}

int DrillBench::indexOf(const char *write) {
    int index = 0;
    while (qstrcmp(writes().at(static_cast<std::size_t>(index)).name, write) != 0) {
        ++index;
    }
    return index;
}

void DrillBench::open() {
    m_azure = std::make_unique<program::Simulation>();
    m_program = std::make_unique<program::HousedProcess>();
    const bool serves = m_azure->start(programPath,
        {{QStringLiteral("name"), QStringLiteral("whole")},
            {QStringLiteral("extends"), QStringLiteral("contoso-recovery")}});
    QVERIFY2(serves, qPrintable(m_azure->said()));
    m_before = m_azure->tenant();
    m_run.clear();
}

void DrillBench::close() {
    m_program.reset();
    m_azure.reset();
}

QStringList DrillBench::with(const QStringList &arguments) const {
    return QStringList{QStringLiteral("restore")} + arguments + m_azure->signIn();
}

QStringList DrillBench::drilling() const {
    return with({QStringLiteral("drill"), QStringLiteral("--vm"), QStringLiteral("cvm-erp-01"),
        QStringLiteral("--same-security-domain"), QStringLiteral("--placeholder-store"), placeholderStore,
        QStringLiteral("--resource-group"), QStringLiteral("rg-rehearsal")});
}

QString DrillBench::unfinishedRun() {
    static const QRegularExpression job(QStringLiteral("Job: ([0-9a-f-]{36})"));
    return m_program->run(programPath, {QStringLiteral("runs")})
        ? job.match(QString::fromUtf8(m_program->output())).captured(1)
        : QString();
}

void DrillBench::killAt(int write, bool loses) {
    QVERIFY(m_azure->watch(writes(), write, loses));
    QVERIFY(m_program->start(programPath, drilling()));
    if (loses) {
        QVERIFY2(m_program->runsUntil([this] { return m_azure->isOneLost(); }), all().constData());
        QVERIFY(m_program->killNow());
        m_run = unfinishedRun();
        QVERIFY(m_program->start(programPath, with({QStringLiteral("--resume"), m_run})));
    }
    QVERIFY2(m_program->runsUntil([this] { return m_azure->isOneUnanswered(); }), all().constData());
    QVERIFY(m_program->killNow());
    m_run = m_run.isEmpty() ? unfinishedRun() : m_run;
    QVERIFY2(!m_run.isEmpty(), all().constData());
}

void DrillBench::goOn() {
    QVERIFY2(m_program->run(programPath, with({QStringLiteral("--resume"), m_run})), all().constData());
}

void DrillBench::verifyCleanedUp(int killedAt) {
    const QJsonObject end = m_azure->tenant();
    const QStringList others{rehearsalStore, placeholderStore};
    QCOMPARE(program::untouched(end, others), program::untouched(m_before, others));
    for (const QString &store : others) {
        QCOMPARE(program::keysIn(end, store, "keys"), program::keysIn(m_before, store, "keys"));
        QCOMPARE(program::keysIn(end, store, "deletedKeys").size(),
            program::keysIn(m_before, store, "deletedKeys").size() + 1);
    }
    QCOMPARE(program::blobsIn(end), 0);
    QCOMPARE(program::restoresIn(end), 1);
    for (int write = 0; write < static_cast<int>(writes().size()); ++write) {
        const program::Write &sent = writes().at(static_cast<std::size_t>(write));
        const int times = m_azure->sent(write) + (write == killedAt ? 1 : 0);
        const QByteArray told = QByteArray(sent.name) + ": sent " + QByteArray::number(times) + " times";
        QVERIFY2(sent.repeatable ? times > 0 : times == 1, told.constData());
    }
    QVERIFY2(!(m_program->output() + m_program->error()).contains("Left behind"), all().constData());
}
