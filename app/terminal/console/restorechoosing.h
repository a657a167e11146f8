#pragma once

#include "protect/recovery/recovery.h"
#include "terminal/console/choosing.h"
#include "terminal/console/restoreoptions.h"

namespace console {

/// The protected VM that was named, by name or resource id, without case, in the vault that was named;
/// without a name the only one, and in the simulator the first. `environment` tells which VMs are there.
/// Errors: "NoProtectedMachine", "ProtectedMachineNotFound", "ProtectedMachineNotChosen", "AmbiguousName",
/// "ProtectedInSeveralVaults" (it is one VM, and the vault has to be named). Pure.
Choice<protect::ProtectedMachine> chooseProtected(const protect::ProtectedMachines &machines,
    const domain::Environment &environment, const RestoreOptions &options, bool isSimulated);

/// The disk encryption set that --set names as the VM's own, where the VM is gone and nothing tells its key;
/// empty: it isn't asked for. With --key, a name that no set has is that of a new one. Errors:
/// "RestoreTargetNotFound", "AmbiguousName". Pure.
Choice<domain::ResourceId> chooseOwnSet(
    const domain::RecoveryFindings &findings, const RestoreOptions &options);

/// What is recommended with what the options say on top. Errors: "RecoveryPointNotFound",
/// "RestoreTargetNotFound" (an account, key store, set, group or subnet of that name), "AmbiguousName",
/// "KeyCopyJobNotFound". Pure.
Choice<domain::RecoveryChoices> chooseRecovery(const domain::RecoveryFindings &findings,
    const domain::RecoveryChoices &recommended, const RestoreOptions &options);

} // namespace console
