// The command line of "review": internal to the command line.
#pragma once

#include "commandline.h"

namespace app {

CommandLine parseReview(const QStringList &arguments);

/// Whether a report is printed as PDF, which needs fonts and so another application object; decided before
/// there is one.
bool printsPdf(const QStringList &arguments);

} // namespace app
