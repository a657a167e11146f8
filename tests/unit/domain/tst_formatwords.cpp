#include "base/enumname.h"
#include "domain/backupstate.h"
#include "domain/comparison.h"
#include "domain/importreport.h"
#include "domain/recoverability.h"
#include "domain/reviewfindings.h"
#include "domain/run.h"
#include "protect/journal/record.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_formatwords {

/// The words of values in snapshots, journals and reports are formats: whoever renames an enum's value sees
/// here that files of before would no longer be understood. New values are added where they stand in the
/// enum.
class TestFormatWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areTheSame_data();
    void areTheSame();
    void areReadAsTheyAreWritten();
};

namespace {

enum class Sparse { First = 1, Third = 3 };

template <typename E>
QStringList words() {
    QStringList all;
    for (const E value : base::enumValues<E>()) {
        all.append(base::enumName(value));
    }
    return all;
}

template <typename E>
void row(const char *expected) {
    QTest::addRow("%s", expected) << words<E>().join(QLatin1Char(' ')) << QString::fromLatin1(expected);
}

} // namespace

void TestFormatWords::areTheSame_data() {
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("expected");
    row<base::ErrorKind>(
        "network timeout signInRequired claimsChallenge forbidden notFound conflict throttled "
        "rejected badResponse cancelled local");
    row<domain::AccessChangeKind>("gained lost uncertain");
    row<domain::BackupServiceProof>("applicationId name named");
    row<domain::CureKind>(
        "grantAtKey grantToObjectId removeAssignment narrowAssignment replaceRole "
        "removePolicyPermissions makeEligible enableKey renewKey enablePurgeProtection "
        "enableSoftDelete readScopes readState namePrincipal createPrincipal enablePrincipal "
        "recoverKey recoverStore allowTrustedServices registerPreview byHand judgeCondition "
        "confirmEffect");
    row<domain::DiskEncryption>(
        "customerManagedKey platformManagedKey guestStateOnly nonPersistedTpm notConfidential "
        "unknown");
    row<domain::DurationUnit>("days weeks months years unknown");
    row<domain::FindingRule>(
        "backupLacksAccess backupAccessUnknown backupHasSurplusRights backupHoldsAllKeys "
        "roleLacksNeededRight assignedToApplicationId compoundIdentity unknownPrincipal "
        "deletedRole standingAdministrator keyDisabled keyExpired keyExpiring keyNotYetValid "
        "purgeProtectionOff softDeleteOff diskEncryptionSetLacksAccess orchestratorLacksAccess "
        "scopeNotRead conditionalAssignment canGrantItself inheritedFromManagementGroup "
        "keyDeleted keyStoreDeleted backupPrincipalMissing backupPrincipalDisabled "
        "networkClosed networkPerimeter networkRestricted hsmNotActivated "
        "diskEncryptionSetMissing diskEncryptionSetNotConfidential keyRotationError "
        "keyInOtherTenant keyNotExportable keyWithoutReleasePolicy keyTypeUnusual standardSku "
        "previewNotRegistered standardPolicy diskEncryptionSetNotJudged keyNotRestorable");
    row<domain::FindingSeverity>("critical high medium low note");
    row<domain::GoneKind>("key keyStore diskEncryptionSet");
    row<domain::GrantBehaviour>("automatic none");
    row<domain::GrantScope>("thisKey allKeys");
    row<domain::Harm>("destroy disclose use read change administer");
    row<domain::ImportContent>(
        "snapshot virtualMachines disks diskEncryptionSets keyVaults managedHsms keys "
        "azureRoleAssignments azureRoleDefinitions denyAssignments hsmRoleAssignments "
        "hsmRoleDefinitions principals subscriptions tenants recoveryServicesVaults "
        "backupPolicies protectedItems recoveryPoints backupStatus refusals timeLimits");
    row<domain::ImportMissingKind>(
        "virtualMachines diskEncryptionSet keyStore key hsmRoleAssignments hsmRoleDefinitions "
        "azureRoleAssignments azureRoleDefinitions denyAssignments backupServicePrincipal "
        "principals recoveryServicesVaults");
    row<domain::ImportProblemKind>(
        "unreadableElement damagedFile shortenedByPowerShell duplicateId contradiction "
        "incompleteList unprovenList disagreement denyNotInList deletedPrincipal textLeftOut "
        "guessedEncoding");
    row<domain::ImportRefusal>(
        "cannotOpen empty tooLarge tooManyFiles totalTooLarge notJson wrongEncoding tooDeep "
        "tooManyValues tooLongText outOfMemory unknownShape newerFormat damagedArchive "
        "encryptedArchive unsupportedArchive suspiciousArchive unknownHsm nothingUsable "
        "emptyList noInventory namesOnly notHeld commandFailed noBody anotherState");
    row<domain::RecoveryTier>("snapshot vault archive");
    row<domain::RestoreAnswer>("possible no notKnown");
    row<domain::RestoreReasonKind>(
        "neverProtected noRecoveryPoint notInVaultTier otherSecurityType statusNotRead vaultsNotRead "
        "itemsNotRead itemNotTold pointsNotRead pointsNotTold");
    row<domain::TierStatus>("valid rehydrated invalid disabled deleted unknown");
    row<domain::KeyReturn>("wouldBeKept wouldBeLost untilDate dateNotTold datePassed lost notKnown");
    row<domain::KeyPresence>("inBoth onlyBefore onlyAfter");
    row<domain::KeyStoreKind>("keyVault managedHsm");
    row<domain::NearMissKind>("otherKey roleLacksAction compoundIdentity applicationIdAssigned deletedRole "
                              "deniedByDenyAssignment principalDisabled");
    row<domain::PermissionModel>("accessPolicies azureRbac localRbac");
    row<domain::Permissiveness>("equivalent less more incomparable unknown");
    row<domain::PrerequisiteKind>(
        "keyDisabled keyExpired keyNotYetValid keyExpiringSoon keyNotExportable "
        "keyWithoutReleasePolicy keyTypeUnusual purgeProtectionOff softDeleteOff standardSku "
        "hsmNotActivated networkClosedToBackup networkRestricted "
        "diskEncryptionSetNotConfidential keyRotationError keyInOtherTenant "
        "diskEncryptionSetLacksAccess orchestratorLacksAccess networkPerimeter "
        "identityNotJudged keyDeleted keyStoreDeleted keyExpiryNotJudged keyNotRead "
        "keyStoreNotRead notUsed principalMissing principalDisabled principalNotKnown "
        "previewNotRegistered valueNotTold notServing twoAccounts");
    row<domain::PrincipalStanding>(
        "azureBackup byNameOnly namesake otherApplication notAServicePrincipal unchecked");
    row<domain::PrincipalType>("servicePrincipal user group application device unknown");
    row<domain::ProtectionStatus>("notAsked unknown notProtected protecting protected protectionFailed");
    row<domain::ReadKind>("roleAssignments roleDefinitions denyAssignments accessPolicies keys principals "
                          "recoveryServicesVaults protectedItems recoveryPoints");
    row<domain::ReadOutcome>("read refused failed");
    row<domain::RoleChoice>("customRole builtInRole wideBuiltInRole accessPolicy");
    row<domain::RunOutcome>("notStarted running protected failed stopped takenBack");
    row<domain::ScheduleFrequency>("hourly daily weekly unknown");
    row<domain::SecurityType>("none trustedLaunch confidentialVm unknown");
    row<domain::SelfGrantKind>(
        "assignRoles writeAccessPolicies writeVault switchPermissionModel assignHsmRoles "
        "defineHsmRoles purgeDeletedStore");
    row<domain::Severity>("blocks warning note");
    row<domain::StageKind>(
        "createRole writeGrant readBack createPolicy preValidate enable waitForPropagation "
        "configureJob acceptedByService readProtectedItem firstBackup");
    row<domain::StageState>("pending running done warning failed skipped stopped takenBack leftRunning");
    row<domain::Truth>("yes no unknown");
    row<domain::UnknownReason>(
        "assignmentsNotRead assignmentsRefused assignmentsFailed roleDefinitionNotRead "
        "conditionalAssignment denyAssignmentsNotRead denyAssignmentUncertain "
        "accessPoliciesNotRead principalNotKnown groupMembershipUnknown conditionalRole "
        "scopeWithinKey documentedSetIncomplete assignmentEnded reachNotKnown");
    row<domain::WriteKind>("createRoleDefinition createRoleAssignment addAccessPolicy createBackupPolicy "
                           "enableProtection triggerBackup recover");
    row<journal::Answer>("confirmed refused unknown");
    row<journal::End>("protected recovered failed stopped takenBack forgotten");
    row<domain::RecoveryGoal>("restore rehearse");
    row<domain::RestoreKind>("disks newVirtualMachine replaceDisks");
    row<domain::KeyUser>("azureBackup encryptionSet orchestrator");
    row<domain::RecoveryStepKind>(
        "recoverKey createPlaceholderKey createPlaceholderSet startFetch fetchCopy restoreKey compareKey "
        "createOrchestrator createSet grant waitForGrants restoreMachine readMachine deleteRehearsalKey "
        "deleteMadeDisks deletePlaceholderSet deletePlaceholderKey deleteBlob");
}

void TestFormatWords::areTheSame() {
    QFETCH(QString, words);
    QFETCH(QString, expected);
    QCOMPARE(words, expected);
}

void TestFormatWords::areReadAsTheyAreWritten() {
    for (const domain::FindingRule rule : base::enumValues<domain::FindingRule>()) {
        QCOMPARE(base::enumValue<domain::FindingRule>(base::enumName(rule)), rule);
    }
    QCOMPARE(words<Sparse>(), QStringList({QStringLiteral("first"), QStringLiteral("third")}));
    QCOMPARE(base::enumName(static_cast<Sparse>(2)), QString());
    QCOMPARE(base::enumName(static_cast<domain::Truth>(3)), QString());
    for (const char *other : {"", "Yes", "ye", "yess", "YES"}) {
        QVERIFY(!base::enumValue<domain::Truth>(QLatin1String(other)));
    }
}

CVM_TEST(TestFormatWords)

} // namespace tst_formatwords

#include "tst_formatwords.moc"
