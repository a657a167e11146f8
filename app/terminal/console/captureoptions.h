#pragma once

#include "terminal/console/liveoptions.h"

#include <QString>

#include <optional>

namespace console {

/// What "capture" was asked for.
struct CaptureOptions {
    QString scenario; ///< of the simulator; empty with `live`
    std::optional<LiveOptions> live; ///< read Azure itself
    QString outputFile; ///< empty: standard output
    bool pseudonyms = false;

    bool toStandardOutput() const { return outputFile.isEmpty(); }
};

} // namespace console
