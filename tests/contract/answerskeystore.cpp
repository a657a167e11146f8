#include "tests/contract/recordedanswers.h"

#include "base/text.h"
#include "cloud/azure/calls.h"
#include "cloud/azure/keystorereader.h"

#include <QJsonArray>
#include <QJsonObject>

namespace contract {

namespace {

void compareStore(const domain::KeyStore &store, const QJsonValue &json, bool isHsm, Facts &facts) {
    const QJsonValue properties = at(json, QStringLiteral("properties"));
    facts.same(QStringLiteral("id"), store.id.text(), text(json, QStringLiteral("id")));
    facts.same(QStringLiteral("name"), store.name, text(json, QStringLiteral("name")));
    facts.same(QStringLiteral("tenant"), store.tenantId, text(properties, QStringLiteral("tenantId")));
    QString uri = text(properties, isHsm ? QStringLiteral("hsmUri") : QStringLiteral("vaultUri"));
    if (uri.endsWith(QLatin1Char('/'))) {
        uri.chop(1);
    }
    facts.same(QStringLiteral("URI"), store.uri.toString(), uri);
    facts.same(QStringLiteral("sku"), store.sku,
        text(json, isHsm ? QStringLiteral("sku.name") : QStringLiteral("properties.sku.name")));
    facts.same(
        QStringLiteral("soft delete"), store.softDelete, at(properties, QStringLiteral("enableSoftDelete")));
    facts.same(QStringLiteral("purge protection"), store.purgeProtection,
        QJsonValue(at(properties, QStringLiteral("enablePurgeProtection")).toBool()));
    facts.same(QStringLiteral("provisioning state"), store.provisioningState,
        text(properties, QStringLiteral("provisioningState")));
    facts.holds(store.network.isOpen()
            == (text(properties, QStringLiteral("publicNetworkAccess")) != QLatin1String("Disabled")
                && text(properties, QStringLiteral("publicNetworkAccess"))
                    != QLatin1String("SecuredByPerimeter")
                && text(properties, QStringLiteral("networkAcls.defaultAction")) != QLatin1String("Deny")),
        QStringLiteral("network open or not"));
    facts.holds(store.resourceRead, QStringLiteral("the resource counts as read"));
    if (isHsm) {
        facts.same(QStringLiteral("activation"), store.activationStatus,
            text(properties, QStringLiteral("securityDomainProperties.activationStatus")));
        facts.holds(store.permissionModel == domain::PermissionModel::LocalRbac,
            QStringLiteral("an HSM has local RBAC"));
        return;
    }
    const bool rbac = at(properties, QStringLiteral("enableRbacAuthorization")).toBool();
    facts.holds(store.permissionModel
            == (rbac ? domain::PermissionModel::AzureRbac : domain::PermissionModel::AccessPolicies),
        QStringLiteral("permission model"));
    const QJsonArray policies
        = rbac ? QJsonArray() : at(properties, QStringLiteral("accessPolicies")).toArray();
    facts.same(QStringLiteral("policies"), static_cast<qint64>(store.accessPolicies.size()), policies.size());
    for (size_t i = 0; i < store.accessPolicies.size(); ++i) {
        const QJsonValue policy = policies.at(static_cast<qsizetype>(i));
        facts.same(QStringLiteral("policy's object"), store.accessPolicies[i].objectId,
            text(policy, QStringLiteral("objectId")));
        facts.same(QStringLiteral("policy's keys"), store.accessPolicies[i].keys,
            at(policy, QStringLiteral("permissions.keys")));
    }
}

template <bool isHsm>
void examineStore(const Recording &recording, Facts &facts) {
    const base::Result<domain::KeyStore> store = azure::readAnswer(
        recording.request(), recording.response, isHsm ? &azure::readManagedHsm : &azure::readKeyVault);
    if (!store) {
        facts.unreadable(store.error());
        return;
    }
    compareStore(*store, recording.body, isHsm, facts);
}

void examineHsms(const Recording &recording, Facts &facts) {
    const auto page = azure::parsePage(recording.response.body, &azure::readManagedHsm);
    if (!page) {
        facts.unreadable(page.error());
        return;
    }
    const QJsonArray items = at(recording.body, QStringLiteral("value")).toArray();
    facts.same(QStringLiteral("count"), static_cast<qint64>(page->items.size()), items.size());
    for (size_t i = 0; i < page->items.size(); ++i) {
        compareStore(page->items[i], items.at(static_cast<qsizetype>(i)), true, facts);
    }
    examineNextLink(recording, page->nextLink, facts);
}

void examineAddedPolicy(const Recording &recording, Facts &facts) {
    const auto policies
        = azure::readAnswer(recording.request(), recording.response, &azure::readAccessPolicies);
    if (!policies) {
        facts.unreadable(policies.error());
        return;
    }
    const QJsonArray items = at(recording.body, QStringLiteral("properties.accessPolicies")).toArray();
    facts.same(QStringLiteral("count"), static_cast<qint64>(policies->size()), items.size());
    const QJsonArray sent = at(recording.requestBody, QStringLiteral("properties.accessPolicies")).toArray();
    for (size_t i = 0; i < policies->size(); ++i) {
        const domain::AccessPolicy &policy = (*policies)[i];
        const QJsonValue item = items.at(static_cast<qsizetype>(i));
        facts.same(QStringLiteral("merged keys"), policy.keys, at(item, QStringLiteral("permissions.keys")));
        facts.same(QStringLiteral("object"), policy.objectId, text(item, QStringLiteral("objectId")));
        for (const QJsonValue &key : at(sent, QStringLiteral("0.permissions.keys")).toArray()) {
            facts.holds(policy.keys.contains(key.toString(), Qt::CaseInsensitive),
                QStringLiteral("what was sent is among the merged permissions"));
        }
    }
}

void compareKey(const domain::Key &key, const QString &kid, const QJsonValue &attributes, Facts &facts) {
    facts.holds(base::sameText(key.id.text(), kid), QStringLiteral("kid: %1").arg(kid));
    facts.same(QStringLiteral("key name"), key.id.name, kid.section(QLatin1Char('/'), 4, 4));
    facts.same(QStringLiteral("key version"), key.id.version, kid.section(QLatin1Char('/'), 5, 5));
    facts.same(QStringLiteral("enabled"), key.enabled, at(attributes, QStringLiteral("enabled")));
    facts.same(QStringLiteral("exportable"), key.exportable, at(attributes, QStringLiteral("exportable")));
    const QJsonValue expires = at(attributes, QStringLiteral("exp"));
    facts.same(QStringLiteral("expires"), key.expires.isValid() ? key.expires.toSecsSinceEpoch() : -1,
        expires.isDouble() ? expires.toInteger() : -1);
    facts.same(QStringLiteral("recovery level"), key.recoveryLevel,
        text(attributes, QStringLiteral("recoveryLevel")));
}

void examineKey(const Recording &recording, Facts &facts) {
    const base::Result<domain::Key> key
        = azure::readAnswer(recording.request(), recording.response, &azure::readKey);
    if (!key) {
        facts.unreadable(key.error());
        return;
    }
    compareKey(*key, text(recording.body, QStringLiteral("key.kid")),
        at(recording.body, QStringLiteral("attributes")), facts);
    facts.same(QStringLiteral("type"), key->type, text(recording.body, QStringLiteral("key.kty")));
    facts.same(
        QStringLiteral("operations"), key->operations, at(recording.body, QStringLiteral("key.key_ops")));
    facts.holds(key->hasReleasePolicy == at(recording.body, QStringLiteral("release_policy")).isObject(),
        QStringLiteral("release policy"));
    facts.holds(key->attributesRead, QStringLiteral("its attributes are read"));
}

void examineDeletedKey(const Recording &recording, Facts &facts) {
    const base::Result<domain::DeletedKey> deleted
        = azure::readAnswer(recording.request(), recording.response, &azure::readDeletedKey);
    if (!deleted) {
        facts.unreadable(deleted.error());
        return;
    }
    compareKey(deleted->key, text(recording.body, QStringLiteral("key.kid")),
        at(recording.body, QStringLiteral("attributes")), facts);
    facts.same(QStringLiteral("deleted"), deleted->deleted.toSecsSinceEpoch(),
        at(recording.body, QStringLiteral("deletedDate")).toInteger());
    facts.same(QStringLiteral("to be purged"), deleted->purge.toSecsSinceEpoch(),
        at(recording.body, QStringLiteral("scheduledPurgeDate")).toInteger());
}

void examineKeys(const Recording &recording, Facts &facts) {
    const auto page = azure::parsePage(recording.response.body, &azure::readKeyListItem);
    if (!page) {
        facts.unreadable(page.error());
        return;
    }
    const QJsonArray items = at(recording.body, QStringLiteral("value")).toArray();
    facts.same(QStringLiteral("count"), static_cast<qint64>(page->items.size()), items.size());
    for (size_t i = 0; i < page->items.size(); ++i) {
        const QJsonValue item = items.at(static_cast<qsizetype>(i));
        compareKey(
            page->items[i], text(item, QStringLiteral("kid")), at(item, QStringLiteral("attributes")), facts);
    }
    examineNextLink(recording, page->nextLink, facts);
}

} // namespace

const std::vector<Route> &keyStoreRoutes() {
    static const std::vector<Route> routes{
        {"GET", "subscriptions/*/resourceGroups/*/providers/Microsoft.KeyVault/vaults/*", "readKeyVault",
            &examineStore<false>},
        {"PUT", "subscriptions/*/resourceGroups/*/providers/Microsoft.KeyVault/vaults/*",
            "the product never writes a whole vault: a lost update would remove other people's access",
            nullptr},
        {"PUT", "subscriptions/*/resourceGroups/*/providers/Microsoft.KeyVault/vaults/*/accessPolicies/add",
            "readAccessPolicies", &examineAddedPolicy},
        {"GET", "subscriptions/*/resourceGroups/*/providers/Microsoft.KeyVault/managedHSMs/*",
            "readManagedHsm", &examineStore<true>},
        {"GET", "subscriptions/*/providers/Microsoft.KeyVault/managedHSMs", "readManagedHsm", &examineHsms},
        {"GET", "subscriptions/*/providers/Microsoft.KeyVault/locations/*/deletedVaults/*",
            "deleted vaults are not asked for", nullptr},
        {"POST", "subscriptions/*/providers/Microsoft.KeyVault/locations/*/deletedVaults/*/purge",
            "the product purges nothing", nullptr},
        {"GET", "subscriptions/*/providers/Microsoft.KeyVault/locations/*/deletedManagedHSMs/*",
            "deleted HSMs are not asked for", nullptr},
        {"GET", "subscriptions/*/providers/Microsoft.KeyVault/locations/*/*/*",
            "the product starts no operation of the Key Vault resource provider", nullptr},
        {"GET", "subscriptions/*/resources", "resources are found with Resource Graph", nullptr},
        {"GET", "keys", "readKeyListItem", &examineKeys},
        {"GET", "keys/*", "readKey", &examineKey},
        {"GET", "keys/*/versions", "readKeyListItem", &examineKeys},
        {"GET", "keys/*/rotationpolicy", "rotation policies are not asked for", nullptr},
        {"GET", "keys/*/*", "readKey", &examineKey},
        {"PATCH", "keys/*/*", "the product changes no key", nullptr},
        {"POST", "keys/*/create", "readKey", &examineKey},
        {"GET", "deletedkeys/*", "readDeletedKey", &examineDeletedKey},
    };
    return routes;
}

} // namespace contract
