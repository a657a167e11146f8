#include "cloud/azure/secretjson.h"

#include <algorithm>

namespace azure {

namespace {

constexpr int deepest = 64;

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

int hexValue(char c) {
    if (isDigit(c)) {
        return c - '0';
    }
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// Walks over one text. Every function leaves the position after what it has taken, and is false where that
/// is not there.
class Walker {
public:
    explicit Walker(QByteArrayView text) : m_text(text) { }

    qsizetype position() const { return m_at; }
    void skipBlanks() {
        while (m_at < m_text.size() && isBlank(m_text[m_at])) {
            ++m_at;
        }
    }
    bool isAtEnd() const { return m_at == m_text.size(); }
    bool takes(char c) {
        if (isAtEnd() || m_text[m_at] != c) {
            return false;
        }
        ++m_at;
        return true;
    }

    bool takesString() {
        if (!takes('"')) {
            return false;
        }
        while (!isAtEnd()) {
            const char c = m_text[m_at++];
            if (c == '"') {
                return true;
            }
            if (static_cast<unsigned char>(c) < 0x20 || (c == '\\' && !takesEscape())) {
                return false;
            }
        }
        return false;
    }

    bool takesValue(int depth) {
        skipBlanks();
        if (isAtEnd() || depth > deepest) {
            return false;
        }
        switch (m_text[m_at]) {
        case '{':
            return takesList('{', '}', depth, true);
        case '[':
            return takesList('[', ']', depth, false);
        case '"':
            return takesString();
        case 't':
            return takesWord("true");
        case 'f':
            return takesWord("false");
        case 'n':
            return takesWord("null");
        default:
            return takesNumber();
        }
    }

    bool takesName() {
        skipBlanks();
        if (!takesString()) {
            return false;
        }
        skipBlanks();
        return takes(':');
    }

private:
    bool takesEscape() {
        if (isAtEnd()) {
            return false;
        }
        const char c = m_text[m_at++];
        if (c != 'u') {
            return QByteArrayView("\"\\/bfnrt").contains(c);
        }
        for (int i = 0; i < 4; ++i) {
            if (isAtEnd() || hexValue(m_text[m_at++]) < 0) {
                return false;
            }
        }
        return true;
    }

    bool takesWord(QByteArrayView word) {
        if (!m_text.sliced(m_at).startsWith(word)) {
            return false;
        }
        m_at += word.size();
        return true;
    }

    /// Numbers are of no interest here: anything made of their characters.
    bool takesNumber() {
        const qsizetype start = m_at;
        while (!isAtEnd() && (isDigit(m_text[m_at]) || QByteArrayView("+-.eE").contains(m_text[m_at]))) {
            ++m_at;
        }
        return m_at > start;
    }

    bool takesList(char begin, char end, int depth, bool isNamed) {
        if (!takes(begin)) {
            return false;
        }
        skipBlanks();
        if (takes(end)) {
            return true;
        }
        while (true) {
            if ((isNamed && !takesName()) || !takesValue(depth + 1)) {
                return false;
            }
            skipBlanks();
            if (takes(end)) {
                return true;
            }
            if (!takes(',')) {
                return false;
            }
        }
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

void appendUtf8(QByteArray &to, char32_t c) {
    const auto last = [](char32_t part) { return static_cast<char>(0x80U | (part & 0x3FU)); };
    if (c < 0x80) {
        to.append(static_cast<char>(c));
    } else if (c < 0x800) {
        to.append(static_cast<char>(0xC0U | (c >> 6U))).append(last(c));
    } else if (c < 0x10000) {
        to.append(static_cast<char>(0xE0U | (c >> 12U))).append(last(c >> 6U)).append(last(c));
    } else {
        to.append(static_cast<char>(0xF0U | (c >> 18U))).append(last(c >> 12U));
        to.append(last(c >> 6U)).append(last(c));
    }
}

/// Four hexadecimal digits, which are known to be there.
char32_t codeUnit(QByteArrayView digits) {
    char32_t unit = 0;
    for (const char digit : digits.first(4)) {
        unit = unit * 16 + static_cast<char32_t>(hexValue(digit));
    }
    return unit;
}

char unescaped(char c) {
    switch (c) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return c; // '"', '\\' and '/' stand for themselves
    }
}

bool isHighSurrogate(char32_t unit) {
    return unit >= 0xD800 && unit < 0xDC00;
}

bool isLowSurrogate(char32_t unit) {
    return unit >= 0xDC00 && unit < 0xE000;
}

/// The characters between the quotes of a well-formed string. They never need more room than they have there.
QByteArray plainString(QByteArrayView quoted) {
    const QByteArrayView raw = quoted.sliced(1, quoted.size() - 2);
    QByteArray text;
    text.reserve(raw.size());
    for (qsizetype at = 0; at < raw.size(); ++at) {
        if (raw[at] != '\\') {
            text.append(raw[at]);
            continue;
        }
        ++at;
        if (raw[at] != 'u') {
            text.append(unescaped(raw[at]));
            continue;
        }
        char32_t c = codeUnit(raw.sliced(at + 1));
        at += 4;
        const bool isPair = isHighSurrogate(c) && raw.sliced(at + 1).startsWith("\\u")
            && isLowSurrogate(codeUnit(raw.sliced(at + 3)));
        if (isPair) {
            c = 0x10000 + ((c - 0xD800) << 10U) + (codeUnit(raw.sliced(at + 3)) - 0xDC00);
            at += 6;
        }
        appendUtf8(text, c);
    }
    return text;
}

} // namespace

std::optional<SecretJson> SecretJson::object(QByteArrayView text) {
    const QByteArrayView byteOrderMark("\xEF\xBB\xBF");
    Walker walker(text.startsWith(byteOrderMark) ? text.sliced(byteOrderMark.size()) : text);
    const QByteArrayView body = text.startsWith(byteOrderMark) ? text.sliced(byteOrderMark.size()) : text;
    walker.skipBlanks();
    const qsizetype start = walker.position();
    if (walker.isAtEnd() || body[start] != '{' || !walker.takesValue(0)) {
        return std::nullopt;
    }
    const qsizetype end = walker.position();
    walker.skipBlanks();
    if (!walker.isAtEnd()) {
        return std::nullopt;
    }
    return SecretJson(body.sliced(start, end - start));
}

std::optional<QByteArrayView> SecretJson::member(QByteArrayView name) const {
    std::optional<QByteArrayView> found;
    Walker walker(m_text);
    walker.takes('{');
    walker.skipBlanks();
    while (!walker.takes('}') && !walker.isAtEnd()) {
        walker.takes(',');
        walker.skipBlanks();
        const qsizetype nameStart = walker.position();
        walker.takesString();
        const QByteArray own = plainString(m_text.sliced(nameStart, walker.position() - nameStart));
        walker.skipBlanks();
        walker.takes(':');
        walker.skipBlanks();
        const qsizetype start = walker.position();
        walker.takesValue(0);
        if (own.compare(name, Qt::CaseInsensitive) == 0) {
            found = m_text.sliced(start, walker.position() - start);
        }
        walker.skipBlanks();
    }
    return found;
}

std::optional<base::SecretBytes> SecretJson::string(QByteArrayView value) {
    Walker walker(value);
    if (!walker.takesString() || !walker.isAtEnd()) {
        return std::nullopt;
    }
    return base::SecretBytes::take(plainString(value));
}

} // namespace azure
