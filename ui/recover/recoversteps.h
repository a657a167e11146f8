#pragma once

#include "protect/step.h"

#include <QList>

namespace protect {
class Recovery;
}

namespace ui {

/// The pages of the wizard that brings back a key or a VM, in order.
enum class RecoverStep {
    Machine, ///< which protected VM, there or gone
    Point,
    Today, ///< what is there, and what is proposed
    Choices,
    Review,
    Run, ///< becomes the result in place
};

int pageIdOf(RecoverStep step);
RecoverStep recoverStepOf(int pageId);
const QList<RecoverStep> &recoverOrder();
/// A page is done when what it asks for is decided: the choices when the plan is possible.
protect::StepState stateOf(const protect::Recovery &recovery, RecoverStep step);

} // namespace ui
