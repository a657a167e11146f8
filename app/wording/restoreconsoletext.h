#pragma once

#include "domain/recovery/recoveryplan.h"
#include "wording/commandtext.h"

#include <QString>
#include <QStringList>

namespace wording {

// Sentences of "restore" in the terminal; what it shares with the window is in recoverytext.h.

/// What the help says of "restore" and its options.
QString restoreCommandText(CommandText text);

QString protectedSummary(int items, int vaults);
QString protectedMachineTaken(const QString &name); ///< no --vm was given: the first one
/// "cvm-1 in rsv-1 (gone)" for lists of what can be chosen. `exists`: in the list of VMs.
QString protectedMachineLine(
    const domain::ResourceId &virtualMachineId, const domain::ResourceId &vaultId, bool exists);
QString vaultUnreadLine(const QString &headline); ///< of a vault that could not be read
QString pointLine(const domain::RecoveryPoint &point); ///< "2026-…: Vault; Customer-managed key; 123"
QString chosenPointLine(const domain::RecoveryPoint &point); ///< with what it allows
QString nothingToRestoreLine();
/// A refusal in one paragraph: what and the way out.
QString refusalLine(const domain::RecoveryRefusal &refusal, const domain::RecoveryFindings &findings);
/// Before standard input is read: where the copy is.
QString pasteSignedAddressLine(const QString &account, const QString &container, const QString &blob);
QString notWithDrill(const QString &option);
QString onlyWithDrill(const QString &option);
QString restoreStoppedLine(const QString &runId); ///< how to go on; empty id: nothing was recorded
QString restoreStillRunningLine(const QString &runId);
QString resumingLine(const QString &runId);
QString notARecoveryLine(const QString &runId); ///< --resume of a job that protected
QString recoveryToGoOnHint(); ///< how to go on with an unfinished recovery
QString undoOfRecoveryLine(const QString &runId, bool rehearsal);

} // namespace wording
