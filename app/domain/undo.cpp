#include "domain/undo.h"

#include "base/text.h"

#include <algorithm>

namespace domain {

namespace {

/// What relied on the step may go: it is not there.
bool isOver(const UndoStep &step) {
    return step.state == UndoState::Done || step.state == UndoState::Gone;
}

bool reliesOn(const UndoStep &step, const UndoStep &earlier) {
    switch (earlier.kind) {
    case UndoKind::StopProtection:
        return !isOver(earlier);
    case UndoKind::DeleteRoleAssignment: // one that others need or changed is counted as the role's user
        return step.kind == UndoKind::DeleteRoleDefinition && !isSettled(earlier)
            && base::sameText(earlier.written.roleGuid, step.written.id);
    case UndoKind::DeleteRoleDefinition:
    case UndoKind::RestoreAccessPolicy:
        break;
    }
    return false;
}

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

bool isAbout(const UndoStep &step, const WrittenChange &change) {
    return !change.existed && step.written.kind == change.write.kind
        && base::sameText(step.written.id, change.write.id)
        && base::sameText(step.written.scope, change.write.scope);
}

void endStage(RunRecord &run, StageKind kind, StageState state) {
    for (Stage &stage : run.stages) {
        if (stage.kind == kind && stage.state != StageState::Skipped && stage.state != StageState::Pending) {
            stage.state = state;
        }
    }
}

void endStagesOf(RunRecord &run, WriteKind kind, StageState state) {
    switch (kind) {
    case WriteKind::CreateRoleDefinition:
        endStage(run, StageKind::CreateRole, state);
        break;
    case WriteKind::CreateRoleAssignment:
    case WriteKind::AddAccessPolicy:
        endStage(run, StageKind::WriteGrant, state);
        endStage(run, StageKind::ReadBack, state);
        endStage(run, StageKind::AcceptedByService, state);
        break;
    case WriteKind::EnableProtection:
        endStage(run, StageKind::Enable, state);
        break;
    case WriteKind::CreateBackupPolicy:
    case WriteKind::TriggerBackup:
    case WriteKind::Recover:
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

bool UndoRecord::refusesToStop() const {
    return !canStopProtection && !isStopped;
}

bool UndoRecord::isStopHeld() const {
    return std::any_of(steps.begin(), steps.end(), [](const UndoStep &step) {
        return step.kind == UndoKind::StopProtection && !isOver(step);
    }) && hasStep(*this, UndoState::Held);
}

bool isSettled(const UndoStep &step) {
    switch (step.state) {
    case UndoState::Gone:
    case UndoState::Changed:
    case UndoState::InUse:
    case UndoState::Needed:
    case UndoState::Done:
        return true;
    case UndoState::Ready:
    case UndoState::Unreadable:
    case UndoState::Held:
    case UndoState::Sent:
    case UndoState::Failed:
        break;
    }
    return false;
}

const UndoStep *obstacleTo(const UndoRecord &undo, size_t index) {
    const auto end = undo.steps.begin() + static_cast<std::ptrdiff_t>(index);
    const auto found = std::find_if(
        undo.steps.begin(), end, [&](const UndoStep &earlier) { return reliesOn(*end, earlier); });
    return found == end ? nullptr : &*found;
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
            const bool unread = step.state == UndoState::Sent;
            if (change.takenBack || !isAbout(step, change) || !(isOver(step) || unread)) {
                continue;
            }
            change.takenBack = !unread;
            change.takingBackUnread = unread;
            change.takenBackWhen = step.when;
            endStagesOf(run, change.write.kind, unread ? StageState::Stopped : StageState::TakenBack);
            something = true;
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
