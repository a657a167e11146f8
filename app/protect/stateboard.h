#pragma once

#include "base/async/completion.h"
#include "protect/step.h"

#include <QCoroTask>

#include <array>
#include <memory>
#include <vector>

namespace protect {

constexpr int stepCount = static_cast<int>(Step::Done) + 1;

/// The states of all steps, as last announced, and who waits for one of them to settle. Shared, so that a
/// waiter outlives the session.
struct StateBoard {
    std::array<StepState, stepCount> states;
    std::vector<base::Completion<bool>> waiters;
    bool closed = false;

    StepState &at(Step step) { return states[static_cast<size_t>(step)]; }

    /// Lets every waiter look again.
    void wake() {
        const std::vector<base::Completion<bool>> waiting = std::exchange(waiters, {});
        for (const base::Completion<bool> &waiter : waiting) {
            waiter.complete(true);
        }
    }
};

inline QCoro::Task<void> waitUntilSettled(std::shared_ptr<StateBoard> board, Step step) {
    while (!board->closed && board->at(step).progress == Progress::Working) {
        base::Completion<bool> changed;
        board->waiters.push_back(changed);
        co_await changed;
    }
}

} // namespace protect
