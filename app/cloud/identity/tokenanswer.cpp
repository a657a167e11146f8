#include "cloud/identity/tokenanswer.h"

#include "cloud/identity/signinerror.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace identity {

using base::ErrorKind;

namespace {

base::Unexpected badTokenAnswer(const http::Response &response, const QString &message) {
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

/// Text for the program itself, never sent on: absent is empty, anything but a string is refused.
std::optional<QByteArray> optionalText(const QJsonObject &body, QLatin1String name) {
    const QJsonValue value = body.value(name);
    if (value.isUndefined() || value.isNull()) {
        return QByteArray();
    }
    return value.isString() ? std::optional(value.toString().toUtf8()) : std::nullopt;
}

} // namespace

base::Result<Tokens> readTokenAnswer(const http::Response &response, const QDateTime &now) {
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    const QJsonObject body = document.object();
    if (!response.isSuccess()) {
        const bool isRefusal = body.value(QLatin1String("error")).isString();
        if (isRefusal || response.status == 429 || response.status >= 500
            || looksLikeCaptivePortal(response)) {
            return base::Unexpected(tokenError(response, {}, now));
        }
        return badTokenAnswer(
            response, QStringLiteral("The token endpoint answered %1 without $.error.").arg(response.status));
    }
    if (looksLikeCaptivePortal(response)) {
        return base::Unexpected(tokenError(response, {}, now));
    }
    if (!document.isObject()) {
        return badTokenAnswer(response, QStringLiteral("$ is not a JSON object."));
    }
    const QString type = body.value(QLatin1String("token_type")).toString();
    if (type.compare(QLatin1String("Bearer"), Qt::CaseInsensitive) != 0) {
        return badTokenAnswer(response, QStringLiteral("$.token_type is not \"Bearer\"."));
    }
    const QString access = body.value(QLatin1String("access_token")).toString();
    if (!isTokenText(access)) {
        return badTokenAnswer(response, QStringLiteral("$.access_token is not a token."));
    }
    const QJsonValue lifetime = body.value(QLatin1String("expires_in"));
    if (!lifetime.isDouble() || lifetime.toDouble() <= 0) {
        return badTokenAnswer(response, QStringLiteral("$.expires_in is not a positive number of seconds."));
    }
    const QJsonValue refresh = body.value(QLatin1String("refresh_token"));
    if (!refresh.isUndefined() && !isTokenText(refresh.toString())) {
        return badTokenAnswer(response, QStringLiteral("$.refresh_token is not a token."));
    }
    const std::optional<QByteArray> idToken = optionalText(body, QLatin1String("id_token"));
    const std::optional<QByteArray> clientInfo = optionalText(body, QLatin1String("client_info"));
    if (!idToken || !clientInfo) {
        return badTokenAnswer(response,
            QStringLiteral("%1 is not a string.")
                .arg(idToken ? QStringLiteral("$.client_info") : QStringLiteral("$.id_token")));
    }
    constexpr double longest = 365.0 * 24 * 3600;
    Tokens tokens;
    tokens.accessToken = access.toLatin1();
    tokens.refreshToken = refresh.toString().toLatin1();
    tokens.idToken = *idToken;
    tokens.clientInfo = *clientInfo;
    tokens.lifetime = std::chrono::seconds(static_cast<qint64>(std::min(lifetime.toDouble(), longest)));
    return tokens;
}

} // namespace identity
