#pragma once

#include "base/async/cancellation.h"

#include <QCoroTask>

#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace base {

/// Runs the work on every item that is added, at most `limit` at a time, in the order of adding. Whoever
/// owns the pool cancels it before it goes away; the work ends within cancel().
template <typename Item>
class WorkPool {
public:
    using Work = std::function<QCoro::Task<void>(Item, Cancellation)>;

    WorkPool(int limit, Work work) : m_state(std::make_shared<State>()) {
        m_state->limit = limit;
        m_state->work = std::move(work);
    }

    void add(Item item) {
        m_state->queue.push_back(std::move(item));
        if (m_state->running < m_state->limit) {
            drain(m_state, m_cancellation);
        }
    }

    /// Forgets what waits and aborts what runs; the pool can be used again.
    void cancel() {
        m_state->queue.clear();
        std::exchange(m_cancellation, Cancellation()).cancel();
    }

    bool isIdle() const { return m_state->running == 0; }

private:
    struct State {
        int limit = 1;
        int running = 0;
        std::deque<Item> queue;
        Work work;
    };

    static QCoro::Task<void> drain(std::shared_ptr<State> state, Cancellation cancellation) {
        ++state->running;
        while (!state->queue.empty() && !cancellation.isCancelled()) {
            Item item = std::move(state->queue.front());
            state->queue.pop_front();
            co_await state->work(std::move(item), cancellation);
        }
        --state->running;
    }

    std::shared_ptr<State> m_state;
    Cancellation m_cancellation;
};

/// One of the helpers of forEach().
template <typename Item>
QCoro::Task<void> drainQueue(std::shared_ptr<std::deque<Item>> queue,
    std::function<QCoro::Task<void>(Item)> work, Cancellation cancellation) {
    while (!queue->empty() && !cancellation.isCancelled()) {
        Item item = std::move(queue->front());
        queue->pop_front();
        co_await work(std::move(item));
    }
}

/// Does the work for all items, at most `limit` at a time, and ends when the last has ended.
template <typename Item>
QCoro::Task<void> forEach(std::vector<Item> items, int limit, std::function<QCoro::Task<void>(Item)> work,
    Cancellation cancellation) {
    const auto queue = std::make_shared<std::deque<Item>>(items.begin(), items.end());
    std::vector<QCoro::Task<void>> helpers;
    for (int i = 0; i < limit && !queue->empty(); ++i) {
        helpers.push_back(drainQueue<Item>(queue, work, cancellation));
    }
    for (QCoro::Task<void> &helper : helpers) {
        co_await helper;
    }
}

} // namespace base
