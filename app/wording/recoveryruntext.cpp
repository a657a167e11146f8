#include "wording/recoveryruntext.h"

#include "wording/errortext.h"
#include "wording/names.h"
#include "wording/recoverytext.h"
#include "wording/text.h"

namespace wording {

namespace {

using domain::RecoveryOutcome;
using domain::RecoveryStepKind;
using domain::StageState;

bool rehearses(const domain::RecoveryRun &run) {
    return run.choices.goal == domain::RecoveryGoal::Rehearse;
}

QString minutesOf(const domain::RecoveryRun &run) {
    const domain::RecoveryStage *restore = run.stage(RecoveryStepKind::RestoreKey);
    const QDateTime end = restore && restore->ended.isValid() ? restore->ended : run.ended;
    const qint64 seconds = run.started.isValid() && end.isValid() ? run.started.secsTo(end) : 0;
    const int minutes = static_cast<int>((seconds + 59) / 60);
    return Text::tr("%n minute(s)", nullptr, minutes);
}

} // namespace

QString recoveryOutcomeTitle(const domain::RecoveryRun &run) {
    const QString key = run.restoredKey ? shown(run.restoredKey->id.name) : QString();
    switch (run.outcome) {
    case RecoveryOutcome::NotStarted:
        return Text::tr("Not started");
    case RecoveryOutcome::Running:
        return rehearses(run) ? Text::tr("The rehearsal is running") : Text::tr("The recovery is running");
    case RecoveryOutcome::Recovered:
        if (rehearses(run)) {
            return Text::tr("The copy of the key would come back");
        }
        if (run.choices.parts.machine) {
            return Text::tr("The VM is restored");
        }
        return key.isEmpty() ? Text::tr("Done") : Text::tr("The key %1 is back").arg(key);
    case RecoveryOutcome::Failed:
        return rehearses(run) ? Text::tr("The rehearsal failed") : Text::tr("The recovery failed");
    case RecoveryOutcome::Stopped:
        if (run.failure) {
            return Text::tr("The restore is still running: you can go on later");
        }
        break;
    }
    return Text::tr("Stopped: you can go on");
}

QStringList recoveryOutcomeLines(const domain::RecoveryRun &run) {
    QStringList lines;
    if (run.outcome == RecoveryOutcome::Stopped) {
        lines.append(
            Text::tr("What was sent isn't undone. Going on looks in Azure for it before anything is sent "
                     "again."));
    }
    if (run.proof) {
        lines.append(rehearsalSentence(run));
        lines += rehearsalLines(run);
    }
    for (const domain::KeptName &kept : run.keptNames) {
        if (run.proof && kept.key == run.proof->key) {
            continue; // told with the proof
        }
        lines.append(kept.until.isValid()
                ? Text::tr("The deleted key %1 keeps its name in %2 until %3.")
                      .arg(quoted(kept.key.name), shown(kept.key.host), utcText(kept.until))
                : Text::tr("The deleted key %1 keeps its name in %2; until when wasn't told.")
                      .arg(quoted(kept.key.name), shown(kept.key.host)));
    }
    for (const domain::ResourceId &made : run.made) {
        lines.append(Text::tr("Made by the restore: %1").arg(shown(made.text())));
    }
    if (run.machineSet) {
        lines.append(Text::tr("What came back uses the disk encryption set %1 with the key %2.")
                         .arg(quoted(run.machineSet->name), shown(run.machineSet->activeKey.text())));
    }
    for (const domain::KeyUserAccess &user : run.users) {
        lines.append(keyUserText(user));
    }
    if (run.outcome == RecoveryOutcome::Recovered && !rehearses(run) && run.choices.parts.machine) {
        lines.append(Text::tr("The restored VM isn't protected yet: configure backup for it."));
    }
    for (const domain::RecoveryStage &stage : run.stages) {
        const bool isTold = run.failure && stage.error && run.failure->error.code == stage.error->code;
        if (run.isEnded() && stage.state == StageState::Failed && stage.error && !isTold) {
            lines.append(Text::tr("%1 failed: %2")
                             .arg(recoveryStepName(stage.step.kind), errorText(*stage.error).headline));
        }
    }
    lines += leftBehindLines(run);
    return lines;
}

QString recoveryStageText(const domain::RecoveryStage &stage, const domain::RecoveryRun &run) {
    if (stage.error) {
        return shownMessage(stage.error->code.isEmpty() ? stage.error->message : stage.error->code);
    }
    switch (stage.state) {
    case StageState::Done:
        if (stage.existed) {
            return Text::tr("It was there already: nothing was sent.");
        }
        if (stage.step.kind == RecoveryStepKind::StartFetch && !stage.detail.isEmpty()) {
            return Text::tr("It failed as intended, with %1: the copy is in the staging account.")
                .arg(shown(stage.detail));
        }
        return shown(stage.detail);
    case StageState::Running:
        if (stage.step.kind == RecoveryStepKind::WaitForGrants && stage.bound) {
            const int minutes = static_cast<int>(stage.bound->count() / 60);
            return Text::tr("At most %n minute(s).", nullptr, minutes);
        }
        return stage.percent
            ? Text::tr("%1, %2 percent")
                  .arg(shown(stage.detail), QString::number(static_cast<int>(*stage.percent)))
            : shown(stage.detail);
    case StageState::Skipped:
        if (stage.step.kind == RecoveryStepKind::DeleteMadeDisks && run.isMadeKnown
            && run.outcome != RecoveryOutcome::NotStarted) {
            return Text::tr("No disk was made.");
        }
        return {};
    case StageState::Pending:
    case StageState::Warning:
    case StageState::Failed:
    case StageState::Stopped:
    case StageState::TakenBack:
    case StageState::LeftRunning:
        break;
    }
    return {};
}

QString rehearsalSentence(const domain::RecoveryRun &run) {
    if (!run.proof) {
        return {};
    }
    const QString point = run.point ? utcText(run.point->time) : shown(run.choices.pointId.name());
    return Text::tr("On %1 the key %2 could be restored from the recovery point of %3 in %4.")
        .arg(utcText(run.proof->restored), quoted(run.proof->key.name), point, minutesOf(run));
}

QStringList rehearsalLines(const domain::RecoveryRun &run) {
    QStringList lines;
    if (!run.proof) {
        return lines;
    }
    const domain::RehearsalProof &proof = *run.proof;
    lines.append(proof.sameVersion
            ? Text::tr("It has the version of the original: %1.").arg(shown(proof.key.version))
            : Text::tr("It has another version than the original."));
    switch (proof.samePublicPart) {
    case domain::Truth::Yes:
        lines.append(Text::tr("Its public part is that of the original."));
        break;
    case domain::Truth::No:
        lines.append(Text::tr("Its public part isn't that of the original."));
        break;
    case domain::Truth::Unknown:
        lines.append(Text::tr("Its public part couldn't be compared: the original can't be read."));
        break;
    }
    const QString host = shown(proof.key.host);
    if (!proof.deleted.isValid()) {
        lines.append(Text::tr("The copy is still in %1.").arg(host));
    } else if (proof.purge.isValid()) {
        lines.append(
            Text::tr("The copy was deleted from %1. It stays soft-deleted there until %2, and keeps its "
                     "name for as long.")
                .arg(host, utcText(proof.purge)));
    } else {
        lines.append(
            Text::tr("The copy was deleted from %1. How long it stays soft-deleted there wasn't told.")
                .arg(host));
    }
    return lines;
}

QStringList leftBehindLines(const domain::RecoveryRun &run) {
    QStringList lines;
    if (run.isEnded()) {
        for (const QString &id : run.leftBehind) {
            lines.append(
                Text::tr("Left behind: %1. Remove it when you don't need it any more.").arg(shown(id)));
        }
        if (!run.isMadeKnown) {
            const domain::RecoveryStage *fetch = run.stage(RecoveryStepKind::StartFetch);
            const QString group = fetch ? fetch->step.order->targetGroupId.name() : QString();
            lines.append(
                Text::tr("Which disks the restore made in the resource group %1 isn't known, so none was "
                         "deleted. Look there.")
                    .arg(quoted(group)));
        }
        if (!run.mayHoldCopy.isEmpty()) {
            lines.append(
                Text::tr("The restore may leave a copy of the key in the storage account %1. Go on later, "
                         "or look there when its job has ended.")
                    .arg(quoted(run.mayHoldCopy)));
        }
    }
    return lines;
}

} // namespace wording
