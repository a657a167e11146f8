#include "simulator/routes/keyforms.h"

#include "simulator/routes/common.h"

#include <QCryptographicHash>

namespace simulator {

namespace {

QString callerText(const Call &call) {
    return u"appid=%1;oid=%2;iss=https://sts.windows.net/%3/"_s.arg(
        call.clientId, call.callerId, call.tenant.id);
}

QString storeText(const KeyStore &store) {
    return u"%1;location=%2"_s.arg(store.name, store.location);
}

/// Bytes that look like a number of a public key and always belong to it.
QString number(const QString &seed, int bits) {
    const int size = (bits + 7) / 8;
    QByteArray bytes;
    for (int block = 0; bytes.size() < size; ++block) {
        bytes += QCryptographicHash::hash(
            seed.toUtf8() + QByteArray::number(block), QCryptographicHash::Sha256);
    }
    bytes[0] = char(bytes.at(0) | char(0x80));
    return QString::fromLatin1(
        bytes.first(size).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QJsonArray operationsOf(const Key &key, const QStringList &ofType) {
    return stringArray(key.operations.isEmpty() ? ofType : key.operations);
}

/// The members that a JSON web key of this type has, but for its id. Symmetric keys show nothing of
/// themselves.
QJsonObject publicKey(const Key &key, const KeyVersion &version) {
    if (key.type.startsWith("EC"_L1)) {
        const int bits = key.size == 384 || key.size == 521 ? key.size : 256;
        return {{u"kty"_s, key.type}, {u"key_ops"_s, operationsOf(key, {u"sign"_s, u"verify"_s})},
            {u"crv"_s, u"P-%1"_s.arg(bits)}, {u"x"_s, number(version.id + u'x', bits)},
            {u"y"_s, number(version.id + u'y', bits)}};
    }
    QJsonObject members{{u"kty"_s, key.type},
        {u"key_ops"_s, operationsOf(key, {u"wrapKey"_s, u"unwrapKey"_s, u"encrypt"_s, u"decrypt"_s})}};
    if (key.type.startsWith("RSA"_L1)) {
        members.insert(u"n"_s, number(version.id, key.size));
        members.insert(u"e"_s, u"AQAB"_s);
    }
    return members;
}

QJsonObject attributesJson(const KeyStore &store, const Key &key, const KeyVersion &version) {
    const QDateTime updated = version.changed.isValid() ? version.changed : version.created;
    QJsonObject attributes{{u"enabled"_s, version.enabled},
        {u"created"_s, version.created.toSecsSinceEpoch()}, {u"updated"_s, updated.toSecsSinceEpoch()},
        {u"recoveryLevel"_s, store.purgeProtection ? u"Recoverable"_s : u"Recoverable+Purgeable"_s},
        {u"recoverableDays"_s, store.retentionDays}, {u"exportable"_s, key.exportable}};
    if (key.notBefore.isValid()) {
        attributes.insert(u"nbf"_s, key.notBefore.toSecsSinceEpoch());
    }
    if (key.expires.isValid()) {
        attributes.insert(u"exp"_s, key.expires.toSecsSinceEpoch());
    }
    return attributes;
}

/// The policy under which a confidential VM may have its key: secure key release to attested guests.
QJsonObject releasePolicy(const Key &key) {
    const QByteArray policy
        = "{\"version\":\"1.0.0\",\"anyOf\":[{\"authority\":\"https://sharedeus.eus.attest.azure.net/\","
          "\"allOf\":[{\"claim\":\"x-ms-attestation-type\",\"equals\":\"sevsnpvm\"},{\"claim\":"
          "\"x-ms-compliance-status\",\"equals\":\"azure-compliant-cvm\"}]}]}";
    return {{u"contentType"_s, u"application/json; charset=utf-8"_s},
        {u"data"_s,
            !key.releasePolicy.isEmpty() ? key.releasePolicy
                                         : QString::fromLatin1(policy.toBase64(QByteArray::Base64UrlEncoding
                                             | QByteArray::OmitTrailingEquals))},
        {u"immutable"_s, false}};
}

} // namespace

KeyStore &storeOf(Call &call) {
    return *call.tenant.keyStoreByHost(call.request.host);
}

std::optional<Reply> firewallRefusal(const Call &call, const KeyStore &store) {
    if (networkAllows(store, call.tenant.callerAddress)) {
        return std::nullopt;
    }
    if (!store.network.publicAccess) {
        return errorReply(403, u"Forbidden"_s,
            u"Public network access is disabled and request is not from a trusted service nor via an "
            u"approved private "
            u"link.\r\nCaller: %1\r\nVault: %2"_s.arg(callerText(call), storeText(store)),
            u"ForbiddenByConnection"_s);
    }
    return errorReply(403, u"Forbidden"_s,
        u"Client address is not authorized and caller is not a trusted service.\r\nClient address: "
        u"%1\r\nCaller: "
        u"%2\r\nVault: %3"_s.arg(call.tenant.callerAddress, callerText(call), storeText(store)),
        u"ForbiddenByFirewall"_s);
}

std::optional<Reply> hsmRefusal(
    const Call &call, const KeyStore &store, const QString &dataAction, const QString &scope) {
    const Decision decision = hsmDecision(call.tenant, store, call.callerId, dataAction, scope);
    noteDecision(call, dataAction, scope, decision);
    if (decision.isAllowed) {
        return std::nullopt;
    }
    return hsmError(403, u"AccessDenied"_s, u"Not authorized to access %1 on %2"_s.arg(dataAction, scope));
}

std::optional<Reply> keyRefusal(
    const Call &call, const KeyStore &store, KeyRight right, const QString &keyName) {
    const QString name = rightName(store, right);
    const QString scope = keyScope(store, keyName);
    if (store.isManagedHsm) {
        return hsmRefusal(call, store, name, scope);
    }
    const Decision decision = keyDecision(call.tenant, store, call.callerId, right, keyName);
    noteDecision(call, name, scope, decision);
    if (decision.isAllowed) {
        return std::nullopt;
    }
    if (store.usesAzureRbac) {
        const QString resource
            = keyName.isEmpty() ? store.id().toLower() : store.id().toLower() + u"/keys/"_s + keyName;
        return errorReply(403, u"Forbidden"_s,
            u"Caller is not authorized to perform action on resource.\r\nIf role assignments, deny "
            u"assignments or role "
            u"definitions were changed recently, please observe propagation time.\r\nCaller: %1\r\nAction: "
            u"'%2'\r\n"
            u"Resource: '%3'\r\nAssignment: (not found)\r\nDenyAssignmentId: null\r\nDecisionReason: null "
            u"\r\n"
            u"Vault: %4\r\n"_s.arg(callerText(call), name, resource, storeText(store)),
            u"ForbiddenByRbac"_s);
    }
    return errorReply(403, u"Forbidden"_s,
        u"The user, group or application '%1' does not have keys %2 permission on key vault '%3'. For help "
        u"resolving "
        u"this issue, please see https://go.microsoft.com/fwlink/?linkid=2125287"_s.arg(
            callerText(call), name, storeText(store)),
        u"AccessDenied"_s);
}

Reply hsmError(int status, const QString &code, const QString &message) {
    return errorReply(status, code, u"%1 (Activity ID: %2)"_s.arg(message, newGuid()));
}

QJsonObject keyBundle(const KeyStore &store, const Key &key, const KeyVersion &version) {
    const QString kid = u"https://%1/keys/%2/%3"_s.arg(store.host, key.name, version.id);
    QJsonObject members = publicKey(key, version);
    members.insert(u"kid"_s, kid);
    QJsonObject body{
        {u"key"_s, members}, {u"attributes"_s, attributesJson(store, key, version)}, {u"tags"_s, key.tags}};
    if (key.hasReleasePolicy) {
        body.insert(u"release_policy"_s, releasePolicy(key));
    }
    return body;
}

QJsonObject keyItem(const KeyStore &store, const Key &key, const KeyVersion &version, bool withVersion) {
    QString kid = u"https://%1/keys/%2"_s.arg(store.host, key.name);
    if (withVersion) {
        kid += u'/' + version.id;
    }
    return {{u"kid"_s, kid}, {u"attributes"_s, attributesJson(store, key, version)}};
}

Reply keyError(const KeyStore &store, int status, const QString &code, const QString &message) {
    return store.isManagedHsm ? hsmError(status, code, message) : errorReply(status, code, message);
}

Reply keyNotFound(const KeyStore &store, const QString &name) {
    const QString text
        = u"A key with (name/id) %1 was not found in this key vault. If you recently deleted this key you "
          u"may be able to recover it using the correct recovery command. For help resolving this issue, "
          u"please see https://go.microsoft.com/fwlink/?linkid=2125182"_s.arg(name);
    return store.isManagedHsm ? hsmError(404, u"KeyNotFound"_s, u"Key not found: %1"_s.arg(name))
                              : errorReply(404, u"KeyNotFound"_s, text);
}

Reply keyPage(const Call &call, const QJsonArray &all) {
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

} // namespace simulator
