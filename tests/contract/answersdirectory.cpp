#include "tests/contract/recordedanswers.h"

#include "cloud/azure/calls.h"
#include "cloud/azure/directoryreader.h"

#include <QJsonArray>
#include <QJsonObject>

namespace contract {

namespace {

void comparePrincipal(const domain::Principal &principal, const QJsonValue &json, Facts &facts) {
    facts.same(QStringLiteral("object id"), principal.objectId, text(json, QStringLiteral("id")));
    facts.same(QStringLiteral("application id"), principal.appId, text(json, QStringLiteral("appId")));
    facts.same(QStringLiteral("name"), principal.displayName, text(json, QStringLiteral("displayName")));
    facts.same(
        QStringLiteral("enabled"), principal.accountEnabled, at(json, QStringLiteral("accountEnabled")));
    facts.same(QStringLiteral("owner"), principal.appOwnerTenantId,
        text(json, QStringLiteral("appOwnerOrganizationId")));
    facts.holds(principal.type == domain::PrincipalType::ServicePrincipal, QStringLiteral("kind"));
}

void examinePrincipal(const Recording &recording, Facts &facts) {
    const base::Result<domain::Principal> principal
        = azure::readAnswer(recording.request(), recording.response, &azure::readServicePrincipal);
    if (!principal) {
        facts.unreadable(principal.error());
        return;
    }
    comparePrincipal(*principal, recording.body, facts);
}

void examinePrincipals(const Recording &recording, Facts &facts) {
    const auto page = azure::parsePage(recording.response.body, &azure::readServicePrincipal);
    if (!page) {
        facts.unreadable(page.error());
        return;
    }
    const QJsonArray items = at(recording.body, QStringLiteral("value")).toArray();
    facts.same(QStringLiteral("count"), static_cast<qint64>(page->items.size()), items.size());
    facts.same(QStringLiteral("next page"), page->nextLink,
        recording.body.toObject().value(QStringLiteral("@odata.nextLink")).toString());
    for (size_t i = 0; i < page->items.size(); ++i) {
        comparePrincipal(page->items[i], items.at(static_cast<qsizetype>(i)), facts);
    }
}

} // namespace

const std::vector<Route> &directoryRoutes() {
    static const std::vector<Route> routes{
        {"GET", "v1.0/servicePrincipals", "readServicePrincipal", &examinePrincipals},
        {"GET", "v1.0/servicePrincipals/*", "readServicePrincipal", &examinePrincipal},
        {"POST", "v1.0/servicePrincipals", "readServicePrincipal", &examinePrincipal},
        {"GET", "v1.0/users", "users are not searched", nullptr},
        {"GET", "*/v2.0/.well-known/openid-configuration", "hosts come from the cloud's table, not from here",
            nullptr},
        {"POST", "*/oauth2/v2.0/devicecode", "belongs to signing in, which reads it itself", nullptr},
        {"GET", "common/discovery/instance", "hosts come from the cloud's table, not from here", nullptr},
    };
    return routes;
}

} // namespace contract
