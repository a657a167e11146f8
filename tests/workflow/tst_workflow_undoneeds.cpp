#include "requests.h"
#include "tests/support/program.h"
#include "undoing.h"
#include "world.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

namespace tst_workflow_undoneeds {

using namespace support;
using domain::UndoKind;
using domain::UndoOutcome;
using domain::UndoState;
using protect::Step;

namespace {

/// The contoso tenant with more in it.
WorldOptions contosoWith(const QByteArray &more) {
    WorldOptions options;
    options.scenario = QJsonDocument::fromJson(more).object();
    options.scenario.insert(QStringLiteral("name"), QStringLiteral("others"));
    options.scenario.insert(QStringLiteral("summary"), QStringLiteral("Others use the keys as well."));
    options.scenario.insert(QStringLiteral("extends"), QStringLiteral("contoso"));
    return options;
}

const char *const secondVm = R"({"virtualMachines": {"cvm-erp-02": {"subscription": "Contoso Production",
    "resourceGroup": "rg-erp", "location": "uaenorth", "size": "Standard_DC4as_v6",
    "securityType": "ConfidentialVM", "diskEncryptionSet": "des-erp"}}})";
const char *const secondProtected
    = R"({"virtualMachines": {"cvm-erp-02": {"subscription": "Contoso Production",
    "resourceGroup": "rg-erp", "location": "uaenorth", "size": "Standard_DC4as_v6",
    "securityType": "ConfidentialVM", "diskEncryptionSet": "des-erp"}},
    "recoveryVaults": {"rsv-prod-uaenorth": {"items": {"cvm-erp-02": {"policy": "Tier1-Daily-Enhanced"}}}}})";
const char *const otherSet = R"({"diskEncryptionSets": {"des-erp-2": {"key": "contoso-hsm-prod/cvm-erp-os",
    "subscription": "Contoso Production", "resourceGroup": "rg-erp", "location": "uaenorth"}},
    "virtualMachines": {"cvm-erp-02": {"subscription": "Contoso Production",
    "resourceGroup": "rg-erp", "location": "uaenorth", "size": "Standard_DC4as_v6",
    "securityType": "ConfidentialVM", "diskEncryptionSet": "des-erp-2"}},
    "recoveryVaults": {"rsv-prod-uaenorth": {"items": {"cvm-erp-02": {"policy": "Tier1-Daily-Enhanced",
    "state": "IRPending"}}}}})";
const char *const otherKey = R"({"recoveryVaults": {"rsv-prod-uaenorth": {"items": {
    "cvm-payroll-01": {"policy": "Tier1-Daily-Enhanced"}}}}})";
const char *const sameVault
    = R"({"diskEncryptionSets": {"des-wiki": {"key": "contoso-kv-policies/cvm-wiki-os",
    "subscription": "Contoso Production", "resourceGroup": "rg-web", "location": "uaenorth"}},
    "keyStores": {"contoso-kv-policies": {"keys": {"cvm-wiki-os": {}}}},
    "virtualMachines": {"cvm-wiki-01": {"subscription": "Contoso Production",
    "resourceGroup": "rg-web", "location": "uaenorth", "size": "Standard_DC2as_v6",
    "securityType": "ConfidentialVM", "diskEncryptionSet": "des-wiki"}},
    "recoveryVaults": {"rsv-prod-uaenorth": {"items": {"cvm-wiki-01": {"policy": "Tier1-Daily-Enhanced"}}}}})";

UndoKind grantKind(const World &world) {
    return stepOf(world, UndoKind::RestoreAccessPolicy) ? UndoKind::RestoreAccessPolicy
                                                        : UndoKind::DeleteRoleAssignment;
}

QStringList needersOf(const domain::UndoStep &step) {
    QStringList names;
    for (const domain::GrantNeed &need : step.neededBy) {
        names.append(need.virtualMachineId.name());
    }
    return names;
}

bool isAbout(const http::Request &request, const QString &part) {
    return World::pathOf(request).contains(part, Qt::CaseInsensitive);
}

} // namespace

/// What others need of a grant keeps it, unless the user insists.
class TestWorkflowUndoNeeds : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void grantThatOthersNeedStays_data();
    void grantThatOthersNeedStays();
    void grantThatNobodyElseNeedsGoes_data();
    void grantThatNobodyElseNeedsGoes();
    void whatCannotBeReadMayBeNeeded_data();
    void whatCannotBeReadMayBeNeeded();
    void whoIsProtectedMeanwhileIsNoticed();
    void jobsThatRelyOnTheGrantCount();
    void grantToSomebodyElseIsNobodysNeed();
    void stoppedProtectionIsToldThoughTheGrantStays();
};

void TestWorkflowUndoNeeds::grantThatOthersNeedStays_data() {
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("vm");
    QTest::addColumn<bool>("allKeys");
    QTest::addColumn<QString>("needer");
    QTest::newRow("the same set") << QByteArray(secondProtected) << "cvm-erp-01" << false << "cvm-erp-02";
    QTest::newRow("another set") << QByteArray(otherSet) << "cvm-erp-01" << false << "cvm-erp-02";
    QTest::newRow("another key of the store")
        << QByteArray(otherKey) << "cvm-erp-01" << true << "cvm-payroll-01";
    QTest::newRow("another key of the vault")
        << QByteArray(sameVault) << "cvm-intranet-01" << false << "cvm-wiki-01";
}

void TestWorkflowUndoNeeds::grantThatOthersNeedStays() {
    QFETCH(QByteArray, more);
    QFETCH(QString, vm);
    QFETCH(bool, allKeys);
    QFETCH(QString, needer);
    World world(QStringLiteral("others"), contosoWith(more));
    world.chooseVmNamed(vm);
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    if (allKeys) {
        world.protection().choose(domain::GrantScope::AllKeys);
    }
    QCOMPARE(world.drive(), Step::Done);
    const qsizetype writes = world.writes().size();
    QCOMPARE(plan(world), UndoOutcome::Planned);
    const UndoKind grant = grantKind(world);
    QCOMPARE(stateOf(world, grant), UndoState::Needed);
    QCOMPARE(needersOf(*stepOf(world, grant)), QStringList{needer});
    QVERIFY(stepOf(world, grant)->url.isEmpty());
    if (stepOf(world, UndoKind::DeleteRoleDefinition)) {
        QCOMPARE(stateOf(world, UndoKind::DeleteRoleDefinition), UndoState::InUse);
    }
    QVERIFY(!world.protection().undo().record().hasWork());
    world.protection().undo().takeBack();
    QVERIFY(world.settleUndo());
    QVERIFY(world.protection().undo().record().isKeptForOthers());
    QCOMPARE(world.writes().size(), writes);
    QCOMPARE(world.protection().run().outcome, domain::RunOutcome::Protected);
    QCOMPARE(world.estate().pastRuns().front().state, domain::PastRunState::Protected);

    QCOMPARE(plan(world), UndoOutcome::Planned);
    world.protection().undo().setInsists(true);
    for (const domain::UndoStep &step : world.protection().undo().record().steps) {
        QCOMPARE(step.state, UndoState::Ready);
        QVERIFY(!step.url.isEmpty());
    }
    world.protection().undo().setInsists(false);
    QVERIFY(!world.protection().undo().record().hasWork());
    world.protection().undo().setInsists(true);
    world.protection().undo().takeBack();
    QVERIFY(world.settleUndo());
    QCOMPARE(world.protection().undo().record().outcome, UndoOutcome::TakenBack);
    QCOMPARE(stateOf(world, grant), UndoState::Done);
    QCOMPARE(needersOf(*stepOf(world, grant)), QStringList{needer}); // still told
    QVERIFY(world.writes().size() > writes);
}

void TestWorkflowUndoNeeds::grantThatNobodyElseNeedsGoes_data() {
    QTest::addColumn<QByteArray>("more");
    QTest::newRow("not protected") << QByteArray(secondVm);
    QTest::newRow("another key") << QByteArray(otherKey);
}

void TestWorkflowUndoNeeds::grantThatNobodyElseNeedsGoes() {
    QFETCH(QByteArray, more);
    World world(QStringLiteral("others"), contosoWith(more));
    world.chooseVmNamed(QStringLiteral("cvm-erp-01"));
    QCOMPARE(world.drive(), Step::Done);
    QCOMPARE(plan(world), UndoOutcome::Planned);
    QCOMPARE(stateOf(world, UndoKind::DeleteRoleAssignment), UndoState::Ready);
    QVERIFY(world.protection().undo().record().hasLookedForOthers);
}

void TestWorkflowUndoNeeds::whatCannotBeReadMayBeNeeded_data() {
    QTest::addColumn<QString>("part");
    QTest::addColumn<bool>("isListed");
    QTest::newRow("disk encryption set") << "/diskEncryptionSets/des-erp-2" << true;
    QTest::newRow("protection") << "/backupStatus" << true;
    QTest::newRow("list") << "/providers/Microsoft.Compute/virtualMachines" << false;
}

void TestWorkflowUndoNeeds::whatCannotBeReadMayBeNeeded() {
    QFETCH(QString, part);
    QFETCH(bool, isListed);
    World world(QStringLiteral("others"), contosoWith(otherSet));
    world.chooseVmNamed(QStringLiteral("cvm-erp-01"));
    QCOMPARE(world.drive(), Step::Done);
    const qsizetype writes = world.writes().size();
    world.tap().setFault([=](const http::Request &request) -> std::optional<TapTransport::Answer> {
        const bool isGraph = !isListed && isAbout(request, QStringLiteral("Microsoft.ResourceGraph"));
        const bool isList = isListed ? isAbout(request, part) : World::pathOf(request).endsWith(part);
        return isGraph || isList ? std::make_optional(refusal(403, "AuthorizationFailed")) : std::nullopt;
    });
    QCOMPARE(plan(world), UndoOutcome::Planned);
    const domain::UndoStep *step = stepOf(world, UndoKind::DeleteRoleAssignment);
    QCOMPARE(step->state, UndoState::Needed);
    QVERIFY(!step->neededBy.empty());
    QCOMPARE(step->neededBy.front().reason,
        isListed ? domain::NeedReason::Unreadable : domain::NeedReason::NotListed);
    QVERIFY(step->neededBy.front().detail.contains(QLatin1String("AuthorizationFailed"))
        || step->neededBy.front().detail.contains(QLatin1String("refused")));
    world.protection().undo().takeBack();
    QVERIFY(world.settleUndo());
    QCOMPARE(world.writes().size(), writes);
}

void TestWorkflowUndoNeeds::whoIsProtectedMeanwhileIsNoticed() {
    QTemporaryDir folder;
    WorldOptions options = contosoWith(secondVm);
    options.journalFolder = folder.path();
    World first(QStringLiteral("others"), options);
    first.chooseVmNamed(QStringLiteral("cvm-erp-01"));
    QCOMPARE(first.drive(), Step::Done);
    QCOMPARE(plan(first), UndoOutcome::Planned);
    QCOMPARE(stateOf(first, UndoKind::DeleteRoleAssignment), UndoState::Ready);
    const qsizetype writes = first.writes().size();
    options.beside = &first;
    World second(QStringLiteral("others"), options);
    second.chooseVmNamed(QStringLiteral("cvm-erp-02"));
    QCOMPARE(second.drive(), Step::Done); // nothing to grant: it relies on the first one's
    const qsizetype both = second.writes().size();
    QVERIFY(both > writes);
    first.protection().undo().takeBack();
    QVERIFY(first.settleUndo());
    QCOMPARE(stateOf(first, UndoKind::DeleteRoleAssignment), UndoState::Needed);
    QCOMPARE(second.writes().size(), both);
}

void TestWorkflowUndoNeeds::jobsThatRelyOnTheGrantCount() {
    QTemporaryDir folder;
    WorldOptions options = contosoWith(secondVm);
    options.journalFolder = folder.path();
    World first(QStringLiteral("others"), options);
    first.chooseVmNamed(QStringLiteral("cvm-erp-01"));
    QCOMPARE(first.drive(), Step::Done);
    options.beside = &first;
    World second(QStringLiteral("others"), options);
    second.chooseVmNamed(QStringLiteral("cvm-erp-02"));
    QCOMPARE(second.drive(Step::Summary), Step::Configure);
    second.tap().holdAnswers(&isEnable);
    second.protection().start(protect::Action::Configure);
    QVERIFY(World::waitUntil([&second] { return second.tap().heldCount() > 0; }));
    second.destroyProtection(); // what became of it is not known
    QCOMPARE(plan(first), UndoOutcome::Planned);
    QCOMPARE(stateOf(first, UndoKind::DeleteRoleAssignment), UndoState::Needed);
    QCOMPARE(
        needersOf(*stepOf(first, UndoKind::DeleteRoleAssignment)), QStringList{QStringLiteral("cvm-erp-02")});
}

void TestWorkflowUndoNeeds::grantToSomebodyElseIsNobodysNeed() {
    World world(QStringLiteral("others"), contosoWith(secondProtected));
    world.chooseVmNamed(QStringLiteral("cvm-erp-01"));
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    world.protection().searchPrincipals(QStringLiteral("Backup reporting"));
    QVERIFY(World::waitUntil([&world] { return !world.protection().principalSearch().working; }));
    QVERIFY(!world.protection().principalSearch().found.empty());
    world.protection().choose(
        protect::ChosenPrincipal{QString(world.protection().principalSearch().found.front().objectId)});
    QVERIFY(world.settle(Step::KeyStore));
    world.protection().choose(protect::PrincipalConfirmed{true});
    world.protection().start(protect::Action::Configure);
    QVERIFY(world.settle(Step::Configure));
    QCOMPARE(world.stage(domain::StageKind::WaitForPropagation), domain::StageState::Pending); // in vain
    QVERIFY(written(world, domain::WriteKind::CreateRoleAssignment));
    QCOMPARE(plan(world), UndoOutcome::Planned);
    QCOMPARE(stateOf(world, UndoKind::DeleteRoleAssignment), UndoState::Ready);
}

void TestWorkflowUndoNeeds::stoppedProtectionIsToldThoughTheGrantStays() {
    World world(QStringLiteral("others"), contosoWith(secondProtected));
    world.chooseVmNamed(QStringLiteral("cvm-erp-01"));
    QCOMPARE(world.drive(), Step::Done);
    QCOMPARE(world.takeBack({}, true), UndoOutcome::TakenBack);
    QCOMPARE(stateOf(world, UndoKind::StopProtection), UndoState::Done);
    QCOMPARE(stateOf(world, UndoKind::DeleteRoleAssignment), UndoState::Needed);
    QCOMPARE(world.protection().run().outcome, domain::RunOutcome::TakenBack);
    QCOMPARE(world.protection().run().after.truth, domain::Truth::Yes); // read again
    QVERIFY(!written(world, domain::WriteKind::CreateRoleAssignment)->takenBack);
    QVERIFY(written(world, domain::WriteKind::EnableProtection)->takenBack);
    QCOMPARE(world.estate().pastRuns().front().state, domain::PastRunState::Unfinished); // offered again
}

CVM_TEST(TestWorkflowUndoNeeds)

} // namespace tst_workflow_undoneeds

#include "tst_workflow_undoneeds.moc"
