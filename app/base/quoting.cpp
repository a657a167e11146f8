#include "base/quoting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace base {

namespace {

/// No language's quoting writes it, because it is not printable.
constexpr QChar mark(u'\0');

bool isPrintableAscii(char32_t code) {
    return code >= 0x20 && code < 0x7f;
}

/// Without half of a surrogate pair.
bool isUnicode(const QString &text) {
    return text.isValidUtf16();
}

/// With `code` for each second sign of "##": before "vso[…]", a pipeline that listens to a standard output
/// takes that for a command, and what cuts it there would change the script.
QString withoutPipelineCommands(QString quoted, QLatin1String code) {
    return quoted.replace(QLatin1String("##"), QLatin1Char('#') + code);
}

QString hexadecimal(char32_t code, int digits) {
    return QString::number(static_cast<uint>(code), 16).rightJustified(digits, QLatin1Char('0'));
}

} // namespace

QString marked(const QString &text) {
    return mark + QString(text).replace(mark, QChar(QChar::ReplacementCharacter)) + mark;
}

std::optional<QString> notExpressed(const QString &script) {
    const qsizetype begin = script.indexOf(mark);
    if (begin < 0) {
        return std::nullopt;
    }
    const qsizetype end = script.indexOf(mark, begin + 1);
    return script.mid(begin + 1, end < 0 ? -1 : end - begin - 1);
}

QString bashQuoted(const QString &word) {
    const auto isAll = [&word](const auto &is) { return std::all_of(word.begin(), word.end(), is); };
    const bool isPlain = isAll([](QChar c) {
        return c < QChar(0x7f) && (c.isLetterOrNumber() || QLatin1String("_./:@-").contains(c));
    });
    if (isPlain && !word.isEmpty()) {
        return word;
    }
    if (isAll([](QChar c) { return isPrintableAscii(c.unicode()); }) && !word.contains(QLatin1String("##"))) {
        const bool hasSpecial = !isAll([](QChar c) { return !QLatin1String("\"$`\\!").contains(c); });
        if (word.contains(QLatin1Char('\'')) && !hasSpecial) { // between double quotes
            return QLatin1Char('"') + word + QLatin1Char('"');
        }
        return QLatin1Char('\'') + QString(word).replace(QLatin1Char('\''), QLatin1String("'\\''"))
            + QLatin1Char('\'');
    }
    if (!isUnicode(word) || word.contains(QChar(u'\0'))) {
        return marked(word);
    }
    QString quoted = QStringLiteral("$'");
    for (const char byte : word.toUtf8()) {
        const auto code = static_cast<unsigned char>(byte);
        if (isPrintableAscii(code) && byte != '\'' && byte != '\\' && byte != '!') {
            quoted += QLatin1Char(byte);
        } else {
            quoted += QLatin1Char('\\') + QString::number(code, 8).rightJustified(3, QLatin1Char('0'));
        }
    }
    return withoutPipelineCommands(quoted + QLatin1Char('\''), QLatin1String("\\043"));
}

QString powerShellQuoted(const QString &text) {
    if (!isUnicode(text)) {
        return marked(text);
    }
    QString quoted = QStringLiteral("'");
    bool joined = text.contains(QLatin1String("##"));
    for (const QChar unit : text) {
        const ushort code = unit.unicode();
        if (code == '\'') {
            quoted += QStringLiteral("''");
        } else if (isPrintableAscii(code)) {
            quoted += unit;
        } else {
            quoted += QStringLiteral("' + [char]0x%1 + '").arg(hexadecimal(code, 4));
            joined = true;
        }
    }
    quoted = withoutPipelineCommands(quoted + QLatin1Char('\''), QLatin1String("' + [char]0x0023 + '"));
    return joined ? QLatin1Char('(') + quoted + QLatin1Char(')') : quoted;
}

QString bicepQuoted(const QString &text) {
    if (!isUnicode(text) || (text.startsWith(QLatin1Char('[')) && text.endsWith(QLatin1Char(']')))) {
        return marked(text);
    }
    QString quoted = QStringLiteral("'");
    for (const char32_t code : text.toUcs4()) {
        if (code == '\'' || code == '\\' || code == '$') {
            quoted += QLatin1Char('\\') + QString::fromUcs4(&code, 1);
        } else if (isPrintableAscii(code)) {
            quoted += QString::fromUcs4(&code, 1);
        } else {
            quoted += QStringLiteral("\\u{%1}").arg(hexadecimal(code, 1));
        }
    }
    return withoutPipelineCommands(quoted + QLatin1Char('\''), QLatin1String("\\u{23}"));
}

QString hclQuoted(const QString &text) {
    if (!isUnicode(text) || text.normalized(QString::NormalizationForm_C) != text) {
        return marked(text);
    }
    QString quoted = QStringLiteral("\"");
    for (const char32_t code : text.toUcs4()) {
        if (code == '"' || code == '\\') {
            quoted += QLatin1Char('\\') + QString::fromUcs4(&code, 1);
        } else if (code == '$' || code == '%' || !isPrintableAscii(code)) {
            // "${" and "%{" begin a template; written as a code, they are two characters.
            quoted += code > 0xffff ? QStringLiteral("\\U%1").arg(hexadecimal(code, 8))
                                    : QStringLiteral("\\u%1").arg(hexadecimal(code, 4));
        } else {
            quoted += QString::fromUcs4(&code, 1);
        }
    }
    return withoutPipelineCommands(quoted + QLatin1Char('"'), QLatin1String("\\u0023"));
}

QString jmesLiteral(const QString &text) {
    static const QRegularExpression plain(QStringLiteral("\\A[A-Za-z0-9_./:-]+\\z"));
    if (plain.match(text).hasMatch()) {
        return QLatin1Char('\'') + text + QLatin1Char('\'');
    }
    QString json = QStringLiteral("`\"");
    for (const QChar unit : text) {
        const ushort code = unit.unicode();
        if (!isPrintableAscii(code) || code == '"' || code == '\\' || code == '`' || code == '@') {
            json += QStringLiteral("\\u%1").arg(hexadecimal(code, 4));
        } else {
            json += unit;
        }
    }
    return withoutPipelineCommands(json + QStringLiteral("\"`"), QLatin1String("\\u0023"));
}

QString asciiJson(const QJsonObject &object) {
    // What is replaced is nowhere but in strings, where JSON reads a code as the character.
    const QString all = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    QString json;
    json.reserve(all.size());
    for (const QChar unit : all) {
        const ushort code = unit.unicode();
        if (isPrintableAscii(code) && code != '@') {
            json += unit;
        } else {
            json += QStringLiteral("\\u%1").arg(hexadecimal(code, 4));
        }
    }
    return withoutPipelineCommands(json, QLatin1String("\\u0023"));
}

} // namespace base
