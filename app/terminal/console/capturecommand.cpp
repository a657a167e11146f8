#include "terminal/console/capturecommand.h"

#include "domain/snapshot/file.h"
#include "domain/snapshot/pseudonyms.h"
#include "protect/estate.h"
#include "terminal/console/steptext.h"
#include "wording/capturetext.h"
#include "wording/consoletext.h"

namespace console {

CaptureCommand::CaptureCommand(
    protect::Estate &estate, account::Account *account, CaptureOptions options, Output &output)
    : Job(estate, account, output), m_options(std::move(options)) {
    connect(&m_estate, &protect::Estate::captureChanged, this, [this] {
        tellProgress();
        Q_EMIT lookAgain();
    });
}

void CaptureCommand::stopWork() {
    m_estate.cancel(protect::Estate::Work::Capturing);
}

QCoro::Task<void> CaptureCommand::run() {
    const base::Result<void> connected = co_await connectTo(m_options.source);
    if (!connected) {
        fail(connected.error());
        co_return;
    }
    m_output.say(wording::captureStartedLine());
    m_estate.capture();
    const std::function<bool()> isEnded = [this] { return !m_estate.captureState().isWorking; };
    co_await until(isEnded);
    const protect::CaptureState &state = m_estate.captureState();
    if (state.snapshot && !m_interrupted) {
        save();
    } else {
        fail(state.error.value_or(base::cancelledError(QStringLiteral("capture"))));
    }
}

/// A line for every tenth: a large tenant takes minutes, and a log should stay readable.
void CaptureCommand::tellProgress() {
    const int done = m_estate.captureState().done;
    const int total = m_estate.captureState().total;
    if (!m_estate.captureState().isWorking || total <= 0) {
        return;
    }
    if (m_told < 0 || m_stage != m_estate.captureState().stage) {
        m_told = 0;
        m_stage = m_estate.captureState().stage;
        m_output.say(m_stage == protect::CaptureStage::Backups ? wording::captureBackupsLine(total)
                                                               : wording::captureTotalLine(total));
    }
    const int tenths = done * 10 / total;
    if (tenths > m_told) {
        m_told = tenths;
        m_output.say(QStringList{wording::captureProgressLine(done, total)}, indent);
    }
}

void CaptureCommand::save() {
    const protect::CaptureState &state = m_estate.captureState();
    const snapshot::Snapshot result
        = m_options.pseudonyms ? snapshot::withPseudonyms(*state.snapshot) : *state.snapshot;
    if (!write(result)) {
        end(ExitCode::Usage);
        return;
    }
    const domain::Environment &environment = result.environment;
    if (!m_options.toStandardOutput()) {
        m_output.say(wording::captureSavedLine(m_options.outputFile,
            static_cast<int>(environment.virtualMachines.size()),
            static_cast<int>(environment.keyStores.size()), static_cast<int>(environment.keys.size())));
    }
    if (m_options.pseudonyms) {
        m_output.say(wording::capturePseudonymsLine());
    }
    tellObstacles(state.obstacles);
    if (!m_options.toStandardOutput()) {
        m_output.say(wording::captureReviewHint(m_options.outputFile));
    }
    end(ExitCode::Done);
}

void CaptureCommand::tellObstacles(const std::vector<base::Error> &obstacles) {
    const QStringList lines = wording::captureObstacles(obstacles);
    if (!lines.isEmpty()) {
        m_output.say(wording::captureObstaclesHeading(static_cast<int>(lines.size())));
        m_output.say(lines, indent);
    }
}

bool CaptureCommand::write(const snapshot::Snapshot &snapshot) {
    if (m_options.toStandardOutput()) {
        return m_output.result(snapshot::toJson(snapshot), Output::Content::Json);
    }
    const base::Result<void> written = snapshot::writeFile(m_options.outputFile, snapshot);
    if (!written) {
        m_output.complain(wording::captureNotSaved(m_options.outputFile, written.error().message));
    }
    return written.has_value();
}

} // namespace console
