#include "review/explain/pastedtext.h"

#include "base/redaction.h"

#include <QStringList>

namespace explain {

QRegularExpression form(const char *pattern) {
    return QRegularExpression(QString::fromLatin1(pattern),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
}

namespace {

/// JSON in JSON in JSON: each turn takes one level.
QString unescaped(QString text) {
    constexpr int deepest = 4;
    for (int level = 0; level < deepest && text.contains(QLatin1String("\\\"")); ++level) {
        static const QRegularExpression lineBreaks = form("(\\\\{1,8}r)?\\\\{1,8}[nr](?![a-z]{3})");
        text.replace(lineBreaks, QStringLiteral("\n"));
        text.replace(QLatin1String("\\\\"), QStringLiteral("\\"));
        text.replace(QLatin1String("\\\""), QStringLiteral("\""));
        text.replace(QLatin1String("\\/"), QStringLiteral("/"));
    }
    static const QRegularExpression left = form("\\\\r\\\\n|\\\\n(?=[A-Z ])");
    return text.replace(left, QStringLiteral("\n"));
}

QString withoutTags(QString text) {
    static const QRegularExpression html = form("</[a-z]|<br");
    if (html.match(text).hasMatch()) {
        static const QRegularExpression within = form("</?(b|i|u|em|strong|span|code|a|font)(\\s[^<>]*)?>");
        text.remove(within);
        static const QRegularExpression tag = form("<[^<>]{1,200}>");
        text.replace(tag, QStringLiteral(" "));
    }
    static const std::pair<const char *, const char *> entities[] = {{"&nbsp;", " "}, {"&quot;", "\""},
        {"&#39;", "'"}, {"&apos;", "'"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}};
    for (const auto &[entity, character] : entities) {
        text.replace(QLatin1String(entity), QLatin1String(character));
    }
    return text;
}

} // namespace

QString plainLines(const QString &pasted) {
    QString text = pasted;
    static const QRegularExpression colours = form("\\x1b\\[[0-9;]*[a-z]");
    text.remove(colours);
    text.replace(QLatin1String("\r\n"), QStringLiteral("\n"));
    text = withoutTags(unescaped(text));
    static const QRegularExpression margin(
        QStringLiteral("^[ \\t>|\\x{2502}\\x{2575}\\x{2577}]+"), QRegularExpression::MultilineOption);
    text.remove(margin);
    text.replace(QChar(0x2019), QLatin1Char('\''));
    return text.replace(QChar::Nbsp, QLatin1Char(' '));
}

QString withoutPersons(const QString &text) {
    static const QRegularExpression all[]
        = {form("[\\w.+'-]+(#EXT#)?@[\\w.-]+\\.[a-z]{2,}"), // of mail, and user principal names
            form("(?<![\\w.])\\d{1,3}(\\.\\d{1,3}){3}(?![\\w.])"), // of the network
            form("(?<![\\w:])([0-9a-f]{1,4}:){3,7}[0-9a-f]{0,4}(?![\\w:])"),
            form("(?<![\\w-])\\+?\\(?\\d{2,4}\\)?([ /-]\\d{2,6}){2,}(?![\\w-])"), // telephones
            form("(?<=\\\\Users\\\\)[^\\\\>\\s]+|(?<=/home/)[^/\\s]+|(?<=/Users/)[^/\\s]+"),
            form("\\b[A-Z][A-Z0-9-]{1,14}\\\\[\\w.-]+")}; // DOMAIN\user
    QString result = base::redacted(text);
    for (const QRegularExpression &one : all) {
        result.replace(one, QStringLiteral("(removed)"));
    }
    return result;
}

} // namespace explain
