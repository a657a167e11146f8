#include "base/text.h"
#include "protect/flows/resumeflow.h"
#include "protect/protectionprivate.h"

namespace protect {

void Protection::resume(const QString &runId) {
    if (!d->canAsk() || d->configuring.isWorking() || isWriting()) {
        return;
    }
    const std::optional<journal::Record> record = d->estate.recordOf(runId);
    if (!record) {
        return;
    }
    const auto scope = d->scope();
    d->resuming = runId;
    d->resume(*record);
    d->touch({Step::VirtualMachine, Step::KeyStore, Step::Configure});
}

/// A run as the record tells it, before anything is read.
RunContextPtr Protection::Private::contextOf(const journal::Record &record) {
    const RunContextPtr context = newContext(record.head.choices);
    context->runId = record.id;
    context->plan.grant = record.head.grant;
    context->plan.backup = record.head.backup;
    context->store = record.head.store;
    context->keyName = record.head.keyName;
    context->policyId = record.head.policyId;
    return context;
}

void Protection::Private::resume(const journal::Record &record) {
    examination.stop();
    setLook.stop();
    accessCheck.stop();
    assessed.reset();
    choices = record.head.choices;
    choices.principalConfirmed = !record.head.grant.empty(); // it was, before a run that grants began
    choices.signedIn = estate.signedIn();
    const domain::Choices chosen = choices;
    const RunContextPtr context = contextOf(record);
    if (run) { // it is no longer this protection's
        run->tracker->detach();
        run->found = nullptr;
    }
    run = context;
    context->tracker->restart(context->plan, context->choices);
    if (!base::sameText(record.head.tenantId, estate.tenant->tenantId)) {
        base::Error error = base::localError(QStringLiteral("AnotherTenant"),
            QStringLiteral("The run belongs to another tenant."), QStringLiteral("run/lookAgain"));
        error.target = record.head.tenantId;
        endResume(context, error);
        return;
    }
    start(
        configuring,
        [context, head = record.head](
            base::Cancellation cancellation) { return lookAgainAt(context->azure, head, cancellation); },
        [this, context, chosen](const SecondLook &look) { takeUp(context, chosen, look); });
}

void Protection::Private::takeUp(
    const RunContextPtr &context, const domain::Choices &chosen, const SecondLook &look) {
    if (look.failure) {
        endResume(context, look.failure);
        return;
    }
    estate.addRows({look.virtualMachine});
    apply(look.key);
    estate.add(look.backup.found, this);
    choices = chosen; // what was chosen then, not the defaults of now
    judge();
    if (const domain::KeyStore *store = chosenStore()) {
        context->store = *store;
    }
    context->environment = environment();
    start(
        configuring, [context](base::Cancellation cancellation) { return takeUpRun(context, cancellation); },
        [this, context](const base::Result<void> &taken) {
            endResume(context, taken ? std::nullopt : std::make_optional(taken.error()));
        });
}

void Protection::Private::endResume(const RunContextPtr &context, const std::optional<base::Error> &error) {
    if (error) {
        domain::RunFailure failure;
        failure.error = *error;
        context->tracker->fail(std::move(failure));
    } else {
        resuming.clear();
    }
    touch({Step::VirtualMachine, Step::KeyStore, Step::Role, Step::Scope, Step::Principal, Step::Backup,
        Step::Configure});
    estate.tell(&Estate::pastRunsChanged);
}

} // namespace protect
