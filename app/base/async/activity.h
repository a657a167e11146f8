#pragma once

#include "base/async/cancellation.h"
#include "base/error.h"

#include <optional>
#include <utility>

namespace base {

/// One flow that may run at a time, e.g. the examination of a key. A flow that was started for a choice that
/// has changed since holds an old ticket, and its result is dropped.
class Activity {
public:
    struct Ticket {
        int number = 0;
        Cancellation cancellation;
    };

    /// Ends what runs and starts anew. The ended flow unwinds before this returns, with an old ticket.
    Ticket begin() {
        const Cancellation old = std::exchange(m_cancellation, Cancellation());
        ++m_number;
        m_working = true;
        error.reset();
        const Ticket ticket{m_number, m_cancellation};
        old.cancel();
        return ticket;
    }

    /// Ends what runs; returns whether something did.
    bool stop() {
        ++m_number;
        const bool worked = std::exchange(m_working, false);
        std::exchange(m_cancellation, Cancellation()).cancel();
        return worked;
    }

    bool isCurrent(const Ticket &ticket) const { return ticket.number == m_number; }
    /// The flow with this ticket has ended; false where its result is to be dropped.
    bool end(const Ticket &ticket) {
        if (!isCurrent(ticket)) {
            return false;
        }
        m_working = false;
        return true;
    }
    bool isWorking() const { return m_working; }

    std::optional<Error> error; ///< why the last one failed, or what it could not read

private:
    Cancellation m_cancellation;
    int m_number = 0;
    bool m_working = false;
};

} // namespace base
