#pragma once

#include "cloud/azure/connection.h"
#include "domain/recovery/recoveryplan.h"
#include "protect/flows/reading.h"

#include <QCoroTask>

namespace protect {

/// What is looked for.
struct RecoveryQuestion {
    domain::ResourceId virtualMachineId;
    domain::ResourceId vaultId;
    domain::ResourceId setId; ///< where the VM is gone and the user knows its set; else empty
    /// Named by the user, or of an earlier run: where the set tells none; else empty.
    domain::KeyIdentifier knownKey;
    std::vector<domain::Subscription> subscriptions; ///< where a key store may be; empty: they are read
    QString callerId;
    std::optional<domain::SupportMatrix> support;
};

/// Everything about one protected VM and what may take part in bringing it back, side by side. Nothing is
/// written; what cannot be read is an obstacle.
QCoro::Task<domain::RecoveryFindings> lookAtRecovery(
    azure::ConnectionPtr connection, RecoveryQuestion question, base::Cancellation cancellation);

/// Adds what these choices hang on and was not read yet: the caller's rights where its steps write, who may
/// use the key in the chosen store, whether its name is free there, and what is in the chosen groups.
QCoro::Task<domain::RecoveryFindings> completeFindings(azure::ConnectionPtr connection,
    domain::RecoveryFindings findings, domain::RecoveryChoices choices, base::Cancellation cancellation);

/// Both, for a run of before.
QCoro::Task<domain::RecoveryFindings> lookForRun(azure::ConnectionPtr connection, RecoveryQuestion question,
    domain::RecoveryChoices choices, base::Cancellation cancellation);

/// What the vaults of these subscriptions hold, some at a time; without one, of all that the caller sees,
/// which are part of what was found then.
QCoro::Task<Reading> readProtectedMachines(azure::ConnectionPtr connection,
    std::vector<domain::Subscription> known, base::Cancellation cancellation);

} // namespace protect
