#include "cloud/account/settings.h"

#include "base/text.h"
#include "cloud/identity/loginendpoints.h"

#include <QUrl>

namespace account {

namespace {

template <typename T>
void check(std::vector<SettingsProblem> &problems, Setting setting, const base::Result<T> &result) {
    if (!result) {
        problems.push_back({setting, result.error()});
    }
}

} // namespace

QString hostOf(const QString &armEndpoint) {
    const QString text = armEndpoint.trimmed();
    if (!text.contains(QLatin1String("://"))) {
        return text.endsWith(QLatin1Char('/')) ? text.chopped(1) : text;
    }
    const QUrl url(text);
    const bool plain = url.isValid() && url.scheme() == QLatin1String("https") && url.userInfo().isEmpty()
        && url.port(443) == 443 && (url.path().isEmpty() || url.path() == QLatin1String("/"))
        && !url.hasQuery() && !url.hasFragment();
    return plain ? url.host() : text;
}

base::Result<QString> checkedArmHost(const QString &armEndpoint) {
    const QString host = hostOf(armEndpoint);
    const QUrl url(host.contains(QLatin1String("://")) ? host : QStringLiteral("https://") + host);
    if (url.isValid() && url.port(443) != 443) { // tokens go to no other port (http::Audience)
        return base::Unexpected(base::localError(QStringLiteral("ArmHostWithPort"),
            QStringLiteral("\"%1\" names a port.").arg(base::plainText(host))));
    }
    const base::Result<identity::LoginEndpoints> checked
        = identity::loginEndpoints(host, QStringLiteral("organizations"));
    return checked ? base::Result<QString>(host) : base::Unexpected(checked.error());
}

Settings tidied(Settings settings) {
    settings.armHost = hostOf(settings.armHost);
    settings.tenant = settings.tenant.trimmed();
    settings.clientId = settings.clientId.trimmed();
    settings.network.proxyHost = settings.network.proxyHost.trimmed();
    return settings;
}

std::vector<SettingsProblem> problemsOf(const Settings &given) {
    const Settings settings = tidied(given);
    const QString anyHost = QStringLiteral("login.microsoftonline.com");
    std::vector<SettingsProblem> problems;
    if (settings.method != SignInMethod::AzureCli) {
        if (settings.clientId.isEmpty()) {
            problems.push_back({Setting::ClientId,
                base::localError(QStringLiteral("ClientIdMissing"),
                    QStringLiteral("No application (client) id is set."), QStringLiteral("signIn"))});
        } else {
            check(problems, Setting::ClientId, identity::checkedClientId(settings.clientId));
        }
    }
    if (!settings.tenant.isEmpty()) {
        check(problems, Setting::Tenant, identity::loginEndpoints(anyHost, settings.tenant));
    }
    if (!settings.cloud) {
        check(problems, Setting::ArmHost, checkedArmHost(settings.armHost));
    }
    check(problems, Setting::Proxy, http::checkProxy(settings.network));
    check(problems, Setting::CertificateFile, http::tlsConfiguration(settings.network));
    return problems;
}

} // namespace account
