// Making keys, changing, deleting, recovering and purging them; backups and what becomes of them (contract
// 10).
#include "simulator/jsonwebtoken.h"
#include "simulator/routes/common.h"
#include "simulator/routes/keyforms.h"
#include "simulator/routes/routes.h"
#include "simulator/rules/recoverypoint.h"

#include <QRegularExpression>

#include <variant>

namespace simulator {

namespace {

Reply badParameter(const KeyStore &store, const QString &what) {
    return keyError(store, 400, u"BadParameter"_s, what);
}

QStringList typesOf(const KeyStore &store) {
    return store.isManagedHsm          ? QStringList{u"RSA-HSM"_s, u"EC-HSM"_s, u"oct-HSM"_s}
        : same(store.sku, u"standard") ? QStringList{u"RSA"_s, u"EC"_s}
                                       : QStringList{u"RSA"_s, u"EC"_s, u"RSA-HSM"_s, u"EC-HSM"_s};
}

QDateTime timeOf(const QJsonValue &seconds) {
    return seconds.isDouble() ? QDateTime::fromSecsSinceEpoch(seconds.toInteger(), Qt::UTC) : QDateTime();
}

/// What a request says of a key and its newest version; what it does not name stays.
void apply(const QJsonObject &body, Key &key, KeyVersion &version) {
    const QJsonObject attributes = body.value("attributes"_L1).toObject();
    version.enabled = attributes.value("enabled"_L1).toBool(version.enabled);
    key.notBefore = attributes.contains("nbf"_L1) ? timeOf(attributes.value("nbf"_L1)) : key.notBefore;
    key.expires = attributes.contains("exp"_L1) ? timeOf(attributes.value("exp"_L1)) : key.expires;
    key.operations = body.contains("key_ops"_L1) ? stringList(body.value("key_ops"_L1)) : key.operations;
    key.tags = body.contains("tags"_L1) ? body.value("tags"_L1).toObject() : key.tags;
    const QJsonObject policy = body.value("release_policy"_L1).toObject();
    key.hasReleasePolicy = key.hasReleasePolicy || body.value("release_policy"_L1).isObject();
    key.releasePolicy = policy.value("data"_L1).toString(key.releasePolicy);
}

/// 409 for a name that a deleted key has: only recovering or purging that one makes it free.
std::optional<Reply> deletedConflict(KeyStore &store, const QString &name) {
    if (!store.deletedKey(name)) {
        return std::nullopt;
    }
    return errorReply(409, u"Conflict"_s,
        u"Key %1 is currently in a deleted but recoverable state, and its name cannot be reused; in this "
        u"state, the "
        u"key can only be recovered or purged."_s.arg(name),
        u"ObjectIsDeletedButRecoverable"_s);
}

/// The key that a request describes, without a version; or what is wrong with it.
std::variant<Key, Reply> described(const KeyStore &store, const QString &name, const QJsonObject &body) {
    static const QRegularExpression valid(u"\\A[0-9A-Za-z-]{1,127}\\z"_s);
    Key key;
    key.name = name;
    key.type = body.value("kty"_L1).toString();
    if (!valid.match(name).hasMatch()) {
        return badParameter(store, u"The request URI contains an invalid name: %1"_s.arg(name));
    }
    if (!typesOf(store).contains(key.type)) {
        return badParameter(store, u"Property kty has invalid value %1"_s.arg(key.type));
    }
    const QString curve = body.value("crv"_L1).toString(u"P-256"_s);
    const bool isCurve = key.type.startsWith("EC"_L1);
    const bool isRsa = key.type.startsWith("RSA"_L1);
    key.size = isCurve ? curve.mid(2).toInt() : body.value("key_size"_L1).toInt(isRsa ? 2048 : 256);
    const QList<int> sizes = isCurve ? QList<int>{256, 384, 521}
        : isRsa                      ? QList<int>{2048, 3072, 4096}
                                     : QList<int>{128, 192, 256};
    if (!sizes.contains(key.size)) {
        return badParameter(store, u"Key size or curve is not supported"_s);
    }
    key.exportable = body.value("attributes"_L1)["exportable"_L1].toBool(false);
    key.hasReleasePolicy = body.value("release_policy"_L1).isObject();
    if (key.exportable && !key.hasReleasePolicy) {
        return badParameter(store, u"An exportable key needs a release policy"_s);
    }
    return key;
}

Reply createKey(Call &call) {
    KeyStore &store = storeOf(call);
    const QString name = call[u"name"];
    if (const auto refused = keyRefusal(call, store, KeyRight::Create, name)) {
        return *refused;
    }
    const auto body = jsonBody(call.request);
    if (!body) {
        return badParameter(store, u"The request body is not valid"_s);
    }
    auto wanted = described(store, name, *body);
    if (const Reply *invalid = std::get_if<Reply>(&wanted)) {
        return *invalid;
    }
    if (const auto conflict = deletedConflict(store, name)) {
        return *conflict;
    }
    Key &created = std::get<Key>(wanted);
    Key *existing = store.key(name);
    if (existing) { // a new version of it
        created.versions = existing->versions;
        *existing = created;
    }
    Key &key = existing ? *existing : store.keys.emplace_back(created);
    key.versions.push_back({newGuid().remove(u'-'), call.now, true});
    apply(*body, key, key.versions.back());
    return jsonReply(200, keyBundle(store, key, key.versions.back()));
}

Reply updateKey(Call &call) {
    KeyStore &store = storeOf(call);
    if (const auto refused = keyRefusal(call, store, KeyRight::Update, call[u"name"])) {
        return *refused;
    }
    Key *key = store.key(call[u"name"]);
    key = key && key->isVisible(call.now) ? key : nullptr;
    const auto body = jsonBody(call.request);
    if (!key || !body) {
        return key ? badParameter(store, u"The request body is not valid"_s)
                   : keyNotFound(store, call[u"name"]);
    }
    const QString wanted = call[u"version"];
    for (auto version = key->versions.rbegin(); version != key->versions.rend(); ++version) {
        if (wanted.isEmpty() || same(version->id, wanted)) {
            apply(*body, *key, *version);
            version->changed = call.now;
            return jsonReply(200, keyBundle(store, *key, *version));
        }
    }
    return keyNotFound(store, call[u"name"] + u'/' + wanted);
}

void addDeletion(QJsonObject &json, const KeyStore &store, const Key &key) {
    json.insert(u"recoveryId"_s, u"https://%1/deletedkeys/%2"_s.arg(store.host, key.name));
    json.insert(u"deletedDate"_s, key.deleted.toSecsSinceEpoch());
    json.insert(u"scheduledPurgeDate"_s, store.purgeOf(key).toSecsSinceEpoch());
}

QJsonObject deletedBundle(const KeyStore &store, const Key &key) {
    QJsonObject json = keyBundle(store, key, key.versions.back());
    addDeletion(json, store, key);
    return json;
}

Reply deleteKey(Call &call) {
    KeyStore &store = storeOf(call);
    if (const auto refused = keyRefusal(call, store, KeyRight::Delete, call[u"name"])) {
        return *refused;
    }
    const Key *found = store.key(call[u"name"]);
    if (!found || !found->isVisible(call.now)) {
        return keyNotFound(store, call[u"name"]);
    }
    Key key = *found;
    key.deleted = call.now;
    store.keys.erase(store.keys.begin() + (found - store.keys.data()));
    store.deletedKeys.push_back(key);
    return jsonReply(200, deletedBundle(store, key));
}

Reply deletedKeyNotFound(const KeyStore &store, const QString &name) {
    return keyError(store, 404, u"KeyNotFound"_s, u"Deleted Key not found: %1"_s.arg(name));
}

Reply listDeletedKeys(Call &call) {
    const KeyStore &store = storeOf(call);
    if (const auto refused = keyRefusal(call, store, KeyRight::ListDeleted, {})) {
        return *refused;
    }
    QJsonArray all;
    for (const Key &key : store.deletedKeys) {
        QJsonObject item = keyItem(store, key, key.versions.back(), false);
        addDeletion(item, store, key);
        all.append(item);
    }
    return keyPage(call, all);
}

Reply getDeletedKey(Call &call) {
    KeyStore &store = storeOf(call);
    if (const auto refused = keyRefusal(call, store, KeyRight::ReadDeleted, call[u"name"])) {
        return *refused;
    }
    const Key *key = store.deletedKey(call[u"name"]);
    return key ? jsonReply(200, deletedBundle(store, *key)) : deletedKeyNotFound(store, call[u"name"]);
}

Reply recoverKey(Call &call) {
    KeyStore &store = storeOf(call);
    if (const auto refused = keyRefusal(call, store, KeyRight::Recover, call[u"name"])) {
        return *refused;
    }
    const Key *found = store.deletedKey(call[u"name"]);
    if (!found) {
        return deletedKeyNotFound(store, call[u"name"]);
    }
    Key key = *found;
    key.deleted = {};
    if (const int hidden = call.tenant.timings.keyRecovery; hidden > 0) {
        key.visibleFrom = call.now.addSecs(hidden);
    }
    store.deletedKeys.erase(store.deletedKeys.begin() + (found - store.deletedKeys.data()));
    store.keys.push_back(key);
    return jsonReply(200, keyBundle(store, key, key.versions.back()));
}

Reply purgeKey(Call &call) {
    KeyStore &store = storeOf(call);
    if (const auto refused = keyRefusal(call, store, KeyRight::Purge, call[u"name"])) {
        return *refused;
    }
    const Key *found = store.deletedKey(call[u"name"]);
    if (!found) {
        return deletedKeyNotFound(store, call[u"name"]);
    }
    if (store.purgeProtection) {
        return keyError(store, 403, u"Forbidden"_s,
            u"Operation \"purge\" is not allowed because purge protection is enabled for this vault. Key "
            u"Vault service "
            u"will automatically purge it after the retention period has passed. Vault: %1;location=%2"_s.arg(
                store.name, store.location));
    }
    store.deletedKeys.erase(store.deletedKeys.begin() + (found - store.deletedKeys.data()));
    return emptyReply(204);
}

Reply backUpKey(Call &call) {
    const KeyStore &store = storeOf(call);
    if (const auto refused = keyRefusal(call, store, KeyRight::Backup, call[u"name"])) {
        return *refused;
    }
    const Key *key = store.key(call[u"name"]);
    if (!key || !key->isVisible(call.now)) {
        return keyNotFound(store, call[u"name"]);
    }
    // opaque, and as long as a real one
    const QByteArray blob = "&AzureKeyVaultKeyBackupV1.microsoft.com" + randomText(1300).toLatin1();
    call.tenant.keyBackups.insert(backupDigest(blob), {*key, store.restorePlace()});
    return jsonReply(200, {{u"value"_s, QString::fromLatin1(blob.toBase64(base64Url))}});
}

/// All versions come back under their names.
Reply restoreKey(Call &call) {
    KeyStore &store = storeOf(call);
    if (const auto refused = keyRefusal(call, store, KeyRight::Restore, {})) {
        return *refused;
    }
    const auto body = jsonBody(call.request);
    const QByteArray value = body ? body->value("value"_L1).toString().toLatin1() : QByteArray();
    const auto backup
        = call.tenant.keyBackups.constFind(backupDigest(QByteArray::fromBase64(value, base64Url)));
    if (backup == call.tenant.keyBackups.constEnd() || backup->place != store.restorePlace()) {
        return badParameter(store, u"Cannot decrypt backup blob."_s);
    }
    if (const auto conflict = deletedConflict(store, backup->key.name)) {
        return *conflict;
    }
    if (store.key(backup->key.name)) {
        return keyError(
            store, 409, u"Conflict"_s, u"A key with the name %1 already exists."_s.arg(backup->key.name));
    }
    const Key &key = store.keys.emplace_back(backup->key);
    return jsonReply(200, keyBundle(store, key, key.versions.back()));
}

} // namespace

void addKeyLifeRoutes(Router &router) {
    router.add("POST", u"keys/restore"_s, since::keys, restoreKey);
    router.add("POST", u"keys/{name}/create"_s, since::keys, createKey);
    router.add("PATCH", u"keys/{name}"_s, since::keys, updateKey);
    router.add("PATCH", u"keys/{name}/{version}"_s, since::keys, updateKey);
    router.add("DELETE", u"keys/{name}"_s, since::keys, deleteKey);
    router.add("POST", u"keys/{name}/backup"_s, since::keys, backUpKey);
    router.add("GET", u"deletedkeys"_s, since::keys, listDeletedKeys);
    router.add("GET", u"deletedkeys/{name}"_s, since::keys, getDeletedKey);
    router.add("POST", u"deletedkeys/{name}/recover"_s, since::keys, recoverKey);
    router.add("DELETE", u"deletedkeys/{name}"_s, since::keys, purgeKey);
}

} // namespace simulator
