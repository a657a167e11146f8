#include "domain/undo.h"

#include <algorithm>

namespace domain {

bool UndoRecord::hasWork() const {
    return std::any_of(
        steps.begin(), steps.end(), [](const UndoStep &step) { return step.state == UndoState::Ready; });
}

} // namespace domain
