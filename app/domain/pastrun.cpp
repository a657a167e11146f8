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
    const bool sure = std::any_of(written.begin(), written.end(),
        [](const WrittenChange &change) { return isGrant(change.write.kind) && !change.existed; });
    return sure || std::any_of(unclear.begin(), unclear.end(), [](const PlannedWrite &write) {
        return isGrant(write.kind);
    });
}

} // namespace domain
