#include "review/importer/jsonlimits.h"

#include <vector>

namespace importer {

namespace {

constexpr int valuesOfList = 4; // what is remembered of a list takes as much

/// Follows strings and what stands between them, byte by byte.
class Strings {
public:
    explicit Strings(const QByteArray &utf8) : m_utf8(utf8) { }

    void take(qsizetype at) {
        const char c = m_utf8.at(at);
        if (!m_isInside) {
            begin(at, c);
        } else if (m_isEscaped) {
            m_isEscaped = false;
        } else if (c == '\\') {
            m_isEscaped = true;
        } else if (c == '"' || c == '\n') { // a line break does not occur in a string, but around JSON
            m_isInside = false;
            m_isValue = false;
            m_keyBegin = m_begin;
            m_keyEnd = at;
        }
    }

    bool isInside() const { return m_isInside; }
    /// Of the string at hand, so far; 0 for a recorded body.
    qsizetype length(qsizetype at) const { return m_isInside && !m_isBody ? at - m_begin : 0; }

private:
    void begin(qsizetype at, char c) {
        if (c == '"') {
            const QByteArray key = m_isValue ? m_utf8.mid(m_keyBegin, m_keyEnd - m_keyBegin) : QByteArray();
            m_isBody = key == "body" || key == "text";
            m_isInside = true;
            m_begin = at + 1;
        } else if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
            m_isValue = c == ':';
        }
    }

    const QByteArray &m_utf8;
    bool m_isInside = false;
    bool m_isEscaped = false;
    bool m_isBody = false;
    bool m_isValue = false; ///< a colon follows the string before
    qsizetype m_begin = 0; ///< of the string at hand
    qsizetype m_keyBegin = 0; ///< of the string before
    qsizetype m_keyEnd = 0;
};

} // namespace

JsonExcess excessOf(const QByteArray &utf8, const Limits &limits) {
    Strings strings(utf8);
    qint64 values = 0;
    std::vector<int> names; // of the objects that are open
    for (qsizetype at = 0; at < utf8.size(); ++at) {
        const char c = utf8.at(at);
        if (!strings.isInside()) {
            if (c == ',' || c == '{' || c == '[') {
                values += c == '[' ? valuesOfList : 1;
            }
            if (values > limits.values) {
                return {JsonExcess::Kind::Values, at};
            }
            if (c == '{') {
                names.push_back(0);
            } else if (c == '}' && !names.empty()) {
                names.pop_back();
            } else if (c == ':' && !names.empty() && ++names.back() > limits.names) {
                return {JsonExcess::Kind::Names, at};
            }
        }
        strings.take(at);
        if (strings.length(at) > limits.textBytes) {
            return {JsonExcess::Kind::Text, at};
        }
    }
    return {};
}

} // namespace importer
