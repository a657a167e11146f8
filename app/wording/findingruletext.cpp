#include "wording/findingtext.h"

#include <QCoreApplication>

namespace wording {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(wording::FindingRuleText)
};

} // namespace

QString severityName(domain::FindingSeverity severity) {
    switch (severity) {
    case domain::FindingSeverity::Critical:
        return Text::tr("Critical");
    case domain::FindingSeverity::High:
        return Text::tr("High");
    case domain::FindingSeverity::Medium:
        return Text::tr("Medium");
    case domain::FindingSeverity::Low:
        return Text::tr("Low");
    case domain::FindingSeverity::Note:
        return Text::tr("Note");
    }
    return {};
}

QString findingRuleName(domain::FindingRule rule) {
    using domain::FindingRule;
    switch (rule) {
    case FindingRule::BackupLacksAccess:
        return Text::tr("Azure Backup lacks access to a key");
    case FindingRule::BackupAccessUnknown:
        return Text::tr("Azure Backup's access to a key is not known");
    case FindingRule::BackupHasSurplusRights:
        return Text::tr("Azure Backup has more rights than it needs");
    case FindingRule::BackupHoldsAllKeys:
        return Text::tr("Azure Backup has access to more keys than it needs");
    case FindingRule::RoleLacksNeededRight:
        return Text::tr("Role is not enough for Azure Backup");
    case FindingRule::AssignedToApplicationId:
        return Text::tr("Grant to an application id");
    case FindingRule::CompoundIdentity:
        return Text::tr("Access policy bound to an application");
    case FindingRule::UnknownPrincipal:
        return Text::tr("Grant to an unknown id");
    case FindingRule::DeletedRole:
        return Text::tr("Assignment of a deleted role");
    case FindingRule::StandingAdministrator:
        return Text::tr("Standing administrator");
    case FindingRule::KeyDisabled:
        return Text::tr("Key is disabled");
    case FindingRule::KeyExpired:
        return Text::tr("Key has expired");
    case FindingRule::KeyExpiring:
        return Text::tr("Key expires soon");
    case FindingRule::KeyNotYetValid:
        return Text::tr("Key is not valid yet");
    case FindingRule::PurgeProtectionOff:
        return Text::tr("Purge protection is off");
    case FindingRule::SoftDeleteOff:
        return Text::tr("Soft delete is off");
    case FindingRule::DiskEncryptionSetLacksAccess:
        return Text::tr("Disk encryption set lacks access to its key");
    case FindingRule::OrchestratorLacksAccess:
        return Text::tr("Confidential VMs cannot get their key");
    case FindingRule::ScopeNotRead:
        return Text::tr("Scopes were not read");
    case FindingRule::ConditionalAssignment:
        return Text::tr("Assignment with a condition");
    case FindingRule::CanGrantItself:
        return Text::tr("Somebody can give itself access");
    case FindingRule::InheritedFromManagementGroup:
        return Text::tr("Grant inherited from a management group");
    }
    return {};
}

QString findingRuleExplanation(domain::FindingRule rule) {
    using domain::FindingRule;
    switch (rule) {
    case FindingRule::BackupLacksAccess:
        return Text::tr("Azure Backup must read and back up the key of a confidential VM. Without both, "
                        "enabling backup fails with UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK.");
    case FindingRule::BackupAccessUnknown:
        return Text::tr("Not everything was read that decides whether Azure Backup can read and back up the "
                        "key. What was not read is not “no access”.");
    case FindingRule::BackupHasSurplusRights:
        return Text::tr("Azure Backup needs to read and back up a key and nothing else. Every other right "
                        "serves only whoever misuses the grant.");
    case FindingRule::BackupHoldsAllKeys:
        return Text::tr("A grant on all keys also opens keys that no disk encryption set uses, and keys that "
                        "are created later.");
    case FindingRule::RoleLacksNeededRight:
        return Text::tr("Some roles look right by their name and lack a right that Azure Backup needs. "
                        "Managed HSM Backup User, for example, cannot read keys.");
    case FindingRule::AssignedToApplicationId:
        return Text::tr("Access goes by object id. A grant to the application id of a service principal is "
                        "accepted and has no effect.");
    case FindingRule::CompoundIdentity:
        return Text::tr("An access policy with an application id counts only for that application on behalf "
                        "of the principal, not for the principal alone.");
    case FindingRule::UnknownPrincipal:
        return Text::tr("The directory does not know the id: the principal was deleted or never existed.");
    case FindingRule::DeletedRole:
        return Text::tr("The role no longer exists, so that the assignment has no effect.");
    case FindingRule::StandingAdministrator:
        return Text::tr("A permanent role over keys or their access is there to be misused at any time.");
    case FindingRule::KeyDisabled:
        return Text::tr("A disabled key cannot be used: VMs that need it do not start, and backup fails.");
    case FindingRule::KeyExpired:
        return Text::tr("An expired key cannot be used: VMs that need it may not start, and backup fails.");
    case FindingRule::KeyExpiring:
        return Text::tr("Once the key has expired, VMs that need it may not start, and backup fails.");
    case FindingRule::KeyNotYetValid:
        return Text::tr("The key cannot be used before it becomes valid.");
    case FindingRule::PurgeProtectionOff:
        return Text::tr("A deleted key can be purged at once, and with it the data that it protects. Disk "
                        "encryption sets ask for purge protection.");
    case FindingRule::SoftDeleteOff:
        return Text::tr("A deleted key is gone at once, and with it the data that it protects.");
    case FindingRule::DiskEncryptionSetLacksAccess:
        return Text::tr(
            "A disk encryption set reads, wraps and unwraps with its key. Without access, its VMs "
            "do not start once the key is needed again.");
    case FindingRule::OrchestratorLacksAccess:
        return Text::tr("Confidential VM Orchestrator releases the key to confidential VMs. Without that "
                        "right they do not start.");
    case FindingRule::ScopeNotRead:
        return Text::tr("Grants at scopes that nobody read do not appear in this review. A list at the level "
                        "of the HSM does not show the assignments of single keys.");
    case FindingRule::ConditionalAssignment:
        return Text::tr("Conditions are not judged here, so that answers which depend on them stay unknown.");
    case FindingRule::CanGrantItself:
        return Text::tr("Who can change access does not need access: it can take it.");
    case FindingRule::InheritedFromManagementGroup:
        return Text::tr("Grants for keys from a management group or the root have been seen not to take "
                        "effect.");
    }
    return {};
}

} // namespace wording
