#include "simulator/rules/keyaccess.h"

#include "simulator/exchange.h"
#include "simulator/rules/azurerbac.h"

#include <QUrl>

#include <map>

namespace simulator {

namespace {

bool policyAllows(const Tenant &tenant, const KeyStore &store, const QString &principalId, KeyRight right,
    const std::optional<QDateTime> &asOf) {
    const QStringList ids = tenant.withGroups(principalId);
    const QString wanted = rightName(store, right);
    return std::any_of(
        store.accessPolicies.begin(), store.accessPolicies.end(), [&](const AccessPolicy &policy) {
            if (!policy.applicationId.isEmpty() || !ids.contains(policy.objectId, Qt::CaseInsensitive)) {
                return false; // an entry for a user through an application is no grant to either
                              // (contract 7.2)
            }
            const QStringList &keys = asOf && policy.effectiveFrom > *asOf ? policy.keysBefore : policy.keys;
            return keys.contains(wanted, Qt::CaseInsensitive) || keys.contains(u"all"_s, Qt::CaseInsensitive);
        });
}

std::optional<QString> whyKeyIsUnusable(const Key &key, const QString &versionId, const QDateTime &asOf) {
    const auto version = std::find_if(key.versions.begin(), key.versions.end(),
        [&](const KeyVersion &candidate) { return same(candidate.id, versionId); });
    if (version == key.versions.end()) {
        return u"key version not found"_s;
    }
    if (!version->enabled) {
        return u"key disabled"_s;
    }
    // What Azure Backup does with an expired key is not documented (contract 10): a scenario decides.
    if (key.stopsBackupWhenExpired && key.expires.isValid() && key.expires <= asOf) {
        return u"key expired"_s;
    }
    return std::nullopt;
}

} // namespace

const RoleDefinition *hsmRole(const KeyStore &store, const QString &guid) {
    const auto isWanted = [&](const RoleDefinition &role) { return same(role.guid, guid); };
    const auto &builtIn = hsmBuiltInRoles();
    if (const auto role = std::find_if(builtIn.begin(), builtIn.end(), isWanted); role != builtIn.end()) {
        return &*role;
    }
    const auto custom = std::find_if(store.localRoles.begin(), store.localRoles.end(), isWanted);
    return custom == store.localRoles.end() ? nullptr : &*custom;
}

bool hsmAllows(const Tenant &tenant, const KeyStore &store, const QString &principalId,
    const QString &dataAction, const QString &scope, const std::optional<QDateTime> &asOf) {
    const QStringList ids = tenant.withGroups(principalId);
    return std::any_of(
        store.localAssignments.begin(), store.localAssignments.end(), [&](const RoleAssignment &assignment) {
            const RoleDefinition *role = hsmRole(store, assignment.roleGuid);
            return role && ids.contains(assignment.principalId, Qt::CaseInsensitive)
                && isAtOrBelow(scope, assignment.scope) && (!asOf || assignment.effectiveFrom <= *asOf)
                && allowsAction(role->dataActions, role->notDataActions, dataAction);
        });
}

QString rightName(const KeyStore &store, KeyRight right) {
    struct Names {
        QString policy;
        QString azure;
        QString hsm;
    };
    static const std::map<KeyRight, Names> names{
        {KeyRight::Read, {u"get"_s, u"read"_s, u"read/action"_s}},
        {KeyRight::List, {u"list"_s, u"read"_s, u"read/action"_s}},
        {KeyRight::Backup, {u"backup"_s, u"backup/action"_s, u"backup/action"_s}},
        {KeyRight::Restore, {u"restore"_s, u"restore/action"_s, u"restore/action"_s}},
        {KeyRight::Create, {u"create"_s, u"create/action"_s, u"create"_s}},
        {KeyRight::Update, {u"update"_s, u"update/action"_s, u"write/action"_s}},
        {KeyRight::Delete, {u"delete"_s, u"delete"_s, u"delete"_s}},
        {KeyRight::ReadDeleted, {u"get"_s, u"read"_s, u"deletedKeys/read/action"_s}},
        {KeyRight::ListDeleted, {u"list"_s, u"read"_s, u"deletedKeys/read/action"_s}},
        {KeyRight::Recover, {u"recover"_s, u"recover/action"_s, u"deletedKeys/recover/action"_s}},
        {KeyRight::Purge, {u"purge"_s, u"purge/action"_s, u"deletedKeys/delete"_s}},
    };
    const Names &name = names.at(right);
    return store.isManagedHsm ? u"Microsoft.KeyVault/managedHsm/keys/"_s + name.hsm
        : store.usesAzureRbac ? u"Microsoft.KeyVault/vaults/keys/"_s + name.azure
                              : name.policy;
}

bool keyAllows(const Tenant &tenant, const KeyStore &store, const QString &principalId, KeyRight right,
    const QString &keyName, const std::optional<QDateTime> &asOf) {
    if (store.isManagedHsm) {
        const QString scope = keyName.isEmpty() ? u"/keys"_s : u"/keys/"_s + keyName;
        return hsmAllows(tenant, store, principalId, rightName(store, right), scope, asOf);
    }
    if (store.usesAzureRbac) {
        const QString scope = keyName.isEmpty() ? store.id() : store.id() + u"/keys/"_s + keyName;
        return azureAllowsData(tenant, principalId, rightName(store, right), scope, asOf);
    }
    return policyAllows(tenant, store, principalId, right, asOf);
}

bool networkAllows(const KeyStore &store, const QString &address) {
    return store.network.publicAccess && !store.network.securedByPerimeter
        && (!store.network.denyByDefault || store.network.allowedAddresses.contains(address));
}

bool networkAllowsTrustedServices(const KeyStore &store) {
    return !store.network.securedByPerimeter
        && (store.network.trustedServices || (store.network.publicAccess && !store.network.denyByDefault));
}

std::optional<QString> whyBackupLacksKey(Tenant &tenant, const VirtualMachine &vm, const QDateTime &asOf) {
    if (!vm.usesCustomerKey()) {
        return std::nullopt;
    }
    const DiskEncryptionSet *set = tenant.encryptionSet(vm.confidentialSetId);
    if (!set) {
        return u"disk encryption set not found"_s;
    }
    const QUrl keyUrl(set->keyUrl);
    const KeyStore *store = tenant.keyStoreByHost(keyUrl.host());
    const QStringList path = keyUrl.path().split(u'/', Qt::SkipEmptyParts);
    if (!store || path.size() != 3) {
        return u"key store not found"_s;
    }
    const Key *key = store->key(path.at(1));
    if (!key) {
        return u"key not found"_s;
    }
    if (const auto reason = whyKeyIsUnusable(*key, path.at(2), asOf)) {
        return reason;
    }
    if (!networkAllowsTrustedServices(*store)) {
        return u"network rules keep Azure Backup out"_s;
    }
    const Principal *backup = tenant.principalByAppId(backupAppId());
    if (!backup || !backup->accountEnabled) {
        return u"no enabled service principal"_s;
    }
    if (!keyAllows(tenant, *store, backup->id, KeyRight::Read, key->name, asOf)) {
        return u"read missing"_s;
    }
    if (!keyAllows(tenant, *store, backup->id, KeyRight::Backup, key->name, asOf)) {
        return u"backup missing"_s;
    }
    return std::nullopt;
}

} // namespace simulator
