#include "cloud/azure/directoryreader.h"

#include "base/text.h"

namespace azure {

namespace {

domain::PrincipalType typeOf(const QString &odataType) {
    const QString name = odataType.section(QLatin1Char('.'), -1);
    if (base::sameText(name, u"servicePrincipal")) {
        return domain::PrincipalType::ServicePrincipal;
    }
    if (base::sameText(name, u"user")) {
        return domain::PrincipalType::User;
    }
    if (base::sameText(name, u"group")) {
        return domain::PrincipalType::Group;
    }
    if (base::sameText(name, u"application")) {
        return domain::PrincipalType::Application;
    }
    return base::sameText(name, u"device") ? domain::PrincipalType::Device : domain::PrincipalType::Unknown;
}

domain::Principal readPrincipal(const JsonNode &node) {
    domain::Principal principal;
    principal.isExplained = true;
    principal.objectId = node["id"].string();
    principal.appId = node["appId"].optionalString();
    principal.displayName = node["displayName"].optionalString();
    principal.accountEnabled = node["accountEnabled"].optionalBool();
    const QString byMicrosoft = node["disabledByMicrosoftStatus"].optionalString();
    const bool isRestricted = (!byMicrosoft.isEmpty() && !base::sameText(byMicrosoft, u"NotDisabled"))
        || node["isDisabled"].optionalBool() == true;
    if (isRestricted && principal.accountEnabled != false) { // what it can still do then is not documented
        principal.accountEnabled.reset();
    }
    principal.appOwnerTenantId = node["appOwnerOrganizationId"].optionalString();
    return principal;
}

} // namespace

domain::Principal readServicePrincipal(const JsonNode &node) {
    domain::Principal principal = readPrincipal(node);
    principal.type = domain::PrincipalType::ServicePrincipal;
    return principal;
}

domain::Principal readDirectoryObject(const JsonNode &node) {
    domain::Principal principal = readPrincipal(node);
    principal.type = typeOf(node["@odata.type"].optionalString());
    return principal;
}

domain::Principal readApplication(const JsonNode &node) {
    domain::Principal principal = readPrincipal(node);
    principal.type = domain::PrincipalType::Application;
    return principal;
}

domain::Tenant readTenant(const JsonNode &node) {
    domain::Tenant tenant;
    tenant.id = node["tenantId"].string();
    tenant.displayName = node["displayName"].optionalString(); // may be missing for guests
    tenant.defaultDomain = node["defaultDomain"].optionalString();
    return tenant;
}

domain::Subscription readSubscription(const JsonNode &node) {
    domain::Subscription subscription;
    subscription.id = node["subscriptionId"].string();
    subscription.name = node["displayName"].optionalString();
    subscription.tenantId = node["tenantId"].optionalString();
    subscription.state = node["state"].optionalString();
    return subscription;
}

QString readRegistrationState(const JsonNode &node) {
    return node["registrationState"].string();
}

QString readFeatureState(const JsonNode &node) {
    return node["properties"]["state"].string();
}

} // namespace azure
