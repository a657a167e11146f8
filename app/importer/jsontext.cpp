#include "importer/jsontext.h"

#include <algorithm>

namespace importer {

namespace {

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Follows brackets and strings, byte by byte.
class Nesting {
public:
    /// Returns true where the byte closed a bracket.
    bool take(char c) {
        if (m_inString) {
            if (m_escaped) {
                m_escaped = false;
            } else if (c == '\\') {
                m_escaped = true;
            } else if (c == '"') {
                m_inString = false;
            }
            return false;
        }
        switch (c) {
        case '"':
            m_inString = true;
            return false;
        case '{':
        case '[':
            m_open.append(c);
            return false;
        case '}':
        case ']':
            m_open.chop(m_open.isEmpty() ? 0 : 1);
            return true;
        default:
            return false;
        }
    }

    qsizetype depth() const { return m_open.size(); }
    bool isInList() const { return m_open.endsWith('['); }
    /// The brackets that close what is open, innermost first.
    QByteArray closing() const {
        QByteArray text;
        for (qsizetype i = m_open.size() - 1; i >= 0; --i) {
            text.append(m_open.at(i) == '{' ? '}' : ']');
        }
        return text;
    }

private:
    QByteArray m_open;
    bool m_inString = false;
    bool m_escaped = false;
};

} // namespace

JsonScan scanJson(const QByteArray &utf8, int maxDepth) {
    JsonScan scan;
    Nesting nesting;
    qsizetype start = -1;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const char c = utf8.at(i);
        if (start < 0) {
            if (isSpace(c)) {
                continue;
            }
            start = i;
            if (c != '{' && c != '[') {
                break; // no list or object: the rest is one thing that the parser will complain about
            }
        }
        const bool closed = nesting.take(c);
        if (nesting.depth() > maxDepth) {
            scan.tooDeepAt = i;
            return scan;
        }
        if (closed && nesting.depth() == 0) {
            scan.documents.emplace_back(start, i + 1);
            start = -1;
        }
    }
    if (start >= 0) {
        scan.documents.emplace_back(start, utf8.size());
    }
    return scan;
}

std::optional<QByteArray> wholeElementsBefore(const QByteArray &utf8, qsizetype offset) {
    constexpr qsizetype outermost = 3; // a list, one in an object, or one in an exchange's body
    Nesting nesting;
    qsizetype end = -1;
    QByteArray closing;
    const qsizetype stop = std::min(offset, utf8.size());
    for (qsizetype i = 0; i < stop; ++i) {
        if (nesting.take(utf8.at(i)) && nesting.isInList() && nesting.depth() <= outermost) {
            end = i + 1;
            closing = nesting.closing();
        }
    }
    if (end < 0) {
        return std::nullopt;
    }
    return utf8.left(end) + closing;
}

} // namespace importer
