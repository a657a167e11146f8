#include "ui/protect/source/pastruns.h"

#include "base/text.h"
#include "protect/estate.h"
#include "protect/protection.h"

namespace ui {

bool isReachable(const protect::Protection &protection, const domain::PastRun &run) {
    return protection.estate().connection().isConnected
        && base::sameText(protection.estate().connection().tenantId, run.tenantId);
}

bool isInFront(const protect::Protection &protection, const domain::PastRun &run) {
    return run.id == protection.runId() && protection.run().outcome == domain::RunOutcome::Running;
}

bool canBeContinued(const protect::Protection &protection, const domain::PastRun &run) {
    return run.state == domain::PastRunState::Unfinished && isReachable(protection, run)
        && !isInFront(protection, run);
}

bool canBeUndone(const protect::Protection &protection, const domain::PastRun &run) {
    const bool isKept = run.state == domain::PastRunState::Unfinished
        || run.state == domain::PastRunState::Protected || run.state == domain::PastRunState::Forgotten;
    return run.kind == domain::PastRunKind::Protection && isKept && run.hasGrants()
        && isReachable(protection, run) && !isInFront(protection, run);
}

} // namespace ui
