#include "cloud/azure/storageclient.h"

#include "cloud/azure/apiversions.h"
#include "cloud/azure/calls.h"
#include "cloud/azure/placesreader.h"
#include "cloud/azure/urls.h"

#include <QLocale>
#include <QUrlQuery>

namespace azure {

namespace {

using SecretResult = base::Result<std::shared_ptr<base::SecretBytes>>;

/// Scheme, user info and port of the endpoint stay as they are: what may not have a token is refused, not
/// repaired.
QUrl blobUrl(const domain::BlobPlace &place) {
    const QByteArray origin
        = place.endpoint.toEncoded(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    const QString path = QLatin1Char('/') + encoded(place.container) + encodedPath(place.name);
    return QUrl::fromEncoded(origin + path.toUtf8(), QUrl::StrictMode);
}

http::Request blobRequest(
    const http::Audience &audience, http::Method method, const QUrl &url, const QString &operation) {
    http::Request request;
    request.method = method;
    request.url = url;
    request.audience = audience;
    request.operation = operation;
    request.headers.set(QByteArrayLiteral("Accept"), QByteArrayLiteral("*/*"));
    request.headers.set(QByteArrayLiteral("x-ms-version"), apiversion::blobDataPlane.toLatin1());
    return request;
}

/// The service wants to know when it was sent (contract 15.5).
void setDate(http::Request &request, const QDateTime &now) {
    const QString date
        = QLocale::c().toString(now.toUTC(), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    request.headers.set(QByteArrayLiteral("x-ms-date"), date.toLatin1());
}

QCoro::Task<SecretResult> fetchSecret(
    ConnectionPtr connection, http::Request request, base::Cancellation cancellation) {
    setDate(request, connection->clock->now());
    base::Result<http::Response> response = co_await send(connection, request, cancellation);
    if (!response) {
        co_return base::Unexpected(response.error());
    }
    co_return std::make_shared<base::SecretBytes>(base::SecretBytes::take(std::move(response->body)));
}

/// https://{account}.{suffix}/{container}/{blob}?…sig=…
bool isBlobSas(const QUrl &url) {
    return url.isValid() && url.path().count(QLatin1Char('/')) >= 2
        && QUrlQuery(url).hasQueryItem(QStringLiteral("sig")) && url.fragment().isEmpty();
}

QCoro::Task<SecretResult> fetchBySignature(
    ConnectionPtr connection, QUrl sas, base::Cancellation cancellation) {
    http::Audience audience = connection->cloud.storageAudience();
    audience.scope.clear(); // the signature is the permission: no token goes with it
    const http::Request request
        = blobRequest(audience, http::Method::Get, sas, QStringLiteral("blobs/readSigned"));
    if (!isBlobSas(sas)) {
        base::Error error = base::localError(QStringLiteral("NotABlobSas"),
            QStringLiteral("This is not the URL of a blob with a shared access signature."),
            request.operation);
        co_return base::Unexpected(error);
    }
    const SecretResult secret = co_await fetchSecret(connection, request, cancellation);
    if (!secret && secret.error().hasCode(u"AuthenticationFailed")) {
        base::Error refused = secret.error(); // elsewhere this code is about a token
        refused.code = QStringLiteral("SasRefused");
        co_return base::Unexpected(refused);
    }
    co_return secret;
}

QCoro::Task<base::Result<bool>> isThere(
    ConnectionPtr connection, http::Request request, base::Cancellation cancellation) {
    setDate(request, connection->clock->now());
    const base::Result<http::Response> response = co_await send(connection, request, cancellation);
    if (response) {
        co_return true;
    }
    if (response.error().kind == base::ErrorKind::NotFound) {
        co_return false;
    }
    co_return base::Unexpected(response.error());
}

QCoro::Task<base::Result<void>> deleteOne(
    ConnectionPtr connection, http::Request request, base::Cancellation cancellation) {
    setDate(request, connection->clock->now());
    const base::Result<void> deleted = co_await sendDeletion(connection, request, cancellation);
    co_return deleted;
}

} // namespace

StorageClient::StorageClient(ConnectionPtr connection) : m_connection(std::move(connection)) { }

QCoro::Task<base::Result<std::vector<domain::StorageAccount>>> StorageClient::accounts(
    QString subscriptionId, base::Cancellation cancellation) const {
    const QString path = encodedPath(
        QStringLiteral("subscriptions/%1/providers/Microsoft.Storage/storageAccounts").arg(subscriptionId));
    return fetchAll(m_connection,
        armRequest(m_connection->cloud, http::Method::Get, path, apiversion::storageAccounts,
            QStringLiteral("storageAccounts/list")),
        &readStorageAccount, cancellation);
}

QCoro::Task<base::Result<domain::StorageAccount>> StorageClient::account(
    domain::ResourceId id, base::Cancellation cancellation) const {
    return azure::fetch(m_connection,
        armGet(m_connection->cloud, id, apiversion::storageAccounts, QStringLiteral("storageAccounts/read")),
        &readStorageAccount, cancellation);
}

http::Request StorageClient::fetchRequest(const Cloud &cloud, const domain::BlobPlace &place) {
    return blobRequest(
        cloud.storageAudience(), http::Method::Get, blobUrl(place), QStringLiteral("blobs/read"));
}

QCoro::Task<SecretResult> StorageClient::fetch(
    domain::BlobPlace place, base::Cancellation cancellation) const {
    return fetchSecret(m_connection, fetchRequest(m_connection->cloud, place), cancellation);
}

QCoro::Task<SecretResult> StorageClient::fetchSigned(QUrl sas, base::Cancellation cancellation) const {
    return fetchBySignature(m_connection, sas, cancellation);
}

QCoro::Task<base::Result<bool>> StorageClient::exists(
    domain::BlobPlace place, base::Cancellation cancellation) const {
    return isThere(m_connection,
        blobRequest(m_connection->cloud.storageAudience(), http::Method::Head, blobUrl(place),
            QStringLiteral("blobs/exists")),
        cancellation);
}

http::Request StorageClient::deleteBlobRequest(const Cloud &cloud, const domain::BlobPlace &place) {
    return blobRequest(
        cloud.storageAudience(), http::Method::Delete, blobUrl(place), QStringLiteral("blobs/delete"));
}

QCoro::Task<base::Result<void>> StorageClient::deleteBlob(
    domain::BlobPlace place, base::Cancellation cancellation) const {
    return deleteOne(m_connection, deleteBlobRequest(m_connection->cloud, place), cancellation);
}

} // namespace azure
