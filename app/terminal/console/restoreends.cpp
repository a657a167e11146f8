#include "terminal/console/restorecommand.h"

#include "base/terminaltext.h"
#include "protect/estate.h"
#include "protect/runreport/recoveryreport.h"
#include "protect/scripts/exportedjob.h"
#include "protect/scripts/savescript.h"
#include "terminal/console/steptext.h"
#include "wording/consoletext.h"
#include "wording/journaltext.h"
#include "wording/restoreconsoletext.h"

#include <algorithm>

// The ends of "restore".
namespace console {

using domain::RecoveryOutcome;
using protect::RecoveryTask;

RestoreCommand::Onward RestoreCommand::afterRun() {
    const domain::RecoveryRun &run = m_recovery.run();
    if (m_interrupted && run.outcome != RecoveryOutcome::Recovered) {
        return cancelled();
    }
    const ExitCode code = exitCodeFor(run);
    if (run.failure) {
        tellError(m_output, run.failure->error);
    }
    tellRecoveryOutcome(m_output, m_recovery);
    if (code == ExitCode::StillRunning) {
        if (m_options.live) { // the simulator's jobs end with the program
            m_output.complain(wording::restoreStillRunningLine(m_recovery.runId()));
        }
    } else if (code != ExitCode::Done && (run.outcome == RecoveryOutcome::Recovered || run.canGoOn())
        && m_options.live) {
        m_output.complain(wording::restoreStoppedLine(m_recovery.runId()));
    }
    return End{code, std::nullopt};
}

RestoreCommand::End RestoreCommand::exportScript(scripts::RecoveryScriptLanguage language) {
    if (!m_recovery.plan().isPossible()) {
        return refused();
    }
    const base::Result<QString> script
        = scripts::exportRecovery(language, scripts::exportedRecovery(m_recovery));
    if (!script) {
        return fail(script.error());
    }
    if (m_options.scriptFile.isEmpty()) {
        if (base::forPipelines(*script) != *script) { // what was changed would do something else
            m_output.complain(wording::scriptForFileOnlyLine());
            return {ExitCode::Usage, std::nullopt};
        }
        m_output.result(script->toUtf8(), Output::Content::Text);
        return {};
    }
    const base::Result<void> saved = scripts::saveScript(m_options.scriptFile,
        language == scripts::RecoveryScriptLanguage::AzureCli ? scripts::Language::AzureCli
                                                              : scripts::Language::PowerShell,
        *script);
    if (!saved) {
        m_output.complain(wording::scriptNotSavedLine(m_options.scriptFile, saved.error().message));
        return fail(saved.error());
    }
    m_output.say(wording::scriptSavedLine(m_options.scriptFile));
    return {};
}

/// Before anything was written. Each refusal was told.
RestoreCommand::End RestoreCommand::refused() {
    const std::vector<domain::RecoveryRefusal> refusals = m_recovery.plan().refusals;
    const bool waits
        = std::any_of(refusals.begin(), refusals.end(), [](const domain::RecoveryRefusal &refusal) {
              return refusal.kind == domain::RecoveryRefusalKind::RestoreRunning && !refusal.isWarning;
          });
    base::Error error = base::localError(
        QLatin1String(waits ? "RestoreInProgress" : "RecoveryRefused"), QString(), QStringLiteral("restore"));
    error.target = m_recovery.findings().virtualMachineId.text();
    return fail(error);
}

RestoreCommand::End RestoreCommand::fail(const base::Error &error) {
    tellError(m_output, error);
    return {exitCodeFor(error), error};
}

RestoreCommand::End RestoreCommand::fail(const BadChoice &choice) {
    const End end = fail(choice.error);
    if (!choice.candidates.isEmpty()) {
        m_output.complain(wording::candidatesHeading());
        m_output.complain(choice.candidates, indent);
    }
    return end;
}

RestoreCommand::End RestoreCommand::failedTask(RecoveryTask task) {
    const std::optional<base::Error> error = m_recovery.state(task).error;
    return m_interrupted || !error ? cancelled() : fail(*error);
}

RestoreCommand::End RestoreCommand::cancelled() {
    const int written = static_cast<int>(m_recovery.run().written.size());
    m_output.complain(wording::writtenBeforeStopLine(written));
    if (m_recovery.run().outcome != RecoveryOutcome::NotStarted) {
        tellRecoveryOutcome(m_output, m_recovery);
    }
    if (m_options.live) {
        m_output.complain(wording::restoreStoppedLine(m_recovery.runId()));
    }
    return {ExitCode::Cancelled, base::cancelledError(QStringLiteral("restore"))};
}

void RestoreCommand::finish(const End &why) {
    if (m_options.json) {
        runreport::RecoveryReport report = runreport::recoveryReportOf(m_recovery);
        report.planOnly = m_options.planOnly;
        report.error = why.error;
        m_output.result(runreport::toJson(report), Output::Content::Json);
    }
    end(why.code);
}

} // namespace console
