#include "compose/services.h"

#include "base/async/background.h"
#include "cloud/account/account.h"
#include "cloud/azure/signedintenant.h"
#include "cloud/http/log.h"
#include "cloud/http/networktransport.h"
#include "cloud/http/pipeline.h"
#include "cloud/identity/refreshtokensource.h"
#include "compose/simulatedtenant.h"
#include "simulator/simulator.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

/// Resources of a static library have to be named once; outside of any namespace, as Qt demands.
static void initServiceResources() {
    Q_INIT_RESOURCE(services);
}

namespace compose {

namespace {

constexpr auto requestTimeout = std::chrono::seconds(60);

/// Dated data that ships with the program; it only warns, so that a damaged file leaves an empty table.
domain::SupportMatrix supportMatrix() {
    initServiceResources();
    QFile file(QStringLiteral(":/cvm/supportmatrix.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("The support matrix is missing from the program's resources.");
        return {};
    }
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const std::optional<domain::SupportMatrix> matrix = domain::SupportMatrix::fromJson(json);
    if (!matrix) {
        qWarning("The support matrix in the program's resources is damaged.");
        return {};
    }
    return *matrix;
}

using Made = base::Result<azure::SignedInTenant>;

std::shared_ptr<base::Clock> simulatorClock(const ServiceOptions &options) {
    const QDateTime start
        = options.simulatorStart.isValid() ? options.simulatorStart : QDateTime::currentDateTimeUtc();
    return std::make_shared<base::VirtualClock>(start, options.simulatorSpeed);
}

base::Result<azure::SignedInTenant> connectTo(const base::Result<SimulatedTenant> &tenant,
    const std::shared_ptr<base::Clock> &clock, const ServiceOptions &options) {
    if (!tenant) {
        return base::Unexpected(tenant.error());
    }
    simulator::Simulator::Options running;
    running.latency = options.simulatorLatency;
    auto started = simulator::Simulator::start(tenant->tenant, clock, running);
    if (!started) {
        return base::Unexpected(started.error());
    }
    const std::shared_ptr<simulator::Simulator> simulator = std::move(*started);
    if (options.simulatorStarted) {
        options.simulatorStarted(simulator);
    }
    const simulator::SimulatedSignIn signIn = simulator->signIn();
    const azure::Cloud cloud = azure::Cloud::publicCloud();

    http::NetworkTransport::Options transportOptions;
    transportOptions.loopback = simulator->address();
    transportOptions.timeout = requestTimeout;
    const auto transport = std::make_shared<http::NetworkTransport>(transportOptions);
    const auto tokens = std::make_shared<identity::RefreshTokenSource>(
        identity::RefreshTokenSource::Account{
            cloud.loginHost, signIn.tenantId, signIn.clientId, signIn.refreshToken.toUtf8()},
        transport, clock);
    const auto log = std::make_shared<http::Log>();

    auto azureConnection = std::make_shared<azure::Connection>();
    azureConnection->cloud = cloud;
    azureConnection->transport = std::make_shared<http::Pipeline>(transport, tokens, clock, log);
    azureConnection->clock = clock;
    azureConnection->tenantId = signIn.tenantId;

    azure::SignedInTenant signedIn;
    signedIn.azure = azureConnection;
    signedIn.clock = clock;
    signedIn.isSimulated = true;
    signedIn.label = simulator->scenarioName();
    signedIn.simplified = tenant->simplified;
    signedIn.clockSpeed = options.simulatorSpeed;
    signedIn.tenantId = signIn.tenantId;
    signedIn.userName = signIn.userName;
    signedIn.userObjectId = signIn.userObjectId;
    signedIn.keepAlive = simulator;
    signedIn.requestLog = [log] { return log->lines(); };
    return signedIn;
}

base::Result<azure::SignedInTenant> connectToScenario(
    const protect::Source &source, const ServiceOptions &options) {
    const std::shared_ptr<base::Clock> clock = simulatorClock(options);
    const base::Result<SimulatedTenant> tenant = simulatedTenant(source, clock->now(), false);
    return connectTo(tenant, clock, options);
}

/// Files may be large.
QCoro::Task<Made> connectToFiles(
    protect::Source source, ServiceOptions options, base::Cancellation cancellation) {
    const std::shared_ptr<base::Clock> clock = simulatorClock(options);
    const base::BackgroundWork<SimulatedTenant> read
        = [source, now = clock->now()](
              const std::atomic_bool &isUnwanted) { return simulatedTenant(source, now, isUnwanted); };
    const base::Result<SimulatedTenant> tenant
        = co_await base::inBackground<SimulatedTenant>(read, cancellation);
    co_return connectTo(tenant, clock, options);
}

base::Error notAvailable(const QString &what) {
    return base::localError(QStringLiteral("NotAvailable"),
        QStringLiteral("%1 is not part of this version.").arg(what), QStringLiteral("connect"));
}

QCoro::Task<Made> connectToSource(
    protect::Source source, ServiceOptions options, base::Cancellation cancellation) {
    switch (source.kind) {
    case protect::SourceKind::Simulator:
        return protect::connected(connectToScenario(source, options));
    case protect::SourceKind::Azure:
        return protect::connected(options.account
                ? options.account->signedInTenant()
                : base::Unexpected(notAvailable(QStringLiteral("Sign-in to Azure"))));
    case protect::SourceKind::ScenarioFile:
    case protect::SourceKind::Snapshot:
        return connectToFiles(source, options, cancellation);
    }
    return protect::connected(base::Unexpected(notAvailable(QStringLiteral("This source"))));
}

} // namespace

protect::Services makeServices(ServiceOptions options) {
    protect::Services services;
    for (const simulator::ScenarioInfo &scenario : simulator::scenarios()) {
        services.offer.scenarios.push_back({scenario.name, scenario.summary});
    }
    services.offer.azureAvailable = options.account != nullptr;
    services.offer.snapshotAvailable = true;
    services.supportMatrix = supportMatrix();
    if (!options.journalFolder.isEmpty()) {
        services.journal
            = std::make_shared<journal::Journal>(journal::storageInDirectory(options.journalFolder));
    }
    services.connect
        = [options = std::move(options)](protect::Source source, base::Cancellation cancellation) {
              return connectToSource(std::move(source), options, cancellation);
          };
    return services;
}

} // namespace compose
