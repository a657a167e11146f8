#include "cloud/azure/calls.h"

#include "base/text.h"
#include "cloud/azure/keystorechallenge.h"
#include "cloud/azure/writeguard.h"

#include <QUuid>

namespace azure {

namespace {

base::Error addressed(base::Error error, const http::Request &request) {
    if (error.operation.isEmpty()) {
        error.operation = request.operation;
    }
    if (error.target.isEmpty()) {
        error.target = request.url.host();
    }
    if (error.correlationId.isEmpty()) {
        error.correlationId = request.clientRequestId;
    }
    return error;
}

WriteEnd endWithout(const base::Error &error) {
    switch (error.kind) {
    case base::ErrorKind::Local: // refused before it was sent
    case base::ErrorKind::SignInRequired:
    case base::ErrorKind::ClaimsChallenge:
        return WriteEnd::Refused;
    case base::ErrorKind::Network:
    case base::ErrorKind::Timeout:
    case base::ErrorKind::Forbidden:
    case base::ErrorKind::NotFound:
    case base::ErrorKind::Conflict:
    case base::ErrorKind::Throttled:
    case base::ErrorKind::Rejected:
    case base::ErrorKind::BadResponse:
    case base::ErrorKind::Cancelled:
        break;
    }
    return WriteEnd::Unknown;
}

/// The last of several tries may be refused although an earlier one was done: a 429 says little.
WriteEnd endWith(int status) {
    if (status >= 200 && status < 300) {
        return WriteEnd::Confirmed;
    }
    const bool refused = status >= 400 && status < 500 && status != 408 && status != 429;
    return refused ? WriteEnd::Refused : WriteEnd::Unknown;
}

/// A custom cloud need not name all of its services.
base::Error noHost(const http::Request &request) {
    return base::localError(QStringLiteral("HostNotInCloud"),
        QStringLiteral("The description of the cloud does not say where this service is."),
        request.operation);
}

/// A POST that may be repeated only asks: Resource Graph, the directory, the state of a backup.
bool onlyReads(const http::Request &request) {
    return request.method == http::Method::Get || request.method == http::Method::Head
        || (request.method == http::Method::Post && request.safeToRepeat);
}

/// The one way to the transport.
QCoro::Task<base::Result<http::Response>> transmit(
    ConnectionPtr connection, http::Request request, base::Cancellation cancellation) {
    if (request.audience.hostSuffixes.contains(QString())) {
        co_return base::Unexpected(noHost(request));
    }
    const std::shared_ptr<WriteGuard> guard = connection->guard;
    if (!guard || onlyReads(request)) {
        base::Result<http::Response> answer = co_await connection->transport->send(request, cancellation);
        co_return answer;
    }
    if (request.clientRequestId.isEmpty()) {
        request.clientRequestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    }
    const GuardedWrite write{QString::fromLatin1(http::methodName(request.method)),
        request.url.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo | QUrl::FullyEncoded),
        request.clientRequestId};
    const base::Result<void> allowed = guard->beforeSending(write);
    if (!allowed) {
        co_return base::Unexpected(allowed.error());
    }
    base::Result<http::Response> response = co_await connection->transport->send(request, cancellation);
    if (!response) {
        guard->afterAnswer(write, endWithout(response.error()), 0, response.error().code);
    } else if (response->isSuccess()) {
        guard->afterAnswer(write, WriteEnd::Confirmed, response->status, QString());
    } else {
        const base::Error refusal = errorFrom(request, *response, connection->clock->now());
        guard->afterAnswer(write, endWith(response->status), response->status, refusal.code);
    }
    co_return response;
}

} // namespace

QCoro::Task<base::Result<http::Response>> send(
    ConnectionPtr connection, http::Request request, base::Cancellation cancellation) {
    if (cancellation.isCancelled()) {
        co_return base::Unexpected(base::cancelledError(request.operation));
    }
    base::Result<http::Response> response = co_await transmit(connection, request, cancellation);
    if (!response) {
        co_return base::Unexpected(addressed(response.error(), request));
    }
    if (!response->isSuccess()) {
        co_return base::Unexpected(errorFrom(request, *response, connection->clock->now()));
    }
    co_return response;
}

QCoro::Task<base::Result<http::Response>> sendToStore(
    ConnectionPtr connection, http::Request request, base::Cancellation cancellation) {
    if (cancellation.isCancelled()) {
        co_return base::Unexpected(base::cancelledError(request.operation));
    }
    base::Result<http::Response> response = co_await transmit(connection, request, cancellation);
    if (!response) {
        co_return base::Unexpected(addressed(response.error(), request));
    }
    if (response->isSuccess()) {
        co_return response;
    }
    const base::Error refusal = errorFrom(request, *response, connection->clock->now());
    if (refusal.kind != base::ErrorKind::SignInRequired) {
        co_return base::Unexpected(refusal);
    }
    const base::Result<std::optional<KeyStoreChallenge>> challenge
        = keyStoreChallenge(connection->cloud, request.url, response->headers);
    if (!challenge) {
        co_return base::Unexpected(withExchange(challenge.error(), request, *response));
    }
    const QString asked = request.tenantId.isEmpty() ? connection->tenantId : request.tenantId;
    const bool isOtherTenant = *challenge && base::isGuid((*challenge)->tenantId)
        && (*challenge)->scope == request.audience.scope && !base::sameText((*challenge)->tenantId, asked);
    if (!isOtherTenant) {
        co_return base::Unexpected(refusal);
    }
    request.tenantId = (*challenge)->tenantId;
    request.clientRequestId.clear();
    const base::Result<http::Response> again = co_await send(connection, request, cancellation);
    co_return again;
}

QCoro::Task<base::Result<void>> sendDeletion(
    ConnectionPtr connection, http::Request request, base::Cancellation cancellation, Sender sender) {
    const base::Result<http::Response> response = co_await sender(connection, request, cancellation);
    if (!response && response.error().kind != base::ErrorKind::NotFound) {
        co_return base::Unexpected(response.error());
    }
    co_return base::Result<void>();
}

} // namespace azure
