#include "simulator/jsonplaces.h"

#include "simulator/exchange.h"

#include <QJsonDocument>

namespace simulator {

namespace {

bool isPlain(QChar c) {
    return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'_' || c == u'-');
}

/// The offset after the string that begins at `start`.
qsizetype endOfString(const QByteArray &json, qsizetype start) {
    for (qsizetype i = start + 1; i < json.size(); ++i) {
        if (json.at(i) == '\\') {
            ++i;
        } else if (json.at(i) == '"') {
            return i + 1;
        }
    }
    return json.size();
}

qsizetype endOfWord(const QByteArray &json, qsizetype start) {
    qsizetype end = start + 1;
    while (end < json.size() && !QByteArrayView(" \t\r\n,:\"[]{}").contains(json.at(end))) {
        ++end;
    }
    return end;
}

QString unquoted(const QByteArray &string) {
    return QJsonDocument::fromJson('[' + string + ']').array().at(0).toString();
}

/// Where the scan is: the containers that are open, and whether a string would be the name of a member.
class Position {
public:
    qsizetype depth() const { return m_next.size(); }
    bool isAtName() const { return m_isAtName; }
    bool isInList() const { return !m_next.isEmpty() && m_next.last() != inObject; }
    QString nextElement() { return elementStep(m_next.last()++); }
    void open(bool isObject) {
        m_next.append(isObject ? inObject : 0);
        m_isAtName = isObject;
    }
    void close() {
        if (!m_next.isEmpty()) {
            m_next.removeLast();
        }
        m_isAtName = false;
    }
    void tookName() { m_isAtName = false; }
    void tookComma() { m_isAtName = !m_next.isEmpty() && m_next.last() == inObject; }

private:
    static constexpr qsizetype inObject = -1;
    QList<qsizetype> m_next; ///< of each open container: index of the next element, or inObject
    bool m_isAtName = false;
};

} // namespace

QString memberStep(const QString &name) {
    if (!name.isEmpty() && std::all_of(name.begin(), name.end(), isPlain)) {
        return u'.' + name;
    }
    QString escaped = name;
    escaped.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u"[\""_s + escaped + u"\"]"_s;
}

QString elementStep(qsizetype index) {
    return u'[' + QString::number(index) + u']';
}

void visitPlaces(const QByteArray &json, const PlaceVisitor &visit) {
    Position position;
    int line = 1;
    for (qsizetype at = 0, end = 0; at < json.size(); at = end) {
        const char c = json.at(at);
        end = at + 1;
        if (c == '\n') {
            ++line;
        } else if (c == ',') {
            position.tookComma();
        } else if (c == '}' || c == ']') {
            position.close();
        } else if (!QByteArrayView(" \t\r:\xEF\xBB\xBF").contains(c)) {
            const bool isString = c == '"';
            const bool isContainer = c == '{' || c == '[';
            end = isString ? endOfString(json, at) : isContainer ? end : endOfWord(json, at);
            const QByteArray text = json.mid(at, end - at);
            QString step;
            if (isString && position.isAtName()) {
                step = memberStep(unquoted(text));
                position.tookName();
            } else if (position.isInList()) {
                step = position.nextElement();
            } else if (position.depth() == 0) {
                step = u"$"_s;
            }
            if (!step.isEmpty() && !visit(position.depth(), step, line)) {
                return;
            }
            if (isContainer) {
                position.open(c == '{');
            }
            line += int(text.count('\n'));
        }
    }
}

std::optional<int> lineOfPath(const QByteArray &json, const QString &path) {
    std::optional<int> found;
    QList<qsizetype> matched{0}; // how much of the path is outside of what is open, by depth
    visitPlaces(json, [&](qsizetype depth, const QString &step, int line) {
        matched.resize(std::min(depth + 1, matched.size()));
        if (matched.size() <= depth || !QStringView(path).mid(matched.last()).startsWith(step)) {
            return true;
        }
        const qsizetype end = matched.last() + step.size();
        if (end == path.size()) {
            found = line;
        } else if (path.at(end) == u'.' || path.at(end) == u'[') {
            matched.append(end);
        }
        return !found;
    });
    return found;
}

int lineOfOffset(const QByteArray &json, qsizetype offset) {
    return int(json.left(std::max<qsizetype>(0, offset)).count('\n')) + 1;
}

} // namespace simulator
