#pragma once

#include "authorityfile.h"
#include "base/result.h"
#include "commandline.h"
#include "console/output.h"
#include "simulator/simulator.h"

#include <memory>

namespace app {

/// A simulator that serves alone, for as long as this lives.
struct Simulation {
    std::unique_ptr<simulator::Simulator> simulator;
    AuthorityFile authority; ///< over TLS
};

/// Starts the simulator alone and tells how to talk to it.
base::Result<Simulation> startSimulation(
    const SimulateCommand &command, double speed, std::chrono::milliseconds latency, console::Output &output);

} // namespace app
