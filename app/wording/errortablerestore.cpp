#include "wording/errortable.h"

namespace wording {

std::span<const ErrorEntry> Errors::restores() {
    static constexpr ErrorEntry table[] = {
        // Restore targets (contract 17.2 family O)
        {"UserErrorVmAlreadyExistWithSameName", QT_TR_NOOP("A VM with this name exists"),
            QT_TR_NOOP("The restore would create a VM whose name is taken."),
            QT_TR_NOOP("Choose another name.")},
        {"UserErrorSkuNotAvailable UserErrorSkuNotAvaialable SkuNotAvailable SkuNotAvaialable",
            QT_TR_NOOP("The VM size isn't available"),
            QT_TR_NOOP("Azure can't create a VM of this size in this region at the moment."),
            QT_TR_NOOP("Restore the disks, then create a VM of another size from them.")},
        {"UserErrorMarketPlaceVMNotSupported", QT_TR_NOOP("The Marketplace image is no longer available"),
            QT_TR_NOOP("The VM was made from a Marketplace offer that no longer exists."),
            QT_TR_NOOP("Restore the disks, then create a VM from them.")},
        {"UserErrorInstantRpNotFound", QT_TR_NOOP("The snapshot no longer exists"),
            QT_TR_NOOP("The snapshot of this recovery point was deleted."),
            QT_TR_NOOP("Choose another recovery point.")},
        {"UserErrorOlrNotSupported OlrBackupFailed UserErrorOlrNotSupportedOnRpWithDisksExcluded",
            QT_TR_NOOP("The disks of the VM can't be replaced"),
            QT_TR_NOOP("Replacing the disks in place isn't possible with this recovery point."),
            QT_TR_NOOP("Restore the disks, or restore as a new VM.")},
        {"UserErrorBCMRestoreStorageAccountNotFound UserErrorRestoreDestinationBlobNotFound",
            QT_TR_NOOP("The staging storage wasn't found"),
            QT_TR_NOOP("The storage account of the restore, or a blob in it, wasn't found."),
            QT_TR_NOOP("Check the storage account and start the restore again.")},
        {"UserErrorCrossSubscriptionRestoreNotSupportedForOLR",
            QT_TR_NOOP("Disks can't be replaced across subscriptions"),
            QT_TR_NOOP("Replacing the disks of a VM in place works in its own subscription only."),
            QT_TR_NOOP("Restore as a new VM, or restore the disks.")},
        {"UserErrorCrossSubscriptionRestore",
            QT_TR_NOOP("The restore into another subscription isn't possible"),
            QT_TR_NOOP("The code shows why: the type of VM, its encryption, a recovery point that is a "
                       "snapshot or in another region, or a subscription that isn't suitable."),
            QT_TR_NOOP(
                "Restore into the VM's own subscription; or choose a recovery point in the vault tier, "
                "and a subscription of the same tenant where Microsoft.RecoveryServices is registered.")},
        {"CopyingVHDsFromBackUpVaultTakingLongTime", QT_TR_NOOP("The transfer takes too long"),
            QT_TR_NOOP("Copying the disks from the vault didn't finish in time."),
            QT_TR_NOOP("Start the restore again later.")},
    };
    return table;
}

} // namespace wording
