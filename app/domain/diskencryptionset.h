#pragma once

#include "domain/keystore.h"
#include "domain/resourceid.h"

#include <QString>

namespace domain {

/// A disk encryption set (contract 6.3).
struct DiskEncryptionSet {
    ResourceId id;
    QString name;
    QString location;
    QString encryptionType; ///< "ConfidentialVmEncryptedWithCustomerKey" is the confidential one
    KeyIdentifier activeKey;
    ResourceId sourceVaultId; ///< optional; empty for a Managed HSM
    QString identityType;
    QString identityPrincipalId; ///< system-assigned identity; who unwraps the key (not Azure Backup)
    bool rotationToLatestKeyVersionEnabled = false;
    QString autoKeyRotationErrorCode;
    QString autoKeyRotationErrorMessage;
    QString federatedClientId; ///< set: the key is in another tenant
    QString provisioningState;

    bool isConfidential() const;
};

/// A managed disk, as a cross-check (contract 6.2).
struct Disk {
    ResourceId id;
    QString securityType; ///< "ConfidentialVM_DiskEncryptedWithCustomerKey", …
    ResourceId secureVmDiskEncryptionSetId;
};

} // namespace domain
