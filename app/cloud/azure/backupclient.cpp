#include "cloud/azure/backupclient.h"

#include "base/text.h"
#include "cloud/azure/apiversions.h"
#include "cloud/azure/calls.h"
#include "cloud/azure/jobreader.h"
#include "cloud/azure/longrunning.h"
#include "cloud/azure/recoveryreader.h"
#include "cloud/azure/requestparts.h"
#include "cloud/azure/startedoperation.h"
#include "cloud/azure/urls.h"

namespace azure {

namespace {

http::Request locationRequest(const Cloud &cloud, const domain::ResourceId &vmId, const QString &location,
    const QString &check, const QJsonObject &body) {
    const QString path = encodedPath(backupCheckId(vmId, base::normalisedRegion(location), check));
    http::Request request
        = armRequest(cloud, http::Method::Post, path, apiversion::backup, check + QStringLiteral("/action"));
    request.safeToRepeat = true; // POSTs that only read
    setJsonBody(request, body);
    return request;
}

QCoro::Task<base::Result<void>> refresh(
    ConnectionPtr connection, http::Request request, base::Cancellation cancellation) {
    const base::Result<http::Response> accepted = co_await send(connection, request, cancellation);
    if (!accepted) {
        co_return base::Unexpected(accepted.error());
    }
    http::Response response = *accepted;
    if (response.status == 202 && response.headers.contains(QByteArrayLiteral("Location"))) {
        // The end of a refresh is the 204 behind Location (contract 14.4).
        response.headers.set(QByteArrayLiteral("Azure-AsyncOperation"), QByteArray());
    }
    const base::Result<void> ended
        = co_await waitForEnd(connection, request, response, std::chrono::minutes(10), cancellation);
    co_return ended;
}

/// 404 means "no such item", unless ARM says that its group or subscription is missing.
bool meansNoItem(const base::Error &error) {
    if (error.kind == base::ErrorKind::NotFound) {
        return !error.hasCode(u"SubscriptionNotFound") && !error.hasCode(u"ResourceGroupNotFound");
    }
    return error.hasCode(u"BMSUserErrorCrossRegionRestoreNotEnabledInThisVault");
}

QCoro::Task<base::Result<std::optional<domain::ProtectedItem>>> findItem(
    ConnectionPtr connection, http::Request request, base::Cancellation cancellation) {
    const base::Result<domain::ProtectedItem> item
        = co_await fetch(connection, request, &readProtectedItem, cancellation);
    if (item) {
        co_return std::optional<domain::ProtectedItem>(*item);
    }
    if (meansNoItem(item.error())) {
        co_return std::optional<domain::ProtectedItem>();
    }
    co_return base::Unexpected(item.error());
}

http::Request itemRequest(const Cloud &cloud, http::Method method, const domain::ResourceId &vaultId,
    const domain::ResourceId &vmId, const QString &suffix, const QString &operation) {
    return armRequest(cloud, method, encodedPath(protectedItemId(vaultId, vmId).text()) + suffix,
        apiversion::backup, operation);
}

} // namespace

BackupClient::BackupClient(ConnectionPtr connection) : m_connection(std::move(connection)) { }

QCoro::Task<base::Result<domain::BackupStatus>> BackupClient::backupStatus(
    domain::ResourceId vmId, QString location, base::Cancellation cancellation) const {
    return fetch(m_connection,
        locationRequest(
            m_connection->cloud, vmId, location, QStringLiteral("backupStatus"), backupStatusBody(vmId)),
        &readBackupStatus, cancellation);
}

QCoro::Task<base::Result<PreValidation>> BackupClient::preValidate(domain::ResourceId vmId, QString location,
    domain::ResourceId vaultId, base::Cancellation cancellation) const {
    return fetch(m_connection,
        locationRequest(m_connection->cloud, vmId, location, QStringLiteral("backupPreValidateProtection"),
            {{QStringLiteral("resourceType"), QStringLiteral("VM")},
                {QStringLiteral("resourceId"), vmId.text()}, {QStringLiteral("vaultId"), vaultId.text()},
                {QStringLiteral("properties"), QString()}}),
        &readPreValidation, cancellation);
}

QCoro::Task<base::Result<void>> BackupClient::refreshContainers(
    domain::ResourceId vaultId, base::Cancellation cancellation) const {
    return refresh(m_connection,
        armRequest(m_connection->cloud, http::Method::Post,
            encodedPath(vaultId.text()) + QStringLiteral("/backupFabrics/Azure/refreshContainers"),
            apiversion::backup, QStringLiteral("refreshContainers/action")),
        cancellation);
}

http::Request BackupClient::protectRequest(const Cloud &cloud, const domain::ResourceId &vaultId,
    const domain::ResourceId &vmId, const domain::ResourceId &policyId) {
    http::Request request = itemRequest(
        cloud, http::Method::Put, vaultId, vmId, QString(), QStringLiteral("protectedItems/write"));
    setJsonBody(request, protectionBody(vmId, policyId));
    return request;
}

QCoro::Task<base::Result<StartedOperation>> BackupClient::protect(domain::ResourceId vaultId,
    domain::ResourceId vmId, domain::ResourceId policyId, base::Cancellation cancellation) const {
    return startOperation(
        m_connection, protectRequest(m_connection->cloud, vaultId, vmId, policyId), cancellation);
}

http::Request BackupClient::stopProtectionRequest(
    const Cloud &cloud, const domain::ResourceId &vaultId, const domain::ResourceId &vmId) {
    http::Request request = itemRequest(
        cloud, http::Method::Put, vaultId, vmId, QString(), QStringLiteral("protectedItems/write"));
    const QJsonObject properties{
        {QStringLiteral("protectedItemType"), QStringLiteral("Microsoft.Compute/virtualMachines")},
        {QStringLiteral("sourceResourceId"), vmId.text()}, {QStringLiteral("policyId"), QString()},
        {QStringLiteral("protectionState"), QStringLiteral("ProtectionStopped")}};
    setJsonBody(request, {{QStringLiteral("properties"), properties}});
    return request;
}

QCoro::Task<base::Result<StartedOperation>> BackupClient::stopProtection(
    domain::ResourceId vaultId, domain::ResourceId vmId, base::Cancellation cancellation) const {
    return startOperation(
        m_connection, stopProtectionRequest(m_connection->cloud, vaultId, vmId), cancellation);
}

QCoro::Task<base::Result<std::optional<domain::ProtectedItem>>> BackupClient::protectedItem(
    domain::ResourceId vaultId, domain::ResourceId vmId, base::Cancellation cancellation) const {
    return findItem(m_connection,
        itemRequest(m_connection->cloud, http::Method::Get, vaultId, vmId, QString(),
            QStringLiteral("protectedItems/read")),
        cancellation);
}

QCoro::Task<base::Result<OperationStatus>> BackupClient::operationStatus(
    domain::ResourceId vaultId, StartedOperation operation, base::Cancellation cancellation) const {
    return askOperation(m_connection, vaultId, operation, cancellation);
}

QCoro::Task<base::Result<domain::BackupJob>> BackupClient::job(
    domain::ResourceId vaultId, QString jobId, base::Cancellation cancellation) const {
    return fetch(m_connection,
        armGet(m_connection->cloud, vaultId.child(QStringLiteral("backupJobs/") + jobId), apiversion::backup,
            QStringLiteral("backupJobs/read")),
        &readJob, cancellation);
}

QCoro::Task<base::Result<std::vector<domain::BackupJob>>> BackupClient::jobs(domain::ResourceId vaultId,
    QString operation, QDateTime from, QDateTime to, base::Cancellation cancellation) const {
    return fetchAll(m_connection,
        armGet(m_connection->cloud, vaultId.child(QStringLiteral("backupJobs")), apiversion::backup,
            QStringLiteral("backupJobs/list"), filterQuery(jobsFilter(operation, from, to))),
        &readVmJob, cancellation);
}

http::Request BackupClient::backupNowRequest(
    const Cloud &cloud, const domain::ResourceId &vaultId, const domain::ResourceId &vmId) {
    http::Request request = itemRequest(cloud, http::Method::Post, vaultId, vmId, QStringLiteral("/backup"),
        QStringLiteral("protectedItems/backup"));
    setJsonBody(request,
        {{QStringLiteral("properties"),
            QJsonObject{{QStringLiteral("objectType"), QStringLiteral("IaasVMBackupRequest")}}}});
    return request;
}

QCoro::Task<base::Result<StartedOperation>> BackupClient::backupNow(
    domain::ResourceId vaultId, domain::ResourceId vmId, base::Cancellation cancellation) const {
    return startOperation(m_connection, backupNowRequest(m_connection->cloud, vaultId, vmId), cancellation);
}

QCoro::Task<base::Result<std::vector<domain::RecoveryPoint>>> BackupClient::recoveryPoints(
    domain::ResourceId vaultId, domain::ResourceId vmId, base::Cancellation cancellation) const {
    return fetchAll(m_connection,
        itemRequest(m_connection->cloud, http::Method::Get, vaultId, vmId, QStringLiteral("/recoveryPoints"),
            QStringLiteral("recoveryPoints/list")),
        &readRecoveryPoint, cancellation);
}

} // namespace azure
