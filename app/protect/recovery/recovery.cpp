#include "protect/recovery/recovery.h"

#include "base/text.h"
#include "protect/flows/recordedwrite.h"
#include "protect/recovery/recoveryflow.h"
#include "protect/recovery/recoveryprivate.h"
#include "protect/recovery/recoveryrequests.h"

#include <algorithm>

namespace protect {

using domain::RecoveryOutcome;

Recovery::Private::Private(Recovery *recovery, Estate &where) : q(recovery), place(where), estate(*where.d) {
    estate.users.push_back(this);
}

Recovery::Recovery(Estate &estate, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, estate)) { }

Recovery::~Recovery() {
    d->closing = true;
    std::erase(d->estate.users, d.get());
    d->stopEverything();
    const auto scope = d->scope();
    const bool hadRun = d->context != nullptr;
    d->context.reset(); // with it goes what kept others from its VM
    d->estate.announcer.forget(this);
    if (hadRun) {
        d->estate.tell(&Estate::pastRunsChanged);
    }
}

void Recovery::Private::stopEverything() {
    if (context) {
        context->changed = nullptr;
    }
    for (base::Activity *activity : {&listing, &looking, &running}) {
        activity->stop();
        activity->error.reset();
    }
}

void Recovery::Private::dropRun() {
    if (context) {
        context->changed = nullptr;
    }
    running.stop();
    running.error.reset();
    context.reset();
    resuming.clear();
    tell<&Recovery::runChanged>();
}

void Recovery::Private::forgetMachine() {
    looking.stop();
    looking.error.reset();
    dropRun();
    findings = domain::RecoveryFindings();
    choices = domain::RecoveryChoices();
    chosenByUser = false;
    tell<&Recovery::findingsChanged>();
    tell<&Recovery::choicesChanged>();
}

void Recovery::Private::leaveEstate(bool /*comesBack*/) {
    stopEverything();
    machines = ProtectedMachines();
    machineId = domain::ResourceId();
    vaultId = domain::ResourceId();
    forgetMachine();
    tell<&Recovery::machinesChanged>();
}

Estate &Recovery::estate() const {
    return d->place;
}

StepState Recovery::state(RecoveryTask task) const {
    StepState state;
    const auto read = [&state](const base::Activity &activity, bool isDone) {
        state.error = activity.error;
        state.progress = activity.isWorking() ? Progress::Working
            : isDone                          ? Progress::Done
            : activity.error                  ? Progress::Failed
                                              : Progress::Idle;
    };
    switch (task) {
    case RecoveryTask::ListMachines:
        read(d->listing, d->machines.isRead);
        break;
    case RecoveryTask::Look:
        read(d->looking, d->findings.when.isValid());
        break;
    case RecoveryTask::Run:
        read(d->running, run().outcome == RecoveryOutcome::Recovered);
        if (run().outcome == RecoveryOutcome::Failed && !d->running.isWorking()) {
            state.progress = Progress::Failed;
            state.error = run().failure ? std::make_optional(run().failure->error) : std::nullopt;
        }
        break;
    }
    return state;
}

void Recovery::loadMachines() {
    if (!d->canAsk() || d->listing.isWorking()) {
        return;
    }
    const auto scope = d->scope();
    d->start(
        d->listing,
        [this](base::Cancellation cancellation) {
            return readProtectedMachines(
                d->estate.azure(), d->estate.environment.subscriptions, std::move(cancellation));
        },
        [this](const Reading &reading) {
            ProtectedMachines &machines = d->machines;
            machines = ProtectedMachines();
            const bool isAnyRead = reading.obstacles.empty() || !reading.found.recoveryServicesVaults.empty();
            if (!isAnyRead) { // that there is none cannot be said
                d->listing.error = reading.obstacles.front();
            }
            machines.isRead = isAnyRead;
            machines.obstacles = reading.obstacles;
            machines.vaults = static_cast<int>(reading.found.recoveryServicesVaults.size());
            for (const domain::ProtectedItem &item : reading.found.protectedItems) {
                const QString id = item.id.text();
                const qsizetype end = id.indexOf(QLatin1String("/backupFabrics/"), 0, Qt::CaseInsensitive);
                machines.rows.push_back({item.sourceResourceId, domain::ResourceId(id.left(end)), item});
            }
            std::sort(machines.rows.begin(), machines.rows.end(),
                [](const ProtectedMachine &a, const ProtectedMachine &b) {
                    const int order
                        = a.virtualMachineId.name().compare(b.virtualMachineId.name(), Qt::CaseInsensitive);
                    return order != 0 ? order < 0
                        : !(a.virtualMachineId == b.virtualMachineId)
                        ? a.virtualMachineId.text() < b.virtualMachineId.text()
                        : a.vaultId.text() < b.vaultId.text();
                });
            d->estate.noteSubscriptions(reading.found.subscriptions);
            d->estate.add(reading.found, d.get());
            d->tell<&Recovery::machinesChanged>();
        });
    d->tell<&Recovery::machinesChanged>();
}

const ProtectedMachines &Recovery::machines() const {
    return d->machines;
}

void Recovery::chooseMachine(const domain::ResourceId &virtualMachineId, const domain::ResourceId &vaultId) {
    const bool isSame = d->machineId == virtualMachineId && d->vaultId == vaultId;
    if (isSame || isWriting()) {
        return;
    }
    const auto scope = d->scope();
    d->forgetMachine();
    d->machineId = virtualMachineId;
    d->vaultId = vaultId;
}

const domain::ResourceId &Recovery::chosenMachine() const {
    return d->machineId;
}

const domain::ResourceId &Recovery::chosenVault() const {
    return d->vaultId;
}

void Recovery::look() {
    if (!d->canAsk() || d->machineId.isEmpty() || isWriting()) {
        return;
    }
    const auto scope = d->scope();
    const RecoveryQuestion question = d->question();
    d->start(
        d->looking,
        [this, question](base::Cancellation cancellation) {
            return lookAtRecovery(d->estate.azure(), question, std::move(cancellation));
        },
        [this](domain::RecoveryFindings found) { d->takeFindings(std::move(found)); });
    d->tell<&Recovery::findingsChanged>();
}

RecoveryQuestion Recovery::Private::question() const {
    RecoveryQuestion asked;
    asked.virtualMachineId = machineId;
    asked.vaultId = vaultId;
    asked.setId = choices.setId;
    asked.knownKey = choices.namedKey;
    asked.subscriptions = estate.environment.subscriptions;
    asked.callerId = estate.tenant->userObjectId;
    asked.support = estate.services.supportMatrix;
    // What an earlier run of this tool knew of the key, where nothing in Azure tells it any more.
    for (const journal::Record &record : estate.journal()->runs()) {
        if (!asked.knownKey.isEmpty() || !(record.head.choices.virtualMachineId == machineId)) {
            continue;
        }
        if (record.head.recovery && !record.head.recovery->key.isEmpty()) {
            asked.knownKey = record.head.recovery->key;
            break;
        }
    }
    return asked;
}

void Recovery::Private::takeFindings(domain::RecoveryFindings found) {
    findings = std::move(found);
    domain::RecoveryChoices wishes = choices;
    wishes.signedIn = estate.signedIn();
    if (!chosenByUser) {
        choices = domain::recommendedChoices(findings, wishes);
    }
    estate.noteSubscriptions(findings.environment.subscriptions);
    estate.add(findings.environment, this);
    tell<&Recovery::choicesChanged>();
    complete();
}

/// What the choices hang on is read as well.
void Recovery::Private::complete() {
    const domain::RecoveryFindings known = findings;
    const domain::RecoveryChoices made = choices;
    start(
        looking,
        [this, known, made](base::Cancellation cancellation) {
            return completeFindings(estate.azure(), known, made, std::move(cancellation));
        },
        [this](domain::RecoveryFindings whole) {
            findings = std::move(whole);
            tell<&Recovery::findingsChanged>();
            tell<&Recovery::choicesChanged>();
        });
    tell<&Recovery::findingsChanged>();
}

const domain::RecoveryFindings &Recovery::findings() const {
    return d->findings;
}

domain::RecoveryWay Recovery::way() const {
    return d->findings.when.isValid() ? domain::proposedWay(d->findings) : domain::RecoveryWay::NotKnown;
}

const domain::RecoveryChoices &Recovery::choices() const {
    return d->choices;
}

void Recovery::choose(const domain::RecoveryChoices &choices) {
    if (isWriting()) {
        return;
    }
    const auto scope = d->scope();
    const bool isOtherKey
        = !(choices.setId == d->choices.setId) || !(choices.namedKey == d->choices.namedKey);
    d->choices = choices;
    d->choices.signedIn = d->estate.signedIn();
    d->chosenByUser = true;
    d->tell<&Recovery::choicesChanged>();
    if (!d->canAsk() || !d->findings.when.isValid()) {
        return;
    }
    if (isOtherKey) { // so that all is looked at again, and proposed anew
        d->chosenByUser = false;
        look();
    } else {
        d->complete();
    }
}

void Recovery::chooseGoal(domain::RecoveryGoal goal) {
    domain::RecoveryChoices wishes = d->choices;
    wishes.goal = goal;
    choose(domain::recommendedChoices(d->findings, wishes));
    d->chosenByUser = false;
}

void Recovery::chooseRecommended() {
    choose(domain::recommendedChoices(d->findings, d->choices));
    d->chosenByUser = false;
}

domain::RecoveryPlan Recovery::plan() const {
    return domain::planRecovery(d->findings, d->choices);
}

std::vector<PlannedRequest> Recovery::requests() const {
    if (!d->estate.tenant) {
        return {};
    }
    const std::vector<domain::RecoveryStep> steps = plan().steps;
    return requestsOfRecovery(d->estate.azure()->cloud, steps, d->findings);
}

domain::RecoveryPlan Recovery::machinePlan() const {
    domain::RecoveryChoices wishes = d->choices;
    wishes.goal = domain::RecoveryGoal::Restore;
    domain::RecoveryChoices machine = domain::recommendedChoices(d->findings, wishes);
    machine.parts.machine = true; // with what its key needs before
    return domain::planRecovery(d->findings, machine);
}

} // namespace protect
