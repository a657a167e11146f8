#include "wording/errortable.h"

#include <QCoreApplication>

namespace wording {

namespace {

struct Errors {
    Q_DECLARE_TR_FUNCTIONS(wording::Errors)
public:
    static std::span<const ErrorEntry> entries() {
        static constexpr ErrorEntry table[] = {
            // Key access of Azure Backup (contract 14.8, 17.2 family K)
            {"UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK",
                QT_TR_NOOP("Azure Backup may not use the key of this VM"),
                QT_TR_NOOP(
                    "Azure Backup's service principal cannot both read and back up the customer-managed key "
                    "that encrypts the OS disk. Only the Azure portal grants this by itself, "
                    "and only for a member of the tenant, not for a guest; PowerShell, Azure CLI and REST do "
                    "not."),
                QT_TR_NOOP(
                    "Grant Azure Backup's service principal read and backup on exactly this key, then try "
                    "again. A new grant can take some minutes to work.")},
            {"UserErrorKeyVaultPermissionsNotConfigured",
                QT_TR_NOOP("Azure Backup may not use the keys of Azure Disk Encryption"),
                QT_TR_NOOP("This VM is encrypted inside the guest by Azure Disk Encryption, and Azure Backup "
                           "cannot read its keys and secrets in the Key Vault."),
                QT_TR_NOOP(
                    "Grant Azure Backup's service principal Get, List and Backup on the keys and secrets of "
                    "that Key Vault, then try again.")},
            {"UserErrorCMKKeyVaultAuthFailure",
                QT_TR_NOOP("The Recovery Services vault may not use its own encryption key"),
                QT_TR_NOOP("The vault itself is encrypted with a customer-managed key, and its managed "
                           "identity lacks access to that key. This is not the key of the VM."),
                QT_TR_NOOP("Give the vault's managed identity access to the key named in the vault's "
                           "encryption settings.")},
            {"UserErrorInvalidVMEncryptionInfo",
                QT_TR_NOOP("The disk encryption data of the VM do not fit together"),
                QT_TR_NOOP("What the VM says about Azure Disk Encryption is incomplete or contradictory."),
                QT_TR_NOOP(
                    "Check the Azure Disk Encryption set-up of the VM and repair it, then try again.")},

            {"DiskEncryptionInternalError",
                QT_TR_NOOP("The key or secret of Azure Disk Encryption could not be used"),
                QT_TR_NOOP("It is missing in the Key Vault, or Azure Backup cannot read it there."),
                QT_TR_NOOP(
                    "Check the Key Vault and the access to it, recover the key or the secret, then try "
                    "again.")},
            {"BCMProtGetSaSUriAsyncError", QT_TR_NOOP("Azure Backup did not get storage for the backup"),
                QT_TR_NOOP(
                    "Often the Recovery Services vault cannot use its own encryption key. This is not the "
                    "key of the VM."),
                QT_TR_NOOP(
                    "Check the access of the vault's managed identity to the key in the vault's encryption "
                    "settings, then try again.")},

            // Keys and disk encryption sets in a restore (family R)
            {"UserErrorDiskEncryptionSetKeyDoesNotExist",
                QT_TR_NOOP("The key of the disk encryption set is gone"),
                QT_TR_NOOP("The key that encrypted this confidential VM was deleted or disabled."),
                QT_TR_NOOP("Enable or recover the original key. If it was purged, restore it from the key "
                           "backup that Azure Backup keeps in the vault.")},
            {"UserErrorDiskEncryptionSetDoesNotExist", QT_TR_NOOP("The disk encryption set is gone"),
                QT_TR_NOOP("The disk encryption set that this confidential VM was created with was deleted."),
                QT_TR_NOOP("Create a disk encryption set with the original key and name it in the restore.")},
            {"UserErrorInputDESKeyDoesNotMatchWithOriginalKey",
                QT_TR_NOOP("The disk encryption set has another key"),
                QT_TR_NOOP(
                    "The key of the chosen disk encryption set is not the one that encrypted this VM."),
                QT_TR_NOOP("Choose the disk encryption set that holds the original key.")},
            {"UserErrorRestoreNotSupportedFromSnapshotTierRPForDifferentDES",
                QT_TR_NOOP("This recovery point cannot change the disk encryption set"),
                QT_TR_NOOP("Another disk encryption set is possible only from the vault tier, and this "
                           "recovery point is a snapshot."),
                QT_TR_NOOP("Choose a recovery point that is in the vault tier.")},

            // Key stores (contract 10)
            {"KeyNotFound", QT_TR_NOOP("The key was not found in its key store"),
                QT_TR_NOOP("The disk encryption set names a key that the key store does not have: it was "
                           "deleted or purged, or it is in the soft-deleted state."),
                QT_TR_NOOP("Look among the deleted keys of the key store and recover the key.")},
            {"ObjectIsDeletedButRecoverable", QT_TR_NOOP("The key is deleted but can be recovered"),
                QT_TR_NOOP("The key is in the soft-deleted state, so that nobody can use it."),
                QT_TR_NOOP("Recover the key in the key store, then try again.")},
            {"KeyDisabled", QT_TR_NOOP("The key is disabled"),
                QT_TR_NOOP("A disabled key cannot be used by anybody, whatever the roles say."),
                QT_TR_NOOP("Enable the key in the key store, then try again.")},
            {"ForbiddenByFirewall", QT_TR_NOOP("The key store does not let this network in"),
                QT_TR_NOOP("The firewall of the key store refused this computer's address. This is the "
                           "network, not a missing role: another role will not help."),
                QT_TR_NOOP("Allow your address in the key store's firewall, or run this from a network that "
                           "it allows.")},
            {"ForbiddenByConnection", QT_TR_NOOP("The key store is open to private endpoints only"),
                QT_TR_NOOP("Public access to the key store is off. This is the network, not a missing role: "
                           "another role will not help."),
                QT_TR_NOOP("Run this from a network with a private endpoint to the key store.")},
            {"ForbiddenByRbac", QT_TR_NOOP("You may not do this in the Key Vault"),
                QT_TR_NOOP("The Key Vault uses Azure RBAC, and no role assignment of yours allows this."),
                QT_TR_NOOP("Ask an administrator of the Key Vault for the missing data action. A new role "
                           "assignment can take up to 10 minutes to work.")},
            {"ForbiddenByPolicy", QT_TR_NOOP("You may not do this in the Key Vault"),
                QT_TR_NOOP("The Key Vault uses access policies, and none of them gives you this permission."),
                QT_TR_NOOP("Ask an administrator of the Key Vault to add the permission to your access "
                           "policy.")},
            {"AccessDenied", QT_TR_NOOP("You may not do this in the key store"),
                QT_TR_NOOP("The key store refused your account. A Managed HSM decides by its own local RBAC: "
                           "an Azure role such as Owner gives no right there."),
                QT_TR_NOOP("Ask a Managed HSM Administrator or Policy Administrator for the missing role, or "
                           "hand over the request with the ready script.")},
            {"Invalidkeyidentifier", QT_TR_NOOP("The Managed HSM did not understand the key name"),
                QT_TR_NOOP("The address of the key or of its scope is not of the form that the HSM takes."),
                QT_TR_NOOP("Check the key name. If it is right, report this with the details.")},

            // Key Vault as a resource (contract 7, 17.2)
            {"InsufficientPermissions", QT_TR_NOOP("You may not change who decides in this Key Vault"),
                QT_TR_NOOP(
                    "Changing between access policies and Azure RBAC also needs the right to assign roles."),
                QT_TR_NOOP("Ask an Owner or User Access Administrator of the Key Vault to change it.")},
            {"VaultAlreadyExists", QT_TR_NOOP("The name of the Key Vault is taken"),
                QT_TR_NOOP(
                    "A Key Vault of this name exists somewhere in Azure, or a deleted one can still be "
                    "recovered."),
                QT_TR_NOOP("Choose another name, or recover the deleted Key Vault.")},
            {"ConflictError", QT_TR_NOOP("The Key Vault is being changed"),
                QT_TR_NOOP("Two changes of the same Key Vault, or of a thing in it, met."),
                QT_TR_NOOP("Try again, one change after the other.")},

            // Role assignments and definitions (contract 8.3, 9.2)
            {"MatchingRoleAssignmentExists RoleAssignmentExists", QT_TR_NOOP("The role is already assigned"),
                QT_TR_NOOP("An assignment of the same role to the same principal at the same scope exists "
                           "under another id. Nothing is missing."),
                QT_TR_NOOP("Continue: there is nothing to do.")},
            {"RoleAssignmentNotFound", QT_TR_NOOP("The role assignment is not there"),
                QT_TR_NOOP("It was removed, or it has not yet reached this region."),
                QT_TR_NOOP("Wait a minute and check access again.")},
            {"RoleDefinitionNotFound RoleDefinitionDoesNotExist",
                QT_TR_NOOP("The role definition is not there"),
                QT_TR_NOOP("The role was deleted, or it was created a moment ago and is not known everywhere "
                           "yet."),
                QT_TR_NOOP("Wait a minute and try again. If the role was deleted, choose another one.")},
            {"RoleDefinitionWithSameNameExists", QT_TR_NOOP("A role with this name exists"),
                QT_TR_NOOP("Names of custom roles are unique in a tenant, and another role has this one."),
                QT_TR_NOOP("Use the existing role if it fits, or remove it.")},
            {"RoleDefinitionLimitExceeded", QT_TR_NOOP("There are too many custom roles"),
                QT_TR_NOOP("A tenant can have 5,000 custom roles of Azure RBAC (2,000 in China)."),
                QT_TR_NOOP("Use a role that exists, or remove custom roles that nobody needs.")},
            {"RoleDefinitionHasAssignments", QT_TR_NOOP("The role is still assigned"),
                QT_TR_NOOP("A role cannot be deleted while it is assigned to somebody."),
                QT_TR_NOOP("Remove its assignments first.")},
            {"RoleAssignmentUpdateNotPermitted", QT_TR_NOOP("The role assignment cannot be changed"),
                QT_TR_NOOP("An assignment with this id exists and differs in its role, principal or scope."),
                QT_TR_NOOP("Remove the existing assignment, then try again.")},
            {"RoleAssignmentLimitExceeded", QT_TR_NOOP("There are too many role assignments"),
                QT_TR_NOOP("The subscription or key store has reached its limit of role assignments."),
                QT_TR_NOOP("Remove assignments that are no longer needed, then try again.")},
            {"PrincipalNotFound", QT_TR_NOOP("The security principal is not known in this tenant"),
                QT_TR_NOOP("The object id belongs to another tenant, is an application id, or is so new that "
                           "it is not known everywhere yet."),
                QT_TR_NOOP(
                    "Check the object id of Azure Backup's service principal in this tenant, or wait a "
                    "minute and try again.")},
            {"BadParameter", QT_TR_NOOP("The key store did not accept the request"),
                QT_TR_NOOP("One of the values is not valid, or a role that was just created is not known "
                           "there yet."),
                QT_TR_NOOP("Wait a minute and try again. If it happens again, look at the details.")},

            // What the plan found out by itself
            {"KeyStoreInOtherTenant", QT_TR_NOOP("The key store is in another tenant"),
                QT_TR_NOOP("The tenants of your sign-in, of the VM's subscription and of the key store were "
                           "compared, and they are not the same. Azure Backup has another object id in each "
                           "tenant, so that the grant would go to nobody, or to somebody else."),
                QT_TR_NOOP(
                    "Sign in to the tenant of the key store and of the VM. Whether Azure Backup can use "
                    "a key of another tenant than the VM's, or across Azure Lighthouse, is not known.")},
            {"PrincipalNotChecked", QT_TR_NOOP("The security principal was not checked"),
                QT_TR_NOOP("The directory did not tell what has this object id. If it is not Azure Backup, "
                           "somebody else gets access to the key."),
                QT_TR_NOOP("Compare it with the object id of Backup Management Service in this tenant, and "
                           "confirm it.")},
            {"PrincipalNotAzureBackup", QT_TR_NOOP("The security principal is not Azure Backup"),
                QT_TR_NOOP(
                    "Its application id is not that of Azure Backup. A grant gives the key to somebody "
                    "else, and backup fails nevertheless."),
                QT_TR_NOOP("Choose Backup Management Service, or confirm that you want this grant.")},

            // Microsoft Graph (contract 11)
            {"Authorization_RequestDenied", QT_TR_NOOP("You may not look up security principals"),
                QT_TR_NOOP("Your account, or this program in your tenant, may not read the directory."),
                QT_TR_NOOP("Paste the object id of Azure Backup's service principal, or ask a directory "
                           "administrator for consent.")},
            {"Request_ResourceNotFound", QT_TR_NOOP("The directory has no such object"),
                QT_TR_NOOP("No security principal with this id exists in this tenant."),
                QT_TR_NOOP("Check the id and the tenant.")},
            {"Request_MultipleObjectsWithSameKeyValue", QT_TR_NOOP("The service principal exists already"),
                QT_TR_NOOP("Somebody created it in the meantime."),
                QT_TR_NOOP("Look it up again: there is nothing to create.")},
            {"Request_BadRequest Request_UnsupportedQuery",
                QT_TR_NOOP("The directory did not accept the search"),
                QT_TR_NOOP("Microsoft Graph does not support this search text."),
                QT_TR_NOOP("Search for another part of the name, or paste the object id.")},
        };
        return table;
    }
};

} // namespace

std::span<const ErrorEntry> keyErrors() {
    return Errors::entries();
}

} // namespace wording
