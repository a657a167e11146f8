#include "wording/errortable.h"

namespace wording {

std::span<const ErrorEntry> Errors::keys() {
    static constexpr ErrorEntry table[] = {
        // Key access of Azure Backup (contract 14.8, 17.2 family K)
        {"UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK",
            QT_TR_NOOP("Azure Backup doesn't have permission to use the key of this VM"),
            QT_TR_NOOP(
                "Azure Backup's service principal can't both read and back up the customer-managed key "
                "that encrypts the OS disk. Only the Azure portal grants this automatically, and only "
                "for a member of the tenant, not for a guest; PowerShell, Azure CLI and REST don't."),
            QT_TR_NOOP("Grant Azure Backup's service principal read and backup on exactly this key, then "
                       "try again. A new grant can take a few minutes to take effect.")},
        {"UserErrorKeyVaultPermissionsNotConfigured",
            QT_TR_NOOP("Azure Backup doesn't have permission to use the keys of Azure Disk Encryption"),
            QT_TR_NOOP("This VM is encrypted inside the guest by Azure Disk Encryption, and Azure Backup "
                       "can't read its keys and secrets in the Key Vault."),
            QT_TR_NOOP(
                "Grant Azure Backup's service principal Get, List and Backup on the keys and secrets of "
                "that Key Vault, then try again.")},
        {"UserErrorCMKKeyVaultAuthFailure",
            QT_TR_NOOP("The Recovery Services vault doesn't have permission to use its own encryption key"),
            QT_TR_NOOP("The vault itself is encrypted with a customer-managed key, and its managed "
                       "identity lacks access to that key. This isn't the key of the VM."),
            QT_TR_NOOP("Give the vault's managed identity access to the key named in the vault's "
                       "encryption settings.")},
        {"UserErrorInvalidVMEncryptionInfo",
            QT_TR_NOOP("The disk encryption settings of the VM are inconsistent"),
            QT_TR_NOOP("What the VM says about Azure Disk Encryption is incomplete or contradictory."),
            QT_TR_NOOP("Check the Azure Disk Encryption setup of the VM and repair it, then try again.")},

        {"DiskEncryptionInternalError",
            QT_TR_NOOP("The key or secret of Azure Disk Encryption couldn't be used"),
            QT_TR_NOOP("It's missing in the Key Vault, or Azure Backup can't read it there."),
            QT_TR_NOOP("Check the Key Vault and the access to it, recover the key or the secret, then try "
                       "again.")},
        {"BCMProtGetSaSUriAsyncError", QT_TR_NOOP("Azure Backup didn't get storage for the backup"),
            QT_TR_NOOP("Often the Recovery Services vault can't use its own encryption key. This isn't "
                       "the key of the VM."),
            QT_TR_NOOP(
                "Check the access of the vault's managed identity to the key in the vault's encryption "
                "settings, then try again.")},

        // Keys and disk encryption sets in a restore (family R)
        {"UserErrorDiskEncryptionSetKeyDoesNotExist",
            QT_TR_NOOP("The key of the disk encryption set isn't available"),
            QT_TR_NOOP("The key that encrypted this confidential VM was deleted or disabled."),
            QT_TR_NOOP("Enable or recover the original key. If it was purged, restore it from the key "
                       "backup that Azure Backup keeps in the vault.")},
        {"UserErrorDiskEncryptionSetDoesNotExist", QT_TR_NOOP("The disk encryption set no longer exists"),
            QT_TR_NOOP("The disk encryption set that this confidential VM was created with was deleted."),
            QT_TR_NOOP("Create a disk encryption set with the original key and specify it in the restore.")},
        {"UserErrorInputDESKeyDoesNotMatchWithOriginalKey",
            QT_TR_NOOP("The disk encryption set has another key"),
            QT_TR_NOOP("The key of the chosen disk encryption set isn't the one that encrypted this VM."),
            QT_TR_NOOP("Choose the disk encryption set that uses the original key.")},
        {"UserErrorRestoreNotSupportedFromSnapshotTierRPForDifferentDES",
            QT_TR_NOOP("This recovery point can't change the disk encryption set"),
            QT_TR_NOOP("Another disk encryption set is possible only from the vault tier, and this "
                       "recovery point is a snapshot."),
            QT_TR_NOOP("Choose a recovery point that is in the vault tier.")},

        // Key stores (contract 10)
        {"KeyNotFound", QT_TR_NOOP("The key wasn't found in its key store"),
            QT_TR_NOOP("The disk encryption set refers to a key that the key store doesn't have: it was "
                       "deleted or purged, or it's in the soft-deleted state."),
            QT_TR_NOOP("Look among the deleted keys of the key store and recover the key.")},
        {"NotActivated", QT_TR_NOOP("The Managed HSM isn't activated"),
            QT_TR_NOOP(
                "It was created, and until its security domain is downloaded it has no keys and answers "
                "nobody."),
            QT_TR_NOOP(
                "Ask an administrator of the HSM to download its security domain, which activates it.")},
        {"KeyVaultAccessForbidden", QT_TR_NOOP("The disk encryption set can't use its key"),
            QT_TR_NOOP(
                "The managed identity of the disk encryption set lacks access to the key, or the key store "
                "doesn't let it in."),
            QT_TR_NOOP(
                "Give the identity of the disk encryption set Get, Wrap Key and Unwrap Key on the key. "
                "This isn't the access of Azure Backup.")},
        {"ObjectIsDeletedButRecoverable", QT_TR_NOOP("The key is deleted but can be recovered"),
            QT_TR_NOOP("The key is in the soft-deleted state, so no one can use it."),
            QT_TR_NOOP("Recover the key in the key store, then try again.")},
        {"KeyDisabled", QT_TR_NOOP("The key is disabled"),
            QT_TR_NOOP("No one can use a disabled key, regardless of their roles."),
            QT_TR_NOOP("Enable the key in the key store, then try again.")},
        {"ForbiddenByFirewall", QT_TR_NOOP("The key store doesn't allow access from this network"),
            QT_TR_NOOP("The firewall of the key store refused this computer's address. This is the "
                       "network, not a missing role: another role won't help."),
            QT_TR_NOOP("Allow your address in the key store's firewall, or run this from a network that "
                       "it allows.")},
        {"ForbiddenByConnection", QT_TR_NOOP("The key store is accessible only through private endpoints"),
            QT_TR_NOOP("Public access to the key store is off. This is the network, not a missing role: "
                       "another role won't help."),
            QT_TR_NOOP("Run this from a network with a private endpoint to the key store.")},
        {"ForbiddenByRbac", QT_TR_NOOP("You don't have permission to do this in the Key Vault"),
            QT_TR_NOOP("The Key Vault uses Azure RBAC, and none of your role assignments allows this."),
            QT_TR_NOOP("Ask an administrator of the Key Vault for the missing data action. A new role "
                       "assignment can take up to 10 minutes to take effect.")},
        {"ForbiddenByPolicy", QT_TR_NOOP("You don't have permission to do this in the Key Vault"),
            QT_TR_NOOP("The Key Vault uses access policies, and none of them gives you this permission."),
            QT_TR_NOOP("Ask an administrator of the Key Vault to add the permission to your access "
                       "policy.")},
        {"AccessDenied", QT_TR_NOOP("You don't have permission to do this in the key store"),
            QT_TR_NOOP("The key store refused your account. A Managed HSM decides by its own local RBAC: "
                       "an Azure role such as Owner gives no right there."),
            QT_TR_NOOP("Ask a Managed HSM Administrator or Policy Administrator for the missing role, or "
                       "send them the request with the ready-to-run script.")},
        {"Invalidkeyidentifier", QT_TR_NOOP("The Managed HSM didn't understand the key name"),
            QT_TR_NOOP("The address of the key or of its scope doesn't have the form that the HSM accepts."),
            QT_TR_NOOP("Check the key name. If it's right, report this with the details.")},

        // Key Vault as a resource (contract 7, 17.2)
        {"InsufficientPermissions",
            QT_TR_NOOP("You don't have permission to change the permission model of this Key Vault"),
            QT_TR_NOOP("Changing between access policies and Azure RBAC also requires permission to "
                       "assign roles."),
            QT_TR_NOOP("Ask an Owner or User Access Administrator of the Key Vault to change it.")},
        {"VaultAlreadyExists", QT_TR_NOOP("The name of the Key Vault is taken"),
            QT_TR_NOOP("A Key Vault with this name exists somewhere in Azure, or a deleted one can still "
                       "be recovered."),
            QT_TR_NOOP("Choose another name, or recover the deleted Key Vault.")},
        {"ConflictError", QT_TR_NOOP("The Key Vault is being changed"),
            QT_TR_NOOP("Two changes to the same Key Vault, or to something in it, conflicted."),
            QT_TR_NOOP("Try again, one change after the other.")},

        // Role assignments and definitions (contract 8.3, 9.2)
        {"MatchingRoleAssignmentExists RoleAssignmentExists", QT_TR_NOOP("The role is already assigned"),
            QT_TR_NOOP("An assignment of the same role to the same principal at the same scope exists "
                       "under another ID. Nothing is missing."),
            QT_TR_NOOP("Continue: there is nothing to do.")},
        {"RoleAssignmentNotFound", QT_TR_NOOP("The role assignment wasn't found"),
            QT_TR_NOOP("It was removed, or it hasn't yet reached this region."),
            QT_TR_NOOP("Wait a minute and check access again.")},
        {"RoleDefinitionNotFound RoleDefinitionDoesNotExist", QT_TR_NOOP("The role definition wasn't found"),
            QT_TR_NOOP("The role was deleted, or it was created a moment ago and isn't available "
                       "everywhere yet."),
            QT_TR_NOOP("Wait a minute and try again. If the role was deleted, choose another one.")},
        {"RoleDefinitionWithSameNameExists", QT_TR_NOOP("A role with this name exists"),
            QT_TR_NOOP("Names of custom roles are unique in a tenant, and another role has this one."),
            QT_TR_NOOP("Use the existing role if it fits, or remove it.")},
        {"RoleDefinitionLimitExceeded", QT_TR_NOOP("There are too many custom roles"),
            QT_TR_NOOP("A tenant can have 5,000 custom roles of Azure RBAC (2,000 in China)."),
            QT_TR_NOOP("Use a role that exists, or remove custom roles that no one needs.")},
        {"RoleDefinitionHasAssignments", QT_TR_NOOP("The role is still assigned"),
            QT_TR_NOOP("A role can't be deleted while it's assigned to someone."),
            QT_TR_NOOP("Remove its assignments first.")},
        {"RoleAssignmentUpdateNotPermitted", QT_TR_NOOP("The role assignment can't be changed"),
            QT_TR_NOOP("An assignment with this ID exists and differs in its role, principal or scope."),
            QT_TR_NOOP("Remove the existing assignment, then try again.")},
        {"RoleAssignmentLimitExceeded", QT_TR_NOOP("There are too many role assignments"),
            QT_TR_NOOP("The subscription or key store has reached its limit of role assignments."),
            QT_TR_NOOP("Remove assignments that are no longer needed, then try again.")},
        {"PrincipalNotFound", QT_TR_NOOP("The security principal isn't known in this tenant"),
            QT_TR_NOOP("The object ID belongs to another tenant, is an application ID, or is so new that "
                       "it isn't known everywhere yet."),
            QT_TR_NOOP("Check the object ID of Azure Backup's service principal in this tenant, or wait "
                       "a minute and try again.")},
        {"UnmatchedPrincipalType", QT_TR_NOOP("The object ID isn't that of a service principal"),
            QT_TR_NOOP("It's that of a user, a group or something else. Nothing was granted to it."),
            QT_TR_NOOP("Specify the object ID of Azure Backup's service principal in this tenant.")},
        {"BadParameter", QT_TR_NOOP("The key store didn't accept the request"),
            QT_TR_NOOP(
                "One of the values isn't valid, or a role that was just created isn't known there yet."),
            QT_TR_NOOP("Wait a minute and try again. If it happens again, check the details.")},

        // What the plan found out by itself
        {"KeyStoreInOtherTenant", QT_TR_NOOP("The key store is in another tenant"),
            QT_TR_NOOP("The tenants of your sign-in, of the VM's subscription and of the key store were "
                       "compared, and they aren't the same. Azure Backup has another object ID in each "
                       "tenant, so the grant would go to no one, or to someone else."),
            QT_TR_NOOP("Sign in to the tenant of the key store and of the VM. Whether Azure Backup can use a "
                       "key of another tenant than the VM's, or across Azure Lighthouse, isn't known.")},
        {"PrincipalNotChecked", QT_TR_NOOP("The security principal wasn't checked"),
            QT_TR_NOOP("The directory didn't say what this object ID belongs to. If it isn't Azure "
                       "Backup, someone else gets access to the key."),
            QT_TR_NOOP("Compare it with the object ID of Backup Management Service in this tenant, and "
                       "confirm it.")},
        {"PrincipalNotAzureBackup", QT_TR_NOOP("The security principal isn't Azure Backup"),
            QT_TR_NOOP("Its application ID isn't that of Azure Backup. A grant gives someone else access "
                       "to the key, and backup still fails."),
            QT_TR_NOOP("Choose Backup Management Service, or confirm that you want this grant.")},

        // Microsoft Graph (contract 11)
        {"Authorization_RequestDenied",
            QT_TR_NOOP("You don't have permission to look up security principals"),
            QT_TR_NOOP("Your account, or this program in your tenant, doesn't have permission to read "
                       "the directory."),
            QT_TR_NOOP("Paste the object ID of Azure Backup's service principal, or ask a directory "
                       "administrator for consent.")},
        {"Request_ResourceNotFound", QT_TR_NOOP("The directory has no such object"),
            QT_TR_NOOP("No security principal with this ID exists in this tenant."),
            QT_TR_NOOP("Check the ID and the tenant.")},
        {"Request_MultipleObjectsWithSameKeyValue", QT_TR_NOOP("The service principal already exists"),
            QT_TR_NOOP("Someone created it in the meantime."),
            QT_TR_NOOP("Look it up again: there is nothing to create.")},
        {"Request_BadRequest Request_UnsupportedQuery", QT_TR_NOOP("The directory didn't accept the search"),
            QT_TR_NOOP("Microsoft Graph doesn't support this search text."),
            QT_TR_NOOP("Search for another part of the name, or paste the object ID.")},
    };
    return table;
}

} // namespace wording
