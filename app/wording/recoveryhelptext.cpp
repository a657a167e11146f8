#include "wording/recoveryhelptext.h"

#include "wording/text.h"

namespace wording {

namespace {

HelpTerm tiers() {
    return {Text::tr("Snapshot, vault and archive tier"),
        Text::tr("Where a recovery point is kept. A snapshot restores only with the original disk encryption "
                 "set and its key. The vault tier also restores with another set, and can hold a copy of the "
                 "key. What is only in the archive tier has to be rehydrated first.")};
}

HelpTerm copyOfKey() {
    return {Text::tr("Copy of the key"),
        Text::tr("With each backup of a Confidential VM, Azure Backup keeps an encrypted copy of its key. It "
                 "can be restored only into a Key Vault of the same subscription and geography, or into a "
                 "Managed HSM with the same security domain. Azure doesn't show whether a recovery point "
                 "holds one.")};
}

HelpTerm boundToFail() {
    return {Text::tr("A restore that is bound to fail"),
        Text::tr("Azure Backup hands out the copy of the key only when a restore of the VM fails because the "
                 "key is gone. The failed restore leaves the copy in the staging account.")};
}

HelpTerm softDelete() {
    return {Text::tr("Soft-deleted and purged"),
        Text::tr("A deleted key can be recovered for a while. Once it is purged, only a copy brings it "
                 "back. This program purges nothing.")};
}

HelpTerm orchestrator() {
    return {Text::tr("Confidential VM Orchestrator"),
        Text::tr("The service of Azure that releases the key to a Confidential VM when it starts. Without "
                 "access to the key, the VM doesn't start.")};
}

HelpTerm securityDomain() {
    return {Text::tr("Security domain"),
        Text::tr("What makes a Managed HSM able to open its own backups. Another HSM can only if it was "
                 "activated with the same one, and no API tells that.")};
}

HelpTerm stagingAccount() {
    return {Text::tr("Staging account"),
        Text::tr("A storage account in the vault's region that Azure Backup uses on the way of a restore. It "
                 "must not be zone-redundant, and be open to all networks.")};
}

HelpTerm signedAddress() {
    return {Text::tr("Signed address (SAS)"),
        Text::tr("The address of a blob with a signature that lets whoever has it read the blob for a "
                 "while. It is kept in memory only.")};
}

HelpText topicText(const QString &title, const QStringList &purpose, const std::vector<HelpTerm> &terms) {
    HelpText text;
    text.title = title;
    text.purpose = purpose;
    text.terms = terms;
    text.articleTitle = Text::tr("Restore a Confidential VM by using Azure Backup");
    text.articleUrl = QStringLiteral("https://learn.microsoft.com/azure/backup/confidential-vm-restore");
    return text;
}

} // namespace

HelpText recoveryHelpText(HelpTopic topic) {
    switch (topic) {
    case HelpTopic::RecoverPoint:
        return topicText(Text::tr("Which recovery point"),
            {Text::tr("The newest one that can hold a copy of the key is chosen. Choose an older one if "
                      "something was already wrong then.")},
            {tiers(), copyOfKey()});
    case HelpTopic::RecoverToday:
        return topicText(Text::tr("What is lost, and what isn't"),
            {Text::tr("Before anything is restored, the program looks at what is still there: often a "
                      "deleted key only has to be recovered, and no restore is needed."),
                Text::tr("What couldn't be read is unknown, and is told as such.")},
            {softDelete(), orchestrator()});
    case HelpTopic::RecoverChoices:
        return topicText(Text::tr("What is done, and where"),
            {Text::tr("What was found decides what is proposed. Each step can be the only one. What keeps it "
                      "from being done is told here, with the way out, before anything is written."),
                Text::tr("A rehearsal restores the copy of the key into a second key store, compares it with "
                         "the original and deletes it there. It doesn't touch production.")},
            {boundToFail(), stagingAccount(), securityDomain()});
    case HelpTopic::RecoverReview:
        return topicText(Text::tr("Before anything is written"),
            {Text::tr("This is everything that will be done, in words and as the exact requests. Each change "
                      "is recorded on this computer before it is sent, so that it can be gone on with later, "
                      "also after a crash. Nothing is ever purged or overwritten.")},
            {boundToFail(), copyOfKey()});
    case HelpTopic::RecoverRun:
        return topicText(Text::tr("While it runs, and afterwards"),
            {Text::tr("The copy of the key passes through memory only: it is written to no file and no log. "
                      "Restores take a while; you can stop, or close the wizard, and go on later.")},
            {boundToFail(), signedAddress(), orchestrator()});
    default:
        break;
    }
    return topicText(Text::tr("Bring back a key or a VM"),
        {Text::tr("A Confidential VM can be restored only with its key. If the key is deleted or purged, it "
                  "has to come back first. This wizard does that in one guided run, or rehearses it."),
            Text::tr("Everything that your Recovery Services vaults protect is listed, also VMs that no "
                     "longer exist.")},
        {copyOfKey(), softDelete(), tiers()});
}

} // namespace wording
