#include "protect/flows/captureflow.h"
#include "protect/sessionprivate.h"

namespace protect {

namespace {

snapshot::Snapshot frame(const azure::TenantConnection &connection, const QDateTime &now) {
    snapshot::Snapshot snapshot;
    snapshot.takenAt = now;
    snapshot.source = connection.label;
    snapshot.isSimulated = connection.isSimulated;
    snapshot.tenantId = connection.tenantId;
    snapshot.collector = {connection.userName, connection.userObjectId};
    snapshot.toolVersion = QStringLiteral(CVM_VERSION);
    return snapshot;
}

} // namespace

snapshot::Snapshot Session::snapshotSoFar() const {
    snapshot::Snapshot snapshot = d->connection ? frame(*d->connection, d->now()) : snapshot::Snapshot();
    snapshot.environment = d->environment;
    return snapshot;
}

const CaptureState &Session::captureState() const {
    return d->captureState;
}

void Session::capture() {
    if (!d->canAsk() || d->capturing.isWorking()) {
        return;
    }
    d->captureState = CaptureState();
    d->captureState.isWorking = true;
    const QPointer<Session> alive(this);
    d->captureAll(d->capturing.begin());
    if (alive) {
        Q_EMIT captureChanged();
    }
}

void Session::stopCapture() {
    if (d->capturing.stop()) {
        d->captureState = CaptureState();
        d->captureState.error = base::cancelledError(QStringLiteral("environment/capture"));
        Q_EMIT captureChanged();
    }
}

QCoro::Task<void> Session::Private::captureAll(base::Activity::Ticket ticket) {
    const QPointer<Session> alive(q);
    const CaptureProgress progress = [this, alive, ticket](int done, int total) {
        if (alive && capturing.isCurrent(ticket)) {
            captureState.done = done;
            captureState.total = total;
            Q_EMIT q->captureChanged();
        }
    };
    base::Result<Reading> captured = co_await captureEnvironment(
        azure(), services.supportMatrix.featureName, progress, ticket.cancellation);
    if (!alive || !capturing.end(ticket)) {
        co_return;
    }
    captureState.isWorking = false;
    if (captured) {
        snapshot::Snapshot snapshot = frame(*connection, now());
        snapshot.environment = std::move(captured->found);
        captureState.snapshot = std::move(snapshot);
        captureState.obstacles = std::move(captured->obstacles);
    } else {
        captureState.error = captured.error();
    }
    Q_EMIT q->captureChanged();
}

} // namespace protect
