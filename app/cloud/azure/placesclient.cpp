#include "cloud/azure/placesclient.h"

#include "cloud/azure/apiversions.h"
#include "cloud/azure/calls.h"
#include "cloud/azure/placesreader.h"
#include "cloud/azure/urls.h"

namespace azure {

namespace {

http::Request inSubscription(const Cloud &cloud, const QString &subscriptionId, const QString &what,
    const QString &apiVersion, const QString &operation) {
    return armRequest(cloud, http::Method::Get,
        encodedPath(QStringLiteral("subscriptions/%1/%2").arg(subscriptionId, what)), apiVersion, operation);
}

} // namespace

PlacesClient::PlacesClient(ConnectionPtr connection) : m_connection(std::move(connection)) { }

QCoro::Task<base::Result<std::vector<domain::Region>>> PlacesClient::regions(
    QString subscriptionId, base::Cancellation cancellation) const {
    return fetchAll(m_connection,
        inSubscription(m_connection->cloud, subscriptionId, QStringLiteral("locations"),
            apiversion::resources, QStringLiteral("locations/list")),
        &readRegion, cancellation);
}

QCoro::Task<base::Result<std::vector<domain::ResourceGroup>>> PlacesClient::resourceGroups(
    QString subscriptionId, base::Cancellation cancellation) const {
    return fetchAll(m_connection,
        inSubscription(m_connection->cloud, subscriptionId, QStringLiteral("resourcegroups"),
            apiversion::resources, QStringLiteral("resourceGroups/list")),
        &readResourceGroup, cancellation);
}

QCoro::Task<base::Result<std::vector<domain::ResourceId>>> PlacesClient::resourcesIn(
    domain::ResourceId group, base::Cancellation cancellation) const {
    return fetchAll(m_connection,
        armGet(m_connection->cloud, group.child(QStringLiteral("resources")), apiversion::resources,
            QStringLiteral("resources/list")),
        &readResourceId, cancellation);
}

QCoro::Task<base::Result<std::vector<domain::VirtualNetwork>>> PlacesClient::virtualNetworks(
    QString subscriptionId, base::Cancellation cancellation) const {
    return fetchAll(m_connection,
        inSubscription(m_connection->cloud, subscriptionId,
            QStringLiteral("providers/Microsoft.Network/virtualNetworks"), apiversion::networks,
            QStringLiteral("virtualNetworks/list")),
        &readVirtualNetwork, cancellation);
}

} // namespace azure
