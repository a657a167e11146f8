// Microsoft Graph: service principals, and what other kind of object an id belongs to (contract 11).
#include "base/text.h"
#include "simulator/routes/common.h"
#include "simulator/routes/routes.h"

#include <QRegularExpression>

namespace simulator {

namespace {

constexpr auto contentType
    = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";

Reply graphError(const Call &call, int status, const QString &code, const QString &message) {
    const QString id = newGuid();
    return jsonReply(status,
        {{u"error"_s,
            QJsonObject{{u"code"_s, code}, {u"message"_s, message},
                {u"innerError"_s,
                    QJsonObject{{u"date"_s, call.now.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss"_s)},
                        {u"request-id"_s, id}, {u"client-request-id"_s, id}}}}}});
}

std::optional<Reply> refusal(const Call &call, GraphRights needed) {
    if (int(call.tenant.graphRights) >= int(needed)) {
        return std::nullopt;
    }
    return graphError(
        call, 403, u"Authorization_RequestDenied"_s, u"Insufficient privileges to complete the operation."_s);
}

Reply notFound(const Call &call, const QString &id) {
    return graphError(call, 404, u"Request_ResourceNotFound"_s,
        u"Resource '%1' does not exist or one of its queried reference-property objects are not present."_s
            .arg(id));
}

QString collectionOf(PrincipalKind kind) {
    switch (kind) {
    case PrincipalKind::User:
        return u"users"_s;
    case PrincipalKind::Group:
        return u"groups"_s;
    case PrincipalKind::ServicePrincipal:
        return u"servicePrincipals"_s;
    case PrincipalKind::Application:
        return u"applications"_s;
    }
    return {};
}

QString odataType(PrincipalKind kind) {
    switch (kind) {
    case PrincipalKind::User:
        return u"#microsoft.graph.user"_s;
    case PrincipalKind::Group:
        return u"#microsoft.graph.group"_s;
    case PrincipalKind::ServicePrincipal:
        return u"#microsoft.graph.servicePrincipal"_s;
    case PrincipalKind::Application:
        return u"#microsoft.graph.application"_s;
    }
    return {};
}

QJsonObject principalJson(const Principal &principal) {
    QJsonObject body{{u"id"_s, principal.id}, {u"deletedDateTime"_s, QJsonValue::Null},
        {u"displayName"_s, principal.displayName}};
    switch (principal.kind) {
    case PrincipalKind::User:
        body.insert(u"userPrincipalName"_s, principal.userPrincipalName);
        body.insert(u"accountEnabled"_s, principal.accountEnabled);
        break;
    case PrincipalKind::Group:
        body.insert(u"securityEnabled"_s, true);
        break;
    case PrincipalKind::Application:
        body.insert(u"appId"_s, principal.appId);
        break;
    case PrincipalKind::ServicePrincipal:
        body.insert(u"accountEnabled"_s, principal.accountEnabled);
        body.insert(u"appId"_s, principal.appId);
        body.insert(u"appDisplayName"_s, principal.displayName);
        body.insert(u"appOwnerOrganizationId"_s, principal.ownerTenantId);
        body.insert(u"servicePrincipalNames"_s, QJsonArray{principal.appId});
        body.insert(u"servicePrincipalType"_s, u"Application"_s);
        body.insert(u"signInAudience"_s, u"AzureADMultipleOrgs"_s);
        break;
    }
    return body;
}

QJsonObject selected(const Call &call, const QJsonObject &whole) {
    const QStringList wanted = call.request.queryValue(u"$select"_s).split(u',', Qt::SkipEmptyParts);
    if (wanted.isEmpty()) {
        return whole;
    }
    QJsonObject part;
    for (const QString &field : wanted) {
        if (whole.contains(field.trimmed())) {
            part.insert(field.trimmed(), whole.value(field.trimmed()));
        }
    }
    return part;
}

Reply entity(const Call &call, const Principal &principal, int status = 200, bool typed = false) {
    QJsonObject body{{u"@odata.context"_s,
        u"https://graph.microsoft.com/v1.0/$metadata#%1/$entity"_s.arg(
            typed ? u"directoryObjects"_s : collectionOf(principal.kind))}};
    if (typed) {
        body.insert(u"@odata.type"_s, odataType(principal.kind));
    }
    const QJsonObject fields = selected(call, principalJson(principal));
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        body.insert(field.key(), field.value());
    }
    Reply reply = jsonReply(status, body);
    reply.contentType = contentType;
    return reply.header("x-ms-resource-unit", QByteArray("1"));
}

/// `field op 'value'`, `startswith(field,'value')` or the servicePrincipalNames form; several joined by
/// "and".
bool matchesTerm(const Principal &principal, const QString &term, bool &understood) {
    static const QRegularExpression equals(u"^\\s*(\\w+)\\s+eq\\s+'((?:[^']|'')*)'\\s*$"_s);
    static const QRegularExpression starts(u"^\\s*startswith\\((\\w+),\\s*'((?:[^']|'')*)'\\)\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression names(u"^\\s*servicePrincipalNames/any\\(c:\\s*c eq '([^']*)'\\)\\s*$"_s);
    const QJsonObject fields = principalJson(principal);
    const auto unquoted = [](QString text) { return text.replace("''"_L1, "'"_L1); };
    if (const auto match = equals.match(term); match.hasMatch()) {
        return same(fields.value(match.captured(1)).toString(), unquoted(match.captured(2)));
    }
    if (const auto match = starts.match(term); match.hasMatch()) {
        return fields.value(match.captured(1))
            .toString()
            .startsWith(unquoted(match.captured(2)), Qt::CaseInsensitive);
    }
    if (const auto match = names.match(term); match.hasMatch()) {
        return same(principal.appId, match.captured(1));
    }
    understood = false;
    return false;
}

bool matchesSearch(const Principal &principal, const QString &search) {
    // "displayName:Backup Management Service": every word of the text begins a word of the name
    const QString text = QString(search).remove(u'"').section(u':', 1);
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        return (u' ' + principal.displayName).contains(u' ' + word, Qt::CaseInsensitive);
    });
}

Reply list(Call &call, PrincipalKind kind) {
    if (const auto refused = refusal(call, GraphRights::Read)) {
        return *refused;
    }
    const QString filter = call.request.queryValue(u"$filter"_s);
    const QString search = call.request.queryValue(u"$search"_s);
    if (!search.isEmpty()
        && (!same(QString::fromLatin1(call.request.header("consistencylevel")), u"eventual")
            || !same(call.request.queryValue(u"$count"_s), u"true"))) {
        return graphError(call, 400, u"Request_UnsupportedQuery"_s,
            u"Request with $search query parameter only works through MSGraph with a special request header: "
            u"'ConsistencyLevel: eventual'"_s);
    }
    const QStringList terms = filter.split(u" and "_s, Qt::SkipEmptyParts);
    bool understood = true;
    QJsonArray value;
    for (const Principal &principal : call.tenant.principals) {
        const bool shown = principal.kind == kind
            && std::all_of(terms.begin(), terms.end(),
                [&](const QString &term) { return matchesTerm(principal, term, understood); })
            && (search.isEmpty() || matchesSearch(principal, search));
        if (shown) {
            value.append(selected(call, principalJson(principal)));
        }
    }
    if (!understood) {
        return graphError(call, 400, u"Request_UnsupportedQuery"_s,
            u"Unsupported or invalid query filter clause specified for property."_s);
    }
    const bool sizeGiven = call.request.hasQuery(u"$top"_s);
    const qsizetype size = sizeGiven ? std::clamp(call.request.queryValue(u"$top"_s).toInt(), 1, 999) : 100;
    const qsizetype start = call.request.queryValue(u"$skiptoken"_s).toLongLong();
    QJsonObject body{
        {u"@odata.context"_s, u"https://graph.microsoft.com/v1.0/$metadata#"_s + collectionOf(kind)}};
    if (same(call.request.queryValue(u"$count"_s), u"true")) {
        body.insert(u"@odata.count"_s, value.size());
    }
    QJsonArray page;
    for (qsizetype at = start; at < std::min(value.size(), start + size); ++at) {
        page.append(value.at(at));
    }
    if (start + size < value.size()) {
        const QString rest = call.request.rawQuery.section(u"&$skiptoken="_s, 0, 0);
        body.insert(u"@odata.nextLink"_s,
            call.request.link(
                u"%1?%2&$skiptoken=%3"_s.arg(call.request.rawPath, rest, QString::number(start + size))));
    }
    body.insert(u"value"_s, page);
    Reply reply = jsonReply(200, body);
    reply.contentType = contentType;
    return reply.header("x-ms-resource-unit", QByteArray("1"));
}

/// "servicePrincipals(appId='...')": a key in the segment itself.
Reply byAppId(Call &call, const QString &segment) {
    static const QRegularExpression key(
        u"^servicePrincipals\\(appId='([^']*)'\\)$"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = key.match(segment);
    if (!match.hasMatch()) {
        return graphError(
            call, 400, u"BadRequest"_s, u"Resource not found for the segment '%1'."_s.arg(segment));
    }
    if (const auto refused = refusal(call, GraphRights::Read)) {
        return *refused;
    }
    const Principal *principal = call.tenant.principalByAppId(match.captured(1));
    return principal ? entity(call, *principal) : notFound(call, match.captured(1));
}

Reply byId(Call &call, std::optional<PrincipalKind> kind) {
    if (const auto refused = refusal(call, GraphRights::Read)) {
        return *refused;
    }
    const QString id = call[u"id"];
    if (!base::isGuid(id) && kind != PrincipalKind::User) {
        return graphError(call, 400, u"Request_BadRequest"_s, u"Invalid object identifier '%1'."_s.arg(id));
    }
    for (const Principal &principal : call.tenant.principals) {
        const bool named = same(principal.id, id)
            || (principal.kind == PrincipalKind::User && same(principal.userPrincipalName, id));
        if (named && (!kind || principal.kind == *kind)) {
            return entity(call, principal, 200, !kind);
        }
    }
    return notFound(call, id);
}

/// `directoryObjects/getByIds`: what the ids belong to, without those that belong to nothing.
Reply byIds(Call &call) {
    if (const auto refused = refusal(call, GraphRights::Read)) {
        return *refused;
    }
    const auto body = jsonBody(call.request);
    const QStringList ids = body ? stringList(body->value("ids"_L1)) : QStringList();
    const QStringList types = body ? stringList(body->value("types"_L1)) : QStringList();
    if (ids.isEmpty() || ids.size() > 1000) {
        return graphError(
            call, 400, u"Request_BadRequest"_s, u"The number of ids must be between 1 and 1000."_s);
    }
    QJsonArray value;
    for (const Principal &principal : call.tenant.principals) {
        const QString type = odataType(principal.kind).section(u'.', -1);
        if (ids.contains(principal.id, Qt::CaseInsensitive)
            && (types.isEmpty() || types.contains(type, Qt::CaseInsensitive)
                || types.contains("directoryObject"_L1, Qt::CaseInsensitive))) {
            QJsonObject json = principalJson(principal);
            json.insert(u"@odata.type"_s, odataType(principal.kind));
            value.append(json);
        }
    }
    Reply reply = jsonReply(200,
        {{u"@odata.context"_s, u"https://graph.microsoft.com/v1.0/$metadata#directoryObjects"_s},
            {u"value"_s, value}});
    reply.contentType = contentType;
    return reply;
}

/// The signed-in user himself; needs no more than the sign-in.
Reply me(Call &call) {
    const Principal *principal = call.tenant.principal(call.callerId);
    return principal && principal->kind == PrincipalKind::User
        ? entity(call, *principal)
        : graphError(
            call, 400, u"BadRequest"_s, u"/me request is only valid with delegated authentication flow."_s);
}

Reply create(Call &call) {
    if (const auto refused = refusal(call, GraphRights::Write)) {
        return *refused;
    }
    const auto body = jsonBody(call.request);
    const QString appId = body ? body->value("appId"_L1).toString() : QString();
    if (!base::isGuid(appId)) {
        return graphError(call, 400, u"Request_BadRequest"_s,
            u"A value is required for property 'appId' of resource 'ServicePrincipal'."_s);
    }
    if (call.tenant.principalByAppId(appId)) {
        return graphError(call, 409, u"Request_MultipleObjectsWithSameKeyValue"_s,
            u"The service principal cannot be created, updated, or restored because the service principal "
            u"name %1 is "
            u"already in use."_s.arg(appId));
    }
    for (const Principal &application : call.tenant.creatableApplications) {
        if (same(application.appId, appId)) {
            call.tenant.principals.push_back(application);
            return entity(call, application, 201);
        }
    }
    return graphError(call, 400, u"Request_BadRequest"_s,
        u"The appId '%1' of the service principal does not reference a valid application object."_s.arg(
            appId));
}

} // namespace

void addGraphRoutes(Router &router) {
    const auto add = [&](const QString &collection, std::optional<PrincipalKind> kind) {
        if (kind) {
            router.add("GET", u"v1.0/"_s + collection, {}, [kind](Call &call) { return list(call, *kind); });
        }
        router.add(
            "GET", u"v1.0/"_s + collection + u"/{id}"_s, {}, [kind](Call &call) { return byId(call, kind); });
    };
    add(u"servicePrincipals"_s, PrincipalKind::ServicePrincipal);
    add(u"users"_s, PrincipalKind::User);
    add(u"groups"_s, PrincipalKind::Group);
    add(u"applications"_s, PrincipalKind::Application);
    add(u"directoryObjects"_s, std::nullopt);
    router.add("POST", u"v1.0/servicePrincipals"_s, {}, create);
    router.add("POST", u"v1.0/directoryObjects/getByIds"_s, {}, byIds);
    router.add("GET", u"v1.0/me"_s, {}, me);
    router.add("GET", u"v1.0/{key}"_s, {}, [](Call &call) { return byAppId(call, call[u"key"]); });
}

} // namespace simulator
