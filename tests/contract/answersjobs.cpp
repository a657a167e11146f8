#include "tests/contract/recordedanswers.h"

#include "cloud/azure/calls.h"
#include "cloud/azure/jobreader.h"
#include "cloud/azure/longrunning.h"
#include "cloud/azure/recoveryreader.h"
#include "cloud/azure/startedoperation.h"

#include <QJsonArray>
#include <QJsonObject>

namespace contract {

namespace {

const QDateTime now(QDate(2026, 11, 2), QTime(9, 0), Qt::UTC);

void compareJob(const domain::BackupJob &job, const QJsonValue &json, Facts &facts) {
    const QJsonValue properties = at(json, QStringLiteral("properties"));
    facts.same(QStringLiteral("id"), job.id.text(), text(json, QStringLiteral("id")));
    facts.same(QStringLiteral("name"), job.name, text(json, QStringLiteral("name")));
    facts.same(QStringLiteral("operation"), job.operation, text(properties, QStringLiteral("operation")));
    facts.same(QStringLiteral("status"), job.status, text(properties, QStringLiteral("status")));
    facts.same(QStringLiteral("VM"), job.entityName, text(properties, QStringLiteral("entityFriendlyName")));
    facts.same(QStringLiteral("activity"), job.activityId, text(properties, QStringLiteral("activityId")));
    facts.sameTime(QStringLiteral("start"), job.startTime, text(properties, QStringLiteral("startTime")));
    facts.sameTime(QStringLiteral("end"), job.endTime, text(properties, QStringLiteral("endTime")));
    const QString status = text(properties, QStringLiteral("status"));
    facts.holds(job.succeeded() == status.startsWith(QLatin1String("Completed")), QStringLiteral("success"));
    facts.holds(job.isCancellable
            == (status == QLatin1String("InProgress")
                && at(properties, QStringLiteral("actionsInfo"))
                       .toArray()
                       .contains(QJsonValue(QStringLiteral("Cancellable")))),
        QStringLiteral("cancellable or not"));
    const QJsonArray errors = at(properties, QStringLiteral("errorDetails")).toArray();
    facts.same(QStringLiteral("errors"), static_cast<qint64>(job.errors.size()), errors.size());
    for (size_t i = 0; i < job.errors.size(); ++i) {
        const QJsonValue error = errors.at(static_cast<qsizetype>(i));
        facts.same(
            QStringLiteral("error code"), job.errors[i].code, text(error, QStringLiteral("errorTitle")));
        facts.same(QStringLiteral("error number"), job.errors[i].number,
            at(error, QStringLiteral("errorCode")).toInteger());
        facts.same(
            QStringLiteral("error text"), job.errors[i].message, text(error, QStringLiteral("errorString")));
        facts.same(QStringLiteral("recommendations"), job.errors[i].recommendations,
            at(error, QStringLiteral("recommendations")));
    }
    const QJsonArray tasks = at(properties, QStringLiteral("extendedInfo.tasksList")).toArray();
    facts.same(QStringLiteral("tasks"), static_cast<qint64>(job.tasks.size()), tasks.size());
    for (size_t i = 0; i < job.tasks.size(); ++i) {
        const QJsonValue task = tasks.at(static_cast<qsizetype>(i));
        facts.same(QStringLiteral("task"), job.tasks[i].name, text(task, QStringLiteral("taskId")));
        facts.same(QStringLiteral("task status"), job.tasks[i].status, text(task, QStringLiteral("status")));
    }
    const QJsonObject bag = at(properties, QStringLiteral("extendedInfo.propertyBag")).toObject();
    facts.same(QStringLiteral("properties"), static_cast<qint64>(job.properties.size()), bag.size());
    for (const auto &[name, value] : job.properties) {
        facts.same(name, value, bag.value(name).toString());
    }
}

void examineJob(const Recording &recording, Facts &facts) {
    const auto job = azure::readAnswer(recording.request(), recording.response, &azure::readJob);
    if (!job) {
        facts.unreadable(job.error());
        return;
    }
    compareJob(*job, recording.body, facts);
}

void examineJobs(const Recording &recording, Facts &facts) {
    const auto page = azure::parsePage(recording.response.body, &azure::readVmJob);
    if (!page) {
        facts.unreadable(page.error());
        return;
    }
    QJsonArray items; // only those of VMs
    for (const QJsonValue &item : at(recording.body, QStringLiteral("value")).toArray()) {
        if (text(item, QStringLiteral("properties.jobType")).startsWith(QLatin1String("AzureIaaSVMJob"))) {
            items.append(item);
        }
    }
    facts.same(QStringLiteral("count"), static_cast<qint64>(page->items.size()), items.size());
    for (size_t i = 0; i < page->items.size(); ++i) {
        compareJob(page->items[i], items.at(static_cast<qsizetype>(i)), facts);
    }
    examineNextLink(recording, page->nextLink, facts);
}

void examineOperation(const Recording &recording, Facts &facts) {
    const auto operation
        = azure::readAnswer(recording.request(), recording.response, &azure::readOperationStatus);
    if (!operation) {
        facts.unreadable(operation.error());
        return;
    }
    const QString status = text(recording.body, QStringLiteral("status"));
    facts.same(QStringLiteral("status"), operation->status, status);
    facts.holds(
        operation->isFinal() == (status != QLatin1String("InProgress")), QStringLiteral("final or not"));
    facts.holds(operation->succeeded() == (status == QLatin1String("Succeeded")), QStringLiteral("success"));
    facts.same(
        QStringLiteral("job"), operation->jobId, text(recording.body, QStringLiteral("properties.jobId")));
    facts.same(
        QStringLiteral("error"), operation->errorCode, text(recording.body, QStringLiteral("error.code")));
    facts.same(QStringLiteral("text"), operation->errorMessage,
        text(recording.body, QStringLiteral("error.message")));
}

/// 202 to a PUT or POST: the links are kept as received and name one operation.
void examineAccepted(const Recording &recording, Facts &facts) {
    http::Request request = recording.request();
    request.audience = azure::Cloud::publicCloud().armAudience();
    const azure::StartedOperation operation = azure::startedOperation(request, recording.response, now);
    const QByteArray asyncLink = recording.response.headers.value("Azure-AsyncOperation");
    const QByteArray location = recording.response.headers.value("Location");
    facts.same(QStringLiteral("status"), recording.response.status, 202);
    facts.same(QStringLiteral("Azure-AsyncOperation"),
        QString::fromUtf8(operation.asyncOperation.toEncoded()), QString::fromUtf8(asyncLink));
    facts.same(QStringLiteral("Location"), QString::fromUtf8(operation.location.toEncoded()),
        QString::fromUtf8(location));
    facts.holds(
        asyncLink.contains("/" + operation.operationId.toUtf8() + "?"), QStringLiteral("operation id"));
    facts.holds(location.contains("/" + operation.operationId.toUtf8() + "?"),
        QStringLiteral("both links name one operation"));
    const QByteArray retryAfter = recording.response.headers.value("Retry-After");
    facts.same(QStringLiteral("Retry-After"), operation.retryAfter ? operation.retryAfter->count() : -1,
        retryAfter.isEmpty() ? -1 : retryAfter.toInt());
}

/// A Location: 202 goes on, 204 is the end; neither has a body.
void examineLocation(const Recording &recording, Facts &facts) {
    http::Request request = recording.request();
    request.audience = azure::Cloud::publicCloud().armAudience();
    const azure::PollingLinks links = azure::pollingLinks(recording.response, request.audience, now);
    const bool goesOn = recording.response.status == 202;
    facts.holds(goesOn || recording.response.status == 204, QStringLiteral("202 or 204"));
    facts.holds(recording.response.body.isEmpty(), QStringLiteral("no body"));
    facts.same(QStringLiteral("next Location"), QString::fromUtf8(links.location.toEncoded()),
        QString::fromUtf8(recording.response.headers.value("Location")));
}

} // namespace

const std::vector<Route> &jobRoutes() {
    static const std::vector<Route> routes{
        {"GET", "**/vaults/*/backupJobs", "readVmJob", &examineJobs},
        {"GET", "**/vaults/*/backupJobs/*", "readJob", &examineJob},
        {"POST", "**/vaults/*/backupJobs/*/cancel", "the product cancels no job", nullptr},
        {"GET", "**/vaults/*/backupOperations/*", "readOperationStatus", &examineOperation},
        {"GET", "**/operationsStatus/*", "readOperationStatus", &examineOperation},
        {"PUT", "**/protectionContainers/*/protectedItems/*", "startedOperation", &examineAccepted},
        {"POST", "**/protectedItems/*/backup", "startedOperation", &examineAccepted},
        {"POST", "**/backupFabrics/*/refreshContainers", "startedOperation", &examineAccepted},
        {"GET", "**/backupFabrics/*/operationResults/*", "pollingLinks", &examineLocation},
    };
    return routes;
}

} // namespace contract
