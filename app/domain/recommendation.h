#pragma once

#include "domain/environment.h"

#include <vector>

namespace domain {

// What suggests itself where the user has not chosen, and why. Pure.

/// The vaults of the VM's subscription that qualify.
std::vector<ResourceId> fittingVaults(
    const VirtualMachine &vm, const std::vector<RecoveryServicesVault> &vaults);

enum class VaultReason {
    None, ///< nothing suggests itself: the user has to choose
    OnlyOne, ///< the only one that fits
    SameGroup, ///< the only one among them in the VM's resource group
    OnlyWithEnhanced, ///< the only one among them with an Enhanced policy, of those known
};
struct SuggestedVault {
    ResourceId id; ///< empty: none
    VaultReason reason = VaultReason::None;
};
SuggestedVault suggestedVault(const VirtualMachine &vm, const std::vector<RecoveryServicesVault> &vaults,
    const std::vector<BackupPolicy> &policies);

enum class PolicyReason {
    None,
    BornWith, ///< "EnhancedPolicy", which every vault is born with
    OnlyEnhanced,
    FirstEnhanced, ///< of several
};
struct SuggestedPolicy {
    ResourceId id; ///< empty: none is Enhanced
    PolicyReason reason = PolicyReason::None;
};
SuggestedPolicy suggestedPolicy(const std::vector<BackupPolicy> &policies);

} // namespace domain
