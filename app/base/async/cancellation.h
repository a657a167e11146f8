#pragma once

#include <functional>
#include <memory>

namespace base {

/// A handle that any copy can cancel and any copy can observe. Cancelling means aborting: everything that
/// waits registers a callback here and ends its wait from within cancel().
class Cancellation {
    struct State;

public:
    /// Keeps one callback registered for as long as it lives.
    class Registration {
    public:
        Registration() = default;
        Registration(Registration &&) noexcept = default;
        Registration &operator=(Registration &&other) noexcept;
        Registration(const Registration &) = delete;
        Registration &operator=(const Registration &) = delete;
        ~Registration();

    private:
        friend class Cancellation;
        std::weak_ptr<State> m_state;
        int m_id = 0;
    };

    Cancellation();

    void cancel() const;
    bool isCancelled() const;

    /// Runs `callback` once when cancelled; at once if that has already happened.
    [[nodiscard]] Registration onCancel(std::function<void()> callback) const;

private:
    std::shared_ptr<State> m_state;
};

} // namespace base
