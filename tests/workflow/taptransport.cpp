#include "taptransport.h"

namespace support {

TapTransport::TapTransport(std::shared_ptr<http::Transport> next) : m_next(std::move(next)) { }

void TapTransport::release() {
    const std::vector<base::Completion<bool>> held = std::exchange(m_held, {});
    for (const base::Completion<bool> &request : held) {
        request.complete(true);
    }
}

void TapTransport::releaseAll() {
    m_holding = false;
    release();
}

QCoro::Task<TapTransport::Answer> TapTransport::send(http::Request request, base::Cancellation cancellation) {
    return pass(std::move(request), cancellation);
}

QCoro::Task<bool> TapTransport::waitAtGate(base::Cancellation cancellation) {
    base::Completion<bool> gate;
    m_held.push_back(gate);
    const base::Cancellation::Registration registration
        = cancellation.onCancel([gate] { gate.complete(false); });
    const bool released = co_await gate;
    co_return released;
}

QCoro::Task<TapTransport::Answer> TapTransport::pass(http::Request request, base::Cancellation cancellation) {
    m_requests.push_back(request);
    if (m_observer) {
        m_observer(request);
    }
    if (cancellation.isCancelled()) {
        co_return base::Unexpected(base::cancelledError(request.operation));
    }
    if (m_holding) {
        const bool released = co_await waitAtGate(cancellation);
        if (!released) {
            co_return base::Unexpected(base::cancelledError(request.operation));
        }
    }
    const std::optional<Answer> fault = m_fault ? m_fault(request) : std::nullopt;
    if (fault) {
        co_return *fault;
    }
    const bool lost = m_loss && m_loss(request);
    ++m_underWay;
    Answer answer = co_await m_next->send(request, cancellation);
    --m_underWay;
    if (m_heldAnswers && m_heldAnswers(request)) {
        const bool released = co_await waitAtGate(cancellation);
        if (!released) {
            co_return base::Unexpected(base::cancelledError(request.operation));
        }
    }
    if (lost) {
        base::Error error;
        error.kind = base::ErrorKind::Network;
        error.code = QStringLiteral("ConnectionLost");
        error.message = QStringLiteral("The connection ended before the answer came.");
        co_return base::Unexpected(error);
    }
    co_return answer;
}

} // namespace support
