#pragma once

#include "protect/scripts/exports.h"

namespace protect {
class Protection;
}

namespace console {

/// The protection's plan as it is reviewed, ready to be exported.
scripts::Job exportedJob(const protect::Protection &protection);

} // namespace console
