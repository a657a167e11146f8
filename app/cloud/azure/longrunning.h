#pragma once

#include "cloud/azure/connection.h"
#include "cloud/azure/jsonreader.h"

#include <QCoroTask>

#include <chrono>
#include <optional>

namespace azure {

/// Where an accepted operation can be asked for (contract 3.3). Links to hosts that the audience does not
/// allow are dropped: a token never goes there.
struct PollingLinks {
    QUrl asyncOperation; ///< empty where absent or foreign
    QUrl location;
    std::optional<std::chrono::seconds> retryAfter;
};
PollingLinks pollingLinks(
    const http::Response &response, const http::Audience &audience, const QDateTime &now);

/// The last path segment before "?", which names an operation in all of its URLs (contract 14.6).
QString operationIdOf(const QUrl &link);

/// The body behind Azure-AsyncOperation; HTTP says 200 for a failed one too.
struct AsyncOperation {
    QString status; ///< "Succeeded", "Failed", "Canceled" end it; anything else goes on
    QString errorCode;
    QString errorMessage;

    bool isFinal() const;
    bool succeeded() const;
};
AsyncOperation readAsyncOperation(const JsonNode &node);

/// Follows an accepted operation to its end: Azure-AsyncOperation first, else Location. Waits as long as the
/// service asks, else 5 s growing to 30 s; Timeout (code "OperationTimeout") after `bound`. An operation that
/// has expired (404) counts as ended: read the resource.
QCoro::Task<base::Result<void>> waitForEnd(ConnectionPtr connection, http::Request started,
    http::Response accepted, std::chrono::seconds bound, base::Cancellation cancellation);

} // namespace azure
