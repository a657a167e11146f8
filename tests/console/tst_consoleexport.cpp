#include "tests/console/program.h"
#include "tests/support/program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace tst_consoleexport {

// "protect --export": the plan as a script.
namespace {

QStringList exported(const QStringList &more) {
    return QStringList{QStringLiteral("protect"), QStringLiteral("--scenario"), QStringLiteral("managed-hsm"),
               QStringLiteral("--export")}
    + more;
}

} // namespace

class TestConsoleExport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesNothingButTheScriptToStandardOutput();
    void savesAScriptThatCanBeExecuted();
    void complainsWhereItCannotSave();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
};

void TestConsoleExport::writesNothingButTheScriptToStandardOutput() {
    const program::Result run = program::run(QStringLiteral(CVM_PROGRAM), exported({QStringLiteral("az")}));
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.output.startsWith(QStringLiteral("#!/usr/bin/env bash\n")));
    QVERIFY(run.output.contains(QStringLiteral("az backup protection enable-for-vm")));
    QVERIFY(run.error.contains(QStringLiteral("Nothing was written")));
}

void TestConsoleExport::savesAScriptThatCanBeExecuted() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("protect.sh"));
    const program::Result run = program::run(QStringLiteral(CVM_PROGRAM),
        exported({QStringLiteral("az"), QStringLiteral("--new-policy"), QStringLiteral("Nightly"),
            QStringLiteral("--output"), path}));
    QVERIFY2(run.exitCode == 0, qPrintable(run.error));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("/backupPolicies/Nightly?api-version="));
    QVERIFY(text.contains("\"policyType\":\"V2\"")); // the body that the review shows
    QCOMPARE(file.permissions() & (QFile::ExeOwner | QFile::ReadGroup | QFile::ReadOther), QFile::ExeOwner);
}

void TestConsoleExport::complainsWhereItCannotSave() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("no/such/folder/x.tf"));
    const program::Result run = program::run(QStringLiteral(CVM_PROGRAM),
        exported({QStringLiteral("terraform"), QStringLiteral("--output"), path}));
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.error.contains(QStringLiteral("can't be saved")));
}

void TestConsoleExport::refusesWrongUsage_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown language") << exported({QStringLiteral("cobol")});
    QTest::newRow("with json") << exported({QStringLiteral("az"), QStringLiteral("--json")});
    QTest::newRow("with request") << exported({QStringLiteral("az"), QStringLiteral("--request")});
    QTest::newRow("output alone") << QStringList{QStringLiteral("protect"), QStringLiteral("--scenario"),
        QStringLiteral("managed-hsm"), QStringLiteral("--output"), QStringLiteral("x")};
}

void TestConsoleExport::refusesWrongUsage() {
    QFETCH(QStringList, arguments);
    const program::Result run = program::run(QStringLiteral(CVM_PROGRAM), arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.output.isEmpty());
    QVERIFY(!run.error.isEmpty());
}

CVM_TEST(TestConsoleExport)

} // namespace tst_consoleexport

#include "tst_consoleexport.moc"
