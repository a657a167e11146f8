#pragma once

#include "domain/resourceid.h"

#include <QString>

namespace domain {

enum class SecurityType { None, TrustedLaunch, ConfidentialVm, Unknown };

/// How the OS disk of a VM is encrypted, decided by contract 6.1.
enum class DiskEncryption {
    CustomerManagedKey, ///< DiskWithVMGuestState and a disk encryption set: the key must be granted
    PlatformManagedKey, ///< DiskWithVMGuestState without a disk encryption set: nothing to grant
    GuestStateOnly, ///< VMGuestStateOnly: the OS disk itself is not confidentially encrypted
    NonPersistedTpm, ///< NonPersistedTPM: as above (Intel TDX only)
    NotConfidential,
    Unknown, ///< an unknown securityEncryptionType
};

/// A virtual machine as Compute or Resource Graph tells it.
struct VirtualMachine {
    ResourceId id;
    QString name;
    QString resourceGroup;
    QString subscriptionId;
    QString location; ///< as it came; compare with base::normalisedRegion
    QString size; ///< "Standard_DC4as_v6"
    QString osType; ///< "Windows", "Linux"
    SecurityType securityType = SecurityType::Unknown;
    QString securityEncryptionType; ///< as it came
    ResourceId diskEncryptionSetId; ///< from osDisk.managedDisk.securityProfile, never the ordinary one
    ResourceId osDiskId;
    QString provisioningState; ///< empty from Resource Graph
    QString powerState; ///< "running"; empty without the instance view

    DiskEncryption diskEncryption() const;
};

/// A size of VMs in one region, for one subscription.
struct VirtualMachineSize {
    QString name; ///< "Standard_DC4as_v6"
    bool isRestricted = false; ///< the subscription may not use it in the whole region
    QString reason; ///< "NotAvailableForSubscription", "QuotaId"; empty where it is not restricted
};

/// What Azure Backup says of a VM (contract 14.2).
enum class ProtectionStatus { NotAsked, Unknown, NotProtected, Protecting, Protected, ProtectionFailed };

struct BackupStatus {
    ProtectionStatus status = ProtectionStatus::NotAsked;
    ResourceId vaultId;
    QString policyName;
    QString containerName;
    QString protectedItemName;
    QString errorMessage; ///< why it is Unknown, in the service's words
};

} // namespace domain
