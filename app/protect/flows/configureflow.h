#pragma once

#include "protect/flows/runcontext.h"

#include <QCoroTask>

namespace protect {

/// The whole of "configure backup", as the manual procedure goes (contract 14.1): look at VM and item, grant,
/// create the policy, pre-validate, enable and follow, read the item, and trigger a first backup if asked.
/// Stages that are finished already are passed over, so that a stopped run goes on where it was. Ends by
/// setting the record's outcome, except when cancelled: then whoever cancelled says what comes next.
QCoro::Task<void> configureBackup(RunContextPtr run, base::Cancellation cancellation);

/// After a stop: reads what became of the writes that were under way, then sets the outcome to Stopped.
QCoro::Task<void> settleStopped(RunContextPtr run, base::Cancellation cancellation);

} // namespace protect
