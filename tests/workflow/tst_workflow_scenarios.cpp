#include "cloud/azure/backupclient.h"
#include "domain/builtinroles.h"
#include "requests.h"
#include "tests/support/await.h"
#include "tests/support/program.h"
#include "wording/runtext.h"
#include "world.h"

#include <QTest>

namespace tst_workflow_scenarios {

using domain::RunOutcome;
using domain::StageKind;
using domain::StageState;
using domain::Truth;
using protect::Step;
using support::answer;
using support::await;
using support::isBackupNow;
using support::refusal;
using support::TapTransport;
using support::World;

namespace {

const QString keyError = QStringLiteral("UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK");
const QString enable = QStringLiteral("enable");
const QString role = QStringLiteral("role");
const QString atKey = QStringLiteral("assignment at /keys/cvm-erp-os");

domain::RoleChoice roleOf(const World &world) {
    return const_cast<World &>(world).protection().choices().role.value_or(
        domain::RoleChoice::WideBuiltInRole);
}

} // namespace

/// The whole job in every scenario, judged by what the simulator saw and holds at the end.
class TestWorkflowScenarios : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wholeJob_data();
    void wholeJob();
    void threeTicks();
    void reusesTheSuitableRole();
    void builtInRoleOnAllKeys();
    void accessPolicyNeedsNoScope();
    void azureRbacAtTheKey();
    void nearMissesAreTold();
    void firewallIsToldAsNetwork();
    void whoCanGrantIsTold();
    void unusableKeyIsNotWaitedFor();
    void alreadyProtected();
    void platformManagedKey();
    void createsPolicyWhereNoneIsEnhanced();
    void createsMissingPrincipal();
    void saysWhyThePrincipalWasNotCreated();
    void withoutDirectory();
    void registersPreviewFeature();
    void largeTenant();
    void firstBackup();
    void firstBackupLater();
    void aBackupIsFollowedToWhatIsSo();
    void theItemIsReadAfterTheFirstBackup();
    void aRegistrationCountsAsSoonAsItIsSent();
};

void TestWorkflowScenarios::wholeJob_data() {
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<Step>("end");
    QTest::addColumn<Truth>("before");
    QTest::addColumn<QStringList>("writes");
    const auto row = [](const char *scenario, Step end, Truth before, const QStringList &writes) {
        QTest::newRow(scenario) << QString::fromLatin1(scenario) << end << before << writes;
    };
    row("managed-hsm", Step::Done, Truth::No, {role, atKey, enable});
    row("managed-hsm-custom-role", Step::Done, Truth::No, {atKey, enable});
    row("managed-hsm-all-keys", Step::Done, Truth::Yes, {enable});
    row("managed-hsm-other-key", Step::Done, Truth::No, {role, atKey, enable});
    row("managed-hsm-backup-role", Step::Done, Truth::No, {role, atKey, enable});
    row("key-vault-access-policy", Step::Done, Truth::No, {QStringLiteral("access policy"), enable});
    row("key-vault-rbac", Step::Done, Truth::No,
        {role, QStringLiteral("assignment at /vaults/contoso-kv-rbac/keys/cvm-erp-os"), enable});
    row("key-not-readable", Step::Done, Truth::No, {role, atKey, enable});
    row("key-store-firewall", Step::Configure, Truth::Unknown, {role + QStringLiteral(" 403")});
    row("caller-cannot-assign", Step::Configure, Truth::No, {role + QStringLiteral(" 403")});
    row("unknown-access", Step::Configure, Truth::Unknown, {role + QStringLiteral(" 403")});
    row("key-disabled", Step::Configure, Truth::Yes, {enable});
    row("key-vault-network-closed", Step::Configure, Truth::Yes, {enable}); // once: no waiting helps
    row("principal-missing", Step::Principal, Truth::No, {});
    row("no-graph-access", Step::Principal, Truth::Unknown, {});
    row("standard-policies-only", Step::Backup, Truth::No, {});
    row("already-protected", Step::VirtualMachine, Truth::Yes, {});
    row("unregistered-preview-feature", Step::Configure, Truth::No, {role, atKey, enable});
}

void TestWorkflowScenarios::wholeJob() {
    QFETCH(QString, scenario);
    QFETCH(Step, end);
    QFETCH(Truth, before);
    QFETCH(QStringList, writes);
    World world(scenario);
    const Step planned = world.drive(Step::Summary);
    QVERIFY(world.protection().keyAssessment());
    QCOMPARE(world.protection().keyAssessment()->verdict.truth, before);
    QVERIFY2(world.writes().isEmpty(), "nothing is written before the review");
    const Step reached = planned == Step::Configure ? world.drive() : planned;
    QCOMPARE(reached, end);
    QCOMPARE(world.writes(), writes);
    QVERIFY(!world.protection().isWriting());
    const domain::RunRecord &run = world.protection().run();
    if (end == Step::Done) {
        QCOMPARE(run.outcome, RunOutcome::Protected);
        QCOMPARE(run.after.truth, Truth::Yes);
        QVERIFY(run.item);
        QCOMPARE(run.item->protectionState, QStringLiteral("IRPending"));
        QVERIFY(run.job && run.job->succeeded());
        QVERIFY(!run.failure);
    } else if (end == Step::Configure) {
        QCOMPARE(run.outcome, RunOutcome::Failed);
        QVERIFY(run.failure && !run.failure->error.code.isEmpty());
        QVERIFY(world.protection().state(Step::Configure).error);
    }
}

void TestWorkflowScenarios::threeTicks() {
    World world(QStringLiteral("managed-hsm"));
    QCOMPARE(world.drive(), Step::Done);
    const StageKind done[] = {StageKind::CreateRole, StageKind::WriteGrant, StageKind::ReadBack,
        StageKind::PreValidate, StageKind::Enable, StageKind::ConfigureJob, StageKind::AcceptedByService,
        StageKind::ReadProtectedItem};
    for (const StageKind kind : done) {
        QCOMPARE(world.stage(kind), StageState::Done);
    }
    QCOMPARE(world.stage(StageKind::CreatePolicy), StageState::Skipped);
    QCOMPARE(world.stage(StageKind::WaitForPropagation), StageState::Skipped);
    QCOMPARE(world.stage(StageKind::FirstBackup), StageState::Skipped);
    const std::vector<domain::WrittenChange> &written = world.protection().run().written;
    QCOMPARE(written.size(), size_t(3)); // role, assignment, protection
    QVERIFY(written[0].readBack && written[1].readBack);
    for (const domain::WrittenChange &change : written) {
        QVERIFY(!change.existed);
        QVERIFY(!change.id.isEmpty() && change.when.isValid());
    }
    QCOMPARE(written[1].write.rights.size(), 2);
    QCOMPARE(roleOf(world), domain::RoleChoice::CustomRole);
    QCOMPARE(world.protection().choices().scope, std::make_optional(domain::GrantScope::ThisKey));
}

void TestWorkflowScenarios::reusesTheSuitableRole() {
    World world(QStringLiteral("managed-hsm-custom-role"));
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    const std::vector<domain::RoleOption> options = world.protection().accessOptions().roles;
    QVERIFY(options.front().exists && options.front().definitionFromStore && options.front().recommended);
    QCOMPARE(options.front().surplus, QStringList());
    QCOMPARE(world.protection().plan().grant.size(), size_t(1));
}

void TestWorkflowScenarios::builtInRoleOnAllKeys() {
    World world(QStringLiteral("managed-hsm"));
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    world.protection().choose(domain::RoleChoice::BuiltInRole);
    world.protection().choose(domain::GrantScope::AllKeys);
    const domain::AccessPlan plan = world.protection().plan();
    QCOMPARE(plan.grant.size(), size_t(1));
    QCOMPARE(plan.grant.front().roleGuid, domain::roles::managedHsmCryptoUser);
    QVERIFY(plan.surplus.size() > 10); // counted from the HSM's own definition
    const std::vector<protect::PlannedRequest> requests = world.protection().requests();
    QCOMPARE(requests.size(), size_t(2));
    QVERIFY(requests.front().url.startsWith(
        QLatin1String("https://contoso-hsm-prod.managedhsm.azure.net/keys/providers/")));
    QCOMPARE(world.drive(), Step::Done);
    QCOMPARE(world.writes(), QStringList({QStringLiteral("assignment at /keys"), enable}));
}

void TestWorkflowScenarios::accessPolicyNeedsNoScope() {
    World world(QStringLiteral("key-vault-access-policy"));
    QCOMPARE(world.drive(), Step::Done);
    QVERIFY(world.protection().state(Step::Scope).skipped);
    QCOMPARE(roleOf(world), domain::RoleChoice::AccessPolicy);
    QCOMPARE(world.protection().run().written.front().write.rights,
        QStringList({QStringLiteral("get"), QStringLiteral("list"), QStringLiteral("backup")}));
    QCOMPARE(world.stage(StageKind::CreateRole), StageState::Skipped);
    QCOMPARE(world.stage(StageKind::ReadBack), StageState::Done);
}

void TestWorkflowScenarios::azureRbacAtTheKey() {
    World world(QStringLiteral("key-vault-rbac"));
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    QCOMPARE(world.protection().keyAssessment()->caller.canGrant, Truth::Yes);
    QCOMPARE(world.protection().accessOptions().roles.size(), size_t(3));
    for (const domain::CallerNeed &need : world.protection().callerNeeds()) {
        QVERIFY2(need.held == Truth::Yes, qPrintable(need.action));
    }
    QCOMPARE(world.drive(), Step::Done);
}

void TestWorkflowScenarios::nearMissesAreTold() {
    World otherKey(QStringLiteral("managed-hsm-other-key"));
    otherKey.drive(Step::Summary);
    QCOMPARE(otherKey.protection().keyAssessment()->verdict.nearMisses.size(), size_t(1));
    QCOMPARE(otherKey.protection().keyAssessment()->verdict.nearMisses.front().kind,
        domain::NearMissKind::OtherKey);
    World backupRole(QStringLiteral("managed-hsm-backup-role"));
    backupRole.drive(Step::Summary);
    QCOMPARE(backupRole.protection().keyAssessment()->verdict.nearMisses.size(), size_t(1));
    QCOMPARE(backupRole.protection().keyAssessment()->verdict.nearMisses.front().kind,
        domain::NearMissKind::RoleLacksAction);
}

void TestWorkflowScenarios::firewallIsToldAsNetwork() {
    World world(QStringLiteral("key-store-firewall"));
    QCOMPARE(world.drive(), Step::Configure);
    const protect::StepState state = world.protection().state(Step::KeyStore);
    QVERIFY(state.isDone()); // everything but the HSM itself is told
    QVERIFY(state.error && state.error->isNetworkRule);
    QVERIFY(world.protection().keyAssessment()->keyStore->resourceRead);
    for (const domain::ScopeRead &read : world.estate().environment().coverage) {
        if (read.kind == domain::ReadKind::RoleAssignments) {
            QCOMPARE(read.outcome, domain::ReadOutcome::Failed); // a network rule says nothing of roles
        }
    }
    QVERIFY(world.protection().run().failure->error.isNetworkRule);
    QVERIFY(world.protection().run().written.empty());
}

void TestWorkflowScenarios::whoCanGrantIsTold() {
    World world(QStringLiteral("caller-cannot-assign"));
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    const domain::CallerAccess &caller = world.protection().keyAssessment()->caller;
    QVERIFY(caller.canGrant != Truth::Yes);
    QVERIFY(caller.missingAction.endsWith(QLatin1String("write/action")));
    QCOMPARE(caller.granters.size(), size_t(2));
    for (const domain::Granter &granter : caller.granters) {
        QVERIFY2(!granter.displayName.isEmpty(), qPrintable(granter.principalId));
        QVERIFY(!granter.roleName.isEmpty());
    }
    QCOMPARE(world.drive(), Step::Configure);
    QCOMPARE(world.protection().run().failure->error.kind, base::ErrorKind::Forbidden);
    QCOMPARE(world.stage(StageKind::CreateRole), StageState::Failed);
    QCOMPARE(world.stage(StageKind::Enable), StageState::Pending);
}

void TestWorkflowScenarios::unusableKeyIsNotWaitedFor() {
    World world(QStringLiteral("key-disabled"));
    QCOMPARE(world.drive(), Step::Configure);
    QCOMPARE(world.writes().count(enable), 1);
    const domain::RunFailure &failure = *world.protection().run().failure;
    QCOMPARE(failure.error.code, keyError);
    QVERIFY(failure.isKeyAccess);
    QVERIFY(failure.missing.empty()); // the rights are there: the key's own state hinders
    const std::vector<domain::Prerequisite> &prerequisites
        = world.protection().keyAssessment()->prerequisites;
    QVERIFY(std::any_of(prerequisites.begin(), prerequisites.end(), [](const domain::Prerequisite &found) {
        return found.kind == domain::PrerequisiteKind::KeyDisabled
            && found.severity == domain::Severity::Blocks;
    }));
}

void TestWorkflowScenarios::alreadyProtected() {
    World world(QStringLiteral("already-protected"));
    QCOMPARE(world.drive(Step::Summary), Step::VirtualMachine);
    const protect::StepState state = world.protection().state(Step::KeyStore);
    QVERIFY(state.error && state.error->hasCode(u"AlreadyProtected"));
    QVERIFY(state.error->target.contains(QLatin1String("/vaults/")));
    QVERIFY(!world.estate().qualification(*world.vm()).qualifies());
    world.protection().start(protect::Action::Configure);
    QCOMPARE(world.protection().run().outcome, RunOutcome::NotStarted);
}

void TestWorkflowScenarios::platformManagedKey() {
    World world(QStringLiteral("platform-managed-key"));
    world.chooseVmNamed(QStringLiteral("cvm-erp-01"));
    QCOMPARE(world.drive(), Step::Done);
    QCOMPARE(world.writes(), QStringList{enable});
    for (const Step step : {Step::Role, Step::Scope, Step::Principal}) {
        QVERIFY(world.protection().state(step).skipped);
        QVERIFY(world.protection().state(step).isDone());
    }
    QVERIFY(!world.protection().state(Step::KeyStore).skipped);
    QVERIFY(world.protection().plan().nothingToGrant);
    QCOMPARE(world.stage(StageKind::WriteGrant), StageState::Skipped);
    QCOMPARE(world.stage(StageKind::AcceptedByService), StageState::Skipped);
}

void TestWorkflowScenarios::createsPolicyWhereNoneIsEnhanced() {
    World world(QStringLiteral("standard-policies-only"));
    QCOMPARE(world.drive(Step::Summary), Step::Backup);
    domain::NewPolicy policy;
    policy.name = QStringLiteral("Cvm-Daily");
    policy.time = QStringLiteral("25:00");
    world.protection().choose(protect::CreatedPolicy{policy});
    QCOMPARE(
        domain::checkNewPolicy(world.estate().environment(), world.protection().choices()).size(), size_t(1));
    QVERIFY(!world.protection().state(Step::Backup).isDone());
    policy.time = QStringLiteral("22:30");
    world.protection().choose(protect::CreatedPolicy{policy});
    QVERIFY(world.protection().state(Step::Backup).isDone());
    QCOMPARE(world.drive(), Step::Done);
    QCOMPARE(world.writes(), QStringList({role, atKey, QStringLiteral("backup policy Cvm-Daily"), enable}));
    QCOMPARE(world.stage(StageKind::CreatePolicy), StageState::Done);
    QCOMPARE(world.protection().run().item->policyName, QStringLiteral("Cvm-Daily"));
}

void TestWorkflowScenarios::createsMissingPrincipal() {
    World world(QStringLiteral("principal-missing"));
    QCOMPARE(world.drive(Step::Summary), Step::Principal);
    QVERIFY(world.estate().servicePrincipal().isMissing);
    QVERIFY(world.protection().state(Step::Principal).error->hasCode(u"ServicePrincipalMissing"));
    world.estate().createServicePrincipal();
    QVERIFY(world.settle(Step::Principal));
    QVERIFY(!world.estate().servicePrincipal().isMissing);
    QVERIFY(world.protection().state(Step::Principal).isDone());
    QCOMPARE(world.protection().keyAssessment()->verdict.truth, Truth::No);
    QCOMPARE(world.drive(), Step::Done);
    QCOMPARE(world.writes(), QStringList({QStringLiteral("principal"), role, atKey, enable}));
}

/// What Azure said to the creation is shown, not once more that there is none.
void TestWorkflowScenarios::saysWhyThePrincipalWasNotCreated() {
    World world(QStringLiteral("principal-missing"));
    QCOMPARE(world.drive(Step::Summary), Step::Principal);
    world.tap().setFault([](const http::Request &request) -> std::optional<TapTransport::Answer> {
        return request.method == http::Method::Post && request.url.path().endsWith(u"/servicePrincipals")
            ? std::make_optional(refusal(403, "Authorization_RequestDenied", "Insufficient privileges"))
            : std::nullopt;
    });
    world.estate().createServicePrincipal();
    QVERIFY(world.settle(Step::Principal));
    const protect::StepState refused = world.protection().state(Step::Principal);
    QCOMPARE(refused.progress, protect::Progress::Failed);
    QVERIFY(refused.error->hasCode(u"ServicePrincipalNotCreated"));
    QCOMPARE(refused.error->message, QStringLiteral("Authorization_RequestDenied: Insufficient privileges"));
    QVERIFY(world.estate().servicePrincipal().isMissing);
    world.tap().setFault(nullptr);
    world.estate().createServicePrincipal();
    QVERIFY(world.settle(Step::Principal));
    QVERIFY(world.protection().state(Step::Principal).isDone());
}

void TestWorkflowScenarios::withoutDirectory() {
    World known(QStringLiteral("managed-hsm"));
    QCOMPARE(known.drive(Step::Summary), Step::Configure);
    const QString objectId = known.protection().choices().principalId; // as a colleague would tell it
    World world(QStringLiteral("no-graph-access"));
    QCOMPARE(world.drive(Step::Summary), Step::Principal);
    QCOMPARE(world.protection().state(Step::Principal).error->kind, base::ErrorKind::Forbidden);
    world.protection().checkPrincipalId(objectId);
    QVERIFY(World::waitUntil([&world] { return !world.protection().principalSearch().working; }));
    QVERIFY(!world.protection().state(Step::Principal).isDone()); // nobody could check it
    world.protection().choose(protect::PrincipalConfirmed{true});
    const protect::StepState state = world.protection().state(Step::Principal);
    QVERIFY(state.isDone());
    QVERIFY(state.error && state.error->hasCode(u"NotChecked"));
    QCOMPARE(world.protection().keyAssessment()->verdict.truth, Truth::No);
    QCOMPARE(world.drive(), Step::Done);
}

void TestWorkflowScenarios::registersPreviewFeature() {
    World world(QStringLiteral("unregistered-preview-feature"));
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    const QString subscription = world.vm()->id.subscriptionId();
    QVERIFY(World::waitUntil([&] { return !world.estate().previewFeature(subscription).state.isEmpty(); }));
    const std::vector<domain::ReasonedFlag> warnings = world.estate().qualification(*world.vm()).warnings;
    QVERIFY(std::any_of(warnings.begin(), warnings.end(), [](const domain::ReasonedFlag &flag) {
        return flag.reason == domain::Reason::FeatureNotRegistered;
    }));
    world.estate().registerFeature(subscription);
    QVERIFY(World::waitUntil(
        [&] { return world.estate().previewFeature(subscription).state == QLatin1String("Registered"); }));
    QCOMPARE(world.drive(), Step::Done);
}

/// Whatever becomes of the reads that follow it, or of its answer.
void TestWorkflowScenarios::aRegistrationCountsAsSoonAsItIsSent() {
    const auto isFeature = [](const http::Request &request, http::Method method) {
        return request.method == method
            && World::pathOf(request).contains(QLatin1String("Microsoft.Features"));
    };
    for (const char *what : {"its reads fail", "its answer is lost", "refused"}) {
        World world(QStringLiteral("unregistered-preview-feature"));
        QCOMPARE(world.drive(Step::Summary), Step::Configure);
        const QString subscription = world.vm()->id.subscriptionId();
        QVERIFY(
            World::waitUntil([&] { return !world.estate().previewFeature(subscription).state.isEmpty(); }));
        bool isSent = false;
        const QString kind = QLatin1String(what);
        if (kind == QLatin1String("its answer is lost")) {
            world.tap().setLoss(
                [&](const http::Request &request) { return isFeature(request, http::Method::Post); });
        } else {
            world.tap().setFault([&](const http::Request &request) -> std::optional<TapTransport::Answer> {
                const bool refused
                    = kind == QLatin1String("refused") && isFeature(request, http::Method::Post);
                const bool unread = isSent && isFeature(request, http::Method::Get);
                isSent = isSent || isFeature(request, http::Method::Post);
                return refused || unread ? std::make_optional(refusal(403, "AuthorizationFailed"))
                                         : std::nullopt;
            });
        }
        world.estate().registerFeature(subscription);
        QVERIFY(World::waitUntil([&] { return !world.estate().previewFeature({}).isRegistering; }));
        const std::vector<domain::FeatureRegistration> &made = world.estate().preparations().features;
        QCOMPARE(made.size(), kind == QLatin1String("refused") ? 0u : 1u);
        const QStringList told = wording::preparationSentences(world.estate().preparations());
        for (const QString &sentence : told) {
            QVERIFY2(!sentence.startsWith(QLatin1String("Registered")), qPrintable(sentence));
        }
    }
}

void TestWorkflowScenarios::largeTenant() {
    World world(QStringLiteral("large-tenant"));
    int rows = 0;
    int pages = 0;
    QObject::connect(&world.estate(), &protect::Estate::virtualMachinesAdded, &world.protection(),
        [&](int first, int count) {
            QCOMPARE(first, rows); // rows arrive in order, without gaps
            rows += count;
            ++pages;
        });
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    QVERIFY(World::waitUntil([&] { return world.estate().listProgress().complete; }));
    QCOMPARE(rows, 2000);
    QVERIFY(pages >= 8);
    QCOMPARE(world.estate().listProgress().expected, 2000);
    QCOMPARE(world.estate().listProgress().subscriptions, 20);
    QCOMPARE(world.estate().environment().virtualMachines.size(), size_t(2000));
}

void TestWorkflowScenarios::firstBackup() {
    World world(QStringLiteral("managed-hsm-all-keys"));
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    world.protection().choose(protect::FirstBackup{true});
    QCOMPARE(world.drive(), Step::Done);
    QCOMPARE(world.writes(), QStringList({enable, QStringLiteral("backup")}));
    const domain::RunRecord &run = world.protection().run();
    QVERIFY(run.firstBackup);
    QCOMPARE(run.firstBackup->operation, QStringLiteral("Backup"));
    const StageState state = world.stage(StageKind::FirstBackup);
    QVERIFY(state == StageState::LeftRunning || state == StageState::Done);
}

void TestWorkflowScenarios::aBackupIsFollowedToWhatIsSo() {
    World world(QStringLiteral("managed-hsm-all-keys"));
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    world.protection().choose(protect::FirstBackup{true});
    const QByteArray working
        = R"({"id":"/subscriptions/s/job","name":"job-1","properties":{"jobType":"AzureIaaSVMJob",)"
          R"("operation":"Backup","status":"InProgress","startTime":"2026-01-01T00:00:00Z"}})";
    bool isStarted = false;
    world.tap().setFault([&](const http::Request &request) -> std::optional<TapTransport::Answer> {
        isStarted = isStarted || isBackupNow(request);
        const bool isJob = isStarted && request.method == http::Method::Get
            && World::pathOf(request).contains(QLatin1String("/backupJobs/"));
        return isJob ? std::make_optional(answer(200, working)) : std::nullopt;
    });
    QCOMPARE(world.drive(), Step::Done);
    QCOMPARE(world.stage(StageKind::FirstBackup), StageState::LeftRunning);
    const auto stageOf = [&world] {
        const std::vector<domain::Stage> &stages = world.protection().run().stages;
        return *std::find_if(stages.begin(), stages.end(),
            [](const domain::Stage &stage) { return stage.kind == StageKind::FirstBackup; });
    };
    const QDateTime first = stageOf().ended;
    QVERIFY(first.isValid()); // when it was last looked at
    QVERIFY(wording::stageDetail(stageOf(), world.estate().now()).contains(QLatin1String("last checked")));
    world.tap().setFault(nullptr); // the job is not found
    world.clock().advance(std::chrono::hours(30));
    const QStringList writes = world.writes();
    world.protection().start(protect::Action::LookAtBackup);
    QVERIFY(world.settle(Step::Configure));
    QCOMPARE(stageOf().state, StageState::LeftRunning); // as it was last seen
    QCOMPARE(stageOf().ended, first);
    QVERIFY(stageOf().error);
    world.tap().setFault([&](const http::Request &request) -> std::optional<TapTransport::Answer> {
        const bool isJob = World::pathOf(request).contains(QLatin1String("/backupJobs/"));
        return isJob ? std::make_optional(answer(200, QByteArray(working).replace("InProgress", "Completed")))
                     : std::nullopt;
    });
    world.protection().start(protect::Action::LookAtBackup);
    QVERIFY(world.settle(Step::Configure));
    QCOMPARE(world.writes(), writes);
    QCOMPARE(stageOf().state, StageState::Done);
    QVERIFY(!stageOf().error);
    QVERIFY(stageOf().ended > first);
    const azure::BackupClient backup(world.azure());
    const auto item = await(
        backup.protectedItem(world.protection().run().choices.recoveryServicesVaultId, world.vm()->id, {}));
    QVERIFY(item && item->has_value());
    QCOMPARE(world.protection().run().item->protectionState, (*item)->protectionState);
}

void TestWorkflowScenarios::theItemIsReadAfterTheFirstBackup() {
    for (const bool later : {false, true}) {
        World world(QStringLiteral("managed-hsm-all-keys"));
        QCOMPARE(world.drive(Step::Summary), Step::Configure);
        world.protection().choose(protect::FirstBackup{!later});
        QCOMPARE(world.drive(), Step::Done);
        if (later) {
            world.protection().start(protect::Action::BackUpNow);
            QVERIFY(world.settle(Step::Configure));
        }
        const azure::BackupClient backup(world.azure());
        const auto item = await(backup.protectedItem(
            world.protection().run().choices.recoveryServicesVaultId, world.vm()->id, {}));
        QVERIFY(item && item->has_value() && world.protection().run().item);
        QCOMPARE(world.protection().run().item->protectionState, (*item)->protectionState);
    }
}

void TestWorkflowScenarios::firstBackupLater() {
    World world(QStringLiteral("managed-hsm-all-keys"));
    QCOMPARE(world.drive(), Step::Done);
    QCOMPARE(world.writes(), QStringList{enable});
    world.protection().start(protect::Action::BackUpNow);
    QVERIFY(world.settle(Step::Configure));
    QVERIFY(world.protection().state(Step::Configure).isDone());
    QCOMPARE(world.writes(), QStringList({enable, QStringLiteral("backup")}));
    QVERIFY(world.protection().run().firstBackup);
}

CVM_TEST(TestWorkflowScenarios)

} // namespace tst_workflow_scenarios

#include "tst_workflow_scenarios.moc"
