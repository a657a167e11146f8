#include "simulator/state/tenant.h"

#include "simulator/exchange.h"
#include "simulator/regions.h"

#include <algorithm>

namespace simulator {

namespace {

/// The element whose `member` equals `wanted` without case.
template <typename Container, typename Projection>
auto *find(Container &container, const QString &wanted, Projection projection) {
    const auto found = std::find_if(container.begin(), container.end(),
        [&](const auto &element) { return same(std::invoke(projection, element), wanted); });
    return found == container.end() ? nullptr : &*found;
}

} // namespace

Resource VirtualMachine::osDisk() const {
    const QString diskName
        = !osDiskName.isEmpty() ? osDiskName : name + u"_OsDisk_1_"_s + QString(uniqueId).remove(u'-');
    return {u"Microsoft.Compute/disks"_s, subscriptionId, resourceGroup, diskName, location, {}, created};
}

Key *KeyStore::key(const QString &keyName) {
    return find(keys, keyName, &Key::name);
}

const Key *KeyStore::key(const QString &keyName) const {
    return find(keys, keyName, &Key::name);
}

Key *KeyStore::deletedKey(const QString &keyName) {
    return find(deletedKeys, keyName, &Key::name);
}

QString KeyStore::restorePlace() const {
    if (isManagedHsm) {
        return securityDomain.isEmpty() ? host : securityDomain;
    }
    return subscriptionId + u'/' + geographyOf(location);
}

bool BackupPolicy::isEnhanced() const {
    return same(properties.value("policyType"_L1).toString(), u"V2");
}

bool BackupPolicy::isForVirtualMachines() const {
    return same(properties.value("backupManagementType"_L1).toString(), u"AzureIaasVM");
}

BackupPolicy *RecoveryVault::policy(const QString &policyName) {
    return find(policies, policyName, &BackupPolicy::name);
}

ProtectedItem *RecoveryVault::item(const QString &vmId) {
    return find(items, vmId, &ProtectedItem::vmId);
}

const ProtectedItem *RecoveryVault::item(const QString &vmId) const {
    return find(items, vmId, &ProtectedItem::vmId);
}

const RecoveryPoint *ProtectedItem::point(const QString &pointId) const {
    return find(points, pointId, &RecoveryPoint::id);
}

void Subscription::addGroup(const Resource &member) {
    if (!resourceGroups.contains(member.resourceGroup.toLower())) {
        resourceGroups.insert(member.resourceGroup.toLower(), {member.resourceGroup, member.location});
    }
}

Subscription *Tenant::subscription(const QString &subscriptionId) {
    return find(subscriptions, subscriptionId, &Subscription::id);
}

const Principal *Tenant::principal(const QString &objectId) const {
    return find(principals, objectId, &Principal::id);
}

const Principal *Tenant::principalByAppId(const QString &appId) const {
    const auto found = std::find_if(principals.begin(), principals.end(), [&](const Principal &principal) {
        return principal.kind == PrincipalKind::ServicePrincipal && same(principal.appId, appId);
    });
    return found == principals.end() ? nullptr : &*found;
}

const Principal *Tenant::application() const {
    const Principal *found = nullptr;
    for (const Principal &principal : principals) {
        const bool own = principal.kind == PrincipalKind::ServicePrincipal
            && same(principal.ownerTenantId, id) && !principal.isManagedIdentity;
        const bool isAssigned = own
            && std::any_of(assignments.begin(), assignments.end(),
                [&](const RoleAssignment &role) { return same(role.principalId, principal.id); });
        found = isAssigned || (own && !found) ? &principal : found;
    }
    return found;
}

const RoleDefinition *Tenant::role(const QString &guid) const {
    return find(roles, guid, &RoleDefinition::guid);
}

RoleDefinition *Tenant::role(const QString &guid) {
    return find(roles, guid, &RoleDefinition::guid);
}

const RoleDefinition *Tenant::roleByName(const QString &roleName) const {
    return find(roles, roleName, &RoleDefinition::name);
}

VirtualMachine *Tenant::virtualMachine(const QString &vmId) {
    const auto found = m_vmIndex.constFind(vmId.toLower());
    return found == m_vmIndex.constEnd() ? nullptr : &virtualMachines[*found];
}

DiskEncryptionSet *Tenant::encryptionSet(const QString &setId) {
    return find(encryptionSets, setId, &DiskEncryptionSet::id);
}

const AppRegistration *Tenant::registration(const QString &client) const {
    return find(registrations, client, &AppRegistration::appId);
}

const ResourceService *Tenant::service(const QString &audience) const {
    return find(services, audience, &ResourceService::audience);
}

KeyStore *Tenant::keyStoreByHost(const QString &host) {
    return find(keyStores, host, &KeyStore::host);
}

KeyStore *Tenant::keyStoreById(const QString &storeId) {
    return find(keyStores, storeId, &KeyStore::id);
}

RecoveryVault *Tenant::recoveryVault(const QString &vaultId) {
    return find(recoveryVaults, vaultId, &RecoveryVault::id);
}

StorageAccount *Tenant::storageAccount(const QString &accountId) {
    return find(storageAccounts, accountId, &StorageAccount::id);
}

StorageAccount *Tenant::storageAccountByHost(const QString &host) {
    return find(storageAccounts, host, &StorageAccount::host);
}

const VirtualNetwork *Tenant::virtualNetwork(const QString &networkId) const {
    return find(virtualNetworks, networkId, &VirtualNetwork::id);
}

bool Tenant::hasGroup(const QString &groupId) {
    const QStringList parts = groupId.split(u'/', Qt::SkipEmptyParts);
    const Subscription *holder = parts.size() == 4 ? subscription(parts.at(1)) : nullptr;
    return holder && same(parts.at(0), u"subscriptions") && same(parts.at(2), u"resourceGroups")
        && holder->resourceGroups.contains(parts.at(3).toLower());
}

QStringList Tenant::withGroups(const QString &objectId) const {
    QStringList ids{objectId.toLower()};
    for (qsizetype at = 0; at < ids.size(); ++at) {
        for (const Principal &group : principals) {
            if (group.kind == PrincipalKind::Group && group.members.contains(ids.at(at), Qt::CaseInsensitive)
                && !ids.contains(group.id, Qt::CaseInsensitive)) {
                ids.append(group.id.toLower());
            }
        }
    }
    return ids;
}

void Tenant::indexVirtualMachines() {
    m_vmIndex.clear();
    for (std::size_t at = 0; at < virtualMachines.size(); ++at) {
        m_vmIndex.insert(virtualMachines[at].id().toLower(), at);
    }
}

} // namespace simulator
