#include "cloud/identity/signinerror.h"

#include "base/redaction.h"
#include "base/text.h"
#include "cloud/http/retrypolicy.h"
#include "cloud/identity/aadsts.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace identity {

namespace {

using base::ErrorKind;

/// "AADSTS65001: The user …\r\nTrace ID: …": the ids and the time have fields of their own.
QString firstLine(const QString &description) {
    const QString line = description.section(QLatin1Char('\n'), 0, 0).section(QLatin1Char('\r'), 0, 0);
    return base::redacted(base::plainText(line.trimmed()));
}

/// Older answers name the ids in the description only: "Correlation ID: 0d1c…".
QString fromDescription(const QString &description, QLatin1String name) {
    const qsizetype start = description.indexOf(name, 0, Qt::CaseInsensitive);
    if (start < 0) {
        return {};
    }
    const QString rest = description.mid(start + name.size());
    return base::plainText(rest.section(QLatin1Char('\n'), 0, 0).trimmed());
}

/// The words that the device code protocol decides on; a number beside them says no more.
bool isDeviceCodeWord(const QString &error) {
    static const QStringList words{QStringLiteral("authorization_pending"), QStringLiteral("slow_down"),
        QStringLiteral("authorization_declined"), QStringLiteral("expired_token"),
        QStringLiteral("bad_verification_code")};
    return words.contains(error);
}

ErrorKind kindOf(const QString &error, int status) {
    if (status == 429) {
        return ErrorKind::Throttled;
    }
    static const QStringList signIn{QStringLiteral("invalid_grant"), QStringLiteral("interaction_required"),
        QStringLiteral("consent_required"), QStringLiteral("login_required"),
        QStringLiteral("account_selection_required"), QStringLiteral("access_denied")};
    return signIn.contains(error) || isDeviceCodeWord(error) ? ErrorKind::SignInRequired
                                                             : ErrorKind::Rejected;
}

/// A number that is not in the table is a refusal of its own, not an expired sign-in: that a grant is no
/// longer good says only that it was refused. Where the service asks for the user, it still does.
ErrorKind kindOfUnknown(const QString &error, int status) {
    const bool isRefusal = error == QLatin1String("invalid_grant") || error == QLatin1String("access_denied");
    return isRefusal && status != 429 ? ErrorKind::Rejected : kindOf(error, status);
}

base::Error described(const QString &error, std::optional<int> number, const QString &description, int status,
    const QByteArray &claims, const QString &operation) {
    base::Error result;
    if (isDeviceCodeWord(error)) {
        number.reset();
    }
    const AadstsRow *const row = number ? aadstsRow(*number) : nullptr;
    result.kind = row && status != 429 ? row->kind : kindOf(error, status);
    if (!claims.isEmpty() && result.kind == ErrorKind::SignInRequired) {
        result.kind = ErrorKind::ClaimsChallenge;
    } else if (number && !row) {
        result.kind = kindOfUnknown(error, status);
    }
    result.code = number ? aadstsCode(*number) : base::plainText(error);
    result.message = firstLine(description);
    if (result.message.isEmpty()) {
        result.message = base::plainText(error);
    }
    result.httpStatus = status;
    result.correlationId = fromDescription(description, QLatin1String("Correlation ID:"));
    result.requestId = fromDescription(description, QLatin1String("Trace ID:"));
    result.claims = claims;
    result.operation = operation;
    return result;
}

void addTime(base::Error &error, const QString &time) {
    const QString plain = base::plainText(time.trimmed());
    if (!plain.isEmpty()) {
        error.message += QStringLiteral("\nTimestamp: ") + plain;
    }
}

QByteArray claimsOf(const QJsonObject &body) {
    const QJsonValue claims = body.value(QLatin1String("claims"));
    return claims.isObject() ? QJsonDocument(claims.toObject()).toJson(QJsonDocument::Compact)
                             : claims.toString().toUtf8();
}

} // namespace

QString oauthError(const QJsonObject &body) {
    return body.value(QLatin1String("error")).toString();
}

base::Error tokenError(const QJsonObject &body, int status, const QString &operation) {
    const QString description = body.value(QLatin1String("error_description")).toString();
    std::optional<int> number = aadstsNumber(description);
    const QJsonArray codes = body.value(QLatin1String("error_codes")).toArray();
    if (!number && !codes.isEmpty() && codes.first().toInt() > 0) {
        number = codes.first().toInt();
    }
    base::Error error = described(oauthError(body), number, description, status, claimsOf(body), operation);
    const QString correlation = body.value(QLatin1String("correlation_id")).toString();
    const QString trace = body.value(QLatin1String("trace_id")).toString();
    if (!correlation.isEmpty()) {
        error.correlationId = base::plainText(correlation);
    }
    if (!trace.isEmpty()) {
        error.requestId = base::plainText(trace);
    }
    const QString time = body.value(QLatin1String("timestamp")).toString();
    addTime(error, time.isEmpty() ? fromDescription(description, QLatin1String("Timestamp:")) : time);
    return error;
}

bool looksLikeCaptivePortal(const http::Response &response) {
    const QByteArray type = response.headers.value("Content-Type").trimmed().toLower();
    const bool html = type.startsWith("text/html") || response.body.trimmed().startsWith('<');
    const bool redirect = response.status >= 300 && response.status < 400;
    return response.status == 511 || redirect || (html && response.status < 500);
}

base::Error tokenError(const http::Response &response, const QString &operation, const QDateTime &now) {
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    base::Error error;
    if (document.isObject() && !base::plainText(oauthError(document.object())).isEmpty()) {
        error = tokenError(document.object(), response.status, operation);
    } else if (looksLikeCaptivePortal(response)) {
        error.kind = ErrorKind::Network;
        error.code = QStringLiteral("CaptivePortal");
        error.message = QStringLiteral("Something on the network answered in place of the sign-in service.");
        error.httpStatus = response.status;
        error.operation = operation;
    } else {
        error.kind = response.status == 429 ? ErrorKind::Throttled
            : response.isSuccess()          ? ErrorKind::BadResponse
                                            : ErrorKind::Rejected;
        error.code = QStringLiteral("HTTP %1").arg(response.status);
        error.message = QStringLiteral("The sign-in service gave an answer that is not in the agreed form.");
        error.httpStatus = response.status;
        error.operation = operation;
    }
    if (error.requestId.isEmpty()) {
        error.requestId = QString::fromLatin1(response.headers.value("x-ms-request-id"));
    }
    error.target = response.url.host();
    error.retryAfter = http::retryAfter(response.headers, now);
    return error;
}

base::Error redirectError(
    const QString &error, const QString &description, const QByteArray &claims, const QString &operation) {
    base::Error result = described(error, aadstsNumber(description), description, 0, claims, operation);
    addTime(result, fromDescription(description, QLatin1String("Timestamp:")));
    return result;
}

base::Error withTarget(base::Error refusal, const QString &loginHost, const QString &scope) {
    const std::optional<int> number = aadstsNumber(refusal.code);
    const bool namesService = number && isAboutService(*number);
    refusal.target = namesService ? scope.left(scope.lastIndexOf(QLatin1Char('/'))) : loginHost;
    return refusal;
}

} // namespace identity
