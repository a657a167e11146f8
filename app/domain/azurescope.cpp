#include "domain/azurescope.h"

#include "domain/resourceid.h"

namespace domain {

bool isAboveSubscriptions(const QString &scope) {
    return scope == QLatin1String("/")
        || scope.startsWith(
            QLatin1String("/providers/Microsoft.Management/managementGroups/"), Qt::CaseInsensitive);
}

bool azureScopeReaches(const QString &scope, const QStringList &listedFor, const ResourceId &target) {
    if (isAboveSubscriptions(scope)) {
        const QString subscription = target.subscriptionId();
        return !subscription.isEmpty() && listedFor.contains(subscription, Qt::CaseInsensitive);
    }
    return ResourceId(scope).contains(target);
}

bool reaches(const RoleAssignment &assignment, const ResourceId &target) {
    return azureScopeReaches(assignment.scope, assignment.listedFor, target);
}

bool reaches(const DenyAssignment &deny, const ResourceId &target) {
    return deny.doNotApplyToChildScopes ? ResourceId(deny.scope) == target
                                        : azureScopeReaches(deny.scope, deny.listedFor, target);
}

} // namespace domain
