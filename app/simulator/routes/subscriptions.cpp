// Tenants, subscriptions, resource providers, preview features, resource groups (contract 4).
#include "simulator/azureproviders.h"
#include "simulator/routes/armforms.h"
#include "simulator/routes/common.h"
#include "simulator/routes/routes.h"

namespace simulator {

namespace {

Reply tenants(Call &call) {
    const Tenant &tenant = call.tenant;
    return listReply({QJsonObject{{u"id"_s, u"/tenants/"_s + tenant.id}, {u"tenantId"_s, tenant.id},
        {u"countryCode"_s, u"AE"_s}, {u"displayName"_s, tenant.name}, {u"defaultDomain"_s, tenant.domain},
        {u"domains"_s, QJsonArray{tenant.domain}}, {u"tenantCategory"_s, u"Home"_s},
        {u"tenantType"_s, u"AAD"_s}}});
}

QJsonObject subscriptionJson(const Subscription &subscription, const Tenant &tenant) {
    return {{u"id"_s, u"/subscriptions/"_s + subscription.id}, {u"authorizationSource"_s, u"RoleBased"_s},
        {u"managedByTenants"_s, QJsonArray()}, {u"subscriptionId"_s, subscription.id},
        {u"tenantId"_s, tenant.id}, {u"displayName"_s, subscription.name}, {u"state"_s, subscription.state},
        {u"subscriptionPolicies"_s,
            QJsonObject{{u"locationPlacementId"_s, u"Public_2014-09-01"_s},
                {u"quotaId"_s, u"EnterpriseAgreement_2014-09-01"_s}, {u"spendingLimit"_s, u"Off"_s}}}};
}

bool isVisible(const Call &call, const Subscription &subscription) {
    // any assignment in the subscription makes it visible, also one on a single resource
    const QString scope = u"/subscriptions/"_s + subscription.id;
    const QStringList ids = call.tenant.withGroups(call.callerId);
    return std::any_of(call.tenant.assignments.begin(), call.tenant.assignments.end(),
        [&](const RoleAssignment &assignment) {
            return ids.contains(assignment.principalId, Qt::CaseInsensitive)
                && (isAtOrBelow(assignment.scope, scope) || isAtOrBelow(scope, assignment.scope));
        });
}

Reply subscriptions(Call &call) {
    QJsonArray visible;
    for (const Subscription &subscription : call.tenant.subscriptions) {
        if (isVisible(call, subscription)) {
            visible.append(subscriptionJson(subscription, call.tenant));
        }
    }
    return pageReply(call, visible, 1000);
}

Reply oneSubscription(Call &call) {
    if (const auto missing = missingScope(call)) {
        return *missing;
    }
    const Subscription &subscription = *call.tenant.subscription(call.subscription());
    if (!isVisible(call, subscription)) {
        return *refusal(
            call, u"Microsoft.Resources/subscriptions/read"_s, u"/subscriptions/"_s + subscription.id);
    }
    return jsonReply(200, subscriptionJson(subscription, call.tenant));
}

/// The types of a provider, with versions that a client may ask with.
QJsonArray resourceTypes(const AzureProvider &provider) {
    QJsonArray types;
    for (const QString &type : provider.types) {
        types.append(QJsonObject{{u"resourceType"_s, type},
            {u"locations"_s, QJsonArray{u"UAE North"_s, u"Korea Central"_s, u"West Europe"_s, u"East US"_s}},
            {u"apiVersions"_s, stringArray(provider.versions)}, {u"capabilities"_s, u"None"_s}});
    }
    return types;
}

QJsonObject providerJson(const Subscription &subscription, const AzureProvider &provider) {
    const Registration registration
        = subscription.providers.value(provider.space.toLower(), {u"Registered"_s, {}});
    return {{u"id"_s, u"/subscriptions/%1/providers/%2"_s.arg(subscription.id, provider.space)},
        {u"namespace"_s, provider.space}, {u"registrationPolicy"_s, u"RegistrationRequired"_s},
        {u"registrationState"_s, registration.state}, {u"resourceTypes"_s, resourceTypes(provider)}};
}

Reply unknownProvider(const Call &call) {
    return errorReply(404, u"InvalidResourceNamespace"_s,
        u"The resource namespace '%1' is invalid."_s.arg(call[u"namespace"]));
}

Reply provider(Call &call) {
    if (const auto missing = missingScope(call)) {
        return *missing;
    }
    const AzureProvider *known = azureProvider(call[u"namespace"]);
    return known ? jsonReply(200, providerJson(*call.tenant.subscription(call.subscription()), *known))
                 : unknownProvider(call);
}

Reply registerProvider(Call &call) {
    if (const auto missing = missingScope(call)) {
        return *missing;
    }
    const AzureProvider *known = azureProvider(call[u"namespace"]);
    if (!known) {
        return unknownProvider(call);
    }
    Subscription &subscription = *call.tenant.subscription(call.subscription());
    if (const auto refused
        = refusal(call, known->space + u"/register/action"_s, u"/subscriptions/"_s + subscription.id)) {
        return *refused;
    }
    const QString state = subscription.providers.value(known->space.toLower(), {u"Registered"_s, {}}).state;
    if (state != "Registered"_L1) {
        subscription.providers.insert(
            known->space.toLower(), {u"Registering"_s, call.now.addSecs(call.tenant.timings.registration)});
    }
    return jsonReply(200, providerJson(subscription, *known));
}

QJsonObject featureJson(const Subscription &subscription, const QString &space, const QString &feature) {
    return {{u"id"_s,
                u"/subscriptions/%1/providers/Microsoft.Features/providers/%2/features/%3"_s.arg(
                    subscription.id, space, feature)},
        {u"name"_s, space + u'/' + feature}, {u"type"_s, u"Microsoft.Features/providers/features"_s},
        {u"properties"_s, QJsonObject{{u"state"_s, subscription.features.value(feature.toLower()).state}}}};
}

Reply feature(Call &call) {
    if (const auto missing = missingScope(call)) {
        return *missing;
    }
    const Subscription &subscription = *call.tenant.subscription(call.subscription());
    if (const auto refused = refusal(
            call, u"Microsoft.Features/providers/features/read"_s, u"/subscriptions/"_s + subscription.id)) {
        return *refused;
    }
    if (!same(call[u"feature"], confidentialFeature())) {
        return errorReply(
            404, u"FeatureNotFound"_s, u"The feature '%1' could not be found."_s.arg(call[u"feature"]));
    }
    return jsonReply(200, featureJson(subscription, u"Microsoft.Compute"_s, confidentialFeature()));
}

Reply registerFeature(Call &call) {
    if (const auto missing = missingScope(call)) {
        return *missing;
    }
    Subscription &subscription = *call.tenant.subscription(call.subscription());
    if (const auto refused = refusal(call, u"Microsoft.Features/providers/features/register/action"_s,
            u"/subscriptions/"_s + subscription.id)) {
        return *refused;
    }
    if (!same(call[u"feature"], confidentialFeature())) {
        return errorReply(
            404, u"FeatureNotFound"_s, u"The feature '%1' could not be found."_s.arg(call[u"feature"]));
    }
    Registration &registration = subscription.features[confidentialFeature().toLower()];
    if (registration.state == "NotRegistered"_L1 || registration.state == "Unregistered"_L1) {
        registration = {u"Registering"_s, call.now.addSecs(call.tenant.timings.registration)};
    }
    return jsonReply(200, featureJson(subscription, u"Microsoft.Compute"_s, confidentialFeature()));
}

const QString readGroup = u"Microsoft.Resources/subscriptions/resourceGroups/read"_s;

Reply groups(Call &call) {
    if (const auto missing = missingScope(call)) {
        return *missing;
    }
    const Subscription &subscription = *call.tenant.subscription(call.subscription());
    QStringList names = subscription.resourceGroups.keys();
    names.sort();
    QJsonArray value;
    for (const QString &name : names) {
        if (callerMay(call, readGroup, u"/subscriptions/%1/resourceGroups/%2"_s.arg(subscription.id, name))) {
            value.append(groupJson(subscription, subscription.resourceGroups.value(name)));
        }
    }
    return pageReply(call, value, topOf(call, 1000));
}

Reply oneGroup(Call &call) {
    if (const auto missing = missingScope(call)) {
        return *missing;
    }
    const Subscription &subscription = *call.tenant.subscription(call.subscription());
    const ResourceGroup group = subscription.resourceGroups.value(call.group().toLower());
    const QJsonObject body = groupJson(subscription, group);
    if (const auto refused = refusal(call, readGroup, body.value("id"_L1).toString())) {
        return *refused;
    }
    return jsonReply(200, body);
}

/// HEAD: 204 or 404 without a word, as `az group exists` asks.
Reply groupExists(Call &call) {
    const Reply found = oneGroup(call);
    return found.status == 200 ? emptyReply(204) : emptyReply(found.status);
}

Reply listResources(Call &call) {
    if (const auto missing = missingScope(call)) {
        return *missing;
    }
    const auto type = filterTerm(call.request.queryValue(u"$filter"_s), u"resourceType"_s);
    QJsonArray value;
    const auto add = [&](const Resource &resource) {
        if (same(resource.subscriptionId, call.subscription())
            && (call.group().isEmpty() || same(resource.resourceGroup, call.group()))
            && (!type || same(resource.type, *type))
            && callerMay(call, resource.type + u"/read"_s, resource.id())) {
            value.append(resourceJson(resource));
        }
    };
    const Tenant &tenant = call.tenant;
    for (const VirtualMachine &vm : tenant.virtualMachines) {
        add(vm);
        add(vm.osDisk());
    }
    std::for_each(tenant.disks.begin(), tenant.disks.end(), add);
    std::for_each(tenant.storageAccounts.begin(), tenant.storageAccounts.end(), add);
    std::for_each(tenant.virtualNetworks.begin(), tenant.virtualNetworks.end(), add);
    std::for_each(tenant.encryptionSets.begin(), tenant.encryptionSets.end(), add);
    std::for_each(tenant.keyStores.begin(), tenant.keyStores.end(), add);
    std::for_each(tenant.recoveryVaults.begin(), tenant.recoveryVaults.end(), add);
    return pageReply(call, value, topOf(call, 1000));
}

} // namespace

void addSubscriptionRoutes(Router &router) {
    const QString &versions = since::resources;
    router.add("GET", u"tenants"_s, versions, tenants);
    router.add("GET", u"subscriptions"_s, versions, subscriptions);
    router.add("GET", u"subscriptions/{s}"_s, versions, oneSubscription);
    router.add("GET", u"subscriptions/{s}/resourcegroups"_s, versions, groups);
    router.add("GET", u"subscriptions/{s}/resourcegroups/{rg}"_s, versions, oneGroup);
    router.add("HEAD", u"subscriptions/{s}/resourcegroups/{rg}"_s, versions, groupExists);
    router.add("GET", u"subscriptions/{s}/resources"_s, versions, listResources);
    router.add("GET", u"subscriptions/{s}/resourceGroups/{rg}/resources"_s, versions, listResources);
    router.add("GET", u"subscriptions/{s}/providers/{namespace}"_s, versions, provider);
    router.add("POST", u"subscriptions/{s}/providers/{namespace}/register"_s, versions, registerProvider);
    const QString path
        = u"subscriptions/{s}/providers/Microsoft.Features/providers/Microsoft.Compute/features/{feature}"_s;
    router.add("GET", path, since::features, feature);
    router.add("POST", path + u"/register"_s, since::features, registerFeature);
}

} // namespace simulator
