#include "domain/recovery/recoveryrun.h"

#include <algorithm>

namespace domain {

bool RecoveryRun::isEnded() const {
    return outcome == RecoveryOutcome::Recovered || outcome == RecoveryOutcome::Failed
        || outcome == RecoveryOutcome::Stopped;
}

bool RecoveryRun::canGoOn() const {
    const bool isOver = failure
        && (failure->error.hasCode(u"RestoreDidNotFail") || failure->error.hasCode(u"RehearsalCutOff"));
    return outcome == RecoveryOutcome::Stopped || (outcome == RecoveryOutcome::Failed && !isOver);
}

const RecoveryStage *RecoveryRun::stage(RecoveryStepKind kind) const {
    const auto found = std::find_if(
        stages.begin(), stages.end(), [kind](const RecoveryStage &stage) { return stage.step.kind == kind; });
    return found == stages.end() ? nullptr : &*found;
}

} // namespace domain
