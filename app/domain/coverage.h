#pragma once

#include <QDateTime>
#include <QString>

#include <vector>

namespace domain {

/// What kind of list a scope was asked for.
enum class ReadKind {
    RoleAssignments,
    RoleDefinitions,
    DenyAssignments,
    AccessPolicies,
    Keys,
    Principals,
    RecoveryServicesVaults, ///< the vaults of a subscription
    ProtectedItems, ///< the virtual machines that a vault holds backups of
    RecoveryPoints, ///< of a protected item
};

/// What tells which backups there are, not who may use a key.
inline constexpr bool isOfBackup(ReadKind kind) {
    return kind == ReadKind::RecoveryServicesVaults || kind == ReadKind::ProtectedItems
        || kind == ReadKind::RecoveryPoints;
}

enum class ReadOutcome {
    Read, ///< the list is complete for what the service shows at this scope
    Refused, ///< the caller may not look: not visible, which is not "none"
    Failed, ///< network, timeout, bad answer
};

/// One scope that was asked for. What has no entry was not read and is unknown.
///
/// Who may use a key is settled by these entries and no others:
/// - HSM: RoleAssignments at "/", at "/keys" and at "/keys/{name}" (listing the first two does not show the
///   third, contract 9.2), RoleDefinitions at "/"; store is the host.
/// - Azure RBAC: RoleAssignments at "{vaultId}/keys/{name}", with `atScope() and assignedTo('{oid}')` (then
///   principalFilter is that object id, and groups are resolved) or without a filter; DenyAssignments there
///   or at the vault. Role definitions count one by one: a role that is not there was not read.
/// - Access policies come with the vault's resource.
///
/// Which backups of a virtual machine there are is settled by RecoveryServicesVaults at
/// "/subscriptions/{id}", ProtectedItems at a vault's id and RecoveryPoints at an item's id; store is empty.
struct ScopeRead {
    ReadKind kind = ReadKind::RoleAssignments;
    QString store; ///< host of the key store, lower case, or an ARM id for Azure RBAC
    QString scope; ///< "/", "/keys", "/keys/{name}" on an HSM; an ARM id elsewhere
    ReadOutcome outcome = ReadOutcome::Failed;
    QString reason; ///< the service's code and message where not Read
    /// Object id, where only this principal's entries were asked for; of Principals an application id, where
    /// only its service principal was.
    QString principalFilter;
    QDateTime when;
};

} // namespace domain
