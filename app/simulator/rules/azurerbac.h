#pragma once

#include "simulator/state/decision.h"
#include "simulator/state/tenant.h"

#include <optional>

namespace simulator {

/// `*` stands for any run of characters; case does not matter (contract 8.1).
bool matchesAction(const QString &pattern, const QString &action);
/// Is `action` in `granted` and not in `taken`?
bool allowsAction(const QStringList &granted, const QStringList &taken, const QString &action);

/// Whether the role's assignable scopes hold `scope`.
bool isAssignableAt(const RoleDefinition &role, const QString &scope);

/// The Azure RBAC assignments of the principal or its groups at or above `scope`.
std::vector<const RoleAssignment *> assignmentsFor(
    const Tenant &tenant, const QString &principalId, const QString &scope);
/// Whether services act on the assignment at that time (contract 8.5); without a time they always do.
bool isEffective(const RoleAssignment &assignment, const std::optional<QDateTime> &asOf);

/// Effective rights: (actions minus notActions) per assignment, united, minus deny assignments. An assignment
/// with a condition does not count.
Decision azureDecision(const Tenant &tenant, const QString &principalId, const QString &action,
    const QString &scope, const std::optional<QDateTime> &asOf = std::nullopt);
Decision azureDataDecision(const Tenant &tenant, const QString &principalId, const QString &dataAction,
    const QString &scope, const std::optional<QDateTime> &asOf = std::nullopt);

/// Whether a fault that was asked for takes the right away, whatever grants it.
bool isTakenAway(
    const Tenant &tenant, const QString &principalId, const QString &right, const QString &scope);

} // namespace simulator
