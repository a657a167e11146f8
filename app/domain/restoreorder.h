#pragma once

#include "domain/resourceid.h"

#include <QString>
#include <QStringList>

namespace domain {

/// Azure Backup's recoveryType (contract 15.4).
enum class RestoreKind {
    Disks, ///< RestoreDisks: managed disks in a resource group
    NewVirtualMachine, ///< AlternateLocation: a VM that must not exist yet
    ReplaceDisks, ///< OriginalLocation: the source VM must exist
};

/// A restore of one VM from one recovery point.
struct RestoreOrder {
    RestoreKind kind = RestoreKind::Disks;
    ResourceId vaultId;
    ResourceId virtualMachineId; ///< that was backed up
    ResourceId pointId; ///< the whole id; its name is the recovery point's
    QString region; ///< the vault's
    ResourceId stagingAccountId; ///< in the vault's region; the copy of a deleted key lands there
    ResourceId targetGroupId; ///< not for ReplaceDisks
    ResourceId targetVirtualMachineId; ///< for NewVirtualMachine only, as the next two
    ResourceId virtualNetworkId;
    ResourceId subnetId;
    ResourceId encryptionSetId; ///< of the OS disk; empty: none is named, the original one is used
    bool osDiskOnly = false;
};

/// What a check before a restore found (contract 15.4): a hint, never a reason to stop.
struct RestoreAdvice {
    QString code;
    QString message;
    QStringList recommendations;
};

} // namespace domain
