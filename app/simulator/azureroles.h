#pragma once

#include "simulator/state/role.h"

#include <vector>

namespace simulator {

/// The built-in roles of Azure RBAC that concern this tenant, with Azure's ids (contract 8.3, 8.6, 12.8).
std::vector<RoleDefinition> azureBuiltInRoles();

} // namespace simulator
