#include "cloud/identity/challengetransport.h"

#include "base/async/sharedrun.h"
#include "cloud/http/challenge.h"

#include <QHash>

namespace identity {

using base::Cancellation;
using base::Result;
using base::Unexpected;

struct ChallengeTransport::State {
    /// The questions asked for the tokens of one scope and tenant.
    struct Asked {
        int answered = 0;
        std::shared_ptr<base::SharedRun<bool>> run = std::make_shared<base::SharedRun<bool>>();
    };

    std::shared_ptr<http::Transport> pipeline;
    ChallengeAnswer answer;
    QHash<QString, std::shared_ptr<Asked>> asked;
};

namespace {

QByteArray claimsIn(const Result<http::Response> &outcome) {
    if (!outcome) {
        return outcome.error().kind == base::ErrorKind::ClaimsChallenge ? outcome.error().claims
                                                                        : QByteArray();
    }
    return outcome->status == 401 ? http::claimsOf(outcome->headers) : QByteArray();
}

QCoro::Task<Result<bool>> ask(
    ChallengeAnswer answer, QString scope, QString tenantId, QByteArray claims, Cancellation cancellation) {
    const Result<void> answered = co_await answer(scope, tenantId, claims, cancellation);
    co_return answered ? Result<bool>(true) : Result<bool>(Unexpected(answered.error()));
}

} // namespace

ChallengeTransport::ChallengeTransport(std::shared_ptr<http::Transport> pipeline, ChallengeAnswer answer)
    : m_state(std::make_shared<State>()) {
    m_state->pipeline = std::move(pipeline);
    m_state->answer = std::move(answer);
}

QCoro::Task<Result<http::Response>> ChallengeTransport::send(
    http::Request request, Cancellation cancellation) {
    return run(m_state, std::move(request), std::move(cancellation));
}

QCoro::Task<void> ChallengeTransport::prepareFor(http::Audience audience, Cancellation cancellation) {
    return m_state->pipeline->prepareFor(std::move(audience), std::move(cancellation));
}

QCoro::Task<Result<http::Response>> ChallengeTransport::run(
    std::shared_ptr<State> state, http::Request request, Cancellation cancellation) {
    const QString key = request.audience.scope.toLower() + QLatin1Char('\n') + request.tenantId.toLower();
    std::shared_ptr<State::Asked> &slot = state->asked[key];
    if (!slot) {
        slot = std::make_shared<State::Asked>();
    }
    const std::shared_ptr<State::Asked> asked = slot;
    const int known = asked->answered;
    Result<http::Response> outcome = co_await state->pipeline->send(request, cancellation);
    QByteArray claims = claimsIn(outcome);
    if (!claims.isEmpty() && known != asked->answered) { // while this was on its way with the old token
        outcome = co_await state->pipeline->send(request, cancellation);
        claims = claimsIn(outcome);
    }
    if (claims.isEmpty() || !state->answer) {
        co_return outcome;
    }
    const ChallengeAnswer answer = state->answer;
    const QString scope = request.audience.scope;
    const QString tenantId = request.tenantId;
    const base::SharedRun<bool>::Work work = [answer, scope, tenantId, claims](Cancellation end) {
        return ask(answer, scope, tenantId, claims, end);
    };
    const Result<bool> answered = co_await base::SharedRun<bool>::join(asked->run, work, cancellation);
    if (!answered) {
        base::Error error = answered.error();
        error.operation = request.operation;
        co_return Unexpected(error);
    }
    ++asked->answered;
    outcome = co_await state->pipeline->send(request, cancellation);
    co_return outcome;
}

} // namespace identity
