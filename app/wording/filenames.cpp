#include "wording/filenames.h"

#include "base/text.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace wording {

namespace {

constexpr int longestPart = 40; // five of them stay far below the 255 bytes that file systems take

/// Letters lose their accents, and what is left over becomes a dash.
QString safePart(const QString &text) {
    static const QRegularExpression unwanted(QStringLiteral("[^A-Za-z0-9.-]+"));
    static const QRegularExpression marks(QStringLiteral("\\p{M}+"));
    static const QRegularExpression dashes(QStringLiteral("-{2,}"));
    static const QRegularExpression dots(QStringLiteral("\\.{2,}"));
    QString part = text.left(4 * longestPart).normalized(QString::NormalizationForm_KD).remove(marks);
    part.replace(QChar(0xdf), QStringLiteral("ss"));
    part.replace(unwanted, QStringLiteral("-"))
        .replace(dashes, QStringLiteral("-"))
        .replace(dots, QStringLiteral("."));
    part.truncate(longestPart);
    while (!part.isEmpty() && (part.endsWith(QLatin1Char('-')) || part.endsWith(QLatin1Char('.')))) {
        part.chop(1);
    }
    while (!part.isEmpty() && (part.startsWith(QLatin1Char('-')) || part.startsWith(QLatin1Char('.')))) {
        part.remove(0, 1);
    }
    return part;
}

} // namespace

QString fileName(const FileSubject &subject, const QString &suffix) {
    QStringList parts;
    for (const QString &text : {subject.kind, subject.virtualMachine, subject.key, subject.tenant}) {
        parts << safePart(text);
    }
    if (subject.date.isValid()) {
        parts << subject.date.toString(Qt::ISODate);
    }
    parts.removeAll(QString());
    const QString name = parts.join(QLatin1Char('_'));
    return suffix.isEmpty() ? name : QStringLiteral("%1.%2").arg(name, suffix);
}

QString tenantWord(const domain::Environment &environment, const QString &tenantId) {
    const auto tenant = std::find_if(environment.tenants.begin(), environment.tenants.end(),
        [&tenantId](const domain::Tenant &one) { return base::sameText(one.id, tenantId); });
    if (tenant != environment.tenants.end() && !tenant->defaultDomain.isEmpty()) {
        return tenant->defaultDomain.section(QLatin1Char('.'), 0, 0);
    }
    if (tenant != environment.tenants.end() && !tenant->displayName.isEmpty()) {
        return tenant->displayName;
    }
    return tenantId.section(QLatin1Char('-'), 0, 0);
}

} // namespace wording
