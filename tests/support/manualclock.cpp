#include "tests/support/manualclock.h"

#include "base/async/completion.h"

namespace support {

QCoro::Task<base::Result<void>> ManualClock::delay(
    std::chrono::milliseconds duration, base::Cancellation cancellation) {
    m_waits.append(duration.count());
    if (cancellation.isCancelled()) {
        co_return base::Unexpected(base::cancelledError());
    }
    if (m_isHeld) {
        base::Completion<bool> end;
        const base::Cancellation::Registration registration
            = cancellation.onCancel([end] { end.complete(false); });
        const bool elapsed = co_await end;
        if (!elapsed) {
            co_return base::Unexpected(base::cancelledError());
        }
    }
    advance(duration);
    co_return base::Result<void>();
}

} // namespace support
