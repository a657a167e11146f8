// A rehearsal that is killed as it makes something, and gone on with.
#include "tests/console/drillbench.h"
#include "tests/support/program.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

namespace tst_consoledrillkills {

class ConsoleDrillKillsTest final : public QObject, private DrillBench {
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }
    void comesToItsEnd_data();
    void comesToItsEnd();
    void namesWhatCannotBeRemoved();
};

void ConsoleDrillKillsTest::comesToItsEnd_data() {
    QTest::addColumn<int>("write");
    for (const char *name :
        {"the placeholder's key", "the placeholder", "the restore that is bound to fail", "the key"}) {
        QTest::newRow(name) << indexOf(name);
    }
}

void ConsoleDrillKillsTest::comesToItsEnd() {
    QFETCH(int, write);
    killAt(write);
    if (!QTest::currentTestFailed()) {
        goOn();
        QVERIFY2(m_program->exitCode() == 0, all().constData());
        QVERIFY2(
            m_program->output().contains("could be restored from the recovery point of"), all().constData());
        verifyCleanedUp(write);
    }
}

/// Nothing that it made may be deleted any more when it goes on: all of it is named.
void ConsoleDrillKillsTest::namesWhatCannotBeRemoved() {
    killAt(indexOf("the key"), false);
    const QJsonObject cannot{{QStringLiteral("method"), QStringLiteral("DELETE")},
        {QStringLiteral("path"), QStringLiteral("*")}, {QStringLiteral("status"), 403},
        {QStringLiteral("code"), QStringLiteral("Forbidden")}};
    QVERIFY(m_azure->forgetWatch() && m_azure->addFaults({cannot}));
    goOn();
    const QString told = QString::fromUtf8(m_program->output() + '\n' + m_program->error()).simplified();
    for (const char *left :
        {"contoso-hsm-rehearsal\\.[^ ]*/keys/cvm-erp-os", "/diskEncryptionSets/des-rehearsal-",
            "contoso-kv-spare\\.[^ ]*/keys/rehearsal-", "contosostaging/"}) {
        const QRegularExpression line(QStringLiteral("Left behind: [^ ]*") + QLatin1String(left));
        QVERIFY2(line.match(told).hasMatch(), (left + QByteArray("\n") + all()).constData());
    }
}

CVM_TEST(ConsoleDrillKillsTest)

} // namespace tst_consoledrillkills

#include "tst_consoledrillkills.moc"
