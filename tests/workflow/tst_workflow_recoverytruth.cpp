#include "base/text.h"
#include "cloud/azure/keysclient.h"
#include "domain/pastrun.h"
#include "recovering.h"
#include "tests/support/await.h"
#include "tests/support/program.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

namespace tst_workflow_recoverytruth {

using namespace support;
using domain::RecoveryOutcome;
using Refused = domain::RecoveryRefusalKind;
using domain::RecoveryStepKind;
using http::Method;
using protect::RecoveryTask;

namespace {

bool asks(const http::Request &request, Method method, const char *part) {
    return request.method == method && World::pathOf(request).contains(QLatin1String(part));
}

std::optional<TapTransport::Answer> refusal(int status, const char *code) {
    http::Response response;
    response.status = status;
    response.body = QStringLiteral("{\"error\":{\"code\":\"%1\",\"message\":\"Not now.\"}}")
                        .arg(QLatin1String(code))
                        .toUtf8();
    return response;
}

/// A restore job of a VM of that name, of the group that the container names.
QJsonObject restoreJob(const char *status, const QString &container) {
    QJsonObject properties{{QStringLiteral("jobType"), QStringLiteral("AzureIaaSVMJob")},
        {QStringLiteral("operation"), QStringLiteral("Restore")},
        {QStringLiteral("status"), QLatin1String(status)},
        {QStringLiteral("entityFriendlyName"), QStringLiteral("cvm-erp-01")},
        {QStringLiteral("startTime"), QStringLiteral("2026-11-30T10:00:00Z")},
        {QStringLiteral("extendedInfo"),
            QJsonObject{{QStringLiteral("propertyBag"),
                QJsonObject{{QStringLiteral("Target Storage Account Name"), QStringLiteral("contosostaging")},
                    {QStringLiteral("Config Blob Container Name"), QStringLiteral("c")},
                    {QStringLiteral("Secured Encryption Info Blob Name"), QStringLiteral("b")}}}}}};
    if (!container.isEmpty()) {
        properties.insert(QStringLiteral("containerName"), container);
    }
    const QString id = QStringLiteral("11111111-2222-3333-4444-555555555555");
    return {
        {QStringLiteral("id"),
            QStringLiteral("/subscriptions/s/resourceGroups/g/providers/Microsoft.RecoveryServices/vaults/v/"
                           "backupJobs/")
                + id},
        {QStringLiteral("name"), id}, {QStringLiteral("properties"), properties}};
}

bool holds(const QStringList &all, const char *part) {
    return std::any_of(all.begin(), all.end(),
        [part](const QString &one) { return one.contains(QLatin1String(part), Qt::CaseInsensitive); });
}

bool hasWritten(const RecoveryWorld &world, RecoveryStepKind step) {
    const std::vector<domain::WrittenChange> &written = world.recovery().run().written;
    return std::any_of(written.begin(), written.end(),
        [step](const domain::WrittenChange &change) { return change.write.step == step; });
}

/// Goes up to the plan of a rehearsal.
bool planRehearsal(RecoveryWorld &world) {
    if (!world.look()) {
        return false;
    }
    world.recovery().chooseGoal(domain::RecoveryGoal::Rehearse);
    return world.settle(RecoveryTask::Look) && world.recovery().plan().isPossible();
}

/// Chooses on top of what is proposed.
bool choose(RecoveryWorld &world, const std::function<void(domain::RecoveryChoices &)> &change) {
    domain::RecoveryChoices choices = world.recovery().choices();
    change(choices);
    world.recovery().choose(choices);
    return world.settle(RecoveryTask::Look);
}

/// Moves the key of this name between the lists of a store, from another one or its own deleted ones.
void moveKey(QJsonObject &tenant, const char *from, const char *list, const char *to) {
    QJsonArray stores = tenant.value(QStringLiteral("keyStores")).toArray();
    QJsonObject key;
    for (QJsonValueRef store : stores) {
        QJsonObject one = store.toObject();
        QJsonArray keys = one.value(QLatin1String(list)).toArray();
        for (qsizetype i = keys.size(); i-- > 0;) {
            const bool isIt = one.value(QStringLiteral("name")) == QLatin1String(from)
                && keys.at(i).toObject().value(QStringLiteral("name")) == QLatin1String("cvm-erp-os");
            if (isIt) {
                key = keys.takeAt(i).toObject();
            }
        }
        one.insert(QLatin1String(list), keys);
        store = one;
    }
    for (QJsonValueRef store : stores) {
        QJsonObject one = store.toObject();
        if (one.value(QStringLiteral("name")) == QLatin1String(to)) {
            QJsonArray keys = one.value(QStringLiteral("keys")).toArray();
            keys.append(key);
            one.insert(QStringLiteral("keys"), keys);
        }
        store = one;
    }
    tenant.insert(QStringLiteral("keyStores"), stores);
}

bool hasKey(const RecoveryWorld &world, const QString &host, const char *name) {
    for (const QJsonValue store : world.tenant().value(QStringLiteral("keyStores")).toArray()) {
        for (const QJsonValue key : store[QStringLiteral("keys")].toArray()) {
            const bool isIt = host.startsWith(store[QStringLiteral("name")].toString())
                && key[QStringLiteral("name")].toString() == QLatin1String(name);
            if (isIt) {
                return true;
            }
        }
    }
    return false;
}

std::size_t unclearOf(RecoveryWorld &world) {
    return domain::unclearWrites(world.world().estate().pastRuns(), world.recovery().runId()).size();
}

} // namespace

/// What a recovery says of what it did, or may have done, where answers are lost or cannot be read.
class TestWorkflowRecoveryTruth : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCopyWhoseAnswerWasLostIsDeleted();
    void aCopyThatMayBeThereIsTold();
    void aPlaceholderWhoseAnswerWasLostIsDeleted_data();
    void aPlaceholderWhoseAnswerWasLostIsDeleted();
    void aKeyThatSomebodyElseRestoredIsNotDeleted();
    void aRestoreWhoseJobIsNotReadIsNoSuccess_data();
    void aRestoreWhoseJobIsNotReadIsNoSuccess();
    void jobsOfAnotherGroupsMachineAreNotThisOnes_data();
    void jobsOfAnotherGroupsMachineAreNotThisOnes();
    void aRestoreThatWasNotAnsweredIsUnclear();
    void aRestoreThatFailedIsTold();
    void theNameOfTheNewMachineIsLookedUp();
    void whatTheUserSaysIsCheckedAfterwards();
    void aKeyIsNamedWhereItsSetIsGone();
    void aPointWithoutACopyIsTold();
    void whatSomebodyElseDidMeanwhileIsNotOwn();
    void whatSomebodyElseRecoveredIsNotOwn();
    void aCopyOfAnotherNameIsDeletedByItsOwn();
    void aDeletionWhoseAnswerWasLostIsRead();
    void aRestoreThatStillRunsIsNoFailure();
    void aCopyThatMayComeIsTold();
    void whatCannotBeReadAfterwardsFailsNothing();
    void disksThatCannotBeListedAreNotNone();
    void vaultsThatAreNotReadAreNotNone_data();
    void vaultsThatAreNotReadAreNotNone();
};

void TestWorkflowRecoveryTruth::aCopyWhoseAnswerWasLostIsDeleted() {
    RecoveryWorld world(QStringLiteral("key-purged"));
    QVERIFY(planRehearsal(world));
    bool isLost = false;
    int unread = 0;
    world.world().tap().setLoss([&isLost](const http::Request &request) {
        const bool isRestore = asks(request, Method::Post, "/keys/restore");
        isLost = isLost || isRestore;
        return isRestore;
    });
    world.world().tap().setFault([&](const http::Request &request) -> std::optional<TapTransport::Answer> {
        const bool isReadBack = isLost && unread < 4 && asks(request, Method::Get, "/keys/cvm-erp-os");
        unread += isReadBack ? 1 : 0;
        return isReadBack ? refusal(503, "ServiceUnavailable") : std::nullopt;
    });
    QCOMPARE(world.run(), RecoveryOutcome::Failed);
    QCOMPARE(unread, 4);
    QVERIFY2(holds(world.world().writes(), "DELETE"), qPrintable(world.world().writes().join(u'\n')));
    QCOMPARE(
        world.recovery().run().stage(RecoveryStepKind::DeleteRehearsalKey)->state, domain::StageState::Done);
    QVERIFY2(!holds(world.recovery().run().leftBehind, "/keys/"),
        qPrintable(world.recovery().run().leftBehind.join(u' ')));
}

void TestWorkflowRecoveryTruth::aCopyThatMayBeThereIsTold() {
    RecoveryWorld world(QStringLiteral("key-purged"));
    QVERIFY(planRehearsal(world));
    bool isLost = false;
    world.world().tap().setLoss([&isLost](const http::Request &request) {
        const bool isRestore = asks(request, Method::Post, "/keys/restore");
        isLost = isLost || isRestore;
        return isRestore;
    });
    world.world().tap().setFault([&](const http::Request &request) -> std::optional<TapTransport::Answer> {
        return isLost && asks(request, Method::Get, "/keys/cvm-erp-os") ? refusal(403, "Forbidden")
                                                                        : std::nullopt;
    });
    QCOMPARE(world.run(), RecoveryOutcome::Failed);
    QVERIFY2(holds(world.recovery().run().leftBehind, "/keys/cvm-erp-os"),
        qPrintable(world.recovery().run().leftBehind.join(u' ')));
    QCOMPARE(unclearOf(world), 1U);
    QVERIFY(!holds(world.world().writes(), "DELETE")); // unseen, nothing is deleted
    // Later it can be read, and going on takes it away.
    world.world().tap().setLoss({});
    world.world().tap().setFault({});
    world.run();
    QVERIFY2(!holds(world.recovery().run().leftBehind, "/keys/"),
        qPrintable(world.recovery().run().leftBehind.join(u' ')));
}

void TestWorkflowRecoveryTruth::aPlaceholderWhoseAnswerWasLostIsDeleted_data() {
    QTest::addColumn<QByteArray>("write");
    QTest::addColumn<int>("readBacks"); ///< that fail
    QTest::newRow("key") << QByteArray("/create") << 4;
    QTest::newRow("set") << QByteArray("/diskEncryptionSets/des-rehearsal-") << 0; // it isn't read back
}

void TestWorkflowRecoveryTruth::aPlaceholderWhoseAnswerWasLostIsDeleted() {
    QFETCH(QByteArray, write);
    QFETCH(int, readBacks);
    WorldOptions options; // nothing is lost
    options.scenario = {{QStringLiteral("name"), QStringLiteral("whole")},
        {QStringLiteral("extends"), QStringLiteral("contoso-recovery")}};
    RecoveryWorld world(QStringLiteral("whole"), options);
    QVERIFY(world.look());
    world.recovery().chooseGoal(domain::RecoveryGoal::Rehearse);
    QVERIFY(world.settle(RecoveryTask::Look));
    QVERIFY(choose(world, [](domain::RecoveryChoices &choices) {
        choices.sameSecurityDomain = true;
        choices.placeholderSetId = domain::ResourceId();
        choices.placeholderStoreHost = choices.targetHost;
    }));
    QVERIFY(world.recovery().plan().isPossible());
    bool isLost = false;
    int unread = 0;
    world.world().tap().setLoss([&](const http::Request &request) {
        const bool isIt = request.method != Method::Get && request.method != Method::Delete
            && World::pathOf(request).contains(QString::fromLatin1(write));
        isLost = isLost || isIt;
        return isIt;
    });
    world.world().tap().setFault([&](const http::Request &request) -> std::optional<TapTransport::Answer> {
        const bool isIt = isLost && unread < readBacks && asks(request, Method::Get, "/keys/rehearsal-");
        unread += isIt ? 1 : 0;
        return isIt ? refusal(503, "ServiceUnavailable") : std::nullopt;
    });
    world.run();
    QVERIFY(isLost);
    QVERIFY2(world.recovery().run().leftBehind.isEmpty(),
        qPrintable(world.recovery().run().leftBehind.join(u' ') + QStringLiteral("; ") + world.failure()));
    const QByteArray tenant = QJsonDocument(world.tenant()).toJson();
    QVERIFY(!tenant.contains("\"des-rehearsal-"));
}

/// A refused restore made nothing: what has the name now is not this run's.
void TestWorkflowRecoveryTruth::aKeyThatSomebodyElseRestoredIsNotDeleted() {
    RecoveryWorld world(QStringLiteral("key-purged"));
    QVERIFY(planRehearsal(world));
    bool isSent = false;
    world.world().tap().setFault([&](const http::Request &request) -> std::optional<TapTransport::Answer> {
        if (asks(request, Method::Post, "/keys/restore")) {
            isSent = true;
            return refusal(409, "Conflict");
        }
        if (isSent
            && asks(request, Method::Get, "/keys/cvm-erp-os")) { // somebody else's, of the same version
            const domain::KeyIdentifier id{world.recovery().choices().targetHost,
                QStringLiteral("cvm-erp-os"), world.recovery().findings().key.id.version};
            http::Response response;
            response.status = 200;
            response.body = QJsonDocument(
                QJsonObject{{QStringLiteral("key"),
                                QJsonObject{{QStringLiteral("kid"), id.text()},
                                    {QStringLiteral("kty"), QStringLiteral("RSA-HSM")}}},
                    {QStringLiteral("attributes"), QJsonObject{{QStringLiteral("enabled"), true}}}})
                                .toJson();
            return response;
        }
        return std::nullopt;
    });
    QCOMPARE(world.run(), RecoveryOutcome::Failed);
    QVERIFY(isSent);
    QVERIFY(!holds(world.world().writes(), "/keys/cvm-erp-os"));
    QCOMPARE(world.recovery().run().stage(RecoveryStepKind::DeleteRehearsalKey)->state,
        domain::StageState::Skipped);
    QVERIFY(!hasWritten(world, RecoveryStepKind::RestoreKey));
}

void TestWorkflowRecoveryTruth::aRestoreWhoseJobIsNotReadIsNoSuccess_data() {
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isRehearsal");
    QTest::newRow("refused") << QStringLiteral("vm-deleted") << 403 << false;
    QTest::newRow("not listed") << QStringLiteral("vm-deleted") << 404 << false;
    QTest::newRow("out of order") << QStringLiteral("vm-deleted") << 500 << false;
    QTest::newRow("fetch refused") << QStringLiteral("key-purged") << 403 << true;
    QTest::newRow("fetch not listed") << QStringLiteral("key-purged") << 404 << true;
}

void TestWorkflowRecoveryTruth::aRestoreWhoseJobIsNotReadIsNoSuccess() {
    QFETCH(QString, scenario);
    QFETCH(int, status);
    QFETCH(bool, isRehearsal);
    RecoveryWorld world(scenario);
    QVERIFY(isRehearsal ? planRehearsal(world) : world.look());
    QVERIFY(world.recovery().plan().isPossible());
    world.world().tap().setFault([status](
                                     const http::Request &request) -> std::optional<TapTransport::Answer> {
        return asks(request, Method::Get, "/backupJobs/") ? refusal(status, "SomethingElse") : std::nullopt;
    });
    QCOMPARE(world.run(), RecoveryOutcome::Failed);
    const domain::RecoveryRun &run = world.recovery().run();
    QVERIFY(run.failure->error.code != QLatin1String("RestoreDidNotFail"));
    const RecoveryStepKind kind
        = isRehearsal ? RecoveryStepKind::StartFetch : RecoveryStepKind::RestoreMachine;
    QCOMPARE(run.stage(kind)->state, domain::StageState::Failed);
    QVERIFY(hasWritten(world, kind)); // it was started
    // Once it can be read, it is followed and not started again.
    world.world().tap().setFault({});
    world.run();
    QCOMPARE(run.outcome, RecoveryOutcome::Recovered);
    const QStringList writes = world.world().writes();
    QVERIFY2(writes.count(QStringLiteral("enable")) == 1, qPrintable(writes.join(u'\n'))); // below the item
}

void TestWorkflowRecoveryTruth::jobsOfAnotherGroupsMachineAreNotThisOnes_data() {
    QTest::addColumn<QString>("container");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<std::size_t>("running");
    QTest::addColumn<std::size_t>("copies");
    const QString own = QStringLiteral("iaasvmcontainerv2;rg-erp;cvm-erp-01");
    const QString other = QStringLiteral("iaasvmcontainerv2;rg-other;cvm-erp-01");
    QTest::newRow("own, running") << own << QByteArray("InProgress") << std::size_t(1) << std::size_t(0);
    QTest::newRow("other, running") << other << QByteArray("InProgress") << std::size_t(0) << std::size_t(0);
    QTest::newRow("not told, running")
        << QString() << QByteArray("InProgress") << std::size_t(1) << std::size_t(0);
    QTest::newRow("own, failed") << own.toUpper() << QByteArray("Failed") << std::size_t(0) << std::size_t(1);
    QTest::newRow("other, failed") << other << QByteArray("Failed") << std::size_t(0) << std::size_t(0);
    QTest::newRow("not told, failed")
        << QString() << QByteArray("Failed") << std::size_t(0) << std::size_t(0);
    QTest::newRow("with the prefix, failed") << QStringLiteral("IaasVMContainer;") + own
                                             << QByteArray("Failed") << std::size_t(0) << std::size_t(1);
}

void TestWorkflowRecoveryTruth::jobsOfAnotherGroupsMachineAreNotThisOnes() {
    QFETCH(QString, container);
    QFETCH(QByteArray, status);
    QFETCH(std::size_t, running);
    QFETCH(std::size_t, copies);
    const QJsonObject job = restoreJob(status.constData(), container);
    RecoveryWorld world(QStringLiteral("key-purged"));
    world.world().tap().setFault([&job](const http::Request &request) -> std::optional<TapTransport::Answer> {
        if (!asks(request, Method::Get, "/backupJobs")) {
            return std::nullopt;
        }
        const bool isList = World::pathOf(request).endsWith(QLatin1String("/backupJobs"));
        http::Response response;
        response.status = 200;
        response.body
            = QJsonDocument(isList ? QJsonObject{{QStringLiteral("value"), QJsonArray{job}}} : job).toJson();
        return response;
    });
    QVERIFY(world.look());
    QCOMPARE(world.recovery().findings().runningRestores.size(), running);
    QCOMPARE(world.recovery().findings().keyCopyJobs.size(), copies);
}

void TestWorkflowRecoveryTruth::aRestoreThatWasNotAnsweredIsUnclear() {
    RecoveryWorld world(QStringLiteral("vm-deleted"));
    QVERIFY(world.look());
    world.world().tap().setLoss(
        [](const http::Request &request) { return asks(request, Method::Post, "/restore"); });
    bool isFound = false;
    world.world().tap().setFault(
        [&isFound](const http::Request &request) -> std::optional<TapTransport::Answer> {
            return !isFound && asks(request, Method::Get, "/backupJobs") ? refusal(403, "Forbidden")
                                                                         : std::nullopt;
        });
    QCOMPARE(world.run(), RecoveryOutcome::Failed);
    QVERIFY(!hasWritten(world, RecoveryStepKind::RestoreMachine));
    QCOMPARE(unclearOf(world), 1U);
    isFound = true;
    QCOMPARE(world.run(), RecoveryOutcome::Recovered);
    QCOMPARE(unclearOf(world), 0U);
}

/// The key goes between the plan and the restore, which then leaves a copy of it.
void TestWorkflowRecoveryTruth::aRestoreThatFailedIsTold() {
    RecoveryWorld world(QStringLiteral("vm-deleted"));
    QVERIFY(world.look());
    QVERIFY(world.recovery().plan().isPossible());
    const domain::KeyIdentifier key{
        QStringLiteral("contoso-hsm-prod.managedhsm.azure.net"), QStringLiteral("cvm-erp-os"), QString()};
    const azure::KeysClient keys(world.world().azure());
    const auto deleted = await(keys.remove(domain::KeyStoreKind::ManagedHsm, key, {}));
    QVERIFY2(deleted.has_value(), deleted ? "" : qPrintable(deleted.error().message));
    QCOMPARE(world.run(), RecoveryOutcome::Failed);
    const domain::RecoveryRun &run = world.recovery().run();
    QVERIFY(run.machineJob);
    QVERIFY(hasWritten(world, RecoveryStepKind::RestoreMachine));
    QCOMPARE(run.written.front().id, run.machineJob->name);
    QVERIFY2(holds(run.leftBehind, "contosostaging/"), qPrintable(run.leftBehind.join(u' ')));
}

void TestWorkflowRecoveryTruth::theNameOfTheNewMachineIsLookedUp() {
    RecoveryWorld world(QStringLiteral("key-purged"));
    QVERIFY(world.look());
    const domain::ResourceId there = world.recovery().findings().virtualMachineId;
    QVERIFY(choose(world, [&there](domain::RecoveryChoices &choices) {
        choices.parts.machine = true;
        choices.targetGroupId = domain::ResourceId(there.text().section(u'/', 0, 4));
        choices.newMachineName = QStringLiteral("cvm-pay-01"); // another VM of that group
    }));
    bool isThere = false;
    for (const domain::VirtualMachine &machine : world.recovery().findings().environment.virtualMachines) {
        isThere = isThere || base::sameText(machine.name, QStringLiteral("cvm-pay-01"));
    }
    const bool wasAsked = std::any_of(world.world().tap().requests().begin(),
        world.world().tap().requests().end(), [](const http::Request &request) {
            return asks(request, Method::Get, "/virtualMachines/cvm-pay-01");
        });
    QVERIFY(wasAsked);
    QCOMPARE(world.refuses(Refused::MachineNameTaken), isThere);
}

void TestWorkflowRecoveryTruth::whatTheUserSaysIsCheckedAfterwards() {
    RecoveryWorld world(QStringLiteral("vm-deleted"));
    QVERIFY(world.look());
    domain::ResourceId spare;
    for (const domain::DiskEncryptionSet &set : world.recovery().findings().sets) {
        spare = set.name == QLatin1String("des-spare") ? set.id : spare;
    }
    QVERIFY(!spare.isEmpty());
    QVERIFY(choose(world, [&spare](domain::RecoveryChoices &choices) { choices.setId = spare; }));
    QVERIFY(world.settle(RecoveryTask::Look));
    const domain::RecoveryPlan plan = world.recovery().plan();
    QVERIFY(std::any_of(plan.refusals.begin(), plan.refusals.end(), [](const domain::RecoveryRefusal &one) {
        return one.kind == Refused::SetNamedByUser && one.isWarning;
    }));
    QVERIFY2(plan.isPossible(), qPrintable(world.failure()));
    QCOMPARE(world.run(), RecoveryOutcome::Recovered);
    const domain::RecoveryRun &run = world.recovery().run();
    QVERIFY(run.machineSet && run.machineSet->name != QLatin1String("des-spare"));
    const domain::RecoveryStage *read = run.stage(RecoveryStepKind::ReadMachine);
    QCOMPARE(read->state, domain::StageState::Warning);
    QCOMPARE(read->error->code, QStringLiteral("OtherSetUsed"));
}

void TestWorkflowRecoveryTruth::aKeyIsNamedWhereItsSetIsGone() {
    WorldOptions options;
    options.scenario = {{QStringLiteral("name"), QStringLiteral("gone")},
        {QStringLiteral("extends"), QStringLiteral("key-purged")}};
    RecoveryWorld world(QStringLiteral("gone"), options);
    domain::KeyIdentifier key;
    world.world().tap().setFault([](const http::Request &request) -> std::optional<TapTransport::Answer> {
        return asks(request, Method::Get, "/diskEncryptionSets/des-erp")
                && !World::pathOf(request).contains(QLatin1String("restored"))
            ? refusal(404, "ResourceNotFound")
            : std::nullopt;
    });
    QVERIFY(world.look());
    QVERIFY(world.recovery().findings().isSetGone);
    QVERIFY(world.refuses(Refused::NothingChosen) || world.refuses(Refused::KeyNotKnown));
    for (const domain::DiskEncryptionSet &set : world.recovery().findings().sets) {
        key = set.name == QLatin1String("des-erp") ? set.activeKey : key; // what the user remembers
    }
    QVERIFY(!key.version.isEmpty());
    QVERIFY(choose(world, [&key](domain::RecoveryChoices &choices) { choices.namedKey = key; }));
    const domain::RecoveryFindings &found = world.recovery().findings();
    QCOMPARE(found.key.id, key);
    QCOMPARE(found.key.state, domain::OriginalKeyState::Gone);
    QVERIFY(found.store.has_value());
    QVERIFY(!found.users.empty());
    const domain::RecoveryChoices &choices = world.recovery().choices();
    QVERIFY(choices.parts.restoreKey && choices.parts.newSet && choices.parts.grants);
    QVERIFY(!choices.placeholderSetId.isEmpty()); // the original can't be named any more
    QVERIFY2(world.recovery().plan().isPossible(), qPrintable(world.failure()));
    QVERIFY2(world.run() == RecoveryOutcome::Recovered, qPrintable(world.failure()));
    QCOMPARE(world.recovery().run().newSet->activeKey, key);
}

void TestWorkflowRecoveryTruth::aPointWithoutACopyIsTold() {
    RecoveryWorld world(QStringLiteral("key-purged"));
    QVERIFY(world.look());
    QVERIFY(world.recovery().plan().isPossible());
    QJsonObject job = restoreJob("Failed", QStringLiteral("iaasvmcontainerv2;rg-erp;cvm-erp-01"));
    QJsonObject properties = job.value(QStringLiteral("properties")).toObject();
    properties.remove(QStringLiteral("extendedInfo"));
    properties.insert(QStringLiteral("errorDetails"),
        QJsonArray{QJsonObject{
            {QStringLiteral("errorTitle"), QStringLiteral("UserErrorDiskEncryptionSetKeyDoesNotExist")}}});
    job.insert(QStringLiteral("properties"), properties);
    world.world().tap().setFault([&job](const http::Request &request) -> std::optional<TapTransport::Answer> {
        if (!asks(request, Method::Get, "/backupJobs/")) {
            return std::nullopt;
        }
        http::Response response;
        response.status = 200;
        response.body = QJsonDocument(job).toJson();
        return response;
    });
    QCOMPARE(world.run(), RecoveryOutcome::Failed);
    QCOMPARE(world.recovery().run().failure->error.code, QStringLiteral("NoKeyCopy"));
}

/// The restore of the key is refused; a colleague restores it; going on must not take it for its own.
void TestWorkflowRecoveryTruth::whatSomebodyElseDidMeanwhileIsNotOwn() {
    RecoveryWorld world(QStringLiteral("key-purged"));
    QVERIFY(planRehearsal(world));
    world.world().tap().setFault([](const http::Request &request) -> std::optional<TapTransport::Answer> {
        return asks(request, Method::Post, "/keys/restore") ? refusal(403, "Forbidden") : std::nullopt;
    });
    QCOMPARE(world.run(), RecoveryOutcome::Failed);
    const QString host = world.recovery().choices().targetHost;
    QVERIFY(!hasKey(world, host, "cvm-erp-os"));
    QVERIFY(world.change([](QJsonObject &tenant) {
        const QJsonObject copy = tenant.value(QStringLiteral("keyBackups")).toObject();
        QVERIFY(!copy.isEmpty());
        QJsonArray stores = tenant.value(QStringLiteral("keyStores")).toArray();
        for (QJsonValueRef store : stores) {
            QJsonObject one = store.toObject();
            if (one.value(QStringLiteral("name")) == QLatin1String("contoso-kv-rehearsal")) {
                const QJsonObject held = copy.begin().value().toObject();
                one.insert(QStringLiteral("keys"), QJsonArray{held.value(QStringLiteral("key")).toObject()});
            }
            store = one;
        }
        tenant.insert(QStringLiteral("keyStores"), stores);
    }));
    QVERIFY(hasKey(world, host, "cvm-erp-os"));
    world.world().tap().setFault({});
    QCOMPARE(world.run(), RecoveryOutcome::Failed);
    QVERIFY(!world.recovery().run().proof);
    QVERIFY(hasKey(world, host, "cvm-erp-os")); // the colleague's
}

void TestWorkflowRecoveryTruth::whatSomebodyElseRecoveredIsNotOwn() {
    RecoveryWorld world(QStringLiteral("key-soft-deleted"));
    QVERIFY(world.look());
    world.world().tap().setFault([](const http::Request &request) -> std::optional<TapTransport::Answer> {
        return asks(request, Method::Post, "/recover") ? refusal(403, "Forbidden") : std::nullopt;
    });
    QCOMPARE(world.run(), RecoveryOutcome::Failed);
    QVERIFY(world.change(
        [](QJsonObject &tenant) { moveKey(tenant, "contoso-kv-rbac", "deletedKeys", "contoso-kv-rbac"); }));
    world.world().tap().setFault({});
    world.run();
    QVERIFY2(!world.recovery().run().written.empty(), qPrintable(world.failure()));
    QVERIFY(world.recovery().run().written.front().existed);
}

/// The set was given another key since the backup: the copy is of another name, and that is what goes again.
void TestWorkflowRecoveryTruth::aCopyOfAnotherNameIsDeletedByItsOwn() {
    RecoveryWorld world(QStringLiteral("key-purged"));
    QVERIFY(planRehearsal(world));
    QVERIFY(world.change([](QJsonObject &tenant) {
        QJsonArray vaults = tenant.value(QStringLiteral("recoveryVaults")).toArray();
        QByteArray text = QJsonDocument(vaults).toJson();
        text.replace("\"name\": \"cvm-erp-os\"", "\"name\": \"cvm-old-os\"");
        tenant.insert(QStringLiteral("recoveryVaults"), QJsonDocument::fromJson(text).array());
    }));
    QCOMPARE(world.run(), RecoveryOutcome::Failed);
    QCOMPARE(world.recovery().run().failure->error.code, QStringLiteral("OtherKeyRestored"));
    QVERIFY(!hasKey(world, world.recovery().choices().targetHost, "cvm-old-os"));
    QVERIFY2(!holds(world.recovery().run().leftBehind, "/keys/"),
        qPrintable(world.recovery().run().leftBehind.join(u' ')));
}

void TestWorkflowRecoveryTruth::aDeletionWhoseAnswerWasLostIsRead() {
    RecoveryWorld world(QStringLiteral("key-purged"));
    QVERIFY(planRehearsal(world));
    world.world().tap().setLoss(
        [](const http::Request &request) { return asks(request, Method::Delete, "/keys/cvm-erp-os"); });
    QCOMPARE(world.run(), RecoveryOutcome::Recovered);
    const domain::RecoveryRun &run = world.recovery().run();
    QVERIFY(run.proof && run.proof->deleted.isValid() && run.proof->purge.isValid());
    QVERIFY2(run.leftBehind.isEmpty(), qPrintable(run.leftBehind.join(u' ')));
    QCOMPARE(unclearOf(world), 0U);
}

void TestWorkflowRecoveryTruth::aRestoreThatStillRunsIsNoFailure() {
    WorldOptions options;
    options.scenario = {{QStringLiteral("name"), QStringLiteral("slow")},
        {QStringLiteral("extends"), QStringLiteral("key-purged")},
        {QStringLiteral("timings"), QJsonObject{{QStringLiteral("restore"), 400000}}}};
    RecoveryWorld world(QStringLiteral("slow"), options);
    QVERIFY(planRehearsal(world));
    QCOMPARE(world.run(), RecoveryOutcome::Stopped);
    const domain::RecoveryRun &run = world.recovery().run();
    QCOMPARE(run.failure->error.code, QStringLiteral("RestoreStillRunning"));
    QCOMPARE(run.mayHoldCopy, QStringLiteral("contosostaging"));
    QCOMPARE(run.stage(RecoveryStepKind::DeleteRehearsalKey)->state, domain::StageState::Pending);
}

void TestWorkflowRecoveryTruth::aCopyThatMayComeIsTold() {
    RecoveryWorld world(QStringLiteral("key-purged"));
    QVERIFY(world.look());
    world.world().tap().setFault([](const http::Request &request) -> std::optional<TapTransport::Answer> {
        return asks(request, Method::Get, "/backupJobs/") ? refusal(403, "AuthorizationFailed")
                                                          : std::nullopt;
    });
    QCOMPARE(world.run(), RecoveryOutcome::Failed);
    QCOMPARE(world.recovery().run().mayHoldCopy, QStringLiteral("contosostaging"));
    // Stopped while it runs
    RecoveryWorld stopped(QStringLiteral("key-purged"));
    QVERIFY(stopped.look());
    protect::Recovery &recovery = stopped.recovery();
    QObject::connect(&recovery, &protect::Recovery::runChanged, &recovery, [&recovery, &stopped] {
        if (hasWritten(stopped, RecoveryStepKind::StartFetch) && !recovery.run().copy) {
            recovery.cancel(RecoveryTask::Run);
        }
    });
    QCOMPARE(stopped.run(), RecoveryOutcome::Stopped);
    QCOMPARE(recovery.run().mayHoldCopy, QStringLiteral("contosostaging"));
}

void TestWorkflowRecoveryTruth::whatCannotBeReadAfterwardsFailsNothing() {
    RecoveryWorld world(QStringLiteral("vm-deleted"));
    QVERIFY(world.look());
    bool isRestored = false;
    world.world().tap().setFault([&](const http::Request &request) -> std::optional<TapTransport::Answer> {
        isRestored = isRestored || asks(request, Method::Post, "/restore");
        return isRestored && asks(request, Method::Get, "/virtualMachines/")
            ? refusal(403, "AuthorizationFailed")
            : std::nullopt;
    });
    QCOMPARE(world.run(), RecoveryOutcome::Recovered);
    QCOMPARE(world.recovery().run().stage(RecoveryStepKind::ReadMachine)->state, domain::StageState::Warning);
}

void TestWorkflowRecoveryTruth::disksThatCannotBeListedAreNotNone() {
    WorldOptions options;
    options.scenario = {{QStringLiteral("name"), QStringLiteral("whole")},
        {QStringLiteral("extends"), QStringLiteral("contoso-recovery")}};
    RecoveryWorld world(QStringLiteral("whole"), options);
    QVERIFY(world.look());
    world.recovery().chooseGoal(domain::RecoveryGoal::Rehearse);
    QVERIFY(world.settle(RecoveryTask::Look));
    QVERIFY(choose(world, [&world](domain::RecoveryChoices &choices) {
        choices.sameSecurityDomain = true;
        for (const domain::DiskEncryptionSet &set : world.recovery().findings().sets) {
            choices.placeholderSetId
                = set.name == QLatin1String("des-spare") ? set.id : choices.placeholderSetId;
        }
    }));
    QVERIFY(world.recovery().plan().isPossible());
    QVERIFY(world.change([](QJsonObject &tenant) { // the restore will succeed
        QJsonArray sets = tenant.value(QStringLiteral("encryptionSets")).toArray();
        QJsonObject original;
        for (const QJsonValue one : sets) {
            original = one[QStringLiteral("name")] == QLatin1String("des-erp") ? one.toObject() : original;
        }
        for (QJsonValueRef one : sets) {
            QJsonObject set = one.toObject();
            for (const char *member : {"keyUrl", "sourceVaultId", "principalId"}) {
                if (set.value(QStringLiteral("name")) == QLatin1String("des-spare")) {
                    set.insert(QLatin1String(member), original.value(QLatin1String(member)));
                }
            }
            one = set;
        }
        tenant.insert(QStringLiteral("encryptionSets"), sets);
    }));
    world.world().tap().setFault([](const http::Request &request) -> std::optional<TapTransport::Answer> {
        return request.method == Method::Get && World::pathOf(request).endsWith(QLatin1String("/disks"))
            ? refusal(403, "AuthorizationFailed")
            : std::nullopt;
    });
    QCOMPARE(world.run(), RecoveryOutcome::Failed);
    const domain::RecoveryRun &run = world.recovery().run();
    QCOMPARE(run.failure->error.code, QStringLiteral("RestoreDidNotFail"));
    QVERIFY(!run.isMadeKnown);
    QVERIFY(!run.canGoOn());
    QCOMPARE(run.stage(RecoveryStepKind::DeleteMadeDisks)->state, domain::StageState::Failed);
}

void TestWorkflowRecoveryTruth::vaultsThatAreNotReadAreNotNone_data() {
    QTest::addColumn<QByteArray>("list");
    QTest::newRow("subscriptions") << QByteArray("/subscriptions");
    QTest::newRow("vaults") << QByteArray("/Microsoft.RecoveryServices/vaults");
}

void TestWorkflowRecoveryTruth::vaultsThatAreNotReadAreNotNone() {
    QFETCH(QByteArray, list);
    RecoveryWorld world(QStringLiteral("key-purged"));
    world.world().connectEstate();
    world.world().tap().setFault(
        [&list](const http::Request &request) -> std::optional<TapTransport::Answer> {
            const bool isIt = World::pathOf(request).endsWith(QString::fromLatin1(list));
            return isIt ? refusal(403, "AuthorizationFailed") : std::nullopt;
        });
    world.recovery().loadMachines();
    QVERIFY(world.settle(RecoveryTask::ListMachines));
    QCOMPARE(world.recovery().state(RecoveryTask::ListMachines).progress, protect::Progress::Failed);
    QVERIFY(!world.recovery().machines().isRead);
}

CVM_TEST(TestWorkflowRecoveryTruth)

} // namespace tst_workflow_recoverytruth

#include "tst_workflow_recoverytruth.moc"
