#include "base/clock.h"

#include "base/async/completion.h"

#include <QTimer>

namespace base {

namespace {

QCoro::Task<Result<void>> waitRealTime(std::chrono::milliseconds duration, Cancellation cancellation) {
    const Completion<bool> end; // true: the time is over, false: cancelled
    QTimer timer;
    timer.setSingleShot(true);
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, &timer, [end] { end.complete(true); });
    const Cancellation::Registration registration = cancellation.onCancel([end] { end.complete(false); });
    timer.start(duration);
    Completion<bool> wait = end;
    const bool elapsed = co_await wait;
    if (!elapsed) {
        co_return Unexpected(cancelledError());
    }
    co_return Result<void>();
}

} // namespace

QDateTime SystemClock::now() const {
    return QDateTime::currentDateTimeUtc();
}

QCoro::Task<Result<void>> SystemClock::delay(std::chrono::milliseconds duration, Cancellation cancellation) {
    return waitRealTime(duration, cancellation);
}

VirtualClock::VirtualClock(QDateTime start, double speed) : m_now(std::move(start)), m_speed(speed) { }

QDateTime VirtualClock::now() const {
    return m_now;
}

void VirtualClock::advance(std::chrono::milliseconds duration) {
    m_now = m_now.addMSecs(duration.count());
}

QCoro::Task<Result<void>> VirtualClock::delay(std::chrono::milliseconds duration, Cancellation cancellation) {
    const QDateTime end = m_now.addMSecs(duration.count());
    const auto realMs
        = m_speed > 0 ? static_cast<qint64>(static_cast<double>(duration.count()) / m_speed) : 0;
    const Result<void> waited = co_await waitRealTime(std::chrono::milliseconds(realMs), cancellation);
    if (!waited) {
        co_return waited;
    }
    m_now = std::max(m_now, end);
    co_return Result<void>();
}

} // namespace base
