#include "wording/findingtext.h"

#include "wording/text.h"

namespace wording {

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
        return Text::tr("Azure Backup's access to a key isn't known");
    case FindingRule::BackupHasSurplusRights:
        return Text::tr("Azure Backup has more rights than it needs");
    case FindingRule::BackupHoldsAllKeys:
        return Text::tr("Azure Backup has access to more keys than it needs");
    case FindingRule::RoleLacksNeededRight:
        return Text::tr("Role isn't enough for Azure Backup");
    case FindingRule::AssignedToApplicationId:
        return Text::tr("Grant to an application ID");
    case FindingRule::CompoundIdentity:
        return Text::tr("Access policy bound to an application");
    case FindingRule::UnknownPrincipal:
        return Text::tr("Grant to an unknown ID");
    case FindingRule::DeletedRole:
        return Text::tr("Assignment of a deleted role");
    case FindingRule::StandingAdministrator:
        return Text::tr("Administrator without a known end date");
    case FindingRule::KeyDisabled:
        return Text::tr("Key is disabled");
    case FindingRule::KeyExpired:
        return Text::tr("Key has expired");
    case FindingRule::KeyExpiring:
        return Text::tr("Key expires soon");
    case FindingRule::KeyNotYetValid:
        return Text::tr("Key isn't valid yet");
    case FindingRule::PurgeProtectionOff:
        return Text::tr("Purge protection is off");
    case FindingRule::SoftDeleteOff:
        return Text::tr("Soft delete is off");
    case FindingRule::DiskEncryptionSetLacksAccess:
        return Text::tr("Disk encryption set lacks access to its key");
    case FindingRule::OrchestratorLacksAccess:
        return Text::tr("Confidential VMs can't get their key");
    case FindingRule::ScopeNotRead:
        return Text::tr("Scopes weren't read");
    case FindingRule::ConditionalAssignment:
        return Text::tr("Assignment with a condition");
    case FindingRule::CanGrantItself:
        return Text::tr("A principal can grant itself access");
    case FindingRule::InheritedFromManagementGroup:
        return Text::tr("Grant inherited from a management group");
    case FindingRule::KeyDeleted:
        return Text::tr("Key is deleted");
    case FindingRule::KeyStoreDeleted:
        return Text::tr("Key store is deleted");
    case FindingRule::BackupPrincipalMissing:
        return Text::tr("Azure Backup has no service principal");
    case FindingRule::BackupPrincipalDisabled:
        return Text::tr("Azure Backup's service principal is disabled");
    case FindingRule::NetworkClosed:
        return Text::tr("Network rules block Azure Backup");
    case FindingRule::NetworkPerimeter:
        return Text::tr("Network security perimeter");
    case FindingRule::NetworkRestricted:
        return Text::tr("Network is restricted");
    case FindingRule::HsmNotActivated:
        return Text::tr("Managed HSM isn't activated");
    case FindingRule::DiskEncryptionSetMissing:
        return Text::tr("Disk encryption set wasn't found");
    case FindingRule::DiskEncryptionSetNotConfidential:
        return Text::tr("Disk encryption set isn't of the confidential type");
    case FindingRule::KeyRotationError:
        return Text::tr("Automatic key rotation failed");
    case FindingRule::KeyInOtherTenant:
        return Text::tr("Key is in another tenant");
    case FindingRule::KeyNotExportable:
        return Text::tr("Key isn't exportable");
    case FindingRule::KeyWithoutReleasePolicy:
        return Text::tr("Key has no release policy");
    case FindingRule::KeyTypeUnusual:
        return Text::tr("Key is of an unusual type");
    case FindingRule::StandardSku:
        return Text::tr("Key Vault uses the Standard tier");
    case FindingRule::PreviewNotRegistered:
        return Text::tr("Preview feature isn't registered");
    case FindingRule::StandardPolicy:
        return Text::tr("Standard policy");
    case FindingRule::DiskEncryptionSetNotJudged:
        return Text::tr("Identity of a disk encryption set isn't known");
    case FindingRule::KeyNotRestorable:
        return Text::tr("Azure Backup couldn't give a key back");
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
                        "key. What wasn't read isn't “no access”.");
    case FindingRule::BackupHasSurplusRights:
        return Text::tr("Azure Backup needs to read and back up a key and nothing else. Every other right is "
                        "useful only to someone who misuses the grant.");
    case FindingRule::BackupHoldsAllKeys:
        return Text::tr("A grant on all keys also opens keys that no disk encryption set uses, and keys that "
                        "are created later.");
    case FindingRule::RoleLacksNeededRight:
        return Text::tr("Some roles look right by their name and lack a right that Azure Backup needs. "
                        "Managed HSM Backup User, for example, can't read keys.");
    case FindingRule::AssignedToApplicationId:
        return Text::tr("Access is tied to the object ID. A grant to the application ID of a service "
                        "principal is accepted and has no effect.");
    case FindingRule::CompoundIdentity:
        return Text::tr("An access policy with an application ID applies only to that application on behalf "
                        "of the principal, not to the principal alone.");
    case FindingRule::UnknownPrincipal:
        return Text::tr("The directory doesn't contain the ID: the principal was deleted or never existed.");
    case FindingRule::DeletedRole:
        return Text::tr("The role no longer exists, so the assignment has no effect.");
    case FindingRule::StandingAdministrator:
        return Text::tr("A role over keys or their access that has no end date can be misused at any time.");
    case FindingRule::KeyDisabled:
        return Text::tr("A disabled key can't be used: VMs that need it don't start, and backup fails.");
    case FindingRule::KeyExpired:
        return Text::tr("An expired key can't wrap anything new, and disks that use it might stop. Whether "
                        "Azure Backup works with it isn't documented: backup might fail.");
    case FindingRule::KeyExpiring:
        return Text::tr("Once the key has expired, it can't wrap anything new, disks that use it might stop, "
                        "and backup might fail.");
    case FindingRule::KeyNotYetValid:
        return Text::tr("Before it becomes valid, the key can't wrap anything. Whether Azure Backup works "
                        "with it isn't documented: backup might fail.");
    case FindingRule::PurgeProtectionOff:
        return Text::tr("A deleted key can be purged at once, and with it the data that it protects. Disk "
                        "encryption sets ask for purge protection.");
    case FindingRule::SoftDeleteOff:
        return Text::tr("A deleted key is gone at once, and with it the data that it protects.");
    case FindingRule::DiskEncryptionSetLacksAccess:
        return Text::tr("A disk encryption set reads, wraps and unwraps with its key. Without access, its "
                        "VMs don't start once the key is needed again.");
    case FindingRule::OrchestratorLacksAccess:
        return Text::tr("Confidential VM Orchestrator releases the key to confidential VMs. Without that "
                        "right they don't start.");
    case FindingRule::ScopeNotRead:
        return Text::tr("Grants at scopes that weren't read don't appear in this review. A list at the level "
                        "of the HSM doesn't show the assignments of single keys.");
    case FindingRule::ConditionalAssignment:
        return Text::tr("Conditions aren't evaluated here, so answers that depend on them stay unknown.");
    case FindingRule::CanGrantItself:
        return Text::tr("A principal that can change access doesn't need access: it can grant it to itself.");
    case FindingRule::InheritedFromManagementGroup:
        return Text::tr(
            "Grants for keys from a management group or the root can take several hours to become "
            "effective.");
    case FindingRule::KeyDeleted:
        return Text::tr("No one can use or back up a deleted key until it's recovered: virtual machines that "
                        "use it stop or don't start, and backup fails.");
    case FindingRule::KeyStoreDeleted:
        return Text::tr("All keys of a deleted key store are deleted with it, until it's recovered: virtual "
                        "machines that use them stop or don't start, and backup fails.");
    case FindingRule::BackupPrincipalMissing:
        return Text::tr(
            "Access is granted to a service principal. Where there is none, nothing can be granted "
            "to Azure Backup, and backup fails.");
    case FindingRule::BackupPrincipalDisabled:
        return Text::tr(
            "A disabled service principal gets no tokens: backup fails regardless of what is granted.");
    case FindingRule::NetworkClosed:
        return Text::tr("Azure Backup reaches the key as a trusted Microsoft service. If these are blocked, "
                        "backup fails.");
    case FindingRule::NetworkPerimeter:
        return Text::tr(
            "Rules of a perimeter aren't part of what was read, so it isn't known whether backup works.");
    case FindingRule::NetworkRestricted:
        return Text::tr("Azure Backup is allowed as a trusted Microsoft service; others need a rule.");
    case FindingRule::HsmNotActivated:
        return Text::tr("Before its activation, a Managed HSM has no usable keys: backup fails.");
    case FindingRule::DiskEncryptionSetMissing:
        return Text::tr("Without its disk encryption set a virtual machine doesn't start once it was "
                        "stopped, and backup fails.");
    case FindingRule::DiskEncryptionSetNotConfidential:
        return Text::tr(
            "Confidential OS disks need a disk encryption set of the type "
            "ConfidentialVmEncryptedWithCustomerKey. Keys of other sets aren't relevant to Azure Backup.");
    case FindingRule::KeyRotationError:
        return Text::tr("The set stays on the version that it has, which might be disabled or expire.");
    case FindingRule::KeyInOtherTenant:
        return Text::tr(
            "Azure Backup would need its service principal of that tenant, and grants there. What was read "
            "might be from this tenant only, so it isn't known whether backup works.");
    case FindingRule::KeyNotExportable:
        return Text::tr("A key is released to a Confidential VM only if it's exportable.");
    case FindingRule::KeyWithoutReleasePolicy:
        return Text::tr("A key is released to a Confidential VM only as its release policy specifies.");
    case FindingRule::KeyTypeUnusual:
        return Text::tr("Confidential VMs are set up with keys of the type RSA-HSM.");
    case FindingRule::StandardSku:
        return Text::tr("Confidential VMs need a Premium Key Vault or a Managed HSM.");
    case FindingRule::PreviewNotRegistered:
        return Text::tr("Backup of Confidential VMs is a preview, for which subscriptions are registered. "
                        "Without it, enabling backup might fail.");
    case FindingRule::StandardPolicy:
        return Text::tr("Confidential VMs need an Enhanced policy.");
    case FindingRule::DiskEncryptionSetNotJudged:
        return Text::tr("A disk encryption set uses the key as an identity, its own or a user-assigned one. "
                        "Without the object ID, it can't be determined whether it has permission.");
    case FindingRule::KeyNotRestorable:
        return Text::tr(
            "A key that is purged can come back only from a recovery point in the vault tier that "
            "was made with it. Without one, the virtual machines are lost with the key.");
    }
    return {};
}

} // namespace wording
