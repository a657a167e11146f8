#include "simulator/routes/loginforms.h"

#include "simulator/jsonwebtoken.h"
#include "simulator/tokensigner.h"

#include <QJsonDocument>

namespace simulator {

namespace {

/// What Azure calls an audience: ARM has an older name, and the simulator names of its own.
QString azuresAudience(const QString &audience) {
    const QUrl url(audience);
    const QString arm = u"https://management.azure.com"_s;
    if (isLoopback(url.host())) {
        const QString service = u"/host/"_s;
        return url.path().isEmpty() ? arm : u"https://"_s + url.path().mid(service.size());
    }
    if (!url.path().isEmpty() || url.port() != -1) {
        return audience;
    }
    const QString azures = u"https://"_s + azuresHost(url.host());
    return azures == "https://management.core.windows.net"_L1 ? arm : azures;
}

} // namespace

QString faultDescription(const LoginFault &fault, const QDateTime &now) {
    return u"AADSTS%1: %2 Trace ID: %3 Correlation ID: %4 Timestamp: %5"_s.arg(QString::number(fault.number),
        fault.text, newGuid(), newGuid(), now.toUTC().toString(u"yyyy-MM-dd HH:mm:ssZ"_s));
}

Reply faultReply(const Call &call, const LoginFault &fault) {
    const QString description = faultDescription(fault, call.now);
    const auto told
        = [&](const QString &name) { return description.section(name + u": "_s, 1).section(u' ', 0, 0); };
    return jsonReply(fault.status,
        {{u"error"_s, fault.error}, {u"error_description"_s, description},
            {u"error_codes"_s, QJsonArray{fault.number}},
            {u"timestamp"_s, description.section(u"Timestamp: "_s, 1)}, {u"trace_id"_s, told(u"Trace ID"_s)},
            {u"correlation_id"_s, told(u"Correlation ID"_s)},
            {u"error_uri"_s, u"https://login.microsoftonline.com/error?code=%1"_s.arg(fault.number)}});
}

Reply faultPage(const Call &call, const LoginFault &fault) {
    Reply reply = loginPage(u"Sorry, but we are having trouble signing you in."_s,
        u"<p>%1</p>"_s.arg(faultDescription(fault, call.now).toHtmlEscaped()));
    reply.status = fault.status;
    return reply;
}

Reply loginPage(const QString &title, const QString &body) {
    Reply reply;
    reply.contentType = "text/html; charset=utf-8";
    reply.body
        = u"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Simulated sign-in"
          u"</title><style>body{font-family:sans-serif;max-width:34em;margin:3em auto}button{font-size:"
          u"1em;padding:.6em 1em;margin:.3em 0}.mark{border:2px solid;padding:.4em .8em}</style></head>"
          u"<body><p class=\"mark\">Simulated sign-in: this is not Microsoft, and nothing here is real. "
          u"Type no password.</p><h1>%1</h1>%2</body></html>\n"_s.arg(title.toHtmlEscaped(), body)
              .toUtf8();
    reply.header("Cache-Control", QByteArray("no-store"));
    reply.header("X-Frame-Options", QByteArray("DENY"));
    // no form-action: browsers apply it to where an answer is redirected to as well
    return reply.header(
        "Content-Security-Policy", QByteArray("default-src 'none'; style-src 'unsafe-inline'"));
}

QString linkPath(const Request &request, const QString &path) {
    // relative to the server that the browser asked: "/host/login.microsoftonline.com/common/..."
    const QString prefix = QUrl(request.linkPrefix + (request.hostInLinks ? request.host : QString())).path();
    return request.linkPrefix == "https://"_L1 ? path : prefix + path;
}

bool isTenant(const Call &call) {
    const QString name = call[u"tenant"];
    return same(name, call.tenant.id) || same(name, call.tenant.domain) || same(name, u"organizations")
        || same(name, u"common");
}

LoginFault unknownTenant(const Call &call) {
    return {400, u"invalid_request"_s, 90002,
        u"Tenant '%1' not found. Check to make sure you have the correct tenant ID and are signing into the "
        u"correct cloud."_s.arg(call[u"tenant"])};
}

QString publicClientName(const Tenant &tenant, const QString &clientId) {
    const AppRegistration *const registration = tenant.registration(clientId);
    return registration                                         ? registration->displayName
        : clientId == "04b07795-8ddb-461a-bbee-02f9e1bf7b46"_L1 ? u"Microsoft Azure CLI"_s
        : clientId == "1950a258-227b-4e31-a9cf-717495945fc2"_L1 ? u"Microsoft Azure PowerShell"_s
                                                                : QString();
}

LoginFault unknownClient(const Tenant &tenant, const QString &clientId) {
    return {400, u"unauthorized_client"_s, 700016,
        u"Application with identifier '%1' was not found in the directory '%2'. This can happen if the "
        u"application has not been installed by the administrator of the tenant or consented to by any user "
        u"in "
        u"the tenant."_s.arg(clientId, tenant.name)};
}

LoginFault unknownResource(const Tenant &tenant, const QString &resource) {
    return {400, u"invalid_resource"_s, 500011,
        u"The resource principal named %1 was not found in the tenant named %2. This can happen if the "
        u"application has not been installed by the administrator of the tenant or consented to by any user "
        u"in the tenant. You might have sent your authentication request to the wrong tenant."_s.arg(
            resource, tenant.name)};
}

std::optional<LoginFault> refusedAudience(const Call &call, const QString &clientId, const QString &scope) {
    const QString audience = scope.contains("://"_L1) ? audienceOf(scope) : QString(); // else the user alone
    const ResourceService *const service = call.tenant.service(audience);
    const AppRegistration *const registration = call.tenant.registration(clientId);
    if (service && !service->isInTenant) {
        return unknownResource(call.tenant, audience);
    }
    if (!service || !registration || registration->asksFor(*service)) {
        return std::nullopt;
    }
    return LoginFault{400, u"invalid_resource"_s, 650057,
        u"Invalid resource. The client has requested access to a resource which is not listed in the "
        u"requested "
        u"permissions in the client's application registration. Client app ID: %1(%2). Resource value from "
        u"request: %3. Resource app ID: %4."_s.arg(
            registration->appId, registration->displayName, audience, service->appId)};
}

std::optional<LoginFault> refusedWay(const Call &call, const QString &clientId, const QString &redirectUri) {
    const AppRegistration *const registration = call.tenant.registration(clientId);
    if (!registration) {
        return std::nullopt;
    }
    const bool anyTenant = same(call[u"tenant"], u"organizations") || same(call[u"tenant"], u"common");
    if (anyTenant && registration->signInAudience == "AzureADMyOrg"_L1) {
        return LoginFault{400, u"invalid_request"_s, 50194,
            u"Application '%1'(%2) is not configured as a multi-tenant application. Usage of the /common "
            u"endpoint is not supported for such apps created after '10/15/2018'. Use a tenant-specific "
            u"endpoint or configure the application to be multi-tenant."_s.arg(
                registration->appId, registration->displayName)};
    }
    if (redirectUri.isEmpty() && !registration->allowsPublicClient) {
        return LoginFault{401, u"invalid_client"_s, 7000218,
            u"The request body must contain the following parameter: 'client_assertion' or 'client_secret'."_s};
    }
    if (!redirectUri.isEmpty() && !registration->redirectUris.contains("http://localhost"_L1)) {
        return LoginFault{400, u"invalid_request"_s, 50011,
            u"The redirect URI '%1' specified in the request does not match the redirect URIs configured for "
            u"the application '%2'."_s.arg(redirectUri, clientId)};
    }
    return std::nullopt;
}

QString audienceOf(const QString &scope) {
    const QStringList scopes = scope.split(u' ', Qt::SkipEmptyParts);
    for (const QString &one : scopes) {
        if (!one.startsWith("https://"_L1) && !one.startsWith("http://"_L1)) {
            continue; // openid, profile, offline_access
        }
        QString audience = one.left(one.lastIndexOf(u'/'));
        while (audience.endsWith(u'/')) {
            audience.chop(1); // https://management.core.windows.net//.default
        }
        audience = azuresAudience(audience);
        static const QStringList known{u"https://management.azure.com"_s, u"https://vault.azure.net"_s,
            u"https://managedhsm.azure.net"_s, u"https://graph.microsoft.com"_s,
            u"https://storage.azure.com"_s};
        return known.contains(audience) ? audience : QString();
    }
    return u"https://graph.microsoft.com"_s;
}

LoginFault badScope(const Tenant &tenant, const QString &scope) {
    for (const QString &one : scope.split(u' ', Qt::SkipEmptyParts)) {
        const QUrl resource(one, QUrl::StrictMode);
        if (resource.scheme() == "https"_L1 && !resource.host().isEmpty()) { // well said, and nobody has it
            return unknownResource(tenant, one.left(one.lastIndexOf(u'/')));
        }
    }
    return {400, u"invalid_scope"_s, 70011,
        u"The provided request must include a 'scope' input parameter. The provided value for the input "
        u"parameter 'scope' is not valid. The scope %1 is not valid."_s.arg(scope)};
}

QUrlQuery formOf(const Request &request) {
    return QUrlQuery(QString::fromUtf8(request.body).replace(u'+', "%20"_L1));
}

QString fieldOf(const QUrlQuery &form, const QString &name) {
    return form.queryItemValue(name, QUrl::FullyDecoded);
}

QString idToken(const Call &call, const Principal &user, const QString &clientId, const QString &nonce) {
    const qint64 now = call.now.toSecsSinceEpoch();
    const QString issuer = u"https://login.microsoftonline.com/%1/v2.0"_s.arg(call.tenant.id);
    QJsonObject claims{{u"aud"_s, clientId}, {u"iss"_s, issuer}, {u"iat"_s, now}, {u"nbf"_s, now},
        {u"exp"_s, now + 3600}, {u"name"_s, user.displayName}, {u"oid"_s, user.id},
        {u"preferred_username"_s, user.userPrincipalName}, {u"sub"_s, guidOf(user.id)},
        {u"tid"_s, call.tenant.id}, {u"ver"_s, u"2.0"_s}};
    if (!nonce.isEmpty()) {
        claims.insert(u"nonce"_s, nonce);
    }
    return signedToken(claims);
}

QString issueAccess(const Call &call, Tokens &tokens, const QString &audience, const QString &principalId,
    const QString &clientId, int seconds) {
    const qint64 now = call.now.toSecsSinceEpoch();
    const Principal *principal = call.tenant.principal(principalId);
    const bool isUser = principal && principal->kind == PrincipalKind::User;
    QJsonObject claims{{u"aud"_s, audience}, {u"iss"_s, u"https://sts.windows.net/%1/"_s.arg(call.tenant.id)},
        {u"iat"_s, now}, {u"nbf"_s, now}, {u"exp"_s, now + seconds}, {u"appid"_s, clientId},
        {u"oid"_s, principalId}, {u"sub"_s, guidOf(principalId)}, {u"tid"_s, call.tenant.id},
        {u"idtyp"_s, isUser ? u"user"_s : u"app"_s}, {u"uti"_s, randomText(4)}, {u"ver"_s, u"1.0"_s}};
    if (isUser) {
        claims.insert(u"upn"_s, principal->userPrincipalName);
        claims.insert(u"unique_name"_s, principal->userPrincipalName);
        claims.insert(u"name"_s, principal->displayName);
        claims.insert(u"scp"_s, u"user_impersonation"_s);
    }
    const QString token = signedToken(claims);
    tokens.keepAccess(token, {audience, call.tenant.id, principalId, clientId, call.now.addSecs(seconds)});
    return token;
}

QString clientInfo(const Tenant &tenant, const QString &principalId) {
    return QString::fromLatin1(QJsonDocument({{u"uid"_s, principalId}, {u"utid"_s, tenant.id}})
                                   .toJson(QJsonDocument::Compact)
                                   .toBase64(base64Url));
}

} // namespace simulator
