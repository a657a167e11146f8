#include "cloud/azure/jobreader.h"

#include "base/redaction.h"
#include "base/text.h"

#include <QLocale>

namespace azure {

namespace {

QString printable(const QString &text) {
    return base::plainText(base::redacted(text));
}

domain::JobError readJobError(const JsonNode &node) {
    domain::JobError error;
    error.code = node["errorTitle"].optionalString();
    error.number = node["errorCode"].optionalInteger().value_or(0);
    error.message = printable(node["errorString"].optionalString());
    for (const QString &recommendation : node["recommendations"].strings()) {
        error.recommendations.append(printable(recommendation));
    }
    return error;
}

/// "Cancellable" is still told of completed jobs; old api-versions send numbers (contract 15.1).
bool offersCancelling(const JsonNode &actions) {
    for (const JsonNode &action : actions.items()) {
        if (action.value().isDouble() ? action.integer() == 1
                                      : base::sameText(action.string(), u"Cancellable")) {
            return true;
        }
    }
    return false;
}

QString twelveHourTime(const QDateTime &time) {
    return QLocale::c().toString(time.toUTC(), QStringLiteral("yyyy-MM-dd hh:mm:ss AP"));
}

} // namespace

domain::BackupJob readJob(const JsonNode &node) {
    const JsonNode properties = node["properties"].object();
    const JsonNode extended = properties["extendedInfo"];
    domain::BackupJob job;
    job.id = domain::ResourceId(node["id"].string());
    job.name = node["name"].string();
    job.operation = properties["operation"].string();
    job.status = properties["status"].string();
    job.entityName = properties["entityFriendlyName"].optionalString();
    job.containerName = properties["containerName"].optionalString();
    job.activityId = properties["activityId"].optionalString();
    job.startTime = properties["startTime"].optionalTime();
    job.endTime = properties["endTime"].optionalTime();
    job.progressPercentage = extended["progressPercentage"].optionalNumber();
    job.isCancellable
        = base::sameText(job.status, u"InProgress") && offersCancelling(properties["actionsInfo"]);
    for (const JsonNode &task : extended["tasksList"].items()) {
        job.tasks.push_back({task["taskId"].string(), task["status"].optionalString()});
    }
    for (const JsonNode &error : properties["errorDetails"].items()) {
        job.errors.push_back(readJobError(error.object()));
    }
    const JsonNode bag = extended["propertyBag"];
    for (const QString &name : bag.memberNames()) {
        job.properties.emplace_back(name.trimmed(), printable(bag.member(name).optionalString()));
    }
    return job;
}

std::optional<domain::BackupJob> readVmJob(const JsonNode &node) {
    const QString type = node["properties"].object()["jobType"].string();
    if (!type.startsWith(QLatin1String("AzureIaaSVMJob"), Qt::CaseInsensitive)) {
        return std::nullopt;
    }
    return readJob(node);
}

QString jobsFilter(const QString &operation, const QDateTime &from, const QDateTime &to) {
    return QStringLiteral("operation eq '%1' and startTime eq '%2' and endTime eq '%3'")
        .arg(operation, twelveHourTime(from), twelveHourTime(to));
}

} // namespace azure
