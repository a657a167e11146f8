#include "protect/recovery/recoveryleft.h"

namespace protect {

namespace {

using domain::RecoveryStepKind;
using domain::StageState;

QString placeOf(const domain::KeyCopyPlace &copy) {
    return copy.account + QLatin1Char('/') + copy.container + QLatin1Char('/') + copy.blob;
}

bool isDone(const domain::RecoveryRun &run, RecoveryStepKind kind) {
    const domain::RecoveryStage *stage = run.stage(kind);
    return stage && stage->state == StageState::Done;
}

/// Ids that this step made; of a restore not its job.
QStringList madeIn(const domain::RecoveryRun &run, RecoveryStepKind maker) {
    QStringList ids;
    for (const domain::WrittenChange &change : run.written) {
        const bool isJob = maker == RecoveryStepKind::StartFetch && !change.id.startsWith(QLatin1Char('/'));
        if (change.write.step == maker && !change.existed && !isJob) {
            ids.append(change.id);
        }
    }
    return ids;
}

/// Of a recovery that restored another key than expected, that key; of a rehearsal all that it makes.
QStringList passingThingsLeft(const RecoveryContext &context) {
    QStringList left;
    const domain::RecoveryRun &run = context.run;
    const bool rehearses = run.choices.goal == domain::RecoveryGoal::Rehearse;
    for (const Passing &one : passingThings()) {
        const domain::RecoveryStage *making = run.stage(one.maker);
        const domain::RecoveryStage *cleaning = run.stage(one.cleaner);
        const bool isDisks = one.maker == RecoveryStepKind::StartFetch;
        const bool isUnwanted = rehearses || isDisks || (making && making->state == StageState::Failed);
        if (isDone(run, one.cleaner) || !isUnwanted) {
            continue;
        }
        left += madeIn(run, one.maker);
        const bool isOpen = cleaning && cleaning->state != StageState::Skipped && !isDisks;
        if (isOpen && context.mayHaveMade(one.maker)) {
            left.append(subjectOf(cleaning->step));
        }
    }
    return left;
}

/// A restore of which neither the end nor the copy is known: it may yet write one.
QString accountThatMayHoldACopy(const RecoveryContext &context) {
    const domain::RecoveryRun &run = context.run;
    const domain::RecoveryStage *fetch = run.stage(RecoveryStepKind::StartFetch);
    const bool isKnown = run.copy || (run.fetchJob && run.fetchJob->isFinal());
    return fetch && !isKnown && context.owns(RecoveryStepKind::StartFetch)
        ? fetch->step.order->stagingAccountId.name()
        : QString();
}

} // namespace

void noteWhatIsLeft(RecoveryContext &context) {
    domain::RecoveryRun &run = context.run;
    run.leftBehind.clear();
    if (run.copy && !isDone(run, RecoveryStepKind::DeleteBlob)) {
        run.leftBehind.append(placeOf(*run.copy));
    }
    for (const domain::KeyCopyPlace &copy : run.strayCopies) {
        run.leftBehind.append(placeOf(copy));
    }
    run.leftBehind += passingThingsLeft(context);
    run.mayHoldCopy = accountThatMayHoldACopy(context);
}

} // namespace protect
