// The printed report.
#include "review/reviewreport/pdfform.h"
#include "reviewestate.h"
#include "tests/support/program.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTest>

namespace tst_reviewpdf {

using namespace Qt::StringLiterals;

class TestReviewPdf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void isAWholePdf();
    void isTheSameTwice();
    void hostileNamesDoNotAct();
};

void TestReviewPdf::isAWholePdf() {
    const QByteArray pdf
        = reviewreport::toPdf(reviewreport::reviewDocument(reviewestate::imported(reviewestate::people())));
    QVERIFY(pdf.startsWith("%PDF-1."));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    QVERIFY(pdf.contains("/CreationDate (D:20260801120000"));
    static const QRegularExpression pages(
        u"/Type /Pages.*?/Count (\\d+)"_s, QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = pages.match(QString::fromLatin1(pdf));
    QVERIFY(match.hasMatch());
    QVERIFY(match.captured(1).toInt() >= 2);
    // The table of objects is where the file says.
    const qsizetype mark = pdf.lastIndexOf("startxref");
    const qsizetype table = pdf.mid(mark + 9).trimmed().split('\n').first().trimmed().toLongLong();
    QCOMPARE(pdf.mid(table, 4), QByteArray("xref"));
}

void TestReviewPdf::isTheSameTwice() {
    const reviewreport::ReviewDocument document
        = reviewreport::reviewDocument(reviewestate::imported(reviewestate::people()));
    QVERIFY(reviewreport::toPdf(document) == reviewreport::toPdf(document));
}

void TestReviewPdf::hostileNamesDoNotAct() {
    const QByteArray pdf = reviewreport::toPdf(reviewreport::reviewDocument(reviewestate::hostileImport()));
    QVERIFY(pdf.startsWith("%PDF-1."));
    for (const char *active : {"/URI", "/JavaScript", "/Launch", "/EmbeddedFile", "/Subtype /Image"}) {
        QVERIFY2(!pdf.contains(active), active);
    }
}

CVM_TEST(TestReviewPdf)

} // namespace tst_reviewpdf

#include "tst_reviewpdf.moc"
