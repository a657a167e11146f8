#include "terminal/console/capturecommand.h"

#include "domain/snapshot/file.h"
#include "domain/snapshot/pseudonyms.h"
#include "protect/estate.h"
#include "protect/settled.h"
#include "terminal/console/telling.h"
#include "wording/capturetext.h"
#include "wording/consoletext.h"

namespace console {

namespace { } // namespace

CaptureCommand::CaptureCommand(
    protect::Estate &estate, account::Account *account, CaptureOptions options, Output &output)
    : m_estate(estate), m_account(account), m_options(std::move(options)), m_output(output) {
    connect(&m_estate, &protect::Estate::captureChanged, this, &CaptureCommand::changed);
}

CaptureCommand::~CaptureCommand() = default;

void CaptureCommand::start() {
    run();
}

void CaptureCommand::interrupt() {
    m_interrupted = true;
    m_output.complain(wording::stoppingLine());
    if (m_account) {
        m_account->cancel();
    }
    m_estate.cancel(protect::Estate::Work::Capturing); // which ends the command by captureChanged()
}

QCoro::Task<bool> CaptureCommand::connectToSource() {
    protect::Source source;
    source.kind = protect::SourceKind::Simulator;
    source.scenario = m_options.scenario;
    if (m_options.live) {
        m_signIn = std::make_unique<SignInTeller>(*m_account, m_output);
        const bool signedIn = co_await signInToAzure(m_account);
        if (!signedIn) {
            const base::Error cancelled = base::cancelledError(QStringLiteral("connect"));
            fail(m_interrupted ? cancelled : m_account->state().error.value_or(cancelled));
            co_return false;
        }
        m_signIn->tellWhoIsSignedIn();
        source.kind = protect::SourceKind::Azure;
        source.tenant = m_account->person()->tenantId;
    }
    m_estate.connectTo(source);
    co_await protect::whenConnected(&m_estate);
    if (!m_estate.connection().isConnected) {
        fail(m_estate.connecting().error.value_or(base::cancelledError(QStringLiteral("connect"))));
        co_return false;
    }
    co_return true;
}

QCoro::Task<void> CaptureCommand::run() {
    const bool connected = co_await connectToSource();
    if (connected && !m_ended) {
        m_output.say(wording::captureStartedLine());
        m_estate.capture();
    }
}

void CaptureCommand::changed() {
    const protect::CaptureState &state = m_estate.captureState();
    if (state.isWorking) {
        tellProgress(state.done, state.total);
    } else if (state.error) {
        fail(*state.error);
    } else if (state.snapshot && !m_ended) {
        save();
    }
}

/// A line for every tenth: a large tenant takes minutes, and a log should stay readable.
void CaptureCommand::tellProgress(int done, int total) {
    if (total <= 0) {
        return;
    }
    if (m_told < 0) {
        m_told = 0;
        m_output.say(wording::captureTotalLine(total));
    }
    const int tenths = done * 10 / total;
    if (tenths > m_told) {
        m_told = tenths;
        m_output.say(QStringList{wording::captureProgressLine(done, total)}, indent);
    }
}

void CaptureCommand::save() {
    m_ended = true;
    const protect::CaptureState &state = m_estate.captureState();
    const snapshot::Snapshot result
        = m_options.pseudonyms ? snapshot::withPseudonyms(*state.snapshot) : *state.snapshot;
    if (!write(result)) {
        Q_EMIT finished(static_cast<int>(ExitCode::Usage));
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
    Q_EMIT finished(static_cast<int>(ExitCode::Done));
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

void CaptureCommand::fail(const base::Error &error) {
    if (m_ended) {
        return;
    }
    m_ended = true;
    if (error.kind != base::ErrorKind::Cancelled) {
        tellError(m_output, error);
    }
    Q_EMIT finished(static_cast<int>(exitCodeFor(error)));
}

} // namespace console
