#pragma once

#include "domain/keystore.h"

#include <QDateTime>

namespace domain {

enum class GoneKind { Key, KeyStore, DiskEncryptionSet };

/// Something that Azure said is not there: deleted, or "not found" (contract 6.3, 7.4, 10). What is
/// soft-deleted serves nobody until it is recovered.
struct GoneResource {
    GoneKind kind = GoneKind::Key;
    KeyIdentifier key; ///< Key: without version
    ResourceId id; ///< KeyStore, DiskEncryptionSet
    KeyStoreKind storeKind = KeyStoreKind::KeyVault; ///< of a KeyStore
    QString name; ///< of a KeyStore, DiskEncryptionSet
    bool isRecoverable = false; ///< soft-deleted; else it was not found
    bool isPurged = false; ///< of a Key: it is not among the deleted ones either
    QDateTime deletedAt; ///< invalid: not told
    QDateTime purgeAt; ///< when it is lost for good; invalid: not told
};

} // namespace domain
