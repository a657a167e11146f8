#include "cloud/identity/signin.h"

namespace identity {

QByteArray requestedScope(const QString &resourceScope) {
    return resourceScope.toUtf8() + " openid profile offline_access";
}

base::Result<SignedIn> signedIn(
    const SignInRequest &request, const Tokens &tokens, const QByteArray &nonce, const QDateTime &now) {
    const base::Result<UserAccount> user = readIdToken(tokens.idToken, tokens.clientInfo,
        IdTokenExpectation{request.clientId, nonce, request.endpoints.tenant});
    if (!user) {
        return base::Unexpected(user.error());
    }
    if (tokens.refreshToken.isEmpty()) {
        base::Error error;
        error.kind = base::ErrorKind::BadResponse;
        error.code = QStringLiteral("NoRefreshToken");
        error.message = QStringLiteral("$.refresh_token is missing although offline_access was asked for.");
        error.operation = QStringLiteral("token/signIn");
        error.target = request.endpoints.loginHost;
        return base::Unexpected(error);
    }
    SignedIn result;
    result.loginHost = request.endpoints.loginHost;
    result.clientId = request.clientId;
    result.user = *user;
    result.refreshToken = tokens.refreshToken;
    result.scope = request.scope;
    result.accessToken = tokens.accessToken;
    result.accessTokenExpires = now.addSecs(tokens.lifetime.count());
    return result;
}

} // namespace identity
