#pragma once

#include "cloud/azure/connection.h"
#include "domain/environment.h"

#include <QCoroTask>

namespace azure {

/// Key Vaults and Managed HSMs as ARM resources, and access policies (contract 7).
class KeyStoreClient {
public:
    explicit KeyStoreClient(ConnectionPtr connection);

    /// Which kind of store a key's host is, by the cloud's suffixes; nullopt: neither (contract 6.3).
    static std::optional<domain::KeyStoreKind> kindOfHost(const Cloud &cloud, const QString &host);

    QCoro::Task<base::Result<domain::KeyStore>> keyVault(
        domain::ResourceId id, base::Cancellation cancellation) const;
    /// Those of a subscription that the caller sees, with their access policies.
    QCoro::Task<base::Result<std::vector<domain::KeyStore>>> keyVaults(
        QString subscriptionId, base::Cancellation cancellation) const;
    QCoro::Task<base::Result<domain::KeyStore>> managedHsm(
        domain::ResourceId id, base::Cancellation cancellation) const;
    QCoro::Task<base::Result<std::vector<domain::KeyStore>>> managedHsms(
        QString subscriptionId, base::Cancellation cancellation) const;

    /// PUT …/accessPolicies/add: adds key permissions to what the principal has; others stay untouched.
    static http::Request addAccessPolicyRequest(const Cloud &cloud, const domain::ResourceId &vaultId,
        const QString &tenantId, const QString &objectId, const QStringList &keyPermissions);
    /// The merged key permissions of the principal after the write.
    QCoro::Task<base::Result<QStringList>> addAccessPolicy(domain::ResourceId vaultId, QString tenantId,
        QString objectId, QStringList keyPermissions, base::Cancellation cancellation) const;

    /// PUT …/accessPolicies/remove: takes these key permissions away from what the principal has, and
    /// touches nothing else (contract 7.3).
    static http::Request removeAccessPolicyRequest(const Cloud &cloud, const domain::ResourceId &vaultId,
        const QString &tenantId, const QString &objectId, const QStringList &keyPermissions);
    /// The key permissions that the principal still has afterwards.
    QCoro::Task<base::Result<QStringList>> removeAccessPolicy(domain::ResourceId vaultId, QString tenantId,
        QString objectId, QStringList keyPermissions, base::Cancellation cancellation) const;

private:
    ConnectionPtr m_connection;
};

} // namespace azure
