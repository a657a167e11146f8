// Backup policies (contract 13).
#include "simulator/routes/common.h"
#include "simulator/routes/recoveryforms.h"
#include "simulator/routes/routes.h"

#include <QRegularExpression>

namespace simulator {

namespace {

Reply listPolicies(Call &call) {
    if (const auto refused = vaultRefusal(call, u"Vaults/backupPolicies/read"_s)) {
        return *refused;
    }
    const auto kind = filterTerm(call.request.queryValue(u"$filter"_s), u"backupManagementType"_s);
    QJsonArray value;
    for (const BackupPolicy &policy : vaultOf(call).policies) {
        if (!kind || same(policy.properties.value("backupManagementType"_L1).toString(), *kind)) {
            value.append(policyJson(vaultOf(call), policy));
        }
    }
    return pageReply(call, value, 200);
}

Reply getPolicy(Call &call) {
    if (const auto refused = vaultRefusal(call, u"Vaults/backupPolicies/read"_s)) {
        return *refused;
    }
    const BackupPolicy *policy = vaultOf(call).policy(call[u"policy"]);
    return policy ? jsonReply(200, policyJson(vaultOf(call), *policy))
                  : errorReply(404, u"BMSUserErrorPolicyNotFound"_s,
                      u"Backup policy '%1' is not found."_s.arg(call[u"policy"]));
}

int countOf(const QJsonObject &retention, const QString &part) {
    return retention.value(part)
        .toObject()
        .value("retentionDuration"_L1)
        .toObject()
        .value("count"_L1)
        .toInt(-1);
}

bool isHalfHour(const QString &time) {
    const QTime parsed = QTime::fromString(time.mid(11, 5), u"HH:mm"_s);
    return parsed.isValid() && (parsed.minute() == 0 || parsed.minute() == 30);
}

/// The times of a daily or weekly schedule: exactly one, on the half hour, equal to the retention's.
bool timesFit(const QJsonObject &schedule, const QJsonObject &retention) {
    const QStringList times = stringList(schedule.value("scheduleRunTimes"_L1));
    const QStringList kept = stringList(retention.value("retentionTimes"_L1));
    return times.size() == 1 && kept.size() == 1 && isHalfHour(times.first())
        && times.first().mid(11, 5) == kept.first().mid(11, 5);
}

bool hourlyFits(const QJsonObject &schedule) {
    const int interval = schedule.value("interval"_L1).toInt();
    const int duration = schedule.value("scheduleWindowDuration"_L1).toInt();
    const QString start = schedule.value("scheduleWindowStartTime"_L1).toString();
    return QList<int>({4, 6, 8, 12, 24}).contains(interval) && duration >= interval && duration <= 24
        && isHalfHour(start) && start.mid(11, 5) <= "19:30"_L1;
}

int longestInstantRetention(const QString &frequency, int interval) {
    if (frequency == "Hourly"_L1) {
        return interval == 4 ? 17 : interval == 6 ? 22 : 30;
    }
    return 30;
}

/// The rules of contract 13.4 for Enhanced policies; false for anything the service refuses.
bool enhancedFits(const QJsonObject &properties) {
    const QJsonObject schedule = properties.value("schedulePolicy"_L1).toObject();
    const QJsonObject retention = properties.value("retentionPolicy"_L1).toObject();
    const QString frequency = schedule.value("scheduleRunFrequency"_L1).toString();
    const int days = countOf(retention, u"dailySchedule"_s);
    const int instant = properties.value("instantRpRetentionRangeInDays"_L1).toInt(7);
    if (schedule.value("schedulePolicyType"_L1) != u"SimpleSchedulePolicyV2"_s
        || retention.value("retentionPolicyType"_L1) != u"LongTermRetentionPolicy"_s) {
        return false;
    }
    if (frequency == "Weekly"_L1) {
        const QJsonObject weekly = schedule.value("weeklySchedule"_L1).toObject();
        return !retention.contains("dailySchedule"_L1) && countOf(retention, u"weeklySchedule"_s) >= 1
            && !weekly.value("scheduleRunDays"_L1).toArray().isEmpty() && instant >= 5 && instant <= 30
            && timesFit(weekly, retention.value("weeklySchedule"_L1).toObject());
    }
    const bool daysFit = (days == 1 || (days >= 7 && days <= 9999));
    if (frequency == "Daily"_L1) {
        return daysFit && instant >= 1 && instant <= 30
            && timesFit(schedule.value("dailySchedule"_L1).toObject(),
                retention.value("dailySchedule"_L1).toObject());
    }
    const QJsonObject hourly = schedule.value("hourlySchedule"_L1).toObject();
    return frequency == "Hourly"_L1 && daysFit && hourlyFits(hourly) && instant >= 1
        && instant <= longestInstantRetention(frequency, hourly.value("interval"_L1).toInt());
}

Reply invalidPolicy() {
    return jsonReply(400,
        {{u"error"_s,
            QJsonObject{{u"code"_s, u"BMSUserErrorInvalidPolicyInput"_s},
                {u"message"_s,
                    u"Input for create or update policy is not in proper format\r\nPlease check format of "
                    u"parameters like "
                    u"schedule time, schedule days, retention time and retention days "_s},
                {u"target"_s, QJsonValue::Null}, {u"details"_s, QJsonValue::Null},
                {u"innerError"_s, QJsonValue::Null}}}});
}

std::optional<Reply> refusedPolicy(const QString &name, const QJsonObject &properties) {
    static const QRegularExpression valid(u"^[A-Za-z][-_!A-Za-z0-9]{2,149}$"_s);
    if (!valid.match(name).hasMatch()
        || !same(properties.value("backupManagementType"_L1).toString(), u"AzureIaasVM")) {
        return invalidPolicy();
    }
    const bool enhanced = same(properties.value("policyType"_L1).toString(), u"V2");
    const QJsonObject retention = properties.value("retentionPolicy"_L1).toObject();
    const int days = countOf(retention, u"dailySchedule"_s);
    const int instant = properties.value("instantRpRetentionRangeInDays"_L1).toInt(enhanced ? 7 : 2);
    if (enhanced ? !enhancedFits(properties) : instant < 1 || instant > 5 || retention.isEmpty()) {
        return invalidPolicy();
    }
    if (days > 0 && instant > days) {
        return errorReply(400, u"BMSUserErrorInstantRPRetentionExceedsVaultedRetention"_s,
            u"Snapshot retention exceeds the retention of recovery points in the vault."_s);
    }
    return std::nullopt;
}

Reply putPolicy(Call &call) {
    if (const auto refused = vaultRefusal(call, u"Vaults/backupPolicies/write"_s)) {
        return *refused;
    }
    const auto body = jsonBody(call.request);
    if (!body || !body->value("properties"_L1).isObject()) {
        return errorReply(400, u"CloudInvalidInputError"_s,
            u"Input provided for the call is invalid\r\nPlease provide a valid input"_s);
    }
    QJsonObject properties = body->value("properties"_L1).toObject();
    if (const auto refused = refusedPolicy(call[u"policy"], properties)) {
        return *refused;
    }
    const bool enhanced = same(properties.value("policyType"_L1).toString(), u"V2");
    properties.remove(u"protectedItemsCount"_s);
    properties.insert(u"instantRPDetails"_s, QJsonObject());
    if (!properties.contains("instantRpRetentionRangeInDays"_L1)) {
        properties.insert(u"instantRpRetentionRangeInDays"_s, enhanced ? 7 : 2);
    }
    if (!properties.contains("timeZone"_L1)) {
        properties.insert(u"timeZone"_s, u"UTC"_s);
    }
    RecoveryVault &vault = vaultOf(call);
    BackupPolicy *policy = vault.policy(call[u"policy"]);
    if (!policy) {
        vault.policies.push_back({call[u"policy"], {}});
        policy = &vault.policies.back();
    }
    policy->properties = properties;
    return jsonReply(200, policyJson(vault, *policy));
}

} // namespace

void addPolicyRoutes(Router &router) {
    router.add("GET", vaultPath() + u"/backupPolicies"_s, since::backup, listPolicies);
    router.add("GET", vaultPath() + u"/backupPolicies/{policy}"_s, since::backup, getPolicy);
    router.add("PUT", vaultPath() + u"/backupPolicies/{policy}"_s, since::backup, putPolicy);
}

} // namespace simulator
