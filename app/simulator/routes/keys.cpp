// The data plane of keys, the same paths on Key Vault and Managed HSM (contract 10).
#include "simulator/routes/common.h"
#include "simulator/routes/keyforms.h"
#include "simulator/routes/routes.h"
#include "simulator/rules/azurerbac.h"

namespace simulator {

namespace {

Reply keyNotFound(const KeyStore &store, const QString &name) {
    const QString text
        = u"A key with (name/id) %1 was not found in this key vault. If you recently deleted this key you "
          u"may be able to recover it using the correct recovery command. For help resolving this issue, "
          u"please see https://go.microsoft.com/fwlink/?linkid=2125182"_s.arg(name);
    return store.isManagedHsm ? hsmError(404, u"KeyNotFound"_s, u"Key not found: %1"_s.arg(name))
                              : errorReply(404, u"KeyNotFound"_s, text);
}

/// One page of at most `maxresults` (25 unless told), with the link to the next; the last one has null.
Reply page(const Call &call, const QJsonArray &all) {
    bool isNumber = false;
    const int asked = call.request.queryValue(u"maxresults"_s).toInt(&isNumber);
    if (call.request.hasQuery(u"maxresults"_s) && (!isNumber || asked < 1 || asked > 25)) {
        return errorReply(400, u"BadParameter"_s, u"The value of maxresults must be between 1 and 25."_s);
    }
    const qsizetype size = isNumber ? asked : 25;
    const qsizetype start = call.request.queryValue(u"$skiptoken"_s).toLongLong();
    QJsonArray value;
    for (qsizetype at = start; at < std::min(all.size(), start + size); ++at) {
        value.append(all.at(at));
    }
    QJsonValue next = QJsonValue::Null;
    if (start + size < all.size()) {
        // with port and a raw "$", as recorded
        next = u"%1%2:443%3?api-version=%4&$skiptoken=%5&maxresults=%6"_s.arg(call.request.linkPrefix,
            call.request.host, call.request.rawPath, call.apiVersion(), QString::number(start + size),
            QString::number(size));
        if (call.request.linkPrefix != "https://"_L1) {
            next = next.toString().replace(":443/"_L1, "/"_L1);
        }
    }
    return jsonReply(200, {{u"value"_s, value}, {u"nextLink"_s, next}});
}

Reply listKeys(Call &call) {
    const KeyStore &store = storeOf(call);
    if (const auto refused = keyRefusal(call, store, KeyRight::List, {})) {
        return *refused;
    }
    QJsonArray all;
    for (const Key &key : store.keys) {
        all.append(keyItem(store, key, key.versions.back(), false));
    }
    return page(call, all);
}

Reply listVersions(Call &call) {
    const KeyStore &store = storeOf(call);
    if (const auto refused
        = keyRefusal(call, store, KeyRight::List, store.usesAzureRbac ? call[u"name"] : QString())) {
        return *refused;
    }
    const Key *key = store.key(call[u"name"]);
    if (!key) {
        return keyNotFound(store, call[u"name"]);
    }
    QJsonArray all;
    for (const KeyVersion &version : key->versions) {
        all.append(keyItem(store, *key, version, true));
    }
    return page(call, all);
}

Reply getKey(Call &call) {
    const KeyStore &store = storeOf(call);
    if (const auto refused = keyRefusal(call, store, KeyRight::Read, call[u"name"])) {
        return *refused;
    }
    const Key *key = store.key(call[u"name"]);
    if (!key) {
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

Reply backUpKey(Call &call) {
    const KeyStore &store = storeOf(call);
    if (const auto refused = keyRefusal(call, store, KeyRight::Backup, call[u"name"])) {
        return *refused;
    }
    const Key *key = store.key(call[u"name"]);
    if (!key) {
        return keyNotFound(store, call[u"name"]);
    }
    QByteArray blob = "&AzureKeyVaultKeyBackupV1.microsoft.com";
    while (blob.size() < 7000) {
        blob += guidOf(key->name + QString::number(blob.size())).toUtf8();
    }
    return jsonReply(200,
        {{u"value"_s,
            QString::fromLatin1(
                blob.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals))}});
}

} // namespace

void addKeyRoutes(Router &router) {
    router.add("GET", u"keys"_s, since::keys, listKeys);
    router.add("GET", u"keys/{name}"_s, since::keys, getKey);
    router.add("GET", u"keys/{name}/versions"_s, since::keys, listVersions);
    router.add("GET", u"keys/{name}/{version}"_s, since::keys, getKey);
    router.add("POST", u"keys/{name}/backup"_s, since::keys, backUpKey);
}

} // namespace simulator
