#include "ui/recover/recoversteps.h"

#include "protect/recovery/recovery.h"

namespace ui {

using protect::Progress;
using protect::RecoveryTask;
using protect::StepState;

int pageIdOf(RecoverStep step) {
    return static_cast<int>(step);
}

RecoverStep recoverStepOf(int pageId) {
    return static_cast<RecoverStep>(pageId);
}

const QList<RecoverStep> &recoverOrder() {
    static const QList<RecoverStep> order = {RecoverStep::Machine, RecoverStep::Point, RecoverStep::Today,
        RecoverStep::Choices, RecoverStep::Review, RecoverStep::Run};
    return order;
}

StepState stateOf(const protect::Recovery &recovery, RecoverStep step) {
    StepState state;
    switch (step) {
    case RecoverStep::Machine:
        state = recovery.state(RecoveryTask::ListMachines);
        if (state.progress == Progress::Done && recovery.chosenMachine().isEmpty()) {
            state.progress = Progress::Idle;
        }
        break;
    case RecoverStep::Point:
    case RecoverStep::Today:
        state = recovery.state(RecoveryTask::Look);
        break;
    case RecoverStep::Choices:
    case RecoverStep::Review:
        state = recovery.state(RecoveryTask::Look);
        if (state.progress == Progress::Done && !recovery.plan().isPossible()) {
            state.progress = Progress::Idle;
        }
        break;
    case RecoverStep::Run:
        state = recovery.state(RecoveryTask::Run);
        break;
    }
    return state;
}

} // namespace ui
