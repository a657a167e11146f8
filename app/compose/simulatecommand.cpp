#include "compose/simulatecommand.h"

#include "base/filewriter.h"
#include "compose/acceleratedclock.h"
#include "compose/simulatedtenant.h"
#include "wording/consoletext.h"
#include "wording/scenariotext.h"

#include <QDir>

namespace compose {

namespace {

constexpr int indent = 3;

/// A word as a POSIX shell takes it.
QString quoted(const QString &word) {
    return QLatin1Char('\'') + QString(word).replace(QLatin1Char('\''), QLatin1String("'\\''"))
        + QLatin1Char('\'');
}

void tellHowToTalk(const simulator::Simulator &simulator, console::Output &output) {
    const QString address = simulator.address().toString(QUrl::StripTrailingSlash);
    const simulator::SimulatedSignIn signIn = simulator.signIn();
    const QString path = QStringLiteral("/subscriptions?api-version=2022-12-01");
    output.say(wording::simulatorTokenHint());
    output.say({QStringLiteral("curl -s '%1/login.microsoftonline.com/%2/oauth2/v2.0/token' \\")
                       .arg(address, signIn.tenantId),
                   QStringLiteral("     -d grant_type=refresh_token -d client_id=%1 -d refresh_token=%2 \\")
                       .arg(signIn.clientId, signIn.refreshToken),
                   QStringLiteral("     -d scope=https://management.azure.com/.default")},
        indent);
    output.say();
    output.say(wording::simulatorHostHint());
    output.say(
        {QStringLiteral("curl -s -H 'Host: management.azure.com' -H \"Authorization: Bearer $TOKEN\" '%1%2'")
                .arg(address, path),
            QStringLiteral("curl -s -H \"Authorization: Bearer $TOKEN\" '%1/management.azure.com%2'")
                .arg(address, path)},
        indent);
}

/// What a client has to be told, in the words of /simulator/state.
void tellWhoThereIs(const simulator::Simulator &simulator, console::Output &output) {
    const simulator::SimulatedSignIn signIn = simulator.signIn();
    output.say(wording::simulatorIdentityHint());
    QStringList lines{QStringLiteral("tenantId=%1 clientId=%2").arg(signIn.tenantId, signIn.clientId),
        QStringLiteral("userPrincipalName=%1 objectId=%2").arg(signIn.userName, signIn.userObjectId)};
    if (!signIn.applicationId.isEmpty()) {
        lines.append(
            QStringLiteral("appId=%1 objectId=%2").arg(signIn.applicationId, signIn.applicationObjectId));
    }
    output.say(lines, indent);
}

void tellHowToTrust(const Simulation &simulation, console::Output &output) {
    const simulator::Simulator &simulator = *simulation.simulator;
    const simulator::SimulatedSignIn signIn = simulator.signIn();
    const QString file = quoted(simulation.authority.path());
    const QString address = simulator.address().toString(QUrl::StripTrailingSlash);
    output.say(wording::simulatorAuthorityHint());
    output.say(QStringList{QStringLiteral("export SSL_CERT_FILE=%1 CURL_CA_BUNDLE=%1").arg(file),
                   QStringLiteral("export REQUESTS_CA_BUNDLE=%1 NODE_EXTRA_CA_CERTS=%1").arg(file)},
        indent);
    output.say();
    output.say(wording::simulatorProxyHint());
    output.say(QStringList{QStringLiteral("export HTTPS_PROXY=http://localhost:%1 NO_PROXY=")
                               .arg(simulator.address().port())},
        indent);
    output.say();
    output.say(wording::simulatorSignInHint());
    if (!signIn.applicationId.isEmpty()) {
        output.say(
            QStringList{QStringLiteral("az login --service-principal --tenant %1 \\").arg(signIn.tenantId),
                QStringLiteral("   --username %1 --password %2")
                    .arg(signIn.applicationId, quoted(signIn.applicationSecret))},
            indent);
    }
    output.say(QStringList{QStringLiteral("az login --use-device-code")}, indent);
    output.say();
    output.say(wording::simulatorHostHint());
    output.say(
        QStringList{QStringLiteral("curl -s --cacert %1 \\").arg(file),
            QStringLiteral("     '%1/host/management.azure.com/metadata/endpoints?api-version=2022-09-01'")
                .arg(address)},
        indent);
    output.say();
    output.say(wording::simulatorStateHint());
    output.say(
        QStringList{QStringLiteral("curl -s --cacert %1 '%2/simulator/state'").arg(file, address)}, indent);
}

/// What changes the simulator needs its token.
void tellHowToDisturb(const Simulation &simulation, console::Output &output) {
    const simulator::Simulator &simulator = *simulation.simulator;
    const QString file = simulation.authority.path();
    output.say(wording::simulatorFaultHint());
    output.say(
        {QStringLiteral("curl -s %1-H 'Authorization: Bearer %2' \\")
                .arg(file.isEmpty() ? QString() : QStringLiteral("--cacert %1 ").arg(quoted(file)),
                    simulator.controlToken()),
            QStringLiteral("     -d '{\"path\": \"*/roleAssignments*\", \"status\": 503, \"times\": 1}' \\"),
            QStringLiteral("     '%1/simulator/faults'")
                .arg(simulator.address().toString(QUrl::StripTrailingSlash))},
        indent);
}

} // namespace

base::Result<Simulation> startSimulation(const commandline::SimulateCommand &command, double speed,
    std::chrono::milliseconds latency, console::Output &output) {
    const auto clock = std::make_shared<AcceleratedClock>(QDateTime::currentDateTimeUtc(), speed);
    simulator::Simulator::Options options;
    options.port = command.port;
    options.latency = latency;
    options.tls = command.tls;
    options.approvesDeviceCodes = command.approvesDeviceCodes;
    options.signInClock = std::make_shared<base::SystemClock>(); // other programs know no other time
    const base::Result<SimulatedTenant> tenant = simulatedTenant(command.source, clock->now(), false);
    if (!tenant) {
        return base::Unexpected(tenant.error());
    }
    auto started = simulator::Simulator::start(tenant->tenant, clock, options);
    if (!started) {
        return base::Unexpected(started.error());
    }
    Simulation simulation;
    simulation.simulator = std::move(*started);
    if (command.tls) {
        auto written = AuthorityFile::write(simulation.simulator->authority(), command.authorityFile);
        if (!written) {
            return base::Unexpected(written.error());
        }
        simulation.authority = std::move(*written);
    }
    if (!command.tokenFile.isEmpty()) {
        const auto written
            = base::writeFile(command.tokenFile, simulation.simulator->controlToken().toLatin1() + '\n');
        if (!written) {
            return base::Unexpected(written.error());
        }
    }
    output.say(wording::simulatorAddress(simulation.simulator->scenarioName(),
        simulation.simulator->address().toString(QUrl::StripTrailingSlash)));
    output.say(wording::simplifiedSentences(tenant->simplified));
    output.say();
    tellWhoThereIs(*simulation.simulator, output);
    output.say();
    if (command.tls) {
        tellHowToTrust(simulation, output);
    } else {
        tellHowToTalk(*simulation.simulator, output);
    }
    output.say();
    tellHowToDisturb(simulation, output);
    output.say();
    output.say(wording::simulatorStopHint());
    return base::Result<Simulation>(std::move(simulation));
}

} // namespace compose
