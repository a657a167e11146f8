#include "workflow/defaults.h"

#include "base/text.h"
#include "domain/qualification.h"

#include <algorithm>

namespace workflow {

namespace {

using domain::ResourceId;

template <typename Option, typename Predicate>
const Option *firstWhere(const std::vector<Option> &options, Predicate predicate) {
    const auto found = std::find_if(options.begin(), options.end(), predicate);
    return found == options.end() ? nullptr : &*found;
}

} // namespace

std::optional<domain::RoleChoice> chooseRoleFrom(
    const std::vector<domain::RoleOption> &options, std::optional<domain::RoleChoice> preferred) {
    const domain::RoleOption *option = firstWhere(options, [&preferred](const domain::RoleOption &candidate) {
        return candidate.choice == preferred && candidate.sufficient;
    });
    if (!option) {
        option = firstWhere(options, [](const domain::RoleOption &candidate) {
            return candidate.recommended && candidate.sufficient;
        });
    }
    return option ? std::make_optional(option->choice) : std::nullopt;
}

std::optional<domain::GrantScope> chooseScopeFrom(
    const std::vector<domain::ScopeOption> &options, std::optional<domain::GrantScope> preferred) {
    const domain::ScopeOption *option = firstWhere(
        options, [&preferred](const domain::ScopeOption &candidate) { return candidate.scope == preferred; });
    if (!option) {
        option
            = firstWhere(options, [](const domain::ScopeOption &candidate) { return candidate.recommended; });
    }
    return option ? std::make_optional(option->scope) : std::nullopt;
}

ResourceId defaultVault(
    const domain::VirtualMachine &vm, const std::vector<domain::RecoveryServicesVault> &vaults) {
    std::vector<ResourceId> fitting;
    std::vector<ResourceId> inSameGroup;
    for (const domain::RecoveryServicesVault &vault : vaults) {
        const domain::Qualification qualification = domain::qualifyVault(vm, vault);
        const bool sameSubscription = base::sameText(vault.id.subscriptionId(), vm.id.subscriptionId());
        if (!qualification.qualifies() || !sameSubscription) {
            continue;
        }
        fitting.push_back(vault.id);
        if (base::sameText(vault.id.resourceGroup(), vm.id.resourceGroup())) {
            inSameGroup.push_back(vault.id);
        }
    }
    if (fitting.size() == 1) {
        return fitting.front();
    }
    return inSameGroup.size() == 1 ? inSameGroup.front() : ResourceId();
}

ResourceId defaultPolicy(const std::vector<domain::BackupPolicy> &policies) {
    const auto qualifies
        = [](const domain::BackupPolicy &policy) { return domain::qualifyPolicy(policy).qualifies(); };
    const domain::BackupPolicy *policy
        = firstWhere(policies, [&qualifies](const domain::BackupPolicy &candidate) {
              return qualifies(candidate) && base::sameText(candidate.name, u"EnhancedPolicy");
          });
    if (!policy) {
        policy = firstWhere(policies, qualifies);
    }
    return policy ? policy->id : ResourceId();
}

std::optional<domain::RoleOption> nextWiderRole(
    const std::vector<domain::RoleOption> &options, std::optional<domain::RoleChoice> current) {
    auto option = std::find_if(options.begin(), options.end(),
        [&current](const domain::RoleOption &candidate) { return candidate.choice == current; });
    if (option == options.end()) {
        return std::nullopt;
    }
    const qsizetype rights = option->rights.size();
    for (++option; option != options.end(); ++option) {
        if (option->sufficient
            && (option->rights.size() > rights || option->choice == domain::RoleChoice::WideBuiltInRole)) {
            return *option;
        }
    }
    return std::nullopt;
}

} // namespace workflow
