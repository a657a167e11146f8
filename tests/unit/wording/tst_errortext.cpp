#include "tests/support/program.h"
#include "wording/errortable.h"
#include "wording/errortext.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace tst_errortext {

using base::Error;
using base::ErrorKind;

namespace {

const QList<ErrorKind> allKinds{
    ErrorKind::Network,
    ErrorKind::Timeout,
    ErrorKind::SignInRequired,
    ErrorKind::ClaimsChallenge,
    ErrorKind::Forbidden,
    ErrorKind::NotFound,
    ErrorKind::Conflict,
    ErrorKind::Throttled,
    ErrorKind::Rejected,
    ErrorKind::BadResponse,
    ErrorKind::Cancelled,
    ErrorKind::Local,
};

/// Every code of contract 17.2, with 3.4 (Azure Resource Manager), 2.3 (tokens), 8.3 and 9.2 (roles),
/// 10 (keys) and 11 (Microsoft Graph).
const char *const knownCodes[] = {
    "UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK",
    "UserErrorKeyVaultPermissionsNotConfigured",
    "UserErrorCMKKeyVaultAuthFailure",
    "UserErrorInvalidVMEncryptionInfo",
    "UserErrorDiskEncryptionSetKeyDoesNotExist",
    "UserErrorDiskEncryptionSetDoesNotExist",
    "UserErrorInputDESKeyDoesNotMatchWithOriginalKey",
    "UserErrorRestoreNotSupportedFromSnapshotTierRPForDifferentDES",
    "UserErrorGuestAgentStatusUnavailable",
    "GuestAgentSnapshotTaskStatusError",
    "GuestAgentCertificateNotFound",
    "ManagedRPCreationFailedInCrpButExtensionSucceeded",
    "NoExtensionStatusButStatusBlobAvailable",
    "UserErrorGuestAgentVersionUnsupported",
    "UserErrorUnSupportedDistribution",
    "UserErrorVMInternetConnectivityIssue",
    "ExtensionSnapshotFailedNoNetwork",
    "ExtensionSnapshotFailedNoSecureNetwork",
    "UserErrorNetworkAclSANotSupported",
    "ExtensionOperationFailed",
    "ExtensionOperationFailedForManagedDisks",
    "ExtentionOperationFailedForManagedDisks",
    "ExtensionOperationInProgress",
    "ExtensionFailedSnapshotLimitReachedError",
    "ExtensionFailedSnapshotRateExceededError",
    "ExtensionFailedTimeoutVMNetworkUnresponsive",
    "ExtensionSnapshotFailedCOM",
    "ExtensionInstallationFailedCOM",
    "ExtensionInstallationFailedMDTC",
    "ExtensionFailedVssWriterInBadState",
    "ExtensionFailedVssServiceInBadState",
    "ExtensionConfigParsingFailure",
    "ExtensionStuckInDeletionState",
    "ExtensionSnapshotBitlockerError",
    "ExtensionVCRedistInstallationFailure",
    "UserErrorFsFreezeFailed",
    "UserErrorFsFreezeTimeout",
    "VMRestorePointInternalError",
    "AzureVmOffline",
    "VMNotInRunningStateUserError",
    "UserErrorVmProvisioningStateFailed",
    "UserErrorVmNotInDesirableState",
    "VmNotInDesirableState",
    "UserErrorVmNotFoundV2",
    "BCMV2VMNotFound",
    "UserErrorGenericResourceNotFound",
    "UserErrorBcmDatasourceNotPresent",
    "UserErrorCrpReportedUserError",
    "IaasVmHealthGreenDefault",
    "UserErrorMigrationFromTrustedLaunchVMToNonTrustedVMNotAllowed",
    "UserErrorUltraAndPremiumSSDv2DiskNotSupportedWithStandardPolicy",
    "BMSUserErrorInvalidPolicyForGivenProvider",
    "BMSUserErrorInvalidPolicyInput",
    "BMSUserErrorInstantRPRetentionExceedsVaultedRetention",
    "UserErrorUnsupportedDiskSize",
    "UserErrorBCMUnsupportedDiskCount",
    "UserErrorSharedDiskBackupNotSupported",
    "UserErrorStandardSSDNotSupported",
    "UserErrorUnsupportedStorageType",
    "UserErrorUnsupportedDiskConfiguration",
    "UserErrorWAEnabledDisksNotSupported",
    "UserErrorInvalidManagedDiskOperation",
    "UserErrorComputeVmWithClassicStorage",
    "UserErrorRequestDisallowedByPolicy",
    "UserErrorRpCollectionLimitReached",
    "BackUpOperationFailed",
    "BackUpOperationFailedV2",
    "UserErrorResourceIsInLockedState",
    "UserErrorStorageAccountIsLocked",
    "ScopeLocked",
    "UserErrorRpCollectionDeleted",
    "UserErrorRpCollectionMarkedForDeletion",
    "UserErrorProtectionQuotaExceeded",
    "UserErrorProt32dAllocationPending",
    "UserErrorCoreCountSubscriptionQuotaReached",
    "UserErrorBCMPremiumStorageQuotaError",
    "UserErrorBackupOperationInProgress",
    "SystemBackupOperationInProgress",
    "UserErrorRestoreOperationInProgress",
    "BMSUserErrorObjectLocked",
    "BMSUserErrorConflictingProtectionOperation",
    "RetryableErrorDueToAnotherOperation",
    "AnotherOperationInProgress",
    "UserErrorJobSuccessfullyCancelled",
    "VirtualMachineAlreadyProtected",
    "BMSUserErrorInvalidConfigureProtectionRequest",
    "BMSUserErrorDataSourceObjectNotFound",
    "BMSUserErrorCrossRegionRestoreNotEnabledInThisVault",
    "UserErrorVmVaultLocationMismatch",
    "UserErrorInvalidAuthenticationTokenTenant",
    "UserErrorOperationDeniedOnImmutableItem",
    "BMSUserErrorDisablingSoftDeleteStateNotAllowed",
    "BMSUserErrorSoftDeleteStateNotSetToAlwaysON",
    "BMSUserErrorVaultDeletionForbidden",
    "BMSUserErrorVaultDeletionNotAllowed",
    "BMSUserErrorVaultDeletionNotPermitted",
    "BMSUserErrorRedundancySettingsUseVaultApi",
    "UserErrorVmAlreadyExistWithSameName",
    "UserErrorSkuNotAvailable",
    "UserErrorSkuNotAvaialable",
    "UserErrorMarketPlaceVMNotSupported",
    "UserErrorInstantRpNotFound",
    "UserErrorOlrNotSupported",
    "OlrBackupFailed",
    "UserErrorOlrNotSupportedOnRpWithDisksExcluded",
    "UserErrorBCMRestoreStorageAccountNotFound",
    "UserErrorRestoreDestinationBlobNotFound",
    "CopyingVHDsFromBackUpVaultTakingLongTime",
    "BCMCrpInternalError",
    "CloudDosTimeboudLimitReached",
    "SubscriptionRequestsThrottled",
    "TooManyRequests",
    "CloudInvalidInputError",
    "UserErrorOperationFailedForSAPASEDatabase",
    "AuthorizationFailed",
    "LinkedAuthorizationFailed",
    "ResourceNotFound",
    "ResourceGroupNotFound",
    "SubscriptionNotFound",
    "DiskEncryptionInternalError",
    "BCMProtGetSaSUriAsyncError",
    "InsufficientPermissions",
    "UserErrorEncryptedVmNotSupportedWithDiskEx",
    "RoleDefinitionLimitExceeded",
    "ConflictError",
    "VaultAlreadyExists",
    "UserErrorCrossSubscriptionRestoreNotSuppportedForOLR",
    "UserErrorCrossSubscriptionRestoreNotSuppportedForUnManagedAzureVM",
    "UserErrorCrossSubscriptionRestoreNotSuppportedForCRR",
    "UserErrorCrossSubscriptionRestoreNotSuppportedFromSnapshot",
    "UserErrorCrossSubscriptionRestoreNotSuppportedForEncryptedAzureVM",
    "UserErrorCrossSubscriptionRestoreNotSuppportedForTrustedLaunchAzureVM",
    "UserErrorCrossSubscriptionRestoreInvalidTenant",
    "UserErrorCrossSubscriptionRestoreInvalidTargetSubscription",
    // The numbers of the table, where a service sends no symbol
    "400039",
    "380008",
    "400160",
    "400136",
    "400094",
    "320001",
    "400239",
    // 3.4
    "InvalidAuthenticationToken",
    "ExpiredAuthenticationToken",
    "InvalidAuthenticationTokenTenant",
    "RequestDisallowedByPolicy",
    "InvalidResourceType",
    "NoRegisteredProviderFound",
    "MissingSubscriptionRegistration",
    "Conflict",
    // 2.3
    "invalid_grant",
    "interaction_required",
    "consent_required",
    "invalid_client",
    "temporarily_unavailable",
    "server_error",
    // 8.3, 9.2
    "RoleAssignmentExists",
    "PrincipalNotFound",
    "UnmatchedPrincipalType",
    "RoleAssignmentUpdateNotPermitted",
    "RoleDefinitionDoesNotExist",
    "RoleAssignmentLimitExceeded",
    "MatchingRoleAssignmentExists",
    "RoleAssignmentNotFound",
    "RoleDefinitionNotFound",
    "RoleDefinitionWithSameNameExists",
    "RoleDefinitionHasAssignments",
    "BadParameter",
    "AccessDenied",
    "Invalidkeyidentifier",
    // 10
    "Unauthorized",
    "ForbiddenByRbac",
    "ForbiddenByPolicy",
    "ForbiddenByFirewall",
    "ForbiddenByConnection",
    "KeyDisabled",
    "KeyNotFound",
    "ObjectIsDeletedButRecoverable",
    "Throttled",
    // 15.5
    "AuthorizationPermissionMismatch",
    "AuthorizationFailure",
    "BlobNotFound",
    "ContainerNotFound",
    "InvalidAuthenticationInfo",
    "NoAuthenticationInformation",
    // 11
    "Authorization_RequestDenied",
    "Request_ResourceNotFound",
    "Request_MultipleObjectsWithSameKeyValue",
    "Request_BadRequest",
    "Request_UnsupportedQuery",
};

Error errorOf(ErrorKind kind, const QString &code = {}, const QString &message = {}) {
    Error error;
    error.kind = kind;
    error.code = code;
    error.message = message;
    return error;
}

void verifyComplete(const wording::ErrorText &text) {
    QVERIFY(!text.headline.isEmpty());
    QVERIFY(!text.meaning.isEmpty());
    QVERIFY(!text.nextStep.isEmpty());
    QVERIFY2(text.meaning.endsWith(QLatin1Char('.')), qPrintable(text.meaning));
    QVERIFY2(text.nextStep.endsWith(QLatin1Char('.')), qPrintable(text.nextStep));
    QVERIFY2(!text.headline.endsWith(QLatin1Char('.')), qPrintable(text.headline));
}

} // namespace

class TestErrorText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsEveryKind();
    void tellsEveryKnownCode_data();
    void tellsEveryKnownCode();
    void tellsEveryCodeOfTheProgram();
    void findsCodesWithOtherSpelling_data();
    void findsCodesWithOtherSpelling();
    void tellsWhatTheServiceSaysForUnknownCodes();
    void tellsTheNetworkAsNetwork();
    void namesActionAndScopeOfARefusal();
    void tellsHowLongToWait();
    void cancelledIsNoRefusal();
    void showsServiceTextAsPlainText();
    void detailsHoldAllIds();
};

void TestErrorText::tellsEveryKind() {
    QSet<QString> headlines;
    for (const ErrorKind kind : allKinds) {
        const wording::ErrorText text = wording::errorText(errorOf(kind));
        verifyComplete(text);
        headlines.insert(text.headline);
    }
    QCOMPARE(headlines.size(), allKinds.size()); // each kind is told differently
}

void TestErrorText::tellsEveryKnownCode_data() {
    QTest::addColumn<QString>("code");
    for (const char *code : knownCodes) {
        QTest::newRow(code) << QString::fromLatin1(code);
    }
}

void TestErrorText::tellsEveryKnownCode() {
    QFETCH(QString, code);
    const QString service = QStringLiteral("The text of the service");
    for (const ErrorKind kind : {ErrorKind::Rejected, ErrorKind::Conflict, ErrorKind::NotFound}) {
        const wording::ErrorText generic
            = wording::errorText(errorOf(kind, QStringLiteral("NobodyKnowsThis"), service));
        const wording::ErrorText text = wording::errorText(errorOf(kind, code, service));
        verifyComplete(text);
        QVERIFY(text.headline != generic.headline);
        QVERIFY(text.meaning != generic.meaning);
        QVERIFY(text.nextStep != generic.nextStep);
    }
}

/// Codes that the program itself gives an error must have words, too: read from its sources.
void TestErrorText::tellsEveryCodeOfTheProgram() {
    // Told well enough by their kind, or the first half of a code that the service completes.
    const QSet<QString> byKind{QStringLiteral("Operation"), QStringLiteral("Job"),
        QStringLiteral("BadResponse"), QStringLiteral("Timeout"), QStringLiteral("Cancelled")};
    const QRegularExpression form(
        QStringLiteral("(?:localError\\(|\\.code = )\\s*QStringLiteral\\(\"([A-Za-z]+)\"\\)"));
    QSet<QString> unknown;
    int found = 0;
    for (const char *room : {"cloud", "simulator", "protect", "terminal"}) {
        QDirIterator files(QStringLiteral(CVM_SOURCE_DIR "/app/") + QLatin1String(room),
            {QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QRegularExpressionMatchIterator matches = form.globalMatch(QString::fromUtf8(file.readAll()));
            while (matches.hasNext()) {
                const QString code = matches.next().captured(1);
                ++found;
                if (!byKind.contains(code) && !wording::findError(code)) {
                    unknown.insert(code);
                }
            }
        }
    }
    QVERIFY(found > 30);
    QVERIFY2(unknown.isEmpty(), qPrintable(unknown.values().join(QLatin1String(", "))));
}

void TestErrorText::findsCodesWithOtherSpelling_data() {
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("same");
    const QString cvm = QStringLiteral("UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK");
    QTest::newRow("without case") << cvm.toLower() << cvm;
    QTest::newRow("prefix") << QStringLiteral("BMS") + cvm << cvm;
    QTest::newRow("suffix") << cvm + QStringLiteral("V2") << cvm;
    QTest::newRow("within another") << QStringLiteral("CloudUserErrorKeyVaultPermissionsNotConfiguredForCvm")
                                    << cvm;
    QTest::newRow("within another, not confidential")
        << QStringLiteral("CloudUserErrorKeyVaultPermissionsNotConfiguredX")
        << QStringLiteral("UserErrorKeyVaultPermissionsNotConfigured");
    QTest::newRow("prefix missing") << QStringLiteral("UserErrorObjectLocked")
                                    << QStringLiteral("BMSUserErrorObjectLocked");
    QTest::newRow("suffix missing") << QStringLiteral("UserErrorVmNotFound")
                                    << QStringLiteral("UserErrorVmNotFoundV2");
    const QString inPlace = QStringLiteral("UserErrorCrossSubscriptionRestoreNotSupportedForOLR");
    QTest::newRow("three p") << QStringLiteral("UserErrorCrossSubscriptionRestoreNotSuppportedForOLR")
                             << inPlace;
    QTest::newRow("a new reason") << QStringLiteral("UserErrorCrossSubscriptionRestoreForSomethingNew")
                                  << QStringLiteral("UserErrorCrossSubscriptionRestoreInvalidTenant");
    QTest::newRow("misspelt") << QStringLiteral("ExtentionOperationFailed")
                              << QStringLiteral("ExtensionOperationFailed");
}

void TestErrorText::findsCodesWithOtherSpelling() {
    QFETCH(QString, code);
    QFETCH(QString, same);
    QCOMPARE(wording::errorText(errorOf(ErrorKind::Rejected, code)).headline,
        wording::errorText(errorOf(ErrorKind::Rejected, same)).headline);
}

void TestErrorText::tellsWhatTheServiceSaysForUnknownCodes() {
    Error error
        = errorOf(ErrorKind::Rejected, QStringLiteral("NewCode"), QStringLiteral("The moon is full."));
    error.recommendations = {QStringLiteral("Wait for the new moon.")};
    const wording::ErrorText text = wording::errorText(error);
    QCOMPARE(text.meaning, QStringLiteral("The moon is full."));
    QCOMPARE(text.nextStep, QStringLiteral("Wait for the new moon."));

    const wording::ErrorText forbidden
        = wording::errorText(errorOf(ErrorKind::Forbidden, QStringLiteral("NewCode"), QStringLiteral("No.")));
    QVERIFY(forbidden.meaning.contains(QStringLiteral("No.")));
}

void TestErrorText::tellsTheNetworkAsNetwork() {
    Error error = errorOf(ErrorKind::Forbidden, QStringLiteral("Forbidden"),
        QStringLiteral("Client address is not authorized and caller is not a trusted service."));
    error.isNetworkRule = true;
    const wording::ErrorText text = wording::errorText(error);
    QVERIFY(text.meaning.contains(QStringLiteral("network")));
    QVERIFY(text.meaning.contains(QStringLiteral("another role won't help")));

    error.code = QStringLiteral("ForbiddenByConnection");
    QVERIFY(wording::errorText(error).nextStep.contains(QStringLiteral("private endpoint")));

    error.code = QStringLiteral("AuthorizationFailure");
    QVERIFY(wording::errorText(error).headline.contains(QStringLiteral("storage account")));
    QVERIFY(wording::errorText(error).meaning.contains(QStringLiteral("another role won't help")));

    error.isNetworkRule = false;
    error.code = QStringLiteral("Forbidden");
    QVERIFY(!wording::errorText(error).meaning.contains(QStringLiteral("network")));
}

void TestErrorText::namesActionAndScopeOfARefusal() {
    const wording::ErrorText arm = wording::errorText(errorOf(ErrorKind::Forbidden,
        QStringLiteral("AuthorizationFailed"),
        QStringLiteral("The client 'a@b' with object id '1' does not have authorization to perform action "
                       "'Microsoft.Authorization/roleAssignments/write' over scope '/subscriptions/s' or the "
                       "scope is invalid.")));
    QVERIFY(arm.meaning.contains(QStringLiteral("Microsoft.Authorization/roleAssignments/write")));
    QVERIFY(arm.meaning.contains(QStringLiteral("/subscriptions/s")));

    const wording::ErrorText hsm
        = wording::errorText(errorOf(ErrorKind::Forbidden, QStringLiteral("AccessDenied"),
            QStringLiteral(
                "Not authorized to access Microsoft.KeyVault/managedHsm/roleAssignments/write/action on "
                "/keys/k1 (Activity ID: 1)")));
    QVERIFY(hsm.meaning.contains(QStringLiteral("roleAssignments/write/action at /keys/k1")));
}

void TestErrorText::tellsHowLongToWait() {
    Error error = errorOf(ErrorKind::Throttled, QStringLiteral("TooManyRequests"));
    error.retryAfter = std::chrono::seconds(90);
    QVERIFY(wording::errorText(error).nextStep.contains(QStringLiteral("1 min 30 s")));
    error.retryAfter = std::chrono::seconds(0);
    QVERIFY(!wording::errorText(error).nextStep.contains(QStringLiteral("0 s")));
}

void TestErrorText::cancelledIsNoRefusal() {
    const wording::ErrorText text
        = wording::errorText(errorOf(ErrorKind::Cancelled, QStringLiteral("AuthorizationFailed")));
    QVERIFY(text.meaning.contains(QStringLiteral("isn't undone")));
}

void TestErrorText::showsServiceTextAsPlainText() {
    const QString hostile = QStringLiteral("<b>x</b>\u202Eevil\u0007 Bearer abcdefgh.ijklmnop.qrstuvwx");
    const wording::ErrorText text
        = wording::errorText(errorOf(ErrorKind::Rejected, QStringLiteral("NewCode"), hostile));
    QVERIFY(!text.meaning.contains(QChar(0x202E)));
    QVERIFY(!text.meaning.contains(QChar(0x0007)));
    QVERIFY(!text.meaning.contains(QStringLiteral("abcdefgh.ijklmnop.qrstuvwx")));
}

void TestErrorText::detailsHoldAllIds() {
    Error error
        = errorOf(ErrorKind::Rejected, QStringLiteral("NewCode"), QStringLiteral("The moon is full."));
    error.httpStatus = 409;
    error.requestId = QStringLiteral("request-1");
    error.correlationId = QStringLiteral("correlation-1");
    error.operation = QStringLiteral("protectedItems/write");
    error.target = QStringLiteral("/subscriptions/s/vaults/v");
    error.recommendations = {QStringLiteral("First."), QStringLiteral("Second.")};
    const QString details = wording::errorDetails(error);
    for (const char *part : {"NewCode", "409", "The moon is full.", "request-1", "correlation-1",
             "protectedItems/write", "/subscriptions/s/vaults/v", "First.", "Second."}) {
        QVERIFY2(details.contains(QLatin1String(part)), part);
    }
    QCOMPARE(details.count(QLatin1Char('\n')), 9);
}

CVM_TEST(TestErrorText)

} // namespace tst_errortext

#include "tst_errortext.moc"
