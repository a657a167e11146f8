#pragma once

#include <coroutine>
#include <memory>
#include <optional>
#include <utility>

namespace base {

/// The end of one asynchronous wait: a coroutine awaits it, anybody completes it, once.
///
/// The waiter is resumed inside complete(), not on a later turn of the event loop. Cancelling therefore
/// unwinds a whole flow before cancel() returns, and nothing is left suspended when a window closes.
template <typename T>
class Completion {
public:
    Completion() : m_state(std::make_shared<State>()) { }

    /// Later calls are ignored: the first end counts.
    void complete(T value) const {
        const std::shared_ptr<State> state = m_state; // outlives the waiter's resumption
        if (state->value) {
            return;
        }
        state->value.emplace(std::move(value));
        if (const std::coroutine_handle<> waiter = std::exchange(state->waiter, nullptr)) {
            waiter.resume();
        }
    }

    bool isComplete() const { return m_state->value.has_value(); }

    bool await_ready() const noexcept { return m_state->value.has_value(); }
    void await_suspend(std::coroutine_handle<> waiter) noexcept { m_state->waiter = waiter; }
    T await_resume() { return std::move(*m_state->value); }

private:
    struct State {
        std::optional<T> value;
        std::coroutine_handle<> waiter;
    };
    std::shared_ptr<State> m_state;
};

} // namespace base
