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
    QVERIFY(world.session().keyFindings());
    world.session().choosePrincipal(QString());
    world.tap().clear();
    world.tap().hold();
    world.session().examineKey();
    int mostAtOnce = 0;
    const int counted = roundsUntilSettled(world, Step::KeyStore, &mostAtOnce);
    const auto total = static_cast<int>(world.tap().requests().size());
    QVERIFY2(counted > 0 && counted <= rounds,
        qPrintable(QStringLiteral("%1 rounds for %2 requests").arg(counted).arg(total)));
    QVERIFY(mostAtOnce >= 2);
    QVERIFY(world.session().keyFindings());
}

/// Three answers later the HSM is asked: until then its token is long there.
void TestWorkflowParallel::tokenOfTheHsmComesBesideTheFirstRead() {
    World world(QStringLiteral("managed-hsm"));
    world.session().connectTo({});
    world.session().loadVirtualMachines();
    QVERIFY(World::waitUntil([&] { return world.session().listProgress().complete; }));
    world.session().chooseVirtualMachine(world.vm()->id);
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
    world.session().examineKey();
    QVERIFY(World::waitUntil([&] { return asksForHsm() == 1; })); // nothing of Azure was answered yet
    world.tap().releaseAll();
    QVERIFY(world.settle(Step::KeyStore));
    QVERIFY(world.session().keyFindings());
    QCOMPARE(asksForHsm(), 1);
}

/// Whoever has access is looked up by one request, and singly only what that leaves open.
void TestWorkflowParallel::namesAreOneQuestion() {
    World world(QStringLiteral("managed-hsm"));
    world.drive(Step::Scope);
    QVERIFY(world.session().keyFindings());
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

void TestWorkflowParallel::rowsAppearWithTheFirstPage() {
    World world(QStringLiteral("large-tenant"));
    world.session().connectTo({});
    world.tap().hold();
    world.session().loadVirtualMachines();
    QVERIFY(World::waitUntil([&] { return world.tap().heldCount() == 2; })); // tenants and subscriptions
    world.tap().release();
    QVERIFY(World::waitUntil([&] { return world.tap().heldCount() == 1; }));
    world.tap().release(); // one page
    QVERIFY(World::waitUntil([&] { return !world.session().environment().virtualMachines.empty(); }));
    const protect::ListProgress progress = world.session().listProgress();
    QVERIFY(!progress.complete);
    QCOMPARE(progress.expected, 2000);
    QVERIFY(world.session().environment().virtualMachines.size() <= 250);
    QCOMPARE(world.session().state(Step::VirtualMachine).progress, protect::Progress::Working);
    // A row can be chosen while the others still come.
    for (const domain::VirtualMachine &vm : world.session().environment().virtualMachines) {
        if (world.session().qualification(vm).qualifies()) {
            const domain::ResourceId id = vm.id;
            world.session().chooseVirtualMachine(id);
            break;
        }
    }
    QVERIFY(world.session().state(Step::VirtualMachine).isDone());
    world.tap().releaseAll();
    QVERIFY(World::waitUntil([&] { return world.session().listProgress().complete; }));
    QVERIFY(world.session().state(Step::VirtualMachine).isDone());
}

void TestWorkflowParallel::questionsAreLimited() {
    World world(QStringLiteral("large-tenant"));
    world.session().connectTo({});
    world.session().loadVirtualMachines();
    QVERIFY(World::waitUntil([&] { return world.session().listProgress().complete; }));
    QList<domain::ResourceId> ids;
    int ordinary = 0;
    for (const domain::VirtualMachine &vm : world.session().environment().virtualMachines) {
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
    connect(&world.session(), &protect::Session::virtualMachineChanged, this, [&told] { ++told; });
    world.session().askBackupStatus(ids);
    world.session().askBackupStatus(ids); // those that were asked are not asked again
    QVERIFY(World::waitUntil([&] { return told >= 2000 - ordinary; }));
    QCOMPARE(asked, 2000 - ordinary); // ordinary VMs are not asked about
    QVERIFY2(most <= 8, qPrintable(QString::number(most))); // four states, four features
}

void TestWorkflowParallel::vaultsOfOtherSubscriptionsComeTogether() {
    World world(QStringLiteral("large-tenant"));
    QCOMPARE(world.drive(Step::Review), Step::Configure);
    const size_t own = world.session().environment().recoveryServicesVaults.size();
    const domain::ResourceId chosen = world.session().choices().recoveryServicesVaultId;
    world.session().loadVaults(true);
    QVERIFY(world.settle(Step::Backup));
    QVERIFY(world.session().environment().recoveryServicesVaults.size() > own);
    QVERIFY(world.session().choices().recoveryServicesVaultId == chosen); // a wider list changes no choice
}

CVM_TEST(TestWorkflowParallel)

} // namespace tst_workflow_parallel

#include "tst_workflow_parallel.moc"
