#include "terminal/console/undocommand.h"

#include "protect/estate.h"
#include "terminal/console/steptext.h"
#include "wording/consoletext.h"
#include "wording/journaltext.h"
#include "wording/names.h"
#include "wording/restoreconsoletext.h"
#include "wording/undotext.h"

namespace console {

using domain::UndoOutcome;

namespace {

void tellStep(Output &output, const domain::UndoStep &step) {
    output.say(QStringList{QStringLiteral("[%1] %2").arg(
                   wording::undoStateName(step.state), wording::undoSentence(step))},
        indent);
    output.say(wording::undoDetails(step), indent + 2);
}

/// What came back is not taken away again.
std::optional<domain::PastRun> recoveryAmong(const std::vector<domain::PastRun> &runs, const QString &runId) {
    for (const domain::PastRun &run : runs) {
        if (run.id == runId && run.kind != domain::PastRunKind::Protection) {
            return run;
        }
    }
    return std::nullopt;
}

} // namespace

UndoCommand::UndoCommand(
    protect::Estate &estate, account::Account *account, UndoOptions options, Output &output)
    : Job(estate, account, output), m_protection(estate), m_options(std::move(options)) {
    connect(&m_protection, &protect::Protection::undoChanged, this, &UndoCommand::lookAgain);
}

void UndoCommand::stopWork() {
    m_protection.undo().cancel();
}

bool UndoCommand::isAtRest() const {
    const UndoOutcome outcome = m_protection.undo().record().outcome;
    return outcome != UndoOutcome::Looking && outcome != UndoOutcome::Running;
}

QString UndoCommand::chosenRun() const {
    for (const domain::PastRun &run : m_estate.pastRuns()) {
        const bool named = run.id.compare(m_options.runId, Qt::CaseInsensitive) == 0;
        const bool newest
            = m_options.runId.isEmpty() && run.hasGrants() && run.state != domain::PastRunState::TakenBack;
        if (named || newest) {
            return run.id;
        }
    }
    return {};
}

QCoro::Task<void> UndoCommand::run() {
    const QString runId = chosenRun();
    if (const std::optional<domain::PastRun> recovery = recoveryAmong(m_estate.pastRuns(), runId)) {
        m_output.complain(
            wording::undoOfRecoveryLine(recovery->id, recovery->kind == domain::PastRunKind::Rehearsal));
        end(ExitCode::Usage);
        co_return;
    }
    if (runId.isEmpty()) {
        m_output.complain(wording::noSuchRunLine(m_options.runId));
        end(ExitCode::Usage);
        co_return;
    }
    if (!m_estate.connection().isConnected) {
        protect::Source source;
        source.kind = protect::SourceKind::Azure;
        const base::Result<void> connected = co_await connectTo(source);
        if (!connected) {
            fail(connected.error());
            co_return;
        }
    }
    const std::function<bool()> atRest = [this] { return isAtRest(); };
    m_protection.undo().plan(runId);
    co_await until(atRest);
    if (isStopRefused()) {
        m_output.complain(
            {wording::stopRefusedSentence(m_protection.undo().record()), wording::stopRefusedHint()});
        end(ExitCode::Usage);
        co_return;
    }
    if (m_protection.undo().record().outcome == UndoOutcome::Planned) {
        m_protection.undo().setStopsProtection(m_options.stopProtection);
        m_protection.undo().setInsists(m_options.insists);
        tellPlan();
        if (m_options.planOnly) {
            m_output.say();
            m_output.say(wording::undoPlanOnlyLine());
            end(ExitCode::Done);
            co_return;
        }
        if (!m_interrupted) {
            m_protection.undo().takeBack();
        }
        co_await until(atRest);
    }
    tellResult();
}

/// Access must not go while backups that were to be stopped run on.
bool UndoCommand::isStopRefused() const {
    const domain::UndoRecord &undo = m_protection.undo().record();
    const bool looked = undo.outcome == UndoOutcome::Planned || undo.outcome == UndoOutcome::TakenBack;
    return m_options.stopProtection && looked && undo.refusesToStop();
}

void UndoCommand::tellPlan() {
    const domain::UndoRecord &undo = m_protection.undo().record();
    m_output.heading(wording::undoHeadline(undo));
    QStringList requests;
    for (const domain::UndoStep &step : undo.steps) {
        tellStep(m_output, step);
        if (!step.url.isEmpty()) {
            requests << step.method + QLatin1Char(' ') + step.url;
            requests << (step.body.isEmpty() ? QStringList() : step.body.trimmed().split(QLatin1Char('\n')));
        }
    }
    for (const QString &policy : undo.keptPolicies) {
        m_output.say(QStringList{wording::keptPolicySentence(policy)}, indent);
    }
    if (m_options.stopProtection && undo.isStopped) {
        m_output.say(QStringList{wording::stoppedAlreadySentence(undo.virtualMachineId.name())}, indent);
    }
    const QString consequence = wording::undoConsequence(undo, undo.virtualMachineId.name());
    if (!consequence.isEmpty() && undo.hasWork()) {
        m_output.say(QStringList{consequence}, indent);
    }
    m_output.say(wording::undoOthersSentences(undo), indent);
    if (undo.isKeptForOthers()) {
        m_output.say(QStringList{wording::insistHint()}, indent);
    }
    if (!requests.isEmpty()) {
        m_output.say(QStringList{wording::undoRequestsHeading()}, indent);
        m_output.say(requests, indent + 2);
    }
}

void UndoCommand::tellResult() {
    const domain::UndoRecord &undo = m_protection.undo().record();
    m_output.heading(wording::undoHeadline(undo));
    for (const domain::UndoStep &step : undo.steps) {
        tellStep(m_output, step);
    }
    if (undo.steps.empty()) {
        m_output.say(QStringList{wording::undoNothingLine()}, indent);
    }
    m_output.say(wording::undoAfterSentences(undo), indent);
    switch (undo.outcome) {
    case UndoOutcome::TakenBack:
        if (undo.isKeptForOthers()) {
            m_output.complain(wording::insistHint());
        }
        end(undo.isKeptForOthers() ? ExitCode::Refused : ExitCode::Done);
        return;
    case UndoOutcome::Stopped:
        end(ExitCode::Cancelled);
        return;
    case UndoOutcome::None:
    case UndoOutcome::Looking:
    case UndoOutcome::Planned:
    case UndoOutcome::Running:
    case UndoOutcome::Failed:
        break;
    }
    fail(undo.error.value_or(base::cancelledError(QStringLiteral("undo"))));
}

void listRuns(const protect::Estate &estate, Output &output) {
    const std::vector<domain::PastRun> runs = estate.pastRuns();
    if (runs.empty()) {
        output.say(wording::noRunsLine());
        return;
    }
    bool unfinished = false;
    bool unfinishedRecovery = false;
    for (const domain::PastRun &run : runs) {
        output.say(wording::pastRunLine(run));
        output.say(QStringList{wording::runIdLine(run.id)}, indent);
        output.say(wording::pastRunDetails(run), indent);
        const bool isProtection = run.kind == domain::PastRunKind::Protection;
        const bool isUnfinished = run.state == domain::PastRunState::Unfinished;
        unfinished = unfinished || (isUnfinished && isProtection);
        unfinishedRecovery = unfinishedRecovery || (isUnfinished && !isProtection);
    }
    if (unfinished) {
        output.say();
        output.say(wording::runToGoOnHint());
    }
    if (unfinishedRecovery) {
        output.say();
        output.say(wording::recoveryToGoOnHint());
    }
}

} // namespace console
