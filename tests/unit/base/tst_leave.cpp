#include "base/leave.h"
#include "tests/support/program.h"

#include <QCoreApplication>
#include <QProcess>

#include <cstdio>
#include <cstdlib>

namespace tst_leave {

constexpr char leaverName[] = "leaver";

int leaver(const QStringList &arguments) {
    std::atexit([] { std::_Exit(9); }); // as a library's handler that takes the process down
    std::fputs("told", stdout);
    const int exitCode = arguments.value(1).toInt();
    if (exitCode == 0) {
        return 0;
    }
    base::leave(exitCode);
}

CVM_TEST_PROCESS(leaverName, leaver)

class TestLeave : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void exitHandlersDoNotRun_data();
    void exitHandlersDoNotRun();
};

void TestLeave::exitHandlersDoNotRun_data() {
    QTest::addColumn<int>("exitCode");
    QTest::newRow("by itself") << 3;
    QTest::newRow("at the end of every test program") << 0;
}

void TestLeave::exitHandlersDoNotRun() {
    QFETCH(const int, exitCode);
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(),
        {QString::fromLatin1(leaverName), QString::number(exitCode)});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), exitCode);
    QCOMPARE(process.readAllStandardOutput(), QByteArray("told"));
}

CVM_TEST(TestLeave)

} // namespace tst_leave

#include "tst_leave.moc"
