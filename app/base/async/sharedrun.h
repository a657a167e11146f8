#pragma once

#include "base/async/cancellation.h"
#include "base/async/completion.h"
#include "base/result.h"

#include <QCoroTask>

#include <functional>
#include <map>
#include <memory>
#include <utility>

namespace base {

/// One piece of work at a time, shared by everybody who asks for it while it is under way. Who is cancelled
/// leaves at once; the work is cancelled when nobody waits for it any more.
template <typename T>
class SharedRun {
public:
    using Work = std::function<QCoro::Task<Result<T>>(Cancellation)>;

    /// Joins the work under way, or starts `work`.
    static QCoro::Task<Result<T>> join(
        std::shared_ptr<SharedRun> self, Work work, Cancellation cancellation) {
        if (cancellation.isCancelled()) {
            co_return Unexpected(cancelledError());
        }
        const int id = self->m_nextId++;
        Completion<Result<T>> end;
        self->m_waiting.emplace(id, end);
        const Cancellation::Registration registration
            = cancellation.onCancel([self, id] { self->leave(id); });
        if (!std::exchange(self->m_isRunning, true)) {
            self->m_work = Cancellation();
            drive(self, work, self->m_work); // goes on by itself and ends everybody's wait
        }
        Result<T> result = co_await end;
        co_return result;
    }

    bool isRunning() const { return m_isRunning; }

private:
    static QCoro::Task<void> drive(std::shared_ptr<SharedRun> self, Work work, Cancellation cancellation) {
        const Result<T> result = co_await work(cancellation);
        self->m_isRunning = false;
        std::map<int, Completion<Result<T>>> waiting = std::exchange(self->m_waiting, {});
        for (const auto &[id, end] : waiting) {
            end.complete(result);
        }
    }

    void leave(int id) {
        const auto waiter = m_waiting.extract(id);
        if (waiter.empty()) {
            return;
        }
        if (m_waiting.empty()) {
            const Cancellation work = m_work;
            work.cancel();
        }
        waiter.mapped().complete(Unexpected(cancelledError()));
    }

    bool m_isRunning = false;
    int m_nextId = 1;
    Cancellation m_work;
    std::map<int, Completion<Result<T>>> m_waiting;
};

} // namespace base
