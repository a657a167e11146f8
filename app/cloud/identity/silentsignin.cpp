#include "cloud/identity/silentsignin.h"

#include "cloud/identity/claims.h"

namespace identity {

QCoro::Task<base::Result<SignedIn>> signInSilently(
    LoginNetwork network, SilentSignIn request, base::Cancellation cancellation) {
    const FormFields fields{
        {"client_id", request.clientId.toUtf8()},
        {"grant_type", "refresh_token"},
        {"refresh_token", request.refreshToken},
        {"scope", requestedScope(request.scope)},
        {"claims", mergedClaims(request.claims)},
        {"client_info", "1"},
    };
    const base::Result<Tokens> tokens = co_await redeem(network, request.endpoints.token(), fields,
        request.scope, QStringLiteral("signIn/silent"), cancellation);
    if (!tokens) {
        co_return base::Unexpected(tokens.error());
    }
    SignedIn result;
    result.user = request.user;
    if (!tokens->idToken.isEmpty()) {
        const base::Result<UserAccount> user = readIdToken(tokens->idToken, tokens->clientInfo,
            IdTokenExpectation{request.clientId, QByteArray(), request.endpoints.tenant});
        if (!user) {
            co_return base::Unexpected(user.error());
        }
        result.user = *user;
        const bool isSame = user->tenantId == request.user.tenantId && user->userId == request.user.userId;
        if (isSame && !user->isGuest) {
            result.user.isGuest = request.user.isGuest; // not said again
            result.user.homeTenantId = request.user.homeTenantId;
        }
    }
    result.loginHost = request.endpoints.loginHost;
    result.clientId = request.clientId;
    result.refreshToken = tokens->refreshToken.isEmpty() ? request.refreshToken : tokens->refreshToken;
    result.scope = request.scope;
    result.accessToken = tokens->accessToken;
    result.accessTokenExpires = network.clock->now().addSecs(tokens->lifetime.count());
    co_return result;
}

} // namespace identity
