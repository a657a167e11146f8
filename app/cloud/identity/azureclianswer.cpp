#include "cloud/identity/azureclitoken.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace identity {

namespace {

base::Unexpected bad(const QString &message) {
    base::Error error;
    error.kind = base::ErrorKind::BadResponse;
    error.code = QStringLiteral("BadAzureCliAnswer");
    error.message = message;
    error.operation = QStringLiteral("azureCli/token");
    return base::Unexpected(error);
}

QDateTime expiry(const QJsonObject &body) {
    const QJsonValue seconds = body.value(QLatin1String("expires_on"));
    const qint64 since1970 = seconds.isString() ? seconds.toString().toLongLong() : seconds.toInteger();
    if (since1970 > 0) {
        return QDateTime::fromSecsSinceEpoch(since1970, Qt::UTC);
    }
    // "2026-03-01 17:05:09.123456": Qt reads three digits of a fraction.
    const QString local = body.value(QLatin1String("expiresOn")).toString().left(19);
    QDateTime time = QDateTime::fromString(local, QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    time.setTimeSpec(Qt::LocalTime);
    return time.toUTC();
}

} // namespace

base::Result<AzureCliAnswer> readAzureCliAnswer(const QByteArray &json) {
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject()) {
        return bad(QStringLiteral("$ is not a JSON object."));
    }
    const QJsonObject body = document.object();
    const QString token = body.value(QLatin1String("accessToken")).toString();
    const bool printable = std::all_of(
        token.cbegin(), token.cend(), [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
    if (token.isEmpty() || !printable) {
        return bad(QStringLiteral("$.accessToken is not a token."));
    }
    AzureCliAnswer answer;
    answer.accessToken = token.toLatin1();
    answer.expires = expiry(body);
    if (!answer.expires.isValid()) {
        return bad(QStringLiteral("$ has neither expires_on nor expiresOn."));
    }
    answer.tenantId = body.value(QLatin1String("tenant")).toString();
    return answer;
}

} // namespace identity
