#pragma once

#include "terminal/commandline/commandline.h"

namespace commandline {

/// "capture": reads an environment into a snapshot file.
CommandLine parseCapture(const QStringList &arguments);

} // namespace commandline
