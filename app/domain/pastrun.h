#pragma once

#include "domain/run.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace domain {

/// Where a run of before stands, as its journal tells it.
enum class PastRunState {
    NothingWritten, ///< nothing was sent, or all of it was refused
    Unfinished, ///< ended, or was ended, before the VM was protected: something of it may be in Azure
    Protected, ///< the VM is protected
    Recovered, ///< a recovery or rehearsal came to its end
    TakenBack, ///< what it granted was taken back
    Forgotten, ///< unfinished, and the user wants to hear no more of it
    InUse, ///< another window or terminal works on its VM just now
    Damaged, ///< its record cannot be trusted from some line on
};

enum class PastRunKind { Protection, Recovery, Rehearsal };

/// A run of this or an earlier session, in short.
struct PastRun {
    PastRunKind kind = PastRunKind::Protection;
    QString id; ///< GUID
    PastRunState state = PastRunState::NothingWritten;
    QDateTime started; ///< UTC
    QString tenantId;
    QString userName;
    ResourceId virtualMachineId;
    ResourceId recoveryServicesVaultId;
    std::vector<WrittenChange> written; ///< what the services confirmed
    std::vector<PlannedWrite> unclear; ///< sent, and it is not known what became of it
    int damagedLine = 0; ///< 1-based; 0: none

    /// Something of it can be taken back.
    bool hasGrants() const;
};

/// What the run with this id sent and is not known to be made.
std::vector<PlannedWrite> unclearWrites(const std::vector<PastRun> &runs, const QString &id);
/// Those on the VM that wrote something, or may have; without the one that is told anyway.
std::vector<PastRun> earlierWrites(
    std::vector<PastRun> runs, const ResourceId &virtualMachineId, const QString &exceptRunId);

/// A role, an assignment or a policy: what can be taken back. The rest is the backup itself.
bool isGrant(WriteKind kind);
/// Whether one of these granted something that was not there before and is not taken back.
bool grantsSomething(const std::vector<WrittenChange> &written);

} // namespace domain
