#include "requests.h"
#include "tests/support/program.h"
#include "world.h"

#include <QTest>

namespace tst_workflow_choices {

using domain::Truth;
using namespace support;
using protect::Progress;
using protect::Step;

namespace {

bool finishSearch(World &world) {
    return World::waitUntil([&world] { return !world.protection().principalSearch().working; });
}

QString codeOf(const std::optional<base::Error> &error) {
    return error ? error->code : QString();
}

domain::ResourceId idOfVm(World &world, const QString &name) {
    for (const domain::VirtualMachine &vm : world.estate().environment().virtualMachines) {
        if (vm.name == name) {
            return vm.id;
        }
    }
    return {};
}

} // namespace

/// What was chosen stays, what depends on a changed choice is judged anew, what arrives too late is dropped.
class TestWorkflowChoices : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void notGrantingIsSaidOfOneVm();
    void stepsOpenInOrder();
    void anotherMachineForgetsWideChoices();
    void theScopeFitsTheRole();
    void anotherKeyStoreForgetsWideChoices();
    void lateAnswersAreDropped();
    void wrongKindsOfIds();
    void uncheckedIdIsMarked();
    void anotherPrincipalIsJudgedAnew();
    void userChoiceSurvivesTheLookUp();
    void searchFindsByName();
    void checkAccessAgainSeesANewGrant();
    void takenAwayGrantIsNotRemembered();
    void vaultDefaults();
    void policiesKnownAlready();
    void newPolicyAndBack();
    void resourceGraphRefused();
    void cancelledListStaysPartial();
    void reconnectKeepsWhatMakesSense();
    void failedConnection();
    void backupStatusRefused();
    void keyNotFound();
    void unsupportedHost();
    void vaultResourceNotVisible();
};

void TestWorkflowChoices::stepsOpenInOrder() {
    World world(QStringLiteral("managed-hsm"));
    for (int step = 0; step <= static_cast<int>(Step::Done); ++step) {
        QCOMPARE(world.protection().state(static_cast<Step>(step)).progress, Progress::Idle);
    }
    world.protection().examineKey(); // nothing chosen: nothing happens
    world.protection().loadVaults(false);
    world.protection().start(protect::Action::Configure);
    world.protection().start(protect::Action::BackUpNow);
    world.protection().cancel(protect::Step::Configure);
    QVERIFY(world.tap().requests().empty());
    world.estate().connectTo({});
    QVERIFY(world.protection().state(Step::Source).isDone());
    QVERIFY(!world.protection().state(Step::VirtualMachine).isDone());
    QCOMPARE(world.drive(Step::Scope), Step::Principal);
    QVERIFY(world.protection().state(Step::Role).isDone());
    QVERIFY(!world.protection().state(Step::Summary).isDone());
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    QVERIFY(world.protection().state(Step::Summary).isDone());
    QVERIFY(!world.protection().state(Step::Configure).isDone());
}

void TestWorkflowChoices::anotherMachineForgetsWideChoices() {
    World world(QStringLiteral("platform-managed-key"));
    world.chooseVmNamed(QStringLiteral("cvm-payroll-01")); // with a customer-managed key
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    world.protection().choose(domain::RoleChoice::BuiltInRole);
    world.protection().choose(domain::GrantScope::AllKeys);
    const domain::ResourceId vault = world.protection().choices().recoveryServicesVaultId;
    QVERIFY(!vault.isEmpty());
    world.protection().chooseVirtualMachine(idOfVm(world, QStringLiteral("cvm-erp-01")));
    QVERIFY(!world.protection().keyAssessment());
    QVERIFY(!world.protection().state(Step::KeyStore).isDone());
    QVERIFY(!world.protection().state(Step::Summary).isDone());
    QVERIFY(world.protection().choices().recoveryServicesVaultId == vault); // still fits
    world.protection().examineKey();
    QVERIFY(world.settle(Step::KeyStore));
    QVERIFY(world.protection().state(Step::Role).skipped);
    world.protection().chooseVirtualMachine(idOfVm(world, QStringLiteral("cvm-payroll-01")));
    world.protection().examineKey();
    QVERIFY(world.settle(Step::KeyStore));
    // Also where one comes back to the first one: the least is granted unless one says so for this VM.
    QCOMPARE(world.protection().choices().role, std::make_optional(domain::RoleChoice::CustomRole));
    QCOMPARE(world.protection().choices().scope, std::make_optional(domain::GrantScope::ThisKey));
    QCOMPARE(world.drive(), Step::Done);
    QVERIFY(!world.writes().contains(QStringLiteral("assignment at /keys")));
}

/// What is told, chosen and planned is one scope, whatever was chosen before.
void TestWorkflowChoices::theScopeFitsTheRole() {
    World world(QStringLiteral("key-vault-rbac"));
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    protect::Protection &protection = world.protection();
    const auto planned = [&protection] { return protection.plan().scope->scope; };
    QCOMPARE(protection.choices().scope, std::make_optional(domain::GrantScope::ThisKey));
    protection.choose(domain::RoleChoice::WideBuiltInRole);
    QCOMPARE(protection.accessOptions().scopes.size(), size_t(1));
    QCOMPARE(protection.choices().scope, std::make_optional(domain::GrantScope::AllKeys));
    QCOMPARE(planned(), domain::GrantScope::AllKeys);
    protection.choose(domain::GrantScope::ThisKey); // which this role does not have
    QCOMPARE(protection.choices().scope, std::make_optional(domain::GrantScope::AllKeys));
    QVERIFY(protection.state(Step::Scope).isDone());
    protection.choose(domain::RoleChoice::CustomRole);
    QCOMPARE(protection.choices().scope, std::make_optional(domain::GrantScope::ThisKey));
    QCOMPARE(planned(), domain::GrantScope::ThisKey);
}

void TestWorkflowChoices::anotherKeyStoreForgetsWideChoices() {
    World world(QStringLiteral("managed-hsm"));
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    world.protection().choose(domain::RoleChoice::BuiltInRole);
    world.protection().choose(domain::GrantScope::AllKeys);
    world.protection().examineKey(); // the same key: the wish stays
    QVERIFY(world.settle(Step::KeyStore));
    QCOMPARE(world.protection().choices().role, std::make_optional(domain::RoleChoice::BuiltInRole));
    QCOMPARE(world.protection().choices().scope, std::make_optional(domain::GrantScope::AllKeys));
    // The disk encryption set has got another key meanwhile.
    const domain::DiskEncryptionSet set = *world.protection().keyAssessment()->diskEncryptionSet;
    domain::KeyIdentifier other = set.activeKey;
    other.name += QStringLiteral("-2");
    world.tap().setFault([=](const http::Request &request) -> std::optional<TapTransport::Answer> {
        return World::pathOf(request).compare(set.id.text(), Qt::CaseInsensitive) == 0
            ? std::make_optional(answer(200,
                QStringLiteral(R"({"id":"%1","name":"%2","location":"uaenorth","properties":{)"
                               R"("encryptionType":"ConfidentialVmEncryptedWithCustomerKey",)"
                               R"("activeKey":{"keyUrl":"%3"},"provisioningState":"Succeeded"}})")
                    .arg(set.id.text(), set.name, other.text())
                    .toUtf8()))
            : std::nullopt;
    });
    world.protection().examineKey();
    QVERIFY(world.settle(Step::KeyStore));
    QCOMPARE(world.protection().choices().role, std::make_optional(domain::RoleChoice::CustomRole));
    QCOMPARE(world.protection().choices().scope, std::make_optional(domain::GrantScope::ThisKey));
}

void TestWorkflowChoices::lateAnswersAreDropped() {
    World world(QStringLiteral("platform-managed-key"));
    world.chooseVmNamed(QStringLiteral("cvm-payroll-01"));
    QCOMPARE(world.drive(Step::VirtualMachine), Step::Principal); // examined
    const domain::ResourceId erp = idOfVm(world, QStringLiteral("cvm-erp-01"));
    const domain::ResourceId payroll = idOfVm(world, QStringLiteral("cvm-payroll-01"));
    world.protection().chooseVirtualMachine(erp);
    world.protection().chooseVirtualMachine(payroll);
    world.tap().hold();
    world.protection().examineKey();
    QVERIFY(World::waitUntil([&] { return world.tap().heldCount() > 0; }));
    world.protection().chooseVirtualMachine(erp); // another one, while the first is being examined
    QCOMPARE(world.protection().state(Step::KeyStore).progress, Progress::Idle);
    world.tap().releaseAll();
    world.protection().examineKey();
    QVERIFY(world.settle(Step::KeyStore));
    QVERIFY(world.protection().keyAssessment()->virtualMachine.id == erp);
    QVERIFY(world.protection().keyAssessment()->isPlatformManaged());
}

void TestWorkflowChoices::wrongKindsOfIds() {
    World world(QStringLiteral("managed-hsm"));
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    protect::Protection &protection = world.protection();
    const QString chosen = protection.choices().principalId;
    const auto check = [&](const QString &id) {
        protection.checkPrincipalId(id);
        return finishSearch(world) ? codeOf(protection.principalSearch().error) : QStringLiteral("hangs");
    };
    QCOMPARE(check(QStringLiteral("Backup Management Service")), QStringLiteral("NotAGuid"));
    QCOMPARE(protection.principalSearch().text, QStringLiteral("Backup Management Service"));
    QCOMPARE(check(protection.estate().connection().backupAppId), QStringLiteral("ApplicationId"));
    QCOMPARE(protection.principalSearch().error->target, chosen); // "its object id is …"
    QCOMPARE(check(QStringLiteral("5f2d9b60-4c1e-4f0b-8a35-0d7b8c6e1f21")), QStringLiteral("ApplicationId"));
    QCOMPARE(check(world.simulator().signIn().userObjectId), QStringLiteral("WrongKindOfId"));
    QCOMPARE(protection.principalSearch().found.front().type, domain::PrincipalType::User);
    QCOMPARE(check(QStringLiteral("11111111-2222-3333-4444-555555555555")), QStringLiteral("UnknownId"));
    QCOMPARE(protection.choices().principalId, chosen); // none of them was taken
    QCOMPARE(check(QLatin1Char(' ') + chosen.toUpper() + QLatin1Char(' ')), QString());
    QVERIFY(protection.state(Step::Principal).isDone());
    QCOMPARE(world.writes(), QStringList());
}

void TestWorkflowChoices::uncheckedIdIsMarked() {
    World world(QStringLiteral("no-graph-access"));
    QCOMPARE(world.drive(Step::Summary), Step::Principal);
    world.protection().checkPrincipalId(QStringLiteral("not a guid"));
    QVERIFY(finishSearch(world));
    QVERIFY(!world.protection().state(Step::Principal).isDone());
    world.protection().choose(
        protect::ChosenPrincipal{QStringLiteral("11111111-2222-3333-4444-555555555555")});
    QVERIFY(finishSearch(world)); // an id that was never seen is checked first
    const protect::StepState state = world.protection().state(Step::Principal);
    QVERIFY(!state.isDone()); // not before it is confirmed
    QCOMPARE(codeOf(state.error), QStringLiteral("PrincipalNotChecked"));
    QCOMPARE(
        world.protection().choices().principalId, QStringLiteral("11111111-2222-3333-4444-555555555555"));
    world.protection().choose(protect::PrincipalConfirmed{true});
    QVERIFY(world.protection().state(Step::Principal).isDone());
    QCOMPARE(codeOf(world.protection().state(Step::Principal).error), QStringLiteral("NotChecked"));
}

void TestWorkflowChoices::anotherPrincipalIsJudgedAnew() {
    World world(QStringLiteral("key-vault-rbac"));
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    const QString service = world.protection().choices().principalId;
    world.protection().searchPrincipals(QStringLiteral("Payroll"));
    QVERIFY(finishSearch(world));
    QCOMPARE(world.protection().principalSearch().found.size(), size_t(1));
    const QString other = world.protection().principalSearch().found.front().objectId;
    world.tap().clear();
    world.protection().choose(protect::ChosenPrincipal{other});
    QVERIFY(world.settle(Step::KeyStore));
    QCOMPARE(world.protection().choices().principalId, other);
    // Its assignments were asked for, groups included.
    QVERIFY(std::any_of(world.tap().requests().begin(), world.tap().requests().end(),
        [&other](const http::Request &request) { return request.url.query().contains(other); }));
    QCOMPARE(world.protection().plan().grant.back().principalId, other);
    world.protection().choose(protect::ChosenPrincipal{service});
    QCOMPARE(world.protection().plan().grant.back().principalId, service);
}

void TestWorkflowChoices::userChoiceSurvivesTheLookUp() {
    World world(QStringLiteral("managed-hsm"));
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    world.protection().searchPrincipals(QStringLiteral("Payroll"));
    QVERIFY(finishSearch(world));
    const QString other = world.protection().principalSearch().found.front().objectId;
    world.protection().choose(protect::ChosenPrincipal{other});
    world.protection().findPrincipal(); // as entering the page does
    QVERIFY(world.settle(Step::Principal));
    QCOMPARE(world.protection().choices().principalId, other);
    world.protection().examineKey();
    QVERIFY(world.settle(Step::KeyStore));
    QCOMPARE(world.protection().choices().principalId, other);
}

void TestWorkflowChoices::searchFindsByName() {
    World world(QStringLiteral("managed-hsm"));
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    world.protection().searchPrincipals(QStringLiteral("Backup"));
    QVERIFY(world.protection().principalSearch().working);
    QVERIFY(finishSearch(world));
    QVERIFY(world.protection().principalSearch().found.size() >= 2);
    world.protection().searchPrincipals(QString());
    QVERIFY(!world.protection().principalSearch().working);
    QVERIFY(world.protection().principalSearch().found.empty());
}

void TestWorkflowChoices::checkAccessAgainSeesANewGrant() {
    World world(QStringLiteral("managed-hsm"));
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    QCOMPARE(world.protection().keyAssessment()->verdict.truth, Truth::No);
    // Somebody else grants it meanwhile: told by the list of the key.
    const QByteArray principal = world.protection().choices().principalId.toLatin1();
    const TapTransport::Answer granted = answer(200,
        R"({"value":[{"id":"/providers/Microsoft.Authorization/roleAssignments/00000000-0000-0000-0000-00000000000a",
            "name":"00000000-0000-0000-0000-00000000000a","type":"Microsoft.Authorization/roleAssignments",
            "properties":{"principalId":")"
            + principal
            + R"(","scope":"/keys/cvm-erp-os","roleDefinitionId":"Microsoft.KeyVault/providers/Microsoft.Authorization/roleDefinitions/21dbd100-6940-42c2-9190-5d6cb909625b"}}]})");
    world.tap().setFault([granted](const http::Request &request) -> std::optional<TapTransport::Answer> {
        return World::pathOf(request).endsWith(
                   QLatin1String("/keys/cvm-erp-os/providers/Microsoft.Authorization/roleAssignments"))
            ? std::make_optional(granted)
            : std::nullopt;
    });
    world.protection().checkAccessAgain();
    QCOMPARE(world.protection().state(Step::KeyStore).progress, Progress::Working);
    QVERIFY(world.settle(Step::KeyStore));
    QCOMPARE(world.protection().keyAssessment()->verdict.truth, Truth::Yes);
    QVERIFY(world.protection().plan().nothingToGrant);
    QVERIFY(world.protection().state(Step::Role).isDone() && !world.protection().state(Step::Role).skipped);
    world.tap().setFault(nullptr);
    world.protection().checkAccessAgain();
    QVERIFY(world.settle(Step::KeyStore));
    QCOMPARE(world.protection().keyAssessment()->verdict.truth, Truth::No); // and taken away again
}

void TestWorkflowChoices::takenAwayGrantIsNotRemembered() {
    World world(QStringLiteral("managed-hsm-all-keys"));
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    QCOMPARE(world.protection().keyAssessment()->verdict.truth, Truth::Yes);
    world.tap().setFault([](const http::Request &request) -> std::optional<TapTransport::Answer> {
        return World::pathOf(request)
                == QLatin1String("/keys/providers/Microsoft.Authorization/roleAssignments")
            ? std::make_optional(refusal(403, "AccessDenied"))
            : std::nullopt;
    });
    world.protection().checkAccessAgain();
    QVERIFY(world.settle(Step::KeyStore));
    QVERIFY(world.protection().state(Step::KeyStore).error); // told, though the step goes on
    QVERIFY(world.protection().state(Step::KeyStore).isDone());
}

void TestWorkflowChoices::vaultDefaults() {
    World world(QStringLiteral("managed-hsm"));
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    // Two vaults fit; one of them has an Enhanced policy.
    QCOMPARE(
        world.protection().choices().recoveryServicesVaultId.name(), QStringLiteral("rsv-prod-uaenorth"));
    QCOMPARE(world.protection().choices().backupPolicyId.name(), QStringLiteral("EnhancedPolicy"));
    for (const domain::RecoveryServicesVault &vault : world.estate().environment().recoveryServicesVaults) {
        const bool sameRegion = vault.location == QLatin1String("uaenorth");
        QCOMPARE(domain::qualifyVault(
                     world.estate().environment(), world.protection().choices().virtualMachineId, vault)
                     .qualifies(),
            sameRegion);
    }
    for (const domain::BackupPolicy &policy : domain::policiesOf(
             world.estate().environment(), world.protection().choices().recoveryServicesVaultId)) {
        QCOMPARE(domain::qualifyPolicy(policy).qualifies(), policy.isEnhanced);
    }
}

void TestWorkflowChoices::policiesKnownAlready() {
    World world(QStringLiteral("managed-hsm"));
    QCOMPARE(world.drive(Step::Scope), Step::Principal);
    // Stopped while the vaults are looked into for a default.
    world.tap().setObserver([&world](const http::Request &request) {
        if (World::pathOf(request).endsWith(QLatin1String("rsv-prod-uaenorth/backupPolicies"))) {
            world.tap().hold();
        }
    });
    world.protection().loadVaults(false);
    QVERIFY(World::waitUntil([&] { return world.tap().heldCount() > 0; }));
    world.protection().cancel(Step::Backup);
    QVERIFY(world.protection().choices().backupPolicyId.isEmpty());
    world.tap().setObserver(nullptr);
    world.tap().releaseAll();
    for (int time = 0; time < 2; ++time) { // the second time, its policies are known
        world.protection().loadVaults(false);
        QVERIFY(world.settle(Step::Backup));
        QVERIFY(world.protection().state(Step::Backup).isDone());
    }
}

void TestWorkflowChoices::newPolicyAndBack() {
    World world(QStringLiteral("managed-hsm"));
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    domain::NewPolicy policy;
    policy.name = QStringLiteral("EnhancedPolicy");
    policy.time = QStringLiteral("22:00");
    world.protection().choose(protect::CreatedPolicy{policy});
    QVERIFY(!world.protection().state(Step::Backup).isDone()); // the name is taken
    QVERIFY(!world.protection().state(Step::Summary).isDone());
    policy.name = QStringLiteral("Cvm-Daily");
    world.protection().choose(protect::CreatedPolicy{policy});
    QVERIFY(world.protection().state(Step::Summary).isDone());
    QCOMPARE(world.protection().plan().backup.size(), size_t(2));
    QCOMPARE(world.protection().requests().size(), size_t(4));
    world.protection().choose(protect::CreatedPolicy{std::nullopt});
    QCOMPARE(world.protection().choices().backupPolicyId.name(), QStringLiteral("EnhancedPolicy"));
    QVERIFY(world.protection().state(Step::Summary).isDone());
}

void TestWorkflowChoices::resourceGraphRefused() {
    World world(QStringLiteral("managed-hsm"));
    world.tap().setFault([](const http::Request &request) -> std::optional<TapTransport::Answer> {
        return World::pathOf(request).contains(QLatin1String("ResourceGraph"))
            ? std::make_optional(refusal(403, "AuthorizationFailed"))
            : std::nullopt;
    });
    QCOMPARE(world.drive(Step::VirtualMachine), Step::Principal);
    QVERIFY(world.estate().environment().virtualMachines.size() > 2);
    QVERIFY(world.estate().listProgress().complete);
    QCOMPARE(
        codeOf(world.protection().state(Step::VirtualMachine).error), QStringLiteral("AuthorizationFailed"));
    QCOMPARE(world.estate().listProgress().expected,
        static_cast<qint64>(world.estate().environment().virtualMachines.size()));
}

void TestWorkflowChoices::cancelledListStaysPartial() {
    World world(QStringLiteral("large-tenant"));
    world.estate().connectTo({});
    world.estate().loadVirtualMachines();
    QVERIFY(World::waitUntil([&] { return world.estate().environment().virtualMachines.size() >= 250; }));
    world.protection().cancel(Step::VirtualMachine);
    const size_t rows = world.estate().environment().virtualMachines.size();
    const protect::StepState state = world.protection().state(Step::VirtualMachine);
    QCOMPARE(state.progress, Progress::Idle);
    QCOMPARE(state.error->kind, base::ErrorKind::Cancelled);
    QVERIFY(!world.estate().listProgress().complete);
    QVERIFY(rows < 2000);
    world.estate().loadVirtualMachines();
    QVERIFY(World::waitUntil([&] { return world.estate().listProgress().complete; }));
    QCOMPARE(world.estate().environment().virtualMachines.size(), size_t(2000));
}

void TestWorkflowChoices::reconnectKeepsWhatMakesSense() {
    World world(QStringLiteral("managed-hsm"));
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    world.protection().choose(domain::RoleChoice::BuiltInRole);
    world.protection().choose(protect::FirstBackup{true});
    const domain::ResourceId vm = world.protection().choices().virtualMachineId;
    world.estate().connectTo(*world.estate().source()); // the same again
    QVERIFY(world.protection().choices().virtualMachineId == vm);
    QVERIFY(world.estate().environment().virtualMachines.empty());
    QVERIFY(!world.protection().keyAssessment());
    protect::Source other;
    other.scenario = QStringLiteral("another");
    world.estate().connectTo(other);
    QVERIFY(world.protection().choices().virtualMachineId.isEmpty());
    QVERIFY(world.protection().choices().principalId.isEmpty());
    QVERIFY(world.protection().choices().triggerFirstBackup);
    QVERIFY(!world.protection().choices().role); // a wider role is a wish for one key only
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    QCOMPARE(world.protection().choices().role, std::make_optional(domain::RoleChoice::CustomRole));
}

void TestWorkflowChoices::failedConnection() {
    protect::Services services;
    services.connect = [](const protect::Source &, const base::Cancellation &) {
        return protect::connected(
            base::Unexpected(base::localError(QStringLiteral("NotAvailable"), QStringLiteral("no"))));
    };
    protect::Estate estate(services);
    protect::Protection protection(estate);
    estate.connectTo({});
    QCOMPARE(protection.state(Step::Source).progress, Progress::Failed);
    QCOMPARE(codeOf(protection.state(Step::Source).error), QStringLiteral("NotAvailable"));
    estate.loadVirtualMachines();
    protection.findPrincipal();
    protection.searchPrincipals(QStringLiteral("x"));
    protection.checkPrincipalId(QStringLiteral("x"));
    estate.createServicePrincipal();
    estate.registerFeature(QStringLiteral("s"));
    estate.askBackupStatus({domain::ResourceId(QStringLiteral("/x"))});
    protection.cancel(Step::Configure);
    QVERIFY(protection.requests().empty());
    QVERIFY(estate.connection().portalHost.isEmpty());
    QCOMPARE(protection.state(Step::VirtualMachine).progress, Progress::Idle);
}

void TestWorkflowChoices::backupStatusRefused() {
    World world(QStringLiteral("managed-hsm"));
    world.tap().setFault([](const http::Request &request) -> std::optional<TapTransport::Answer> {
        return World::pathOf(request).endsWith(QLatin1String("/backupStatus"))
            ? std::make_optional(refusal(403, "AuthorizationFailed", "not at this scope"))
            : std::nullopt;
    });
    QCOMPARE(world.drive(), Step::Done);
    World asked(QStringLiteral("managed-hsm"));
    asked.tap().setFault([](const http::Request &request) -> std::optional<TapTransport::Answer> {
        return World::pathOf(request).endsWith(QLatin1String("/backupStatus"))
            ? std::make_optional(refusal(403, "AuthorizationFailed", "not at this scope"))
            : std::nullopt;
    });
    QCOMPARE(asked.drive(Step::Scope), Step::Principal);
    const domain::BackupStatus status = asked.estate().environment().backupStatusOf(asked.vm()->id);
    QCOMPARE(status.status, domain::ProtectionStatus::Unknown);
    QCOMPARE(status.errorMessage, QStringLiteral("not at this scope"));
    QVERIFY(asked.estate().qualification(*asked.vm()).qualifies());
}

void TestWorkflowChoices::keyNotFound() {
    World world(QStringLiteral("managed-hsm"));
    world.tap().setFault([](const http::Request &request) -> std::optional<TapTransport::Answer> {
        const QString path = World::pathOf(request);
        return path.startsWith(QLatin1String("/keys/cvm-erp-os/"))
                && !path.contains(QLatin1String("providers"))
            ? std::make_optional(refusal(404, "KeyNotFound", "A key with this name was not found"))
            : std::nullopt;
    });
    QCOMPARE(world.drive(Step::Scope), Step::Principal); // the rest is told, and may be granted
    QCOMPARE(codeOf(world.protection().state(Step::KeyStore).error), QStringLiteral("KeyNotFound"));
    QCOMPARE(world.protection().keyAssessment()->verdict.truth, Truth::No);
}

void TestWorkflowChoices::unsupportedHost() {
    World world(QStringLiteral("managed-hsm"));
    world.tap().setFault([](const http::Request &request) -> std::optional<TapTransport::Answer> {
        const QString path = World::pathOf(request);
        if (!path.contains(QLatin1String("/diskEncryptionSets/"))) {
            return std::nullopt;
        }
        return answer(200,
            QByteArray(
                R"({"id":"ID","name":"des-erp","location":"uaenorth","identity":{"type":"SystemAssigned"},
            "properties":{"encryptionType":"ConfidentialVmEncryptedWithCustomerKey",
            "activeKey":{"keyUrl":"https://keys.example.org/keys/k/0123456789abcdef0123456789abcdef"}}})")
                .replace("ID", path.toLatin1()));
    });
    QCOMPARE(world.drive(Step::Scope), Step::KeyStore);
    const std::optional<base::Error> unsupported = world.protection().state(Step::KeyStore).error;
    QVERIFY2(codeOf(unsupported) == QLatin1String("UnsupportedKeyStore"), qPrintable(unsupported->message));
    QCOMPARE(world.protection().state(Step::KeyStore).error->target, QStringLiteral("keys.example.org"));
    for (const http::Request &request : world.tap().requests()) {
        QVERIFY(request.url.host() != QLatin1String("keys.example.org"));
    }
}

void TestWorkflowChoices::vaultResourceNotVisible() {
    World world(QStringLiteral("key-vault-rbac"));
    world.tap().setFault([](const http::Request &request) -> std::optional<TapTransport::Answer> {
        return World::pathOf(request).contains(
                   QLatin1String("/Microsoft.KeyVault/vaults/"), Qt::CaseInsensitive)
            ? std::make_optional(refusal(403, "AuthorizationFailed"))
            : std::nullopt;
    });
    QCOMPARE(world.drive(Step::Scope), Step::Role); // which system decides is not known: nothing to offer
    const domain::KeyAssessment &assessed = *world.protection().keyAssessment();
    QVERIFY(assessed.keyStore && !assessed.keyStore->resourceRead);
    QVERIFY(!assessed.keyStore->id.isEmpty());
    QVERIFY(assessed.key && assessed.key->attributesRead); // the data plane answers
    QCOMPARE(assessed.verdict.truth, Truth::Unknown);
    QVERIFY(world.protection().state(Step::KeyStore).error);
    world.protection().choose(domain::GrantBehaviour::None); // then Azure decides
    QVERIFY(world.protection().state(Step::Role).isDone());
    QVERIFY(world.protection().state(Step::Scope).skipped); // of what is not granted
}

/// Said before a VM is chosen it holds for that one, and for no other.
void TestWorkflowChoices::notGrantingIsSaidOfOneVm() {
    World world(QStringLiteral("managed-hsm"));
    world.connectEstate();
    world.protection().choose(domain::GrantBehaviour::None);
    world.drive(Step::VirtualMachine);
    QCOMPARE(world.protection().choices().grantBehaviour, domain::GrantBehaviour::None);
    const domain::ResourceId first = world.protection().choices().virtualMachineId;
    for (const domain::VirtualMachine &other : world.protection().estate().environment().virtualMachines) {
        if (other.id != first) {
            world.protection().chooseVirtualMachine(other.id);
            break;
        }
    }
    QVERIFY(world.protection().choices().virtualMachineId != first);
    QCOMPARE(world.protection().choices().grantBehaviour, domain::GrantBehaviour::Automatic);
}

CVM_TEST(TestWorkflowChoices)

} // namespace tst_workflow_choices

#include "tst_workflow_choices.moc"
