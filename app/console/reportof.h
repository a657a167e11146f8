#pragma once

#include "reports/report.h"

namespace workflow {
class Session;
}

namespace console {

/// What the session knows and did, as a report.
reports::Report reportOf(const workflow::Session &session);

} // namespace console
