#pragma once

#include "cloud/azure/cloud.h"
#include "domain/resourceid.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace azure {

/// One path segment or query value, everything but unreserved characters escaped: ";" becomes "%3B".
QString encoded(const QString &text);
/// A resource id or scope as a path, each segment encoded: "/subscriptions/{s}/…". Doubled and trailing
/// slashes are dropped.
QString encodedPath(const QString &id);
/// "%24filter={encoded expression}", blanks as %20 (contract 13.1).
QString filterQuery(const QString &expression);
/// The path with its query, which may be empty, and its api-version.
QString versioned(const QString &path, const QString &apiVersion, const QString &query = {});
/// A string literal of OData: in single quotes, quotes doubled.
QString odataLiteral(const QString &text);

/// A request to ARM. `path` is encoded already; `query` too, without "?", and may be empty.
http::Request armRequest(const Cloud &cloud, http::Method method, const QString &path,
    const QString &apiVersion, const QString &operation, const QString &query = {});
http::Request armGet(const Cloud &cloud, const domain::ResourceId &id, const QString &apiVersion,
    const QString &operation, const QString &query = {});

/// A request to a key store's data plane at `store` ("https://{host}", as ARM or the key URL names it).
http::Request storeRequest(const http::Audience &audience, http::Method method, const QUrl &store,
    const QString &path, const QString &operation, const QString &query = {});

void setJsonBody(http::Request &request, const QJsonObject &body);

} // namespace azure
