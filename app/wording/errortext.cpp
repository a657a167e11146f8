#include "wording/errortext.h"

#include "base/redaction.h"
#include "wording/errortable.h"
#include "wording/names.h"
#include "wording/runtext.h"
#include "wording/text.h"

#include <QRegularExpression>
#include <QUrl>

#include <optional>

namespace wording {

namespace {

/// Azure Storage and its user_impersonation in the public cloud (contract 15.5).
const QString storageAppId = QStringLiteral("e406a681-f3d4-42a8-90b6-c2b029497af1");
const QString storagePermissionId = QStringLiteral("03e0da56-190b-40ad-a80c-ea378c433f7f");

QString serviceText(const QString &text) {
    return shownMessage(base::redacted(text));
}

ErrorText kindText(base::ErrorKind kind) {
    switch (kind) {
    case base::ErrorKind::Network:
        return {Text::tr("Azure couldn't be reached"),
            Text::tr("The connection failed: no network, a name that can't be resolved, a proxy, or a "
                     "certificate that isn't trusted."),
            Text::tr("Check the network, proxy and firewall, then try again.")};
    case base::ErrorKind::Timeout:
        return {Text::tr("Azure didn't answer in time"),
            Text::tr("No answer arrived within the time allowed. A change that was already on its way might "
                     "have been made."),
            Text::tr("Try again. What was already done is detected and isn't done twice.")};
    case base::ErrorKind::SignInRequired:
        return {Text::tr("You need to sign in again"),
            Text::tr("Azure doesn't accept the current sign-in: it has expired, was revoked, or is for "
                     "another tenant."),
            Text::tr("Sign in again. Your choices are kept.")};
    case base::ErrorKind::ClaimsChallenge:
        return {Text::tr("Azure asks for a stronger sign-in"),
            Text::tr("Your organization requires multifactor authentication or another condition for this "
                     "action."),
            Text::tr("Sign in again and complete the extra check. Your choices are kept.")};
    case base::ErrorKind::Forbidden:
        return {Text::tr("You don't have permission to do this"),
            Text::tr("Azure refused the request because your account lacks a role or permission."),
            Text::tr("Ask an administrator for the missing permission. A new role can take a few minutes to "
                     "take effect.")};
    case base::ErrorKind::NotFound:
        return {Text::tr("Azure didn't find this"),
            Text::tr("It was deleted, moved or renamed, or your account doesn't have permission to see it."),
            Text::tr("Check the name and your permissions, then refresh the list.")};
    case base::ErrorKind::Conflict:
        return {Text::tr("Something else is changing this"),
            Text::tr("Another operation is running on the same resource, or it isn't in the expected state."),
            Text::tr("Wait until the other operation has ended, then try again.")};
    case base::ErrorKind::Throttled:
        return {Text::tr("Azure is busy with too many requests"),
            Text::tr("Too many requests were sent in a short time."),
            Text::tr("Wait a few minutes, then try again.")};
    case base::ErrorKind::Rejected:
        return {Text::tr("Azure refused the request"), Text::tr("Azure gave no reason."),
            Text::tr("Copy the details and look up the code, or contact Microsoft support.")};
    case base::ErrorKind::BadResponse:
        return {Text::tr("The answer couldn't be understood"),
            Text::tr("Azure, or a proxy or sign-in page in between, sent something unexpected."),
            Text::tr(
                "Check that no proxy or captive portal changes the traffic, then try again. If it happens "
                "again, report it with the details.")};
    case base::ErrorKind::Cancelled:
        return {Text::tr("Stopped"),
            Text::tr("You stopped this. What was already sent to Azure isn't undone."),
            Text::tr("Start it again when you are ready.")};
    case base::ErrorKind::Local:
        return {Text::tr("This isn't possible"), Text::tr("Something on this computer prevents it."),
            Text::tr("Change your choice, then try again.")};
    }
    return {};
}

/// The action and scope that a 403 names: for display only, never for decisions (contract 3.4, 9.2).
QString missingRight(const QString &message) {
    static const QRegularExpression arm(
        QStringLiteral("action '([^']+)'.*?scope '([^']+)'"), QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression hsm(QStringLiteral("Not authorized to access (\\S+) on (\\S+)"));
    for (const QRegularExpression &form : {arm, hsm}) {
        if (const QRegularExpressionMatch match = form.match(message); match.hasMatch()) {
            return Text::tr("Missing: %1 at %2.").arg(match.captured(1), match.captured(2));
        }
    }
    return {};
}

void append(QString &text, const QString &sentence) {
    if (!sentence.isEmpty()) {
        text += QLatin1Char(' ') + sentence;
    }
}

ErrorText entryText(const ErrorEntry &entry) {
    return {Errors::tr(entry.headline), Errors::tr(entry.meaning), Errors::tr(entry.nextStep)};
}

/// Words for a code that the table does not have: what the service said, next to what its kind means.
ErrorText unknownText(const base::Error &error) {
    ErrorText text = kindText(error.kind);
    const QString message = serviceText(error.message);
    if (!message.isEmpty()) {
        const bool saysItAll
            = error.kind == base::ErrorKind::Rejected || error.kind == base::ErrorKind::Local;
        if (saysItAll) {
            text.meaning = message;
        } else if (error.kind != base::ErrorKind::Cancelled) {
            append(text.meaning, Text::tr("Details: %1").arg(message));
        }
    }
    QStringList advice;
    for (const QString &recommendation : error.recommendations) {
        advice << serviceText(recommendation);
    }
    advice.removeAll(QString());
    if (!advice.isEmpty()) {
        text.nextStep = advice.join(QLatin1Char(' '));
    }
    return text;
}

/// A refusal by Microsoft Entra ID that the table does not have: what it said, and where its numbers are
/// explained.
std::optional<ErrorText> unknownSignInText(const base::Error &error) {
    static const QRegularExpression form(QStringLiteral("\\AAADSTS([0-9]+)\\z"));
    const QRegularExpressionMatch match = form.match(error.code);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const QString message = serviceText(error.message);
    return ErrorText{Text::tr("Microsoft Entra ID refused the sign-in: %1").arg(error.code),
        message.isEmpty() ? Text::tr("It gave no reason.") : message,
        Text::tr("Look the number up at %1, or send it with the details to your administrators.")
            .arg(QStringLiteral("https://login.microsoftonline.com/error?code=") + match.captured(1))};
}

/// Which service the token was for, where the refusal is about that: its address is the target then.
QString refusedService(const base::Error &error) {
    const QString service
        = error.code.startsWith(QLatin1String("AADSTS")) ? serviceWords(error.target) : QString();
    return service.isEmpty() ? QString() : Text::tr("Requested: %1.").arg(service);
}

/// A token for blobs was refused for want of a permission, a consent or the service itself. Only a recovery
/// needs it, so that nothing else is held up (contract 15.5).
std::optional<ErrorText> storageTokenText(const base::Error &error) {
    if (QUrl(error.target).host() != QLatin1String("storage.azure.com")) {
        return std::nullopt;
    }
    const QString purpose
        = Text::tr("This permission is optional. It's used only in a recovery, to read the copy "
                   "of a deleted key from a storage account.");
    if (error.hasCode(u"AADSTS65001") || error.hasCode(u"AADSTS65004") || error.hasCode(u"AADSTS90094")
        || error.hasCode(u"consent_required")) {
        return ErrorText{Text::tr("No one has consented to Azure Storage"), purpose,
            Text::tr(
                "Sign in to Azure Storage and consent. If you don't have permission to, ask an administrator "
                "for admin consent: az ad app permission admin-consent --id CLIENT-ID. A sign-in through the "
                "Azure CLI needs no consent.")};
    }
    if (error.hasCode(u"AADSTS650056") || error.hasCode(u"AADSTS650057")) {
        return ErrorText{Text::tr("The app registration lacks the permission for Azure Storage"), purpose,
            Text::tr(
                "In the app registration, open API permissions, add the delegated permission "
                "user_impersonation of Azure Storage and consent to it: az ad app permission add --id "
                "CLIENT-ID --api %1 --api-permissions %2=Scope. A sign-in through the Azure CLI doesn't need "
                "it.")
                .arg(storageAppId, storagePermissionId)};
    }
    if (error.hasCode(u"AADSTS500011") || error.hasCode(u"AADSTS650052")) {
        return ErrorText{Text::tr("Your tenant doesn't have Azure Storage under this address"),
            Text::tr(
                "This program asks for https://storage.azure.com in every cloud. Whether that's right in "
                "Azure US Government and in Azure China isn't verified."),
            Text::tr("Use a signed URL of the blob instead of a sign-in.")};
    }
    return std::nullopt;
}

/// The address that a key store's firewall saw and refused, where its answer tells it.
QString addressToAllow(const base::Error &error) {
    static const QRegularExpression form(QStringLiteral("Client address: ([0-9A-Fa-f.:]*[0-9A-Fa-f])"));
    const QString address = form.match(error.message).captured(1);
    return error.isNetworkRule && !address.isEmpty() ? Text::tr("The address to allow is %1.").arg(address)
                                                     : QString();
}

/// A key store that is asked to restore a key names no reason that a reader could act on.
std::optional<ErrorText> refusedCopyText(const base::Error &error) {
    if (error.operation != QLatin1String("keys/restore") || error.httpStatus != 400) {
        return std::nullopt;
    }
    return ErrorText{Text::tr("The key store doesn't take this copy of the key"),
        Text::tr(
            "A Managed HSM takes it only with the security domain of the original, a Key Vault only in the "
            "subscription and geography of the original. Nothing was restored."),
        Text::tr("Restore the key into its original key store, or into one that meets this condition.")};
}

} // namespace

ErrorText errorText(const base::Error &error) {
    if (error.kind == base::ErrorKind::Cancelled || error.kind == base::ErrorKind::ClaimsChallenge) {
        return kindText(error.kind);
    }
    const ErrorEntry *entry = error.code.isEmpty() ? nullptr : findError(error.code);
    if (error.isNetworkRule && !error.hasCode(u"ForbiddenByConnection")
        && !error.hasCode(u"AuthorizationFailure")) {
        entry = findError(QStringLiteral("ForbiddenByFirewall"));
    }
    ErrorText text = entry ? entryText(*entry) : unknownSignInText(error).value_or(unknownText(error));
    text = storageTokenText(error).value_or(text);
    text = refusedCopyText(error).value_or(text);
    append(text.meaning, refusedService(error));
    if (error.kind == base::ErrorKind::Forbidden && !error.isNetworkRule) {
        append(text.meaning, missingRight(serviceText(error.message)));
    }
    if (error.hasCode(u"InvalidScenario") || error.hasCode(u"InvalidFault")
        || error.hasCode(u"NotASnapshot")) { // nothing else tells the place
        append(text.meaning, serviceText(error.message));
    }
    append(text.nextStep, addressToAllow(error));
    if (error.retryAfter && error.retryAfter->count() > 0) {
        append(text.nextStep, Text::tr("Azure asked to wait %1.").arg(elapsedText(*error.retryAfter)));
    }
    return text;
}

QString errorDetails(const base::Error &error) {
    QStringList lines;
    const auto add = [&lines](const QString &label, const QString &value) {
        if (!value.isEmpty()) {
            lines << Text::tr("%1: %2").arg(label, value);
        }
    };
    const ErrorText text = errorText(error);
    lines << text.headline;
    add(Text::tr("Code"), serviceText(error.code));
    add(Text::tr("HTTP status"), error.httpStatus > 0 ? QString::number(error.httpStatus) : QString());
    add(Text::tr("Message"), serviceText(error.message));
    for (const QString &recommendation : error.recommendations) {
        add(Text::tr("Recommended action"), serviceText(recommendation));
    }
    add(Text::tr("Operation"), serviceText(error.operation));
    add(Text::tr("Target"), serviceText(error.target));
    add(Text::tr("Request ID"), serviceText(error.requestId));
    add(Text::tr("Correlation ID"), serviceText(error.correlationId));
    return lines.join(QLatin1Char('\n'));
}

} // namespace wording
