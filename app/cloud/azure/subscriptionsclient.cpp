#include "cloud/azure/subscriptionsclient.h"

#include "cloud/azure/apiversions.h"
#include "cloud/azure/calls.h"
#include "cloud/azure/directoryreader.h"
#include "cloud/azure/urls.h"

namespace azure {

namespace {

QString providerPath(const QString &subscriptionId, const QString &providerNamespace) {
    return encodedPath(
        QStringLiteral("subscriptions/%1/providers/%2").arg(subscriptionId, providerNamespace));
}

QString computeFeaturePath(const QString &subscriptionId, const QString &feature) {
    return encodedPath(QStringLiteral(
        "subscriptions/%1/providers/Microsoft.Features/providers/Microsoft.Compute/features/%2")
                           .arg(subscriptionId, feature));
}

} // namespace

SubscriptionsClient::SubscriptionsClient(ConnectionPtr connection) : m_connection(std::move(connection)) { }

QCoro::Task<base::Result<std::vector<domain::Tenant>>> SubscriptionsClient::tenants(
    base::Cancellation cancellation) const {
    return fetchAll(m_connection,
        armRequest(m_connection->cloud, http::Method::Get, QStringLiteral("/tenants"),
            apiversion::subscriptions, QStringLiteral("tenants/list")),
        &readTenant, cancellation);
}

QCoro::Task<base::Result<std::vector<domain::Subscription>>> SubscriptionsClient::subscriptions(
    base::Cancellation cancellation) const {
    return fetchAll(m_connection,
        armRequest(m_connection->cloud, http::Method::Get, QStringLiteral("/subscriptions"),
            apiversion::subscriptions, QStringLiteral("subscriptions/list")),
        &readSubscription, cancellation);
}

QCoro::Task<base::Result<QString>> SubscriptionsClient::providerState(
    QString subscriptionId, QString providerNamespace, base::Cancellation cancellation) const {
    return fetch(m_connection,
        armRequest(m_connection->cloud, http::Method::Get, providerPath(subscriptionId, providerNamespace),
            apiversion::subscriptions, QStringLiteral("providers/read")),
        &readRegistrationState, cancellation);
}

QCoro::Task<base::Result<QString>> SubscriptionsClient::computeFeatureState(
    QString subscriptionId, QString feature, base::Cancellation cancellation) const {
    return fetch(m_connection,
        armRequest(m_connection->cloud, http::Method::Get, computeFeaturePath(subscriptionId, feature),
            apiversion::features, QStringLiteral("features/read")),
        &readFeatureState, cancellation);
}

QCoro::Task<base::Result<QString>> SubscriptionsClient::registerComputeFeature(
    QString subscriptionId, QString feature, base::Cancellation cancellation) const {
    return fetch(m_connection, registerComputeFeatureRequest(m_connection->cloud, subscriptionId, feature),
        &readFeatureState, cancellation);
}

http::Request SubscriptionsClient::registerComputeFeatureRequest(
    const Cloud &cloud, const QString &subscriptionId, const QString &feature) {
    return armRequest(cloud, http::Method::Post,
        computeFeaturePath(subscriptionId, feature) + QStringLiteral("/register"), apiversion::features,
        QStringLiteral("features/register"));
}

} // namespace azure
