#include "simulatecommand.h"

#include "acceleratedclock.h"
#include "simulator/simulator.h"
#include "wording/consoletext.h"

namespace app {

namespace {

constexpr int indent = 3;

void tellHowToTalk(const simulator::Simulator &simulator, console::Output &output) {
    const QString address = simulator.address().toString(QUrl::StripTrailingSlash);
    const simulator::SimulatedSignIn signIn = simulator.signIn();
    const QString path = QStringLiteral("/subscriptions?api-version=2022-12-01");
    output.say(wording::simulatorAddress(simulator.scenarioName(), address));
    output.say();
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
    output.say();
    output.say(wording::simulatorStopHint());
}

} // namespace

base::Result<std::unique_ptr<simulator::Simulator>> startSimulation(const SimulateCommand &command,
    double speed, std::chrono::milliseconds latency, console::Output &output) {
    const auto clock = std::make_shared<AcceleratedClock>(QDateTime::currentDateTimeUtc(), speed);
    simulator::Simulator::Options options;
    options.port = command.port;
    options.latency = latency;
    base::Result<std::unique_ptr<simulator::Simulator>> started
        = simulator::Simulator::start(command.scenario, clock, options);
    if (started) {
        tellHowToTalk(**started, output);
    }
    return started;
}

} // namespace app
