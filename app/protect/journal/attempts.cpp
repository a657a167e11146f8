#include "protect/journal/entryparts.h"
#include "protect/journal/names.h"

namespace journal {

using domain::StageKind;
using domain::StageState;

namespace {

constexpr Named<StageKind> stageKinds[] = {
    {StageKind::CreateRole, "createRole"},
    {StageKind::WriteGrant, "writeGrant"},
    {StageKind::ReadBack, "readBack"},
    {StageKind::CreatePolicy, "createPolicy"},
    {StageKind::PreValidate, "preValidate"},
    {StageKind::Enable, "enable"},
    {StageKind::WaitForPropagation, "waitForPropagation"},
    {StageKind::ConfigureJob, "configureJob"},
    {StageKind::AcceptedByService, "acceptedByService"},
    {StageKind::ReadProtectedItem, "readProtectedItem"},
    {StageKind::FirstBackup, "firstBackup"},
};
constexpr Named<StageState> stageStates[] = {
    {StageState::Pending, "pending"},
    {StageState::Running, "running"},
    {StageState::Done, "done"},
    {StageState::Warning, "warning"},
    {StageState::Failed, "failed"},
    {StageState::Skipped, "skipped"},
    {StageState::Stopped, "stopped"},
    {StageState::TakenBack, "takenBack"},
    {StageState::LeftRunning, "leftRunning"},
};
constexpr Named<base::ErrorKind> errorKinds[] = {
    {base::ErrorKind::Network, "network"},
    {base::ErrorKind::Timeout, "timeout"},
    {base::ErrorKind::SignInRequired, "signInRequired"},
    {base::ErrorKind::ClaimsChallenge, "claimsChallenge"},
    {base::ErrorKind::Forbidden, "forbidden"},
    {base::ErrorKind::NotFound, "notFound"},
    {base::ErrorKind::Conflict, "conflict"},
    {base::ErrorKind::Throttled, "throttled"},
    {base::ErrorKind::Rejected, "rejected"},
    {base::ErrorKind::BadResponse, "badResponse"},
    {base::ErrorKind::Cancelled, "cancelled"},
    {base::ErrorKind::Local, "local"},
};

/// Without what only counts at the time: claims, and how long to wait.
QJsonObject errorJson(const base::Error &error) {
    return {{QStringLiteral("kind"), nameOf(errorKinds, error.kind)}, {QStringLiteral("code"), error.code},
        {QStringLiteral("message"), error.message}, {QStringLiteral("httpStatus"), error.httpStatus},
        {QStringLiteral("requestId"), error.requestId},
        {QStringLiteral("correlationId"), error.correlationId},
        {QStringLiteral("operation"), error.operation}, {QStringLiteral("target"), error.target},
        {QStringLiteral("recommendations"), QJsonArray::fromStringList(error.recommendations)},
        {QStringLiteral("networkRule"), error.isNetworkRule}};
}

base::Error readError(const QJsonObject &json) {
    base::Error error;
    error.kind = valueOf(errorKinds, field(json, "kind")).value_or(base::ErrorKind::Rejected);
    error.code = field(json, "code");
    error.message = field(json, "message");
    error.httpStatus = json.value(QLatin1String("httpStatus")).toInt();
    error.requestId = field(json, "requestId");
    error.correlationId = field(json, "correlationId");
    error.operation = field(json, "operation");
    error.target = field(json, "target");
    error.recommendations = list(json, "recommendations");
    error.isNetworkRule = json.value(QLatin1String("networkRule")).toBool();
    return error;
}

QJsonObject stageJson(const domain::Stage &stage) {
    QJsonObject json{{QStringLiteral("kind"), nameOf(stageKinds, stage.kind)},
        {QStringLiteral("state"), nameOf(stageStates, stage.state)},
        {QStringLiteral("started"), timeText(stage.started)},
        {QStringLiteral("ended"), timeText(stage.ended)}, {QStringLiteral("detail"), stage.detail},
        {QStringLiteral("tries"), stage.tries}};
    if (stage.error) {
        json.insert(QStringLiteral("error"), errorJson(*stage.error));
    }
    return json;
}

std::optional<domain::Stage> readStage(const QJsonObject &json) {
    const std::optional<StageKind> kind = valueOf(stageKinds, field(json, "kind"));
    const std::optional<StageState> state = valueOf(stageStates, field(json, "state"));
    if (!kind || !state) {
        return std::nullopt;
    }
    domain::Stage stage;
    stage.kind = *kind;
    stage.state = *state;
    stage.started = time(json, "started");
    stage.ended = time(json, "ended");
    stage.detail = field(json, "detail");
    stage.tries = json.value(QLatin1String("tries")).toInt();
    if (json.contains(QLatin1String("error"))) {
        stage.error = readError(json.value(QLatin1String("error")).toObject());
    }
    return stage;
}

QJsonObject failureJson(const domain::RunFailure &failure) {
    QStringList missing;
    for (const domain::ActionVerdict &action : failure.missing) {
        missing.append(action.right);
    }
    QJsonObject json{{QStringLiteral("error"), errorJson(failure.error)},
        {QStringLiteral("keyAccess"), failure.isKeyAccess},
        {QStringLiteral("missing"), QJsonArray::fromStringList(missing)}};
    if (failure.job) {
        json.insert(QStringLiteral("job"), failure.job->name);
        json.insert(QStringLiteral("activityId"), failure.job->activityId);
    }
    return json;
}

/// Of the rights that were missing the names, which is what is told of an earlier attempt.
domain::RunFailure readFailure(const QJsonObject &json) {
    domain::RunFailure failure;
    failure.error = readError(json.value(QLatin1String("error")).toObject());
    failure.isKeyAccess = json.value(QLatin1String("keyAccess")).toBool();
    for (const QString &right : list(json, "missing")) {
        domain::ActionVerdict missing;
        missing.right = right;
        missing.truth = domain::Truth::No;
        failure.missing.push_back(missing);
    }
    if (json.contains(QLatin1String("job"))) {
        domain::BackupJob job;
        job.name = field(json, "job");
        job.activityId = field(json, "activityId");
        failure.job = job;
    }
    return failure;
}

} // namespace

QJsonObject attemptJson(const domain::Attempt &attempt) {
    QJsonArray stages;
    for (const domain::Stage &stage : attempt.stages) {
        stages.append(stageJson(stage));
    }
    QJsonObject json{{QStringLiteral("started"), timeText(attempt.started)},
        {QStringLiteral("ended"), timeText(attempt.ended)},
        {QStringLiteral("choices"), choicesJson(attempt.choices)}, {QStringLiteral("stages"), stages}};
    if (attempt.failure) {
        json.insert(QStringLiteral("failure"), failureJson(*attempt.failure));
    }
    return json;
}

domain::Attempt readAttempt(const QJsonObject &json) {
    domain::Attempt attempt;
    attempt.outcome = domain::RunOutcome::Failed;
    attempt.started = time(json, "started");
    attempt.ended = time(json, "ended");
    attempt.choices = readChoices(json.value(QLatin1String("choices")).toObject());
    for (const QJsonValue &value : json.value(QLatin1String("stages")).toArray()) {
        if (const std::optional<domain::Stage> stage = readStage(value.toObject())) {
            attempt.stages.push_back(*stage);
        }
    }
    if (json.contains(QLatin1String("failure"))) {
        attempt.failure = readFailure(json.value(QLatin1String("failure")).toObject());
    }
    return attempt;
}

} // namespace journal
