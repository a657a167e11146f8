#pragma once

#include "domain/accessevaluation.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>

namespace domain {

/// How a report writes a text: null where it is empty, and what else it does to text of others.
using JsonText = std::function<QJsonValue(const QString &)>;

// What an answer rests on, named alike in every report. A role's GUID is "roleGuid"; "roleId" is the same
// under the name that reviews of format 1 gave it.

/// assignmentId, roleGuid, roleId, roleName, scope, viaGroupId, right
QJsonObject jsonOf(const Evidence &evidence, const JsonText &text);
/// reason, scope, detail
QJsonObject jsonOf(const Uncertainty &uncertainty, const JsonText &text);
/// kind, assignmentId, roleGuid, roleId, roleName, scope
QJsonObject jsonOf(const NearMiss &nearMiss, const JsonText &text);
template <typename T>
QJsonArray jsonOf(const std::vector<T> &values, const JsonText &text) {
    QJsonArray array;
    for (const T &value : values) {
        array.append(jsonOf(value, text));
    }
    return array;
}

} // namespace domain
