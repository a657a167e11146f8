#include "base/text.h"
#include "protect/flows/listflow.h"
#include "protect/flows/plannedrequests.h"
#include "protect/sessionprivate.h"

#include "cloud/azure/subscriptionsclient.h"

namespace protect {

using domain::ResourceId;

void Session::loadVirtualMachines() {
    if (!d->canAsk() || d->listing.isWorking()) {
        return;
    }
    d->environment.virtualMachines.clear();
    d->environment.subscriptions.clear();
    d->rows.clear();
    d->statusPool.cancel();
    d->featurePool.cancel();
    d->statusAsked.clear();
    d->featuresAsked.clear();
    d->progress = ListProgress();
    const base::Activity::Ticket ticket = d->listing.begin();
    const QPointer<Session> alive(this);
    Q_EMIT virtualMachinesReset();
    if (alive && d->listing.isCurrent(ticket)) {
        d->list(ticket);
    }
    Private::updateIf(alive, {Step::VirtualMachine});
}

QCoro::Task<void> Session::Private::list(base::Activity::Ticket ticket) {
    const QPointer<Session> alive(q);
    const auto current = [this, alive, ticket] { return alive && listing.isCurrent(ticket); };
    ListSink sink;
    sink.tenants = [this, current](std::vector<domain::Tenant> tenants) {
        if (current()) {
            environment.tenants = std::move(tenants);
        }
    };
    sink.subscriptions = [this, current](std::vector<domain::Subscription> subscriptions) {
        if (current()) {
            progress.subscriptions = static_cast<int>(subscriptions.size());
            environment.subscriptions = std::move(subscriptions);
        }
    };
    sink.expected = [this, current](qint64 more) {
        if (current()) {
            progress.expected += more;
        }
    };
    sink.rows = [this, current](std::vector<domain::VirtualMachine> machines) {
        if (current()) {
            addRows(std::move(machines));
        }
    };
    base::Result<Obstacles> listed
        = co_await listVirtualMachines(azure(), std::move(sink), ticket.cancellation);
    if (!alive || !listing.end(ticket)) {
        co_return;
    }
    progress.complete = listed.has_value();
    if (!listed) {
        listing.error = listed.error();
    } else if (!listed->empty()) {
        listing.error = listed->front();
    }
    update({Step::VirtualMachine});
}

void Session::Private::addRows(std::vector<domain::VirtualMachine> machines) {
    const int first = static_cast<int>(environment.virtualMachines.size());
    std::vector<int> replaced;
    for (domain::VirtualMachine &machine : machines) {
        const QString id = machine.id.text().toLower();
        const auto known = rows.constFind(id);
        if (known != rows.constEnd()) {
            replaced.push_back(*known);
            environment.virtualMachines[static_cast<size_t>(*known)] = std::move(machine);
            continue;
        }
        rows.insert(id, static_cast<int>(environment.virtualMachines.size()));
        environment.virtualMachines.push_back(std::move(machine));
    }
    const int count = static_cast<int>(environment.virtualMachines.size()) - first;
    const QPointer<Session> alive(q);
    if (count > 0) {
        Q_EMIT q->virtualMachinesAdded(first, count);
    }
    for (const int row : replaced) {
        if (alive && row < first) {
            Q_EMIT alive->virtualMachineChanged(row);
        }
    }
    if (alive) {
        update({Step::VirtualMachine});
    }
}

ListProgress Session::listProgress() const {
    return d->progress;
}

domain::Qualification Session::qualification(const domain::VirtualMachine &vm) const {
    const QString subscription = vm.subscriptionId.isEmpty() ? vm.id.subscriptionId() : vm.subscriptionId;
    domain::Qualification judged = domain::qualifyVirtualMachine(
        d->environment, vm, d->services.supportMatrix, featureState(subscription));
    const auto isProtected
        = [](const domain::ReasonedFlag &flag) { return flag.reason == domain::Reason::AlreadyProtected; };
    if (d->accessLost.contains(vm.id.text().toLower()) && std::erase_if(judged.blocks, isProtected) > 0) {
        judged.warnings.push_back({domain::Reason::AccessLost, QString()});
    }
    return judged;
}

bool Session::isAccessLost() const {
    return d->isAccessLost();
}

/// Only together with the protection that was read: whoever protects the VM later may have granted access.
void Session::Private::noteAccess(
    const ResourceId &vmId, domain::ProtectionStatus status, domain::Truth truth) {
    if (status == domain::ProtectionStatus::Protected && truth == domain::Truth::No) {
        accessLost.insert(vmId.text().toLower());
    } else {
        accessLost.remove(vmId.text().toLower());
    }
}

void Session::askBackupStatus(const QList<ResourceId> &vmIds) {
    if (!d->canAsk()) {
        return;
    }
    for (const ResourceId &id : vmIds) {
        const QString key = id.text().toLower();
        const domain::VirtualMachine *machine = d->environment.virtualMachine(id);
        if (!machine || machine->securityType != domain::SecurityType::ConfidentialVm
            || d->statusAsked.contains(key)) {
            continue;
        }
        d->statusAsked.insert(key);
        d->statusPool.add(id);
        const QString subscription = id.subscriptionId().toLower();
        if (!d->featuresAsked.contains(subscription)) {
            d->featuresAsked.insert(subscription);
            d->featurePool.add(subscription);
        }
    }
}

QCoro::Task<void> Session::Private::askStatus(ResourceId vmId, base::Cancellation cancellation) {
    const QPointer<Session> alive(q);
    const domain::VirtualMachine *machine = environment.virtualMachine(vmId);
    if (!machine || !canAsk()) {
        co_return;
    }
    const QString location = machine->location;
    base::Result<domain::BackupStatus> status
        = co_await protect::askBackupStatus(azure(), vmId, location, cancellation);
    if (!alive || cancellation.isCancelled()) {
        co_return;
    }
    if (status) {
        setBackupStatus(vmId, *status);
    }
}

void Session::Private::setBackupStatus(const ResourceId &vmId, const domain::BackupStatus &status) {
    environment.backupStatus.insert(vmId.text().toLower(), status);
    const int row = rows.value(vmId.text().toLower(), -1);
    const QPointer<Session> alive(q);
    update({}); // whoever hears of it looks at the steps
    if (alive && row >= 0 && !closing) {
        Q_EMIT alive->virtualMachineChanged(row);
    }
}

QCoro::Task<void> Session::Private::askFeature(QString subscriptionId, base::Cancellation cancellation) {
    const QPointer<Session> alive(q);
    if (!canAsk() || services.supportMatrix.featureName.isEmpty()) {
        co_return;
    }
    const azure::SubscriptionsClient client(azure());
    base::Result<QString> state = co_await client.computeFeatureState(
        subscriptionId, services.supportMatrix.featureName, cancellation);
    if (!alive || cancellation.isCancelled()) {
        co_return;
    }
    // It only warns, so that a refusal is not worth a word.
    setFeatureState(subscriptionId, state ? *state : QString());
}

void Session::Private::setFeatureState(const QString &subscriptionId, const QString &state) {
    features.insert(subscriptionId.toLower(), state);
    judge();
    update({Step::VirtualMachine, Step::KeyStore, Step::Review});
}

bool Session::isFeatureAsked(const QString &subscriptionId) const {
    return d->services.supportMatrix.featureName.isEmpty() || d->features.contains(subscriptionId.toLower());
}

bool Session::isRegisteringFeature() const {
    return d->featureRegistration.isWorking();
}

QString Session::featureState(const QString &subscriptionId) const {
    return d->features.value(subscriptionId.toLower());
}

std::vector<PlannedRequest> Session::featureRequests(const QString &subscriptionId) const {
    if (!d->connection) {
        return {};
    }
    return {plannedRequest({},
        azure::SubscriptionsClient::registerComputeFeatureRequest(
            d->azure()->cloud, subscriptionId, d->services.supportMatrix.featureName))};
}

void Session::registerFeature(const QString &subscriptionId) {
    if (!d->canAsk() || d->services.supportMatrix.featureName.isEmpty()) {
        return;
    }
    d->registerFeatureOf(subscriptionId, d->featureRegistration.begin());
}

QCoro::Task<void> Session::Private::registerFeatureOf(QString subscriptionId, base::Activity::Ticket ticket) {
    const QPointer<Session> alive(q);
    registrationOf(subscriptionId); // noted before it is sent: whatever comes between, it may be made
    const std::function<void(QString)> told = [this, alive, subscriptionId](const QString &state) {
        if (alive) {
            registrationOf(subscriptionId).state = state;
        }
    };
    base::Result<QString> state = co_await registerPreviewFeature(
        azure(), subscriptionId, services.supportMatrix.featureName, told, ticket.cancellation);
    if (!alive) {
        co_return;
    }
    const QString known = registrationOf(subscriptionId).state;
    const bool cancelled = !state && state.error().kind == base::ErrorKind::Cancelled;
    if (!state && !cancelled && known.isEmpty() && !isUnclear(state.error())) { // refused
        std::erase_if(preparations.features, [&subscriptionId](const domain::FeatureRegistration &one) {
            return base::sameText(one.subscriptionId, subscriptionId);
        });
    }
    if (!featureRegistration.end(ticket)) {
        co_return;
    }
    featureRegistration.error = state ? std::nullopt : std::make_optional(state.error());
    if (!known.isEmpty()) {
        setFeatureState(subscriptionId, known);
    }
    updateIf(alive, {Step::VirtualMachine});
}

domain::FeatureRegistration &Session::Private::registrationOf(const QString &subscriptionId) {
    for (domain::FeatureRegistration &known : preparations.features) {
        if (base::sameText(known.subscriptionId, subscriptionId)) {
            return known;
        }
    }
    preparations.features.push_back({subscriptionId, QString()});
    return preparations.features.back();
}

void Session::chooseVirtualMachine(const ResourceId &id) {
    if (d->choices.virtualMachineId == id || isWriting()) {
        return;
    }
    d->examination.stop();
    d->examination.error.reset();
    d->accessCheck.stop();
    d->accessCheck.error.reset();
    d->dropRun();
    d->findings.reset();
    d->forgetWishes();
    d->choices.grantBehaviour = domain::GrantBehaviour::Automatic; // it was said of the other VM
    d->choices.virtualMachineId = id;
    const QPointer<Session> alive(this);
    askBackupStatus({id});
    if (alive) {
        d->applyVaultDefaults();
    }
    Private::updateIf(alive, {Step::VirtualMachine, Step::KeyStore, Step::Role, Step::Scope, Step::Backup});
}

} // namespace protect
