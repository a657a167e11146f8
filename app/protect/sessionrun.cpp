#include "protect/defaults.h"
#include "protect/flows/configureflow.h"
#include "protect/flows/environmentmerge.h"
#include "protect/flows/firstbackupflow.h"
#include "protect/flows/plannedrequests.h"
#include "protect/flows/recordedwrite.h"
#include "protect/sessionprivate.h"

#include <algorithm>

namespace protect {

using domain::RunOutcome;

domain::AccessPlan Session::plan() const {
    return domain::planAccess(d->environment, d->choices);
}

std::vector<PlannedRequest> Session::plannedRequests() const {
    return d->requestsFor(plan(), d->choices);
}

std::vector<domain::CallerNeed> Session::callerNeeds() const {
    const domain::KeyStore *store = d->chosenStore();
    return domain::callerNeeds(d->environment, plan(), store ? *store : domain::KeyStore(),
        d->choices.virtualMachineId, d->callerRights());
}

bool Session::Private::mayGrant(const domain::AccessPlan &plan) const {
    return plan.grant.empty() || (!plan.tenants.refuses() && isPrincipalAccepted());
}

void Session::configure() {
    d->startRun(d->choices);
}

void Session::grantAndRetry() {
    d->startRun(d->narrowestGrant());
}

domain::AccessPlan Session::retryPlan() const {
    return domain::planAccess(d->environment, d->narrowestGrant());
}

std::vector<PlannedRequest> Session::retryRequests() const {
    return d->requestsFor(retryPlan(), d->narrowestGrant());
}

std::vector<PlannedRequest> Session::continueRequests() const {
    if (!d->run) {
        return {};
    }
    std::vector<PlannedRequest> requests = d->requestsFor(d->run->plan, d->run->choices);
    const std::vector<domain::WrittenChange> &written = d->run->tracker->record().written;
    std::erase_if(requests, [&written](const PlannedRequest &request) {
        return std::any_of(written.begin(), written.end(), [&request](const domain::WrittenChange &change) {
            return !change.takenBack && journal::isSameWrite(change.write, request.write);
        });
    });
    return requests;
}

std::vector<PlannedRequest> Session::firstBackupRequests() const {
    if (!d->run) {
        return {};
    }
    domain::AccessPlan backup;
    backup.backup.push_back(d->run->plannedWrite(domain::WriteKind::TriggerBackup));
    return d->requestsFor(backup, d->run->choices);
}

bool Session::isPlanNew() const {
    if (!d->run) {
        return true;
    }
    const std::vector<PlannedRequest> shown = d->requestsFor(d->run->plan, d->run->choices);
    const std::vector<PlannedRequest> now = plannedRequests();
    return std::any_of(now.begin(), now.end(), [&shown](const PlannedRequest &request) {
        return std::none_of(shown.begin(), shown.end(), [&request](const PlannedRequest &one) {
            return one.method == request.method && one.url == request.url && one.body == request.body;
        });
    });
}

std::vector<PlannedRequest> Session::Private::requestsFor(
    const domain::AccessPlan &plan, const domain::Choices &runChoices) const {
    if (!connection) {
        return {};
    }
    const domain::KeyStore *store = chosenStore();
    const std::optional<domain::KeyStore> known = store ? std::make_optional(*store)
        : run                                           ? run->store
                                                        : std::nullopt;
    return requestsOf(azure()->cloud, plan, runChoices, known);
}

/// Whatever earlier pages chose: the narrowest role that suffices, at this key.
domain::Choices Session::Private::narrowestGrant() const {
    domain::Choices narrowest = choices;
    narrowest.grantBehaviour = domain::GrantBehaviour::Automatic;
    narrowest.evenIfGranted = false;
    narrowest.role.reset();
    narrowest.scope.reset();
    if (const std::optional<domain::RoleProposal> proposal
        = domain::proposeRole(environment, narrowest, callerRights())) {
        narrowest.role = proposal->role; // the narrowest that the caller may grant
    }
    narrowest.scope = chooseScopeFrom(scopeOptionsOf(narrowest.role), std::nullopt);
    return narrowest;
}

RunContextPtr Session::Private::newContext(const domain::Choices &runChoices) {
    const auto context = std::make_shared<RunContext>();
    context->azure = readingOnly(azure());
    context->journal = journal();
    context->userName = connection->userName;
    context->source = connection->label;
    context->choices = runChoices;
    const QPointer<Session> alive(q);
    const auto changed = [this, alive] {
        if (alive && !closing) {
            Q_EMIT alive->runChanged();
        }
    };
    context->tracker = std::make_shared<RunTracker>(connection->clock, changed);
    context->found = [this, alive](const domain::Environment &part) {
        if (alive && !closing) {
            mergeFound(environment, part);
        }
    };
    return context;
}

/// Where access is granted again, the vault is the one that protects the VM, and nothing is asked of it.
domain::Choices Session::Private::choicesOfRun(const domain::Choices &chosen) const {
    domain::Choices made = chosen;
    if (isAccessLost()) {
        made.recoveryServicesVaultId = environment.backupStatusOf(chosen.virtualMachineId).vaultId;
        made.backupPolicyId = domain::ResourceId();
        made.newPolicy.reset();
        made.triggerFirstBackup = false;
    }
    return made;
}

void Session::Private::startRun(const domain::Choices &chosen) {
    const domain::Choices runChoices = choicesOfRun(chosen);
    if (!resuming.isEmpty()) { // that could not be read before anything else is done
        q->lookAgain(resuming);
        return;
    }
    if (!canAsk() || configuring.isWorking() || takingBack.isWorking() || !chosenMachine() || !findings
        || isProtectedByRun()) {
        return;
    }
    const domain::AccessPlan planned = domain::planAccess(environment, runChoices);
    const bool vaultChosen = environment.recoveryServicesVault(runChoices.recoveryServicesVaultId) != nullptr;
    const bool isComplete
        = isAccessLost() ? !planned.grant.empty() : vaultChosen && !plannedPolicyId(runChoices).isEmpty();
    if (!isComplete || !mayGrant(planned)) {
        return;
    }
    const QPointer<Session> alive(q);
    const RunContextPtr context = newContext(runChoices);
    context->plan = planned;
    if (const domain::KeyStore *store = chosenStore()) {
        context->store = *store;
        context->keyName = findings->diskEncryptionSet->activeKey.name;
    }
    context->environment = environment;
    context->policyId = plannedPolicyId(runChoices);
    const bool continues = run && run->tracker->record().outcome != RunOutcome::TakenBack
        && run->vmId() == context->vmId() && run->vaultId() == context->vaultId();
    if (run && run->vmId() == context->vmId()) {
        context->tracker->goOnFrom(run->tracker->record());
        if (!planned.enables() && run->vaultId() == context->vaultId()) {
            context->backupSentAt = run->backupSentAt;
            context->backupRequestId = run->backupRequestId;
        }
    }
    if (continues) {
        // What was sent before may still be at work, or be done.
        context->sentEnable = run->sentEnable;
        context->enableSentAt = run->enableSentAt;
        context->enableRequestId = run->enableRequestId;
        const bool samePolicy = run->policyId == context->policyId;
        context->operation = samePolicy ? run->operation : std::nullopt;
    }
    run = context;
    context->tracker->restart(context->plan, runChoices);
    if (!alive || run != context) {
        return;
    }
    configure(context, configuring.begin());
    updateIf(alive, {Step::Configure});
}

QCoro::Task<void> Session::Private::configure(RunContextPtr context, base::Activity::Ticket ticket) {
    const QPointer<Session> alive(q);
    co_await configureBackup(context, ticket.cancellation);
    if (alive && configuring.end(ticket)) {
        runEnded();
    }
}

/// What the run found out counts for all pages.
void Session::Private::runEnded() {
    const domain::RunRecord &record = run->tracker->record();
    const bool policyExists = environment.backupPolicy(run->policyId) != nullptr;
    if (choices.newPolicy && choices.backupPolicyId.isEmpty() && policyExists) {
        choices.backupPolicyId = run->policyId; // it was created: from now on it is chosen
        run->tracker->edit().choices.backupPolicyId = run->policyId;
    }
    judge();
    noteAccess(run->vmId(),
        record.outcome == RunOutcome::Protected ? domain::ProtectionStatus::Protected
                                                : environment.backupStatusOf(run->vmId()).status,
        record.after.truth);
    if (record.outcome == RunOutcome::Protected && run->plan.enables()) {
        domain::BackupStatus status;
        status.status = domain::ProtectionStatus::Protected;
        status.vaultId = run->vaultId();
        status.policyName = run->policyId.name();
        setBackupStatus(run->vmId(), status);
        return; // which has updated the steps as well
    }
    setBackupStatus(run->vmId(), environment.backupStatusOf(run->vmId())); // its row tells the access as well
    update({Step::KeyStore, Step::Configure});
}

void Session::stopConfiguring() {
    if (!d->run || !d->configuring.isWorking()) {
        return;
    }
    const RunContextPtr context = d->run;
    const QPointer<Session> alive(this);
    d->configuring.stop(); // the flow unwinds here
    if (!alive || !d->canAsk()) {
        return;
    }
    const RunOutcome outcome = context->tracker->record().outcome;
    if (outcome == RunOutcome::Failed) {
        d->update({Step::Configure});
        return;
    }
    d->settle(context, d->configuring.begin());
    Private::updateIf(alive, {Step::Configure});
}

QCoro::Task<void> Session::Private::settle(RunContextPtr context, base::Activity::Ticket ticket) {
    const QPointer<Session> alive(q);
    co_await settleStopped(context, ticket.cancellation);
    if (alive && configuring.end(ticket)) {
        runEnded();
    }
}

void Session::continueConfiguring() {
    if (!d->resuming.isEmpty()) {
        lookAgain(d->resuming);
        return;
    }
    if (!d->canAsk() || !d->run || d->configuring.isWorking()
        || d->run->tracker->record().outcome != RunOutcome::Stopped) {
        return;
    }
    const RunContextPtr context = d->run;
    context->environment = d->environment;
    context->propagationSince = QDateTime(); // the bound is counted from here
    context->tracker->edit().outcome = RunOutcome::Running;
    context->tracker->edit().ended = QDateTime();
    const QPointer<Session> alive(this);
    d->configure(context, d->configuring.begin());
    Private::updateIf(alive, {Step::Configure});
}

void Session::triggerBackup() {
    if (!d->canAsk() || d->configuring.isWorking() || !d->isProtectedByRun()) {
        return;
    }
    const QPointer<Session> alive(this);
    d->firstBackup(d->run, d->configuring.begin());
    Private::updateIf(alive, {Step::Configure});
}

void Session::lookAtBackup() {
    if (!d->canAsk() || d->configuring.isWorking() || !d->run
        || d->run->tracker->stateOf(domain::StageKind::FirstBackup) != domain::StageState::LeftRunning) {
        return;
    }
    const QPointer<Session> alive(this);
    d->lookAtBackup(d->run, d->configuring.begin());
    Private::updateIf(alive, {Step::Configure});
}

QCoro::Task<void> Session::Private::lookAtBackup(RunContextPtr context, base::Activity::Ticket ticket) {
    const QPointer<Session> alive(q);
    co_await protect::lookAtBackup(context, ticket.cancellation);
    if (alive && configuring.end(ticket)) {
        update({Step::Configure});
    }
}

QCoro::Task<void> Session::Private::firstBackup(RunContextPtr context, base::Activity::Ticket ticket) {
    const QPointer<Session> alive(q);
    co_await startFirstBackup(context, ticket.cancellation);
    if (alive && configuring.end(ticket)) {
        update({Step::Configure});
    }
}

bool Session::isWriting() const {
    return (d->run && d->run->tracker->isWriting()) || (d->undoing && d->undoing->writes > 0);
}

const domain::RunRecord &Session::run() const {
    return d->run ? d->run->tracker->record() : d->emptyRun;
}

std::optional<domain::RoleOption> Session::widerRole() const {
    const domain::RunRecord &record = run();
    const bool inForce = record.failure && record.failure->isKeyAccess && record.after.isGranted();
    // Whoever is not Azure Backup is refused for that, and with every role (contract 11).
    const bool isAzureBackup = principalStanding() == domain::PrincipalStanding::AzureBackup;
    const domain::KeyFindings *findings = keyFindings();
    const bool isExplained = findings
        && std::any_of(
            findings->prerequisites.begin(), findings->prerequisites.end(), &domain::mayExplainRefusal);
    return inForce && isAzureBackup && !isExplained ? nextWiderRole(roleOptions(), d->choices.role)
                                                    : std::nullopt;
}

void Session::planWiderRole() {
    if (const std::optional<domain::RoleOption> wider = widerRole()) {
        d->takeRole(wider->choice);
        setEvenIfGranted(true);
    }
}

void Session::setEvenIfGranted(bool even) {
    d->choices.evenIfGranted = even;
    d->judge();
    d->update({Step::Role, Step::Review});
}

void Session::Private::dropRun() {
    if (run) {
        run->tracker->detach();
        run->found = nullptr;
    }
    configuring.stop();
    run.reset();
    resuming.clear();
    takingBack.stop();
    undoing.reset();
}

} // namespace protect
