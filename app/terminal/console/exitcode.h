#pragma once

#include "base/error.h"
#include "domain/recovery/recoveryrun.h"
#include "domain/run.h"

namespace console {

/// How a command of the terminal ended; documented in its --help.
enum class ExitCode {
    Done = 0, ///< the VM is protected, what was planned came back, or the plan was shown and is possible
    Usage = 2, ///< an option, a name or a choice does not fit, or something stands in the way of a restore
    KeyAccessRefused = 3, ///< Azure Backup has no access to the key
    Refused = 4, ///< refused by Azure for another reason
    Unreachable = 5, ///< no answer, or none that could be understood
    Cancelled = 6, ///< by the user; what was written is told
    StillRunning = 7, ///< Azure Backup still works on it: the command can be run again
    Findings = 8, ///< of a review, at or above the severity that was named
    Unreadable = 9, ///< a file of a review cannot be read, or none was understood
};

/// The code for an error that ended a command. Local errors are choices that do not fit.
ExitCode exitCodeFor(const base::Error &error);
/// The code for a run that has ended.
ExitCode exitCodeFor(const domain::RunRecord &run);
ExitCode exitCodeFor(const domain::RecoveryRun &run);

} // namespace console
