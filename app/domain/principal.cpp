#include "domain/principal.h"

#include "base/text.h"

namespace domain {

PrincipalType principalTypeOf(QStringView name) {
    const auto is = [&name](QStringView word) { return base::sameText(name, word); };
    if (is(u"ServicePrincipal") || is(u"MSI")) {
        return PrincipalType::ServicePrincipal;
    }
    if (is(u"User")) {
        return PrincipalType::User;
    }
    if (is(u"Group") || is(u"ForeignGroup")) {
        return PrincipalType::Group;
    }
    if (is(u"Application")) {
        return PrincipalType::Application;
    }
    return is(u"Device") ? PrincipalType::Device : PrincipalType::Unknown;
}

bool mayHaveMembers(PrincipalType type) {
    return type == PrincipalType::Group || type == PrincipalType::Unknown;
}

} // namespace domain
