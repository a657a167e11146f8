#include "identity/turns.h"

namespace identity {

using base::Result;

QCoro::Task<Result<void>> Turns::take(std::shared_ptr<Turns> self, base::Cancellation cancellation) {
    if (cancellation.isCancelled()) {
        co_return base::Unexpected(base::cancelledError());
    }
    if (!std::exchange(self->m_isTaken, true)) {
        co_return Result<void>();
    }
    const int id = self->m_nextId++;
    base::Completion<Result<void>> end;
    self->m_waiting.emplace(id, end);
    const base::Cancellation::Registration registration = cancellation.onCancel([self, id, end] {
        if (self->m_waiting.erase(id) > 0) {
            end.complete(base::Unexpected(base::cancelledError()));
        }
    });
    const Result<void> turn = co_await end;
    co_return turn;
}

void Turns::release() {
    if (m_waiting.empty()) {
        m_isTaken = false;
        return;
    }
    const auto next = m_waiting.extract(m_waiting.begin());
    next.mapped().complete(Result<void>());
}

} // namespace identity
