#pragma once

#include "protect/flows/runcontext.h"

#include <QCoroTask>

namespace protect {

/// Makes the writes of the plan's grant, in order, and reads each back. A write that seems to have failed is
/// looked for before its failure is told. A failed read-back is a warning: the write stands.
QCoro::Task<base::Result<void>> grantAccess(RunContextPtr run, base::Cancellation cancellation);

/// After a stop in the middle of a write: looks whether it was made, and records it if so.
QCoro::Task<void> lookForStoppedGrant(RunContextPtr run, base::Cancellation cancellation);

/// Reads anew who may use the key and judges (RunRecord::after).
QCoro::Task<void> judgeAgain(RunContextPtr run, base::Cancellation cancellation);

} // namespace protect
