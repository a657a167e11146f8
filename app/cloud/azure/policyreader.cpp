#include "cloud/azure/policyreader.h"

#include "base/text.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace azure {

namespace {

constexpr QLatin1String vmManagementType("AzureIaasVM");

bool isVmKind(const QString &kind) {
    return kind.compare(vmManagementType, Qt::CaseInsensitive) == 0;
}

/// The hour and minute as written: wall-clock time in the policy's zone, whatever the offset says
/// (contract 13.4).
QString wallClock(const JsonNode &node) {
    static const QRegularExpression form(QStringLiteral("T(\\d\\d:\\d\\d)"));
    const QString text = node.optionalString();
    const QRegularExpressionMatch match = form.match(text);
    if (!text.isEmpty() && !match.hasMatch()) {
        node.complain(QStringLiteral("a time"));
    }
    return match.captured(1);
}

QString firstTime(const JsonNode &times) {
    const std::vector<JsonNode> items = times.items();
    return items.empty() ? QString() : wallClock(items.front());
}

domain::ScheduleFrequency frequencyOf(const QString &text) {
    if (base::sameText(text, u"Hourly")) {
        return domain::ScheduleFrequency::Hourly;
    }
    if (base::sameText(text, u"Daily")) {
        return domain::ScheduleFrequency::Daily;
    }
    return base::sameText(text, u"Weekly") ? domain::ScheduleFrequency::Weekly
                                           : domain::ScheduleFrequency::Unknown;
}

domain::DurationUnit unitOf(const QString &text) {
    if (base::sameText(text, u"Days")) {
        return domain::DurationUnit::Days;
    }
    if (base::sameText(text, u"Weeks")) {
        return domain::DurationUnit::Weeks;
    }
    if (base::sameText(text, u"Months")) {
        return domain::DurationUnit::Months;
    }
    return base::sameText(text, u"Years") ? domain::DurationUnit::Years : domain::DurationUnit::Unknown;
}

int smallNumber(const JsonNode &node) {
    return static_cast<int>(node.optionalInteger().value_or(0));
}

domain::Retention readRetention(const JsonNode &duration) {
    domain::Retention retention;
    retention.count = static_cast<int>(duration["count"].integer());
    retention.unit = unitOf(duration["durationType"].string());
    return retention;
}

std::optional<domain::Retention> optionalRetention(const JsonNode &schedule) {
    if (!schedule.isPresent()) {
        return std::nullopt;
    }
    return readRetention(schedule["retentionDuration"]);
}

/// A monthly or yearly rule; only the format that is named counts, the other block is null or left over.
std::optional<domain::LongRetention> optionalLongRetention(const JsonNode &schedule) {
    if (!schedule.isPresent()) {
        return std::nullopt;
    }
    domain::LongRetention rule;
    rule.duration = readRetention(schedule["retentionDuration"]);
    rule.monthsOfYear = schedule["monthsOfYear"].strings();
    if (base::sameText(schedule["retentionScheduleFormatType"].optionalString(), u"Daily")) {
        for (const JsonNode &day : schedule["retentionScheduleDaily"]["daysOfTheMonth"].items()) {
            const bool isLast = day["isLast"].optionalBool().value_or(false);
            rule.daysOfMonth.append(isLast ? 0 : smallNumber(day["date"]));
        }
    } else {
        rule.daysOfWeek = schedule["retentionScheduleWeekly"]["daysOfTheWeek"].strings();
        rule.weeksOfMonth = schedule["retentionScheduleWeekly"]["weeksOfTheMonth"].strings();
    }
    return rule;
}

/// V1 has times and days directly in the schedule; V2 in a block named after the frequency (contract 13.1).
void readSchedule(const JsonNode &schedule, bool isV2, domain::BackupPolicy &policy) {
    policy.frequency = frequencyOf(schedule["scheduleRunFrequency"].optionalString());
    if (!isV2) {
        policy.startTime = firstTime(schedule["scheduleRunTimes"]);
        policy.daysOfWeek = schedule["scheduleRunDays"].strings();
        return;
    }
    switch (policy.frequency) {
    case domain::ScheduleFrequency::Hourly: {
        const JsonNode hourly = schedule["hourlySchedule"];
        policy.hourlyInterval = smallNumber(hourly["interval"]);
        policy.hourlyWindow = smallNumber(hourly["scheduleWindowDuration"]);
        policy.startTime = wallClock(hourly["scheduleWindowStartTime"]);
        break;
    }
    case domain::ScheduleFrequency::Daily:
        policy.startTime = firstTime(schedule["dailySchedule"]["scheduleRunTimes"]);
        break;
    case domain::ScheduleFrequency::Weekly:
        policy.startTime = firstTime(schedule["weeklySchedule"]["scheduleRunTimes"]);
        policy.daysOfWeek = schedule["weeklySchedule"]["scheduleRunDays"].strings();
        break;
    case domain::ScheduleFrequency::Unknown:
        break;
    }
}

} // namespace

domain::BackupPolicy readVmBackupPolicy(const JsonNode &node) {
    const JsonNode properties = node["properties"].object();
    const JsonNode kind = properties["backupManagementType"];
    if (!isVmKind(kind.string())) {
        kind.complain(QStringLiteral("\"AzureIaasVM\""));
    }
    domain::BackupPolicy policy;
    policy.id = domain::ResourceId(node["id"].string());
    policy.name = node["name"].string();
    policy.policyType = properties["policyType"].optionalString();
    const JsonNode schedule = properties["schedulePolicy"];
    const bool isV2
        = base::sameText(schedule["schedulePolicyType"].optionalString(), u"SimpleSchedulePolicyV2");
    policy.isEnhanced = policy.policyType.isEmpty() ? isV2 : base::sameText(policy.policyType, u"V2");
    readSchedule(schedule, isV2, policy);
    policy.timeZone = properties["timeZone"].optionalString();
    if (policy.timeZone.isEmpty()) {
        policy.timeZone = QStringLiteral("UTC");
    }
    if (const std::optional<qint64> days = properties["instantRpRetentionRangeInDays"].optionalInteger()) {
        policy.instantRestoreDays = static_cast<int>(*days);
    }
    const JsonNode retention = properties["retentionPolicy"];
    policy.daily = optionalRetention(retention["dailySchedule"]);
    policy.weekly = optionalRetention(retention["weeklySchedule"]);
    policy.weeklyDays = retention["weeklySchedule"]["daysOfTheWeek"].strings();
    policy.monthly = optionalLongRetention(retention["monthlySchedule"]);
    policy.yearly = optionalLongRetention(retention["yearlySchedule"]);
    if (const std::optional<qint64> count = properties["protectedItemsCount"].optionalInteger()) {
        policy.protectedItemsCount = static_cast<int>(*count);
    }
    return policy;
}

std::optional<domain::BackupPolicy> readBackupPolicy(const JsonNode &node) {
    const QString kind = node["properties"].object()["backupManagementType"].optionalString();
    if (!isVmKind(kind)) {
        return std::nullopt;
    }
    return readVmBackupPolicy(node);
}

QJsonObject newPolicyBody(const domain::NewPolicy &policy) {
    // The date is ignored by the service; the digits are wall-clock time in the policy's zone. Schedule and
    // retention must name the same time, else 400.
    const QJsonArray times{QStringLiteral("2026-01-01T%1:00Z").arg(policy.time)};
    const QJsonObject schedule{
        {QStringLiteral("schedulePolicyType"), QStringLiteral("SimpleSchedulePolicyV2")},
        {QStringLiteral("scheduleRunFrequency"), QStringLiteral("Daily")},
        {QStringLiteral("dailySchedule"), QJsonObject{{QStringLiteral("scheduleRunTimes"), times}}}};
    const QJsonObject duration{{QStringLiteral("count"), policy.retentionDays},
        {QStringLiteral("durationType"), QStringLiteral("Days")}};
    const QJsonObject retention{
        {QStringLiteral("retentionPolicyType"), QStringLiteral("LongTermRetentionPolicy")},
        {QStringLiteral("dailySchedule"),
            QJsonObject{
                {QStringLiteral("retentionTimes"), times}, {QStringLiteral("retentionDuration"), duration}}}};
    const QJsonObject properties{{QStringLiteral("backupManagementType"), QString(vmManagementType)},
        {QStringLiteral("policyType"), QStringLiteral("V2")}, {QStringLiteral("timeZone"), policy.timeZone},
        {QStringLiteral("instantRpRetentionRangeInDays"), policy.instantRestoreDays},
        {QStringLiteral("schedulePolicy"), schedule}, {QStringLiteral("retentionPolicy"), retention}};
    return {{QStringLiteral("properties"), properties}};
}

} // namespace azure
