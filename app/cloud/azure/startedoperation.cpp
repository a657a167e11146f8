#include "cloud/azure/startedoperation.h"

#include "cloud/azure/apiversions.h"
#include "cloud/azure/calls.h"
#include "cloud/azure/longrunning.h"
#include "cloud/azure/recoveryreader.h"
#include "cloud/azure/urls.h"
#include "cloud/http/retrypolicy.h"

#include <QUuid>

namespace azure {

namespace {

QString idIn(const http::Response &response, const char *header) {
    const QByteArray link = response.headers.value(QByteArray(header)).trimmed();
    return link.isEmpty() ? QString() : operationIdOf(QUrl::fromEncoded(link, QUrl::StrictMode));
}

OperationStatus immediateEnd() {
    OperationStatus status;
    status.status = QStringLiteral("Succeeded");
    return status;
}

QCoro::Task<base::Result<OperationStatus>> ask(
    ConnectionPtr connection, http::Request request, base::Cancellation cancellation) {
    const base::Result<http::Response> response = co_await send(connection, request, cancellation);
    if (!response) {
        co_return base::Unexpected(response.error());
    }
    const std::optional<std::chrono::seconds> retryAfter
        = http::retryAfter(response->headers, connection->clock->now());
    OperationStatus status;
    if (response->body.trimmed().isEmpty()) { // a Location: 202 goes on, 204 is the end
        status.status = response->status == 202 ? QStringLiteral("InProgress") : QStringLiteral("Succeeded");
    } else {
        base::Result<OperationStatus> read = parse(response->body, &readOperationStatus);
        if (!read) {
            co_return base::Unexpected(withExchange(read.error(), request, *response));
        }
        status = *read;
    }
    if (!status.isFinal()) { // on an end the header means nothing (contract 15.1)
        status.retryAfter = retryAfter;
    }
    co_return status;
}

http::Request linkRequest(const Cloud &cloud, const QUrl &link) {
    http::Request request;
    request.url = link;
    request.audience = cloud.armAudience();
    request.operation = QStringLiteral("backupOperations/read");
    request.headers.set(QByteArrayLiteral("Accept"), QByteArrayLiteral("application/json"));
    return request;
}

} // namespace

StartedOperation startedOperation(
    const http::Request &request, const http::Response &response, const QDateTime &now) {
    const PollingLinks links = pollingLinks(response, request.audience, now);
    StartedOperation operation;
    operation.asyncOperation = links.asyncOperation;
    operation.location = links.location;
    operation.retryAfter = links.retryAfter;
    operation.operationId = idIn(response, "Azure-AsyncOperation");
    if (operation.operationId.isEmpty()) {
        operation.operationId = idIn(response, "Location");
    }
    operation.clientRequestId
        = response.clientRequestId.isEmpty() ? request.clientRequestId : response.clientRequestId;
    return operation;
}

QCoro::Task<base::Result<StartedOperation>> startOperation(
    ConnectionPtr connection, http::Request request, base::Cancellation cancellation) {
    request.clientRequestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const base::Result<http::Response> response = co_await send(connection, request, cancellation);
    if (!response) {
        base::Error error = response.error();
        error.correlationId = request.clientRequestId;
        co_return base::Unexpected(error);
    }
    co_return startedOperation(request, *response, connection->clock->now());
}

QCoro::Task<base::Result<OperationStatus>> askOperation(ConnectionPtr connection, domain::ResourceId vaultId,
    StartedOperation operation, base::Cancellation cancellation) {
    const QUrl link = operation.asyncOperation.isEmpty() ? operation.location : operation.asyncOperation;
    if (operation.operationId.isEmpty() && link.isEmpty()) {
        co_return immediateEnd();
    }
    if (!operation.operationId.isEmpty()) {
        const http::Request byId = armRequest(connection->cloud, http::Method::Get,
            encodedPath(vaultId.text()) + QStringLiteral("/backupOperations/")
                + encoded(operation.operationId),
            apiversion::backup, QStringLiteral("backupOperations/read"));
        const base::Result<OperationStatus> status = co_await ask(connection, byId, cancellation);
        if (status || status.error().kind != base::ErrorKind::NotFound || link.isEmpty()) {
            co_return status;
        }
    }
    const base::Result<OperationStatus> status
        = co_await ask(connection, linkRequest(connection->cloud, link), cancellation);
    co_return status;
}

} // namespace azure
