#pragma once

#include "protect/source.h"
#include "terminal/console/liveoptions.h"

#include <QString>

#include <optional>

namespace console {

/// What "capture" was asked for.
struct CaptureOptions {
    protect::Source source; ///< Azure with `live`
    std::optional<LiveOptions> live; ///< read Azure itself
    QString outputFile; ///< empty: standard output
    bool pseudonyms = false;

    bool toStandardOutput() const { return outputFile.isEmpty(); }
};

} // namespace console
