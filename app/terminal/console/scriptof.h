#pragma once

#include "protect/scripts/exports.h"

namespace protect {
class Session;
}

namespace console {

/// The session's plan as it is reviewed, ready to be exported.
scripts::Job exportedJob(const protect::Session &session);

} // namespace console
