#pragma once

#include "base/clock.h"

#include <QList>

namespace support {

/// A clock that stands still. Waits are remembered; they end at once and move the time on, or, after
/// hold(), only when cancelled.
class ManualClock final : public base::Clock {
public:
    QDateTime now() const override { return m_now; }
    QCoro::Task<base::Result<void>> delay(
        std::chrono::milliseconds duration, base::Cancellation cancellation) override;

    void advance(std::chrono::milliseconds duration) { m_now = m_now.addMSecs(duration.count()); }
    void hold() { m_isHeld = true; }
    const QList<qint64> &waits() const { return m_waits; } ///< in milliseconds

private:
    QDateTime m_now{QDate(2026, 11, 2), QTime(9, 0), Qt::UTC};
    QList<qint64> m_waits;
    bool m_isHeld = false;
};

} // namespace support
