#pragma once

#include "cloud/azure/connection.h"
#include "protect/flows/reading.h"

#include <QCoroTask>

namespace protect {

/// Everything on a Managed HSM that tells who may use the key: role definitions, and the role assignments at
/// "/", "/keys" and "/keys/{name}", because the first two lists hide the third (contract 9.2). Side by side.
QCoro::Task<Reading> readHsmAccess(
    azure::ConnectionPtr connection, QUrl hsm, QString keyName, base::Cancellation cancellation);

/// The role assignments of other keys of the HSM, a few keys at most: where a grant is missing, one at the
/// wrong key explains much, and the wider lists do not show it. What cannot be read here is no obstacle.
QCoro::Task<Reading> readHsmNeighbours(
    azure::ConnectionPtr connection, QUrl hsm, QStringList keyNames, base::Cancellation cancellation);

/// Everything of a Key Vault under Azure RBAC (contract 8) that tells who may use the key: assignments and
/// deny assignments that reach the key, custom and offered built-in role definitions, and the caller's own
/// rights on the vault.
QCoro::Task<Reading> readVaultRoles(azure::ConnectionPtr connection, domain::ResourceId vaultId,
    QString keyName, base::Cancellation cancellation);
/// Who may write the access policies of a Key Vault: assignments and deny assignments that reach it, custom
/// roles, and the caller's own rights. Only the last is an obstacle where it cannot be read.
QCoro::Task<Reading> readPolicyWriters(
    azure::ConnectionPtr connection, domain::ResourceId vaultId, base::Cancellation cancellation);
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

} // namespace protect
