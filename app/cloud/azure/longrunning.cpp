#include "cloud/azure/longrunning.h"

#include "base/text.h"
#include "cloud/azure/calls.h"
#include "cloud/http/retrypolicy.h"

namespace azure {

namespace {

QUrl allowedLink(const QByteArray &link, const http::Audience &audience) {
    const QUrl url = QUrl::fromEncoded(link.trimmed(), QUrl::StrictMode);
    return url.isValid() && audience.allows(url) ? url : QUrl();
}

http::Request pollRequest(const http::Request &started, const QUrl &link) {
    http::Request request;
    request.method = http::Method::Get;
    request.url = link;
    request.audience = started.audience;
    request.tenantId = started.tenantId;
    request.operation = started.operation + QStringLiteral("/operation");
    request.headers.set(QByteArrayLiteral("Accept"), QByteArrayLiteral("application/json"));
    return request;
}

enum class Progress { GoesOn, Ended };

/// What one poll says; a failed operation is an Error.
base::Result<Progress> progressOf(
    const http::Request &request, const http::Response &response, bool isAsyncOperation) {
    if (!isAsyncOperation) {
        return response.status == 202 ? Progress::GoesOn : Progress::Ended;
    }
    if (response.status == 204) {
        return Progress::Ended;
    }
    const base::Result<AsyncOperation> operation = parse(response.body, readAsyncOperation);
    if (!operation) {
        return base::Unexpected(withExchange(operation.error(), request, response));
    }
    if (!operation->isFinal()) {
        return Progress::GoesOn;
    }
    if (!operation->succeeded()) {
        return base::Unexpected(
            withExchange(operationError(operation->status, operation->errorCode, operation->errorMessage),
                request, response));
    }
    return Progress::Ended;
}

base::Error timeoutError(const http::Request &request) {
    base::Error error;
    error.kind = base::ErrorKind::Timeout;
    error.code = QStringLiteral("OperationTimeout");
    error.message = QStringLiteral("The operation has not ended yet. It goes on at the service.");
    error.operation = request.operation;
    error.target = request.url.host();
    return error;
}

} // namespace

PollingLinks pollingLinks(
    const http::Response &response, const http::Audience &audience, const QDateTime &now) {
    PollingLinks links;
    links.asyncOperation
        = allowedLink(response.headers.value(QByteArrayLiteral("Azure-AsyncOperation")), audience);
    links.location = allowedLink(response.headers.value(QByteArrayLiteral("Location")), audience);
    links.retryAfter = http::retryAfter(response.headers, now);
    return links;
}

QString operationIdOf(const QUrl &link) {
    return QUrl::fromPercentEncoding(link.path(QUrl::FullyEncoded).section(QLatin1Char('/'), -1).toLatin1());
}

bool AsyncOperation::isFinal() const {
    return succeeded() || base::sameText(status, u"Failed") || base::sameText(status, u"Canceled")
        || base::sameText(status, u"Cancelled");
}

bool AsyncOperation::succeeded() const {
    return base::sameText(status, u"Succeeded");
}

AsyncOperation readAsyncOperation(const JsonNode &node) {
    AsyncOperation operation;
    operation.status = node["status"].string();
    operation.errorCode = node["error"]["code"].optionalString();
    operation.errorMessage = node["error"]["message"].optionalString();
    return operation;
}

QCoro::Task<base::Result<void>> waitForEnd(ConnectionPtr connection, http::Request started,
    http::Response accepted, std::chrono::seconds bound, base::Cancellation cancellation) {
    PollingLinks links = pollingLinks(accepted, started.audience, connection->clock->now());
    const QDateTime last = connection->clock->now().addSecs(bound.count());
    std::chrono::seconds pause{5};
    while (!links.asyncOperation.isEmpty() || !links.location.isEmpty()) {
        const std::chrono::seconds wait = std::max(links.retryAfter.value_or(pause), std::chrono::seconds(1));
        if (connection->clock->now().addSecs(wait.count()) > last) {
            co_return base::Unexpected(timeoutError(started));
        }
        const base::Result<void> waited = co_await connection->clock->delay(wait, cancellation);
        if (!waited) {
            co_return waited;
        }
        pause = std::min(pause + pause / 2, std::chrono::seconds(30));
        const bool isAsyncOperation = !links.asyncOperation.isEmpty();
        const http::Request poll
            = pollRequest(started, isAsyncOperation ? links.asyncOperation : links.location);
        const base::Result<http::Response> response = co_await send(connection, poll, cancellation);
        if (!response) {
            if (response.error().kind == base::ErrorKind::NotFound) {
                co_return base::Result<void>(); // expired: the resource itself tells the end
            }
            co_return base::Unexpected(response.error());
        }
        const base::Result<Progress> progress = progressOf(poll, *response, isAsyncOperation);
        if (!progress) {
            co_return base::Unexpected(progress.error());
        }
        if (*progress == Progress::Ended) {
            co_return base::Result<void>();
        }
        const PollingLinks newer = pollingLinks(*response, started.audience, connection->clock->now());
        if (!newer.asyncOperation.isEmpty()) {
            links.asyncOperation = newer.asyncOperation;
        }
        if (!newer.location.isEmpty()) {
            links.location = newer.location; // a new one may come each time
        }
        links.retryAfter = newer.retryAfter;
    }
    co_return base::Result<void>(); // nothing to ask: the answer was the end
}

} // namespace azure
