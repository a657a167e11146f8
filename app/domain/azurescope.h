#pragma once

#include "domain/role.h"

namespace domain {

class ResourceId;

/// True for "/" and management groups (contract 8.2).
bool isAboveSubscriptions(const QString &scope);

/// Whether what was made at `scope` of Azure RBAC is known to reach `target`: the resource itself or one
/// above it, by whole segments. Scopes above subscriptions reach the subscriptions that `listedFor` names: a
/// list at a resource shows everything above it, so that what it lacks is not above it (contract 8.2).
bool azureScopeReaches(const QString &scope, const QStringList &listedFor, const ResourceId &target);

bool reaches(const RoleAssignment &assignment, const ResourceId &target);
/// A deny assignment that does not apply to child scopes reaches its own scope only (contract 8.4).
bool reaches(const DenyAssignment &deny, const ResourceId &target);

} // namespace domain
