#pragma once

#include "domain/accessindex.h"
#include "domain/qualification.h"
#include "domain/recoverability.h"
#include "domain/selfgrant.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace domain {

/// The rules of a review. Their numbers are public ("CVM001"): new ones are added at the end.
enum class FindingRule {
    BackupLacksAccess = 1, ///< Azure Backup cannot read or back up a key that a confidential VM uses
    BackupAccessUnknown = 2, ///< whether it can, or whether backup can work, is not known
    BackupHasSurplusRights = 3, ///< Azure Backup holds more than it needs
    BackupHoldsAllKeys = 4, ///< a grant on all keys where some would do
    RoleLacksNeededRight = 5, ///< a role that looks right and is not
    AssignedToApplicationId = 6, ///< to the application id instead of the object id: no effect
    CompoundIdentity = 7, ///< an access policy of Azure Backup that is bound to an application: no effect
    UnknownPrincipal = 8, ///< to an id that the directory does not know
    DeletedRole = 9, ///< of a role that no longer exists: no effect
    StandingAdministrator = 10, ///< a permanent role that rules over keys or their access
    KeyDisabled = 11,
    KeyExpired = 12,
    KeyExpiring = 13,
    KeyNotYetValid = 14,
    PurgeProtectionOff = 15,
    SoftDeleteOff = 16,
    DiskEncryptionSetLacksAccess = 17,
    OrchestratorLacksAccess = 18,
    ScopeNotRead = 19, ///< grants at scopes that nobody read
    ConditionalAssignment = 20, ///< a grant that cannot be judged here
    CanGrantItself = 21, ///< someone without access can give it to itself
    InheritedFromManagementGroup = 22, ///< may not take effect for keys (contract 8.5)
    KeyDeleted = 23, ///< a key that a disk encryption set uses is deleted or not there
    KeyStoreDeleted = 24,
    BackupPrincipalMissing = 25, ///< the directory has no service principal of Azure Backup
    BackupPrincipalDisabled = 26,
    NetworkClosed = 27, ///< the network rules keep trusted services out, Azure Backup too
    NetworkPerimeter = 28, ///< a network security perimeter decides, whose rules nobody read
    NetworkRestricted = 29, ///< trusted services are let in
    HsmNotActivated = 30,
    DiskEncryptionSetMissing = 31, ///< that a confidential VM names
    DiskEncryptionSetNotConfidential = 32,
    KeyRotationError = 33,
    KeyInOtherTenant = 34, ///< what is known of principals and grants may be of the wrong tenant
    KeyNotExportable = 35,
    KeyWithoutReleasePolicy = 36,
    KeyTypeUnusual = 37,
    StandardSku = 38,
    PreviewNotRegistered = 39, ///< of backup for Confidential VMs, in a subscription that has some
    StandardPolicy = 40, ///< a vault without an Enhanced policy, or a VM with a Standard one
    DiskEncryptionSetNotJudged = 41, ///< it works as an identity that the files do not tell
    KeyNotRestorable = 42, ///< Azure Backup could not give it back if it went
};

enum class FindingSeverity { Critical, High, Medium, Low, Note };

enum class CureKind {
    GrantAtKey, ///< give `rights` at `scope` to `principalId`
    GrantToObjectId, ///< give `rights`, or the same role where none are told, to `principalId`, the object
                     ///< id, and remove this one
    RemoveAssignment,
    NarrowAssignment, ///< give the same at `scopes`, remove this one
    ReplaceRole, ///< a role with exactly `rights`
    RemovePolicyPermissions, ///< take `rights` away from the access policy
    MakeEligible, ///< an assignment for a limited time instead of a standing one
    EnableKey,
    RenewKey, ///< a later expiry or a new version
    EnablePurgeProtection,
    EnableSoftDelete,
    ReadScopes, ///< read `scopes` and review again
    ReadState, ///< read the key or the key store and review again
    NamePrincipal, ///< read who Azure Backup is, or name it
    CreatePrincipal,
    EnablePrincipal,
    RecoverKey,
    RecoverStore,
    AllowTrustedServices,
    RegisterPreview,
    ByHand, ///< what the rule says; there is no exact command
    JudgeCondition, ///< by hand
    ConfirmEffect, ///< try whether it works
};

/// The next step, as values for the wording.
struct FindingCure {
    CureKind kind = CureKind::GrantAtKey;
    QString principalId;
    QStringList scopes; ///< at most ten where there are many
    QStringList rights;
};

/// What is wrong, about whom and where, why one knows, and what to do. No sentences: wording makes them.
struct ReviewFinding {
    FindingRule rule = FindingRule::BackupLacksAccess;
    FindingSeverity severity = FindingSeverity::Note;
    QStringList hosts; ///< of the key stores that it is about, or that its grant reaches
    QStringList keys; ///< the only ones of these stores that it is about, by name; empty: every one
    bool ofEveryKey = false; ///< about Azure Backup itself
    QString principalId;
    QString assignmentId; ///< role assignment, or empty for an access policy
    QString roleGuid;
    QString roleName; ///< for display
    QString scope;
    QStringList rights; ///< missing or surplus, in the store's own words
    std::vector<Evidence> evidence;
    std::vector<Uncertainty> uncertainties; ///< at most ten where there are many
    std::optional<SelfGrantKind> way; ///< CanGrantItself
    std::vector<RestoreReasonKind> unrestorable{}; ///< KeyNotRestorable: why, of any of the machines
    QDateTime when; ///< expiry, start
    std::optional<Prerequisite> state; ///< what hinders backup or is worth a warning
    QString subject; ///< name of a disk encryption set or store, for display
    int count = 1; ///< keys, scopes or stores that it stands for
    FindingCure cure;

    const QString &host() const; ///< of the only store; empty: several, or none
    const QString &keyName() const; ///< of the only key; empty: several, or the whole store
};

struct ReviewSettings {
    QDateTime now; ///< the time of the snapshot; invalid: expiry is not judged
};

/// Whether the finding is about the key, its store, or a grant that reaches it. Everything that is said of
/// one key asks here.
bool concerns(const ReviewFinding &finding, const KeyIdentifier &key);
/// What is the same for the same finding of a later review: no names, counts or times. Compared without case;
/// `way` of CanGrantItself is told beside it.
QStringList identityParts(const ReviewFinding &finding);

/// "CVM001"
QString findingRuleId(FindingRule rule);

/// All findings, worst first, then by rule, store, key and principal. Cost grows with the number of
/// assignments plus the number of keys. Pure.
std::vector<ReviewFinding> reviewFindings(const AccessIndex &index, const ReviewSettings &settings);

} // namespace domain
