#include "domain/undo.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_takingback {

using namespace domain;

namespace {

const QString role = QStringLiteral("role-guid");
const QString place = QStringLiteral("/keys/k1");

UndoStep assignmentStep(UndoState state) {
    UndoStep step;
    step.kind = UndoKind::DeleteRoleAssignment;
    step.state = state;
    step.written.kind = WriteKind::CreateRoleAssignment;
    step.written.id = QStringLiteral("assignment");
    step.written.scope = place;
    step.written.roleGuid = role;
    step.when = QDateTime(QDate(2026, 2, 3), QTime(4, 5), Qt::UTC);
    return step;
}

UndoStep roleStep(UndoState state, int users, int keptUsers) {
    UndoStep step;
    step.kind = UndoKind::DeleteRoleDefinition;
    step.state = state;
    step.written.kind = WriteKind::CreateRoleDefinition;
    step.written.id = role;
    step.users = users;
    step.keptUsers = keptUsers;
    return step;
}

GrantNeed need() {
    GrantNeed need;
    need.virtualMachineId = ResourceId(QStringLiteral("/subscriptions/s/vm2"));
    return need;
}

AccessVerdict verdict(Truth truth) {
    ActionVerdict action;
    action.truth = truth;
    AccessVerdict verdict;
    verdict.truth = truth;
    verdict.actions = {action};
    return verdict;
}

RunRecord protectedRun() {
    RunRecord run;
    run.outcome = RunOutcome::Protected;
    run.after = verdict(Truth::Yes);
    run.item = ProtectedItem();
    for (const StageKind kind : {StageKind::CreateRole, StageKind::WriteGrant, StageKind::ReadBack,
             StageKind::Enable, StageKind::AcceptedByService}) {
        Stage stage;
        stage.kind = kind;
        stage.state = kind == StageKind::CreateRole ? StageState::Skipped : StageState::Done;
        run.stages.push_back(stage);
    }
    WrittenChange change;
    change.write = assignmentStep(UndoState::Ready).written;
    run.written.push_back(change);
    return run;
}

StageState stateOf(const RunRecord &run, StageKind kind) {
    for (const Stage &stage : run.stages) {
        if (stage.kind == kind) {
            return stage.state;
        }
    }
    return StageState::Pending;
}

} // namespace

/// What is taken back where others need it, and what a record says afterwards.
class TestTakingBack : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void insistingTakesTheRoleAsWell();
    void insistingLeavesWhatStrangersUse();
    void insistingChangesNothingElse();
    void recordFollowsWhatWasTakenBack();
    void recordDoesNotKnowWhatWasNotReadAgain();
    void recordStaysWhereNothingWasTakenBack();
    void whatWasThereBeforeIsNotTakenBack();
    void stepsWaitForWhatTheyRelyOn();
    void whatWasNotReadBackIsNotKnown();
};

void TestTakingBack::stepsWaitForWhatTheyRelyOn() {
    UndoStep stop;
    stop.kind = UndoKind::StopProtection;
    for (const UndoState state : {UndoState::Ready, UndoState::Changed, UndoState::Unreadable,
             UndoState::Sent, UndoState::Failed, UndoState::Done, UndoState::Gone}) {
        UndoRecord undo;
        stop.state = state;
        undo.steps = {stop, assignmentStep(UndoState::Ready), roleStep(UndoState::Ready, 0, 0)};
        const bool isOver = state == UndoState::Done || state == UndoState::Gone;
        QCOMPARE(obstacleTo(undo, 1) == nullptr, isOver); // another policy was chosen: it is not stopped
        QVERIFY(obstacleTo(undo, 0) == nullptr);
    }
    for (const UndoState state :
        {UndoState::Failed, UndoState::Sent, UndoState::Unreadable, UndoState::Held}) {
        UndoRecord undo;
        undo.steps = {assignmentStep(state), roleStep(UndoState::Ready, 0, 0)};
        QVERIFY(obstacleTo(undo, 1) != nullptr);
        undo.steps[1].written.id = QStringLiteral("another role");
        QVERIFY(obstacleTo(undo, 1) == nullptr);
    }
    for (const UndoState state : {UndoState::Done, UndoState::Gone, UndoState::Needed, UndoState::Changed}) {
        UndoRecord undo; // what stays is counted as a user of the role
        undo.steps = {assignmentStep(state), roleStep(UndoState::Ready, 0, 0)};
        QVERIFY(obstacleTo(undo, 1) == nullptr);
    }
}

void TestTakingBack::whatWasNotReadBackIsNotKnown() {
    UndoRecord undo;
    undo.steps = {assignmentStep(UndoState::Sent)};
    RunRecord run;
    run.outcome = RunOutcome::Protected;
    WrittenChange change;
    change.write = undo.steps.front().written;
    run.written = {change};
    noteTakenBack(run, undo);
    QVERIFY(!run.written.front().takenBack);
    QVERIFY(run.written.front().takingBackUnread);
    QCOMPARE(run.outcome, RunOutcome::TakenBack); // no longer simply protected
    undo.steps.front().state = UndoState::Gone;
    noteTakenBack(run, undo);
    QVERIFY(run.written.front().takenBack);
    QVERIFY(!run.written.front().takingBackUnread);
}

void TestTakingBack::insistingTakesTheRoleAsWell() {
    UndoRecord undo;
    undo.steps = {assignmentStep(UndoState::Needed), roleStep(UndoState::InUse, 1, 1)};
    undo.steps[0].neededBy = {need()};
    QVERIFY(undo.isKeptForOthers());
    insist(undo, true);
    QCOMPARE(undo.steps[0].state, UndoState::Ready);
    QCOMPARE(undo.steps[1].state, UndoState::Ready);
    QVERIFY(!undo.steps[0].neededBy.empty()); // still told
    insist(undo, false);
    QCOMPARE(undo.steps[0].state, UndoState::Needed);
    QCOMPARE(undo.steps[1].state, UndoState::InUse);
    QCOMPARE(undo.steps[1].users, 1);
}

void TestTakingBack::insistingLeavesWhatStrangersUse() {
    UndoRecord undo;
    undo.steps = {assignmentStep(UndoState::Needed), roleStep(UndoState::InUse, 2, 1)};
    undo.steps[0].neededBy = {need()};
    insist(undo, true);
    QCOMPARE(undo.steps[0].state, UndoState::Ready);
    QCOMPARE(undo.steps[1].state, UndoState::InUse);
    QCOMPARE(undo.steps[1].users, 2);
}

void TestTakingBack::insistingChangesNothingElse() {
    for (const UndoState state : {UndoState::Gone, UndoState::Changed, UndoState::Unreadable, UndoState::Done,
             UndoState::Failed, UndoState::Ready}) {
        UndoRecord undo;
        undo.steps = {assignmentStep(state)};
        insist(undo, true);
        QCOMPARE(undo.steps[0].state, state);
        insist(undo, false);
        QCOMPARE(undo.steps[0].state, state);
    }
}

void TestTakingBack::recordFollowsWhatWasTakenBack() {
    RunRecord run = protectedRun();
    UndoRecord undo;
    undo.steps = {assignmentStep(UndoState::Done)};
    undo.after = AfterUndo();
    undo.after->verdict = verdict(Truth::No);
    ProtectedItem item;
    item.protectionState = QStringLiteral("ProtectionStopped");
    undo.after->item = item;
    noteTakenBack(run, undo);
    QCOMPARE(run.outcome, RunOutcome::TakenBack);
    QCOMPARE(run.after.truth, Truth::No);
    QCOMPARE(run.item->protectionState, item.protectionState);
    QVERIFY(run.written.front().takenBack);
    QCOMPARE(run.written.front().takenBackWhen, undo.steps.front().when);
    for (const StageKind kind : {StageKind::WriteGrant, StageKind::ReadBack, StageKind::AcceptedByService}) {
        QCOMPARE(stateOf(run, kind), StageState::TakenBack);
    }
    QCOMPARE(stateOf(run, StageKind::CreateRole), StageState::Skipped);
    QCOMPARE(stateOf(run, StageKind::Enable), StageState::Done);
}

void TestTakingBack::recordDoesNotKnowWhatWasNotReadAgain() {
    RunRecord run = protectedRun();
    UndoRecord undo;
    undo.steps = {assignmentStep(UndoState::Done)};
    noteTakenBack(run, undo);
    QCOMPARE(run.outcome, RunOutcome::TakenBack);
    QVERIFY(run.after.actions.empty());
    QCOMPARE(run.after.truth, Truth::Unknown);
    QVERIFY(!run.item);
}

void TestTakingBack::recordStaysWhereNothingWasTakenBack() {
    for (const UndoState state :
        {UndoState::Ready, UndoState::Needed, UndoState::Changed, UndoState::Unreadable, UndoState::Failed}) {
        RunRecord run = protectedRun();
        UndoRecord undo;
        undo.steps = {assignmentStep(state)};
        noteTakenBack(run, undo);
        QCOMPARE(run.outcome, RunOutcome::Protected);
        QCOMPARE(run.after.truth, Truth::Yes);
        QVERIFY(!run.written.front().takenBack);
    }
}

void TestTakingBack::whatWasThereBeforeIsNotTakenBack() {
    RunRecord run = protectedRun();
    run.written.front().existed = true;
    UndoRecord undo;
    undo.steps = {assignmentStep(UndoState::Gone)};
    noteTakenBack(run, undo);
    QCOMPARE(run.outcome, RunOutcome::Protected);
    QVERIFY(!run.written.front().takenBack);
}

CVM_TEST(TestTakingBack)

} // namespace tst_takingback

#include "tst_takingback.moc"
