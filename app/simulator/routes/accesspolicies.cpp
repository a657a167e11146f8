// Access policies of a Key Vault (contract 7.2, 7.3).
#include "simulator/routes/accesspolicies.h"

#include "base/text.h"
#include "simulator/routes/armforms.h"
#include "simulator/routes/common.h"
#include "simulator/routes/routes.h"

namespace simulator {

namespace {

const QString vaultType = u"Microsoft.KeyVault/vaults"_s;

enum class Change { Add, Replace, Remove };

QStringList changed(const QStringList &before, const QStringList &given, Change change) {
    QStringList result = change == Change::Replace ? QStringList() : before;
    for (const QString &permission : given) {
        if (change == Change::Remove) {
            result.removeIf([&](const QString &have) { return same(have, permission); });
        } else if (!result.contains(permission, Qt::CaseInsensitive)) {
            result.append(permission);
        }
    }
    return result;
}

const QStringList &keyPermissions() { // contract 7.2
    static const QStringList known{u"encrypt"_s, u"decrypt"_s, u"wrapKey"_s, u"unwrapKey"_s, u"sign"_s,
        u"verify"_s, u"get"_s, u"list"_s, u"create"_s, u"update"_s, u"import"_s, u"delete"_s, u"backup"_s,
        u"restore"_s, u"recover"_s, u"purge"_s, u"release"_s, u"rotate"_s, u"getrotationpolicy"_s,
        u"setrotationpolicy"_s, u"all"_s};
    return known;
}

std::optional<Reply> invalidPolicy(const Call &call, const QJsonObject &entry) {
    const QString objectId = entry.value("objectId"_L1).toString();
    if (!base::isGuid(objectId)) {
        return errorReply(400, u"BadRequest"_s,
            u"An invalid value was provided for 'accessPolicies': objectId '%1' is not a GUID."_s.arg(
                objectId));
    }
    if (!same(entry.value("tenantId"_L1).toString(), call.tenant.id)) {
        return errorReply(
            400, u"BadRequest"_s, u"An invalid value was provided for 'accessPolicies.tenantId'."_s);
    }
    const QStringList keys = stringList(entry.value("permissions"_L1).toObject().value("keys"_L1));
    for (const QString &permission : keys) {
        if (!keyPermissions().contains(permission, Qt::CaseInsensitive)) {
            return invalidContent(
                u"Error converting value \"%1\" to type 'KeyPermissions'. Path 'properties.accessPolicies'"_s
                    .arg(permission));
        }
    }
    return std::nullopt;
}

AccessPolicy *policyOf(KeyStore &store, const QString &objectId, const QString &applicationId) {
    for (AccessPolicy &policy : store.accessPolicies) {
        if (same(policy.objectId, objectId) && same(policy.applicationId, applicationId)) {
            return &policy;
        }
    }
    return nullptr;
}

AccessPolicy changePolicy(Call &call, KeyStore &store, const QJsonObject &entry, Change change) {
    const QString objectId = entry.value("objectId"_L1).toString();
    const QString applicationId = entry.value("applicationId"_L1).toString();
    AccessPolicy *policy = policyOf(store, objectId, applicationId);
    if (!policy) {
        AccessPolicy created;
        created.tenantId = call.tenant.id;
        created.objectId = objectId;
        created.applicationId = applicationId;
        store.accessPolicies.push_back(created);
        policy = &store.accessPolicies.back();
    }
    const QJsonObject permissions = entry.value("permissions"_L1).toObject();
    const auto given = [&](const QString &name) { return stringList(permissions.value(name)); };
    if (policy->effectiveFrom <= call.now || !policy->effectiveFrom.isValid()) {
        policy->keysBefore = policy->keys;
    }
    policy->effectiveFrom = call.now.addSecs(call.tenant.timings.policyPropagation);
    policy->keys = changed(policy->keys, given(u"keys"_s), change);
    policy->secrets = changed(policy->secrets, given(u"secrets"_s), change);
    policy->certificates = changed(policy->certificates, given(u"certificates"_s), change);
    policy->storage = changed(policy->storage, given(u"storage"_s), change);
    return *policy;
}

void dropEmpty(KeyStore &store) {
    std::erase_if(store.accessPolicies, [](const AccessPolicy &policy) {
        return policy.keys.isEmpty() && policy.secrets.isEmpty() && policy.certificates.isEmpty()
            && policy.storage.isEmpty();
    });
}

Reply accessPolicies(Call &call) {
    if (const auto missing = missingScope(call)) {
        return *missing;
    }
    const QString id = u"/subscriptions/%1/resourceGroups/%2/providers/%3/%4"_s.arg(
        call.subscription(), call.group(), vaultType, call[u"name"]);
    if (const auto refused = refusal(call, vaultType + u"/accessPolicies/write"_s, id)) {
        return *refused;
    }
    KeyStore *store = call.tenant.keyStoreById(id);
    if (!store) {
        return resourceNotFound(vaultType, call[u"name"], call.group());
    }
    const QString kind = call[u"change"];
    Change change = Change::Add;
    if (same(kind, u"replace")) {
        change = Change::Replace;
    } else if (same(kind, u"remove")) {
        change = Change::Remove;
    } else if (!same(kind, u"add")) {
        return errorReply(400, u"BadRequest"_s, u"Invalid operation kind '%1'."_s.arg(kind));
    }
    const auto body = jsonBody(call.request);
    const QJsonValue entries
        = body ? body->value("properties"_L1).toObject().value("accessPolicies"_L1) : QJsonValue();
    if (!entries.isArray()) {
        return invalidContent(u"Required property 'accessPolicies' not found in JSON. Path 'properties'"_s);
    }
    const QJsonArray given = entries.toArray();
    if (const auto invalid = invalidPolicies(call, given)) {
        return *invalid;
    }
    QJsonArray merged;
    for (const QJsonValue &entry : given) {
        const AccessPolicy policy = changePolicy(call, *store, entry.toObject(), change);
        merged.append(accessPolicyJson(policy));
    }
    dropEmpty(*store);
    ++call.tenant.revision;
    return jsonReply(200,
        {{u"id"_s, store->id() + u"/accessPolicies/"_s},
            {u"type"_s, u"Microsoft.KeyVault/vaults/accessPolicies"_s},
            {u"properties"_s, QJsonObject{{u"accessPolicies"_s, merged}}}});
}

} // namespace

std::optional<Reply> invalidPolicies(const Call &call, const QJsonArray &entries) {
    for (const QJsonValue &entry : entries) {
        if (const auto invalid = invalidPolicy(call, entry.toObject())) {
            return invalid;
        }
    }
    return std::nullopt;
}

void replacePolicies(Call &call, KeyStore &store, const QJsonArray &entries) {
    std::vector<AccessPolicy> before;
    std::swap(before, store.accessPolicies);
    for (const QJsonValue &value : entries) {
        const QJsonObject entry = value.toObject();
        const QString objectId = entry.value("objectId"_L1).toString();
        const QString applicationId = entry.value("applicationId"_L1).toString();
        const auto old = std::find_if(before.begin(), before.end(), [&](const AccessPolicy &policy) {
            return same(policy.objectId, objectId) && same(policy.applicationId, applicationId);
        });
        if (old != before.end()) {
            store.accessPolicies.push_back(*old);
            const QJsonArray keys = entry.value("permissions"_L1).toObject().value("keys"_L1).toArray();
            if (keys == stringArray(old->keys)) {
                AccessPolicy &kept = store.accessPolicies.back(); // nothing new has to spread
                const QDateTime effective = kept.effectiveFrom;
                changePolicy(call, store, entry, Change::Replace);
                kept.effectiveFrom = effective;
                continue;
            }
        }
        changePolicy(call, store, entry, Change::Replace);
    }
    dropEmpty(store);
}

void addAccessPolicyRoutes(Router &router) {
    router.add("PUT",
        u"subscriptions/{s}/resourceGroups/{rg}/providers/Microsoft.KeyVault/vaults/{name}/accessPolicies/"
        u"{change}"_s,
        since::keyVault, accessPolicies);
}

} // namespace simulator
