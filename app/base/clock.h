#pragma once

#include "base/async/cancellation.h"
#include "base/result.h"

#include <QCoroTask>
#include <QDateTime>

#include <chrono>

namespace base {

/// Time and waiting, passed in wherever either is needed. Waits end early when cancelled.
class Clock {
public:
    virtual ~Clock() = default;
    virtual QDateTime now() const = 0; ///< UTC
    /// Ends after `duration`, or with ErrorKind::Cancelled as soon as `cancellation` is cancelled.
    virtual QCoro::Task<Result<void>> delay(std::chrono::milliseconds duration, Cancellation cancellation)
        = 0;
};

class SystemClock final : public Clock {
public:
    QDateTime now() const override;
    QCoro::Task<Result<void>> delay(std::chrono::milliseconds duration, Cancellation cancellation) override;
};

/// Time that passes only while somebody waits, `speed` times faster than real time. The simulator and the
/// flows share one, so that a propagation of ten minutes is told truthfully and takes seconds.
/// Speed 0 means: waits end on the next turn of the event loop (tests).
class VirtualClock final : public Clock {
public:
    explicit VirtualClock(QDateTime start, double speed = 0);
    QDateTime now() const override;
    QCoro::Task<Result<void>> delay(std::chrono::milliseconds duration, Cancellation cancellation) override;
    void advance(std::chrono::milliseconds duration);

private:
    QDateTime m_now;
    double m_speed;
};

} // namespace base
