#include "review/explain/sentences.h"

#include <QRegularExpression>

namespace explain {

namespace {

/// A sentence, and what it stands for; of one that lets other words between, only the group "words" is shown.
/// `code` empty: Azure has none for it, or none is known.
struct Sentence {
    const char *pattern;
    const char *code;
    Matter about;
    Certainty sure = Certainty::Certain;
    Depth depth = Depth::Ordinary;
};

constexpr Sentence sentences[] = {
    // Azure Backup and the key of a VM (contract 14.8)
    {"does not have sufficient permissions to Key Vault or Managed HSM for Backup of ConfidentialVM with "
     "Customer "
     "Managed Key",
        "UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK", Matter::Access},
    {"(azure )?backup service does not have sufficient permissions to Key ?Vault or Managed",
        "UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK", Matter::Access, Certainty::Likely},
    {"does not have sufficient permissions to Key Vault for Backup of Encrypted",
        "UserErrorKeyVaultPermissionsNotConfigured", Matter::Access},
    {"(?<words>backup (management )?service)\\b.{0,60}\\b(lacks?|missing|no|not "
     "have|needs?|insufficient)\\b.{0,40}"
     "\\b(permissions?|access|rights?)\\b.{0,80}(\\bhsm\\b|key vault).{0,80}(customer.managed key|\\bcmk\\b)",
        "", Matter::Access, Certainty::Likely},
    // Key Vault and Managed HSM (contract 7 to 10)
    {"does not have (keys|secrets|certificates) \\w+ permission on key vault", "ForbiddenByPolicy",
        Matter::Access, Certainty::Certain, Depth::Cause},
    {"Caller is not authorized to perform action on resource", "ForbiddenByRbac", Matter::Access},
    {"Caller was not found on any access policy", "AccessDenied", Matter::Access},
    {"Not authorized to access Microsoft\\.KeyVault/managedHsm/\\S+ on /\\S*", "AccessDenied",
        Matter::Access},
    {"(?<!hsm-)\\bvault.{0,400}Client address \\S* ?is not authorized and caller is not a trusted "
     "service|Client "
     "address \\S* ?is not authorized and caller is not a trusted service.{0,400}Vault:",
        "ForbiddenByFirewall", Matter::Network},
    {"Client address \\S* ?is not authorized and caller is not a trusted service", "", Matter::Network},
    {"request is not from a trusted service nor via an approved private link|not (via|through|from) an "
     "approved "
     "private (link|endpoint)",
        "ForbiddenByConnection", Matter::Network},
    {"currently in a deleted but recoverable state", "ObjectIsDeletedButRecoverable", Matter::Key},
    {"not allowed on a disabled key|\\bkey version is (currently )?disabled", "KeyDisabled", Matter::Key},
    {"A key with \\(name/id\\) \\S+ was not found in this key vault", "KeyNotFound", Matter::Key},
    {"A secret with \\(name/id\\) \\S+ was not found in this key vault", "SecretNotFound", Matter::Key},
    {"vault with the same name already exists in deleted state", "ConflictError", Matter::Key},
    {"activationStatus\"?\\W{1,6}NotActivated|cannot be used for cryptographic operations until it is "
     "activated",
        "NotActivated", Matter::Key},
    {"Expected one of https://sts\\.windows\\.net/.{0,600}found https://sts\\.windows\\.net/", "AKV10032",
        Matter::SignIn},
    {"Operation '?\"?(DeletedVaultPurge|purge)'?\"? is not (allowed|enabled)", "MethodNotAllowed",
        Matter::Key},
    {"VaultRequestTypeLimitReached", "Throttled", Matter::Throttling},
    {"401.{0,400}(?<words>resource=\"https://(managedhsm|vault)\\.)", "", Matter::SignIn, Certainty::Likely,
        Depth::Wrapper},
    {"(?<words>failed to resolve|could not resolve|getaddrinfo|ENOTFOUND|name or service not known|no such "
     "host)"
     ".{0,120}\\.(vault|managedhsm)\\.azure\\.net",
        "", Matter::Network, Certainty::Likely},
    {"\\.(vault|managedhsm)\\.azure\\.net\\S*.{0,80}(?<words>failed to resolve|could not be "
     "resolved|getaddrinfo|"
     "no such host|name or service not known)",
        "", Matter::Network, Certainty::Likely},
    {"not allowed on an expired key|key (has|is) expired", "", Matter::Key},
    {"(soft.delete|purge.protection)\\W.{0,80}(?<words>(must|has to|should) be enabled|is "
     "required|can(not|'t) be "
     "(disabled|purged))",
        "", Matter::Key, Certainty::Likely},
    {"ForbiddenByNsp", "", Matter::Network},
    {"Please run '?\"?az login|No subscription found\\. Run", "", Matter::SignIn},
    // Azure Resource Manager (contract 3.4)
    {"access is denied because of the deny assignment", "DenyAssignmentAuthorizationFailed", Matter::Access},
    {"does not have permission to perform action\\(s\\) '[^']+' on the linked scope",
        "LinkedAuthorizationFailed", Matter::Access},
    {"current tenant '[^']+' is not authorized to access linked subscription", "LinkedAuthorizationFailed",
        Matter::Access},
    {"does not have authorization (or an ABAC condition not fulfilled )?to perform action",
        "AuthorizationFailed", Matter::Access},
    {"'Microsoft\\.(Compute|KeyVault|RecoveryServices|Authorization)/[\\w/]+/"
     "(read|write|delete|action)'.{0,200}"
     "'/subscriptions/[^']+'",
        "AuthorizationFailed", Matter::Access, Certainty::Likely, Depth::Wrapper},
    {"Principal \\w+ (?<words>does not exist in the directory)", "PrincipalNotFound", Matter::Access},
    {"role assignment already exists", "RoleAssignmentExists", Matter::Access},
    {"already adds role '[^']+' to principal", "MatchingRoleAssignmentExists", Matter::Access},
    {"because following scope\\(s\\) are locked", "ScopeLocked", Matter::Lock},
    {"is not registered to use namespace '[^']+'", "MissingSubscriptionRegistration", Matter::Registration},
    {"(FeatureNotRegistered.{0,200})?(?<words>RestorePointSupportForConfidentialVMV2).{0,300}\\b(Feature)?Not"
     "Registered\\b|FeatureNotRegistered.{0,200}RestorePointSupportForConfidentialVMV2",
        "NotRegistered", Matter::Registration, Certainty::Likely},
    {"was disallowed by policy", "RequestDisallowedByPolicy", Matter::Policy},
    {"The Resource 'Microsoft\\.(RecoveryServices|Compute|KeyVault)/[^']+' under resource group '[^']+' was "
     "not found",
        "ResourceNotFound", Matter::Vault},
    {"access token expiry UTC time '[^']+' is earlier than current UTC time|Lifetime validation failed, the "
     "token "
     "is expired",
        "ExpiredAuthenticationToken", Matter::SignIn},
    {"access token is from the wrong issuer", "InvalidAuthenticationTokenTenant", Matter::SignIn},
    // Azure Backup without a code, or with the sentence alone (contract 12, 14, 17.2)
    {"already registered\\W{0,4}(or )?register\\w* with another recovery services vault", "", Matter::Vault},
    {"can only be protected with (an )?enhanced policy", "", Matter::Policy, Certainty::Likely},
    {"ResourceGuard Operation requestid is either null or empty", "", Matter::Vault},
    {"vault cannot be deleted as there are backup items in soft deleted state",
        "ServiceResourceNotEmptyWithBackendMessage", Matter::Vault},
    {"VM Agent is unable to communicate with the Azure Backup service|could not communicate with the VM "
     "agent",
        "UserErrorGuestAgentStatusUnavailable", Matter::VirtualMachine},
    {"VSS writers? (were|was|are|is) in a bad state", "ExtensionFailedVssWriterInBadState",
        Matter::VirtualMachine},
    {"VM is in failed provisioning state", "UserErrorVmProvisioningStateFailed", Matter::VirtualMachine},
    {"not in a state that allows backups", "UserErrorVmNotInDesirableState", Matter::VirtualMachine},
    {"another (backup|restore) operation is currently in progress", "UserErrorBackupOperationInProgress",
        Matter::OtherBackup},
    {"invalid policy is configured on the VM which is preventing Snapshot",
        "UserErrorRequestDisallowedByPolicy", Matter::Policy},
    {"key of the Disk Encryption Set used to create the Confidential VM does not exist",
        "UserErrorDiskEncryptionSetKeyDoesNotExist", Matter::Restore},
    {"Disk Encryption Set used to create the Confidential VM does not exist",
        "UserErrorDiskEncryptionSetDoesNotExist", Matter::Restore},
    {"maximum number of cores allowed for the subscription", "UserErrorCoreCountSubscriptionQuotaReached",
        Matter::Restore},
    {"(resource|resouce) locks? (is|are|was|were|on|prevent|block)|due to (a )?resou?r?ce lock", "",
        Matter::Lock, Certainty::Likely},
    {"The specified Azure Virtual Machine Not Found", "", Matter::Vault, Certainty::Unknown},
    {"failed with an internal error\\W{1,4}please retry the operation", "", Matter::OtherBackup,
        Certainty::Unknown},
    {"backup is not available for this virtual machine|(confidential|size|region).{0,60}not supported for "
     "backup",
        "", Matter::VirtualMachine, Certainty::Unknown},
};

/// In the order of the sentences.
std::vector<QRegularExpression> compiled() {
    std::vector<QRegularExpression> forms;
    for (const Sentence &sentence : sentences) {
        forms.emplace_back(QString::fromLatin1(sentence.pattern),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    }
    return forms;
}

} // namespace

std::vector<Found> sentencesIn(const QString &text) {
    static const std::vector<QRegularExpression> forms = compiled(); // a text is pasted letter by letter, too
    std::vector<Found> all;
    for (size_t at = 0; at < forms.size(); ++at) {
        const Sentence &sentence = sentences[at];
        if (const QRegularExpressionMatch match = forms[at].match(text); match.hasMatch()) {
            const QString words = match.captured(QStringLiteral("words"));
            all.push_back({QString::fromLatin1(sentence.code), sentence.about, sentence.sure, sentence.depth,
                words.isEmpty() ? match.captured() : words});
        }
    }
    return all;
}

} // namespace explain
