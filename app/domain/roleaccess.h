#pragma once

#include "domain/accessevaluation.h"
#include "domain/accesslookup.h"
#include "domain/rightmemo.h"
#include "domain/roletable.h"

#include <functional>

namespace domain {

/// How an assignment concerns a principal.
enum class Reach {
    None,
    Direct,
    ViaGroup, ///< to a group that the principal is known to belong to
    PerhapsViaGroup, ///< to a group whose members are not known
    ApplicationId, ///< to the application id of the principal, which has no effect
};

/// How an assignment's scope lies to the key.
enum class ScopeRelation { Covers, PerhapsCovers, WithinKey, OtherKey, Elsewhere };

/// What the two role systems (an HSM's local RBAC and Azure RBAC) decide differently.
struct RoleSystem {
    AccessLookup::Assignments candidates;
    RoleTable roles;
    std::function<ScopeRelation(const RoleAssignment &)> relation;
    /// Whether an assignment to another id than the principal's applies through a group.
    std::function<Reach(const RoleAssignment &)> groupReach;
    Plane plane = Plane::Data;
    Detail detail = Detail::Full;
    const RightMemo *memo = nullptr;

    std::optional<RightMatch> match(const RoleDefinition &role, const QString &right) const {
        return memo ? memo->match(role, right, plane) : matchingRight(role.permissions, right, plane);
    }
};

/// Finds evidence, uncertainties and near misses for every right of `verdict`, whose rights are filled in.
void collectRoleGrants(const RoleSystem &system, const Principal &principal, RightsVerdict &verdict);

/// Adds one uncertainty to every right.
void addUncertainty(RightsVerdict &verdict, const Uncertainty &uncertainty);
/// Adds the uncertainty of every scope in `scopes` that was not read for this principal.
struct ReadScope {
    QString scope;
    const ScopeRead *read = nullptr; ///< the read that counts; nullptr: never asked
};
void addUnreadScopes(RightsVerdict &verdict, const std::vector<ReadScope> &scopes);

/// The read that counts for a principal: any that succeeded, without a filter or filtered by the principal;
/// else the newest that did not. An empty `store` matches any.
const ScopeRead *readFor(const AccessLookup &lookup, ReadKind kind, const QString &store,
    const QString &scope, const QString &principalId);

/// The principal as the environment knows it, else with nothing but its object id.
Principal principalOrId(const AccessLookup &lookup, const QString &objectId);

void evaluateHsmRights(const AccessLookup &lookup, const KeyStore &store, const QString &keyName,
    const Principal &principal, Detail detail, RightsVerdict &verdict);
void evaluateAzureRights(const AccessLookup &lookup, const KeyStore &store, const QString &keyName,
    const Principal &principal, Detail detail, RightsVerdict &verdict);
void evaluatePolicyRights(
    const AccessLookup &lookup, const KeyStore &store, const Principal &principal, RightsVerdict &verdict);
/// Control-plane rights at a resource (contract 8.1, 8.4). `asked` are the scopes at which a list of
/// assignments would settle the answer: the resource itself or what lies in it.
void evaluateControlRights(const AccessLookup &lookup, const ResourceId &target,
    const std::vector<ResourceId> &asked, const Principal &principal, ActsAt actsAt, Detail detail,
    RightsVerdict &verdict);

/// What the deny assignments that reach a resource do to one principal.
struct DenyQuestion {
    ResourceId target;
    std::vector<ResourceId> asked; ///< where a list of deny assignments settles which there are
    Principal principal;
    Plane plane = Plane::Data;
    ActsAt actsAt = ActsAt::Target;
};
/// Takes away what deny assignments deny; runs after settleTruths() (contract 8.4). Where they were not read,
/// no right is certain.
void applyDenyAssignments(const AccessLookup &lookup, const DenyQuestion &question, RightsVerdict &verdict);
/// Whether what was read of deny assignments takes the right away from the principal; No also where none was
/// read. Of a caller without an object id nothing is certain.
Truth isDenied(const AccessLookup &lookup, const ResourceId &target, const QString &principalId,
    const QString &right, Plane plane);
/// Yes where there is evidence, else Unknown where there is an uncertainty, else No.
void settleTruths(RightsVerdict &verdict);

} // namespace domain
