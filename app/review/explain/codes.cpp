#include "review/explain/codes.h"

#include "review/explain/pastedtext.h"
#include "wording/errortable.h"

#include <algorithm>
#include <optional>
#include <span>

namespace explain {

namespace {

using wording::codesOf;
using wording::ErrorEntry;
using wording::Errors;
using wording::findError;
using wording::isIn;

const QString confidentialCode = QStringLiteral("UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK");

struct Kind {
    const char *codes; ///< beginning of the codes, separated by blanks
    Matter about;
};

/// Where a code is about something else than its family.
constexpr Kind exceptions[] = {
    {"ForbiddenByFirewall ForbiddenByConnection UserErrorVMInternetConnectivityIssue "
     "ExtensionSnapshotFailedNo "
     "ExtensionFailedTimeoutVMNetworkUnresponsive UserErrorNetworkAclSANotSupported HostNotFound "
     "ConnectionRefused "
     "ConnectionLost AuthorizationFailure",
        Matter::Network},
    {"KeyNotFound SecretNotFound KeyDisabled ObjectIsDeletedButRecoverable ConflictError VaultAlreadyExists "
     "NotActivated DiskEncryptionInternalError BadParameter Invalidkeyidentifier",
        Matter::Key},
    {"UserErrorDiskEncryptionSet UserErrorInputDES UserErrorRestore "
     "UserErrorCoreCountSubscriptionQuotaReached",
        Matter::Restore},
    {"UserErrorUltraAndPremiumSSDv2 BMSUserErrorInvalidPolicy BMSUserErrorInstantRP "
     "UserErrorRequestDisallowedByPolicy "
     "RequestDisallowedByPolicy",
        Matter::Policy},
    {"UserErrorInvalidVMEncryptionInfo UserErrorMigration UserErrorEncryptedVm UserErrorUnsupportedDisk "
     "UserErrorBCMUnsupportedDisk UserErrorSharedDisk UserErrorStandardSSD UserErrorUnsupportedStorage "
     "UserErrorWAEnabledDisks UserErrorInvalidManagedDisk UserErrorComputeVm OperationNotAllowed",
        Matter::VirtualMachine},
    {"UserErrorResourceIsInLockedState UserErrorStorageAccountIsLocked ScopeLocked "
     "UserErrorRpCollectionLimitReached",
        Matter::Lock},
    {"CloudDosTimeboudLimitReached TooManyRequests SubscriptionRequestsThrottled Throttled "
     "ExtensionFailedSnapshotRateExceeded",
        Matter::Throttling},
    {"BackUpOperationFailed UserErrorBackupOperationInProgress SystemBackupOperationInProgress BCMCrp "
     "BMSUserErrorObjectLocked BMSUserErrorConflicting RetryableError AnotherOperation UserErrorJob "
     "BCMProtGetSaSUriAsyncError CloudInvalidInputError UserErrorRestoreOperationInProgress",
        Matter::OtherBackup},
    {"MissingSubscriptionRegistration SubscriptionNotRegistered NotRegistered", Matter::Registration},
    {"InvalidAuthenticationToken ExpiredAuthenticationToken Unauthorized AuthenticationFailed AKV1 AADSTS "
     "UserErrorInvalidAuthenticationTokenTenant",
        Matter::SignIn},
    {"AuthorizationFailed LinkedAuthorizationFailed DenyAssignmentAuthorizationFailed "
     "AuthorizationPermissionMismatch",
        Matter::Access},
};

Matter matterOfFamily(const QString &code) {
    const ErrorEntry *const entry = findError(code);
    const std::pair<std::span<const ErrorEntry>, Matter> families[] = {{Errors::keys(), Matter::Access},
        {Errors::guest(), Matter::VirtualMachine}, {Errors::backup(), Matter::Vault},
        {Errors::restores(), Matter::Restore}, {Errors::recovery(), Matter::Restore},
        {Errors::storage(), Matter::Restore}, {Errors::platform(), Matter::Vault},
        {Errors::entra(), Matter::SignIn}, {Errors::signIn(), Matter::SignIn}};
    for (const auto &[family, about] : families) {
        if (isIn(family, entry)) {
            return about;
        }
    }
    return Matter::OtherBackup;
}

/// Codes that only say that something inside of them failed.
bool isWrapper(const QString &code) {
    static const QStringList wrappers{QStringLiteral("UserErrorCrpReportedUserError"),
        QStringLiteral("Conflict"), QStringLiteral("Unauthorized"), QStringLiteral("BackUpOperationFailed"),
        QStringLiteral("BackUpOperationFailedV2"), QStringLiteral("ExtensionOperationFailed"),
        QStringLiteral("AuthenticationFailed")};
    const bool isOAuth = code == code.toLower() && code.contains(QLatin1Char('_'));
    return isOAuth || wrappers.contains(code, Qt::CaseInsensitive);
}

Depth depthOf(const QString &code) {
    static const QStringList causes{QStringLiteral("ForbiddenByRbac"), QStringLiteral("ForbiddenByPolicy"),
        QStringLiteral("ForbiddenByFirewall"), QStringLiteral("ForbiddenByConnection"),
        QStringLiteral("KeyDisabled"), QStringLiteral("ObjectIsDeletedButRecoverable")};
    return isWrapper(code)                           ? Depth::Wrapper
        : causes.contains(code, Qt::CaseInsensitive) ? Depth::Cause
                                                     : Depth::Ordinary;
}

/// Words that many services have, and words of every day.
bool isCommon(const QString &code) {
    static const QStringList common{QStringLiteral("AccessDenied"), QStringLiteral("Conflict"),
        QStringLiteral("KeyNotFound"), QStringLiteral("KeyDisabled"), QStringLiteral("SecretNotFound"),
        QStringLiteral("Unauthorized"), QStringLiteral("Throttled"), QStringLiteral("TooManyRequests"),
        QStringLiteral("BadParameter"), QStringLiteral("ResourceNotFound"),
        QStringLiteral("PrincipalNotFound"), QStringLiteral("InsufficientPermissions"),
        QStringLiteral("OperationNotAllowed"), QStringLiteral("AuthenticationFailed"),
        QStringLiteral("NotActivated"), QStringLiteral("ConflictError"), QStringLiteral("VaultAlreadyExists"),
        QStringLiteral("SoftDeletedItem"), QStringLiteral("AlreadyProtected"),
        QStringLiteral("SkuNotAvailable"), QStringLiteral("OperationTimedOut"),
        QStringLiteral("OperationStillRunning"), QStringLiteral("AnotherOperationInProgress"),
        QStringLiteral("RequestDisallowedByPolicy"), QStringLiteral("AuthorizationFailed"),
        QStringLiteral("ScopeLocked"), QStringLiteral("SubscriptionNotFound"),
        QStringLiteral("ExpiredAuthenticationToken"), QStringLiteral("InvalidAuthenticationToken"),
        QStringLiteral("ResourceGroupNotFound")};
    return common.contains(code, Qt::CaseInsensitive) || code == code.toLower();
}

bool hasCode(const ErrorEntry *entry, const QString &word) {
    return entry && codesOf(*entry).contains(word, Qt::CaseInsensitive);
}

/// The code in its own spelling, as the table has it; as it was found where the table has it otherwise.
QString spelled(const QString &found, const ErrorEntry &entry) {
    const QStringList codes = codesOf(entry);
    const auto same = std::find_if(codes.begin(), codes.end(),
        [&found](const QString &code) { return code.compare(found, Qt::CaseInsensitive) == 0; });
    return same != codes.end()                          ? *same
        : found == found.toLower() || codes.size() == 1 ? codes.constFirst()
                                                        : found;
}

/// A row for what other people meet: what is of this program's own settings and files is left out, unless it
/// is all there is.
const ErrorEntry *entryOf(const QString &code, bool isAlone = false) {
    const ErrorEntry *const entry = findError(code);
    if (isAlone) {
        return entry;
    }
    const bool isOurs = isIn(Errors::local(), entry) || isIn(Errors::signIn(), entry);
    return isOurs ? nullptr : entry;
}

bool isKindOfAzureBackup(const QString &word) {
    static const QRegularExpression kind(QStringLiteral("\\A(BMS)?UserError[A-Z][A-Za-z0-9]{4,}\\z"));
    return kind.match(word).hasMatch();
}

bool isKindOfSignIn(const QString &word) {
    static const QRegularExpression kind = form("\\A(AADSTS\\d{4,8}|AKV1\\d{4})\\z");
    return kind.match(word).hasMatch();
}

Found foundCode(const QString &code, const QString &words, Certainty sure = Certainty::Certain) {
    return {code, matterOf(code), sure, depthOf(code), words};
}

/// The code that has this end or beginning; of two, the longer: that of disk encryption begins the one of
/// confidential VMs.
QString codeOfPart(const QString &part) {
    constexpr qsizetype least = 20;
    QString longest;
    if (part.size() < least) {
        return longest;
    }
    for (const auto family : {Errors::keys(), Errors::guest(), Errors::backup(), Errors::restores()}) {
        for (const ErrorEntry &entry : family) {
            const QString code = codesOf(entry).constFirst();
            const bool isPart
                = code.startsWith(part, Qt::CaseInsensitive) || code.endsWith(part, Qt::CaseInsensitive);
            longest = isPart && code.size() > longest.size() ? code : longest;
        }
    }
    return longest;
}

/// "No UserError… any more". `before`: what stands in front of the word.
bool isNegated(const QString &before) {
    static const QRegularExpression negation
        = form("\\b(no|without|not|kein|keine|keinen|ohne|resolved|fixed|solved)\\s+\\z");
    return negation.match(before).hasMatch();
}

/// "401 Unauthorized": what HTTP says, and no code.
bool isPhraseOfHttp(const QString &word, const QString &before) {
    static const QStringList phrases{QStringLiteral("Unauthorized"), QStringLiteral("Conflict")};
    static const QRegularExpression status(QStringLiteral("\\d{3} \\(?\\z"));
    return phrases.contains(word) && status.match(before).hasMatch();
}

/// A code that goes on in the next line.
std::optional<Found> wrappedCode(const QString &lines, const QRegularExpressionMatch &word) {
    static const QRegularExpression rest(QStringLiteral("\\G\\s*\\n\\s*([A-Za-z0-9]+)"));
    const QRegularExpressionMatch next
        = rest.match(lines, word.capturedEnd(), QRegularExpression::NormalMatch);
    const QString whole = word.captured() + next.captured(1);
    const ErrorEntry *const entry = next.hasMatch() && !isCommon(whole) ? entryOf(whole) : nullptr;
    return hasCode(entry, whole) ? std::make_optional(foundCode(spelled(whole, *entry), whole))
                                 : std::nullopt;
}

/// A code without its end, which dots stand for, or without its beginning.
std::optional<Found> cutCode(const QString &lines, const QRegularExpressionMatch &word, bool isWhole) {
    const bool hasDots = lines.mid(word.capturedEnd(), 3) == QLatin1String("...")
        || lines.mid(word.capturedEnd(), 1) == QChar(0x2026);
    const QString code = isWhole && !hasDots ? QString() : codeOfPart(word.captured());
    return code.isEmpty() ? std::nullopt
                          : std::make_optional(foundCode(code, word.captured(), Certainty::Likely));
}

/// The code that begins at this word; `isOurs`: the text is about Azure's services.
std::optional<Found> codeAt(const QString &lines, const QRegularExpressionMatch &match, bool isOurs) {
    constexpr qsizetype looksBack = 12;
    if (const std::optional<Found> wrapped = wrappedCode(lines, match)) {
        return wrapped;
    }
    const QString word = match.captured();
    const bool isAlone = lines.trimmed() == word;
    const ErrorEntry *const entry = entryOf(word, isAlone);
    if (const std::optional<Found> cut = cutCode(lines, match, hasCode(entry, word))) {
        return cut;
    }
    const qsizetype at = match.capturedStart();
    const QString before = lines.mid(std::max<qsizetype>(0, at - looksBack), std::min(at, looksBack));
    if (isNegated(before)) {
        return std::nullopt;
    }
    if (entry) {
        const bool counts = isAlone || !isCommon(word) || (isOurs && !isPhraseOfHttp(word, before));
        return counts ? std::make_optional(foundCode(spelled(word, *entry), word)) : std::nullopt;
    }
    const bool isOfTheirKind = isKindOfAzureBackup(word) || isKindOfSignIn(word);
    return isOfTheirKind ? std::make_optional(foundCode(word, word, Certainty::Unknown)) : std::nullopt;
}

/// "user error key vault permission not configured for CVM with CMK"
bool isRetyped(const QString &text) {
    static const QRegularExpression retyped
        = form("key\\W{1,3}vault\\W{1,3}permissions?\\W{1,3}not\\W{1,3}configured\\W{1,3}for\\W{1,3}cvm");
    return retyped.match(text).hasMatch();
}

} // namespace

Matter matterOf(const QString &code) {
    for (const Kind &kind : exceptions) {
        const QStringList beginnings = QString::fromLatin1(kind.codes).split(QLatin1Char(' '));
        if (std::any_of(beginnings.begin(), beginnings.end(),
                [&code](const QString &part) { return code.startsWith(part, Qt::CaseInsensitive); })) {
            return kind.about;
        }
    }
    return matterOfFamily(code);
}

bool isOfOurServices(const QString &text) {
    static const QRegularExpression signs = form(
        "vault\\.azure\\.net|managedhsm|Microsoft\\.(KeyVault|RecoveryServices|Compute|Authorization)|"
        "AKV1\\d{4}|"
        "key ?vault|\\bAzure\\b|activity log|terraform|az "
        "(keyvault|backup|role|login)|AzRecoveryServices|AzKeyVault|AzRoleAssign|"
        "azurerm_(backup|key_vault|role_assignment|disk_encryption)|recovery services|backup (job|operation|"
        "policy)|AADSTS|microsoftonline|\\bcvm\\b|confidential vm");
    return signs.match(text).hasMatch();
}

std::vector<Found> codesIn(const QString &lines) {
    static const QRegularExpression word(QStringLiteral("[A-Za-z][A-Za-z0-9_]{5,}"));
    const bool isOurs = isOfOurServices(lines);
    std::vector<Found> all;
    for (auto words = word.globalMatch(lines); words.hasNext();) {
        if (const std::optional<Found> found = codeAt(lines, words.next(), isOurs)) {
            all.push_back(*found);
        }
    }
    const auto isConfidential = [](const Found &one) { return one.code == confidentialCode; };
    if (isRetyped(lines) && std::none_of(all.begin(), all.end(), isConfidential)) {
        all.push_back(foundCode(confidentialCode, {}, Certainty::Likely));
    }
    return all;
}

} // namespace explain
