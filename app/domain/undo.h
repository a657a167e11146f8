#pragma once

#include "domain/keystore.h"
#include "domain/run.h"
#include "domain/virtualmachine.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace domain {

enum class UndoKind {
    DeleteRoleAssignment,
    DeleteRoleDefinition,
    RestoreAccessPolicy, ///< takes away the key permissions that were added, and no other
    StopProtection, ///< backups stop, and what was backed up stays (contract 14.9)
};

enum class UndoState {
    Ready, ///< still what this tool wrote: can be taken back
    Gone, ///< not there (any more): nothing to do
    Changed, ///< others changed it since: left alone, see `changes`
    InUse, ///< a role that others use: left alone
    Needed, ///< others rely on the grant, see `neededBy`: it stays unless the user insists
    Unreadable, ///< cannot be read, so that it is not touched; see `error`
    Held, ///< not sent: a step before it, on which it relies, did not come to its end
    Sent, ///< sent, and what became of it could not be read; see `error`
    Done,
    Failed, ///< see `error`
};

/// One difference between what was written and what is there now.
struct UndoChange {
    enum class What { Principal, Role, Condition, DataActions, KeyPermissions, OtherPermissions, Policy };
    What what = What::Principal;
    QStringList wrote; ///< as this tool left it
    QStringList now;
    friend bool operator==(const UndoChange &, const UndoChange &) = default;
};

enum class NeedReason {
    Protected, ///< its backups use a key that the grant opens
    BeingProtected,
    UnfinishedJob, ///< a recorded job on it relies on the grant and has not come to its end
    Unreadable, ///< whether it is protected, or which key it uses, could not be read; see `detail`
    NotListed, ///< not every VM could be listed; see `detail`
};

/// Who still needs a grant that would be taken back.
struct GrantNeed {
    NeedReason reason = NeedReason::Protected;
    ResourceId virtualMachineId; ///< empty: NotListed
    ResourceId vaultId; ///< where it is protected, as far as told
    QString detail; ///< the service's code and message
    friend bool operator==(const GrantNeed &, const GrantNeed &) = default;
};

/// One thing that this tool wrote, how it stands now, and the request that would take it back.
struct UndoStep {
    UndoKind kind = UndoKind::DeleteRoleAssignment;
    UndoState state = UndoState::Ready;
    PlannedWrite written;
    QString id; ///< resource or assignment id that is taken back
    std::vector<UndoChange> changes; ///< Changed: what others did
    int users = 0; ///< InUse: how many other assignments name the role; 0: the service says that there are
    int keptUsers = 0; ///< InUse: those of `users` that this run made and that are Needed
    std::vector<GrantNeed> neededBy; ///< of a grant, also where the user insists
    QDateTime when; ///< Done: when it was taken back
    std::optional<base::Error> error;
    QString method; ///< as it will be sent; empty where nothing is
    QString url;
    QString body; ///< indented JSON; empty for none
};

enum class UndoOutcome {
    None,
    Looking, ///< Azure is read
    Planned, ///< the steps can be looked at; nothing was written
    Running,
    TakenBack, ///< nothing of it is left, but for what others changed or use
    Failed, ///< something could not be read or taken back: can be tried again
    Stopped,
};

/// How things stand after something was taken back, as Azure tells it.
struct AfterUndo {
    QDateTime when;
    AccessVerdict verdict; ///< of the run's principal on its key; without actions: not judged
    BackupStatus status; ///< of the VM
    std::optional<ProtectedItem> item; ///< in the run's vault; none: not there, or not read
    std::optional<BackupJob> firstBackup; ///< a job that the run left running; none: no such, or not read
};

/// Taking back what a run granted: the one record that window and terminal tell.
struct UndoRecord {
    QString runId;
    UndoOutcome outcome = UndoOutcome::None;
    ResourceId virtualMachineId;
    std::vector<UndoStep> steps; ///< in the order in which they are made
    bool canStopProtection = false; ///< the VM is protected by this run, or by an earlier one of this tool
    bool isStopped = false; ///< its backups are stopped already
    bool isProtected = false; ///< it is, though not as this run left it
    bool protectionUnread = false; ///< the run protected it, and whether it still is could not be read
    bool stopsProtection = false; ///< chosen
    bool insists = false; ///< what others need is taken back all the same
    bool hasLookedForOthers = false; ///< who else relies on the grants was looked for
    QStringList keptPolicies; ///< names of backup policies that the run created, which stay
    std::optional<base::Error> error; ///< why it could not be planned, or where it stopped
    std::optional<AfterUndo> after; ///< read once something was taken back

    bool hasWork() const; ///< a step is Ready
    bool isKeptForOthers() const; ///< a step is Needed
    bool hasTakenBack() const; ///< a step is Done
    bool refusesToStop() const; ///< backups may run, and are not this tool's to stop; or there are none
    bool isStopHeld() const; ///< backups were to be stopped and were not: nothing else was sent
};

/// Nothing more can be done about it, and nothing has gone wrong.
bool isSettled(const UndoStep &step);

/// The step before this one that must have come to its end, and has not; nullptr: none. What was to be
/// stopped must not lose its access while it runs, and a role goes after its assignments.
const UndoStep *obstacleTo(const UndoRecord &undo, size_t index);

/// Sets the states as they are where the user insists on taking back what others need, or does not. A custom
/// role stays as long as an assignment that names it does.
void insist(UndoRecord &undo, bool insists);

/// What the run's record says follows what was taken back: its changes, stages, outcome and state.
void noteTakenBack(RunRecord &run, const UndoRecord &undo);

} // namespace domain
