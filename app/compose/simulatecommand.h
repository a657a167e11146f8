#pragma once

#include "base/result.h"
#include "compose/authorityfile.h"
#include "simulator/simulator.h"
#include "terminal/commandline/commandline.h"
#include "terminal/console/output.h"

#include <memory>

namespace compose {

/// A simulator that serves alone, for as long as this lives.
struct Simulation {
    std::unique_ptr<simulator::Simulator> simulator;
    AuthorityFile authority; ///< over TLS
};

/// Starts the simulator alone and tells how to talk to it.
base::Result<Simulation> startSimulation(const commandline::SimulateCommand &command, double speed,
    std::chrono::milliseconds latency, console::Output &output);

} // namespace compose
