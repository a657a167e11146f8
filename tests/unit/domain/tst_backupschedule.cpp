#include "domain/backupschedule.h"
#include "tests/support/program.h"

#include <QTest>
#include <QTimeZone>

namespace tst_backupschedule {

using domain::BackupPolicy;
using domain::ScheduleFrequency;

class TestBackupSchedule final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dueNext_data();
    void dueNext();
    void notKnown();

private:
    static BackupPolicy policy(ScheduleFrequency frequency, const QString &zone = QStringLiteral("UTC")) {
        BackupPolicy made;
        made.frequency = frequency;
        made.startTime = QStringLiteral("08:00");
        made.timeZone = zone;
        made.hourlyInterval = 4;
        made.hourlyWindow = 12;
        made.daysOfWeek = {QStringLiteral("Sunday"), QStringLiteral("Wednesday")};
        return made;
    }
    static QDateTime utc(const QString &text) {
        return QDateTime::fromString(text + QLatin1Char('Z'), Qt::ISODate);
    }
};

void TestBackupSchedule::dueNext_data() {
    QTest::addColumn<ScheduleFrequency>("frequency");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("due");
    const QString utcZone = QStringLiteral("UTC");
    const auto row = [](const char *name, ScheduleFrequency frequency, const QString &zone, const char *now,
                         const char *due) {
        QTest::newRow(name) << frequency << zone << QString::fromLatin1(now) << QString::fromLatin1(due);
    };
    // 30 November 2026 is a Monday.
    row("later today", ScheduleFrequency::Daily, utcZone, "2026-11-30T07:59:00", "2026-11-30T08:00:00");
    row("tomorrow", ScheduleFrequency::Daily, utcZone, "2026-11-30T08:00:00", "2026-12-01T08:00:00");
    row("no zone is UTC", ScheduleFrequency::Daily, QString(), "2026-11-30T07:00:00", "2026-11-30T08:00:00");
    row("its own zone", ScheduleFrequency::Daily, QStringLiteral("Arabian Standard Time"),
        "2026-11-30T03:00:00", "2026-11-30T04:00:00");
    row("hours after the first", ScheduleFrequency::Hourly, utcZone, "2026-11-30T09:00:00",
        "2026-11-30T12:00:00");
    row("the last of the window", ScheduleFrequency::Hourly, utcZone, "2026-11-30T19:00:00",
        "2026-11-30T20:00:00");
    row("after the window", ScheduleFrequency::Hourly, utcZone, "2026-11-30T20:00:00", "2026-12-01T08:00:00");
    row("the next day of the week", ScheduleFrequency::Weekly, utcZone, "2026-11-30T09:00:00",
        "2026-12-02T08:00:00");
    row("a week later", ScheduleFrequency::Weekly, utcZone, "2026-12-02T08:00:00", "2026-12-06T08:00:00");
}

void TestBackupSchedule::dueNext() {
    QFETCH(ScheduleFrequency, frequency);
    QFETCH(QString, zone);
    QFETCH(QString, now);
    QFETCH(QString, due);
    const std::optional<QDateTime> next = domain::nextBackup(policy(frequency, zone), utc(now));
    QVERIFY(next);
    QCOMPARE(*next, utc(due));
}

void TestBackupSchedule::notKnown() {
    const QDateTime now = utc(QStringLiteral("2026-11-30T07:00:00"));
    QVERIFY(!domain::nextBackup(policy(ScheduleFrequency::Unknown), now));
    QVERIFY(!domain::nextBackup(policy(ScheduleFrequency::Daily, QStringLiteral("Nowhere Time")), now));
    BackupPolicy timeless = policy(ScheduleFrequency::Daily);
    timeless.startTime = QStringLiteral("soon");
    QVERIFY(!domain::nextBackup(timeless, now));
    BackupPolicy dayless = policy(ScheduleFrequency::Weekly);
    dayless.daysOfWeek.clear();
    QVERIFY(!domain::nextBackup(dayless, now));
}

CVM_TEST(TestBackupSchedule)

} // namespace tst_backupschedule

#include "tst_backupschedule.moc"
