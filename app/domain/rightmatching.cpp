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
    qsizetype p = 0;
    qsizetype a = 0;
    qsizetype star = -1;
    qsizetype resume = 0;
    while (a < action.size()) {
        if (p < pattern.size() && pattern.at(p) == QLatin1Char('*')) {
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
    while (p < pattern.size() && pattern.at(p) == QLatin1Char('*')) {
        ++p;
    }
    return p == pattern.size() && !pattern.isEmpty();
}

namespace {

std::optional<QString> matchIn(const RoleDefinition &role, const QString &action,
    QStringList Permission::*allowed, QStringList Permission::*excluded) {
    for (const Permission &permission : role.permissions) {
        if (anyMatches(permission.*excluded, action)) {
            continue;
        }
        for (const QString &pattern : permission.*allowed) {
            if (actionMatches(pattern, action)) {
                return pattern;
            }
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<QString> matchingDataAction(const RoleDefinition &role, const QString &dataAction) {
    return matchIn(role, dataAction, &Permission::dataActions, &Permission::notDataActions);
}

std::optional<QString> matchingAction(const RoleDefinition &role, const QString &action) {
    return matchIn(role, action, &Permission::actions, &Permission::notActions);
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

bool roleAllowsDataAction(const RoleDefinition &role, const QString &dataAction) {
    return matchingDataAction(role, dataAction).has_value();
}

bool permissionsAllowAction(const std::vector<Permission> &permissions, const QString &action) {
    return std::any_of(permissions.begin(), permissions.end(), [&action](const Permission &permission) {
        return anyMatches(permission.actions, action) && !anyMatches(permission.notActions, action);
    });
}

} // namespace domain
