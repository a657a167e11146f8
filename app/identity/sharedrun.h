#pragma once

#include "base/cancellation.h"
#include "base/completion.h"
#include "base/result.h"

#include <QCoroTask>

#include <functional>
#include <map>
#include <memory>
#include <utility>

namespace identity {

/// One piece of work at a time, shared by everybody who asks for it while it is under way. Who is cancelled
/// leaves at once; the work is cancelled when nobody waits for it any more.
template <typename T>
class SharedRun {
public:
    using Work = std::function<QCoro::Task<base::Result<T>>(base::Cancellation)>;

    /// Joins the work under way, or starts `work`.
    static QCoro::Task<base::Result<T>> join(
        std::shared_ptr<SharedRun> self, Work work, base::Cancellation cancellation) {
        if (cancellation.isCancelled()) {
            co_return base::Unexpected(base::cancelledError());
        }
        const int id = self->m_nextId++;
        base::Completion<base::Result<T>> end;
        self->m_waiting.emplace(id, end);
        const base::Cancellation::Registration registration
            = cancellation.onCancel([self, id] { self->leave(id); });
        if (!std::exchange(self->m_isRunning, true)) {
            self->m_work = base::Cancellation();
            drive(self, work, self->m_work); // goes on by itself and ends everybody's wait
        }
        base::Result<T> result = co_await end;
        co_return result;
    }

    bool isRunning() const { return m_isRunning; }

private:
    static QCoro::Task<void> drive(
        std::shared_ptr<SharedRun> self, Work work, base::Cancellation cancellation) {
        const base::Result<T> result = co_await work(cancellation);
        self->m_isRunning = false;
        std::map<int, base::Completion<base::Result<T>>> waiting = std::exchange(self->m_waiting, {});
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
            const base::Cancellation work = m_work;
            work.cancel();
        }
        waiter.mapped().complete(base::Unexpected(base::cancelledError()));
    }

    bool m_isRunning = false;
    int m_nextId = 1;
    base::Cancellation m_work;
    std::map<int, base::Completion<base::Result<T>>> m_waiting;
};

} // namespace identity
