#pragma once

#include "terminal/console/exitcode.h"
#include "terminal/console/output.h"

namespace console {

/// What "explain" was asked for.
struct ExplainOptions {
    QString file; ///< "-": standard input; a code of an error itself where there is no such file
    bool json = false;
};

/// Tells what an error text that somebody pasted says. Nothing of the text is told but its code, ids and the
/// words that decided, without secrets and what is of persons. Unreadable where it is of another matter.
ExitCode explain(const ExplainOptions &options, Output &output);

} // namespace console
