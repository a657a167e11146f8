#include "base/text.h"
#include "protect/flows/principalflow.h"
#include "protect/protectionprivate.h"

#include <algorithm>

namespace protect {

using domain::Principal;
using OptionalPrincipal = base::Result<std::optional<Principal>>;

domain::PrincipalStanding Protection::Private::principalStanding() const {
    return domain::principalStanding(environment(), choices);
}

void Protection::Private::choose(const PrincipalConfirmed &choice) {
    choices.principalConfirmed = choice.confirmed;
    touch({Step::Principal});
}

bool Protection::Private::isPrincipalAccepted() const {
    return choices.principalConfirmed || !domain::needsConfirmation(principalStanding());
}

void Protection::findPrincipal() {
    if (!d->canAsk() || d->principalLookup.isWorking() || d->estate.creating.isWorking()) {
        return;
    }
    const auto scope = d->scope();
    if (const Principal *service = d->estate.backupService()) {
        if (d->choices.principalId.isEmpty()) {
            d->choose(ChosenPrincipal{QString(service->objectId)});
        }
        return; // what the user chose stays
    }
    if (d->examination.isWorking() && d->choices.principalId.isEmpty()) {
        return; // it is looked up there
    }
    d->estate.creating.error.reset();
    d->start(
        d->principalLookup,
        [this](base::Cancellation cancellation) {
            return findServicePrincipal(d->reader, d->estate.info.backupAppId, cancellation);
        },
        [this](const OptionalPrincipal &found) { d->endLookup(found); });
    d->touch({Step::Principal});
}

void Protection::Private::endLookup(const OptionalPrincipal &found) {
    const bool wanted = choices.principalId.isEmpty();
    applyLookup(found);
    if (wanted && !choices.principalId.isEmpty()) {
        takePrincipal(choices.principalId);
    } else if (estate.principalMissing) {
        judge(); // who does not exist holds nothing
    }
    touch({Step::Principal});
}

void Protection::Private::applyLookup(const OptionalPrincipal &lookup) {
    estate.applyLookup(lookup);
    principalLookup.error = lookup ? std::nullopt : std::make_optional(lookup.error());
    if (lookup && lookup->has_value() && choices.principalId.isEmpty()) {
        choices.principalId = (*lookup)->objectId;
        principalNotChecked.reset();
    }
}

/// Another principal: its grants are judged, and read first where the service lists them by principal.
void Protection::Private::takePrincipal(const QString &objectId) {
    if (!base::sameText(choices.principalId, objectId)) {
        choices.principalId = objectId;
        choices.principalConfirmed = false;
        principalNotChecked.reset();
    }
    judge();
    const domain::KeyStore *store = chosenStore();
    if (!store || domain::effectiveModel(*store) != domain::PermissionModel::AzureRbac) {
        return;
    }
    const std::vector<domain::ScopeRead> &coverage = environment().coverage;
    const bool asked = std::any_of(coverage.begin(), coverage.end(), [&](const domain::ScopeRead &read) {
        return read.kind == domain::ReadKind::RoleAssignments
            && base::sameText(read.principalFilter, objectId)
            && store->id.contains(domain::ResourceId(read.scope));
    });
    if (!asked) {
        startAccessCheck();
    }
}

void Protection::searchPrincipals(const QString &text) {
    const auto scope = d->scope();
    const QString wanted = text.trimmed();
    d->search = PrincipalSearch();
    d->search.text = text;
    d->search.working = d->canAsk() && !wanted.isEmpty();
    d->isUnsettled = true;
    d->tell<&Protection::principalSearchChanged>();
    if (!d->search.working) {
        d->principalSearching.stop();
        return;
    }
    d->start(
        d->principalSearching,
        [this, wanted](base::Cancellation cancellation) {
            return searchServicePrincipals(d->reader, wanted, cancellation);
        },
        [this](base::Result<std::vector<Principal>> found) {
            d->search.working = false;
            if (found) {
                d->search.found = std::move(*found);
            } else {
                d->search.error = found.error();
            }
            d->isUnsettled = true;
            d->tell<&Protection::principalSearchChanged>();
        });
}

void Protection::checkPrincipalId(const QString &objectId) {
    const auto scope = d->scope();
    d->check(objectId);
}

void Protection::Private::check(const QString &objectId) {
    search = PrincipalSearch();
    search.text = objectId;
    if (!canAsk()) {
        return;
    }
    search.working = true;
    isUnsettled = true;
    tell<&Protection::principalSearchChanged>();
    start(
        principalSearching,
        [this, id = objectId.trimmed()](base::Cancellation cancellation) {
            return checkPrincipal(reader, id, estate.knownPrincipals(), cancellation);
        },
        [this](const PrincipalCheck &checked) {
            search.working = false;
            search.error = checked.error;
            if (checked.principal) {
                search.found.push_back(*checked.principal);
            }
            if (checked.mayBeUsed()) {
                if (!checked.error) {
                    estate.environment.put(*checked.principal);
                }
                takePrincipal(checked.principal->objectId);
                principalNotChecked = checked.error;
            }
            touch({Step::Principal});
            tell<&Protection::principalSearchChanged>();
        });
}

const PrincipalSearch &Protection::principalSearch() const {
    return d->search;
}

void Protection::Private::choose(const ChosenPrincipal &choice) {
    const QString &objectId = choice.objectId;
    if (base::sameText(objectId, choices.principalId)) {
        return;
    }
    const auto isIt = [&objectId](const Principal &principal) {
        return base::sameText(principal.objectId, objectId)
            && principal.type == domain::PrincipalType::ServicePrincipal;
    };
    const auto found = std::find_if(search.found.begin(), search.found.end(), isIt);
    if (found != search.found.end()) {
        estate.environment.put(*found);
    }
    const std::vector<Principal> &known = environment().principals;
    if (std::any_of(known.begin(), known.end(), isIt)) {
        takePrincipal(objectId);
        touch({Step::KeyStore, Step::Principal});
        return;
    }
    check(objectId); // never seen: nothing is granted to it unchecked
}

} // namespace protect
