#pragma once

#include "cloud/azure/connection.h"
#include "domain/environment.h"

#include <QCoroTask>

namespace azure {

/// The answer of the pre-validation (contract 14.3): advice, never a reason to stop.
struct PreValidation {
    bool succeeded = false;
    QString errorCode;
    QString errorMessage;
    QString recommendation;
};

/// A started long-running operation: where to ask, and the id that becomes the job's activity id.
struct StartedOperation {
    QUrl asyncOperation; ///< Azure-AsyncOperation as received; may be empty
    QUrl location; ///< Location as received; may be empty
    QString operationId; ///< for {vault}/backupOperations/{id}; empty where the answer named none
    QString clientRequestId;
    std::optional<std::chrono::seconds> retryAfter;
};

/// One answer of an operation status (contract 14.6).
struct OperationStatus {
    QString status; ///< "InProgress", "Succeeded", "Failed", "Canceled", …
    QString jobId; ///< empty where the operation names none
    QString errorCode;
    QString errorMessage;
    std::optional<std::chrono::seconds> retryAfter;

    bool isFinal() const;
    bool succeeded() const;
};

/// Azure Backup: status, pre-validation, discovery, protection, jobs, recovery points (contract 14, 15).
class BackupClient {
public:
    explicit BackupClient(ConnectionPtr connection);

    QCoro::Task<base::Result<domain::BackupStatus>> backupStatus(
        domain::ResourceId vmId, QString location, base::Cancellation cancellation) const;
    QCoro::Task<base::Result<PreValidation>> preValidate(domain::ResourceId vmId, QString location,
        domain::ResourceId vaultId, base::Cancellation cancellation) const;
    /// Discovery, only as the fallback for BMSUserErrorInvalidConfigureProtectionRequest; waits for its end.
    QCoro::Task<base::Result<void>> refreshContainers(
        domain::ResourceId vaultId, base::Cancellation cancellation) const;

    static http::Request protectRequest(const Cloud &cloud, const domain::ResourceId &vaultId,
        const domain::ResourceId &vmId, const domain::ResourceId &policyId);
    QCoro::Task<base::Result<StartedOperation>> protect(domain::ResourceId vaultId, domain::ResourceId vmId,
        domain::ResourceId policyId, base::Cancellation cancellation) const;
    /// Stops backups and keeps what was backed up (contract 14.9). Never deletes.
    static http::Request stopProtectionRequest(
        const Cloud &cloud, const domain::ResourceId &vaultId, const domain::ResourceId &vmId);
    QCoro::Task<base::Result<StartedOperation>> stopProtection(
        domain::ResourceId vaultId, domain::ResourceId vmId, base::Cancellation cancellation) const;
    /// nullopt: the vault has no such item (404, or the 400 that means the same; contract 14.7).
    QCoro::Task<base::Result<std::optional<domain::ProtectedItem>>> protectedItem(
        domain::ResourceId vaultId, domain::ResourceId vmId, base::Cancellation cancellation) const;

    QCoro::Task<base::Result<OperationStatus>> operationStatus(
        domain::ResourceId vaultId, StartedOperation operation, base::Cancellation cancellation) const;
    QCoro::Task<base::Result<domain::BackupJob>> job(
        domain::ResourceId vaultId, QString jobId, base::Cancellation cancellation) const;
    /// Jobs of `operation` ("ConfigureBackup", "Backup") that started in the window, UTC.
    QCoro::Task<base::Result<std::vector<domain::BackupJob>>> jobs(domain::ResourceId vaultId,
        QString operation, QDateTime from, QDateTime to, base::Cancellation cancellation) const;

    static http::Request backupNowRequest(
        const Cloud &cloud, const domain::ResourceId &vaultId, const domain::ResourceId &vmId);
    QCoro::Task<base::Result<StartedOperation>> backupNow(
        domain::ResourceId vaultId, domain::ResourceId vmId, base::Cancellation cancellation) const;
    QCoro::Task<base::Result<std::vector<domain::RecoveryPoint>>> recoveryPoints(
        domain::ResourceId vaultId, domain::ResourceId vmId, base::Cancellation cancellation) const;

private:
    ConnectionPtr m_connection;
};

} // namespace azure
