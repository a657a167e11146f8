#include "domain/pastrun.h"

#include <algorithm>

namespace domain {

bool isGrant(WriteKind kind) {
    switch (kind) {
    case WriteKind::CreateRoleDefinition:
    case WriteKind::CreateRoleAssignment:
    case WriteKind::AddAccessPolicy:
        return true;
    case WriteKind::CreateBackupPolicy:
    case WriteKind::EnableProtection:
    case WriteKind::TriggerBackup:
    case WriteKind::Recover:
        break;
    }
    return false;
}

bool grantsSomething(const std::vector<WrittenChange> &written) {
    return std::any_of(written.begin(), written.end(), [](const WrittenChange &change) {
        return isGrant(change.write.kind) && !change.existed && !change.takenBack;
    });
}

bool PastRun::hasGrants() const {
    if (kind != PastRunKind::Protection) {
        return false; // what a recovery grants belongs to what came back
    }
    const bool sure = std::any_of(written.begin(), written.end(),
        [](const WrittenChange &change) { return isGrant(change.write.kind) && !change.existed; });
    return sure || std::any_of(unclear.begin(), unclear.end(), [](const PlannedWrite &write) {
        return isGrant(write.kind);
    });
}

std::vector<PlannedWrite> unclearWrites(const std::vector<PastRun> &runs, const QString &id) {
    const auto found
        = std::find_if(runs.begin(), runs.end(), [&id](const PastRun &run) { return run.id == id; });
    return found == runs.end() || id.isEmpty() ? std::vector<PlannedWrite>() : found->unclear;
}

std::vector<PastRun> earlierWrites(
    std::vector<PastRun> runs, const ResourceId &virtualMachineId, const QString &exceptRunId) {
    std::erase_if(runs, [&](const PastRun &run) {
        const bool wrote = std::any_of(run.written.begin(), run.written.end(),
                               [](const WrittenChange &change) { return !change.existed; })
            || !run.unclear.empty() || run.damagedLine > 0; // what cannot be read may hold a write
        return !wrote || run.id == exceptRunId || !(run.virtualMachineId == virtualMachineId);
    });
    return runs;
}

} // namespace domain
