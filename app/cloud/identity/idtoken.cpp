#include "cloud/identity/idtoken.h"

#include "base/text.h"
#include "cloud/identity/pkce.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace identity {

namespace {

base::Unexpected idTokenFailure(base::ErrorKind kind, const char *code, const QString &message) {
    base::Error error;
    error.kind = kind;
    error.code = QString::fromLatin1(code);
    error.message = message;
    error.operation = QStringLiteral("token/idToken");
    return base::Unexpected(error);
}

std::optional<QJsonObject> objectIn(const QByteArray &base64url) {
    const auto bytes = QByteArray::fromBase64Encoding(
        base64url, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes) {
        return std::nullopt;
    }
    const QJsonDocument document = QJsonDocument::fromJson(*bytes);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

QString claimText(const QJsonObject &object, QLatin1String name) {
    return base::plainText(object.value(name).toString());
}

bool isFor(const QJsonObject &claims, const QString &clientId) {
    const QJsonValue audience = claims.value(QLatin1String("aud"));
    if (audience.isArray()) {
        const QJsonArray all = audience.toArray();
        return std::any_of(all.begin(), all.end(),
            [&clientId](const QJsonValue &one) { return base::sameText(one.toString(), clientId); });
    }
    return base::sameText(audience.toString(), clientId);
}

/// "https://sts.windows.net/{tenant}/" names the home tenant of a guest; other providers name none.
QString tenantIn(const QString &identityProvider) {
    static const QRegularExpression form(
        QStringLiteral("\\Ahttps://[^/]+/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(?:/|\\z)"));
    return form.match(identityProvider).captured(1);
}

void findHome(UserAccount &user, const QJsonObject &claims, const QByteArray &clientInfo) {
    const std::optional<QJsonObject> info = objectIn(clientInfo);
    const QString home = info ? claimText(*info, QLatin1String("utid")) : QString();
    if (base::isGuid(home)) {
        user.homeTenantId = home;
        user.isGuest = !base::sameText(home, user.tenantId);
        return;
    }
    const QString provider = claims.value(QLatin1String("idp")).toString();
    if (!provider.isEmpty()) {
        user.homeTenantId = tenantIn(provider);
        user.isGuest = user.homeTenantId.isEmpty() || !base::sameText(user.homeTenantId, user.tenantId);
    }
}

} // namespace

base::Result<UserAccount> readIdToken(
    const QByteArray &idToken, const QByteArray &clientInfo, const IdTokenExpectation &expected) {
    const QList<QByteArray> parts = idToken.split('.');
    const std::optional<QJsonObject> claims = parts.size() == 3 ? objectIn(parts[1]) : std::nullopt;
    if (!claims) {
        return idTokenFailure(base::ErrorKind::BadResponse, "BadIdToken",
            QStringLiteral("$.id_token is not a signed JSON object."));
    }
    if (!isFor(*claims, expected.clientId)) {
        return idTokenFailure(base::ErrorKind::Rejected, "AudienceMismatch",
            QStringLiteral("The sign-in answer is meant for another application."));
    }
    const QByteArray nonce = claims->value(QLatin1String("nonce")).toString().toUtf8();
    if (!expected.nonce.isEmpty() && !sameSecret(nonce, expected.nonce)) {
        return idTokenFailure(base::ErrorKind::Rejected, "NonceMismatch",
            QStringLiteral("The sign-in answer belongs to another sign-in."));
    }
    UserAccount user;
    user.tenantId = claimText(*claims, QLatin1String("tid"));
    if (user.tenantId.isEmpty()) {
        user.tenantId = expected.tenant;
    }
    // A domain name, or "organizations", leaves it to the service which tenant that is.
    if (base::isGuid(expected.tenant) && !base::sameText(user.tenantId, expected.tenant)) {
        return idTokenFailure(base::ErrorKind::Rejected, "TenantMismatch",
            QStringLiteral("The sign-in answer is of tenant %1, and %2 was asked for.")
                .arg(user.tenantId, expected.tenant));
    }
    user.userId = claimText(*claims, QLatin1String("oid"));
    if (user.userId.isEmpty()) {
        user.userId = claimText(*claims, QLatin1String("sub"));
    }
    if (user.userId.isEmpty()) {
        return idTokenFailure(base::ErrorKind::BadResponse, "BadIdToken",
            QStringLiteral("$.id_token has neither oid nor sub."));
    }
    user.userName = claimText(*claims, QLatin1String("preferred_username"));
    user.displayName = claimText(*claims, QLatin1String("name"));
    findHome(user, *claims, clientInfo);
    return user;
}

} // namespace identity
