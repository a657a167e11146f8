#include "base/zipwriter.h"
#include "review/importer/ziparchive.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_zipwriter {

/// What base::zipArchive() writes is what the reader of zip archives reads.
class TestZipWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isReadAgain() {
        const QByteArray large(300'000, 'x');
        const QString umlaut = QStringLiteral("Schlüssel/größe.txt");
        const base::Result<QByteArray> bytes
            = base::zipArchive({{QStringLiteral("details.txt"), "one\ntwo\n"}, {umlaut, large},
                                   {QStringLiteral("empty"), QByteArray()}},
                QDateTime(QDate(2026, 11, 30), QTime(12, 34, 56)));
        QVERIFY(bytes);
        QVERIFY(bytes->size() < 3000); // packed
        QVERIFY(importer::ZipArchive::looksLikeZip(*bytes));
        const base::Result<importer::ZipArchive> archive = importer::ZipArchive::open(*bytes, 10);
        QVERIFY(archive);
        QCOMPARE(archive->entries().size(), size_t(3));
        QCOMPARE(archive->entries()[0].name, QStringLiteral("details.txt"));
        QCOMPARE(archive->entries()[1].name, umlaut);
        QCOMPARE(*archive->content(archive->entries()[0], 1000), QByteArray("one\ntwo\n"));
        QCOMPARE(*archive->content(archive->entries()[1], 1'000'000), large);
        QVERIFY(archive->content(archive->entries()[2], 1000)->isEmpty());
    }

    void anEmptyOneIsAnArchive() {
        const base::Result<QByteArray> bytes = base::zipArchive({}, QDateTime());
        QVERIFY(bytes);
        QVERIFY(importer::ZipArchive::open(*bytes, 10)->entries().empty());
    }
};

CVM_TEST(TestZipWriter)

} // namespace tst_zipwriter

#include "tst_zipwriter.moc"
