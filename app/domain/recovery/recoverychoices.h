#pragma once

#include "domain/choices.h"
#include "domain/keystore.h"
#include "domain/resourceid.h"
#include "domain/restoreorder.h"

#include <QString>

namespace domain {

enum class RecoveryGoal {
    Restore, ///< what is lost comes back
    Rehearse, ///< it is proved that the copy of the key would come back; nothing of production is touched
};

/// What is to be done; each can be the only one.
struct RecoveryParts {
    bool recoverKey = false; ///< a soft-deleted key is recovered
    bool restoreKey = false; ///< the copy that Azure Backup holds is fetched and restored
    bool newSet = false; ///< a new disk encryption set with the key
    bool grants = false; ///< what Azure Backup, the set and the Orchestrator lack on the key is granted
    bool machine = false; ///< the VM, or its disks, are restored
    bool cleanUp = false; ///< the fetched copy is deleted from the staging account
    friend bool operator==(const RecoveryParts &, const RecoveryParts &) = default;
    bool any() const { return recoverKey || restoreKey || newSet || grants || machine; }
};

/// What the user chose so far. Empty means "not chosen".
struct RecoveryChoices {
    RecoveryGoal goal = RecoveryGoal::Restore;
    ResourceId virtualMachineId;
    ResourceId vaultId;
    ResourceId pointId;
    ResourceId setId; ///< the VM's set, where the VM is gone and only the user knows it
    KeyIdentifier namedKey; ///< the VM's key, where nothing in Azure tells it and only the user knows it
    RecoveryParts parts;

    // Fetching the copy
    ResourceId stagingAccountId;
    ResourceId fetchGroupId; ///< target of the restore that is bound to fail
    /// The user brings a signed address of the copy: own rights on it are no condition. Not for the record.
    bool bringsSignedAddress = false;
    QString fetchedJobId; ///< of a restore that failed before: its copy is fetched, and none is started
    ResourceId placeholderSetId; ///< named in that restore; empty: none, or one is created
    QString placeholderStoreHost; ///< Rehearse: where the key of a placeholder set is created

    // The key and its set
    QString targetHost; ///< key store that the copy is restored into
    bool sameSecurityDomain = false; ///< the user knows that the target HSM has the original's
    QString newSetName;
    ResourceId newSetGroupId;

    // The VM
    RestoreKind restoreKind = RestoreKind::NewVirtualMachine;
    ResourceId restoreSetId; ///< of an existing set; empty: the new one, or the original without naming it
    ResourceId targetGroupId;
    QString newMachineName;
    ResourceId virtualNetworkId;
    ResourceId subnetId;

    SignedIn signedIn;
};

} // namespace domain
