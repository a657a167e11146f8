#pragma once

#include "cloud/azure/backupclient.h"
#include "cloud/azure/connection.h"
#include "domain/recoveryservices.h"
#include "domain/restoreorder.h"

#include <QCoroTask>

namespace azure {

/// Restores from Azure Backup (contract 15.4). Jobs and recovery points are BackupClient's.
class RestoreClient {
public:
    explicit RestoreClient(ConnectionPtr connection);

    /// The protected VMs of a vault, those whose VM is gone included (contract 14.7).
    QCoro::Task<base::Result<std::vector<domain::ProtectedItem>>> protectedItems(
        domain::ResourceId vaultId, base::Cancellation cancellation) const;

    static http::Request restoreRequest(const Cloud &cloud, const domain::RestoreOrder &order);
    /// Starts a restore. What is wrong with the key or the disk encryption set is told by the job, which
    /// fails, and not here.
    QCoro::Task<base::Result<StartedOperation>> restore(
        domain::RestoreOrder order, base::Cancellation cancellation) const;

    static http::Request validateRequest(const Cloud &cloud, const domain::RestoreOrder &order);
    /// Has the order checked without a job, and waits for the end. Empty: nothing was found, which promises
    /// little: that keys are looked at is not verified.
    QCoro::Task<base::Result<std::vector<domain::RestoreAdvice>>> validate(
        domain::RestoreOrder order, base::Cancellation cancellation) const;

private:
    ConnectionPtr m_connection;
};

} // namespace azure
