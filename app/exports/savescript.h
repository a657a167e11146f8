#pragma once

#include "base/result.h"
#include "exports/exports.h"

namespace exports {

/// Writes a script for its owner only, whole or not at all; one that a shell runs can be executed. Errors:
/// see base::writeFile().
base::Result<void> saveScript(const QString &file, Language language, const QString &script);

} // namespace exports
