#include "base/async/turns.h"

namespace base {

QCoro::Task<Result<void>> Turns::take(std::shared_ptr<Turns> self, Cancellation cancellation) {
    if (cancellation.isCancelled()) {
        co_return Unexpected(cancelledError());
    }
    if (!std::exchange(self->m_isTaken, true)) {
        co_return Result<void>();
    }
    const int id = self->m_nextId++;
    Completion<Result<void>> end;
    self->m_waiting.emplace(id, end);
    const Cancellation::Registration registration = cancellation.onCancel([self, id, end] {
        if (self->m_waiting.erase(id) > 0) {
            end.complete(Unexpected(cancelledError()));
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

} // namespace base
