#pragma once

#include "protect/flows/jobflow.h"

#include <QCoroTask>

namespace protect {

/// How enabling protection ended.
enum class EnableEnd {
    Enabled,
    TimedOut, ///< still running at the service; can be continued
    Refused, ///< see the failure
};

struct EnableResult {
    EnableEnd end = EnableEnd::Refused;
    std::optional<domain::RunFailure> failure;
};

/// Requests protection and follows it to its end (contract 14.5, 14.6, 14.8). While a grant that exists has
/// not reached Azure Backup, waits and repeats the request, with growing pauses up to the bound. Where the
/// VM is not discovered yet, refreshes the containers once. Cancelled is the only error.
QCoro::Task<base::Result<EnableResult>> enableProtection(RunContextPtr run, base::Cancellation cancellation);

} // namespace protect
