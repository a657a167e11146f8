#pragma once

#include "protect/runreport/report.h"

namespace protect {
class Protection;
}

namespace runreport {

/// What the protection knows and did, as a report.
Report reportOf(const protect::Protection &protection);

} // namespace runreport
