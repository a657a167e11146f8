#pragma once

#include "domain/accessplan.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace scripts {

/// What a script is made of: the plan, and what its writes refer to.
struct Job {
    domain::AccessPlan plan;
    domain::ResourceId virtualMachineId;
    domain::ResourceId vaultId; ///< the Recovery Services vault
    QString vaultLocation; ///< empty where it is not known
    domain::ResourceId policyId; ///< the one that will be used, also where it is yet to be created
    std::optional<domain::NewPolicy> newPolicy; ///< only where the plan creates it
    QJsonObject policyBody; ///< of the request that creates it (contract 13.4)
    std::optional<domain::KeyStore> store; ///< absent: a platform-managed key
    QString keyName;
    QString principalName; ///< "Backup Management Service"; may be empty
    QString product; ///< name and version of the program that writes the script
    QString tenantId; ///< that the plan was made in; empty: not known, and not checked
    QString armHost; ///< Azure Resource Manager of the plan's cloud; empty: not known, and not checked
    QString virtualMachineLocation;
};

/// One of the plan's requests, as it is shown.
struct ShownRequest {
    domain::WriteKind kind = domain::WriteKind::EnableProtection;
    QString url;
    QString body; ///< JSON
};

/// `tenantId`: whose plan it is. `requests`: all of the plan, for what only they hold: the body of a new
/// policy, and the host of Azure Resource Manager. Pure.
Job jobOf(const domain::AccessPlan &plan, const domain::Choices &choices,
    const domain::Environment &environment, const QString &tenantId,
    const std::vector<ShownRequest> &requests);

/// The first write of a kind; nullptr: the plan has none.
const domain::PlannedWrite *writeOf(const Job &job, domain::WriteKind kind);

/// "IaasVMContainer;iaasvmcontainerv2;{group};{vm}" (contract 14.2).
QString containerName(const Job &job);
/// "VM;iaasvmcontainerv2;{group};{vm}" (contract 14.2).
QString itemName(const Job &job);
/// "{vault}/backupFabrics/Azure/protectionContainers/{container}/protectedItems/{item}".
QString protectedItemId(const Job &job);
/// The body of the request that enables protection (contract 14.5).
QJsonObject protectionBody(const Job &job);
/// The principal's own entry in the vault as it was read; nullopt: it has none.
std::optional<domain::AccessPolicy> heldPolicy(const Job &job, const domain::PlannedWrite &write);

/// What the script is about and what it does, one line each, for its head. Safe to put into comments.
QStringList headLines(const Job &job);

/// The subscriptions that the script needs to see: of the vault, the VM and the key store, each once.
QStringList subscriptions(const Job &job);

/// "/subscriptions/{s}/providers/Microsoft.RecoveryServices/locations/{region}/backupStatus" (contract 14.2).
QString backupStatusId(const Job &job);
/// The body of the request for it.
QJsonObject backupStatusBody(const Job &job);

} // namespace scripts
