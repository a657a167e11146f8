// Microsoft Graph: service principals, and what other kind of object an id belongs to (contract 11).
#include "base/text.h"
#include "simulator/routes/common.h"
#include "simulator/routes/graphforms.h"
#include "simulator/routes/routes.h"

#include <QRegularExpression>

namespace simulator {

namespace {

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
        body.insert(
            u"servicePrincipalType"_s, principal.isManagedIdentity ? u"ManagedIdentity"_s : u"Application"_s);
        body.insert(u"signInAudience"_s, u"AzureADMultipleOrgs"_s);
        break;
    }
    return body;
}

Reply entity(const Call &call, const Principal &principal, int status = 200, bool typed = false) {
    return graphEntity(call, collectionOf(principal.kind), principalJson(principal), status,
        typed ? odataType(principal.kind) : QString());
}

/// A service of Azure's: an ordinary service principal, which says what it can be asked for.
QJsonObject serviceJson(const ResourceService &service) {
    Principal principal;
    principal.id = service.objectId;
    principal.kind = PrincipalKind::ServicePrincipal;
    principal.displayName = service.displayName;
    principal.appId = service.appId;
    principal.ownerTenantId = u"f8cdef31-a31e-4b4a-93e4-5f571e91255a"_s;
    QJsonObject body = principalJson(principal);
    body.insert(
        u"servicePrincipalNames"_s, QJsonArray::fromStringList(QStringList{service.appId} + service.names));
    QJsonArray permissions;
    for (const ResourceService::Permission &permission : service.permissions) {
        permissions.append(QJsonObject{{u"id"_s, permission.id}, {u"value"_s, permission.value},
            {u"type"_s, u"User"_s}, {u"isEnabled"_s, true}});
    }
    body.insert(u"oauth2PermissionScopes"_s, permissions);
    return body;
}

/// Those of Azure's services are found by what they are called, and left out of a list of everything: a
/// scenario has the principals that it names.
Reply list(Call &call, PrincipalKind kind) {
    if (const auto refused = graphRefusal(call, GraphRights::Read)) {
        return *refused;
    }
    std::vector<QJsonObject> all;
    for (const Principal &principal : call.tenant.principals) {
        if (principal.kind == kind) {
            all.push_back(principalJson(principal));
        }
    }
    for (const AppRegistration &registration : call.tenant.registrations) {
        if (kind == PrincipalKind::Application && !registration.isForeign) {
            all.push_back(applicationJson(registration));
        }
    }
    if (kind == PrincipalKind::ServicePrincipal && !call.request.queryValue(u"$filter"_s).isEmpty()) {
        for (const ResourceService &service : call.tenant.services) {
            if (service.isInTenant) {
                all.push_back(serviceJson(service));
            }
        }
    }
    return graphList(call, collectionOf(kind), all);
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
    if (const auto refused = graphRefusal(call, GraphRights::Read)) {
        return *refused;
    }
    for (const ResourceService &service : call.tenant.services) {
        if (service.isInTenant && same(service.appId, match.captured(1))) {
            return graphEntity(call, u"servicePrincipals"_s, serviceJson(service));
        }
    }
    const Principal *principal = call.tenant.principalByAppId(match.captured(1));
    return principal ? entity(call, *principal) : graphNotFound(call, match.captured(1));
}

Reply byId(Call &call, std::optional<PrincipalKind> kind) {
    if (const auto refused = graphRefusal(call, GraphRights::Read)) {
        return *refused;
    }
    const QString id = call[u"id"];
    if (!base::isGuid(id) && kind != PrincipalKind::User) {
        return graphError(call, 400, u"Request_BadRequest"_s, u"Invalid object identifier '%1'."_s.arg(id));
    }
    for (const AppRegistration &registration : call.tenant.registrations) {
        if (kind == PrincipalKind::Application && !registration.isForeign && same(registration.id, id)) {
            return graphEntity(call, u"applications"_s, applicationJson(registration));
        }
    }
    for (const ResourceService &service : call.tenant.services) {
        if (kind == PrincipalKind::ServicePrincipal && service.isInTenant && same(service.objectId, id)) {
            return graphEntity(call, u"servicePrincipals"_s, serviceJson(service));
        }
    }
    for (const Principal &principal : call.tenant.principals) {
        const bool named = same(principal.id, id)
            || (principal.kind == PrincipalKind::User && same(principal.userPrincipalName, id));
        if (named && (!kind || principal.kind == *kind)) {
            return entity(call, principal, 200, !kind);
        }
    }
    return graphNotFound(call, id);
}

/// Everything in the directory, each with its type, as a list of kinds shows it: of users, a part only.
std::vector<QJsonObject> directoryObjects(const Tenant &tenant) {
    std::vector<QJsonObject> all;
    const auto add = [&all](QJsonObject json, PrincipalKind kind) {
        json.insert(u"@odata.type"_s, odataType(kind));
        all.push_back(std::move(json));
    };
    for (const Principal &principal : tenant.principals) {
        QJsonObject json = principalJson(principal);
        if (principal.kind == PrincipalKind::User) {
            json.remove(u"accountEnabled"_s);
        }
        add(json, principal.kind);
    }
    for (const ResourceService &service : tenant.services) {
        if (service.isInTenant) {
            add(serviceJson(service), PrincipalKind::ServicePrincipal);
        }
    }
    for (const AppRegistration &registration : tenant.registrations) {
        if (!registration.isForeign) {
            add(applicationJson(registration), PrincipalKind::Application);
        }
    }
    return all;
}

/// `directoryObjects/getByIds`: what the ids belong to, without those that belong to nothing.
Reply byIds(Call &call) {
    if (const auto refused = graphRefusal(call, GraphRights::Read)) {
        return *refused;
    }
    const auto body = jsonBody(call.request);
    const QStringList ids = body ? stringList(body->value("ids"_L1)) : QStringList();
    const QStringList types = body ? stringList(body->value("types"_L1)) : QStringList();
    if (ids.isEmpty() || ids.size() > 1000) {
        return graphError(
            call, 400, u"Request_BadRequest"_s, u"The number of ids must be between 1 and 1000."_s);
    }
    for (const QString &id : ids) {
        if (!base::isGuid(id)) {
            return graphError(call, 400, u"Request_BadRequest"_s, u"Invalid GUID:%1"_s.arg(id));
        }
    }
    QJsonArray value;
    for (const QJsonObject &object : directoryObjects(call.tenant)) {
        const QString type = object.value("@odata.type"_L1).toString().section(u'.', -1);
        if (ids.contains(object.value("id"_L1).toString(), Qt::CaseInsensitive)
            && (types.isEmpty() || types.contains(type, Qt::CaseInsensitive)
                || types.contains("directoryObject"_L1, Qt::CaseInsensitive))) {
            value.append(object);
        }
    }
    return jsonReply(200,
        {{u"@odata.context"_s, u"https://graph.microsoft.com/v1.0/$metadata#directoryObjects"_s},
            {u"value"_s, value}});
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
    if (const auto refused = graphRefusal(call, GraphRights::Write)) {
        return *refused;
    }
    const auto body = jsonBody(call.request);
    const QString appId = body ? body->value("appId"_L1).toString() : QString();
    if (!base::isGuid(appId)) {
        return graphError(call, 400, u"Request_BadRequest"_s,
            u"A value is required for property 'appId' of resource 'ServicePrincipal'."_s);
    }
    for (ResourceService &service : call.tenant.services) {
        if (!service.isInTenant && same(service.appId, appId)) {
            service.isInTenant = true;
            return graphEntity(call, u"servicePrincipals"_s, serviceJson(service), 201);
        }
    }
    const auto isService = [&](const ResourceService &service) { return same(service.appId, appId); };
    if (call.tenant.principalByAppId(appId)
        || std::any_of(call.tenant.services.begin(), call.tenant.services.end(), isService)) {
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

/// Enables a service principal, or disables it.
Reply change(Call &call) {
    if (const auto refused = graphRefusal(call, GraphRights::Write)) {
        return *refused;
    }
    const auto body = jsonBody(call.request);
    const QJsonValue enabled = body ? body->value("accountEnabled"_L1) : QJsonValue();
    if (!enabled.isBool() || body->size() != 1) {
        return graphError(call, 400, u"Request_BadRequest"_s,
            u"The simulator changes nothing of a service principal but 'accountEnabled'."_s);
    }
    for (Principal &principal : call.tenant.principals) {
        if (principal.kind == PrincipalKind::ServicePrincipal && same(principal.id, call[u"id"])) {
            principal.accountEnabled = enabled.toBool();
            ++call.tenant.revision;
            return emptyReply(204);
        }
    }
    return graphNotFound(call, call[u"id"]);
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
    router.add("PATCH", u"v1.0/servicePrincipals/{id}"_s, {}, change);
    router.add("POST", u"v1.0/directoryObjects/getByIds"_s, {}, byIds);
    router.add("GET", u"v1.0/me"_s, {}, me);
    router.add("GET", u"v1.0/{key}"_s, {}, [](Call &call) { return byAppId(call, call[u"key"]); });
}

} // namespace simulator
