#include "simulator/rules/azurerbac.h"

#include "simulator/exchange.h"

namespace simulator {

namespace {

bool denies(const Tenant &tenant, const QStringList &principalIds, const QString &action,
    const QString &scope, bool data) {
    const QString everyone = u"00000000-0000-0000-0000-000000000000"_s;
    return std::any_of(
        tenant.denyAssignments.begin(), tenant.denyAssignments.end(), [&](const DenyAssignment &deny) {
            const bool concerns
                = std::any_of(deny.principalIds.begin(), deny.principalIds.end(), [&](const QString &id) {
                      return id == everyone || principalIds.contains(id, Qt::CaseInsensitive);
                  });
            return concerns && isAtOrBelow(scope, deny.scope)
                && allowsAction(data ? deny.dataActions : deny.actions, {}, action);
        });
}

bool evaluate(const Tenant &tenant, const QString &principalId, const QString &action, const QString &scope,
    bool data, const std::optional<QDateTime> &asOf) {
    const auto assignments = assignmentsFor(tenant, principalId, scope, asOf);
    const bool granted
        = std::any_of(assignments.begin(), assignments.end(), [&](const RoleAssignment *assignment) {
              const RoleDefinition *role = tenant.role(assignment->roleGuid);
              return role && assignment->condition.isEmpty()
                  && (data ? allowsAction(role->dataActions, role->notDataActions, action)
                           : allowsAction(role->actions, role->notActions, action));
          });
    return granted && !denies(tenant, tenant.withGroups(principalId), action, scope, data);
}

} // namespace

bool matchesAction(const QString &pattern, const QString &action) {
    // greedy with backtracking to the last star: patterns are short
    qsizetype p = 0;
    qsizetype a = 0;
    qsizetype star = -1;
    qsizetype resume = 0;
    while (a < action.size()) {
        if (p < pattern.size() && pattern.at(p) == u'*') {
            star = p++;
            resume = a;
        } else if (p < pattern.size() && pattern.at(p).toCaseFolded() == action.at(a).toCaseFolded()) {
            ++p;
            ++a;
        } else if (star >= 0) {
            p = star + 1;
            a = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern.at(p) == u'*') {
        ++p;
    }
    return p == pattern.size();
}

bool allowsAction(const QStringList &granted, const QStringList &taken, const QString &action) {
    const auto matches = [&](const QString &pattern) { return matchesAction(pattern, action); };
    return std::any_of(granted.begin(), granted.end(), matches)
        && std::none_of(taken.begin(), taken.end(), matches);
}

bool isAssignableAt(const RoleDefinition &role, const QString &scope) {
    return std::any_of(role.assignableScopes.begin(), role.assignableScopes.end(),
        [&](const QString &assignable) { return isAtOrBelow(scope, assignable); });
}

std::vector<const RoleAssignment *> assignmentsFor(const Tenant &tenant, const QString &principalId,
    const QString &scope, const std::optional<QDateTime> &asOf) {
    const QStringList ids = tenant.withGroups(principalId);
    std::vector<const RoleAssignment *> result;
    for (const RoleAssignment &assignment : tenant.assignments) {
        if (ids.contains(assignment.principalId, Qt::CaseInsensitive) && isAtOrBelow(scope, assignment.scope)
            && (!asOf || assignment.effectiveFrom <= *asOf)) {
            result.push_back(&assignment);
        }
    }
    return result;
}

bool azureAllows(const Tenant &tenant, const QString &principalId, const QString &action,
    const QString &scope, const std::optional<QDateTime> &asOf) {
    return evaluate(tenant, principalId, action, scope, false, asOf);
}

bool azureAllowsData(const Tenant &tenant, const QString &principalId, const QString &dataAction,
    const QString &scope, const std::optional<QDateTime> &asOf) {
    return evaluate(tenant, principalId, dataAction, scope, true, asOf);
}

} // namespace simulator
