#pragma once

#include "compose/services.h"
#include "protect/session.h"
#include "simulator/simulator.h"
#include "tests/support/until.h"

#include <QTest>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <memory>

/// One session on the embedded simulator, driven page by page without a user's pauses.
class Journey {
public:
    Journey(const QString &scenario, std::chrono::milliseconds latency) {
        compose::ServiceOptions options;
        options.simulatorSpeed = 0; // waits for the service cost nothing: only requests are measured
        options.simulatorLatency = latency;
        options.simulatorStarted
            = [this](const std::shared_ptr<simulator::Simulator> &started) { m_simulator = started; };
        m_session = std::make_unique<protect::Session>(compose::makeServices(options));
        protect::Source source;
        source.scenario = scenario;
        m_session->connectTo(source);
    }

    protect::Session &session() { return *m_session; }
    simulator::Simulator &simulator() { return *m_simulator; }

    /// Runs the event loop until `condition` holds; ends the program if it does not.
    static void waitFor(const char *what, const std::function<bool()> &condition) {
        if (!support::until(condition, 120'000)) {
            std::fprintf(stderr, "%s did not end\n", what);
            std::exit(1);
        }
    }
    void settle(const char *what, protect::Step step) {
        waitFor(what, [this, step] { return m_session->state(step).progress != protect::Progress::Working; });
    }

private:
    std::shared_ptr<simulator::Simulator> m_simulator;
    std::unique_ptr<protect::Session> m_session;
};
