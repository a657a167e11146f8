#pragma once

#include "domain/keystore.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace domain {

/// What someone can do to a key, worst first.
enum class Harm {
    Destroy, ///< the data is lost for good
    Disclose, ///< the key, or what it protects, leaves the store
    Use, ///< the key works for someone without being shown
    Read, ///< public part, attributes, names
    Change, ///< versions and attributes change, keys are added
    Administer, ///< someone decides who may do all this
};

/// The actions that matter in a review. Azure knows more; these are the ones whose holder must be known.
enum class ReviewAction {
    Delete,
    Purge,
    Decrypt,
    Unwrap,
    Release,
    Export,
    Backup, ///< with restore elsewhere a copy of the key (contract 10)
    Encrypt,
    Wrap,
    Sign,
    Verify,
    Read,
    List,
    Update,
    Rotate,
    Create,
    Import,
    Recover,
    Restore,
    AssignRoles, ///< the HSM's own role assignments
    DefineRoles, ///< the HSM's own role definitions
};

/// All of them, worst harm first: the columns of a matrix.
const std::vector<ReviewAction> &reviewActions();
Harm harmOf(ReviewAction action);
/// The right in the model's own words (contract 7.2, 8.6, 9.5; the operations of Microsoft.KeyVault for
/// Azure RBAC); empty where the model has no such right, "not applicable".
QString reviewRight(PermissionModel model, ReviewAction action);
/// A stable identifier in English, "unwrap", "assignRoles": for files and command lines.
QString reviewActionId(ReviewAction action);

/// Control-plane actions that lead to key access (contract 7.3, 8.3).
namespace controlActions {
inline const QString assignRoles = QStringLiteral("Microsoft.Authorization/roleAssignments/write");
inline const QString writeVault = QStringLiteral("Microsoft.KeyVault/vaults/write");
inline const QString writeAccessPolicies = QStringLiteral("Microsoft.KeyVault/vaults/accessPolicies/write");
inline const QString purgeVault = QStringLiteral("Microsoft.KeyVault/locations/deletedVaults/purge/action");
inline const QString purgeHsm
    = QStringLiteral("Microsoft.KeyVault/locations/deletedManagedHsms/purge/action");
} // namespace controlActions

/// Everything that a review asks about, in both planes: what an index works out beforehand.
QStringList reviewedDataRights();
QStringList reviewedControlRights();

} // namespace domain
