#include "cloud/azure/graphclient.h"

#include "base/text.h"
#include "cloud/azure/calls.h"
#include "cloud/azure/directoryreader.h"
#include "cloud/azure/urls.h"

#include <QJsonArray>

#include <algorithm>

namespace azure {

namespace {

using FoundPrincipal = base::Result<std::optional<domain::Principal>>;

QString fields() {
    return QStringLiteral("%24select=id,appId,displayName,accountEnabled,appOwnerOrganizationId,"
                          "servicePrincipalType");
}

http::Request graphRequest(
    const Cloud &cloud, http::Method method, const QString &pathAndQuery, const QString &operation) {
    const QString text = QStringLiteral("https://%1/v1.0%2").arg(cloud.graphHost, pathAndQuery);
    http::Request request;
    request.method = method;
    request.url = QUrl::fromEncoded(text.toUtf8(), QUrl::StrictMode);
    request.audience = cloud.graphAudience();
    request.operation = operation;
    request.safeToRepeat = method != http::Method::Post;
    request.headers.set(QByteArrayLiteral("Accept"), QByteArrayLiteral("application/json"));
    return request;
}

http::Request byAppIdRequest(const Cloud &cloud, const QString &appId) {
    return graphRequest(cloud, http::Method::Get,
        QStringLiteral("/servicePrincipals(appId='%1')?").arg(encoded(appId)) + fields(),
        QStringLiteral("servicePrincipals/read"));
}

/// The member that a question names its object by, and the value.
struct Asked {
    const char *member; ///< "id" or "appId"
    QString value;
};

/// What was asked for by an id must have it: the directory's word is what a grant goes by.
base::Result<domain::Principal> withId(const base::Result<domain::Principal> &found, const Asked &asked) {
    if (!found) {
        return found;
    }
    const bool isByAppId = qstrcmp(asked.member, "appId") == 0;
    const QString &given = isByAppId ? found->appId : found->objectId;
    if (base::sameText(given, asked.value)) {
        return found;
    }
    base::Error error = badResponse(QStringLiteral("$.%1 is \"%2\" where %3 was asked for")
                                        .arg(QLatin1String(asked.member), given, asked.value));
    error.operation = QStringLiteral("servicePrincipals/read");
    return base::Unexpected(error);
}

/// One object; 404 is an answer: there is none.
QCoro::Task<FoundPrincipal> find(ConnectionPtr connection, http::Request request,
    JsonReader<domain::Principal> read, Asked asked, base::Cancellation cancellation) {
    const base::Result<domain::Principal> answer = co_await fetch(connection, request, read, cancellation);
    const base::Result<domain::Principal> principal = withId(answer, asked);
    if (principal) {
        co_return std::optional<domain::Principal>(*principal);
    }
    if (principal.error().kind == base::ErrorKind::NotFound) {
        co_return std::optional<domain::Principal>();
    }
    co_return base::Unexpected(principal.error());
}

http::Request objectRequest(
    const Cloud &cloud, const QString &collection, const QString &objectId, const QString &query = {}) {
    const QString path = QStringLiteral("/%1/%2").arg(collection, encoded(objectId));
    return graphRequest(cloud, http::Method::Get, query.isEmpty() ? path : path + QLatin1Char('?') + query,
        collection + QStringLiteral("/read"));
}

/// Asks for the two kinds that Application.Read.All covers beside the general question, which needs more
/// rights and may be refused: what one of them finds is certain.
QCoro::Task<FoundPrincipal> findObject(
    ConnectionPtr connection, QString objectId, base::Cancellation cancellation) {
    const Cloud cloud = connection->cloud;
    const Asked asked{"id", objectId};
    QCoro::Task<FoundPrincipal> askServicePrincipal
        = find(connection, objectRequest(cloud, QStringLiteral("servicePrincipals"), objectId, fields()),
            &readServicePrincipal, asked, cancellation);
    QCoro::Task<FoundPrincipal> askApplication
        = find(connection, objectRequest(cloud, QStringLiteral("applications"), objectId), &readApplication,
            asked, cancellation);
    QCoro::Task<FoundPrincipal> askObject
        = find(connection, objectRequest(cloud, QStringLiteral("directoryObjects"), objectId),
            &readDirectoryObject, asked, cancellation);
    const FoundPrincipal servicePrincipal = co_await askServicePrincipal;
    const FoundPrincipal application = co_await askApplication;
    const FoundPrincipal object = co_await askObject;
    if (servicePrincipal && *servicePrincipal) {
        co_return servicePrincipal;
    }
    if (application && *application) {
        co_return application;
    }
    co_return object; // refused: it may be a user or a group; only this one can say "nothing has it"
}

QCoro::Task<FoundPrincipal> noGuid(QString objectId) {
    base::Error error = base::localError(QStringLiteral("InvalidObjectId"),
        QStringLiteral("An object id is a GUID: %1").arg(objectId), QStringLiteral("directoryObjects/read"));
    co_return base::Unexpected(error);
}

/// Display names are searched by words; quotes and backslashes would end the phrase.
http::Request searchRequest(const Cloud &cloud, QString text) {
    text.remove(QLatin1Char('"')).remove(QLatin1Char('\\'));
    const QString phrase = QStringLiteral("\"displayName:%1\"").arg(text.trimmed());
    http::Request request = graphRequest(cloud, http::Method::Get,
        QStringLiteral("/servicePrincipals?%24search=") + encoded(phrase)
            + QStringLiteral("&%24count=true&%24top=25&") + fields(),
        QStringLiteral("servicePrincipals/list"));
    request.headers.set(QByteArrayLiteral("ConsistencyLevel"), QByteArrayLiteral("eventual"));
    return request;
}

/// A POST that only reads.
http::Request byIdsRequest(const Cloud &cloud, const QStringList &objectIds) {
    http::Request request = graphRequest(cloud, http::Method::Post,
        QStringLiteral("/directoryObjects/getByIds"), QStringLiteral("directoryObjects/list"));
    request.safeToRepeat = true;
    setJsonBody(request, {{QStringLiteral("ids"), QJsonArray::fromStringList(objectIds)}});
    return request;
}

/// The first page only: 25 are enough to choose from, and a list of ids has no second one.
QCoro::Task<base::Result<std::vector<domain::Principal>>> firstPage(ConnectionPtr connection,
    http::Request request, JsonReader<domain::Principal> read, base::Cancellation cancellation) {
    const base::Result<http::Response> response = co_await send(connection, request, cancellation);
    if (!response) {
        co_return base::Unexpected(response.error());
    }
    const base::Result<Page<domain::Principal>> page = parsePage(response->body, read);
    if (!page) {
        co_return base::Unexpected(withExchange(page.error(), request, *response));
    }
    co_return page->items;
}

/// Only what was asked for is taken.
QCoro::Task<base::Result<std::vector<domain::Principal>>> findObjects(
    ConnectionPtr connection, QStringList objectIds, base::Cancellation cancellation) {
    constexpr qsizetype most = 1000; // contract 11
    std::vector<domain::Principal> found;
    for (qsizetype at = 0; at < objectIds.size(); at += most) {
        const QStringList some = objectIds.mid(at, most);
        const base::Result<std::vector<domain::Principal>> page = co_await firstPage(
            connection, byIdsRequest(connection->cloud, some), &readDirectoryObject, cancellation);
        if (!page) {
            co_return base::Unexpected(page.error());
        }
        std::copy_if(page->begin(), page->end(), std::back_inserter(found),
            [&some](const domain::Principal &principal) {
                return some.contains(principal.objectId, Qt::CaseInsensitive);
            });
    }
    co_return found;
}

QCoro::Task<base::Result<domain::Principal>> create(
    ConnectionPtr connection, QString appId, base::Cancellation cancellation) {
    const http::Request request = GraphClient::createServicePrincipalRequest(connection->cloud, appId);
    const base::Result<domain::Principal> created
        = co_await fetch(connection, request, &readServicePrincipal, cancellation);
    if (created || !created.error().hasCode(u"Request_MultipleObjectsWithSameKeyValue")) {
        co_return withId(created, {"appId", appId});
    }
    const http::Request existing = byAppIdRequest(connection->cloud, appId);
    const base::Result<domain::Principal> found
        = co_await fetch(connection, existing, &readServicePrincipal, cancellation);
    co_return withId(found, {"appId", appId});
}

} // namespace

GraphClient::GraphClient(ConnectionPtr connection) : m_connection(std::move(connection)) { }

http::Request GraphClient::createServicePrincipalRequest(const Cloud &cloud, const QString &appId) {
    http::Request request = graphRequest(cloud, http::Method::Post, QStringLiteral("/servicePrincipals"),
        QStringLiteral("servicePrincipals/create"));
    setJsonBody(request, {{QStringLiteral("appId"), appId}});
    return request;
}

QCoro::Task<FoundPrincipal> GraphClient::servicePrincipalByAppId(
    QString appId, base::Cancellation cancellation) const {
    return find(m_connection, byAppIdRequest(m_connection->cloud, appId), &readServicePrincipal,
        {"appId", appId}, cancellation);
}

QCoro::Task<base::Result<std::vector<domain::Principal>>> GraphClient::searchServicePrincipals(
    QString text, base::Cancellation cancellation) const {
    return firstPage(
        m_connection, searchRequest(m_connection->cloud, text), &readServicePrincipal, cancellation);
}

QCoro::Task<FoundPrincipal> GraphClient::directoryObject(
    QString objectId, base::Cancellation cancellation) const {
    if (!base::isGuid(objectId)) {
        return noGuid(objectId);
    }
    return findObject(m_connection, objectId, cancellation);
}

QCoro::Task<base::Result<std::vector<domain::Principal>>> GraphClient::directoryObjects(
    QStringList objectIds, base::Cancellation cancellation) const {
    objectIds.removeIf([](const QString &id) { return !base::isGuid(id); });
    return findObjects(m_connection, objectIds, cancellation);
}

QCoro::Task<base::Result<domain::Principal>> GraphClient::createServicePrincipal(
    QString appId, base::Cancellation cancellation) const {
    return create(m_connection, appId, cancellation);
}

} // namespace azure
