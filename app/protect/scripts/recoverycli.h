// The recovery for the Azure CLI: internal to this room.
#pragma once

#include "protect/scripts/recoveryexports.h"

namespace scripts {

/// Marked where a name cannot be expressed (base::notExpressed()).
QString recoveryAzureCli(const RecoveryScriptJob &job);

} // namespace scripts
