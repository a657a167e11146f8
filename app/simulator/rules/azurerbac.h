#pragma once

#include "simulator/state/tenant.h"

#include <optional>

namespace simulator {

/// `*` stands for any run of characters; case does not matter (contract 8.1).
bool matchesAction(const QString &pattern, const QString &action);
/// Is `action` in `granted` and not in `taken`?
bool allowsAction(const QStringList &granted, const QStringList &taken, const QString &action);

/// Whether the role's assignable scopes hold `scope`.
bool isAssignableAt(const RoleDefinition &role, const QString &scope);

/// The Azure RBAC assignments of the principal or its groups at or above `scope`. With `asOf`, only those
/// that services already act on at that time (contract 8.5); without, all that exist.
std::vector<const RoleAssignment *> assignmentsFor(const Tenant &tenant, const QString &principalId,
    const QString &scope, const std::optional<QDateTime> &asOf);

/// Effective rights: (actions minus notActions) per assignment, united, minus deny assignments. An assignment
/// with a condition does not count.
bool azureAllows(const Tenant &tenant, const QString &principalId, const QString &action,
    const QString &scope, const std::optional<QDateTime> &asOf = std::nullopt);
bool azureAllowsData(const Tenant &tenant, const QString &principalId, const QString &dataAction,
    const QString &scope, const std::optional<QDateTime> &asOf = std::nullopt);

} // namespace simulator
