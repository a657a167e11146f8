// What the entries of a journal file are made of: internal to this room.
#pragma once

#include "protect/journal/record.h"

#include <QJsonArray>

namespace journal {

inline QString field(const QJsonObject &json, const char *name) {
    return json.value(QLatin1String(name)).toString();
}

inline QStringList list(const QJsonObject &json, const char *name) {
    QStringList values;
    for (const QJsonValue &value : json.value(QLatin1String(name)).toArray()) {
        values.append(value.toString());
    }
    return values;
}

inline QString timeText(const QDateTime &time) {
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

inline QDateTime time(const QJsonObject &json, const char *name) {
    return QDateTime::fromString(field(json, name), Qt::ISODateWithMs);
}

QJsonObject choicesJson(const domain::Choices &choices);
domain::Choices readChoices(const QJsonObject &json);
QJsonObject attemptJson(const domain::Attempt &attempt);
domain::Attempt readAttempt(const QJsonObject &json);

} // namespace journal
