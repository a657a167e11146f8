#include "review/importer/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

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

/// What may stand between two values: spaces, the comma of joined lists, and the mark of joined files.
bool isBetween(const QByteArray &utf8, qsizetype at) {
    const char c = utf8.at(at);
    return isSpace(c) || c == ',' || c == '\xEF' || c == '\xBB' || c == '\xBF';
}

/// '\0' at the end.
char nextAfterSpaces(const QByteArray &utf8, qsizetype at) {
    while (at < utf8.size() && isSpace(utf8.at(at))) {
        ++at;
    }
    return at < utf8.size() ? utf8.at(at) : '\0';
}

/// Whether a list or an object may begin here. One that breaks off at once begins too.
bool mayBegin(const QByteArray &utf8, qsizetype at) {
    const char c = utf8.at(at);
    if (c != '{' && c != '[') {
        return false;
    }
    const char next = nextAfterSpaces(utf8, at + 1);
    const QByteArrayView allowed = c == '{' ? QByteArrayView("\"}") : QByteArrayView("[{\"]-0123456789tfn");
    return next == '\0' || allowed.contains(next);
}

qsizetype lineEnd(const QByteArray &utf8, qsizetype at) {
    const qsizetype end = utf8.indexOf('\n', at);
    return end < 0 ? utf8.size() : end;
}

/// Where JSON begins behind a text in the same line; `end` if it does not. Only what is surely meant counts.
qsizetype beginInLine(const QByteArray &utf8, qsizetype at, qsizetype end) {
    for (qsizetype i = at; i < end; ++i) {
        const char next = nextAfterSpaces(utf8, i + 1);
        if ((utf8.at(i) == '{' && next == '"') || (utf8.at(i) == '[' && next == '{')) {
            return i;
        }
    }
    return end;
}

struct Extent {
    qsizetype end = 0; ///< behind the value; where it is too deep
    bool closed = false;
    bool tooDeep = false;
};

Extent endOf(const QByteArray &utf8, qsizetype begin, int maxDepth) {
    Nesting nesting;
    for (qsizetype i = begin; i < utf8.size(); ++i) {
        const bool closed = nesting.take(utf8.at(i));
        if (nesting.depth() > maxDepth) {
            return {i, false, true};
        }
        if (closed && nesting.depth() == 0) {
            return {i + 1, true, false};
        }
    }
    return {utf8.size(), false, false};
}

/// An escape character does not occur in JSON.
QByteArray withoutColours(const QByteArray &utf8) {
    QByteArray plain;
    plain.reserve(utf8.size());
    for (qsizetype at = 0; at < utf8.size(); ++at) {
        if (utf8.at(at) != '\x1B') {
            plain.append(utf8.at(at));
            continue;
        }
        if (at + 1 < utf8.size() && utf8.at(at + 1) == '[') {
            ++at;
        }
        while (at + 1 < utf8.size() && QByteArrayView("0123456789;:?").contains(utf8.at(at + 1))) {
            ++at;
        }
        ++at; // the letter that ends it
    }
    return plain;
}

/// Where every line begins with the time.
QByteArray withoutTimes(const QByteArray &utf8) {
    static const QRegularExpression time(QStringLiteral(
        "\\A\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d([.,]\\d+)?(Z|[+-]\\d\\d:?\\d\\d)? ?"));
    QByteArrayList lines = utf8.split('\n');
    for (QByteArray &line : lines) {
        const qsizetype size = time.match(QString::fromLatin1(line.left(60))).capturedLength();
        if (size == 0 && !line.trimmed().isEmpty()) {
            return utf8;
        }
        line = line.mid(size);
    }
    return lines.join('\n');
}

/// JSON as one text, within quotes.
QByteArray withoutQuotes(const QByteArray &utf8) {
    const QJsonArray only = QJsonDocument::fromJson('[' + utf8 + ']').array();
    return only.size() == 1 && only.first().isString() ? only.first().toString().toUtf8() : utf8;
}

} // namespace

QByteArray undressed(QByteArray utf8) {
    if (utf8.contains('\x1B')) {
        utf8 = withoutColours(utf8);
    }
    const char first = nextAfterSpaces(utf8, 0);
    if ('0' <= first && first <= '9') {
        utf8 = withoutTimes(utf8);
    }
    return first == '"' ? withoutQuotes(utf8) : utf8;
}

JsonScan scanJson(const QByteArray &utf8, int maxDepth) {
    constexpr int mostTries = 16; // of JSON in the middle of a line; each may cost a pass
    JsonScan scan;
    int tries = 0;
    qsizetype at = 0;
    while (at < utf8.size()) {
        if (isBetween(utf8, at)) {
            ++at;
            continue;
        }
        if (!mayBegin(utf8, at)) {
            const qsizetype line = lineEnd(utf8, at);
            const qsizetype inLine = tries < mostTries ? beginInLine(utf8, at, line) : line;
            qsizetype end = line;
            if (inLine < line) {
                ++tries;
                end = endOf(utf8, inLine, maxDepth).closed ? inLine : line;
            }
            scan.texts.emplace_back(at, end);
            at = end;
            continue;
        }
        const Extent extent = endOf(utf8, at, maxDepth);
        if (extent.tooDeep) {
            scan.tooDeepAt = extent.end;
            return scan;
        }
        scan.documents.emplace_back(at, extent.end);
        at = extent.end;
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
