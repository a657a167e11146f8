// Entra ID: what a client reads before it signs in (contract 2).
#include "simulator/routes/loginforms.h"
#include "simulator/routes/routes.h"
#include "simulator/tokensigner.h"

namespace simulator {

namespace {

const QString loginHost = u"login.microsoftonline.com"_s;

/// Where a person's browser goes: it does not use the client's proxy, so the simulator tells its own address.
QString pageAddress(const Request &request, const QString &path) {
    return request.home.startsWith("https:"_L1) ? request.home + path : request.link(path);
}

Reply metadata(Call &call) {
    if (!isTenant(call)) {
        LoginFault fault = unknownTenant(call);
        fault.error = u"invalid_tenant"_s;
        return faultReply(call, fault);
    }
    const bool any = same(call[u"tenant"], u"organizations") || same(call[u"tenant"], u"common");
    const QString tenant = u'/' + (any ? call[u"tenant"].toLower() : call.tenant.id);
    const QString authority = call.request.link(tenant);
    return jsonReply(200,
        {{u"token_endpoint"_s, authority + u"/oauth2/v2.0/token"_s},
            {u"authorization_endpoint"_s, pageAddress(call.request, tenant + u"/oauth2/v2.0/authorize"_s)},
            {u"device_authorization_endpoint"_s, authority + u"/oauth2/v2.0/devicecode"_s},
            {u"end_session_endpoint"_s, authority + u"/oauth2/v2.0/logout"_s},
            {u"jwks_uri"_s, authority + u"/discovery/v2.0/keys"_s},
            {u"issuer"_s, u"https://%1/%2/v2.0"_s.arg(loginHost, any ? u"{tenantid}"_s : call.tenant.id)},
            {u"response_types_supported"_s, QJsonArray{u"code"_s, u"id_token"_s, u"code id_token"_s}},
            {u"response_modes_supported"_s, QJsonArray{u"query"_s, u"fragment"_s, u"form_post"_s}},
            {u"subject_types_supported"_s, QJsonArray{u"pairwise"_s}},
            {u"id_token_signing_alg_values_supported"_s, QJsonArray{u"RS256"_s}},
            {u"token_endpoint_auth_methods_supported"_s,
                QJsonArray{u"client_secret_post"_s, u"private_key_jwt"_s}},
            {u"scopes_supported"_s, QJsonArray{u"openid"_s, u"profile"_s, u"email"_s, u"offline_access"_s}},
            {u"cloud_instance_name"_s, u"microsoftonline.com"_s},
            {u"msgraph_host"_s, u"graph.microsoft.com"_s}, {u"tenant_region_scope"_s, u"AS"_s}});
}

/// Which hosts are Entra's: clients ask before they trust an authority that they do not know by name.
Reply instances(Call &call) {
    const QUrl asked(call.request.queryValue(u"authorization_endpoint"_s));
    const QString own = QUrl(call.request.home).authority();
    // Microsoft's library for Python leaves the port out
    const bool isOwn = asked.authority() == own || asked.authority() == "localhost"_L1;
    const QStringList known{
        loginHost, u"login.windows.net"_s, u"login.microsoft.com"_s, u"sts.windows.net"_s};
    if (asked.scheme() != "https"_L1 || (!isOwn && !known.contains(asked.host()))) {
        return faultReply(call, {400, u"invalid_instance"_s, 50049, u"Unknown or invalid instance."_s});
    }
    QJsonArray metadata{QJsonObject{{u"preferred_network"_s, loginHost},
        {u"preferred_cache"_s, u"login.windows.net"_s}, {u"aliases"_s, QJsonArray::fromStringList(known)}}};
    if (isOwn) {
        metadata.append(QJsonObject{
            {u"preferred_network"_s, own}, {u"preferred_cache"_s, own}, {u"aliases"_s, QJsonArray{own}}});
    }
    return jsonReply(200,
        {{u"tenant_discovery_endpoint"_s,
             u"https://%1/%2/v2.0/.well-known/openid-configuration"_s.arg(
                 isOwn ? own : asked.authority(), asked.path().section(u'/', 1, 1))},
            {u"api-version"_s, u"1.1"_s}, {u"metadata"_s, metadata}});
}

Reply keys(Call &) {
    return jsonReply(200, {{u"keys"_s, signingKeys()}});
}

} // namespace

void addLoginRoutes(Router &router, Tokens &tokens, SignIns &signIns) {
    router.add("GET", u"{tenant}/v2.0/.well-known/openid-configuration"_s, {}, metadata);
    router.add("GET", u"{tenant}/discovery/v2.0/keys"_s, {}, keys);
    router.add("GET", u"{tenant}/discovery/keys"_s, {}, keys);
    router.add("GET", u"common/discovery/instance"_s, {}, instances);
    addTokenRoutes(router, tokens, signIns);
    addAuthorizeRoutes(router, signIns);
    addDeviceRoutes(router, signIns);
}

} // namespace simulator
