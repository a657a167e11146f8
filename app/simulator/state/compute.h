#pragma once

#include "simulator/state/resource.h"

namespace simulator {

struct VirtualMachine : Resource {
    QString size;
    QString osType; ///< Windows, Linux
    QString securityType; ///< ConfidentialVM, TrustedLaunch, empty: none
    QString securityEncryptionType; ///< DiskWithVMGuestState, VMGuestStateOnly, NonPersistedTPM, empty
    QString
        confidentialSetId; ///< disk encryption set of the confidential OS disk; empty: platform-managed key
    QString uniqueId; ///< properties.vmId
    QString powerState = QStringLiteral("running");
    QString provisioningState = QStringLiteral("Succeeded");
    QString osDiskName; ///< empty: made of the names, as Azure does with a new machine

    bool isConfidential() const { return securityType == QLatin1String("ConfidentialVM"); }
    bool usesCustomerKey() const { return isConfidential() && !confidentialSetId.isEmpty(); }
    Resource osDisk() const;
    QString osDiskId() const { return osDisk().id(); }
};

/// A managed disk that no virtual machine has.
struct Disk : Resource {
    QString osType;
    QString securityType; ///< as of a virtual machine
    QString securityEncryptionType;
    QString confidentialSetId;
};

/// An operation of Compute's disks that a client polls.
struct DiskOperation {
    QString id;
    QString resourceId;
    QDateTime started;
    QDateTime ends;
};

struct DiskEncryptionSet : Resource {
    QString encryptionType; ///< ConfidentialVmEncryptedWithCustomerKey, ...
    QString keyUrl; ///< https://{host}/keys/{name}/{version}
    QString sourceVaultId; ///< Key Vault only
    QString principalId; ///< of the system-assigned identity
    bool rotatesKey = false;
};

} // namespace simulator
