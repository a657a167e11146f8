#pragma once

#include "cloud/http/transport.h"

#include <functional>
#include <memory>

namespace identity {

/// Answers a claims challenge for the tokens of (scope, tenant): normally AccountSession::answerChallenge.
using ChallengeAnswer = std::function<QCoro::Task<base::Result<void>>(
    QString scope, QString tenantId, QByteArray claims, base::Cancellation cancellation)>;

/// Goes around a pipeline: when a service answers 401 with a claims challenge (multi-factor authentication on
/// writes, continuous access evaluation), or the token itself cannot be had without claims, it has the
/// challenge answered and repeats the same request once (contract 2.6). A refused request was not carried
/// out, so that repeating a write is safe. Requests that are challenged together cause one question; one that
/// was sent before the question was answered is repeated without asking again.
///
/// Errors beyond the pipeline's: those of the answer. A second challenge comes back as the answer it is.
class ChallengeTransport final : public http::Transport {
public:
    ChallengeTransport(std::shared_ptr<http::Transport> pipeline, ChallengeAnswer answer);
    QCoro::Task<base::Result<http::Response>> send(
        http::Request request, base::Cancellation cancellation) override;

    QCoro::Task<void> prepareFor(http::Audience audience, base::Cancellation cancellation) override;

private:
    struct State;
    static QCoro::Task<base::Result<http::Response>> run(
        std::shared_ptr<State> state, http::Request request, base::Cancellation cancellation);
    std::shared_ptr<State> m_state;
};

} // namespace identity
