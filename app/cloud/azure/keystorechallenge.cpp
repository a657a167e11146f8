#include "cloud/azure/keystorechallenge.h"

#include "base/text.h"
#include "cloud/azure/jsonreader.h"
#include "cloud/http/challenge.h"

namespace azure {

namespace {

base::Error foreignChallenge(const QString &message) {
    base::Error error = badResponse(message);
    error.code = QStringLiteral("ForeignChallenge");
    return error;
}

bool hostBelongsTo(const QString &host, const QString &resourceHost) {
    return !resourceHost.isEmpty()
        && (base::sameText(host, resourceHost)
            || host.endsWith(QLatin1Char('.') + resourceHost, Qt::CaseInsensitive));
}

bool isLoginHost(const Cloud &cloud, const QString &host) {
    return base::sameText(host, cloud.loginHost)
        || cloud.loginHostAliases.contains(host, Qt::CaseInsensitive);
}

/// The first of two spellings that is there.
QString parameter(const http::Challenge &challenge, const char *name, const char *otherName) {
    const QByteArray value = challenge.parameters.value(QByteArray(name));
    return QString::fromUtf8(value.isEmpty() ? challenge.parameters.value(QByteArray(otherName)) : value);
}

} // namespace

base::Result<std::optional<KeyStoreChallenge>> keyStoreChallenge(
    const Cloud &cloud, const QUrl &asked, const http::Headers &headers) {
    for (const http::Challenge &challenge : http::challenges(headers)) {
        const QString authority = parameter(challenge, "authorization", "authorization_uri");
        QString resource = parameter(challenge, "resource", "scope");
        if (challenge.scheme.compare("bearer", Qt::CaseInsensitive) != 0 || authority.isEmpty()
            || resource.isEmpty()) {
            continue;
        }
        if (resource.endsWith(QLatin1String("/.default"))) {
            resource.chop(9);
        }
        const QUrl resourceUrl(resource, QUrl::StrictMode);
        if (!hostBelongsTo(asked.host(), resourceUrl.host())) {
            return base::Unexpected(
                foreignChallenge(QStringLiteral("%1 asked for a token for another resource (%2).")
                                     .arg(asked.host(), resourceUrl.host())));
        }
        const QUrl authorityUrl(authority, QUrl::StrictMode);
        if (authorityUrl.scheme() != QLatin1String("https") || !isLoginHost(cloud, authorityUrl.host())) {
            return base::Unexpected(
                foreignChallenge(QStringLiteral("%1 named a sign-in address outside this cloud (%2).")
                                     .arg(asked.host(), authorityUrl.host())));
        }
        KeyStoreChallenge result;
        result.tenantId = authorityUrl.path().section(QLatin1Char('/'), 1, 1);
        result.scope = resource + QStringLiteral("/.default");
        return std::optional<KeyStoreChallenge>(result);
    }
    return std::optional<KeyStoreChallenge>();
}

} // namespace azure
