#pragma once

#include "simulator/state/tenant.h"

namespace simulator {

/// Ends a restore job: judged by the rules of contract 15.5 and 16.3, it makes disks or a machine, or fails;
/// where the key or the set is the reason, the copy of the key goes to the staging account.
void endRestore(Tenant &tenant, RecoveryVault &vault, Work &work);

/// What speaks against a restore before it begins: the staging account, the target, the tier. Whether Azure's
/// validation looks at keys is not known (contract 15.4): this one does not.
std::vector<RestoreFinding> restoreFindings(Tenant &tenant, const RecoveryVault &vault,
    const ProtectedItem &item, const RestoreOrder &order, const QDateTime &now);

} // namespace simulator
