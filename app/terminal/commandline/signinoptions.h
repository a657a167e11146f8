#pragma once

#include "terminal/commandline/commandoptions.h"
#include "terminal/console/liveoptions.h"
#include "wording/commandtext.h"

namespace commandline {

/// Declares --sign-in and what goes with it: --tenant, --client-id, --cloud, --proxy, --ca-file.
void declareSignIn(CommandOptions &options, wording::CommandText signIn = wording::CommandText::SignIn);

/// One of Azure's own clouds by a value of --cloud ("usgov", "AzureUSGovernment"); nullptr for any other.
const domain::AzureCloud *cloudNamed(const QString &value);
/// The values of --cloud that cloudNamed() knows.
QString cloudValues();

/// Reads them; nullopt where --sign-in was not given. What does not fit goes to `problem`.
std::optional<console::LiveOptions> readSignIn(
    const CommandOptions &options, std::optional<CommandLine> &problem);

} // namespace commandline
