#include "wording/errortable.h"

namespace wording {

std::span<const ErrorEntry> Errors::storage() {
    static constexpr ErrorEntry table[] = {
        // Blobs (contract 15.5)
        {"AuthorizationPermissionMismatch", QT_TR_NOOP("You don't have permission to use this blob"),
            QT_TR_NOOP(
                "What is in a blob needs a role for data. Owner and Contributor of the storage account "
                "don't include one."),
            QT_TR_NOOP(
                "Ask for the role Storage Blob Data Reader on the storage account or its container; to "
                "delete the blob, for Storage Blob Data Contributor. A new role assignment can take up "
                "to 10 minutes to take effect.")},
        {"AuthorizationFailure", QT_TR_NOOP("The storage account doesn't allow access from this network"),
            QT_TR_NOOP("The firewall of the storage account refused this computer's address. This is the "
                       "network, not a missing role: another role won't help."),
            QT_TR_NOOP(
                "Allow your address under Networking of the storage account, or run this from a network "
                "that it allows.")},
        {"BlobNotFound", QT_TR_NOOP("The blob doesn't exist"),
            QT_TR_NOOP("The storage account has the container, but not this blob in it."),
            QT_TR_NOOP(
                "Check the name in the details of the restore job. If the blob was deleted, restore it "
                "from the account's soft delete, or run the restore again.")},
        {"ContainerNotFound", QT_TR_NOOP("The container doesn't exist"),
            QT_TR_NOOP("The storage account has no container with this name."),
            QT_TR_NOOP("Check the name and the storage account in the details of the restore job.")},
        {"InvalidAuthenticationInfo NoAuthenticationInformation",
            QT_TR_NOOP("The storage account doesn't accept the sign-in"),
            QT_TR_NOOP("The token has expired, or it's for another service or tenant."),
            QT_TR_NOOP("Sign in to the tenant of the storage account, then try again.")},
        {"SasRefused", QT_TR_NOOP("The storage account refused the signed URL"),
            QT_TR_NOOP(
                "The shared access signature has expired, isn't valid yet, was changed, or the key that "
                "it was signed with has been renewed."),
            QT_TR_NOOP("Create a new one with permission to read the blob, then use it.")},
        {"KeyBasedAuthenticationNotPermitted",
            QT_TR_NOOP("The storage account doesn't allow signatures made with its keys"),
            QT_TR_NOOP("Access with account keys is off, so that shared access signatures made with them "
                       "don't count."),
            QT_TR_NOOP("Sign in with a role for blobs instead, or use a user delegation signature.")},
        {"NotABlobSas", QT_TR_NOOP("This isn't the signed URL of a blob"),
            QT_TR_NOOP("It must be the address of one blob in a storage account of this cloud, with a shared "
                       "access signature at its end (sig=)."),
            QT_TR_NOOP("In the portal, open the blob, choose “Generate SAS” and copy the blob SAS URL.")},
        {"BlobImmutableDueToPolicy LeaseIdMissing SnapshotsPresent", QT_TR_NOOP("The blob can't be deleted"),
            QT_TR_NOOP(
                "An immutability policy, a legal hold, a lease or a snapshot of the blob prevents it."),
            QT_TR_NOOP("Remove what protects the blob, then delete it in the portal.")},

        // Keys and disk encryption sets that are made (contract 6.3, 10)
        {"SetNameTaken", QT_TR_NOOP("There's another disk encryption set with this name"),
            QT_TR_NOOP(
                "An existing disk encryption set is never changed, because the disks that use it would "
                "get another key."),
            QT_TR_NOOP("Choose another name, or the existing disk encryption set.")},
        {"KeyNameTaken", QT_TR_NOOP("The key store already has a key with this name"),
            QT_TR_NOOP(
                "An existing key never gets a new version, because what uses the key might follow it."),
            QT_TR_NOOP("Choose another name, or the existing key.")},
        {"KeyNotYetRecovered", QT_TR_NOOP("The recovered key isn't visible yet"),
            QT_TR_NOOP("The key store accepted the recovery, but doesn't show the key."),
            QT_TR_NOOP("Wait a few minutes, then try again. The recovery itself hasn't failed.")},
        {"NoReleasePolicy", QT_TR_NOOP("The key has no release policy"),
            QT_TR_NOOP("Without one the key can't be released to a confidential VM."),
            QT_TR_NOOP("Choose a key that was made for confidential VMs.")},
    };
    return table;
}

} // namespace wording
