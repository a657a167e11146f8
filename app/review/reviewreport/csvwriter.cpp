#include "review/reviewreport/csvwriter.h"

#include "wording/visibletext.h"

#include <QRegularExpression>

namespace reviewreport {

QString csvCell(const QString &text) {
    static const QRegularExpression formula(
        QStringLiteral("(^|;)([\\s\"]*)([=+\\-@\\x{FF1D}\\x{FF0B}\\x{FF0D}\\x{FF20}])"),
        QRegularExpression::UseUnicodePropertiesOption);
    QString cell = wording::visible(text);
    cell.replace(formula, QStringLiteral("\\1\\2'\\3"));
    cell.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + cell + QLatin1Char('"');
}

QByteArray csvLine(const QStringList &cells) {
    QStringList quoted;
    for (const QString &cell : cells) {
        quoted << (cell.isEmpty() ? QString() : csvCell(cell));
    }
    return quoted.join(QLatin1Char(',')).toUtf8() + "\r\n";
}

} // namespace reviewreport
