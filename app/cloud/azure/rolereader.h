#pragma once

#include "cloud/azure/jsonreader.h"
#include "domain/role.h"

namespace azure {

/// A role definition of Azure RBAC or of a Managed HSM: one shape (contract 8.1, 9.3).
domain::RoleDefinition readRoleDefinition(const JsonNode &node);
/// A role assignment of either system (contract 8.2, 9.2).
domain::RoleAssignment readRoleAssignment(const JsonNode &node);
domain::DenyAssignment readDenyAssignment(const JsonNode &node);
/// An element of permissions[] or of the answer to "own permissions" (contract 8.4).
domain::Permission readPermission(const JsonNode &node);

} // namespace azure
