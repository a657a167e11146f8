#include "simulator/rules/keyaccess.h"

#include "simulator/exchange.h"
#include "simulator/rules/azurerbac.h"

#include <QUrl>

#include <map>

namespace simulator {

namespace {

bool holds(const QStringList &permissions, const QString &wanted) {
    return permissions.contains(wanted, Qt::CaseInsensitive)
        || permissions.contains(u"all"_s, Qt::CaseInsensitive);
}

Decision policyDecision(const Tenant &tenant, const KeyStore &store, const QString &principalId,
    const QString &wanted, const std::optional<QDateTime> &asOf) {
    const QStringList ids = tenant.withGroups(principalId);
    Decision decision;
    for (const AccessPolicy &policy : store.accessPolicies) {
        if (!policy.applicationId.isEmpty() || !ids.contains(policy.objectId, Qt::CaseInsensitive)) {
            continue; // an entry for a user through an application is no grant to either (contract 7.2)
        }
        const bool isPending = asOf && policy.effectiveFrom > *asOf;
        if (holds(isPending ? policy.keysBefore : policy.keys, wanted)) {
            return {true, DecidedBy::AccessPolicy, policy.objectId};
        }
        if (isPending && holds(policy.keys, wanted)) {
            decision = {false, DecidedBy::Propagation, policy.objectId};
        }
    }
    return decision;
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

Decision hsmDecision(const Tenant &tenant, const KeyStore &store, const QString &principalId,
    const QString &dataAction, const QString &scope, const std::optional<QDateTime> &asOf) {
    if (isTakenAway(tenant, principalId, dataAction, scope)) {
        return {false, DecidedBy::MissingRight, {}};
    }
    const QStringList ids = tenant.withGroups(principalId);
    Decision decision;
    for (const RoleAssignment &assignment : store.localAssignments) {
        const RoleDefinition *role = hsmRole(store, assignment.roleGuid);
        if (!role || !ids.contains(assignment.principalId, Qt::CaseInsensitive)
            || !isAtOrBelow(scope, assignment.scope)
            || !allowsAction(role->dataActions, role->notDataActions, dataAction)) {
            continue;
        }
        if (isEffective(assignment, asOf)) {
            return {true, DecidedBy::RoleAssignment, assignment.guid};
        }
        decision = {false, DecidedBy::Propagation, assignment.guid};
    }
    return decision;
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
        {KeyRight::Wrap, {u"wrapKey"_s, u"wrap/action"_s, u"wrap/action"_s}},
        {KeyRight::Unwrap, {u"unwrapKey"_s, u"unwrap/action"_s, u"unwrap/action"_s}},
        {KeyRight::Release, {u"release"_s, u"release/action"_s, u"release/action"_s}},
    };
    const Names &name = names.at(right);
    return store.isManagedHsm ? u"Microsoft.KeyVault/managedHsm/keys/"_s + name.hsm
        : store.usesAzureRbac ? u"Microsoft.KeyVault/vaults/keys/"_s + name.azure
                              : name.policy;
}

QString keyScope(const KeyStore &store, const QString &keyName) {
    const QString path = keyName.isEmpty() ? QString() : u"/keys/"_s + keyName;
    return !store.isManagedHsm ? store.id() + path : path.isEmpty() ? u"/keys"_s : path;
}

Decision keyDecision(const Tenant &tenant, const KeyStore &store, const QString &principalId, KeyRight right,
    const QString &keyName, const std::optional<QDateTime> &asOf) {
    const QString name = rightName(store, right);
    const QString scope = keyScope(store, keyName);
    if (store.isManagedHsm) {
        return hsmDecision(tenant, store, principalId, name, scope, asOf);
    }
    if (store.usesAzureRbac) {
        return azureDataDecision(tenant, principalId, name, scope, asOf);
    }
    return isTakenAway(tenant, principalId, name, scope)
        ? Decision{false, DecidedBy::MissingRight, {}}
        : policyDecision(tenant, store, principalId, name, asOf);
}

bool networkAllows(const KeyStore &store, const QString &address) {
    return store.network.publicAccess && !store.network.securedByPerimeter
        && (!store.network.denyByDefault || store.network.allowedAddresses.contains(address));
}

bool networkAllowsTrustedServices(const KeyStore &store) {
    return !store.network.securedByPerimeter
        && (store.network.trustedServices || (store.network.publicAccess && !store.network.denyByDefault));
}

KeyPlace keyPlace(Tenant &tenant, const QString &keyUrl, const QDateTime &asOf) {
    const QUrl url(keyUrl);
    const QStringList path = url.path().split(u'/', Qt::SkipEmptyParts);
    KeyPlace place{url.host(), path.value(1), path.value(2), nullptr, nullptr};
    place.store = path.size() == 3 ? tenant.keyStoreByHost(place.host) : nullptr;
    const Key *key = place.store ? place.store->key(place.name) : nullptr;
    place.key = key && key->isVisible(asOf) ? key : nullptr;
    return place;
}

std::optional<QString> whyKeyIsUseless(const KeyPlace &place, const QDateTime &asOf) {
    if (!place.store) {
        return u"key store not found"_s;
    }
    return place.key ? whyKeyIsUnusable(*place.key, place.version, asOf)
                     : std::optional<QString>(u"key not found"_s);
}

bool mayUseKey(Tenant &tenant, const KeyPlace &place, const QString &principalId, KeyRight right,
    const QDateTime &asOf, const QString &what) {
    const Decision decision = keyDecision(tenant, *place.store, principalId, right, place.name, asOf);
    tenant.decisions.add({asOf, what, principalId, rightName(*place.store, right),
        keyScope(*place.store, place.name), 0, decision});
    return decision.isAllowed;
}

std::optional<QString> whyBackupLacksKey(
    Tenant &tenant, const VirtualMachine &vm, const QDateTime &asOf, const QString &what) {
    if (!vm.usesCustomerKey()) {
        return std::nullopt;
    }
    const DiskEncryptionSet *set = tenant.encryptionSet(vm.confidentialSetId);
    if (!set) {
        return u"disk encryption set not found"_s;
    }
    const KeyPlace place = keyPlace(tenant, set->keyUrl, asOf);
    if (const auto reason = whyKeyIsUseless(place, asOf)) {
        return reason;
    }
    if (!networkAllowsTrustedServices(*place.store)) {
        return u"network rules keep Azure Backup out"_s;
    }
    const Principal *backup = tenant.principalByAppId(backupAppId());
    if (!backup || !backup->accountEnabled) {
        return u"no enabled service principal"_s;
    }
    const auto may = [&](KeyRight right) { return mayUseKey(tenant, place, backup->id, right, asOf, what); };
    if (!may(KeyRight::Read)) {
        return u"read missing"_s;
    }
    if (!may(KeyRight::Backup)) {
        return u"backup missing"_s;
    }
    return std::nullopt;
}

} // namespace simulator
