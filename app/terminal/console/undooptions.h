#pragma once

#include "terminal/console/liveoptions.h"

#include <QString>

#include <optional>

namespace console {

/// What "undo" was asked for.
struct UndoOptions {
    std::optional<LiveOptions> live; ///< how to sign in; absent: the estate's source is given otherwise
    QString runId; ///< empty: the newest that granted something
    bool stopProtection = false;
    bool insists = false; ///< also what others need
    bool planOnly = false;
};

/// "runs": nothing to choose.
struct RunsOptions { };

} // namespace console
