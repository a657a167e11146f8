#include "cloud/azure/resourcegraphclient.h"

#include "base/text.h"
#include "cloud/azure/apiversions.h"
#include "cloud/azure/calls.h"
#include "cloud/azure/computereader.h"
#include "cloud/azure/resourcegraphreader.h"
#include "cloud/azure/urls.h"

namespace azure {

namespace {

constexpr qsizetype maximumSubscriptions = 300; // a call (contract 5)

http::Request queryRequest(const Cloud &cloud, const QStringList &subscriptionIds, const QString &kql,
    int top, const QString &skipToken) {
    http::Request request = armRequest(cloud, http::Method::Post,
        QStringLiteral("/providers/Microsoft.ResourceGraph/resources"), apiversion::resourceGraph,
        QStringLiteral("resourceGraph/query"));
    request.safeToRepeat = true; // a POST that only reads
    QJsonObject options{
        {QStringLiteral("resultFormat"), QStringLiteral("objectArray")}, {QStringLiteral("$top"), top}};
    if (!skipToken.isEmpty()) {
        options.insert(QStringLiteral("$skipToken"), skipToken);
    }
    setJsonBody(request,
        {{QStringLiteral("subscriptions"), QJsonArray::fromStringList(subscriptionIds)},
            {QStringLiteral("query"), kql}, {QStringLiteral("options"), options}});
    return request;
}

/// "x-ms-user-quota-resets-after: 00:00:05" counts only where nothing remains, and at most ten seconds.
std::chrono::seconds quotaPause(const http::Headers &headers) {
    if (headers.value(QByteArrayLiteral("x-ms-user-quota-remaining")).trimmed() != "0") {
        return std::chrono::seconds(0);
    }
    const QTime reset = QTime::fromString(
        QString::fromLatin1(headers.value(QByteArrayLiteral("x-ms-user-quota-resets-after")).trimmed()),
        QStringLiteral("hh:mm:ss"));
    const int seconds = reset.isValid() ? QTime(0, 0).secsTo(reset) : 5;
    return std::chrono::seconds(std::clamp(seconds, 0, 10));
}

QCoro::Task<base::Result<GraphPage>> sendQuery(ConnectionPtr connection, http::Request request,
    qsizetype subscriptions, base::Cancellation cancellation) {
    Q_ASSERT_X(subscriptions <= maximumSubscriptions, "ResourceGraphClient", "batch the subscriptions");
    if (subscriptions > maximumSubscriptions) {
        co_return base::Unexpected(base::localError(QStringLiteral("TooManySubscriptions"),
            QStringLiteral("Resource Graph takes at most 300 subscriptions a call."), request.operation));
    }
    const base::Result<http::Response> response = co_await send(connection, request, cancellation);
    if (!response) {
        co_return base::Unexpected(response.error());
    }
    const base::Result<GraphPage> page = readAnswer(request, *response, &readGraphPage);
    const std::chrono::seconds pause = quotaPause(response->headers);
    if (page && !page->skipToken.isEmpty() && pause.count() > 0) {
        const base::Result<void> waited = co_await connection->clock->delay(pause, cancellation);
        if (!waited) {
            co_return base::Unexpected(waited.error());
        }
    }
    co_return page;
}

base::Error inQuery(base::Error error, const http::Request &request) {
    error.operation = request.operation;
    error.target = request.url.host();
    return error;
}

QCoro::Task<base::Result<VirtualMachinePage>> queryVirtualMachines(ConnectionPtr connection,
    http::Request request, qsizetype subscriptions, base::Cancellation cancellation) {
    const base::Result<GraphPage> page = co_await sendQuery(connection, request, subscriptions, cancellation);
    if (!page) {
        co_return base::Unexpected(page.error());
    }
    if (page->truncated) {
        base::Error lost = badResponse(QStringLiteral("$.resultTruncated: rows were left out without a way "
                                                      "to ask for them"));
        lost.code = QStringLiteral("ResultTruncated");
        co_return base::Unexpected(inQuery(lost, request));
    }
    VirtualMachinePage result;
    result.skipToken = page->skipToken;
    result.totalRecords = page->totalRecords;
    const JsonNode root(QJsonObject{{QStringLiteral("data"), page->rows}});
    for (const JsonNode &row : root["data"].items()) {
        result.virtualMachines.push_back(readVirtualMachineRow(row.object()));
    }
    if (!root.problem().isEmpty()) {
        co_return base::Unexpected(inQuery(badResponse(root.problem()), request));
    }
    co_return result;
}

QCoro::Task<base::Result<domain::ResourceId>> queryKeyVault(ConnectionPtr connection, http::Request request,
    qsizetype subscriptions, QString host, base::Cancellation cancellation) {
    const base::Result<GraphPage> page = co_await sendQuery(connection, request, subscriptions, cancellation);
    if (!page) {
        co_return base::Unexpected(page.error());
    }
    for (const QJsonValue &row : page->rows) {
        const QJsonObject vault = row.toObject();
        const QUrl uri(vault.value(QStringLiteral("vaultUri")).toString(), QUrl::StrictMode);
        if (base::sameText(uri.host(), host)) {
            co_return domain::ResourceId(vault.value(QStringLiteral("id")).toString());
        }
    }
    co_return domain::ResourceId();
}

QCoro::Task<base::Result<domain::ResourceId>> noKeyVault() {
    co_return domain::ResourceId();
}

} // namespace

ResourceGraphClient::ResourceGraphClient(ConnectionPtr connection) : m_connection(std::move(connection)) { }

QCoro::Task<base::Result<VirtualMachinePage>> ResourceGraphClient::virtualMachines(
    QStringList subscriptionIds, int top, QString skipToken, base::Cancellation cancellation) const {
    return queryVirtualMachines(m_connection,
        queryRequest(m_connection->cloud, subscriptionIds, virtualMachinesQuery(), top, skipToken),
        subscriptionIds.size(), cancellation);
}

QCoro::Task<base::Result<domain::ResourceId>> ResourceGraphClient::keyVaultByHost(
    QStringList subscriptionIds, QString host, base::Cancellation cancellation) const {
    const QString kql = keyVaultByHostQuery(host);
    if (kql.isEmpty()) {
        return noKeyVault();
    }
    return queryKeyVault(m_connection,
        queryRequest(m_connection->cloud, subscriptionIds, kql, 100, QString()), subscriptionIds.size(), host,
        cancellation);
}

} // namespace azure
