#include "domain/role.h"

#include "base/text.h"

#include <QRegularExpression>

namespace domain {

QString trailingGuid(const QString &id) {
    QStringView text(id);
    while (text.endsWith(QLatin1Char('/'))) {
        text.chop(1);
    }
    const QString last = text.mid(text.lastIndexOf(QLatin1Char('/')) + 1).toString().toLower();
    if (base::isGuid(last)) {
        return last;
    }
    // Some messages and headers carry an id as 32 digits (contract 8.3, 10).
    static const QRegularExpression bare(
        QStringLiteral("\\A([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})\\z"));
    const QRegularExpressionMatch match = bare.match(last);
    return match.hasMatch() ? match.capturedTexts().mid(1).join(QLatin1Char('-')) : QString();
}

} // namespace domain
