#pragma once

#include "domain/role.h"
#include "domain/truth.h"

#include <optional>

namespace domain {

/// How a role comes to hold a right.
struct RightMatch {
    QString pattern; ///< the line that covers it: "…/keys/*" for "…/keys/read"
    bool conditional = false; ///< only under a condition of the definition, which cannot be evaluated here
};

/// The data action of a role that covers `dataAction`, one without a condition first; nullopt where it does
/// not hold it. notDataActions subtract within one permission only (contract 8.1).
std::optional<RightMatch> matchingDataAction(
    const std::vector<Permission> &permissions, const QString &dataAction);

/// The same on the control plane: actions minus notActions, within one permission.
std::optional<RightMatch> matchingAction(const std::vector<Permission> &permissions, const QString &action);

/// Whether the answer of "own permissions" (contract 8.4) allows a control-plane action; Unknown where only a
/// permission with a condition does.
Truth heldByPermissions(const std::vector<Permission> &permissions, const QString &action);

/// The data actions that remain after each permission's notDataActions, without repetition, in their order.
QStringList effectiveDataActions(const RoleDefinition &role);

/// Whether part of what the role allows holds under a condition only.
bool hasCondition(const RoleDefinition &role);

} // namespace domain
