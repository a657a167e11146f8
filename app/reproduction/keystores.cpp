#include "base/text.h"
#include "reproduction/parts.h"
#include "reproduction/scenario.h"

#include <algorithm>

namespace reproduction {

namespace {

QJsonObject keyOf(const domain::Key &key, const QDateTime &takenAt) {
    QJsonObject json{{QStringLiteral("enabled"), key.enabled.value_or(true)},
        {QStringLiteral("exportable"), key.exportable.value_or(true)},
        {QStringLiteral("releasePolicy"), key.hasReleasePolicy.value_or(true)}};
    if (!key.type.isEmpty()) {
        json.insert(QStringLiteral("type"), key.type);
    }
    if (!key.id.version.isEmpty()) {
        json.insert(QStringLiteral("versionId"), key.id.version);
    }
    if (key.expires.isValid()) {
        json.insert(QStringLiteral("expiresInDays"), static_cast<int>(takenAt.daysTo(key.expires)));
    }
    return json;
}

QJsonObject networkOf(const domain::NetworkRules &rules) {
    const auto word = [](bool yes, const char *is, const char *isNot) {
        return QString(QLatin1String(yes ? is : isNot));
    };
    return {{QStringLiteral("defaultAction"), word(rules.allowByDefault.value_or(true), "Allow", "Deny")},
        {QStringLiteral("bypass"), word(rules.trustedServicesBypass.value_or(true), "AzureServices", "None")},
        {QStringLiteral("publicNetworkAccess"),
            rules.securedByPerimeter ? QStringLiteral("SecuredByPerimeter")
                                     : word(rules.publicNetworkAccess.value_or(true), "Enabled", "Disabled")},
        // The reproduction's user has to get in where the collector did.
        {QStringLiteral("allowedAddresses"), QJsonArray{QStringLiteral("203.0.113.24")}}};
}

void addLocalRbac(const domain::RoleBook &book, QJsonObject &store) {
    QJsonObject roles;
    for (const domain::RoleDefinition &role : book.definitions) {
        QStringList dataActions;
        for (const domain::Permission &permission : role.permissions) {
            dataActions += permission.dataActions;
        }
        if (!role.isBuiltIn) {
            roles.insert(role.guid,
                QJsonObject{{QStringLiteral("id"), role.guid},
                    {QStringLiteral("name"), role.name.isEmpty() ? role.guid : role.name},
                    {QStringLiteral("description"), role.description},
                    {QStringLiteral("dataActions"), QJsonArray::fromStringList(dataActions)}});
        }
    }
    QJsonObject assignments;
    int number = 0;
    for (const domain::RoleAssignment &assignment : book.assignments) {
        QJsonObject json{{QStringLiteral("principalId"), assignment.principalId},
            {QStringLiteral("roleId"), assignment.roleGuid}, {QStringLiteral("scope"), assignment.scope}};
        if (base::isGuid(assignment.guid)) {
            json.insert(QStringLiteral("id"), assignment.guid);
        }
        assignments.insert(QString::number(++number), json);
    }
    for (const char *role : {"Managed HSM Administrator", "Managed HSM Crypto Auditor"}) {
        assignments.insert(QLatin1String(role),
            QJsonObject{{QStringLiteral("principal"), callerName},
                {QStringLiteral("role"), QLatin1String(role)},
                {QStringLiteral("scope"), QStringLiteral("/")}});
    }
    store.insert(QStringLiteral("initialAdmin"), callerName);
    store.insert(QStringLiteral("localRoles"), roles);
    store.insert(QStringLiteral("localAssignments"), assignments);
}

QJsonObject policiesOf(const domain::KeyStore &store) {
    QJsonObject policies{{callerName,
        QJsonObject{{QStringLiteral("keys"), QJsonArray{QStringLiteral("get"), QStringLiteral("list")}}}}};
    for (const domain::AccessPolicy &policy : store.accessPolicies) {
        if (!store.tenantId.isEmpty() && !base::sameText(policy.tenantId, store.tenantId)) {
            continue; // of another tenant: without effect
        }
        policies.insert(policy.objectId + QLatin1Char('/') + policy.applicationId,
            QJsonObject{{QStringLiteral("principalId"), policy.objectId},
                {QStringLiteral("applicationId"), policy.applicationId},
                {QStringLiteral("keys"), QJsonArray::fromStringList(policy.keys)},
                {QStringLiteral("secrets"), QJsonArray::fromStringList(policy.secrets)},
                {QStringLiteral("certificates"), QJsonArray::fromStringList(policy.certificates)}});
    }
    return policies;
}

} // namespace

bool isHsm(const domain::KeyStore &store) {
    return store.kind == domain::KeyStoreKind::ManagedHsm;
}

domain::ResourceId storeIdOf(const domain::Environment &environment, const domain::KeyStore &store) {
    if (!store.id.subscriptionId().isEmpty() && !store.id.resourceGroup().isEmpty()) {
        return store.id;
    }
    for (const domain::DiskEncryptionSet &set : environment.diskEncryptionSets) {
        if (base::sameText(set.activeKey.host, store.uri.host())) {
            return domain::ResourceId(QStringLiteral("/subscriptions/%1/resourceGroups/%2/providers/%3/%4")
                                          .arg(set.id.subscriptionId(), set.id.resourceGroup(),
                                              isHsm(store) ? QStringLiteral("Microsoft.KeyVault/managedHSMs")
                                                           : QStringLiteral("Microsoft.KeyVault/vaults"),
                                              store.name));
        }
    }
    return {};
}

std::vector<domain::Key> keysOf(const domain::Environment &environment, const domain::KeyStore &store) {
    QHash<QString, domain::Key> keys; // by name; the one that a set uses, or that tells more, wins
    const QString host = store.uri.host();
    for (const domain::Key &key : environment.keys) {
        domain::Key &known = keys[key.id.name.toLower()];
        if (base::sameText(key.id.host, host) && (known.id.isEmpty() || !known.attributesRead)) {
            known = key;
        }
    }
    for (const domain::DiskEncryptionSet &set : environment.diskEncryptionSets) {
        if (!base::sameText(set.activeKey.host, host)) {
            continue;
        }
        domain::Key &known = keys[set.activeKey.name.toLower()];
        known.id = set.activeKey;
    }
    std::vector<domain::Key> list;
    for (const domain::Key &key : keys) {
        if (!key.id.isEmpty()) {
            list.push_back(key);
        }
    }
    return list;
}

QJsonObject keyStoresOf(const domain::Environment &environment, const QDateTime &takenAt) {
    QJsonObject stores;
    for (const domain::KeyStore &store : environment.keyStores) {
        const domain::ResourceId id = storeIdOf(environment, store);
        if (id.isEmpty()) {
            continue; // neither a resource nor used by anything
        }
        QJsonObject json = placeOf(id, store.location);
        json.insert(
            QStringLiteral("kind"), isHsm(store) ? QStringLiteral("managedHsm") : QStringLiteral("vault"));
        json.insert(QStringLiteral("azureRbac"), store.permissionModel == domain::PermissionModel::AzureRbac);
        json.insert(QStringLiteral("purgeProtection"), store.purgeProtection.value_or(true));
        json.insert(QStringLiteral("network"), networkOf(store.network));
        if (!store.sku.isEmpty()) {
            json.insert(QStringLiteral("sku"), store.sku);
        }
        if (!store.activationStatus.isEmpty()) {
            json.insert(QStringLiteral("activation"), store.activationStatus);
        }
        QJsonObject keys;
        for (const domain::Key &key : keysOf(environment, store)) {
            keys.insert(key.id.name, keyOf(key, takenAt));
        }
        json.insert(QStringLiteral("keys"), keys);
        if (isHsm(store)) {
            addLocalRbac(environment.hsmRoles.value(store.uri.host().toLower()), json);
        } else if (store.permissionModel == domain::PermissionModel::AccessPolicies) {
            json.insert(QStringLiteral("accessPolicies"), policiesOf(store));
        }
        stores.insert(store.name, json);
    }
    return stores;
}

} // namespace reproduction
