#pragma once

#include "domain/role.h"

#include <optional>

namespace domain {

/// The data action of `role` that covers `dataAction` ("…/keys/*" for "…/keys/read"); nullopt where the role
/// does not hold it. notDataActions subtract within one permission only (contract 8.1).
std::optional<QString> matchingDataAction(const RoleDefinition &role, const QString &dataAction);

/// The same on the control plane: actions minus notActions, within one permission.
std::optional<QString> matchingAction(const RoleDefinition &role, const QString &action);

/// The data actions that remain after each permission's notDataActions, without repetition, in their order.
QStringList effectiveDataActions(const RoleDefinition &role);

} // namespace domain
