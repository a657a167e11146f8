#include "base/text.h"
#include "cloud/azure/subscriptionsclient.h"
#include "protect/estateprivate.h"
#include "protect/flows/captureflow.h"
#include "protect/flows/listflow.h"
#include "protect/flows/plannedrequests.h"
#include "protect/flows/runcontext.h"

namespace protect {

using domain::ResourceId;

void Estate::loadVirtualMachines() {
    if (!d->canAsk() || d->listing.isWorking()) {
        return;
    }
    const base::Announcer::Scope scope(d->announcer);
    d->environment.virtualMachines.clear();
    d->environment.subscriptions.clear();
    d->rows.clear();
    d->statusPool.cancel();
    d->featurePool.cancel();
    d->statusAsked.clear();
    d->featuresAsked.clear();
    d->progress = ListProgress();
    d->tell(&Estate::virtualMachinesReset);
    d->list();
}

void Estate::Private::noteSubscriptions(const std::vector<domain::Subscription> &found) {
    if (environment.subscriptions.empty()) {
        environment.subscriptions = found;
    }
}

void Estate::Private::list() {
    base::start(
        announcer, q, listing,
        [this](base::Cancellation cancellation) {
            ListSink sink;
            sink.tenants = base::whileWanted(announcer, cancellation,
                [this](std::vector<domain::Tenant> tenants) { environment.tenants = std::move(tenants); });
            sink.subscriptions = base::whileWanted(
                announcer, cancellation, [this](std::vector<domain::Subscription> subscriptions) {
                    progress.subscriptions = static_cast<int>(subscriptions.size());
                    environment.subscriptions = std::move(subscriptions);
                });
            sink.expected = base::whileWanted(
                announcer, cancellation, [this](qint64 more) { progress.expected += more; });
            sink.rows = base::whileWanted(announcer, cancellation,
                [this](std::vector<domain::VirtualMachine> machines) { addRows(std::move(machines)); });
            return listVirtualMachines(azure(), std::move(sink), cancellation);
        },
        [this](base::Result<Obstacles> listed) {
            progress.complete = listed.has_value();
            if (!listed) {
                listing.error = listed.error();
            } else if (!listed->empty()) {
                listing.error = listed->front();
            }
            tellList();
        });
    tellList();
}

void Estate::Private::addRows(std::vector<domain::VirtualMachine> machines) {
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
    if (count > 0) {
        tell(&Estate::virtualMachinesAdded, first, count);
    }
    for (const int row : replaced) {
        if (row < first) {
            tell(&Estate::virtualMachineChanged, row);
        }
    }
    tellList();
}

ListProgress Estate::listProgress() const {
    return d->progress;
}

domain::Qualification Estate::qualification(const domain::VirtualMachine &vm) const {
    const QString subscription = vm.subscriptionId.isEmpty() ? vm.id.subscriptionId() : vm.subscriptionId;
    domain::Qualification judged = domain::qualifyVirtualMachine(
        d->environment, vm, d->services.supportMatrix, d->features.value(subscription.toLower()));
    const auto isProtected
        = [](const domain::ReasonedFlag &flag) { return flag.reason == domain::Reason::AlreadyProtected; };
    if (d->accessLost.contains(vm.id.text().toLower()) && std::erase_if(judged.blocks, isProtected) > 0) {
        judged.warnings.push_back({domain::Reason::AccessLost, QString()});
    }
    return judged;
}

void Estate::Private::noteAccess(
    const ResourceId &vmId, domain::ProtectionStatus status, domain::Truth truth) {
    if (status == domain::ProtectionStatus::Protected && truth == domain::Truth::No) {
        accessLost.insert(vmId.text().toLower());
    } else {
        accessLost.remove(vmId.text().toLower());
    }
}

void Estate::askBackupStatus(const QList<ResourceId> &vmIds) {
    if (!d->canAsk()) {
        return;
    }
    const base::Announcer::Scope scope(d->announcer);
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

namespace {

QCoro::Task<void> nothingToAsk() {
    co_return;
}

} // namespace

QCoro::Task<void> Estate::Private::askStatus(ResourceId vmId, base::Cancellation cancellation) {
    const domain::VirtualMachine *machine = environment.virtualMachine(vmId);
    if (!machine || !canAsk()) {
        return nothingToAsk();
    }
    return base::deliver<base::Result<domain::BackupStatus>>(
        protect::askBackupStatus(azure(), vmId, machine->location, cancellation), announcer, cancellation,
        [this, vmId](base::Result<domain::BackupStatus> status) {
            if (status) {
                setBackupStatus(vmId, *status);
            }
        });
}

/// The list has changed, or how far it is.
void Estate::Private::tellList() {
    for (EstateUser *user : users) {
        user->touchList();
    }
}

void Estate::Private::tellRow(const ResourceId &vmId) {
    const int row = rows.value(vmId.text().toLower(), -1);
    if (row >= 0) {
        tell(&Estate::virtualMachineChanged, row);
    }
}

void Estate::Private::setBackupStatus(const ResourceId &vmId, const domain::BackupStatus &status) {
    environment.backupStatus.insert(vmId.text().toLower(), status);
    for (EstateUser *user : users) {
        user->isUnsettled = true;
    }
    tellRow(vmId);
}

QCoro::Task<void> Estate::Private::askFeature(QString subscriptionId, base::Cancellation cancellation) {
    const QString feature = services.supportMatrix.featureName;
    if (!canAsk() || feature.isEmpty()) {
        return nothingToAsk();
    }
    // It only warns, so that a refusal is not worth a word.
    return base::deliver<base::Result<QString>>(
        readFeatureState(azure(), subscriptionId, feature, cancellation), announcer, cancellation,
        [this, subscriptionId](
            base::Result<QString> state) { setFeatureState(subscriptionId, state ? *state : QString()); });
}

void Estate::Private::setFeatureState(const QString &subscriptionId, const QString &state) {
    features.insert(subscriptionId.toLower(), state);
    tellUsers(nullptr);
}

PreviewFeature Estate::previewFeature(const QString &subscriptionId) const {
    PreviewFeature feature;
    feature.state = d->features.value(subscriptionId.toLower());
    feature.isAsked
        = d->services.supportMatrix.featureName.isEmpty() || d->features.contains(subscriptionId.toLower());
    feature.isRegistering = d->registering.isWorking();
    return feature;
}

std::vector<PlannedRequest> Estate::featureRequests(const QString &subscriptionId) const {
    if (!d->tenant) {
        return {};
    }
    return {plannedRequest({},
        azure::SubscriptionsClient::registerComputeFeatureRequest(
            d->azure()->cloud, subscriptionId, d->services.supportMatrix.featureName))};
}

void Estate::registerFeature(const QString &subscriptionId) {
    const QString feature = d->services.supportMatrix.featureName;
    if (!d->canAsk() || feature.isEmpty()) {
        return;
    }
    d->registrationOf(subscriptionId); // noted before it is sent: whatever comes between, it may be made
    const QPointer<Estate> alive(this);
    const std::function<void(QString)> told = [alive, subscriptionId](const QString &state) {
        if (alive) {
            alive->d->registrationOf(subscriptionId).state = state;
        }
    };
    base::startToEnd(
        d->announcer, this, d->registering,
        [this, feature, subscriptionId, told](base::Cancellation cancellation) {
            return registerPreviewFeature(d->azure(), subscriptionId, feature, told, cancellation);
        },
        [this, subscriptionId](const base::Result<QString> &state, bool isCurrent) {
            d->endRegistration(subscriptionId, state, isCurrent);
        });
}

void Estate::Private::endRegistration(
    const QString &subscriptionId, const base::Result<QString> &state, bool isCurrent) {
    const QString known = registrationOf(subscriptionId).state;
    const bool cancelled = !state && state.error().kind == base::ErrorKind::Cancelled;
    if (!state && !cancelled && known.isEmpty() && !isUnclear(state.error())) { // refused
        std::erase_if(preparations.features, [&subscriptionId](const domain::FeatureRegistration &one) {
            return base::sameText(one.subscriptionId, subscriptionId);
        });
    }
    if (!isCurrent) {
        return;
    }
    registering.error = state ? std::nullopt : std::make_optional(state.error());
    if (!known.isEmpty()) {
        setFeatureState(subscriptionId, known);
    }
    tellList();
}

domain::FeatureRegistration &Estate::Private::registrationOf(const QString &subscriptionId) {
    for (domain::FeatureRegistration &known : preparations.features) {
        if (base::sameText(known.subscriptionId, subscriptionId)) {
            return known;
        }
    }
    preparations.features.push_back({subscriptionId, QString()});
    return preparations.features.back();
}

snapshot::Snapshot Estate::Private::frame() const {
    snapshot::Snapshot snapshot;
    snapshot.takenAt = now();
    snapshot.source = tenant->label;
    snapshot.isSimulated = tenant->isSimulated;
    snapshot.tenantId = tenant->tenantId;
    snapshot.collector = {tenant->userName, tenant->userObjectId};
    snapshot.toolVersion = QStringLiteral(CVM_VERSION);
    return snapshot;
}

const CaptureState &Estate::captureState() const {
    return d->captureState;
}

void Estate::capture() {
    if (!d->canAsk() || d->capturing.isWorking()) {
        return;
    }
    const base::Announcer::Scope scope(d->announcer);
    d->captureState = CaptureState();
    d->captureState.isWorking = true;
    base::start(
        d->announcer, this, d->capturing,
        [this](base::Cancellation cancellation) {
            const CaptureProgress progress = base::whileWanted(
                d->announcer, cancellation, [this](CaptureStage stage, int done, int total) {
                    d->captureState.stage = stage;
                    d->captureState.done = done;
                    d->captureState.total = total;
                    d->tell(&Estate::captureChanged);
                });
            return captureEnvironment(
                d->azure(), d->services.supportMatrix.featureName, progress, cancellation);
        },
        [this](base::Result<Reading> captured) {
            d->captureState.isWorking = false;
            if (captured) {
                snapshot::Snapshot snapshot = d->frame();
                snapshot.environment = std::move(captured->found);
                d->captureState.snapshot = std::move(snapshot);
                d->captureState.obstacles = std::move(captured->obstacles);
            } else {
                d->captureState.error = captured.error();
            }
            d->tell(&Estate::captureChanged);
        });
    d->tell(&Estate::captureChanged);
}

} // namespace protect
