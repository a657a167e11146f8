#pragma once

#include "terminal/console/exitcode.h"
#include "terminal/console/output.h"
#include "terminal/console/reviewoptions.h"

#include <functional>

namespace console {

/// What the command needs from outside.
struct ReviewMeans {
    QDateTime now; ///< only to say how old the files are
    std::function<QByteArray(const reviewreport::ReviewDocument &)> pdf; ///< needs Qt Gui
};

/// Reviews files and writes the report; progress and warnings go to standard error. Reads files and, with
/// --output, writes one, all of it or nothing; touches no network.
ExitCode review(const ReviewOptions &options, const ReviewMeans &means, Output &output);

} // namespace console
