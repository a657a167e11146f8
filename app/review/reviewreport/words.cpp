#include "review/reviewreport/words.h"

#include <iterator>

namespace reviewreport {

namespace {

/// The word at the value's place; `first` is the number of the first one.
template <typename E, size_t N>
QString wordAt(const char *const (&words)[N], E value, int first = 0) {
    const int place = static_cast<int>(value) - first;
    return place >= 0 && place < static_cast<int>(N) ? QString::fromLatin1(words[place]) : QString();
}

/// Adding a value without a word does not compile.
template <typename E, size_t N>
constexpr bool covers(const char *const (&)[N], E last, int first = 0) {
    return static_cast<int>(last) - first + 1 == static_cast<int>(N);
}

} // namespace

QString wordOf(domain::Truth value) {
    static constexpr const char *words[] = {"yes", "no", "unknown"};
    static_assert(covers(words, domain::Truth::Unknown));
    return wordAt(words, value);
}

QString conditionOf(const domain::BackupVerdict &verdict) {
    return verdict.ifEnabled ? QStringLiteral("keyIsEnabled") : QString();
}

QString wordOf(domain::FindingSeverity value) {
    static constexpr const char *words[] = {"critical", "high", "medium", "low", "note"};
    static_assert(covers(words, domain::FindingSeverity::Note));
    return wordAt(words, value);
}

QString wordOf(domain::CureKind value) {
    static constexpr const char *words[] = {"grantAtKey", "grantToObjectId", "removeAssignment",
        "narrowAssignment", "replaceRole", "removePolicyPermissions", "makeEligible", "enableKey", "renewKey",
        "enablePurgeProtection", "enableSoftDelete", "readScopes", "readState", "namePrincipal",
        "createPrincipal", "enablePrincipal", "recoverKey", "recoverStore", "allowTrustedServices",
        "registerPreview", "byHand", "judgeCondition", "confirmEffect"};
    static_assert(covers(words, domain::CureKind::ConfirmEffect));
    return wordAt(words, value);
}

QString wordOf(domain::PrerequisiteKind value) {
    static constexpr const char *words[] = {"keyDisabled", "keyExpired", "keyNotYetValid", "keyExpiringSoon",
        "keyNotExportable", "keyWithoutReleasePolicy", "keyTypeUnusual", "purgeProtectionOff",
        "softDeleteOff", "standardSku", "hsmNotActivated", "networkClosedToBackup", "networkRestricted",
        "diskEncryptionSetNotConfidential", "keyRotationError", "keyInOtherTenant",
        "diskEncryptionSetLacksAccess", "orchestratorLacksAccess", "networkPerimeter", "identityNotJudged",
        "keyDeleted", "keyStoreDeleted", "keyExpiryNotJudged", "keyNotRead", "keyStoreNotRead", "notUsed",
        "principalMissing", "principalDisabled", "principalNotKnown", "previewNotRegistered", "valueNotTold",
        "notServing", "twoAccounts"};
    static_assert(covers(words, domain::PrerequisiteKind::TwoAccounts));
    return wordAt(words, value);
}

QString wordOf(domain::BackupServiceProof value) {
    static constexpr const char *words[] = {"applicationId", "name", "named"};
    static_assert(covers(words, domain::BackupServiceProof::Named));
    return wordAt(words, value);
}

QString wordOf(domain::SelfGrantKind value) {
    static constexpr const char *words[] = {"assignRoles", "writeAccessPolicies", "writeVault",
        "switchPermissionModel", "assignHsmRoles", "defineHsmRoles", "purgeDeletedStore"};
    static_assert(covers(words, domain::SelfGrantKind::PurgeDeletedStore));
    return wordAt(words, value);
}

QString wordOf(domain::Harm value) {
    static constexpr const char *words[] = {"destroy", "disclose", "use", "read", "change", "administer"};
    static_assert(covers(words, domain::Harm::Administer));
    return wordAt(words, value);
}

QString wordOf(domain::UnknownReason value) {
    static constexpr const char *words[] = {"assignmentsNotRead", "assignmentsRefused", "assignmentsFailed",
        "roleDefinitionNotRead", "conditionalAssignment", "denyAssignmentsNotRead", "denyAssignmentUncertain",
        "accessPoliciesNotRead", "principalNotKnown", "groupMembershipUnknown", "conditionalRole",
        "scopeWithinKey", "documentedSetIncomplete"};
    static_assert(covers(words, domain::UnknownReason::DocumentedSetIncomplete));
    return wordAt(words, value);
}

QString wordOf(domain::NearMissKind value) {
    static constexpr const char *words[] = {"otherKey", "roleLacksAction", "compoundIdentity",
        "applicationIdAssigned", "deletedRole", "deniedByDenyAssignment", "principalDisabled"};
    static_assert(covers(words, domain::NearMissKind::PrincipalDisabled));
    return wordAt(words, value);
}

QString wordOf(domain::AccessChangeKind value) {
    static constexpr const char *words[] = {"gained", "lost", "uncertain"};
    static_assert(covers(words, domain::AccessChangeKind::Uncertain));
    return wordAt(words, value);
}

QString wordOf(domain::Permissiveness value) {
    static constexpr const char *words[] = {"equivalent", "less", "more", "incomparable", "unknown"};
    static_assert(covers(words, domain::Permissiveness::Unknown));
    return wordAt(words, value);
}

QString wordOf(domain::KeyPresence value) {
    static constexpr const char *words[] = {"inBoth", "onlyBefore", "onlyAfter"};
    static_assert(covers(words, domain::KeyPresence::OnlyAfter));
    return wordAt(words, value);
}

QString wordOf(domain::ImportContent value) {
    static constexpr const char *words[]
        = {"snapshot", "virtualMachines", "disks", "diskEncryptionSets", "keyVaults", "managedHsms", "keys",
            "azureRoleAssignments", "azureRoleDefinitions", "denyAssignments", "hsmRoleAssignments",
            "hsmRoleDefinitions", "principals", "subscriptions", "tenants", "recoveryServicesVaults",
            "backupPolicies", "protectedItems", "backupStatus", "refusals", "timeLimits"};
    static_assert(covers(words, domain::ImportContent::TimeLimits));
    return wordAt(words, value);
}

QString wordOf(domain::ImportRefusal value) {
    static constexpr const char *words[] = {"cannotOpen", "empty", "tooLarge", "tooManyFiles",
        "totalTooLarge", "notJson", "wrongEncoding", "tooDeep", "tooManyValues", "tooLongText", "outOfMemory",
        "unknownShape", "newerFormat", "damagedArchive", "encryptedArchive", "unsupportedArchive",
        "suspiciousArchive", "unknownHsm", "nothingUsable", "emptyList", "noInventory", "namesOnly",
        "notHeld", "commandFailed", "noBody", "anotherState"};
    static_assert(covers(words, domain::ImportRefusal::AnotherState));
    return wordAt(words, value);
}

QString wordOf(domain::ImportProblemKind value) {
    static constexpr const char *words[] = {"unreadableElement", "damagedFile", "shortenedByPowerShell",
        "duplicateId", "contradiction", "incompleteList", "unprovenList", "disagreement", "denyNotInList",
        "deletedPrincipal", "textLeftOut", "guessedEncoding"};
    static_assert(covers(words, domain::ImportProblemKind::GuessedEncoding));
    return wordAt(words, value);
}

QString wordOf(domain::ImportMissingKind value) {
    static constexpr const char *words[] = {"virtualMachines", "diskEncryptionSet", "keyStore", "key",
        "hsmRoleAssignments", "hsmRoleDefinitions", "azureRoleAssignments", "azureRoleDefinitions",
        "denyAssignments", "backupServicePrincipal", "principals", "recoveryServicesVaults"};
    static_assert(covers(words, domain::ImportMissingKind::RecoveryServicesVaults));
    return wordAt(words, value);
}

QString wordOf(domain::FindingRule value) {
    static constexpr const char *words[] = {"backupLacksAccess", "backupAccessUnknown",
        "backupHasSurplusRights", "backupHoldsAllKeys", "roleLacksNeededRight", "assignedToApplicationId",
        "compoundIdentity", "unknownPrincipal", "deletedRole", "standingAdministrator", "keyDisabled",
        "keyExpired", "keyExpiring", "keyNotYetValid", "purgeProtectionOff", "softDeleteOff",
        "diskEncryptionSetLacksAccess", "orchestratorLacksAccess", "scopeNotRead", "conditionalAssignment",
        "canGrantItself", "inheritedFromManagementGroup", "keyDeleted", "keyStoreDeleted",
        "backupPrincipalMissing", "backupPrincipalDisabled", "networkClosed", "networkPerimeter",
        "networkRestricted", "hsmNotActivated", "diskEncryptionSetMissing",
        "diskEncryptionSetNotConfidential", "keyRotationError", "keyInOtherTenant", "keyNotExportable",
        "keyWithoutReleasePolicy", "keyTypeUnusual", "standardSku", "previewNotRegistered", "standardPolicy",
        "diskEncryptionSetNotJudged"};
    static_assert(covers(words, domain::lastFindingRule, 1));
    return wordAt(words, value, 1);
}

} // namespace reviewreport
