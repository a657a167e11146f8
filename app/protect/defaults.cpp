#include "protect/defaults.h"

#include "base/text.h"
#include "domain/qualification.h"

#include <algorithm>

namespace protect {

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
    const domain::ScopeOption *option = domain::scopeFrom(options, preferred);
    return option ? std::make_optional(option->scope) : std::nullopt;
}

std::vector<ResourceId> fittingVaults(
    const domain::VirtualMachine &vm, const std::vector<domain::RecoveryServicesVault> &vaults) {
    std::vector<ResourceId> fitting;
    for (const domain::RecoveryServicesVault &vault : vaults) {
        const bool sameSubscription = base::sameText(vault.id.subscriptionId(), vm.id.subscriptionId());
        if (sameSubscription && domain::qualifyVault(vm, vault).qualifies()) {
            fitting.push_back(vault.id);
        }
    }
    return fitting;
}

ResourceId defaultVault(const domain::VirtualMachine &vm,
    const std::vector<domain::RecoveryServicesVault> &vaults,
    const std::vector<domain::BackupPolicy> &policies) {
    const std::vector<ResourceId> fitting = fittingVaults(vm, vaults);
    const auto onlyOne = [&fitting](const auto &isWanted) {
        std::vector<ResourceId> wanted;
        std::copy_if(fitting.begin(), fitting.end(), std::back_inserter(wanted), isWanted);
        return wanted.size() == 1 ? wanted.front() : ResourceId();
    };
    if (fitting.size() == 1) {
        return fitting.front();
    }
    const ResourceId sameGroup = onlyOne([&vm](const ResourceId &vault) {
        return base::sameText(vault.resourceGroup(), vm.id.resourceGroup());
    });
    if (!sameGroup.isEmpty()) {
        return sameGroup;
    }
    return onlyOne([&policies](const ResourceId &vault) {
        return std::any_of(policies.begin(), policies.end(), [&vault](const domain::BackupPolicy &policy) {
            return vault.contains(policy.id) && domain::qualifyPolicy(policy).qualifies();
        });
    });
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

} // namespace protect
