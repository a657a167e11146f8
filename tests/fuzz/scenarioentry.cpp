#include "tests/fuzz/entries.h"

#include "simulator/scenariocheck.h"
#include "simulator/simulator.h"

namespace fuzz {

void readScenario(const QByteArray &bytes) {
    const base::Result<QJsonObject> scenario = simulator::checkedScenario(bytes);
    if (!scenario) {
        require(scenario.error().hasCode(u"InvalidScenario"), "a refusal has another code");
        require(scenario.error().message.startsWith(QLatin1String("Line ")), "a refusal tells no line");
        return;
    }
    const QDateTime now(QDate(2026, 11, 2), QTime(9, 0), Qt::UTC);
    const base::Result<simulator::Simulator::PreparedPtr> tenant
        = simulator::Simulator::prepare(*scenario, now);
    if (!tenant) {
        require(tenant.error().hasCode(u"InvalidScenario"), "a scenario is refused with another code");
        require(!simulator::withLine(tenant.error(), bytes).message.isEmpty(), "a refusal has no reason");
    }
}

} // namespace fuzz
