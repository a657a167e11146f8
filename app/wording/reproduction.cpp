#include "wording/reproduction.h"

#include "base/quoting.h"
#include "wording/errortable.h"
#include "wording/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace wording {

namespace {

using Shown = Reproduction::Shown;

/// Whether one of the codes is this one.
bool isAmong(const char *codes, const QString &code) {
    return QString::fromLatin1(codes).split(QLatin1Char(' ')).contains(code, Qt::CaseInsensitive);
}

/// The first row that has the code.
template <typename Row, size_t Count>
const Row *rowOf(const Row (&rows)[Count], const QString &code) {
    const Row *row = std::find_if(
        std::begin(rows), std::end(rows), [&code](const Row &one) { return isAmong(one.codes, code); });
    return row == std::end(rows) ? nullptr : row;
}

// ---- What this job has no place for

struct Absence {
    const char *codes;
    const char *why;
};

constexpr Absence absences[] = {
    {"ProtectedInSeveralVaults",
        QT_TRANSLATE_NOOP("wording::Text", "It needs a VM that two vaults protect, which no scenario has.")},
    {"ProtectedMachineNotChosen",
        QT_TRANSLATE_NOOP("wording::Text",
            "It occurs only in Azure. In the simulator, the first protected VM is taken where none is "
            "specified.")},
    {"BadSignedAddress NotABlobSas SasRefused KeyBasedAuthenticationNotPermitted",
        QT_TRANSLATE_NOOP("wording::Text",
            "It's about a signed address, which is read from standard input only when it's asked for.")},
    {"NoKeyCopy KeyNameTaken NoGrantee StagingAccountNotFound OtherKeyRestored RestoreStillRunning "
     "NoReleasePolicy PropertyChangeNotAllowed KeyVaultKeyNotFound SetNameTaken KeyNotYetRecovered "
     "RestoreDidNotFail RehearsalCutOff JobNotListed OtherSetUsed ContainerNotFound "
     "InvalidAuthenticationInfo "
     "NoAuthenticationInformation "
     "BlobImmutableDueToPolicy LeaseIdMissing SnapshotsPresent "
     "UserErrorTargetStorageAccountRegionMismatch UserErrorTargetStorageAccountTypeNotSupported",
        QT_TRANSLATE_NOOP("wording::Text",
            "It's checked before anything is written, or needs somebody else who changes something at the "
            "same time.")},
    {"KeyVaultAccessForbidden",
        QT_TRANSLATE_NOOP("wording::Text",
            "It's about the access of the disk encryption set, which this job only "
            "reads.")},
    {"AKV10000 AKV10001 AKV10022 AKV10032",
        QT_TRANSLATE_NOOP("wording::Text",
            "It's in the message of a key store that refuses a token. The simulator's "
            "tokens are the right ones.")},
    {"NotActivated",
        QT_TRANSLATE_NOOP(
            "wording::Text", "It's a state of a Managed HSM that has no keys yet, so no VM uses it.")},
    {"BMSUserErrorContainerObjectNotFound",
        QT_TRANSLATE_NOOP("wording::Text", "This job names no containers that Azure Backup hasn't told of.")},
    {"InsufficientPermissions VaultAlreadyExists ServiceResourceNotEmptyWithBackendMessage "
     "BMSUserErrorDisablingSoftDeleteStateNotAllowed "
     "BMSUserErrorSoftDeleteStateNotSetToAlwaysON BMSUserErrorVaultDeletionForbidden "
     "BMSUserErrorVaultDeletionNotAllowed BMSUserErrorVaultDeletionNotPermitted "
     "BMSUserErrorRedundancySettingsUseVaultApi "
     "UserErrorCMKKeyVaultAuthFailure",
        QT_TRANSLATE_NOOP("wording::Text",
            "This job doesn't create or delete vaults and key stores, and doesn't change their settings.")},
    {"RoleDefinitionHasAssignments StillThere BackupsNotStopped ProtectedItemNotFound",
        QT_TRANSLATE_NOOP("wording::Text", "It's about undoing a job, not about doing it.")},
    {"RunNotFound AnotherTenant JournalDamaged JournalNotReadable AnotherWindow JournalNotWritable",
        QT_TRANSLATE_NOOP("wording::Text",
            "It's about the record of jobs on this computer, and the simulator's jobs aren't recorded "
            "there.")},
    {"IaasVmHealthGreenDefault 400239",
        QT_TRANSLATE_NOOP("wording::Text", "It's the state of a VM without problems, not an error.")},
    {"UserErrorOperationFailedForSAPASEDatabase",
        QT_TRANSLATE_NOOP("wording::Text", "It's about the backup of a database, not of a VM.")},
    {"AADSTS70016 authorization_pending slow_down AADSTS70018 bad_verification_code AADSTS70019 "
     "expired_token authorization_declined BadDeviceCodeAnswer",
        QT_TRANSLATE_NOOP("wording::Text",
            "It answers a sign-in with a code on another device. The simulator signs you in by itself.")},
    {"ClientIdMissing InvalidClientId InvalidTenant BadTenant InvalidLoginHost ArmHostWithPort InvalidScope "
     "BadCloudMetadata AdfsNotSupported CloudSignsInAtAzure CloudNamesAzure CloudSuffixTooWide "
     "SignInTimedOut LoopbackUnavailable TenantMismatch NonceMismatch AudienceMismatch BadIdToken "
     "NoRefreshToken AnotherAccount ConsentByAzureCli NobodyToAsk NoTokenSource NoConnection SignedOut",
        QT_TRANSLATE_NOOP("wording::Text",
            "It's about signing in to Azure, or about the settings for it. The simulator signs you in by "
            "itself.")},
    {"AzureCliMissing AzureCliNotSignedIn AzureCliOtherCloud BadAzureCliAnswer ProcessFailed ProcessTimedOut "
     "SecretNotFound SecretStoreUnavailable SecretStoreDenied SecretStoreTimedOut SecretStoreDamaged "
     "ProxyIncomplete ProxyAuthenticationRequired ProxyNtlm ProxyFailed TlsFailed CertificateFileUnreadable "
     "CertificateFileInvalid HostNotFound ConnectionRefused",
        QT_TRANSLATE_NOOP("wording::Text",
            "It's about this computer: its network, its secret store or its Azure CLI. The simulator uses "
            "none of them.")},
    {"ApplicationIdUnknown HostNotInCloud",
        QT_TRANSLATE_NOOP("wording::Text",
            "It occurs only in a cloud that lacks something. The simulator is like the public cloud.")},
    {"UnrecordedWrite NotAGrant InvalidObjectId TooManySubscriptions InsecureUrl BadHeader "
     "ForeignHost NotReadyToConfigure",
        QT_TRANSLATE_NOOP("wording::Text",
            "It's a safeguard of this program. No answer of Azure is known that leads to it.")},
    {"ForeignChallenge",
        QT_TRANSLATE_NOOP("wording::Text", "It's about a header of an answer, which no fault changes.")},
    {"VirtualMachineNotChosen",
        QT_TRANSLATE_NOOP("wording::Text",
            "It occurs only in Azure. In the simulator, the first VM is taken where none is specified.")},
    {"NotAvailable",
        QT_TRANSLATE_NOOP("wording::Text", "This version of the program has all of its sources.")},
    {"FileTooLarge LinkOfOthers", QT_TRANSLATE_NOOP("wording::Text", "It depends on a file of yours.")},
    {"CaFileNotWritten NoTls PortTaken PortInUse",
        QT_TRANSLATE_NOOP(
            "wording::Text", "It occurs only where the simulator is started for other programs.")},
};

std::optional<QString> whyAbsent(const QString &code) {
    if (const Absence *absence = rowOf(absences, code)) {
        return Text::tr(absence->why);
    }
    return std::nullopt;
}

// ---- What scenarios, options and faults show

constexpr const char *onTheWay = QT_TRANSLATE_NOOP(
    "wording::Text", "It's told, and the job goes on, because Azure Backup might work all the same.");
constexpr const char *byName = QT_TRANSLATE_NOOP(
    "wording::Text", "Only in the terminal: in the window, you choose among what there is.");
constexpr const char *handled = QT_TRANSLATE_NOOP(
    "wording::Text", "It's taken for what it means, and the job goes on: nothing is missing.");

constexpr const char *byRestore = QT_TRANSLATE_NOOP(
    "wording::Text", "In the window, restore the VM of this scenario: the same happens there.");

/// Words of the command line, without blanks in them, and one fault of requests, where it has a path.
struct Case {
    const char *codes;
    const char *scenario = "managed-hsm"; ///< empty: another source is among the words
    const char *words = "";
    Shown shown = Shown::Everywhere;
    int status = 200; ///< that the fault answers with
    const char *why = "";
    const char *path = "";
    const char *method = "GET";
    const char *body = ""; ///< empty: the code is told as an error
    const char *command = "protect";
};

#define SUBSCRIPTION "/subscriptions/1a5f0c3e-8c1b-4b57-9a0e-6d2f4f1c7b01"
#define VAULTS SUBSCRIPTION "/resourceGroups/rg-backup/providers/Microsoft.RecoveryServices/vaults"
#define COMPUTE SUBSCRIPTION "/resourceGroups/rg-erp/providers/Microsoft.Compute"
#define KEYS                                                                                                 \
    "/subscriptions/2b6e1d4f-9d2c-4c68-8b1f-7e3a5a2d8c02/resourceGroups/rg-keys-uaenorth/providers/"         \
    "Microsoft.KeyVault"
#define KEY_OF_VAULT KEYS "/vaults/contoso-kv-rbac/keys/cvm-erp-os"
#define ENCRYPTION_SET                                                                                       \
    R"({"id":")" COMPUTE                                                                                     \
    R"(/diskEncryptionSets/des-erp","name":"des-erp","location":"uaenorth","properties":)"
#define KEY_VERSION "11111111111111111111111111111111"
#define BACKUP_SERVICE "97822c7a-4f9f-5ca6-9627-da45f20d9573"

constexpr const char *enabling = "*/protectedItems/*";
constexpr const char *assigning = "*/roleAssignments/*";
constexpr const char *assigned = "*/roleAssignments?*";
constexpr const char *defining = "*/roleDefinitions/*";
constexpr const char *key = "/keys/cvm-erp-os*";
constexpr const char *encryptionSet = "*/diskEncryptionSets/des-erp?*";
constexpr const char *machine = "*/virtualMachines/cvm-erp-01?*";
constexpr const char *policies = "*/backupPolicies/*";
constexpr const char *vaults = "*/Microsoft.RecoveryServices/vaults?*";
constexpr const char *subscriptions = "/subscriptions?*";
constexpr const char *graph = "*Microsoft.ResourceGraph/resources*";
constexpr const char *principals = "/v1.0/servicePrincipals";
constexpr const char *backupService = "/v1.0/servicePrincipals(appId*";
constexpr const char *none = R"({"value":[]})";

constexpr Case cases[] = {
    // Key stores, keys and disk encryption sets
    {.codes = "UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK", .words = "--grant none"},
    {.codes = "KeyNotFound ObjectIsDeletedButRecoverable",
        .shown = Shown::OnTheWay,
        .status = 404,
        .why = onTheWay,
        .path = key},
    {.codes = "KeyDisabled", .shown = Shown::OnTheWay, .status = 403, .why = onTheWay, .path = key},
    {.codes = "ForbiddenByFirewall", .words = R"(--fault {"firewall":"contoso-hsm-prod"})"},
    {.codes = "ForbiddenByConnection", .scenario = "key-vault-network-closed"},
    {.codes = "ForbiddenByRbac",
        .scenario = "key-vault-rbac",
        .words = R"(--fault {"missingRight":"Microsoft.KeyVault/vaults/keys/read"})",
        .shown = Shown::OnTheWay,
        .why = onTheWay},
    {.codes = "ForbiddenByPolicy",
        .scenario = "key-vault-access-policy",
        .shown = Shown::OnTheWay,
        .status = 403,
        .why = onTheWay,
        .path = key},
    {.codes = "KeyStoreNotVisible",
        .words = R"(--fault {"missingRight":"Microsoft.KeyVault/managedHSMs/read"})",
        .shown = Shown::OnTheWay,
        .why = onTheWay},
    {.codes = "KeyStoreMismatch",
        .path = encryptionSet,
        .body = ENCRYPTION_SET
        R"({"activeKey":{"keyUrl":"https://other.managedhsm.azure.net/keys/cvm-erp-os/)" KEY_VERSION
        R"(","sourceVault":{"id":")" KEYS R"(/managedHSMs/contoso-hsm-prod"}}}})"},
    {.codes = "UnsupportedKeyStore",
        .path = encryptionSet,
        .body = ENCRYPTION_SET
        R"({"activeKey":{"keyUrl":"https://keys.example.org/keys/cvm-erp-os/)" KEY_VERSION R"("}}})"},
    {.codes = "NoActiveKey", .path = encryptionSet, .body = ENCRYPTION_SET "{}}"},
    {.codes = "KeyStoreInOtherTenant",
        .path = subscriptions,
        .body = R"({"value":[{"id":")" SUBSCRIPTION R"(","subscriptionId":)"
                R"("1a5f0c3e-8c1b-4b57-9a0e-6d2f4f1c7b01","displayName":"Other","state":"Enabled",)"
                R"("tenantId":"11111111-1111-4111-8111-111111111111"}]})"},
    {.codes = "KeyChanged",
        .words
        = R"(--fault {"method":"GET","path":"*/virtualMachines/cvm-erp-01?*","after":1,"status":200,)"
          R"("contentType":"application/json","body":"{\"id\":\")" COMPUTE
          R"(/virtualMachines/cvm-erp-01\",\"name\":\"cvm-erp-01\",\"location\":\"uaenorth\",)"
          R"(\"properties\":{\"storageProfile\":{\"osDisk\":{\"managedDisk\":{\"securityProfile\":)"
          R"({\"securityEncryptionType\":\"DiskWithVMGuestState\",\"diskEncryptionSet\":{\"id\":\")" SUBSCRIPTION
          R"(/resourceGroups/rg-payroll/providers/Microsoft.Compute/diskEncryptionSets/)"
          R"(des-payroll\"}}}}},\"securityProfile\":{\"securityType\":\"ConfidentialVM\"}}}"})"},

    // Roles and their assignments
    {.codes = "AccessDenied",
        .words = R"(--fault {"missingRight":"Microsoft.KeyVault/managedHsm/roleAssignments/write/action"})"},
    {.codes = "Invalidkeyidentifier BadParameter", .status = 400, .path = assigning, .method = "PUT"},
    {.codes = "RoleDefinitionNotFound", .status = 404, .path = assigning, .method = "PUT"},
    {.codes = "RoleDefinitionDoesNotExist PrincipalNotFound UnmatchedPrincipalType "
              "RoleAssignmentUpdateNotPermitted RoleAssignmentLimitExceeded",
        .scenario = "key-vault-rbac",
        .status = 400,
        .path = assigning,
        .method = "PUT"},
    {.codes = "RoleDefinitionWithSameNameExists RoleDefinitionLimitExceeded",
        .scenario = "key-vault-rbac",
        .status = 409,
        .path = defining,
        .method = "PUT"},
    {.codes = "ConflictError",
        .scenario = "key-vault-access-policy",
        .status = 409,
        .path = "*/accessPolicies/add*",
        .method = "PUT"},
    {.codes = "RoleAssignmentNotFound",
        .shown = Shown::OnTheWay,
        .status = 404,
        .why = onTheWay,
        .path = assigning},
    {.codes = "NotThere",
        .scenario = "key-vault-rbac",
        .shown = Shown::OnTheWay,
        .why = onTheWay,
        .path = assigned,
        .body = none},
    {.codes = "MatchingRoleAssignmentExists",
        .scenario = "managed-hsm-all-keys",
        .words = "--role built-in --scope all",
        .shown = Shown::Handled,
        .why = handled,
        .path = assigned,
        .body = none},
    {.codes = "RoleAssignmentExists",
        .scenario = "key-vault-rbac",
        .words = R"(--fault {"method":"PUT","path":"*/roleAssignments/*","truncateAt":1,"times":1})",
        .shown = Shown::Handled,
        .status = 409,
        .why = handled,
        .path = assigning,
        .method = "PUT"},
    {.codes = "ConditionalAssignment",
        .scenario = "key-vault-rbac",
        .words = R"(--fault {"method":"PUT","path":"*/roleAssignments/*","status":409,)"
                 R"("code":"RoleAssignmentExists"})",
        .path = assigned,
        .body = R"({"value":[{"id":")" KEY_OF_VAULT R"(/providers/Microsoft.Authorization/roleAssignments/)"
                R"(11111111-1111-4111-8111-111111111111","name":"11111111-1111-4111-8111-111111111111",)"
                R"("properties":{"scope":")" KEY_OF_VAULT R"(","roleDefinitionId":")" KEY_OF_VAULT
                R"(/providers/Microsoft.Authorization/roleDefinitions/93eea62b-b112-5658-8259-de54351dc0ce",)"
                R"("principalId":")" BACKUP_SERVICE R"(","principalType":"ServicePrincipal",)"
                R"("condition":"one","conditionVersion":"2.0"}}]})"},
    {.codes = "AccessStillMissing", .scenario = "already-protected", .path = assigned, .body = none},
    {.codes = "NoLongerProtected",
        .scenario = "already-protected",
        .words = R"(--fault {"method":"GET","path":"*/protectedItems/*","status":404})",
        .path = assigned,
        .body = none},
    {.codes = "FirstBackupOfProtected",
        .scenario = "already-protected",
        .words = "--first-backup",
        .shown = Shown::InTerminal,
        .why = QT_TRANSLATE_NOOP(
            "wording::Text", "Only in the terminal: in the window, it isn't offered for this VM."),
        .path = assigned,
        .body = none},

    // Security principals
    {.codes = "Authorization_RequestDenied", .scenario = "no-graph-access"},
    {.codes = "Request_BadRequest Request_UnsupportedQuery", .status = 400, .path = backupService},
    {.codes = "ServicePrincipalMissing", .scenario = "principal-missing"},
    {.codes = "ServicePrincipalNotCreated",
        .scenario = "principal-missing",
        .words = R"(--create-principal)",
        .status = 403,
        .path = principals,
        .method = "POST"},
    {.codes = "Request_ResourceNotFound",
        .scenario = "principal-missing",
        .words
        = R"(--create-principal --fault {"method":"POST","path":"/v1.0/servicePrincipals","status":409,)"
          R"("code":"Request_MultipleObjectsWithSameKeyValue"})"},
    {.codes = "Request_MultipleObjectsWithSameKeyValue",
        .words = R"(--create-principal --fault {"method":"GET","path":"/v1.0/servicePrincipals(appId*",)"
                 R"("status":404,"times":1})",
        .shown = Shown::Handled,
        .why = handled},
    {.codes = "NotAGuid", .words = "--principal Azure"},
    {.codes = "ApplicationId", .words = "--principal 262044b1-e2ce-469f-a196-69ab7ada62d3"},
    {.codes = "WrongKindOfId", .words = "--principal 92dc2b48-c8b5-58aa-a1c4-dcb41adb10cd"},
    {.codes = "UnknownId", .words = "--principal 11111111-1111-4111-8111-111111111111"},
    {.codes = "PrincipalNotAzureBackup", .words = "--principal 014e300a-8132-574e-b7ed-5fd2367e83f8"},
    {.codes = "PrincipalNotChecked", .scenario = "no-graph-access", .words = "--principal " BACKUP_SERVICE},
    {.codes = "NotChecked",
        .scenario = "no-graph-access",
        .words = "--principal " BACKUP_SERVICE " --confirm-principal",
        .shown = Shown::OnTheWay,
        .why = onTheWay},

    // Virtual machines, vaults and policies
    {.codes = "VirtualMachineNotFound", .words = "--vm other", .shown = Shown::InTerminal, .why = byName},
    {.codes = "VirtualMachineNotSuitable",
        .words = "--vm vm-jump-01",
        .shown = Shown::InTerminal,
        .why = byName},
    {.codes = "NoConfidentialVirtualMachine",
        .shown = Shown::InTerminal,
        .why = byName,
        .path = graph,
        .method = "POST",
        .body = R"({"totalRecords":0,"count":0,"data":[],"resultTruncated":"false"})"},
    {.codes = "ResultTruncated",
        .words = R"(--fault {"path":"*/virtualMachines?*","status":403,"code":"AuthorizationFailed"})",
        .path = graph,
        .method = "POST",
        .body = R"({"totalRecords":1,"count":1,"data":[],"resultTruncated":"true"})"},
    {.codes = "NoSubscriptions", .path = subscriptions, .body = none},
    {.codes = "RoleNotAvailable", .words = "--role wide", .shown = Shown::InTerminal, .why = byName},
    {.codes = "ScopeNotAvailable",
        .scenario = "key-vault-rbac",
        .words = "--role wide --scope key",
        .shown = Shown::InTerminal,
        .why = byName},
    {.codes = "AmbiguousName",
        .words = "--vault one",
        .shown = Shown::InTerminal,
        .why = byName,
        .path = vaults,
        .body
        = R"({"value":[{"id":")" SUBSCRIPTION R"(/resourceGroups/a/providers/)"
          R"(Microsoft.RecoveryServices/vaults/one","name":"one","location":"uaenorth","properties":{}},)"
          R"({"id":")" SUBSCRIPTION R"(/resourceGroups/b/providers/Microsoft.RecoveryServices/vaults/)"
          R"(one","name":"one","location":"uaenorth","properties":{}}]})"},
    {.codes = "VaultNotFound", .words = "--vault other", .shown = Shown::InTerminal, .why = byName},
    {.codes = "VaultNotSuitable",
        .words = "--vault rsv-prod-koreacentral",
        .shown = Shown::InTerminal,
        .why = byName},
    {.codes = "NoSuitableVault", .shown = Shown::InTerminal, .why = byName, .path = vaults, .body = none},
    {.codes = "VaultNotChosen",
        .scenario = "standard-policies-only",
        .shown = Shown::InTerminal,
        .why = byName},
    {.codes = "PolicyNotFound", .words = "--policy other", .shown = Shown::InTerminal, .why = byName},
    {.codes = "PolicyNotSuitable",
        .words = "--policy DefaultPolicy",
        .shown = Shown::InTerminal,
        .why = byName},
    {.codes = "NoEnhancedPolicy",
        .scenario = "standard-policies-only",
        .words = "--vault rsv-prod-uaenorth",
        .shown = Shown::InTerminal,
        .why = byName},
    {.codes = "PolicyInvalid",
        .words = "--new-policy 1",
        .shown = Shown::InTerminal,
        .why = QT_TRANSLATE_NOOP("wording::Text",
            "Only in the terminal: in the window, what is wrong is told next to the field.")},
    {.codes = "PolicyNameTaken",
        .words = "--new-policy Nightly",
        .path = "*/backupPolicies/Nightly?*",
        .body = "{}"},
    {.codes = "BMSUserErrorInvalidPolicyInput BMSUserErrorInstantRPRetentionExceedsVaultedRetention",
        .words = "--new-policy Nightly",
        .status = 400,
        .path = policies,
        .method = "PUT"},
    {.codes = "SoftDeletedItem",
        .path = enabling,
        .body = R"({"id":")" VAULTS R"(/rsv-prod-uaenorth/backupFabrics/Azure","name":"one","properties":)"
                R"({"protectedItemType":"Microsoft.Compute/virtualMachines",)"
                R"("isScheduledForDeferredDelete":true}})"},
    {.codes = "AlreadyProtected", .scenario = "already-protected", .words = "--vault rsv-archive-uaenorth"},
    {.codes = "NotExpressible",
        .words = "--export terraform --vault rsv-prod-uaenorth",
        .shown = Shown::InTerminal,
        .why = QT_TRANSLATE_NOOP("wording::Text",
            "Only in the terminal: in the window, saving a script tells it in one sentence."),
        .path = "*/backupPolicies?*",
        .body
        = R"({"value":[{"id":")" VAULTS R"(/rsv-prod-uaenorth/backupPolicies/e\u0301","name":"e\u0301",)"
          R"("properties":{"backupManagementType":"AzureIaasVM","policyType":"V2","schedulePolicy":)"
          R"({"schedulePolicyType":"SimpleSchedulePolicyV2","scheduleRunFrequency":"Daily",)"
          R"("dailySchedule":{"scheduleRunTimes":["2026-01-05T22:00:00Z"]}},"retentionPolicy":)"
          R"({"retentionPolicyType":"LongTermRetentionPolicy","dailySchedule":{"retentionTimes":)"
          R"(["2026-01-05T22:00:00Z"],"retentionDuration":{"count":30,"durationType":"Days"}}}}}]})"},
    {.codes = "ExportOfProtected",
        .scenario = "already-protected",
        .words = "--export az",
        .shown = Shown::InTerminal,
        .why = QT_TRANSLATE_NOOP(
            "wording::Text", "Only in the terminal: in the window, it isn't offered for this VM.")},

    // What Azure answers to enabling backup
    {.codes = "AuthorizationFailed",
        .words = R"(--fault {"missingRight":"Microsoft.RecoveryServices/*protectedItems/write"})"},
    {.codes = "LinkedAuthorizationFailed DenyAssignmentAuthorizationFailed RequestDisallowedByPolicy",
        .status = 403,
        .path = enabling,
        .method = "PUT"},
    {.codes = "BMSUserErrorObjectLocked BMSUserErrorConflictingProtectionOperation "
              "BMSUserErrorItemIsSoftDeleted RetryableErrorDueToAnotherOperation AnotherOperationInProgress "
              "VirtualMachineAlreadyProtected ScopeLocked Conflict MissingSubscriptionRegistration "
              "SubscriptionNotRegistered OperationNotAllowed",
        .status = 409,
        .path = enabling,
        .method = "PUT"},
    {.codes = "UserErrorVmVaultLocationMismatch UserErrorOperationDeniedOnImmutableItem",
        .status = 400,
        .path = enabling,
        .method = "PUT"},
    {.codes = "TooManyRequests",
        .words = R"(--fault {"throttle":30,"method":"PUT","path":"*/protectedItems/*"})"},
    {.codes = "SubscriptionRequestsThrottled Throttled CloudDosTimeboudLimitReached",
        .status = 429,
        .path = enabling,
        .method = "PUT"},
    {.codes = "OperationLost", .status = 202, .path = enabling, .method = "PUT", .body = "{}"},
    {.codes = "OperationTimeout",
        .words = R"(--fault {"timings":{"refresh":604800}})"
                 R"( --fault {"method":"PUT","path":"*/protectedItems/*","status":400,)"
                 R"("code":"BMSUserErrorInvalidConfigureProtectionRequest","times":1})",
        .shown = Shown::Handled,
        .why = QT_TRANSLATE_NOOP("wording::Text",
            "It's only the vault's search for VMs that takes too long. Backup is enabled without waiting for "
            "its end.")},

    // What Azure answers to any request
    {.codes = "ResourceNotFound ResourceGroupNotFound SubscriptionNotFound", .status = 404, .path = machine},
    {.codes = "InvalidResourceType NoRegisteredProviderFound InvalidApiVersionParameter "
              "MissingApiVersionParameter",
        .status = 400,
        .path = machine},
    {.codes = "InvalidAuthenticationToken ExpiredAuthenticationToken Unauthorized AuthenticationFailed "
              "InvalidAuthenticationTokenTenant",
        .status = 401,
        .path = machine},
    {.codes = "BadTokenAnswer", .path = "*/oauth2/v2.0/token*", .method = "POST", .body = "{}"},
    {.codes = "CaptivePortal",
        .words = R"(--fault {"path":"/subscriptions?*","status":200,"body":"<html>Sign-in</html>"})"},
    {.codes = "ConnectionLost", .words = R"(--fault {"path":"/subscriptions?*","drop":true})"},
    {.codes = "UnsafePath",
        .path = vaults,
        .body = R"({"value":[{"id":")" VAULTS R"(/..","name":"..","location":"uaenorth","properties":{}}]})"},
    {.codes = "Redirect", .status = 302, .path = subscriptions},
    {.codes = "ForeignLink",
        .path = subscriptions,
        .body = R"({"value":[],"nextLink":"https://example.org/"})"},

    // Bringing back keys and VMs
    {.codes = "RecoveryRefused",
        .scenario = "snapshot-only",
        .shown = Shown::InTerminal,
        .why = byRestore,
        .command = "restore"},
    {.codes = "RestoreInProgress",
        .scenario = "restore-in-progress",
        .shown = Shown::InTerminal,
        .why = byRestore,
        .command = "restore"},
    {.codes = "NoProtectedMachine",
        .words = "--vault nowhere",
        .shown = Shown::InTerminal,
        .why = byName,
        .command = "restore"},
    {.codes = "ProtectedMachineNotFound",
        .scenario = "key-purged",
        .words = "--vm other",
        .shown = Shown::InTerminal,
        .why = byName,
        .command = "restore"},
    {.codes = "OptionWithoutEffect",
        .scenario = "key-soft-deleted",
        .words = "--keep-copy",
        .shown = Shown::InTerminal,
        .why = byName,
        .command = "restore"},
    {.codes = "KeyNamedOtherwise",
        .scenario = "key-purged",
        .words = "--key https://other.vault.azure.net/keys/other/0123456789abcdef0123456789abcdef",
        .shown = Shown::InTerminal,
        .why = byName,
        .command = "restore"},
    {.codes = "RecoveryPointNotFound",
        .scenario = "key-purged",
        .words = "--point 1",
        .shown = Shown::InTerminal,
        .why = byName,
        .command = "restore"},
    {.codes = "RestoreTargetNotFound",
        .scenario = "key-purged",
        .words = "--staging-account other",
        .shown = Shown::InTerminal,
        .why = byName,
        .command = "restore"},
    {.codes = "KeyCopyJobNotFound",
        .scenario = "key-purged",
        .words = "--job other",
        .shown = Shown::InTerminal,
        .why = byName,
        .command = "restore"},
    {.codes = "AuthorizationPermissionMismatch",
        .scenario = "key-purged",
        .words
        = R"(--fault {"method":"GET","path":"*/securedencryptioninfo*","status":403,)"
          R"("contentType":"application/xml","body":"<Error><Code>AuthorizationPermissionMismatch</Code></Error>"})",
        .shown = Shown::InTerminal,
        .why = byRestore,
        .command = "restore"},
    {.codes = "AuthorizationFailure",
        .scenario = "key-purged",
        .words
        = R"(--fault {"method":"GET","path":"*/securedencryptioninfo*","status":403,)"
          R"("contentType":"application/xml","body":"<Error><Code>AuthorizationFailure</Code></Error>"})",
        .shown = Shown::InTerminal,
        .why = byRestore,
        .command = "restore"},
    {.codes = "BlobNotFound",
        .scenario = "key-purged",
        .words = R"(--fault {"method":"GET","path":"*/securedencryptioninfo*","status":404,)"
                 R"("contentType":"application/xml","body":"<Error><Code>BlobNotFound</Code></Error>"})",
        .shown = Shown::InTerminal,
        .why = byRestore,
        .command = "restore"},
    {.codes = "BMSUserErrorRecoveryPointNotFound",
        .scenario = "key-purged",
        .shown = Shown::InTerminal,
        .status = 404,
        .why = byRestore,
        .path = "*/restore?*",
        .method = "POST",
        .command = "restore"},

    // Sources and files
    {.codes = "UnknownScenario", .scenario = "other", .shown = Shown::InTerminal, .why = byName},
    {.codes = "InvalidFault", .words = "--fault other"},
    {.codes = "InvalidScenario", .scenario = "", .words = "--scenario-file /etc/hosts"},
    {.codes = "FileNotRead", .scenario = "", .words = "--scenario-file /nowhere/scenario.json"},
    {.codes = "NotASnapshot", .scenario = "", .words = "--snapshot /nowhere/snapshot.json"},
    {.codes = "FileNotWritten",
        .words = "--export az --output /nowhere/protect.sh",
        .shown = Shown::InTerminal,
        .why = QT_TRANSLATE_NOOP("wording::Text",
            "Only in the terminal: in the window, saving a script tells it in one sentence.")},
};

QStringList wordsOf(const char *words) {
    return QString::fromLatin1(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QJsonObject requestsFault(const char *method, const char *path, int status) {
    return {{QStringLiteral("method"), QLatin1String(method)}, {QStringLiteral("path"), QLatin1String(path)},
        {QStringLiteral("status"), status}};
}

void setBody(QJsonObject &fault, const QString &body) {
    fault.insert(QStringLiteral("contentType"), QStringLiteral("application/json"));
    fault.insert(QStringLiteral("body"), body);
}

QString compact(const QJsonObject &object) {
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// How Microsoft Entra ID refuses to renew the sign-in (contract 2.3).
QJsonObject tokenFault(const QString &code) {
    const QString prefix = QStringLiteral("AADSTS");
    const bool hasNumber = code.startsWith(prefix, Qt::CaseInsensitive);
    QJsonObject body{{QStringLiteral("error"), hasNumber ? QStringLiteral("invalid_grant") : code},
        {QStringLiteral("error_description"),
            (hasNumber ? code + QStringLiteral(": ") : QString()) + QStringLiteral("Simulated.")}};
    if (hasNumber) {
        body.insert(QStringLiteral("error_codes"), QJsonArray{code.mid(prefix.size()).toInt()});
    }
    QJsonObject fault = requestsFault("POST", "*/oauth2/v2.0/token*", 400);
    setBody(fault, compact(body));
    return fault;
}

/// How Azure Backup refuses to enable backup at once, as codes with these beginnings are told
/// (contract 17.2).
std::optional<QJsonObject> refusalFault(const QString &code) {
    for (const char *const prefix : {"BMS", "Cloud"}) {
        if (code.startsWith(QLatin1String(prefix), Qt::CaseInsensitive)) {
            QJsonObject fault = requestsFault("PUT", enabling, 400);
            fault.insert(QStringLiteral("code"), code);
            return fault;
        }
    }
    return std::nullopt;
}

/// How a job of Azure Backup ends.
QJsonObject jobFault(const char *operation, const QString &code) {
    QJsonObject fault{{QStringLiteral("operation"), QLatin1String(operation)}};
    bool isNumber = false;
    const int number = code.toInt(&isNumber);
    fault.insert(QStringLiteral("code"), isNumber ? QString() : code);
    if (isNumber) {
        fault.insert(QStringLiteral("number"), number);
    }
    return fault;
}

/// Told by the job of a backup, and not while one is configured (contract 17.2).
bool isOfBackupJob(const QString &code, const ErrorEntry *entry) {
    if (isIn(Errors::guest(), entry)) {
        return !isAmong("UserErrorVmProvisioningStateFailed 400160 UserErrorVmNotInDesirableState "
                        "VmNotInDesirableState",
            code);
    }
    return isAmong("UserErrorInvalidVMEncryptionInfo DiskEncryptionInternalError BCMProtGetSaSUriAsyncError "
                   "UserErrorBCMUnsupportedDiskCount UserErrorStandardSSDNotSupported "
                   "UserErrorUnsupportedStorageType UserErrorUnsupportedDiskConfiguration "
                   "UserErrorRequestDisallowedByPolicy UserErrorRpCollectionLimitReached "
                   "BackUpOperationFailed BackUpOperationFailedV2 UserErrorResourceIsInLockedState "
                   "UserErrorStorageAccountIsLocked UserErrorRpCollectionDeleted "
                   "UserErrorRpCollectionMarkedForDeletion UserErrorBCMPremiumStorageQuotaError "
                   "UserErrorBackupOperationInProgress SystemBackupOperationInProgress BCMCrpInternalError",
        code);
}

/// Told by the job of a restore (contract 17.2 families O and R).
bool isOfRestoreJob(const QString &code, const ErrorEntry *entry) {
    return isIn(Errors::restores(), entry)
        || isAmong("UserErrorDiskEncryptionSetKeyDoesNotExist UserErrorDiskEncryptionSetDoesNotExist "
                   "UserErrorInputDESKeyDoesNotMatchWithOriginalKey "
                   "UserErrorRestoreNotSupportedFromSnapshotTierRPForDifferentDES "
                   "UserErrorInvalidAuthenticationTokenTenant UserErrorCoreCountSubscriptionQuotaReached",
            code);
}

QStringList arguments(const char *scenario, const QStringList &words, const QJsonObject &fault,
    const char *command = "protect") {
    QStringList arguments{QLatin1String(command)};
    if (*scenario != '\0') {
        arguments << QStringLiteral("--scenario") << QLatin1String(scenario);
    }
    arguments << words;
    if (!fault.isEmpty()) {
        arguments << QStringLiteral("--fault") << compact(fault);
    }
    return arguments;
}

QJsonObject faultOf(const Case &one, const QString &code) {
    QJsonObject fault;
    if (*one.path != '\0') {
        fault = requestsFault(one.method, one.path, one.status);
        if (*one.body != '\0') {
            setBody(fault, QString::fromLatin1(one.body));
        } else {
            fault.insert(QStringLiteral("code"), code);
        }
    }
    return fault;
}

} // namespace

Reproduction reproductionOf(const QString &code) {
    const ErrorEntry *entry = findError(code);
    if (const Case *one = rowOf(cases, code)) {
        const QString why = *one->why == '\0' ? QString() : Text::tr(one->why);
        return {arguments(one->scenario, wordsOf(one->words), faultOf(*one, code), one->command), one->shown,
            why};
    }
    if (const std::optional<QString> why = whyAbsent(code)) {
        return {{}, Shown::Nowhere, *why};
    }
    const char *const scenario = "managed-hsm";
    if (isIn(Errors::entra(), entry) || code.startsWith(QLatin1String("AADSTS"), Qt::CaseInsensitive)) {
        return {arguments(scenario, {}, tokenFault(code)), Shown::Everywhere, QString()};
    }
    if (isOfRestoreJob(code, entry)) {
        return {arguments("vm-deleted", {}, jobFault("restore", code), "restore"), Shown::InTerminal,
            Text::tr(byRestore)};
    }
    if (isOfBackupJob(code, entry)) {
        const QStringList words
            = wordsOf(R"(--first-backup --fault {"timings":{"snapshot":0,"transfer":0}})");
        return {arguments(scenario, words, jobFault("backup", code)), Shown::OnTheWay,
            Text::tr("It's told, and the VM is protected: only its first backup fails.")};
    }
    const QJsonObject fault = refusalFault(code).value_or(jobFault("configureBackup", code));
    return {arguments(scenario, {}, fault), Shown::Everywhere, QString()};
}

QString reproductionCommand(const Reproduction &reproduction) {
    if (reproduction.arguments.isEmpty()) {
        return {};
    }
    QStringList words{QStringLiteral("cvm-backup-wizard")};
    for (const QString &argument : reproduction.arguments) {
        words << base::bashQuoted(argument);
    }
    return words.join(QLatin1Char(' '));
}

} // namespace wording
