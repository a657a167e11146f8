#include "cloud/azure/keysclient.h"

#include "cloud/azure/calls.h"
#include "cloud/azure/keystorereader.h"
#include "cloud/azure/keywrites.h"
#include "cloud/azure/urls.h"

namespace azure {

namespace {

using KeyResult = base::Result<domain::Key>;

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

QString versionPath(const domain::KeyIdentifier &id) {
    const QString path = QStringLiteral("/keys/") + encoded(id.name);
    return id.version.isEmpty() ? path : path + QLatin1Char('/') + encoded(id.version);
}

http::Request keyRequest(const Cloud &cloud, domain::KeyStoreKind kind, const domain::KeyIdentifier &id) {
    return storeRequest(audienceOf(cloud, kind), http::Method::Get, storeOf(id), versionPath(id),
        QStringLiteral("keys/read"));
}

http::Request keyWrite(const Cloud &cloud, domain::KeyStoreKind kind, http::Method method, const QUrl &store,
    const QString &path, const QString &operation) {
    http::Request request = storeRequest(audienceOf(cloud, kind), method, store, path, operation);
    request.safeToRepeat = false;
    return request;
}

/// A recovered key may answer 404 for some seconds (contract 10).
QCoro::Task<KeyResult> recovered(
    ConnectionPtr connection, http::Request request, http::Request read, base::Cancellation cancellation) {
    const base::Result<http::Response> answer = co_await sendToStore(connection, request, cancellation);
    if (!answer) {
        co_return base::Unexpected(answer.error());
    }
    std::chrono::seconds pause{1};
    constexpr int tries = 8; // about two minutes
    for (int tried = 1;; ++tried) {
        const KeyResult key = co_await fetch(connection, read, &readKey, cancellation, &sendToStore);
        if (key || key.error().kind != base::ErrorKind::NotFound) {
            co_return key;
        }
        if (tried == tries) {
            base::Error late = key.error();
            late.kind = base::ErrorKind::Timeout;
            late.code = QStringLiteral("KeyNotYetRecovered");
            late.operation = request.operation;
            co_return base::Unexpected(late);
        }
        const base::Result<void> waited = co_await connection->clock->delay(pause, cancellation);
        if (!waited) {
            co_return base::Unexpected(waited.error());
        }
        pause *= 2;
        read.clientRequestId.clear();
    }
}

/// The request is the last thing of ours that holds the backup.
QCoro::Task<KeyResult> restored(ConnectionPtr connection, http::Request request,
    std::shared_ptr<const base::SecretBytes> backup, base::Cancellation cancellation) {
    const SecretBody secret(request, *backup);
    const KeyResult key = co_await fetch(connection, request, &readKey, cancellation, &sendToStore);
    co_return key;
}

QCoro::Task<KeyResult> created(ConnectionPtr connection, http::Request request, http::Request read,
    QString name, base::Cancellation cancellation) {
    const KeyResult existing = co_await fetch(connection, read, &readKey, cancellation, &sendToStore);
    const bool isTaken = existing || existing.error().kind == base::ErrorKind::BadResponse;
    if (isTaken) {
        base::Error taken;
        taken.kind = base::ErrorKind::Conflict;
        taken.code = QStringLiteral("KeyNameTaken");
        taken.message = QStringLiteral("The key store already has a key named \"%1\".").arg(name);
        taken.operation = request.operation;
        taken.target = request.url.host();
        co_return base::Unexpected(taken);
    }
    if (existing.error().kind != base::ErrorKind::NotFound) {
        co_return base::Unexpected(existing.error());
    }
    const KeyResult key = co_await fetch(connection, request, &readKey, cancellation, &sendToStore);
    co_return key;
}

QCoro::Task<base::Result<QJsonObject>> policyOf(
    ConnectionPtr connection, http::Request request, base::Cancellation cancellation) {
    const base::Result<std::optional<QJsonObject>> policy
        = co_await fetch(connection, request, &readReleasePolicy, cancellation, &sendToStore);
    if (!policy) {
        co_return base::Unexpected(policy.error());
    }
    if (!*policy) {
        base::Error none;
        none.kind = base::ErrorKind::NotFound;
        none.code = QStringLiteral("NoReleasePolicy");
        none.message = QStringLiteral("The key has no release policy.");
        none.operation = request.operation;
        none.target = request.url.host() + request.url.path();
        co_return base::Unexpected(none);
    }
    co_return **policy;
}

} // namespace

KeysClient::KeysClient(ConnectionPtr connection) : m_connection(std::move(connection)) { }

QCoro::Task<KeyResult> KeysClient::key(
    domain::KeyStoreKind kind, domain::KeyIdentifier id, base::Cancellation cancellation) const {
    return fetch(
        m_connection, keyRequest(m_connection->cloud, kind, id), &readKey, cancellation, &sendToStore);
}

QCoro::Task<base::Result<std::vector<domain::Key>>> KeysClient::keys(
    domain::KeyStoreKind kind, QUrl store, base::Cancellation cancellation) const {
    return fetchAll(m_connection,
        storeRequest(audienceOf(m_connection->cloud, kind), http::Method::Get, store, QStringLiteral("/keys"),
            QStringLiteral("keys/list")),
        &readKeyListItem, cancellation, &sendToStore);
}

QCoro::Task<base::Result<std::vector<domain::Key>>> KeysClient::versions(
    domain::KeyStoreKind kind, domain::KeyIdentifier id, base::Cancellation cancellation) const {
    return fetchAll(m_connection,
        storeRequest(audienceOf(m_connection->cloud, kind), http::Method::Get, storeOf(id),
            QStringLiteral("/keys/%1/versions").arg(encoded(id.name)), QStringLiteral("keys/versions")),
        &readKeyListItem, cancellation, &sendToStore);
}

QCoro::Task<base::Result<domain::DeletedKey>> KeysClient::deletedKey(
    domain::KeyStoreKind kind, domain::KeyIdentifier id, base::Cancellation cancellation) const {
    return fetch(m_connection,
        storeRequest(audienceOf(m_connection->cloud, kind), http::Method::Get, storeOf(id),
            QStringLiteral("/deletedkeys/") + encoded(id.name), QStringLiteral("deletedKeys/read")),
        &readDeletedKey, cancellation, &sendToStore);
}

QCoro::Task<base::Result<QJsonObject>> KeysClient::releasePolicy(
    domain::KeyStoreKind kind, domain::KeyIdentifier id, base::Cancellation cancellation) const {
    return policyOf(m_connection, keyRequest(m_connection->cloud, kind, id), cancellation);
}

http::Request KeysClient::recoverRequest(
    const Cloud &cloud, domain::KeyStoreKind kind, const domain::KeyIdentifier &id) {
    return keyWrite(cloud, kind, http::Method::Post, storeOf(id),
        QStringLiteral("/deletedkeys/%1/recover").arg(encoded(id.name)), QStringLiteral("keys/recover"));
}

QCoro::Task<KeyResult> KeysClient::recover(
    domain::KeyStoreKind kind, domain::KeyIdentifier id, base::Cancellation cancellation) const {
    return recovered(m_connection, recoverRequest(m_connection->cloud, kind, id),
        keyRequest(m_connection->cloud, kind, id), cancellation);
}

http::Request KeysClient::restoreRequest(const Cloud &cloud, domain::KeyStoreKind kind, const QUrl &store) {
    http::Request request = keyWrite(cloud, kind, http::Method::Post, store, QStringLiteral("/keys/restore"),
        QStringLiteral("keys/restore"));
    setJsonBody(request, {{QStringLiteral("value"), restorePlaceholder}});
    return request;
}

QCoro::Task<KeyResult> KeysClient::restore(domain::KeyStoreKind kind, QUrl store,
    std::shared_ptr<const base::SecretBytes> backup, base::Cancellation cancellation) const {
    return restored(m_connection, restoreRequest(m_connection->cloud, kind, store), backup, cancellation);
}

http::Request KeysClient::createRequest(
    const Cloud &cloud, domain::KeyStoreKind kind, const QUrl &store, const domain::NewKey &key) {
    http::Request request = keyWrite(cloud, kind, http::Method::Post, store,
        QStringLiteral("/keys/%1/create").arg(encoded(key.name)), QStringLiteral("keys/create"));
    setJsonBody(request, newKeyBody(key));
    return request;
}

QCoro::Task<KeyResult> KeysClient::create(
    domain::KeyStoreKind kind, QUrl store, domain::NewKey key, base::Cancellation cancellation) const {
    const domain::KeyIdentifier id{store.host(), key.name, QString()};
    return created(m_connection, createRequest(m_connection->cloud, kind, store, key),
        keyRequest(m_connection->cloud, kind, id), key.name, cancellation);
}

http::Request KeysClient::deleteRequest(
    const Cloud &cloud, domain::KeyStoreKind kind, const domain::KeyIdentifier &id) {
    return keyWrite(cloud, kind, http::Method::Delete, storeOf(id),
        QStringLiteral("/keys/") + encoded(id.name), QStringLiteral("keys/delete"));
}

QCoro::Task<base::Result<domain::DeletedKey>> KeysClient::remove(
    domain::KeyStoreKind kind, domain::KeyIdentifier id, base::Cancellation cancellation) const {
    return fetch(m_connection, deleteRequest(m_connection->cloud, kind, id), &readDeletedKey, cancellation,
        &sendToStore);
}

} // namespace azure
