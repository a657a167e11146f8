#include "azure/calls.h"

#include "azure/keystorechallenge.h"
#include "base/text.h"

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

} // namespace

QCoro::Task<base::Result<http::Response>> send(
    ConnectionPtr connection, http::Request request, base::Cancellation cancellation) {
    if (cancellation.isCancelled()) {
        co_return base::Unexpected(base::cancelledError(request.operation));
    }
    base::Result<http::Response> response = co_await connection->transport->send(request, cancellation);
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
    base::Result<http::Response> response = co_await connection->transport->send(request, cancellation);
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

} // namespace azure
