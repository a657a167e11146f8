#include "simulator/kql/lexer.h"

namespace simulator::kql {

namespace {

bool isNameStart(QChar c) {
    return c.isLetter() || c == u'_' || c == u'$';
}

const QStringList &symbols() { // longest first
    static const QStringList all{u"=="_s, u"=~"_s, u"!="_s, u"!~"_s, u"<="_s, u">="_s, u"|"_s, u"("_s, u")"_s,
        u"["_s, u"]"_s, u","_s, u"."_s, u"="_s, u"<"_s, u">"_s, u"!"_s, u"-"_s, u"~"_s};
    return all;
}

/// Reads a string literal that starts at `at`; moves `at` behind it.
bool readText(const QString &query, qsizetype &at, QString &value) {
    const QChar quote = query.at(at++);
    while (at < query.size() && query.at(at) != quote) {
        if (query.at(at) == u'\\' && at + 1 < query.size()) {
            ++at;
        }
        value += query.at(at++);
    }
    return at++ < query.size();
}

} // namespace

std::vector<Token> tokenise(const QString &query, QString &error) {
    std::vector<Token> tokens;
    qsizetype at = 0;
    while (at < query.size()) {
        const QChar c = query.at(at);
        Token token;
        token.at = at;
        if (c.isSpace()) {
            ++at;
            continue;
        }
        if (query.mid(at, 2) == "//"_L1) { // a comment
            const qsizetype end = query.indexOf(u'\n', at);
            at = end < 0 ? query.size() : end;
            continue;
        }
        if (isNameStart(c)) {
            token.kind = TokenKind::Name;
            while (at < query.size() && (isNameStart(query.at(at)) || query.at(at).isDigit())) {
                token.text += query.at(at++);
            }
        } else if (c.isDigit()) {
            token.kind = TokenKind::Number;
            while (at < query.size() && (query.at(at).isDigit() || query.at(at) == u'.')) {
                token.text += query.at(at++);
            }
        } else if (c == u'\'' || c == u'"') {
            token.kind = TokenKind::Text;
            if (!readText(query, at, token.text)) {
                error = u"unterminated string literal"_s;
                return {};
            }
        } else {
            token.kind = TokenKind::Symbol;
            for (const QString &symbol : symbols()) {
                if (QStringView(query).sliced(at).startsWith(symbol)) {
                    token.text = symbol;
                    break;
                }
            }
            if (token.text.isEmpty()) {
                error = u"unexpected character '%1'"_s.arg(c);
                return {};
            }
            at += token.text.size();
        }
        tokens.push_back(token);
    }
    tokens.push_back({TokenKind::End, {}, at});
    return tokens;
}

} // namespace simulator::kql
