#include "signinoptions.h"

#include "domain/azurecloud.h"
#include "identity/loginendpoints.h"

#include <QUrl>

namespace app {

namespace {

using account::CloudChoice;
using account::SignInMethod;
using wording::CommandText;

constexpr Named<SignInMethod> methodNames[] = {
    {"browser", SignInMethod::Browser}, {"device", SignInMethod::DeviceCode}, {"az", SignInMethod::AzureCli}};
constexpr Named<CloudChoice> cloudNames[]
    = {{"public", CloudChoice::Public}, {"AzureCloud", CloudChoice::Public},
        {"usgov", CloudChoice::UsGovernment}, {"AzureUSGovernment", CloudChoice::UsGovernment},
        {"china", CloudChoice::China}, {"AzureChinaCloud", CloudChoice::China}};
constexpr const char *companions[] = {"tenant", "client-id", "cloud", "proxy", "ca-file"};

CommandLine bad(const CommandOptions &options, const char *name, const QString &allowed) {
    return options.error(wording::badOptionValue(QLatin1String(name), options.text(name), allowed));
}

bool isHost(const QString &text) {
    return identity::loginEndpoints(text, QStringLiteral("organizations")).has_value();
}

/// "none", "system", or the address of an HTTP proxy.
bool readProxy(const QString &text, console::LiveOptions &live) {
    using Proxy = http::NetworkSettings::Proxy;
    if (text == QLatin1String("none") || text == QLatin1String("system")) {
        live.proxy = text == QLatin1String("none") ? Proxy::None : Proxy::System;
        return true;
    }
    const QUrl url(text.contains(QLatin1String("://")) ? text : QStringLiteral("http://") + text);
    if (!url.isValid() || url.scheme() != QLatin1String("http") || url.host().isEmpty() || url.port() <= 0
        || !url.userInfo().isEmpty()) {
        return false;
    }
    live.proxy = Proxy::Custom;
    live.proxyHost = url.host();
    live.proxyPort = static_cast<quint16>(url.port());
    return true;
}

} // namespace

void declareSignIn(CommandOptions &options, CommandText signIn) {
    options.value("sign-in", signIn, "way");
    options.value("tenant", CommandText::Tenant, "tenant");
    options.value("client-id", CommandText::ClientId, "id");
    options.value("cloud", CommandText::CloudName, "cloud");
    options.value("proxy", CommandText::Proxy, "address");
    options.value("ca-file", CommandText::TrustedCaFile, "file");
}

QString azureCloudName(const QString &value) {
    const std::optional<CloudChoice> cloud = among(cloudNames, value);
    return cloud ? domain::azureClouds().at(static_cast<std::size_t>(*cloud)).name : QString();
}

QString azureCloudValues() {
    return listOf(cloudNames);
}

std::optional<console::LiveOptions> readSignIn(
    const CommandOptions &options, std::optional<CommandLine> &problem) {
    if (!options.isSet("sign-in")) {
        for (const char *companion : companions) {
            if (options.isSet(companion)) {
                problem = options.error(
                    wording::optionNeeds(QLatin1String(companion), QStringLiteral("sign-in")));
            }
        }
        return std::nullopt;
    }
    const std::optional<SignInMethod> method = among(methodNames, options.text("sign-in"));
    if (!method) {
        problem = bad(options, "sign-in", listOf(methodNames));
        return std::nullopt;
    }
    console::LiveOptions live;
    live.method = *method;
    live.tenant = options.text("tenant");
    live.clientId = options.text("client-id");
    live.certificateFile = options.text("ca-file");
    if (options.isSet("cloud")) {
        live.cloud = among(cloudNames, options.text("cloud"));
        if (!live.cloud) {
            live.cloud = CloudChoice::Custom;
            live.armHost = account::hostOf(options.text("cloud"));
            // A word alone is more likely one of the names, mistyped.
            const bool isAddress = options.text("cloud").contains(QLatin1String("://"))
                || live.armHost.contains(QLatin1Char('.'));
            if (!isAddress || !isHost(live.armHost)) {
                problem = bad(options, "cloud", QStringLiteral("public, usgov, china, https://…"));
            }
        }
    }
    if (options.isSet("proxy") && !readProxy(options.text("proxy"), live)) {
        problem = bad(options, "proxy", QStringLiteral("none, system, http://…:…"));
    }
    return live;
}

} // namespace app
