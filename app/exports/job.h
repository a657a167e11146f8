#pragma once

#include "domain/accessplan.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace exports {

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
};

/// `policyBody`: the body of the request that the plan will create a policy with; empty where it creates
/// none. Pure.
Job jobOf(const domain::AccessPlan &plan, const domain::Choices &choices,
    const domain::Environment &environment, const QJsonObject &policyBody);

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
/// The body of "accessPolicies/add", which leaves alone what the principal has (contract 7.3).
QJsonObject accessPolicyBody(const Job &job, const domain::PlannedWrite &write);
/// The body of the request that creates a custom role of Azure RBAC (contract 8.1).
QJsonObject roleDefinitionBody(const domain::PlannedWrite &write);
/// The principal's own entry in the vault as it was read; nullopt: it has none.
std::optional<domain::AccessPolicy> heldPolicy(const Job &job, const domain::PlannedWrite &write);

/// What the script is about and what it does, one line each, for its head. Safe to put into comments.
QStringList headLines(const Job &job);

/// What the program describes its custom role with.
inline constexpr QLatin1String roleDescription(
    "Lets Azure Backup read and back up the keys of confidential VMs.");

// The api-versions of requests that have no command of their own (contract 0.1).
inline constexpr QLatin1String keyVaultVersion("2023-07-01");
inline constexpr QLatin1String authorizationVersion("2022-04-01");
inline constexpr QLatin1String backupVersion("2024-10-01");

} // namespace exports
