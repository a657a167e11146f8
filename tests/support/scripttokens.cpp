#include "tests/support/scripttokens.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QStringDecoder>

namespace scripttokens {

namespace {

bool isPlain(QChar c) {
    return c == QLatin1Char('\n') || (c >= QLatin1Char(' ') && c <= QLatin1Char('~'));
}

QString character(const QString &hexadecimal) {
    return QStringView(QChar::fromUcs4(hexadecimal.toUInt(nullptr, 16)))
        .toString(); // also U+FEFF, which others skip
}

/// Code and comments are put together; strings come one by one.
class Reader {
public:
    explicit Reader(const QString &script) : m_text(script) { }

    bool atEnd() const { return m_at >= m_text.size(); }
    bool at(const char *text) const { return QStringView(m_text).mid(m_at).startsWith(QLatin1String(text)); }
    QChar next() const { return atEnd() ? QChar() : m_text.at(m_at); }
    QChar take() { return m_text.at(m_at++); }
    void skip(qsizetype count) { m_at += count; }
    qsizetype place() const { return m_at; }
    void back(qsizetype place) { m_at = place; }
    bool afterBlank() const {
        return m_at == 0 || m_text.at(m_at - 1) == QLatin1Char(' ')
            || m_text.at(m_at - 1) == QLatin1Char('\n');
    }
    QRegularExpressionMatch match(const QRegularExpression &form) {
        const QRegularExpressionMatch match = form.match(
            m_text, m_at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (match.hasMatch()) {
            m_at += match.capturedLength();
        }
        return match;
    }

    void addCode(const QString &code) {
        if (m_tokens.isEmpty() || m_tokens.constLast().kind != Token::Kind::Code) {
            m_tokens.append({Token::Kind::Code, QString()});
        }
        m_tokens.last().text += code;
    }
    void addString(const QString &text) { m_tokens.append({Token::Kind::String, text}); }
    void takeLineComment() {
        QString text;
        while (!atEnd() && next() != QLatin1Char('\n') && next() != QLatin1Char('\r')) {
            text += take();
        }
        m_tokens.append({Token::Kind::Comment, text});
    }
    QList<Token> tokens() const { return m_tokens; }

private:
    QString m_text;
    qsizetype m_at = 0;
    QList<Token> m_tokens;
};

bool isSingleQuote(QChar c) {
    return c == QLatin1Char('\'') || (c >= QChar(0x2018) && c <= QChar(0x201B));
}

bool isDoubleQuote(QChar c) {
    return c == QLatin1Char('"') || (c >= QChar(0x201C) && c <= QChar(0x201E));
}

std::optional<QString> singleQuoted(Reader &reader) {
    QString text;
    reader.skip(1);
    while (!reader.atEnd()) {
        const QChar c = reader.take();
        if (!isSingleQuote(c)) {
            text += c;
        } else if (isSingleQuote(reader.next())) {
            text += reader.take();
        } else {
            return text;
        }
    }
    return std::nullopt;
}

/// "('a' + [char]0x000a + 'b')"; nullopt: it is something else, and nothing was taken.
std::optional<QString> joinedStrings(Reader &reader) {
    static const QRegularExpression unit(QStringLiteral(" \\+ \\[char\\]0x([0-9a-f]{4}) \\+ (?=')"));
    const qsizetype begin = reader.place();
    reader.skip(1);
    std::optional<QString> text = singleQuoted(reader);
    for (int units = 0; text; ++units) {
        const QRegularExpressionMatch code = reader.match(unit);
        if (!code.hasMatch()) {
            if (units > 0 && reader.at(")")) {
                reader.skip(1);
                return text;
            }
            break;
        }
        *text += QChar(static_cast<ushort>(code.captured(1).toUInt(nullptr, 16)));
        const std::optional<QString> more = singleQuoted(reader);
        text = more ? std::make_optional(*text + *more) : std::nullopt;
    }
    reader.back(begin);
    return std::nullopt;
}

/// A string that ends at `quote` on the same line. `escape` takes what follows a backslash.
template <typename Escape>
std::optional<QString> escapedString(
    Reader &reader, QChar quote, const QStringList &expansions, Escape escape) {
    QString text;
    reader.skip(1);
    while (!reader.atEnd()) {
        for (const QString &expansion : expansions) {
            if (reader.at(qPrintable(expansion))) {
                return std::nullopt;
            }
        }
        const QChar c = reader.take();
        if (c == quote) {
            return text;
        }
        if (!isPlain(c) || c == QLatin1Char('\n')) {
            return std::nullopt;
        }
        if (c == QLatin1Char('\\')) {
            const std::optional<QString> read = escape(reader);
            if (!read) {
                return std::nullopt;
            }
            text += *read;
        } else {
            text += c;
        }
    }
    return std::nullopt;
}

std::optional<QString> simpleEscape(Reader &reader, const QString &known) {
    const QString meanings = QStringLiteral("n\nr\rt\t");
    if (reader.atEnd()) {
        return std::nullopt;
    }
    const QChar c = reader.take();
    if (known.contains(c)) {
        return QString(c);
    }
    const qsizetype meaning = meanings.indexOf(c);
    return meaning >= 0 && meaning % 2 == 0 ? std::make_optional(QString(meanings.at(meaning + 1)))
                                            : std::nullopt;
}

std::optional<QString> bicepEscape(Reader &reader) {
    static const QRegularExpression number(QStringLiteral("u\\{([0-9a-fA-F]{1,6})\\}"));
    const QRegularExpressionMatch match = reader.match(number);
    return match.hasMatch() ? std::make_optional(character(match.captured(1)))
                            : simpleEscape(reader, QStringLiteral("\\'$"));
}

std::optional<QString> terraformEscape(Reader &reader) {
    static const QRegularExpression number(QStringLiteral("(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))"));
    const QRegularExpressionMatch match = reader.match(number);
    return match.hasMatch() ? std::make_optional(character(match.captured(1) + match.captured(2)))
                            : simpleEscape(reader, QStringLiteral("\\\""));
}

/// A string in double quotes as code: what it expands is the program's own.
bool takeExpandable(Reader &reader) {
    QString code(reader.take());
    while (!reader.atEnd()) {
        const QChar c = reader.take();
        code += c;
        if (c == QLatin1Char('`') || !isPlain(c)) {
            return false;
        }
        if (isDoubleQuote(c)) {
            reader.addCode(code);
            return true;
        }
    }
    return false;
}

} // namespace

Tokens ofPowerShell(const QString &script) {
    Reader reader(script);
    while (!reader.atEnd()) {
        if (reader.at("<#") || reader.at("@'") || reader.at("@\"") || reader.at("`")) {
            return std::nullopt;
        }
        if (reader.at("#") && reader.afterBlank()) {
            reader.takeLineComment();
        } else if (reader.at("('")) {
            const std::optional<QString> joined = joinedStrings(reader);
            if (joined) {
                reader.addString(*joined);
            } else {
                reader.addCode(QString(reader.take()));
            }
        } else if (isSingleQuote(reader.next())) {
            const std::optional<QString> text = singleQuoted(reader);
            if (!text) {
                return std::nullopt;
            }
            reader.addString(*text);
        } else if (isDoubleQuote(reader.next())) {
            if (!takeExpandable(reader)) {
                return std::nullopt;
            }
        } else if (isPlain(reader.next())) {
            reader.addCode(QString(reader.take()));
        } else {
            return std::nullopt;
        }
    }
    return reader.tokens();
}

Tokens ofBicep(const QString &script) {
    Reader reader(script);
    while (!reader.atEnd()) {
        if (reader.at("/*") || reader.at("'''")) {
            return std::nullopt;
        }
        if (reader.at("//")) {
            reader.takeLineComment();
        } else if (reader.at("'")) {
            const std::optional<QString> text
                = escapedString(reader, QLatin1Char('\''), {QStringLiteral("${")}, bicepEscape);
            if (!text) {
                return std::nullopt;
            }
            reader.addString(*text);
        } else if (isPlain(reader.next())) {
            reader.addCode(QString(reader.take()));
        } else {
            return std::nullopt;
        }
    }
    return reader.tokens();
}

Tokens ofTerraform(const QString &script) {
    Reader reader(script);
    while (!reader.atEnd()) {
        if (reader.at("/*") || reader.at("<<")) {
            return std::nullopt;
        }
        if (reader.at("#") || reader.at("//")) {
            reader.takeLineComment();
        } else if (reader.at("\"")) {
            const std::optional<QString> text = escapedString(
                reader, QLatin1Char('"'), {QStringLiteral("${"), QStringLiteral("%{")}, terraformEscape);
            if (!text) {
                return std::nullopt;
            }
            reader.addString(*text);
        } else if (isPlain(reader.next())) {
            reader.addCode(QString(reader.take()));
        } else {
            return std::nullopt;
        }
    }
    return reader.tokens();
}

std::optional<QString> onlyString(const Tokens &tokens) {
    const bool one = tokens && tokens->size() == 1 && tokens->constFirst().kind == Token::Kind::String;
    return one ? std::make_optional(tokens->constFirst().text) : std::nullopt;
}

QString structure(const Tokens &tokens) {
    if (!tokens) {
        return QStringLiteral("not of this language");
    }
    QString text;
    for (const Token &token : *tokens) {
        switch (token.kind) {
        case Token::Kind::Code:
            text += token.text;
            break;
        case Token::Kind::String:
            text += QStringLiteral("[string]");
            break;
        case Token::Kind::Comment:
            text += QStringLiteral("[comment]");
            break;
        }
    }
    return text;
}

std::optional<QString> bashWord(const QString &word) {
    static const QRegularExpression plain(QStringLiteral("[A-Za-z0-9_./:@=%+,-]"));
    static const QRegularExpression octal(QStringLiteral("\\\\([0-7]{3})"));
    Reader reader(word);
    QByteArray bytes;
    while (!reader.atEnd()) {
        if (reader.at("$'")) {
            reader.skip(2);
            while (!reader.atEnd() && !reader.at("'")) {
                const QRegularExpressionMatch code = reader.match(octal);
                if (code.hasMatch()) {
                    bytes += static_cast<char>(code.captured(1).toUInt(nullptr, 8));
                } else if (reader.at("\\") || !isPlain(reader.next())) {
                    return std::nullopt;
                } else {
                    bytes += QString(reader.take()).toUtf8();
                }
            }
        } else if (reader.at("'") || reader.at("\"")) {
            const QChar quote = reader.take();
            while (!reader.atEnd() && reader.next() != quote) {
                if (quote == QLatin1Char('"') && QStringLiteral("$`\\!").contains(reader.next())) {
                    return std::nullopt;
                }
                bytes += QString(reader.take()).toUtf8();
            }
        } else if (reader.at("\\'")) {
            reader.skip(1);
            bytes += QString(reader.take()).toUtf8();
            continue;
        } else if (reader.match(plain).hasMatch()) {
            bytes += QString(word.at(reader.place() - 1)).toUtf8();
            continue;
        } else {
            return std::nullopt;
        }
        if (reader.atEnd()) {
            return std::nullopt; // a quote without its end
        }
        reader.skip(1);
    }
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return utf8(bytes);
}

std::optional<QString> jmesText(const QString &literal) {
    if (literal.size() < 2) {
        return std::nullopt;
    }
    const bool raw = literal.startsWith(QLatin1Char('\''));
    const QString inner = literal.mid(1).chopped(1);
    if (raw) {
        return inner.contains(QLatin1Char('\'')) || inner.contains(QLatin1Char('\\'))
            ? std::nullopt
            : std::make_optional(inner);
    }
    const QJsonArray json = QJsonDocument::fromJson('[' + inner.toUtf8() + ']').array();
    const bool one = literal.count(QLatin1Char('`')) == 2 && literal.front() == QLatin1Char('`')
        && literal.back() == QLatin1Char('`') && json.size() == 1 && json.at(0).isString();
    return one ? std::make_optional(json.at(0).toString()) : std::nullopt;
}

bool isFileOfAzureCli(const QString &word) {
    const qsizetype equals = word.indexOf(QLatin1Char('='));
    const QString part = equals < 0 ? word : word.mid(equals + 1);
    return part.size() > 1 && part.startsWith(QLatin1Char('@'));
}

QStringList hostileNames(int count) {
    static const QStringList pieces{QStringLiteral("\n"), QStringLiteral("\r\n"), QStringLiteral("\t"),
        QStringLiteral("'"), QStringLiteral("\""), QStringLiteral("''"), QStringLiteral("'''"),
        QStringLiteral("`"), QStringLiteral("\\"), QStringLiteral("$("), QStringLiteral(")"),
        QStringLiteral("${"), QStringLiteral("}"), QStringLiteral("%{"), QStringLiteral("@"),
        QStringLiteral("=@"), QStringLiteral("="), QStringLiteral("-"), QStringLiteral("--"),
        QStringLiteral(";"), QStringLiteral("|"), QStringLiteral("&&"), QStringLiteral("#"),
        QStringLiteral("#>"), QStringLiteral("<#"), QStringLiteral("*/"), QStringLiteral("//"),
        QStringLiteral("["), QStringLiteral("]"), QStringLiteral("!"), QStringLiteral("~"),
        QStringLiteral("*"), QStringLiteral("/"), QStringLiteral(".."), QStringLiteral("/etc/passwd"),
        QStringLiteral("touch ran"), QStringLiteral("get"), QStringLiteral("x"), QStringLiteral(" "),
        QStringLiteral("\u00a0"), QStringLiteral("\u0085"), QStringLiteral("\u2028"),
        QStringLiteral("\u2029"), QStringLiteral("\u202e"), QStringLiteral("\u2066"),
        QStringLiteral("\u200b"), QStringLiteral("\ufeff"), QStringLiteral("\u2018"),
        QStringLiteral("\u2019"), QStringLiteral("\u201b"), QStringLiteral("\u201c"),
        QStringLiteral("\u201d"), QStringLiteral("\u0452"), QStringLiteral("e\u0301"),
        QStringLiteral("\u00e9"), QStringLiteral("\U0001F511"), QStringLiteral("\ufffd"),
        QStringLiteral("\ufffe"), QString(QChar(0x1b)) + QStringLiteral("[2J"), QString(QChar(0x07)),
        QString(QChar(0x7f)), QString(QChar(0)), QString(QChar(0xd800)), QString(QChar(0xdc00)),
        QStringLiteral("\\u0027"), QStringLiteral("\\x27"), QStringLiteral("\\047"), QStringLiteral("%0a"),
        QStringLiteral("%1"), QStringLiteral("%2"), QStringLiteral("&#39;"), QStringLiteral("EOT")};
    QStringList names{QString(), QStringLiteral("get\n"), QStringLiteral("\nget"), QStringLiteral("\nget\n"),
        QStringLiteral("@/etc/passwd"), QStringLiteral("x=@/etc/passwd"), QStringLiteral("=@/etc/passwd"),
        QStringLiteral("--name=@/etc/passwd"), QStringLiteral("@"), QStringLiteral("[resourceGroup().id]"),
        QStringLiteral("a\n##vso[task.setvariable variable=a]b\n::error ::c"), QStringLiteral("###[group]"),
        QStringLiteral("\u202e'##[x]\\##a[")};
    names += pieces;
    QRandomGenerator random(20261129);
    while (names.size() < count) {
        QString name;
        for (int i = 1 + random.bounded(6); i > 0; --i) {
            name += pieces.at(random.bounded(static_cast<int>(pieces.size())));
        }
        names << name;
    }
    return names;
}

} // namespace scripttokens
