#include "simulator/routes/loginforms.h"

#include <QJsonDocument>

namespace simulator {

namespace {

QString base64Json(const QJsonObject &object) {
    return QString::fromLatin1(QJsonDocument(object)
                                   .toJson(QJsonDocument::Compact)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
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
    return clientId == tenant.clientId                          ? u"Confidential VM Backup Wizard"_s
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

LoginFault badScope(const QString &scope) {
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
    // nobody checks the signature: the token comes straight from the issuer
    return base64Json({{u"typ"_s, u"JWT"_s}, {u"alg"_s, u"RS256"_s}}) + u'.' + base64Json(claims) + u'.'
        + QString(newGuid()).remove(u'-');
}

QString clientInfo(const Tenant &tenant, const QString &principalId) {
    return base64Json({{u"uid"_s, principalId}, {u"utid"_s, tenant.id}});
}

} // namespace simulator
