#include "wording/errortable.h"

namespace wording {

std::span<const ErrorEntry> Errors::backup() {
    static constexpr ErrorEntry table[] = {
        // Policies (contract 17.2 family P)
        {"UserErrorUltraAndPremiumSSDv2DiskNotSupportedWithStandardPolicy",
            QT_TR_NOOP("These disks need an Enhanced policy"),
            QT_TR_NOOP("The VM has Ultra or Premium SSD v2 disks, which a Standard policy can't back up."),
            QT_TR_NOOP("Choose an Enhanced policy, or leave these disks out.")},
        {"BMSUserErrorInvalidPolicyForGivenProvider", QT_TR_NOOP("The policy is of the wrong kind"),
            QT_TR_NOOP("This policy isn't for Azure virtual machines."),
            QT_TR_NOOP("Choose a policy for Azure virtual machines.")},
        {"BMSUserErrorInvalidPolicyInput", QT_TR_NOOP("Azure didn't accept the new policy"),
            QT_TR_NOOP("Schedule, retention or time zone of the policy aren't valid together."),
            QT_TR_NOOP("Change the times or the retention, then try again.")},
        {"BMSUserErrorInstantRPRetentionExceedsVaultedRetention",
            QT_TR_NOOP("Snapshots would be kept longer than backups"),
            QT_TR_NOOP("Snapshots can't be kept longer than the recovery points in the vault."),
            QT_TR_NOOP("Keep snapshots for fewer days, or backups for more.")},

        // Vaults, names, regions (family V)
        {"UserErrorMigrationFromTrustedLaunchVMToNonTrustedVMNotAllowed",
            QT_TR_NOOP("The vault still contains an older VM with this name"),
            QT_TR_NOOP("A backup of a VM with the same name and another security type is in this vault, "
                       "perhaps soft-deleted."),
            QT_TR_NOOP("Choose another vault, or remove the old backup if no one needs it.")},
        {"VirtualMachineAlreadyProtected AlreadyProtected", QT_TR_NOOP("The VM is already protected"),
            QT_TR_NOOP("A VM can be backed up to one Recovery Services vault at a time."),
            QT_TR_NOOP("Use the vault that protects it, or stop protection there and keep the data.")},
        {"BMSUserErrorContainerObjectNotFound", QT_TR_NOOP("The vault doesn't know this container"),
            QT_TR_NOOP("The name of the container is wrong, or the VM isn't protected in this vault."),
            QT_TR_NOOP("List the containers of the vault, check the name, then try again.")},
        {"ServiceResourceNotEmptyWithBackendMessage", QT_TR_NOOP("The vault isn't empty"),
            QT_TR_NOOP("Backup items are left in it; soft-deleted ones count until their retention is over."),
            QT_TR_NOOP("Undelete the items, stop their protection and delete their data, or wait until the "
                       "retention of the soft-deleted ones is over.")},
        {"BMSUserErrorInvalidConfigureProtectionRequest", QT_TR_NOOP("The vault doesn't recognize this VM"),
            QT_TR_NOOP("The vault hasn't discovered the VM yet, or its name or resource group changed."),
            QT_TR_NOOP("Try again: the vault is first asked to discover VMs.")},
        {"BMSUserErrorDataSourceObjectNotFound BMSUserErrorCrossRegionRestoreNotEnabledInThisVault",
            QT_TR_NOOP("This vault doesn't contain a backup of the VM"),
            QT_TR_NOOP("The VM isn't protected in this Recovery Services vault."),
            QT_TR_NOOP("Check which vault protects the VM.")},
        {"UserErrorVmVaultLocationMismatch", QT_TR_NOOP("The vault is in another region than the VM"),
            QT_TR_NOOP("A Recovery Services vault protects VMs of its own region only."),
            QT_TR_NOOP("Choose a vault in the VM's region.")},
        {"UserErrorInvalidAuthenticationTokenTenant",
            QT_TR_NOOP("The subscription was moved to another tenant"),
            QT_TR_NOOP("The backup was made while the subscription belonged to another tenant."),
            QT_TR_NOOP("Choose another way to restore, for example restoring the disks.")},

        // Disks (family D)
        {"UserErrorEncryptedVmNotSupportedWithDiskEx", QT_TR_NOOP("Disks of this VM can't be left out"),
            QT_TR_NOOP("A VM that is encrypted by Azure Disk Encryption can't be backed up with some of "
                       "its disks only, at least not with a Standard policy."),
            QT_TR_NOOP("Back up all disks.")},
        {"UserErrorUnsupportedDiskSize", QT_TR_NOOP("A disk is too large"),
            QT_TR_NOOP("Azure Backup doesn't support a disk of this size."),
            QT_TR_NOOP("Leave the disk out of the backup.")},
        {"UserErrorBCMUnsupportedDiskCount", QT_TR_NOOP("The VM has too many disks"),
            QT_TR_NOOP("Azure Backup supports up to 32 disks in a VM."),
            QT_TR_NOOP("Leave some disks out of the backup.")},
        {"UserErrorSharedDiskBackupNotSupported", QT_TR_NOOP("A disk is shared"),
            QT_TR_NOOP("Azure Backup doesn't support disks shared by several VMs."),
            QT_TR_NOOP("Leave the shared disk out of the backup.")},
        {"UserErrorStandardSSDNotSupported UserErrorUnsupportedStorageType "
         "UserErrorUnsupportedDiskConfiguration",
            QT_TR_NOOP("A disk has a type that can't be backed up"),
            QT_TR_NOOP("Azure Backup doesn't support the type or the configuration of a disk."),
            QT_TR_NOOP("Change the disk's type, or leave it out of the backup.")},
        {"UserErrorWAEnabledDisksNotSupported UserErrorInvalidManagedDiskOperation",
            QT_TR_NOOP("A disk uses Write Accelerator"),
            QT_TR_NOOP("The operation on this disk isn't possible while Write Accelerator is on."),
            QT_TR_NOOP("Turn Write Accelerator off, or leave the disk out of the backup.")},
        {"UserErrorComputeVmWithClassicStorage", QT_TR_NOOP("The VM uses a classic storage account"),
            QT_TR_NOOP("Azure Backup doesn't support disks in a classic storage account."),
            QT_TR_NOOP("Move the disks to a current storage account or to managed disks.")},

        // Locks and Azure Policy (family L)
        {"UserErrorRequestDisallowedByPolicy RequestDisallowedByPolicy",
            QT_TR_NOOP("Azure Policy forbids this"),
            QT_TR_NOOP("A policy of your organization doesn't allow what is to be created or changed, "
                       "often the resource group for snapshots."),
            QT_TR_NOOP("Ask the owner of the policy for an exemption, or set a name for the snapshot "
                       "resource group that the policy allows. Other permissions won't help.")},
        {"UserErrorRpCollectionLimitReached", QT_TR_NOOP("There are too many restore points"),
            QT_TR_NOOP("Old restore points of the VM couldn't be removed, often because of a lock on the "
                       "resource group of its snapshots (AzureBackupRG)."),
            QT_TR_NOOP("Remove the lock from that resource group and let Azure Backup clean up.")},
        {"BackUpOperationFailed BackUpOperationFailedV2", QT_TR_NOOP("The backup failed in the service"),
            QT_TR_NOOP("Azure Backup had an internal problem, or a lock kept it from cleaning up."),
            QT_TR_NOOP("Look for locks on the snapshot resource group, then try again. If it happens "
                       "again, contact Microsoft support.")},
        {"UserErrorResourceIsInLockedState UserErrorStorageAccountIsLocked ScopeLocked",
            QT_TR_NOOP("A lock forbids this"),
            QT_TR_NOOP("A resource lock prevents anyone from changing or deleting this resource."),
            QT_TR_NOOP("Remove the lock that the message names, then try again.")},
        {"UserErrorRpCollectionDeleted UserErrorRpCollectionMarkedForDeletion",
            QT_TR_NOOP("The restore points are being deleted"),
            QT_TR_NOOP(
                "The collection that contains the VM's restore points was deleted or is being deleted."),
            QT_TR_NOOP("Try again after an hour.")},

        // Quotas (family Q)
        {"UserErrorProtectionQuotaExceeded", QT_TR_NOOP("The vault is full"),
            QT_TR_NOOP("This Recovery Services vault can't protect any more VMs."),
            QT_TR_NOOP("Choose another vault.")},
        {"UserErrorProt32dAllocationPending",
            QT_TR_NOOP("Azure Backup doesn't have enough capacity at the moment"),
            QT_TR_NOOP("The service is making room in this region. This resolves itself within 48 hours."),
            QT_TR_NOOP("Try again later.")},
        {"UserErrorCoreCountSubscriptionQuotaReached", QT_TR_NOOP("The subscription has no cores left"),
            QT_TR_NOOP("The quota of cores for this VM size is used up."),
            QT_TR_NOOP("Choose another size, or ask for a higher quota.")},
        {"UserErrorBCMPremiumStorageQuotaError", QT_TR_NOOP("The storage account is full"),
            QT_TR_NOOP("There's no room in the storage account for the backup's copies."),
            QT_TR_NOOP("Free space in the storage account, then try again.")},

        // Another operation is running (family C)
        {"UserErrorBackupOperationInProgress SystemBackupOperationInProgress",
            QT_TR_NOOP("A backup is already running"),
            QT_TR_NOOP("Another backup of this VM hasn't ended yet."),
            QT_TR_NOOP("Wait until it has ended.")},
        {"UserErrorRestoreOperationInProgress", QT_TR_NOOP("A restore is already running"),
            QT_TR_NOOP("Another restore of this VM hasn't ended yet."),
            QT_TR_NOOP("Wait until it has ended.")},
        {"BMSUserErrorObjectLocked", QT_TR_NOOP("Another operation is running on this VM's backup"),
            QT_TR_NOOP("Azure Backup does one operation at a time on a protected VM."),
            QT_TR_NOOP("Let it end, then try again.")},
        {"BMSUserErrorConflictingProtectionOperation",
            QT_TR_NOOP("Backup of this VM is already being configured"),
            QT_TR_NOOP("Someone else is enabling backup of the same VM."),
            QT_TR_NOOP("Wait a few minutes, then check the protection state of the VM.")},
        {"RetryableErrorDueToAnotherOperation AnotherOperationInProgress",
            QT_TR_NOOP("Another operation is running on this resource"),
            QT_TR_NOOP("Azure does one change at a time here."), QT_TR_NOOP("Let it end, then try again.")},
        {"UserErrorJobSuccessfullyCancelled", QT_TR_NOOP("The job was canceled"),
            QT_TR_NOOP("The job ended because someone canceled it."),
            QT_TR_NOOP("Start it again if it's needed.")},

        // Soft delete, immutability, Resource Guard (family X)
        {"SoftDeletedItem BMSUserErrorItemIsSoftDeleted",
            QT_TR_NOOP("A vault contains a soft-deleted backup of this VM"),
            QT_TR_NOOP("Backup of the VM was deleted, and the vault keeps it for 14 days or more. Until "
                       "then, backup can't be enabled again, and no other vault accepts the VM either."),
            QT_TR_NOOP("Undelete the backup item in that vault, which brings back its recovery points, and "
                       "resume backup there. Or wait until the vault has removed it; earlier, only "
                       "Microsoft support can help.")},
        {"UserErrorOperationDeniedOnImmutableItem", QT_TR_NOOP("The vault is immutable"),
            QT_TR_NOOP("An immutable vault doesn't allow less protection or shorter retention."),
            QT_TR_NOOP("Keep or lengthen the retention.")},
        {"BMSUserErrorDisablingSoftDeleteStateNotAllowed BMSUserErrorSoftDeleteStateNotSetToAlwaysON",
            QT_TR_NOOP("Soft delete can't be turned off"),
            QT_TR_NOOP("This vault keeps soft delete on at all times."), QT_TR_NOOP("Leave soft delete on.")},
        {"BMSUserErrorVaultDeletionForbidden BMSUserErrorVaultDeletionNotAllowed "
         "BMSUserErrorVaultDeletionNotPermitted",
            QT_TR_NOOP("The vault can't be deleted"), QT_TR_NOOP("There are still backups in the vault."),
            QT_TR_NOOP("Keep the vault, or remove its backups first.")},
        {"BMSUserErrorRedundancySettingsUseVaultApi", QT_TR_NOOP("The redundancy is set on the vault"),
            QT_TR_NOOP("This vault takes its storage redundancy from its own properties."),
            QT_TR_NOOP("Change the redundancy in the vault's properties.")},

        // The service itself (families T and I)
        {"CloudDosTimeboudLimitReached", QT_TR_NOOP("Azure Backup asks for a longer pause"),
            QT_TR_NOOP("Too many requests were sent to Azure Backup."),
            QT_TR_NOOP("Wait at least 15 minutes, then try again.")},
        {"CloudInvalidInputError", QT_TR_NOOP("Azure Backup didn't understand the request"),
            QT_TR_NOOP("The form of the request was wrong. This is an error in this program."),
            QT_TR_NOOP("Report it with the details.")},
        {"BCMCrpInternalError", QT_TR_NOOP("Azure Compute had an internal error"),
            QT_TR_NOOP("The problem is in the service."),
            QT_TR_NOOP("Try again. If it happens again, contact Microsoft support.")},
        {"UserErrorOperationFailedForSAPASEDatabase", QT_TR_NOOP("The backup of an SAP ASE database failed"),
            QT_TR_NOOP("This error belongs to a database backup, not to the VM."),
            QT_TR_NOOP("Check the job in the Recovery Services vault.")},
        {"OperationStillRunning OperationTimedOut", QT_TR_NOOP("Azure Backup hasn't finished yet"),
            QT_TR_NOOP("The operation is taking longer than this program waits. It wasn't stopped."),
            QT_TR_NOOP("Continue waiting, or check the job in the Recovery Services vault.")},
    };
    return table;
}

} // namespace wording
