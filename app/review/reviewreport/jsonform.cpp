#include "base/enumname.h"
#include "review/reviewreport/forms.h"
#include "review/reviewreport/parts.h"

#include "review/reviewreport/jsonvalues.h"
#include "wording/accesstext.h"
#include "wording/recoverabilitytext.h"
#include "wording/visibletext.h"

namespace reviewreport {

namespace {

constexpr qsizetype shownPlaces = 10;

QJsonObject originJson(const Origin &origin) {
    QJsonObject json = jsonOf(origin.import);
    json.insert(QStringLiteral("takenAt"), jsonTime(origin.takenAt));
    json.insert(QStringLiteral("source"), jsonText(origin.source));
    json.insert(QStringLiteral("isSimulated"), origin.isSimulated);
    json.insert(QStringLiteral("usesPseudonyms"), origin.usesPseudonyms);
    json.insert(QStringLiteral("tenantId"), jsonText(origin.tenantId));
    json.insert(QStringLiteral("collector"),
        QJsonObject{{QStringLiteral("userName"), jsonText(origin.collector.userName)},
            {QStringLiteral("userObjectId"), jsonText(origin.collector.userObjectId)},
            {QStringLiteral("version"), jsonText(origin.collectorVersion)}});
    return json;
}

QJsonArray actionIds(const std::vector<domain::ReviewAction> &actions) {
    return jsonArray(
        actions, [](domain::ReviewAction action) { return QJsonValue(domain::reviewActionId(action)); });
}

QJsonObject reasonJson(const Reason &reason) {
    QJsonObject json{{QStringLiteral("truth"), base::enumName(reason.truth)},
        {QStringLiteral("actions"), actionIds(reason.actions)}, {QStringLiteral("text"), reason.text}};
    if (reason.truth == domain::Truth::Yes) {
        json.insert(QStringLiteral("evidence"), domain::jsonOf(reason.evidence, jsonText));
    } else {
        json.insert(QStringLiteral("uncertainty"), domain::jsonOf(reason.uncertainty, jsonText));
    }
    return json;
}

QJsonObject rowJson(const KeySection &key, const PrincipalRow &row) {
    QJsonObject actions;
    for (size_t i = 0; i < key.actions.size() && i < row.truths.size(); ++i) {
        const std::optional<domain::Truth> &truth = row.truths[i];
        actions.insert(domain::reviewActionId(key.actions[i]),
            truth ? QJsonValue(base::enumName(*truth)) : QJsonValue(QJsonValue::Null));
    }
    return {{QStringLiteral("objectId"), row.objectId}, {QStringLiteral("displayName"), jsonText(row.name)},
        {QStringLiteral("type"), base::enumName(row.type)},
        {QStringLiteral("isBackupService"), row.isBackupService},
        {QStringLiteral("backupStates"), jsonList(row.backupStates)}, {QStringLiteral("actions"), actions},
        {QStringLiteral("reasons"), jsonArray(row.reasons, reasonJson)},
        {QStringLiteral("selfGrants"),
            jsonArray(row.selfGrants, [](const domain::SelfGrant &way) { return jsonOf(way); })}};
}

QJsonObject backupJson(const domain::BackupAnswer &backup) {
    const auto action = [](const domain::ActionVerdict &verdict) {
        return QJsonObject{{QStringLiteral("right"), verdict.right},
            {QStringLiteral("truth"), base::enumName(verdict.truth)},
            {QStringLiteral("evidence"), domain::jsonOf(verdict.evidence, jsonText)},
            {QStringLiteral("uncertainties"), domain::jsonOf(verdict.uncertainties, jsonText)}};
    };
    const auto state = [](const domain::Prerequisite &one) {
        return QJsonObject{{QStringLiteral("state"), base::enumName(one.kind)},
            {QStringLiteral("canWork"), base::enumName(domain::effectOf(one))},
            {QStringLiteral("text"), wording::visible(wording::prerequisiteSentence(one))}};
    };
    const domain::BackupVerdict verdict = backup.verdict();
    return {{QStringLiteral("principalId"), jsonText(backup.service.objectId)},
        {QStringLiteral("knownBy"),
            backup.service.objectId.isEmpty() ? QJsonValue(QJsonValue::Null)
                                              : QJsonValue(base::enumName(backup.service.proof))},
        {QStringLiteral("truth"), base::enumName(verdict.truth)},
        {QStringLiteral("condition"), jsonText(conditionOf(verdict))},
        {QStringLiteral("rights"), base::enumName(backup.rights.truth)},
        {QStringLiteral("canWork"), base::enumName(backup.canWork)},
        {QStringLiteral("states"), jsonArray(backup.states, state)},
        {QStringLiteral("actions"), jsonArray(backup.rights.actions, action)},
        {QStringLiteral("nearMisses"), domain::jsonOf(backup.rights.nearMisses, jsonText)}};
}

QJsonObject keyJson(const KeySection &key) {
    return {{QStringLiteral("host"), key.key.host}, {QStringLiteral("name"), key.key.name},
        {QStringLiteral("storeName"), jsonText(key.storeName)},
        {QStringLiteral("storeKind"), base::enumName(key.storeKind)},
        {QStringLiteral("permissionModel"),
            key.modelIsKnown ? QJsonValue(base::enumName(key.model)) : QJsonValue()},
        {QStringLiteral("diskEncryptionSets"), jsonList(key.diskEncryptionSets)},
        {QStringLiteral("backup"), jsonArray(key.backup, backupJson)},
        {QStringLiteral("principals"),
            jsonArray(key.rows, [&key](const PrincipalRow &row) { return rowJson(key, row); })}};
}

QJsonObject findingJson(const FindingEntry &entry) {
    const domain::ReviewFinding &finding = entry.finding;
    const wording::FindingText text = entry.text();
    return {{QStringLiteral("ruleId"), entry.ruleId}, {QStringLiteral("rule"), base::enumName(finding.rule)},
        {QStringLiteral("severity"), base::enumName(finding.severity)},
        {QStringLiteral("host"), jsonText(finding.host())},
        {QStringLiteral("key"), jsonText(finding.keyName())},
        {QStringLiteral("hosts"), jsonList(finding.hosts.mid(0, shownPlaces))},
        {QStringLiteral("keys"), jsonList(finding.keys.mid(0, shownPlaces))},
        {QStringLiteral("principalId"), jsonText(finding.principalId)},
        {QStringLiteral("principalName"), jsonText(entry.principalName)},
        {QStringLiteral("assignmentId"), jsonText(finding.assignmentId)},
        {QStringLiteral("roleGuid"), jsonText(finding.roleGuid)}, // and by the name that it had first
        {QStringLiteral("roleId"), jsonText(finding.roleGuid)},
        {QStringLiteral("roleName"), jsonText(finding.roleName)},
        {QStringLiteral("scope"), jsonText(finding.scope)},
        {QStringLiteral("rights"), jsonList(finding.rights)},
        {QStringLiteral("way"),
            finding.way ? QJsonValue(base::enumName(*finding.way)) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("when"), jsonTime(finding.when)},
        {QStringLiteral("subject"), jsonText(finding.subject)}, {QStringLiteral("count"), finding.count},
        {QStringLiteral("evidence"), domain::jsonOf(finding.evidence, jsonText)},
        {QStringLiteral("uncertainties"), domain::jsonOf(finding.uncertainties, jsonText)},
        {QStringLiteral("cure"),
            QJsonObject{{QStringLiteral("kind"), base::enumName(finding.cure.kind)},
                {QStringLiteral("principalId"), jsonText(finding.cure.principalId)},
                {QStringLiteral("scopes"), jsonList(finding.cure.scopes)},
                {QStringLiteral("rights"), jsonList(finding.cure.rights)},
                {QStringLiteral("commands"), jsonList(text.commands)}}},
        {QStringLiteral("title"), text.title}, {QStringLiteral("explanation"), text.explanation},
        {QStringLiteral("nextStep"), text.cure}};
}

QJsonObject recoverabilityJson(const domain::Recoverability &one) {
    const auto reason = [](const domain::RestoreReason &told) {
        return QJsonObject{{QStringLiteral("reason"), base::enumName(told.kind)},
            {QStringLiteral("where"), jsonText(told.where.text())},
            {QStringLiteral("newest"), jsonTime(told.when)},
            {QStringLiteral("text"), wording::restoreReasonText(told)}};
    };
    return {{QStringLiteral("virtualMachine"), one.virtualMachine.text()},
        {QStringLiteral("name"), jsonText(wording::visible(one.name))},
        {QStringLiteral("host"), jsonText(one.key.host)}, {QStringLiteral("key"), jsonText(one.key.name)},
        {QStringLiteral("softDelete"),
            QJsonObject{{QStringLiteral("answer"), base::enumName(one.softDelete.key)},
                {QStringLiteral("isOfStore"), one.softDelete.isOfStore},
                {QStringLiteral("days"),
                    one.softDelete.days ? QJsonValue(*one.softDelete.days) : QJsonValue(QJsonValue::Null)},
                {QStringLiteral("until"), jsonTime(one.softDelete.until)},
                {QStringLiteral("canBePurged"), base::enumName(one.softDelete.canBePurged)},
                {QStringLiteral("text"), wording::keyReturnText(one.softDelete)}}},
        {QStringLiteral("restore"),
            QJsonObject{{QStringLiteral("answer"), base::enumName(one.restore.answer)},
                {QStringLiteral("point"), jsonText(one.restore.point.text())},
                {QStringLiteral("pointTime"), jsonTime(one.restore.pointTime)},
                {QStringLiteral("isItemDeleted"), one.restore.isItemDeleted},
                {QStringLiteral("reasons"), jsonArray(one.restore.reasons, reason)},
                {QStringLiteral("text"), wording::restoreAnswerText(one.restore)}}}};
}

QJsonObject changeJson(const ChangeEntry &entry) {
    const domain::AccessChange &change = entry.change;
    const auto evidence
        = [](const std::vector<domain::Evidence> &list) { return domain::jsonOf(list, jsonText); };
    return {{QStringLiteral("principalId"), change.principalId},
        {QStringLiteral("principalName"), jsonText(entry.principalName)},
        {QStringLiteral("action"), domain::reviewActionId(change.action)},
        {QStringLiteral("kind"), base::enumName(change.kind)},
        {QStringLiteral("before"), base::enumName(change.before)},
        {QStringLiteral("after"), base::enumName(change.after)},
        {QStringLiteral("grantsBefore"), evidence(change.grantsBefore)},
        {QStringLiteral("grantsAfter"), evidence(change.grantsAfter)}, {QStringLiteral("text"), entry.text}};
}

QJsonObject keyChangesJson(const KeyChanges &changes) {
    return {{QStringLiteral("host"), changes.key.host}, {QStringLiteral("name"), changes.key.name},
        {QStringLiteral("presence"), base::enumName(changes.presence)},
        {QStringLiteral("answer"), base::enumName(changes.summary.answer())},
        {QStringLiteral("changes"), jsonArray(changes.changes, changeJson)},
        {QStringLiteral("unchanged"), changes.unchanged}, {QStringLiteral("unknown"), changes.unknown}};
}

QJsonObject summaryJson(const domain::ChangeSummary &summary) {
    return {{QStringLiteral("answer"), base::enumName(summary.answer())},
        {QStringLiteral("gained"), summary.gained}, {QStringLiteral("lost"), summary.lost},
        {QStringLiteral("uncertain"), summary.uncertain}, {QStringLiteral("unknown"), summary.unknown}};
}

QJsonObject backupChangeJson(const review::BackupChange &backup) {
    return {{QStringLiteral("host"), backup.key.host}, {QStringLiteral("name"), backup.key.name},
        {QStringLiteral("before"), base::enumName(backup.before.truth)},
        {QStringLiteral("conditionBefore"), jsonText(conditionOf(backup.before))},
        {QStringLiteral("after"), base::enumName(backup.after.truth)},
        {QStringLiteral("conditionAfter"), jsonText(conditionOf(backup.after))}};
}

QJsonObject comparisonJson(const ComparisonSection &comparison) {
    QJsonObject json = summaryJson(comparison.summary);
    json.insert(comparison.otherIsOlder ? QStringLiteral("earlier") : QStringLiteral("later"),
        originJson(comparison.other));
    json.insert(QStringLiteral("backup"), jsonArray(comparison.backup, backupChangeJson));
    json.insert(QStringLiteral("keys"), jsonArray(comparison.keys, keyChangesJson));
    json.insert(QStringLiteral("unchangedKeys"), comparison.unchangedKeys);
    json.insert(QStringLiteral("recoverability"),
        jsonArray(comparison.recoverability, [](const RecoverabilityChange &change) {
            return QJsonObject{{QStringLiteral("virtualMachine"), change.after.virtualMachine.text()},
                {QStringLiteral("before"), recoverabilityJson(change.before)},
                {QStringLiteral("after"), recoverabilityJson(change.after)},
                {QStringLiteral("text"), change.text}};
        }));
    return json;
}

QJsonObject whatIfJson(const WhatIfSection &whatIf) {
    QJsonObject json = summaryJson(whatIf.summary);
    json.insert(QStringLiteral("changes"), jsonArray(whatIf.changes, [](const TriedChange &change) {
        return QJsonObject{{QStringLiteral("outcome"), base::enumName(change.outcome)},
            {QStringLiteral("text"), change.text}};
    }));
    json.insert(QStringLiteral("backup"), jsonArray(whatIf.backup, backupChangeJson));
    json.insert(QStringLiteral("keys"), jsonArray(whatIf.keys, keyChangesJson));
    json.insert(QStringLiteral("findingsGone"), jsonArray(whatIf.gone, findingJson));
    json.insert(QStringLiteral("findingsAdded"), jsonArray(whatIf.added, findingJson));
    return json;
}

} // namespace

QByteArray toJson(const ReviewDocument &document) {
    LongLists lists;
    return lists.json({{QStringLiteral("format"), QStringLiteral("cvm-backup-wizard-review")},
        {QStringLiteral("formatVersion"), 1},
        {QStringLiteral("product"),
            QJsonObject{{QStringLiteral("name"), document.product},
                {QStringLiteral("version"), document.productVersion}}},
        {QStringLiteral("origin"), originJson(document.origin)},
        {QStringLiteral("asOf"), jsonTime(document.asOf)},
        {QStringLiteral("filter"),
            QJsonObject{{QStringLiteral("keys"), jsonList(document.keyFilter)},
                {QStringLiteral("principals"), jsonList(document.principalFilter)}}},
        {QStringLiteral("coverage"),
            lists.add(document.coverage, [](const domain::ScopeRead &read) { return jsonOf(read); })},
        {QStringLiteral("findings"), lists.add(document.findings, findingJson)},
        {QStringLiteral("recoverability"), lists.add(document.recoverability, recoverabilityJson)},
        {QStringLiteral("keys"), lists.add(document.keys, keyJson)},
        {QStringLiteral("keysLeftOut"), document.keysLeftOut},
        {QStringLiteral("comparison"),
            document.comparison ? QJsonValue(comparisonJson(*document.comparison))
                                : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("whatIf"),
            document.whatIf ? QJsonValue(whatIfJson(*document.whatIf)) : QJsonValue(QJsonValue::Null)}});
}

} // namespace reviewreport
