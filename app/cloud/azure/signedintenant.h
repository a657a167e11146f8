#pragma once

#include "base/clock.h"
#include "cloud/azure/connection.h"
#include "domain/simplified.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace azure {

/// A signed-in way to Azure (or to the simulator, which looks the same from here).
struct SignedInTenant {
    ConnectionPtr azure;
    std::shared_ptr<base::Clock> clock;
    bool isSimulated = false;
    QString label; ///< scenario name or cloud name, for the window
    std::vector<domain::Simplified> simplified{}; ///< of a simulated copy
    double clockSpeed = 1; ///< so many times faster than real time; 0: waits end at once
    QString tenantId;
    QString userName; ///< the caller's user principal name
    QString userObjectId; ///< the caller's object id; empty where unknown
    std::shared_ptr<void> keepAlive; ///< the embedded simulator
    std::function<QStringList()> requestLog; ///< the last requests, allow-listed; may be empty
};

} // namespace azure
