// Reading keys, the same paths on Key Vault and Managed HSM (contract 10).
#include "simulator/routes/common.h"
#include "simulator/routes/keyforms.h"
#include "simulator/routes/routes.h"

namespace simulator {

namespace {

Reply listKeys(Call &call) {
    const KeyStore &store = storeOf(call);
    if (const auto refused = keyRefusal(call, store, KeyRight::List, {})) {
        return *refused;
    }
    QJsonArray all;
    for (const Key &key : store.keys) {
        if (key.isVisible(call.now)) {
            all.append(keyItem(store, key, key.versions.back(), false));
        }
    }
    return keyPage(call, all);
}

Reply listVersions(Call &call) {
    const KeyStore &store = storeOf(call);
    if (const auto refused
        = keyRefusal(call, store, KeyRight::List, store.usesAzureRbac ? call[u"name"] : QString())) {
        return *refused;
    }
    const Key *key = store.key(call[u"name"]);
    if (!key || !key->isVisible(call.now)) {
        return keyNotFound(store, call[u"name"]);
    }
    QJsonArray all;
    for (const KeyVersion &version : key->versions) {
        all.append(keyItem(store, *key, version, true));
    }
    return keyPage(call, all);
}

Reply getKey(Call &call) {
    const KeyStore &store = storeOf(call);
    if (const auto refused = keyRefusal(call, store, KeyRight::Read, call[u"name"])) {
        return *refused;
    }
    const Key *key = store.key(call[u"name"]);
    if (!key || !key->isVisible(call.now)) {
        return keyNotFound(store, call[u"name"]);
    }
    const QString wanted = call[u"version"];
    for (auto version = key->versions.rbegin(); version != key->versions.rend(); ++version) {
        if (wanted.isEmpty() || same(version->id, wanted)) {
            Reply reply = jsonReply(200, keyBundle(store, *key, *version));
            if (store.usesAzureRbac) {
                reply.header("x-ms-keyvault-rbac-assignment-id", QString(guidOf(call.callerId)).remove(u'-'));
            }
            return reply;
        }
    }
    return keyNotFound(store, call[u"name"] + u'/' + wanted);
}

} // namespace

void addKeyRoutes(Router &router) {
    router.add("GET", u"keys"_s, since::keys, listKeys);
    router.add("GET", u"keys/{name}"_s, since::keys, getKey);
    router.add("GET", u"keys/{name}/versions"_s, since::keys, listVersions);
    router.add("GET", u"keys/{name}/{version}"_s, since::keys, getKey);
    addKeyLifeRoutes(router);
}

} // namespace simulator
