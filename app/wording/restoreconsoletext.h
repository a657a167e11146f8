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
/// `allHave`: nobody lacks anything; else who lacks what isn't known.
QString nothingToGrantLine(bool allHave);
/// A refusal in one paragraph: what and the way out, with the options that lead there.
QString refusalLine(const domain::RecoveryRefusal &refusal, const domain::RecoveryFindings &findings);
/// Before standard input is read: where the copy is.
QString pasteSignedAddressLine(const QString &account, const QString &container, const QString &blob);
QString notWithDrill(const QString &option);
QString onlyWithDrill(const QString &option);
QString badKeyUrl(const QString &value); ///< of --key: no URL of a key
QString keyUrlLacksVersion(const QString &value);
QString cleanUpNeedsRestoreKey(); ///< of --steps
QString keepCopyOrCleanUp();

/// Why an option has no effect on what is planned.
enum class NoEffect {
    NoRestore, ///< no restore is started
    NoKeyRestored, ///< no copy of the key is fetched and restored
    FromJob, ///< the copy of an earlier job is fetched
    NoOtherHsm, ///< the key isn't restored into another Managed HSM
    NoMachine, ///< no VM is restored
    NoSet, ///< neither a new disk encryption set nor a VM
    Rehearsal, ///< it is of a VM that is gone
};
QString noEffectLine(const QString &option, NoEffect why); ///< and what would give it one

QString keyNamedOtherwiseLine(const QString &set, const QString &itsKey, const QString &named);
/// With what it was about, where that is told.
QString unreadLine(const base::Error &error, const QString &headline);
QString pointsUnreadLine(const QString &reason);
QString noPointsLine();
QString cautionsHeading(); ///< of what may go wrong
QString requestsNotKnownLine(); ///< as something that they name isn't
QString restoreStoppedLine(const QString &runId); ///< how to go on; empty id: nothing was recorded
QString restoreStillRunningLine(const QString &runId);
QString resumingLine(const QString &runId);
QString notARecoveryLine(const QString &runId); ///< --resume of a job that protected
QString recoveryToGoOnHint(); ///< how to go on with an unfinished recovery
QString undoOfRecoveryLine(const QString &runId, bool rehearsal);

} // namespace wording
