#pragma once

#include "domain/choices.h"
#include "domain/environment.h"
#include "domain/truth.h"

#include <QDate>
#include <QJsonObject>

#include <vector>

namespace domain {

/// Why a VM, vault or policy cannot be chosen, or what to be warned of. Rules say their reasons as values.
enum class Reason {
    NotConfidential,
    GuestStateOnly, ///< OS disk not confidentially encrypted
    UnknownEncryption,
    AlreadyProtected, ///< detail: the vault's id
    ProtectionInProgress,
    SeriesNotListed, ///< warning; detail: the series or size
    RegionNotListed, ///< warning; detail: the region
    FeatureNotRegistered, ///< warning; detail: the feature's state
    SubscriptionDisabled,
    OtherRegion, ///< vault; detail: its region
    OtherSubscription, ///< vault: allowed only as an explicit, marked choice
    OtherTenant, ///< vault; detail: its tenant
    VaultMoving,
    VaultNotReady,
    StandardPolicy, ///< policy; detail: its type
    PolicyFull, ///< 1,000 items
    AccessLost, ///< warning: protected, and Azure Backup has no access to the key
};

struct ReasonedFlag {
    Reason reason = Reason::NotConfidential;
    QString detail;
};

/// `blocks` is empty where it may be chosen; `warnings` never block: Azure decides.
struct Qualification {
    std::vector<ReasonedFlag> blocks;
    std::vector<ReasonedFlag> warnings;
    bool qualifies() const { return blocks.empty(); }
};

/// The preview of backup for Confidential VMs, of Microsoft.Compute (contract 4, 16).
inline const QString confidentialBackupFeature = QStringLiteral("RestorePointSupportForConfidentialVMV2");

/// The dated support table of resources/supportmatrix.json (contract 16). It ages, so it only warns.
struct SupportMatrix {
    QDate date;
    QString source;
    QString featureName; ///< "RestorePointSupportForConfidentialVMV2"
    QList<int> sizeGenerations; ///< 6
    QStringList regions; ///< normalised

    static std::optional<SupportMatrix> fromJson(const QJsonObject &json);
};

/// "Standard_DC4as_v6" -> "DCasv6" (contract 16.5); empty where the size is not of a known form.
QString confidentialSeries(const QString &size);
int confidentialGeneration(const QString &size); ///< 6; 0 where unknown

Qualification qualifyVirtualMachine(const Environment &environment, const VirtualMachine &vm,
    const SupportMatrix &matrix, const QString &featureState);
Qualification qualifyVault(const VirtualMachine &vm, const RecoveryServicesVault &vault);
/// The same, and that the vault's subscription is of the VM's tenant, where both tenants are told.
Qualification qualifyVault(
    const Environment &environment, const VirtualMachine &vm, const RecoveryServicesVault &vault);
/// Of a VM by its id; empty where that is not known.
Qualification qualifyVault(
    const Environment &environment, const ResourceId &virtualMachine, const RecoveryServicesVault &vault);
/// Deleted backups of the VM that a vault keeps: until their retention ends, or they are undeleted, no other
/// vault takes the VM (contract 14.10). nullptr: none is known.
const ProtectedItem *softDeletedItemOf(const Environment &environment, const ResourceId &virtualMachine);
/// The policies of one vault; none where no vault is named.
std::vector<BackupPolicy> policiesOf(const Environment &environment, const ResourceId &vaultId);
Qualification qualifyPolicy(const BackupPolicy &policy);
/// Whether the vault has a policy that Confidential VMs can use; unknown where its policies were not read.
Truth hasPolicyForConfidential(const Environment &environment, const ResourceId &vaultId);

/// Problems of a new policy's fields (contract 13.4); empty where it may be created.
enum class PolicyProblem { Name, NameTaken, Time, RetentionDays, InstantRestoreDays };
std::vector<PolicyProblem> checkNewPolicy(const NewPolicy &policy, const std::vector<BackupPolicy> &existing);
/// Of the policy that is to be created, where one is, in the chosen vault.
std::vector<PolicyProblem> checkNewPolicy(const Environment &environment, const Choices &choices);

/// Things about key, store and disk encryption set that hinder backup or are worth a warning (contract 6.4,
/// 10).
enum class PrerequisiteKind {
    KeyDisabled,
    KeyExpired,
    KeyNotYetValid,
    KeyExpiringSoon,
    KeyNotExportable,
    KeyWithoutReleasePolicy,
    KeyTypeUnusual,
    PurgeProtectionOff,
    SoftDeleteOff,
    StandardSku,
    HsmNotActivated,
    NetworkClosedToBackup,
    NetworkRestricted,
    DiskEncryptionSetNotConfidential,
    KeyRotationError,
    KeyInOtherTenant,
    DiskEncryptionSetLacksAccess,
    OrchestratorLacksAccess,
    NetworkPerimeter, ///< a network security perimeter decides who gets in
    IdentityNotJudged, ///< the set works as a user-assigned identity whose object id was not told
    // Of a review, which reads what others wrote
    KeyDeleted, ///< detail: when, or empty; Warning: something else says that it is there
    KeyStoreDeleted, ///< detail: when, or its name; Warning: as above
    KeyExpiryNotJudged, ///< nothing tells the time
    KeyNotRead, ///< detail: the version that is used
    KeyStoreNotRead,
    NotUsed, ///< by no disk encryption set that was read
    PrincipalMissing, ///< the directory has no service principal of Azure Backup
    PrincipalDisabled,
    PrincipalNotKnown,
    PreviewNotRegistered, ///< detail: the subscription's id
    /// What was read lacks a value that decides, or has it in a word that is not known; detail: of what, and
    /// which by Azure's names: "contoso: publicNetworkAccess".
    ValueNotTold,
    NotServing, ///< its provisioning state is none in which it surely serves; detail: "contoso: Deleting"
    TwoAccounts, ///< files tell different states of one thing, so that none counts; detail: its name
};
enum class Severity { Blocks, Warning, Note };
struct Prerequisite {
    PrerequisiteKind kind = PrerequisiteKind::KeyDisabled;
    Severity severity = Severity::Warning;
    QString detail;
};
/// Azure Backup is refused for it whatever is granted: neither a grant nor waiting for one helps.
bool refusesWhateverIsGranted(const Prerequisite &prerequisite);
/// Backup cannot work for it, or may not, whatever is granted: worth a word before a grant is written.
std::vector<Prerequisite> hindrances(const std::vector<Prerequisite> &prerequisites);
/// Explains a refusal although access suffices, or may.
bool mayExplainRefusal(const Prerequisite &prerequisite);
/// The parts that concern a key alone and a store alone; what was not read has none.
std::vector<Prerequisite> checkKeyState(const Key &key, const QDateTime &now);
std::vector<Prerequisite> checkStoreState(const KeyStore &store);
/// The same of a disk encryption set alone.
std::vector<Prerequisite> checkSetState(const DiskEncryptionSet &set);
/// The same of a subscription's preview feature; `state` empty: not read. Warns and never stops: it is
/// approved by itself, and which VMs need it and what is answered without it is not documented (contract 4,
/// 16).
std::optional<Prerequisite> checkPreview(const QString &subscriptionId, const QString &state);
/// Rights of others that a confidential VM needs on its key (contract 6.4), in the store's own words.
struct SetUpRights {
    QStringList encryptionSet;
    QStringList orchestrator;
};
SetUpRights setUpRights(PermissionModel model);

std::vector<Prerequisite> checkPrerequisites(const Environment &environment, const DiskEncryptionSet &set,
    const KeyStore &store, const Key &key, const QDateTime &now);

} // namespace domain
