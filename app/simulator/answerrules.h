#pragma once

#include "simulator/exchange.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace simulator {

/// Members that answers tell otherwise than the state has them, whatever the route: a scenario that stands
/// for what somebody read does not know them, or knows them in a word of its own.
///
/// A rule is {"member": "id", "is": "/subscriptions/…", "set": {"properties.publicNetworkAccess":
/// "NotKnown"}}: every object of an answer whose member (a path with dots) has that value, without case, gets
/// these values; null takes a member away. An object that lacks the place of a value gets none.
class AnswerRules {
public:
    explicit AnswerRules(const QJsonArray &rules);
    void apply(Reply &reply) const;

private:
    QJsonValue told(const QJsonValue &value) const;

    QHash<QString, QHash<QString, QJsonObject>> m_rules; ///< what is set, by member, and value in lower case
};

} // namespace simulator
