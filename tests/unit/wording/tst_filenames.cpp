#include "tests/support/program.h"
#include "wording/filenames.h"

#include <QTest>

namespace tst_filenames {

class TestFileNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellWhatTheyAreAbout() {
        const wording::FileSubject subject{QStringLiteral("cvm-backup-report"), QStringLiteral("cvm-erp-01"),
            QStringLiteral("cvm-erp-os"), QStringLiteral("contoso"), QDate(2026, 11, 30)};
        QCOMPARE(wording::fileName(subject, QStringLiteral("txt")),
            QStringLiteral("cvm-backup-report_cvm-erp-01_cvm-erp-os_contoso_2026-11-30.txt"));
    }

    void leaveOutWhatIsNotKnown() {
        const wording::FileSubject subject{QStringLiteral("cvm-snapshot"), {}, {}, {}, QDate(2026, 1, 2)};
        QCOMPARE(wording::fileName(subject, QStringLiteral("json")),
            QStringLiteral("cvm-snapshot_2026-01-02.json"));
        QCOMPARE(wording::fileName({QStringLiteral("x"), {}, {}, {}, {}}, QStringLiteral("zip")),
            QStringLiteral("x.zip"));
    }

    void areSafeEverywhere_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        QTest::newRow("way out") << QStringLiteral("../../etc/passwd") << QStringLiteral("x_etc-passwd.txt");
        QTest::newRow("drive") << QStringLiteral("C:\\con.txt") << QStringLiteral("x_C-con.txt.txt");
        QTest::newRow("accents") << QStringLiteral("Prüfung Größe") << QStringLiteral("x_Prufung-Grosse.txt");
        QTest::newRow("reversed") << QStringLiteral("a\u202egpj.exe") << QStringLiteral("x_a-gpj.exe.txt");
        QTest::newRow("nothing left") << QStringLiteral("***") << QStringLiteral("x.txt");
        QTest::newRow("line") << QStringLiteral("a\nb") << QStringLiteral("x_a-b.txt");
        QTest::newRow("ends with dots") << QStringLiteral("a...") << QStringLiteral("x_a.txt");
    }
    void areSafeEverywhere() {
        QFETCH(QString, name);
        QFETCH(QString, expected);
        QCOMPARE(wording::fileName({QStringLiteral("x"), name, {}, {}, {}}, QStringLiteral("txt")), expected);
    }

    void stayShort() {
        const QString long200(200, u'a');
        const wording::FileSubject subject{long200, long200, long200, long200, QDate(2026, 1, 2)};
        QVERIFY(wording::fileName(subject, QStringLiteral("json")).size() < 200);
    }

    void nameTheTenant() {
        domain::Environment environment;
        const QString id = QStringLiteral("72f988bf-86f1-41af-91ab-2d7cd011db47");
        QCOMPARE(wording::tenantWord(environment, id), QStringLiteral("72f988bf"));
        environment.tenants.push_back({id.toUpper(), QStringLiteral("Contoso Ltd"), QString()});
        QCOMPARE(wording::tenantWord(environment, id), QStringLiteral("Contoso Ltd"));
        environment.tenants.front().defaultDomain = QStringLiteral("contoso.onmicrosoft.com");
        QCOMPARE(wording::tenantWord(environment, id), QStringLiteral("contoso"));
    }
};

CVM_TEST(TestFileNames)

} // namespace tst_filenames

#include "tst_filenames.moc"
