#include "requests.h"
#include "world.h"

#include "domain/refusal.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_workflow_grants {

using namespace support;
using domain::PrincipalStanding;
using domain::StageKind;
using domain::Truth;
using protect::Progress;
using protect::Step;

namespace {

const QString otherTenant = QStringLiteral("99999999-0000-0000-0000-000000000009");
const QString unknownId = QStringLiteral("11111111-2222-3333-4444-555555555555");

QString codeOf(const std::optional<base::Error> &error) {
    return error ? error->code : QString();
}

bool finishSearch(World &world) {
    return World::waitUntil([&world] { return !world.protection().principalSearch().working; });
}

/// Chooses what the directory finds under a name, with another application id than Azure Backup's.
QString chooseOther(World &world, const QString &name) {
    protect::Protection &protection = world.protection();
    protection.searchPrincipals(name);
    if (!finishSearch(world)) {
        return {};
    }
    for (const domain::Principal &principal : protection.principalSearch().found) {
        const bool isService
            = principal.appId.compare(protection.estate().connection().backupAppId, Qt::CaseInsensitive) == 0;
        if (!isService) {
            const QString objectId = principal.objectId;
            protection.choose(protect::ChosenPrincipal{objectId});
            world.settle(Step::KeyStore);
            return objectId;
        }
    }
    return {};
}

QJsonObject callerWith(
    const QString &role, const QString &scope, const QString &scenario = QStringLiteral("key-vault-rbac")) {
    return {{QStringLiteral("name"), QStringLiteral("caller")}, {QStringLiteral("extends"), scenario},
        {QStringLiteral("roleAssignments"),
            QJsonObject{{QStringLiteral("administrator of security"),
                            QJsonObject{{QStringLiteral("principal"), QStringLiteral("Backup administrator")},
                                {QStringLiteral("role"), QStringLiteral("Reader")},
                                {QStringLiteral("scope"), QStringLiteral("Contoso Security")}}},
                {QStringLiteral("granting"),
                    QJsonObject{{QStringLiteral("principal"), QStringLiteral("Backup administrator")},
                        {QStringLiteral("role"), role}, {QStringLiteral("scope"), scope}}}}}};
}

QJsonObject withPropagation(int seconds) {
    return {{QStringLiteral("name"), QStringLiteral("slow")},
        {QStringLiteral("extends"), QStringLiteral("managed-hsm")},
        {QStringLiteral("timings"), QJsonObject{{QStringLiteral("hsmPropagation"), seconds}}}};
}

WorldOptions on(const QJsonObject &scenario) {
    WorldOptions options;
    options.scenario = scenario;
    return options;
}

int countOf(World &world, bool (*matches)(const http::Request &)) {
    const std::vector<http::Request> &requests = world.tap().requests();
    return static_cast<int>(std::count_if(requests.begin(), requests.end(), matches));
}

} // namespace

/// Grants go to the right one, by people who may, and only where they can help.
class TestWorkflowGrants : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSubscriptionOfAnotherTenant();
    void aKeyVaultOfAnotherTenant_data();
    void aKeyVaultOfAnotherTenant();
    void anUncheckedPrincipalNeedsAWord();
    void aPrincipalThatIsNotAzureBackup_data();
    void aPrincipalThatIsNotAzureBackup();
    void withoutItsObjectIdNothingElseIsMissing();
    void whoDoesNotExistHoldsNothing();
    void whoMayAssignButNotDefine_data();
    void whoMayAssignButNotDefine();
    void whoMayWriteAccessPolicies_data();
    void whoMayWriteAccessPolicies();
    void aDenyAssignmentStopsTheCaller_data();
    void aDenyAssignmentStopsTheCaller();
    void noGrantHelpsWhatIsBlocked_data();
    void noGrantHelpsWhatIsBlocked();
    void theWiderRoleIsPlannedAndGranted();
    void anAssignmentWithAConditionIsNotTheOneOfThePlan();
    void whatDoesNotPassIsToldAtOnce_data();
    void whatDoesNotPassIsToldAtOnce();
    void enablingUnderALockIsToldAtOnce();
    void aSoftDeletedItemIsFoundByThePlan();
    void aKeyUrlWithASlashAtItsEnd();
};

void TestWorkflowGrants::aSubscriptionOfAnotherTenant() {
    World world(QStringLiteral("managed-hsm"));
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    const QString subscription = world.protection().choices().virtualMachineId.subscriptionId();

    World lighthouse(QStringLiteral("managed-hsm"));
    lighthouse.tap().setFault(
        [subscription](const http::Request &request) -> std::optional<TapTransport::Answer> {
            return World::pathOf(request) == QLatin1String("/subscriptions") ? std::make_optional(answer(200,
                       QStringLiteral(R"({"value":[{"id":"/subscriptions/%1","subscriptionId":"%1",)"
                                      R"("tenantId":"%2","displayName":"Customer","state":"Enabled"}]})")
                           .arg(subscription, otherTenant)
                           .toUtf8()))
                                                                             : std::nullopt;
        });
    QCOMPARE(lighthouse.drive(Step::Summary), Step::KeyStore);
    const protect::StepState state = lighthouse.protection().state(Step::KeyStore);
    QCOMPARE(state.progress, Progress::Failed);
    QCOMPARE(codeOf(state.error), QStringLiteral("KeyStoreInOtherTenant"));
    QVERIFY(state.error->message.contains(otherTenant));
    QVERIFY(lighthouse.protection().plan().grant.empty());
    QVERIFY(lighthouse.protection().plan().tenants.refuses());
    lighthouse.protection().start(protect::Action::Configure);
    QCOMPARE(lighthouse.writes(), QStringList());
}

void TestWorkflowGrants::aKeyVaultOfAnotherTenant_data() {
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QString>("vault");
    QTest::addColumn<bool>("rbac");
    QTest::newRow("Azure RBAC") << QStringLiteral("key-vault-rbac") << QStringLiteral("contoso-kv-rbac")
                                << true;
    QTest::newRow("access policies") << QStringLiteral("key-vault-access-policy")
                                     << QStringLiteral("contoso-kv-policies") << false;
}

void TestWorkflowGrants::aKeyVaultOfAnotherTenant() {
    QFETCH(QString, scenario);
    QFETCH(QString, vault);
    QFETCH(bool, rbac);
    World world(scenario);
    world.tap().setFault([=](const http::Request &request) -> std::optional<TapTransport::Answer> {
        const QString path = World::pathOf(request);
        return path.endsWith(QLatin1String("/Microsoft.KeyVault/vaults/") + vault)
            ? std::make_optional(answer(200,
                QStringLiteral(R"({"id":"%1","name":"%2","type":"Microsoft.KeyVault/vaults",)"
                               R"("location":"uaenorth","properties":{"tenantId":"%3",)"
                               R"("sku":{"family":"A","name":"premium"},"accessPolicies":[],)"
                               R"("enableRbacAuthorization":%4,"vaultUri":"https://%2.vault.azure.net/",)"
                               R"("provisioningState":"Succeeded"}})")
                    .arg(path, vault, otherTenant, rbac ? QStringLiteral("true") : QStringLiteral("false"))
                    .toUtf8()))
            : std::nullopt;
    });
    QCOMPARE(world.drive(Step::Summary), Step::KeyStore);
    QCOMPARE(codeOf(world.protection().state(Step::KeyStore).error), QStringLiteral("KeyStoreInOtherTenant"));
    QCOMPARE(world.protection().keyAssessment()->tenants.tenantOf(domain::TenantOf::KeyStore), otherTenant);
    QVERIFY(world.protection().requests().empty());
}

void TestWorkflowGrants::anUncheckedPrincipalNeedsAWord() {
    World world(QStringLiteral("no-graph-access"));
    QCOMPARE(world.drive(Step::Summary), Step::Principal);
    world.protection().checkPrincipalId(unknownId);
    QVERIFY(finishSearch(world));
    QCOMPARE(world.protection().choices().principalId, unknownId);
    QCOMPARE(domain::principalStanding(world.estate().environment(), world.protection().choices()),
        PrincipalStanding::Unchecked);
    QVERIFY(!world.protection().state(Step::Principal).isDone());
    QCOMPARE(codeOf(world.protection().state(Step::Principal).error), QStringLiteral("PrincipalNotChecked"));
    QCOMPARE(world.protection().plan().principal, PrincipalStanding::Unchecked); // said where it is shown
    world.protection().loadVaults(false);
    QVERIFY(world.settle(Step::Backup));
    world.protection().start(protect::Action::Configure);
    QCOMPARE(world.writes(), QStringList());
    world.protection().choose(protect::PrincipalConfirmed{true});
    QVERIFY(world.protection().state(Step::Principal).isDone());
    QVERIFY(world.protection().state(Step::Summary).isDone());
    world.protection().checkPrincipalId(QStringLiteral("22222222-2222-3333-4444-555555555555"));
    QVERIFY(finishSearch(world));
    QVERIFY(!world.protection().state(Step::Principal).isDone()); // another one was confirmed
    world.protection().choose(domain::GrantBehaviour::None);
    QVERIFY(world.protection().state(Step::Principal).isDone()); // nothing is granted to anybody
}

void TestWorkflowGrants::aPrincipalThatIsNotAzureBackup_data() {
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QString>("name");
    QTest::addColumn<PrincipalStanding>("standing");
    QTest::newRow("namesake") << QStringLiteral("principal-missing")
                              << QStringLiteral("Backup Management Service") << PrincipalStanding::Namesake;
    QTest::newRow("another application")
        << QStringLiteral("managed-hsm") << QStringLiteral("Payroll") << PrincipalStanding::OtherApplication;
}

void TestWorkflowGrants::aPrincipalThatIsNotAzureBackup() {
    QFETCH(QString, scenario);
    QFETCH(QString, name);
    QFETCH(PrincipalStanding, standing);
    World world(scenario);
    const Step reached = world.drive(Step::Summary);
    QVERIFY(reached == Step::Configure || reached == Step::Principal);
    QVERIFY(!chooseOther(world, name).isEmpty());
    protect::Protection &protection = world.protection();
    QCOMPARE(domain::principalStanding(protection.estate().environment(), protection.choices()), standing);
    QCOMPARE(protection.plan().principal, standing);
    QCOMPARE(codeOf(protection.state(Step::Principal).error), QStringLiteral("PrincipalNotAzureBackup"));
    protection.loadVaults(false);
    QVERIFY(world.settle(Step::Backup));
    QVERIFY(!protection.state(Step::Summary).isDone());
    protection.start(protect::Action::Configure);
    protection.start(protect::Action::GrantAndRetry);
    QCOMPARE(world.writes(), QStringList());
    protection.choose(protect::PrincipalConfirmed{true});
    QVERIFY(protection.state(Step::Summary).isDone());
    QCOMPARE(world.drive(), Step::Configure);
    QVERIFY(protection.run().failure->isKeyAccess);
    QCOMPARE(protection.run().after.truth, Truth::Yes); // it has the key, and is not Azure Backup
    QVERIFY(!protection.widerRole());
    protection.choose(protection.widerRole()->choice);
    protection.choose(protect::EvenIfGranted{true});
    QVERIFY(protection.plan().nothingToGrant);
}

void TestWorkflowGrants::withoutItsObjectIdNothingElseIsMissing() {
    World world(QStringLiteral("no-graph-access"));
    QCOMPARE(world.drive(Step::Summary), Step::Principal);
    for (const domain::ActionVerdict &action : world.protection().keyAssessment()->verdict.actions) {
        QCOMPARE(action.truth, Truth::Unknown);
        QCOMPARE(action.uncertainties.size(), size_t(1));
        QCOMPARE(action.uncertainties.front().reason, domain::UnknownReason::PrincipalNotKnown);
    }
    const domain::CallerAccess &caller = world.protection().keyAssessment()->caller;
    QCOMPARE(caller.canGrant, Truth::Yes); // its own rights were read
    QVERIFY(!caller.isGranteeKnown);
}

void TestWorkflowGrants::whoDoesNotExistHoldsNothing() {
    World world(QStringLiteral("principal-missing"));
    QCOMPARE(world.drive(Step::Summary), Step::Principal);
    const domain::KeyAssessment &assessed = *world.protection().keyAssessment();
    const auto isToldMissing = [&assessed] {
        return std::any_of(assessed.prerequisites.begin(), assessed.prerequisites.end(),
            [](const domain::Prerequisite &one) {
                return one.kind == domain::PrerequisiteKind::PrincipalMissing;
            });
    };
    QCOMPARE(assessed.verdict.truth, Truth::No);
    QVERIFY(!assessed.verdict.isGranted());
    QVERIFY(isToldMissing());
    QCOMPARE(assessed.caller.canGrant, Truth::Yes);
    world.estate().createServicePrincipal();
    QVERIFY(world.settle(Step::Principal));
    QVERIFY(world.settle(Step::KeyStore));
    QVERIFY(!isToldMissing());
    QVERIFY(assessed.caller.isGranteeKnown);
}

void TestWorkflowGrants::whoMayAssignButNotDefine_data() {
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("scope");
    QTest::newRow("RBAC Administrator")
        << QStringLiteral("Role Based Access Control Administrator") << QStringLiteral("Contoso Security");
    QTest::newRow("Data Access Administrator")
        << QStringLiteral("Key Vault Data Access Administrator") << QStringLiteral("contoso-kv-rbac");
    QTest::newRow("RBAC Administrator of the key alone") << QStringLiteral(
        "Role Based Access Control Administrator") << QStringLiteral("contoso-kv-rbac/keys/cvm-erp-os");
}

void TestWorkflowGrants::whoMayAssignButNotDefine() {
    QFETCH(QString, role);
    QFETCH(QString, scope);
    World world(QStringLiteral("caller"), on(callerWith(role, scope)));
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    protect::Protection &protection = world.protection();
    const domain::KeyAssessment &assessed = *protection.keyAssessment();
    QVERIFY(assessed.proposal);
    QCOMPARE(assessed.proposal->role, domain::RoleChoice::BuiltInRole);
    QCOMPARE(protection.choices().role, std::make_optional(domain::RoleChoice::BuiltInRole));
    QCOMPARE(assessed.caller.canGrant, Truth::Yes); // judged for the role that is chosen
    protection.choose(domain::RoleChoice::CustomRole);
    QCOMPARE(protection.keyAssessment()->caller.canGrant, Truth::No);
    QCOMPARE(protection.keyAssessment()->caller.missingAction,
        QStringLiteral("Microsoft.Authorization/roleDefinitions/write"));
    protection.choose(domain::RoleChoice::BuiltInRole);
    QCOMPARE(world.drive(), Step::Done);
    QVERIFY(!world.writes().contains(QStringLiteral("role")));
}

void TestWorkflowGrants::whoMayWriteAccessPolicies_data() {
    QTest::addColumn<QString>("role");
    QTest::addColumn<Truth>("may");
    QTest::newRow("Key Vault Contributor") << QStringLiteral("Key Vault Contributor") << Truth::Yes;
    QTest::newRow("User Access Administrator") << QStringLiteral("User Access Administrator") << Truth::No;
    QTest::newRow("Reader") << QStringLiteral("Reader") << Truth::No;
}

/// Others who may are named, as on every other kind of key store.
void TestWorkflowGrants::whoMayWriteAccessPolicies() {
    QFETCH(QString, role);
    QFETCH(Truth, may);
    World world(QStringLiteral("caller"),
        on(callerWith(
            role, QStringLiteral("contoso-kv-policies"), QStringLiteral("key-vault-access-policy"))));
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    const domain::CallerAccess &caller = world.protection().keyAssessment()->caller;
    QCOMPARE(caller.canGrant, may);
    QCOMPARE(caller.granters.size(), size_t(1));
    QCOMPARE(caller.granters.front().displayName, QStringLiteral("Key custodians"));
    QCOMPARE(caller.granters.front().roleName, QStringLiteral("Owner"));
}

void TestWorkflowGrants::aDenyAssignmentStopsTheCaller_data() {
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QString>("vault");
    QTest::newRow("Azure RBAC") << QStringLiteral("key-vault-rbac") << QStringLiteral("contoso-kv-rbac");
    QTest::newRow("access policies") << QStringLiteral("key-vault-access-policy")
                                     << QStringLiteral("contoso-kv-policies");
}

/// As a deployment stack makes it for what it manages.
void TestWorkflowGrants::aDenyAssignmentStopsTheCaller() {
    QFETCH(QString, scenario);
    QFETCH(QString, vault);
    QJsonObject tenant = callerWith(QStringLiteral("Owner"), QStringLiteral("Contoso Security"), scenario);
    tenant.insert(QStringLiteral("denyAssignments"),
        QJsonObject{{QStringLiteral("stack"),
            QJsonObject{{QStringLiteral("scope"), vault},
                {QStringLiteral("actions"), QJsonArray{QStringLiteral("*/write")}},
                {QStringLiteral("principalIds"),
                    QJsonArray{QStringLiteral("00000000-0000-0000-0000-000000000000")}}}}});
    World world(QStringLiteral("caller"), on(tenant));
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    const domain::CallerAccess &caller = world.protection().keyAssessment()->caller;
    QCOMPARE(caller.canGrant, Truth::No);
    QVERIFY(caller.granters.empty()); // it stops everyone
}

void TestWorkflowGrants::noGrantHelpsWhatIsBlocked_data() {
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QJsonObject>("changed");
    const auto named = [](const char *name, const QJsonObject &value) {
        return QJsonObject{{QLatin1String(name), value}};
    };
    const QJsonObject disabled = named(
        "principals", named("Backup Management Service", {{QStringLiteral("accountEnabled"), false}}));
    for (const char *scenario :
        {"managed-hsm", "managed-hsm-all-keys", "key-vault-rbac", "key-vault-access-policy"}) {
        QTest::addRow("disabled, %s", scenario) << QString::fromLatin1(scenario) << disabled;
    }
    QTest::newRow("deny assignment")
        << QStringLiteral("key-vault-rbac")
        << named("denyAssignments",
               named("stack",
                   {{QStringLiteral("scope"), QStringLiteral("contoso-kv-rbac")},
                       {QStringLiteral("dataActions"),
                           QJsonArray{QStringLiteral("Microsoft.KeyVault/vaults/keys/*")}},
                       {QStringLiteral("principalIds"),
                           QJsonArray{QStringLiteral("00000000-0000-0000-0000-000000000000")}}}));
}

/// What is granted isn't told as missing, and neither another grant nor a wider role is offered.
void TestWorkflowGrants::noGrantHelpsWhatIsBlocked() {
    QFETCH(QString, scenario);
    QFETCH(QJsonObject, changed);
    changed.insert(QStringLiteral("name"), QStringLiteral("blocked"));
    changed.insert(QStringLiteral("extends"), scenario);
    World world(QStringLiteral("blocked"), on(changed));
    QCOMPARE(world.drive(), Step::Configure);
    const domain::RunRecord &run = world.protection().run();
    QVERIFY(run.failure->isKeyAccess);
    QVERIFY(run.failure->missing.empty());
    QCOMPARE(std::count_if(run.failure->nearMisses.begin(), run.failure->nearMisses.end(),
                 &domain::blocksWhateverIsGranted),
        1);
    QVERIFY(!world.protection().widerRole());
    QVERIFY(world.protection().plan(protect::Action::GrantAndRetry).grant.empty());
    QCOMPARE(world.stage(StageKind::WaitForPropagation), domain::StageState::Pending); // not waited for
}

void TestWorkflowGrants::theWiderRoleIsPlannedAndGranted() {
    World world(QStringLiteral("slow"), on(withPropagation(3000)));
    QCOMPARE(world.drive(), Step::Configure);
    protect::Protection &protection = world.protection();
    QVERIFY(protection.widerRole());
    QVERIFY(protection.plan().nothingToGrant);
    protection.choose(protection.widerRole()->choice);
    protection.choose(protect::EvenIfGranted{true});
    QCOMPARE(protection.choices().role, std::make_optional(domain::RoleChoice::BuiltInRole));
    QCOMPARE(protection.plan().grant.size(), size_t(1)); // shown
    QCOMPARE(protection.requests().front().method, QStringLiteral("PUT"));
    QVERIFY(protection.state(Step::Summary).isDone());
    const qsizetype before = world.writes().filter(QStringLiteral("assignment at")).size();
    world.clock().advance(std::chrono::seconds(3000));
    QCOMPARE(world.drive(), Step::Done);
    QCOMPARE(world.writes().filter(QStringLiteral("assignment at")).size(), before + 1);
    QCOMPARE(world.stage(StageKind::WriteGrant), domain::StageState::Done);
}

/// Azure says that it exists; what its condition leaves, nobody says.
void TestWorkflowGrants::anAssignmentWithAConditionIsNotTheOneOfThePlan() {
    World world(QStringLiteral("conditional"),
        on({{QStringLiteral("name"), QStringLiteral("conditional")},
            {QStringLiteral("extends"), QStringLiteral("key-vault-rbac")},
            {QStringLiteral("roleAssignments"),
                QJsonObject{{QStringLiteral("conditional"),
                    QJsonObject{{QStringLiteral("principal"), QStringLiteral("Backup Management Service")},
                        {QStringLiteral("role"), QStringLiteral("Key Vault Crypto User")},
                        {QStringLiteral("scope"), QStringLiteral("contoso-kv-rbac")},
                        {QStringLiteral("condition"), QStringLiteral("(false)")}}}}}}));
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    world.protection().choose(domain::RoleChoice::BuiltInRole);
    world.protection().choose(domain::GrantScope::AllKeys);
    QCOMPARE(world.drive(), Step::Configure);
    QCOMPARE(
        codeOf(world.protection().state(Step::Configure).error), QStringLiteral("ConditionalAssignment"));
    QCOMPARE(world.stage(StageKind::WriteGrant), domain::StageState::Failed);
    QVERIFY(world.protection().run().written.empty());
}

void TestWorkflowGrants::whatDoesNotPassIsToldAtOnce_data() {
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<bool>("atRole");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<domain::RefusalKind>("kind");
    using domain::RefusalKind;
    const QString hsm = QStringLiteral("managed-hsm");
    const QString rbac = QStringLiteral("key-vault-rbac");
    const QString policies = QStringLiteral("key-vault-access-policy");
    QTest::newRow("lock, assignment")
        << rbac << false << 409 << QByteArray("ScopeLocked") << RefusalKind::Lock;
    QTest::newRow("lock, definition")
        << rbac << true << 409 << QByteArray("ScopeLocked") << RefusalKind::Lock;
    QTest::newRow("read-only subscription")
        << rbac << true << 409 << QByteArray("ReadOnlyDisabledSubscription") << RefusalKind::Lock;
    QTest::newRow("lock, access policy")
        << policies << false << 409 << QByteArray("ScopeLocked") << RefusalKind::Lock;
    QTest::newRow("policy") << rbac << false << 403 << QByteArray("RequestDisallowedByPolicy")
                            << RefusalKind::Policy;
    QTest::newRow("assignments") << rbac << false << 400 << QByteArray("RoleAssignmentLimitExceeded")
                                 << RefusalKind::Limit;
    QTest::newRow("definitions") << rbac << true << 400 << QByteArray("RoleDefinitionLimitExceeded")
                                 << RefusalKind::Limit;
    QTest::newRow("assignments of an HSM")
        << hsm << false << 400 << QByteArray("RoleAssignmentLimitExceeded") << RefusalKind::Limit;
    QTest::newRow("an HSM's limit as a conflict")
        << hsm << false << 409 << QByteArray("RoleAssignmentLimitExceeded") << RefusalKind::Limit;
    QTest::newRow("a conflict that nobody knows")
        << hsm << false << 409 << QByteArray("Weird") << RefusalKind::Other;
}

void TestWorkflowGrants::whatDoesNotPassIsToldAtOnce() {
    QFETCH(QString, scenario);
    QFETCH(bool, atRole);
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(domain::RefusalKind, kind);
    const auto isGrant = [](const http::Request &request) {
        return isAssignmentWrite(request)
            || World::pathOf(request).endsWith(QLatin1String("/accessPolicies/add"));
    };
    World world(scenario);
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    world.tap().clear();
    world.tap().setFault([=](const http::Request &request) -> std::optional<TapTransport::Answer> {
        return (atRole ? isRoleWrite(request) : isGrant(request)) ? std::make_optional(refusal(status, code))
                                                                  : std::nullopt;
    });
    QCOMPARE(world.drive(), Step::Configure);
    QCOMPARE(codeOf(world.protection().state(Step::Configure).error), QString::fromLatin1(code));
    const std::vector<http::Request> &requests = world.tap().requests();
    QCOMPARE(
        std::count_if(requests.begin(), requests.end(),
            [&](const http::Request &request) { return atRole ? isRoleWrite(request) : isGrant(request); }),
        std::ptrdiff_t(1));
    const base::Error error = world.protection().run().failure->error;
    QCOMPARE(domain::refusalOf(error), kind);
}

void TestWorkflowGrants::enablingUnderALockIsToldAtOnce() {
    World world(QStringLiteral("managed-hsm-all-keys"));
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    world.tap().clear();
    world.tap().setFault([](const http::Request &request) -> std::optional<TapTransport::Answer> {
        return isEnable(request) ? std::make_optional(refusal(409, "ScopeLocked")) : std::nullopt;
    });
    QCOMPARE(world.drive(), Step::Configure);
    QCOMPARE(countOf(world, &isEnable), 1);
}

void TestWorkflowGrants::aSoftDeletedItemIsFoundByThePlan() {
    World world(QStringLiteral("managed-hsm"));
    QCOMPARE(world.drive(Step::Scope), Step::Principal);
    const auto keep = std::make_shared<bool>(true);
    world.tap().setFault([keep](const http::Request &request) -> std::optional<TapTransport::Answer> {
        const QString path = World::pathOf(request);
        const bool here = isItemRead(request) && path.contains(QLatin1String("/vaults/rsv-prod-uaenorth/"));
        return here && *keep ? std::make_optional(answer(200,
                   QStringLiteral(R"({"id":"%1","name":"x","type":"t","properties":{)"
                                  R"("protectedItemType":"Microsoft.Compute/virtualMachines",)"
                                  R"("protectionState":"ProtectionStopped","policyId":"",)"
                                  R"("isScheduledForDeferredDelete":true,)"
                                  R"("deferredDeleteTimeRemaining":"12.04:00:00"}})")
                       .arg(path)
                       .toUtf8()))
                             : std::nullopt;
    });
    QCOMPARE(world.drive(Step::Summary), Step::Backup);
    protect::StepState state = world.protection().state(Step::Backup);
    QCOMPARE(state.progress, Progress::Failed);
    QCOMPARE(codeOf(state.error), QStringLiteral("SoftDeletedItem"));
    QCOMPARE(domain::ResourceId(state.error->target).name(), QStringLiteral("rsv-prod-uaenorth"));
    QVERIFY(state.error->message.contains(QLatin1String("12.04:00:00")));
    // Another vault does not take the machine either.
    for (const domain::RecoveryServicesVault &vault : world.estate().environment().recoveryServicesVaults) {
        const domain::ResourceId id = vault.id;
        world.protection().choose(protect::ChosenVault{id});
        QVERIFY(world.settle(Step::Backup));
        QCOMPARE(codeOf(world.protection().state(Step::Backup).error), QStringLiteral("SoftDeletedItem"));
    }
    QVERIFY(!world.protection().state(Step::Summary).isDone());
    QCOMPARE(world.writes(), QStringList());
    *keep = false; // undeleted, or removed at last
    world.protection().loadVaults(false);
    QVERIFY(world.settle(Step::Backup));
    state = world.protection().state(Step::Backup);
    QVERIFY(codeOf(state.error) != QLatin1String("SoftDeletedItem"));
    QCOMPARE(world.drive(), Step::Done);
}

void TestWorkflowGrants::aKeyUrlWithASlashAtItsEnd() {
    World known(QStringLiteral("managed-hsm"));
    QCOMPARE(known.drive(Step::Summary), Step::Configure);
    const domain::DiskEncryptionSet set = *known.protection().keyAssessment()->diskEncryptionSet;

    World world(QStringLiteral("managed-hsm"));
    world.tap().setFault([set](const http::Request &request) -> std::optional<TapTransport::Answer> {
        return World::pathOf(request).compare(set.id.text(), Qt::CaseInsensitive) == 0
            ? std::make_optional(answer(200,
                QStringLiteral(R"({"id":"%1","name":"%2","location":"uaenorth",)"
                               R"("identity":{"type":"SystemAssigned","principalId":"%3"},"properties":{)"
                               R"("encryptionType":"ConfidentialVmEncryptedWithCustomerKey",)"
                               R"("activeKey":{"keyUrl":"%4/"},"provisioningState":"Succeeded"}})")
                    .arg(set.id.text(), set.name, set.identityPrincipalId, set.activeKey.text())
                    .toUtf8()))
            : std::nullopt;
    });
    QCOMPARE(world.drive(), Step::Done);
    QVERIFY(world.protection().keyAssessment()->diskEncryptionSet->activeKey == set.activeKey);
}

CVM_TEST(TestWorkflowGrants)

} // namespace tst_workflow_grants

#include "tst_workflow_grants.moc"
