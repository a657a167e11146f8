#include "domain/virtualmachine.h"

#include "base/text.h"

namespace domain {

DiskEncryption VirtualMachine::diskEncryption() const {
    switch (securityType) {
    case SecurityType::None:
    case SecurityType::TrustedLaunch:
        return DiskEncryption::NotConfidential;
    case SecurityType::Unknown:
        return DiskEncryption::Unknown;
    case SecurityType::ConfidentialVm:
        break;
    }
    if (base::sameText(securityEncryptionType, u"DiskWithVMGuestState")) {
        return diskEncryptionSetId.isEmpty() ? DiskEncryption::PlatformManagedKey
                                             : DiskEncryption::CustomerManagedKey;
    }
    if (base::sameText(securityEncryptionType, u"VMGuestStateOnly")) {
        return DiskEncryption::GuestStateOnly;
    }
    if (base::sameText(securityEncryptionType, u"NonPersistedTPM")) {
        return DiskEncryption::NonPersistedTpm;
    }
    return DiskEncryption::Unknown;
}

} // namespace domain
