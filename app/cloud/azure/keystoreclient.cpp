#include "cloud/azure/keystoreclient.h"

#include "cloud/azure/apiversions.h"
#include "cloud/azure/calls.h"
#include "cloud/azure/keystorereader.h"
#include "cloud/azure/requestparts.h"
#include "cloud/azure/urls.h"

#include <QJsonArray>

namespace azure {

namespace {

bool hasSuffix(const QString &host, const QString &suffix) {
    return !suffix.isEmpty() && host.endsWith(QLatin1Char('.') + suffix, Qt::CaseInsensitive);
}

QCoro::Task<base::Result<QStringList>> sendAccessPolicy(
    ConnectionPtr connection, http::Request request, QString objectId, base::Cancellation cancellation) {
    const base::Result<std::vector<domain::AccessPolicy>> merged
        = co_await fetch(connection, request, &readAccessPolicies, cancellation);
    if (!merged) {
        co_return base::Unexpected(merged.error());
    }
    QStringList keys;
    for (const domain::AccessPolicy &policy : *merged) {
        if (policy.isOwnOf(objectId)) {
            keys += policy.keys;
        }
    }
    co_return keys;
}

http::Request accessPolicyRequest(const Cloud &cloud, const domain::ResourceId &vaultId,
    const QString &change, const QString &tenantId, const QString &objectId,
    const QStringList &keyPermissions) {
    http::Request request = armRequest(cloud, http::Method::Put,
        encodedPath(vaultId.text()) + QStringLiteral("/accessPolicies/") + change, apiversion::keyVault,
        QStringLiteral("vaults/accessPolicies/write"));
    domain::AccessPolicy policy;
    policy.objectId = objectId;
    policy.keys = keyPermissions;
    setJsonBody(request, accessPolicyBody(tenantId, policy));
    return request;
}

} // namespace

KeyStoreClient::KeyStoreClient(ConnectionPtr connection) : m_connection(std::move(connection)) { }

std::optional<domain::KeyStoreKind> KeyStoreClient::kindOfHost(const Cloud &cloud, const QString &host) {
    if (hasSuffix(host, cloud.managedHsmSuffix)) {
        return domain::KeyStoreKind::ManagedHsm;
    }
    if (hasSuffix(host, cloud.keyVaultSuffix)) {
        return domain::KeyStoreKind::KeyVault;
    }
    return std::nullopt;
}

QCoro::Task<base::Result<domain::KeyStore>> KeyStoreClient::keyVault(
    domain::ResourceId id, base::Cancellation cancellation) const {
    return fetch(m_connection,
        armGet(m_connection->cloud, id, apiversion::keyVault, QStringLiteral("vaults/read")), &readKeyVault,
        cancellation);
}

QCoro::Task<base::Result<domain::KeyStore>> KeyStoreClient::managedHsm(
    domain::ResourceId id, base::Cancellation cancellation) const {
    return fetch(m_connection,
        armGet(m_connection->cloud, id, apiversion::keyVault, QStringLiteral("managedHSMs/read")),
        &readManagedHsm, cancellation);
}

QCoro::Task<base::Result<std::vector<domain::KeyStore>>> KeyStoreClient::keyVaults(
    QString subscriptionId, base::Cancellation cancellation) const {
    const QString path = encodedPath(
        QStringLiteral("subscriptions/%1/providers/Microsoft.KeyVault/vaults").arg(subscriptionId));
    return fetchAll(m_connection,
        armRequest(m_connection->cloud, http::Method::Get, path, apiversion::keyVault,
            QStringLiteral("vaults/list")),
        &readKeyVault, cancellation);
}

QCoro::Task<base::Result<std::vector<domain::KeyStore>>> KeyStoreClient::managedHsms(
    QString subscriptionId, base::Cancellation cancellation) const {
    const QString path = encodedPath(
        QStringLiteral("subscriptions/%1/providers/Microsoft.KeyVault/managedHSMs").arg(subscriptionId));
    return fetchAll(m_connection,
        armRequest(m_connection->cloud, http::Method::Get, path, apiversion::keyVault,
            QStringLiteral("managedHSMs/list")),
        &readManagedHsm, cancellation);
}

http::Request KeyStoreClient::addAccessPolicyRequest(const Cloud &cloud, const domain::ResourceId &vaultId,
    const QString &tenantId, const QString &objectId, const QStringList &keyPermissions) {
    return accessPolicyRequest(cloud, vaultId, QStringLiteral("add"), tenantId, objectId, keyPermissions);
}

http::Request KeyStoreClient::removeAccessPolicyRequest(const Cloud &cloud, const domain::ResourceId &vaultId,
    const QString &tenantId, const QString &objectId, const QStringList &keyPermissions) {
    return accessPolicyRequest(cloud, vaultId, QStringLiteral("remove"), tenantId, objectId, keyPermissions);
}

QCoro::Task<base::Result<QStringList>> KeyStoreClient::addAccessPolicy(domain::ResourceId vaultId,
    QString tenantId, QString objectId, QStringList keyPermissions, base::Cancellation cancellation) const {
    return sendAccessPolicy(m_connection,
        addAccessPolicyRequest(m_connection->cloud, vaultId, tenantId, objectId, keyPermissions), objectId,
        cancellation);
}

QCoro::Task<base::Result<QStringList>> KeyStoreClient::removeAccessPolicy(domain::ResourceId vaultId,
    QString tenantId, QString objectId, QStringList keyPermissions, base::Cancellation cancellation) const {
    return sendAccessPolicy(m_connection,
        removeAccessPolicyRequest(m_connection->cloud, vaultId, tenantId, objectId, keyPermissions), objectId,
        cancellation);
}

} // namespace azure
