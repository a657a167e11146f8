#include "domain/recommendation.h"

#include "base/text.h"
#include "domain/qualification.h"

#include <algorithm>

namespace domain {

std::vector<ResourceId> fittingVaults(
    const VirtualMachine &vm, const std::vector<RecoveryServicesVault> &vaults) {
    std::vector<ResourceId> fitting;
    for (const RecoveryServicesVault &vault : vaults) {
        const bool sameSubscription = base::sameText(vault.id.subscriptionId(), vm.id.subscriptionId());
        if (sameSubscription && qualifyVault(vm, vault).qualifies()) {
            fitting.push_back(vault.id);
        }
    }
    return fitting;
}

SuggestedVault suggestedVault(const VirtualMachine &vm, const std::vector<RecoveryServicesVault> &vaults,
    const std::vector<BackupPolicy> &policies) {
    const std::vector<ResourceId> fitting = fittingVaults(vm, vaults);
    const auto onlyOne = [&fitting](VaultReason reason, const auto &isWanted) {
        std::vector<ResourceId> wanted;
        std::copy_if(fitting.begin(), fitting.end(), std::back_inserter(wanted), isWanted);
        return wanted.size() == 1 ? SuggestedVault{wanted.front(), reason} : SuggestedVault();
    };
    if (fitting.size() == 1) {
        return {fitting.front(), VaultReason::OnlyOne};
    }
    const SuggestedVault sameGroup = onlyOne(VaultReason::SameGroup, [&vm](const ResourceId &vault) {
        return base::sameText(vault.resourceGroup(), vm.id.resourceGroup());
    });
    if (!sameGroup.id.isEmpty()) {
        return sameGroup;
    }
    return onlyOne(VaultReason::OnlyWithEnhanced, [&policies](const ResourceId &vault) {
        return std::any_of(policies.begin(), policies.end(), [&vault](const BackupPolicy &policy) {
            return vault.contains(policy.id) && qualifyPolicy(policy).qualifies();
        });
    });
}

SuggestedPolicy suggestedPolicy(const std::vector<BackupPolicy> &policies) {
    std::vector<const BackupPolicy *> enhanced;
    for (const BackupPolicy &policy : policies) {
        if (qualifyPolicy(policy).qualifies()) {
            enhanced.push_back(&policy);
        }
    }
    if (enhanced.empty()) {
        return {};
    }
    const auto born = std::find_if(enhanced.begin(), enhanced.end(),
        [](const BackupPolicy *policy) { return base::sameText(policy->name, u"EnhancedPolicy"); });
    if (born != enhanced.end()) {
        return {(*born)->id, PolicyReason::BornWith};
    }
    return {enhanced.front()->id,
        enhanced.size() == 1 ? PolicyReason::OnlyEnhanced : PolicyReason::FirstEnhanced};
}

} // namespace domain
