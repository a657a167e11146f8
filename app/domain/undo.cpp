#include "domain/undo.h"

#include "base/text.h"

#include <algorithm>

namespace domain {

namespace {

bool hasStep(const UndoRecord &undo, UndoState state) {
    return std::any_of(
        undo.steps.begin(), undo.steps.end(), [state](const UndoStep &step) { return step.state == state; });
}

/// Assignments of the role that stay because others need them.
int keptAssignments(const UndoRecord &undo, const UndoStep &role) {
    return static_cast<int>(
        std::count_if(undo.steps.begin(), undo.steps.end(), [&role](const UndoStep &step) {
            return step.kind == UndoKind::DeleteRoleAssignment && step.state == UndoState::Needed
                && base::sameText(step.written.roleGuid, role.written.id);
        }));
}

/// The step is about this change, and what it made is not there any more.
bool tookBack(const UndoStep &step, const WrittenChange &change) {
    const bool gone = step.state == UndoState::Done || step.state == UndoState::Gone;
    return gone && !change.existed && step.written.kind == change.write.kind
        && base::sameText(step.written.id, change.write.id)
        && base::sameText(step.written.scope, change.write.scope);
}

void endStage(RunRecord &run, StageKind kind) {
    for (Stage &stage : run.stages) {
        if (stage.kind == kind && stage.state != StageState::Skipped && stage.state != StageState::Pending) {
            stage.state = StageState::TakenBack;
        }
    }
}

void endStagesOf(RunRecord &run, WriteKind kind) {
    switch (kind) {
    case WriteKind::CreateRoleDefinition:
        endStage(run, StageKind::CreateRole);
        break;
    case WriteKind::CreateRoleAssignment:
    case WriteKind::AddAccessPolicy:
        endStage(run, StageKind::WriteGrant);
        endStage(run, StageKind::ReadBack);
        endStage(run, StageKind::AcceptedByService);
        break;
    case WriteKind::EnableProtection:
        endStage(run, StageKind::Enable);
        break;
    case WriteKind::CreateBackupPolicy:
    case WriteKind::TriggerBackup:
        break;
    }
}

} // namespace

bool UndoRecord::hasWork() const {
    return hasStep(*this, UndoState::Ready);
}

bool UndoRecord::isKeptForOthers() const {
    return hasStep(*this, UndoState::Needed);
}

bool UndoRecord::hasTakenBack() const {
    return hasStep(*this, UndoState::Done);
}

void insist(UndoRecord &undo, bool insists) {
    undo.insists = insists;
    for (UndoStep &step : undo.steps) {
        const bool open = step.state == UndoState::Ready || step.state == UndoState::Needed;
        if (open && !step.neededBy.empty()) {
            step.state = insists ? UndoState::Ready : UndoState::Needed;
        }
    }
    for (UndoStep &step : undo.steps) {
        const bool open = step.state == UndoState::Ready || step.state == UndoState::InUse;
        if (step.kind != UndoKind::DeleteRoleDefinition || !open) {
            continue;
        }
        const int strangers = step.users - step.keptUsers;
        const bool onlyKept = step.state == UndoState::Ready || (step.users > 0 && strangers == 0);
        if (onlyKept) {
            step.keptUsers = keptAssignments(undo, step);
            step.users = step.keptUsers;
            step.state = step.keptUsers > 0 ? UndoState::InUse : UndoState::Ready;
        }
    }
}

void noteTakenBack(RunRecord &run, const UndoRecord &undo) {
    bool something = undo.hasTakenBack();
    for (WrittenChange &change : run.written) {
        for (const UndoStep &step : undo.steps) {
            if (!change.takenBack && tookBack(step, change)) {
                change.takenBack = true;
                change.takenBackWhen = step.when;
                endStagesOf(run, change.write.kind);
                something = true;
            }
        }
    }
    if (!something && !undo.after) {
        return;
    }
    run.outcome = something ? RunOutcome::TakenBack : run.outcome;
    const AfterUndo after = undo.after.value_or(AfterUndo()); // what was not read again is not known
    run.after = after.verdict;
    run.item = after.item;
    for (Stage &stage : run.stages) {
        if (stage.kind == StageKind::ReadProtectedItem && stage.state == StageState::Done) {
            stage.detail = run.item ? run.item->protectionState : QString();
        }
    }
}

} // namespace domain
