#pragma once

#include "base/clock.h"

#include <memory>

namespace simulator {

/// How the simulated time runs beside that of the clients, who know only their own: where ten simulated hours
/// pass in a minute, "the last 24 hours" end where that minute ends, and a wait of 60 seconds is over in a
/// tenth.
class ClientTime {
public:
    /// Both begin here, and run as they do from here on.
    ClientTime(std::shared_ptr<base::Clock> simulated, std::shared_ptr<base::Clock> clients);

    /// A client's time as the simulated one; what was before the start was the same for both.
    QDateTime simulated(const QDateTime &clients) const;
    /// So many simulated seconds as a client waits for them, at least one.
    int wait(int simulatedSeconds) const;

private:
    double speed() const;

    std::shared_ptr<base::Clock> m_simulated;
    std::shared_ptr<base::Clock> m_clients;
    QDateTime m_simulatedStart;
    QDateTime m_clientsStart;
};

} // namespace simulator
