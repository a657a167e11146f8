#pragma once

#include "base/cancellation.h"
#include "base/completion.h"
#include "base/result.h"

#include <QCoroTask>

#include <map>
#include <memory>

namespace identity {

/// Lets one piece of work happen at a time, in the order of asking.
class Turns {
public:
    /// Ends when it is the caller's turn; release() must follow. Errors: Cancelled, and then nothing follows.
    static QCoro::Task<base::Result<void>> take(std::shared_ptr<Turns> self, base::Cancellation cancellation);
    void release();

private:
    bool m_isTaken = false;
    int m_nextId = 1;
    std::map<int, base::Completion<base::Result<void>>> m_waiting;
};

} // namespace identity
