#include "protect/journal/record.h"

#include "base/text.h"

#include <algorithm>

namespace journal {

using domain::PastRunState;
using domain::PlannedWrite;

bool isSameWrite(const PlannedWrite &a, const PlannedWrite &b) {
    return a.kind == b.kind && base::sameText(a.id, b.id) && base::sameText(a.scope, b.scope)
        && base::sameText(a.principalId, b.principalId) && a.name == b.name && a.step == b.step;
}

std::vector<PlannedWrite> Record::unclear() const {
    std::vector<PlannedWrite> open;
    for (const Intent &intent : writes) {
        // A refusal says nothing of an earlier try whose answer was lost.
        const auto same = [&intent](const PlannedWrite &write) { return isSameWrite(write, intent.write); };
        const bool told = std::any_of(written.begin(), written.end(),
            [&same](const domain::WrittenChange &change) { return same(change.write); });
        const bool listed = std::any_of(open.begin(), open.end(), same);
        if (!intent.takesBack && !told && !listed && intent.answer != Answer::Refused) {
            open.push_back(intent.write);
        }
    }
    return open;
}

bool Record::existedBefore(const PlannedWrite &write) const {
    const auto first = std::find_if(writes.begin(), writes.end(),
        [&write](const Intent &intent) { return !intent.takesBack && isSameWrite(intent.write, write); });
    return first != writes.end() && first->existedBefore;
}

PastRunState Record::state() const {
    if (damagedLine > 0) {
        return PastRunState::Damaged;
    }
    if (end == End::TakenBack) {
        return PastRunState::TakenBack;
    }
    if (end == End::Forgotten) {
        return PastRunState::Forgotten;
    }
    const bool wrote = std::any_of(
        written.begin(), written.end(), [](const domain::WrittenChange &change) { return !change.existed; });
    if (!wrote && unclear().empty()) {
        return end == End::Protected ? PastRunState::Protected : PastRunState::NothingWritten;
    }
    if (end == End::Recovered) {
        return PastRunState::Recovered;
    }
    return end == End::Protected ? PastRunState::Protected : PastRunState::Unfinished;
}

domain::PastRun summaryOf(const Record &record) {
    domain::PastRun run;
    run.id = record.id;
    run.state = record.state();
    run.started = record.started;
    run.tenantId = record.head.tenantId;
    run.userName = record.head.userName;
    run.virtualMachineId = record.head.choices.virtualMachineId;
    run.recoveryServicesVaultId = record.head.choices.recoveryServicesVaultId;
    run.written = record.written;
    run.unclear = record.unclear();
    run.damagedLine = record.damagedLine;
    if (record.head.recovery) {
        run.kind = record.head.recovery->choices.goal == domain::RecoveryGoal::Rehearse
            ? domain::PastRunKind::Rehearsal
            : domain::PastRunKind::Recovery;
    }
    return run;
}

} // namespace journal
