#include "tests/support/program.h"
#include "wording/runtext.h"

#include <QLocale>
#include <QSet>
#include <QTest>

namespace tst_runtext {

using namespace std::chrono_literals;

class TestRunText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void tellsElapsedTime_data();
    void tellsElapsedTime();
    void namesEveryStageAndState();
    void tellsTheBoundOfAWait();
    void tellsTheTimeOfAnEndedStage();
    void tellsWhatWasWritten();
    void tellsWhatWasTakenBack();
    void headlineFollowsWhatWasTakenBack();
    void failedIsNotSaidToBeUnprotected();
    void noGrantIsAdvisedThatIsHeld();
    void failureRowsSeparateCodeAndMessage();
    void portalPlaceIsTheVault();
};

void TestRunText::tellsElapsedTime_data() {
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << 0 << QStringLiteral("0 s");
    QTest::newRow("negative") << -5 << QStringLiteral("0 s");
    QTest::newRow("seconds") << 59 << QStringLiteral("59 s");
    QTest::newRow("a minute") << 60 << QStringLiteral("1 min");
    QTest::newRow("minutes") << 80 << QStringLiteral("1 min 20 s");
    QTest::newRow("an hour") << 3600 << QStringLiteral("1 h");
    QTest::newRow("hours") << 3900 << QStringLiteral("1 h 5 min");
}

void TestRunText::tellsElapsedTime() {
    QFETCH(int, seconds);
    QFETCH(QString, text);
    QCOMPARE(wording::elapsedText(std::chrono::seconds(seconds)), text);
}

void TestRunText::namesEveryStageAndState() {
    using domain::StageKind;
    using domain::StageState;
    QSet<QString> names;
    for (int kind = 0; kind <= static_cast<int>(StageKind::FirstBackup); ++kind) {
        names.insert(wording::stageName(static_cast<StageKind>(kind)));
    }
    QCOMPARE(names.size(), static_cast<int>(StageKind::FirstBackup) + 1);
    QSet<QString> states;
    for (int state = 0; state <= static_cast<int>(StageState::TakenBack); ++state) {
        states.insert(wording::stageStateName(static_cast<StageState>(state)));
    }
    QCOMPARE(states.size(), static_cast<int>(StageState::TakenBack) + 1);
    QVERIFY(!names.contains(QString()));
    QVERIFY(!states.contains(QString()));
}

void TestRunText::tellsTheBoundOfAWait() {
    domain::Stage stage;
    stage.kind = domain::StageKind::WaitForPropagation;
    stage.state = domain::StageState::Running;
    stage.started = QDateTime(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC);
    stage.bound = 10min;
    stage.tries = 3;
    const QString text = wording::stageDetail(stage, stage.started.addSecs(80));
    QCOMPARE(text, QStringLiteral("try 3, 1 min 20 s of at most 10 min"));
}

void TestRunText::tellsTheTimeOfAnEndedStage() {
    domain::Stage stage;
    stage.kind = domain::StageKind::ConfigureJob;
    stage.state = domain::StageState::Done;
    stage.started = QDateTime(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC);
    stage.ended = stage.started.addSecs(31);
    stage.bound = 30min;
    stage.detail = QStringLiteral("Completed");
    QCOMPARE(wording::stageDetail(stage, stage.started.addDays(1)), QStringLiteral("31 s, Completed"));

    domain::Stage pending;
    QCOMPARE(wording::stageDetail(pending, stage.started), QString());
}

void TestRunText::tellsWhatWasWritten() {
    domain::WrittenChange change;
    change.write.kind = domain::WriteKind::CreateRoleAssignment;
    change.write.name = QStringLiteral("Azure Backup key access");
    change.write.scope = QStringLiteral("/keys/k1");
    change.write.principalId = QStringLiteral("oid");
    const QString created = wording::writtenSentence(change);
    QVERIFY2(created.startsWith(QStringLiteral("Assigned")), qPrintable(created));
    QVERIFY(created.contains(QStringLiteral("the key k1")));
    QVERIFY(created.contains(QStringLiteral("oid")));
    change.existed = true;
    QVERIFY(wording::writtenSentence(change).contains(QStringLiteral("already")));
}

void TestRunText::tellsWhatWasTakenBack() {
    domain::WrittenChange change;
    change.write.kind = domain::WriteKind::CreateRoleAssignment;
    change.takenBack = true;
    change.takenBackWhen = QDateTime(QDate(2026, 1, 1), QTime(12, 34), Qt::UTC);
    QVERIFY(wording::writtenSentence(change).contains(QStringLiteral("Undone since then, at")));
    QVERIFY(wording::writtenSentence(change).contains(QStringLiteral("12:34")));
    change.write.kind = domain::WriteKind::EnableProtection;
    QVERIFY(wording::writtenSentence(change).contains(QStringLiteral("Stopped since")));
}

void TestRunText::headlineFollowsWhatWasTakenBack() {
    using domain::Truth;
    domain::RunRecord run;
    run.outcome = domain::RunOutcome::TakenBack;
    domain::WrittenChange enabled;
    enabled.write.kind = domain::WriteKind::EnableProtection;
    QSet<QString> headlines;
    headlines.insert(wording::outcomeHeadline(run, QStringLiteral("vm1"))); // it never was
    for (const Truth truth : {Truth::No, Truth::Unknown, Truth::Yes}) {
        run.written = {enabled};
        run.after.truth = truth;
        const QString headline = wording::outcomeHeadline(run, QStringLiteral("vm1"));
        QCOMPARE(headline.contains(QStringLiteral("vm1 is still protected")), truth == Truth::Yes);
        headlines.insert(headline);
    }
    run.written.front().takenBack = true;
    headlines.insert(wording::outcomeHeadline(run, QStringLiteral("vm1")));
    QCOMPARE(headlines.size(), 5);
    for (const QString &headline : headlines) {
        QVERIFY2(headline.contains(QStringLiteral("vm1")), qPrintable(headline));
        QVERIFY2(headline != QStringLiteral("vm1 is protected"), qPrintable(headline));
    }
}

void TestRunText::failedIsNotSaidToBeUnprotected() {
    domain::RunRecord run;
    run.outcome = domain::RunOutcome::Failed;
    run.failure = domain::RunFailure();
    run.plan.backup.push_back({}); // as where backup is to be enabled
    run.plan.backup.front().kind = domain::WriteKind::EnableProtection;
    QCOMPARE(wording::outcomeHeadline(run, QStringLiteral("erp")),
        QStringLiteral("erp wasn't protected by this run"));
    run.failure->error.code = QStringLiteral("AlreadyProtected");
    QCOMPARE(wording::outcomeHeadline(run, QStringLiteral("erp")),
        QStringLiteral("erp is already protected; nothing was changed"));
    run.written.emplace_back();
    QCOMPARE(
        wording::outcomeHeadline(run, QStringLiteral("erp")), QStringLiteral("erp is already protected"));
    run.failure->error.code.clear();
    run.failure->isKeyAccess = true;
    QCOMPARE(wording::outcomeHeadline(run, QStringLiteral("erp")), QStringLiteral("erp isn't protected"));
}

void TestRunText::noGrantIsAdvisedThatIsHeld() {
    using domain::PrincipalStanding;
    domain::RunRecord run;
    run.failure = domain::RunFailure();
    run.failure->error.code = QStringLiteral("UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK");
    run.failure->isKeyAccess = true;
    const auto advice = [&run](PrincipalStanding standing) {
        const wording::ErrorText words = wording::failureText(run, standing);
        return words.headline + u'\n' + words.meaning + u'\n' + words.nextStep;
    };
    const QString grant = QStringLiteral("Grant Azure Backup's service principal");
    QVERIFY(advice(PrincipalStanding::AzureBackup).contains(grant)); // nobody judged
    domain::ActionVerdict &right = run.after.actions.emplace_back();
    for (const domain::Truth truth : {domain::Truth::No, domain::Truth::Unknown}) {
        right.truth = run.after.truth = truth;
        QVERIFY(advice(PrincipalStanding::AzureBackup).contains(grant));
    }
    right.evidence.emplace_back(); // also where a deny assignment takes away what it gives
    QVERIFY(!advice(PrincipalStanding::AzureBackup).contains(grant));
    QVERIFY(advice(PrincipalStanding::AzureBackup).contains(QStringLiteral("else can be the cause")));
    QVERIFY(advice(PrincipalStanding::Namesake).contains(grant)); // what somebody else holds is no help
    run.failure->error.code = QStringLiteral("UserErrorKeyVaultPermissionsNotConfigured"); // of other keys
    QVERIFY(advice(PrincipalStanding::AzureBackup).contains(grant));
    run.failure->isKeyAccess = false;
    run.failure->error.code = QStringLiteral("ScopeLocked");
    QCOMPARE(advice(PrincipalStanding::AzureBackup).section(u'\n', 0, 0),
        wording::errorText(run.failure->error).headline);
}

void TestRunText::failureRowsSeparateCodeAndMessage() {
    domain::RunFailure failure;
    failure.error.code = QStringLiteral("UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK");
    failure.error.message = QStringLiteral("Operation failed as …");
    failure.error.recommendations = {QStringLiteral("Please grant the required permissions.")};
    failure.error.requestId = QStringLiteral("request");
    domain::BackupJob job;
    job.activityId = QStringLiteral("activity");
    job.name = QStringLiteral("job");
    job.properties = {{QStringLiteral("VM Name"), QStringLiteral("vm1")}};
    job.tasks = {{QStringLiteral("Take Snapshot"), QStringLiteral("Failed")}};
    failure.job = job;
    QMap<QString, QString> rows;
    for (const auto &[label, value] : wording::failureRows(failure)) {
        rows.insert(label, value);
    }
    QCOMPARE(rows.value(QStringLiteral("Code")), failure.error.code);
    QCOMPARE(rows.value(QStringLiteral("Message")), failure.error.message);
    QCOMPARE(rows.value(QStringLiteral("Recommended action")), failure.error.recommendations.front());
    QCOMPARE(rows.value(QStringLiteral("Activity ID")), QStringLiteral("activity"));
    QCOMPARE(rows.value(QStringLiteral("VM Name")), QStringLiteral("vm1"));
    QCOMPARE(rows.value(QStringLiteral("Sub-task")), QStringLiteral("Take Snapshot: Failed"));

    failure.job.reset();
    QVERIFY(wording::failureRows(failure).back().second == QStringLiteral("request"));
}

void TestRunText::portalPlaceIsTheVault() {
    domain::ProtectedItem item;
    item.id = domain::ResourceId(
        QStringLiteral("/subscriptions/s/resourceGroups/g/providers/Microsoft.RecoveryServices/vaults/rsv1/"
                       "backupFabrics/Azure/protectionContainers/c/protectedItems/i"));
    item.sourceResourceId
        = domain::ResourceId(QStringLiteral("/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/"
                                            "virtualMachines/vm1"));
    const wording::PortalPlace place = wording::portalPlace(item, QStringLiteral("portal.azure.com"));
    QCOMPARE(place.link,
        QStringLiteral("https://portal.azure.com/#resource/subscriptions/s/resourceGroups/g/providers/"
                       "Microsoft.RecoveryServices/vaults/rsv1/overview"));
    QVERIFY(place.path.contains(QStringLiteral("rsv1")));
    QVERIFY(place.path.contains(QStringLiteral("vm1")));
    QCOMPARE(wording::portalPlace(item, {}).link, QString());
}

CVM_TEST(TestRunText)

} // namespace tst_runtext

#include "tst_runtext.moc"
