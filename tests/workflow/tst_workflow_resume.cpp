#include "cloud/azure/authorizationclient.h"
#include "protect/flows/recordedwrite.h"
#include "requests.h"
#include "tests/support/await.h"
#include "tests/support/program.h"
#include "world.h"

#include <QTemporaryDir>
#include <QTest>

namespace tst_workflow_resume {

using namespace support;
using domain::PastRunState;
using domain::RunOutcome;
using domain::StageKind;
using domain::StageState;
using protect::Progress;
using protect::Step;

namespace {

const QString hsm = QStringLiteral("managed-hsm");
const QString atKey = QStringLiteral("assignment at /keys/cvm-erp-os");

/// A protection whose process ended after `count` answers to requests that match, and another one after it.
struct Restart {
    explicit Restart(const QString &scenario = hsm) : scenario(scenario) {
        options.journalFolder = folder.path();
        first = std::make_unique<World>(scenario, options);
    }
    /// The first protection ends like a program that is closed in the middle.
    bool closeAt(const std::function<bool(const http::Request &)> &matches) {
        if (first->drive(Step::Summary) != Step::Configure) {
            return false;
        }
        first->tap().holdAnswers(matches);
        first->protection().start(protect::Action::Configure);
        const bool held = World::waitUntil([this] { return first->tap().heldCount() > 0; });
        first->destroyProtection();
        return held;
    }
    World &again() {
        options.beside = first.get();
        second = std::make_unique<World>(scenario, options);
        second->connectEstate();
        return *second;
    }

    QString scenario;
    QTemporaryDir folder;
    WorldOptions options;
    std::unique_ptr<World> first;
    std::unique_ptr<World> second;
};

} // namespace

/// A run that was cut off is found at the next start, looked at again, and gone on with.
class TestWorkflowResume : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void goesOnWhereItWas();
    void earlierAttemptsAreTold();
    void whatWasTakenBackIsTold();
    void nobodyIsConfirmedByARunWithoutAGrant();
    void lookingWritesNothing();
    void whatWasWrittenIsNotWrittenTwice();
    void startingAnewGoesOnWithTheRecord();
    void whatIsGoneIsWrittenAgain();
    void anotherKeyEndsIt();
    void failedLookCanBeRepeated();
    void stoppedLookCanBeRepeated();
    void anotherTenantIsRefused();
    void forgottenRunsAreNotOffered();
    void finishedRunsAreNotUnfinished();
    void simulatedRunsEndWithTheSession();
    void nothingSecretIsRecorded();
    void whatIsSentIsRecorded();
    void whatIsNotRecordedIsNotSent();
};

void TestWorkflowResume::goesOnWhereItWas() {
    for (const QString &scenario :
        {hsm, QStringLiteral("key-vault-rbac"), QStringLiteral("key-vault-access-policy")}) {
        Restart restart(scenario);
        QVERIFY(restart.closeAt(&isEnable));
        World &world = restart.again();
        const std::vector<domain::PastRun> runs = world.estate().pastRuns();
        QCOMPARE(runs.size(), 1u);
        QCOMPARE(runs.front().state, PastRunState::Unfinished);
        QVERIFY(runs.front().hasGrants());
        world.protection().resume(runs.front().id);
        QCOMPARE(world.protection().state(Step::Configure).progress, Progress::Working);
        QVERIFY(world.settle(Step::Configure));
        QCOMPARE(world.protection().run().outcome, RunOutcome::Stopped);
        QVERIFY(!world.protection().run().written.empty());
        QVERIFY(world.protection().keyAssessment());
        QCOMPARE(world.protection().choices().virtualMachineId, runs.front().virtualMachineId);
        world.protection().start(protect::Action::Continue);
        QVERIFY(world.settle(Step::Configure));
        QCOMPARE(world.protection().run().outcome, RunOutcome::Protected);
        QCOMPARE(world.writes().count(QStringLiteral("enable")), 1);
        QCOMPARE(world.estate().pastRuns().front().state, PastRunState::Protected);
    }
}

/// Only a run that grants asks for a confirmation before it begins.
void TestWorkflowResume::nobodyIsConfirmedByARunWithoutAGrant() {
    for (const bool grants : {true, false}) {
        Restart restart;
        World &first = *restart.first;
        QCOMPARE(first.drive(Step::Summary), Step::Configure);
        if (!grants) {
            first.protection().choose(domain::GrantBehaviour::None);
        }
        first.tap().holdAnswers(&isEnable);
        first.protection().start(protect::Action::Configure);
        QVERIFY(World::waitUntil([&first] { return first.tap().heldCount() > 0; }));
        first.destroyProtection();
        World &world = restart.again();
        world.protection().resume(world.estate().pastRuns().front().id);
        QVERIFY(world.settle(Step::Configure));
        QCOMPARE(world.protection().choices().principalConfirmed, grants);
    }
}

/// Refused for want of a grant, granted, and closed in the middle: the refusal belongs to the story.
void TestWorkflowResume::earlierAttemptsAreTold() {
    for (const bool looksAgain : {true, false}) {
        Restart restart;
        World &first = *restart.first;
        QCOMPARE(first.drive(Step::Summary), Step::Configure);
        first.protection().choose(domain::GrantBehaviour::None);
        first.protection().start(protect::Action::Configure);
        QVERIFY(first.settle(Step::Configure));
        QCOMPARE(first.protection().run().outcome, RunOutcome::Failed);
        const domain::RunFailure refused = *first.protection().run().failure;
        QVERIFY(refused.isKeyAccess);
        first.tap().holdAnswers(&isAssignmentWrite);
        first.protection().start(protect::Action::GrantAndRetry);
        QVERIFY(World::waitUntil([&first] { return first.tap().heldCount() > 0; }));
        first.destroyProtection();

        World &world = restart.again();
        if (looksAgain) {
            world.protection().resume(world.estate().pastRuns().front().id);
            QVERIFY(world.settle(Step::Configure));
            world.protection().start(protect::Action::Continue);
            QVERIFY(world.settle(Step::Configure));
        } else {
            QCOMPARE(world.drive(), Step::Done);
        }
        QCOMPARE(world.protection().run().outcome, RunOutcome::Protected);
        QCOMPARE(world.protection().run().attempts.size(), 1u);
        const domain::Attempt &attempt = world.protection().run().attempts.front();
        QCOMPARE(attempt.outcome, RunOutcome::Failed);
        QCOMPARE(attempt.choices.grantBehaviour, domain::GrantBehaviour::None);
        QVERIFY(attempt.started.isValid() && attempt.ended.isValid() && !attempt.stages.empty());
        QVERIFY(attempt.failure && attempt.failure->isKeyAccess && attempt.failure->job);
        QCOMPARE(attempt.failure->error.code, refused.error.code);
        QCOMPARE(attempt.failure->error.recommendations, refused.error.recommendations);
        QCOMPARE(attempt.failure->missing.size(), refused.missing.size());
    }
}

void TestWorkflowResume::whatWasTakenBackIsTold() {
    Restart restart;
    QVERIFY(restart.closeAt(&isEnable));
    World &world = restart.again();
    const QString runId = world.estate().pastRuns().front().id;
    QCOMPARE(world.takeBack(runId), domain::UndoOutcome::TakenBack);
    world.protection().resume(runId);
    QVERIFY(world.settle(Step::Configure));
    int takenBack = 0;
    for (const domain::WrittenChange &change : world.protection().run().written) {
        takenBack += change.takenBack ? 1 : 0;
        QCOMPARE(change.takenBackWhen.isValid(), change.takenBack);
    }
    QCOMPARE(takenBack, 2); // role and assignment
    world.protection().start(protect::Action::Continue);
    QVERIFY(world.settle(Step::Configure));
    int standing = 0;
    for (const domain::WrittenChange &change : world.protection().run().written) {
        standing += !change.takenBack && change.write.kind == domain::WriteKind::CreateRoleAssignment ? 1 : 0;
    }
    QCOMPARE(standing, 1);
}

void TestWorkflowResume::lookingWritesNothing() {
    Restart restart;
    QVERIFY(restart.closeAt(&isAssignmentWrite));
    const QStringList before = restart.first->writes();
    World &world = restart.again();
    world.protection().resume(world.estate().pastRuns().front().id);
    QVERIFY(world.settle(Step::Configure));
    QCOMPARE(world.protection().run().outcome, RunOutcome::Stopped);
    QCOMPARE(world.writes(), before);
    QCOMPARE(world.stage(StageKind::CreateRole), StageState::Done);
    QCOMPARE(world.stage(StageKind::WriteGrant), StageState::Done); // its answer never came, and it is there
    QCOMPARE(world.stage(StageKind::Enable), StageState::Pending);
}

void TestWorkflowResume::whatWasWrittenIsNotWrittenTwice() {
    Restart restart;
    QVERIFY(restart.closeAt(&isAssignmentWrite));
    World &world = restart.again();
    world.protection().resume(world.estate().pastRuns().front().id);
    QVERIFY(world.settle(Step::Configure));
    world.protection().start(protect::Action::Continue);
    QVERIFY(world.settle(Step::Configure));
    QCOMPARE(world.protection().run().outcome, RunOutcome::Protected);
    QCOMPARE(world.writes().count(QStringLiteral("role")), 1);
    QCOMPARE(world.writes().count(atKey), 1);
    QStringList mentioned;
    for (const domain::WrittenChange &change : world.protection().run().written) {
        QVERIFY(!change.existed);
        mentioned << QString::number(static_cast<int>(change.write.kind));
    }
    QCOMPARE(mentioned.size(), 3); // role, assignment, protection
}

/// Whoever does not look at the list and does the job again on the same VM.
void TestWorkflowResume::startingAnewGoesOnWithTheRecord() {
    Restart restart;
    QVERIFY(restart.closeAt(&isAssignmentWrite));
    World &world = restart.again();
    const QString runId = world.estate().pastRuns().front().id;
    QCOMPARE(world.drive(), Step::Done);
    QCOMPARE(world.protection().runId(), runId);
    QCOMPARE(world.estate().pastRuns().size(), 1u);
    QCOMPARE(world.writes().count(atKey), 1);
    QCOMPARE(world.protection().run().written.size(), 3u);
    for (const domain::WrittenChange &change : world.protection().run().written) {
        QVERIFY(!change.existed); // it was this tool that wrote it
    }
}

void TestWorkflowResume::whatIsGoneIsWrittenAgain() {
    Restart restart;
    QVERIFY(restart.closeAt(&isEnable));
    World &world = restart.again();
    const QString runId = world.estate().pastRuns().front().id;
    QCOMPARE(world.takeBack(runId), domain::UndoOutcome::TakenBack); // by whomever
    world.protection().resume(runId);
    QVERIFY(world.settle(Step::Configure));
    QCOMPARE(world.protection().run().outcome, RunOutcome::Stopped);
    QCOMPARE(world.stage(StageKind::WriteGrant), StageState::Pending);
    world.protection().start(protect::Action::Continue);
    QVERIFY(world.settle(Step::Configure));
    QCOMPARE(world.protection().run().outcome, RunOutcome::Protected);
    QCOMPARE(world.writes().count(atKey), 2);
    QCOMPARE(world.protection().keyAssessment()->verdict.truth, domain::Truth::Yes);
}

void TestWorkflowResume::anotherKeyEndsIt() {
    Restart restart;
    QVERIFY(restart.closeAt(&isAssignmentWrite));
    World &world = restart.again();
    const QStringList before = world.writes();
    world.tap().setFault([](const http::Request &request) -> std::optional<TapTransport::Answer> {
        if (!request.url.path().contains(QLatin1String("diskEncryptionSets/"))) {
            return std::nullopt;
        }
        return answer(200,
            R"({"id":"/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/diskEncryptionSets/d",)"
            R"("name":"d","location":"uaenorth","properties":{"encryptionType":)"
            R"("ConfidentialVmEncryptedWithCustomerKey","activeKey":{"keyUrl":)"
            R"("https://other.managedhsm.azure.net/keys/other/0123456789abcdef0123456789abcdef"}}})");
    });
    world.protection().resume(world.estate().pastRuns().front().id);
    QVERIFY(world.settle(Step::Configure));
    QVERIFY(world.protection().run().failure);
    QCOMPARE(world.protection().run().failure->error.code, QStringLiteral("KeyChanged"));
    QCOMPARE(world.writes(), before);
}

void TestWorkflowResume::failedLookCanBeRepeated() {
    Restart restart;
    QVERIFY(restart.closeAt(&isAssignmentWrite));
    World &world = restart.again();
    world.tap().setFault(
        [](const http::Request &) { return std::make_optional(failure(base::ErrorKind::Network)); });
    world.protection().resume(world.estate().pastRuns().front().id);
    QVERIFY(world.settle(Step::Configure));
    QCOMPARE(world.protection().run().outcome, RunOutcome::Failed);
    QCOMPARE(world.protection().state(Step::Configure).progress, Progress::Failed);
    world.tap().setFault(nullptr);
    world.protection().start(protect::Action::Configure); // "Try again" of the same page
    QVERIFY(world.settle(Step::Configure));
    QCOMPARE(world.protection().run().outcome, RunOutcome::Stopped);
    QCOMPARE(world.protection().run().written.size(), 2u);
}

void TestWorkflowResume::stoppedLookCanBeRepeated() {
    Restart restart;
    QVERIFY(restart.closeAt(&isAssignmentWrite));
    World &world = restart.again();
    world.tap().hold();
    world.protection().resume(world.estate().pastRuns().front().id);
    world.protection().cancel(protect::Step::Configure);
    world.tap().releaseAll();
    QVERIFY(world.settle(Step::Configure));
    QCOMPARE(world.protection().run().outcome, RunOutcome::Stopped);
    world.protection().start(protect::Action::Continue); // looks first
    QVERIFY(world.settle(Step::Configure));
    QCOMPARE(world.protection().run().outcome, RunOutcome::Stopped);
    world.protection().start(protect::Action::Continue);
    QVERIFY(world.settle(Step::Configure));
    QCOMPARE(world.protection().run().outcome, RunOutcome::Protected);
    QCOMPARE(world.writes().count(atKey), 1);
}

void TestWorkflowResume::anotherTenantIsRefused() {
    QTemporaryDir folder;
    const journal::Journal records(journal::storageInDirectory(folder.path()));
    journal::Head head;
    head.tenantId = QStringLiteral("99999999-9999-9999-9999-999999999999");
    head.choices.virtualMachineId = domain::ResourceId(QStringLiteral("/subscriptions/s/x/y"));
    QString runId;
    {
        const base::Result<journal::OpenRunPtr> open = records.begin(head);
        QVERIFY(open);
        runId = (*open)->id();
    }
    WorldOptions options;
    options.journalFolder = folder.path();
    World world(hsm, options);
    world.connectEstate();
    world.protection().resume(runId);
    QVERIFY(world.settle(Step::Configure));
    QCOMPARE(world.protection().run().failure->error.code, QStringLiteral("AnotherTenant"));
    world.protection().undo().plan(runId);
    QCOMPARE(world.protection().undo().record().outcome, domain::UndoOutcome::Failed);
    QCOMPARE(world.protection().undo().record().error->code, QStringLiteral("AnotherTenant"));
    world.protection().undo().takeBack(); // nothing was looked at, so that nothing can be noted as taken back
    QCOMPARE(world.protection().undo().record().outcome, domain::UndoOutcome::Failed);
    QVERIFY(!records.run(runId)->end);
    QCOMPARE(world.tap().requests().size(), 0u);
}

void TestWorkflowResume::forgottenRunsAreNotOffered() {
    Restart restart;
    QVERIFY(restart.closeAt(&isAssignmentWrite));
    World &world = restart.again();
    const QStringList before = world.writes();
    world.estate().forgetRun(world.estate().pastRuns().front().id);
    QCOMPARE(world.estate().pastRuns().front().state, PastRunState::Forgotten);
    QCOMPARE(restart.again().protection().estate().pastRuns().front().state, PastRunState::Forgotten);
    QCOMPARE(restart.first->writes(), before);
}

void TestWorkflowResume::finishedRunsAreNotUnfinished() {
    Restart restart;
    QCOMPARE(restart.first->drive(), Step::Done);
    restart.first->destroyProtection();
    const std::vector<domain::PastRun> runs = restart.again().protection().estate().pastRuns();
    QCOMPARE(runs.size(), 1u);
    QCOMPARE(runs.front().state, PastRunState::Protected);
    QCOMPARE(runs.front().written.size(), 3u);
}

void TestWorkflowResume::simulatedRunsEndWithTheSession() {
    World world(hsm);
    QCOMPARE(world.drive(), Step::Done);
    QCOMPARE(world.estate().pastRuns().size(), 1u);
    WorldOptions options;
    options.beside = &world;
    World next(hsm, options);
    next.connectEstate();
    QCOMPARE(next.estate().pastRuns().size(), 0u);
}

void TestWorkflowResume::nothingSecretIsRecorded() {
    Restart restart;
    QCOMPARE(restart.first->drive(), Step::Done);
    QFile file(restart.folder.filePath(restart.first->protection().runId() + QStringLiteral(".jsonl")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.contains("createRoleAssignment"));
    QVERIFY(!content.contains(restart.first->simulator().signIn().refreshToken.toUtf8()));
    for (const char *secret : {"Bearer", "eyJ", "access_token", "sig=", "api-version"}) {
        QVERIFY2(!content.contains(secret), secret);
    }
}

void TestWorkflowResume::whatIsSentIsRecorded() {
    // What the simulator saw of writes is what the record tells, one by one.
    Restart restart;
    World &world = *restart.first;
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    world.protection().choose(protect::FirstBackup{true});
    QCOMPARE(world.drive(), Step::Done);
    const journal::Journal records(journal::storageInDirectory(restart.folder.path()));
    const std::optional<journal::Record> record = records.run(world.protection().runId());
    QVERIFY(record);
    QStringList recorded;
    for (const journal::Intent &intent : record->writes) {
        QVERIFY(intent.answer);
        QVERIFY(!intent.requestId.isEmpty());
        recorded << intent.method + QLatin1Char(' ') + QUrl(intent.url).path();
    }
    QStringList seen;
    for (const http::Request &request : world.tap().requests()) {
        if (isWrite(request)) {
            seen << QString::fromLatin1(http::methodName(request.method)) + QLatin1Char(' ')
                    + request.url.path();
        }
    }
    QCOMPARE(recorded, seen);
}

void TestWorkflowResume::whatIsNotRecordedIsNotSent() {
    World world(hsm);
    world.connectEstate();
    const azure::ConnectionPtr reading = protect::readingOnly(world.azure());
    const azure::ConnectionPtr closed = protect::recorded(world.azure(), nullptr, {});
    for (const azure::ConnectionPtr &connection : {reading, closed}) {
        const azure::AuthorizationClient client(connection);
        const auto put = await(client.putRoleAssignment(QStringLiteral("/subscriptions/s"),
            QStringLiteral("a"), QStringLiteral("r"), QStringLiteral("p"), {}));
        QVERIFY(!put);
        QCOMPARE(put.error().code, QStringLiteral("UnrecordedWrite"));
        const auto gone
            = await(client.deleteRoleAssignment(QStringLiteral("/subscriptions/s"), QStringLiteral("a"), {}));
        QVERIFY(!gone);
        QCOMPARE(gone.error().code, QStringLiteral("UnrecordedWrite"));
    }
    QCOMPARE(world.tap().requests().size(), 0u);
}

CVM_TEST(TestWorkflowResume)

} // namespace tst_workflow_resume

#include "tst_workflow_resume.moc"
