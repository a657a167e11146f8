#pragma once

#include "base/error.h"
#include "domain/environment.h"
#include "domain/places.h"
#include "domain/qualification.h"
#include "domain/recovery/keyuser.h"
#include "domain/storageaccount.h"

#include <QHash>
#include <QJsonObject>

#include <optional>
#include <vector>

namespace domain {

/// How the key that encrypted the VM stands today.
enum class OriginalKeyState {
    NotKnown, ///< which key it was is not known: the VM is gone, and nobody named its disk encryption set
    Unreadable, ///< see OriginalKey::error
    Usable,
    Disabled,
    OutsideValidity, ///< not yet valid, or expired
    VersionMissing, ///< a key of that name is there, and not the version that the set names
    SoftDeleted, ///< can be recovered until `purge`
    Gone, ///< neither there nor among the deleted ones: purged
    StoreGone, ///< its key store is not found
};

/// The key that the VM's disk encryption set names, or named.
struct OriginalKey {
    KeyIdentifier id; ///< with the version
    KeyStoreKind storeKind = KeyStoreKind::KeyVault;
    OriginalKeyState state = OriginalKeyState::NotKnown;
    std::optional<Key> key; ///< as it is there, or among the deleted ones
    QDateTime deleted; ///< SoftDeleted
    QDateTime purge; ///< SoftDeleted: when it is lost for good; invalid: not told
    std::optional<base::Error> error;

    /// Deleted, disabled or out of reach: a VM cannot be restored with it (contract 15.5).
    bool isLost() const;
};

/// Whether a name is free in a key store that a key is to be restored into.
enum class NameState { NotRead, Free, Taken, SoftDeleted };
struct KeyName {
    NameState state = NameState::NotRead;
    QDateTime purge; ///< SoftDeleted; invalid: not told
    std::optional<Key> key; ///< Taken
    std::optional<base::Error> error; ///< NotRead
};

/// Everything that was read about one protected VM and what may take part in bringing it back. What could not
/// be read is an obstacle, and unknown.
struct RecoveryFindings {
    QDateTime when; ///< invalid: nothing was read yet
    ResourceId virtualMachineId;
    ResourceId vaultId;
    QString region; ///< of the vault; empty: not told
    Truth machineExists = Truth::Unknown;
    std::optional<VirtualMachine> machine;
    std::optional<ProtectedItem> item;

    std::vector<RecoveryPoint> points; ///< newest first
    std::optional<base::Error> pointsError;
    std::vector<BackupJob> runningRestores; ///< of this VM
    /// Newest first, of this VM, with the three properties that tell where the key's copy lies.
    std::vector<BackupJob> keyCopyJobs;
    std::optional<base::Error> jobsError;

    ResourceId setId; ///< the VM's, or named by the user; empty: not known
    bool isSetGone = false;
    std::optional<DiskEncryptionSet> set;
    std::optional<base::Error> setError;
    OriginalKey key;
    QJsonObject releasePolicy; ///< of the original key, decoded; empty: it has none, or it was not read
    std::optional<KeyStore> store; ///< of the original key, as far as it is there
    std::vector<KeyUserAccess> users; ///< of the original key; empty: the key or its store is not known

    std::vector<StorageAccount> stagingAccounts;
    std::vector<KeyStore> keyStores; ///< that the caller can see, of the original's kind
    std::vector<DiskEncryptionSet> sets; ///< of the subscription
    QStringList idleSets; ///< of `sets`, those that no disk uses; by id, lower case, as far as it was asked
    std::vector<ResourceGroup> groups;
    std::vector<VirtualNetwork> networks;
    std::vector<Region> regions;
    std::vector<VirtualMachineSize> sizes; ///< in the vault's region; empty: not read
    std::optional<SupportMatrix> support; ///< dated; only warns

    QHash<QString, KeyName> names; ///< of the original key's name, by host of `keyStores`
    QHash<QString, std::vector<ResourceId>> contents; ///< of groups that were looked into, by id, lower case
    QHash<QString, std::vector<Permission>> ownPermissions; ///< of the caller, by id, lower case
    Environment environment; ///< for judging who may do what
    QString callerId; ///< object id; empty: not known
    std::vector<base::Error> obstacles;

    const RecoveryPoint *point(const ResourceId &id) const;
    const KeyStore *keyStore(const QString &host) const; ///< the original's as well
    const StorageAccount *stagingAccount(const ResourceId &id) const;
    const DiskEncryptionSet *encryptionSet(const ResourceId &id) const;
    const ResourceGroup *group(const ResourceId &id) const;
    KeyName nameIn(const QString &host) const;
    /// Of the original key store, also where it is gone and only its set names it; empty: not known.
    QString subscriptionOfStore() const;
    /// Empty: not known. "UAE", "Europe", …
    QString geographyOf(const QString &region) const;
};

/// Where a job put the copy of the key: its three properties (contract 15.5 step 3).
struct KeyCopyPlace {
    QString account;
    QString container;
    QString blob;
};
/// nullopt: one of the three is not told, so that the job failed for another reason.
std::optional<KeyCopyPlace> keyCopyPlaceOf(const BackupJob &job);

} // namespace domain
