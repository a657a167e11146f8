#pragma once

#include "domain/keystore.h"
#include "domain/resourceid.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <vector>

namespace domain {

/// A user-assigned managed identity, as the resource that works as it tells it.
struct AssignedIdentity {
    ResourceId id;
    QString principalId; ///< its service principal's object id; empty: not told
    QString clientId;
};

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
    QString identityTenantId; ///< the tenant of the system-assigned identity
    std::vector<AssignedIdentity> userAssignedIdentities; ///< that unwrap the key instead
    bool rotationToLatestKeyVersionEnabled = false;
    QString autoKeyRotationErrorCode;
    QString autoKeyRotationErrorMessage;
    QString federatedClientId; ///< set: the key is in another tenant
    QString provisioningState;

    bool isConfidential() const;
    /// False where the encryption type is not told, or in a word that is not known (contract 6.3).
    bool isKindKnown() const;
    /// The object ids of the identities that it works as, each once; those that were not told are left out.
    QStringList identities() const;
    /// Whether it works as an identity whose object id was not told.
    bool hasUnknownIdentity() const;
};

/// A disk encryption set for confidential VMs that is to be made; it gets an identity of its own.
struct NewEncryptionSet {
    ResourceId id;
    QString location;
    KeyIdentifier key; ///< with its version
    ResourceId sourceVaultId; ///< of a Key Vault in the same subscription; empty for a Managed HSM
};

/// A managed disk, as a cross-check (contract 6.2).
struct Disk {
    ResourceId id;
    QString securityType; ///< "ConfidentialVM_DiskEncryptedWithCustomerKey", …
    ResourceId secureVmDiskEncryptionSetId;
    QDateTime created; ///< invalid: not told
};

} // namespace domain
