#pragma once

#include "base/result.h"
#include "protect/scripts/exports.h"

namespace scripts {

/// Writes a script for its owner only, whole or not at all; one that a shell runs can be executed. Errors:
/// see base::writeFile().
base::Result<void> saveScript(const QString &file, Language language, const QString &script);

} // namespace scripts
