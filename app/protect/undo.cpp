#include "protect/undo.h"

#include "base/text.h"
#include "protect/flows/environmentmerge.h"
#include "protect/flows/firstbackupflow.h"
#include "protect/flows/recordedwrite.h"
#include "protect/flows/undoflow.h"
#include "protect/protectionprivate.h"

#include <algorithm>

namespace protect {

using domain::UndoOutcome;

namespace {

/// An assignment that is gone must not live on where its list could not be read again.
void forgetRemoved(domain::Environment &known, const domain::UndoRecord &undo) {
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

} // namespace

Undo::Undo(Protection &protection) : d(std::make_unique<Private>(Private{protection})) { }

Undo::~Undo() = default;

const domain::UndoRecord &Undo::record() const {
    return d->context ? d->context->undo : d->none;
}

void Undo::plan(const QString &runId) {
    Protection::Private &owner = *d->protection.d;
    if (!owner.canAsk() || d->protection.isWriting()) {
        return;
    }
    const std::optional<journal::Record> record
        = owner.estate.recordOf(runId.isEmpty() ? d->protection.runId() : runId);
    if (!record) {
        return;
    }
    const auto scope = owner.scope();
    const auto context = std::make_shared<UndoContext>();
    context->azure = readingOnly(owner.estate.azure());
    context->journal = owner.estate.journal();
    context->record = *record;
    if (owner.run && owner.run->runId == record->id) {
        const std::optional<domain::BackupJob> &job = owner.run->tracker->record().firstBackup;
        context->firstBackup = job && !job->isFinal() ? job->name : QString();
    }
    context->changed
        = [&owner] { owner.tell<&Protection::undoChanged>(); }; // taken away before the owner goes
    if (d->context) {
        d->context->changed = nullptr;
    }
    d->activity.stop();
    d->context = context;
    if (const std::optional<base::Error> obstacle = d->obstacle()) {
        context->undo.runId = record->id;
        context->undo.error = obstacle;
        context->undo.outcome = UndoOutcome::Failed;
        context->tell();
        return;
    }
    owner.start(
        d->activity, [context](base::Cancellation cancellation) { return planUndo(context, cancellation); },
        [this, context] {
            if (context->undo.outcome == UndoOutcome::TakenBack) { // somebody else was faster
                d->lookAfterwards();
                return;
            }
            d->tell();
        });
}

void Undo::Private::tell() const {
    protection.d->tell<&Protection::undoChanged>();
}

/// Why nothing of the run can be taken back here and now.
std::optional<base::Error> Undo::Private::obstacle() const {
    const journal::Record &record = context->record;
    base::Error error = base::localError(QStringLiteral("AnotherTenant"),
        QStringLiteral("The run belongs to another tenant."), QStringLiteral("undo/plan"));
    error.target = record.head.tenantId;
    if (!base::sameText(record.head.tenantId, protection.d->estate.tenant->tenantId)) {
        return error;
    }
    if (record.damagedLine > 0) {
        error.code = QStringLiteral("JournalDamaged");
        error.message = QStringLiteral("Line %1 of the record is damaged.").arg(record.damagedLine);
        error.target = record.id;
        return error;
    }
    if (protection.d->configuring.isWorking()) {
        error.kind = base::ErrorKind::Conflict;
        error.code = QStringLiteral("AnotherWindow");
        error.message = QStringLiteral("Backup is being configured in this window.");
        error.target = record.head.choices.virtualMachineId.text();
        return error;
    }
    return std::nullopt;
}

void Undo::setStopsProtection(bool stops) {
    if (d->context && !d->activity.isWorking()) {
        chooseStopProtection(*d->context, stops);
    }
}

void Undo::setInsists(bool insists) {
    if (d->context && !d->activity.isWorking()) {
        chooseInsisting(*d->context, insists);
    }
}

void Undo::takeBack() {
    Protection::Private &owner = *d->protection.d;
    const UndoOutcome outcome = record().outcome;
    const bool again = outcome == UndoOutcome::Planned || outcome == UndoOutcome::Failed
        || outcome == UndoOutcome::Stopped;
    if (!owner.canAsk() || !d->context || !again || d->activity.isWorking()
        || owner.configuring.isWorking()) {
        return;
    }
    if (!d->context->planned) { // nothing was confirmed yet
        plan(QString(d->context->record.id));
        return;
    }
    owner.start(
        d->activity,
        [context = d->context](
            base::Cancellation cancellation) { return protect::takeBack(context, cancellation); },
        [this] { d->follow(); });
}

/// Reads what is so now, where the flow that sent something could not.
void Undo::Private::lookAfterwards() {
    protection.d->start(
        activity,
        [held = context](
            base::Cancellation cancellation) { return protect::lookAfterwards(held, cancellation); },
        [this] { follow(); });
}

/// Everything that the protection tells follows what was taken back and what was read since.
void Undo::Private::follow() {
    Protection::Private &owner = *protection.d;
    const domain::UndoRecord &undo = context->undo;
    const RunContextPtr run = owner.run && owner.run->runId == undo.runId ? owner.run : nullptr;
    if (undo.after && run) {
        run->add(context->found);
    } else if (undo.after) {
        owner.estate.add(context->found, &owner);
    }
    domain::Environment &known = owner.estate.environment;
    if (undo.after && !undo.after->item) { // what was read before tells nothing of now
        std::erase_if(known.protectedItems, [&undo](const domain::ProtectedItem &item) {
            return item.sourceResourceId == undo.virtualMachineId;
        });
    }
    forgetRemoved(known, undo);
    owner.estate.tellUsers(&owner);
    if (run) {
        forgetRemoved(run->environment, undo);
        domain::noteTakenBack(run->tracker->edit(), undo);
        if (undo.after && undo.after->firstBackup) {
            showBackupLeft(run, *undo.after->firstBackup);
        }
    }
    owner.judge();
    owner.applyKeyDefaults();
    owner.judge();
    if (undo.after) {
        owner.estate.noteAccess(undo.virtualMachineId, undo.after->status.status, undo.after->verdict.truth);
        owner.estate.setBackupStatus(undo.virtualMachineId, undo.after->status);
    }
    owner.touch({Step::KeyStore, Step::Role, Step::Scope, Step::Configure, Step::Done});
    if (owner.run) {
        owner.run->tracker->changed();
    }
    tell();
    owner.estate.tell(&Estate::pastRunsChanged);
}

void Undo::cancel() {
    Protection::Private &owner = *d->protection.d;
    if (!d->context || !d->activity.isWorking()) {
        return;
    }
    const auto scope = owner.scope();
    d->activity.stop(); // the flow unwinds here, and says that it was stopped
    d->tell();
    if (d->context->hasSent && owner.canAsk()) {
        d->lookAfterwards();
    }
}

} // namespace protect
