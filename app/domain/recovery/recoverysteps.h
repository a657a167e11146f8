#pragma once

#include "domain/recovery/recoveryplan.h"

namespace domain {

/// The steps of these choices in their order, whether they can be made or not (contract 15.5). What is yet to
/// come to be is named as it will be. Internal to planRecovery(). Pure.
std::vector<RecoveryStep> recoverySteps(const RecoveryFindings &findings, const RecoveryChoices &choices);

/// The key that the choices are about in the end: the original's name and version at the chosen store.
KeyIdentifier keyAfterwards(const RecoveryFindings &findings, const RecoveryChoices &choices);
/// The set whose identity uses the key in the end: another one than the VM's only where the VM is restored
/// with it.
ResourceId usedSet(const RecoveryFindings &findings, const RecoveryChoices &choices);
/// The set that a restore of the VM names; empty: none is named.
ResourceId setOfRestore(const RecoveryChoices &choices);
ResourceId newSetId(const RecoveryChoices &choices);
/// The VM that a restore to a new one makes.
ResourceId targetMachineId(const RecoveryChoices &choices);
/// How long the name of the restored VM may be: Azure's naming rules differ by operating system.
qsizetype longestMachineName(const RecoveryFindings &findings, const RecoveryChoices &choices);
/// The resource group that a resource is in; empty where its id names none.
ResourceId groupOf(const ResourceId &id);
/// The names of what a rehearsal makes. Each has its own: the name of a key that was deleted is kept for
/// weeks.
QString placeholderKeyName(const RecoveryFindings &findings);
ResourceId placeholderSetId(const RecoveryFindings &findings, const RecoveryChoices &choices);

} // namespace domain
