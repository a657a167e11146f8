#include "domain/qualification.h"

#include <QRegularExpression>

namespace domain {

namespace {

struct Size {
    QString series;
    int generation = 0;
};

/// The two forms of contract 16.5. SGX sizes (DC2s_v3) have neither "a" nor "e" and do not match.
std::optional<Size> parseSize(const QString &size) {
    static const QRegularExpression processor(
        QStringLiteral("\\AStandard_(DC|EC)(\\d+)(-\\d+)?(i?)(a|e)(d?)s(_cc)?_v(\\d+)\\z"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression graphics(QStringLiteral("\\AStandard_NCC(\\d+)ads_H100_v(\\d+)\\z"),
        QRegularExpression::CaseInsensitiveOption);
    if (const QRegularExpressionMatch match = processor.match(size); match.hasMatch()) {
        const QString generation = match.captured(8);
        const QString childCapable = match.captured(7).isEmpty() ? QString() : QStringLiteral("_cc_");
        return Size{match.captured(1).toUpper() + match.captured(5).toLower() + match.captured(6).toLower()
                + QLatin1Char('s') + childCapable + QLatin1Char('v') + generation,
            generation.toInt()};
    }
    if (const QRegularExpressionMatch match = graphics.match(size); match.hasMatch()) {
        return Size{QStringLiteral("NCCadsH100v") + match.captured(2), match.captured(2).toInt()};
    }
    return std::nullopt;
}

} // namespace

QString confidentialSeries(const QString &size) {
    return parseSize(size).value_or(Size()).series;
}

int confidentialGeneration(const QString &size) {
    return parseSize(size).value_or(Size()).generation;
}

} // namespace domain
