#pragma once

#include "base/result.h"
#include "commandline.h"
#include "console/output.h"

#include <memory>

namespace simulator {
class Simulator;
}

namespace app {

/// Starts the simulator alone and tells how to talk to it. It serves as long as the result lives.
base::Result<std::unique_ptr<simulator::Simulator>> startSimulation(
    const SimulateCommand &command, double speed, std::chrono::milliseconds latency, console::Output &output);

} // namespace app
