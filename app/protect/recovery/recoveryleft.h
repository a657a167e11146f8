#pragma once

#include "protect/recovery/recoverycontext.h"

namespace protect {

/// What this run made, or may have made, and did not take away again: run.leftBehind and run.mayHoldCopy.
void noteWhatIsLeft(RecoveryContext &context);

} // namespace protect
