// Entra ID: metadata and tokens (contract 2).
#include "simulator/routes/routes.h"

#include <QJsonDocument>
#include <QUrlQuery>

namespace simulator {

namespace {

Reply loginError(const Call &call, int status, const QString &error, int number, const QString &text) {
    const QString trace = newGuid();
    const QString correlation = newGuid();
    const QString stamp = call.now.toUTC().toString(u"yyyy-MM-dd HH:mm:ssZ"_s);
    return jsonReply(status,
        {{u"error"_s, error},
            {u"error_description"_s,
                u"AADSTS%1: %2 Trace ID: %3 Correlation ID: %4 Timestamp: %5"_s.arg(
                    QString::number(number), text, trace, correlation, stamp)},
            {u"error_codes"_s, QJsonArray{number}}, {u"timestamp"_s, stamp}, {u"trace_id"_s, trace},
            {u"correlation_id"_s, correlation},
            {u"error_uri"_s, u"https://login.microsoftonline.com/error?code=%1"_s.arg(number)}});
}

/// The audience of the one resource in a scope, without a trailing slash; empty if Azure does not know it.
QString audienceOf(const QString &scope) {
    const QStringList scopes = scope.split(u' ', Qt::SkipEmptyParts);
    for (const QString &one : scopes) {
        if (!one.startsWith("https://"_L1)) {
            continue; // openid, profile, offline_access
        }
        QString audience = one.left(one.lastIndexOf(u'/'));
        while (audience.endsWith(u'/')) {
            audience.chop(1); // https://management.core.windows.net//.default
        }
        if (audience == "https://management.core.windows.net"_L1) {
            audience = u"https://management.azure.com"_s;
        }
        static const QStringList known{u"https://management.azure.com"_s, u"https://vault.azure.net"_s,
            u"https://managedhsm.azure.net"_s, u"https://graph.microsoft.com"_s};
        return known.contains(audience) ? audience : QString();
    }
    return u"https://graph.microsoft.com"_s;
}

QString base64Json(const QJsonObject &object) {
    return QString::fromLatin1(QJsonDocument(object)
                                   .toJson(QJsonDocument::Compact)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString idToken(const Call &call, const Principal &user) {
    const qint64 now = call.now.toSecsSinceEpoch();
    const QString issuer = u"https://login.microsoftonline.com/%1/v2.0"_s.arg(call.tenant.id);
    const QJsonObject claims{{u"aud"_s, call.tenant.clientId}, {u"iss"_s, issuer}, {u"iat"_s, now},
        {u"nbf"_s, now}, {u"exp"_s, now + 3600}, {u"name"_s, user.displayName}, {u"oid"_s, user.id},
        {u"preferred_username"_s, user.userPrincipalName}, {u"sub"_s, guidOf(user.id)},
        {u"tid"_s, call.tenant.id}, {u"ver"_s, u"2.0"_s}};
    // nobody checks the signature: the token comes straight from the issuer
    return base64Json({{u"typ"_s, u"JWT"_s}, {u"alg"_s, u"RS256"_s}}) + u'.' + base64Json(claims) + u'.'
        + QString(newGuid()).remove(u'-');
}

bool isTenant(const Call &call) {
    const QString name = call[u"tenant"];
    return same(name, call.tenant.id) || same(name, call.tenant.domain) || same(name, u"organizations")
        || same(name, u"common");
}

Reply redeem(Call &call, Tokens &tokens, const QUrlQuery &form) {
    const auto field = [&](const QString &name) { return form.queryItemValue(name, QUrl::FullyDecoded); };
    if (!tokens.knowsRefreshToken(field(u"refresh_token"_s))) {
        return loginError(
            call, 400, u"invalid_grant"_s, 9002313, u"Invalid request. Request is malformed or invalid."_s);
    }
    const Principal *caller = call.tenant.principal(call.tenant.callerId);
    const QString audience = audienceOf(field(u"scope"_s));
    if (audience.isEmpty()) {
        return loginError(call, 400, u"invalid_scope"_s, 70011,
            u"The provided request must include a 'scope' input parameter. The provided value for the input "
            u"parameter 'scope' is not valid. The scope %1 is not valid."_s.arg(field(u"scope"_s)));
    }
    const QString token
        = tokens.issueAccess({audience, call.tenant.id, call.tenant.callerId, call.now.addSecs(3600)});
    QJsonObject body{{u"token_type"_s, u"Bearer"_s}, {u"scope"_s, audience + u"/user_impersonation"_s},
        {u"expires_in"_s, 3600}, {u"ext_expires_in"_s, 3600}, {u"access_token"_s, token},
        {u"refresh_token"_s, tokens.issueRefresh()}};
    if (field(u"scope"_s).split(u' ').contains("openid"_L1) && caller) {
        body.insert(u"id_token"_s, idToken(call, *caller));
    }
    return jsonReply(200, body);
}

Reply token(Call &call, Tokens &tokens) {
    if (!isTenant(call)) {
        return loginError(call, 400, u"invalid_request"_s, 90002,
            u"Tenant '%1' not found. Check to make sure you have the correct tenant ID and are signing into "
            u"the "
            u"correct cloud."_s.arg(call[u"tenant"]));
    }
    const QString encoded = QString::fromUtf8(call.request.body).replace(u'+', "%20"_L1);
    const QUrlQuery form(encoded);
    const auto field = [&](const QString &name) { return form.queryItemValue(name, QUrl::FullyDecoded); };
    const QString grant = field(u"grant_type"_s);
    if (grant.isEmpty()) {
        return loginError(call, 400, u"invalid_request"_s, 900144,
            u"The request body must contain the following parameter: 'grant_type'."_s);
    }
    if (field(u"client_id"_s) != call.tenant.clientId) {
        return loginError(call, 400, u"unauthorized_client"_s, 700016,
            u"Application with identifier '%1' was not found in the directory '%2'. This can happen if the "
            u"application has not been installed by the administrator of the tenant or consented to by any "
            u"user "
            u"in the tenant."_s.arg(field(u"client_id"_s), call.tenant.name));
    }
    if (form.hasQueryItem(u"client_secret"_s)) {
        return loginError(call, 401, u"invalid_client"_s, 700025,
            u"Client is public so neither 'client_assertion' nor 'client_secret' should be presented."_s);
    }
    if (grant == "refresh_token"_L1) {
        return redeem(call, tokens, form);
    }
    if (grant == "authorization_code"_L1) {
        return loginError(call, 400, u"invalid_grant"_s, 70008,
            u"The provided authorization code or refresh token has expired due to inactivity. Send a new "
            u"interactive authorization request for this user and resource."_s);
    }
    if (grant == "urn:ietf:params:oauth:grant-type:device_code"_L1) {
        return loginError(call, 400, u"bad_verification_code"_s, 70018, u"Bad verification code."_s);
    }
    return loginError(call, 400, u"unsupported_grant_type"_s, 70003,
        u"The app requested an unsupported grant type '%1'."_s.arg(grant));
}

Reply metadata(Call &call) {
    const QString authority = call.request.link(u'/' + call[u"tenant"]);
    if (!isTenant(call)) {
        return loginError(
            call, 400, u"invalid_tenant"_s, 90002, u"Tenant '%1' not found."_s.arg(call[u"tenant"]));
    }
    return jsonReply(200,
        {{u"token_endpoint"_s, authority + u"/oauth2/v2.0/token"_s},
            {u"authorization_endpoint"_s, authority + u"/oauth2/v2.0/authorize"_s},
            {u"device_authorization_endpoint"_s, authority + u"/oauth2/v2.0/devicecode"_s},
            {u"end_session_endpoint"_s, authority + u"/oauth2/v2.0/logout"_s},
            {u"jwks_uri"_s, authority + u"/discovery/v2.0/keys"_s},
            {u"issuer"_s, u"https://login.microsoftonline.com/%1/v2.0"_s.arg(call.tenant.id)},
            {u"response_types_supported"_s, QJsonArray{u"code"_s, u"id_token"_s, u"code id_token"_s}},
            {u"response_modes_supported"_s, QJsonArray{u"query"_s, u"fragment"_s, u"form_post"_s}},
            {u"subject_types_supported"_s, QJsonArray{u"pairwise"_s}},
            {u"id_token_signing_alg_values_supported"_s, QJsonArray{u"RS256"_s}},
            {u"token_endpoint_auth_methods_supported"_s, QJsonArray{u"client_secret_post"_s}},
            {u"scopes_supported"_s, QJsonArray{u"openid"_s, u"profile"_s, u"email"_s, u"offline_access"_s}},
            {u"cloud_instance_name"_s, u"microsoftonline.com"_s},
            {u"msgraph_host"_s, u"graph.microsoft.com"_s}, {u"tenant_region_scope"_s, u"AS"_s}});
}

/// The device code flow is not simulated: it needs a person at a browser.
Reply deviceCode(Call &call) {
    return loginError(call, 401, u"invalid_client"_s, 7000218,
        u"The request body must contain the following parameter: 'client_assertion' or 'client_secret'."_s);
}

} // namespace

void addLoginRoutes(Router &router, Tokens &tokens) {
    router.add("GET", u"{tenant}/v2.0/.well-known/openid-configuration"_s, {}, metadata);
    router.add("POST", u"{tenant}/oauth2/v2.0/devicecode"_s, {}, deviceCode);
    router.add(
        "POST", u"{tenant}/oauth2/v2.0/token"_s, {}, [&tokens](Call &call) { return token(call, tokens); });
}

} // namespace simulator
