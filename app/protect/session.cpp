#include "protect/session.h"

#include "base/text.h"
#include "protect/sessionprivate.h"

namespace protect {

namespace {

constexpr int questionsAtOnce = 4;

bool sameSource(const std::optional<Source> &a, const Source &b) {
    return a && a->kind == b.kind && a->scenario == b.scenario && a->file == b.file && a->tenant == b.tenant;
}

} // namespace

Session::Private::Private(Session *session, Services given)
    : q(session),
      services(std::move(given)),
      statusPool(questionsAtOnce,
          [this](domain::ResourceId id, base::Cancellation cancellation) {
              return askStatus(std::move(id), cancellation);
          }),
      featurePool(questionsAtOnce, [this](QString id, base::Cancellation cancellation) {
          return askFeature(std::move(id), cancellation);
      }) { }

Session::Session(Services services, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(services))) { }

Session::~Session() {
    d->closing = true;
    d->stopEverything();
    d->board->closed = true;
    d->board->wake();
}

void Session::Private::stopEverything() {
    if (run) {
        run->tracker->detach();
        run->found = nullptr;
    }
    if (undoing) {
        undoing->changed = nullptr;
    }
    for (base::Activity *activity :
        {&listing, &featureRegistration, &examination, &accessCheck, &principalLookup, &principalSearching,
            &vaultList, &policyList, &itemLook, &capturing, &configuring, &takingBack}) {
        activity->stop();
        activity->error.reset();
    }
    statusPool.cancel();
    featurePool.cancel();
}

void Session::Private::forgetEnvironment() {
    environment = domain::Environment();
    ownPermissions.clear();
    progress = ListProgress();
    rows.clear();
    statusAsked.clear();
    accessLost.clear();
    featuresAsked.clear();
    features.clear();
    findings.reset();
    search = PrincipalSearch();
    principalMissing = false;
    principalNotChecked.reset();
    vaultChosenFor = domain::ResourceId();
    itemsAsked.clear();
    captureState = CaptureState();
    preparations = domain::Preparations();
    run.reset();
    resuming.clear();
    undoing.reset();
}

QDateTime Session::Private::now() const {
    return connection ? connection->clock->now() : QDateTime::currentDateTimeUtc();
}

domain::SignedIn Session::Private::signedIn() const {
    domain::SignedIn place;
    place.tenantId = connection->tenantId;
    place.backupAppIdDocumented = !azure()->cloud.backupManagementServiceAppId.isEmpty();
    return place;
}

QStringList Session::Private::subscriptionIds() const {
    QStringList ids;
    for (const domain::Subscription &subscription : environment.subscriptions) {
        ids.append(subscription.id);
    }
    return ids;
}

const SourceOffer &Session::offer() const {
    return d->services.offer;
}

bool Session::isConnected() const {
    return d->connection.has_value();
}

bool Session::isSimulated() const {
    return d->connection && d->connection->isSimulated;
}

QString Session::connectionLabel() const {
    return d->connection ? d->connection->label : QString();
}

QString Session::tenantId() const {
    return d->connection ? d->connection->tenantId : QString();
}

QString Session::userName() const {
    return d->connection ? d->connection->userName : QString();
}

QDateTime Session::now() const {
    return d->now();
}

QString Session::portalHost() const {
    return d->connection ? d->azure()->cloud.portalHost : QString();
}

const domain::SupportMatrix &Session::supportMatrix() const {
    return d->services.supportMatrix;
}

const domain::Preparations &Session::preparations() const {
    return d->preparations;
}

const domain::Environment &Session::environment() const {
    return d->environment;
}

const domain::Choices &Session::choices() const {
    return d->choices;
}

StepState Session::state(Step step) const {
    return d->board->at(step);
}

QCoro::Task<void> Session::whenSettled(Step step) {
    return waitUntilSettled(d->board, step);
}

void Session::connectTo(const Source &source) {
    d->stopEverything();
    const bool again = sameSource(d->source, source);
    d->source = source;
    if (isSimulated()) { // what was done there is gone with it
        d->memoryJournal = std::make_shared<journal::Journal>(journal::storageInMemory());
    }
    d->connection.reset();
    d->connectError.reset();
    d->forgetEnvironment();
    if (!again) {
        // Ids of another tenant mean nothing here; wishes about the policy still do.
        d->forgetWishes();
        d->choices.virtualMachineId = domain::ResourceId();
        d->choices.principalId.clear();
        d->choices.recoveryServicesVaultId = domain::ResourceId();
        d->choices.backupPolicyId = domain::ResourceId();
    }
    base::Result<azure::TenantConnection> connection = base::Unexpected(base::localError(
        QStringLiteral("NoConnection"), QStringLiteral("This program was built without a way to connect."),
        QStringLiteral("source/connect")));
    if (d->services.connect) {
        connection = d->services.connect(source);
    }
    if (connection) {
        d->connection = std::move(*connection);
        d->choices.signedIn = d->signedIn();
    } else {
        d->connectError = connection.error();
    }
    const QPointer<Session> alive(this);
    Q_EMIT virtualMachinesReset();
    if (alive) {
        Q_EMIT connectionChanged();
    }
    if (alive) {
        Q_EMIT captureChanged(); // one that was going on has ended
    }
    Private::updateIf(alive, {Step::Source, Step::VirtualMachine});
}

std::optional<Source> Session::source() const {
    return d->source;
}

void Session::cancel(Step step) {
    const auto stop = [](base::Activity &activity, const QString &operation) {
        if (activity.stop()) {
            activity.error = base::cancelledError(operation);
        }
    };
    const QPointer<Session> alive(this);
    switch (step) {
    case Step::VirtualMachine:
        stop(d->listing, QStringLiteral("virtualMachines/list"));
        stop(d->featureRegistration, QStringLiteral("features/register"));
        break;
    case Step::KeyStore:
        stop(d->examination, QStringLiteral("keyStore/examine"));
        stop(d->accessCheck, QStringLiteral("keyStore/examine"));
        break;
    case Step::Principal:
        stop(d->principalLookup, QStringLiteral("servicePrincipals/read"));
        stop(d->principalSearching, QStringLiteral("principals/check"));
        d->search.working = false;
        Q_EMIT principalSearchChanged();
        break;
    case Step::Backup:
        stop(d->vaultList, QStringLiteral("recoveryServicesVaults/list"));
        stop(d->policyList, QStringLiteral("backupPolicies/list"));
        stop(d->itemLook, QStringLiteral("protectedItems/read"));
        break;
    case Step::Configure:
        stopConfiguring();
        return;
    case Step::Source:
    case Step::Role:
    case Step::Scope:
    case Step::Review:
    case Step::Done:
        break;
    }
    Private::updateIf(alive, {step});
}

QStringList Session::requestLog() const {
    return d->connection && d->connection->requestLog ? d->connection->requestLog() : QStringList();
}

} // namespace protect
