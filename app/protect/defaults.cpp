#include "protect/defaults.h"

#include <algorithm>

namespace protect {

namespace {

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
