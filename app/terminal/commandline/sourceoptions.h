#pragma once

#include "protect/source.h"
#include "terminal/commandline/commandoptions.h"

namespace commandline {

/// Declares --scenario, --scenario-file and --snapshot, what the simulator is, and --fault. `scenario` is the
/// one that text() has where none is named.
void declareSimulated(CommandOptions &options, const QString &scenario = {});

/// Reads them; nullopt where none was given. With --snapshot, arguments after the first `positional` are more
/// of its files. What does not fit goes to `problem`.
std::optional<protect::Source> readSimulated(
    const CommandOptions &options, qsizetype positional, std::optional<CommandLine> &problem);

/// The option that a source is given by.
QString wayOf(const protect::Source &source);

/// The source of a command that works on Azure or on a simulator: one of the two has to be there.
protect::Source readSource(const CommandOptions &options, const std::optional<console::LiveOptions> &live,
    std::optional<CommandLine> &problem);

} // namespace commandline
