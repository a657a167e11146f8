#include "tests/contract/simulatedazure.h"

#include "cloud/http/networktransport.h"
#include "cloud/http/pipeline.h"
#include "cloud/identity/refreshtokensource.h"

namespace contract {

SimulatedAzure::SimulatedAzure(const QString &scenario)
    : m_clock(std::make_shared<base::VirtualClock>(QDateTime::currentDateTimeUtc(), 0.0)) {
    auto started = simulator::Simulator::start(scenario, m_clock, {});
    if (!started) {
        qFatal("%s", qPrintable(started.error().message));
    }
    m_simulator = std::move(*started);
    http::NetworkTransport::Options options;
    options.loopback = m_simulator->address();
    const auto transport = std::make_shared<http::NetworkTransport>(options);
    const simulator::SimulatedSignIn signIn = m_simulator->signIn();
    auto connection = std::make_shared<azure::Connection>();
    connection->cloud = azure::Cloud::publicCloud();
    const auto tokens = std::make_shared<identity::RefreshTokenSource>(
        identity::RefreshTokenSource::Account{
            connection->cloud.loginHost, signIn.tenantId, signIn.clientId, signIn.refreshToken.toUtf8()},
        transport, m_clock);
    connection->transport
        = std::make_shared<http::Pipeline>(transport, tokens, m_clock, std::make_shared<http::Log>());
    connection->clock = m_clock;
    connection->tenantId = signIn.tenantId;
    m_connection = connection;
}

void SimulatedAzure::wait(std::chrono::seconds duration) {
    (void)support::await(m_clock->delay(duration, m_cancellation));
}

} // namespace contract
