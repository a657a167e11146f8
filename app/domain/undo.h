#pragma once

#include "domain/keystore.h"
#include "domain/run.h"

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
    Unreadable, ///< cannot be read, so that it is not touched; see `error`
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

/// One thing that this tool wrote, how it stands now, and the request that would take it back.
struct UndoStep {
    UndoKind kind = UndoKind::DeleteRoleAssignment;
    UndoState state = UndoState::Ready;
    PlannedWrite written;
    QString id; ///< resource or assignment id that is taken back
    std::vector<UndoChange> changes; ///< Changed: what others did
    int users = 0; ///< InUse: how many other assignments name the role; 0: the service says that there are
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

/// Taking back what a run granted: the one record that window and terminal tell.
struct UndoRecord {
    QString runId;
    UndoOutcome outcome = UndoOutcome::None;
    ResourceId virtualMachineId;
    std::vector<UndoStep> steps; ///< in the order in which they are made
    bool canStopProtection = false; ///< the VM is protected by this run
    bool stopsProtection = false; ///< chosen
    QStringList keptPolicies; ///< names of backup policies that the run created, which stay
    std::optional<base::Error> error; ///< why it could not be planned, or where it stopped

    bool hasWork() const; ///< a step is Ready
};

} // namespace domain
