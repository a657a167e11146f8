#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace azure {

/// The properties of a custom role that holds exactly these data actions (contract 8.1, 9.3).
QJsonObject customRoleProperties(
    const QString &roleName, const QStringList &dataActions, const QStringList &assignableScopes);

} // namespace azure
