#pragma once

#include "compose/services.h"
#include "protect/estate.h"
#include "protect/protection.h"
#include "simulator/simulator.h"
#include "tests/support/until.h"

#include <QTest>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <memory>

/// One protection on the embedded simulator, driven page by page without a user's pauses.
class Journey {
public:
    Journey(const QString &scenario, std::chrono::milliseconds latency) {
        compose::ServiceOptions options;
        options.simulatorSpeed = 0; // waits for the service cost nothing: only requests are measured
        options.simulatorLatency = latency;
        options.simulatorStarted
            = [this](const std::shared_ptr<simulator::Simulator> &started) { m_simulator = started; };
        m_estate = std::make_unique<protect::Estate>(compose::makeServices(options));
        m_protection = std::make_unique<protect::Protection>(*m_estate);
        protect::Source source;
        source.scenario = scenario;
        m_estate->connectTo(source);
    }

    protect::Estate &estate() { return *m_estate; }
    protect::Protection &protection() { return *m_protection; }
    simulator::Simulator &simulator() { return *m_simulator; }

    /// Runs the event loop until `condition` holds; ends the program if it does not.
    static void waitFor(const char *what, const std::function<bool()> &condition) {
        if (!support::until(condition, 120'000)) {
            std::fprintf(stderr, "%s did not end\n", what);
            std::exit(1);
        }
    }
    void settle(const char *what, protect::Step step) {
        waitFor(
            what, [this, step] { return m_protection->state(step).progress != protect::Progress::Working; });
    }

private:
    std::shared_ptr<simulator::Simulator> m_simulator;
    std::unique_ptr<protect::Estate> m_estate;
    std::unique_ptr<protect::Protection> m_protection;
};
