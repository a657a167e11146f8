#include "protect/flows/itemflow.h"

namespace protect {

using domain::StageKind;
using domain::StageState;

QCoro::Task<void> readProtectedItem(RunContextPtr run, base::Cancellation cancellation) {
    const std::shared_ptr<RunTracker> tracker = run->tracker;
    const azure::BackupClient backup(run->azure);
    tracker->begin(StageKind::ReadProtectedItem);
    const base::Result<std::optional<domain::ProtectedItem>> item
        = co_await backup.protectedItem(run->vaultId(), run->vmId(), cancellation);
    tracker->edit().item.reset(); // what is not read again is not known
    if (!item) {
        tracker->end(StageKind::ReadProtectedItem, StageState::Warning, item.error());
        co_return;
    }
    if (!item->has_value()) {
        tracker->end(StageKind::ReadProtectedItem, StageState::Warning, QStringLiteral("NotThere"));
        co_return;
    }
    tracker->edit().item = **item;
    domain::Environment found;
    found.put(**item);
    run->add(found);
    tracker->end(StageKind::ReadProtectedItem, StageState::Done, (*item)->protectionState);
}

} // namespace protect
