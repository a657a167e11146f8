#include "cloud/azure/recoveryservicesclient.h"

#include "cloud/azure/apiversions.h"
#include "cloud/azure/calls.h"
#include "cloud/azure/longrunning.h"
#include "cloud/azure/policyreader.h"
#include "cloud/azure/recoveryreader.h"
#include "cloud/azure/urls.h"

namespace azure {

namespace {

http::Request policyGet(const Cloud &cloud, const domain::ResourceId &id) {
    return armGet(cloud, id, apiversion::backup, QStringLiteral("backupPolicies/read"));
}

/// A new policy may answer 404 for some seconds (contract 13.4).
QCoro::Task<base::Result<domain::BackupPolicy>> readNewPolicy(
    ConnectionPtr connection, domain::ResourceId id, base::Cancellation cancellation) {
    std::chrono::seconds pause{1};
    for (int tries = 1;; ++tries) {
        const base::Result<domain::BackupPolicy> policy
            = co_await fetch(connection, policyGet(connection->cloud, id), &readVmBackupPolicy, cancellation);
        if (policy || policy.error().kind != base::ErrorKind::NotFound || tries == 6) {
            co_return policy;
        }
        const base::Result<void> waited = co_await connection->clock->delay(pause, cancellation);
        if (!waited) {
            co_return base::Unexpected(waited.error());
        }
        pause *= 2;
    }
}

QCoro::Task<base::Result<domain::BackupPolicy>> create(
    ConnectionPtr connection, domain::ResourceId id, http::Request request, base::Cancellation cancellation) {
    // A PUT would replace a policy of this name and reschedule every VM on it.
    const base::Result<domain::BackupPolicy> existing
        = co_await fetch(connection, policyGet(connection->cloud, id), &readVmBackupPolicy, cancellation);
    const bool isTaken = existing || existing.error().kind == base::ErrorKind::BadResponse;
    if (isTaken) {
        base::Error taken;
        taken.kind = base::ErrorKind::Conflict;
        taken.code = QStringLiteral("PolicyNameTaken");
        taken.message = QStringLiteral("The vault already has a policy named \"%1\".").arg(id.name());
        taken.operation = request.operation;
        taken.target = id.text();
        co_return base::Unexpected(taken);
    }
    if (existing.error().kind != base::ErrorKind::NotFound) {
        co_return base::Unexpected(existing.error());
    }
    const base::Result<http::Response> answer = co_await send(connection, request, cancellation);
    if (!answer) {
        co_return base::Unexpected(answer.error());
    }
    if (answer->status != 202) {
        co_return readAnswer(request, *answer, &readVmBackupPolicy);
    }
    const base::Result<void> ended
        = co_await waitForEnd(connection, request, *answer, std::chrono::minutes(10), cancellation);
    if (!ended) {
        co_return base::Unexpected(ended.error());
    }
    const base::Result<domain::BackupPolicy> created = co_await readNewPolicy(connection, id, cancellation);
    co_return created;
}

domain::ResourceId policyId(const domain::ResourceId &vaultId, const QString &name) {
    return vaultId.child(QStringLiteral("backupPolicies/") + name);
}

} // namespace

RecoveryServicesClient::RecoveryServicesClient(ConnectionPtr connection)
    : m_connection(std::move(connection)) { }

QCoro::Task<base::Result<std::vector<domain::RecoveryServicesVault>>> RecoveryServicesClient::vaults(
    QString subscriptionId, base::Cancellation cancellation) const {
    const QString path = encodedPath(
        QStringLiteral("subscriptions/%1/providers/Microsoft.RecoveryServices/vaults").arg(subscriptionId));
    return fetchAll(m_connection,
        armRequest(m_connection->cloud, http::Method::Get, path, apiversion::recoveryServicesVaults,
            QStringLiteral("recoveryServicesVaults/list")),
        &readRecoveryServicesVault, cancellation);
}

QCoro::Task<base::Result<domain::RecoveryServicesVault>> RecoveryServicesClient::vault(
    domain::ResourceId id, base::Cancellation cancellation) const {
    return fetch(m_connection,
        armGet(m_connection->cloud, id, apiversion::recoveryServicesVaults,
            QStringLiteral("recoveryServicesVaults/read")),
        &readRecoveryServicesVault, cancellation);
}

QCoro::Task<base::Result<std::vector<domain::BackupPolicy>>> RecoveryServicesClient::policies(
    domain::ResourceId vaultId, base::Cancellation cancellation) const {
    return fetchAll(m_connection,
        armGet(m_connection->cloud, vaultId.child(QStringLiteral("backupPolicies")), apiversion::backup,
            QStringLiteral("backupPolicies/list"),
            filterQuery(QStringLiteral("backupManagementType eq 'AzureIaasVM'"))),
        &readBackupPolicy, cancellation);
}

QCoro::Task<base::Result<domain::BackupPolicy>> RecoveryServicesClient::policy(
    domain::ResourceId id, base::Cancellation cancellation) const {
    return fetch(m_connection, policyGet(m_connection->cloud, id), &readVmBackupPolicy, cancellation);
}

http::Request RecoveryServicesClient::createPolicyRequest(
    const Cloud &cloud, const domain::ResourceId &vaultId, const domain::NewPolicy &policy) {
    http::Request request
        = armRequest(cloud, http::Method::Put, encodedPath(policyId(vaultId, policy.name).text()),
            apiversion::backup, QStringLiteral("backupPolicies/write"));
    setJsonBody(request, newPolicyBody(policy));
    return request;
}

QCoro::Task<base::Result<domain::BackupPolicy>> RecoveryServicesClient::createPolicy(
    domain::ResourceId vaultId, domain::NewPolicy policy, base::Cancellation cancellation) const {
    return create(m_connection, policyId(vaultId, policy.name),
        createPolicyRequest(m_connection->cloud, vaultId, policy), cancellation);
}

} // namespace azure
