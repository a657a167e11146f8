#pragma once

#include "domain/accessplan.h"
#include "domain/newkey.h"
#include "domain/recovery/recoverychoices.h"
#include "domain/recovery/recoveryfindings.h"

#include <optional>
#include <vector>

namespace domain {

/// A step and all that is needed to make it, so that another process can go on with it.
struct RecoveryStep {
    RecoveryStepKind kind = RecoveryStepKind::RecoverKey;
    std::optional<PlannedWrite> write; ///< absent: it only reads
    KeyStoreKind storeKind = KeyStoreKind::KeyVault;
    KeyIdentifier key; ///< that it is about
    ResourceId resource; ///< set, VM, staging account or group that it is about
    KeyUser user = KeyUser::AzureBackup; ///< Grant
    std::optional<RestoreOrder> order; ///< StartFetch, RestoreMachine
    std::optional<NewEncryptionSet> newSet; ///< CreateSet, CreatePlaceholderSet
    QString jobId; ///< FetchCopy: of a job that failed before; empty: of StartFetch
};

/// Why a step cannot be made, found out before anything is written; or what speaks against it.
enum class RecoveryRefusalKind {
    NothingChosen,
    NoPoint, ///< no recovery point, or none chosen
    PointsNotRead, ///< whether there is one is not known
    /// Snapshot or archive only (`detail` "archive"): another set, or a copy of the key, needs the vault
    /// tier.
    PointNotInVault,
    PointOtherSecurity, ///< the VM was not encrypted with a customer key when it was made
    PointNotTold, ///< a warning: tiers or security type are not told
    RestoreRunning,
    KeyNotKnown, ///< which key, and so which store it belongs to, is not known
    KeyNotDeleted, ///< there is nothing to recover
    KeyStillUsable, ///< there is nothing to restore: the key is there
    KeyDisabled, ///< enabling it is enough
    NameSoftDeleted, ///< the name is kept by a deleted key until `until`
    NameTaken, ///< a key of that name is in the target
    NameNotRead, ///< a warning; see `error`
    StoreNotReached, ///< a network rule turned this computer away, and would do so again
    NoTargetStore,
    OtherKind, ///< a key of an HSM into a Key Vault, or the reverse
    OtherSubscription,
    OtherGeography,
    GeographyNotKnown, ///< a warning
    OtherSecurityDomain, ///< another HSM, and the user has not confirmed that it has the same
    SecurityDomainConfirmed, ///< a warning: no API tells it, and the HSM may refuse
    StandardTier,
    StoreNotServing,
    NoStagingAccount,
    StagingGone,
    StagingRegion,
    StagingRedundancy,
    StagingKind,
    StagingNetwork,
    StagingNotTold, ///< a warning
    NoPlaceholder, ///< Rehearse: neither a set nor a store for one; or, by `detail`, no policy for its key
    PlaceholderInSameStore, ///< the vault tier re-wraps within one vault, and would succeed
    PlaceholderNotConfidential,
    PlaceholderOtherRegion,
    NoFetchGroup,
    FetchGroupNotEmpty,
    FetchGroupNotRead, ///< a warning
    RehearsalInOriginal, ///< the second store is the production one
    NoSet, ///< the VM's set is gone, and no other is chosen
    SetKeyElsewhere, ///< wrap key and unwrap key are in different vaults
    SetNotConfidential,
    SetOtherRegion,
    SetNamedByUser, ///< a warning: nothing confirms it; `detail` "snapshot": a wrong one fails
    KeyNamedByUser, ///< a warning: nothing confirms it
    SetNameMissing,
    SetNameTaken,
    KeyLost, ///< the key of the set does not work, and bringing it back is not chosen
    NoTargetGroup,
    NoMachineName, ///< none, or one that Azure does not take; `detail`: how long it may be
    MachineNameTaken,
    MachineGone, ///< disks cannot be replaced in a VM that is gone
    NoSubnet,
    NetworkOtherRegion,
    SizeNotInRegion,
    RegionNotListed, ///< a warning, dated: backup of Confidential VMs is not listed for it
    GrantsNotKnown, ///< a warning: whether `users` may use the key is not known, and no step grants it
    MissingRight, ///< see `action`, `scope` and `who`; a warning where only a whole role is documented
    RightNotKnown, ///< a warning
};

struct RecoveryRefusal {
    RecoveryRefusalKind kind = RecoveryRefusalKind::NothingChosen;
    RecoveryStepKind step = RecoveryStepKind::RecoverKey;
    bool isWarning = false; ///< it may go wrong; the service decides
    QString subject; ///< a name: of the store, account, group, size, …
    QString detail; ///< a word of Azure's: "Standard_ZRS", "Europe", "Switzerland North"
    QDateTime until; ///< NameSoftDeleted
    QString action; ///< MissingRight, RightNotKnown
    QString scope;
    std::vector<Granter> who; ///< who holds it, as far as that was readable
    bool isDenied = false; ///< MissingRight: a deny assignment takes it away
    std::vector<KeyUser> users; ///< GrantsNotKnown
    std::optional<base::Error> error; ///< NameNotRead
};

bool refuses(const std::vector<RecoveryRefusal> &refusals); ///< one of them isn't a warning

/// What will be done, and why it cannot be.
struct RecoveryPlan {
    std::vector<RecoveryStep> steps;
    std::vector<RecoveryRefusal> refusals;
    /// Rehearse: who could use the key in the second store meanwhile, as far as it was read.
    std::vector<Granter> couldUse;
    Truth couldUseIsWhole = Truth::Unknown; ///< Yes: all of its grants were read

    bool isPossible() const; ///< there is something to do, and no refusal but warnings
    int writes() const;
    const RecoveryStep *step(RecoveryStepKind kind) const;
};

/// Pure.
RecoveryPlan planRecovery(const RecoveryFindings &findings, const RecoveryChoices &choices);

/// What is proposed by what was found.
enum class RecoveryWay {
    NotKnown, ///< too little could be read
    Nothing, ///< VM and key are there
    RecoverKey,
    EnableKey, ///< it is disabled: no restore is needed
    RestoreKey,
    RestoreMachine, ///< the key is there, the VM is not
    RestoreKeyAndMachine,
    NotPossible, ///< see the refusals of the plan
};
RecoveryWay proposedWay(const RecoveryFindings &findings);

/// The proposed way with recommended targets: the newest point that can hold the key, a staging account that
/// serves, the original store where it is there, least new things. What the user chose in `wishes` stays
/// where it still exists. Pure.
RecoveryChoices recommendedChoices(const RecoveryFindings &findings, const RecoveryChoices &wishes);

} // namespace domain
