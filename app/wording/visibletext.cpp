#include "wording/visibletext.h"

#include <QRegularExpression>

#include <algorithm>

namespace wording {

namespace {

bool misleads(QChar::Category category) {
    return category == QChar::Other_Control || category == QChar::Other_Format
        || category == QChar::Other_Surrogate || category == QChar::Other_PrivateUse
        || category == QChar::Other_NotAssigned || category == QChar::Separator_Line
        || category == QChar::Separator_Paragraph;
}

/// Characters without ink that are letters or marks to Unicode.
bool isBlank(char32_t code) {
    return code == 0x115F || code == 0x1160 || code == 0x3164 || code == 0xFFA0 || code == 0x034F
        || (code >= 0x180B && code <= 0x180F) || (code >= 0xFE00 && code <= 0xFE0F)
        || (code >= 0xE0100 && code <= 0xE01EF);
}

} // namespace

QString visible(const QString &text) {
    const bool isPlain = std::all_of(text.begin(), text.end(),
        [](QChar unit) { return unit >= QLatin1Char(' ') && unit <= QLatin1Char('~'); });
    if (isPlain) {
        return text.simplified();
    }
    QString shown;
    shown.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t code = text.at(i).unicode();
        if (text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            code = QChar::surrogateToUcs4(text.at(i), text.at(i + 1));
            ++i;
        }
        if (misleads(QChar::category(code)) || isBlank(code)) {
            shown.append(QStringLiteral("[U+%1]").arg(
                QString::number(static_cast<uint>(code), 16).toUpper().rightJustified(4, QLatin1Char('0'))));
        } else {
            shown.append(QString::fromUcs4(&code, 1));
        }
    }
    return shown.simplified();
}

QString printable(const QString &message) {
    static const QRegularExpression twice(QStringLiteral("([#:])(?=\\1)"));
    return visible(message).replace(twice, QStringLiteral("\\1 "));
}

} // namespace wording
