#include "cloud/azure/authorizationclient.h"
#include "cloud/azure/hsmrbacclient.h"
#include "cloud/azure/keystoreclient.h"
#include "requests.h"
#include "tests/support/await.h"
#include "tests/support/program.h"
#include "undoing.h"
#include "world.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

namespace tst_workflow_undo {

using namespace support;
using domain::UndoKind;
using domain::UndoOutcome;
using domain::UndoState;
using protect::Step;
using What = domain::UndoChange::What;

namespace {

QStringList lines(const char *text) {
    return QString::fromLatin1(text).split(QLatin1Char('|'));
}

QUrl hsmOf(World &world) {
    return world.protection().keyAssessment()->keyStore->uri;
}

QString vaultOf(World &world) {
    return world.protection().keyAssessment()->keyStore->id.text();
}

/// The vault's entry of the principal as Azure tells it now.
domain::AccessPolicy entryOf(World &world) {
    const azure::KeyStoreClient client(world.azure());
    const auto vault = await(client.keyVault(domain::ResourceId(vaultOf(world)), {}));
    for (const domain::AccessPolicy &policy :
        vault ? vault->accessPolicies : domain::KeyStore().accessPolicies) {
        if (policy.objectId == world.protection().choices().principalId) {
            return policy;
        }
    }
    return {};
}

bool isAbout(const http::Request &request, const QString &part) {
    return World::pathOf(request).contains(part, Qt::CaseInsensitive);
}

bool isRecordedAsTakenBack(World &world, domain::WriteKind kind) {
    const std::vector<domain::WrittenChange> changes = world.estate().pastRuns().front().written;
    return std::any_of(changes.begin(), changes.end(), [kind](const domain::WrittenChange &change) {
        return change.write.kind == kind && change.takenBack;
    });
}

bool someoneAdds(World &world, const QStringList &permissions) {
    const azure::KeyStoreClient client(world.azure());
    const domain::KeyStore store = *world.protection().keyAssessment()->keyStore;
    return await(client.addAccessPolicy(
                     store.id, store.tenantId, world.protection().choices().principalId, permissions, {}))
        .has_value();
}

} // namespace

/// What this tool granted can be taken back, and nothing else.
class TestWorkflowUndo : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesBackWhatItGranted_data();
    void takesBackWhatItGranted();
    void planningWritesNothing();
    void theRequestsShownAreTheRequestsSent();
    void entryIsRestoredToWhatItWas();
    void changedEntryIsLeftAlone();
    void changedAssignmentIsLeftAlone();
    void usedRoleIsLeftAlone();
    void changedRoleIsLeftAlone();
    void whatWasThereBeforeIsLeftAlone();
    void unreadableIsNotTouched();
    void stopsProtectionOnlyWhenAsked();
    void createdPoliciesStay();
    void isRepeatable();
    void lostAnswersAreLookedUp();
    void failedStepCanBeTriedAgain();
    void nothingIsSentThatCannotBeRecorded();
    void anotherWindowIsToldAndDoesNotWrite();
    void notWhileItIsBeingConfigured();
    void stoppedLookIsRepeatedBeforeAnythingIsSent();
    void sessionCanEndInTheMiddle();
    void whatIsToldFollowsTheUndo_data();
    void whatIsToldFollowsTheUndo();
    void stoppedUndoIsReadAgain();
    void unreadableAfterwardsIsUnknown();
    void grantedAgainIsNotTakenBack();
    void accessStaysWhereBackupsWereNotStopped_data();
    void accessStaysWhereBackupsWereNotStopped();
    void aMissingItemIsNotStopped();
    void aRoleStaysAsLongAsItsAssignment();
    void whatIsNotReadBackIsNotTakenBack();
    void earlierWritesStayKnown();
    void lostAccessIsGrantedAgain_data();
    void lostAccessIsGrantedAgain();
    void backupsOfAnEarlierRunAreStopped();
    void backupsOfOthersAreNotStopped();
    void theItemTellsWhereTheProtectionStateIsRefused();
    void protectedByOthersIsNotLostAccess();
};

void TestWorkflowUndo::takesBackWhatItGranted_data() {
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QStringList>("granted");
    QTest::addColumn<QStringList>("takenBack");
    QTest::newRow("managed-hsm") << "managed-hsm" << lines("role|assignment at /keys/cvm-erp-os|enable")
                                 << lines("delete assignment at /keys/cvm-erp-os|delete role");
    QTest::newRow("key-vault-rbac") << "key-vault-rbac" << QStringList() << QStringList();
    QTest::newRow("key-vault-access-policy")
        << "key-vault-access-policy" << lines("access policy|enable") << lines("restore policy");
}

void TestWorkflowUndo::takesBackWhatItGranted() {
    QFETCH(QString, scenario);
    QFETCH(QStringList, granted);
    QFETCH(QStringList, takenBack);
    World world(scenario);
    QCOMPARE(world.drive(), Step::Done);
    const QStringList before = world.writes();
    if (!granted.isEmpty()) {
        QCOMPARE(before, granted);
    }
    QCOMPARE(world.protection().keyAssessment()->verdict.truth, domain::Truth::Yes);
    QCOMPARE(world.takeBack(), UndoOutcome::TakenBack);
    const QStringList after = world.writes().mid(before.size());
    if (!takenBack.isEmpty()) {
        QCOMPARE(after, takenBack);
    }
    QVERIFY(!after.isEmpty());
    for (const domain::UndoStep &step : world.protection().undo().record().steps) {
        QCOMPARE(step.state, UndoState::Done);
    }
    QCOMPARE(world.protection().keyAssessment()->verdict.truth, domain::Truth::No); // read again
    for (const domain::WrittenChange &change : world.protection().run().written) {
        QCOMPARE(change.takenBack, domain::isGrant(change.write.kind));
    }
    QCOMPARE(world.estate().pastRuns().front().state, domain::PastRunState::TakenBack);
    QVERIFY(!world.protection().isWriting());
}

void TestWorkflowUndo::planningWritesNothing() {
    World world(QStringLiteral("managed-hsm"));
    QCOMPARE(world.drive(), Step::Done);
    const qsizetype before = world.writes().size();
    QCOMPARE(plan(world), UndoOutcome::Planned);
    QCOMPARE(world.writes().size(), before);
    QVERIFY(world.protection().undo().record().hasWork());
    QCOMPARE(world.protection().undo().record().virtualMachineId, world.vm()->id);
    QCOMPARE(world.estate().pastRuns().front().state, domain::PastRunState::Protected);
}

void TestWorkflowUndo::theRequestsShownAreTheRequestsSent() {
    for (const QString &scenario : {QStringLiteral("managed-hsm"), QStringLiteral("key-vault-rbac"),
             QStringLiteral("key-vault-access-policy")}) {
        World world(scenario);
        QCOMPARE(world.drive(), Step::Done);
        QCOMPARE(plan(world), UndoOutcome::Planned);
        world.protection().undo().setStopsProtection(true);
        QStringList shown;
        for (const domain::UndoStep &step : world.protection().undo().record().steps) {
            shown << step.method + QLatin1Char(' ') + step.url;
        }
        world.tap().clear();
        world.protection().undo().takeBack();
        QVERIFY(world.settleUndo());
        QStringList sent;
        for (const http::Request &request : world.tap().requests()) {
            if (request.method != http::Method::Get && request.method != http::Method::Post) {
                sent << QString::fromLatin1(http::methodName(request.method)) + QLatin1Char(' ')
                        + request.url.toString(QUrl::FullyEncoded);
            }
        }
        QCOMPARE(sent, shown);
    }
}

void TestWorkflowUndo::entryIsRestoredToWhatItWas() {
    World world(QStringLiteral("key-vault-access-policy"));
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    QVERIFY(someoneAdds(world, {QStringLiteral("list"), QStringLiteral("encrypt")}));
    const domain::AccessPolicy before = entryOf(world);
    QCOMPARE(world.drive(), Step::Done);
    QVERIFY(entryOf(world).keys.contains(QStringLiteral("backup"), Qt::CaseInsensitive));
    QCOMPARE(world.takeBack(), UndoOutcome::TakenBack);
    QStringList now = entryOf(world).keys;
    QStringList then = before.keys;
    now.sort();
    then.sort();
    QCOMPARE(now, then);
    QCOMPARE(entryOf(world).secrets, before.secrets);
}

void TestWorkflowUndo::changedEntryIsLeftAlone() {
    World world(QStringLiteral("key-vault-access-policy"));
    QCOMPARE(world.drive(), Step::Done);
    QVERIFY(someoneAdds(world, {QStringLiteral("decrypt")}));
    const QStringList before = entryOf(world).keys;
    const qsizetype writes = world.writes().size();
    QCOMPARE(world.takeBack(), UndoOutcome::TakenBack);
    const domain::UndoStep *step = stepOf(world, UndoKind::RestoreAccessPolicy);
    QVERIFY(step);
    QCOMPARE(step->state, UndoState::Changed);
    QCOMPARE(step->changes.size(), 1u);
    QCOMPARE(step->changes.front().what, What::KeyPermissions);
    QVERIFY(step->changes.front().now.contains(QStringLiteral("decrypt"), Qt::CaseInsensitive));
    QVERIFY(!step->changes.front().wrote.contains(QStringLiteral("decrypt"), Qt::CaseInsensitive));
    QVERIFY(step->url.isEmpty()); // nothing would be sent
    QCOMPARE(world.writes().size(), writes);
    QCOMPARE(entryOf(world).keys, before);
}

void TestWorkflowUndo::changedAssignmentIsLeftAlone() {
    World world(QStringLiteral("managed-hsm"));
    QCOMPARE(world.drive(), Step::Done);
    const domain::WrittenChange ours = *written(world, domain::WriteKind::CreateRoleAssignment);
    const azure::HsmRbacClient client(world.azure());
    const auto roles = await(client.roleDefinitions(hsmOf(world), {}));
    QVERIFY(roles);
    const auto another = std::find_if(roles->begin(), roles->end(),
        [&ours](const domain::RoleDefinition &role) { return role.guid != ours.write.roleGuid; });
    QVERIFY(await(client.deleteRoleAssignment(hsmOf(world), ours.write.scope, ours.write.id, {})));
    QVERIFY(await(client.putRoleAssignment(
        hsmOf(world), ours.write.scope, ours.write.id, another->guid, ours.write.principalId, {})));
    const qsizetype writes = world.writes().size();
    QCOMPARE(world.takeBack(), UndoOutcome::TakenBack);
    const domain::UndoStep *step = stepOf(world, UndoKind::DeleteRoleAssignment);
    QCOMPARE(step->state, UndoState::Changed);
    QCOMPARE(step->changes.front().what, What::Role);
    QCOMPARE(step->changes.front().now, QStringList{another->guid});
    QCOMPARE(world.writes().mid(writes), QStringList{QStringLiteral("delete role")}); // which nothing uses
}

void TestWorkflowUndo::usedRoleIsLeftAlone() {
    World world(QStringLiteral("managed-hsm"));
    QCOMPARE(world.drive(), Step::Done);
    const domain::WrittenChange ours = *written(world, domain::WriteKind::CreateRoleAssignment);
    const azure::HsmRbacClient client(world.azure());
    const QString guid = QStringLiteral("99999999-0000-4000-8000-000000000001");
    QVERIFY(await(client.putRoleAssignment(
        hsmOf(world), QStringLiteral("/keys"), guid, ours.write.roleGuid, ours.write.principalId, {})));
    QCOMPARE(plan(world), UndoOutcome::Planned);
    QCOMPARE(stateOf(world, UndoKind::DeleteRoleDefinition), UndoState::InUse);
    QCOMPARE(stepOf(world, UndoKind::DeleteRoleDefinition)->users, 1);
    QCOMPARE(world.takeBack(), UndoOutcome::TakenBack);
    QCOMPARE(stateOf(world, UndoKind::DeleteRoleAssignment), UndoState::Done);
    QVERIFY(await(client.roleDefinition(hsmOf(world), ours.write.roleGuid, {})));
}

void TestWorkflowUndo::changedRoleIsLeftAlone() {
    World world(QStringLiteral("managed-hsm"));
    QCOMPARE(world.drive(), Step::Done);
    const domain::WrittenChange ours = *written(world, domain::WriteKind::CreateRoleDefinition);
    const azure::HsmRbacClient client(world.azure());
    const QStringList more = ours.write.rights
        + QStringList{QStringLiteral("Microsoft.KeyVault/managedHsm/keys/encrypt/action")};
    QVERIFY(await(client.putRoleDefinition(hsmOf(world), ours.write.id, ours.write.name, more, {})));
    QCOMPARE(world.takeBack(), UndoOutcome::TakenBack);
    const domain::UndoStep *step = stepOf(world, UndoKind::DeleteRoleDefinition);
    QCOMPARE(step->state, UndoState::Changed);
    QCOMPARE(step->changes.front().what, What::DataActions);
    QCOMPARE(step->changes.front().now.size(), 3);
    QVERIFY(await(client.roleDefinition(hsmOf(world), ours.write.id, {})));
}

void TestWorkflowUndo::whatWasThereBeforeIsLeftAlone() {
    World world(QStringLiteral("managed-hsm-custom-role")); // the role exists already
    QCOMPARE(world.drive(), Step::Done);
    QVERIFY(!written(world, domain::WriteKind::CreateRoleDefinition));
    QCOMPARE(world.takeBack(), UndoOutcome::TakenBack);
    QVERIFY(!stepOf(world, UndoKind::DeleteRoleDefinition));
    QVERIFY(!world.writes().contains(QStringLiteral("delete role")));
}

void TestWorkflowUndo::unreadableIsNotTouched() {
    World world(QStringLiteral("managed-hsm"));
    QCOMPARE(world.drive(), Step::Done);
    const qsizetype writes = world.writes().size();
    world.tap().setFault([](const http::Request &request) -> std::optional<TapTransport::Answer> {
        return isAssignmentRead(request) ? std::make_optional(refusal(403, "Forbidden")) : std::nullopt;
    });
    QCOMPARE(plan(world), UndoOutcome::Planned);
    QCOMPARE(stateOf(world, UndoKind::DeleteRoleAssignment), UndoState::Unreadable);
    QVERIFY(world.protection().undo().record().error);
    world.protection().undo().takeBack();
    QVERIFY(world.settleUndo());
    QCOMPARE(world.protection().undo().record().outcome, UndoOutcome::Failed);
    QCOMPARE(world.writes().size(), writes);
    world.tap().setFault(nullptr);
    world.protection().undo().takeBack(); // from the same place, once it can be read
    QVERIFY(world.settleUndo());
    QCOMPARE(world.protection().undo().record().outcome, UndoOutcome::TakenBack);
}

void TestWorkflowUndo::stopsProtectionOnlyWhenAsked() {
    World world(QStringLiteral("managed-hsm"));
    QCOMPARE(world.drive(), Step::Done);
    QCOMPARE(plan(world), UndoOutcome::Planned);
    QVERIFY(world.protection().undo().record().canStopProtection);
    QVERIFY(!stepOf(world, UndoKind::StopProtection));
    world.protection().undo().setStopsProtection(true);
    QVERIFY(stepOf(world, UndoKind::StopProtection));
    world.protection().undo().setStopsProtection(false);
    QVERIFY(!stepOf(world, UndoKind::StopProtection));
    QCOMPARE(world.takeBack({}, true), UndoOutcome::TakenBack);
    QCOMPARE(stateOf(world, UndoKind::StopProtection), UndoState::Done);
    const QStringList writes = world.writes();
    QCOMPARE(writes.count(QStringLiteral("stop")), 1);
    QVERIFY(writes.indexOf(QStringLiteral("stop"))
        < writes.indexOf(QStringLiteral("delete assignment at /keys/cvm-erp-os")));
    for (const simulator::SeenRequest &request : world.simulator().seenRequests()) {
        QVERIFY2(request.method != QLatin1String("DELETE")
                || !request.pathAndQuery.contains(QLatin1String("protectedItems")),
            "backups are never deleted");
    }
}

void TestWorkflowUndo::createdPoliciesStay() {
    World world(QStringLiteral("standard-policies-only"));
    QVERIFY(world.drive(Step::Summary) != Step::Configure);
    domain::NewPolicy policy;
    policy.name = QStringLiteral("Confidential-daily");
    policy.time = QStringLiteral("22:00");
    world.protection().choose(protect::CreatedPolicy{policy});
    QCOMPARE(world.drive(), Step::Done);
    QCOMPARE(world.takeBack(), UndoOutcome::TakenBack);
    QCOMPARE(world.protection().undo().record().keptPolicies, QStringList{policy.name});
}

void TestWorkflowUndo::isRepeatable() {
    QTemporaryDir folder;
    WorldOptions options;
    options.journalFolder = folder.path();
    World world(QStringLiteral("managed-hsm"), options);
    QCOMPARE(world.drive(), Step::Done);
    const QString runId = world.protection().runId();
    QCOMPARE(world.takeBack(), UndoOutcome::TakenBack);
    const qsizetype writes = world.writes().size();
    options.beside = &world;
    World next(QStringLiteral("managed-hsm"), options); // another start
    next.connectEstate();
    QCOMPARE(next.estate().pastRuns().front().state, domain::PastRunState::TakenBack);
    QCOMPARE(plan(next, runId), UndoOutcome::Planned); // the VM is still protected
    QCOMPARE(stateOf(next, UndoKind::DeleteRoleAssignment), UndoState::Gone);
    QVERIFY(!next.protection().undo().record().hasWork());
    next.protection().undo().takeBack();
    QVERIFY(next.settleUndo());
    QCOMPARE(next.protection().undo().record().outcome, UndoOutcome::TakenBack);
    QCOMPARE(world.writes().size(), writes);
}

void TestWorkflowUndo::lostAnswersAreLookedUp() {
    World world(QStringLiteral("managed-hsm"));
    QCOMPARE(world.drive(), Step::Done);
    world.tap().setLoss([](const http::Request &request) { return request.method == http::Method::Delete; });
    QCOMPARE(world.takeBack(), UndoOutcome::TakenBack);
    QCOMPARE(stateOf(world, UndoKind::DeleteRoleAssignment), UndoState::Done);
    QCOMPARE(stateOf(world, UndoKind::DeleteRoleDefinition), UndoState::Done);
}

void TestWorkflowUndo::failedStepCanBeTriedAgain() {
    for (const QString &scenario : {QStringLiteral("managed-hsm"), QStringLiteral("key-vault-rbac"),
             QStringLiteral("key-vault-access-policy")}) {
        World world(scenario);
        QCOMPARE(world.drive(), Step::Done);
        world.tap().setFault([](const http::Request &request) -> std::optional<TapTransport::Answer> {
            const bool write = request.method == http::Method::Delete || request.method == http::Method::Put;
            return write ? std::make_optional(refusal(403, "AuthorizationFailed")) : std::nullopt;
        });
        QCOMPARE(world.takeBack(), UndoOutcome::Failed);
        QVERIFY(world.protection().undo().record().error);
        QCOMPARE(world.protection().undo().record().error->code, QStringLiteral("AuthorizationFailed"));
        QCOMPARE(world.estate().pastRuns().front().state, domain::PastRunState::Protected); // as before
        world.tap().setFault(nullptr);
        world.protection().undo().takeBack();
        QVERIFY(world.settleUndo());
        QCOMPARE(world.protection().undo().record().outcome, UndoOutcome::TakenBack);
    }
}

void TestWorkflowUndo::nothingIsSentThatCannotBeRecorded() {
    QTemporaryDir folder;
    WorldOptions options;
    options.journalFolder = folder.filePath(QStringLiteral("runs"));
    World world(QStringLiteral("managed-hsm"), options);
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    QFile blocker(options.journalFolder); // a file where the folder should be
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    QCOMPARE(world.drive(), Step::Configure);
    QVERIFY(world.protection().run().failure);
    QCOMPARE(world.protection().run().failure->error.code, QStringLiteral("JournalNotWritable"));
    QCOMPARE(world.writes(), QStringList());
    QVERIFY(blocker.remove());
    QCOMPARE(world.drive(), Step::Done); // from the same page

    const QString file
        = options.journalFolder + QLatin1Char('/') + world.protection().runId() + QStringLiteral(".jsonl");
    const qsizetype writes = world.writes().size();
    QCOMPARE(plan(world), UndoOutcome::Planned);
    QVERIFY(QFile::rename(file, file + QStringLiteral(".away")));
    world.protection().undo().takeBack();
    QVERIFY(world.settleUndo());
    QCOMPARE(world.protection().undo().record().outcome, UndoOutcome::Failed);
    QCOMPARE(world.writes().size(), writes);
}

void TestWorkflowUndo::anotherWindowIsToldAndDoesNotWrite() {
    QTemporaryDir folder;
    WorldOptions options;
    options.journalFolder = folder.path();
    World first(QStringLiteral("managed-hsm"), options);
    QCOMPARE(first.drive(Step::Summary), Step::Configure);
    options.beside = &first;
    World second(QStringLiteral("managed-hsm"), options);
    QCOMPARE(second.drive(Step::Summary), Step::Configure);

    first.tap().hold();
    first.protection().start(protect::Action::Configure); // and stays in the middle
    second.protection().start(protect::Action::Configure);
    QVERIFY(second.settle(Step::Configure));
    QVERIFY(second.protection().run().failure);
    QCOMPARE(second.protection().run().failure->error.code, QStringLiteral("AnotherWindow"));
    QCOMPARE(second.writes(), QStringList());

    first.tap().releaseAll();
    QVERIFY(first.settle(Step::Configure));
    QCOMPARE(first.protection().run().outcome, domain::RunOutcome::Protected);
    QCOMPARE(first.writes().count(QStringLiteral("enable")), 1);
    QCOMPARE(first.writes().count(QStringLiteral("assignment at /keys/cvm-erp-os")), 1);
}

void TestWorkflowUndo::notWhileItIsBeingConfigured() {
    World world(QStringLiteral("managed-hsm"));
    QCOMPARE(world.drive(Step::Summary), Step::Configure);
    world.tap().holdAnswers(&isEnable);
    world.protection().start(protect::Action::Configure);
    QVERIFY(World::waitUntil([&world] { return world.tap().heldCount() > 0; }));
    world.tap().holdAnswers(nullptr);
    QCOMPARE(world.protection().isWriting(), true);
    world.protection().undo().plan({}); // a write is on its way
    QCOMPARE(world.protection().undo().record().outcome, UndoOutcome::None);
    world.tap().hold(); // the next question stays open: it is waited, and nothing is written
    world.tap().release();
    QVERIFY(World::waitUntil([&world] { return !world.protection().isWriting(); }));
    world.protection().undo().plan({});
    QCOMPARE(world.protection().undo().record().outcome, UndoOutcome::Failed);
    QCOMPARE(world.protection().undo().record().error->code, QStringLiteral("AnotherWindow"));
    world.tap().releaseAll();
    QVERIFY(world.settle(Step::Configure));
    QCOMPARE(world.protection().run().outcome, domain::RunOutcome::Protected);
    QCOMPARE(world.takeBack(), UndoOutcome::TakenBack);
}

void TestWorkflowUndo::stoppedLookIsRepeatedBeforeAnythingIsSent() {
    World world(QStringLiteral("managed-hsm"));
    QCOMPARE(world.drive(), Step::Done);
    const qsizetype writes = world.writes().size();
    world.tap().hold();
    world.protection().undo().plan({});
    world.protection().undo().cancel();
    QCOMPARE(world.protection().undo().record().outcome, UndoOutcome::Stopped);
    world.tap().releaseAll();
    world.protection().undo().takeBack();
    QVERIFY(world.settleUndo());
    QCOMPARE(world.protection().undo().record().outcome, UndoOutcome::Planned);
    QCOMPARE(world.writes().size(), writes);
}

void TestWorkflowUndo::sessionCanEndInTheMiddle() {
    for (int at = 0; at < 12; ++at) {
        World world(QStringLiteral("managed-hsm"));
        QCOMPARE(world.drive(), Step::Done);
        int requests = 0;
        world.tap().setObserver([&](const http::Request &) {
            if (requests++ == at) {
                QMetaObject::invokeMethod(
                    QCoreApplication::instance(), [&world] { world.destroyProtection(); },
                    Qt::QueuedConnection);
            }
        });
        world.protection().undo().plan({});
        const bool ended = World::waitUntil([&world] {
            if (world.hasProtection() && world.protection().undo().record().outcome == UndoOutcome::Planned) {
                world.protection().undo().takeBack();
            }
            return !world.hasProtection()
                || world.protection().undo().record().outcome == UndoOutcome::TakenBack;
        });
        QVERIFY(ended);
        world.tap().setObserver(nullptr);
    }
}

void TestWorkflowUndo::whatIsToldFollowsTheUndo_data() {
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<bool>("stops");
    for (const char *scenario : {"managed-hsm", "key-vault-rbac", "key-vault-access-policy"}) {
        for (const bool stops : {false, true}) {
            QTest::addRow("%s, %s", scenario, stops ? "backups stopped" : "still protected")
                << QString::fromLatin1(scenario) << stops;
        }
    }
}

void TestWorkflowUndo::whatIsToldFollowsTheUndo() {
    QFETCH(QString, scenario);
    QFETCH(bool, stops);
    World world(scenario);
    QCOMPARE(world.drive(), Step::Done);
    QCOMPARE(world.takeBack({}, stops), UndoOutcome::TakenBack);
    const domain::RunRecord &run = world.protection().run();
    QCOMPARE(run.outcome, domain::RunOutcome::TakenBack);
    QCOMPARE(run.before.truth, domain::Truth::No);
    QCOMPARE(run.after.truth, domain::Truth::No);
    QVERIFY(!run.after.actions.empty());
    for (const domain::StageKind kind :
        {domain::StageKind::WriteGrant, domain::StageKind::ReadBack, domain::StageKind::AcceptedByService}) {
        QCOMPARE(world.stage(kind), domain::StageState::TakenBack);
    }
    QCOMPARE(world.stage(domain::StageKind::Enable),
        stops ? domain::StageState::TakenBack : domain::StageState::Done);
    QVERIFY(run.item);
    QCOMPARE(run.item->protectionState == QLatin1String("ProtectionStopped"), stops);
    const domain::BackupStatus status = world.estate().environment().backupStatusOf(world.vm()->id);
    QCOMPARE(status.status == domain::ProtectionStatus::Protected, !stops);
    QVERIFY(!world.protection().state(Step::Configure).isDone());
    QVERIFY(world.protection().state(Step::Done).isDone()); // the page that tells it
    for (const domain::WrittenChange &change : run.written) {
        QCOMPARE(change.takenBackWhen.isValid(), change.takenBack);
    }
    const qsizetype writes = world.writes().size();
    world.protection().start(protect::Action::BackUpNow); // of what is not protected any more
    QVERIFY(world.settle(Step::Configure));
    QCOMPARE(world.writes().size(), writes);
}

void TestWorkflowUndo::stoppedUndoIsReadAgain() {
    World world(QStringLiteral("managed-hsm"));
    QCOMPARE(world.drive(), Step::Done);
    QCOMPARE(plan(world), UndoOutcome::Planned);
    world.tap().setObserver([&world](const http::Request &request) {
        if (World::pathOf(request).contains(QLatin1String("roleDefinitions"))
            && request.method == http::Method::Delete) {
            QMetaObject::invokeMethod(
                QCoreApplication::instance(), [&world] { world.protection().undo().cancel(); },
                Qt::QueuedConnection);
        }
    });
    world.protection().undo().takeBack();
    QVERIFY(World::waitUntil([&world] {
        return world.protection().undo().record().outcome == UndoOutcome::Stopped
            && world.protection().undo().record().after;
    }));
    QCOMPARE(world.protection().run().outcome, domain::RunOutcome::TakenBack);
    QCOMPARE(world.protection().run().after.truth, domain::Truth::No);
    QVERIFY(written(world, domain::WriteKind::CreateRoleAssignment)->takenBack);
}

void TestWorkflowUndo::unreadableAfterwardsIsUnknown() {
    World world(QStringLiteral("managed-hsm"));
    QCOMPARE(world.drive(), Step::Done);
    QCOMPARE(plan(world), UndoOutcome::Planned);
    bool isDeleted = false;
    world.tap().setFault([&isDeleted](const http::Request &request) -> std::optional<TapTransport::Answer> {
        if (request.method == http::Method::Delete) {
            isDeleted = isDeleted || isAbout(request, QStringLiteral("roleDefinitions"));
            return std::nullopt;
        }
        return isDeleted ? std::make_optional(refusal(403, "Forbidden")) : std::nullopt;
    });
    world.protection().undo().takeBack();
    QVERIFY(world.settleUndo());
    QCOMPARE(world.protection().run().outcome, domain::RunOutcome::TakenBack);
    QCOMPARE(world.protection().run().after.truth, domain::Truth::Unknown);
    QVERIFY(!world.protection().run().item);
    QVERIFY(world.protection().keyAssessment()->verdict.truth != domain::Truth::Yes);
}

void TestWorkflowUndo::grantedAgainIsNotTakenBack() {
    World world(QStringLiteral("managed-hsm"));
    QCOMPARE(world.drive(), Step::Done);
    QCOMPARE(world.takeBack({}, true), UndoOutcome::TakenBack);
    QVERIFY(world.settle(Step::KeyStore));
    world.protection().start(protect::Action::Configure); // the same VM again
    QVERIFY(world.settle(Step::Configure));
    QCOMPARE(world.protection().run().outcome, domain::RunOutcome::Protected);
    QCOMPARE(world.protection().run().after.truth, domain::Truth::Yes);
    int standing = 0;
    for (const domain::WrittenChange &change : world.protection().run().written) {
        standing += !change.takenBack && change.write.kind == domain::WriteKind::CreateRoleAssignment ? 1 : 0;
    }
    QCOMPARE(standing, 1);
    QCOMPARE(world.protection().run().attempts.size(), 1u);
    QCOMPARE(world.takeBack(), UndoOutcome::TakenBack);
    QCOMPARE(world.protection().run().after.truth, domain::Truth::No);
}

void TestWorkflowUndo::accessStaysWhereBackupsWereNotStopped_data() {
    QTest::addColumn<QString>("scenario");
    for (const char *scenario : {"managed-hsm", "key-vault-rbac", "key-vault-access-policy"}) {
        QTest::newRow(scenario) << QString::fromLatin1(scenario);
    }
}

void TestWorkflowUndo::accessStaysWhereBackupsWereNotStopped() {
    QFETCH(QString, scenario);
    World world(scenario);
    QCOMPARE(world.drive(), Step::Done);
    const qsizetype before = world.writes().size();
    world.tap().setFault([](const http::Request &request) -> std::optional<TapTransport::Answer> {
        return isEnable(request) ? std::make_optional(refusal(403, "AuthorizationFailed")) : std::nullopt;
    });
    QCOMPARE(world.takeBack({}, true), UndoOutcome::Failed);
    QCOMPARE(world.writes().size(), before); // the refusal is the tap's, and nothing else was sent
    const domain::UndoRecord &undo = world.protection().undo().record();
    QCOMPARE(undo.steps.front().state, UndoState::Failed);
    for (size_t index = 1; index < undo.steps.size(); ++index) {
        QCOMPARE(undo.steps.at(index).state, UndoState::Held);
        QVERIFY(undo.steps.at(index).url.isEmpty());
    }
    QVERIFY(undo.error);
    QCOMPARE(undo.error->code, QStringLiteral("AuthorizationFailed"));
    QVERIFY(undo.after && undo.after->item);
    QCOMPARE(undo.after->verdict.truth, domain::Truth::Yes);
    QCOMPARE(world.protection().run().outcome, domain::RunOutcome::Protected);
    QCOMPARE(world.estate().pastRuns().front().state, domain::PastRunState::Protected); // as before
    world.tap().setFault(nullptr);
    world.protection().undo().takeBack();
    QVERIFY(world.settleUndo());
    QCOMPARE(world.protection().undo().record().outcome, UndoOutcome::TakenBack);
    QCOMPARE(world.protection().run().outcome, domain::RunOutcome::TakenBack);
}

void TestWorkflowUndo::aMissingItemIsNotStopped() {
    World world(QStringLiteral("managed-hsm"));
    QCOMPARE(world.drive(), Step::Done);
    QCOMPARE(plan(world), UndoOutcome::Planned);
    world.protection().undo().setStopsProtection(true);
    const qsizetype before = world.writes().size();
    bool isStopped = false;
    world.tap().setFault([&isStopped](const http::Request &request) -> std::optional<TapTransport::Answer> {
        isStopped = isStopped || isEnable(request);
        return isStopped && isItemRead(request) ? std::make_optional(refusal(404, "ResourceNotFound"))
                                                : std::nullopt;
    });
    world.protection().undo().takeBack();
    QVERIFY(world.settleUndo());
    QCOMPARE(world.protection().undo().record().outcome, UndoOutcome::Failed);
    QCOMPARE(stateOf(world, UndoKind::StopProtection), UndoState::Sent);
    QCOMPARE(stateOf(world, UndoKind::DeleteRoleAssignment), UndoState::Held);
    QCOMPARE(world.writes().mid(before), QStringList{QStringLiteral("stop")});
    QVERIFY(!world.protection().undo().record().after->item);
    QVERIFY(!written(world, domain::WriteKind::EnableProtection)->takenBack);
    QVERIFY(!isRecordedAsTakenBack(world, domain::WriteKind::EnableProtection)); // though it was accepted
    world.tap().setFault(nullptr);
    world.protection().undo().takeBack();
    QVERIFY(world.settleUndo());
    QCOMPARE(world.protection().undo().record().outcome, UndoOutcome::TakenBack);
}

void TestWorkflowUndo::aRoleStaysAsLongAsItsAssignment() {
    World world(QStringLiteral("managed-hsm"));
    QCOMPARE(world.drive(), Step::Done);
    const qsizetype before = world.writes().size();
    world.tap().setFault([](const http::Request &request) -> std::optional<TapTransport::Answer> {
        const bool refused
            = request.method == http::Method::Delete && isAbout(request, QStringLiteral("roleAssignments"));
        return refused ? std::make_optional(refusal(403, "Forbidden")) : std::nullopt;
    });
    QCOMPARE(world.takeBack(), UndoOutcome::Failed);
    QCOMPARE(stateOf(world, UndoKind::DeleteRoleAssignment), UndoState::Failed);
    QCOMPARE(stateOf(world, UndoKind::DeleteRoleDefinition), UndoState::Held);
    QCOMPARE(world.writes().size(), before);
    QCOMPARE(world.protection().run().outcome, domain::RunOutcome::Protected);
    world.tap().setFault(nullptr);
    world.protection().undo().takeBack();
    QVERIFY(world.settleUndo());
    QCOMPARE(stateOf(world, UndoKind::DeleteRoleDefinition), UndoState::Done);
}

void TestWorkflowUndo::whatIsNotReadBackIsNotTakenBack() {
    World world(QStringLiteral("managed-hsm"));
    QCOMPARE(world.drive(), Step::Done);
    bool isDeleted = false;
    world.tap().setFault([&isDeleted](const http::Request &request) -> std::optional<TapTransport::Answer> {
        if (request.method == http::Method::Delete) {
            isDeleted = true;
            return std::nullopt;
        }
        return isDeleted && isAssignmentRead(request) ? std::make_optional(refusal(403, "Forbidden"))
                                                      : std::nullopt;
    });
    QCOMPARE(world.takeBack(), UndoOutcome::Failed);
    QCOMPARE(stateOf(world, UndoKind::DeleteRoleAssignment), UndoState::Sent);
    QCOMPARE(stateOf(world, UndoKind::DeleteRoleDefinition), UndoState::Held);
    QCOMPARE(world.protection().run().outcome, domain::RunOutcome::TakenBack); // not "protected" any more
    QVERIFY(!written(world, domain::WriteKind::CreateRoleAssignment)->takenBack);
    QVERIFY(written(world, domain::WriteKind::CreateRoleAssignment)->takingBackUnread);
    QCOMPARE(world.estate().pastRuns().front().state, domain::PastRunState::Unfinished);
    QVERIFY(!isRecordedAsTakenBack(world, domain::WriteKind::CreateRoleAssignment));
    world.tap().setFault(nullptr);
    world.protection().undo().takeBack();
    QVERIFY(world.settleUndo());
    QCOMPARE(world.protection().undo().record().outcome, UndoOutcome::TakenBack);
    QVERIFY(written(world, domain::WriteKind::CreateRoleAssignment)->takenBack);
    QVERIFY(!written(world, domain::WriteKind::CreateRoleAssignment)->takingBackUnread);
    QVERIFY(isRecordedAsTakenBack(world, domain::WriteKind::CreateRoleAssignment));
}

void TestWorkflowUndo::earlierWritesStayKnown() {
    World world(QStringLiteral("managed-hsm"));
    QCOMPARE(world.drive(), Step::Done);
    QVERIFY(domain::earlierWrites(
        world.estate().pastRuns(), world.protection().choices().virtualMachineId, world.protection().runId())
                .empty()); // they are run()'s own
    QCOMPARE(world.takeBack({}, true), UndoOutcome::TakenBack);
    const domain::ResourceId vm = world.vm()->id;
    world.protection().chooseVirtualMachine({});
    QVERIFY(domain::earlierWrites(
        world.estate().pastRuns(), world.protection().choices().virtualMachineId, world.protection().runId())
                .empty());
    world.protection().chooseVirtualMachine(vm);
    QVERIFY(world.protection().run().written.empty());
    QCOMPARE(domain::earlierWrites(world.estate().pastRuns(), world.protection().choices().virtualMachineId,
                 world.protection().runId())
                 .size(),
        1u);
    QVERIFY(!domain::earlierWrites(
        world.estate().pastRuns(), world.protection().choices().virtualMachineId, world.protection().runId())
                 .front()
                 .written.empty());
}

void TestWorkflowUndo::lostAccessIsGrantedAgain_data() {
    accessStaysWhereBackupsWereNotStopped_data();
}

void TestWorkflowUndo::lostAccessIsGrantedAgain() {
    QFETCH(QString, scenario);
    World world(scenario);
    QCOMPARE(world.drive(), Step::Done);
    QVERIFY(!world.protection().isAccessLost());
    QCOMPARE(world.takeBack(), UndoOutcome::TakenBack); // and stays protected
    QVERIFY(world.protection().isAccessLost());
    const auto onlyGrants = [](const std::vector<protect::PlannedRequest> &requests) {
        return !requests.empty()
            && std::all_of(requests.begin(), requests.end(),
                [](const protect::PlannedRequest &request) { return domain::isGrant(request.write.kind); });
    };
    QVERIFY(onlyGrants(world.protection().requests(protect::Action::GrantAndRetry)));
    qsizetype before = world.writes().size();
    world.protection().start(protect::Action::GrantAndRetry); // from the result page
    QVERIFY(world.settle(Step::Configure));
    QCOMPARE(world.protection().run().outcome, domain::RunOutcome::Protected);
    QCOMPARE(world.protection().run().after.truth, domain::Truth::Yes);
    QVERIFY(!world.protection().isAccessLost());
    QVERIFY(world.estate().qualification(*world.vm()).warnings.empty());
    QVERIFY(world.writes().size() > before);
    QCOMPARE(world.writes().count(QStringLiteral("enable")), 1);

    QCOMPARE(plan(world), UndoOutcome::Planned);
    QVERIFY(world.protection().undo().record().canStopProtection); // enabled by the run before
    world.protection().undo().takeBack();
    QVERIFY(world.settleUndo());
    QCOMPARE(world.protection().undo().record().outcome, UndoOutcome::TakenBack);
    const domain::ResourceId vm = world.vm()->id;
    world.protection().chooseVirtualMachine({});
    const domain::Qualification listed = world.estate().qualification(*world.vm());
    QVERIFY(listed.qualifies());
    QCOMPARE(listed.warnings.front().reason, domain::Reason::AccessLost);
    world.protection().chooseVirtualMachine(vm); // from the list
    world.protection().examineKey();
    QVERIFY(world.settle(Step::KeyStore));
    QVERIFY(world.protection().state(Step::KeyStore).isDone());
    QVERIFY(world.protection().state(Step::Backup).skipped);
    QVERIFY(world.protection().state(Step::Summary).isDone());
    QVERIFY(onlyGrants(world.protection().requests()));
    before = world.writes().size();
    world.protection().start(protect::Action::Configure);
    QVERIFY(world.settle(Step::Configure));
    QCOMPARE(world.protection().run().outcome, domain::RunOutcome::Protected);
    QVERIFY(world.writes().size() > before);
    QCOMPARE(world.writes().count(QStringLiteral("enable")), 1);
}

/// A run that granted access again relies on what an earlier one enabled.
void TestWorkflowUndo::backupsOfAnEarlierRunAreStopped() {
    World world(QStringLiteral("managed-hsm"));
    QCOMPARE(world.drive(), Step::Done);
    QCOMPARE(world.takeBack(), UndoOutcome::TakenBack);
    world.protection().start(protect::Action::GrantAndRetry);
    QVERIFY(world.settle(Step::Configure));
    const qsizetype before = world.writes().size();
    QCOMPARE(world.takeBack({}, true), UndoOutcome::TakenBack);
    QCOMPARE(stateOf(world, UndoKind::StopProtection), UndoState::Done);
    QCOMPARE(world.writes().mid(before).front(), QStringLiteral("stop")); // access goes afterwards
    QCOMPARE(
        world.protection().undo().record().after->item->protectionState, QStringLiteral("ProtectionStopped"));
    QCOMPARE(world.protection().run().after.truth, domain::Truth::No);
    (void)plan(world);
    QVERIFY(world.protection().undo().record().isStopped);
    QVERIFY(!world.protection().undo().record().refusesToStop());
}

void TestWorkflowUndo::backupsOfOthersAreNotStopped() {
    World others(QStringLiteral("managed-hsm"));
    QCOMPARE(others.drive(), Step::Done);
    QCOMPARE(others.takeBack(), UndoOutcome::TakenBack);
    WorldOptions options;
    options.beside = &others;
    World world(QStringLiteral("managed-hsm"), options);
    (void)world.drive(Step::KeyStore);
    QVERIFY(world.protection().isAccessLost());
    world.protection().start(protect::Action::Configure);
    QVERIFY(world.settle(Step::Configure));
    QCOMPARE(world.protection().run().outcome, domain::RunOutcome::Protected);
    QCOMPARE(plan(world), UndoOutcome::Planned);
    QVERIFY(world.protection().undo().record().isProtected);
    QVERIFY(world.protection().undo().record().refusesToStop());
    world.protection().undo().setStopsProtection(true);
    QVERIFY(!world.protection().undo().record().stopsProtection);
    QVERIFY(!stepOf(world, UndoKind::StopProtection));
}

void TestWorkflowUndo::theItemTellsWhereTheProtectionStateIsRefused() {
    World others(QStringLiteral("managed-hsm"));
    QCOMPARE(others.drive(), Step::Done);
    QCOMPARE(others.takeBack(), UndoOutcome::TakenBack);
    WorldOptions options;
    options.beside = &others;
    World world(QStringLiteral("managed-hsm"), options);
    world.tap().setFault([](const http::Request &request) -> std::optional<TapTransport::Answer> {
        return isAbout(request, QStringLiteral("/backupStatus"))
            ? std::make_optional(refusal(403, "AuthorizationFailed"))
            : std::nullopt;
    });
    (void)world.drive(Step::Summary);
    QVERIFY(world.protection().isAccessLost());
    QVERIFY(world.protection().state(Step::Backup).skipped);
    const std::vector<protect::PlannedRequest> planned = world.protection().requests();
    QVERIFY(!planned.empty());
    for (const protect::PlannedRequest &request : planned) {
        QVERIFY(domain::isGrant(request.write.kind)); // nothing is enabled
    }
    world.protection().start(protect::Action::Configure);
    QVERIFY(world.settle(Step::Configure));
    QCOMPARE(world.protection().run().outcome, domain::RunOutcome::Protected);
    QCOMPARE(world.writes().count(QStringLiteral("enable")), 1);
}

void TestWorkflowUndo::protectedByOthersIsNotLostAccess() {
    World first(QStringLiteral("managed-hsm"));
    QCOMPARE(first.drive(Step::Summary), Step::Configure); // no access yet
    WorldOptions options;
    options.beside = &first;
    World second(QStringLiteral("managed-hsm"), options);
    QCOMPARE(second.drive(), Step::Done);
    const domain::ResourceId vm = first.vm()->id;
    first.protection().chooseVirtualMachine({});
    first.estate().loadVirtualMachines();
    QVERIFY(first.settle(Step::VirtualMachine));
    first.estate().askBackupStatus({vm});
    QVERIFY(World::waitUntil([&] {
        return first.estate().environment().backupStatusOf(vm).status == domain::ProtectionStatus::Protected;
    }));
    QVERIFY(!first.estate().qualification(*first.vm()).qualifies());
    QVERIFY(first.estate().qualification(*first.vm()).warnings.empty());
}

CVM_TEST(TestWorkflowUndo)

} // namespace tst_workflow_undo

#include "tst_workflow_undo.moc"
