#include "requests.h"
#include "tests/support/program.h"
#include "world.h"

#include "protect/settled.h"

#include <QCoreApplication>
#include <QTest>

namespace tst_workflow_lifetime {

using namespace support;
using protect::Progress;
using protect::Step;

namespace {

const QString scenario = QStringLiteral("managed-hsm");

/// Lets the user go on, one event at a time, until `condition` or the end.
void advanceUntil(World &world, const std::function<bool()> &condition) {
    const bool ended = World::waitUntil([&] { return condition() || !world.advance(); }, 60'000);
    QVERIFY(ended);
}

int requestsOfTheWholeJob(const QString &name) {
    World world(name);
    advanceUntil(world, [] { return false; });
    return static_cast<int>(world.tap().requests().size());
}

QString whyNot(World &world, int number, Step reached) {
    QString text = QStringLiteral("request %1, step %2: ").arg(number).arg(static_cast<int>(reached));
    const std::optional<base::Error> error = world.protection().state(reached).error;
    text += error ? error->code + QLatin1Char(' ') + error->message : QStringLiteral("no error");
    return text + QLatin1Char(' ') + world.writes().join(QStringLiteral(", "));
}

void runEvents() {
    for (int i = 0; i < 5; ++i) {
        QCoreApplication::processEvents();
    }
}

} // namespace

/// The protection may go away at any moment: every flow unwinds before its destructor returns. Leaks and late
/// accesses show under the sanitizers.
class TestWorkflowLifetime : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void destroyedAtEveryRequest_data();
    void destroyedAtEveryRequest();
    void destroyedWithinItsOwnSignals();
    void waiterOutlivesTheSession();
    void cancelledAtEveryStep();
    void reconnectedAtEveryRequest();
};

void TestWorkflowLifetime::destroyedAtEveryRequest_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("managed-hsm") << scenario;
    QTest::newRow("key-vault-rbac") << QStringLiteral("key-vault-rbac");
    QTest::newRow("slow-propagation") << QStringLiteral("slow-propagation");
}

void TestWorkflowLifetime::destroyedAtEveryRequest() {
    QFETCH(QString, name);
    const int total = requestsOfTheWholeJob(name);
    QVERIFY(total > 40);
    for (int number = 1; number <= total; ++number) {
        World world(name);
        world.tap().setObserver([&world, number](const http::Request &) {
            if (static_cast<int>(world.tap().requests().size()) == number) {
                world.tap().hold(); // this one and all that come beside it
            }
        });
        advanceUntil(world, [&world] { return world.tap().heldCount() > 0; });
        const size_t sent = world.tap().requests().size();
        world.destroyProtection();
        QVERIFY(!world.hasProtection());
        runEvents();
        QCOMPARE(world.tap().requests().size(), sent); // nothing goes on afterwards
    }
}

void TestWorkflowLifetime::destroyedWithinItsOwnSignals() {
    // Which signals there are differs from run to run, so that it ends when one run sees no more of them.
    for (int number = 1;; ++number) {
        World world(scenario);
        int seen = 0;
        const auto count = [&world, &seen, number] {
            if (++seen == number) {
                world.destroyProtection();
            }
        };
        protect::Protection &protection = world.protection();
        QObject context;
        QObject::connect(&protection, &protect::Protection::stateChanged, &context, count);
        QObject::connect(&protection, &protect::Protection::runChanged, &context, count);
        QObject::connect(&protection.estate(), &protect::Estate::virtualMachinesReset, &context, count);
        QObject::connect(&protection.estate(), &protect::Estate::virtualMachinesAdded, &context, count);
        QObject::connect(&protection.estate(), &protect::Estate::virtualMachineChanged, &context, count);
        QObject::connect(&protection.estate(), &protect::Estate::connectionChanged, &context, count);
        advanceUntil(world, [] { return false; });
        runEvents();
        if (world.hasProtection()) {
            QVERIFY(world.protection().state(Step::Done).isDone());
            QVERIFY2(number > 60, qPrintable(QString::number(number)));
            return;
        }
    }
}

namespace {

QCoro::Task<void> waitAndNote(protect::Protection *protection, std::shared_ptr<int> ended) {
    QCoro::Task<void> settled = protect::whenSettled(protection, Step::VirtualMachine);
    co_await settled;
    ++*ended;
}

} // namespace

void TestWorkflowLifetime::waiterOutlivesTheSession() {
    World world(scenario);
    const auto ended = std::make_shared<int>(0);
    waitAndNote(&world.protection(), ended);
    QCOMPARE(*ended, 1); // nothing is at work
    world.tap().hold();
    world.estate().connectTo({});
    world.estate().loadVirtualMachines();
    waitAndNote(&world.protection(), ended);
    waitAndNote(&world.protection(), ended);
    runEvents();
    QCOMPARE(*ended, 1);
    world.destroyProtection();
    QCOMPARE(*ended, 3);
}

void TestWorkflowLifetime::cancelledAtEveryStep() {
    const int total = requestsOfTheWholeJob(scenario);
    for (int number = 1; number <= total; ++number) {
        World world(scenario);
        world.tap().setObserver([&world, number](const http::Request &) {
            if (static_cast<int>(world.tap().requests().size()) == number) {
                world.tap().hold();
            }
        });
        advanceUntil(world, [&world] { return world.tap().heldCount() > 0; });
        for (const Step step :
            {Step::VirtualMachine, Step::KeyStore, Step::Principal, Step::Backup, Step::Configure}) {
            world.protection().cancel(step);
        }
        world.tap().setObserver(nullptr);
        world.tap().releaseAll();
        for (const Step step :
            {Step::VirtualMachine, Step::KeyStore, Step::Principal, Step::Backup, Step::Configure}) {
            QVERIFY2(world.settle(step), qPrintable(QString::number(number)));
            QVERIFY(world.protection().state(step).progress != Progress::Failed);
        }
        // Every step can be started again, and nothing is written twice.
        const Step reached = world.drive();
        QVERIFY2(reached == Step::Done, qPrintable(whyNot(world, number, reached)));
        const QStringList writes = world.writes();
        QCOMPARE(writes.count(QStringLiteral("role")), 1);
        QCOMPARE(writes.count(QStringLiteral("assignment at /keys/cvm-erp-os")), 1);
        QCOMPARE(writes.count(QStringLiteral("enable")), 1);
        QVERIFY(writes.count(QStringLiteral("backup")) <= 1);
    }
}

void TestWorkflowLifetime::reconnectedAtEveryRequest() {
    const int total = requestsOfTheWholeJob(scenario);
    for (int number = 1; number <= total; number += 3) {
        World world(scenario);
        world.tap().setObserver([&world, number](const http::Request &) {
            if (static_cast<int>(world.tap().requests().size()) == number) {
                world.tap().hold();
            }
        });
        advanceUntil(world, [&world] { return world.tap().heldCount() > 0; });
        world.tap().setObserver(nullptr);
        protect::Source other;
        other.scenario = QStringLiteral("another");
        world.estate().connectTo(other);
        QVERIFY(world.estate().environment().virtualMachines.empty());
        QVERIFY(world.protection().choices().virtualMachineId.isEmpty());
        QVERIFY(!world.protection().keyAssessment());
        QCOMPARE(world.protection().run().outcome, domain::RunOutcome::NotStarted);
        world.tap().releaseAll();
        runEvents();
        QVERIFY(world.estate().environment().virtualMachines.empty()); // nothing late arrives
    }
}

CVM_TEST(TestWorkflowLifetime)

} // namespace tst_workflow_lifetime

#include "tst_workflow_lifetime.moc"
