#pragma once

#include "base/result.h"
#include "exports/exports.h"

namespace workflow {
class Session;
}

namespace console {

/// The session's plan as it is reviewed, ready to be exported.
exports::Job exportedJob(const workflow::Session &session);

/// Writes a script for its owner only, whole or not at all; one that a shell runs can be executed. The
/// error's message is the system's.
base::Result<void> saveScript(const QString &file, exports::Language language, const QString &script);

} // namespace console
