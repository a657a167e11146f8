#pragma once

#include "azure/connection.h"
#include "workflow/reading.h"

#include <QCoroTask>

namespace workflow {

/// Everything on a Managed HSM that tells who may use the key: role definitions, and the role assignments at
/// "/", "/keys" and "/keys/{name}", because the first two lists hide the third (contract 9.2). Side by side.
QCoro::Task<Reading> readHsmAccess(
    azure::ConnectionPtr connection, QUrl hsm, QString keyName, base::Cancellation cancellation);

/// The same for a Key Vault under Azure RBAC (contract 8): assignments and deny assignments that reach the
/// key, custom and offered built-in role definitions, and the caller's own rights on the vault.
QCoro::Task<Reading> readVaultRoles(azure::ConnectionPtr connection, domain::ResourceId vaultId,
    QString keyName, base::Cancellation cancellation);
/// What applies to one principal on the key, by groups too, and the roles it holds there.
QCoro::Task<Reading> readVaultRolesOf(azure::ConnectionPtr connection, domain::ResourceId vaultId,
    QString keyName, QString principalId, base::Cancellation cancellation);

/// What the caller itself may do on a resource (contract 8.4); an obstacle where it cannot be read.
QCoro::Task<Reading> readOwnPermissions(
    azure::ConnectionPtr connection, domain::ResourceId resourceId, base::Cancellation cancellation);

/// Reads again who may use the key of a known store, for "Check again" and after a grant. A Key Vault's
/// resource is read first, because it holds the access policies or says that roles decide.
QCoro::Task<Reading> readKeyAccess(azure::ConnectionPtr connection, domain::KeyStore store, QString keyName,
    QString principalId, base::Cancellation cancellation);

} // namespace workflow
