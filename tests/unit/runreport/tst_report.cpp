#include "protect/runreport/report.h"
#include "tests/support/program.h"
#include "tests/unit/domain/estate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QTest>

namespace tst_report {

namespace {

const QString rightRead = QStringLiteral("Microsoft.KeyVault/managedHsm/keys/read/action");

domain::AccessVerdict verdict(domain::Truth truth) {
    domain::ActionVerdict action;
    action.right = rightRead;
    action.truth = truth;
    if (truth == domain::Truth::Yes) {
        action.evidence.push_back({QStringLiteral("assignment-1"), estate::customRole,
            QStringLiteral("Role 1"), QStringLiteral("/keys/cvm-key"), QString(), rightRead});
    }
    domain::AccessVerdict verdict;
    verdict.truth = truth;
    verdict.actions = {action};
    return verdict;
}

/// A job that granted access and protected the VM.
runreport::Report protectedReport() {
    runreport::Report report;
    report.source = QStringLiteral("managed-hsm");
    report.isSimulated = true;
    report.tenantId = estate::tenant;
    report.when = QDateTime(QDate(2026, 2, 3), QTime(4, 5, 6), Qt::UTC);
    report.environment.put(estate::virtualMachine());
    domain::Principal principal;
    principal.objectId = estate::backup;
    principal.appId = estate::backupAppId;
    principal.displayName = QStringLiteral("Backup Management Service");
    report.environment.put(principal);
    report.choices.virtualMachineId = estate::virtualMachine().id;
    report.choices.principalId = estate::backup;
    report.choices.role = domain::RoleChoice::CustomRole;
    report.choices.scope = domain::GrantScope::ThisKey;
    domain::KeyAssessment assessed;
    assessed.virtualMachine = estate::virtualMachine();
    assessed.diskEncryptionSet = estate::diskEncryptionSet(estate::hsmHost);
    assessed.keyStore = estate::hsm();
    assessed.key = estate::key(estate::hsmHost);
    assessed.verdict = verdict(domain::Truth::No);
    report.assessed = assessed;

    domain::PlannedWrite write;
    write.kind = domain::WriteKind::CreateRoleAssignment;
    write.name = QStringLiteral("Role 1");
    write.id = QStringLiteral("assignment-1");
    write.scope = QStringLiteral("/keys/cvm-key");
    write.roleGuid = estate::customRole;
    write.principalId = estate::backup;
    write.rights = {rightRead};
    report.plan.grant = {write};
    report.plan.needs = {rightRead};

    report.run.outcome = domain::RunOutcome::Protected;
    report.run.before = verdict(domain::Truth::No);
    report.run.after = verdict(domain::Truth::Yes);
    domain::Stage stage;
    stage.kind = domain::StageKind::WriteGrant;
    stage.state = domain::StageState::Done;
    stage.started = report.when;
    stage.ended = report.when.addSecs(2);
    report.run.stages = {stage};
    domain::WrittenChange change;
    change.write = write;
    change.id = QStringLiteral("/providers/…/assignment-1");
    change.when = report.when;
    change.readBack = true;
    report.run.written = {change};
    domain::ProtectedItem item;
    item.id = domain::ResourceId(QStringLiteral("/subscriptions/s/item"));
    item.protectionState = QStringLiteral("IRPending");
    report.run.item = item;
    return report;
}

/// The same, taken back afterwards, after a first try that was refused.
runreport::Report takenBackReport() {
    runreport::Report report = protectedReport();
    report.run.outcome = domain::RunOutcome::TakenBack;
    report.run.after = verdict(domain::Truth::No);
    report.run.stages.front().state = domain::StageState::TakenBack;
    report.run.written.front().takenBack = true;
    report.run.written.front().takenBackWhen = report.when.addSecs(60);
    report.run.item->protectionState = QStringLiteral("ProtectionStopped");
    domain::Attempt attempt;
    attempt.outcome = domain::RunOutcome::Failed;
    attempt.started = report.when;
    attempt.choices.grantBehaviour = domain::GrantBehaviour::None;
    domain::RunFailure failure;
    failure.error.kind = base::ErrorKind::Rejected;
    failure.error.code = QStringLiteral("UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK");
    failure.error.message = QStringLiteral("Bearer abcdefgh.ijklmnop.qrstuvwx");
    failure.isKeyAccess = true;
    attempt.failure = failure;
    report.run.attempts = {attempt};
    report.preparations.createdPrincipal = true;
    return report;
}

runreport::Report refusedReport() {
    runreport::Report report = protectedReport();
    report.run.outcome = domain::RunOutcome::Failed;
    report.run.after = {};
    report.run.item.reset();
    report.run.written.clear();
    domain::RunFailure failure;
    failure.error.kind = base::ErrorKind::Rejected;
    failure.error.code = QStringLiteral("UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK");
    failure.error.message = QStringLiteral("Operation failed. Bearer abcdefgh.ijklmnop.qrstuvwx");
    failure.error.recommendations = {QStringLiteral("Please grant.")};
    failure.isKeyAccess = true;
    failure.missing = verdict(domain::Truth::No).actions;
    domain::BackupJob job;
    job.name = QStringLiteral("job-1");
    job.activityId = QStringLiteral("activity-1");
    failure.job = job;
    report.run.failure = failure;
    return report;
}

QJsonObject parsed(const runreport::Report &report) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(runreport::toJson(report), &error);
    return error.error == QJsonParseError::NoError ? document.object() : QJsonObject();
}

} // namespace

class TestReport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void jsonHasEveryDocumentedMember();
    void jsonTellsAProtectedVm();
    void jsonTellsARefusal();
    void noGrantIsAdvisedThatIsHeld();
    void whatBlocksIsNoSufficientAccess();
    void whatWasTakenBackIsTold();
    void earlierAttemptsAreTold();
    void preparationsAreChanges();
    void jsonTellsAnErrorBeforeConfiguring();
    void jsonTellsAPlan();
    void unknownIsNullInJson();
    void noTokenLeavesTheReport();
    void textTellsAProtectedVm();
    void textTellsARefusal();
    void textOfNothingIsStillAReport();
};

void TestReport::jsonHasEveryDocumentedMember() {
    const QStringList members{QStringLiteral("format"), QStringLiteral("formatVersion"),
        QStringLiteral("product"), QStringLiteral("source"), QStringLiteral("tenantId"),
        QStringLiteral("userName"), QStringLiteral("when"), QStringLiteral("outcome"),
        QStringLiteral("virtualMachine"), QStringLiteral("chain"), QStringLiteral("principal"),
        QStringLiteral("choices"), QStringLiteral("plan"), QStringLiteral("steps"), QStringLiteral("verdict"),
        QStringLiteral("attempts"), QStringLiteral("preparations"), QStringLiteral("written"),
        QStringLiteral("protection"), QStringLiteral("prerequisites"), QStringLiteral("obstacles"),
        QStringLiteral("error"), QStringLiteral("failure")};
    for (const runreport::Report &report : {runreport::Report(), protectedReport(), refusedReport()}) {
        const QJsonObject json = parsed(report);
        QStringList keys = json.keys();
        QStringList expected = members;
        keys.sort();
        expected.sort();
        QCOMPARE(keys, expected);
    }
}

void TestReport::jsonTellsAProtectedVm() {
    const QJsonObject json = parsed(protectedReport());
    QCOMPARE(json.value(QLatin1String("outcome")).toString(), QStringLiteral("protected"));
    QCOMPARE(json.value(QLatin1String("when")).toString(), QStringLiteral("2026-02-03T04:05:06Z"));
    const QJsonObject verdict = json.value(QLatin1String("verdict")).toObject();
    QCOMPARE(verdict.value(QLatin1String("before")).toObject().value(QLatin1String("truth")).toString(),
        QStringLiteral("no"));
    const QJsonObject after = verdict.value(QLatin1String("after")).toObject();
    QCOMPARE(after.value(QLatin1String("truth")).toString(), QStringLiteral("yes"));
    const QJsonObject action = after.value(QLatin1String("actions")).toArray().first().toObject();
    QCOMPARE(action.value(QLatin1String("right")).toString(), rightRead);
    QCOMPARE(action.value(QLatin1String("evidence"))
                 .toArray()
                 .first()
                 .toObject()
                 .value(QLatin1String("assignmentId"))
                 .toString(),
        QStringLiteral("assignment-1"));
    const QJsonObject step = json.value(QLatin1String("steps")).toArray().first().toObject();
    QCOMPARE(step.value(QLatin1String("step")).toString(), QStringLiteral("writeGrant"));
    QCOMPARE(step.value(QLatin1String("state")).toString(), QStringLiteral("done"));
    const QJsonObject written = json.value(QLatin1String("written")).toArray().first().toObject();
    QCOMPARE(written.value(QLatin1String("kind")).toString(), QStringLiteral("createRoleAssignment"));
    QCOMPARE(written.value(QLatin1String("readBack")).toBool(), true);
    QCOMPARE(written.value(QLatin1String("principalId")).toString(), estate::backup);
    QCOMPARE(json.value(QLatin1String("protection")).toObject().value(QLatin1String("state")).toString(),
        QStringLiteral("IRPending"));
    const QJsonObject chain = json.value(QLatin1String("chain")).toObject();
    QCOMPARE(
        chain.value(QLatin1String("keyStore")).toObject().value(QLatin1String("permissionModel")).toString(),
        QStringLiteral("localRbac"));
    QCOMPARE(chain.value(QLatin1String("key")).toObject().value(QLatin1String("name")).toString(),
        estate::keyName);
    QVERIFY(json.value(QLatin1String("error")).isNull());
    QVERIFY(json.value(QLatin1String("failure")).isNull());
}

void TestReport::jsonTellsARefusal() {
    const QJsonObject json = parsed(refusedReport());
    QCOMPARE(json.value(QLatin1String("outcome")).toString(), QStringLiteral("failed"));
    const QJsonObject error = json.value(QLatin1String("error")).toObject();
    QCOMPARE(error.value(QLatin1String("code")).toString(),
        QStringLiteral("UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK"));
    QVERIFY(!error.value(QLatin1String("nextStep")).toString().isEmpty());
    const QJsonObject failure = json.value(QLatin1String("failure")).toObject();
    QCOMPARE(failure.value(QLatin1String("keyAccess")).toBool(), true);
    QCOMPARE(failure.value(QLatin1String("missing")).toArray().first().toString(), rightRead);
    QCOMPARE(failure.value(QLatin1String("activityId")).toString(), QStringLiteral("activity-1"));
    QCOMPARE(json.value(QLatin1String("written")).toArray().size(), 0);
    QVERIFY(json.value(QLatin1String("protection")).isNull());
}

void TestReport::noGrantIsAdvisedThatIsHeld() {
    runreport::Report report = refusedReport();
    report.environment.principals.front().type = domain::PrincipalType::ServicePrincipal;
    const QString grant = QStringLiteral("Grant Azure Backup's service principal");
    QVERIFY(runreport::toText(report).contains(grant));
    report.run.after = verdict(domain::Truth::Yes);
    report.run.failure->missing.clear();
    const QString text = runreport::toText(report);
    const QString nextStep
        = parsed(report).value(QLatin1String("error")).toObject().value(QLatin1String("nextStep")).toString();
    QVERIFY2(!text.contains(grant), qPrintable(text));
    QVERIFY2(text.contains(nextStep), qPrintable(nextStep));
}

void TestReport::whatBlocksIsNoSufficientAccess() {
    runreport::Report report = refusedReport();
    report.environment.principals.front().type = domain::PrincipalType::ServicePrincipal;
    report.run.failure->missing.clear();
    report.run.after = verdict(domain::Truth::Yes);
    const QString suffices = QStringLiteral("has everything it needs");
    QVERIFY(runreport::toText(report).contains(suffices));
    domain::NearMiss disabled;
    disabled.kind = domain::NearMissKind::PrincipalDisabled;
    disabled.roleName = QStringLiteral("Backup Management Service");
    report.run.after.nearMisses = {disabled};
    report.run.failure->nearMisses = {disabled};
    const QString text = runreport::toText(report);
    QVERIFY2(!text.contains(suffices) && !text.contains(QStringLiteral("wider role")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("is disabled")), qPrintable(text));
}

void TestReport::whatWasTakenBackIsTold() {
    const QJsonObject json = parsed(takenBackReport());
    QCOMPARE(json.value(QLatin1String("outcome")).toString(), QStringLiteral("takenBack"));
    const QJsonObject after
        = json.value(QLatin1String("verdict")).toObject().value(QLatin1String("after")).toObject();
    QCOMPARE(after.value(QLatin1String("truth")).toString(), QStringLiteral("no"));
    const QJsonObject written = json.value(QLatin1String("written")).toArray().first().toObject();
    QCOMPARE(written.value(QLatin1String("takenBack")).toBool(), true);
    QCOMPARE(
        written.value(QLatin1String("takenBackWhen")).toString(), QStringLiteral("2026-02-03T04:06:06Z"));
    QCOMPARE(parsed(protectedReport())
                 .value(QLatin1String("written"))
                 .toArray()
                 .first()
                 .toObject()
                 .value(QLatin1String("takenBack"))
                 .toBool(true),
        false);
    const QJsonObject step = json.value(QLatin1String("steps")).toArray().first().toObject();
    QCOMPARE(step.value(QLatin1String("state")).toString(), QStringLiteral("takenBack"));
    QCOMPARE(json.value(QLatin1String("protection")).toObject().value(QLatin1String("state")).toString(),
        QStringLiteral("ProtectionStopped"));
    const QString text = runreport::toText(takenBackReport());
    QVERIFY2(!text.contains(QLatin1String("is protected")), qPrintable(text));
    QVERIFY2(!text.contains(QLatin1String("[Done] Grant")), qPrintable(text));
    QVERIFY2(text.contains(QLatin1String("Undone since then, at")), qPrintable(text));
}

void TestReport::earlierAttemptsAreTold() {
    const QJsonObject attempt
        = parsed(takenBackReport()).value(QLatin1String("attempts")).toArray().first().toObject();
    QCOMPARE(attempt.value(QLatin1String("outcome")).toString(), QStringLiteral("failed"));
    QCOMPARE(attempt.value(QLatin1String("error")).toObject().value(QLatin1String("code")).toString(),
        QStringLiteral("UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK"));
    QCOMPARE(attempt.value(QLatin1String("choices")).toObject().value(QLatin1String("grant")).toString(),
        QStringLiteral("none"));
    const QString text = runreport::toText(takenBackReport());
    QVERIFY2(text.contains(QLatin1String("Earlier attempts")), qPrintable(text));
    QVERIFY(text.contains(QLatin1String("UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK")));
    QVERIFY(!text.contains(QLatin1String("abcdefgh.ijklmnop.qrstuvwx")));
    QVERIFY(!runreport::toJson(takenBackReport()).contains("abcdefgh.ijklmnop.qrstuvwx"));
}

void TestReport::preparationsAreChanges() {
    runreport::Report report;
    report.preparations.createdPrincipal = true;
    report.preparations.features.push_back({QStringLiteral("sub-1"), QStringLiteral("Pending")});
    const QString text = runreport::toText(report);
    QVERIFY(!text.contains(QLatin1String("Nothing was changed.")));
    QVERIFY(text.contains(QLatin1String("service principal")));
    QVERIFY(text.contains(QLatin1String("sub-1")));
    const QJsonObject json = parsed(report).value(QLatin1String("preparations")).toObject();
    QCOMPARE(json.value(QLatin1String("createdPrincipal")).toBool(), true);
    QCOMPARE(json.value(QLatin1String("registeredFeatures")).toArray().size(), 1);
}

void TestReport::jsonTellsAnErrorBeforeConfiguring() {
    runreport::Report report;
    report.error = base::localError(QStringLiteral("UnknownScenario"), QStringLiteral("None."));
    QCOMPARE(parsed(report).value(QLatin1String("outcome")).toString(), QStringLiteral("failed"));
    QCOMPARE(parsed(report).value(QLatin1String("error")).toObject().value(QLatin1String("kind")).toString(),
        QStringLiteral("local"));
    report.error = base::cancelledError();
    QCOMPARE(parsed(report).value(QLatin1String("outcome")).toString(), QStringLiteral("stopped"));
}

void TestReport::jsonTellsAPlan() {
    runreport::Report report = protectedReport();
    report.run = {};
    report.planOnly = true;
    const QJsonObject json = parsed(report);
    QCOMPARE(json.value(QLatin1String("outcome")).toString(), QStringLiteral("planned"));
    QCOMPARE(json.value(QLatin1String("plan")).toObject().value(QLatin1String("grant")).toArray().size(), 1);
    QVERIFY(!json.value(QLatin1String("verdict")).toObject().value(QLatin1String("before")).isNull());
    QVERIFY(json.value(QLatin1String("verdict")).toObject().value(QLatin1String("after")).isNull());
}

void TestReport::unknownIsNullInJson() {
    runreport::Report report = protectedReport();
    report.assessed->keyStore->kind = domain::KeyStoreKind::KeyVault;
    report.assessed->keyStore->resourceRead = false;
    report.assessed->key.reset();
    const QJsonObject chain = parsed(report).value(QLatin1String("chain")).toObject();
    const QJsonObject store = chain.value(QLatin1String("keyStore")).toObject();
    QVERIFY(store.contains(QLatin1String("permissionModel")));
    QVERIFY(store.value(QLatin1String("permissionModel")).isNull());
    QVERIFY(chain.value(QLatin1String("key")).toObject().value(QLatin1String("enabled")).isNull());
}

void TestReport::noTokenLeavesTheReport() {
    QVERIFY(!runreport::toJson(refusedReport()).contains("abcdefgh.ijklmnop.qrstuvwx"));
    QVERIFY(!runreport::toText(refusedReport()).contains(QStringLiteral("abcdefgh.ijklmnop.qrstuvwx")));
}

void TestReport::textTellsAProtectedVm() {
    const QString text = runreport::toText(protectedReport());
    for (const char *part :
        {"Simulated", "managed-hsm", "vm1", "des1", "Managed HSM local RBAC", "assignment-1", "[Done]",
            "Assigned the role", "vm1 is protected", "Waiting for the first backup"}) {
        QVERIFY2(text.contains(QLatin1String(part)), part);
    }
    QVERIFY(!text.contains(QStringLiteral("Nothing was changed")));
}

void TestReport::textTellsARefusal() {
    const QString text = runreport::toText(refusedReport());
    for (const char *part :
        {"Code: UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK", "Activity ID: activity-1",
            "lacks the data action", "Nothing was changed", "vm1 isn't protected"}) {
        QVERIFY2(text.contains(QLatin1String(part)), part);
    }
    QVERIFY(text.contains(estate::backup));
}

void TestReport::textOfNothingIsStillAReport() {
    const QString text = runreport::toText(runreport::Report());
    QVERIFY(text.contains(QStringLiteral("Nothing was changed")));
    QVERIFY(!text.contains(QLatin1Char('%')));
}

CVM_TEST(TestReport)

} // namespace tst_report

#include "tst_report.moc"
