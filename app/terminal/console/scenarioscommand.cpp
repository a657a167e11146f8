#include "terminal/console/scenarioscommand.h"

#include "wording/scenariotext.h"

namespace console {

void listScenarios(const protect::SourceOffer &offer, Output &output) {
    qsizetype width = 0;
    for (const protect::Scenario &scenario : offer.scenarios) {
        width = std::max(width, scenario.name.size());
    }
    for (const protect::Scenario &scenario : offer.scenarios) {
        output.say(scenario.name.leftJustified(static_cast<int>(width)) + QLatin1String("  ")
            + wording::scenarioText(scenario.name, scenario.summary));
    }
}

} // namespace console
