#include "review/reviewreport/pdfform.h"

#include "review/reviewreport/htmlwriter.h"
#include "wording/reviewreporttext.h"

#include <QBuffer>
#include <QHashSeed>
#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTextDocument>

namespace reviewreport {

namespace {

/// What QTextDocument understands of style sheets.
const char *const pdfStyleSheet = R"css(
body { font-family: sans-serif; font-size: 9pt; }
h1 { font-size: 16pt; }
h2 { font-size: 13pt; margin-top: 16px; }
h3 { font-size: 10.5pt; margin-top: 12px; }
td, th { font-size: 8pt; text-align: left; }
li { font-size: 8pt; }
pre { font-size: 8pt; white-space: pre-wrap; }
.critical, .high { color: #b3261e; }
.medium { color: #8a5a00; }
)css";

/// Puts `time` where the writer put the time of making. The lengths agree, so that no offset changes; the
/// zone of the snapshot is UTC.
void setCreationTime(QByteArray &pdf, const QDateTime &time) {
    static const QByteArray mark("/CreationDate (D:");
    const qsizetype place = pdf.indexOf(mark);
    const qsizetype end = place < 0 ? -1 : pdf.indexOf(')', place);
    if (end < 0) {
        return;
    }
    const QDateTime shown = time.isValid() ? time.toUTC() : QDateTime(QDate(1970, 1, 1), QTime(), Qt::UTC);
    const qsizetype begin = place + mark.size();
    QByteArray stamp = shown.toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1();
    const qsizetype length = end - begin;
    stamp += length > stamp.size() + 1 ? QByteArray("+00'00'") : QByteArray("Z");
    if (stamp.size() > length) {
        stamp.truncate(length);
    }
    stamp = stamp.leftJustified(length, ' ');
    pdf.replace(begin, length, stamp);
}

/// Qt writes fonts in the order of a hash table, which is another in every run. Tables that are made while
/// this lives have one order.
class OneOrder {
public:
    OneOrder() { QHashSeed::setDeterministicGlobalSeed(); }
    ~OneOrder() { QHashSeed::resetRandomGlobalSeed(); }
    Q_DISABLE_COPY_MOVE(OneOrder)
};

} // namespace

void print(const ReviewDocument &document, QPagedPaintDevice &paper) {
    QTextDocument text;
    text.setUndoRedoEnabled(false);
    text.setDefaultStyleSheet(QString::fromLatin1(pdfStyleSheet));
    text.setHtml(QStringLiteral("<html><body>%1</body></html>").arg(htmlBody(layOut(document), Page::Paper)));
    text.print(&paper);
}

QByteArray toPdf(const ReviewDocument &document) {
    const OneOrder oneOrder;
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(wording::reviewLabel(wording::ReviewLabel::Title));
        writer.setCreator(document.product + QLatin1Char(' ') + document.productVersion);
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape,
            QMarginsF(12, 12, 12, 14), QPageLayout::Millimeter));
        writer.setResolution(96);
        print(document, writer);
    }
    buffer.close();
    setCreationTime(pdf, document.origin.takenAt);
    return pdf;
}

} // namespace reviewreport
