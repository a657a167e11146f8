#include "protect/runreport/recoveryreport.h"

#include "protect/runreport/jsonvalues.h"
#include "wording/recoveryruntext.h"
#include "wording/recoverytext.h"

#include <QJsonDocument>

namespace runreport {

namespace {

const QJsonValue nothing = QJsonValue::Null;

QString recoveryOutcomeName(const RecoveryReport &report) {
    if (report.error) {
        return report.error->kind == base::ErrorKind::Cancelled ? QStringLiteral("stopped")
                                                                : QStringLiteral("failed");
    }
    return report.planOnly ? QStringLiteral("planned") : base::enumName(report.run.outcome);
}

QString granterName(const domain::Granter &granter) {
    return granter.displayName.isEmpty() ? granter.principalId : granter.displayName;
}

QJsonArray granterNames(const std::vector<domain::Granter> &granters) {
    QJsonArray names;
    for (const domain::Granter &granter : granters) {
        names.append(granterName(granter));
    }
    return names;
}

QJsonArray usersOf(const std::vector<domain::KeyUserAccess> &users) {
    QJsonArray array;
    for (const domain::KeyUserAccess &user : users) {
        array.append(QJsonObject{{QStringLiteral("user"), base::enumName(user.user)},
            {QStringLiteral("principalId"), jsonText(user.principalId)},
            {QStringLiteral("truth"), base::enumName(user.truth())}});
    }
    return array;
}

QJsonObject originalKey(const domain::OriginalKey &key) {
    return {{QStringLiteral("url"), key.id.isEmpty() ? nothing : jsonText(key.id.text())},
        {QStringLiteral("host"), jsonText(key.id.host)}, {QStringLiteral("name"), jsonText(key.id.name)},
        {QStringLiteral("version"), jsonText(key.id.version)},
        {QStringLiteral("state"), base::enumName(key.state)},
        {QStringLiteral("deleted"), jsonTime(key.deleted)}, {QStringLiteral("purge"), jsonTime(key.purge)}};
}

QJsonArray pointsOf(const std::vector<domain::RecoveryPoint> &points) {
    QJsonArray array;
    for (const domain::RecoveryPoint &point : points) {
        QJsonArray tiers;
        for (const domain::TierState &tier : point.tiers) {
            tiers.append(QJsonObject{{QStringLiteral("tier"), base::enumName(tier.tier)},
                {QStringLiteral("status"), base::enumName(tier.status)}});
        }
        array.append(QJsonObject{{QStringLiteral("id"), jsonText(point.id.name())},
            {QStringLiteral("time"), jsonTime(point.time)}, {QStringLiteral("tiers"), tiers},
            {QStringLiteral("securityType"), jsonText(point.securityType)},
            {QStringLiteral("keyCopy"), base::enumName(domain::keyCopyIn(point))}});
    }
    return array;
}

QJsonArray jobIds(const std::vector<domain::BackupJob> &jobs) {
    QJsonArray ids;
    for (const domain::BackupJob &job : jobs) {
        ids.append(job.name);
    }
    return ids;
}

QJsonArray partsOf(const domain::RecoveryParts &parts) {
    QJsonArray names;
    const auto add = [&names](bool is, const char *name) {
        if (is) {
            names.append(QLatin1String(name));
        }
    };
    add(parts.recoverKey, "recoverKey");
    add(parts.restoreKey, "restoreKey");
    add(parts.newSet, "newSet");
    add(parts.grants, "grants");
    add(parts.machine, "machine");
    add(parts.cleanUp, "cleanUp");
    return names;
}

QJsonObject choicesOf(const domain::RecoveryChoices &choices) {
    return {{QStringLiteral("setId"), jsonText(choices.setId.text())},
        {QStringLiteral("key"), jsonText(choices.namedKey.isEmpty() ? QString() : choices.namedKey.text())},
        {QStringLiteral("pointId"), jsonText(choices.pointId.name())},
        {QStringLiteral("parts"), partsOf(choices.parts)},
        {QStringLiteral("stagingAccountId"), jsonText(choices.stagingAccountId.text())},
        {QStringLiteral("fetchGroupId"), jsonText(choices.fetchGroupId.text())},
        {QStringLiteral("fetchedJobId"), jsonText(choices.fetchedJobId)},
        {QStringLiteral("placeholderSetId"), jsonText(choices.placeholderSetId.text())},
        {QStringLiteral("placeholderStore"), jsonText(choices.placeholderStoreHost)},
        {QStringLiteral("targetStore"), jsonText(choices.targetHost)},
        {QStringLiteral("sameSecurityDomain"), choices.sameSecurityDomain},
        {QStringLiteral("newSetName"), jsonText(choices.newSetName)},
        {QStringLiteral("restoreSetId"), jsonText(choices.restoreSetId.text())},
        {QStringLiteral("targetGroupId"), jsonText(choices.targetGroupId.text())},
        {QStringLiteral("newMachineName"), jsonText(choices.newMachineName)},
        {QStringLiteral("subnetId"), jsonText(choices.subnetId.text())}};
}

QJsonObject refusalOf(const domain::RecoveryRefusal &refusal, const domain::RecoveryFindings &findings) {
    const wording::RefusalWords words = wording::recoveryRefusalText(refusal, findings);
    return {{QStringLiteral("kind"), base::enumName(refusal.kind)},
        {QStringLiteral("step"), base::enumName(refusal.step)},
        {QStringLiteral("warning"), refusal.isWarning},
        {QStringLiteral("subject"), jsonText(refusal.subject)},
        {QStringLiteral("detail"), jsonText(refusal.detail)},
        {QStringLiteral("until"), jsonTime(refusal.until)},
        {QStringLiteral("action"), jsonText(refusal.action)},
        {QStringLiteral("scope"), jsonText(refusal.scope)},
        {QStringLiteral("who"), granterNames(refusal.who)}, {QStringLiteral("what"), words.what},
        {QStringLiteral("cure"), words.cure}};
}

QJsonObject planOf(const domain::RecoveryPlan &plan, const domain::RecoveryFindings &findings) {
    QJsonArray steps;
    for (const domain::RecoveryStep &step : plan.steps) {
        steps.append(QJsonObject{{QStringLiteral("step"), base::enumName(step.kind)},
            {QStringLiteral("key"), step.key.isEmpty() ? nothing : jsonText(step.key.text())},
            {QStringLiteral("resource"), jsonText(step.resource.text())},
            {QStringLiteral("user"),
                step.kind == domain::RecoveryStepKind::Grant ? QJsonValue(base::enumName(step.user))
                                                             : nothing},
            {QStringLiteral("write"), step.write ? QJsonValue(jsonWrite(*step.write)) : nothing}});
    }
    QJsonArray refusals;
    for (const domain::RecoveryRefusal &refusal : plan.refusals) {
        refusals.append(refusalOf(refusal, findings));
    }
    return {{QStringLiteral("possible"), plan.isPossible()}, {QStringLiteral("steps"), steps},
        {QStringLiteral("refusals"), refusals}, {QStringLiteral("couldUse"), granterNames(plan.couldUse)},
        {QStringLiteral("couldUseIsWhole"), base::enumName(plan.couldUseIsWhole)}};
}

QJsonArray stagesOf(const std::vector<domain::RecoveryStage> &stages) {
    QJsonArray array;
    for (const domain::RecoveryStage &stage : stages) {
        array.append(QJsonObject{{QStringLiteral("step"), base::enumName(stage.step.kind)},
            {QStringLiteral("state"), base::enumName(stage.state)},
            {QStringLiteral("started"), jsonTime(stage.started)},
            {QStringLiteral("ended"), jsonTime(stage.ended)},
            {QStringLiteral("detail"), jsonText(stage.detail)}, {QStringLiteral("existed"), stage.existed},
            {QStringLiteral("error"), stage.error ? QJsonValue(jsonError(*stage.error)) : nothing}});
    }
    return array;
}

QJsonArray writtenOf(const std::vector<domain::WrittenChange> &written) {
    QJsonArray array;
    for (const domain::WrittenChange &change : written) {
        QJsonObject object = jsonWritten(change);
        object.insert(QStringLiteral("step"),
            change.write.step ? QJsonValue(base::enumName(*change.write.step)) : nothing);
        if (const auto key = domain::KeyIdentifier::parse(change.id)) { // which may be another than planned
            object.insert(QStringLiteral("name"), jsonText(key->name));
        }
        array.append(object);
    }
    return array;
}

QJsonArray unclearOf(const std::vector<domain::PlannedWrite> &writes) {
    QJsonArray array;
    for (const domain::PlannedWrite &write : writes) {
        array.append(QJsonObject{
            {QStringLiteral("step"), write.step ? QJsonValue(base::enumName(*write.step)) : nothing},
            {QStringLiteral("name"), jsonText(write.name)},
            {QStringLiteral("scope"), jsonText(write.scope)}});
    }
    return array;
}

QJsonArray keptNamesOf(const std::vector<domain::KeptName> &names) {
    QJsonArray array;
    for (const domain::KeptName &kept : names) {
        array.append(QJsonObject{{QStringLiteral("key"), jsonText(kept.key.text())},
            {QStringLiteral("until"), jsonTime(kept.until)}});
    }
    return array;
}

QJsonValue jobOf(const std::optional<domain::BackupJob> &job) {
    return job ? QJsonValue(QJsonObject{{QStringLiteral("id"), jsonText(job->name)},
               {QStringLiteral("status"), jsonText(job->status)}})
               : nothing;
}

QJsonValue setOf(const std::optional<domain::DiskEncryptionSet> &set) {
    return set ? QJsonValue(QJsonObject{{QStringLiteral("id"), jsonText(set->id.text())},
               {QStringLiteral("key"), jsonText(set->activeKey.text())}})
               : nothing;
}

QJsonValue keyOf(const std::optional<domain::Key> &key) {
    return key ? QJsonValue(QJsonObject{{QStringLiteral("url"), jsonText(key->id.text())},
               {QStringLiteral("name"), jsonText(key->id.name)},
               {QStringLiteral("version"), jsonText(key->id.version)}})
               : nothing;
}

QJsonValue proofOf(const domain::RecoveryRun &run) {
    if (!run.proof) {
        return nothing;
    }
    const domain::RehearsalProof &proof = *run.proof;
    return QJsonObject{{QStringLiteral("key"), jsonText(proof.key.text())},
        {QStringLiteral("sameVersion"), proof.sameVersion},
        {QStringLiteral("samePublicPart"), base::enumName(proof.samePublicPart)},
        {QStringLiteral("restored"), jsonTime(proof.restored)},
        {QStringLiteral("deleted"), jsonTime(proof.deleted)},
        {QStringLiteral("purge"), jsonTime(proof.purge)},
        {QStringLiteral("sentence"), wording::rehearsalSentence(run)}};
}

QJsonArray idsOf(const std::vector<domain::ResourceId> &ids) {
    QJsonArray array;
    for (const domain::ResourceId &id : ids) {
        array.append(id.text());
    }
    return array;
}

QJsonObject sourceOf(const RecoveryReport &report) {
    return {
        {QStringLiteral("kind"), report.isSimulated ? QStringLiteral("simulator") : QStringLiteral("azure")},
        {QStringLiteral("name"), jsonText(report.source)},
        {QStringLiteral("files"), QJsonArray::fromStringList(report.files)}};
}

QJsonObject machineOf(const RecoveryReport &report) {
    const domain::RecoveryFindings &findings = report.findings;
    return {{QStringLiteral("id"), jsonText(findings.virtualMachineId.text())},
        {QStringLiteral("name"), jsonText(findings.virtualMachineId.name())},
        {QStringLiteral("exists"), base::enumName(findings.machineExists)},
        {QStringLiteral("vaultId"), jsonText(findings.vaultId.text())}};
}

} // namespace

QJsonObject toJsonObject(const RecoveryReport &report) {
    const domain::RecoveryFindings &findings = report.findings;
    const domain::RecoveryRun &run = report.run;
    const bool rehearses = report.choices.goal == domain::RecoveryGoal::Rehearse;
    QJsonArray obstacles;
    for (const base::Error &error : findings.obstacles) {
        obstacles.append(jsonError(error));
    }
    QJsonValue error = nothing;
    if (report.error) {
        error = jsonError(*report.error);
    } else if (run.failure) {
        error = jsonError(run.failure->error);
    }
    return {{QStringLiteral("format"), QStringLiteral("cvm-backup-wizard-recovery")},
        {QStringLiteral("formatVersion"), 1},
        {QStringLiteral("product"),
            QJsonObject{{QStringLiteral("name"), QStringLiteral("cvm-backup-wizard")},
                {QStringLiteral("version"), QStringLiteral(CVM_VERSION)}}},
        {QStringLiteral("source"), sourceOf(report)}, {QStringLiteral("tenantId"), jsonText(report.tenantId)},
        {QStringLiteral("userName"), jsonText(report.userName)},
        {QStringLiteral("when"), jsonTime(report.when)}, {QStringLiteral("runId"), jsonText(report.runId)},
        {QStringLiteral("goal"), base::enumName(report.choices.goal)},
        {QStringLiteral("outcome"), recoveryOutcomeName(report)},
        {QStringLiteral("virtualMachine"), machineOf(report)},
        {QStringLiteral("way"), base::enumName(report.way)},
        {QStringLiteral("key"), originalKey(findings.key)},
        {QStringLiteral("diskEncryptionSet"),
            QJsonObject{{QStringLiteral("id"), jsonText(findings.setId.text())},
                {QStringLiteral("gone"), findings.isSetGone}}},
        {QStringLiteral("users"), usersOf(findings.users)},
        {QStringLiteral("points"), pointsOf(findings.points)},
        {QStringLiteral("restores"),
            QJsonObject{{QStringLiteral("running"), jobIds(findings.runningRestores)},
                {QStringLiteral("withKeyCopy"), jobIds(findings.keyCopyJobs)}}},
        {QStringLiteral("choices"), choicesOf(report.choices)},
        {QStringLiteral("plan"), planOf(report.plan, findings)},
        {QStringLiteral("machinePlan"),
            rehearses ? QJsonValue(planOf(report.machinePlan, findings)) : nothing},
        {QStringLiteral("steps"), stagesOf(run.stages)}, {QStringLiteral("written"), writtenOf(run.written)},
        {QStringLiteral("unclear"), unclearOf(report.unclear)},
        {QStringLiteral("fetchJob"), jobOf(run.fetchJob)},
        {QStringLiteral("machineJob"), jobOf(run.machineJob)},
        {QStringLiteral("restoredKey"), keyOf(run.restoredKey)},
        {QStringLiteral("setAfter"), setOf(run.machineSet)}, {QStringLiteral("made"), idsOf(run.made)},
        {QStringLiteral("usersAfter"), usersOf(run.users)}, {QStringLiteral("proof"), proofOf(run)},
        {QStringLiteral("leftBehind"), QJsonArray::fromStringList(run.leftBehind)},
        {QStringLiteral("mayHoldCopy"), jsonText(run.mayHoldCopy)},
        {QStringLiteral("madeKnown"), run.isMadeKnown},
        {QStringLiteral("keptNames"), keptNamesOf(run.keptNames)}, {QStringLiteral("obstacles"), obstacles},
        {QStringLiteral("error"), error}};
}

QByteArray toJson(const RecoveryReport &report) {
    return QJsonDocument(toJsonObject(report)).toJson(QJsonDocument::Indented);
}

} // namespace runreport
