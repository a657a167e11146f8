#include "protect/estate.h"

#include "base/text.h"
#include "domain/backupservice.h"
#include "protect/estateprivate.h"
#include "protect/flows/environmentmerge.h"

namespace protect {

namespace {

constexpr int questionsAtOnce = 4;

ConnectionInfo infoOf(const azure::SignedInTenant &tenant) {
    ConnectionInfo info;
    info.isConnected = true;
    info.isSimulated = tenant.isSimulated;
    info.label = tenant.label;
    info.clockSpeed = tenant.clockSpeed;
    info.simplified = tenant.simplified;
    info.tenantId = tenant.tenantId;
    info.userName = tenant.userName;
    const azure::Cloud &cloud = tenant.azure->cloud;
    info.armHost = cloud.armHost;
    info.portalHost = cloud.portalHost;
    info.backupAppId = cloud.backupAppId;
    info.backupServiceName = cloud.backupName.isEmpty() ? domain::backupServiceName({}) : cloud.backupName;
    return info;
}

ConnectionInfo noConnection() {
    ConnectionInfo info;
    info.backupServiceName = domain::backupServiceName({});
    return info;
}

} // namespace

Estate::Private::Private(Estate *estate, Services given)
    : q(estate),
      services(std::move(given)),
      info(noConnection()),
      statusPool(questionsAtOnce,
          [this](domain::ResourceId id, base::Cancellation cancellation) {
              return askStatus(std::move(id), cancellation);
          }),
      featurePool(questionsAtOnce, [this](QString id, base::Cancellation cancellation) {
          return askFeature(std::move(id), cancellation);
      }) {
    announcer.onSettle(q, [this] { settle(); });
}

Estate::Estate(Services services, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(services))) { }

Estate::~Estate() {
    d->closing = true;
    d->announcer.forget(this);
    d->stopEverything();
    d->announcer.forget(this); // of what has just ended
}

void Estate::Private::stopEverything() {
    for (base::Activity *activity : {&connecting, &listing, &registering, &creating, &capturing}) {
        activity->stop();
        activity->error.reset();
    }
    statusPool.cancel();
    featurePool.cancel();
}

void Estate::Private::forgetEnvironment() {
    environment = domain::Environment();
    ownPermissions.clear();
    progress = ListProgress();
    rows.clear();
    statusAsked.clear();
    accessLost.clear();
    featuresAsked.clear();
    features.clear();
    principalMissing = false;
    captureState = CaptureState();
    preparations = domain::Preparations();
}

QDateTime Estate::Private::now() const {
    return tenant ? tenant->clock->now() : QDateTime::currentDateTimeUtc();
}

domain::SignedIn Estate::Private::signedIn() const {
    domain::SignedIn place;
    if (tenant) {
        place.tenantId = tenant->tenantId;
        place.objectId = tenant->userObjectId;
        place.backupAppIdDocumented = !info.backupAppId.isEmpty();
    }
    return place;
}

QStringList Estate::Private::subscriptionIds() const {
    QStringList ids;
    for (const domain::Subscription &subscription : environment.subscriptions) {
        ids.append(subscription.id);
    }
    return ids;
}

void Estate::Private::tellUsers(const EstateUser *except) {
    for (EstateUser *user : users) {
        user->isStale = user->isStale || user != except;
        user->isUnsettled = true;
    }
}

void Estate::Private::add(const domain::Environment &found, const EstateUser *by) {
    mergeFound(environment, found);
    tellUsers(by);
}

void Estate::Private::add(const Reading &reading, const EstateUser *by) {
    for (auto own = reading.ownPermissions.constBegin(); own != reading.ownPermissions.constEnd(); ++own) {
        ownPermissions.insert(own.key(), own.value());
    }
    add(reading.found, by);
}

/// One who looks anew may find something out for the others.
void Estate::Private::settle() {
    constexpr int rounds = 3;
    for (int round = 0; round < rounds && !closing; ++round) {
        for (EstateUser *user : users) {
            if (std::exchange(user->isStale, false)) {
                user->lookAnew();
            }
        }
    }
    for (EstateUser *user : users) {
        if (std::exchange(user->isUnsettled, false)) {
            user->settle();
        }
    }
}

const SourceOffer &Estate::offer() const {
    return d->services.offer;
}

const domain::SupportMatrix &Estate::supportMatrix() const {
    return d->services.supportMatrix;
}

const ConnectionInfo &Estate::connection() const {
    return d->info;
}

std::optional<Source> Estate::source() const {
    return d->source;
}

QDateTime Estate::now() const {
    return d->now();
}

const domain::Environment &Estate::environment() const {
    return d->environment;
}

const domain::Preparations &Estate::preparations() const {
    return d->preparations;
}

QStringList Estate::requestLog() const {
    return d->tenant && d->tenant->requestLog ? d->tenant->requestLog() : QStringList();
}

StepState Estate::connecting() const {
    StepState state;
    state.error = d->connecting.error;
    if (d->tenant) {
        state.progress = Progress::Done;
    } else if (d->connecting.isWorking()) {
        state.progress = Progress::Working;
    } else if (state.error && state.error->kind != base::ErrorKind::Cancelled) {
        state.progress = Progress::Failed;
    }
    return state;
}

void Estate::connectTo(const Source &source) {
    const base::Announcer::Scope scope(d->announcer);
    const bool comesBack = d->source == source;
    for (EstateUser *user : d->users) {
        user->leaveEstate(comesBack);
    }
    d->stopEverything();
    d->source = source;
    if (d->info.isSimulated) { // what was done there is gone with it
        d->memoryJournal = std::make_shared<journal::Journal>(journal::storageInMemory());
    }
    d->reads.reset();
    d->tenant.reset();
    d->info = noConnection();
    d->forgetEnvironment();
    d->tell(&Estate::virtualMachinesReset);
    d->tell(&Estate::captureChanged); // one that was going on has ended
    d->connect();
    if (d->connecting.isWorking()) {
        d->tell(&Estate::connectionChanged);
    }
}

void Estate::Private::connect() {
    if (!services.connect) {
        take(base::Unexpected(base::localError(QStringLiteral("NoConnection"),
            QStringLiteral("This program was built without a way to connect."),
            QStringLiteral("source/connect"))));
        return;
    }
    tellUsers(nullptr);
    base::start(
        announcer, q, connecting,
        [this](base::Cancellation cancellation) { return services.connect(*source, cancellation); },
        [this](base::Result<azure::SignedInTenant> made) { take(std::move(made)); });
}

void Estate::Private::take(base::Result<azure::SignedInTenant> made) {
    if (made) {
        tenant = std::move(*made);
        info = infoOf(*tenant);
        reads.emplace(tenant->azure);
        tenant->azure = reads->direct();
        for (EstateUser *user : users) {
            user->enterEstate();
        }
    } else {
        connecting.error = made.error();
    }
    tellUsers(nullptr);
    tell(&Estate::connectionChanged);
}

void Estate::cancel(Work work) {
    const base::Announcer::Scope scope(d->announcer);
    const auto stop = [](base::Activity &activity, const QString &operation) {
        const bool worked = activity.stop();
        if (worked) {
            activity.error = base::cancelledError(operation);
        }
        return worked;
    };
    switch (work) {
    case Work::Connecting:
        if (stop(d->connecting, QStringLiteral("source/connect"))) {
            d->tell(&Estate::connectionChanged);
        }
        break;
    case Work::Listing:
        stop(d->listing, QStringLiteral("virtualMachines/list"));
        stop(d->registering, QStringLiteral("features/register"));
        break;
    case Work::CreatingPrincipal:
        stop(d->creating, QStringLiteral("servicePrincipals/read"));
        break;
    case Work::Capturing:
        if (stop(d->capturing, QStringLiteral("environment/capture"))) {
            d->captureState = CaptureState();
            d->captureState.error = d->capturing.error;
            d->tell(&Estate::captureChanged);
        }
        break;
    }
    for (EstateUser *user : d->users) {
        user->isUnsettled = true;
    }
}

/// Runs in the simulator end with it, so that their record stays in memory.
std::shared_ptr<const journal::Journal> Estate::Private::journal() const {
    const bool simulated = !tenant || tenant->isSimulated;
    const bool lasts = services.journal && (!simulated || services.journalsSimulated);
    return lasts ? services.journal : memoryJournal;
}

std::optional<journal::Record> Estate::Private::recordOf(const QString &runId) const {
    std::optional<journal::Record> record = journal()->run(runId);
    if (!record) {
        record = memoryJournal->run(runId);
    }
    return record;
}

std::vector<domain::PastRun> Estate::pastRuns() const {
    std::vector<domain::PastRun> runs = d->memoryJournal->summaries();
    if (d->services.journal) {
        const std::vector<domain::PastRun> lasting = d->services.journal->summaries();
        runs.insert(runs.end(), lasting.begin(), lasting.end());
    }
    return runs;
}

void Estate::forgetRun(const QString &runId) {
    const std::shared_ptr<const journal::Journal> lasting = d->services.journal;
    const bool isLasting = lasting && lasting->run(runId);
    const journal::Journal &journal = isLasting ? *lasting : *d->memoryJournal;
    (void)journal.forget(runId); // what cannot be forgotten is offered again
    d->tell(&Estate::pastRunsChanged);
}

} // namespace protect
