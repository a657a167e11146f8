// A rehearsal that is killed as it takes away what it made, and gone on with.
#include "tests/console/drillbench.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_consoledrillcleanup {

class ConsoleDrillCleanupTest final : public QObject, private DrillBench {
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }
    void leavesNothingBehind_data();
    void leavesNothingBehind();
};

void ConsoleDrillCleanupTest::leavesNothingBehind_data() {
    QTest::addColumn<int>("write");
    for (const char *name :
        {"the key goes", "the placeholder goes", "the placeholder's key goes", "the copy goes"}) {
        QTest::newRow(name) << indexOf(name);
    }
}

/// What is gone is not made again, and that it is gone is no failure.
void ConsoleDrillCleanupTest::leavesNothingBehind() {
    QFETCH(int, write);
    killAt(write);
    if (!QTest::currentTestFailed()) {
        goOn();
        for (const char *failure : {"NoKeyCopy", "ObjectIsDeletedButRecoverable"}) {
            QVERIFY2(!m_program->error().contains(failure), all().constData());
        }
        verifyCleanedUp(write);
    }
}

CVM_TEST(ConsoleDrillCleanupTest)

} // namespace tst_consoledrillcleanup

#include "tst_consoledrillcleanup.moc"
