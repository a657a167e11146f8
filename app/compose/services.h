#pragma once

#include "protect/services.h"

#include <QDateTime>

#include <chrono>
#include <functional>
#include <memory>

namespace account {
class Account;
}
namespace simulator {
class Simulator;
}

namespace compose {

/// How the program's parts are composed.
struct ServiceOptions {
    /// Virtual seconds that pass in a real one while something waits in the simulator; 0: waits end at once.
    double simulatorSpeed = 20;
    QDateTime simulatorStart; ///< the simulator's first moment; invalid: now
    std::chrono::milliseconds simulatorLatency{0}; ///< real time added to every answer of the simulator
    /// Who works on Azure itself; null: this program offers no such source. Must outlive the services.
    account::Account *account = nullptr;
    /// Where jobs in Azure are recorded, so that the next start finds them; empty: for the estate only.
    QString journalFolder;
    /// Told about every simulator that an estate starts: for tests that look at what it saw.
    std::function<void(const std::shared_ptr<simulator::Simulator> &)> simulatorStarted;
};

/// The composition root: which sources there are, and how an estate connects to each. A connection to the
/// simulator embeds one on loopback and reaches it through the same pipeline as Azure.
/// Errors of connect: "NotAvailable" for a source that this version lacks, "UnknownScenario", and what the
/// simulator says.
protect::Services makeServices(ServiceOptions options = {});

} // namespace compose
