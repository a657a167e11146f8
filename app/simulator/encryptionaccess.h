#pragma once

#include "simulator/state/tenant.h"

namespace simulator {

/// Lets the identity of a disk encryption set use its key, as it had to for the set to be created: the
/// narrowest role at the key, or an access policy (contract 6.4).
void letIdentityUseKey(const DiskEncryptionSet &set, Tenant &tenant, KeyStore &store, const QString &keyName,
    const QDateTime &since);

} // namespace simulator
