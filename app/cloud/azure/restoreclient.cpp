#include "cloud/azure/restoreclient.h"

#include "cloud/azure/apiversions.h"
#include "cloud/azure/calls.h"
#include "cloud/azure/longrunning.h"
#include "cloud/azure/recoveryreader.h"
#include "cloud/azure/requestparts.h"
#include "cloud/azure/restorereader.h"
#include "cloud/azure/startedoperation.h"
#include "cloud/azure/urls.h"
#include "cloud/http/retrypolicy.h"

namespace azure {

namespace {

using Advice = std::vector<domain::RestoreAdvice>;

http::Request validationStatusRequest(
    const Cloud &cloud, const domain::ResourceId &vaultId, const QString &operationId) {
    return armRequest(cloud, http::Method::Get,
        encodedPath(vaultId.text()) + QStringLiteral("/backupValidateOperationsStatuses/")
            + encoded(operationId),
        apiversion::backup, QStringLiteral("backupValidateOperationsStatuses/read"));
}

base::Error validationError(
    const http::Request &request, const http::Response &response, const OperationStatus &status) {
    return withExchange(
        operationError(status.status, status.errorCode, status.errorMessage), request, response);
}

/// Follows a validation by its id, which needs no signature (contract 15.4).
QCoro::Task<base::Result<Advice>> followValidation(ConnectionPtr connection, http::Request status,
    std::optional<std::chrono::seconds> firstPause, base::Cancellation cancellation) {
    constexpr std::chrono::seconds usual{10};
    const QDateTime last = connection->clock->now().addSecs(600);
    std::chrono::seconds pause = firstPause.value_or(usual);
    while (true) {
        pause = std::max(pause, std::chrono::seconds(1));
        if (connection->clock->now().addSecs(pause.count()) > last) {
            base::Error late;
            late.kind = base::ErrorKind::Timeout;
            late.code = QStringLiteral("OperationTimeout");
            late.message = QStringLiteral("The check before the restore has not ended yet.");
            late.operation = status.operation;
            late.target = status.url.host();
            co_return base::Unexpected(late);
        }
        const base::Result<void> waited = co_await connection->clock->delay(pause, cancellation);
        if (!waited) {
            co_return base::Unexpected(waited.error());
        }
        const base::Result<http::Response> response = co_await send(connection, status, cancellation);
        if (!response) {
            co_return base::Unexpected(response.error());
        }
        const base::Result<OperationStatus> told = readAnswer(status, *response, &readOperationStatus);
        if (!told) {
            co_return base::Unexpected(told.error());
        }
        if (told->isFinal()) {
            const base::Result<Advice> advice = readAnswer(status, *response, &readRestoreAdvice);
            const bool isAnswer = told->succeeded() || (advice && !advice->empty());
            if (!isAnswer) {
                co_return base::Unexpected(validationError(status, *response, *told));
            }
            co_return advice;
        }
        pause = http::retryAfter(response->headers, connection->clock->now()).value_or(usual);
    }
}

QCoro::Task<base::Result<Advice>> validateOrder(ConnectionPtr connection, domain::ResourceId vaultId,
    http::Request request, base::Cancellation cancellation) {
    const base::Result<http::Response> answer = co_await send(connection, request, cancellation);
    if (!answer) {
        co_return base::Unexpected(answer.error());
    }
    const StartedOperation started = startedOperation(request, *answer, connection->clock->now());
    if (started.operationId.isEmpty()) { // an answer at once
        co_return readAnswer(request, *answer, &readRestoreAdvice);
    }
    const http::Request status = validationStatusRequest(connection->cloud, vaultId, started.operationId);
    const base::Result<Advice> advice
        = co_await followValidation(connection, status, started.retryAfter, cancellation);
    co_return advice;
}

} // namespace

RestoreClient::RestoreClient(ConnectionPtr connection) : m_connection(std::move(connection)) { }

QCoro::Task<base::Result<std::vector<domain::ProtectedItem>>> RestoreClient::protectedItems(
    domain::ResourceId vaultId, base::Cancellation cancellation) const {
    return fetchAll(m_connection,
        armGet(m_connection->cloud, vaultId.child(QStringLiteral("backupProtectedItems")), apiversion::backup,
            QStringLiteral("protectedItems/list"),
            filterQuery(QStringLiteral("backupManagementType eq 'AzureIaasVM' and itemType eq 'VM'"))),
        &readProtectedItem, cancellation);
}

http::Request RestoreClient::restoreRequest(const Cloud &cloud, const domain::RestoreOrder &order) {
    http::Request request = armRequest(cloud, http::Method::Post,
        encodedPath(order.pointId.text()) + QStringLiteral("/restore"), apiversion::backup,
        QStringLiteral("recoveryPoints/restore"));
    setJsonBody(request, restoreBody(order));
    return request;
}

QCoro::Task<base::Result<StartedOperation>> RestoreClient::restore(
    domain::RestoreOrder order, base::Cancellation cancellation) const {
    return startOperation(m_connection, restoreRequest(m_connection->cloud, order), cancellation);
}

http::Request RestoreClient::validateRequest(const Cloud &cloud, const domain::RestoreOrder &order) {
    http::Request request = armRequest(cloud, http::Method::Post,
        encodedPath(order.vaultId.text()) + QStringLiteral("/backupTriggerValidateOperation"),
        apiversion::backup, QStringLiteral("backupTriggerValidateOperation/action"));
    request.safeToRepeat = true; // it only checks
    const QJsonObject check{
        {QStringLiteral("objectType"), QStringLiteral("ValidateIaasVMRestoreOperationRequest")},
        {QStringLiteral("restoreRequest"), restoreBody(order).value(QStringLiteral("properties"))}};
    setJsonBody(
        request, {{QStringLiteral("id"), order.pointId.text()}, {QStringLiteral("properties"), check}});
    return request;
}

QCoro::Task<base::Result<Advice>> RestoreClient::validate(
    domain::RestoreOrder order, base::Cancellation cancellation) const {
    return validateOrder(
        m_connection, order.vaultId, validateRequest(m_connection->cloud, order), cancellation);
}

} // namespace azure
