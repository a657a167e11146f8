#pragma once

#include "domain/accesslookup.h"
#include "domain/environment.h"
#include "domain/truth.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace domain {

/// What Azure Backup must be able to do with the key (contract 7.2, 8.6, 9.7).
enum class KeyAction { Read, List, Backup };

/// The name of the right in the store's own words: "Microsoft.KeyVault/managedHsm/keys/read/action",
/// "Microsoft.KeyVault/vaults/keys/read", or the access policy permission "get".
QString rightName(PermissionModel model, KeyAction action);
/// The rights that backup needs. With access policies the documented set is Get, List and Backup; whether it
/// works without List is not known (contract 7.2).
std::vector<KeyAction> neededActions(PermissionModel model);

/// One grant that allows an action: which assignment or policy, through which role, at which scope.
struct Evidence {
    QString assignmentId; ///< role assignment id or GUID; the principal's object id for an access policy
    QString roleGuid; ///< empty for an access policy
    QString roleName; ///< for display only; may be empty
    QString scope; ///< "/keys/k1", an ARM id, or the vault's id for an access policy
    QString viaGroupId; ///< set where it applies through a group
    QString right; ///< the data action or permission that matched, e.g. "…/keys/*"
};

enum class UnknownReason {
    AssignmentsNotRead, ///< a scope that counts was never asked for
    AssignmentsRefused, ///< the caller may not list assignments at the scope
    AssignmentsFailed, ///< the list could not be fetched
    RoleDefinitionNotRead, ///< an assignment names a role whose rights are not known
    ConditionalAssignment, ///< the assignment has a condition that cannot be evaluated here
    DenyAssignmentsNotRead,
    DenyAssignmentUncertain, ///< a deny assignment may apply (to a group, say)
    AccessPoliciesNotRead, ///< the vault's resource could not be read
    PrincipalNotKnown, ///< it is not known whose access is asked for: no object id
    GroupMembershipUnknown, ///< a group has a grant and its members are not known
    ConditionalRole, ///< the role holds the right under a condition that cannot be evaluated here
    ScopeWithinKey, ///< assigned at a version of the key: nothing documents whether that has an effect
    DocumentedSetIncomplete, ///< an access policy lacks List alone, which the documentation names as well
    AssignmentEnded, ///< it has ended, if nobody extended it
    ReachNotKnown, ///< assigned above subscriptions: nothing tells whether this one is among them
};

struct Uncertainty {
    UnknownReason reason = UnknownReason::AssignmentsNotRead;
    QString scope;
    QString detail; ///< role GUID, assignment id, or the service's reason
};

/// Something found that looks like the grant and is not: worth telling next to a "no".
enum class NearMissKind {
    OtherKey, ///< the right role at another key
    RoleLacksAction, ///< a role at the right scope that lacks one of the two
    CompoundIdentity, ///< an access policy bound to an application
    ApplicationIdAssigned, ///< assigned to the application id instead of the object id
    DeletedRole, ///< the role definition no longer exists
    DeniedByDenyAssignment,
    PrincipalDisabled, ///< it holds what it holds, and cannot sign in to use it
};

struct NearMiss {
    NearMissKind kind = NearMissKind::OtherKey;
    QString assignmentId;
    QString roleGuid;
    QString roleName;
    QString scope;
};

/// It is in the way whatever is granted.
bool blocksWhateverIsGranted(const NearMiss &nearMiss);

struct ActionVerdict {
    KeyAction action = KeyAction::Read;
    QString right; ///< rightName()
    Truth truth = Truth::Unknown;
    std::vector<Evidence> evidence; ///< as in RightVerdict
    std::vector<Uncertainty> uncertainties; ///< non-empty where Unknown
};

/// Can the principal read and back up this key: yes, no, or unknown, each with its reasons.
struct AccessVerdict {
    Truth truth = Truth::Unknown; ///< No if any needed action is No; Yes only if all are Yes
    std::vector<ActionVerdict> actions; ///< one per needed action
    std::vector<NearMiss> nearMisses;

    /// Those that a grant would give: what is granted already and cannot be used is not missing.
    std::vector<ActionVerdict> missing() const;
    /// Whether each action has a grant and another would not help: the answer is yes, or only what could take
    /// the grants away is open, or what blocks whatever is granted is in the way.
    bool isGranted() const;
    bool isBlocked() const; ///< what blocks whatever is granted is in the way
};

/// One right in the store's own words, and whether it is held.
struct RightVerdict {
    QString right;
    Truth truth = Truth::Unknown;
    /// Non-empty where Yes; also where it is denied, may be, or is of no use because the principal is
    /// disabled.
    std::vector<Evidence> evidence;
    std::vector<Uncertainty> uncertainties; ///< non-empty where Unknown
};

/// The same question for any rights: No if any right is No, Yes only if all are Yes.
struct RightsVerdict {
    Truth truth = Truth::Unknown;
    std::vector<RightVerdict> rights; ///< in the order asked
    std::vector<NearMiss> nearMisses; ///< empty where Yes
};

/// Whether `principalId` (object id) holds `rights` on the key: data actions, or key permissions where access
/// policies decide. An empty principalId is an unknown principal, so everything is unknown. Pure.
RightsVerdict evaluateRights(const Environment &environment, const KeyStore &store, const QString &keyName,
    const QString &principalId, const QStringList &rights);

/// The same over any lookup: an index answers many questions quickly. Pure.
RightsVerdict evaluateRights(const AccessLookup &lookup, const KeyStore &store, const QString &keyName,
    const QString &principalId, const QStringList &rights, Detail detail = Detail::Full);

/// Where an action has to be taken to have effect on a resource: there, or also above, as with an assignment
/// that is inherited (contract 8.2).
enum class ActsAt { Target, TargetOrAbove };

/// Whether the principal holds control-plane `actions` ("Microsoft.KeyVault/vaults/write") at `target`, told
/// from assignments that were listed at one of `asked`. Conditions and groups as above. Pure.
RightsVerdict evaluateActions(const AccessLookup &lookup, const ResourceId &target,
    const std::vector<ResourceId> &asked, const QString &principalId, const QStringList &actions,
    Detail detail = Detail::Full, ActsAt actsAt = ActsAt::Target);

/// The permission model that is in force, told by kind and resource. For a Key Vault whose resource was not
/// read it is AccessPolicies by name only: evaluation then answers unknown.
PermissionModel effectiveModel(const KeyStore &store);
/// Where grants for a single key are made: at the key, or at the vault whose access policies decide.
QString grantScope(const KeyStore &store, const QString &keyName);
/// False for a Key Vault that nobody read: access policies or Azure RBAC may decide.
bool isModelKnown(const KeyStore &store);

/// `store` decides the permission model; what was not read stays unknown. Pure.
AccessVerdict evaluateAccess(const Environment &environment, const KeyStore &store, const QString &keyName,
    const QString &principalId);

AccessVerdict evaluateAccess(const AccessLookup &lookup, const KeyStore &store, const QString &keyName,
    const QString &principalId, Detail detail = Detail::Full);

/// Of whom the directory says that there is nobody: who does not exist holds nothing. Pure.
AccessVerdict nobodysAccess(const KeyStore &store);

/// True if `pattern` ("Microsoft.KeyVault/vaults/*") covers `action`; "*" matches any run, without case.
bool actionMatches(QStringView pattern, QStringView action);
/// dataActions minus notDataActions within one permission, any permission of the role.
bool roleAllowsDataAction(const RoleDefinition &role, const QString &dataAction);

} // namespace domain
