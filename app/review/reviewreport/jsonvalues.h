// Values as JSON: internal to this room.
#pragma once

#include "domain/accessjson.h"
#include "review/reviewreport/document.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>

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

/// Indented UTF-8 in which control, format and bidirectional characters are \u escapes: the same values, and
/// nothing in the file can mislead whoever looks at it.
QByteArray plainJson(const QJsonObject &object);

} // namespace reviewreport
