#pragma once

#include "protect/flows/undocontext.h"

#include <QCoroTask>

namespace protect {

/// Looks at everything that the run wrote, and at who else relies on it, and plans its taking back. Nothing
/// is written in Azure. Where nothing of it is left, the run is noted as taken back.
QCoro::Task<void> planUndo(UndoContextPtr context, base::Cancellation cancellation);

/// Takes back what is Ready, each step looked at once more just before; recorded like every write. A step
/// that fails keeps those that rely on it from being sent, and no others. Can be repeated: what is gone is
/// done.
QCoro::Task<void> takeBack(UndoContextPtr context, base::Cancellation cancellation);

/// Takes back what others need all the same, or not. Only while Planned.
void chooseInsisting(UndoContext &context, bool insists);

/// Reads how things stand after something was sent: undo.after, and what was found for whoever holds the
/// environment.
QCoro::Task<void> lookAfterwards(UndoContextPtr context, base::Cancellation cancellation);

/// Puts the step that stops backups among the others, or takes it away. Only while Planned.
void chooseStopProtection(UndoContext &context, bool stops);

} // namespace protect
