#pragma once

#include "protect/runreport/report.h"

namespace protect {
class Session;
}

namespace console {

/// What the session knows and did, as a report.
runreport::Report reportOf(const protect::Session &session);

} // namespace console
