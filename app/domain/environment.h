#pragma once

#include "domain/coverage.h"
#include "domain/diskencryptionset.h"
#include "domain/gone.h"
#include "domain/keystore.h"
#include "domain/principal.h"
#include "domain/recoverypoint.h"
#include "domain/recoveryservices.h"
#include "domain/role.h"
#include "domain/virtualmachine.h"

#include <QHash>
#include <QString>

#include <vector>

namespace domain {

struct Tenant {
    QString id;
    QString displayName;
    QString defaultDomain;
};

struct Subscription {
    QString id;
    QString name;
    QString tenantId;
    QString state; ///< "Enabled", "Warned", "PastDue", "Disabled", "Deleted"
    QString previewFeature; ///< state of the preview of backup for Confidential VMs (contract 4, 16):
                            ///< "Registered"
};

/// The roles of one authorization system: an HSM (its host) or Azure RBAC (host empty).
struct RoleBook {
    std::vector<RoleDefinition> definitions;
    std::vector<RoleAssignment> assignments;
    std::vector<DenyAssignment> denyAssignments; ///< Azure RBAC only
    /// GUIDs of roles of which files tell different rights, or something that was not understood: what they
    /// allow is not known, whatever is documented.
    QStringList disputedRoles{};
};

/// Everything known of an Azure estate, and which scopes were read. All thinking is pure functions over
/// this value, wherever it came from: live Azure, the simulator, or a snapshot.
struct Environment {
    std::vector<Tenant> tenants;
    std::vector<Subscription> subscriptions;
    std::vector<VirtualMachine> virtualMachines;
    QHash<QString, BackupStatus> backupStatus; ///< by VM id, lower case
    std::vector<Disk> disks;
    std::vector<DiskEncryptionSet> diskEncryptionSets;
    std::vector<KeyStore> keyStores;
    std::vector<Key> keys;
    std::vector<GoneResource> gone;
    RoleBook azureRoles;
    QHash<QString, RoleBook> hsmRoles; ///< by HSM host, lower case
    std::vector<Principal> principals;
    std::vector<RecoveryServicesVault> recoveryServicesVaults;
    std::vector<BackupPolicy> backupPolicies;
    std::vector<ProtectedItem> protectedItems;
    /// Of some of the items: as a capture keeps them, not all that there are (tellingPoints()).
    std::vector<RecoveryPoint> recoveryPoints;
    std::vector<ScopeRead> coverage;
    /// The object id of Azure Backup's service principal where somebody named it: files and directories of
    /// some clouds do not tell (contract 11). Not part of a snapshot.
    QString namedBackupService;

    const VirtualMachine *virtualMachine(const ResourceId &id) const;
    const DiskEncryptionSet *diskEncryptionSet(const ResourceId &id) const;
    const KeyStore *keyStore(const QString &host) const; ///< by host, without case
    const Key *key(const KeyIdentifier &id) const; ///< host and name; version too unless empty
    const Principal *principal(const QString &objectId) const;
    const RecoveryServicesVault *recoveryServicesVault(const ResourceId &id) const;
    const BackupPolicy *backupPolicy(const ResourceId &id) const;
    QString subscriptionName(const QString &subscriptionId) const; ///< the id where the name is unknown
    /// Where it could not be asked for, the VM's item in a vault tells it, as far as that was read.
    BackupStatus backupStatusOf(const ResourceId &vmId) const;
    /// The newest entry for this kind, store and scope; nullptr: never asked.
    const ScopeRead *scopeRead(ReadKind kind, const QString &store, const QString &scope) const;

    /// Inserts, or replaces what has the same identity.
    void put(VirtualMachine vm);
    void put(Disk disk);
    void put(DiskEncryptionSet set);
    void put(KeyStore store);
    void put(Key key);
    void put(GoneResource gone);
    void put(Principal principal);
    void put(RecoveryServicesVault vault);
    void put(BackupPolicy policy);
    void put(ProtectedItem item);
    void put(RecoveryPoint point);
    void put(ScopeRead read);
};

} // namespace domain
