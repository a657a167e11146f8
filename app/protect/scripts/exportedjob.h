#pragma once

#include "protect/scripts/job.h"
#include "protect/scripts/recoveryexports.h"

namespace protect {
class Protection;
class Recovery;
} // namespace protect

namespace scripts {

/// The protection's plan as it is reviewed, ready to be exported.
Job exportedJob(const protect::Protection &protection);
/// The recovery's plan, likewise.
RecoveryScriptJob exportedRecovery(const protect::Recovery &recovery);

} // namespace scripts
