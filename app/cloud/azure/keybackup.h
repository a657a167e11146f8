#pragma once

#include "base/result.h"
#include "base/secretbytes.h"
#include "domain/keystore.h"

#include <memory>

namespace azure {

/// The copy of a key that Azure Backup keeps with a confidential VM.
struct KeyBackupCopy {
    std::shared_ptr<base::SecretBytes> backup; ///< what KeysClient::restore() takes
    domain::KeyStoreKind kind = domain::KeyStoreKind::KeyVault; ///< the kind of store that it is of
};

/// The blob that a failed restore leaves (contract 15.5 step 6). Names are compared without case, base64 may
/// be of either alphabet. Errors are BadResponse, begin with a JSON path and hold nothing of the content.
base::Result<KeyBackupCopy> readSecuredBlob(const base::SecretBytes &blob);

} // namespace azure
