#include "base/text.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUuid>

namespace base {

QString normalisedRegion(const QString &region) {
    QString name = region.toLower();
    name.remove(QLatin1Char(' '));
    return name;
}

bool isGuid(QStringView text) {
    static const QRegularExpression form(
        QStringLiteral("\\A[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\z"));
    return form.match(text.toString()).hasMatch();
}

QString nameBasedGuid(const QStringList &parts) {
    static const QUuid space(QStringLiteral("{6f9a1c1e-6d0b-4a52-9a5f-3f0b7d0c2e11}"));
    const QString name = parts.join(QLatin1Char('\n')).toLower();
    return QUuid::createUuidV5(space, name).toString(QUuid::WithoutBraces);
}

QString plainText(const QString &text) {
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text) {
        const bool hidden = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
        if (!hidden || c == QLatin1Char('\n') || c == QLatin1Char('\t')) {
            plain.append(c);
        }
    }
    return plain;
}

} // namespace base
