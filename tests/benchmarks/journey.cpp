#include "journey.h"

#include "cloud/azure/connection.h"
#include "cloud/http/log.h"
#include "cloud/http/networktransport.h"
#include "cloud/http/pipeline.h"
#include "cloud/identity/refreshtokensource.h"
#include "protect/services.h"
#include "tests/support/until.h"

#include <QTest>

#include <cstdio>
#include <cstdlib>

namespace {

domain::SupportMatrix anyFeature() {
    domain::SupportMatrix matrix;
    matrix.date = QDate(2026, 1, 28);
    matrix.featureName = QStringLiteral("RestorePointSupportForConfidentialVMV2");
    return matrix;
}

} // namespace

Journey::Journey(const QString &scenario, std::chrono::milliseconds latency) {
    // Waits for the service cost nothing: only requests are measured.
    const auto clock = std::make_shared<base::VirtualClock>(QDateTime::currentDateTimeUtc(), 0.0);
    simulator::Simulator::Options options;
    options.latency = latency;
    auto started = simulator::Simulator::start(scenario, clock, options);
    if (!started) {
        std::fprintf(stderr, "%s\n", qPrintable(started.error().message));
        std::exit(1);
    }
    m_simulator = std::move(*started);
    http::NetworkTransport::Options network;
    network.loopback = m_simulator->address();
    m_network = std::make_shared<RecordingTransport>(std::make_shared<http::NetworkTransport>(network));

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

    azure::TenantConnection connection;
    connection.azure = connectedTo;
    connection.clock = clock;
    connection.isSimulated = true;
    connection.label = scenario;
    connection.tenantId = signIn.tenantId;
    connection.userName = signIn.userName;
    connection.userObjectId = signIn.userObjectId;

    protect::Services services;
    services.supportMatrix = anyFeature();
    services.connect = [connection](const protect::Source &) -> base::Result<azure::TenantConnection> {
        return connection;
    };
    m_estate = std::make_unique<protect::Estate>(services);
    m_protection = std::make_unique<protect::Protection>(*m_estate);
    m_estate->connectTo({});
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
