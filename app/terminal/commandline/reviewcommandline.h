// The command line of "review": internal to the command line.
#pragma once

#include "terminal/commandline/commandline.h"

namespace commandline {

CommandLine parseReview(const QStringList &arguments);

/// Whether a report is printed as PDF, which needs fonts and so another application object; decided before
/// there is one.
bool printsPdf(const QStringList &arguments);

} // namespace commandline
