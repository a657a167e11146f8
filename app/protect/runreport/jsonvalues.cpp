#include "protect/runreport/jsonvalues.h"

#include "base/enumname.h"
#include "base/redaction.h"
#include "base/text.h"
#include "domain/accessjson.h"
#include "wording/errortext.h"

namespace runreport {

QJsonValue jsonText(const QString &text) {
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(base::plainText(base::redacted(text)));
}

QJsonValue jsonTime(const QDateTime &time) {
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QJsonObject jsonError(const base::Error &error) {
    return jsonError(error, wording::errorText(error));
}

QJsonObject jsonError(const base::Error &error, const wording::ErrorText &words) {
    QJsonArray recommendations;
    for (const QString &recommendation : error.recommendations) {
        recommendations.append(jsonText(recommendation));
    }
    return {
        {QStringLiteral("kind"), base::enumName(error.kind)},
        {QStringLiteral("code"), jsonText(error.code)},
        {QStringLiteral("message"), jsonText(error.message)},
        {QStringLiteral("httpStatus"),
            error.httpStatus > 0 ? QJsonValue(error.httpStatus) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("requestId"), jsonText(error.requestId)},
        {QStringLiteral("correlationId"), jsonText(error.correlationId)},
        {QStringLiteral("operation"), jsonText(error.operation)},
        {QStringLiteral("target"), jsonText(error.target)},
        {QStringLiteral("recommendations"), recommendations},
        {QStringLiteral("networkRule"), error.isNetworkRule},
        {QStringLiteral("headline"), words.headline},
        {QStringLiteral("meaning"), words.meaning},
        {QStringLiteral("nextStep"), words.nextStep},
    };
}

QJsonValue jsonVerdict(const domain::AccessVerdict &verdict) {
    if (verdict.actions.empty()) {
        return QJsonValue::Null;
    }
    QJsonArray actions;
    for (const domain::ActionVerdict &action : verdict.actions) {
        actions.append(QJsonObject{
            {QStringLiteral("right"), jsonText(action.right)},
            {QStringLiteral("truth"), base::enumName(action.truth)},
            {QStringLiteral("evidence"), domain::jsonOf(action.evidence, jsonText)},
            {QStringLiteral("uncertainties"), domain::jsonOf(action.uncertainties, jsonText)},
        });
    }
    return QJsonObject{
        {QStringLiteral("truth"), base::enumName(verdict.truth)},
        {QStringLiteral("actions"), actions},
        {QStringLiteral("nearMisses"), domain::jsonOf(verdict.nearMisses, jsonText)},
    };
}

QJsonObject jsonWrite(const domain::PlannedWrite &write) {
    return {
        {QStringLiteral("kind"), base::enumName(write.kind)},
        {QStringLiteral("name"), jsonText(write.name)},
        {QStringLiteral("id"), jsonText(write.id)},
        {QStringLiteral("scope"), jsonText(write.scope)},
        {QStringLiteral("roleGuid"), jsonText(write.roleGuid)},
        {QStringLiteral("principalId"), jsonText(write.principalId)},
        {QStringLiteral("rights"), QJsonArray::fromStringList(write.rights)},
    };
}

QJsonObject jsonWritten(const domain::WrittenChange &change) {
    QJsonObject object = jsonWrite(change.write);
    object.insert(QStringLiteral("resultId"), jsonText(change.id));
    object.insert(QStringLiteral("when"), jsonTime(change.when));
    object.insert(QStringLiteral("existed"), change.existed);
    object.insert(QStringLiteral("readBack"), change.readBack);
    object.insert(QStringLiteral("takenBack"), change.takenBack);
    object.insert(QStringLiteral("takenBackWhen"), jsonTime(change.takenBackWhen));
    object.insert(QStringLiteral("takingBackUnread"), change.takingBackUnread);
    return object;
}

QJsonObject jsonStage(const domain::Stage &stage) {
    return {
        {QStringLiteral("step"), base::enumName(stage.kind)},
        {QStringLiteral("state"), base::enumName(stage.state)},
        {QStringLiteral("started"), jsonTime(stage.started)},
        {QStringLiteral("ended"), jsonTime(stage.ended)},
        {QStringLiteral("detail"), jsonText(stage.detail)},
        {QStringLiteral("tries"), stage.tries},
        {QStringLiteral("percent"),
            stage.percent ? QJsonValue(*stage.percent) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("error"),
            stage.error ? QJsonValue(jsonError(*stage.error)) : QJsonValue(QJsonValue::Null)},
    };
}

} // namespace runreport
