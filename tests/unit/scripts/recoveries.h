#pragma once

#include "protect/scripts/recoveryexports.h"
#include "tests/unit/domain/estate.h"

/// Recoveries to export, each planned by domain::planRecovery() from a small estate whose key is gone.
namespace recoveries {

inline const QString secondHost = QStringLiteral("second.vault.azure.net");
inline const QString orchestrator = QStringLiteral("eeeeeeee-0000-0000-0000-000000000009");

/// What was found: the key is not in its store any more, and nobody has rights on it. Planned just now.
domain::RecoveryFindings findings(const domain::Environment &environment);

/// All parts: the copy, a new set, the grants, a new VM, and the blob deleted.
domain::RecoveryChoices wholeRecovery();
domain::RecoveryChoices soleRecovering(); ///< of a soft-deleted key
domain::RecoveryChoices rehearsal(); ///< with a placeholder key and set

scripts::RecoveryScriptJob in(
    const domain::Environment &environment, const domain::RecoveryChoices &choices = wholeRecovery());

/// The same with this value in every place where text of Azure arrives.
scripts::RecoveryScriptJob hostile(scripts::RecoveryScriptJob job, const QString &value);

/// An "az", in bash: Azure, as far as a script asks it. Files in $STATE are what has come to be, and what it
/// was told ("record", "body", "processes"). $FIRST is bash that answers before; the other variables are
/// words of its answers.
QString fakeAzure();

} // namespace recoveries
