#include "simulator/routes/recoveryforms.h"

namespace simulator {

namespace {

QJsonObject dailyRetention(const QString &time) {
    return {{u"retentionPolicyType"_s, u"LongTermRetentionPolicy"_s},
        {u"dailySchedule"_s,
            QJsonObject{{u"retentionTimes"_s, QJsonArray{time}},
                {u"retentionDuration"_s, QJsonObject{{u"count"_s, 30}, {u"durationType"_s, u"Days"_s}}}}}};
}

QString at(const QDateTime &now, const QString &time) {
    return now.toUTC().toString(u"yyyy-MM-dd"_s) + u'T' + time + u":00Z"_s;
}

} // namespace

std::vector<BackupPolicy> builtInPolicies(const QDateTime &now) {
    const QString night = at(now, u"20:30"_s);
    const QString morning = at(now, u"08:00"_s);
    const QJsonObject simple{{u"schedulePolicyType"_s, u"SimpleSchedulePolicy"_s},
        {u"scheduleRunFrequency"_s, u"Daily"_s}, {u"scheduleRunTimes"_s, QJsonArray{night}},
        {u"scheduleWeeklyFrequency"_s, 0}};
    const QJsonObject log{{u"policyType"_s, u"Log"_s},
        {u"schedulePolicy"_s,
            QJsonObject{
                {u"schedulePolicyType"_s, u"LogSchedulePolicy"_s}, {u"scheduleFrequencyInMins"_s, 60}}},
        {u"retentionPolicy"_s,
            QJsonObject{{u"retentionPolicyType"_s, u"SimpleRetentionPolicy"_s},
                {u"retentionDuration"_s, QJsonObject{{u"count"_s, 30}, {u"durationType"_s, u"Days"_s}}}}}};
    const QJsonObject full{{u"policyType"_s, u"Full"_s}, {u"schedulePolicy"_s, simple},
        {u"retentionPolicy"_s, dailyRetention(night)}};
    return {
        {u"HourlyLogBackup"_s,
            {{u"backupManagementType"_s, u"AzureWorkload"_s}, {u"workLoadType"_s, u"SQLDataBase"_s},
                {u"settings"_s,
                    QJsonObject{{u"timeZone"_s, u"UTC"_s}, {u"issqlcompression"_s, false},
                        {u"isCompression"_s, false}}},
                {u"subProtectionPolicy"_s, QJsonArray{full, log}}}},
        {u"EnhancedPolicy"_s,
            {{u"backupManagementType"_s, u"AzureIaasVM"_s}, {u"policyType"_s, u"V2"_s},
                {u"instantRPDetails"_s, QJsonObject()},
                {u"schedulePolicy"_s,
                    QJsonObject{{u"schedulePolicyType"_s, u"SimpleSchedulePolicyV2"_s},
                        {u"scheduleRunFrequency"_s, u"Hourly"_s},
                        {u"hourlySchedule"_s,
                            QJsonObject{{u"interval"_s, 4}, {u"scheduleWindowStartTime"_s, morning},
                                {u"scheduleWindowDuration"_s, 12}}}}},
                {u"retentionPolicy"_s, dailyRetention(morning)}, {u"instantRpRetentionRangeInDays"_s, 2},
                {u"timeZone"_s, u"UTC"_s}}},
        {u"DefaultPolicy"_s,
            {{u"backupManagementType"_s, u"AzureIaasVM"_s}, {u"instantRPDetails"_s, QJsonObject()},
                {u"schedulePolicy"_s, simple}, {u"retentionPolicy"_s, dailyRetention(night)},
                {u"instantRpRetentionRangeInDays"_s, 2}, {u"timeZone"_s, u"UTC"_s}}},
    };
}

} // namespace simulator
