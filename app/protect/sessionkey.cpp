#include "base/text.h"
#include "protect/defaults.h"
#include "protect/flows/accessflow.h"
#include "protect/flows/environmentmerge.h"
#include "protect/sessionprivate.h"

namespace protect {

void Session::examineKey() {
    const domain::VirtualMachine *machine = d->chosenMachine();
    if (!d->canAsk() || !machine || d->examination.isWorking()) {
        return;
    }
    KeyQuestion question;
    question.virtualMachine = *machine;
    question.subscriptionIds = d->subscriptionIds();
    question.principalId = d->choices.principalId;
    d->accessCheck.stop();
    d->accessCheck.error.reset();
    if (question.principalId.isEmpty()) {
        d->principalLookup.stop(); // the examination looks it up as well
        d->principalLookup.error.reset();
        d->principalMissing = false;
    }
    const QPointer<Session> alive(this);
    d->examine(question, d->examination.begin());
    Private::updateIf(alive, {Step::KeyStore});
}

const domain::KeyFindings *Session::keyFindings() const {
    return d->findings ? &*d->findings : nullptr;
}

QCoro::Task<void> Session::Private::examine(KeyQuestion question, base::Activity::Ticket ticket) {
    const QPointer<Session> alive(q);
    KeyExamination examined = co_await examineKeyOf(azure(), question, ticket.cancellation);
    if (!alive || !examination.end(ticket)) {
        co_return;
    }
    apply(examined);
    const int row = rows.value(choices.virtualMachineId.text().toLower(), -1);
    update({Step::KeyStore, Step::Role, Step::Scope, Step::Principal});
    if (alive && row >= 0) {
        Q_EMIT alive->virtualMachineChanged(row); // read anew, its protection state as well
    }
}

void Session::Private::apply(const KeyExamination &examined) {
    mergeFound(environment, examined.reading.found);
    for (auto own = examined.reading.ownPermissions.constBegin();
         own != examined.reading.ownPermissions.constEnd(); ++own) {
        ownPermissions.insert(own.key(), own.value());
    }
    if (examined.backupStatus) {
        statusAsked.insert(choices.virtualMachineId.text().toLower());
        environment.backupStatus.insert(choices.virtualMachineId.text().toLower(), *examined.backupStatus);
    }
    if (examined.principal) {
        applyLookup(*examined.principal);
    }
    if (examined.failure) {
        examination.error = *examined.failure;
        findings.reset();
        return;
    }
    domain::KeyFindings found;
    found.virtualMachine = *environment.virtualMachine(choices.virtualMachineId);
    for (const domain::Disk &disk : examined.reading.found.disks) {
        found.disk = disk;
    }
    const domain::DiskEncryptionSet *set
        = environment.diskEncryptionSet(found.virtualMachine.diskEncryptionSetId);
    if (set) {
        found.diskEncryptionSet = *set;
    }
    found.obstacles = examined.reading.obstacles;
    findings = found;
    judge();
    applyKeyDefaults();
    judge(); // what the caller needs depends on role and scope
}

void Session::Private::judge() {
    if (!findings) {
        return;
    }
    const QString subscription = findings->virtualMachine.id.subscriptionId();
    const std::optional<domain::Prerequisite> preview
        = domain::checkPreview(subscription, q->featureState(subscription));
    findings->prerequisites.clear();
    if (preview) {
        findings->prerequisites.push_back(*preview);
    }
    if (!findings->diskEncryptionSet) {
        return;
    }
    const domain::KeyIdentifier keyId = findings->diskEncryptionSet->activeKey;
    const domain::KeyStore *store = environment.keyStore(keyId.host);
    findings->keyStore = store ? std::make_optional(*store) : std::nullopt;
    const domain::Key *key = environment.key(keyId);
    findings->key = key ? std::make_optional(*key) : std::nullopt;
    if (!store) {
        return;
    }
    domain::Key known;
    known.id = keyId;
    const bool isNobody = principalMissing && choices.principalId.isEmpty();
    if (isNobody) {
        findings->prerequisites.push_back(
            {domain::PrerequisiteKind::PrincipalMissing, domain::Severity::Blocks, QString()});
    }
    findings->verdict = isNobody
        ? domain::nobodysAccess(*store)
        : domain::evaluateAccess(environment, *store, keyId.name, choices.principalId);
    noteAccess(choices.virtualMachineId, environment.backupStatusOf(choices.virtualMachineId).status,
        findings->verdict.truth);
    const std::vector<domain::Prerequisite> ofKey = domain::checkPrerequisites(
        environment, *findings->diskEncryptionSet, *store, findings->key.value_or(known), now());
    findings->prerequisites.insert(findings->prerequisites.end(), ofKey.begin(), ofKey.end());
    findings->tenants = domain::compareTenants(environment, choices);
    findings->proposal = domain::proposeRole(environment, choices, callerRights());
    findings->caller = domain::callerAccess(
        environment, domain::grantWhoeverGetsIt(environment, choices), *store, keyId.name, callerRights());
}

domain::CallerRights Session::Private::callerRights() const {
    domain::CallerRights rights;
    rights.principalId = connection ? connection->userObjectId : QString();
    rights.permissions = ownPermissions;
    return rights;
}

void Session::Private::applyKeyDefaults() {
    if (!findings || !findings->diskEncryptionSet) {
        return;
    }
    const domain::KeyIdentifier keyId = findings->diskEncryptionSet->activeKey;
    const bool sameKey = preferredFor.isEmpty()
        || (base::sameText(preferredFor.host, keyId.host) && base::sameText(preferredFor.name, keyId.name));
    if (!sameKey) {
        forgetWishes();
    }
    preferredFor = keyId;
    const std::optional<domain::RoleChoice> proposed
        = findings->proposal ? std::make_optional(findings->proposal->role) : std::nullopt;
    choices.role = chooseRoleFrom(q->roleOptions(), preferredRole ? preferredRole : proposed);
    choices.scope = chooseScopeFrom(q->scopeOptions(), preferredScope);
}

void Session::Private::forgetWishes() {
    preferredRole.reset();
    preferredScope.reset();
    preferredFor = domain::KeyIdentifier();
    choices.role.reset();
    choices.scope.reset();
    choices.evenIfGranted = false;
    choices.principalConfirmed = false;
}

void Session::checkAccessAgain() {
    const QPointer<Session> alive(this);
    d->startAccessCheck();
    Private::updateIf(alive, {Step::KeyStore});
}

void Session::Private::startAccessCheck() {
    if (canAsk() && chosenStore() && !examination.isWorking()) {
        checkAccess(accessCheck.begin());
    }
}

QCoro::Task<void> Session::Private::checkAccess(base::Activity::Ticket ticket) {
    const QPointer<Session> alive(q);
    const domain::KeyStore store = *chosenStore();
    const QString keyName = findings->diskEncryptionSet->activeKey.name;
    Reading reading
        = co_await readKeyAccess(azure(), store, keyName, choices.principalId, ticket.cancellation);
    if (!alive || !accessCheck.end(ticket) || !findings) {
        co_return;
    }
    mergeFound(environment, reading.found);
    for (auto own = reading.ownPermissions.constBegin(); own != reading.ownPermissions.constEnd(); ++own) {
        ownPermissions.insert(own.key(), own.value());
    }
    if (!reading.obstacles.empty()) {
        accessCheck.error = reading.obstacles.front();
    }
    judge();
    applyKeyDefaults();
    judge();
    update({Step::KeyStore, Step::Role, Step::Scope});
}

std::vector<domain::RoleOption> Session::roleOptions() const {
    const domain::KeyStore *store = d->chosenStore();
    return store ? domain::roleOptions(d->environment, *store) : std::vector<domain::RoleOption>();
}

void Session::chooseRole(domain::RoleChoice role) {
    d->takeRole(role);
    d->choices.evenIfGranted = false;
    d->judge();
    d->update({Step::Role, Step::Scope, Step::Review});
}

/// A scope that the role does not have is not kept.
void Session::Private::takeRole(domain::RoleChoice role) {
    preferredRole = role;
    choices.role = role;
    choices.scope = chooseScopeFrom(q->scopeOptions(), preferredScope);
}

std::vector<domain::ScopeOption> Session::scopeOptions() const {
    return d->scopeOptionsOf(d->choices.role);
}

std::vector<domain::ScopeOption> Session::Private::scopeOptionsOf(
    std::optional<domain::RoleChoice> role) const {
    const domain::KeyStore *store = chosenStore();
    return store
        ? domain::scopeOptions(environment, *store, findings->diskEncryptionSet->activeKey.name, role)
        : std::vector<domain::ScopeOption>();
}

void Session::chooseScope(domain::GrantScope scope) {
    d->preferredScope = scope;
    d->choices.scope = chooseScopeFrom(scopeOptions(), scope);
    d->judge();
    d->update({Step::Scope, Step::Review});
}

void Session::setGrantBehaviour(domain::GrantBehaviour behaviour) {
    d->choices.grantBehaviour = behaviour;
    d->update({Step::Role, Step::Scope, Step::Review});
}

} // namespace protect
