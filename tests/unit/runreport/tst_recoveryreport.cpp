#include "protect/runreport/recoveryreport.h"
#include "tests/support/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

namespace tst_recoveryreport {

using domain::RecoveryStepKind;
using runreport::RecoveryReport;

namespace {

QDateTime at(int minute) {
    return QDateTime(QDate(2026, 12, 1), QTime(9, minute), QTimeZone::utc());
}

domain::RecoveryStage stageOf(RecoveryStepKind kind, domain::StageState state, int ended) {
    domain::RecoveryStage stage;
    stage.step.kind = kind;
    stage.state = state;
    stage.started = at(0);
    stage.ended = at(ended);
    return stage;
}

/// A rehearsal that came to its end.
RecoveryReport rehearsed() {
    RecoveryReport report;
    report.source = QStringLiteral("Azure");
    report.tenantId = QStringLiteral("7b1d4c1e-52d0-4d0e-9a6d-3f8c2b7a9e10");
    report.when = at(10);
    report.runId = QStringLiteral("run-1");
    report.findings.when = at(0);
    report.findings.virtualMachineId = domain::ResourceId(
        QStringLiteral("/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm1"));
    report.findings.machineExists = domain::Truth::Yes;
    report.findings.key.id
        = {QStringLiteral("prod.vault.azure.net"), QStringLiteral("k1"), QStringLiteral("v1")};
    report.findings.key.state = domain::OriginalKeyState::Usable;
    report.choices.goal = domain::RecoveryGoal::Rehearse;
    domain::RecoveryRun &run = report.run;
    run.choices = report.choices;
    run.outcome = domain::RecoveryOutcome::Recovered;
    run.started = at(0);
    run.ended = at(9);
    run.stages = {stageOf(RecoveryStepKind::RestoreKey, domain::StageState::Done, 7)};
    domain::RecoveryPoint point;
    point.time = at(0).addDays(-1);
    run.point = point;
    domain::RehearsalProof proof;
    proof.key = {QStringLiteral("second.vault.azure.net"), QStringLiteral("k1"), QStringLiteral("v1")};
    proof.sameVersion = true;
    proof.samePublicPart = domain::Truth::Yes;
    proof.restored = at(7);
    proof.deleted = at(8);
    run.proof = proof;
    run.leftBehind = {QStringLiteral("staging/container/blob")};
    domain::WrittenChange change;
    change.write.kind = domain::WriteKind::Recover;
    change.write.step = RecoveryStepKind::RestoreKey;
    change.write.name = QStringLiteral("k1");
    change.id = proof.key.text();
    change.when = at(7);
    run.written = {change};
    return report;
}

} // namespace

class RecoveryReportTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theProofIsASentence();
    void theSameInJson();
    void aRefusedPlanChangesNothing();
    void unknownIsNull();
};

void RecoveryReportTest::theProofIsASentence() {
    const QString text = runreport::toText(rehearsed());
    QVERIFY2(text.contains(QStringLiteral(
                 "could be restored from the recovery point of 2026-11-30 09:00 UTC in 7 minute")),
        qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("Its public part is that of the original.")));
    QVERIFY(text.contains(QStringLiteral("How long it stays soft-deleted there wasn't told.")));
    QVERIFY(text.contains(QStringLiteral("Left behind: staging/container/blob")));
    QCOMPARE(text.count(QStringLiteral("could be restored")), 1);
    QVERIFY(!text.contains(QStringLiteral("Nothing was changed")));
}

void RecoveryReportTest::theSameInJson() {
    const QByteArray json = runreport::toJson(rehearsed());
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    QCOMPARE(object[QLatin1String("format")].toString(), QStringLiteral("cvm-backup-wizard-recovery"));
    QCOMPARE(object[QLatin1String("formatVersion")].toInt(), 1);
    QCOMPARE(object[QLatin1String("goal")].toString(), QStringLiteral("rehearse"));
    QCOMPARE(object[QLatin1String("outcome")].toString(), QStringLiteral("recovered"));
    const QJsonObject proof = object[QLatin1String("proof")].toObject();
    QCOMPARE(proof[QLatin1String("samePublicPart")].toString(), QStringLiteral("yes"));
    QVERIFY(proof[QLatin1String("purge")].isNull());
    const QJsonObject written = object[QLatin1String("written")].toArray().first().toObject();
    QCOMPARE(written[QLatin1String("kind")].toString(), QStringLiteral("recover"));
    QCOMPARE(written[QLatin1String("step")].toString(), QStringLiteral("restoreKey"));
    QVERIFY(json.endsWith('\n'));
}

void RecoveryReportTest::aRefusedPlanChangesNothing() {
    RecoveryReport report = rehearsed();
    report.run = domain::RecoveryRun();
    domain::RecoveryRefusal refusal;
    refusal.kind = domain::RecoveryRefusalKind::NoPlaceholder;
    report.plan.refusals = {refusal};
    report.error = base::localError(QStringLiteral("RecoveryRefused"), QString(), QStringLiteral("restore"));
    const QString text = runreport::toText(report);
    QVERIFY(text.contains(QStringLiteral("What stands in the way")));
    QVERIFY(text.contains(QStringLiteral("Nothing was changed")));
    const QJsonObject object = runreport::toJsonObject(report);
    QCOMPARE(object[QLatin1String("outcome")].toString(), QStringLiteral("failed"));
    const QJsonObject plan = object[QLatin1String("plan")].toObject();
    QCOMPARE(plan[QLatin1String("possible")].toBool(), false);
    const QJsonObject told = plan[QLatin1String("refusals")].toArray().first().toObject();
    QCOMPARE(told[QLatin1String("kind")].toString(), QStringLiteral("noPlaceholder"));
    QVERIFY(!told[QLatin1String("what")].toString().isEmpty());
}

void RecoveryReportTest::unknownIsNull() {
    const QJsonObject object = runreport::toJsonObject(RecoveryReport());
    for (const char *member : {"tenantId", "when", "runId", "proof", "fetchJob", "machineJob", "restoredKey",
             "machinePlan", "error"}) {
        QVERIFY2(object[QLatin1String(member)].isNull(), member);
    }
    QCOMPARE(object[QLatin1String("virtualMachine")].toObject()[QLatin1String("exists")].toString(),
        QStringLiteral("unknown"));
    QCOMPARE(object[QLatin1String("key")].toObject()[QLatin1String("state")].toString(),
        QStringLiteral("notKnown"));
}

CVM_TEST(RecoveryReportTest)

} // namespace tst_recoveryreport

#include "tst_recoveryreport.moc"
