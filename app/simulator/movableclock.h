#pragma once

#include "base/clock.h"

namespace simulator {

/// Another clock, moved ahead.
class MovableClock final : public base::Clock {
public:
    explicit MovableClock(std::shared_ptr<base::Clock> clock) : m_clock(std::move(clock)) { }

    QDateTime now() const override { return m_clock->now().addMSecs(m_ahead.count()); }
    QCoro::Task<base::Result<void>> delay(
        std::chrono::milliseconds duration, base::Cancellation cancellation) override {
        return m_clock->delay(duration, cancellation);
    }
    void advance(std::chrono::milliseconds by) { m_ahead += by; }

private:
    std::shared_ptr<base::Clock> m_clock;
    std::chrono::milliseconds m_ahead{0};
};

} // namespace simulator
