#include "base/text.h"
#include "compose/snapshotscenario/parts.h"
#include "compose/snapshotscenario/scenario.h"

#include <algorithm>

namespace snapshotscenario {

namespace {

/// Rounded away from the present: what is to come stays so.
int daysTo(const QDateTime &when, const QDateTime &takenAt) {
    const int days = static_cast<int>(takenAt.daysTo(when));
    return days == 0 ? (when > takenAt ? 1 : -1) : days;
}

QJsonObject keyOf(const domain::Key &key, const domain::GoneResource *gone, const QDateTime &takenAt) {
    // Read, and not told: nobody may use it. What was not read at all is only told to be unknown.
    const bool isRefused = gone && !isStateTold(*gone);
    const bool enabled = !isRefused && key.enabled.value_or(!key.attributesRead);
    QJsonObject json{{QStringLiteral("enabled"), enabled},
        {QStringLiteral("exportable"), key.exportable.value_or(true)},
        {QStringLiteral("releasePolicy"), key.hasReleasePolicy.value_or(true)}};
    if (gone && isStateTold(*gone)) {
        json.insert(QStringLiteral("state"),
            gone->isRecoverable ? QStringLiteral("deleted") : QStringLiteral("purged"));
        if (gone->deletedAt.isValid()) {
            json.insert(QStringLiteral("deletedDaysAgo"),
                static_cast<int>(std::max<qint64>(0, gone->deletedAt.daysTo(takenAt))));
        }
    }
    if (!key.type.isEmpty()) {
        json.insert(QStringLiteral("type"), key.type);
    }
    if (!key.id.version.isEmpty()) {
        json.insert(QStringLiteral("versionId"), key.id.version);
    }
    if (key.notBefore.isValid()) {
        json.insert(QStringLiteral("validInDays"), daysTo(key.notBefore, takenAt));
    }
    if (key.expires.isValid()) {
        json.insert(QStringLiteral("expiresInDays"), daysTo(key.expires, takenAt));
    }
    return json;
}

QString accessWord(const domain::NetworkRules &rules) {
    return rules.securedByPerimeter                ? QStringLiteral("SecuredByPerimeter")
        : rules.publicNetworkAccess.value_or(true) ? QStringLiteral("Enabled")
                                                   : QStringLiteral("Disabled");
}

/// What is not known is closed to Azure Backup, and told as unknown (answerrules.cpp).
QJsonObject networkOf(const domain::KeyStore &store) {
    const domain::NetworkRules rules = store.resourceRead ? store.network : domain::NetworkRules::open();
    const domain::Passage passage = rules.passage();
    const bool isOpen = passage == domain::Passage::Open;
    const bool isTrusted = isOpen || passage == domain::Passage::AsTrustedService;
    return {{QStringLiteral("defaultAction"), isOpen ? QStringLiteral("Allow") : QStringLiteral("Deny")},
        {QStringLiteral("bypass"),
            isTrusted && rules.trustedServicesBypass.value_or(false) ? QStringLiteral("AzureServices")
                                                                     : QStringLiteral("None")},
        {QStringLiteral("publicNetworkAccess"), accessWord(rules)},
        // The reproduction's user has to get in where the collector did.
        {QStringLiteral("allowedAddresses"), QJsonArray{QStringLiteral("203.0.113.24")}}};
}

void addLocalRbac(const domain::RoleBook &book, QJsonObject &store) {
    QJsonObject roles;
    for (const domain::RoleDefinition &role : book.definitions) {
        QStringList dataActions;
        QStringList notDataActions;
        for (const domain::Permission &permission : role.permissions) {
            if (permission.condition.isEmpty()) { // nobody here can tell whether it holds
                dataActions += permission.dataActions;
            }
            notDataActions += permission.notDataActions;
        }
        if (!role.isBuiltIn) {
            roles.insert(role.guid,
                QJsonObject{{QStringLiteral("id"), role.guid},
                    {QStringLiteral("name"), role.name.isEmpty() ? role.guid : role.name},
                    {QStringLiteral("description"), role.description},
                    {QStringLiteral("dataActions"), QJsonArray::fromStringList(dataActions)},
                    {QStringLiteral("notDataActions"), QJsonArray::fromStringList(notDataActions)}});
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

QString simulatedHostOf(const domain::KeyStore &store) {
    return store.name.toLower()
        + (isHsm(store) ? QStringLiteral(".managedhsm.azure.net") : QStringLiteral(".vault.azure.net"));
}

const domain::GoneResource *goneKey(
    const domain::Environment &environment, const domain::KeyIdentifier &key) {
    const auto found = std::find_if(
        environment.gone.begin(), environment.gone.end(), [&key](const domain::GoneResource &gone) {
            return gone.kind == domain::GoneKind::Key && base::sameText(gone.key.host, key.host)
                && base::sameText(gone.key.name, key.name);
        });
    return found == environment.gone.end() ? nullptr : &*found;
}

bool isStateTold(const domain::GoneResource &gone) {
    return gone.isRecoverable || gone.isPurged;
}

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
        json.insert(QStringLiteral("purgeProtection"), store.purgeProtection.value_or(false));
        json.insert(QStringLiteral("network"), networkOf(store));
        if (!store.sku.isEmpty()) {
            json.insert(QStringLiteral("sku"), store.sku);
        }
        if (!store.activationStatus.isEmpty()) {
            json.insert(QStringLiteral("activation"), store.activationStatus);
        }
        QJsonObject keys;
        for (const domain::Key &key : keysOf(environment, store)) {
            keys.insert(key.id.name, keyOf(key, goneKey(environment, key.id), takenAt));
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

} // namespace snapshotscenario
