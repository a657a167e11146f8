#include "cloud/azure/authorizationclient.h"
#include "cloud/azure/hsmrbacclient.h"
#include "cloud/azure/keystoreclient.h"
#include "killedrun.h"
#include "tests/support/await.h"
#include "tests/support/program.h"
#include "world.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

namespace tst_workflow_kills {

using namespace support;
using domain::PastRunState;
using protect::Step;

namespace {

int killsSurvived = 0;

/// One simulator that survives, the record of a run, and a process that does not.
struct Estate {
    explicit Estate(const QString &scenario) : scenario(scenario), host(scenario) { }

    ChildEnd run(int killAt, const QString &undo = {}) {
        return runChild({scenario, folder.path(), undo, killAt}, host.simulator(), host.clock());
    }
    std::unique_ptr<World> nextStart() {
        WorldOptions options;
        options.beside = &host;
        options.direct = true;
        options.journalFolder = folder.path();
        auto world = std::make_unique<World>(scenario, options);
        world->connectEstate();
        return world;
    }

    QString scenario;
    QTemporaryDir folder;
    World host;
};

/// What Backup Management Service has by name at the key, and whether the run's own role is there.
struct Granted {
    int assignments = 0;
    int roles = 0;
    int permissions = 0;
    friend bool operator==(const Granted &, const Granted &) = default;
};

Granted grantedIn(World &world, const journal::Head &head) {
    Granted granted;
    const QString principal = head.choices.principalId;
    const bool hsm = head.store->kind == domain::KeyStoreKind::ManagedHsm;
    const azure::HsmRbacClient hsmClient(world.azure());
    const azure::AuthorizationClient armClient(world.azure());
    for (const domain::PlannedWrite &write : head.grant) {
        if (write.kind == domain::WriteKind::CreateRoleAssignment) {
            const auto list = hsm ? await(hsmClient.roleAssignments(head.store->uri, write.scope, {}))
                                  : await(armClient.assignmentsOf(write.scope, principal, {}));
            for (const domain::RoleAssignment &assignment : *list) {
                granted.assignments += assignment.principalId == principal ? 1 : 0;
            }
        } else if (write.kind == domain::WriteKind::CreateRoleDefinition) {
            const auto role = hsm ? await(hsmClient.roleDefinition(head.store->uri, write.id, {}))
                                  : await(armClient.roleDefinition(write.scope, write.id, {}));
            granted.roles += role ? 1 : 0;
        } else if (write.kind == domain::WriteKind::AddAccessPolicy) {
            const azure::KeyStoreClient client(world.azure());
            const auto vault = await(client.keyVault(domain::ResourceId(write.scope), {}));
            for (const domain::AccessPolicy &policy : vault->accessPolicies) {
                granted.permissions
                    += policy.objectId == principal ? static_cast<int>(policy.keys.size()) : 0;
            }
        }
    }
    return granted;
}

std::optional<journal::Record> onlyRecord(const Estate &estate) {
    const std::vector<journal::Record> runs
        = journal::Journal(journal::storageInDirectory(estate.folder.path())).runs();
    return runs.size() == 1 ? std::make_optional(runs.front()) : std::nullopt;
}

} // namespace

/// The real flow in a process of its own, killed at every point where something was just recorded, sent or
/// answered. The next start finds out, and goes on or takes back.
class TestWorkflowKills : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPoint_data();
    void everyPoint();
    void undoAtEveryPoint_data() { everyPoint_data(); }
    void undoAtEveryPoint();
    void cleanupTestCase();

private:
    static void goOn(Estate &estate, const Granted &wanted, int point);
    static void takeBack(Estate &estate, int point);
};

void TestWorkflowKills::everyPoint_data() {
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<int>("stride"); // the lines of a record are the same for every kind of key store
    QTest::newRow("managed-hsm") << "managed-hsm" << 1;
    QTest::newRow("key-vault-rbac") << "key-vault-rbac" << 3;
    QTest::newRow("key-vault-access-policy") << "key-vault-access-policy" << 2;
}

/// After a kill: looks again and goes on, or starts where nothing was written yet.
void TestWorkflowKills::goOn(Estate &estate, const Granted &wanted, int point) {
    const std::unique_ptr<World> next = estate.nextStart();
    protect::Protection &protection = next->protection();
    const std::vector<domain::PastRun> runs = protection.estate().pastRuns();
    const PastRunState state = runs.empty() ? PastRunState::NothingWritten : runs.front().state;
    QVERIFY2(runs.size() <= 1, qPrintable(QString::number(point)));
    if (state == PastRunState::Unfinished) {
        protection.resume(runs.front().id);
        QVERIFY(next->settle(Step::Configure));
        QVERIFY2(protection.run().outcome == domain::RunOutcome::Stopped,
            qPrintable(protection.run().failure ? protection.run().failure->error.code : QString()));
        protection.start(protect::Action::Continue);
        QVERIFY(next->settle(Step::Configure));
    } else if (state == PastRunState::NothingWritten) {
        QVERIFY(runs.empty() || estate.host.writes().isEmpty());
        QCOMPARE(next->drive(Step::Summary), Step::Configure);
        protection.choose(protect::FirstBackup{true});
        QCOMPARE(next->drive(), Step::Done);
    } else {
        QCOMPARE(state, PastRunState::Protected);
    }
    const QByteArray where = "point " + QByteArray::number(point) + ": "
        + estate.host.writes().join(QStringLiteral(", ")).toUtf8();
    const std::optional<journal::Record> record = onlyRecord(estate);
    QVERIFY2(record, where.constData());
    QVERIFY2(record->state() == PastRunState::Protected, where.constData());
    QVERIFY2(grantedIn(*next, record->head) == wanted, where.constData());
    QVERIFY2(estate.host.writes().count(QStringLiteral("role")) <= 1, where.constData());
    QVERIFY2(estate.host.writes().count(QStringLiteral("backup")) <= 1, where.constData());
    // Nothing is left unmentioned: grant, protection and first backup.
    const size_t mentioned
        = static_cast<size_t>(wanted.assignments + wanted.roles) + (wanted.permissions > 0 ? 1 : 0) + 2;
    QVERIFY2(record->written.size() == mentioned, where.constData());
    for (const domain::WrittenChange &change : record->written) {
        QVERIFY2(!change.existed, where.constData());
    }
    ++killsSurvived;
}

/// After a kill: takes back what may have been granted.
void TestWorkflowKills::takeBack(Estate &estate, int point) {
    const std::unique_ptr<World> next = estate.nextStart();
    const std::vector<domain::PastRun> runs = next->estate().pastRuns();
    const QByteArray where = "point " + QByteArray::number(point);
    if (runs.empty() || runs.front().state == PastRunState::NothingWritten) {
        QVERIFY2(estate.host.writes().isEmpty(), where.constData());
        ++killsSurvived;
        return;
    }
    const domain::UndoOutcome outcome = next->takeBack(runs.front().id, true);
    const std::optional<base::Error> error = next->protection().undo().record().error;
    QVERIFY2(outcome == domain::UndoOutcome::TakenBack,
        (where + ' ' + (error ? error->code.toUtf8() + ' ' + error->message.toUtf8() : QByteArray()))
            .constData());
    const std::optional<journal::Record> record = onlyRecord(estate);
    QVERIFY2(record && record->state() == PastRunState::TakenBack, where.constData());
    QVERIFY2(grantedIn(*next, record->head) == Granted(), where.constData());
    ++killsSurvived;
}

void TestWorkflowKills::everyPoint() {
    QFETCH(QString, scenario);
    QFETCH(int, stride);
    Estate whole(scenario);
    QCOMPARE(whole.run(0), ChildEnd::Completed);
    const int points = pointsPassed();
    QVERIFY(points > 20);
    const Granted wanted = grantedIn(whole.host, onlyRecord(whole)->head);
    for (int point = 1; point <= points; point += stride) {
        Estate estate(scenario);
        QCOMPARE(estate.run(point), ChildEnd::Killed);
        goOn(estate, wanted, point);
        if (QTest::currentTestFailed()) {
            return;
        }
        Estate other(scenario);
        QCOMPARE(other.run(point), ChildEnd::Killed);
        takeBack(other, point);
        if (QTest::currentTestFailed()) {
            return;
        }
    }
}

void TestWorkflowKills::undoAtEveryPoint() {
    QFETCH(QString, scenario);
    QFETCH(int, stride);
    int points = 1000; // known after the first undo that is not killed
    for (int point = 1; point <= points; point += stride) {
        Estate estate(scenario);
        QCOMPARE(estate.run(0), ChildEnd::Completed);
        const QString runId = onlyRecord(estate)->id;
        const ChildEnd end = estate.run(point, runId);
        QVERIFY(end != ChildEnd::Failed);
        if (end == ChildEnd::Completed) {
            points = 0;
        }
        takeBack(estate, point);
        killsSurvived -= end == ChildEnd::Completed ? 1 : 0; // that one was none
        if (QTest::currentTestFailed()) {
            return;
        }
    }
}

void TestWorkflowKills::cleanupTestCase() {
    qInfo("%d kills survived", killsSurvived);
    QVERIFY(killsSurvived > 100);
}

CVM_TEST(TestWorkflowKills)
CVM_TEST_PROCESS(killedRunProcess, killedRunMain)

} // namespace tst_workflow_kills

#include "tst_workflow_kills.moc"
