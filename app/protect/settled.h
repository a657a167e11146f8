#pragma once

#include "protect/step.h"

#include <QCoroTask>

namespace protect {

class Estate;
class Protection;

// For the terminal and tests; windows listen.

/// Ends when the step is no longer Working (at once if it is not), or the protection is gone.
QCoro::Task<void> whenSettled(Protection *protection, Step step);

/// The same for Estate::connecting().
QCoro::Task<void> whenConnected(Estate *estate);

} // namespace protect
