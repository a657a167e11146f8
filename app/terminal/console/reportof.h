#pragma once

#include "protect/runreport/report.h"

namespace protect {
class Protection;
}

namespace console {

/// What the protection knows and did, as a report.
runreport::Report reportOf(const protect::Protection &protection);

} // namespace console
