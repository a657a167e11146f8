#include "base/text.h"
#include "protect/flows/environmentmerge.h"
#include "protect/flows/recordedwrite.h"
#include "protect/flows/resumeflow.h"
#include "protect/sessionprivate.h"

namespace protect {

/// Runs in the simulator end with it, so that their record stays in memory.
std::shared_ptr<const journal::Journal> Session::Private::journal() const {
    const bool simulated = !connection || connection->isSimulated;
    const bool lasts = services.journal && (!simulated || services.journalsSimulated);
    return lasts ? services.journal : memoryJournal;
}

std::vector<domain::PastRun> Session::pastRuns() const {
    std::vector<domain::PastRun> runs = d->memoryJournal->summaries();
    if (d->services.journal) {
        const std::vector<domain::PastRun> lasting = d->services.journal->summaries();
        runs.insert(runs.end(), lasting.begin(), lasting.end());
    }
    return runs;
}

std::vector<domain::PastRun> Session::earlierWrites() const {
    std::vector<domain::PastRun> runs = pastRuns();
    std::erase_if(runs, [this](const domain::PastRun &run) {
        const bool wrote = std::any_of(run.written.begin(), run.written.end(),
                               [](const domain::WrittenChange &change) { return !change.existed; })
            || !run.unclear.empty() || run.damagedLine > 0; // what cannot be read may hold a write
        return !wrote || run.id == runId() || !(run.virtualMachineId == d->choices.virtualMachineId);
    });
    return runs;
}

std::vector<domain::PlannedWrite> Session::unclearWrites() const {
    const std::optional<journal::Record> record = runId().isEmpty() ? std::nullopt : d->recordOf(runId());
    return record ? record->unclear() : std::vector<domain::PlannedWrite>();
}

QString Session::runId() const {
    return d->run ? d->run->runId : QString();
}

std::optional<journal::Record> Session::Private::recordOf(const QString &runId) const {
    std::optional<journal::Record> record = journal()->run(runId);
    if (!record) {
        record = memoryJournal->run(runId);
    }
    return record;
}

void Session::forgetRun(const QString &runId) {
    const std::shared_ptr<const journal::Journal> lasting = d->services.journal;
    const bool isLasting = lasting && lasting->run(runId);
    const journal::Journal &journal = isLasting ? *lasting : *d->memoryJournal;
    (void)journal.forget(runId); // what cannot be forgotten is offered again
    Q_EMIT pastRunsChanged();
}

void Session::lookAgain(const QString &runId) {
    if (!d->canAsk() || d->configuring.isWorking() || isWriting()) {
        return;
    }
    const std::optional<journal::Record> record = d->recordOf(runId);
    if (!record) {
        return;
    }
    d->resuming = runId;
    const QPointer<Session> alive(this);
    d->resume(*record, d->configuring.begin());
    Private::updateIf(alive, {Step::VirtualMachine, Step::KeyStore, Step::Configure});
}

/// A run as the record tells it, before anything is read.
RunContextPtr Session::Private::contextOf(const journal::Record &record) {
    const QPointer<Session> alive(q);
    const RunContextPtr context = newContext(record.head.choices);
    context->runId = record.id;
    context->plan.grant = record.head.grant;
    context->plan.backup = record.head.backup;
    context->store = record.head.store;
    context->keyName = record.head.keyName;
    context->policyId = record.head.policyId;
    return context;
}

QCoro::Task<void> Session::Private::resume(journal::Record record, base::Activity::Ticket ticket) {
    const QPointer<Session> alive(q);
    examination.stop();
    accessCheck.stop();
    findings.reset();
    choices = record.head.choices;
    choices.principalConfirmed = true; // it was, before the run began
    choices.signedIn = signedIn();
    const domain::Choices chosen = choices;
    const RunContextPtr context = contextOf(record);
    run = context;
    context->tracker->restart(context->plan, context->choices);
    if (!alive || !configuring.isCurrent(ticket)) {
        co_return;
    }
    const base::Cancellation cancellation = ticket.cancellation;
    if (!base::sameText(record.head.tenantId, connection->tenantId)) {
        base::Error error = base::localError(QStringLiteral("AnotherTenant"),
            QStringLiteral("The run belongs to another tenant."), QStringLiteral("run/lookAgain"));
        error.target = record.head.tenantId;
        endResume(context, ticket, error);
        co_return;
    }
    SecondLook look = co_await lookAgainAt(context->azure, record.head, cancellation);
    if (!alive || !configuring.isCurrent(ticket)) {
        co_return;
    }
    if (look.failure) {
        endResume(context, ticket, look.failure);
        co_return;
    }
    addRows({look.virtualMachine});
    if (!alive || !configuring.isCurrent(ticket)) {
        co_return;
    }
    apply(look.key);
    mergeFound(environment, look.backup.found);
    choices = chosen; // what was chosen then, not the defaults of now
    judge();
    if (const domain::KeyStore *store = chosenStore()) {
        context->store = *store;
    }
    context->environment = environment;
    const base::Result<void> taken = co_await takeUpRun(context, cancellation);
    if (alive && configuring.isCurrent(ticket)) {
        endResume(context, ticket, taken ? std::nullopt : std::make_optional(taken.error()));
    }
}

void Session::Private::endResume(const RunContextPtr &context, const base::Activity::Ticket &ticket,
    const std::optional<base::Error> &error) {
    const QPointer<Session> alive(q);
    configuring.end(ticket);
    if (error) {
        domain::RunFailure failure;
        failure.error = *error;
        context->tracker->fail(std::move(failure));
    } else {
        resuming.clear();
    }
    updateIf(alive,
        {Step::VirtualMachine, Step::KeyStore, Step::Role, Step::Scope, Step::Principal, Step::Backup,
            Step::Configure});
    if (alive) {
        Q_EMIT alive->pastRunsChanged();
    }
}

} // namespace protect
