#pragma once

#include "domain/accessindex.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace domain {

/// What soft delete gives back of a key (contract 7.1, 7.4, 10).
enum class KeyReturn {
    WouldBeKept, ///< the key is there; deleted, it could be recovered for `days`
    WouldBeLost, ///< the key is there, and its key store has no soft delete
    UntilDate, ///< it is deleted and can be recovered until `until`
    DateNotTold, ///< it is deleted and could be recovered; until when is not told
    DatePassed, ///< `until` is past: whether somebody recovered it in time is not known
    Lost, ///< it is neither among the keys nor among the deleted ones
    NotKnown,
};

struct SoftDeleteOutlook {
    KeyReturn key = KeyReturn::NotKnown;
    bool isOfStore = false; ///< UntilDate to DatePassed: the key store is deleted, and the key with it
    std::optional<int> days; ///< WouldBeKept: the store's retention; nullopt: not told
    QDateTime until; ///< UntilDate, DatePassed: when it is lost for good
    /// Whether somebody who has the right can end it sooner: No with purge protection.
    Truth canBePurged = Truth::Unknown;

    bool isGone() const; ///< the key, or its store, is deleted now
    /// Whether soft delete brings it back: yes for a time, and unless somebody purges it.
    Truth comesBack() const;
};

/// Whether Azure Backup could give the key back (contract 15.5, 16.3).
enum class RestoreAnswer {
    Possible, ///< as far as can be told: the copy itself cannot be seen, nor whether Azure Backup could use
              ///< the key when the point was made
    No, ///< all backups were looked at
    NotKnown,
};

enum class RestoreReasonKind {
    // why not, as far as the rest was read
    NeverProtected, ///< no vault holds backups of the virtual machine
    NoRecoveryPoint, ///< `where` is the protected item, here and below
    NotInVaultTier, ///< every point is in the snapshot or archive tier only
    OtherSecurityType, ///< when the points of the vault tier were made, no customer key encrypted the disk
    // why it is not known
    StatusNotRead, ///< what Azure Backup says of the virtual machine
    VaultsNotRead, ///< which vaults there are; `where` is the subscription
    ItemsNotRead, ///< `where` is the vault
    ItemNotTold, ///< an item that may be this virtual machine's, which does not tell it
    PointsNotRead,
    PointsNotTold, ///< tiers or security type are not told, or in words that are not known
};

struct RestoreReason {
    RestoreReasonKind kind = RestoreReasonKind::StatusNotRead;
    ResourceId where;
    QDateTime when; ///< NotInVaultTier, OtherSecurityType: of the newest point
    friend bool operator==(const RestoreReason &, const RestoreReason &) = default;
};

struct RestoreOutlook {
    RestoreAnswer answer = RestoreAnswer::NotKnown;
    ResourceId point; ///< Possible: the newest that can hold a copy
    QDateTime pointTime;
    bool isItemDeleted = false; ///< Possible: the item is soft-deleted, and has to be recovered first
    std::vector<RestoreReason> reasons; ///< none where Possible
};

/// What would be possible if the key of a virtual machine were deleted, or is, where it is gone.
struct Recoverability {
    ResourceId virtualMachine;
    QString name; ///< of the virtual machine
    KeyIdentifier key; ///< without version; empty: not known which
    SoftDeleteOutlook softDelete;
    RestoreOutlook restore;
};

/// Of each confidential VM with a customer-managed key, then of gone ones that left such points. Pure.
/// `asOf` invalid: dates are not judged. Less in the environment never makes an answer more certain.
std::vector<Recoverability> recoverabilities(const AccessIndex &index, const QDateTime &asOf);

} // namespace domain
