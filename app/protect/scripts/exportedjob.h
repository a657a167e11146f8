#pragma once

#include "protect/scripts/job.h"

namespace protect {
class Protection;
}

namespace scripts {

/// The protection's plan as it is reviewed, ready to be exported.
Job exportedJob(const protect::Protection &protection);

} // namespace scripts
