#include "journey.h"

#include "base/async/completion.h"
#include "cloud/azure/connection.h"
#include "cloud/http/log.h"
#include "cloud/http/pipeline.h"
#include "cloud/identity/refreshtokensource.h"
#include "protect/services.h"
#include "tests/support/until.h"

#include <QCoreApplication>
#include <QTest>
#include <QTimer>

#include <cstdio>
#include <cstdlib>

namespace {

domain::SupportMatrix anyFeature() {
    domain::SupportMatrix matrix;
    matrix.date = QDate(2026, 1, 28);
    matrix.featureName = QStringLiteral("RestorePointSupportForConfidentialVMV2");
    return matrix;
}

/// Every request takes this long, however many are under way: over one loopback address six would go at a
/// time, where Azure's hosts have their own connections.
class DelayedTransport final : public http::Transport {
public:
    DelayedTransport(std::shared_ptr<simulator::Simulator> simulator, std::chrono::milliseconds latency)
        : m_simulator(std::move(simulator)), m_latency(latency) { }

    QCoro::Task<base::Result<http::Response>> send(http::Request request, base::Cancellation) override {
        return answer(m_simulator, m_latency, std::move(request));
    }

private:
    static QCoro::Task<base::Result<http::Response>> answer(std::shared_ptr<simulator::Simulator> simulator,
        std::chrono::milliseconds latency, http::Request request) {
        base::Completion<bool> passed;
        QTimer::singleShot(
            latency, Qt::PreciseTimer, QCoreApplication::instance(), [passed] { passed.complete(true); });
        co_await passed;
        simulator::DirectRequest direct{http::methodName(request.method), request.url, {}, request.body};
        direct.headers = request.headers.all();
        if (!request.body.isEmpty()) {
            direct.headers.append({"Content-Type", request.contentType});
        }
        QElapsedTimer serving;
        serving.start();
        const std::optional<simulator::DirectAnswer> told = simulator->answer(direct);
        const qint64 served = serving.nsecsElapsed();
        http::Response response;
        response.status = told ? told->status : 500;
        response.url = request.url;
        response.body = told ? told->body : QByteArray();
        response.clientRequestId = request.clientRequestId;
        for (const auto &[name, value] : told ? told->headers : decltype(told->headers)()) {
            response.headers.add(name, value);
        }
        response.headers.add(servedHeader, QByteArray::number(served));
        co_return response;
    }

    std::shared_ptr<simulator::Simulator> m_simulator;
    std::chrono::milliseconds m_latency;
};

} // namespace

Journey::Journey(const QString &scenario, std::chrono::milliseconds latency) {
    // Waits for the service cost nothing: only requests are measured.
    const auto clock = std::make_shared<base::VirtualClock>(QDateTime::currentDateTimeUtc(), 0.0);
    auto started = simulator::Simulator::start(scenario, clock, {});
    if (!started) {
        std::fprintf(stderr, "%s\n", qPrintable(started.error().message));
        std::exit(1);
    }
    m_simulator = std::move(*started);
    m_network
        = std::make_shared<RecordingTransport>(std::make_shared<DelayedTransport>(m_simulator, latency));

    const simulator::SimulatedSignIn signIn = m_simulator->signIn();
    auto connectedTo = std::make_shared<azure::Connection>();
    connectedTo->cloud = azure::Cloud::publicCloud();
    connectedTo->clock = clock;
    connectedTo->tenantId = signIn.tenantId;
    const auto tokens = std::make_shared<identity::RefreshTokenSource>(
        identity::RefreshTokenSource::Account{
            connectedTo->cloud.loginHost, signIn.tenantId, signIn.clientId, signIn.refreshToken.toUtf8()},
        m_network, clock);
    connectedTo->transport
        = std::make_shared<http::Pipeline>(m_network, tokens, clock, std::make_shared<http::Log>());

    azure::SignedInTenant signedIn;
    signedIn.azure = connectedTo;
    signedIn.clock = clock;
    signedIn.isSimulated = true;
    signedIn.label = scenario;
    signedIn.tenantId = signIn.tenantId;
    signedIn.userName = signIn.userName;
    signedIn.userObjectId = signIn.userObjectId;

    protect::Services services;
    services.supportMatrix = anyFeature();
    services.connect = [signedIn](const protect::Source &, const base::Cancellation &) {
        return protect::connected(signedIn);
    };
    m_estate = std::make_unique<protect::Estate>(services);
    m_protection = std::make_unique<protect::Protection>(*m_estate);
    m_estate->connectTo({});
    waitFor("the connection", [this] { return m_estate->connection().isConnected; });
}

void Journey::waitFor(const char *what, const std::function<bool()> &condition) {
    if (!support::until(condition, 120'000)) {
        std::fprintf(stderr, "%s did not end\n", what);
        std::exit(1);
    }
}

void Journey::settle(const char *what, protect::Step step) {
    waitFor(what, [this, step] { return m_protection->state(step).progress != protect::Progress::Working; });
}
