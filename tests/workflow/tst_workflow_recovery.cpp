#include "recovering.h"
#include "tests/support/program.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

namespace tst_workflow_recovery {

using namespace support;
using domain::RecoveryOutcome;
using Refused = domain::RecoveryRefusalKind;
using domain::RecoveryStepKind;
using domain::RecoveryWay;

namespace {

QByteArray told(const RecoveryWorld &world) {
    QStringList kinds;
    for (const Refused kind : world.refusals()) {
        kinds.append(QString::number(static_cast<int>(kind)));
    }
    return (kinds.join(QLatin1Char(',')) + QLatin1Char(' ') + world.failure()).toUtf8();
}

/// What a rehearsal must leave as it was: all but the job and the point's vault, the staging account, and the
/// second key store.
QByteArray production(QJsonObject tenant) {
    for (const char *part :
        {"recoveryVaults", "storageAccounts", "keyBackups", "diskOperations", "revision"}) {
        tenant.remove(QLatin1String(part));
    }
    QJsonArray stores;
    for (const QJsonValue &store : tenant.value(QStringLiteral("keyStores")).toArray()) {
        if (!store[QStringLiteral("name")].toString().contains(QLatin1String("rehearsal"))) {
            stores.append(store);
        }
    }
    tenant.insert(QStringLiteral("keyStores"), stores);
    return QJsonDocument(tenant).toJson();
}

} // namespace

/// A key or a VM comes back, in every scenario made for it, as a user who takes what is proposed does it.
class TestWorkflowRecovery : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comesBack_data();
    void comesBack();
    void isRefusedBeforeAnythingIsWritten_data();
    void isRefusedBeforeAnythingIsWritten();
    void anotherSecurityDomainIsTheServicesToRefuse();
    void aRehearsalTouchesNothingOfProduction_data();
    void aRehearsalTouchesNothingOfProduction();
    void aRehearsalMakesItsOwnPlaceholderAndRemovesIt();
    void aRestoredMachineGetsANewSet();
};

void TestWorkflowRecovery::comesBack_data() {
    QTest::addColumn<RecoveryWay>("way");
    QTest::newRow("key-soft-deleted") << RecoveryWay::RecoverKey;
    QTest::newRow("key-purged") << RecoveryWay::RestoreKey;
    QTest::newRow("key-purged-hsm") << RecoveryWay::RestoreKey;
    QTest::newRow("vm-deleted") << RecoveryWay::RestoreMachine;
}

void TestWorkflowRecovery::comesBack() {
    QFETCH(RecoveryWay, way);
    RecoveryWorld world(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(world.look());
    QCOMPARE(world.recovery().way(), way);
    QVERIFY2(world.recovery().plan().isPossible(), told(world).constData());
    QVERIFY(!world.recovery().requests().empty());
    QVERIFY2(world.run() == RecoveryOutcome::Recovered, told(world).constData());
    QVERIFY2(world.recovery().run().leftBehind.isEmpty(),
        qPrintable(world.recovery().run().leftBehind.join(QLatin1Char(' '))));
    // Looked at again, nothing is left to be done.
    world.recovery().look();
    QVERIFY(world.settle(protect::RecoveryTask::Look));
    if (way != RecoveryWay::RestoreMachine) {
        QCOMPARE(world.recovery().findings().key.state, domain::OriginalKeyState::Usable);
        QCOMPARE(world.recovery().way(), RecoveryWay::Nothing);
    }
}

void TestWorkflowRecovery::isRefusedBeforeAnythingIsWritten_data() {
    QTest::addColumn<Refused>("kind");
    QTest::newRow("snapshot-only") << Refused::PointNotInVault;
    QTest::newRow("staging-account-closed") << Refused::StagingNetwork;
    QTest::newRow("restore-in-progress") << Refused::RestoreRunning;
    QTest::newRow("other-security-domain") << Refused::OtherSecurityDomain;
}

void TestWorkflowRecovery::isRefusedBeforeAnythingIsWritten() {
    QFETCH(Refused, kind);
    RecoveryWorld world(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(world.look());
    QVERIFY2(world.refuses(kind), told(world).constData());
    QCOMPARE(world.run(), RecoveryOutcome::NotStarted);
    QCOMPARE(world.world().writes(), QStringList());
}

void TestWorkflowRecovery::anotherSecurityDomainIsTheServicesToRefuse() {
    RecoveryWorld world(QStringLiteral("other-security-domain"));
    QVERIFY(world.look());
    domain::RecoveryChoices choices = world.recovery().choices();
    choices.sameSecurityDomain = true;
    world.recovery().choose(choices);
    QVERIFY(world.settle(protect::RecoveryTask::Look));
    QVERIFY2(world.recovery().plan().isPossible(), told(world).constData());
    QCOMPARE(world.run(), RecoveryOutcome::Failed);
    const domain::RecoveryStage *restore = world.recovery().run().stage(RecoveryStepKind::RestoreKey);
    QVERIFY(restore && restore->error);
    QCOMPARE(restore->state, domain::StageState::Failed);
    const QStringList writes = world.world().writes();
    QVERIFY2(writes.size() == 2, qPrintable(writes.join(QLatin1Char('\n'))));
    QVERIFY(writes.at(1).contains(QLatin1String("/keys/restore 400")));
}

void TestWorkflowRecovery::aRehearsalTouchesNothingOfProduction_data() {
    QTest::addColumn<QString>("scenario");
    QTest::newRow("key vault") << QStringLiteral("key-soft-deleted");
    QTest::newRow("key vault, purged") << QStringLiteral("key-purged");
    QTest::newRow("hsm") << QStringLiteral("key-purged-hsm");
}

void TestWorkflowRecovery::aRehearsalTouchesNothingOfProduction() {
    QFETCH(QString, scenario);
    RecoveryWorld world(scenario);
    QVERIFY(world.look());
    world.recovery().chooseGoal(domain::RecoveryGoal::Rehearse);
    QVERIFY(world.settle(protect::RecoveryTask::Look));
    if (world.refuses(Refused::OtherSecurityDomain)) { // no API tells it: the user does
        domain::RecoveryChoices choices = world.recovery().choices();
        choices.sameSecurityDomain = true;
        world.recovery().choose(choices);
        QVERIFY(world.settle(protect::RecoveryTask::Look));
    }
    QVERIFY2(world.recovery().plan().isPossible(), told(world).constData());
    const QByteArray before = production(world.tenant());
    QVERIFY(before.size() > 20000);
    QVERIFY2(world.run() == RecoveryOutcome::Recovered, told(world).constData());
    const QByteArray after = production(world.tenant());
    const auto [was, is] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    QVERIFY2(before == after,
        qPrintable(QString::fromUtf8(before.mid(std::max<qsizetype>(was - before.begin() - 80, 0), 160))
            + QStringLiteral(" -> ")
            + QString::fromUtf8(after.mid(std::max<qsizetype>(is - after.begin() - 80, 0), 160))));
    const std::optional<domain::RehearsalProof> proof = world.recovery().run().proof;
    QVERIFY(proof && proof->sameVersion);
    QVERIFY(proof->deleted.isValid() && proof->purge.isValid());
    QVERIFY(world.recovery().run().leftBehind.isEmpty());
}

void TestWorkflowRecovery::aRehearsalMakesItsOwnPlaceholderAndRemovesIt() {
    WorldOptions options; // nothing is lost
    options.scenario = {{QStringLiteral("name"), QStringLiteral("whole")},
        {QStringLiteral("extends"), QStringLiteral("contoso-recovery")}};
    RecoveryWorld world(QStringLiteral("whole"), options);
    QVERIFY(world.look());
    QCOMPARE(world.recovery().way(), RecoveryWay::Nothing);
    world.recovery().chooseGoal(domain::RecoveryGoal::Rehearse);
    QVERIFY(world.settle(protect::RecoveryTask::Look));
    domain::RecoveryChoices choices = world.recovery().choices();
    choices.sameSecurityDomain = true;
    choices.placeholderSetId = domain::ResourceId();
    choices.placeholderStoreHost = choices.targetHost;
    world.recovery().choose(choices);
    QVERIFY(world.settle(protect::RecoveryTask::Look));
    QVERIFY2(world.recovery().plan().isPossible(), told(world).constData());
    const QByteArray before = production(world.tenant());
    QVERIFY2(world.run() == RecoveryOutcome::Recovered, told(world).constData());
    QVERIFY(world.recovery().run().leftBehind.isEmpty());
    for (const RecoveryStepKind kind :
        {RecoveryStepKind::CreatePlaceholderKey, RecoveryStepKind::CreatePlaceholderSet,
            RecoveryStepKind::DeletePlaceholderSet, RecoveryStepKind::DeletePlaceholderKey}) {
        QCOMPARE(world.recovery().run().stage(kind)->state, domain::StageState::Done);
    }
    QCOMPARE(production(world.tenant()), before); // what else was made lies in the second store, deleted
}

void TestWorkflowRecovery::aRestoredMachineGetsANewSet() {
    RecoveryWorld world(QStringLiteral("key-purged"));
    QVERIFY(world.look());
    domain::RecoveryChoices choices = world.recovery().choices();
    choices.parts.newSet = true;
    choices.parts.grants = true;
    choices.parts.machine = true;
    world.recovery().choose(choices);
    QVERIFY(world.settle(protect::RecoveryTask::Look));
    QVERIFY2(world.recovery().plan().isPossible(), told(world).constData());
    QVERIFY2(world.run() == RecoveryOutcome::Recovered, told(world).constData());
    QVERIFY(world.recovery().run().newSet);
    QCOMPARE(world.recovery().run().made.size(), 1U);
    for (const domain::KeyUserAccess &user : world.recovery().run().users) {
        QCOMPARE(user.truth(), domain::Truth::Yes);
    }
    QCOMPARE(world.recovery().run().users.size(), 3U);
}

CVM_TEST(TestWorkflowRecovery)

} // namespace tst_workflow_recovery

#include "tst_workflow_recovery.moc"
