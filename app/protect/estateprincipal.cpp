#include "base/text.h"
#include "cloud/azure/graphclient.h"
#include "domain/builtinroles.h"
#include "protect/estateprivate.h"
#include "protect/flows/plannedrequests.h"
#include "protect/flows/principalflow.h"
#include "protect/flows/runcontext.h"

#include <algorithm>

namespace protect {

using domain::Principal;

const Principal *Estate::Private::backupService() const {
    const auto service = std::find_if(environment.principals.begin(), environment.principals.end(),
        [this](const Principal &principal) { return base::sameText(principal.appId, info.backupAppId); });
    return service != environment.principals.end() && !info.backupAppId.isEmpty() ? &*service : nullptr;
}

/// With the application ids that everybody knows, with or without a service principal here.
std::vector<Principal> Estate::Private::knownPrincipals() const {
    std::vector<Principal> known = environment.principals;
    Principal service;
    service.appId = info.backupAppId;
    service.displayName = info.backupServiceName;
    Principal orchestrator;
    orchestrator.appId = domain::confidentialVmOrchestratorAppId;
    for (const Principal &application : {service, orchestrator}) {
        if (!application.appId.isEmpty()) {
            known.push_back(application);
        }
    }
    return known;
}

void Estate::Private::applyLookup(const base::Result<std::optional<Principal>> &lookup) {
    principalMissing = lookup && !lookup->has_value();
    if (lookup && lookup->has_value()) {
        environment.put(**lookup);
    }
}

ServicePrincipal Estate::servicePrincipal() const {
    ServicePrincipal principal;
    principal.isMissing = d->principalMissing;
    principal.isBeingCreated = d->creating.isWorking();
    principal.error = d->creating.error;
    return principal;
}

std::vector<PlannedRequest> Estate::principalRequests() const {
    if (!d->tenant) {
        return {};
    }
    return {plannedRequest(
        {}, azure::GraphClient::createServicePrincipalRequest(d->azure()->cloud, d->info.backupAppId))};
}

void Estate::createServicePrincipal() {
    if (!d->canAsk() || d->creating.isWorking()) {
        return;
    }
    const base::Announcer::Scope scope(d->announcer);
    d->preparations.principalUnclear = true; // until it is answered: whatever comes between, it may be made
    base::startToEnd(
        d->announcer, this, d->creating,
        [this](base::Cancellation cancellation) {
            return createServicePrincipalOf(d->azure(), d->info.backupAppId, cancellation);
        },
        [this](const base::Result<Principal> &created, bool isCurrent) {
            domain::Preparations &made = d->preparations;
            made.createdPrincipal = made.createdPrincipal || created.has_value();
            made.principalUnclear = !created
                && (created.error().kind == base::ErrorKind::Cancelled || isUnclear(created.error()));
            if (isCurrent && created) {
                d->principalMissing = false;
                d->environment.put(*created);
            } else if (isCurrent) {
                d->creating.error = created.error();
            }
            d->tellUsers(nullptr);
        });
    d->tellUsers(nullptr);
}

} // namespace protect
