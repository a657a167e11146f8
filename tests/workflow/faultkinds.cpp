#include "faultkinds.h"

#include "requests.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

namespace support {

namespace {

using Answer = TapTransport::Answer;
using Make = std::function<Answer(const http::Request &)>;

Make always(Answer answer) {
    return [answer = std::move(answer)](const http::Request &) { return answer; };
}

Make lost(const char *code) {
    base::Error error;
    error.kind = base::ErrorKind::Network;
    error.code = QLatin1String(code);
    error.message = QStringLiteral("put in by a test");
    return always(base::Unexpected(error));
}

Answer with(Answer answer, const QByteArray &name, const QByteArray &value) {
    answer->headers.add(name, value);
    return answer;
}

QByteArray inSomeSeconds() {
    const QDateTime then = QDateTime::currentDateTimeUtc().addSecs(20);
    return QLocale::c().toString(then, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1();
}

/// A page that leads to itself.
Answer endlessPage(const http::Request &request) {
    return answer(200, R"({"value":[],"nextLink":")" + request.url.toEncoded() + R"("})");
}

Answer claimsChallenge() {
    const QByteArray claims
        = QByteArray(R"({"access_token":{"acrs":{"essential":true,"value":"p1"}}})").toBase64();
    return with(refusal(401, "InvalidAuthenticationToken"), "WWW-Authenticate",
        "Bearer authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\", "
        "error=\"insufficient_claims\", claims=\""
            + claims + "\"");
}

} // namespace

std::vector<FaultKind> faultKinds() {
    return {
        {"connection refused", lost("ConnectionRefused")},
        {"name not resolved", lost("HostNotFound"), {}, true},
        {"TLS fails", lost("TlsFailed"), {}, true},
        {"reset in the middle of the body", lost("ConnectionLost"), {}, true},
        {"stall", always(failure(base::ErrorKind::Timeout))},
        {"401", always(refusal(401, "ExpiredAuthenticationToken"))},
        {"401 with a claims challenge", always(claimsChallenge())},
        {"403 role", always(refusal(403, "AuthorizationFailed"))},
        {"403 firewall",
            always(refusal(
                403, "Forbidden", "Client address is not authorized and caller is not a trusted service."))},
        {"404", always(refusal(404, "ResourceNotFound"))},
        {"409", always(refusal(409, "Conflict"))},
        {"412", always(refusal(412, "PreconditionFailed")), {}, false, true},
        {"429 with seconds", always(with(refusal(429, "TooManyRequests"), "Retry-After", "7"))},
        {"429 with a date", always(with(refusal(429, "TooManyRequests"), "Retry-After", inSomeSeconds())), {},
            true},
        {"500", always(refusal(500, "InternalServerError"))},
        {"503", always(refusal(503, "ServerBusy")), {}, true},
        {"truncated JSON", always(answer(200, R"({"value":[{"id":"/subscriptions/s","na)"))},
        {"wrong types",
            always(answer(200,
                R"({"id":7,"name":[],"location":{},"properties":"x","value":{"a":1},"data":3,)"
                R"("status":[],"protectionStatus":5,"totalRecords":"many"})"))},
        {"captive portal",
            always(
                with(answer(200, "<html>Sign in to the hotel network</html>"), "Content-Type", "text/html")),
            {}, false, true},
        {"empty object", always(answer(200, "{}"))},
        {"50 MB", always(answer(200, QByteArray(50 * 1024 * 1024, 'x'))), {}, false, true},
        {"endless list", &endlessPage},
        {"redirect to another host",
            always(with(answer(302, {}), "Location", "https://evil.example/elsewhere"))},
        {"operation never ends", always(answer(200, R"({"status":"InProgress"})")),
            QStringLiteral("/backupOperations/")},
        {"operation vanishes", always(refusal(404, "OperationNotFound")),
            QStringLiteral("/backupOperations/")},
    };
}

QString questionKind(const QString &question) {
    static const QRegularExpression name(
        QStringLiteral("(?<=/)(?:[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/disks/|/diskEncryptionSets/|/keys/|/"
                       "resourceGroups/)[^/]+)"));
    return QString(question).replace(name, QStringLiteral("*"));
}

} // namespace support
