#include "tests/console/program.h"
#include "tests/support/program.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

namespace tst_consolecapture {

namespace {

const QString path = QStringLiteral(CVM_PROGRAM);

QJsonObject read(const QString &file) {
    QFile device(file);
    return device.open(QIODevice::ReadOnly) ? program::json(QString::fromUtf8(device.readAll()))
                                            : QJsonObject();
}

} // namespace

/// Saving a snapshot from the terminal.
class TestConsoleCapture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void savesASnapshotForItsOwnerOnly() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("contoso.json"));
        const program::Result result = program::run(path,
            {QStringLiteral("capture"), QStringLiteral("--scenario"), QStringLiteral("managed-hsm"),
                QStringLiteral("--output"), file});
        QVERIFY2(result.exitCode == 0, qPrintable(result.error));
        QVERIFY(result.output.contains(file));
        QVERIFY(result.output.contains(QStringLiteral("cvm-backup-wizard review ")));
        const QJsonObject snapshot = read(file);
        QCOMPARE(snapshot.value(QStringLiteral("format")).toString(),
            QStringLiteral("cvm-backup-wizard/snapshot"));
        const QJsonObject environment = snapshot.value(QStringLiteral("environment")).toObject();
        QVERIFY(!environment.value(QStringLiteral("virtualMachines")).toArray().isEmpty());
        QVERIFY(!environment.value(QStringLiteral("coverage")).toArray().isEmpty());
        const QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::ReadOther
            | QFileDevice::WriteGroup | QFileDevice::WriteOther;
        QVERIFY(!(QFileInfo(file).permissions() & others));
    }

    void writesPseudonymsToStandardOutputAndNothingElse() {
        const program::Result result = program::run(path,
            {QStringLiteral("capture"), QStringLiteral("--scenario"), QStringLiteral("key-vault-rbac"),
                QStringLiteral("--output"), QStringLiteral("-"), QStringLiteral("--pseudonyms")});
        QVERIFY2(result.exitCode == 0, qPrintable(result.error));
        const QJsonObject snapshot = program::json(result.output);
        QVERIFY(snapshot.value(QStringLiteral("usesPseudonyms")).toBool());
        QVERIFY(!result.output.contains(QStringLiteral("contoso"), Qt::CaseInsensitive));
        QVERIFY(!result.error.isEmpty()); // progress is told beside it
    }

    void tellsWhatIsWrong_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no source") << QStringList{QStringLiteral("--output"), QStringLiteral("x.json")};
        QTest::newRow("no file") << QStringList{QStringLiteral("--scenario"), QStringLiteral("managed-hsm")};
        QTest::newRow("unknown scenario") << QStringList{QStringLiteral("--scenario"),
            QStringLiteral("nowhere"), QStringLiteral("--output"), QStringLiteral("-")};
        QTest::newRow("unwritable file") << QStringList{QStringLiteral("--scenario"),
            QStringLiteral("managed-hsm"), QStringLiteral("--output"), QStringLiteral("/nonexistent/x.json")};
    }

    void tellsWhatIsWrong() {
        QFETCH(QStringList, arguments);
        const program::Result result = program::run(path, QStringList{QStringLiteral("capture")} + arguments);
        QCOMPARE(result.exitCode, 2);
        QVERIFY(!result.error.isEmpty());
    }
};

CVM_TEST(TestConsoleCapture)

} // namespace tst_consolecapture

#include "tst_consolecapture.moc"
