#include "terminal/console/job.h"

#include "base/async/signalwait.h"
#include "cloud/account/account.h"
#include "protect/estate.h"
#include "protect/settled.h"
#include "terminal/console/signinteller.h"
#include "terminal/console/steptext.h"
#include "wording/consoletext.h"
#include "wording/scenariotext.h"

namespace console {

Job::Job(protect::Estate &estate, account::Account *account, Output &output)
    : m_estate(estate), m_account(account), m_output(output) { }

Job::~Job() = default;

void Job::start() {
    run();
}

void Job::interrupt() {
    m_interrupted = true;
    m_output.complain(wording::stoppingLine());
    if (m_account) {
        m_account->cancel();
    }
    m_estate.cancel(protect::Estate::Work::Connecting);
    stopWork();
    Q_EMIT lookAgain();
}

QCoro::Task<void> Job::until(std::function<bool()> done) {
    return base::whenTrue(
        QPointer<Job>(this), &Job::lookAgain, [this, done] { return m_interrupted || done(); });
}

QCoro::Task<base::Result<void>> Job::connectTo(protect::Source source) {
    if (source.kind == protect::SourceKind::Azure && m_account) {
        m_signIn = std::make_unique<SignInTeller>(*m_account, m_output);
        const bool signedIn = co_await signInToAzure(m_account);
        if (!signedIn) {
            const base::Error cancelled = base::cancelledError(QStringLiteral("signIn"));
            co_return base::Unexpected(
                m_interrupted ? cancelled : m_account->state().error.value_or(cancelled));
        }
        m_signIn->tellWhoIsSignedIn();
        source.tenant = m_account->person()->tenantId;
    }
    m_estate.connectTo(source);
    co_await protect::whenConnected(&m_estate);
    if (!m_estate.connection().isConnected) {
        co_return base::Unexpected(
            m_estate.connecting().error.value_or(base::cancelledError(QStringLiteral("connect"))));
    }
    m_output.say(wording::simplifiedSentences(m_estate.connection().simplified));
    co_return {};
}

void Job::end(ExitCode exitCode) {
    Q_EMIT finished(static_cast<int>(exitCode));
}

void Job::fail(const base::Error &error) {
    if (!m_interrupted) {
        tellError(m_output, error);
    }
    end(m_interrupted ? ExitCode::Cancelled : exitCodeFor(error));
}

} // namespace console
