#include "wording/errortable.h"

#include <QCoreApplication>

namespace wording {

namespace {

struct Errors {
    Q_DECLARE_TR_FUNCTIONS(wording::Errors)
public:
    static std::span<const ErrorEntry> entries() {
        static constexpr ErrorEntry table[] = {
            // Ids that were typed for the security principal
            {"NotAGuid", QT_TR_NOOP("This is not an object id"),
                QT_TR_NOOP("An object id has the form 00000000-0000-0000-0000-000000000000."),
                QT_TR_NOOP("Copy the object id from the enterprise application's overview in Microsoft Entra "
                           "ID.")},
            {"ApplicationId", QT_TR_NOOP("This is an application id, not an object id"),
                QT_TR_NOOP("A grant to an application id is accepted by the key store and has no effect."),
                QT_TR_NOOP("Use the object id of its service principal in this tenant.")},
            {"WrongKindOfId", QT_TR_NOOP("This id belongs to something else"),
                QT_TR_NOOP(
                    "It is the id of a user, group, device or app registration, and Azure Backup works "
                    "with none of them."),
                QT_TR_NOOP("Use the object id of a service principal.")},
            {"UnknownId", QT_TR_NOOP("Nothing in this tenant has this id"),
                QT_TR_NOOP("A grant to an unknown id is accepted by the key store and has no effect."),
                QT_TR_NOOP("Check the id and the tenant.")},
            {"NotChecked", QT_TR_NOOP("The object id could not be checked"),
                QT_TR_NOOP("You may not read the directory, so that it is not known whom this id names."),
                QT_TR_NOOP("Compare the id with the enterprise application in Microsoft Entra ID before you "
                           "go on.")},

            {"ApplicationIdUnknown InvalidObjectId",
                QT_TR_NOOP("The application id is not known in this cloud"),
                QT_TR_NOOP("Microsoft has not published the application id of Azure Backup here."),
                QT_TR_NOOP("Search for it by name, or paste its object id.")},
            {"ServicePrincipalMissing", QT_TR_NOOP("This tenant has no service principal of Azure Backup"),
                QT_TR_NOOP("Access can be granted only to a service principal that exists in the tenant."),
                QT_TR_NOOP(
                    "Create it here, or register the resource provider Microsoft.RecoveryServices in a "
                    "subscription.")},

            // What was found on the way to the key
            {"KeyStoreNotVisible", QT_TR_NOOP("The key store itself is not visible to you"),
                QT_TR_NOOP("No subscription that you can see holds the key store, so that its settings and "
                           "permission model are not known."),
                QT_TR_NOOP("Ask for the Reader role on the key store, or hand this over to somebody who has "
                           "it.")},
            {"KeyStoreMismatch", QT_TR_NOOP("The disk encryption set names another key store"),
                QT_TR_NOOP("The resource that it names does not have the address of the key."),
                QT_TR_NOOP("Check the disk encryption set and its key in the portal.")},
            {"UnsupportedKeyStore", QT_TR_NOOP("The key is in an unknown kind of key store"),
                QT_TR_NOOP("Its address belongs neither to a Key Vault nor to a Managed HSM of this cloud."),
                QT_TR_NOOP("Check the key of the disk encryption set.")},
            {"NoActiveKey", QT_TR_NOOP("The disk encryption set has no active key"),
                QT_TR_NOOP("Azure did not say which key encrypts the disks."),
                QT_TR_NOOP("Check the disk encryption set in the portal.")},
            {"NoSubscriptions", QT_TR_NOOP("There is no subscription to look into"),
                QT_TR_NOOP("Your account sees no subscription in this tenant."),
                QT_TR_NOOP("Choose another tenant, or ask for access to a subscription.")},
            {"NotThere", QT_TR_NOOP("What was written cannot be seen yet"),
                QT_TR_NOOP(
                    "The key store accepted the grant and does not show it. It may not have reached all "
                    "regions."),
                QT_TR_NOOP("Wait some minutes and check access again. The grant itself has not failed.")},
            {"ConditionalAssignment", QT_TR_NOOP("The role is assigned there already, under a condition"),
                QT_TR_NOOP("Azure takes no second assignment of the role beside it, and nobody can tell "
                           "what the condition leaves."),
                QT_TR_NOOP("Have the condition looked at and removed by whoever made it, or choose "
                           "another role.")},
            {"OperationLost", QT_TR_NOOP("Azure Backup has lost track of the operation"),
                QT_TR_NOOP("It accepted the request and does not know the operation any more."),
                QT_TR_NOOP("Try again: what was done already is found and not done twice.")},
            {"PolicyNameTaken", QT_TR_NOOP("The vault already has a policy with this name"),
                QT_TR_NOOP(
                    "An existing policy is never changed, because that would reschedule every VM on it."),
                QT_TR_NOOP("Choose another name, or the existing policy.")},

            // Choices made by name
            {"VirtualMachineNotFound", QT_TR_NOOP("There is no VM with this name"),
                QT_TR_NOOP("None of the subscriptions that you can see has it."),
                QT_TR_NOOP("Check the name, or give the VM's resource id.")},
            {"AmbiguousName", QT_TR_NOOP("More than one has this name"),
                QT_TR_NOOP("A name alone does not say which one is meant."),
                QT_TR_NOOP("Give the full resource id of one of those listed.")},
            {"NoConfidentialVirtualMachine", QT_TR_NOOP("There is no Confidential VM to protect"),
                QT_TR_NOOP("None of the VMs has a confidentially encrypted OS disk."),
                QT_TR_NOOP("Check the tenant and your subscriptions.")},
            {"VirtualMachineNotSuitable", QT_TR_NOOP("This VM cannot be protected here"),
                QT_TR_NOOP(
                    "It is not a Confidential VM with an encrypted OS disk, or something else is in the "
                    "way."),
                QT_TR_NOOP("Choose another VM.")},
            {"VirtualMachineNotChosen", QT_TR_NOOP("No VM was named"),
                QT_TR_NOOP("More than one VM could be meant."), QT_TR_NOOP("Name one with --vm.")},
            {"RoleNotAvailable", QT_TR_NOOP("This role is not to be had in the key store"),
                QT_TR_NOOP("The key store's permission model has other roles, or the role is not there."),
                QT_TR_NOOP("Choose one of those listed.")},
            {"ScopeNotAvailable", QT_TR_NOOP("This scope is not to be had in the key store"),
                QT_TR_NOOP(
                    "Access policies always count for the whole Key Vault, and the wide role is planned at "
                    "the whole Key Vault only."),
                QT_TR_NOOP("Choose one of those listed, or a smaller role.")},
            {"VaultNotFound", QT_TR_NOOP("There is no Recovery Services vault with this name"),
                QT_TR_NOOP("No vault that you can see in the subscription has it."),
                QT_TR_NOOP("Check the name, or look in the other subscriptions as well.")},
            {"VaultNotSuitable", QT_TR_NOOP("This Recovery Services vault does not fit"),
                QT_TR_NOOP("A vault protects VMs of its own region only, and must be ready."),
                QT_TR_NOOP("Choose another vault.")},
            {"NoSuitableVault", QT_TR_NOOP("There is no Recovery Services vault that fits"),
                QT_TR_NOOP("No vault that you can see is in the VM's region and ready."),
                QT_TR_NOOP("Create a vault in the VM's region, or look in the other subscriptions as well.")},
            {"VaultNotChosen", QT_TR_NOOP("No Recovery Services vault was named"),
                QT_TR_NOOP("More than one vault fits."), QT_TR_NOOP("Name one with --vault.")},
            {"PolicyNotFound", QT_TR_NOOP("There is no backup policy with this name"),
                QT_TR_NOOP("The chosen vault has no such policy for Azure virtual machines."),
                QT_TR_NOOP("Choose one of those listed.")},
            {"PolicyNotSuitable", QT_TR_NOOP("This backup policy does not fit"),
                QT_TR_NOOP("Confidential VMs need an Enhanced policy with room for another VM."),
                QT_TR_NOOP("Choose another policy.")},
            {"NoEnhancedPolicy", QT_TR_NOOP("The vault has no Enhanced policy"),
                QT_TR_NOOP("Confidential VMs need an Enhanced policy, and all policies of this vault are "
                           "Standard or full."),
                QT_TR_NOOP("Create one: in the terminal with --new-policy NAME.")},
            {"PolicyInvalid", QT_TR_NOOP("The new backup policy is not valid"),
                QT_TR_NOOP("Its name or its times are not of the form that Azure Backup takes."),
                QT_TR_NOOP("Change what the message names.")},
            {"NotReadyToConfigure", QT_TR_NOOP("Something is still missing for backup"),
                QT_TR_NOOP(
                    "The choices do not make a complete plan, or the key store's permission model could "
                    "not be read."),
                QT_TR_NOOP("Look at what could not be read, or do not grant access here.")},

            {"ExportOfProtected", QT_TR_NOOP("No script was written: the VM is protected already"),
                QT_TR_NOOP("The scripts configure backup, which is done."),
                QT_TR_NOOP(
                    "Leave --export away. Where access is missing, --request writes a request for it.")},
            {"FirstBackupOfProtected", QT_TR_NOOP("No backup is started here: the VM is protected already"),
                QT_TR_NOOP("Access to its key is all that would be granted. Nothing was written."),
                QT_TR_NOOP("Leave --first-backup away, and start a backup in the vault afterwards.")},

            {"KeyChanged", QT_TR_NOOP("The VM has another key than the one reviewed"),
                QT_TR_NOOP("Its disk encryption set was changed after the plan was made."),
                QT_TR_NOOP("Examine the key again and review the new plan.")},

            // The record of runs, and taking back
            {"AnotherWindow", QT_TR_NOOP("Another window works on this VM"),
                QT_TR_NOOP("Two at once could grant twice or take back what the other needs. Nothing was "
                           "sent."),
                QT_TR_NOOP("Finish or close the other window, then try again.")},
            {"JournalNotWritable", QT_TR_NOOP("The record of this job cannot be written"),
                QT_TR_NOOP("Every change is recorded on this computer before it is sent, so that it can be "
                           "found and taken back. Without the record nothing is sent."),
                QT_TR_NOOP("Make room on the disk, or make the folder that is named writable, then try "
                           "again.")},
            {"JournalDamaged JournalNotReadable", QT_TR_NOOP("The record of this job is damaged"),
                QT_TR_NOOP("It was changed or lost in part, so that it does not tell what was done."),
                QT_TR_NOOP("Look at the role assignments of the key in the portal, and forget this job.")},
            {"RunNotFound", QT_TR_NOOP("There is no record of this job"),
                QT_TR_NOOP("No job with this id was recorded for you on this computer."),
                QT_TR_NOOP("Choose one of the jobs listed.")},
            {"AnotherTenant", QT_TR_NOOP("This job belongs to another tenant"),
                QT_TR_NOOP("What it wrote can be seen only in its own tenant."),
                QT_TR_NOOP("Sign in to that tenant, then try again.")},
            {"UnrecordedWrite", QT_TR_NOOP("A change was not sent because it was not recorded"),
                QT_TR_NOOP("This is a fault of this program. Nothing was changed."),
                QT_TR_NOOP("Report it with the details.")},
            {"StillThere", QT_TR_NOOP("It is still there"),
                QT_TR_NOOP("Azure accepted the request and still shows what was to be taken back."),
                QT_TR_NOOP("Wait some minutes, then look again.")},
            {"BackupsNotStopped", QT_TR_NOOP("Backups were not stopped"),
                QT_TR_NOOP("What was changed since is left alone. Access stays, because backups would fail "
                           "without it."),
                QT_TR_NOOP("Stop backups in the portal, or look again and take back without stopping them.")},
            {"NoLongerProtected", QT_TR_NOOP("The VM is not protected any more"),
                QT_TR_NOOP("Access was to be granted again for backups that run, and none do."),
                QT_TR_NOOP("Read the list of virtual machines again, and configure backup anew.")},
            {"AccessStillMissing", QT_TR_NOOP("Azure Backup still has no access to the key"),
                QT_TR_NOOP("The grant was written, and the key store does not show that it is in force."),
                QT_TR_NOOP("Wait some minutes, then check again.")},
            {"ProtectedItemNotFound", QT_TR_NOOP("The backup item of the VM was not found"),
                QT_TR_NOOP("The vault does not show it, so that it is not known whether backups run."),
                QT_TR_NOOP("Look at the backup items of the vault in the portal.")},

            // Connections
            {"HostNotFound", QT_TR_NOOP("The name of the server was not found"),
                QT_TR_NOOP(
                    "The name could not be resolved: no network, or a name server that does not know it."),
                QT_TR_NOOP("Check the network connection and name resolution, then try again.")},
            {"ConnectionRefused", QT_TR_NOOP("The server refuses connections"),
                QT_TR_NOOP("Nothing listens at the server's address, or a firewall rejects the connection."),
                QT_TR_NOOP("Check firewall and proxy, then try again.")},
            {"ConnectionLost", QT_TR_NOOP("The connection was lost"),
                QT_TR_NOOP(
                    "It ended before the answer was complete. A change that was on its way may have been "
                    "made."),
                QT_TR_NOOP("Try again. What was already done is found and not done twice.")},
            {"ForeignHost ForeignChallenge InsecureUrl UnsafePath BadHeader Redirect",
                QT_TR_NOOP("An address outside of Azure was refused"),
                QT_TR_NOOP(
                    "An answer led to an address that does not belong to the signed-in cloud. It was not "
                    "followed, and nothing secret was sent there."),
                QT_TR_NOOP("Check that no proxy changes the traffic. If it happens again, report it with the "
                           "details.")},

            // Sources
            {"OperationTimeout", QT_TR_NOOP("The operation has not ended yet"),
                QT_TR_NOOP("It runs longer than this program waits. It was not stopped."),
                QT_TR_NOOP("Look at the resource after some minutes, then go on.")},
            {"TooManySubscriptions ResultTruncated", QT_TR_NOOP("The list is not complete"),
                QT_TR_NOOP("There is more than one query can return."),
                QT_TR_NOOP("Read again. If it happens again, report it with the details.")},
            {"NotAGrant", QT_TR_NOOP("This is not a grant"),
                QT_TR_NOOP(
                    "The plan holds a change that does not belong there. This is a fault of this program."),
                QT_TR_NOOP("Report it with the details.")},
            {"NotAvailable", QT_TR_NOOP("This is not available yet"),
                QT_TR_NOOP("This version of the program does not have it."),
                QT_TR_NOOP("Choose another source, for example a scenario of the simulator.")},
            {"UnknownScenario", QT_TR_NOOP("There is no such scenario"),
                QT_TR_NOOP("The simulator has no scenario of this name."),
                QT_TR_NOOP("Choose one of the scenarios: cvm-backup-wizard scenarios lists them.")},
            {"InvalidScenario", QT_TR_NOOP("The scenario is damaged"),
                QT_TR_NOOP("Its description cannot be understood."),
                QT_TR_NOOP("Choose another scenario, and report this with the details.")},
            {"NotExpressible", QT_TR_NOOP("The plan cannot be written in this language"),
                QT_TR_NOOP("A name holds characters that it cannot express safely, or an id is not known."),
                QT_TR_NOOP("Choose another language, or make the grant with this program.")},
            {"FileNotWritten", QT_TR_NOOP("The file could not be written"),
                QT_TR_NOOP("What was there before is unchanged."),
                QT_TR_NOOP("Choose another folder, or check its permissions and its free space.")},
            {"LinkOfOthers", QT_TR_NOOP("The file was not written through somebody else's link"),
                QT_TR_NOOP("A link on the way to the file was made by another user, and can lead anywhere."),
                QT_TR_NOOP("Choose a folder of your own.")},
            {"CaFileNotWritten", QT_TR_NOOP("The certificate authority's file was not written"),
                QT_TR_NOOP("The simulator over HTTPS needs a file for the certificate that clients trust."),
                QT_TR_NOOP("Name a file that is not there yet with --write-ca.")},
            {"NoTls", QT_TR_NOOP("There is no TLS here"),
                QT_TR_NOOP("The simulator needs OpenSSL for HTTPS, and finds none."),
                QT_TR_NOOP("Start it without --tls, or use a build of the program with OpenSSL.")},
            {"PortTaken PortInUse", QT_TR_NOOP("The port is in use"),
                QT_TR_NOOP("Another program on this computer listens on this port."),
                QT_TR_NOOP("Choose another port, or 0 for any free one.")},
        };
        return table;
    }
};

} // namespace

std::span<const ErrorEntry> localErrors() {
    return Errors::entries();
}

} // namespace wording
