// Entra ID: the token endpoint (contract 2.3, 2.4).
#include "simulator/jsonwebtoken.h"
#include "simulator/routes/loginforms.h"
#include "simulator/routes/routes.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace simulator {

namespace {

constexpr int accessLifetime = 3600;
constexpr int refreshLifetime = 90 * 24 * 3600;

/// What is handed out, and to whom.
struct Issue {
    QString clientId;
    QString principalId;
    QString scope;
    QString nonce;
    bool withClientInfo = false;
};

/// What the token is for, spelt as the client spelt it: Microsoft's libraries look for their own words when
/// they take a token from their cache.
QString grantedScope(const QString &asked, const QString &audience) {
    const QStringList scopes = asked.split(u' ', Qt::SkipEmptyParts);
    for (const QString &scope : scopes) {
        if (scope.startsWith("https://"_L1) || scope.startsWith("http://"_L1)) {
            const QString resource = scope.left(scope.lastIndexOf(u'/'));
            return u"%1/user_impersonation %1/.default"_s.arg(resource);
        }
    }
    return audience + u"/User.Read openid profile"_s;
}

Reply issue(const Call &call, Tokens &tokens, const Issue &wanted) {
    const QString audience = audienceOf(wanted.scope);
    if (audience.isEmpty()) {
        return faultReply(call, badScope(call.tenant, wanted.scope));
    }
    if (const auto refused = refusedAudience(call, wanted.clientId, wanted.scope)) {
        return faultReply(call, *refused);
    }
    QJsonObject body{{u"token_type"_s, u"Bearer"_s}, {u"scope"_s, grantedScope(wanted.scope, audience)},
        {u"expires_in"_s, accessLifetime}, {u"ext_expires_in"_s, accessLifetime},
        {u"access_token"_s,
            issueAccess(call, tokens, audience, wanted.principalId, wanted.clientId, accessLifetime)},
        {u"refresh_token"_s,
            tokens.issueRefresh({wanted.clientId, wanted.principalId, call.now.addSecs(refreshLifetime)})}};
    const Principal *user = call.tenant.principal(wanted.principalId);
    if (user && wanted.scope.split(u' ').contains("openid"_L1)) {
        body.insert(u"id_token"_s, idToken(call, *user, wanted.clientId, wanted.nonce));
    }
    if (wanted.withClientInfo) {
        body.insert(u"client_info"_s, clientInfo(call.tenant, wanted.principalId));
    }
    return jsonReply(200, body);
}

Reply grantFault(const Call &call, int number, const QString &text) {
    return faultReply(call, {400, u"invalid_grant"_s, number, text});
}

/// The scope of a redemption: Microsoft's libraries repeat it, a plain client may leave it out.
QString scopeOf(const QUrlQuery &form, const QString &asked) {
    const QString scope = fieldOf(form, u"scope"_s);
    return scope.isEmpty() ? asked : scope;
}

Reply redeemRefresh(const Call &call, Tokens &tokens, const QUrlQuery &form) {
    const auto refresh = tokens.findRefresh(fieldOf(form, u"refresh_token"_s));
    if (!refresh || refresh->clientId != fieldOf(form, u"client_id"_s)) {
        return grantFault(call, 9002313, u"Invalid request. Request is malformed or invalid."_s);
    }
    if (refresh->expires.isValid() && refresh->expires <= call.now) {
        return grantFault(call, 700082,
            u"The refresh token has expired due to inactivity. The token was inactive for 90.00:00:00."_s);
    }
    return issue(call, tokens,
        {refresh->clientId, refresh->principalId, fieldOf(form, u"scope"_s), {},
            fieldOf(form, u"client_info"_s) == "1"_L1});
}

/// Whether a PKCE verifier belongs to the challenge of the authorization request (RFC 7636, 4.6).
bool verifies(const AuthorizationRequest &request, const QString &verifier) {
    if (request.challengeMethod == "plain"_L1) {
        return verifier == request.challenge;
    }
    const QByteArray digest = QCryptographicHash::hash(verifier.toUtf8(), QCryptographicHash::Sha256);
    return request.challenge
        == QString::fromLatin1(
            digest.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Reply redeemCode(const Call &call, Tokens &tokens, SignIns &signIns, const QUrlQuery &form) {
    AuthorizationCode *code = signIns.code(fieldOf(form, u"code"_s));
    if (code && code->request.clientId != fieldOf(form, u"client_id"_s)) {
        return grantFault(call, 70000,
            u"The provided value for the 'code' parameter is not valid. The code was issued to another "
            u"application."_s);
    }
    if (code && code->used) {
        return grantFault(call, 54005,
            u"OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an "
            u"existing refresh token."_s);
    }
    if (!code || code->expires <= call.now) {
        return grantFault(call, 70008,
            u"The provided authorization code or refresh token has expired due to inactivity. Send a new "
            u"interactive authorization request for this user and resource."_s);
    }
    code->used = true; // also where the rest does not fit
    const QString redirect = fieldOf(form, u"redirect_uri"_s);
    if (redirect != code->request.redirectUri) {
        return grantFault(call, 500112,
            u"The reply address '%1' does not match the reply address '%2' provided when requesting "
            u"Authorization "
            u"code."_s.arg(redirect, code->request.redirectUri));
    }
    const QString verifier = fieldOf(form, u"code_verifier"_s);
    if (!code->request.challenge.isEmpty() && verifier.isEmpty()) {
        return grantFault(call, 50148,
            u"The code_verifier does not match the code_challenge supplied in the authorization request."_s);
    }
    if (!code->request.challenge.isEmpty() && !verifies(code->request, verifier)) {
        return grantFault(call, 501481,
            u"The Code_Verifier does not match the code_challenge supplied in the authorization request."_s);
    }
    return issue(call, tokens,
        {code->request.clientId, code->principalId, scopeOf(form, code->request.scope), code->request.nonce,
            code->request.wantsClientInfo || fieldOf(form, u"client_info"_s) == "1"_L1});
}

Reply redeemDevice(const Call &call, Tokens &tokens, SignIns &signIns, const QUrlQuery &form) {
    using State = DeviceSignIn::State;
    DeviceSignIn *device = signIns.device(fieldOf(form, u"device_code"_s));
    if (!device || device->clientId != fieldOf(form, u"client_id"_s) || device->state == State::Redeemed) {
        return faultReply(call, {400, u"bad_verification_code"_s, 70018, u"Bad verification code."_s});
    }
    if (device->expires <= call.now) {
        return faultReply(call,
            {400, u"expired_token"_s, 70020,
                u"The provided value for the input parameter 'device_code' is not valid. This device code "
                u"has "
                u"expired."_s});
    }
    const bool approves = signIns.approvesDeviceCodes() && device->polls > 0;
    ++device->polls;
    if (device->state == State::Pending && approves) {
        device->state = State::Approved;
        device->principalId = call.tenant.callerId;
    }
    if (device->state == State::Declined) {
        return faultReply(
            call, {400, u"authorization_declined"_s, 70044, u"The user has declined the authorization."_s});
    }
    if (device->state == State::Pending) {
        return faultReply(call,
            {400, u"authorization_pending"_s, 70016,
                u"OAuth 2.0 device flow error. Authorization is pending. Continue polling."_s});
    }
    device->state = State::Redeemed;
    return issue(call, tokens,
        {device->clientId, device->principalId, scopeOf(form, device->scope), {},
            fieldOf(form, u"client_info"_s) == "1"_L1});
}

/// Why a token of somebody else's, or one that an application signed itself, does not stand for the
/// application: it is none, it is not meant for Entra, or its time is over. Who signed it is not looked at:
/// every application of the tenant trusts everyone.
std::optional<LoginFault> refusedAssertion(const Call &call, const QString &assertion) {
    if (assertion.isEmpty()) {
        return std::nullopt;
    }
    const auto claims = claimsOf(assertion.toLatin1());
    const QString audience = claims ? claims->value("aud"_L1).toString() : QString();
    if (!claims || claims->value("sub"_L1).toString().isEmpty()) {
        return LoginFault{401, u"invalid_client"_s, 50027, u"JWT token is invalid or malformed."_s};
    }
    if (audience != "api://AzureADTokenExchange"_L1 && !audience.contains("/oauth2/"_L1)
        && !audience.contains("/v2.0"_L1)) {
        return LoginFault{401, u"invalid_client"_s, 700212,
            u"No matching federated identity record found for presented assertion audience '%1'."_s.arg(
                audience)};
    }
    const QDateTime expires = QDateTime::fromSecsSinceEpoch(claims->value("exp"_L1).toInteger(), Qt::UTC);
    if (expires <= call.now) {
        return LoginFault{401, u"invalid_client"_s, 700024,
            u"Client assertion is not within its valid time range. Current time: %1, expiry time of assertion %2."_s
                .arg(timeText(call.now), timeText(expires))};
    }
    return std::nullopt;
}

/// An application that signs in as itself, with the secret that the simulator made for its applications, or
/// with an assertion instead.
Reply redeemSecret(const Call &call, Tokens &tokens, const SignIns &signIns, const QUrlQuery &form) {
    const QString clientId = fieldOf(form, u"client_id"_s);
    const Principal *application = call.tenant.principalByAppId(clientId);
    if (!application || !same(application->ownerTenantId, call.tenant.id)) {
        return faultReply(call, unknownClient(call.tenant, clientId));
    }
    const QString assertion = fieldOf(form, u"client_assertion"_s);
    if (const auto refused = refusedAssertion(call, assertion)) {
        return faultReply(call, *refused);
    }
    if (assertion.isEmpty() && !form.hasQueryItem(u"client_secret"_s)) {
        return faultReply(call,
            {401, u"invalid_client"_s, 7000216,
                u"'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' "
                u"grant "
                u"type."_s});
    }
    if (assertion.isEmpty() && fieldOf(form, u"client_secret"_s) != signIns.applicationSecret()) {
        return faultReply(call,
            {401, u"invalid_client"_s, 7000215,
                u"Invalid client secret provided. Ensure the secret being sent in the request is the client "
                u"secret "
                u"value, not the client secret ID, for a secret added to app '%1'."_s.arg(clientId)});
    }
    const QString scope = fieldOf(form, u"scope"_s);
    const QString audience = audienceOf(scope);
    if (audience.isEmpty() && scope.contains("://"_L1) && scope.endsWith("/.default"_L1)) {
        return faultReply(call, unknownResource(call.tenant, scope.chopped(9)));
    }
    if (audience.isEmpty() || !scope.endsWith("/.default"_L1)) {
        return faultReply(call,
            {400, u"invalid_scope"_s, 1002012,
                u"The provided value for scope %1 is not valid. Client credential flows must have a scope "
                u"value "
                u"with /.default suffixed to the resource identifier (application ID URI)."_s.arg(scope)});
    }
    return jsonReply(200,
        {{u"token_type"_s, u"Bearer"_s}, {u"expires_in"_s, accessLifetime},
            {u"ext_expires_in"_s, accessLifetime},
            {u"access_token"_s,
                issueAccess(call, tokens, audience, application->id, application->appId, accessLifetime)}});
}

Reply token(const Call &call, Tokens &tokens, SignIns &signIns, const QUrlQuery &form) {
    if (!isTenant(call)) {
        return faultReply(call, unknownTenant(call));
    }
    const QString grant = fieldOf(form, u"grant_type"_s);
    if (grant.isEmpty()) {
        return faultReply(call,
            {400, u"invalid_request"_s, 900144,
                u"The request body must contain the following parameter: 'grant_type'."_s});
    }
    if (grant == "client_credentials"_L1) {
        return redeemSecret(call, tokens, signIns, form);
    }
    const QString clientId = fieldOf(form, u"client_id"_s);
    if (publicClientName(call.tenant, clientId).isEmpty()) {
        return faultReply(call, unknownClient(call.tenant, clientId));
    }
    if (form.hasQueryItem(u"client_secret"_s)) {
        return faultReply(call,
            {401, u"invalid_client"_s, 700025,
                u"Client is public so neither 'client_assertion' nor 'client_secret' should be presented."_s});
    }
    if (grant == "refresh_token"_L1) {
        return redeemRefresh(call, tokens, form);
    }
    if (grant == "authorization_code"_L1) {
        return redeemCode(call, tokens, signIns, form);
    }
    if (grant == "urn:ietf:params:oauth:grant-type:device_code"_L1 || grant == "device_code"_L1) {
        return redeemDevice(call, tokens, signIns, form);
    }
    return faultReply(call,
        {400, u"unsupported_grant_type"_s, 70003,
            u"The app requested an unsupported grant type '%1'."_s.arg(grant)});
}

/// The older endpoint: it takes a resource instead of a scope, and tells numbers as text.
Reply olderToken(const Call &call, Tokens &tokens, SignIns &signIns) {
    QUrlQuery form = formOf(call.request);
    const QString resource = fieldOf(form, u"resource"_s);
    if (resource.isEmpty()) {
        return faultReply(call,
            {400, u"invalid_request"_s, 900144,
                u"The request body must contain the following parameter: 'resource'."_s});
    }
    form.removeQueryItem(u"scope"_s);
    form.addQueryItem(u"scope"_s, resource + u"/.default openid"_s);
    if (fieldOf(form, u"grant_type"_s) == "client_credentials"_L1) {
        form.removeQueryItem(u"scope"_s);
        form.addQueryItem(u"scope"_s, resource + u"/.default"_s);
    }
    Reply reply = token(call, tokens, signIns, form);
    if (reply.isError()) {
        return reply;
    }
    QJsonObject body = QJsonDocument::fromJson(reply.body).object();
    const qint64 now = call.now.toSecsSinceEpoch();
    body.insert(u"resource"_s, resource);
    body.insert(u"not_before"_s, QString::number(now));
    body.insert(u"expires_on"_s, QString::number(now + accessLifetime));
    body.insert(u"expires_in"_s, QString::number(accessLifetime));
    body.insert(u"ext_expires_in"_s, QString::number(accessLifetime));
    return jsonReply(200, body);
}

} // namespace

void addTokenRoutes(Router &router, Tokens &tokens, SignIns &signIns) {
    router.add("POST", u"{tenant}/oauth2/v2.0/token"_s, {},
        [&tokens, &signIns](Call &call) { return token(call, tokens, signIns, formOf(call.request)); });
    router.add("POST", u"{tenant}/oauth2/token"_s, {},
        [&tokens, &signIns](Call &call) { return olderToken(call, tokens, signIns); });
}

} // namespace simulator
