#include "requests.h"
#include "tests/support/program.h"
#include "world.h"

#include <QTest>

namespace tst_workflow_parallel {

using namespace support;
using protect::Step;

namespace {

/// How many requests had to wait for an earlier answer, one after the other: lets through everything that is
/// asked side by side, then what that led to, and so on.
int roundsUntilSettled(World &world, Step step, int *mostAtOnce = nullptr) {
    int rounds = 0;
    while (!world.settled(step)) {
        const bool asked = World::waitUntil([&] {
            return world.settled(step) || (world.tap().underWay() == 0 && world.tap().heldCount() > 0);
        });
        if (!asked) {
            return -1;
        }
        if (world.tap().heldCount() > 0) {
            if (mostAtOnce) {
                *mostAtOnce = std::max(*mostAtOnce, world.tap().heldCount());
            }
            ++rounds;
            world.tap().release();
        }
    }
    return rounds;
}

} // namespace

/// A flow costs its critical path, not the sum of its requests: counted in rounds, without a clock.
class TestWorkflowParallel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void examinationCostsItsCriticalPath_data();
    void examinationCostsItsCriticalPath();
    void tokenOfTheHsmComesBesideTheFirstRead();
    void namesAreOneQuestion();
    void vaultsAndThenTheirPolicies();
    void rowsAppearWithTheFirstPage();
    void questionsAreLimited();
    void vaultsOfOtherSubscriptionsComeTogether();
};

void TestWorkflowParallel::examinationCostsItsCriticalPath_data() {
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<int>("rounds");
    // VM and disk encryption set; key, keys, roles and HSMs; who can grant, and the neighbouring keys
    QTest::newRow("managed-hsm") << QStringLiteral("managed-hsm") << 3;
    // VM and disk encryption set; key and vault; roles and assignments; names of those who can grant
    QTest::newRow("key-vault-rbac") << QStringLiteral("key-vault-rbac") << 4;
    // and one of them is nobody, who is asked for singly
    QTest::newRow("key-vault-access-policy") << QStringLiteral("key-vault-access-policy") << 5;
    QTest::newRow("platform-managed-key") << QStringLiteral("platform-managed-key") << 2; // VM; disk
}

void TestWorkflowParallel::examinationCostsItsCriticalPath() {
    QFETCH(QString, scenario);
    QFETCH(int, rounds);
    World world(scenario);
    if (scenario == QLatin1String("platform-managed-key")) {
        world.chooseVmNamed(QStringLiteral("cvm-erp-01"));
    }
    world.drive(Step::Scope); // fetches the tokens, so that only the flow's own requests count below
    QVERIFY(world.protection().keyAssessment());
    world.protection().choose(protect::ChosenPrincipal{QString()});
    world.tap().clear();
    world.tap().hold();
    world.protection().examineKey();
    int mostAtOnce = 0;
    const int counted = roundsUntilSettled(world, Step::KeyStore, &mostAtOnce);
    const auto total = static_cast<int>(world.tap().requests().size());
    QVERIFY2(counted > 0 && counted <= rounds,
        qPrintable(QStringLiteral("%1 rounds for %2 requests").arg(counted).arg(total)));
    QVERIFY(mostAtOnce >= 2);
    QVERIFY(world.protection().keyAssessment());
}

/// Three answers later the HSM is asked: until then its token is long there.
void TestWorkflowParallel::tokenOfTheHsmComesBesideTheFirstRead() {
    World world(QStringLiteral("managed-hsm"));
    world.estate().connectTo({});
    world.estate().loadVirtualMachines();
    QVERIFY(World::waitUntil([&] { return world.estate().listProgress().complete; }));
    world.protection().chooseVirtualMachine(world.vm()->id);
    QVERIFY(world.settle(Step::VirtualMachine));
    const auto asksForHsm = [&world] {
        const auto &seen = world.simulator().seenRequests();
        return std::count_if(seen.begin(), seen.end(), [](const simulator::SeenRequest &request) {
            return request.host.startsWith(QLatin1String("login."))
                && request.body.contains("managedhsm.azure.net");
        });
    };
    QCOMPARE(asksForHsm(), 0);
    world.tap().hold();
    world.protection().examineKey();
    QVERIFY(World::waitUntil([&] { return asksForHsm() == 1; })); // nothing of Azure was answered yet
    world.tap().releaseAll();
    QVERIFY(world.settle(Step::KeyStore));
    QVERIFY(world.protection().keyAssessment());
    QCOMPARE(asksForHsm(), 1);
}

/// Whoever has access is looked up by one request, and singly only what that leaves open.
void TestWorkflowParallel::namesAreOneQuestion() {
    World world(QStringLiteral("managed-hsm"));
    world.drive(Step::Scope);
    QVERIFY(world.protection().keyAssessment());
    int together = 0;
    int singly = 0;
    for (const http::Request &request : world.tap().requests()) {
        const QString path = World::pathOf(request);
        together += path.endsWith(QLatin1String("/directoryObjects/getByIds")) ? 1 : 0;
        singly += path.contains(QLatin1String("/directoryObjects/")) ? 1 : 0;
    }
    QCOMPARE(together, 1);
    QCOMPARE(singly - together, 0);
}

/// The vaults are shown when they are there, and each is looked into once.
void TestWorkflowParallel::vaultsAndThenTheirPolicies() {
    World world(QStringLiteral("managed-hsm"));
    world.drive(Step::Scope);
    world.tap().clear();
    world.tap().hold();
    world.protection().loadVaults(false);
    QVERIFY(World::waitUntil([&] { return world.tap().heldCount() == 2; })); // and the provider's state
    world.tap().release();
    QVERIFY(World::waitUntil([&] { return !world.estate().environment().recoveryServicesVaults.empty(); }));
    QVERIFY(!world.settled(Step::Backup));
    QVERIFY(world.estate().environment().backupPolicies.empty());
    QCOMPARE(roundsUntilSettled(world, Step::Backup), 1);
    QVERIFY(!world.protection().choices().backupPolicyId.isEmpty());
    QStringList lists;
    for (const http::Request &request : world.tap().requests()) {
        if (World::pathOf(request).endsWith(QLatin1String("/backupPolicies"))) {
            lists.append(World::pathOf(request));
        }
    }
    QVERIFY(!lists.isEmpty());
    QCOMPARE(lists.removeDuplicates(), 0);
}

void TestWorkflowParallel::rowsAppearWithTheFirstPage() {
    World world(QStringLiteral("large-tenant"));
    world.estate().connectTo({});
    world.tap().hold();
    world.estate().loadVirtualMachines();
    QVERIFY(World::waitUntil([&] { return world.tap().heldCount() == 2; })); // tenants and subscriptions
    world.tap().release();
    QVERIFY(World::waitUntil([&] { return world.tap().heldCount() == 1; }));
    world.tap().release(); // one page
    QVERIFY(World::waitUntil([&] { return !world.estate().environment().virtualMachines.empty(); }));
    const protect::ListProgress progress = world.estate().listProgress();
    QVERIFY(!progress.complete);
    QCOMPARE(progress.expected, 2000);
    QVERIFY(world.estate().environment().virtualMachines.size() <= 250);
    QCOMPARE(world.protection().state(Step::VirtualMachine).progress, protect::Progress::Working);
    // A row can be chosen while the others still come.
    for (const domain::VirtualMachine &vm : world.estate().environment().virtualMachines) {
        if (world.estate().qualification(vm).qualifies()) {
            const domain::ResourceId id = vm.id;
            world.protection().chooseVirtualMachine(id);
            break;
        }
    }
    QVERIFY(world.protection().state(Step::VirtualMachine).isDone());
    world.tap().releaseAll();
    QVERIFY(World::waitUntil([&] { return world.estate().listProgress().complete; }));
    QVERIFY(world.protection().state(Step::VirtualMachine).isDone());
}

void TestWorkflowParallel::questionsAreLimited() {
    World world(QStringLiteral("large-tenant"));
    world.estate().connectTo({});
    world.estate().loadVirtualMachines();
    QVERIFY(World::waitUntil([&] { return world.estate().listProgress().complete; }));
    QList<domain::ResourceId> ids;
    int ordinary = 0;
    for (const domain::VirtualMachine &vm : world.estate().environment().virtualMachines) {
        ids.append(vm.id);
        ordinary += vm.securityType == domain::SecurityType::ConfidentialVm ? 0 : 1;
    }
    QVERIFY(ordinary > 0);
    int most = 0;
    int asked = 0;
    world.tap().setObserver([&](const http::Request &request) {
        if (World::pathOf(request).endsWith(QLatin1String("/backupStatus"))) {
            ++asked;
        }
        most = std::max(most, world.tap().underWay() + 1);
    });
    int told = 0;
    connect(&world.estate(), &protect::Estate::virtualMachineChanged, this, [&told] { ++told; });
    world.estate().askBackupStatus(ids);
    world.estate().askBackupStatus(ids); // those that were asked are not asked again
    QVERIFY(World::waitUntil([&] { return told >= 2000 - ordinary; }));
    QCOMPARE(asked, 2000 - ordinary); // ordinary VMs are not asked about
    QVERIFY2(most <= 8, qPrintable(QString::number(most))); // four states, four features
}

void TestWorkflowParallel::vaultsOfOtherSubscriptionsComeTogether() {
    World world(QStringLiteral("large-tenant"));
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    const size_t own = world.estate().environment().recoveryServicesVaults.size();
    const domain::ResourceId chosen = world.protection().choices().recoveryServicesVaultId;
    world.protection().loadVaults(true);
    QVERIFY(world.settle(Step::Backup));
    QVERIFY(world.estate().environment().recoveryServicesVaults.size() > own);
    QVERIFY(world.protection().choices().recoveryServicesVaultId == chosen); // a wider list changes no choice
}

CVM_TEST(TestWorkflowParallel)

} // namespace tst_workflow_parallel

#include "tst_workflow_parallel.moc"
