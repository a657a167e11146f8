#include "protect/defaults.h"
#include "protect/flows/configureflow.h"
#include "protect/flows/firstbackupflow.h"
#include "protect/flows/plannedrequests.h"
#include "protect/flows/recordedwrite.h"
#include "protect/protectionprivate.h"

#include <algorithm>

namespace protect {

using domain::RunOutcome;

domain::AccessPlan Protection::plan(Action action) const {
    return domain::planAccess(
        d->environment(), action == Action::GrantAndRetry ? d->narrowestGrant() : d->choices);
}

std::vector<PlannedRequest> Protection::requests(Action action) const {
    switch (action) {
    case Action::Configure:
        return d->requestsFor(plan(), d->choices);
    case Action::GrantAndRetry:
        return d->requestsFor(plan(action), d->narrowestGrant());
    case Action::Continue:
        return d->run ? d->unconfirmedRequests() : std::vector<PlannedRequest>();
    case Action::BackUpNow:
        if (d->run) {
            domain::AccessPlan backup;
            backup.backup.push_back(d->run->plannedWrite(domain::WriteKind::TriggerBackup));
            return d->requestsFor(backup, d->run->choices);
        }
        break;
    case Action::LookAtBackup:
        break;
    }
    return {};
}

std::vector<PlannedRequest> Protection::Private::unconfirmedRequests() const {
    std::vector<PlannedRequest> requests = requestsFor(run->plan, run->choices);
    const std::vector<domain::WrittenChange> &written = run->tracker->record().written;
    std::erase_if(requests, [&written](const PlannedRequest &request) {
        return std::any_of(written.begin(), written.end(), [&request](const domain::WrittenChange &change) {
            return !change.takenBack && journal::isSameWrite(change.write, request.write);
        });
    });
    return requests;
}

std::vector<domain::CallerNeed> Protection::callerNeeds() const {
    const domain::KeyStore *store = d->chosenStore();
    return domain::callerNeeds(d->environment(), plan(), store ? *store : domain::KeyStore(),
        d->choices.virtualMachineId, d->callerRights());
}

bool Protection::Private::mayGrant(const domain::AccessPlan &plan) const {
    return plan.grant.empty() || (!plan.tenants.refuses() && isPrincipalAccepted());
}

void Protection::start(Action action) {
    const auto scope = d->scope();
    switch (action) {
    case Action::Configure:
        d->startRun(d->choices);
        break;
    case Action::GrantAndRetry:
        d->startRun(d->narrowestGrant());
        break;
    case Action::Continue:
        d->continueRun();
        break;
    case Action::BackUpNow:
        d->backUpNow();
        break;
    case Action::LookAtBackup:
        d->lookAtBackup();
        break;
    }
}

bool Protection::isPlanNew() const {
    if (!d->run) {
        return true;
    }
    const std::vector<PlannedRequest> shown = d->requestsFor(d->run->plan, d->run->choices);
    const std::vector<PlannedRequest> now = requests();
    return std::any_of(now.begin(), now.end(), [&shown](const PlannedRequest &request) {
        return std::none_of(shown.begin(), shown.end(), [&request](const PlannedRequest &one) {
            return one.method == request.method && one.url == request.url && one.body == request.body;
        });
    });
}

std::vector<PlannedRequest> Protection::Private::requestsFor(
    const domain::AccessPlan &plan, const domain::Choices &runChoices) const {
    if (!estate.tenant) {
        return {};
    }
    const domain::KeyStore *store = chosenStore();
    const std::optional<domain::KeyStore> known = store ? std::make_optional(*store)
        : run                                           ? run->store
                                                        : std::nullopt;
    return requestsOf(estate.azure()->cloud, plan, runChoices, known);
}

/// Whatever earlier pages chose: the narrowest role that suffices, at this key.
domain::Choices Protection::Private::narrowestGrant() const {
    domain::Choices narrowest = choices;
    narrowest.grantBehaviour = domain::GrantBehaviour::Automatic;
    narrowest.evenIfGranted = false;
    narrowest.role.reset();
    narrowest.scope.reset();
    if (const std::optional<domain::RoleProposal> proposal
        = domain::proposeRole(environment(), narrowest, callerRights())) {
        narrowest.role = proposal->role; // the narrowest that the caller may grant
    }
    narrowest.scope = chooseScopeFrom(scopeOptions(narrowest.role), std::nullopt);
    return narrowest;
}

RunContextPtr Protection::Private::newContext(const domain::Choices &runChoices) {
    const auto context = std::make_shared<RunContext>();
    context->azure = readingOnly(estate.azure());
    context->turns = estate.turns;
    context->journal = estate.journal();
    context->userName = estate.tenant->userName;
    context->source = estate.tenant->label;
    context->choices = runChoices;
    // Both are taken away before this protection goes.
    const auto changed = [this] { tell<&Protection::runChanged>(); };
    context->tracker = std::make_shared<RunTracker>(estate.tenant->clock, changed);
    context->found = [this](const domain::Environment &part) {
        const auto adding = scope();
        estate.add(part, this);
    };
    return context;
}

/// Where access is granted again, the vault is the one that protects the VM, and nothing is asked of it.
domain::Choices Protection::Private::choicesOfRun(const domain::Choices &chosen) const {
    domain::Choices made = chosen;
    if (isAccessLost()) {
        made.recoveryServicesVaultId = environment().backupStatusOf(chosen.virtualMachineId).vaultId;
        made.backupPolicyId = domain::ResourceId();
        made.newPolicy.reset();
        made.triggerFirstBackup = false;
    }
    return made;
}

void Protection::Private::startRun(const domain::Choices &chosen) {
    const domain::Choices runChoices = choicesOfRun(chosen);
    if (!resuming.isEmpty()) { // that could not be read before anything else is done
        q->resume(resuming);
        return;
    }
    if (!canAsk() || configuring.isWorking() || undo.d->activity.isWorking() || !chosenMachine() || !assessed
        || isProtectedByRun()) {
        return;
    }
    const domain::AccessPlan planned = domain::planAccess(environment(), runChoices);
    const bool vaultChosen
        = environment().recoveryServicesVault(runChoices.recoveryServicesVaultId) != nullptr;
    const bool isComplete
        = isAccessLost() ? !planned.grant.empty() : vaultChosen && !plannedPolicyId(runChoices).isEmpty();
    if (!isComplete || !mayGrant(planned)) {
        return;
    }
    const RunContextPtr context = newContext(runChoices);
    context->plan = planned;
    if (const domain::KeyStore *store = chosenStore()) {
        context->store = *store;
        context->keyName = assessed->diskEncryptionSet->activeKey.name;
    }
    context->environment = environment();
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
    configure();
}

void Protection::Private::configure() {
    start(
        configuring, [this](base::Cancellation cancellation) { return configureBackup(run, cancellation); },
        [this] { runEnded(); });
    touch({Step::Configure});
}

/// What the run found out counts for all pages, and for all who work on the estate.
void Protection::Private::runEnded() {
    const domain::RunRecord &record = run->tracker->record();
    const bool policyExists = environment().backupPolicy(run->policyId) != nullptr;
    if (choices.newPolicy && choices.backupPolicyId.isEmpty() && policyExists) {
        choices.backupPolicyId = run->policyId; // it was created: from now on it is chosen
        run->tracker->edit().choices.backupPolicyId = run->policyId;
    }
    judge();
    domain::BackupStatus status = environment().backupStatusOf(run->vmId());
    estate.noteAccess(run->vmId(),
        record.outcome == RunOutcome::Protected ? domain::ProtectionStatus::Protected : status.status,
        record.after.truth);
    if (record.outcome == RunOutcome::Protected && run->plan.enables()) {
        status = domain::BackupStatus();
        status.status = domain::ProtectionStatus::Protected;
        status.vaultId = run->vaultId();
        status.policyName = run->policyId.name();
    } else {
        touch({Step::KeyStore, Step::Configure});
    }
    estate.setBackupStatus(run->vmId(), status); // its row tells the access as well
}

void Protection::Private::stopConfiguring() {
    if (!run || !configuring.isWorking()) {
        return;
    }
    configuring.stop(); // the flow unwinds here
    touch({Step::Configure});
    if (!canAsk() || run->tracker->record().outcome == RunOutcome::Failed) {
        return;
    }
    start(
        configuring, [this](base::Cancellation cancellation) { return settleStopped(run, cancellation); },
        [this] { runEnded(); });
}

void Protection::Private::continueRun() {
    if (!resuming.isEmpty()) {
        q->resume(resuming);
        return;
    }
    if (!canAsk() || !run || configuring.isWorking()
        || run->tracker->record().outcome != RunOutcome::Stopped) {
        return;
    }
    run->environment = environment();
    run->propagationSince = QDateTime(); // the bound is counted from here
    run->tracker->edit().outcome = RunOutcome::Running;
    run->tracker->edit().ended = QDateTime();
    configure();
}

void Protection::Private::backUpNow() {
    if (!canAsk() || configuring.isWorking() || !isProtectedByRun()) {
        return;
    }
    start(
        configuring, [this](base::Cancellation cancellation) { return startFirstBackup(run, cancellation); },
        [this] { touch({Step::Configure}); });
    touch({Step::Configure});
}

void Protection::Private::lookAtBackup() {
    if (!canAsk() || configuring.isWorking() || !run
        || run->tracker->stateOf(domain::StageKind::FirstBackup) != domain::StageState::LeftRunning) {
        return;
    }
    start(
        configuring,
        [this](base::Cancellation cancellation) { return protect::lookAtBackup(run, cancellation); },
        [this] { touch({Step::Configure}); });
    touch({Step::Configure});
}

bool Protection::isWriting() const {
    return (d->run && d->run->tracker->isWriting()) || (d->undo.d->context && d->undo.d->context->writes > 0);
}

const domain::RunRecord &Protection::run() const {
    return d->run ? d->run->tracker->record() : d->emptyRun;
}

QString Protection::runId() const {
    return d->run ? d->run->runId : QString();
}

Undo &Protection::undo() const {
    return d->undo;
}

std::optional<domain::RoleOption> Protection::widerRole() const {
    const domain::RunRecord &record = run();
    const bool inForce = record.failure && record.failure->isKeyAccess && record.after.isGranted();
    // Whoever is not Azure Backup is refused for that, and with every role (contract 11).
    const bool isAzureBackup = d->principalStanding() == domain::PrincipalStanding::AzureBackup;
    const bool isExplained = d->assessed
        && std::any_of(
            d->assessed->prerequisites.begin(), d->assessed->prerequisites.end(), &domain::mayExplainRefusal);
    return inForce && isAzureBackup && !isExplained && !record.after.isBlocked()
        ? nextWiderRole(d->roleOptions(), d->choices.role)
        : std::nullopt;
}

void Protection::Private::dropRun() {
    if (run) {
        run->tracker->detach();
        run->found = nullptr;
    }
    configuring.stop();
    run.reset();
    resuming.clear();
    if (undo.d->context) {
        undo.d->context->changed = nullptr;
    }
    undo.d->activity.stop();
    undo.d->context.reset();
}

} // namespace protect
