#include "domain/rightmatching.h"

#include "base/text.h"
#include "domain/accessevaluation.h"

#include <algorithm>

namespace domain {

namespace {

bool anyMatches(const QStringList &patterns, const QString &action) {
    return std::any_of(patterns.begin(), patterns.end(),
        [&action](const QString &pattern) { return actionMatches(pattern, action); });
}

} // namespace

// "*" is the only wildcard and matches any run, also across slashes. On a mismatch the last "*" takes one
// more character, so the cost is bounded by the product of the lengths.
bool actionMatches(QStringView pattern, QStringView action) {
    if (!pattern.contains(QLatin1Char('*'))) {
        return !pattern.isEmpty() && pattern.compare(action, Qt::CaseInsensitive) == 0;
    }
    const auto isSame
        = [](QChar one, QChar other) { return one == other || one.toCaseFolded() == other.toCaseFolded(); };
    qsizetype p = 0;
    qsizetype a = 0;
    qsizetype star = -1;
    qsizetype resume = 0;
    while (a < action.size()) {
        if (p < pattern.size() && pattern.at(p) == QLatin1Char('*')) {
            star = p++;
            resume = a;
        } else if (p < pattern.size() && isSame(pattern.at(p), action.at(a))) {
            ++p;
            ++a;
        } else if (star >= 0) {
            p = star + 1;
            a = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern.at(p) == QLatin1Char('*')) {
        ++p;
    }
    return p == pattern.size() && !pattern.isEmpty();
}

namespace {

std::optional<RightMatch> matchIn(const std::vector<Permission> &permissions, const QString &action,
    QStringList Permission::*allowed, QStringList Permission::*excluded) {
    std::optional<RightMatch> found;
    for (const Permission &permission : permissions) {
        const bool conditional = !permission.condition.isEmpty();
        if ((found && conditional) || anyMatches(permission.*excluded, action)) {
            continue;
        }
        for (const QString &pattern : permission.*allowed) {
            if (!actionMatches(pattern, action)) {
                continue;
            }
            if (!conditional) {
                return RightMatch{pattern, false};
            }
            found = RightMatch{pattern, true};
            break;
        }
    }
    return found;
}

} // namespace

std::optional<RightMatch> matchingDataAction(
    const std::vector<Permission> &permissions, const QString &dataAction) {
    return matchIn(permissions, dataAction, &Permission::dataActions, &Permission::notDataActions);
}

std::optional<RightMatch> matchingAction(const std::vector<Permission> &permissions, const QString &action) {
    return matchIn(permissions, action, &Permission::actions, &Permission::notActions);
}

Truth heldByPermissions(const std::vector<Permission> &permissions, const QString &action) {
    const std::optional<RightMatch> match = matchingAction(permissions, action);
    if (!match) {
        return Truth::No;
    }
    return match->conditional ? Truth::Unknown : Truth::Yes;
}

QStringList effectiveDataActions(const RoleDefinition &role) {
    QStringList effective;
    for (const Permission &permission : role.permissions) {
        for (const QString &action : permission.dataActions) {
            if (!anyMatches(permission.notDataActions, action)
                && !effective.contains(action, Qt::CaseInsensitive)) {
                effective.append(action);
            }
        }
    }
    return effective;
}

bool hasCondition(const RoleDefinition &role) {
    return std::any_of(role.permissions.begin(), role.permissions.end(),
        [](const Permission &permission) { return !permission.condition.isEmpty(); });
}

bool roleAllowsDataAction(const RoleDefinition &role, const QString &dataAction) {
    return matchingDataAction(role.permissions, dataAction).has_value();
}

} // namespace domain
