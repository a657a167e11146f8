#pragma once

#include "simulator/exchange.h"
#include "simulator/faults.h"

namespace simulator {

/// What is asked of the simulator itself while it runs, below /simulator. GET /faults tells the faults and
/// how often each has happened, POST adds some, DELETE takes all away. All need `token` as their bearer.
Reply controlReply(const Request &request, const QString &token, Faults &faults);

} // namespace simulator
