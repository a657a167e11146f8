#pragma once

#include "simulator/state/application.h"
#include "simulator/state/compute.h"
#include "simulator/state/decision.h"
#include "simulator/state/disturbances.h"
#include "simulator/state/keystore.h"
#include "simulator/state/principal.h"
#include "simulator/state/recovery.h"
#include "simulator/state/role.h"
#include "simulator/state/storage.h"
#include "simulator/state/timings.h"

#include <QHash>

#include <vector>

namespace simulator {

/// A provider or feature registration: NotRegistered, or Registering until a time and Registered afterwards.
struct Registration {
    QString state = QStringLiteral("NotRegistered");
    QDateTime done; ///< while Registering
};

struct ResourceGroup {
    QString name;
    QString location;
};

struct Subscription {
    QString id;
    QString name;
    QString state = QStringLiteral("Enabled");
    QHash<QString, ResourceGroup> resourceGroups; ///< by lower-case name
    QHash<QString, Registration> providers; ///< by lower-case namespace; not listed: Registered
    QHash<QString, Registration> features; ///< by lower-case name; not listed: NotRegistered
    QStringList restrictedSizes; ///< sizes of virtual machines that it may not use

    void addGroup(
        const Resource &member); ///< the group of a resource, in that resource's region if it is new
};

struct ResourceLock {
    QString scope;
    bool readOnly = true; ///< otherwise only deletion is refused
};

/// Everything there is in the simulated directory and its subscriptions.
struct Tenant {
    QString id;
    QString name;
    QString domain;
    QString callerId; ///< object id of the signed-in user
    QString callerAddress; ///< the address from which the caller's requests seem to come
    QString clientId; ///< application id of the signed-in program
    GraphRights graphRights = GraphRights::Read;
    Timings timings;

    std::vector<Subscription> subscriptions;
    std::vector<Principal> principals;
    std::vector<Principal>
        creatableApplications; ///< first-party applications that POST servicePrincipals may instantiate
    std::vector<ResourceService> services;
    std::vector<AppRegistration> registrations;
    std::vector<RoleDefinition> roles; ///< Azure RBAC, built-in and custom
    std::vector<RoleAssignment> assignments; ///< Azure RBAC
    std::vector<DenyAssignment> denyAssignments;
    std::vector<ResourceLock> locks;
    std::vector<VirtualMachine> virtualMachines;
    std::vector<Disk> disks; ///< that belong to no virtual machine
    std::vector<DiskOperation> diskOperations;
    std::vector<DiskEncryptionSet> encryptionSets;
    std::vector<KeyStore> keyStores;
    std::vector<RecoveryVault> recoveryVaults;
    std::vector<StorageAccount> storageAccounts;
    std::vector<VirtualNetwork> virtualNetworks;
    Disturbances disturbances;
    DecisionLog decisions;
    QHash<QString, KeyBackup> keyBackups; ///< by the SHA-256 of the blob, in hex
    int revision = 0; ///< counts changes of ARM resources, so that an index knows when it is old

    Subscription *subscription(const QString &id);
    const Principal *principal(const QString &objectId) const;
    const Principal *principalByAppId(const QString &appId) const; ///< service principals only
    /// An application of the tenant that can sign in: rather one that may do something; nothing if there is
    /// none.
    const Principal *application() const;
    const AppRegistration *registration(const QString &clientId) const;
    const ResourceService *service(const QString &audience) const;
    const RoleDefinition *role(const QString &guid) const;
    RoleDefinition *role(const QString &guid);
    const RoleDefinition *roleByName(const QString &name) const;
    VirtualMachine *virtualMachine(const QString &id);
    DiskEncryptionSet *encryptionSet(const QString &id);
    KeyStore *keyStoreByHost(const QString &host);
    KeyStore *keyStoreById(const QString &id);
    RecoveryVault *recoveryVault(const QString &id);
    StorageAccount *storageAccount(const QString &id);
    StorageAccount *storageAccountByHost(const QString &host);
    const VirtualNetwork *virtualNetwork(const QString &id) const;
    bool hasGroup(const QString &groupId); ///< "/subscriptions/…/resourceGroups/…"
    /// The object id and those of the groups that it belongs to, directly or through groups.
    QStringList withGroups(const QString &objectId) const;
    void indexVirtualMachines();

private:
    QHash<QString, std::size_t> m_vmIndex; ///< by lower-case id
};

inline QString backupAppId() {
    return QStringLiteral("262044b1-e2ce-469f-a196-69ab7ada62d3"); // contract 1
}
inline QString orchestratorAppId() {
    return QStringLiteral("bf7b6499-ff71-4aa2-97a4-f372087be7f0"); // contract 6.4
}
inline QString confidentialFeature() {
    return QStringLiteral("RestorePointSupportForConfidentialVMV2"); // contract 4
}

} // namespace simulator
