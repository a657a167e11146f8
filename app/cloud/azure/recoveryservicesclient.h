#pragma once

#include "cloud/azure/connection.h"
#include "domain/environment.h"

#include <QCoroTask>

namespace azure {

/// Recovery Services vaults and backup policies (contract 12, 13).
class RecoveryServicesClient {
public:
    explicit RecoveryServicesClient(ConnectionPtr connection);

    QCoro::Task<base::Result<std::vector<domain::RecoveryServicesVault>>> vaults(
        QString subscriptionId, base::Cancellation cancellation) const;
    QCoro::Task<base::Result<domain::RecoveryServicesVault>> vault(
        domain::ResourceId id, base::Cancellation cancellation) const;
    /// Policies for Azure VMs only.
    QCoro::Task<base::Result<std::vector<domain::BackupPolicy>>> policies(
        domain::ResourceId vaultId, base::Cancellation cancellation) const;
    QCoro::Task<base::Result<domain::BackupPolicy>> policy(
        domain::ResourceId id, base::Cancellation cancellation) const;

    static http::Request createPolicyRequest(
        const Cloud &cloud, const domain::ResourceId &vaultId, const domain::NewPolicy &policy);
    /// Reads first: never overwrites a policy of the same name (Conflict, code "PolicyNameTaken").
    QCoro::Task<base::Result<domain::BackupPolicy>> createPolicy(
        domain::ResourceId vaultId, domain::NewPolicy policy, base::Cancellation cancellation) const;

private:
    ConnectionPtr m_connection;
};

} // namespace azure
