#include "review/importer/jsontwins.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace importer {

namespace {

/// Follows JSON token by token and knows the names of all objects that are open.
class TwinScan {
public:
    explicit TwinScan(const QByteArray &utf8) : m_utf8(utf8) { }

    /// Where the elements begin and end, in this order, and what is told of them.
    struct Element {
        qsizetype begin = 0;
        qsizetype end = 0;
        bool isRoot = false;
        JsonTwins told;
    };

    std::vector<Element> find() {
        for (m_at = 0; m_at < m_utf8.size(); ++m_at) {
            switch (m_utf8.at(m_at)) {
            case '"':
                string();
                break;
            case '{':
            case '[':
                m_open.push_back({m_at, m_utf8.at(m_at) == '{', m_names.size(), 0, {}});
                break;
            case '}':
            case ']':
                close();
                break;
            case ',':
                next();
                break;
            default:
                break;
            }
        }
        return std::move(m_found);
    }

private:
    struct Level {
        qsizetype begin = 0;
        bool isObject = false;
        size_t firstName = 0;
        qsizetype index = 0; ///< of the element at hand, in a list
        QByteArray twin; ///< a name that stands twice, in the object or in one below it
    };

    void string() {
        const qsizetype begin = m_at + 1;
        bool isEscaped = false;
        for (++m_at; m_at < m_utf8.size() && m_utf8.at(m_at) != '"'; ++m_at) {
            if (m_utf8.at(m_at) == '\\') {
                isEscaped = true;
                ++m_at;
            }
        }
        qsizetype after = m_at + 1;
        while (after < m_utf8.size() && QByteArrayView(" \t\r\n").contains(m_utf8.at(after))) {
            ++after;
        }
        const bool isName
            = after < m_utf8.size() && m_utf8.at(after) == ':' && !m_open.empty() && m_open.back().isObject;
        if (isName) {
            const qsizetype size = std::min(m_at, m_utf8.size()) - begin;
            const QByteArray name = QByteArray::fromRawData(m_utf8.constData() + begin, size);
            m_names.push_back(isEscaped ? unescaped(name) : name);
        }
    }

    static QByteArray unescaped(const QByteArray &name) {
        return QJsonDocument::fromJson("[\"" + name + "\"]").array().at(0).toString().toUtf8();
    }

    void next() {
        if (!m_open.empty() && !m_open.back().isObject) {
            ++m_open.back().index;
        }
    }

    void close() {
        if (m_open.empty()) {
            return;
        }
        Level level = m_open.back();
        if (level.isObject) {
            const auto first = m_names.begin() + static_cast<std::ptrdiff_t>(level.firstName);
            std::sort(first, m_names.end());
            const auto twin = std::adjacent_find(first, m_names.end());
            level.twin = level.twin.isEmpty() && twin != m_names.end() ? *twin : level.twin;
            m_names.erase(first, m_names.end());
        }
        m_open.pop_back();
        const bool isElement = m_open.empty() || !m_open.back().isObject;
        if (level.twin.isEmpty()) {
            return;
        }
        if (isElement) {
            m_found.push_back(
                {level.begin, m_at + 1, m_open.empty(), {path(), QString::fromUtf8(level.twin), {}}});
        } else if (m_open.back().twin.isEmpty()) { // the element is the one around it
            m_open.back().twin = level.twin;
        }
    }

    /// Of what was closed, by the lists and members around it. Names that are gone are not told.
    QString path() const {
        QString path = QStringLiteral("$");
        for (size_t i = 0; i < m_open.size(); ++i) {
            if (!m_open[i].isObject) {
                path += QLatin1Char('[') + QString::number(m_open[i].index) + QLatin1Char(']');
                continue;
            }
            const size_t end = i + 1 < m_open.size() ? m_open[i + 1].firstName : m_names.size();
            if (end > m_open[i].firstName) {
                path += QLatin1Char('.') + QString::fromUtf8(m_names[end - 1]);
            }
        }
        return path;
    }

    const QByteArray &m_utf8;
    qsizetype m_at = 0;
    std::vector<Level> m_open;
    std::vector<QByteArray> m_names; ///< of all open objects, outermost first
    std::vector<Element> m_found;
};

} // namespace

QByteArray withoutTwins(const QByteArray &utf8, std::vector<JsonTwins> &twins) {
    QByteArray text = utf8;
    constexpr qsizetype longest = 64 * 1024; // elements may lie in each other
    for (TwinScan::Element &element : TwinScan(utf8).find()) {
        const QByteArray instead = element.isRoot ? QByteArrayLiteral("{}") : QByteArrayLiteral("null");
        const qsizetype size = element.end - element.begin;
        if (size <= longest) {
            element.told.element = utf8.mid(element.begin, size);
        }
        text.replace(element.begin, size, instead.leftJustified(size));
        twins.push_back(std::move(element.told));
    }
    return text;
}

} // namespace importer
