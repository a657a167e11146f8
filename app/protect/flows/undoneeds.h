#pragma once

#include "protect/flows/undocontext.h"

#include <QCoroTask>

namespace protect {

/// Reads who else relies on what the run granted: other VMs with a key that a grant opens, and recorded jobs
/// that found the grant there. Needed before a grant is looked at; kept in the context.
QCoro::Task<void> lookForNeeds(UndoContextPtr context, base::Cancellation cancellation);

/// Who needs what this step takes back, as lookForNeeds() found it; empty for roles and protection.
std::vector<domain::GrantNeed> needsOf(const UndoContext &context, const domain::UndoStep &step);

} // namespace protect
