// The recovery for Az PowerShell: internal to this room.
#pragma once

#include "protect/scripts/recoveryexports.h"

namespace scripts {

/// Marked where a name cannot be expressed (base::notExpressed()).
QString recoveryPowerShell(const RecoveryScriptJob &job);

} // namespace scripts
