#pragma once

#include "domain/pastrun.h"

namespace protect {
class Protection;
}

namespace ui {

// What can be done about a run of before, wherever it is offered.

/// Its tenant is the one that is connected: Azure can be read again before anything else is done.
bool isReachable(const protect::Protection &protection, const domain::PastRun &run);
/// It is the protection's own, and at work: its own pages tell it.
bool isInFront(const protect::Protection &protection, const domain::PastRun &run);
bool canBeContinued(const protect::Protection &protection, const domain::PastRun &run);
bool canBeUndone(const protect::Protection &protection, const domain::PastRun &run);

} // namespace ui
