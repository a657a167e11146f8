#include "protect/recovery/recoveryflow.h"

#include "base/text.h"
#include "protect/recovery/keysteps.h"
#include "protect/recovery/recoveryleft.h"
#include "protect/recovery/restoresteps.h"
#include "protect/recovery/setsteps.h"

#include <algorithm>

namespace protect {

namespace {

using domain::RecoveryOutcome;
using domain::RecoveryStepKind;
using domain::StageState;

/// Keeps the record open for as long as the flow is at work on it, and notes how the run ended.
class OpenRecord {
public:
    static base::Result<std::shared_ptr<OpenRecord>> begin(const RecoveryContextPtr &context) {
        const base::Result<void> opened = openRecord(context);
        return opened
            ? base::Result<std::shared_ptr<OpenRecord>>(std::shared_ptr<OpenRecord>(new OpenRecord(context)))
            : base::Unexpected(opened.error());
    }
    ~OpenRecord() {
        if (m_context->open) {
            (void)m_context->open->ended(endOf(m_context->run.outcome));
            m_context->open.reset();
        }
    }
    OpenRecord(const OpenRecord &) = delete;
    OpenRecord &operator=(const OpenRecord &) = delete;

    static base::Result<void> openRecord(const RecoveryContextPtr &context) {
        base::Result<journal::OpenRunPtr> open = context->runId.isEmpty()
            ? context->journal->begin(headOf(context))
            : context->journal->reopen(context->runId);
        if (!open) {
            return base::Unexpected(open.error());
        }
        context->open = *open;
        context->runId = (*open)->id();
        if (!context->run.proof) {
            context->run.proof = (*open)->record().proof;
        }
        for (const domain::WrittenChange &change : (*open)->record().written) {
            const auto isKnown = [&change](const domain::WrittenChange &known) {
                return journal::isSameWrite(known.write, change.write) && base::sameText(known.id, change.id);
            };
            std::vector<domain::WrittenChange> &written = context->run.written;
            if (std::none_of(written.begin(), written.end(), isKnown)) {
                written.push_back(change);
            }
        }
        return {};
    }

private:
    explicit OpenRecord(RecoveryContextPtr context) : m_context(std::move(context)) { }

    static journal::Head headOf(const RecoveryContextPtr &context) {
        const domain::RecoveryRun &run = context->run;
        journal::Head head;
        head.tenantId = context->azure->tenantId;
        head.userName = context->userName;
        head.source = context->source;
        head.choices.virtualMachineId = run.choices.virtualMachineId;
        head.choices.recoveryServicesVaultId = run.choices.vaultId;
        head.choices.grantBehaviour = domain::GrantBehaviour::None;
        journal::RecoveryHead recovery;
        recovery.choices = run.choices;
        for (const domain::RecoveryStage &stage : run.stages) {
            recovery.steps.push_back(stage.step);
        }
        recovery.key = context->findings.key.id;
        head.recovery = recovery;
        return head;
    }

    static journal::End endOf(RecoveryOutcome outcome) {
        switch (outcome) {
        case RecoveryOutcome::Recovered:
            return journal::End::Recovered;
        case RecoveryOutcome::Failed:
            return journal::End::Failed;
        case RecoveryOutcome::NotStarted:
        case RecoveryOutcome::Running:
        case RecoveryOutcome::Stopped:
            break;
        }
        return journal::End::Stopped;
    }

    RecoveryContextPtr m_context;
};

QCoro::Task<StepResult> makeStep(
    RecoveryContextPtr context, std::size_t index, base::Cancellation cancellation) {
    const domain::RecoveryStep step = context->stage(index).step;
    StepResult result = StepEnd();
    switch (step.kind) {
    case RecoveryStepKind::RecoverKey:
        result = co_await recoverKey(context, step, cancellation);
        break;
    case RecoveryStepKind::CreatePlaceholderKey:
        result = co_await createPlaceholderKey(context, step, cancellation);
        break;
    case RecoveryStepKind::CreatePlaceholderSet:
    case RecoveryStepKind::CreateSet:
        result = co_await createSet(context, step, cancellation);
        break;
    case RecoveryStepKind::StartFetch:
        result = co_await startFetch(context, index, cancellation);
        break;
    case RecoveryStepKind::FetchCopy:
        result = co_await fetchCopy(context, step, cancellation);
        break;
    case RecoveryStepKind::RestoreKey:
        result = co_await restoreKey(context, step, cancellation);
        break;
    case RecoveryStepKind::CompareKey:
        result = co_await compareKey(context, step, cancellation);
        break;
    case RecoveryStepKind::CreateOrchestrator:
        result = co_await createOrchestrator(context, step, cancellation);
        break;
    case RecoveryStepKind::Grant:
        result = co_await grant(context, index, cancellation);
        break;
    case RecoveryStepKind::WaitForGrants:
        result = co_await waitForGrants(context, index, cancellation);
        break;
    case RecoveryStepKind::RestoreMachine:
        result = co_await restoreMachine(context, index, cancellation);
        break;
    case RecoveryStepKind::ReadMachine:
        result = co_await readMachine(context, step, cancellation);
        break;
    case RecoveryStepKind::DeleteRehearsalKey:
    case RecoveryStepKind::DeletePlaceholderKey:
        result = co_await deleteKey(context, step, cancellation);
        break;
    case RecoveryStepKind::DeleteMadeDisks:
        result = co_await deleteMadeDisks(context, step, cancellation);
        break;
    case RecoveryStepKind::DeletePlaceholderSet:
        result = co_await deleteSet(context, step, cancellation);
        break;
    case RecoveryStepKind::DeleteBlob:
        result = co_await deleteBlob(context, step, cancellation);
        break;
    }
    co_return result;
}

bool isCleaning(RecoveryStepKind kind) {
    switch (kind) {
    case RecoveryStepKind::DeleteRehearsalKey:
    case RecoveryStepKind::DeleteMadeDisks:
    case RecoveryStepKind::DeletePlaceholderSet:
    case RecoveryStepKind::DeletePlaceholderKey:
    case RecoveryStepKind::DeleteBlob:
        return true;
    default:
        break;
    }
    return false;
}

bool isOver(const domain::RecoveryStage &stage) {
    return stage.state == StageState::Done || stage.state == StageState::Skipped
        || stage.state == StageState::Warning;
}

/// What an earlier process fetched into its memory is gone with it: it is fetched again as long as the key is
/// not restored.
bool mustBeMade(const RecoveryContextPtr &context, std::size_t index) {
    const domain::RecoveryStage &stage = context->stage(index);
    if (stage.step.kind != RecoveryStepKind::FetchCopy || !isOver(stage)) {
        return !isOver(stage);
    }
    const domain::RecoveryStage *restore = context->run.stage(RecoveryStepKind::RestoreKey);
    return restore && !isOver(*restore) && !context->copy;
}

/// The key is there: its copy needs no fetching (a run that was cut off right after restoring it).
bool isKeyRestored(const RecoveryContextPtr &context) {
    return std::any_of(
        context->run.written.begin(), context->run.written.end(), [](const domain::WrittenChange &change) {
            return change.write.step == RecoveryStepKind::RestoreKey;
        });
}

/// A step whose result a rehearsal has begun to take away is not made again; what a comparison proved is in
/// the record.
base::Result<void> passOver(const RecoveryContextPtr &context, std::size_t index) {
    domain::RecoveryStage &stage = context->stage(index);
    const bool isComparison = stage.step.kind == RecoveryStepKind::CompareKey;
    stage.state = isComparison || context->hasMade(stage.step.kind) ? StageState::Done : StageState::Skipped;
    if (isComparison && !context->run.proof) {
        stage.state = StageState::Failed;
        stage.error = rehearsalCutOff(stage.step);
    }
    context->tell();
    return stage.error ? base::Result<void>(base::Unexpected(*stage.error)) : base::Result<void>();
}

bool isPassedOver(const RecoveryContextPtr &context, RecoveryStepKind kind) {
    const bool isMaking = kind == RecoveryStepKind::CreatePlaceholderKey
        || kind == RecoveryStepKind::CreatePlaceholderSet || kind == RecoveryStepKind::RestoreKey;
    return (isMaking && context->isTakenAway(kind))
        || (kind == RecoveryStepKind::CompareKey && context->isTakenAway(RecoveryStepKind::RestoreKey));
}

QCoro::Task<base::Result<void>> runStage(
    RecoveryContextPtr context, std::size_t index, base::Cancellation cancellation) {
    const RecoveryStepKind kind = context->stage(index).step.kind;
    if (kind == RecoveryStepKind::FetchCopy && isKeyRestored(context)) {
        context->stage(index).state = StageState::Skipped;
        context->tell();
        co_return base::Result<void>();
    }
    if (isPassedOver(context, kind)) {
        const base::Result<void> passed = passOver(context, index);
        co_return passed;
    }
    domain::RecoveryStage &begun = context->stage(index);
    begun.state = StageState::Running;
    begun.started = begun.started.isValid() ? begun.started : context->now();
    begun.ended = QDateTime();
    begun.error.reset();
    context->tell();
    StepResult result = co_await makeStep(context, index, cancellation);
    domain::RecoveryStage &stage = context->stage(index);
    if (!result && result.error().kind == base::ErrorKind::Cancelled) {
        co_return base::Unexpected(result.error());
    }
    stage.ended = context->now();
    stage.percent.reset();
    if (!result) {
        stage.state = StageState::Failed;
        stage.error = result.error();
        context->tell();
        co_return base::Unexpected(result.error());
    }
    stage.state = result->state;
    stage.existed = result->existed;
    stage.detail = result->detail;
    stage.error = result->error;
    context->tell();
    co_return base::Result<void>();
}

/// It goes on at the service: nothing that it needs is taken away meanwhile.
bool isStillRunning(const base::Error &error) {
    return error.hasCode(u"RestoreStillRunning") || error.hasCode(u"JobNotListed");
}

void failWith(const RecoveryContextPtr &context, const base::Error &error) {
    domain::RunFailure failure;
    failure.error = error;
    failure.job = context->run.machineJob ? context->run.machineJob : context->run.fetchJob;
    context->run.failure = failure;
    context->run.outcome = isStillRunning(error) ? RecoveryOutcome::Stopped : RecoveryOutcome::Failed;
}

} // namespace

base::Result<void> takeUpRecord(const RecoveryContextPtr &context) {
    const base::Result<void> opened = OpenRecord::openRecord(context);
    context->open.reset();
    return opened;
}

QCoro::Task<void> runRecovery(RecoveryContextPtr context, base::Cancellation cancellation) {
    const base::Result<std::shared_ptr<OpenRecord>> record = OpenRecord::begin(context);
    std::optional<base::Error> failure;
    if (!record) {
        failure = record.error();
    }
    for (domain::RecoveryStage &stage :
        context->run.stages) { // what is made now has to be taken away as well
        const bool isAgain = isCleaning(stage.step.kind) && stage.state == StageState::Skipped;
        stage.state = isAgain ? StageState::Pending : stage.state;
    }
    for (std::size_t index = 0; index < context->run.stages.size(); ++index) {
        const RecoveryStepKind kind = context->stage(index).step.kind;
        // After a failure only what this run made is taken away.
        const bool isDue = !failure
            || (record && !isStillRunning(*failure) && isCleaning(kind)
                && kind != RecoveryStepKind::DeleteBlob
                && context->run.choices.goal == domain::RecoveryGoal::Rehearse);
        if (!isDue || !mustBeMade(context, index)) {
            continue;
        }
        const base::Result<void> made = co_await runStage(context, index, cancellation);
        if (!made && made.error().kind == base::ErrorKind::Cancelled) {
            co_return;
        }
        if (!made && isCleaning(kind)) {
            continue; // what could not be cleaned up is told, and fails nothing
        }
        if (!made) {
            failure = made.error();
        }
    }
    context->forgetSecrets();
    noteWhatIsLeft(*context);
    context->run.ended = context->now();
    if (failure) {
        failWith(context, *failure);
    } else {
        context->run.outcome = RecoveryOutcome::Recovered;
    }
    context->tell();
}

} // namespace protect
