#include "simulator/clienttime.h"

#include <algorithm>
#include <cmath>

namespace simulator {

ClientTime::ClientTime(std::shared_ptr<base::Clock> simulated, std::shared_ptr<base::Clock> clients)
    : m_simulated(std::move(simulated)),
      m_clients(std::move(clients)),
      m_simulatedStart(m_simulated->now()),
      m_clientsStart(m_clients->now()) { }

QDateTime ClientTime::simulated(const QDateTime &clients) const {
    const qint64 since = m_clientsStart.msecsTo(clients);
    return since <= 0 ? clients : m_simulatedStart.addMSecs(qint64(double(since) * speed()));
}

int ClientTime::wait(int simulatedSeconds) const {
    return std::max(1, int(std::lround(simulatedSeconds / speed())));
}

double ClientTime::speed() const {
    const auto clients = double(m_clientsStart.msecsTo(m_clients->now()));
    const auto simulated = double(m_simulatedStart.msecsTo(m_simulated->now()));
    return clients > 0 && simulated > 0 ? simulated / clients : 1;
}

} // namespace simulator
