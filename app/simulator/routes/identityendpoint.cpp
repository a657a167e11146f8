// The metadata service of a virtual machine, as far as it hands out tokens of the machine's managed identity.
#include "simulator/apiversions.h"
#include "simulator/routes/loginforms.h"
#include "simulator/routes/routes.h"

namespace simulator {

namespace {

constexpr int lifetime = 24 * 3600;

Reply refuse(const QString &error, const QString &text) {
    return jsonReply(400, {{u"error"_s, error}, {u"error_description"_s, text}});
}

/// The identity that is asked for, or the application that the simulator signs in with.
const Principal *identityOf(const Call &call) {
    const QString clientId = call.request.queryValue(u"client_id"_s);
    const QString objectId = call.request.queryValue(u"object_id"_s);
    if (clientId.isEmpty() && objectId.isEmpty()) {
        return call.tenant.application();
    }
    const Principal *named
        = clientId.isEmpty() ? call.tenant.principal(objectId) : call.tenant.principalByAppId(clientId);
    return named && named->kind == PrincipalKind::ServicePrincipal
            && same(named->ownerTenantId, call.tenant.id)
        ? named
        : nullptr;
}

Reply token(const Call &call, Tokens &tokens) {
    // a page in a browser can send no such header, and a proxy sends the other
    if (call.request.header("metadata").toLower() != "true"
        || !call.request.header("x-forwarded-for").isEmpty()) {
        return refuse(u"invalid_request"_s, u"Required metadata header not specified"_s);
    }
    if (!takesVersion(since::identityEndpoint, call.apiVersion())) {
        return refuse(u"bad_request_102"_s, u"The requested version is not supported."_s);
    }
    const QString resource = call.request.queryValue(u"resource"_s);
    if (resource.isEmpty()) {
        return refuse(u"invalid_request"_s, u"Required audience parameter not specified"_s);
    }
    const QString audience = audienceOf(resource + u"/.default"_s);
    if (audience.isEmpty()) {
        return refuse(
            u"invalid_resource"_s, faultDescription(unknownResource(call.tenant, resource), call.now));
    }
    const Principal *identity = identityOf(call);
    if (!identity) {
        return refuse(u"invalid_request"_s, u"Identity not found"_s);
    }
    const qint64 now = call.now.toSecsSinceEpoch();
    return jsonReply(200,
        {{u"access_token"_s, issueAccess(call, tokens, audience, identity->id, identity->appId, lifetime)},
            {u"client_id"_s, identity->appId}, {u"expires_in"_s, QString::number(lifetime)},
            {u"expires_on"_s, QString::number(now + lifetime)},
            {u"ext_expires_in"_s, QString::number(lifetime)}, {u"not_before"_s, QString::number(now)},
            {u"resource"_s, resource}, {u"token_type"_s, u"Bearer"_s}});
}

} // namespace

void addIdentityEndpointRoutes(Router &router, Tokens &tokens) {
    router.add("GET", u"metadata/identity/oauth2/token"_s, since::identityEndpoint,
        [&tokens](Call &call) { return token(call, tokens); });
    router.addKnown({"GET"}, u"metadata/instance/{rest...}"_s);
    router.addKnown({"GET"}, u"metadata/attested/{rest...}"_s);
    router.addKnown({"GET"}, u"metadata/identity/info"_s);
}

} // namespace simulator
