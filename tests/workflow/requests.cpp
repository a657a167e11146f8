#include "requests.h"

#include <algorithm>

namespace support {

namespace {

QString pathOf(const http::Request &request) {
    return QUrl::fromPercentEncoding(request.url.path(QUrl::FullyEncoded).toLatin1());
}

bool has(const http::Request &request, http::Method method, const QString &part) {
    return request.method == method && pathOf(request).contains(part, Qt::CaseInsensitive);
}

} // namespace

bool isEnable(const http::Request &request) {
    return has(request, http::Method::Put, QStringLiteral("/protectedItems/"));
}

bool isItemRead(const http::Request &request) {
    const QString path = pathOf(request);
    return request.method == http::Method::Get && path.contains(QLatin1String("/protectedItems/"))
        && path.count(QLatin1Char('/')) == 14;
}

bool isOperationPoll(const http::Request &request) {
    return has(request, http::Method::Get, QStringLiteral("/backupOperations/"))
        || has(request, http::Method::Get, QStringLiteral("/operationsStatus/"));
}

bool isAssignmentWrite(const http::Request &request) {
    return has(request, http::Method::Put, QStringLiteral("/roleAssignments/"));
}

bool isRoleWrite(const http::Request &request) {
    return has(request, http::Method::Put, QStringLiteral("/roleDefinitions/"));
}

bool isRoleRead(const http::Request &request) {
    return has(request, http::Method::Get, QStringLiteral("/roleDefinitions/"));
}

bool isAssignmentRead(const http::Request &request) {
    return has(request, http::Method::Get, QStringLiteral("/roleAssignments/"));
}

bool isPolicyWrite(const http::Request &request) {
    return has(request, http::Method::Put, QStringLiteral("/backupPolicies/"));
}

bool isPolicyRead(const http::Request &request) {
    return has(request, http::Method::Get, QStringLiteral("/backupPolicies/"));
}

bool isBackupNow(const http::Request &request) {
    return request.method == http::Method::Post && pathOf(request).endsWith(QLatin1String("/backup"));
}

bool isWrite(const http::Request &request) {
    return request.method == http::Method::Put || isBackupNow(request);
}

TapTransport::Answer refusal(int status, const QByteArray &code, const QByteArray &message) {
    return answer(status, "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}");
}

TapTransport::Answer answer(int status, const QByteArray &body) {
    http::Response response;
    response.status = status;
    response.body = body;
    response.headers.add("Content-Type", "application/json; charset=utf-8");
    return response;
}

TapTransport::Answer failure(base::ErrorKind kind) {
    base::Error error;
    error.kind = kind;
    error.message = QStringLiteral("put in by a test");
    return base::Unexpected(error);
}

TapTransport::Fault firstTimes(
    int count, std::function<bool(const http::Request &)> matches, TapTransport::Answer fault) {
    const auto left = std::make_shared<int>(count);
    return [=](const http::Request &request) -> std::optional<TapTransport::Answer> {
        if (*left > 0 && matches(request)) {
            --*left;
            return fault;
        }
        return std::nullopt;
    };
}

} // namespace support
