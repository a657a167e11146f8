#include "base/text.h"
#include "workflow/recordedwrite.h"
#include "workflow/sessionprivate.h"
#include "workflow/undoflow.h"

namespace workflow {

using domain::UndoOutcome;

const domain::UndoRecord &Session::undo() const {
    return d->undoing ? d->undoing->undo : d->emptyUndo;
}

void Session::planUndo(const QString &runId) {
    if (!d->canAsk() || isWriting()) {
        return;
    }
    const std::optional<journal::Record> record = d->recordOf(runId.isEmpty() ? this->runId() : runId);
    if (!record) {
        return;
    }
    const QPointer<Session> alive(this);
    const auto context = std::make_shared<UndoContext>();
    context->azure = readingOnly(d->azure());
    context->journal = d->journal();
    context->record = *record;
    context->changed = [alive] {
        if (alive && !alive->d->closing) {
            Q_EMIT alive->undoChanged();
        }
    };
    if (d->undoing) {
        d->undoing->changed = nullptr;
    }
    const Activity::Ticket ticket = d->takingBack.begin();
    d->undoing = context;
    if (const std::optional<base::Error> obstacle = d->obstacleToUndo(*record)) {
        context->undo.runId = record->id;
        context->undo.error = obstacle;
        context->undo.outcome = UndoOutcome::Failed;
        d->takingBack.end(ticket);
        context->tell();
        return;
    }
    d->lookAtUndo(context, ticket);
}

std::optional<base::Error> Session::Private::obstacleToUndo(const journal::Record &record) const {
    base::Error error = base::localError(QStringLiteral("AnotherTenant"),
        QStringLiteral("The run belongs to another tenant."), QStringLiteral("undo/plan"));
    error.target = record.head.tenantId;
    if (!base::sameText(record.head.tenantId, connection->tenantId)) {
        return error;
    }
    if (record.damagedLine > 0) {
        error.code = QStringLiteral("JournalDamaged");
        error.message = QStringLiteral("Line %1 of the record is damaged.").arg(record.damagedLine);
        error.target = record.id;
        return error;
    }
    if (configuring.isWorking()) {
        error.kind = base::ErrorKind::Conflict;
        error.code = QStringLiteral("AnotherWindow");
        error.message = QStringLiteral("Backup is being configured in this window.");
        error.target = record.head.choices.virtualMachineId.text();
        return error;
    }
    return std::nullopt;
}

QCoro::Task<void> Session::Private::lookAtUndo(UndoContextPtr context, Activity::Ticket ticket) {
    const QPointer<Session> alive(q);
    co_await workflow::planUndo(context, ticket.cancellation);
    if (alive && takingBack.end(ticket)) {
        Q_EMIT alive->undoChanged();
    }
}

void Session::setUndoStopsProtection(bool stops) {
    if (d->undoing && !d->takingBack.isWorking()) {
        chooseStopProtection(*d->undoing, stops);
    }
}

void Session::takeBack() {
    const bool again = undo().outcome == UndoOutcome::Planned || undo().outcome == UndoOutcome::Failed
        || undo().outcome == UndoOutcome::Stopped;
    if (!d->canAsk() || !d->undoing || !again || d->takingBack.isWorking() || d->configuring.isWorking()) {
        return;
    }
    if (!d->undoing->planned) { // nothing was confirmed yet
        planUndo(d->undoing->record.id);
        return;
    }
    d->sendUndo(d->undoing, d->takingBack.begin());
}

QCoro::Task<void> Session::Private::sendUndo(UndoContextPtr context, Activity::Ticket ticket) {
    const QPointer<Session> alive(q);
    co_await workflow::takeBack(context, ticket.cancellation);
    if (!alive || !takingBack.end(ticket)) {
        co_return;
    }
    markTakenBack(context->undo);
    if (alive) {
        q->checkAccessAgain(); // what the pages say of the key is not so any more
    }
    if (alive) {
        Q_EMIT alive->undoChanged();
    }
    if (alive) {
        Q_EMIT alive->pastRunsChanged();
    }
}

/// The run's own list says what is no longer there.
void Session::Private::markTakenBack(const domain::UndoRecord &undo) {
    if (!run || run->runId != undo.runId) {
        return;
    }
    for (domain::WrittenChange &change : run->tracker->edit().written) {
        for (const domain::UndoStep &step : undo.steps) {
            const bool gone = step.state == domain::UndoState::Done || step.state == domain::UndoState::Gone;
            const bool same = step.written.kind == change.write.kind
                && base::sameText(step.written.id, change.write.id)
                && base::sameText(step.written.scope, change.write.scope);
            change.takenBack = change.takenBack || (gone && same && !change.existed);
        }
    }
    run->tracker->changed();
}

void Session::cancelUndo() {
    if (!d->undoing || !d->takingBack.isWorking()) {
        return;
    }
    const QPointer<Session> alive(this);
    d->takingBack.stop(); // the flow unwinds here, and says that it was stopped
    if (alive) {
        Q_EMIT undoChanged();
    }
}

} // namespace workflow
