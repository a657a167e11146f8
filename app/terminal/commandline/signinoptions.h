#pragma once

#include "terminal/commandline/commandoptions.h"
#include "terminal/console/liveoptions.h"
#include "wording/commandtext.h"

namespace commandline {

/// Declares --sign-in and what goes with it: --tenant, --client-id, --cloud, --proxy, --ca-file.
void declareSignIn(CommandOptions &options, wording::CommandText signIn = wording::CommandText::SignIn);

/// The name of one of Azure's own clouds ("AzureCloud") for a value of --cloud; empty for any other value.
QString azureCloudName(const QString &value);
/// The values of --cloud that azureCloudName() knows.
QString azureCloudValues();

/// Reads them; nullopt where --sign-in was not given. What does not fit goes to `problem`.
std::optional<console::LiveOptions> readSignIn(
    const CommandOptions &options, std::optional<CommandLine> &problem);

} // namespace commandline
