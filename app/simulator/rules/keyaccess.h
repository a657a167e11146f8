#pragma once

#include "simulator/state/decision.h"
#include "simulator/state/tenant.h"

#include <optional>

namespace simulator {

/// What somebody wants to do with a key; every kind of key store has its own name for it (contract 10).
enum class KeyRight {
    Read,
    List,
    Backup,
    Restore,
    Create,
    Update,
    Delete,
    ReadDeleted,
    ListDeleted,
    Recover,
    Purge,
    Wrap,
    Unwrap,
    Release
};

/// The built-in roles of local RBAC, the same on every Managed HSM (contract 9.4).
const std::vector<RoleDefinition> &hsmBuiltInRoles();
/// A built-in or custom local role.
const RoleDefinition *hsmRole(const KeyStore &store, const QString &guid);

/// Local RBAC: does an assignment at `scope` or above ("/" > "/keys" > "/keys/{name}") of the principal or
/// its groups allow the data action? With `asOf`, only what has propagated by then.
Decision hsmDecision(const Tenant &tenant, const KeyStore &store, const QString &principalId,
    const QString &dataAction, const QString &scope, const std::optional<QDateTime> &asOf = std::nullopt);

/// "Microsoft.KeyVault/vaults/keys/read", "Microsoft.KeyVault/managedHsm/keys/read/action" or "get".
QString rightName(const KeyStore &store, KeyRight right);

/// Effective access to a key by access policy, Azure RBAC or local RBAC, whichever the store uses. An empty
/// key name means the list of all keys.
Decision keyDecision(const Tenant &tenant, const KeyStore &store, const QString &principalId, KeyRight right,
    const QString &keyName, const std::optional<QDateTime> &asOf = std::nullopt);
/// Where such a right is looked for: "/keys/name", or the ARM id of the store or the key.
QString keyScope(const KeyStore &store, const QString &keyName);

/// Does the store's firewall let this address in?
bool networkAllows(const KeyStore &store, const QString &address);
/// Does it let trusted Microsoft services such as Azure Backup in (contract 7.1)?
bool networkAllowsTrustedServices(const KeyStore &store);

/// A version of a key as a disk encryption set names it: "https://{host}/keys/{name}/{version}".
struct KeyPlace {
    QString host;
    QString name;
    QString version;
    KeyStore *store = nullptr; ///< nothing: there is none at that host
    const Key *key = nullptr; ///< nothing: gone, deleted, or not answering yet
};
KeyPlace keyPlace(Tenant &tenant, const QString &keyUrl, const QDateTime &asOf);
/// Why the key does nothing for anybody; nothing if it is there, enabled, and has that version.
std::optional<QString> whyKeyIsUseless(const KeyPlace &place, const QDateTime &asOf);
/// Whether the principal has the right to the key, noted as decided for `what`.
bool mayUseKey(Tenant &tenant, const KeyPlace &place, const QString &principalId, KeyRight right,
    const QDateTime &asOf, const QString &what);

/// Why Backup Management Service cannot read and back up the key of this VM at that time; nothing if it can,
/// or if there is no customer-managed key. The text is for logs and tests, Azure does not tell it. What it
/// asks for is noted as decided, for `what`.
std::optional<QString> whyBackupLacksKey(
    Tenant &tenant, const VirtualMachine &vm, const QDateTime &asOf, const QString &what = {});

} // namespace simulator
