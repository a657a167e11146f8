#include "requests.h"
#include "tests/support/program.h"
#include "world.h"

#include <QJsonDocument>
#include <QTest>

namespace tst_workflow_run {

using domain::RunOutcome;
using domain::StageKind;
using domain::StageState;
using domain::Truth;
using namespace support;
using protect::Step;

namespace {

const QString enable = QStringLiteral("enable");
const QString role = QStringLiteral("role");
const QString atKey = QStringLiteral("assignment at /keys/cvm-erp-os");
const QString hsm = QStringLiteral("managed-hsm");

/// The contoso tenant where a grant takes so long to reach Azure Backup.
WorldOptions propagationOf(int seconds, const QJsonObject &more = {}) {
    QJsonObject scenario = more;
    scenario.insert(QStringLiteral("name"), QStringLiteral("propagation"));
    scenario.insert(QStringLiteral("summary"), QStringLiteral("Grants take long."));
    scenario.insert(QStringLiteral("extends"), QStringLiteral("contoso"));
    scenario.insert(QStringLiteral("timings"),
        QJsonObject{{QStringLiteral("hsmPropagation"), seconds},
            {QStringLiteral("azurePropagation"), seconds}, {QStringLiteral("policyPropagation"), seconds}});
    WorldOptions options;
    options.scenario = scenario;
    return options;
}

WorldOptions once() {
    WorldOptions options;
    options.tries = 1;
    return options;
}

const domain::Stage &stageOf(World &world, StageKind kind) {
    for (const domain::Stage &stage : world.protection().run().stages) {
        if (stage.kind == kind) {
            return stage;
        }
    }
    qFatal("no such stage");
}

} // namespace

/// What happens between the commit button and the end: grants, waiting, refusals, stops.
class TestWorkflowRun : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutGrantThenGrantAndRetry();
    void waitsForPropagation();
    void propagationBeyondTheBound();
    void widensAzureRbac();
    void stopWhileWaitingAndContinue();
    void stopWhileWritingTheGrant();
    void stopAfterTheGrantWasWritten();
    void stopWhileTheOperationRuns();
    void operationThatNeverEnds();
    void lostAnswerToTheGrant();
    void grantThatWasThereIsNotOurs();
    void lostAnswerToEnabling();
    void lostAnswerToTheBackupIsNotRepeated();
    void lostAnswerToThePolicy();
    void roleNotKnownYet();
    void roleDefinitionFlaps();
    void unreadableGrantIsAWarning();
    void advisoryPreValidation();
    void discoversTheMachineOnce();
    void busyItemIsRepeated();
    void keyErrorInTheAnswer();
    void keyErrorInTheOperationOnly();
    void softDeletedItem();
    void changedDiskEncryptionSet();
    void retryAfterFailure();
    void plannedRequestsAreSent();
    void writingIsTold();
    void configureTwiceRunsOnce();
    void longRetryAfterIsRespected();
};

void TestWorkflowRun::withoutGrantThenGrantAndRetry() {
    World world(hsm);
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    world.protection().choose(domain::GrantBehaviour::None);
    QVERIFY(world.protection().plan().grantWithheld);
    QCOMPARE(world.drive(), Step::Configure);
    QCOMPARE(world.writes(), QStringList{enable});
    const domain::RunRecord &refused = world.protection().run();
    QVERIFY(refused.failure->isKeyAccess);
    QCOMPARE(refused.failure->missing.size(), size_t(2));
    QVERIFY(!refused.failure->error.requestId.isEmpty()); // the Activity ID
    QVERIFY(!refused.failure->error.recommendations.isEmpty());
    QVERIFY(refused.failure->job);
    QCOMPARE(world.stage(StageKind::WriteGrant), StageState::Skipped);
    QCOMPARE(world.stage(StageKind::WaitForPropagation), StageState::Pending); // nothing is on its way
    world.protection().start(protect::Action::GrantAndRetry);
    QVERIFY(world.settle(Step::Configure));
    QVERIFY(world.protection().state(Step::Configure).isDone());
    QCOMPARE(world.writes().mid(0, 4), QStringList({enable, role, atKey, enable}));
    QCOMPARE(world.protection().choices().grantBehaviour, domain::GrantBehaviour::None); // for this run only
    // The record keeps what was reviewed, though nothing is left to grant now.
    QVERIFY(world.protection().plan().nothingToGrant);
    QVERIFY(!world.protection().run().plan.nothingToGrant);
    QVERIFY(!world.protection().run().plan.grant.empty());
}

void TestWorkflowRun::waitsForPropagation() {
    World world(QStringLiteral("slow-propagation"));
    const QDateTime start = world.clock().now();
    QCOMPARE(world.drive(), Step::Done);
    QVERIFY(start.secsTo(world.clock().now()) >= 480);
    const domain::Stage &waiting = stageOf(world, StageKind::WaitForPropagation);
    QCOMPARE(waiting.state, StageState::Done);
    QCOMPARE(*waiting.bound, std::chrono::seconds(600));
    QVERIFY(waiting.started.secsTo(waiting.ended) > 300);
    QVERIFY(stageOf(world, StageKind::Enable).tries > 2);
    QCOMPARE(world.writes().count(atKey), 1); // the grant is written once, only the request is repeated
    QCOMPARE(world.stage(StageKind::AcceptedByService), StageState::Done);
}

void TestWorkflowRun::propagationBeyondTheBound() {
    World world(hsm, propagationOf(3000));
    QCOMPARE(world.drive(), Step::Configure);
    const domain::RunRecord &run = world.protection().run();
    QVERIFY(run.failure->isKeyAccess);
    QCOMPARE(run.after.truth, Truth::Yes);
    QVERIFY(run.failure->missing.empty()); // nothing is missing that could be read
    QCOMPARE(world.stage(StageKind::WaitForPropagation), StageState::Failed);
    const qint64 waited = stageOf(world, StageKind::WaitForPropagation)
                              .started.secsTo(stageOf(world, StageKind::WaitForPropagation).ended);
    QVERIFY2(waited <= 600 + 60, qPrintable(QString::number(waited))); // the last try starts within the bound
    QVERIFY(world.protection().widerRole());
    QCOMPARE(world.protection().widerRole()->choice, domain::RoleChoice::BuiltInRole);
    world.clock().advance(std::chrono::seconds(3000));
    QCOMPARE(world.drive(), Step::Done);
    QCOMPARE(world.writes().count(role), 1);
    QCOMPARE(world.writes().count(atKey), 1); // in force already: the second run grants nothing
}

void TestWorkflowRun::widensAzureRbac() {
    const QJsonObject toVault{{QStringLiteral("diskEncryptionSets"),
        QJsonObject{{QStringLiteral("des-erp"),
            QJsonObject{{QStringLiteral("key"), QStringLiteral("contoso-kv-rbac/cvm-erp-os")}}}}}};
    World world(QStringLiteral("key-vault-rbac"), propagationOf(100'000, toVault));
    QCOMPARE(world.drive(), Step::Configure);
    QCOMPARE(*stageOf(world, StageKind::WaitForPropagation).bound, std::chrono::seconds(1800));
    const std::optional<domain::RoleOption> wider = world.protection().widerRole();
    QVERIFY(wider);
    QCOMPARE(wider->choice, domain::RoleChoice::BuiltInRole);
    world.protection().choose(domain::RoleChoice::WideBuiltInRole);
    QVERIFY(!world.protection().widerRole());
}

void TestWorkflowRun::stopWhileWaitingAndContinue() {
    World world(QStringLiteral("slow-propagation"));
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    world.protection().start(protect::Action::Configure);
    QVERIFY(World::waitUntil(
        [&world] { return world.stage(StageKind::WaitForPropagation) == StageState::Running; }));
    world.protection().cancel(protect::Step::Configure);
    QVERIFY(world.settle(Step::Configure));
    QCOMPARE(world.protection().run().outcome, RunOutcome::Stopped);
    QCOMPARE(world.stage(StageKind::WriteGrant), StageState::Done);
    QCOMPARE(world.protection().state(Step::Configure).progress, protect::Progress::Idle);
    QVERIFY(!world.protection().run().failure);
    world.protection().start(protect::Action::Continue);
    QVERIFY(world.settle(Step::Configure));
    QCOMPARE(world.protection().run().outcome, RunOutcome::Protected);
    QCOMPARE(world.writes().count(role), 1);
    QCOMPARE(world.writes().count(atKey), 1);
    QCOMPARE(world.protection().run().written.size(), size_t(3));
}

void TestWorkflowRun::stopWhileWritingTheGrant() {
    World world(hsm);
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    world.tap().setObserver([&world](const http::Request &request) {
        if (isAssignmentWrite(request)) {
            world.tap().hold();
        }
    });
    world.protection().start(protect::Action::Configure);
    QVERIFY(World::waitUntil([&world] { return world.tap().heldCount() == 1; }));
    QVERIFY(world.protection().isWriting());
    world.protection().cancel(protect::Step::Configure);
    QVERIFY(!world.protection().isWriting());
    world.tap().setObserver(nullptr);
    world.tap().releaseAll();
    QVERIFY(world.settle(Step::Configure));
    QCOMPARE(world.protection().run().outcome, RunOutcome::Stopped);
    QCOMPARE(world.stage(StageKind::WriteGrant), StageState::Stopped); // read again: it is not there
    QCOMPARE(world.writes(), QStringList{role});
    world.protection().start(protect::Action::Continue);
    QVERIFY(world.settle(Step::Configure));
    QCOMPARE(world.protection().run().outcome, RunOutcome::Protected);
    QCOMPARE(world.writes(), QStringList({role, atKey, enable}));
}

void TestWorkflowRun::stopAfterTheGrantWasWritten() {
    World world(hsm);
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    world.tap().holdAnswers([](const http::Request &request) { return isAssignmentWrite(request); });
    world.protection().start(protect::Action::Configure);
    QVERIFY(World::waitUntil([&world] { return world.tap().heldCount() == 1; }));
    QCOMPARE(world.writes(), QStringList({role, atKey})); // the HSM has acted
    world.protection().cancel(protect::Step::Configure);
    QVERIFY(world.settle(Step::Configure));
    QCOMPARE(world.protection().run().outcome, RunOutcome::Stopped);
    QCOMPARE(world.stage(StageKind::WriteGrant), StageState::Done); // found by reading again
    QCOMPARE(world.protection().run().written.size(), size_t(2));
    world.protection().start(protect::Action::Continue);
    QVERIFY(world.settle(Step::Configure));
    QCOMPARE(world.protection().run().outcome, RunOutcome::Protected);
    QCOMPARE(world.writes(), QStringList({role, atKey, enable}));
}

void TestWorkflowRun::stopWhileTheOperationRuns() {
    World world(QStringLiteral("managed-hsm-all-keys"));
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    world.protection().start(protect::Action::Configure);
    QVERIFY(
        World::waitUntil([&world] { return world.stage(StageKind::ConfigureJob) == StageState::Running; }));
    world.protection().cancel(protect::Step::Configure);
    QVERIFY(world.settle(Step::Configure));
    QCOMPARE(world.protection().run().outcome, RunOutcome::Stopped);
    world.protection().start(protect::Action::Continue);
    QVERIFY(world.settle(Step::Configure));
    QCOMPARE(world.protection().run().outcome, RunOutcome::Protected);
    QCOMPARE(world.writes(), QStringList{enable}); // what was accepted is followed, not sent again
}

void TestWorkflowRun::operationThatNeverEnds() {
    World world(QStringLiteral("managed-hsm-all-keys"));
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    world.tap().setFault([](const http::Request &request) -> std::optional<TapTransport::Answer> {
        return isOperationPoll(request)
            ? std::make_optional(answer(200, R"({"id":"x","name":"x","status":"InProgress"})"))
            : std::nullopt;
    });
    const QDateTime start = world.clock().now();
    QCOMPARE(world.drive(), Step::Configure);
    QCOMPARE(world.protection().run().outcome, RunOutcome::Stopped);
    QCOMPARE(world.stage(StageKind::ConfigureJob), StageState::Stopped);
    QVERIFY(start.secsTo(world.clock().now()) < 45 * 60);
    world.tap().setFault(nullptr);
    QCOMPARE(world.drive(), Step::Done);
    QCOMPARE(world.writes(), QStringList{enable});
}

void TestWorkflowRun::lostAnswerToTheGrant() {
    World world(hsm, once());
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    world.tap().setLoss([](const http::Request &request) { return isAssignmentWrite(request); });
    QCOMPARE(world.drive(), Step::Done);
    QCOMPARE(world.writes(), QStringList({role, atKey, enable}));
    QCOMPARE(world.stage(StageKind::WriteGrant), StageState::Done);
    QVERIFY(!world.protection().run().written[1].existed);
}

void TestWorkflowRun::grantThatWasThereIsNotOurs() {
    World world(QStringLiteral("managed-hsm-all-keys"));
    const auto isList = [](const http::Request &request) {
        return request.method == http::Method::Get
            && World::pathOf(request).endsWith(QLatin1String("/roleAssignments"));
    };
    world.tap().setFault([isList](const http::Request &request) -> std::optional<TapTransport::Answer> {
        return isList(request) ? std::make_optional(refusal(403, "AccessDenied")) : std::nullopt;
    });
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    QCOMPARE(world.protection().keyAssessment()->verdict.truth, Truth::Unknown);
    world.protection().choose(domain::RoleChoice::BuiltInRole);
    world.protection().choose(domain::GrantScope::AllKeys);
    QCOMPARE(world.drive(), Step::Done);
    // The HSM says that the same grant exists under another GUID: nothing was changed.
    QCOMPARE(world.writes(), QStringList({QStringLiteral("assignment at /keys 400"), enable}));
    QVERIFY(world.protection().run().written.front().existed);
    QCOMPARE(world.stage(StageKind::WriteGrant), StageState::Done);
}

void TestWorkflowRun::lostAnswerToEnabling() {
    World world(QStringLiteral("managed-hsm-all-keys"), once());
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    world.tap().setLoss([](const http::Request &request) { return isEnable(request); });
    QCOMPARE(world.drive(), Step::Done);
    QCOMPARE(world.writes(), QStringList{enable});
    QVERIFY(world.protection().run().job && world.protection().run().job->succeeded());
}

void TestWorkflowRun::lostAnswerToTheBackupIsNotRepeated() {
    World world(QStringLiteral("managed-hsm-all-keys"), once());
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    world.protection().choose(protect::FirstBackup{true});
    world.tap().setLoss([](const http::Request &request) { return isBackupNow(request); });
    QCOMPARE(world.drive(), Step::Done);
    QCOMPARE(world.writes(), QStringList({enable, QStringLiteral("backup")}));
    QVERIFY(world.protection().run().firstBackup);
}

void TestWorkflowRun::lostAnswerToThePolicy() {
    World world(QStringLiteral("standard-policies-only"), once());
    QCOMPARE(world.drive(Step::Summary), Step::Backup);
    domain::NewPolicy policy;
    policy.name = QStringLiteral("Cvm-Daily");
    policy.time = QStringLiteral("22:30");
    world.protection().choose(protect::CreatedPolicy{policy});
    world.tap().setLoss([](const http::Request &request) { return isPolicyWrite(request); });
    QCOMPARE(world.drive(), Step::Done);
    QCOMPARE(world.writes().count(QStringLiteral("backup policy Cvm-Daily")), 1);
}

void TestWorkflowRun::roleNotKnownYet() {
    World world(hsm);
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    world.tap().setFault(
        firstTimes(2, &isAssignmentWrite, refusal(400, "BadParameter", "Unkown role definition")));
    QCOMPARE(world.drive(), Step::Done);
    QCOMPARE(world.writes(), QStringList({role, atKey, enable}));
    // For a role that was there before, the same answer is a refusal like any other.
    World known(QStringLiteral("managed-hsm-custom-role"));
    QCOMPARE(known.drive(Step::Summary), Step::Configure);
    int sent = 0;
    known.tap().setFault([&sent](const http::Request &request) -> std::optional<TapTransport::Answer> {
        if (!isAssignmentWrite(request)) {
            return std::nullopt;
        }
        ++sent;
        return refusal(400, "BadParameter", "no");
    });
    QCOMPARE(known.drive(), Step::Configure);
    QCOMPARE(sent, 1);
    QVERIFY(known.protection().run().failure->error.hasCode(u"BadParameter"));
}

void TestWorkflowRun::roleDefinitionFlaps() {
    World world(hsm);
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    int reads = 0;
    world.tap().setFault([&reads](const http::Request &request) -> std::optional<TapTransport::Answer> {
        // The region that answers changes: there, there, not there.
        return isRoleRead(request) && ++reads % 3 == 0 && reads < 12
            ? std::make_optional(refusal(404, "RoleDefinitionNotFound"))
            : std::nullopt;
    });
    QCOMPARE(world.drive(), Step::Done);
    QVERIFY2(reads >= 14, qPrintable(QString::number(reads))); // five in a row
    QCOMPARE(world.writes(), QStringList({role, atKey, enable}));
}

void TestWorkflowRun::unreadableGrantIsAWarning() {
    World world(hsm);
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    world.tap().setFault([](const http::Request &request) -> std::optional<TapTransport::Answer> {
        return isAssignmentRead(request) || isRoleRead(request)
            ? std::make_optional(refusal(403, "AccessDenied"))
            : std::nullopt;
    });
    QCOMPARE(world.drive(), Step::Done);
    QCOMPARE(world.stage(StageKind::CreateRole), StageState::Warning);
    QCOMPARE(world.stage(StageKind::WriteGrant), StageState::Done);
    QCOMPARE(world.stage(StageKind::ReadBack), StageState::Warning);
    QVERIFY(stageOf(world, StageKind::ReadBack).error);
    QVERIFY(!world.protection().run().written[1].readBack);
}

void TestWorkflowRun::advisoryPreValidation() {
    World world(QStringLiteral("managed-hsm-all-keys"));
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    world.tap().setFault([](const http::Request &request) -> std::optional<TapTransport::Answer> {
        return World::pathOf(request).endsWith(QLatin1String("/backupPreValidateProtection"))
            ? std::make_optional(answer(200,
                R"({"status":"Failed","errorCode":"VirtualMachineAlreadyProtected","errorMessage":"so","recommendation":"do"})"))
            : std::nullopt;
    });
    QCOMPARE(world.drive(), Step::Done);
    QCOMPARE(world.stage(StageKind::PreValidate), StageState::Warning);
    QCOMPARE(world.protection().run().preValidationMessage, QStringLiteral("so"));
}

void TestWorkflowRun::discoversTheMachineOnce() {
    World world(QStringLiteral("managed-hsm-all-keys"));
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    world.tap().setFault(
        firstTimes(1, &isEnable, refusal(400, "BMSUserErrorInvalidConfigureProtectionRequest")));
    QCOMPARE(world.drive(), Step::Done);
    QCOMPARE(world.writes(), QStringList({QStringLiteral("refresh"), enable}));
    World never(QStringLiteral("managed-hsm-all-keys"));
    QCOMPARE(never.drive(Step::Summary), Step::Configure);
    never.tap().setFault(
        firstTimes(99, &isEnable, refusal(400, "BMSUserErrorInvalidConfigureProtectionRequest")));
    QCOMPARE(never.drive(), Step::Configure);
    QCOMPARE(never.writes(), QStringList{QStringLiteral("refresh")});
}

void TestWorkflowRun::busyItemIsRepeated() {
    World world(QStringLiteral("managed-hsm-all-keys"));
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    world.tap().setFault(
        firstTimes(1, &isEnable, refusal(409, "BMSUserErrorConflictingProtectionOperation")));
    QCOMPARE(world.drive(), Step::Done);
    QCOMPARE(stageOf(world, StageKind::Enable).tries, 2);
}

void TestWorkflowRun::keyErrorInTheAnswer() {
    World world(hsm);
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    world.protection().choose(domain::GrantBehaviour::None);
    world.tap().setFault(
        firstTimes(99, &isEnable, refusal(400, "usererrorkeyvaultpermissionsnotconfigured")));
    QCOMPARE(world.drive(), Step::Configure);
    QVERIFY(world.protection().run().failure->isKeyAccess);
    QCOMPARE(world.protection().run().failure->missing.size(), size_t(2));
}

void TestWorkflowRun::keyErrorInTheOperationOnly() {
    World world(hsm);
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    world.protection().choose(domain::GrantBehaviour::None);
    world.tap().setFault([](const http::Request &request) -> std::optional<TapTransport::Answer> {
        if (isOperationPoll(request)) {
            return answer(200,
                R"({"id":"x","name":"x","status":"Failed","error":{"code":"UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK","message":"m"}})");
        }
        return World::pathOf(request).contains(QLatin1String("/backupJobs"))
            ? std::make_optional(answer(200, R"({"value":[]})"))
            : std::nullopt;
    });
    QCOMPARE(world.drive(), Step::Configure);
    const domain::RunFailure &failure = *world.protection().run().failure;
    QVERIFY(failure.isKeyAccess);
    QVERIFY(!failure.job);
    QVERIFY(!failure.error.requestId.isEmpty());
}

void TestWorkflowRun::softDeletedItem() {
    World world(QStringLiteral("managed-hsm-all-keys"));
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    world.tap().setFault([](const http::Request &request) -> std::optional<TapTransport::Answer> {
        return isItemRead(request)
            ? std::make_optional(answer(200,
                R"({"id":"/subscriptions/s/x","name":"x","type":"t","properties":{"protectedItemType":"Microsoft.Compute/virtualMachines","protectionState":"ProtectionStopped","isScheduledForDeferredDelete":true}})"))
            : std::nullopt;
    });
    QCOMPARE(world.drive(), Step::Configure);
    QVERIFY(world.protection().run().failure->error.hasCode(u"SoftDeletedItem"));
    QCOMPARE(world.writes(), QStringList());
}

void TestWorkflowRun::changedDiskEncryptionSet() {
    World world(hsm);
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    const QByteArray other = world.protection().choices().virtualMachineId.text().toLatin1();
    world.tap().setFault([](const http::Request &request) -> std::optional<TapTransport::Answer> {
        if (!World::pathOf(request).endsWith(QLatin1String("/virtualMachines/cvm-erp-01"))) {
            return std::nullopt;
        }
        QByteArray body = R"({"id":"ID","name":"cvm-erp-01","location":"uaenorth","properties":{
            "securityProfile":{"securityType":"ConfidentialVM"},"hardwareProfile":{"vmSize":"Standard_DC4as_v6"},
            "storageProfile":{"osDisk":{"osType":"Linux","managedDisk":{"id":"/subscriptions/s/d",
            "securityProfile":{"securityEncryptionType":"DiskWithVMGuestState",
            "diskEncryptionSet":{"id":"/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/diskEncryptionSets/other"}}}}}}})";
        return answer(200, body.replace("ID", World::pathOf(request).toLatin1()));
    });
    QCOMPARE(world.drive(), Step::Configure);
    QVERIFY2(world.protection().run().failure->error.hasCode(u"KeyChanged"),
        qPrintable(
            world.protection().run().failure->error.code + world.protection().run().failure->error.message));
    QCOMPARE(world.writes(), QStringList());
}

void TestWorkflowRun::retryAfterFailure() {
    World world(hsm);
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    world.tap().setFault(firstTimes(99, &isEnable, refusal(403, "AuthorizationFailed")));
    QCOMPARE(world.drive(), Step::Configure);
    QCOMPARE(world.stage(StageKind::Enable), StageState::Failed);
    QCOMPARE(world.protection().run().written.size(), size_t(2)); // what was granted stays told
    world.tap().setFault(nullptr);
    QCOMPARE(world.drive(), Step::Done);
    QCOMPARE(world.writes(), QStringList({role, atKey, enable})); // nothing is granted twice
    QCOMPARE(world.protection().run().written.size(), size_t(3));
}

void TestWorkflowRun::plannedRequestsAreSent() {
    for (const QString &scenario :
        {hsm, QStringLiteral("key-vault-rbac"), QStringLiteral("key-vault-access-policy")}) {
        World world(scenario);
        QCOMPARE(world.drive(Step::Summary), Step::Configure);
        const std::vector<protect::PlannedRequest> planned = world.protection().requests();
        world.tap().clear();
        QCOMPARE(world.drive(), Step::Done);
        std::vector<http::Request> sent;
        for (const http::Request &request : world.tap().requests()) {
            if (isWrite(request)) {
                sent.push_back(request);
            }
        }
        QCOMPARE(sent.size(), planned.size());
        for (size_t i = 0; i < sent.size(); ++i) {
            QCOMPARE(QString::fromLatin1(http::methodName(sent[i].method)), planned[i].method);
            QCOMPARE(
                sent[i].url.toString(QUrl::FullyEncoded), QUrl(planned[i].url).toString(QUrl::FullyEncoded));
            QCOMPARE(
                QJsonDocument::fromJson(sent[i].body), QJsonDocument::fromJson(planned[i].body.toUtf8()));
        }
    }
}

void TestWorkflowRun::writingIsTold() {
    World world(QStringLiteral("standard-policies-only"));
    QCOMPARE(world.drive(Step::Summary), Step::Backup);
    domain::NewPolicy policy;
    policy.name = QStringLiteral("Cvm-Daily");
    policy.time = QStringLiteral("22:30");
    world.protection().choose(protect::CreatedPolicy{policy});
    world.protection().choose(protect::FirstBackup{true});
    int writes = 0;
    world.tap().setObserver([&](const http::Request &request) {
        if (isWrite(request)) {
            ++writes;
            QVERIFY2(world.protection().isWriting(), qPrintable(request.operation));
        } else if (!isPolicyRead(request)) {
            QVERIFY2(!world.protection().isWriting(), qPrintable(request.operation));
        }
    });
    QCOMPARE(world.drive(), Step::Done);
    QCOMPARE(writes, 5);
    QVERIFY(!world.protection().isWriting());
}

void TestWorkflowRun::configureTwiceRunsOnce() {
    World world(hsm);
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    world.protection().start(protect::Action::Configure);
    world.protection().start(protect::Action::Configure);
    world.protection().start(protect::Action::GrantAndRetry);
    world.protection().start(protect::Action::Continue);
    QVERIFY(world.settle(Step::Configure));
    world.protection().start(protect::Action::Configure); // protected already
    QCOMPARE(world.writes(), QStringList({role, atKey, enable}));
    QCOMPARE(world.protection().run().outcome, RunOutcome::Protected);
}

void TestWorkflowRun::longRetryAfterIsRespected() {
    World world(QStringLiteral("managed-hsm-all-keys"));
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    QList<QDateTime> polls;
    world.tap().setObserver([&](const http::Request &request) {
        if (isOperationPoll(request)) {
            polls.append(world.clock().now());
        }
    });
    world.tap().setFault([&](const http::Request &request) -> std::optional<TapTransport::Answer> {
        if (!isOperationPoll(request) || polls.size() > 2) {
            return std::nullopt;
        }
        TapTransport::Answer busy = answer(200, R"({"id":"x","name":"x","status":"InProgress"})");
        busy->headers.set("Retry-After", "90");
        return busy;
    });
    QCOMPARE(world.drive(), Step::Done);
    QVERIFY(polls.size() >= 3);
    QVERIFY(polls[0].secsTo(polls[1]) >= 90);
}

CVM_TEST(TestWorkflowRun)

} // namespace tst_workflow_run

#include "tst_workflow_run.moc"
