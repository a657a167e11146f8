#pragma once

#include "domain/recovery/recoveryfindings.h"
#include "domain/recovery/recoveryplan.h"

namespace domain {

/// A right of the caller that a step needs, in the words of the system that decides about it.
struct StepNeed {
    QString action; ///< an action, a data action, or a key permission: "restore"
    QString scope; ///< an ARM id, or an HSM scope
    QString host; ///< of the key store that decides; empty: Azure Resource Manager, or a storage account
    QString keyName; ///< of a key store: what it is needed on
    bool isData = false; ///< a data action
    bool isDerived = false; ///< from a role that is documented as a whole: the service may ask for less
};

/// Contract 10, 12.8, 15.4, 15.5. Pure.
std::vector<StepNeed> needsOfStep(const RecoveryStep &step, const RecoveryFindings &findings);

/// Whether a deny assignment takes it away from the caller, as far as they were read.
Truth isDeniedToCaller(const StepNeed &need, const RecoveryFindings &findings);

/// Whether the caller holds it, as far as it was read.
Truth isHeldByCaller(const StepNeed &need, const RecoveryFindings &findings);

/// Who holds it, as far as that was readable. At most a few.
std::vector<Granter> holdersOf(const StepNeed &need, const RecoveryFindings &findings);

/// Who may use the key of that name in this store at all, as far as it was read; each once.
std::vector<Granter> whoCouldUse(
    const Environment &environment, const KeyStore &store, const QString &keyName);

} // namespace domain
