#pragma once

#include "base/async/cancellation.h"
#include "base/async/completion.h"
#include "base/result.h"

#include <QCoroTask>

#include <map>
#include <memory>

namespace base {

/// Lets one piece of work happen at a time, in the order of asking.
class Turns {
public:
    /// Ends when it is the caller's turn; release() must follow. Errors: Cancelled, and then nothing follows.
    static QCoro::Task<Result<void>> take(std::shared_ptr<Turns> self, Cancellation cancellation);
    void release();

private:
    bool m_isTaken = false;
    int m_nextId = 1;
    std::map<int, Completion<Result<void>>> m_waiting;
};

} // namespace base
