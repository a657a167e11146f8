#pragma once

#include "domain/principal.h"
#include "domain/recoverypoint.h"
#include "domain/role.h"

/// What a row cannot do without, wherever it was read: one that lacks it says nothing, and its list is
/// unread.
namespace snapshot {

inline bool isWellFormed(const domain::RoleAssignment &row) {
    const bool tellsRole = !domain::trailingGuid(row.roleGuid).isEmpty()
        || (row.roleGuid.isEmpty() && !domain::trailingGuid(row.roleDefinitionId).isEmpty());
    const bool isPadded = row.scope != row.scope.trimmed() || row.principalId != row.principalId.trimmed();
    return row.scope.startsWith(QLatin1Char('/')) && !row.principalId.isEmpty() && tellsRole && !isPadded;
}

inline bool isWellFormed(const domain::DenyAssignment &row) {
    return row.scope.startsWith(QLatin1Char('/')) && row.scope == row.scope.trimmed();
}

inline bool isWellFormed(const domain::Principal &principal) {
    return !principal.objectId.trimmed().isEmpty();
}

inline bool isWellFormed(const domain::RecoveryPoint &point) {
    return !point.item().isEmpty();
}

} // namespace snapshot
