#pragma once

#include "domain/simplified.h"
#include "protect/source.h"
#include "simulator/simulator.h"

#include <atomic>

namespace compose {

struct SimulatedTenant {
    simulator::Simulator::PreparedPtr tenant;
    std::vector<domain::Simplified> simplified{}; ///< of a snapshot: what its copy does not have
};

/// The tenant of a simulator for a source that is not Azure: a scenario of the program, one's own, or the
/// environment that snapshots and exports tell. Reads files; on any thread.
/// Errors: Local "UnknownScenario", "InvalidScenario", "NotASnapshot", "InvalidFault", "FileNotRead",
/// "FileTooLarge".
base::Result<SimulatedTenant> simulatedTenant(
    const protect::Source &source, const QDateTime &now, const std::atomic_bool &isUnwanted);

} // namespace compose
