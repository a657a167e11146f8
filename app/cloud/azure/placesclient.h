#pragma once

#include "cloud/azure/connection.h"
#include "domain/places.h"

#include <QCoroTask>

namespace azure {

/// Where something restored can go: regions, resource groups and what is in them, virtual networks.
class PlacesClient {
public:
    explicit PlacesClient(ConnectionPtr connection);

    /// Physical regions that the subscription sees, with their geography.
    QCoro::Task<base::Result<std::vector<domain::Region>>> regions(
        QString subscriptionId, base::Cancellation cancellation) const;
    QCoro::Task<base::Result<std::vector<domain::ResourceGroup>>> resourceGroups(
        QString subscriptionId, base::Cancellation cancellation) const;
    QCoro::Task<base::Result<std::vector<domain::ResourceId>>> resourcesIn(
        domain::ResourceId group, base::Cancellation cancellation) const;
    QCoro::Task<base::Result<std::vector<domain::VirtualNetwork>>> virtualNetworks(
        QString subscriptionId, base::Cancellation cancellation) const;

private:
    ConnectionPtr m_connection;
};

} // namespace azure
