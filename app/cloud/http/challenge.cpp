#include "cloud/http/challenge.h"

#include <QJsonDocument>
#include <QJsonParseError>

#include <algorithm>

namespace http {

namespace {

bool isTokenCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

/// Reads one header value from left to right.
class Reader {
public:
    explicit Reader(const QByteArray &text) : m_text(text) { }

    bool atEnd() const { return m_position >= m_text.size(); }
    char current() const { return atEnd() ? '\0' : m_text.at(m_position); }
    void skip() { m_position = std::min(m_position + 1, m_text.size()); }
    void skipBlanks(bool commasToo) {
        while (current() == ' ' || current() == '\t' || (commasToo && current() == ',')) {
            skip();
        }
    }
    QByteArray token() {
        const qsizetype start = m_position;
        while (isTokenCharacter(current())) {
            skip();
        }
        return m_text.sliced(start, m_position - start);
    }
    QByteArray value() {
        if (current() != '"') {
            const qsizetype start = m_position;
            while (!atEnd() && current() != ',' && current() != ' ' && current() != '\t') {
                skip();
            }
            return m_text.sliced(start, m_position - start);
        }
        QByteArray quoted;
        for (skip(); !atEnd() && current() != '"'; skip()) {
            if (current() == '\\' && m_position + 1 < m_text.size()) {
                skip();
            }
            quoted.append(current());
        }
        skip();
        return quoted;
    }

private:
    const QByteArray &m_text;
    qsizetype m_position = 0;
};

QList<Challenge> challengesIn(const QByteArray &text) {
    QList<Challenge> found;
    Reader reader(text);
    for (;;) {
        reader.skipBlanks(true);
        const QByteArray name = reader.token();
        if (name.isEmpty()) {
            return found; // the end, or nothing that follows the grammar
        }
        reader.skipBlanks(false);
        if (reader.current() != '=') {
            found.append(Challenge{name, {}}); // a word without "=" starts a challenge
            continue;
        }
        reader.skip();
        reader.skipBlanks(false);
        const QByteArray value = reader.value();
        if (!found.isEmpty()) {
            found.last().parameters.insert(name.toLower(), value);
        }
    }
}

} // namespace

QList<Challenge> challenges(const Headers &headers) {
    QList<Challenge> found;
    for (const QByteArray &field : headers.values("WWW-Authenticate")) {
        // Qt joins fields of one name by line breaks.
        for (const QByteArray &line : field.split('\n')) {
            found.append(challengesIn(line.trimmed()));
        }
    }
    return found;
}

QByteArray claimsOf(const Headers &headers) {
    for (const Challenge &challenge : challenges(headers)) {
        QByteArray encoded = challenge.parameters.value("claims");
        if (challenge.scheme.compare("Bearer", Qt::CaseInsensitive) != 0 || encoded.isEmpty()) {
            continue;
        }
        encoded.replace('-', '+').replace('_', '/');
        const auto decoded = QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
        const QByteArray json = decoded ? decoded.decoded : QByteArray();
        QJsonParseError error{};
        const QJsonDocument document = QJsonDocument::fromJson(json, &error);
        if (error.error == QJsonParseError::NoError && document.isObject()) {
            return json;
        }
    }
    return {};
}

bool isClaimsChallenge(const Headers &headers) {
    return !claimsOf(headers).isEmpty();
}

} // namespace http
