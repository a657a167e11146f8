#include "wording/errortable.h"

namespace wording {

std::span<const ErrorEntry> Errors::recovery() {
    static constexpr ErrorEntry table[] = {
        // Choices and findings of this program, before anything is written
        {"RecoveryRefused", QT_TR_NOOP("Something stands in the way"),
            QT_TR_NOOP("At least one step can't be made as planned. Nothing was written."),
            QT_TR_NOOP("See what stands in the way and the way out of each, then try again.")},
        {"RestoreInProgress", QT_TR_NOOP("Another restore of this VM is running"),
            QT_TR_NOOP("Azure Backup restores a VM once at a time."),
            QT_TR_NOOP("Wait until that restore has ended, then try again.")},
        {"NoProtectedMachine", QT_TR_NOOP("No vault protects a VM"),
            QT_TR_NOOP("No protected VM was found in the Recovery Services vaults that you can see."),
            QT_TR_NOOP("Check the vault's name, and that you have Backup Reader or more on it.")},
        {"ProtectedMachineNotFound", QT_TR_NOOP("No vault protects this VM"),
            QT_TR_NOOP("The Recovery Services vaults that you can see hold no backups of a VM with this name "
                       "or ID."),
            QT_TR_NOOP("Specify one of the listed VMs.")},
        {"ProtectedMachineNotChosen", QT_TR_NOOP("No VM was specified"),
            QT_TR_NOOP("Several VMs are protected, and this program doesn't guess."),
            QT_TR_NOOP("Specify one of the listed VMs with --vm.")},
        {"ProtectedInSeveralVaults", QT_TR_NOOP("Several vaults protect this VM"),
            QT_TR_NOOP("Each of them has recovery points of its own, and this program doesn't guess."),
            QT_TR_NOOP("Specify one with --vault.")},
        {"OptionWithoutEffect", QT_TR_NOOP("An option has no effect"),
            QT_TR_NOOP("What is planned has no place for an option that was specified. Nothing was written."),
            QT_TR_NOOP("Leave it out, or choose the step that it's for.")},
        {"KeyNamedOtherwise", QT_TR_NOOP("The VM used another key"),
            QT_TR_NOOP(
                "The disk encryption set of the VM names another key than the one that was specified."),
            QT_TR_NOOP("Leave out --key, or specify the key that the set names.")},
        {"RecoveryPointNotFound BMSUserErrorRecoveryPointNotFound",
            QT_TR_NOOP("There's no such recovery point"),
            QT_TR_NOOP("The VM has no recovery point with this ID. It might have expired."),
            QT_TR_NOOP("Choose one of the recovery points that are there.")},
        {"RestoreTargetNotFound", QT_TR_NOOP("There's nothing with this name"),
            QT_TR_NOOP("A storage account, key store, disk encryption set, resource group or subnet that was "
                       "specified wasn't found."),
            QT_TR_NOOP("Specify one of those that are there, by name or ID.")},
        {"KeyCopyJobNotFound", QT_TR_NOOP("This job left no copy of the key"),
            QT_TR_NOOP("No failed restore of the VM with this ID tells where it put a copy of the key."),
            QT_TR_NOOP("Leave out --job, so that a new restore fetches the copy.")},

        // The copy of the key (contract 15.5)
        {"NoKeyCopy", QT_TR_NOOP("There's no copy of the key"),
            QT_TR_NOOP("The restore job doesn't tell where it put one. The recovery point holds none, or the "
                       "restore failed for another reason."),
            QT_TR_NOOP("Choose another recovery point of the vault tier, from the time when the VM used the "
                       "key.")},
        {"RestoreDidNotFail", QT_TR_NOOP("The restore succeeded"),
            QT_TR_NOOP("It was bound to fail so that Azure Backup hands out its copy of the key. The key is "
                       "still available to Azure Backup, so no copy was written, and disks were made."),
            QT_TR_NOOP(
                "See which disks were made, and delete them when you don't need them. For a rehearsal, "
                "choose a placeholder set whose key is in another key store.")},
        {"RestoreStillRunning", QT_TR_NOOP("The restore is still running"),
            QT_TR_NOOP("It takes longer than this program waits. It wasn't stopped."),
            QT_TR_NOOP("Continue the job later: its restore is found and followed, and not started again.")},
        {"RehearsalCutOff", QT_TR_NOOP("The rehearsal was cut off while it cleaned up"),
            QT_TR_NOOP(
                "What it would have proved isn't known: what it needs for that is taken away already."),
            QT_TR_NOOP("See what is left behind, then start another rehearsal.")},
        {"JobNotListed", QT_TR_NOOP("How the restore went isn't known yet"),
            QT_TR_NOOP("Azure Backup took it, and doesn't list its job. Only the job tells how it went."),
            QT_TR_NOOP("Continue the job later: its restore is found and followed, and not started again.")},
        {"OtherSetUsed", QT_TR_NOOP("What came back uses another disk encryption set"),
            QT_TR_NOOP("It isn't the set that was specified for the VM, so its key is another one as well."),
            QT_TR_NOOP("See which set and key it uses, and check that key before you rely on the VM.")},
        {"StagingAccountNotFound", QT_TR_NOOP("The storage account with the copy wasn't found"),
            QT_TR_NOOP("The restore job names a storage account that you can't see or that is gone."),
            QT_TR_NOOP("Check your rights on the storage account. If it's gone, fetch the copy again with "
                       "another one.")},
        {"BadSignedAddress", QT_TR_NOOP("This isn't a signed address of a blob"),
            QT_TR_NOOP(
                "An address with a shared access signature (SAS) begins with https://, names container "
                "and blob, and contains sig=."),
            QT_TR_NOOP("Copy the whole address of the copy, with its signature, then try again.")},

        // Keys and sets (contract 10, 15.5)
        {"OtherKeyRestored", QT_TR_NOOP("It isn't the key that was expected"),
            QT_TR_NOOP("The copy is of a key with another name, version or public part than the original."),
            QT_TR_NOOP("Compare the restored key with the disk encryption set of the VM. Nothing that was "
                       "there was overwritten.")},
        {"NoGrantee", QT_TR_NOOP("It isn't known who gets the grant"),
            QT_TR_NOOP("The object ID of the service principal, or of the new set's identity, couldn't be "
                       "read."),
            QT_TR_NOOP(
                "Check that you can read Microsoft Graph and the disk encryption set, then continue.")},
        {"KeyVaultKeyNotFound", QT_TR_NOOP("The key of the disk encryption set wasn't found"),
            QT_TR_NOOP("Compute looked for the key that the set names, and its key store doesn't have it."),
            QT_TR_NOOP("Bring the key back first, then create the set.")},
        {"PropertyChangeNotAllowed", QT_TR_NOOP("This can't be changed afterward"),
            QT_TR_NOOP("The resource is there with another value of a property that is fixed when it's "
                       "created."),
            QT_TR_NOOP("Choose another name.")},

        // The restore's places (contract 15.4)
        {"UserErrorTargetStorageAccountRegionMismatch",
            QT_TR_NOOP("The storage account is in another region"),
            QT_TR_NOOP("The staging account has to be in the region of the vault."),
            QT_TR_NOOP("Choose a storage account in the vault's region.")},
        {"UserErrorTargetStorageAccountTypeNotSupported",
            QT_TR_NOOP("This kind of storage account can't be used"),
            QT_TR_NOOP("A staging account needs page blobs and must not be zone-redundant."),
            QT_TR_NOOP("Choose a general-purpose storage account with locally redundant storage.")},
    };
    return table;
}

} // namespace wording
