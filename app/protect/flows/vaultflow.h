#pragma once

#include "cloud/azure/connection.h"
#include "protect/flows/reading.h"

#include <QCoroTask>

namespace protect {

/// The Recovery Services vaults of these subscriptions, several at a time. A subscription that is refused or
/// fails is an obstacle. Where the first subscription has none because Microsoft.RecoveryServices is not
/// registered there, the obstacle has the code "MissingSubscriptionRegistration" (contract 12.1).
QCoro::Task<Reading> readVaults(
    azure::ConnectionPtr connection, QStringList subscriptionIds, base::Cancellation cancellation);

/// The policies of one vault, and what the caller may do in it.
QCoro::Task<base::Result<Reading>> readPolicies(
    azure::ConnectionPtr connection, domain::ResourceId vaultId, base::Cancellation cancellation);

/// The same of several vaults, some at a time; what cannot be read is an obstacle.
QCoro::Task<Reading> readPoliciesOf(azure::ConnectionPtr connection, std::vector<domain::ResourceId> vaultIds,
    base::Cancellation cancellation);

/// What these vaults hold of the VM's backups, some at a time; what cannot be read is an obstacle.
QCoro::Task<Reading> readItemsOf(azure::ConnectionPtr connection, std::vector<domain::ResourceId> vaultIds,
    domain::ResourceId virtualMachine, base::Cancellation cancellation);

} // namespace protect
