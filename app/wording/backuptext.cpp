#include "wording/backuptext.h"

#include "base/text.h"
#include "wording/names.h"
#include "wording/text.h"

#include <QLocale>

namespace wording {

namespace {

QString hours(int count) {
    return Text::tr("%n hour(s)", nullptr, count);
}

QString duration(const domain::Retention &retention) {
    switch (retention.unit) {
    case domain::DurationUnit::Days:
        return Text::tr("%n day(s)", nullptr, retention.count);
    case domain::DurationUnit::Weeks:
        return Text::tr("%n week(s)", nullptr, retention.count);
    case domain::DurationUnit::Months:
        return Text::tr("%n month(s)", nullptr, retention.count);
    case domain::DurationUnit::Years:
        return Text::tr("%n year(s)", nullptr, retention.count);
    case domain::DurationUnit::Unknown:
        break;
    }
    return QString::number(retention.count);
}

/// "Sunday" as the service writes it, in the user's language; unknown names stay as they are.
QString dayName(const QString &day) {
    for (int number = 1; number <= 7; ++number) {
        if (base::sameText(QLocale::c().standaloneDayName(number), day)) {
            return QLocale().standaloneDayName(number);
        }
    }
    return shown(day);
}

QString monthName(const QString &month) {
    for (int number = 1; number <= 12; ++number) {
        if (base::sameText(QLocale::c().standaloneMonthName(number), month)) {
            return QLocale().standaloneMonthName(number);
        }
    }
    return shown(month);
}

QString weekName(const QString &week) {
    if (base::sameText(week, u"First")) {
        return Text::tr("first", "week of the month");
    }
    if (base::sameText(week, u"Second")) {
        return Text::tr("second", "week of the month");
    }
    if (base::sameText(week, u"Third")) {
        return Text::tr("third", "week of the month");
    }
    if (base::sameText(week, u"Fourth")) {
        return Text::tr("fourth", "week of the month");
    }
    if (base::sameText(week, u"Last")) {
        return Text::tr("last", "week of the month");
    }
    return shown(week);
}

template <typename Name>
QString joined(const QStringList &values, Name name) {
    QStringList names;
    for (const QString &value : values) {
        names << name(value);
    }
    return names.join(QLatin1String(", "));
}

QString occasions(const domain::LongRetention &retention) {
    QStringList parts;
    if (!retention.monthsOfYear.isEmpty()) {
        parts << joined(retention.monthsOfYear, monthName);
    }
    if (!retention.daysOfMonth.isEmpty()) {
        QStringList days;
        for (const int day : retention.daysOfMonth) {
            days << (day == 0 ? Text::tr("last day") : Text::tr("day %1").arg(day));
        }
        parts << days.join(QLatin1String(", "));
    } else if (!retention.daysOfWeek.isEmpty()) {
        parts << Text::tr("%1 %2", "first, third / Sunday")
                     .arg(joined(retention.weeksOfMonth, weekName), joined(retention.daysOfWeek, dayName))
                     .trimmed();
    }
    return parts.join(QLatin1String("; "));
}

QString capitalised(QString sentence) {
    if (!sentence.isEmpty()) {
        sentence.front() = sentence.front().toUpper();
    }
    return sentence;
}

} // namespace

QString encryptionName(domain::DiskEncryption encryption) {
    switch (encryption) {
    case domain::DiskEncryption::CustomerManagedKey:
        return Text::tr("Customer-managed key");
    case domain::DiskEncryption::PlatformManagedKey:
        return Text::tr("Platform-managed key");
    case domain::DiskEncryption::GuestStateOnly:
        return Text::tr("Guest state only");
    case domain::DiskEncryption::NonPersistedTpm:
        return Text::tr("Non-persisted TPM");
    case domain::DiskEncryption::NotConfidential:
        return Text::tr("Not confidential");
    case domain::DiskEncryption::Unknown:
        break;
    }
    return Text::tr("Unknown");
}

QString protectionName(const domain::BackupStatus &status) {
    const QString vault = shown(status.vaultId.name());
    switch (status.status) {
    case domain::ProtectionStatus::NotAsked:
        return Text::tr("Not checked yet");
    case domain::ProtectionStatus::Unknown:
        return Text::tr("Unknown");
    case domain::ProtectionStatus::NotProtected:
        return Text::tr("Not protected");
    case domain::ProtectionStatus::Protecting:
        return vault.isEmpty() ? Text::tr("Being configured")
                               : Text::tr("Being configured (vault %1)").arg(vault);
    case domain::ProtectionStatus::Protected:
        return vault.isEmpty() ? Text::tr("Protected") : Text::tr("Protected (vault %1)").arg(vault);
    case domain::ProtectionStatus::ProtectionFailed:
        return Text::tr("Protection failed");
    }
    return {};
}

/// The portal's words; what is not known stays as the service says it.
QString redundancyName(const QString &redundancy) {
    if (base::sameText(redundancy, u"LocallyRedundant")) {
        return Text::tr("Locally redundant");
    }
    if (base::sameText(redundancy, u"ZoneRedundant")) {
        return Text::tr("Zone-redundant");
    }
    if (base::sameText(redundancy, u"GeoRedundant")) {
        return Text::tr("Geo-redundant");
    }
    if (base::sameText(redundancy, u"ReadAccessGeoZoneRedundant")) {
        return Text::tr("Geo-zone-redundant with read access");
    }
    return shown(redundancy);
}

QString policyKind(const domain::BackupPolicy &policy) {
    return policy.isEnhanced ? Text::tr("Enhanced") : Text::tr("Standard");
}

QString scheduleText(const domain::BackupPolicy &policy) {
    const QString zone = policy.timeZone.isEmpty() ? QStringLiteral("UTC") : shown(policy.timeZone);
    switch (policy.frequency) {
    case domain::ScheduleFrequency::Hourly:
        return Text::tr("Every %1 from %2 for %3 (%4)")
            .arg(hours(policy.hourlyInterval), shown(policy.startTime), hours(policy.hourlyWindow), zone);
    case domain::ScheduleFrequency::Daily:
        return Text::tr("Daily at %1 (%2)").arg(shown(policy.startTime), zone);
    case domain::ScheduleFrequency::Weekly:
        return Text::tr("On %1 at %2 (%3)")
            .arg(joined(policy.daysOfWeek, dayName), shown(policy.startTime), zone);
    case domain::ScheduleFrequency::Unknown:
        break;
    }
    return Text::tr("Unknown schedule");
}

QString vaultReasonText(domain::VaultReason reason) {
    switch (reason) {
    case domain::VaultReason::None:
        return {};
    case domain::VaultReason::OnlyOne:
        return Text::tr("The only vault that fits in the VM's subscription and region.");
    case domain::VaultReason::SameGroup:
        return Text::tr("The only vault that fits in the VM's resource group.");
    case domain::VaultReason::OnlyWithEnhanced:
        return Text::tr("The only vault that fits and has an Enhanced policy.");
    }
    return {};
}

QString policyReasonText(domain::PolicyReason reason) {
    switch (reason) {
    case domain::PolicyReason::None:
        return {};
    case domain::PolicyReason::BornWith:
        return Text::tr("The Enhanced policy that every vault comes with.");
    case domain::PolicyReason::OnlyEnhanced:
        return Text::tr("The only Enhanced policy in this vault.");
    case domain::PolicyReason::FirstEnhanced:
        return Text::tr("The first of the Enhanced policies in this vault.");
    }
    return {};
}

QString retentionText(const domain::BackupPolicy &policy) {
    QStringList parts;
    if (policy.instantRestoreDays) {
        parts << Text::tr("snapshots kept %n day(s)", nullptr, *policy.instantRestoreDays);
    }
    if (policy.daily) {
        parts << Text::tr("daily points %1").arg(duration(*policy.daily));
    }
    if (policy.weekly) {
        const QString days = joined(policy.weeklyDays, dayName);
        parts << (days.isEmpty() ? Text::tr("weekly points %1").arg(duration(*policy.weekly))
                                 : Text::tr("weekly points (%1) %2").arg(days, duration(*policy.weekly)));
    }
    if (policy.monthly) {
        parts << Text::tr("monthly points (%1) %2")
                     .arg(occasions(*policy.monthly), duration(policy.monthly->duration));
    }
    if (policy.yearly) {
        parts << Text::tr("yearly points (%1) %2")
                     .arg(occasions(*policy.yearly), duration(policy.yearly->duration));
    }
    return parts.isEmpty() ? Text::tr("Unknown retention") : capitalised(parts.join(QLatin1String("; ")));
}

QString newPolicyText(const domain::NewPolicy &policy) {
    return Text::tr("New Enhanced policy %1: daily at %2 (%3), kept %4, snapshots kept %5")
        .arg(shown(policy.name), policy.time, policy.timeZone,
            duration({policy.retentionDays, domain::DurationUnit::Days}),
            duration({policy.instantRestoreDays, domain::DurationUnit::Days}));
}

QString policyProblemText(domain::PolicyProblem problem) {
    switch (problem) {
    case domain::PolicyProblem::Name:
        return Text::tr(
            "Use 3 to 150 letters, digits, hyphens, underscores or exclamation marks, starting with "
            "a letter.");
    case domain::PolicyProblem::NameTaken:
        return Text::tr("The vault already has a policy with this name. Choose another name.");
    case domain::PolicyProblem::Time:
        return Text::tr("Choose a time on the full or half hour, for example 22:00.");
    case domain::PolicyProblem::RetentionDays:
        return Text::tr("Keep backups for 7 to 9,999 days.");
    case domain::PolicyProblem::InstantRestoreDays:
        return Text::tr("Keep snapshots for 1 to 30 days, and no longer than the backups.");
    }
    return {};
}

QString protectionStateName(const QString &state) {
    if (base::sameText(state, u"IRPending")) {
        return Text::tr("Waiting for the first backup");
    }
    if (base::sameText(state, u"Protected")) {
        return Text::tr("Protected");
    }
    if (base::sameText(state, u"ProtectionStopped")) {
        return Text::tr("Protection stopped");
    }
    if (base::sameText(state, u"ProtectionPaused") || base::sameText(state, u"BackupsSuspended")) {
        return Text::tr("Backup suspended");
    }
    if (base::sameText(state, u"ProtectionError")) {
        return Text::tr("Protection failed");
    }
    return state.isEmpty() || base::sameText(state, u"Invalid") ? Text::tr("Unknown") : shown(state);
}

QString jobStatusName(const QString &status) {
    if (base::sameText(status, u"InProgress")) {
        return Text::tr("In progress");
    }
    if (base::sameText(status, u"NotStarted")) {
        return Text::tr("Not started");
    }
    if (base::sameText(status, u"Completed")) {
        return Text::tr("Completed");
    }
    if (base::sameText(status, u"CompletedWithWarnings")) {
        return Text::tr("Completed with warnings");
    }
    if (base::sameText(status, u"Failed")) {
        return Text::tr("Failed");
    }
    if (base::sameText(status, u"Cancelling")) {
        return Text::tr("Canceling");
    }
    if (base::sameText(status, u"Cancelled")) {
        return Text::tr("Canceled");
    }
    return status.isEmpty() ? Text::tr("Unknown") : shown(status);
}

} // namespace wording
