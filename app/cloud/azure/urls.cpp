#include "cloud/azure/urls.h"

#include "cloud/azure/apiversions.h"

#include <QJsonDocument>

namespace azure {

namespace {

http::Request request(
    const http::Audience &audience, http::Method method, const QUrl &url, const QString &operation) {
    http::Request result;
    result.method = method;
    result.url = url;
    result.audience = audience;
    result.operation = operation;
    result.safeToRepeat = method != http::Method::Post;
    result.headers.set(QByteArrayLiteral("Accept"), QByteArrayLiteral("application/json"));
    return result;
}

} // namespace

QString versioned(const QString &path, const QString &apiVersion, const QString &query) {
    const QString version = QStringLiteral("api-version=") + apiVersion;
    return path + QLatin1Char('?') + (query.isEmpty() ? version : query + QLatin1Char('&') + version);
}

QString encoded(const QString &text) {
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QString encodedPath(const QString &id) {
    QString path;
    for (const QString &segment : id.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
        path += QLatin1Char('/') + encoded(segment);
    }
    return path;
}

QString filterQuery(const QString &expression) {
    return QStringLiteral("%24filter=") + encoded(expression);
}

QString odataLiteral(const QString &text) {
    QString quoted = text;
    quoted.replace(QLatin1Char('\''), QLatin1String("''"));
    return QLatin1Char('\'') + quoted + QLatin1Char('\'');
}

http::Request armRequest(const Cloud &cloud, http::Method method, const QString &path,
    const QString &apiVersion, const QString &operation, const QString &query) {
    return request(cloud.armAudience(), method, cloud.arm(versioned(path, apiVersion, query)), operation);
}

http::Request armGet(const Cloud &cloud, const domain::ResourceId &id, const QString &apiVersion,
    const QString &operation, const QString &query) {
    return armRequest(cloud, http::Method::Get, encodedPath(id.text()), apiVersion, operation, query);
}

http::Request storeRequest(const http::Audience &audience, http::Method method, const QUrl &store,
    const QString &path, const QString &operation, const QString &query) {
    // Scheme, user info and port stay as they are: what may not have a token is refused, not repaired.
    const QByteArray origin = store.toEncoded(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    const QString rest = versioned(path, apiversion::keyStoreDataPlane, query);
    return request(audience, method, QUrl::fromEncoded(origin + rest.toUtf8(), QUrl::StrictMode), operation);
}

void setJsonBody(http::Request &request, const QJsonObject &body) {
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace azure
