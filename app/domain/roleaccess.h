#pragma once

#include "domain/accessevaluation.h"
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
enum class ScopeRelation { Covers, OtherKey, Elsewhere };

/// What the two role systems (an HSM's local RBAC and Azure RBAC) decide differently.
struct RoleSystem {
    const std::vector<RoleAssignment> &assignments;
    const RoleTable &roles;
    std::function<ScopeRelation(const RoleAssignment &)> relation;
    /// Whether an assignment to another id than the principal's applies through a group.
    std::function<Reach(const RoleAssignment &)> groupReach;
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
const ScopeRead *readFor(const Environment &environment, ReadKind kind, const QString &store,
    const QString &scope, const QString &principalId);

/// The principal as the environment knows it, else with nothing but its object id.
Principal principalOrId(const Environment &environment, const QString &objectId);

void evaluateHsmRights(const Environment &environment, const KeyStore &store, const QString &keyName,
    const Principal &principal, RightsVerdict &verdict);
void evaluateAzureRights(const Environment &environment, const KeyStore &store, const QString &keyName,
    const Principal &principal, RightsVerdict &verdict);
void evaluatePolicyRights(const Environment &environment, const KeyStore &store, const Principal &principal,
    RightsVerdict &verdict);
/// Takes away what deny assignments deny; runs after settleTruths() (contract 8.4).
void applyDenyAssignments(const Environment &environment, const KeyStore &store, const ResourceId &keyScope,
    const Principal &principal, RightsVerdict &verdict);
/// Yes where there is evidence, else Unknown where there is an uncertainty, else No.
void settleTruths(RightsVerdict &verdict);

} // namespace domain
