#include "cloud/azure/rolerequests.h"

#include <QJsonArray>

namespace azure {

QJsonObject customRoleProperties(
    const QString &roleName, const QStringList &dataActions, const QStringList &assignableScopes) {
    const QJsonObject permission{{QStringLiteral("actions"), QJsonArray()},
        {QStringLiteral("notActions"), QJsonArray()},
        {QStringLiteral("dataActions"), QJsonArray::fromStringList(dataActions)},
        {QStringLiteral("notDataActions"), QJsonArray()}};
    return {{QStringLiteral("roleName"), roleName}, {QStringLiteral("type"), QStringLiteral("CustomRole")},
        {QStringLiteral("description"),
            QStringLiteral("Lets Azure Backup read and back up the keys of confidential VMs.")},
        {QStringLiteral("assignableScopes"), QJsonArray::fromStringList(assignableScopes)},
        {QStringLiteral("permissions"), QJsonArray{permission}}};
}

} // namespace azure
