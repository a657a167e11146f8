#include "protect/flows/undoflow.h"

#include "base/text.h"
#include "cloud/azure/authorizationclient.h"
#include "cloud/azure/backupclient.h"
#include "cloud/azure/computeclient.h"
#include "cloud/azure/hsmrbacclient.h"
#include "cloud/azure/keystoreclient.h"
#include "domain/accessplan.h"
#include "protect/flows/accessflow.h"
#include "protect/flows/environmentmerge.h"
#include "protect/flows/listflow.h"
#include "protect/flows/principalflow.h"
#include "protect/flows/recordedwrite.h"
#include "protect/flows/runcontext.h"
#include "protect/flows/runlimits.h"
#include "protect/flows/undolook.h"
#include "protect/flows/undoneeds.h"
#include "protect/flows/undosteps.h"

#include <algorithm>

namespace protect {

using domain::UndoKind;
using domain::UndoOutcome;
using domain::UndoState;
using domain::UndoStep;

namespace {

/// A write between sending and its answer.
class Writing {
public:
    explicit Writing(UndoContextPtr context) : m_context(std::move(context)) {
        ++m_context->writes;
        m_context->tell();
    }
    ~Writing() {
        --m_context->writes;
        m_context->tell();
    }
    Writing(const Writing &) = delete;
    Writing &operator=(const Writing &) = delete;

private:
    UndoContextPtr m_context;
};

azure::ConnectionPtr writingFor(const UndoContextPtr &context, const UndoStep &step) {
    journal::Intent intent;
    intent.write = step.written;
    intent.takesBack = true;
    return recorded(context->azure, context->open, intent);
}

/// Stopped, as far as the item tells; an error where it cannot be read.
QCoro::Task<base::Result<bool>> isStopped(UndoContextPtr context, base::Cancellation cancellation) {
    const azure::BackupClient client(context->azure);
    const base::Result<std::optional<domain::ProtectedItem>> item
        = co_await client.protectedItem(context->vaultId(), context->vmId(), cancellation);
    if (!item) {
        co_return base::Unexpected(item.error());
    }
    co_return item->has_value() && base::sameText((*item)->protectionState, u"ProtectionStopped");
}

/// Follows the stopping to its end, within the bound of all operations. Where the operation cannot be asked
/// for, the item tells, so that nothing is sent twice while the service is at work.
QCoro::Task<base::Result<void>> followStop(
    UndoContextPtr context, azure::StartedOperation operation, base::Cancellation cancellation) {
    const azure::BackupClient client(context->azure);
    const std::shared_ptr<base::Clock> clock = context->azure->clock;
    const QDateTime deadline = clock->now().addSecs(std::chrono::seconds(limits::operation).count());
    for (int failures = 0; clock->now() < deadline && failures < limits::failedPolls;) {
        const base::Result<void> waited = co_await clock->delay(limits::firstPoll, cancellation);
        if (!waited) {
            co_return waited;
        }
        const base::Result<azure::OperationStatus> status
            = co_await client.operationStatus(context->vaultId(), operation, cancellation);
        if (status) {
            failures = 0;
            if (status->isFinal()) {
                break;
            }
            continue;
        }
        const base::Result<bool> stopped = co_await isStopped(context, cancellation);
        if (stopped && *stopped) {
            break;
        }
        failures = stopped ? 0 : failures + 1;
    }
    co_return base::Result<void>();
}

QCoro::Task<base::Result<void>> stopProtection(
    UndoContextPtr context, UndoStep step, base::Cancellation cancellation) {
    const azure::BackupClient client(writingFor(context, step));
    const base::Result<azure::StartedOperation> started
        = co_await client.stopProtection(context->vaultId(), context->vmId(), cancellation);
    if (!started) {
        co_return base::Unexpected(started.error());
    }
    base::Result<void> followed = co_await followStop(context, *started, cancellation);
    co_return followed;
}

QCoro::Task<base::Result<void>> removePermissions(
    UndoContextPtr context, UndoStep step, base::Cancellation cancellation) {
    const azure::KeyStoreClient client(writingFor(context, step));
    const QString tenant = context->record.head.store ? context->record.head.store->tenantId : QString();
    const base::Result<QStringList> left
        = co_await client.removeAccessPolicy(domain::ResourceId(step.written.scope), tenant,
            step.written.principalId, addedPermissions(context->record, step.written), cancellation);
    co_return left ? base::Result<void>() : base::Unexpected(left.error());
}

QCoro::Task<base::Result<void>> send(UndoContextPtr context, UndoStep step, base::Cancellation cancellation) {
    const Writing writing(context);
    const azure::ConnectionPtr connection = writingFor(context, step);
    const azure::HsmRbacClient hsm(connection);
    const azure::AuthorizationClient arm(connection);
    base::Result<void> answer;
    switch (step.kind) {
    case UndoKind::DeleteRoleAssignment:
        if (context->isHsm()) {
            answer = co_await hsm.deleteRoleAssignment(
                context->storeUri(), step.written.scope, step.written.id, cancellation);
        } else {
            answer = co_await arm.deleteRoleAssignment(step.written.scope, step.written.id, cancellation);
        }
        break;
    case UndoKind::DeleteRoleDefinition:
        if (context->isHsm()) {
            answer = co_await hsm.deleteRoleDefinition(context->storeUri(), step.written.id, cancellation);
        } else {
            answer = co_await arm.deleteRoleDefinition(step.written.scope, step.written.id, cancellation);
        }
        break;
    case UndoKind::RestoreAccessPolicy:
        answer = co_await removePermissions(context, step, cancellation);
        break;
    case UndoKind::StopProtection:
        answer = co_await stopProtection(context, step, cancellation);
        break;
    }
    co_return answer;
}

/// One step: looked at again, sent, and looked at afterwards, whatever the answer was.
QCoro::Task<UndoStep> takeBackStep(
    UndoContextPtr context, UndoStep planned, base::Cancellation cancellation) {
    UndoStep step = co_await lookAtStep(context, planned, cancellation);
    if (step.state != UndoState::Ready) {
        co_return step;
    }
    context->hasSent = true;
    const base::Result<void> sent = co_await send(context, step, cancellation);
    const bool mayHaveWorked = sent || isUnclear(sent.error());
    if (!sent && sent.error().kind == base::ErrorKind::Cancelled) {
        step.state = UndoState::Sent;
        step.error = sent.error();
        co_return step;
    }
    if (!sent && sent.error().hasCode(u"RoleDefinitionHasAssignments")) {
        step.state = UndoState::InUse;
        co_return step;
    }
    const UndoStep after = co_await lookAtStep(context, step, cancellation);
    if (after.state == UndoState::Gone) {
        step.state = UndoState::Done;
        step.when = context->azure->clock->now();
        co_return step;
    }
    if (after.state == UndoState::Unreadable && mayHaveWorked) {
        step.state = UndoState::Sent;
        step.error = after.error;
        co_return step;
    }
    step.state = UndoState::Failed;
    step.error = sent ? base::Error() : sent.error();
    if (sent) {
        step.error->kind = base::ErrorKind::Conflict;
        step.error->code = QStringLiteral("StillThere");
        step.error->message = QStringLiteral("It still exists after the request to undo it.");
        step.error->operation = QStringLiteral("undo/readBack");
        step.error->target = step.id;
    }
    co_return step;
}

/// The answer of the service alone does not tell what became of it.
void recordReadBack(const UndoContextPtr &context, const UndoStep &before, const UndoStep &step) {
    switch (step.state) {
    case UndoState::Done:
        context->open->readBack(step.written, journal::Answer::Confirmed);
        break;
    case UndoState::Sent:
        context->open->readBack(step.written, journal::Answer::Unknown);
        break;
    case UndoState::Failed:
        context->open->readBack(step.written, journal::Answer::Refused);
        break;
    case UndoState::Gone: // by an earlier try
        if (before.state == UndoState::Sent) {
            context->open->readBack(step.written, journal::Answer::Confirmed);
        }
        break;
    case UndoState::Ready:
    case UndoState::Changed:
    case UndoState::InUse:
    case UndoState::Needed:
    case UndoState::Unreadable:
    case UndoState::Held:
        break;
    }
}

/// Left for another try: what it relies on did not come to its end.
UndoStep heldBack(UndoStep step) {
    step.state = UndoState::Held;
    step.error.reset();
    step.method.clear();
    step.url.clear();
    step.body.clear();
    return step;
}

/// Not told from here: whoever started the flow does, once it has ended and another may begin.
void finish(const UndoContextPtr &context, UndoOutcome outcome) {
    context->undo.outcome = outcome;
}

/// What others need can still be taken back later: the record goes on telling of it. Where every step was
/// refused, the run stands as it did before.
journal::End endOf(const UndoContext &context, bool settled) {
    if (!settled) {
        const bool changed = context.undo.hasTakenBack()
            || std::any_of(context.undo.steps.begin(), context.undo.steps.end(),
                [](const UndoStep &step) { return step.state == UndoState::Sent; });
        return changed ? journal::End::Failed : context.endBefore.value_or(journal::End::Failed);
    }
    if (!context.undo.isKeptForOthers()) {
        return journal::End::TakenBack;
    }
    return context.undo.hasTakenBack() ? journal::End::Stopped
                                       : context.endBefore.value_or(journal::End::Stopped);
}

bool open(const UndoContextPtr &context) {
    base::Result<journal::OpenRunPtr> opened = context->journal->reopen(context->record.id);
    if (!opened) {
        context->undo.error = opened.error();
        return false;
    }
    context->open = *opened;
    context->record = (*opened)->record();
    context->endBefore = context->record.end;
    return true;
}

/// What became of the backups, and whether they are this tool's to stop.
QCoro::Task<void> lookForProtection(UndoContextPtr context, base::Cancellation cancellation) {
    domain::UndoRecord &undo = context->undo;
    if (const std::optional<journal::Record> enabling
        = enablingRecord(context->record, context->journal->runs())) {
        context->enabledPolicy = enabling->head.policyId.name();
        const UndoStep step = co_await lookAtStep(context, stopStepOf(context->record), cancellation);
        const bool isOwn = enabling->id == context->record.id;
        const bool isMissing = step.error && step.error->hasCode(u"ProtectedItemNotFound");
        undo.canStopProtection = step.state == UndoState::Ready;
        undo.isProtected = step.state == UndoState::Changed; // with another policy
        undo.isStopped = step.state == UndoState::Gone;
        undo.protectionUnread = step.state == UndoState::Unreadable && (isOwn || !isMissing);
        context->stopStep = undo.canStopProtection ? std::make_optional(step) : std::nullopt;
        co_return;
    }
    if (context->vaultId().isEmpty()) {
        co_return;
    }
    const azure::BackupClient backup(context->azure);
    const base::Result<std::optional<domain::ProtectedItem>> item
        = co_await backup.protectedItem(context->vaultId(), context->vmId(), cancellation);
    undo.protectionUnread = !item;
    undo.isStopped
        = item && item->has_value() && base::sameText((*item)->protectionState, u"ProtectionStopped");
    undo.isProtected = item && item->has_value() && !undo.isStopped;
}

} // namespace

void chooseStopProtection(UndoContext &context, bool stops) {
    if (context.undo.outcome != UndoOutcome::Planned || !context.stopStep
        || stops == context.undo.stopsProtection) {
        return;
    }
    context.undo.stopsProtection = stops;
    if (stops) {
        // First: afterwards Azure Backup has no access to the key.
        context.undo.steps.insert(context.undo.steps.begin(), *context.stopStep);
    } else {
        std::erase_if(
            context.undo.steps, [](const UndoStep &step) { return step.kind == UndoKind::StopProtection; });
    }
    context.tell();
}

void chooseInsisting(UndoContext &context, bool insists) {
    if (context.undo.outcome != UndoOutcome::Planned || insists == context.undo.insists) {
        return;
    }
    domain::insist(context.undo, insists);
    for (UndoStep &step : context.undo.steps) {
        if (step.state == UndoState::Ready) {
            addRequest(context, step);
        } else {
            step.method.clear();
            step.url.clear();
            step.body.clear();
        }
    }
    context.tell();
}

QCoro::Task<void> lookAfterwards(UndoContextPtr context, base::Cancellation cancellation) {
    const journal::Head head = context->record.head;
    const azure::BackupClient backup(context->azure);
    const azure::ComputeClient compute(context->azure);
    domain::AfterUndo after;
    const base::Result<std::optional<domain::ProtectedItem>> item
        = co_await backup.protectedItem(context->vaultId(), context->vmId(), cancellation);
    after.item = item ? *item : std::nullopt;
    const base::Result<domain::VirtualMachine> machine
        = co_await compute.virtualMachine(context->vmId(), cancellation);
    if (machine) {
        const base::Result<domain::BackupStatus> status
            = co_await askBackupStatus(context->azure, context->vmId(), machine->location, cancellation);
        after.status = status ? *status : after.status;
    }
    if (!context->firstBackup.isEmpty()) {
        const base::Result<domain::BackupJob> job
            = co_await backup.job(context->vaultId(), context->firstBackup, cancellation);
        after.firstBackup = job ? std::make_optional(*job) : std::nullopt;
    }
    domain::Environment found;
    if (after.item) {
        found.put(*after.item);
    }
    if (head.store) {
        const Reading access = co_await readKeyAccess(
            context->azure, *head.store, head.keyName, head.choices.principalId, cancellation);
        mergeFound(found, access.found);
        const domain::KeyStore *store = found.keyStore(head.store->uri.host());
        const QStringList unexplained
            = domain::unexplainedGrantees(found, store ? *store : *head.store, head.keyName)
                  .mid(0, limits::granteesAsked);
        const Reading people = co_await readPrincipals(context->azure, unexplained, cancellation);
        mergeFound(found, people.found);
        store = found.keyStore(head.store->uri.host());
        after.verdict = domain::evaluateAccess(
            found, store ? *store : *head.store, head.keyName, head.choices.principalId);
    }
    if (cancellation.isCancelled()) {
        co_return;
    }
    after.when = context->azure->clock->now();
    context->found = found;
    context->undo.after = after;
    context->hasSent = false;
}

QCoro::Task<void> planUndo(UndoContextPtr context, base::Cancellation cancellation) {
    context->undo = domain::UndoRecord();
    context->planned = false;
    context->stopStep.reset();
    context->undo.runId = context->record.id;
    context->undo.virtualMachineId = context->vmId();
    context->undo.keptPolicies = createdPolicies(context->record);
    context->undo.outcome = UndoOutcome::Looking;
    context->undo.steps = undoStepsOf(context->record);
    context->tell();
    co_await lookForNeeds(context, cancellation);
    if (cancellation.isCancelled()) {
        finish(context, UndoOutcome::Stopped);
        co_return;
    }
    for (size_t index = 0; index < context->undo.steps.size(); ++index) {
        const UndoStep planned = context->undo.steps.at(index);
        const UndoStep step = co_await lookAtStep(context, planned, cancellation);
        if (cancellation.isCancelled()) {
            finish(context, UndoOutcome::Stopped);
            co_return;
        }
        context->undo.steps.at(index) = step;
    }
    co_await lookForProtection(context, cancellation);
    if (cancellation.isCancelled()) {
        finish(context, UndoOutcome::Stopped);
        co_return;
    }
    const std::vector<UndoStep> &steps = context->undo.steps;
    const bool allGone = std::all_of(
        steps.begin(), steps.end(), [](const UndoStep &step) { return step.state == UndoState::Gone; });
    const auto unreadable = std::find_if(
        steps.begin(), steps.end(), [](const UndoStep &step) { return step.state == UndoState::Unreadable; });
    if (unreadable != steps.end()) {
        context->undo.error = unreadable->error;
    }
    if (allGone && !context->undo.canStopProtection && open(context)) {
        (void)context->open->ended(journal::End::TakenBack);
        context->open.reset();
        finish(context, UndoOutcome::TakenBack);
        co_return;
    }
    context->planned = true;
    finish(context, UndoOutcome::Planned);
}

QCoro::Task<void> takeBack(UndoContextPtr context, base::Cancellation cancellation) {
    context->undo.outcome = UndoOutcome::Running;
    context->undo.error.reset();
    context->tell();
    if (!open(context)) {
        finish(context, UndoOutcome::Failed);
        co_return;
    }
    if (!context->undo.insists) {
        co_await lookForNeeds(context, cancellation); // somebody may have been protected meanwhile
    }
    for (size_t index = 0; index < context->undo.steps.size(); ++index) {
        const UndoStep planned = context->undo.steps.at(index);
        if (domain::isSettled(planned)) {
            continue;
        }
        if (domain::obstacleTo(context->undo, index)) {
            context->undo.steps.at(index) = heldBack(planned);
            continue;
        }
        const UndoStep step = co_await takeBackStep(context, planned, cancellation);
        context->undo.steps.at(index) = step;
        recordReadBack(context, planned, step);
        context->tell();
        if (cancellation.isCancelled()) {
            (void)context->open->ended(journal::End::Stopped);
            context->open.reset();
            finish(context, UndoOutcome::Stopped);
            co_return;
        }
        if (step.error && !context->undo.error) {
            context->undo.error = step.error;
        }
    }
    const bool settled
        = std::all_of(context->undo.steps.begin(), context->undo.steps.end(), &domain::isSettled);
    (void)context->open->ended(endOf(*context, settled));
    context->record = context->open->record();
    context->open.reset();
    if (context->undo.isStopHeld() && !context->undo.error) {
        context->undo.error = base::localError(QStringLiteral("BackupsNotStopped"),
            QStringLiteral("Backups were not stopped."), QStringLiteral("undo/stop"));
    }
    if (context->hasSent || context->undo.isStopHeld()) {
        co_await lookAfterwards(context, cancellation);
    }
    finish(context, settled ? UndoOutcome::TakenBack : UndoOutcome::Failed);
}

} // namespace protect
