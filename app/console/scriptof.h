#pragma once

#include "exports/exports.h"

namespace workflow {
class Session;
}

namespace console {

/// The session's plan as it is reviewed, ready to be exported.
exports::Job exportedJob(const workflow::Session &session);

} // namespace console
