#pragma once

#include "commandline.h"

namespace app {

/// "capture": reads an environment into a snapshot file.
CommandLine parseCapture(const QStringList &arguments);

} // namespace app
