#include "base/text.h"

#include <QStringList>
#include <QUuid>

#include <algorithm>

namespace base {

QString normalisedRegion(const QString &region) {
    QString name = region.toLower();
    name.remove(QLatin1Char(' '));
    return name;
}

bool isGuid(QStringView text) {
    const QStringView form = u"00000000-0000-0000-0000-000000000000";
    return text.size() == form.size()
        && std::equal(text.begin(), text.end(), form.begin(), [](QChar c, QChar at) {
               const QChar lower(c.unicode() | 0x20);
               return at == u'-' ? c == u'-' : (c >= u'0' && c <= u'9') || (lower >= u'a' && lower <= u'f');
           });
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
