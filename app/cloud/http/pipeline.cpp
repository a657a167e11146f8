#include "cloud/http/pipeline.h"

#include "cloud/http/challenge.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QUuid>

namespace http {

using base::Cancellation;
using base::Result;
using base::Unexpected;

struct Pipeline::Parts {
    std::shared_ptr<Transport> transport;
    std::shared_ptr<TokenSource> tokens;
    std::shared_ptr<base::Clock> clock;
    std::shared_ptr<Log> log;
    RetryPolicy policy;
    std::function<double()> jitter;

    static QCoro::Task<Result<Response>> send(
        std::shared_ptr<const Parts> parts, Request request, Cancellation cancellation);
    static QCoro::Task<void> keepToken(
        std::shared_ptr<const Parts> parts, Audience audience, Cancellation cancellation);

private:
    static QCoro::Task<Result<Response>> sendWithToken(
        std::shared_ptr<const Parts> parts, Request request, QByteArray token, Cancellation cancellation);
    static QCoro::Task<Result<QByteArray>> otherToken(
        std::shared_ptr<const Parts> parts, Request request, QByteArray refused, Cancellation cancellation);
    std::optional<std::chrono::milliseconds> delayAfter(
        const Request &request, const Result<Response> &answer, int tried) const;
};

namespace {

bool needsToken(const Request &request) {
    return !request.audience.scope.isEmpty();
}

std::optional<base::Error> refusal(const Request &request, bool hasTokens) {
    const Audience &audience = request.audience;
    if (audience.hostSuffixes.isEmpty() && !needsToken(request)) {
        return std::nullopt;
    }
    if (!audience.allows(request.url)) {
        base::Error error = base::localError(QStringLiteral("ForeignHost"),
            QStringLiteral("The address %1 does not belong to %2; nothing was sent to it.")
                .arg(request.url.host(QUrl::FullyEncoded), audience.hostSuffixes.join(QStringLiteral(", "))),
            request.operation);
        error.target = request.url.host(QUrl::FullyEncoded);
        return error;
    }
    if (needsToken(request) && !hasTokens) {
        return base::localError(QStringLiteral("NoTokenSource"),
            QStringLiteral("Not signed in: there is nothing to get a token from."), request.operation);
    }
    return std::nullopt;
}

void prepare(Request &request) {
    if (request.clientRequestId.isEmpty()) {
        request.clientRequestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    }
    request.headers.set("x-ms-client-request-id", request.clientRequestId.toLatin1());
    if (!request.headers.contains("Accept")) {
        request.headers.set("Accept", "application/json");
    }
}

base::Error withOperation(base::Error error, const QString &operation) {
    if (error.operation.isEmpty()) {
        error.operation = operation;
    }
    return error;
}

} // namespace

Pipeline::Pipeline(std::shared_ptr<Transport> transport, std::shared_ptr<TokenSource> tokens,
    std::shared_ptr<base::Clock> clock, std::shared_ptr<Log> log, RetryPolicy policy,
    std::function<double()> jitter) {
    auto parts = std::make_shared<Parts>();
    parts->transport = std::move(transport);
    parts->tokens = std::move(tokens);
    parts->clock = std::move(clock);
    parts->log = std::move(log);
    parts->policy = policy;
    parts->jitter = jitter
        ? std::move(jitter)
        : std::function<double()>([] { return QRandomGenerator::global()->generateDouble(); });
    m_parts = std::move(parts);
}

QCoro::Task<Result<Response>> Pipeline::send(Request request, Cancellation cancellation) {
    return Parts::send(m_parts, std::move(request), std::move(cancellation));
}

QCoro::Task<void> Pipeline::prepareFor(Audience audience, Cancellation cancellation) {
    return Parts::keepToken(m_parts, std::move(audience), std::move(cancellation));
}

QCoro::Task<void> Pipeline::Parts::keepToken(
    std::shared_ptr<const Parts> parts, Audience audience, Cancellation cancellation) {
    if (parts->tokens && !audience.scope.isEmpty()) {
        const Result<QByteArray> kept
            = co_await parts->tokens->accessToken(audience.scope, QString(), cancellation);
        Q_UNUSED(kept)
    }
}

QCoro::Task<Result<Response>> Pipeline::Parts::send(
    std::shared_ptr<const Parts> parts, Request request, Cancellation cancellation) {
    if (const std::optional<base::Error> refused = refusal(request, parts->tokens != nullptr)) {
        co_return Unexpected(*refused);
    }
    prepare(request);
    for (int tried = 1;; ++tried) {
        QByteArray token;
        if (needsToken(request)) {
            const Result<QByteArray> given
                = co_await parts->tokens->accessToken(request.audience.scope, request.tenantId, cancellation);
            if (!given) {
                co_return Unexpected(withOperation(given.error(), request.operation));
            }
            token = *given;
        }
        const Result<Response> answer = co_await sendWithToken(parts, request, token, cancellation);
        const std::optional<std::chrono::milliseconds> wait = parts->delayAfter(request, answer, tried);
        if (!wait) {
            co_return answer;
        }
        const Result<void> waited = co_await parts->clock->delay(*wait, cancellation);
        if (!waited) {
            co_return Unexpected(withOperation(waited.error(), request.operation));
        }
    }
}

/// One try, and after a refused token a second one with another token.
QCoro::Task<Result<Response>> Pipeline::Parts::sendWithToken(
    std::shared_ptr<const Parts> parts, Request request, QByteArray token, Cancellation cancellation) {
    for (bool isSecond = false;; isSecond = true) {
        if (!token.isEmpty()) {
            request.headers.set("Authorization", "Bearer " + token);
        }
        QElapsedTimer stopwatch;
        stopwatch.start();
        const Result<Response> answer = co_await parts->transport->send(request, cancellation);
        if (!answer) {
            parts->log->record(request, answer.error(), stopwatch.elapsed());
            co_return Unexpected(withOperation(answer.error(), request.operation));
        }
        parts->log->record(request, *answer, stopwatch.elapsed());
        Response response = *answer;
        response.clientRequestId = request.clientRequestId;
        if (response.status != 401 || token.isEmpty()) {
            co_return response;
        }
        if (isSecond || isClaimsChallenge(response.headers)) {
            parts->tokens->forget(request.audience.scope, request.tenantId);
            co_return response;
        }
        const Result<QByteArray> other = co_await otherToken(parts, request, token, cancellation);
        if (!other) {
            co_return Unexpected(withOperation(other.error(), request.operation));
        }
        token = *other;
    }
}

/// A token other than the refused one. Of several requests refused together only the first forgets it; the
/// others find the new one already there.
QCoro::Task<Result<QByteArray>> Pipeline::Parts::otherToken(
    std::shared_ptr<const Parts> parts, Request request, QByteArray refused, Cancellation cancellation) {
    Result<QByteArray> current
        = co_await parts->tokens->accessToken(request.audience.scope, request.tenantId, cancellation);
    if (!current || *current != refused) {
        co_return current;
    }
    parts->tokens->forget(request.audience.scope, request.tenantId);
    Result<QByteArray> renewed
        = co_await parts->tokens->accessToken(request.audience.scope, request.tenantId, cancellation);
    co_return renewed;
}

std::optional<std::chrono::milliseconds> Pipeline::Parts::delayAfter(
    const Request &request, const Result<Response> &answer, int tried) const {
    if (answer) {
        return policy.delayAfter(request, *answer, tried, jitter(), clock->now());
    }
    return policy.delayAfter(request, answer.error(), tried, jitter());
}

} // namespace http
