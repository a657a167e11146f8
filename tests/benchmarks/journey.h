#pragma once

#include "protect/estate.h"
#include "protect/protection.h"
#include "requestgraph.h"
#include "simulator/simulator.h"

#include <chrono>
#include <functional>
#include <memory>

/// One protection on an embedded simulator, driven page by page without a user's pauses.
class Journey {
public:
    Journey(const QString &scenario, std::chrono::milliseconds latency);

    protect::Estate &estate() { return *m_estate; }
    protect::Protection &protection() { return *m_protection; }
    const RecordingTransport &network() const { return *m_network; }

    /// Runs the event loop until `condition` holds; ends the program if it does not.
    static void waitFor(const char *what, const std::function<bool()> &condition);
    void settle(const char *what, protect::Step step);

private:
    std::shared_ptr<simulator::Simulator> m_simulator;
    std::shared_ptr<RecordingTransport> m_network;
    std::unique_ptr<protect::Estate> m_estate;
    std::unique_ptr<protect::Protection> m_protection;
};
