#include "identity/tokenanswer.h"

#include "base/redaction.h"
#include "base/text.h"
#include "http/retrypolicy.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace identity {

using base::ErrorKind;

namespace {

base::Unexpected badAnswer(const http::Response &response, const QString &message) {
    base::Error error;
    error.kind = ErrorKind::BadResponse;
    error.code = QStringLiteral("BadTokenAnswer");
    error.message = message;
    error.httpStatus = response.status;
    error.requestId = QString::fromLatin1(response.headers.value("x-ms-request-id"));
    return base::Unexpected(error);
}

/// A token goes into a header: printable ASCII without blanks.
bool isTokenText(const QString &text) {
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.unicode() > 0x20 && c.unicode() < 0x7f;
    });
}

ErrorKind kindOf(const QString &code, int status) {
    static const QStringList signIn{QStringLiteral("invalid_grant"), QStringLiteral("interaction_required"),
        QStringLiteral("consent_required"), QStringLiteral("login_required")};
    if (signIn.contains(code, Qt::CaseInsensitive)) {
        return ErrorKind::SignInRequired;
    }
    return status == 429 ? ErrorKind::Throttled : ErrorKind::Rejected;
}

QString firstLine(const QString &text) {
    const auto isBreak = [](QChar c) { return c == QLatin1Char('\r') || c == QLatin1Char('\n'); };
    const auto end = std::find_if(text.cbegin(), text.cend(), isBreak);
    return text.left(end - text.cbegin());
}

base::Unexpected refusal(const http::Response &response, const QJsonObject &body, const QDateTime &now) {
    base::Error error;
    error.code = body.value(QLatin1String("error")).toString();
    error.kind = kindOf(error.code, response.status);
    const QString description = body.value(QLatin1String("error_description")).toString();
    error.message = base::redacted(base::plainText(firstLine(description)));
    error.httpStatus = response.status;
    error.requestId = QString::fromLatin1(response.headers.value("x-ms-request-id"));
    if (error.requestId.isEmpty()) {
        error.requestId = body.value(QLatin1String("trace_id")).toString();
    }
    error.correlationId = body.value(QLatin1String("correlation_id")).toString();
    error.claims = body.value(QLatin1String("claims")).toString().toUtf8();
    error.retryAfter = http::retryAfter(response.headers, now);
    if (error.code.isEmpty()) {
        error.code = QStringLiteral("HTTP %1").arg(response.status);
    }
    return base::Unexpected(error);
}

} // namespace

base::Result<Tokens> readTokenAnswer(const http::Response &response, const QDateTime &now) {
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    const QJsonObject body = document.object();
    if (!response.isSuccess()) {
        const bool isRefusal = body.value(QLatin1String("error")).isString();
        if (isRefusal || response.status == 429 || response.status >= 500) {
            return refusal(response, body, now);
        }
        return badAnswer(
            response, QStringLiteral("The token endpoint answered %1 without $.error.").arg(response.status));
    }
    if (!document.isObject()) {
        return badAnswer(response, QStringLiteral("$ is not a JSON object."));
    }
    const QString type = body.value(QLatin1String("token_type")).toString();
    if (type.compare(QLatin1String("Bearer"), Qt::CaseInsensitive) != 0) {
        return badAnswer(response, QStringLiteral("$.token_type is not \"Bearer\"."));
    }
    const QString access = body.value(QLatin1String("access_token")).toString();
    if (!isTokenText(access)) {
        return badAnswer(response, QStringLiteral("$.access_token is not a token."));
    }
    const QJsonValue lifetime = body.value(QLatin1String("expires_in"));
    if (!lifetime.isDouble() || lifetime.toDouble() <= 0) {
        return badAnswer(response, QStringLiteral("$.expires_in is not a positive number of seconds."));
    }
    const QJsonValue refresh = body.value(QLatin1String("refresh_token"));
    if (!refresh.isUndefined() && !isTokenText(refresh.toString())) {
        return badAnswer(response, QStringLiteral("$.refresh_token is not a token."));
    }
    constexpr double longest = 365.0 * 24 * 3600;
    Tokens tokens;
    tokens.accessToken = access.toLatin1();
    tokens.refreshToken = refresh.toString().toLatin1();
    tokens.lifetime = std::chrono::seconds(static_cast<qint64>(std::min(lifetime.toDouble(), longest)));
    return tokens;
}

} // namespace identity
