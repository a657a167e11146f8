#pragma once

#include "domain/resourceid.h"
#include "domain/truth.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace domain {

/// Where Azure Backup keeps a recovery point (contract 15.3): InstantRP, HardenedRP, ArchivedRP.
enum class RecoveryTier { Snapshot, Vault, Archive };
enum class TierStatus { Valid, Rehydrated, Invalid, Disabled, Deleted, Unknown };

struct TierState {
    RecoveryTier tier = RecoveryTier::Snapshot;
    TierStatus status = TierStatus::Unknown; ///< Unknown: a word that is not known
    friend bool operator==(const TierState &, const TierState &) = default;
};

/// How the VM was encrypted when the point was made. The word has no underscore here, unlike a disk's
/// (contract 15.3): it is compared without it.
enum class PointSecurity {
    CustomerKey, ///< ConfidentialVMDiskEncryptedWithCustomerKey
    PlatformKey,
    Other, ///< None, TrustedLaunch, …
    NotTold, ///< absent, or a word that is not known
};

/// A recovery point of a VM (contract 15.3).
struct RecoveryPoint {
    ResourceId id; ///< its name is decimal digits
    QString type; ///< "AppConsistent", …
    QDateTime time;
    std::vector<TierState> tiers; ///< none: not told
    QString securityType; ///< as it came
    QString virtualMachineSize; ///< of the VM as it was then; empty: not told
    QString osType;
    QDateTime expires; ///< invalid: not told

    QString name() const { return id.name(); }
    ResourceId item() const; ///< the protected item, by the id
    PointSecurity security() const;
    /// Whether it can be restored from this tier: Valid. A tier that is not listed is No where any is told.
    Truth isIn(RecoveryTier tier) const;
};

/// Whether a point can hold a copy of the key. No API shows the copy itself: whether it is there is known
/// only from the properties of a failed restore (contract 15.5).
enum class KeyCopy {
    Possible, ///< in the vault tier, of a VM whose disk a customer key encrypts
    NotInVaultTier, ///< snapshot or archive only
    OtherSecurityType, ///< the VM was not encrypted with a customer key then
    NotTold, ///< its tiers or its security type are not told, or in words that are not known
};
KeyCopy keyCopyIn(const RecoveryPoint &point);

/// Newest first; nullptr: there is none.
const RecoveryPoint *newestWithKeyCopy(const std::vector<RecoveryPoint> &points);
/// The newest that a VM can be restored from as it is; nullptr: none is in the vault or its snapshot tier.
const RecoveryPoint *newestRestorable(const std::vector<RecoveryPoint> &points);
void sortNewestFirst(std::vector<RecoveryPoint> &points);
/// What says as much as all of them of what could be restored: the newest of each tier, and the newest of
/// each KeyCopy. Newest first.
std::vector<RecoveryPoint> tellingPoints(std::vector<RecoveryPoint> points);

} // namespace domain
