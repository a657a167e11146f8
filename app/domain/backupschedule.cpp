#include "domain/backupschedule.h"

#include <QLocale>
#include <QTimeZone>

namespace domain {

namespace {

constexpr int daysAhead = 8; ///< a weekly policy runs within them

QTimeZone zoneOf(const BackupPolicy &policy) {
    if (policy.timeZone.isEmpty() || policy.timeZone == QLatin1String("UTC")) {
        return QTimeZone::utc();
    }
    const QByteArray id = QTimeZone::windowsIdToDefaultIanaId(policy.timeZone.toLatin1());
    return id.isEmpty() ? QTimeZone() : QTimeZone(id); // an empty id would be the system's
}

bool runsOn(const BackupPolicy &policy, const QDate &day) {
    return policy.frequency != ScheduleFrequency::Weekly
        || policy.daysOfWeek.contains(
            QLocale::c().dayName(day.dayOfWeek(), QLocale::LongFormat), Qt::CaseInsensitive);
}

/// Hours after the first run of a day at which it runs again; the first itself included.
QList<int> hoursOf(const BackupPolicy &policy) {
    QList<int> hours{0};
    if (policy.frequency == ScheduleFrequency::Hourly && policy.hourlyInterval > 0) {
        for (int hour = policy.hourlyInterval; hour <= policy.hourlyWindow; hour += policy.hourlyInterval) {
            hours.append(hour);
        }
    }
    return hours;
}

} // namespace

std::optional<QDateTime> nextBackup(const BackupPolicy &policy, const QDateTime &now) {
    const QTimeZone zone = zoneOf(policy);
    const QTime start = QTime::fromString(policy.startTime, QStringLiteral("HH:mm"));
    if (policy.frequency == ScheduleFrequency::Unknown || !zone.isValid() || !start.isValid()
        || !now.isValid()) {
        return std::nullopt;
    }
    const QDate yesterday = now.toTimeZone(zone).date().addDays(-1); // a window may reach past midnight
    for (int ahead = 0; ahead <= daysAhead; ++ahead) {
        const QDate day = yesterday.addDays(ahead);
        if (!runsOn(policy, day)) {
            continue;
        }
        for (const int hour : hoursOf(policy)) {
            const QDateTime run = QDateTime(day, start, zone).addSecs(hour * 3600LL).toUTC();
            if (run > now) {
                return run;
            }
        }
    }
    return std::nullopt;
}

} // namespace domain
