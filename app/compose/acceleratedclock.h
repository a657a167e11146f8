#pragma once

#include "base/clock.h"

#include <QElapsedTimer>

namespace compose {

/// Real time, a number of times faster: for a simulator that serves other programs, which wait for real.
class AcceleratedClock final : public base::Clock {
public:
    explicit AcceleratedClock(QDateTime start, double speed);
    QDateTime now() const override;
    QCoro::Task<base::Result<void>> delay(
        std::chrono::milliseconds duration, base::Cancellation cancellation) override;

private:
    QDateTime m_start;
    double m_speed;
    QElapsedTimer m_elapsed;
    base::SystemClock m_real;
};

} // namespace compose
