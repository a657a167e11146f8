#include "base/async/cancellation.h"

#include <map>
#include <utility>

namespace base {

struct Cancellation::State {
    bool cancelled = false;
    int nextId = 1;
    std::map<int, std::function<void()>> callbacks;
};

Cancellation::Registration &Cancellation::Registration::operator=(Registration &&other) noexcept {
    std::swap(m_state, other.m_state);
    std::swap(m_id, other.m_id);
    return *this;
}

Cancellation::Registration::~Registration() {
    if (const std::shared_ptr<State> state = m_state.lock()) {
        state->callbacks.erase(m_id);
    }
}

Cancellation::Cancellation() : m_state(std::make_shared<State>()) { }

void Cancellation::cancel() const {
    const std::shared_ptr<State> state = m_state;
    if (std::exchange(state->cancelled, true)) {
        return;
    }
    // One at a time: a callback may end the wait that owns another registration.
    while (!state->callbacks.empty()) {
        const auto node = state->callbacks.extract(state->callbacks.begin());
        node.mapped()();
    }
}

bool Cancellation::isCancelled() const {
    return m_state->cancelled;
}

Cancellation::Registration Cancellation::onCancel(std::function<void()> callback) const {
    Registration registration;
    if (m_state->cancelled) {
        callback();
        return registration;
    }
    registration.m_state = m_state;
    registration.m_id = m_state->nextId++;
    m_state->callbacks.emplace(registration.m_id, std::move(callback));
    return registration;
}

} // namespace base
