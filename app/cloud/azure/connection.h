#pragma once

#include "base/clock.h"
#include "cloud/azure/cloud.h"
#include "cloud/http/transport.h"

#include <QString>

#include <functional>
#include <memory>

namespace azure {

class WriteGuard;

/// What every client works on: a cloud, a transport (normally the pipeline), a clock for polling.
/// Clients are cheap values that share one Connection; a flow owns its clients and never outlives them.
struct Connection {
    Cloud cloud;
    std::shared_ptr<http::Transport> transport;
    std::shared_ptr<base::Clock> clock;
    QString tenantId; ///< the signed-in tenant
    std::shared_ptr<WriteGuard> guard; ///< told of every write, and may refuse it; may be null
};

using ConnectionPtr = std::shared_ptr<const Connection>;

/// Shown before it is sent, and what is sent: method, URL and JSON body of one request.
struct RequestPreview {
    QString method;
    QString url;
    QString body; ///< indented JSON; empty for none
};
RequestPreview preview(const http::Request &request);

} // namespace azure
