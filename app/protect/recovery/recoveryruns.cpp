#include "base/text.h"
#include "protect/flows/recordedwrite.h"
#include "protect/recovery/recovery.h"
#include "protect/recovery/recoveryflow.h"
#include "protect/recovery/recoveryleft.h"
#include "protect/recovery/recoveryprivate.h"

namespace protect {

using domain::RecoveryOutcome;
using domain::StageState;

RecoveryContextPtr Recovery::Private::newContext() {
    const auto made = std::make_shared<RecoveryContext>();
    made->azure = readingOnly(estate.azure());
    made->turns = estate.turns;
    made->journal = estate.journal();
    made->userName = estate.tenant->userName;
    made->source = estate.tenant->label;
    made->findings = findings;
    made->run.choices = choices;
    made->changed = [this] { tell<&Recovery::runChanged>(); }; // taken away before this recovery goes
    return made;
}

void Recovery::start() {
    if (!d->canAsk() || d->running.isWorking() || d->looking.isWorking()) {
        return;
    }
    const auto scope = d->scope();
    if (!d->resuming.isEmpty()) { // that could not be read before anything else is done
        resume(d->resuming);
        return;
    }
    const bool goesOn = d->context
        && (run().outcome == RecoveryOutcome::Stopped || run().outcome == RecoveryOutcome::Failed);
    if (goesOn) {
        d->context->run.failure.reset();
        d->runSteps();
        return;
    }
    const domain::RecoveryPlan planned = plan();
    if (!planned.isPossible() || (d->context && run().outcome == RecoveryOutcome::Recovered)) {
        return;
    }
    d->context = d->newContext();
    for (const domain::RecoveryStep &step : planned.steps) {
        domain::RecoveryStage stage;
        stage.step = step;
        d->context->run.stages.push_back(stage);
    }
    if (const domain::RecoveryPoint *point = d->findings.point(d->choices.pointId)) {
        d->context->run.point = *point;
    }
    d->context->run.started = d->estate.now();
    d->runSteps();
}

void Recovery::Private::runSteps() {
    context->run.outcome = RecoveryOutcome::Running;
    context->run.ended = QDateTime();
    const RecoveryContextPtr held = context;
    start(
        running,
        [held](base::Cancellation cancellation) { return runRecovery(held, std::move(cancellation)); },
        [this] {
            estate.tell(&Estate::pastRunsChanged);
            tell<&Recovery::runChanged>();
        });
    tell<&Recovery::runChanged>();
}

void Recovery::cancel(RecoveryTask task) {
    const auto scope = d->scope();
    const auto stop = [](base::Activity &activity, const QString &operation) {
        if (activity.stop()) {
            activity.error = base::cancelledError(operation);
        }
    };
    switch (task) {
    case RecoveryTask::ListMachines:
        stop(d->listing, QStringLiteral("protectedItems/list"));
        d->tell<&Recovery::machinesChanged>();
        break;
    case RecoveryTask::Look:
        stop(d->looking, QStringLiteral("recovery/look"));
        d->tell<&Recovery::findingsChanged>();
        break;
    case RecoveryTask::Run:
        if (!d->context || !d->running.isWorking()) {
            break;
        }
        noteWhatIsLeft(*d->context); // as long as its record is open
        d->running.stop();
        // What was sent is not undone: going on looks for it before anything is sent again.
        for (domain::RecoveryStage &stage : d->context->run.stages) {
            stage.state = stage.state == StageState::Running ? StageState::Stopped : stage.state;
        }
        d->context->run.outcome = RecoveryOutcome::Stopped;
        d->context->run.ended = d->estate.now();
        d->context->forgetSecrets();
        d->tell<&Recovery::runChanged>();
        break;
    }
}

void Recovery::resume(const QString &runId) {
    if (!d->canAsk() || d->running.isWorking() || isWriting()) {
        return;
    }
    const std::optional<journal::Record> record = d->estate.recordOf(runId);
    if (!record || !record->head.recovery) {
        return;
    }
    const auto scope = d->scope();
    d->looking.stop();
    d->dropRun();
    d->resuming = runId;
    d->takeUp(*record);
}

/// The steps as they were reviewed then, over what is there now.
void Recovery::Private::takeUp(const journal::Record &record) {
    machineId = record.head.recovery->choices.virtualMachineId;
    vaultId = record.head.recovery->choices.vaultId;
    choices = record.head.recovery->choices;
    choices.signedIn = estate.signedIn();
    chosenByUser = true;
    context = newContext();
    context->runId = record.id;
    context->run.started = record.started;
    for (const domain::RecoveryStep &step : record.head.recovery->steps) {
        domain::RecoveryStage stage;
        stage.step = step;
        context->run.stages.push_back(stage);
    }
    context->run.outcome = RecoveryOutcome::Running;
    tell<&Recovery::runChanged>();
    tell<&Recovery::choicesChanged>();
    if (!base::sameText(record.head.tenantId, estate.tenant->tenantId)) {
        base::Error error = base::localError(QStringLiteral("AnotherTenant"),
            QStringLiteral("The run belongs to another tenant."), QStringLiteral("run/lookAgain"));
        error.target = record.head.tenantId;
        endTakingUp(error);
        return;
    }
    RecoveryQuestion asked = question();
    asked.knownKey = record.head.recovery->key;
    const domain::RecoveryChoices made = choices;
    const azure::ConnectionPtr azure = estate.azure();
    start(
        running,
        [azure, asked, made](base::Cancellation cancellation) {
            return lookForRun(azure, asked, made, std::move(cancellation));
        },
        [this](domain::RecoveryFindings found) {
            findings = std::move(found);
            context->findings = findings;
            if (const domain::RecoveryPoint *point = findings.point(choices.pointId)) {
                context->run.point = *point;
            }
            const base::Result<void> taken = takeUpRecord(context);
            endTakingUp(taken ? std::nullopt : std::make_optional(taken.error()));
        });
}

void Recovery::Private::endTakingUp(const std::optional<base::Error> &error) {
    if (error) {
        domain::RunFailure failure;
        failure.error = *error;
        context->run.failure = failure;
        context->run.outcome = RecoveryOutcome::Failed;
    } else {
        resuming.clear();
        context->run.outcome = RecoveryOutcome::Stopped;
    }
    tell<&Recovery::runChanged>();
    tell<&Recovery::findingsChanged>();
    estate.tell(&Estate::pastRunsChanged);
}

bool Recovery::isWriting() const {
    return d->context && d->context->writes > 0;
}

const domain::RecoveryRun &Recovery::run() const {
    return d->context ? d->context->run : d->emptyRun;
}

QString Recovery::runId() const {
    return d->context ? d->context->runId : QString();
}

base::Result<void> Recovery::offerSignedAddress(const QUrl &address) {
    const bool isSigned = address.isValid() && address.scheme() == QLatin1String("https")
        && address.query(QUrl::FullyEncoded).contains(QLatin1String("sig="));
    if (!d->context || !isSigned) {
        return base::Unexpected(base::localError(QStringLiteral("BadSignedAddress"),
            QStringLiteral("This is no address with a shared access signature."),
            QStringLiteral("blobs/read")));
    }
    d->context->signedAddress = address;
    return {};
}

} // namespace protect
