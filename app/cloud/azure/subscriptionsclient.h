#pragma once

#include "cloud/azure/connection.h"
#include "domain/environment.h"

#include <QCoroTask>

namespace azure {

/// Tenants, subscriptions, resource providers and preview features (contract 4).
class SubscriptionsClient {
public:
    explicit SubscriptionsClient(ConnectionPtr connection);

    QCoro::Task<base::Result<std::vector<domain::Tenant>>> tenants(base::Cancellation cancellation) const;
    QCoro::Task<base::Result<std::vector<domain::Subscription>>> subscriptions(
        base::Cancellation cancellation) const;

    /// "Registered", "Registering", "NotRegistered", …
    QCoro::Task<base::Result<QString>> providerState(
        QString subscriptionId, QString providerNamespace, base::Cancellation cancellation) const;
    /// State of a Microsoft.Compute preview feature: "Registered", "NotRegistered", "Pending", …
    QCoro::Task<base::Result<QString>> computeFeatureState(
        QString subscriptionId, QString feature, base::Cancellation cancellation) const;
    /// The write that registerComputeFeature() sends: the same function builds it.
    static http::Request registerComputeFeatureRequest(
        const Cloud &cloud, const QString &subscriptionId, const QString &feature);
    QCoro::Task<base::Result<QString>> registerComputeFeature(
        QString subscriptionId, QString feature, base::Cancellation cancellation) const;

private:
    ConnectionPtr m_connection;
};

} // namespace azure
