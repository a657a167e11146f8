#include "base/text.h"
#include "cloud/azure/graphclient.h"
#include "domain/builtinroles.h"
#include "protect/flows/plannedrequests.h"
#include "protect/sessionprivate.h"

#include <algorithm>

namespace protect {

using domain::Principal;

QString Session::backupManagementServiceAppId() const {
    return d->connection ? d->azure()->cloud.backupManagementServiceAppId : QString();
}

QString Session::backupServiceName() const {
    const QString name = d->connection ? d->azure()->cloud.backupServiceName : QString();
    return name.isEmpty() ? domain::backupServiceName({}) : name;
}

domain::PrincipalStanding Session::principalStanding() const {
    return domain::principalStanding(
        d->environment, d->choices.principalId, d->choices.signedIn.backupAppIdDocumented);
}

void Session::confirmPrincipal(bool confirmed) {
    d->choices.principalConfirmed = confirmed;
    d->update({Step::Principal});
}

bool Session::Private::isPrincipalAccepted() const {
    return choices.principalConfirmed || !domain::needsConfirmation(q->principalStanding());
}

void Session::findPrincipal() {
    if (!d->canAsk() || d->principalLookup.isWorking()) {
        return;
    }
    const std::vector<Principal> &known = d->environment.principals;
    const auto service = std::find_if(known.begin(), known.end(), [this](const Principal &principal) {
        return base::sameText(principal.appId, backupManagementServiceAppId());
    });
    if (service != known.end()) {
        if (d->choices.principalId.isEmpty()) {
            const QString objectId = service->objectId;
            choosePrincipal(objectId);
        }
        return; // what the user chose stays
    }
    if (d->examination.isWorking() && d->choices.principalId.isEmpty()) {
        return; // it is looked up there
    }
    const QPointer<Session> alive(this);
    d->lookUpPrincipal(d->principalLookup.begin());
    Private::updateIf(alive, {Step::Principal});
}

QCoro::Task<void> Session::Private::lookUpPrincipal(base::Activity::Ticket ticket) {
    const QPointer<Session> alive(q);
    base::Result<std::optional<Principal>> found
        = co_await findServicePrincipal(azure(), q->backupManagementServiceAppId(), ticket.cancellation);
    if (!alive || !principalLookup.end(ticket)) {
        co_return;
    }
    const bool wanted = choices.principalId.isEmpty();
    applyLookup(found);
    if (wanted && !choices.principalId.isEmpty()) {
        takePrincipal(choices.principalId);
    } else if (principalMissing) {
        judge(); // who does not exist holds nothing
    }
    update({Step::Principal});
}

void Session::Private::applyLookup(const base::Result<std::optional<Principal>> &lookup) {
    principalMissing = lookup && !lookup->has_value();
    principalLookup.error.reset();
    if (!lookup) {
        principalLookup.error = lookup.error();
        return;
    }
    if (lookup->has_value()) {
        environment.put(**lookup);
        if (choices.principalId.isEmpty()) {
            choices.principalId = (*lookup)->objectId;
            principalNotChecked.reset();
        }
    }
}

/// Another principal: its grants are judged, and read first where the service lists them by principal.
void Session::Private::takePrincipal(const QString &objectId) {
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
    const bool asked = std::any_of(
        environment.coverage.begin(), environment.coverage.end(), [&](const domain::ScopeRead &read) {
            return read.kind == domain::ReadKind::RoleAssignments
                && base::sameText(read.principalFilter, objectId)
                && store->id.contains(domain::ResourceId(read.scope));
        });
    if (!asked) {
        startAccessCheck();
    }
}

bool Session::isPrincipalMissing() const {
    return d->principalMissing;
}

std::vector<PlannedRequest> Session::principalRequests() const {
    if (!d->connection) {
        return {};
    }
    return {plannedRequest({},
        azure::GraphClient::createServicePrincipalRequest(
            d->azure()->cloud, backupManagementServiceAppId()))};
}

void Session::createServicePrincipal() {
    if (!d->canAsk() || d->principalLookup.isWorking()) {
        return;
    }
    const QPointer<Session> alive(this);
    d->createPrincipal(d->principalLookup.begin());
    Private::updateIf(alive, {Step::Principal});
}

QCoro::Task<void> Session::Private::createPrincipal(base::Activity::Ticket ticket) {
    const QPointer<Session> alive(q);
    preparations.principalUnclear = true; // until it is answered: whatever comes between, it may be made
    base::Result<Principal> created
        = co_await createServicePrincipalOf(azure(), q->backupManagementServiceAppId(), ticket.cancellation);
    if (!alive) {
        co_return;
    }
    preparations.createdPrincipal = preparations.createdPrincipal || created.has_value();
    preparations.principalUnclear
        = !created && (created.error().kind == base::ErrorKind::Cancelled || isUnclear(created.error()));
    if (!principalLookup.end(ticket)) {
        co_return;
    }
    if (created) {
        principalMissing = false;
        environment.put(*created);
        takePrincipal(created->objectId);
    } else {
        principalLookup.error = created.error();
    }
    update({Step::Principal});
}

void Session::searchPrincipals(const QString &text) {
    d->search = PrincipalSearch();
    d->search.text = text;
    const QPointer<Session> alive(this);
    const bool searches = d->canAsk() && !text.trimmed().isEmpty();
    d->search.working = searches;
    if (searches) {
        d->searchFor(text.trimmed(), d->principalSearching.begin());
    } else {
        d->principalSearching.stop();
    }
    if (alive) {
        Q_EMIT principalSearchChanged();
    }
    Private::updateIf(alive, {});
}

QCoro::Task<void> Session::Private::searchFor(QString text, base::Activity::Ticket ticket) {
    const QPointer<Session> alive(q);
    base::Result<std::vector<Principal>> found
        = co_await searchServicePrincipals(azure(), text, ticket.cancellation);
    if (!alive || !principalSearching.end(ticket)) {
        co_return;
    }
    search.working = false;
    if (found) {
        search.found = std::move(*found);
    } else {
        search.error = found.error();
    }
    update({}); // whoever hears of it looks at the steps
    if (alive) {
        Q_EMIT alive->principalSearchChanged();
    }
}

std::vector<Principal> Session::Private::knownPrincipals() const {
    std::vector<Principal> known = environment.principals;
    // Application ids that everybody knows, with or without a service principal here.
    Principal service;
    service.appId = q->backupManagementServiceAppId();
    service.displayName = q->backupServiceName();
    Principal orchestrator;
    orchestrator.appId = domain::confidentialVmOrchestratorAppId;
    for (const Principal &application : {service, orchestrator}) {
        if (!application.appId.isEmpty()) {
            known.push_back(application);
        }
    }
    return known;
}

void Session::checkPrincipalId(const QString &objectId) {
    d->search = PrincipalSearch();
    d->search.text = objectId;
    if (!d->canAsk()) {
        return;
    }
    const QPointer<Session> alive(this);
    d->search.working = true;
    d->check(objectId.trimmed(), d->principalSearching.begin());
    if (alive) {
        Q_EMIT principalSearchChanged();
    }
    Private::updateIf(alive, {});
}

QCoro::Task<void> Session::Private::check(QString id, base::Activity::Ticket ticket) {
    const QPointer<Session> alive(q);
    const std::vector<Principal> known = knownPrincipals();
    PrincipalCheck checked = co_await checkPrincipal(azure(), id, known, ticket.cancellation);
    if (!alive || !principalSearching.end(ticket)) {
        co_return;
    }
    search.working = false;
    search.error = checked.error;
    if (checked.principal) {
        search.found.push_back(*checked.principal);
    }
    if (checked.mayBeUsed()) {
        if (!checked.error) {
            environment.put(*checked.principal);
        }
        takePrincipal(checked.principal->objectId);
        principalNotChecked = checked.error;
    }
    update({Step::Principal}); // whoever hears of it looks at the steps
    if (alive) {
        Q_EMIT alive->principalSearchChanged();
    }
}

const PrincipalSearch &Session::principalSearch() const {
    return d->search;
}

void Session::choosePrincipal(const QString &objectId) {
    if (base::sameText(objectId, d->choices.principalId)) {
        return;
    }
    const auto isIt = [&objectId](const Principal &principal) {
        return base::sameText(principal.objectId, objectId)
            && principal.type == domain::PrincipalType::ServicePrincipal;
    };
    const auto found = std::find_if(d->search.found.begin(), d->search.found.end(), isIt);
    if (found != d->search.found.end()) {
        d->environment.put(*found);
    }
    const std::vector<Principal> &known = d->environment.principals;
    if (std::any_of(known.begin(), known.end(), isIt)) {
        const QPointer<Session> alive(this);
        d->takePrincipal(objectId);
        Private::updateIf(alive, {Step::KeyStore, Step::Principal});
        return;
    }
    checkPrincipalId(objectId); // never seen: nothing is granted to it unchecked
}

} // namespace protect
