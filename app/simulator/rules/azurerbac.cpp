#include "simulator/rules/azurerbac.h"

#include "simulator/exchange.h"

namespace simulator {

namespace {

const DenyAssignment *denial(const Tenant &tenant, const QStringList &principalIds, const QString &action,
    const QString &scope, bool data) {
    const QString everyone = u"00000000-0000-0000-0000-000000000000"_s;
    const auto denies = [&](const DenyAssignment &deny) {
        const bool concerns
            = std::any_of(deny.principalIds.begin(), deny.principalIds.end(), [&](const QString &id) {
                  return id == everyone || principalIds.contains(id, Qt::CaseInsensitive);
              });
        return concerns && isAtOrBelow(scope, deny.scope)
            && allowsAction(data ? deny.dataActions : deny.actions, {}, action);
    };
    const auto found = std::find_if(tenant.denyAssignments.begin(), tenant.denyAssignments.end(), denies);
    return found == tenant.denyAssignments.end() ? nullptr : &*found;
}

/// What the assignment alone decides about something that its role allows.
Decision decisionOf(const RoleAssignment &assignment, const std::optional<QDateTime> &asOf) {
    if (!assignment.condition.isEmpty()) {
        return {false, DecidedBy::Condition, assignment.guid};
    }
    return isEffective(assignment, asOf) ? Decision{true, DecidedBy::RoleAssignment, assignment.guid}
                                         : Decision{false, DecidedBy::Propagation, assignment.guid};
}

Decision decide(const Tenant &tenant, const QString &principalId, const QString &action, const QString &scope,
    bool data, const std::optional<QDateTime> &asOf) {
    if (isTakenAway(tenant, principalId, action, scope)) {
        return {false, DecidedBy::MissingRight, {}};
    }
    Decision decision;
    for (const RoleAssignment *assignment : assignmentsFor(tenant, principalId, scope)) {
        const RoleDefinition *role = tenant.role(assignment->roleGuid);
        const bool grants = role
            && (data ? allowsAction(role->dataActions, role->notDataActions, action)
                     : allowsAction(role->actions, role->notActions, action));
        if (grants) {
            decision = decisionOf(*assignment, asOf);
        }
        if (decision.isAllowed) {
            break;
        }
    }
    if (decision.isAllowed) {
        if (const DenyAssignment *deny
            = denial(tenant, tenant.withGroups(principalId), action, scope, data)) {
            return {false, DecidedBy::DenyAssignment, deny->guid};
        }
    }
    return decision;
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

std::vector<const RoleAssignment *> assignmentsFor(
    const Tenant &tenant, const QString &principalId, const QString &scope) {
    const QStringList ids = tenant.withGroups(principalId);
    std::vector<const RoleAssignment *> result;
    for (const RoleAssignment &assignment : tenant.assignments) {
        if (ids.contains(assignment.principalId, Qt::CaseInsensitive)
            && isAtOrBelow(scope, assignment.scope)) {
            result.push_back(&assignment);
        }
    }
    return result;
}

bool isEffective(const RoleAssignment &assignment, const std::optional<QDateTime> &asOf) {
    return !asOf || assignment.effectiveFrom <= *asOf;
}

Decision azureDecision(const Tenant &tenant, const QString &principalId, const QString &action,
    const QString &scope, const std::optional<QDateTime> &asOf) {
    return decide(tenant, principalId, action, scope, false, asOf);
}

Decision azureDataDecision(const Tenant &tenant, const QString &principalId, const QString &dataAction,
    const QString &scope, const std::optional<QDateTime> &asOf) {
    return decide(tenant, principalId, dataAction, scope, true, asOf);
}

bool isTakenAway(
    const Tenant &tenant, const QString &principalId, const QString &right, const QString &scope) {
    const auto &missing = tenant.disturbances.missingRights;
    return std::any_of(missing.begin(), missing.end(), [&](const MissingRight &one) {
        return same(one.principalId, principalId) && matchesAction(one.right, right)
            && (one.scope.isEmpty() || isAtOrBelow(scope, one.scope));
    });
}

} // namespace simulator
