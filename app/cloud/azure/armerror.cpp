#include "cloud/azure/armerror.h"

#include "base/redaction.h"
#include "base/text.h"
#include "cloud/http/challenge.h"
#include "cloud/http/retrypolicy.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace azure {

namespace {

/// What a body says of its failure.
struct ErrorBody {
    QString code;
    QString innerCode;
    QString message;
    QString requestId;
};

/// Services answer with wrong types too when they fail, so nothing here insists on one.
QString textOf(const QJsonObject &object, const char *name) {
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (base::sameText(it.key(), QString::fromLatin1(name))) {
            return it.value().isDouble() ? QString::number(it.value().toInteger()) : it.value().toString();
        }
    }
    return {};
}

QJsonValue valueOf(const QJsonObject &object, const char *name) {
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (base::sameText(it.key(), QString::fromLatin1(name))) {
            return it.value();
        }
    }
    return QJsonValue(QJsonValue::Undefined);
}

ErrorBody readJson(const QJsonObject &root) {
    const QJsonValue wrapped = valueOf(root, "error");
    const QJsonObject error = wrapped.isObject() ? wrapped.toObject() : root;
    ErrorBody body;
    body.code = textOf(error, "code");
    body.message = textOf(error, "message");
    if (wrapped.isString()) { // the form of the token endpoint
        body.code = wrapped.toString();
        body.message = textOf(root, "error_description");
    }
    QJsonObject inner = valueOf(error, "innererror").toObject();
    body.requestId = textOf(inner, "request-id");
    for (int depth = 0; !inner.isEmpty() && depth < 8; ++depth) {
        const QString code = textOf(inner, "code");
        body.innerCode = code.isEmpty() ? body.innerCode : code;
        inner = valueOf(inner, "innererror").toObject();
    }
    for (const QJsonValue &value : valueOf(error, "details").toArray()) {
        const QJsonObject detail = value.toObject();
        const QString code = textOf(detail, "code");
        const QString message = textOf(detail, "message");
        if (!message.isEmpty() && !body.message.contains(message)) {
            body.message
                += QLatin1Char('\n') + (code.isEmpty() ? message : code + QStringLiteral(": ") + message);
        }
    }
    return body;
}

ErrorBody readXml(const QByteArray &xml) {
    ErrorBody body;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (base::sameText(reader.name(), u"Code") && body.code.isEmpty()) {
            body.code = reader.readElementText(QXmlStreamReader::SkipChildElements);
        } else if (base::sameText(reader.name(), u"Message") && body.message.isEmpty()) {
            body.message = reader.readElementText(QXmlStreamReader::SkipChildElements);
        }
    }
    return body;
}

ErrorBody readBody(const QByteArray &body) {
    const QByteArray text = body.trimmed();
    if (text.startsWith('{')) {
        return readJson(QJsonDocument::fromJson(text).object());
    }
    if (text.startsWith("<?xml") || text.startsWith("\xEF\xBB\xBF<?xml") || text.startsWith("<Error>")) {
        return readXml(text);
    }
    return {}; // HTML, "OK", or nothing: the status has to do
}

bool isAny(const QString &code, std::initializer_list<QStringView> codes) {
    return std::any_of(
        codes.begin(), codes.end(), [&code](QStringView other) { return base::sameText(code, other); });
}

base::ErrorKind kindOf(int status, const QString &code) {
    if (isAny(code, {u"AccessDenied", u"AuthorizationFailed", u"LinkedAuthorizationFailed"})) {
        return base::ErrorKind::Forbidden;
    }
    switch (status) {
    case 401:
        return base::ErrorKind::SignInRequired;
    case 403:
        return base::ErrorKind::Forbidden;
    case 404:
        return base::ErrorKind::NotFound;
    case 408:
        return base::ErrorKind::Timeout;
    case 409:
    case 412:
        return base::ErrorKind::Conflict;
    case 429:
        return base::ErrorKind::Throttled;
    default:
        return base::ErrorKind::Rejected;
    }
}

/// Safe to show: no secrets, no control characters, not without end.
QString shown(const QString &text) {
    constexpr qsizetype limit = 8'000;
    return base::plainText(base::redacted(text.left(limit))).trimmed();
}

/// What was addressed: an ARM path, a key's URL, or a host.
QString targetOf(const http::Request &request) {
    const QString path = request.url.path(QUrl::FullyDecoded);
    if (path.startsWith(QLatin1String("/subscriptions"), Qt::CaseInsensitive)) {
        return path;
    }
    const bool isKey = path.startsWith(QLatin1String("/keys/"))
        && !path.contains(QLatin1String("/providers/"), Qt::CaseInsensitive);
    return isKey ? request.url.host() + path : request.url.host();
}

QString activityIdIn(const QString &message) {
    static const QRegularExpression form(
        QStringLiteral("\\(Activity ID: ([0-9a-fA-F-]{36})\\)"), QRegularExpression::CaseInsensitiveOption);
    return form.match(message).captured(1);
}

QString header(const http::Response &response, const char *name) {
    return base::plainText(QString::fromUtf8(response.headers.value(QByteArray(name))).left(200));
}

} // namespace

base::Error withExchange(base::Error error, const http::Request &request, const http::Response &response) {
    error.operation = request.operation;
    error.httpStatus = response.status;
    error.requestId = header(response, "x-ms-request-id");
    if (error.requestId.isEmpty()) {
        error.requestId = header(response, "request-id"); // Microsoft Graph
    }
    error.correlationId = header(response, "x-ms-correlation-request-id");
    if (error.correlationId.isEmpty()) {
        error.correlationId
            = response.clientRequestId.isEmpty() ? request.clientRequestId : response.clientRequestId;
    }
    error.target = shown(targetOf(request));
    return error;
}

base::Error errorFrom(const http::Request &request, const http::Response &response, const QDateTime &now) {
    ErrorBody body = readBody(response.body);
    base::Error error = withExchange({}, request, response);
    if (body.code.isEmpty()) { // storage says it there too, and nowhere else of a HEAD (contract 15.5)
        body.code = header(response, "x-ms-error-code");
    }
    const bool outerRepeatsStatus
        = isAny(body.code, {u"Forbidden", u"Conflict", u"Unauthorized", u"BadRequest", u""});
    error.code = shown(outerRepeatsStatus && !body.innerCode.isEmpty() ? body.innerCode : body.code);
    error.message = shown(body.message);
    error.kind = kindOf(response.status, error.code);
    if (error.requestId.isEmpty()) {
        error.requestId = body.requestId.isEmpty() ? activityIdIn(error.message) : shown(body.requestId);
    }
    if (response.status >= 300 && response.status < 400) {
        error.code = QStringLiteral("Redirect");
        error.message = QStringLiteral("The server redirects to another address, which is not followed.");
    } else if (error.message.isEmpty()) {
        error.message = QStringLiteral("The server answered with HTTP status %1 and no error description.")
                            .arg(response.status);
    }
    if (error.kind == base::ErrorKind::SignInRequired) {
        error.claims = http::claimsOf(response.headers);
        if (!error.claims.isEmpty()) {
            error.kind = base::ErrorKind::ClaimsChallenge;
        }
    }
    // By code where the key store or storage gives one; by text where it does not (contract 10; the one
    // exception that is decided on a message).
    error.isNetworkRule = error.kind == base::ErrorKind::Forbidden
        && (isAny(error.code, {u"ForbiddenByFirewall", u"ForbiddenByConnection", u"AuthorizationFailure"})
            || error.message.contains(
                QLatin1String("Client address is not authorized and caller is not a trusted service"),
                Qt::CaseInsensitive));
    const bool waitMakesSense = response.status == 408 || response.status == 409 || response.status == 429
        || response.status >= 500; // elsewhere the header means nothing (contract 17.3)
    if (waitMakesSense) {
        error.retryAfter = http::retryAfter(response.headers, now);
    }
    return error;
}

base::Error operationError(const QString &status, const QString &code, const QString &message) {
    base::Error error;
    error.kind = base::ErrorKind::Rejected;
    error.code = shown(code.isEmpty() ? status : code);
    error.message = shown(message.isEmpty()
            ? QStringLiteral("The operation ended with status \"%1\" and no error description.").arg(status)
            : message);
    return error;
}

} // namespace azure
