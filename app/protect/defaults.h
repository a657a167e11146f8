#pragma once

#include "domain/accessplan.h"
#include "domain/environment.h"

#include <optional>
#include <vector>

namespace protect {

/// The user's role where it is among the options and suffices, else the recommended one; nullopt: none fits.
std::optional<domain::RoleChoice> chooseRoleFrom(
    const std::vector<domain::RoleOption> &options, std::optional<domain::RoleChoice> preferred);
std::optional<domain::GrantScope> chooseScopeFrom(
    const std::vector<domain::ScopeOption> &options, std::optional<domain::GrantScope> preferred);

/// The next wider grant to propose where Azure refuses although this one is in force (contract 8.6): a wider
/// role, in the order of the options; nullopt: there is none.
std::optional<domain::RoleOption> nextWiderRole(
    const std::vector<domain::RoleOption> &options, std::optional<domain::RoleChoice> current);

} // namespace protect
