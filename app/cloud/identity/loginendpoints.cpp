#include "cloud/identity/loginendpoints.h"

#include "base/text.h"

#include <QRegularExpression>
#include <QUrlQuery>

namespace identity {

namespace {

QUrl below(QUrl base, const QString &path) {
    base.setPath(path);
    return base;
}

QUrl secureBase(const QString &loginHost) {
    return QUrl(QStringLiteral("https://") + loginHost);
}

} // namespace

QUrl LoginEndpoints::authorize() const {
    const QUrl base = browserBase.isEmpty() ? secureBase(loginHost) : browserBase;
    return below(base, QStringLiteral("/%1/oauth2/v2.0/authorize").arg(tenant));
}

QUrl LoginEndpoints::token() const {
    return below(secureBase(loginHost), QStringLiteral("/%1/oauth2/v2.0/token").arg(tenant));
}

QUrl LoginEndpoints::deviceCode() const {
    return below(secureBase(loginHost), QStringLiteral("/%1/oauth2/v2.0/devicecode").arg(tenant));
}

base::Result<LoginEndpoints> loginEndpoints(const QString &loginHost, const QString &tenant) {
    static const QRegularExpression hostForm(
        QStringLiteral("\\A(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-"
                       "Za-z0-9])?)*\\z"));
    static const QRegularExpression domainForm(
        QStringLiteral("\\A(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z0-9-]{2,}\\z"));
    if (!hostForm.match(loginHost).hasMatch() || !secureBase(loginHost).isValid()) {
        return base::Unexpected(base::localError(QStringLiteral("InvalidLoginHost"),
            QStringLiteral("\"%1\" is not a host name.").arg(base::plainText(loginHost))));
    }
    const bool known = tenant == QLatin1String("organizations") || base::isGuid(tenant);
    if (!known && !domainForm.match(tenant).hasMatch()) {
        return base::Unexpected(base::localError(QStringLiteral("InvalidTenant"),
            QStringLiteral("\"%1\" is neither a tenant id nor a domain name.").arg(base::plainText(tenant))));
    }
    return LoginEndpoints{loginHost.toLower(), tenant, {}};
}

base::Result<QString> checkedClientId(const QString &clientId) {
    if (!base::isGuid(clientId)) {
        return base::Unexpected(base::localError(QStringLiteral("InvalidClientId"),
            QStringLiteral("\"%1\" is not an application (client) id.").arg(base::plainText(clientId))));
    }
    return clientId.toLower();
}

} // namespace identity
