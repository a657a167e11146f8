#pragma once

#include "protect/flows/runcontext.h"

#include <QCoroTask>

namespace protect {

/// Reads the VM's item in the vault, as it is now: RunRecord::item. Where it cannot be read nothing is known
/// of it.
QCoro::Task<void> readProtectedItem(RunContextPtr run, base::Cancellation cancellation);

} // namespace protect
