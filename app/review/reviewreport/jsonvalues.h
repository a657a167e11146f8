// Values as JSON: internal to this room.
#pragma once

#include "domain/accessjson.h"
#include "review/reviewreport/document.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>

#include <functional>
#include <vector>

namespace reviewreport {

/// null where empty
QJsonValue jsonText(const QString &text);
/// ISO 8601 in UTC; null where invalid
QJsonValue jsonTime(const QDateTime &time);
QJsonArray jsonList(const QStringList &texts);
template <typename List, typename Value>
QJsonArray jsonArray(const List &list, const Value &value) {
    QJsonArray array;
    for (const auto &element : list) {
        array.append(value(element));
    }
    return array;
}

QJsonObject jsonOf(const domain::SelfGrant &way);
QJsonObject jsonOf(const domain::ScopeRead &read);
QJsonObject jsonOf(const domain::ImportReport &import);

/// Lists that would not fit into memory beside their text: their elements are made one by one.
class LongLists {
public:
    /// What stands for the list in the object.
    template <typename Elements, typename Value>
    QJsonArray add(const Elements &list, const Value &value) {
        return put(list.size(), [&list, value](size_t i) { return QJsonValue(value(list[i])); });
    }
    /// Indented UTF-8 in which control, format and bidirectional characters are \u escapes: the same values,
    /// and nothing in the file can mislead whoever looks at it.
    QByteArray json(const QJsonObject &object) const;

private:
    struct List {
        QString mark; ///< as it stands in the text
        size_t size = 0;
        std::function<QJsonValue(size_t)> element;
    };
    QJsonArray put(size_t size, std::function<QJsonValue(size_t)> element);

    std::vector<List> m_lists;
};

} // namespace reviewreport
