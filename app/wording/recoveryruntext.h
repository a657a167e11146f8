#pragma once

#include "domain/recovery/recoveryrun.h"

#include <QString>
#include <QStringList>

namespace wording {

/// The headline of a run that ended, or of where it stands.
QString recoveryOutcomeTitle(const domain::RecoveryRun &run);
/// What came of it, and what to do next; one paragraph a line.
QStringList recoveryOutcomeLines(const domain::RecoveryRun &run);
/// What a stage tells beside its name: how it went, in one line; empty: nothing yet.
QString recoveryStageText(const domain::RecoveryStage &stage, const domain::RecoveryRun &run);
/// "On 2026-12-01 09:12 UTC the key k1 could be restored from the recovery point of … in 7 minutes."
QString rehearsalSentence(const domain::RecoveryRun &run);
/// The proof in single lines: version, public part, what stays soft-deleted in the second store.
QStringList rehearsalLines(const domain::RecoveryRun &run);
/// What stays behind and how to remove it; empty: nothing does.
QStringList leftBehindLines(const domain::RecoveryRun &run);

} // namespace wording
