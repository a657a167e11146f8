#include "compose/liveaccount.h"

#include "base/clock.h"
#include "cloud/account/settingsstore.h"
#include "cloud/http/networktransport.h"
#include "cloud/identity/chunkedsecretstore.h"
#include "cloud/identity/keychainsecretstore.h"
#include "wording/signintext.h"

namespace compose {

std::unique_ptr<account::Account> makeAccount(
    std::function<bool(const QUrl &)> openBrowser, std::shared_ptr<account::SettingsStore> settings) {
    account::Tools tools;
    tools.network = [](const http::NetworkSettings &network) -> std::shared_ptr<http::Transport> {
        http::NetworkTransport::Options options;
        options.network = network;
        return std::make_shared<http::NetworkTransport>(options);
    };
    tools.keychain = std::make_shared<identity::ChunkedSecretStore>(
        std::make_shared<identity::KeychainSecretStore>(QStringLiteral("cvm-backup-wizard")));
    tools.openBrowser = std::move(openBrowser);
    tools.clock = std::make_shared<base::SystemClock>();
    tools.settings = std::move(settings);
    tools.pageText = [] {
        return account::Tools::PageText{wording::browserPageReceived(), wording::browserPageRefused()};
    };
    return std::make_unique<account::Account>(std::move(tools));
}

} // namespace compose
