#include "wording/errortable.h"

namespace wording {

std::span<const ErrorEntry> Errors::local() {
    static constexpr ErrorEntry table[] = {
        // Ids that were typed for the security principal
        {"NotAGuid", QT_TR_NOOP("This isn't an object ID"),
            QT_TR_NOOP("An object ID has the form 00000000-0000-0000-0000-000000000000."),
            QT_TR_NOOP(
                "Copy the object ID from the enterprise application's overview in Microsoft Entra ID.")},
        {"ApplicationId", QT_TR_NOOP("This is an application ID, not an object ID"),
            QT_TR_NOOP("A grant to an application ID is accepted by the key store and has no effect."),
            QT_TR_NOOP("Use the object ID of its service principal in this tenant.")},
        {"WrongKindOfId", QT_TR_NOOP("This ID belongs to something else"),
            QT_TR_NOOP("It's the ID of a user, group, device or app registration, and Azure Backup "
                       "doesn't use any of them."),
            QT_TR_NOOP("Use the object ID of a service principal.")},
        {"UnknownId", QT_TR_NOOP("Nothing in this tenant has this ID"),
            QT_TR_NOOP("A grant to an unknown ID is accepted by the key store and has no effect."),
            QT_TR_NOOP("Check the ID and the tenant.")},
        {"NotChecked", QT_TR_NOOP("The object ID couldn't be checked"),
            QT_TR_NOOP("You don't have permission to read the directory, so the program can't tell which "
                       "identity this ID belongs to."),
            QT_TR_NOOP("Compare the ID with the enterprise application in Microsoft Entra ID before you "
                       "continue.")},

        {"ApplicationIdUnknown InvalidObjectId", QT_TR_NOOP("The application ID isn't known in this cloud"),
            QT_TR_NOOP("Microsoft hasn't published the application ID of Azure Backup here."),
            QT_TR_NOOP("Search for it by name, or paste its object ID.")},
        {"ServicePrincipalMissing", QT_TR_NOOP("This tenant has no service principal of Azure Backup"),
            QT_TR_NOOP("Access can be granted only to a service principal that exists in the tenant."),
            QT_TR_NOOP("Create it here, or register the resource provider Microsoft.RecoveryServices in a "
                       "subscription.")},

        {"ServicePrincipalNotCreated",
            QT_TR_NOOP("You don't have permission to create Azure Backup's service principal"),
            QT_TR_NOOP("Creating one needs the Microsoft Graph permission Application.ReadWrite.All, and a "
                       "directory role that allows it, such as Cloud Application Administrator."),
            QT_TR_NOOP("Ask a directory administrator to create it, or register the resource provider "
                       "Microsoft.RecoveryServices in a subscription.")},

        // What was found on the way to the key
        {"KeyStoreNotVisible", QT_TR_NOOP("The key store itself isn't visible to you"),
            QT_TR_NOOP("No subscription that you can see contains the key store, so its settings and "
                       "permission model aren't known."),
            QT_TR_NOOP("Ask for the Reader role on the key store, or ask someone who has it to do this.")},
        {"KeyStoreMismatch", QT_TR_NOOP("The disk encryption set refers to another key store"),
            QT_TR_NOOP("The resource that it refers to doesn't have the address of the key."),
            QT_TR_NOOP("Check the disk encryption set and its key in the portal.")},
        {"UnsupportedKeyStore", QT_TR_NOOP("The key is in an unknown type of key store"),
            QT_TR_NOOP("Its address belongs neither to a Key Vault nor to a Managed HSM of this cloud."),
            QT_TR_NOOP("Check the key of the disk encryption set.")},
        {"NoActiveKey", QT_TR_NOOP("The disk encryption set has no active key"),
            QT_TR_NOOP("Azure didn't report which key encrypts the disks."),
            QT_TR_NOOP("Check the disk encryption set in the portal.")},
        {"NoSubscriptions", QT_TR_NOOP("No subscription is available"),
            QT_TR_NOOP("Your account can't see any subscriptions in this tenant."),
            QT_TR_NOOP("Choose another tenant, or ask for access to a subscription.")},
        {"NotThere", QT_TR_NOOP("What was written isn't visible yet"),
            QT_TR_NOOP("The key store accepted the grant, but doesn't show it. It might not have reached "
                       "all regions."),
            QT_TR_NOOP("Wait a few minutes and check access again. The grant itself hasn't failed.")},
        {"ConditionalAssignment", QT_TR_NOOP("The role is already assigned there, under a condition"),
            QT_TR_NOOP("Azure doesn't accept a second assignment of the role next to it, and what the "
                       "condition still allows can't be determined."),
            QT_TR_NOOP("Ask the person who added the condition to review and remove it, or choose "
                       "another role.")},
        {"OperationLost", QT_TR_NOOP("Azure Backup has lost track of the operation"),
            QT_TR_NOOP("It accepted the request, but no longer recognizes the operation."),
            QT_TR_NOOP("Try again: what was already done is detected and isn't done twice.")},
        {"PolicyNameTaken", QT_TR_NOOP("The vault already has a policy with this name"),
            QT_TR_NOOP("An existing policy is never changed, because that would reschedule every VM that "
                       "uses it."),
            QT_TR_NOOP("Choose another name, or the existing policy.")},

        // Choices made by name
        {"VirtualMachineNotFound", QT_TR_NOOP("There's no VM with this name"),
            QT_TR_NOOP("None of the subscriptions that you can see has it."),
            QT_TR_NOOP("Check the name, or specify the VM's resource ID.")},
        {"AmbiguousName", QT_TR_NOOP("More than one resource has this name"),
            QT_TR_NOOP("The name alone doesn't identify which one is meant."),
            QT_TR_NOOP("Specify the full resource ID of one of the listed ones.")},
        {"NoConfidentialVirtualMachine", QT_TR_NOOP("There's no Confidential VM to protect"),
            QT_TR_NOOP("None of the VMs that you can see has a confidentially encrypted OS disk."),
            QT_TR_NOOP(
                "Check the tenant, your subscriptions, and that you have permission to read the VMs.")},
        {"VirtualMachineNotSuitable", QT_TR_NOOP("This VM can't be protected here"),
            QT_TR_NOOP(
                "It isn't a Confidential VM with an encrypted OS disk, or something else prevents it."),
            QT_TR_NOOP("Choose another VM.")},
        {"VirtualMachineNotChosen", QT_TR_NOOP("No VM was specified"),
            QT_TR_NOOP("There's more than one VM to choose from."), QT_TR_NOOP("Specify one with --vm.")},
        {"RoleNotAvailable", QT_TR_NOOP("This role isn't available in the key store"),
            QT_TR_NOOP("The key store's permission model has other roles, or the role doesn't exist."),
            QT_TR_NOOP("Choose one from the list.")},
        {"ScopeNotAvailable", QT_TR_NOOP("This scope isn't available in the key store"),
            QT_TR_NOOP("Access policies always apply to the whole Key Vault, and the wide role is "
                       "planned only for the whole Key Vault."),
            QT_TR_NOOP("Choose one from the list, or a smaller role.")},
        {"VaultNotFound", QT_TR_NOOP("There's no Recovery Services vault with this name"),
            QT_TR_NOOP("No vault that you can see in the subscription has it."),
            QT_TR_NOOP("Check the name, or look in the other subscriptions as well.")},
        {"VaultNotSuitable", QT_TR_NOOP("This Recovery Services vault doesn't fit"),
            QT_TR_NOOP("A vault protects VMs of its own region only, and must be ready."),
            QT_TR_NOOP("Choose another vault.")},
        {"NoSuitableVault", QT_TR_NOOP("There's no Recovery Services vault that fits"),
            QT_TR_NOOP("No vault that you can see is in the VM's region and ready."),
            QT_TR_NOOP("Create a vault in the VM's region, or look in the other subscriptions as well.")},
        {"VaultNotChosen", QT_TR_NOOP("No Recovery Services vault was specified"),
            QT_TR_NOOP("More than one vault fits."), QT_TR_NOOP("Specify one with --vault.")},
        {"PolicyNotFound", QT_TR_NOOP("There's no backup policy with this name"),
            QT_TR_NOOP("The chosen vault has no such policy for Azure virtual machines."),
            QT_TR_NOOP("Choose one from the list.")},
        {"PolicyNotSuitable", QT_TR_NOOP("This backup policy doesn't fit"),
            QT_TR_NOOP("Confidential VMs need an Enhanced policy with room for another VM."),
            QT_TR_NOOP("Choose another policy.")},
        {"NoEnhancedPolicy", QT_TR_NOOP("The vault has no Enhanced policy"),
            QT_TR_NOOP("Confidential VMs need an Enhanced policy, and all policies of this vault are "
                       "Standard or full."),
            QT_TR_NOOP("Create one: in the terminal with --new-policy NAME.")},
        {"PolicyInvalid", QT_TR_NOOP("The new backup policy isn't valid"),
            QT_TR_NOOP("Its name or its times don't have the form that Azure Backup accepts."),
            QT_TR_NOOP("Change what the message points out.")},
        {"NotReadyToConfigure", QT_TR_NOOP("Something is still missing for backup"),
            QT_TR_NOOP("The choices don't make a complete plan, or the key store's permission model "
                       "couldn't be read."),
            QT_TR_NOOP("Check what couldn't be read, or choose not to grant access here.")},

        {"ExportOfProtected", QT_TR_NOOP("No script was written: the VM is already protected"),
            QT_TR_NOOP("The scripts configure backup, which is already configured."),
            QT_TR_NOOP("Run the command without --export. If access is missing, --request writes a "
                       "request for it.")},
        {"FirstBackupOfProtected", QT_TR_NOOP("No backup is started here: the VM is already protected"),
            QT_TR_NOOP("Only access to its key would be granted. Nothing was written."),
            QT_TR_NOOP("Run the command without --first-backup, and start a backup in the vault afterward.")},

        {"KeyChanged", QT_TR_NOOP("The VM has another key than the one reviewed"),
            QT_TR_NOOP("Its disk encryption set was changed after the plan was made."),
            QT_TR_NOOP("Examine the key again and review the new plan.")},

        // The record of runs, and taking back
        {"AnotherWindow", QT_TR_NOOP("Another window is working on this VM"),
            QT_TR_NOOP("Two windows at the same time could grant access twice, or undo what the other "
                       "needs. Nothing was sent."),
            QT_TR_NOOP("Finish or close the other window, then try again.")},
        {"JournalNotWritable", QT_TR_NOOP("The record of this job can't be written"),
            QT_TR_NOOP("Every change is recorded on this computer before it's sent, so that it can be "
                       "found and undone. Without the record, nothing is sent."),
            QT_TR_NOOP("Free up space on the disk, or make the specified folder writable, then try again.")},
        {"JournalDamaged JournalNotReadable", QT_TR_NOOP("The record of this job is damaged"),
            QT_TR_NOOP("It was changed or partly lost, so it doesn't show what was done."),
            QT_TR_NOOP("Check the role assignments of the key in the portal, and dismiss this job.")},
        {"RunNotFound", QT_TR_NOOP("There's no record of this job"),
            QT_TR_NOOP("No job with this ID was recorded for you on this computer."),
            QT_TR_NOOP("Choose one of the jobs listed.")},
        {"AnotherTenant", QT_TR_NOOP("This job belongs to another tenant"),
            QT_TR_NOOP("What it wrote can be seen only in its own tenant."),
            QT_TR_NOOP("Sign in to that tenant, then try again.")},
        {"UnrecordedWrite", QT_TR_NOOP("A change wasn't sent because it wasn't recorded"),
            QT_TR_NOOP("This is an error in this program. Nothing was changed."),
            QT_TR_NOOP("Report it with the details.")},
        {"StillThere", QT_TR_NOOP("It still exists"),
            QT_TR_NOOP("Azure accepted the request, but still shows what was to be undone."),
            QT_TR_NOOP("Wait a few minutes, then check again.")},
        {"BackupsNotStopped", QT_TR_NOOP("Backups weren't stopped"),
            QT_TR_NOOP("What has been changed since then is left as it is. Access stays, because backups "
                       "would fail without it."),
            QT_TR_NOOP("Stop backups in the portal, or check again and undo the changes without stopping "
                       "backups.")},
        {"NoLongerProtected", QT_TR_NOOP("The VM is no longer protected"),
            QT_TR_NOOP("Access was to be granted again for running backups, but no backups are running."),
            QT_TR_NOOP("Refresh the list of virtual machines, and configure backup again.")},
        {"AccessStillMissing", QT_TR_NOOP("Azure Backup still has no access to the key"),
            QT_TR_NOOP("The grant was written, but the key store doesn't show that it's in effect."),
            QT_TR_NOOP("Wait a few minutes, then check again.")},
        {"ProtectedItemNotFound", QT_TR_NOOP("The backup item of the VM wasn't found"),
            QT_TR_NOOP("The vault doesn't show it, so it isn't known whether backups are running."),
            QT_TR_NOOP("Check the backup items of the vault in the portal.")},

        // Connections
        {"HostNotFound", QT_TR_NOOP("The name of the server wasn't found"),
            QT_TR_NOOP("The name couldn't be resolved: no network, or a name server that doesn't know it."),
            QT_TR_NOOP("Check the network connection and name resolution, then try again.")},
        {"ConnectionRefused", QT_TR_NOOP("The server refuses connections"),
            QT_TR_NOOP("Nothing is listening at the server's address, or a firewall rejects the connection."),
            QT_TR_NOOP("Check firewall and proxy, then try again.")},
        {"ConnectionLost", QT_TR_NOOP("The connection was lost"),
            QT_TR_NOOP("It ended before the answer was complete. A change that was on its way might have "
                       "been made."),
            QT_TR_NOOP("Try again. What was already done is detected and isn't done twice.")},
        {"ForeignHost ForeignLink ForeignChallenge InsecureUrl UnsafePath BadHeader Redirect",
            QT_TR_NOOP("An address outside of Azure was refused"),
            QT_TR_NOOP("An answer led to an address that doesn't belong to the signed-in cloud. It "
                       "wasn't followed, and nothing secret was sent there."),
            QT_TR_NOOP("Check that no proxy changes the traffic. If it happens again, report it with the "
                       "details.")},

        // Sources
        {"OperationTimeout", QT_TR_NOOP("The operation hasn't ended yet"),
            QT_TR_NOOP("It's taking longer than this program waits. It wasn't stopped."),
            QT_TR_NOOP("Check the resource after a few minutes, then continue.")},
        {"TooManySubscriptions ResultTruncated", QT_TR_NOOP("The list isn't complete"),
            QT_TR_NOOP("There are more results than one query can return."),
            QT_TR_NOOP("Refresh. If it happens again, report it with the details.")},
        {"NotAGrant", QT_TR_NOOP("This isn't a grant"),
            QT_TR_NOOP("The plan contains a change that doesn't belong there. This is an error in this "
                       "program."),
            QT_TR_NOOP("Report it with the details.")},
        {"NotAvailable", QT_TR_NOOP("This isn't available yet"),
            QT_TR_NOOP("This version of the program doesn't have it."),
            QT_TR_NOOP("Choose another source, for example a scenario of the simulator.")},
        {"UnknownScenario", QT_TR_NOOP("There's no such scenario"),
            QT_TR_NOOP("The simulator has no scenario with this name."),
            QT_TR_NOOP("Choose one of the scenarios: cvm-backup-wizard scenarios lists them.")},
        {"InvalidScenario", QT_TR_NOOP("The scenario can't be used"),
            QT_TR_NOOP("Its description contains something that the simulator doesn't understand."),
            QT_TR_NOOP("Correct that place in the file. If the scenario comes with this program, report this "
                       "with the details.")},
        {"InvalidFault", QT_TR_NOOP("The fault can't be used"),
            QT_TR_NOOP("It isn't JSON of the form that the simulator understands."),
            QT_TR_NOOP("Correct it: resources/scenario.schema.json describes every member of a fault.")},
        {"NotASnapshot", QT_TR_NOOP("Nothing in these files was understood"),
            QT_TR_NOOP("They aren't snapshots of this program, and aren't exports of Azure tools that it "
                       "reads."),
            QT_TR_NOOP("Review the files: cvm-backup-wizard review says of each what isn't understood. For a "
                       "scenario of your own, use --scenario-file.")},
        {"FileNotRead", QT_TR_NOOP("The file can't be read"),
            QT_TR_NOOP("It doesn't exist, you don't have permission to read it, or it isn't a file."),
            QT_TR_NOOP("Check its name and its permissions, then try again.")},
        {"FileTooLarge", QT_TR_NOOP("The file is too large"),
            QT_TR_NOOP("It's larger than this program reads of a file of this kind."),
            QT_TR_NOOP("Check whether it's the right file.")},
        {"NotExpressible", QT_TR_NOOP("The plan can't be written in this language"),
            QT_TR_NOOP("A name contains characters that it can't express safely, or an ID isn't known."),
            QT_TR_NOOP("Choose another language, or make the grant with this program.")},
        {"FileNotWritten", QT_TR_NOOP("The file couldn't be written"),
            QT_TR_NOOP("The previous content is unchanged."),
            QT_TR_NOOP("Choose another folder, or check its permissions and its free space.")},
        {"LinkOfOthers", QT_TR_NOOP("The file wasn't written through someone else's link"),
            QT_TR_NOOP("A link on the way to the file was made by another user, and can lead anywhere."),
            QT_TR_NOOP("Choose a folder of your own.")},
        {"CaFileNotWritten", QT_TR_NOOP("The certificate authority's file wasn't written"),
            QT_TR_NOOP("The simulator over HTTPS needs a file for the certificate that clients trust."),
            QT_TR_NOOP("With --write-ca, specify a file that doesn't exist yet.")},
        {"NoTls", QT_TR_NOOP("TLS isn't available here"),
            QT_TR_NOOP("The simulator needs OpenSSL for HTTPS, but didn't find it."),
            QT_TR_NOOP("Start it without --tls, or use a build of the program with OpenSSL.")},
        {"PortTaken PortInUse", QT_TR_NOOP("The port is in use"),
            QT_TR_NOOP("Another program on this computer is listening on this port."),
            QT_TR_NOOP("Choose another port, or 0 for any free one.")},
    };
    return table;
}

} // namespace wording
