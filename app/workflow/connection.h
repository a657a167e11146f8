#pragma once

#include "azure/connection.h"
#include "base/clock.h"
#include "base/result.h"
#include "domain/qualification.h"
#include "journal/journal.h"
#include "workflow/source.h"

#include <functional>
#include <memory>

namespace workflow {

/// A signed-in way to Azure (or to the simulator, which looks the same from here).
struct Connection {
    azure::ConnectionPtr azure;
    std::shared_ptr<base::Clock> clock;
    bool isSimulated = false;
    QString label; ///< scenario name or cloud name, for the window
    QString tenantId;
    QString userName; ///< the caller's user principal name
    QString userObjectId; ///< the caller's object id; empty where unknown
    std::shared_ptr<void> keepAlive; ///< the embedded simulator
    std::function<QStringList()> requestLog; ///< the last requests, allow-listed; may be empty
};

/// What the program composes for a session: the seams that tests replace.
struct Services {
    SourceOffer offer;
    std::function<base::Result<Connection>(const Source &)> connect;
    domain::SupportMatrix supportMatrix;
    /// Where runs are recorded so that the next start finds them; null: for as long as the session lives.
    std::shared_ptr<const journal::Journal> journal;
    bool journalsSimulated = false; ///< runs in the simulator as well: for simulators that outlive a session
};

} // namespace workflow
