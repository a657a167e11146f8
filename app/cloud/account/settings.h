#pragma once

#include "base/result.h"
#include "cloud/http/networksettings.h"
#include "domain/azurecloud.h"

#include <QString>

#include <vector>

namespace account {

/// How the user signs in to Azure.
enum class SignInMethod {
    Browser, ///< the system browser on this machine
    DeviceCode, ///< a code that is entered in a browser on any machine
    AzureCli, ///< an existing `az login` on this machine
};

/// What live mode needs to know. Everything but the proxy's password is saved.
struct Settings {
    SignInMethod method = SignInMethod::Browser;
    /// One of domain::azureClouds(); nullptr: another, asked at the Azure Resource Manager endpoint
    /// `armHost`.
    const domain::AzureCloud *cloud = &domain::azureClouds().front();
    QString armHost; ///< a host name, or an https address of which the host counts
    QString tenant; ///< tenant id or domain name; empty: the account's own
    QString clientId; ///< the user's app registration (contract 2.1); not used by AzureCli
    http::NetworkSettings network;

    friend bool operator==(const Settings &, const Settings &) = default;
};

/// The setting that a problem is about.
enum class Setting { ClientId, Tenant, ArmHost, Proxy, CertificateFile };

struct SettingsProblem {
    Setting setting = Setting::ClientId;
    base::Error error; ///< Local; code "ClientIdMissing", or as named in loginendpoints.h, networksettings.h
};

/// What has to be put right before signing in, in the order of the form; reads the certificate file.
std::vector<SettingsProblem> problemsOf(const Settings &settings);

/// The host of an https address, or a bare host name, without blanks around it; anything else as it is, so
/// that problemsOf() can name it.
QString hostOf(const QString &armEndpoint);

/// The same, checked. Errors: Local with code "ArmHostWithPort", or as named in loginendpoints.h.
base::Result<QString> checkedArmHost(const QString &armEndpoint);

/// The settings with blanks around them removed and `armHost` as a host.
Settings tidied(Settings settings);

} // namespace account
