// The ARM side of Key Vault and Managed HSM (contract 7).
#include "simulator/routes/accesspolicies.h"
#include "simulator/routes/armforms.h"
#include "simulator/routes/common.h"
#include "simulator/routes/routes.h"

namespace simulator {

namespace {

QString typeOf(bool hsm) {
    return hsm ? u"Microsoft.KeyVault/managedHSMs"_s : u"Microsoft.KeyVault/vaults"_s;
}

Reply list(Call &call, bool hsm) {
    if (const auto missing = missingScope(call)) {
        return *missing;
    }
    QJsonArray value;
    for (const KeyStore &store : call.tenant.keyStores) {
        if (store.isManagedHsm == hsm && same(store.subscriptionId, call.subscription())
            && (call.group().isEmpty() || same(store.resourceGroup, call.group()))
            && callerMay(call, typeOf(hsm) + u"/read"_s, store.id())) {
            value.append(keyStoreJson(store, call.tenant));
        }
    }
    return pageReply(call, value, topOf(call, 100));
}

QString idOf(const Call &call, bool hsm) {
    return u"/subscriptions/%1/resourceGroups/%2/providers/%3/%4"_s.arg(
        call.subscription(), call.group(), typeOf(hsm), call[u"name"]);
}

Reply get(Call &call, bool hsm) {
    if (const auto missing = missingScope(call)) {
        return *missing;
    }
    if (const auto refused = refusal(call, typeOf(hsm) + u"/read"_s, idOf(call, hsm))) {
        return *refused;
    }
    const KeyStore *store = call.tenant.keyStoreById(idOf(call, hsm));
    if (!store) {
        return resourceNotFound(typeOf(hsm), call[u"name"], call.group());
    }
    return jsonReply(200, keyStoreJson(*store, call.tenant))
        .header("x-ms-keyvault-service-version", QByteArray("1.5.1491.0"));
}

NetworkRules networkRules(const QJsonObject &properties, NetworkRules rules) {
    const QJsonValue access = properties.value("publicNetworkAccess"_L1);
    if (access.isString()) {
        rules.publicAccess = !same(access.toString(), u"Disabled");
        rules.securedByPerimeter = same(access.toString(), u"SecuredByPerimeter");
    }
    const QJsonValue acls = properties.value("networkAcls"_L1);
    if (acls.isObject()) {
        rules.denyByDefault = same(acls["defaultAction"_L1].toString(), u"Deny");
        rules.trustedServices = !same(acls["bypass"_L1].toString(), u"None");
        rules.allowedAddresses.clear();
        const QJsonArray addresses = acls["ipRules"_L1].toArray();
        for (const QJsonValue &address : addresses) {
            rules.allowedAddresses.append(address["value"_L1].toString());
        }
    }
    return rules;
}

/// Writes a whole vault back, as the Azure CLI does to set one access policy (contract 7.3). The simulator
/// makes no new vaults: its tenant forbids it.
Reply putVault(Call &call) {
    if (const auto missing = missingScope(call)) {
        return *missing;
    }
    if (const auto refused = refusal(call, typeOf(false) + u"/write"_s, idOf(call, false))) {
        return *refused;
    }
    KeyStore *store = call.tenant.keyStoreById(idOf(call, false));
    if (!store) {
        return errorReply(403, u"RequestDisallowedByPolicy"_s,
            u"Resource '%1' was disallowed by policy: the simulated tenant makes no new key vaults."_s.arg(
                call[u"name"]));
    }
    const auto body = jsonBody(call.request);
    const QJsonObject properties = body ? body->value("properties"_L1).toObject() : QJsonObject();
    if (!same(properties.value("tenantId"_L1).toString(), call.tenant.id)
        || !properties.value("sku"_L1).isObject()) {
        return errorReply(400, u"BadRequest"_s,
            u"The parameter properties.tenantId or properties.sku has an invalid value."_s);
    }
    const QJsonValue policies = properties.value("accessPolicies"_L1);
    if (const auto invalid = invalidPolicies(call, policies.toArray())) {
        return *invalid;
    }
    if (policies.isArray()) {
        replacePolicies(call, *store, policies.toArray());
    }
    store->usesAzureRbac = properties.value("enableRbacAuthorization"_L1).toBool(store->usesAzureRbac);
    store->network = networkRules(properties, store->network);
    store->tags = body->value("tags"_L1).toObject();
    store->changed = call.now;
    ++call.tenant.revision;
    return jsonReply(200, keyStoreJson(*store, call.tenant));
}

} // namespace

void addKeyStoreRoutes(Router &router) {
    const QString inSubscription = u"subscriptions/{s}/providers/Microsoft.KeyVault/"_s;
    const QString inGroup = u"subscriptions/{s}/resourceGroups/{rg}/providers/Microsoft.KeyVault/"_s;
    const auto listVaults = [](Call &call) { return list(call, false); };
    const auto listHsms = [](Call &call) { return list(call, true); };
    router.add("GET", inSubscription + u"vaults"_s, since::keyVault, listVaults);
    router.add("GET", inGroup + u"vaults"_s, since::keyVault, listVaults);
    router.add(
        "GET", inGroup + u"vaults/{name}"_s, since::keyVault, [](Call &call) { return get(call, false); });
    router.add("PUT", inGroup + u"vaults/{name}"_s, since::keyVault, putVault);
    router.add("GET", inSubscription + u"managedHSMs"_s, since::keyVault, listHsms);
    router.add("GET", inGroup + u"managedHSMs"_s, since::keyVault, listHsms);
    router.add("GET", inGroup + u"managedHSMs/{name}"_s, since::keyVault,
        [](Call &call) { return get(call, true); });
    addAccessPolicyRoutes(router);
}

} // namespace simulator
