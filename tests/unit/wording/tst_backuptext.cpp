#include "tests/support/program.h"
#include "wording/backuptext.h"
#include "wording/scenariotext.h"

#include <QLocale>
#include <QSet>
#include <QTest>

namespace tst_backuptext {

class TestBackupText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void tellsHourlySchedules();
    void tellsDailyAndWeeklySchedules();
    void tellsRetention();
    void tellsLongRetention();
    void tellsNewPolicies();
    void tellsEveryPolicyProblem();
    void tellsEveryReason();
    void namesTheVaultThatProtects();
    void tellsStates();
    void datesTheSupportMatrix();
    void translatesKnownScenariosOnly();
};

void TestBackupText::tellsHourlySchedules() {
    domain::BackupPolicy policy;
    policy.frequency = domain::ScheduleFrequency::Hourly;
    policy.hourlyInterval = 4;
    policy.hourlyWindow = 12;
    policy.startTime = QStringLiteral("08:00");
    policy.timeZone = QStringLiteral("UTC");
    const QString text = wording::scheduleText(policy);
    QVERIFY2(text.startsWith(QStringLiteral("Every 4 hour")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("from 08:00 for 12 hour")));
    QVERIFY(text.endsWith(QStringLiteral("(UTC)")));
}

void TestBackupText::tellsDailyAndWeeklySchedules() {
    domain::BackupPolicy policy;
    policy.frequency = domain::ScheduleFrequency::Daily;
    policy.startTime = QStringLiteral("22:00");
    policy.timeZone = QStringLiteral("Arabian Standard Time");
    QCOMPARE(wording::scheduleText(policy), QStringLiteral("Daily at 22:00 (Arabian Standard Time)"));

    policy.frequency = domain::ScheduleFrequency::Weekly;
    policy.daysOfWeek = {QStringLiteral("Sunday"), QStringLiteral("Wednesday")};
    policy.timeZone.clear(); // absent is UTC
    QCOMPARE(wording::scheduleText(policy), QStringLiteral("On Sunday, Wednesday at 22:00 (UTC)"));

    policy.frequency = domain::ScheduleFrequency::Unknown;
    QCOMPARE(wording::scheduleText(policy), QStringLiteral("Unknown schedule"));
}

void TestBackupText::tellsRetention() {
    domain::BackupPolicy policy;
    QCOMPARE(wording::retentionText(policy), QStringLiteral("Unknown retention"));
    policy.instantRestoreDays = 2;
    policy.daily = domain::Retention{30, domain::DurationUnit::Days};
    policy.weekly = domain::Retention{12, domain::DurationUnit::Weeks};
    policy.weeklyDays = {QStringLiteral("Sunday")};
    const QString text = wording::retentionText(policy);
    QVERIFY2(text.startsWith(QStringLiteral("Snapshots kept 2 day")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("daily points 30 day")));
    QVERIFY(text.contains(QStringLiteral("weekly points (Sunday) 12 week")));
}

void TestBackupText::tellsLongRetention() {
    domain::BackupPolicy policy;
    domain::LongRetention monthly;
    monthly.duration = {12, domain::DurationUnit::Months};
    monthly.weeksOfMonth = {QStringLiteral("First")};
    monthly.daysOfWeek = {QStringLiteral("Sunday")};
    policy.monthly = monthly;
    domain::LongRetention yearly;
    yearly.duration = {3, domain::DurationUnit::Years};
    yearly.daysOfMonth = {1, 0};
    yearly.monthsOfYear = {QStringLiteral("January")};
    policy.yearly = yearly;
    const QString text = wording::retentionText(policy);
    QVERIFY2(text.contains(QStringLiteral("onthly points (first Sunday) 12 month")), qPrintable(text));
    QVERIFY2(
        text.contains(QStringLiteral("yearly points (January; day 1, last day) 3 year")), qPrintable(text));
}

void TestBackupText::tellsNewPolicies() {
    domain::NewPolicy policy;
    policy.name = QStringLiteral("Enhanced-1");
    policy.time = QStringLiteral("22:00");
    policy.retentionDays = 30;
    policy.instantRestoreDays = 7;
    const QString text = wording::newPolicyText(policy);
    for (const char *part : {"Enhanced-1", "22:00", "UTC", "30 day", "7 day"}) {
        QVERIFY2(text.contains(QLatin1String(part)), part);
    }
}

void TestBackupText::tellsEveryPolicyProblem() {
    using domain::PolicyProblem;
    QSet<QString> texts;
    for (const PolicyProblem problem : {PolicyProblem::Name, PolicyProblem::NameTaken, PolicyProblem::Time,
             PolicyProblem::RetentionDays, PolicyProblem::InstantRestoreDays}) {
        texts.insert(wording::policyProblemText(problem));
    }
    QCOMPARE(texts.size(), 5);
    QVERIFY(!texts.contains(QString()));
}

void TestBackupText::tellsEveryReason() {
    using domain::Reason;
    const QList<Reason> reasons{Reason::NotConfidential, Reason::GuestStateOnly, Reason::UnknownEncryption,
        Reason::AlreadyProtected, Reason::ProtectionInProgress, Reason::SeriesNotListed,
        Reason::RegionNotListed, Reason::FeatureNotRegistered, Reason::SubscriptionDisabled,
        Reason::OtherRegion, Reason::OtherSubscription, Reason::VaultMoving, Reason::VaultNotReady,
        Reason::StandardPolicy, Reason::PolicyFull};
    QSet<QString> texts;
    domain::Qualification all;
    for (const Reason reason : reasons) {
        const QString text = wording::reasonText({reason, QString()});
        QVERIFY(text.endsWith(QLatin1Char('.')));
        QVERIFY(!text.contains(QLatin1Char('%')));
        texts.insert(text);
        all.blocks.push_back({reason, QString()});
    }
    QCOMPARE(texts.size(), reasons.size());
    const QString line = wording::qualificationText(all);
    for (const QString &text : texts) {
        QVERIFY(line.contains(text));
    }
    QCOMPARE(wording::qualificationText({}), QString());
}

void TestBackupText::namesTheVaultThatProtects() {
    const QString id
        = QStringLiteral("/subscriptions/s/resourceGroups/g/providers/Microsoft.RecoveryServices/vaults/"
                         "rsv1");
    QVERIFY(wording::reasonText({domain::Reason::AlreadyProtected, id}).contains(QStringLiteral("rsv1.")));
    QVERIFY(!wording::reasonText({domain::Reason::AlreadyProtected, id})
                 .contains(QStringLiteral("/subscriptions")));
    domain::BackupStatus status;
    status.status = domain::ProtectionStatus::Protected;
    status.vaultId = domain::ResourceId(id);
    QCOMPARE(wording::protectionName(status), QStringLiteral("Protected (vault rsv1)"));
}

void TestBackupText::tellsStates() {
    QCOMPARE(wording::protectionStateName(QStringLiteral("irpending")),
        QStringLiteral("Waiting for the first backup"));
    QCOMPARE(wording::protectionStateName(QString()), QStringLiteral("Unknown"));
    QCOMPARE(wording::protectionStateName(QStringLiteral("Frozen")), QStringLiteral("Frozen")); // as it came
    QCOMPARE(wording::jobStatusName(QStringLiteral("CompletedWithWarnings")),
        QStringLiteral("Completed with warnings"));
    QCOMPARE(wording::jobStatusName(QStringLiteral("Odd\u202E")), QStringLiteral("Odd[U+202E]"));
    QCOMPARE(wording::encryptionName(domain::DiskEncryption::CustomerManagedKey),
        QStringLiteral("Customer-managed key"));
}

void TestBackupText::datesTheSupportMatrix() {
    domain::SupportMatrix matrix;
    matrix.date = QDate(2026, 1, 28);
    matrix.source = QStringLiteral("confidential-vm-backup-support-matrix");
    const QString note = wording::supportMatrixNote(matrix);
    QVERIFY(note.contains(matrix.date.toString(Qt::ISODate)));
    QVERIFY(note.contains(matrix.source));
    QVERIFY(note.contains(QStringLiteral("Azure decides")));
}

void TestBackupText::translatesKnownScenariosOnly() {
    QVERIFY(wording::scenarioText(QStringLiteral("managed-hsm"), QStringLiteral("x")) != QStringLiteral("x"));
    QCOMPARE(wording::scenarioText(QStringLiteral("my-own"), QStringLiteral("A line.")),
        QStringLiteral("A line."));
}

CVM_TEST(TestBackupText)

} // namespace tst_backuptext

#include "tst_backuptext.moc"
