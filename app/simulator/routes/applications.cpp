// Microsoft Graph: registering programs, as `az ad app create` does (contract 2.1).
#include "simulator/routes/common.h"
#include "simulator/routes/graphforms.h"
#include "simulator/routes/routes.h"

namespace simulator {

namespace {

const QString applicationsCollection = u"applications"_s;

/// Takes over what a body names; false where that is not in Microsoft Graph's form.
bool takeProperties(const QJsonObject &body, AppRegistration &registration) {
    const auto has = [&body](QLatin1String name) { return body.contains(name); };
    if (has("displayName"_L1)) {
        registration.displayName = body.value("displayName"_L1).toString();
    }
    if (has("signInAudience"_L1)) {
        registration.signInAudience = body.value("signInAudience"_L1).toString();
    }
    if (has("isFallbackPublicClient"_L1)) {
        registration.allowsPublicClient = body.value("isFallbackPublicClient"_L1).toBool();
    }
    if (has("publicClient"_L1)) {
        registration.redirectUris = stringList(body.value("publicClient"_L1)["redirectUris"_L1]);
    }
    if (has("requiredResourceAccess"_L1)) {
        registration.requiredAccess = body.value("requiredResourceAccess"_L1).toArray();
    }
    for (const QJsonValue &access : std::as_const(registration.requiredAccess)) {
        if (access["resourceAppId"_L1].toString().isEmpty() || !access["resourceAccess"_L1].isArray()) {
            return false;
        }
    }
    return !registration.displayName.isEmpty();
}

Reply badBody(const Call &call) {
    return graphError(call, 400, u"Request_BadRequest"_s, u"Invalid value specified for a property."_s);
}

Reply registerApplication(Call &call) {
    if (const auto refused = graphRefusal(call, GraphRights::Read)) {
        return *refused; // every member may register programs, unless a tenant forbids it
    }
    const auto body = jsonBody(call.request);
    AppRegistration registration;
    registration.id = newGuid();
    registration.appId = newGuid();
    if (!body || !takeProperties(*body, registration)) {
        return badBody(call);
    }
    call.tenant.registrations.push_back(registration);
    return graphEntity(call, applicationsCollection, applicationJson(registration), 201);
}

Reply changeApplication(Call &call) {
    if (const auto refused = graphRefusal(call, GraphRights::Read)) {
        return *refused;
    }
    for (AppRegistration &registration : call.tenant.registrations) {
        if (registration.isForeign || !same(registration.id, call[u"id"])) {
            continue;
        }
        const auto body = jsonBody(call.request);
        AppRegistration changed = registration;
        if (!body || !takeProperties(*body, changed)) {
            return badBody(call);
        }
        registration = changed;
        return emptyReply(204);
    }
    return graphNotFound(call, call[u"id"]);
}

} // namespace

QJsonObject applicationJson(const AppRegistration &registration) {
    return {{u"id"_s, registration.id}, {u"deletedDateTime"_s, QJsonValue::Null},
        {u"appId"_s, registration.appId}, {u"displayName"_s, registration.displayName},
        {u"identifierUris"_s, QJsonArray()}, {u"signInAudience"_s, registration.signInAudience},
        {u"isFallbackPublicClient"_s, registration.allowsPublicClient},
        {u"publicClient"_s,
            QJsonObject{{u"redirectUris"_s, QJsonArray::fromStringList(registration.redirectUris)}}},
        {u"requiredResourceAccess"_s, registration.requiredAccess}};
}

void addApplicationRoutes(Router &router) {
    router.add("POST", u"v1.0/applications"_s, {}, registerApplication);
    router.add("PATCH", u"v1.0/applications/{id}"_s, {}, changeApplication);
}

} // namespace simulator
