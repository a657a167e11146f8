#include "wording/helptext.h"

#include "wording/recoveryhelptext.h"
#include "wording/text.h"

namespace wording {

namespace {

HelpTerm confidentialVm() {
    return {Text::tr("Confidential VM"),
        Text::tr(
            "A virtual machine whose memory and OS disk not even the operator of the host can read: the "
            "processor encrypts its memory, and its OS disk can be encrypted together with that state.")};
}

HelpTerm customerManagedKey() {
    return {Text::tr("Customer-managed key"),
        Text::tr(
            "The key that protects the disk is in a key store of yours instead of Microsoft's. Nobody can "
            "use it without a right that you grant, and that includes Azure Backup.")};
}

HelpTerm diskEncryptionSet() {
    return {Text::tr("Disk encryption set"),
        Text::tr(
            "The resource that ties a disk to a key. It has an identity of its own, which opens the disk "
            "when the VM starts. That identity isn't the one that Azure Backup uses.")};
}

HelpTerm keyStores() {
    return {Text::tr("Key Vault and Managed HSM"),
        Text::tr(
            "The two places that keep such keys. A Key Vault is shared hardware, also holds secrets, and "
            "grants access by Azure roles or by access policies. A Managed HSM is hardware of your own, "
            "holds keys only, and has roles of its own.")};
}

HelpTerm localRbac() {
    return {Text::tr("Local RBAC"),
        Text::tr("The roles of a Managed HSM. They are kept in the HSM itself: Owner or Contributor of the "
                 "subscription has no access to its keys, and can't grant it.")};
}

HelpTerm accessPolicy() {
    return {Text::tr("Access policy"),
        Text::tr("The older way of a Key Vault to grant access: a list of permissions for each security "
                 "principal, which always counts for every key in the vault.")};
}

HelpTerm dataActions() {
    return {Text::tr("The two data actions"),
        Text::tr(
            "Azure Backup reads the properties of the key (keys/read) and takes an encrypted copy of it into "
            "the backup (keys/backup). It needs no other right, and never sees the key itself.")};
}

HelpTerm customRole() {
    return {Text::tr("Custom role or built-in role"),
        Text::tr(
            "The custom role holds exactly the two data actions. The built-in roles also let their holder "
            "encrypt, decrypt, create, delete and more.")};
}

HelpTerm backupManagementService() {
    return {Text::tr("Backup Management Service"),
        Text::tr(
            "The security principal as which Azure Backup works in your tenant. Others can give an app the "
            "same name; the application ID tells it apart.")};
}

HelpTerm scope() {
    return {Text::tr("Scope"),
        Text::tr("What a role is valid for: this one key, or every key in the store including those that are "
                 "still to come.")};
}

HelpTerm recoveryServicesVault() {
    return {Text::tr("Recovery Services vault"),
        Text::tr("Where Azure Backup keeps the recovery points. It has to be in the region of the VM.")};
}

HelpTerm enhancedPolicy() {
    return {Text::tr("Enhanced policy"),
        Text::tr("A backup policy that can back up several times a day and knows newer kinds of VMs. "
                 "Confidential VMs need one; a Standard policy is refused.")};
}

HelpTerm propagation() {
    return {Text::tr("Propagation"),
        Text::tr("A new grant takes a few minutes to reach Azure Backup. Until then it refuses as if nothing "
                 "had been granted. The program tries again automatically.")};
}

HelpTerm snapshot() {
    return {Text::tr("Snapshot"),
        Text::tr("A file with everything that was read: keys, roles, assignments and policies, but no key "
                 "material and no passwords. It can be reviewed on any computer, without a network.")};
}

HelpTerm unknownAnswer() {
    return {Text::tr("Unknown"),
        Text::tr("What couldn't be read is neither a yes nor a no. The reason is shown with it.")};
}

void takeArticle(HelpText &text, const QString &title, const char *path) {
    text.articleTitle = title;
    text.articleUrl = QStringLiteral("https://learn.microsoft.com/azure/") + QLatin1String(path);
}

QString backupArticle() {
    return Text::tr("Back up a Confidential VM by using Azure Backup");
}

constexpr char backupPath[] = "backup/confidential-vm-backup";

HelpText sourceHelp() {
    HelpText text;
    text.title = Text::tr("Where to work, and what this is for");
    text.purpose = {
        Text::tr(
            "Azure Backup can't protect a Confidential VM with a customer-managed key until it may use "
            "that key. The portal grants that by itself; PowerShell, the Azure CLI and REST don't, and the "
            "error that follows doesn't say what is missing. This wizard finds the key, grants what is "
            "missing and nothing else, and enables backup."),
        Text::tr("Azure works on your own subscriptions. The simulator is a small Azure inside this program: "
                 "everything can be tried there, and nothing real is read or changed.")};
    text.terms = {confidentialVm(), customerManagedKey(), snapshot()};
    takeArticle(text, backupArticle(), backupPath);
    return text;
}

HelpText machineHelp() {
    HelpText text;
    text.title = Text::tr("Which VM can be protected");
    text.purpose = {Text::tr("Every virtual machine that you can read is listed, with the reason why one "
                             "can't be chosen. Whether it "
                             "is protected already is asked of Azure Backup as you scroll.")};
    text.terms = {confidentialVm(), customerManagedKey(), snapshot()};
    takeArticle(
        text, Text::tr("About Azure Confidential VMs"), "confidential-computing/confidential-vm-overview");
    return text;
}

HelpText keyStoreHelp() {
    HelpText text;
    text.title = Text::tr("From the VM to its key");
    text.purpose = {
        Text::tr(
            "The program follows the chain from the VM over its OS disk and disk encryption set to the key, "
            "and reads who may use the key. Then it says whether Azure Backup may, and why."),
        Text::tr("“Not yet” is the normal case: the next steps grant it. Nothing is written on this page.")};
    text.terms = {diskEncryptionSet(), keyStores(), dataActions(), localRbac(), unknownAnswer()};
    takeArticle(text, Text::tr("Managed HSM access control"), "key-vault/managed-hsm/access-control");
    return text;
}

HelpText accessHelp() {
    HelpText text;
    text.title = Text::tr("What Azure Backup is granted");
    text.purpose = {
        Text::tr(
            "A grant is a role, a scope and a security principal, as in the portal. What is recommended is "
            "the least that works: the two data actions, on this key, for Backup Management Service."),
        Text::tr(
            "Everything that goes beyond the need is named. Nothing is written before you have seen it on "
            "the review page.")};
    text.terms
        = {dataActions(), customRole(), scope(), backupManagementService(), localRbac(), accessPolicy()};
    takeArticle(text, Text::tr("Managed HSM access control"), "key-vault/managed-hsm/access-control");
    return text;
}

HelpText backupHelp() {
    HelpText text;
    text.title = Text::tr("Where the backups go, and when they run");
    text.purpose
        = {Text::tr("The vault keeps the recovery points; the policy says how often they are taken and how "
                    "long they are kept. What doesn't suit this VM is listed with its reason.")};
    text.terms = {recoveryServicesVault(), enhancedPolicy()};
    takeArticle(text, Text::tr("Back up an Azure VM by using an Enhanced policy"),
        "backup/backup-azure-vms-enhanced-policy");
    return text;
}

HelpText summaryHelp() {
    HelpText text;
    text.title = Text::tr("Before anything is written");
    text.purpose = {
        Text::tr(
            "This is everything that will be written, in words and as the exact requests. Up to here nothing "
            "was changed. Each change is recorded on this computer before it is sent, so that it can be "
            "continued or undone later, also after a crash."),
        Text::tr(
            "If you may not grant access yourself, copy the request for an administrator or save the plan as "
            "a script.")};
    text.terms = {dataActions(), scope(), propagation()};
    takeArticle(text, backupArticle(), backupPath);
    return text;
}

HelpText configureHelp() {
    HelpText text;
    text.title = Text::tr("While backup is configured, and afterwards");
    text.purpose = {
        Text::tr(
            "A grant counts three times: it is written, it is read back from the key store, and Azure Backup "
            "accepts it. Only the third says that backups work."),
        Text::tr(
            "If it fails, the page says what is missing, and can grant exactly that. What was granted can be "
            "undone here and in the history. Save a report or the files for a ticket before you ask for "
            "help.")};
    text.terms = {propagation(), dataActions(), backupManagementService()};
    takeArticle(
        text, Text::tr("Restore a Confidential VM by using Azure Backup"), "backup/confidential-vm-restore");
    return text;
}

HelpText reviewHelp() {
    HelpText text;
    text.title = Text::tr("Who can do what with a key");
    text.purpose = {Text::tr("The table shows each security principal with what it can do to the key, worked "
                             "out from the roles, "
                             "assignments and policies in the files. Choose an answer to see why it is so."),
        Text::tr("Nothing is sent anywhere, and no file is changed. “What if” tries a change on the copy in "
                 "memory "
                 "only.")};
    text.terms = {snapshot(), unknownAnswer(), dataActions(), localRbac(), accessPolicy(), keyStores()};
    takeArticle(text, Text::tr("Managed HSM access control"), "key-vault/managed-hsm/access-control");
    return text;
}

} // namespace

HelpText helpText(HelpTopic topic) {
    switch (topic) {
    case HelpTopic::Source:
        return sourceHelp();
    case HelpTopic::VirtualMachine:
        return machineHelp();
    case HelpTopic::KeyStore:
        return keyStoreHelp();
    case HelpTopic::Access:
        return accessHelp();
    case HelpTopic::Backup:
        return backupHelp();
    case HelpTopic::Summary:
        return summaryHelp();
    case HelpTopic::Configure:
        return configureHelp();
    case HelpTopic::RecoverMachine:
    case HelpTopic::RecoverPoint:
    case HelpTopic::RecoverToday:
    case HelpTopic::RecoverChoices:
    case HelpTopic::RecoverReview:
    case HelpTopic::RecoverRun:
        return recoveryHelpText(topic);
    case HelpTopic::KeyReview:
        return reviewHelp();
    }
    return {};
}

} // namespace wording
