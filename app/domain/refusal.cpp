#include "domain/refusal.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace domain {

namespace {

struct RefusalCode {
    QStringView code;
    RefusalKind kind;
};

constexpr std::array refusalCodes{
    RefusalCode{u"ScopeLocked", RefusalKind::Lock},
    RefusalCode{u"ReadOnlyDisabledSubscription", RefusalKind::Lock},
    RefusalCode{u"UserErrorResourceIsInLockedState", RefusalKind::Lock},
    RefusalCode{u"UserErrorStorageAccountIsLocked", RefusalKind::Lock},
    RefusalCode{u"RequestDisallowedByPolicy", RefusalKind::Policy},
    RefusalCode{u"RequestDisallowedByAzure", RefusalKind::Policy},
    RefusalCode{u"UserErrorRequestDisallowedByPolicy", RefusalKind::Policy},
    RefusalCode{u"DenyAssignmentAuthorizationFailed", RefusalKind::Policy},
    RefusalCode{u"AnotherOperationInProgress", RefusalKind::Busy},
    RefusalCode{u"RetryableErrorDueToAnotherOperation", RefusalKind::Busy},
    RefusalCode{u"Conflict", RefusalKind::Busy},
    RefusalCode{u"ConflictError", RefusalKind::Busy},
    RefusalCode{u"PreconditionFailed", RefusalKind::Busy},
    RefusalCode{u"BMSUserErrorObjectLocked", RefusalKind::Busy},
    RefusalCode{u"BMSUserErrorConflictingProtectionOperation", RefusalKind::Busy},
    RefusalCode{u"UserErrorBackupOperationInProgress", RefusalKind::Busy},
    RefusalCode{u"SystemBackupOperationInProgress", RefusalKind::Busy},
    RefusalCode{u"UserErrorRestoreOperationInProgress", RefusalKind::Busy},
    RefusalCode{u"ConcurrentModification", RefusalKind::Busy},
};

QStringList notKnownYet(bool newRole) {
    QStringList codes{QStringLiteral("PrincipalNotFound")};
    if (newRole) {
        codes << QStringLiteral("RoleDefinitionDoesNotExist") << QStringLiteral("RoleDefinitionNotFound")
              << QStringLiteral("BadParameter");
    }
    return codes;
}

/// Limits have many names ("RoleAssignmentLimitExceeded", "QuotaExceeded", …), and all say so. Requests per
/// time are not meant: those are Throttled.
bool namesALimit(const QString &code) {
    for (const QLatin1String word : {QLatin1String("LimitExceeded"), QLatin1String("LimitReached"),
             QLatin1String("QuotaExceeded"), QLatin1String("QuotaReached"), QLatin1String("TooManyRole")}) {
        if (code.contains(word, Qt::CaseInsensitive)) {
            return true;
        }
    }
    return false;
}

} // namespace

RefusalKind refusalOf(const base::Error &error) {
    if (error.isNetworkRule) {
        return RefusalKind::Network;
    }
    const auto known = std::find_if(refusalCodes.begin(), refusalCodes.end(),
        [&error](const RefusalCode &refusal) { return error.hasCode(refusal.code); });
    if (known != refusalCodes.end()) {
        return known->kind;
    }
    if (namesALimit(error.code)) {
        return RefusalKind::Limit;
    }
    switch (error.kind) {
    case base::ErrorKind::Forbidden:
        return RefusalKind::MissingRight;
    case base::ErrorKind::Conflict:
        return error.code.isEmpty() ? RefusalKind::Busy : RefusalKind::Other;
    case base::ErrorKind::Network:
    case base::ErrorKind::Timeout:
    case base::ErrorKind::SignInRequired:
    case base::ErrorKind::ClaimsChallenge:
    case base::ErrorKind::NotFound:
    case base::ErrorKind::Throttled:
    case base::ErrorKind::Rejected:
    case base::ErrorKind::BadResponse:
    case base::ErrorKind::Cancelled:
    case base::ErrorKind::Local:
        break;
    }
    return RefusalKind::Other;
}

bool passes(const base::Error &error, bool newRole) {
    return refusalOf(error) == RefusalKind::Busy
        || notKnownYet(newRole).contains(error.code, Qt::CaseInsensitive);
}

QStringList passingCodes(bool newRole) {
    QStringList codes = notKnownYet(newRole);
    for (const RefusalCode &refusal : refusalCodes) {
        if (refusal.kind == RefusalKind::Busy) {
            codes << refusal.code.toString();
        }
    }
    return codes;
}

} // namespace domain
