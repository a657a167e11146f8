#include "domain/diskencryptionset.h"

#include "base/text.h"

#include <algorithm>

namespace domain {

bool DiskEncryptionSet::isConfidential() const {
    return base::sameText(encryptionType, u"ConfidentialVmEncryptedWithCustomerKey");
}

bool DiskEncryptionSet::isKindKnown() const {
    return isConfidential() || base::sameText(encryptionType, u"EncryptionAtRestWithCustomerKey")
        || base::sameText(encryptionType, u"EncryptionAtRestWithPlatformAndCustomerKeys");
}

QStringList DiskEncryptionSet::identities() const {
    QStringList ids{identityPrincipalId};
    for (const AssignedIdentity &identity : userAssignedIdentities) {
        ids.append(identity.principalId);
    }
    ids.removeAll(QString());
    ids.removeDuplicates();
    return ids;
}

bool DiskEncryptionSet::hasUnknownIdentity() const {
    const bool named = std::any_of(userAssignedIdentities.begin(), userAssignedIdentities.end(),
        [](const AssignedIdentity &identity) { return identity.principalId.isEmpty(); });
    const bool isUserAssigned = identityType.contains(QLatin1String("UserAssigned"), Qt::CaseInsensitive);
    const bool untold = userAssignedIdentities.empty() && (isUserAssigned || identityPrincipalId.isEmpty());
    return named || untold;
}

} // namespace domain
