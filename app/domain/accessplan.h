#pragma once

#include "domain/accessevaluation.h"
#include "domain/choices.h"
#include "domain/opened.h"
#include "domain/principalstanding.h"
#include "domain/recovery/recoverystepkind.h"
#include "domain/tenantcomparison.h"

#include <QJsonObject>

#include <vector>

namespace domain {

/// One role (or policy) that could be granted, with what it holds beyond the need.
struct RoleOption {
    RoleChoice choice = RoleChoice::CustomRole;
    QString roleGuid; ///< with exists false the GUID that it will get; empty: an access policy
    QString roleName; ///< existing name, or the name it will get
    bool exists = true; ///< false: the custom role must be created first
    bool definitionFromStore = false; ///< false: counted from the built-in table, not from the store
    QStringList rights; ///< all data actions or key permissions it holds
    QStringList surplus; ///< those beyond the two that are needed, as its lines are written
    Opened opened; ///< the same counted by what it opens
    bool sufficient = true; ///< holds everything that is needed
    bool recommended = false; ///< least privilege
};

/// The choices that fit the store's permission model, least privilege first. Pure.
std::vector<RoleOption> roleOptions(const Environment &environment, const KeyStore &store);
std::vector<RoleOption> roleOptions(const AccessLookup &lookup, const KeyStore &store);

/// How far a grant would reach: the scope string and how many other keys it opens.
struct ScopeOption {
    GrantScope scope = GrantScope::ThisKey;
    QString text; ///< "/keys/k1", "/keys", or an ARM id
    std::optional<int> otherKeys; ///< nullopt: the keys of the store could not be listed
    QStringList otherKeyNames; ///< of those that it opens beside this one, sorted
    bool recommended = false;
    /// The only one of its role, although the service takes a narrower one: it is documented here alone.
    bool isDocumentedAlone = false;
};

/// Where the role can be assigned, narrowest first; without one, where roles can be. One entry (AllKeys: the
/// vault) with access policies, and for the wide role of a Key Vault: Azure assigns roles at a single key as
/// well, but this one is documented for Azure Backup at the whole vault only (contract 8.6). Pure.
std::vector<ScopeOption> scopeOptions(const Environment &environment, const KeyStore &store,
    const QString &keyName, std::optional<RoleChoice> role = std::nullopt);
/// The wanted one of these, else the recommended, else the only one; nullptr where there is none. What is
/// told, chosen, saved and planned is this one.
const ScopeOption *scopeFrom(const std::vector<ScopeOption> &options, std::optional<GrantScope> wanted);

enum class WriteKind {
    CreateRoleDefinition,
    CreateRoleAssignment,
    AddAccessPolicy,
    CreateBackupPolicy,
    EnableProtection,
    TriggerBackup,
    Recover, ///< a step of a recovery: see PlannedWrite::step
};

/// One write, in the order it will be made. What is sent is built from exactly these fields.
struct PlannedWrite {
    WriteKind kind = WriteKind::CreateRoleAssignment;
    QString name; ///< role name, policy name, VM name
    QString id; ///< GUID of the definition or assignment; empty otherwise
    QString scope; ///< HSM scope or ARM id that is written to
    QString roleGuid;
    QString principalId;
    QStringList rights; ///< data actions or permissions that the write gives
    std::optional<RecoveryStepKind> step{}; ///< Recover
};

/// Everything that will be written, and why nothing needs to be.
struct AccessPlan {
    std::vector<PlannedWrite> grant; ///< empty: nothing to grant
    std::vector<PlannedWrite> backup;
    AccessVerdict before;
    bool nothingToGrant = false; ///< access already suffices, or the key is platform-managed
    bool grantWithheld = false; ///< GrantBehaviour::None although access is missing
    std::vector<QString> needs; ///< rights needed
    QStringList surplus; ///< rights given beyond the need, as the role's lines are written
    Opened opened; ///< the same counted by what they open
    std::optional<ScopeOption> scope; ///< of the grant, where one is planned
    PrincipalStanding principal = PrincipalStanding::AzureBackup; ///< whom the grant is for
    TenantComparison tenants; ///< where it refuses, no grant is planned
    QString callerId; ///< object id of who plans it; empty: not known
    /// As many role assignments as the Managed HSM is documented to take there are at the scope already
    /// (contract 17.3): it will probably refuse another. 0: there are fewer, or it is not known.
    int assignmentsAtLimit = 0;

    /// The grant gives more than the need, or reaches further than the key where a narrower one is possible.
    bool isWide() const;
    /// Backup is enabled. False for a VM that is protected already and has lost access: it is granted again.
    bool enables() const;
};

/// What must be written so that `principalId` can read and back up the key, then protect the VM. The GUIDs
/// are name-based, so repeating the plan finds its own results (contract 8.3, 9.2). Pure.
AccessPlan planAccess(const Environment &environment, const Choices &choices);
/// The same with the grants that are withheld.
AccessPlan grantingPlan(const Environment &environment, Choices choices);

/// The grant of these choices as far as role and scope decide it: made automatically, without the backup, and
/// also while nobody knows who gets it. For judging who may make it; nothing of it is sent. Pure.
AccessPlan grantWhoeverGetsIt(const Environment &environment, const Choices &choices);

/// Whether an assignment, at whatever scope, gives the write's principal its role as planned. One with a
/// condition does not: nobody can tell what it leaves.
bool isAsPlanned(const RoleAssignment &assignment, const PlannedWrite &write);

/// The rights that the caller needs to make this plan, by plane (contract 8.3, 9.6, 12.8).
struct CallerNeed {
    QString action; ///< "Microsoft.Authorization/roleAssignments/write", an HSM data action, …
    QString scope;
    Truth held = Truth::Unknown;
};

/// What is known of the caller's own rights.
struct CallerRights {
    QString principalId; ///< object id, for the HSM's own assignments; empty: not known
    /// Answers of "own permissions" (contract 8.4) by the resource asked for, lower case. Absent: not read.
    QHash<QString, std::vector<Permission>> permissions;
};

/// One entry per right that the plan's writes need, in their order, without repetition. What is held at a
/// vault is held at its keys. `environment` decides what the caller holds on an HSM, and what deny
/// assignments take away. Pure.
std::vector<CallerNeed> callerNeeds(const Environment &environment, const AccessPlan &plan,
    const KeyStore &store, const ResourceId &virtualMachineId, const CallerRights &caller);

/// A principal that can make a grant, as far as it was readable.
struct Granter {
    QString principalId;
    QString displayName; ///< may be empty
    QString roleName;
    QString scope;
    bool conditional = false; ///< limited by a condition, which may exclude this role (contract 8.3)
};
/// Who holds the right to assign roles, or to write access policies.
std::vector<Granter> whoCanGrant(
    const Environment &environment, const KeyStore &store, const QString &keyName);
/// Ids that hold a right that backup needs and of which nobody told what they are: any of them may be a
/// group.
QStringList unexplainedGrantees(
    const Environment &environment, const KeyStore &store, const QString &keyName);
/// Who can make all of these writes: whoever may assign a role need not be able to define one (contract 8.1,
/// 9.6). Told with the assignments that hold the right of the first write.
std::vector<Granter> whoCanGrant(
    const Environment &environment, const KeyStore &store, const std::vector<PlannedWrite> &writes);

/// May the caller itself make the grant, and who else can.
struct CallerAccess {
    Truth canGrant = Truth::Unknown;
    QString missingAction; ///< the action the caller lacks where canGrant is not Yes
    QString scope;
    std::vector<Granter> granters; ///< as far as readable
    bool isGranteeKnown = true; ///< false: who gets it is still to be told
};
/// For the grant of this plan, whatever else it writes. Without one: who could assign roles. Pure.
CallerAccess callerAccess(const Environment &environment, const AccessPlan &plan, const KeyStore &store,
    const QString &keyName, const CallerRights &caller);

/// The role to propose to this caller.
struct RoleProposal {
    RoleChoice role = RoleChoice::CustomRole;
    /// The smallest built-in role that suffices and that the caller may grant, where the recommended one is
    /// not known to be possible; it is `role` where the caller certainly cannot grant the recommended one.
    std::optional<RoleChoice> builtIn;
    QString lacks; ///< what the caller lacks, or may lack, for the recommended one
    QString lacksAt; ///< the scope of that
};
/// The recommended role, unless the caller certainly cannot grant it and can grant a built-in one. nullopt:
/// there is no role to choose. Pure.
std::optional<RoleProposal> proposeRole(
    const Environment &environment, const Choices &choices, const CallerRights &caller);

} // namespace domain
