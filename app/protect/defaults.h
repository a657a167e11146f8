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

/// The vaults of the VM's subscription that qualify.
std::vector<domain::ResourceId> fittingVaults(
    const domain::VirtualMachine &vm, const std::vector<domain::RecoveryServicesVault> &vaults);
/// The one vault that fits, else the only one among them in the VM's resource group, else the only one with
/// an Enhanced policy among those known; empty: the user has to choose.
domain::ResourceId defaultVault(const domain::VirtualMachine &vm,
    const std::vector<domain::RecoveryServicesVault> &vaults,
    const std::vector<domain::BackupPolicy> &policies);
/// The Enhanced policy that every vault is born with ("EnhancedPolicy"), else the first Enhanced one.
domain::ResourceId defaultPolicy(const std::vector<domain::BackupPolicy> &policies);

/// The next wider grant to propose where Azure refuses although this one is in force (contract 8.6): a wider
/// role, in the order of the options; nullopt: there is none.
std::optional<domain::RoleOption> nextWiderRole(
    const std::vector<domain::RoleOption> &options, std::optional<domain::RoleChoice> current);

} // namespace protect
