#include "compose/acceleratedclock.h"

#include <algorithm>

namespace compose {

AcceleratedClock::AcceleratedClock(QDateTime start, double speed)
    : m_start(std::move(start)), m_speed(std::max(speed, 0.001)) {
    m_elapsed.start();
}

QDateTime AcceleratedClock::now() const {
    return m_start.addMSecs(static_cast<qint64>(static_cast<double>(m_elapsed.elapsed()) * m_speed));
}

QCoro::Task<base::Result<void>> AcceleratedClock::delay(
    std::chrono::milliseconds duration, base::Cancellation cancellation) {
    const auto real = static_cast<qint64>(static_cast<double>(duration.count()) / m_speed);
    const base::Result<void> waited = co_await m_real.delay(std::chrono::milliseconds(real), cancellation);
    co_return waited;
}

} // namespace compose
