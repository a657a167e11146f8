// The command lines of "undo" and "runs": internal to the command line.
#pragma once

#include "commandline.h"

namespace app {

CommandLine parseUndo(const QStringList &arguments);
CommandLine parseRuns(const QStringList &arguments);

} // namespace app
