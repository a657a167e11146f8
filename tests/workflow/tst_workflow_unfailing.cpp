// A rehearsal whose restore is bound to fail, and does not: what it makes is told, and just that is deleted.
#include "recovering.h"
#include "tests/support/program.h"
#include "wording/errortext.h"
#include "wording/recoveryruntext.h"

#include <QJsonArray>
#include <QTest>

namespace tst_workflow_unfailing {

using namespace support;
using domain::RecoveryOutcome;
using domain::RecoveryStepKind;

namespace {

QJsonObject named(const QJsonObject &tenant, const char *list, const QString &name) {
    for (const QJsonValue one : tenant.value(QLatin1String(list)).toArray()) {
        if (one[QStringLiteral("name")].toString() == name) {
            return one.toObject();
        }
    }
    return {};
}

QJsonArray with(const QJsonArray &list, const QJsonObject &changed) {
    QJsonArray all;
    for (const QJsonValue one : list) {
        all.append(
            one[QStringLiteral("name")] == changed.value(QStringLiteral("name")) ? changed : one.toObject());
    }
    return all;
}

/// The placeholder set gets the original's key, as somebody might give it after the plan was made: the vault
/// tier then has all that it needs.
void giveOriginalKey(QJsonObject &tenant) {
    const QJsonObject original = named(tenant, "encryptionSets", QStringLiteral("des-erp"));
    QJsonObject placeholder = named(tenant, "encryptionSets", QStringLiteral("des-spare"));
    for (const char *member : {"keyUrl", "sourceVaultId", "principalId"}) {
        placeholder.insert(QLatin1String(member), original.value(QLatin1String(member)));
    }
    tenant.insert(QStringLiteral("encryptionSets"),
        with(tenant.value(QStringLiteral("encryptionSets")).toArray(), placeholder));
}

constexpr const char *othersDisk = "db01-datadisk-000";

/// Somebody makes a data disk in the same group.
void makeOthersDisk(QJsonObject &tenant, const domain::ResourceId &group) {
    QJsonArray disks = tenant.value(QStringLiteral("disks")).toArray();
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    disks.append(QJsonObject{{QStringLiteral("type"), QStringLiteral("Microsoft.Compute/disks")},
        {QStringLiteral("subscriptionId"), group.subscriptionId()},
        {QStringLiteral("resourceGroup"), group.resourceGroup()},
        {QStringLiteral("name"), QLatin1String(othersDisk)},
        {QStringLiteral("location"), QStringLiteral("uaenorth")}, {QStringLiteral("tags"), QJsonObject()},
        {QStringLiteral("created"), now}, {QStringLiteral("changed"), QJsonValue::Null},
        {QStringLiteral("osType"), QString()}, {QStringLiteral("securityType"), QString()},
        {QStringLiteral("securityEncryptionType"), QString()},
        {QStringLiteral("confidentialSetId"), QString()}});
    tenant.insert(QStringLiteral("disks"), disks);
}

QStringList disksIn(const QJsonObject &tenant, const domain::ResourceId &group) {
    QStringList names;
    for (const QJsonValue disk : tenant.value(QStringLiteral("disks")).toArray()) {
        if (disk[QStringLiteral("resourceGroup")].toString() == group.resourceGroup()) {
            names.append(disk[QStringLiteral("name")].toString());
        }
    }
    return names;
}

bool startsRestore(const http::Request &request) {
    return request.method == http::Method::Post && request.url.path().endsWith(QLatin1String("/restore"))
        && request.url.path().contains(QLatin1String("/recoveryPoints/"));
}

} // namespace

class TestWorkflowUnfailing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isToldAndDeletesJustWhatItMade_data();
    void isToldAndDeletesJustWhatItMade();
    void namesWhatItCannotDelete();
    void isFoundAgainAfterAStop();
    void whatIsNotKnownToBeItsOwnStays();

private:
    static std::unique_ptr<RecoveryWorld> planned();
    /// Stopped while the restore runs, as a kill does it; then it ends, and somebody makes another disk.
    static void stopAndLetItEnd(RecoveryWorld &world);
    /// Whether the run names a disk that its restore made, and no other.
    static void tellsWhatWasMade(RecoveryWorld &world);
};

std::unique_ptr<RecoveryWorld> TestWorkflowUnfailing::planned() {
    WorldOptions options; // nothing is lost
    options.scenario = {{QStringLiteral("name"), QStringLiteral("whole")},
        {QStringLiteral("extends"), QStringLiteral("contoso-recovery")}};
    auto world = std::make_unique<RecoveryWorld>(QStringLiteral("whole"), options);
    if (!world->look()) {
        return nullptr;
    }
    world->recovery().chooseGoal(domain::RecoveryGoal::Rehearse);
    world->settle(protect::RecoveryTask::Look);
    domain::RecoveryChoices choices = world->recovery().choices();
    choices.sameSecurityDomain = true;
    for (const domain::DiskEncryptionSet &set : world->recovery().findings().sets) {
        choices.placeholderSetId = set.name == QLatin1String("des-spare") ? set.id : choices.placeholderSetId;
    }
    world->recovery().choose(choices);
    world->settle(protect::RecoveryTask::Look);
    const bool isReady = world->recovery().plan().isPossible();
    return isReady && world->change(giveOriginalKey) ? std::move(world) : nullptr;
}

void TestWorkflowUnfailing::tellsWhatWasMade(RecoveryWorld &world) {
    const domain::RecoveryRun &run = world.recovery().run();
    QCOMPARE(run.outcome, RecoveryOutcome::Failed);
    QVERIFY(run.failure);
    QCOMPARE(run.failure->error.code, QStringLiteral("RestoreDidNotFail"));
    QCOMPARE(wording::errorText(run.failure->error).headline, QStringLiteral("The restore succeeded"));
    QStringList made;
    for (const domain::WrittenChange &change : run.written) {
        if (change.write.step == RecoveryStepKind::StartFetch && change.id.startsWith(QLatin1Char('/'))) {
            made.append(change.id.section(QLatin1Char('/'), -1));
        }
    }
    QVERIFY2(made.size() == 1 && made.first().startsWith(QLatin1String("cvm-erp-01-osdisk-")),
        qPrintable(made.join(QLatin1Char(' '))));
    const QString told = wording::recoveryOutcomeLines(run).join(QLatin1Char('\n'));
    QVERIFY2(told.contains(made.first()), qPrintable(told));
    QVERIFY2(!told.contains(QLatin1String(othersDisk)), qPrintable(told));
}

void TestWorkflowUnfailing::isToldAndDeletesJustWhatItMade_data() {
    QTest::addColumn<QString>("another");
    QTest::newRow("alone in the group") << QString();
    QTest::newRow("another disk came before the restore") << QStringLiteral("before");
    QTest::newRow("another disk came while it ran") << QStringLiteral("during");
}

void TestWorkflowUnfailing::isToldAndDeletesJustWhatItMade() {
    QFETCH(QString, another);
    const std::unique_ptr<RecoveryWorld> world = planned();
    QVERIFY(world);
    const domain::ResourceId group = world->recovery().choices().fetchGroupId;
    QVERIFY(disksIn(world->tenant(), group).isEmpty());
    const auto makeIt = [&world, group] {
        return world->change([&group](QJsonObject &tenant) { makeOthersDisk(tenant, group); });
    };
    bool isStarted = false;
    bool isMade = another.isEmpty() || (another == QLatin1String("before") && makeIt());
    world->world().tap().setObserver([&](const http::Request &request) {
        isMade = isMade || (isStarted && makeIt()); // the first question after its start
        isStarted = isStarted || startsRestore(request);
    });
    world->run();
    QVERIFY(isMade);
    tellsWhatWasMade(*world);
    QCOMPARE(disksIn(world->tenant(), group),
        another.isEmpty() ? QStringList() : QStringList{QLatin1String(othersDisk)});
    QCOMPARE(
        world->recovery().run().stage(RecoveryStepKind::DeleteMadeDisks)->state, domain::StageState::Done);
    QVERIFY2(world->recovery().run().leftBehind.isEmpty(),
        qPrintable(world->recovery().run().leftBehind.join(QLatin1Char(' '))));
    QCOMPARE(world->world().writes().filter(QStringLiteral("delete ")).size(), 1); // no key, no blob
}

void TestWorkflowUnfailing::namesWhatItCannotDelete() {
    const std::unique_ptr<RecoveryWorld> world = planned();
    QVERIFY(world);
    const domain::ResourceId group = world->recovery().choices().fetchGroupId;
    world->world().tap().setFault([](const http::Request &request) -> std::optional<TapTransport::Answer> {
        if (request.method != http::Method::Delete) {
            return std::nullopt;
        }
        http::Response refused;
        refused.status = 403;
        refused.body = R"({"error":{"code":"AuthorizationFailed","message":"No right to delete."}})";
        return TapTransport::Answer(refused);
    });
    world->run();
    tellsWhatWasMade(*world);
    const QStringList left = world->recovery().run().leftBehind;
    QCOMPARE(left.size(), 1);
    QVERIFY2(left.first().contains(QLatin1String("/disks/cvm-erp-01-osdisk-")), qPrintable(left.first()));
    QCOMPARE(disksIn(world->tenant(), group).size(), 1);
    // Gone on with, it is deleted after all, and no restore is started anew.
    world->world().tap().setFault({});
    world->world().tap().clear();
    world->run();
    QVERIFY2(disksIn(world->tenant(), group).isEmpty(), qPrintable(world->failure()));
    for (const http::Request &request : world->world().tap().requests()) {
        QVERIFY(!startsRestore(request));
    }
}

void TestWorkflowUnfailing::stopAndLetItEnd(RecoveryWorld &world) {
    bool isSent = false;
    world.world().tap().holdAnswers([&isSent](const http::Request &request) {
        isSent = isSent || startsRestore(request);
        return startsRestore(request);
    });
    world.recovery().start();
    QVERIFY(World::waitUntil([&] { return isSent; }));
    world.recovery().cancel(protect::RecoveryTask::Run);
    world.world().tap().holdAnswers({});
    world.world().tap().releaseAll();
    world.world().clock().advance(std::chrono::hours(3));
    const domain::ResourceId group = world.recovery().choices().fetchGroupId;
    QVERIFY(world.change([&group](QJsonObject &tenant) { makeOthersDisk(tenant, group); }));
    QCOMPARE(disksIn(world.tenant(), group).size(), 2);
}

/// What is there when the run goes on may be the restore's.
void TestWorkflowUnfailing::isFoundAgainAfterAStop() {
    const std::unique_ptr<RecoveryWorld> world = planned();
    QVERIFY(world);
    stopAndLetItEnd(*world);
    const QString id = world->recovery().runId();
    world->recovery().resume(id);
    QVERIFY(world->settle(protect::RecoveryTask::Run));
    world->run();
    tellsWhatWasMade(*world);
    QCOMPARE(disksIn(world->tenant(), world->recovery().choices().fetchGroupId),
        QStringList{QLatin1String(othersDisk)});
}

/// The group's contents cannot be read any more when the run goes on.
void TestWorkflowUnfailing::whatIsNotKnownToBeItsOwnStays() {
    const std::unique_ptr<RecoveryWorld> world = planned();
    QVERIFY(world);
    stopAndLetItEnd(*world);
    world->world().tap().setFault([](const http::Request &request) -> std::optional<TapTransport::Answer> {
        if (!request.url.path().endsWith(QLatin1String("/resourceGroups/rg-rehearsal/resources"))) {
            return std::nullopt;
        }
        http::Response refused;
        refused.status = 403;
        refused.body = R"({"error":{"code":"AuthorizationFailed","message":"No right to list."}})";
        return TapTransport::Answer(refused);
    });
    const QString id = world->recovery().runId();
    world->recovery().resume(id);
    QVERIFY(world->settle(protect::RecoveryTask::Run));
    world->run();
    QVERIFY(disksIn(world->tenant(), world->recovery().choices().fetchGroupId)
                .contains(QLatin1String(othersDisk)));
}

CVM_TEST(TestWorkflowUnfailing)

} // namespace tst_workflow_unfailing

#include "tst_workflow_unfailing.moc"
