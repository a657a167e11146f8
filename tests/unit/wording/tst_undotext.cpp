#include "tests/support/program.h"
#include "wording/journaltext.h"
#include "wording/undotext.h"

#include <QSet>
#include <QTest>

namespace tst_undotext {

using domain::PastRunState;
using domain::UndoChange;
using domain::UndoKind;
using domain::UndoOutcome;
using domain::UndoState;
using domain::WriteKind;

namespace {

constexpr WriteKind writeKinds[]
    = {WriteKind::CreateRoleDefinition, WriteKind::CreateRoleAssignment, WriteKind::AddAccessPolicy,
        WriteKind::CreateBackupPolicy, WriteKind::EnableProtection, WriteKind::TriggerBackup};

domain::PlannedWrite write(WriteKind kind) {
    domain::PlannedWrite write;
    write.kind = kind;
    write.name = QStringLiteral("erp<b>role");
    write.id = QStringLiteral("11111111-2222-3333-4444-555555555555");
    write.scope = QStringLiteral("/keys/cvm-erp-os");
    write.principalId = QStringLiteral("99999999-2222-3333-4444-555555555555");
    write.rights = QStringList{QStringLiteral("get"), QStringLiteral("backup")};
    return write;
}

} // namespace

/// Every value has words of its own, which name the thing.
class UndoTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyKindHasASentence();
    void everyStateHasAName();
    void everyChangeIsTold();
    void refusalsAreExplained();
    void outcomesHaveHeadlines();
    void consequencesDependOnTheChoice();
    void whoNeedsItIsNamed();
    void headlinesSayWhatStays();
    void pastRunsTellWhatTheyWrote();
    void failuresAreToldByWhatIsCertain();
};

void UndoTextTest::failuresAreToldByWhatIsCertain() {
    domain::UndoRecord undo;
    undo.outcome = UndoOutcome::Failed;
    undo.virtualMachineId = domain::ResourceId(QStringLiteral("/subscriptions/s/providers/p/t/erp"));
    undo.steps.resize(2);
    undo.steps.front().kind = UndoKind::StopProtection;
    undo.steps.front().state = UndoState::Failed;
    undo.steps.back().state = UndoState::Held;
    const QString notStopped = wording::undoHeadline(undo);
    QVERIFY2(notStopped.contains(QLatin1String("couldn't be stopped")), qPrintable(notStopped));
    undo.steps.front().state = UndoState::Sent;
    QVERIFY(wording::undoHeadline(undo).contains(QLatin1String("isn't known")));
    undo.steps.back().state = UndoState::Sent;
    QCOMPARE(wording::undoHeadline(undo), QStringLiteral("It isn't known whether everything was undone"));
    undo.steps.front().state = UndoState::Failed;
    undo.steps.back().state = UndoState::Failed;
    QCOMPARE(wording::undoHeadline(undo), QStringLiteral("Nothing was undone"));
    undo.canStopProtection = true;
    undo.after = domain::AfterUndo();
    QCOMPARE(wording::undoAfterSentences(undo).size(), 1); // whether it is still protected is not known
    QVERIFY(wording::undoAfterSentences(undo).front().contains(QLatin1String("isn't known")));
    undo.after->item = domain::ProtectedItem();
    for (const char *state : {"Protected", "ProtectionError", "IRPending"}) {
        undo.after->item->protectionState = QLatin1String(state);
        QVERIFY(wording::undoAfterSentences(undo).front().contains(QLatin1String("aren't stopped")));
    }
    undo.after->item->protectionState = QStringLiteral("ProtectionStopped");
    QVERIFY(wording::undoAfterSentences(undo).front().contains(QLatin1String("are stopped")));
}

void UndoTextTest::everyKindHasASentence() {
    QSet<QString> sentences;
    for (const UndoKind kind : {UndoKind::DeleteRoleAssignment, UndoKind::DeleteRoleDefinition,
             UndoKind::RestoreAccessPolicy, UndoKind::StopProtection}) {
        domain::UndoStep step;
        step.kind = kind;
        step.written = write(WriteKind::CreateRoleAssignment);
        const QString sentence = wording::undoSentence(step);
        const bool named
            = sentence.contains(step.written.name) || sentence.contains(step.written.principalId);
        QVERIFY2(named, qPrintable(sentence));
        sentences.insert(sentence);
    }
    QCOMPARE(sentences.size(), 4);
}

void UndoTextTest::everyStateHasAName() {
    QSet<QString> names;
    for (const UndoState state :
        {UndoState::Ready, UndoState::Gone, UndoState::Changed, UndoState::InUse, UndoState::Needed,
            UndoState::Unreadable, UndoState::Held, UndoState::Sent, UndoState::Done, UndoState::Failed}) {
        names.insert(wording::undoStateName(state));
    }
    QCOMPARE(names.size(), 10);
    names.clear();
    for (const PastRunState state :
        {PastRunState::NothingWritten, PastRunState::Unfinished, PastRunState::Protected,
            PastRunState::TakenBack, PastRunState::Forgotten, PastRunState::InUse, PastRunState::Damaged}) {
        names.insert(wording::pastRunStateName(state));
    }
    QCOMPARE(names.size(), 7);
}

void UndoTextTest::everyChangeIsTold() {
    using What = UndoChange::What;
    for (const What what : {What::Principal, What::Role, What::Condition, What::DataActions,
             What::KeyPermissions, What::OtherPermissions, What::Policy}) {
        domain::UndoStep step;
        step.state = UndoState::Changed;
        step.changes.push_back({what, {}, QStringList{QStringLiteral("decrypt")}});
        const QStringList lines = wording::undoDetails(step);
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines.first().contains(QLatin1String("decrypt")), qPrintable(lines.first()));
    }
}

void UndoTextTest::refusalsAreExplained() {
    domain::UndoStep step;
    step.kind = UndoKind::DeleteRoleDefinition;
    step.state = UndoState::InUse;
    QVERIFY(!wording::undoDetails(step).isEmpty());
    step.users = 3;
    QVERIFY(wording::undoDetails(step).first().contains(QLatin1Char('3')));
    step.state = UndoState::Failed;
    step.error = base::localError(QStringLiteral("AnotherWindow"), QStringLiteral("x"));
    QVERIFY(wording::undoDetails(step).first().contains(QLatin1String("window")));
}

void UndoTextTest::outcomesHaveHeadlines() {
    domain::UndoRecord undo;
    for (const UndoOutcome outcome : {UndoOutcome::None, UndoOutcome::Looking, UndoOutcome::Planned,
             UndoOutcome::Running, UndoOutcome::TakenBack, UndoOutcome::Failed, UndoOutcome::Stopped}) {
        undo.outcome = outcome;
        QVERIFY(!wording::undoHeadline(undo).isEmpty());
    }
    undo.outcome = UndoOutcome::Planned;
    const QString nothing = wording::undoHeadline(undo);
    undo.steps.emplace_back();
    QVERIFY(wording::undoHeadline(undo) != nothing);
}

void UndoTextTest::consequencesDependOnTheChoice() {
    domain::UndoRecord undo;
    const QString vm = QStringLiteral("erp-01");
    QVERIFY(wording::undoConsequence(undo, vm).isEmpty());
    undo.canStopProtection = true;
    undo.steps.emplace_back();
    undo.steps.front().state = UndoState::Needed;
    QVERIFY(wording::undoConsequence(undo, vm).isEmpty()); // the grant stays, and backups work
    undo.steps.front().state = UndoState::Ready;
    const QString fails = wording::undoConsequence(undo, vm);
    QVERIFY(fails.contains(vm) && fails.contains(QLatin1String("fail")));
    QVERIFY(fails.contains(QLatin1String("in another way"))); // which was not read yet
    undo.after.emplace();
    QVERIFY(wording::undoConsequence(undo, vm).contains(QLatin1String("in another way")));
    undo.after->verdict.truth = domain::Truth::No;
    const QString known = wording::undoConsequence(undo, vm);
    QVERIFY2(known.contains(QLatin1String("fail from now on")), qPrintable(known));
    QVERIFY2(!known.contains(QLatin1String("in another way")), qPrintable(known));
    undo.after->verdict.truth = domain::Truth::Yes;
    QVERIFY(wording::undoConsequence(undo, vm).isEmpty());
    undo.after.reset();
    undo.stopsProtection = true;
    QVERIFY(wording::undoConsequence(undo, vm).contains(QLatin1String("kept")));
}

void UndoTextTest::whoNeedsItIsNamed() {
    using domain::NeedReason;
    QSet<QString> sentences;
    for (const NeedReason reason : {NeedReason::Protected, NeedReason::BeingProtected,
             NeedReason::UnfinishedJob, NeedReason::Unreadable, NeedReason::NotListed}) {
        domain::UndoStep step;
        step.state = UndoState::Needed;
        domain::GrantNeed need;
        need.reason = reason;
        need.detail = QStringLiteral("AuthorizationFailed");
        if (reason != NeedReason::NotListed) {
            need.virtualMachineId
                = domain::ResourceId(QStringLiteral("/subscriptions/s/x/virtualMachines/erp<b>-02"));
        }
        step.neededBy = {need};
        const QStringList lines = wording::undoDetails(step);
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines.first().contains(QLatin1String("erp<b>-02")) || reason == NeedReason::NotListed,
            qPrintable(lines.first()));
        sentences.insert(lines.first());
    }
    QCOMPARE(sentences.size(), 5);
}

void UndoTextTest::headlinesSayWhatStays() {
    domain::UndoRecord undo;
    undo.steps.emplace_back();
    undo.steps.front().state = UndoState::Needed;
    QSet<QString> headlines;
    for (const UndoOutcome outcome : {UndoOutcome::Planned, UndoOutcome::TakenBack}) {
        undo.outcome = outcome;
        headlines.insert(wording::undoHeadline(undo));
        domain::UndoRecord more = undo;
        more.steps.emplace_back();
        more.steps.back().state = outcome == UndoOutcome::Planned ? UndoState::Ready : UndoState::Done;
        headlines.insert(wording::undoHeadline(more));
    }
    QCOMPARE(headlines.size(), 4);
    for (const QString &headline : headlines) {
        QVERIFY2(headline.contains(QLatin1String("thers")), qPrintable(headline));
    }
}

void UndoTextTest::pastRunsTellWhatTheyWrote() {
    domain::PastRun run;
    run.state = PastRunState::Unfinished;
    run.virtualMachineId = domain::ResourceId(QStringLiteral("/subscriptions/s/x/virtualMachines/erp-01"));
    run.started = QDateTime::currentDateTimeUtc();
    QVERIFY(wording::pastRunLine(run).contains(QLatin1String("erp-01")));
    run.started = QDateTime(QDate(2026, 11, 29), QTime(20, 24, 31), Qt::UTC).toOffsetFromUtc(3600);
    QVERIFY2(wording::pastRunLine(run).contains(QLatin1String("2026-11-29 20:24 UTC")),
        qPrintable(wording::pastRunLine(run)));
    for (const WriteKind kind : writeKinds) {
        domain::WrittenChange change;
        change.write = write(kind);
        run.written.push_back(change);
        run.unclear.push_back(write(kind));
    }
    QStringList lines = wording::pastRunDetails(run);
    QCOMPARE(lines.size(), 12);
    QCOMPARE(QSet<QString>(lines.begin(), lines.end()).size(), 12);
    run.state = PastRunState::Damaged;
    run.damagedLine = 7;
    QVERIFY(wording::pastRunDetails(run).last().contains(QLatin1Char('7')));
    run.written.front().takenBack = true;
    QVERIFY(wording::pastRunDetails(run).first().contains(QLatin1String("Undone")));
}

CVM_TEST(UndoTextTest)

} // namespace tst_undotext

#include "tst_undotext.moc"
