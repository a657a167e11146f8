#include "base/text.h"
#include "protect/flows/environmentmerge.h"
#include "protect/flows/firstbackupflow.h"
#include "protect/flows/recordedwrite.h"
#include "protect/flows/undoflow.h"
#include "protect/sessionprivate.h"

#include <algorithm>

namespace protect {

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
    if (d->run && d->run->runId == record->id) {
        const std::optional<domain::BackupJob> &job = d->run->tracker->record().firstBackup;
        context->firstBackup = job && !job->isFinal() ? job->name : QString();
    }
    context->changed = [alive] {
        if (alive && !alive->d->closing) {
            Q_EMIT alive->undoChanged();
        }
    };
    if (d->undoing) {
        d->undoing->changed = nullptr;
    }
    const base::Activity::Ticket ticket = d->takingBack.begin();
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

QCoro::Task<void> Session::Private::lookAtUndo(UndoContextPtr context, base::Activity::Ticket ticket) {
    const QPointer<Session> alive(q);
    co_await protect::planUndo(context, ticket.cancellation);
    if (!alive || !takingBack.end(ticket)) {
        co_return;
    }
    if (context->undo.outcome == UndoOutcome::TakenBack) { // somebody else was faster
        lookAfterUndo(context, takingBack.begin());
        co_return;
    }
    Q_EMIT alive->undoChanged();
}

void Session::setUndoStopsProtection(bool stops) {
    if (d->undoing && !d->takingBack.isWorking()) {
        chooseStopProtection(*d->undoing, stops);
    }
}

void Session::setUndoInsists(bool insists) {
    if (d->undoing && !d->takingBack.isWorking()) {
        chooseInsisting(*d->undoing, insists);
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

QCoro::Task<void> Session::Private::sendUndo(UndoContextPtr context, base::Activity::Ticket ticket) {
    const QPointer<Session> alive(q);
    co_await protect::takeBack(context, ticket.cancellation);
    if (alive && takingBack.end(ticket)) {
        followUndo(context);
    }
}

/// Reads what is so now, where the flow that sent something could not.
QCoro::Task<void> Session::Private::lookAfterUndo(UndoContextPtr context, base::Activity::Ticket ticket) {
    const QPointer<Session> alive(q);
    co_await lookAfterwards(context, ticket.cancellation);
    if (alive && takingBack.end(ticket)) {
        followUndo(context);
    }
}

/// An assignment that is gone must not live on where its list could not be read again.
void Session::Private::forgetTakenBack(domain::Environment &known, const domain::UndoRecord &undo) {
    const auto isGone = [&undo](const domain::RoleAssignment &assignment) {
        return std::any_of(undo.steps.begin(), undo.steps.end(), [&assignment](const domain::UndoStep &step) {
            return step.state == domain::UndoState::Done
                && step.kind == domain::UndoKind::DeleteRoleAssignment
                && base::sameText(step.written.id, assignment.guid)
                && base::sameText(step.written.scope, assignment.scope);
        });
    };
    std::erase_if(known.azureRoles.assignments, isGone);
    for (domain::RoleBook &book : known.hsmRoles) {
        std::erase_if(book.assignments, isGone);
    }
}

/// Everything that this session tells follows what was taken back and what was read since.
void Session::Private::followUndo(const UndoContextPtr &context) {
    const QPointer<Session> alive(q);
    const domain::UndoRecord undo = context->undo; // whoever listens may begin another one
    const bool isOwn = run && run->runId == undo.runId;
    if (undo.after && isOwn) {
        run->add(context->found);
    } else if (undo.after) {
        mergeFound(environment, context->found);
    }
    if (undo.after && !undo.after->item) { // what was read before tells nothing of now
        std::erase_if(environment.protectedItems, [&undo](const domain::ProtectedItem &item) {
            return item.sourceResourceId == undo.virtualMachineId;
        });
    }
    forgetTakenBack(environment, undo);
    if (isOwn) {
        forgetTakenBack(run->environment, undo);
        domain::noteTakenBack(run->tracker->edit(), undo);
        if (undo.after && undo.after->firstBackup) {
            showBackupLeft(run, *undo.after->firstBackup);
        }
    }
    judge();
    applyKeyDefaults();
    judge();
    if (undo.after) {
        noteAccess(undo.virtualMachineId, undo.after->status.status, undo.after->verdict.truth);
        setBackupStatus(undo.virtualMachineId, undo.after->status);
    }
    updateIf(alive, {Step::KeyStore, Step::Role, Step::Scope, Step::Configure, Step::Done});
    if (alive && run) {
        run->tracker->changed();
    }
    if (alive) {
        Q_EMIT alive->undoChanged();
    }
    if (alive) {
        Q_EMIT alive->pastRunsChanged();
    }
}

void Session::cancelUndo() {
    if (!d->undoing || !d->takingBack.isWorking()) {
        return;
    }
    const QPointer<Session> alive(this);
    const UndoContextPtr context = d->undoing;
    d->takingBack.stop(); // the flow unwinds here, and says that it was stopped
    if (!alive) {
        return;
    }
    Q_EMIT undoChanged();
    if (alive && context->hasSent && d->canAsk()) {
        d->lookAfterUndo(context, d->takingBack.begin());
    }
}

} // namespace protect
