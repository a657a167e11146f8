#include "simulator/state/disturbances.h"

#include <algorithm>

namespace simulator {

FailingOperation *Disturbances::failing(const QString &kind) {
    const auto found = std::find_if(operations.begin(), operations.end(),
        [&kind](const FailingOperation &one) { return one.left != 0 && one.kind == kind; });
    if (found == operations.end()) {
        return nullptr;
    }
    if (found->left > 0) {
        --found->left;
    }
    return &*found;
}

} // namespace simulator
