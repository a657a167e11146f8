// The command lines of "undo" and "runs": internal to the command line.
#pragma once

#include "terminal/commandline/commandline.h"

namespace commandline {

CommandLine parseUndo(const QStringList &arguments);
CommandLine parseRuns(const QStringList &arguments);

} // namespace commandline
