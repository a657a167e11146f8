#include "simulator/apiversions.h"

#include <QDate>
#include <QRegularExpression>

namespace simulator {

namespace {

/// "2024-07-01" of "2024-07-01-preview"; empty if it begins with no day.
QString dateOf(const QString &version) {
    static const QRegularExpression form(QStringLiteral("\\A(\\d{4}-\\d{2}-\\d{2})(-(private)?preview)?\\z"),
        QRegularExpression::CaseInsensitiveOption);
    const QString date = form.match(version).captured(1);
    return QDate::fromString(date, Qt::ISODate).isValid() ? date : QString();
}

/// "7.4" of "7.4-preview.1".
QString numberOf(const QString &version) {
    static const QRegularExpression form(QStringLiteral("\\A(7\\.[0-6])(-preview(\\.\\d+)?)?\\z"));
    return form.match(version).captured(1);
}

} // namespace

bool takesVersion(const QString &first, const QString &version) {
    if (numberOf(first).isEmpty()) {
        return dateOf(version) >= first;
    }
    return numberOf(version) >= first || dateOf(version) >= QStringLiteral("2016-10-01");
}

} // namespace simulator
