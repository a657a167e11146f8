#pragma once

#include "cloud/account/settings.h"

#include <optional>

namespace console {

/// What the command line says about signing in to Azure; what it does not say comes from the saved settings.
struct LiveOptions {
    account::SignInMethod method = account::SignInMethod::Browser;
    std::optional<const domain::AzureCloud *> cloud; ///< nullptr: the one at `armHost`
    QString armHost;
    QString tenant;
    QString clientId;
    std::optional<http::NetworkSettings::Proxy> proxy; ///< Custom: host and port below
    QString proxyHost;
    quint16 proxyPort = 0;
    QString certificateFile;
};

/// The saved settings with what the command line says on top.
account::Settings settingsWith(account::Settings saved, const LiveOptions &options);

} // namespace console
