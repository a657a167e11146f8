#include "terminal/commandline/signinoptions.h"

#include "domain/azurecloud.h"
#include "wording/errortext.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace commandline {

namespace {

using account::SignInMethod;
using wording::CommandText;

constexpr Named<SignInMethod> methodNames[] = {
    {"browser", SignInMethod::Browser}, {"device", SignInMethod::DeviceCode}, {"az", SignInMethod::AzureCli}};
constexpr const char *companions[] = {"tenant", "client-id", "cloud", "proxy", "ca-file"};

CommandLine bad(const CommandOptions &options, const char *name, const QString &allowed) {
    return options.error(wording::badOptionValue(QLatin1String(name), options.text(name), allowed));
}

/// The endpoint of a cloud that is none of Azure's own.
void readArmHost(
    const CommandOptions &options, console::LiveOptions &live, std::optional<CommandLine> &problem) {
    static const QRegularExpression address(QStringLiteral("://|[.:]")); // a word alone is a name, mistyped
    const QString text = options.text("cloud");
    const base::Result<QString> host = account::checkedArmHost(text);
    const bool isAddress = text.contains(address);
    if (!host || !isAddress) {
        const QString why = host || !isAddress ? QString() : wording::errorText(host.error()).meaning;
        QStringList clouds;
        for (const domain::AzureCloud &cloud : domain::azureClouds()) {
            clouds << cloud.shortName;
        }
        clouds << QStringLiteral("https://…");
        problem = options.error(
            (wording::badOptionValue(QStringLiteral("cloud"), text, clouds.join(QStringLiteral(", ")))
                + QLatin1Char(' ') + why)
                .trimmed());
        return;
    }
    live.armHost = *host;
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
    options.input("ca-file", CommandText::TrustedCaFile);
}

const domain::AzureCloud *cloudNamed(const QString &value) {
    const std::vector<domain::AzureCloud> &clouds = domain::azureClouds();
    const auto found = std::find_if(clouds.begin(), clouds.end(), [&value](const domain::AzureCloud &cloud) {
        return value == cloud.shortName || value == cloud.name;
    });
    return found == clouds.end() ? nullptr : &*found;
}

QString cloudValues() {
    QStringList values;
    for (const domain::AzureCloud &cloud : domain::azureClouds()) {
        values << cloud.shortName << cloud.name;
    }
    return values.join(QStringLiteral(", "));
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
        live.cloud = cloudNamed(options.text("cloud"));
        if (!*live.cloud) {
            readArmHost(options, live, problem);
        }
    }
    if (options.isSet("proxy") && !readProxy(options.text("proxy"), live)) {
        problem = bad(options, "proxy", QStringLiteral("none, system, http://…:…"));
    }
    return live;
}

} // namespace commandline
