#include "wording/errortable.h"

namespace wording {

std::span<const ErrorEntry> Errors::guest() {
    static constexpr ErrorEntry table[] = {
        // Guest agent (contract 17.2 family A)
        {"UserErrorGuestAgentStatusUnavailable GuestAgentSnapshotTaskStatusError 400039",
            QT_TR_NOOP("The VM agent doesn't answer"),
            QT_TR_NOOP("Azure Backup got no status from the Azure VM agent inside the VM. This has "
                       "nothing to do with the key."),
            QT_TR_NOOP("Check in the VM that the agent is running, up to date and not blocked by the "
                       "network, then try again.")},
        {"GuestAgentCertificateNotFound", QT_TR_NOOP("The VM agent has lost its certificate"),
            QT_TR_NOOP("The agent inside the VM can't identify itself to Azure."),
            QT_TR_NOOP("Restart the agent in the VM. If that doesn't help, redeploy the VM.")},
        {"ManagedRPCreationFailedInCrpButExtensionSucceeded", QT_TR_NOOP("The restore point wasn't created"),
            QT_TR_NOOP("The snapshot in the VM succeeded, but Azure couldn't make a restore point of it."),
            QT_TR_NOOP("Restart the VM agent and run the backup again.")},
        {"NoExtensionStatusButStatusBlobAvailable",
            QT_TR_NOOP("The VM agent doesn't pass on the backup status"),
            QT_TR_NOOP("The backup extension reported its status, but the agent didn't forward it."),
            QT_TR_NOOP("Update the VM agent, then run the backup again.")},
        {"UserErrorGuestAgentVersionUnsupported", QT_TR_NOOP("The VM agent is too old"),
            QT_TR_NOOP("Azure Backup doesn't support this version of the agent."),
            QT_TR_NOOP("Update the VM agent, then try again.")},
        {"UserErrorUnSupportedDistribution", QT_TR_NOOP("This operating system isn't supported"),
            QT_TR_NOOP("Azure Backup doesn't support the operating system in the VM."),
            QT_TR_NOOP("Compare it with the support matrix of Azure VM backup.")},

        // Network of the guest (family N)
        {"UserErrorVMInternetConnectivityIssue ExtensionSnapshotFailedNoNetwork",
            QT_TR_NOOP("The VM can't reach Azure Backup"),
            QT_TR_NOOP("The backup extension in the VM can't reach the storage that it writes to."),
            QT_TR_NOOP("Allow outbound traffic to the service tags AzureBackup, Storage and "
                       "AzureActiveDirectory, then try again.")},
        {"ExtensionSnapshotFailedNoSecureNetwork", QT_TR_NOOP("The VM can't make a secure connection"),
            QT_TR_NOOP("The TLS settings in the VM are too old for Azure storage."),
            QT_TR_NOOP("Enable strong cryptography (TLS 1.2 or later) in the VM, then try again.")},
        {"UserErrorNetworkAclSANotSupported", QT_TR_NOOP("The storage account's firewall is closed"),
            QT_TR_NOOP("The storage account doesn't allow Azure Backup."),
            QT_TR_NOOP("Allow trusted Microsoft services in the storage account's firewall, or use "
                       "another account.")},

        // Snapshot extension and guest (family E)
        {"ExtensionOperationFailed ExtensionOperationFailedForManagedDisks",
            QT_TR_NOOP("The snapshot in the VM failed"),
            QT_TR_NOOP("The backup extension couldn't make a consistent snapshot."),
            QT_TR_NOOP("Check the VM agent and, on Windows, the VSS writers; remove the backup extension "
                       "and try again.")},
        {"ExtensionOperationInProgress", QT_TR_NOOP("The VM was being changed during the backup"),
            QT_TR_NOOP("The VM changed while the restore point was created."),
            QT_TR_NOOP("Wait until the VM is no longer being changed, then try again.")},
        {"ExtensionFailedSnapshotLimitReachedError", QT_TR_NOOP("A disk has too many snapshots"),
            QT_TR_NOOP("Azure allows no further snapshot of one of the disks."),
            QT_TR_NOOP("Delete old snapshots of the disk, then try again.")},
        {"ExtensionFailedSnapshotRateExceededError", QT_TR_NOOP("Snapshots were taken too often"),
            QT_TR_NOOP("Azure limits how often a disk can be copied in a short time."),
            QT_TR_NOOP("Wait a few minutes, then try again.")},
        {"ExtensionFailedTimeoutVMNetworkUnresponsive", QT_TR_NOOP("The VM was too slow for the snapshot"),
            QT_TR_NOOP("The VM or its network didn't answer in time."),
            QT_TR_NOOP("Back up at a quieter time, or use a larger VM size.")},
        {"ExtensionSnapshotFailedCOM ExtensionInstallationFailedCOM ExtensionInstallationFailedMDTC",
            QT_TR_NOOP("A Windows service needed for backup doesn't work"),
            QT_TR_NOOP("COM+ or the Distributed Transaction Coordinator in the VM failed."),
            QT_TR_NOOP("Restart these services in the VM, re-register them if needed, then try again.")},
        {"ExtensionFailedVssWriterInBadState ExtensionFailedVssServiceInBadState",
            QT_TR_NOOP("Volume Shadow Copy in the VM is in a bad state"),
            QT_TR_NOOP("A VSS writer or the VSS service reports an error."),
            QT_TR_NOOP("Restart the VSS writers that report an error (vssadmin list writers), then try "
                       "again.")},
        {"ExtensionConfigParsingFailure", QT_TR_NOOP("The backup extension can't read its settings"),
            QT_TR_NOOP("Permissions on the MachineKeys folder in the VM were changed."),
            QT_TR_NOOP("Restore the default permissions of the MachineKeys folder, then try again.")},
        {"ExtensionStuckInDeletionState", QT_TR_NOOP("The backup extension can't be removed"),
            QT_TR_NOOP("The extension is being deleted and doesn't finish."),
            QT_TR_NOOP("Uninstall the extension in the VM, then try again.")},
        {"ExtensionSnapshotBitlockerError", QT_TR_NOOP("A drive in the VM is locked"),
            QT_TR_NOOP("BitLocker keeps a drive locked, so no snapshot is possible."),
            QT_TR_NOOP("Unlock the drive in the VM, then try again.")},
        {"ExtensionVCRedistInstallationFailure", QT_TR_NOOP("The backup extension lacks its runtime library"),
            QT_TR_NOOP("The Visual C++ runtime couldn't be installed in the VM."),
            QT_TR_NOOP("Install the Visual C++ Redistributable in the VM, then try again.")},
        {"UserErrorFsFreezeFailed UserErrorFsFreezeTimeout",
            QT_TR_NOOP("The file systems in the VM couldn't be frozen"),
            QT_TR_NOOP("Linux couldn't hold a file system still for the snapshot."),
            QT_TR_NOOP("Check the file systems (fsck), or leave out the mount points that can't be frozen.")},
        {"VMRestorePointInternalError", QT_TR_NOOP("Something in the VM blocks the backup extension"),
            QT_TR_NOOP("An antivirus program often stops the extension from taking the snapshot."),
            QT_TR_NOOP("Exclude the folders of the Azure VM agent and of the backup extension, then try "
                       "again.")},

        // State of the VM (family S)
        {"AzureVmOffline 380008", QT_TR_NOOP("The VM is off or has no agent"),
            QT_TR_NOOP("Azure Backup can't reach the Azure VM agent."),
            QT_TR_NOOP("Start the VM and install the Azure VM agent, then try again.")},
        {"VMNotInRunningStateUserError", QT_TR_NOOP("The VM isn't running"),
            QT_TR_NOOP("This operation needs a running VM."), QT_TR_NOOP("Start the VM, then try again.")},
        {"UserErrorVmProvisioningStateFailed 400160", QT_TR_NOOP("The VM is in a failed provisioning state"),
            QT_TR_NOOP("The last change to the VM or to one of its extensions failed. This has nothing to "
                       "do with the key."),
            QT_TR_NOOP("Repair the failed extension or reapply the VM's state in the portal, then try "
                       "again.")},
        {"UserErrorVmNotInDesirableState VmNotInDesirableState",
            QT_TR_NOOP("The VM is in no state for backup"),
            QT_TR_NOOP("The VM is neither running nor stopped."),
            QT_TR_NOOP("Wait until the VM is running or deallocated, then try again.")},
        {"UserErrorVmNotFoundV2 400136 BCMV2VMNotFound 400094 UserErrorGenericResourceNotFound 320001",
            QT_TR_NOOP("The VM can't be found"),
            QT_TR_NOOP("The VM or a part of it was deleted, moved or renamed."),
            QT_TR_NOOP("Check the VM. If it was deleted on purpose, stop its protection and keep the "
                       "data.")},
        {"UserErrorBcmDatasourceNotPresent", QT_TR_NOOP("Protection of this VM isn't active"),
            QT_TR_NOOP("Backup of the VM was stopped or paused."),
            QT_TR_NOOP("Resume backup of the VM in its Recovery Services vault.")},
        {"UserErrorCrpReportedUserError", QT_TR_NOOP("Azure Compute refused the operation"),
            QT_TR_NOOP("The reason is in the message of the service."),
            QT_TR_NOOP("Read the message, remove the cause, then try again.")},
        {"IaasVmHealthGreenDefault 400239", QT_TR_NOOP("No problem was found"),
            QT_TR_NOOP("The health check of this VM's backup found nothing wrong."),
            QT_TR_NOOP("There's nothing to do.")},
    };
    return table;
}

} // namespace wording
