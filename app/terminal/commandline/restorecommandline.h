#pragma once

#include "terminal/commandline/commandline.h"

namespace commandline {

/// "restore": brings back a key or a VM; "restore drill": rehearses it.
CommandLine parseRestore(const QStringList &arguments);

} // namespace commandline
