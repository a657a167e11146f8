#include "domain/diskencryptionset.h"

#include "base/text.h"

namespace domain {

bool DiskEncryptionSet::isConfidential() const {
    return base::sameText(encryptionType, u"ConfidentialVmEncryptedWithCustomerKey");
}

} // namespace domain
