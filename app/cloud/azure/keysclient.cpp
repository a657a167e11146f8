#include "cloud/azure/keysclient.h"

#include "cloud/azure/calls.h"
#include "cloud/azure/keystorereader.h"
#include "cloud/azure/urls.h"

namespace azure {

namespace {

http::Audience audienceOf(const Cloud &cloud, domain::KeyStoreKind kind) {
    switch (kind) {
    case domain::KeyStoreKind::KeyVault:
        return cloud.keyVaultAudience();
    case domain::KeyStoreKind::ManagedHsm:
        return cloud.managedHsmAudience();
    }
    return {};
}

QUrl storeOf(const domain::KeyIdentifier &id) {
    QUrl store;
    store.setScheme(QStringLiteral("https"));
    store.setHost(id.host, QUrl::StrictMode);
    return store;
}

} // namespace

KeysClient::KeysClient(ConnectionPtr connection) : m_connection(std::move(connection)) { }

QCoro::Task<base::Result<domain::Key>> KeysClient::key(
    domain::KeyStoreKind kind, domain::KeyIdentifier id, base::Cancellation cancellation) const {
    QString path = QStringLiteral("/keys/") + encoded(id.name);
    if (!id.version.isEmpty()) {
        path += QLatin1Char('/') + encoded(id.version);
    }
    return fetch(m_connection,
        storeRequest(audienceOf(m_connection->cloud, kind), http::Method::Get, storeOf(id), path,
            QStringLiteral("keys/read")),
        &readKey, cancellation, &sendToStore);
}

QCoro::Task<base::Result<std::vector<domain::Key>>> KeysClient::keys(
    domain::KeyStoreKind kind, QUrl store, base::Cancellation cancellation) const {
    return fetchAll(m_connection,
        storeRequest(audienceOf(m_connection->cloud, kind), http::Method::Get, store, QStringLiteral("/keys"),
            QStringLiteral("keys/list")),
        &readKeyListItem, cancellation, &sendToStore);
}

} // namespace azure
