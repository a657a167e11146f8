#pragma once

#include "cloud/azure/connection.h"
#include "protect/flows/reading.h"

#include <QCoroTask>

namespace protect {

/// Finds and reads the ARM resource of the key store that a key's host names (contract 6.3): by the disk
/// encryption set's sourceVault, else by Resource Graph for a Key Vault, else by the lists of Managed HSMs,
/// several subscriptions at a time, the disk encryption set's own among the first. The reading always
/// holds the store; where its resource is not visible, only kind, name and URI (resourceRead is false).
QCoro::Task<Reading> readKeyStore(azure::ConnectionPtr connection, domain::DiskEncryptionSet set,
    domain::KeyStoreKind kind, QStringList subscriptionIds, base::Cancellation cancellation);

} // namespace protect
