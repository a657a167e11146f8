#pragma once

#include "cloud/account/account.h"

#include <functional>
#include <memory>

namespace account {
class SettingsStore;
}

namespace compose {

/// The account on the real network, with the secret store of this desktop. `openBrowser` shows an address;
/// `settings` may be null (see account::Tools).
std::unique_ptr<account::Account> makeAccount(
    std::function<bool(const QUrl &)> openBrowser, std::shared_ptr<account::SettingsStore> settings);

} // namespace compose
