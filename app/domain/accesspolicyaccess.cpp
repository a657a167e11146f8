#include "domain/roleaccess.h"

#include "base/text.h"

namespace domain {

namespace {

/// The permission of the policy that covers `right`; "all" stands for every one but purge (contract 7.2).
std::optional<QString> matchingPermission(const AccessPolicy &policy, const QString &right) {
    for (const QString &permission : policy.keys) {
        const bool all = base::sameText(permission, u"all") && !base::sameText(right, u"purge");
        if (all || base::sameText(permission, right)) {
            return permission;
        }
    }
    return std::nullopt;
}

enum class PolicyReach { None, Direct, Compound, ApplicationId, PerhapsViaGroup };

PolicyReach reachOf(const AccessLookup &lookup, const KeyStore &store, const AccessPolicy &policy,
    const Principal &principal) {
    // A vault always tells its tenant; where a file does not, the entry cannot belong to another one.
    if (!store.tenantId.isEmpty() && !base::sameText(policy.tenantId, store.tenantId)) {
        return PolicyReach::None;
    }
    if (base::sameText(policy.objectId, principal.objectId)) {
        return policy.applicationId.isEmpty() ? PolicyReach::Direct : PolicyReach::Compound;
    }
    if (!principal.appId.isEmpty() && base::sameText(policy.objectId, principal.appId)) {
        return PolicyReach::ApplicationId;
    }
    return policy.applicationId.isEmpty() && mayHaveMembers(lookup, policy.objectId, QString())
        ? PolicyReach::PerhapsViaGroup
        : PolicyReach::None;
}

void addNearMiss(
    RightsVerdict &verdict, NearMissKind kind, const KeyStore &store, const AccessPolicy &policy) {
    verdict.nearMisses.push_back({kind, policy.objectId, QString(), QString(), store.id.text()});
}

void judgePolicy(
    const KeyStore &store, const AccessPolicy &policy, PolicyReach reach, RightsVerdict &verdict) {
    bool holdsAny = false;
    bool lacksSome = false;
    const QString gap = policy.notUnderstood();
    for (RightVerdict &right : verdict.rights) {
        const std::optional<QString> match = matchingPermission(policy, right.right);
        holdsAny = holdsAny || match.has_value();
        lacksSome = lacksSome || !match.has_value();
        if (match && reach == PolicyReach::Direct) {
            right.evidence.push_back(
                {policy.objectId, QString(), QString(), store.id.text(), QString(), *match});
        } else if (match && reach == PolicyReach::PerhapsViaGroup) {
            right.uncertainties.push_back(
                {UnknownReason::GroupMembershipUnknown, store.id.text(), policy.objectId});
        } else if (!match && !gap.isEmpty()
            && (reach == PolicyReach::Direct || reach == PolicyReach::PerhapsViaGroup)) {
            right.uncertainties.push_back({UnknownReason::AccessPoliciesNotRead, store.id.text(), gap});
        }
    }
    if (reach == PolicyReach::Direct && lacksSome && gap.isEmpty()) {
        addNearMiss(verdict, NearMissKind::RoleLacksAction, store, policy);
    } else if (reach == PolicyReach::Compound && holdsAny) {
        addNearMiss(verdict, NearMissKind::CompoundIdentity, store, policy);
    } else if (reach == PolicyReach::ApplicationId && holdsAny) {
        addNearMiss(verdict, NearMissKind::ApplicationIdAssigned, store, policy);
    }
}

/// Policies come with the vault; an entry of their own tells that they were hidden or lost.
std::optional<Uncertainty> unreadPolicies(const AccessLookup &lookup, const KeyStore &store) {
    if (!store.resourceRead) {
        return Uncertainty{UnknownReason::AccessPoliciesNotRead, store.id.text(), store.name};
    }
    for (const ScopeRead *read : lookup.policyReads(store)) {
        if (read->outcome != ReadOutcome::Read) {
            return Uncertainty{UnknownReason::AccessPoliciesNotRead, store.id.text(), read->reason};
        }
    }
    return std::nullopt;
}

} // namespace

void evaluatePolicyRights(
    const AccessLookup &lookup, const KeyStore &store, const Principal &principal, RightsVerdict &verdict) {
    if (const std::optional<Uncertainty> unread = unreadPolicies(lookup, store)) {
        addUncertainty(verdict, *unread);
        return settleTruths(verdict);
    }
    for (const AccessPolicy *policy : lookup.accessPolicies(store, principal)) {
        const PolicyReach reach = reachOf(lookup, store, *policy, principal);
        if (reach != PolicyReach::None) {
            judgePolicy(store, *policy, reach, verdict);
        }
    }
    settleTruths(verdict);
}

} // namespace domain
