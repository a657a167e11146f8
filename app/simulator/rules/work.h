#pragma once

#include "simulator/state/tenant.h"

namespace simulator {

/// Lets everything happen that virtual time has brought due: operations and jobs end (in the order of their
/// ends), protected items change state, registrations complete, deleted keys are purged.
void settle(Tenant &tenant, const QDateTime &now);

/// The vault that protects the VM (not merely holds its stopped or deleted data); nothing if none does.
RecoveryVault *protectingVault(Tenant &tenant, const QString &vmId);
/// A ConfigureBackup operation for the VM that is still running, in any vault.
RecoveryVault *configuringVault(Tenant &tenant, const QString &vmId);
/// The newest ConfigureBackup of the VM in this vault, if it failed; else nothing.
const Work *failedConfiguration(const RecoveryVault &vault, const QString &vmId);

/// Lets the work fail; the number is the errorCode of its job, the code the errorTitle.
void failWork(
    Work &work, int number, const QString &code, const QString &message, const QStringList &recommendations);
/// Puts the failure "Backup lacks access to the key" on a piece of work, in Azure's words (contract 14.8).
void failForKeyAccess(Work &work);

} // namespace simulator
