#include "domain/accessjson.h"

#include "base/enumname.h"

namespace domain {

QJsonObject jsonOf(const Evidence &evidence, const JsonText &text) {
    return {{QStringLiteral("assignmentId"), text(evidence.assignmentId)},
        {QStringLiteral("roleGuid"), text(evidence.roleGuid)},
        {QStringLiteral("roleId"), text(evidence.roleGuid)},
        {QStringLiteral("roleName"), text(evidence.roleName)},
        {QStringLiteral("scope"), text(evidence.scope)},
        {QStringLiteral("viaGroupId"), text(evidence.viaGroupId)},
        {QStringLiteral("right"), text(evidence.right)}};
}

QJsonObject jsonOf(const Uncertainty &uncertainty, const JsonText &text) {
    return {{QStringLiteral("reason"), base::enumName(uncertainty.reason)},
        {QStringLiteral("scope"), text(uncertainty.scope)},
        {QStringLiteral("detail"), text(uncertainty.detail)}};
}

QJsonObject jsonOf(const NearMiss &nearMiss, const JsonText &text) {
    return {{QStringLiteral("kind"), base::enumName(nearMiss.kind)},
        {QStringLiteral("assignmentId"), text(nearMiss.assignmentId)},
        {QStringLiteral("roleGuid"), text(nearMiss.roleGuid)},
        {QStringLiteral("roleId"), text(nearMiss.roleGuid)},
        {QStringLiteral("roleName"), text(nearMiss.roleName)},
        {QStringLiteral("scope"), text(nearMiss.scope)}};
}

} // namespace domain
