#include "base/enumname.h"
#include "protect/runreport/report.h"

#include "domain/accessjson.h"
#include "protect/runreport/jsonvalues.h"
#include "wording/runtext.h"

#include <QJsonDocument>

namespace runreport {

namespace {

const QJsonValue null = QJsonValue::Null;

QString outcomeName(const Report &report) {
    if (report.error) {
        return report.error->kind == base::ErrorKind::Cancelled ? QStringLiteral("stopped")
                                                                : QStringLiteral("failed");
    }
    if (report.planOnly) {
        return QStringLiteral("planned");
    }
    return base::enumName(report.run.outcome);
}

QJsonValue virtualMachine(const Report &report) {
    const domain::VirtualMachine *vm = report.environment.virtualMachine(report.choices.virtualMachineId);
    if (!vm) {
        return null;
    }
    const domain::BackupStatus status = report.environment.backupStatusOf(vm->id);
    return QJsonObject{
        {QStringLiteral("id"), jsonText(vm->id.text())},
        {QStringLiteral("name"), jsonText(vm->name)},
        {QStringLiteral("resourceGroup"), jsonText(vm->resourceGroup)},
        {QStringLiteral("subscriptionId"), jsonText(vm->subscriptionId)},
        {QStringLiteral("location"), jsonText(vm->location)},
        {QStringLiteral("size"), jsonText(vm->size)},
        {QStringLiteral("encryption"), base::enumName(vm->diskEncryption())},
        {QStringLiteral("backupStatus"), base::enumName(status.status)},
        {QStringLiteral("protectedBy"), jsonText(status.vaultId.text())},
    };
}

QJsonValue optionalBool(const std::optional<bool> &value) {
    return value ? QJsonValue(*value) : null;
}

QJsonValue chain(const Report &report) {
    if (!report.assessed) {
        return null;
    }
    const domain::KeyAssessment &assessed = *report.assessed;
    QJsonObject object{
        {QStringLiteral("osDiskId"), jsonText(assessed.virtualMachine.osDiskId.text())},
        {QStringLiteral("diskEncryptionSetId"), null},
        {QStringLiteral("key"), null},
        {QStringLiteral("keyStore"), null},
        {QStringLiteral("platformManagedKey"), assessed.isPlatformManaged()},
    };
    if (assessed.diskEncryptionSet) {
        const domain::KeyIdentifier &key = assessed.diskEncryptionSet->activeKey;
        const bool known = assessed.key && assessed.key->attributesRead;
        object[QStringLiteral("diskEncryptionSetId")] = jsonText(assessed.diskEncryptionSet->id.text());
        object[QStringLiteral("key")] = QJsonObject{
            {QStringLiteral("url"), jsonText(key.text())},
            {QStringLiteral("host"), jsonText(key.host)},
            {QStringLiteral("name"), jsonText(key.name)},
            {QStringLiteral("version"), jsonText(key.version)},
            {QStringLiteral("enabled"), known ? optionalBool(assessed.key->enabled) : null},
            {QStringLiteral("expires"), known ? jsonTime(assessed.key->expires) : null},
        };
    }
    if (assessed.keyStore) {
        const domain::KeyStore &store = *assessed.keyStore;
        const bool modelKnown = domain::isModelKnown(store);
        object[QStringLiteral("keyStore")] = QJsonObject{
            {QStringLiteral("kind"), base::enumName(store.kind)},
            {QStringLiteral("id"), jsonText(store.id.text())},
            {QStringLiteral("name"), jsonText(store.name)},
            {QStringLiteral("uri"), jsonText(store.uri.toString())},
            {QStringLiteral("permissionModel"),
                modelKnown ? QJsonValue(base::enumName(domain::effectiveModel(store))) : null},
            {QStringLiteral("tenantId"), jsonText(store.tenantId)},
        };
    }
    return object;
}

QJsonValue principal(const Report &report) {
    if (report.choices.principalId.isEmpty()) {
        return null;
    }
    const domain::Principal *known = report.environment.principal(report.choices.principalId);
    return QJsonObject{
        {QStringLiteral("objectId"), jsonText(report.choices.principalId)},
        {QStringLiteral("appId"), known ? jsonText(known->appId) : null},
        {QStringLiteral("displayName"), known ? jsonText(known->displayName) : null},
    };
}

QString grantName(domain::GrantBehaviour behaviour) {
    switch (behaviour) {
    case domain::GrantBehaviour::Automatic:
        return QStringLiteral("auto");
    case domain::GrantBehaviour::None:
        return QStringLiteral("none");
    }
    return {};
}

QJsonObject choices(const domain::Choices &choices) {
    return {
        {QStringLiteral("grant"), grantName(choices.grantBehaviour)},
        {QStringLiteral("role"), choices.role ? QJsonValue(base::enumName(*choices.role)) : null},
        {QStringLiteral("scope"), choices.scope ? QJsonValue(base::enumName(*choices.scope)) : null},
        {QStringLiteral("vaultId"), jsonText(choices.recoveryServicesVaultId.text())},
        {QStringLiteral("policyId"), jsonText(choices.backupPolicyId.text())},
        {QStringLiteral("newPolicyName"), choices.newPolicy ? jsonText(choices.newPolicy->name) : null},
        {QStringLiteral("firstBackup"), choices.triggerFirstBackup},
    };
}

QJsonArray writes(const std::vector<domain::PlannedWrite> &planned) {
    QJsonArray array;
    for (const domain::PlannedWrite &write : planned) {
        array.append(jsonWrite(write));
    }
    return array;
}

QJsonObject plan(const domain::AccessPlan &plan) {
    QJsonArray needs;
    for (const QString &right : plan.needs) {
        needs.append(right);
    }
    return {
        {QStringLiteral("nothingToGrant"), plan.nothingToGrant},
        {QStringLiteral("grantWithheld"), plan.grantWithheld},
        {QStringLiteral("needs"), needs},
        {QStringLiteral("surplus"), QJsonArray::fromStringList(plan.surplus)},
        {QStringLiteral("surplusRights"), plan.opened.rights()},
        {QStringLiteral("opensEverything"), plan.opened.everything},
        {QStringLiteral("principal"), base::enumName(plan.principal)},
        {QStringLiteral("otherTenant"), plan.tenants.refuses()},
        {QStringLiteral("grant"), writes(plan.grant)},
        {QStringLiteral("backup"), writes(plan.backup)},
    };
}

QJsonArray written(const domain::RunRecord &run) {
    QJsonArray array;
    for (const domain::WrittenChange &change : run.written) {
        array.append(jsonWritten(change));
    }
    return array;
}

QJsonValue protection(const domain::RunRecord &run) {
    if (!run.item) {
        return null;
    }
    return QJsonObject{
        {QStringLiteral("itemId"), jsonText(run.item->id.text())},
        {QStringLiteral("state"), jsonText(run.item->protectionState)},
        {QStringLiteral("policyName"), jsonText(run.item->policyName)},
        {QStringLiteral("sourceResourceId"), jsonText(run.item->sourceResourceId.text())},
        {QStringLiteral("jobId"), run.job ? jsonText(run.job->name) : null},
        {QStringLiteral("firstBackupJobId"), run.firstBackup ? jsonText(run.firstBackup->name) : null},
    };
}

QJsonValue failure(const std::optional<domain::RunFailure> &failed) {
    if (!failed) {
        return null;
    }
    QJsonArray missing;
    for (const domain::ActionVerdict &action : failed->missing) {
        missing.append(action.right);
    }
    const std::optional<domain::BackupJob> &job = failed->job;
    return QJsonObject{
        {QStringLiteral("keyAccess"), failed->isKeyAccess},
        {QStringLiteral("missing"), missing},
        {QStringLiteral("nearMisses"), domain::jsonOf(failed->nearMisses, jsonText)},
        {QStringLiteral("activityId"), jsonText(job ? job->activityId : failed->error.requestId)},
        {QStringLiteral("jobId"), job ? jsonText(job->name) : null},
    };
}

QJsonArray stages(const std::vector<domain::Stage> &stages) {
    QJsonArray array;
    for (const domain::Stage &stage : stages) {
        array.append(jsonStage(stage));
    }
    return array;
}

QJsonObject preparations(const domain::Preparations &made) {
    QJsonArray ids;
    QJsonObject states;
    for (const domain::FeatureRegistration &feature : made.features) {
        ids.append(feature.subscriptionId);
        states.insert(feature.subscriptionId, feature.state);
    }
    return {
        {QStringLiteral("createdPrincipal"), made.createdPrincipal},
        {QStringLiteral("principalUnclear"), made.principalUnclear},
        {QStringLiteral("registeredFeatures"), ids},
        {QStringLiteral("featureStates"), states},
    };
}

QJsonArray attempts(const domain::RunRecord &run) {
    QJsonArray array;
    for (const domain::Attempt &attempt : run.attempts) {
        array.append(QJsonObject{
            {QStringLiteral("outcome"), base::enumName(attempt.outcome)},
            {QStringLiteral("started"), jsonTime(attempt.started)},
            {QStringLiteral("ended"), jsonTime(attempt.ended)},
            {QStringLiteral("choices"), choices(attempt.choices)},
            {QStringLiteral("steps"), stages(attempt.stages)},
            {QStringLiteral("error"), attempt.failure ? QJsonValue(jsonError(attempt.failure->error)) : null},
            {QStringLiteral("failure"), failure(attempt.failure)},
        });
    }
    return array;
}

/// After a run its own verdict counts; before, or with --plan, what the examination of the key found.
QJsonObject verdicts(const Report &report) {
    QJsonValue before = jsonVerdict(report.run.before);
    if (before.isNull()) {
        before = jsonVerdict(report.plan.before);
    }
    if (before.isNull() && report.assessed) {
        before = jsonVerdict(report.assessed->verdict);
    }
    return {{QStringLiteral("before"), before}, {QStringLiteral("after"), jsonVerdict(report.run.after)}};
}

} // namespace

QJsonObject toJsonObject(const Report &report) {
    QJsonArray prerequisites;
    QJsonArray obstacles;
    if (report.assessed) {
        for (const domain::Prerequisite &one : report.assessed->prerequisites) {
            prerequisites.append(QJsonObject{
                {QStringLiteral("kind"), base::enumName(one.kind)},
                {QStringLiteral("severity"), base::enumName(one.severity)},
                {QStringLiteral("detail"), jsonText(one.detail)},
            });
        }
        for (const base::Error &error : report.assessed->obstacles) {
            obstacles.append(jsonError(error));
        }
    }
    QJsonValue error = null;
    if (report.error) {
        error = jsonError(*report.error);
    } else if (report.run.failure) {
        error = jsonError(report.run.failure->error,
            wording::failureText(report.run, domain::principalStanding(report.environment, report.choices)));
    }
    return {
        {QStringLiteral("format"), QStringLiteral("cvm-backup-wizard-report")},
        {QStringLiteral("formatVersion"), 1},
        {QStringLiteral("product"),
            QJsonObject{{QStringLiteral("name"), QStringLiteral("cvm-backup-wizard")},
                {QStringLiteral("version"), QStringLiteral(CVM_VERSION)}}},
        {QStringLiteral("source"),
            QJsonObject{{QStringLiteral("kind"),
                            report.isSimulated ? QStringLiteral("simulator") : QStringLiteral("azure")},
                {QStringLiteral("name"), jsonText(report.source)},
                {QStringLiteral("files"), QJsonArray::fromStringList(report.files)}}},
        {QStringLiteral("tenantId"), jsonText(report.tenantId)},
        {QStringLiteral("userName"), jsonText(report.userName)},
        {QStringLiteral("when"), jsonTime(report.when)},
        {QStringLiteral("outcome"), outcomeName(report)},
        {QStringLiteral("virtualMachine"), virtualMachine(report)},
        {QStringLiteral("chain"), chain(report)},
        {QStringLiteral("principal"), principal(report)},
        {QStringLiteral("choices"), choices(report.choices)},
        {QStringLiteral("plan"), plan(report.plan)},
        {QStringLiteral("steps"), stages(report.run.stages)},
        {QStringLiteral("attempts"), attempts(report.run)},
        {QStringLiteral("verdict"), verdicts(report)},
        {QStringLiteral("written"), written(report.run)},
        {QStringLiteral("preparations"), preparations(report.preparations)},
        {QStringLiteral("protection"), protection(report.run)},
        {QStringLiteral("prerequisites"), prerequisites},
        {QStringLiteral("obstacles"), obstacles},
        {QStringLiteral("error"), error},
        {QStringLiteral("failure"), failure(report.run.failure)},
    };
}

QByteArray toJson(const Report &report) {
    return QJsonDocument(toJsonObject(report)).toJson(QJsonDocument::Indented);
}

} // namespace runreport
