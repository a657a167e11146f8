#pragma once

#include "domain/diskencryptionset.h"
#include "domain/keystore.h"
#include "domain/restoreorder.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

// Paths and bodies of what is written, as values: the clients send them, and a command that somebody else is
// to run says the same.
namespace azure {

/// What the program describes its custom role, and the assignment of it, with.
inline const QString roleDescription
    = QStringLiteral("Lets Azure Backup read and back up the keys of confidential VMs.");
inline const QString assignmentDescription
    = QStringLiteral("Lets Azure Backup use the key of confidential VMs.");
/// The same by the role: the service roles are for disk encryption sets and the Orchestrator.
QString assignmentDescriptionOf(const QString &roleGuid);

/// "{scope}/providers/Microsoft.Authorization/{kind}/{name}", encoded. On an HSM, "/" becomes "/providers/…",
/// and "/keys/k1" becomes "/keys/k1/providers/…": single slashes (contract 9.1).
QString authorizationPath(const QString &scope, const QString &kind, const QString &name = {});
/// The id to assign a role of Azure with; that of an HSM's role.
QString roleDefinitionId(const QString &scope, const QString &roleGuid);
QString hsmRoleDefinitionId(const QString &roleGuid);

/// A custom role that holds exactly these data actions (contract 8.1, 9.3).
QJsonObject customRoleBody(
    const QString &roleName, const QStringList &dataActions, const QStringList &assignableScopes);
/// An empty `description` is left out (contract 8.3).
QJsonObject assignmentBody(
    const QString &scope, const QString &roleGuid, const QString &principalId, const QString &description);
/// (contract 9.2)
QJsonObject hsmAssignmentBody(const QString &roleGuid, const QString &principalId);
/// Of a change of one entry, which leaves alone whatever it does not name (contract 7.3).
QJsonObject accessPolicyBody(const QString &tenantId, const domain::AccessPolicy &policy);

/// "IaasVMContainer;iaasvmcontainerv2;{group};{vm}" and "VM;iaasvmcontainerv2;{group};{vm}" (contract 14.2).
QString containerName(const domain::ResourceId &vmId);
QString protectedItemName(const domain::ResourceId &vmId);
/// "{vault}/backupFabrics/Azure/protectionContainers/{container}/protectedItems/{item}" (contract 14.2).
domain::ResourceId protectedItemId(const domain::ResourceId &vaultId, const domain::ResourceId &vmId);
/// Enables protection (contract 14.5).
QJsonObject protectionBody(const domain::ResourceId &vmId, const domain::ResourceId &policyId);
/// "/subscriptions/{s}/providers/Microsoft.RecoveryServices/locations/{location}/{check}" (contract 14.2);
/// `location` as in a URL.
QString backupCheckId(const domain::ResourceId &vmId, const QString &location, const QString &check);
/// Of the check "backupStatus".
QJsonObject backupStatusBody(const domain::ResourceId &vmId);

/// A disk encryption set for confidential VMs with an identity of its own (contract 6.3).
QJsonObject encryptionSetBody(const domain::NewEncryptionSet &set);
/// A restore, as Azure Backup takes it; the same is asked about beforehand (contract 15.4).
QJsonObject restoreBody(const domain::RestoreOrder &order);

} // namespace azure
