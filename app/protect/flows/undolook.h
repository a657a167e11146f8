#pragma once

#include "protect/flows/undocontext.h"

#include <QCoroTask>

namespace protect {

/// Reads how one step stands now and judges it: Ready only where what is there is exactly what this tool
/// left, and for a role, where nothing names it but assignments that are taken back as well. What cannot be
/// read is Unreadable. Cancelled is told as Unreadable with that error.
QCoro::Task<domain::UndoStep> lookAtStep(
    UndoContextPtr context, domain::UndoStep step, base::Cancellation cancellation);

} // namespace protect
