#include "domain/roleaccess.h"

#include "base/text.h"
#include "domain/rightmatching.h"

#include <algorithm>

namespace domain {

namespace {

/// HSM ids do not carry the scope (contract 9.1), so the bare GUID says the same in fewer words.
QString assignmentIdOf(const RoleAssignment &assignment) {
    return assignment.id.isEmpty() ? assignment.guid : assignment.id;
}

void addOnce(std::vector<Evidence> &list, Evidence evidence) {
    const bool known = std::any_of(list.begin(), list.end(), [&evidence](const Evidence &other) {
        return base::sameText(other.assignmentId, evidence.assignmentId)
            && base::sameText(other.scope, evidence.scope);
    });
    if (!known) {
        list.push_back(std::move(evidence));
    }
}

void addOnce(std::vector<Uncertainty> &list, const Uncertainty &uncertainty) {
    const bool known = std::any_of(list.begin(), list.end(), [&uncertainty](const Uncertainty &other) {
        return other.reason == uncertainty.reason && base::sameText(other.scope, uncertainty.scope)
            && base::sameText(other.detail, uncertainty.detail);
    });
    if (!known) {
        list.push_back(uncertainty);
    }
}

void addNearMiss(
    RightsVerdict &verdict, NearMissKind kind, const RoleAssignment &assignment, const ResolvedRole &role) {
    const QString id = assignmentIdOf(assignment);
    const bool known
        = std::any_of(verdict.nearMisses.begin(), verdict.nearMisses.end(), [&](const NearMiss &other) {
              return other.kind == kind && base::sameText(other.assignmentId, id)
                  && base::sameText(other.scope, assignment.scope);
          });
    if (!known) {
        verdict.nearMisses.push_back({kind, id, roleGuidOf(assignment), roleNameOf(role), assignment.scope});
    }
}

Reach reachOf(const RoleSystem &system, const Principal &principal, const RoleAssignment &assignment) {
    if (base::sameText(assignment.principalId, principal.objectId)) {
        return Reach::Direct;
    }
    if (!principal.appId.isEmpty() && base::sameText(assignment.principalId, principal.appId)) {
        return Reach::ApplicationId;
    }
    return system.groupReach(assignment);
}

/// The same role at other keys is told so often at most: in a large store it is at thousands.
constexpr int toldOtherKeys = 20;

bool allowsAll(const RoleSystem &system, const RoleDefinition &role, const RightsVerdict &verdict) {
    return std::all_of(verdict.rights.begin(), verdict.rights.end(),
        [&](const RightVerdict &right) { return system.match(role, right.right).has_value(); });
}

bool allowsAny(const RoleSystem &system, const RoleDefinition &role, const RightsVerdict &verdict) {
    return std::any_of(verdict.rights.begin(), verdict.rights.end(),
        [&](const RightVerdict &right) { return system.match(role, right.right).has_value(); });
}

/// Where only the truth counts, a right that is held needs no more reasons, and an uncertain one no second.
bool isSettled(const RoleSystem &system, const RightVerdict &right, bool wouldBeEvidence) {
    return system.detail == Detail::TruthOnly
        && (!right.evidence.empty() || (!wouldBeEvidence && !right.uncertainties.empty()));
}

void judgeKnownRole(const RoleSystem &system, const RoleAssignment &assignment, const ResolvedRole &role,
    Reach reach, RightsVerdict &verdict) {
    const bool certain
        = reach != Reach::PerhapsViaGroup && assignment.condition.isEmpty() && !assignment.isOver;
    bool lacksSome = false;
    for (RightVerdict &right : verdict.rights) {
        if (isSettled(system, right, certain)) {
            continue;
        }
        const std::optional<RightMatch> match = system.match(*role.definition, right.right);
        if (!match) {
            lacksSome = true;
        } else if (reach == Reach::PerhapsViaGroup) {
            addOnce(right.uncertainties,
                {UnknownReason::GroupMembershipUnknown, assignment.scope, assignment.principalId});
        } else if (assignment.isOver) {
            addOnce(right.uncertainties,
                {UnknownReason::AssignmentEnded, assignment.scope,
                    assignment.ends.toUTC().toString(Qt::ISODate)});
        } else if (!assignment.condition.isEmpty()) {
            addOnce(right.uncertainties,
                {UnknownReason::ConditionalAssignment, assignment.scope, assignmentIdOf(assignment)});
        } else if (match->conditional) {
            addOnce(right.uncertainties,
                {UnknownReason::ConditionalRole, assignment.scope, roleGuidOf(assignment)});
        } else {
            addOnce(right.evidence,
                {assignmentIdOf(assignment), roleGuidOf(assignment), role.definition->name, assignment.scope,
                    reach == Reach::ViaGroup ? assignment.principalId : QString(), match->pattern});
        }
    }
    if (lacksSome && reach != Reach::PerhapsViaGroup && system.detail == Detail::Full) {
        addNearMiss(verdict, NearMissKind::RoleLacksAction, assignment, role);
    }
}

void judgeCovering(const RoleSystem &system, const RoleAssignment &assignment, const ResolvedRole &role,
    Reach reach, RightsVerdict &verdict) {
    if (reach == Reach::ApplicationId) {
        const bool harmless = role.knowledge == RoleKnowledge::Deleted
            || (role.definition && !allowsAny(system, *role.definition, verdict));
        if (!harmless) {
            addNearMiss(verdict, NearMissKind::ApplicationIdAssigned, assignment, role);
        }
        return;
    }
    switch (role.knowledge) {
    case RoleKnowledge::Known:
        judgeKnownRole(system, assignment, role, reach, verdict);
        break;
    case RoleKnowledge::Deleted:
        if (reach != Reach::PerhapsViaGroup) {
            addNearMiss(verdict, NearMissKind::DeletedRole, assignment, role);
        }
        break;
    case RoleKnowledge::NotRead:
        addUncertainty(verdict,
            reach == Reach::PerhapsViaGroup
                ? Uncertainty{UnknownReason::GroupMembershipUnknown, assignment.scope, assignment.principalId}
                : Uncertainty{
                    UnknownReason::RoleDefinitionNotRead, assignment.scope, roleGuidOf(assignment)});
        break;
    }
}

/// What the role may give, if its scope has an effect here at all.
void judgeUnclearScope(const RoleSystem &system, const RoleAssignment &assignment, const ResolvedRole &role,
    Reach reach, UnknownReason reason, RightsVerdict &verdict) {
    if (reach == Reach::ApplicationId || role.knowledge == RoleKnowledge::Deleted) {
        return;
    }
    for (RightVerdict &right : verdict.rights) {
        const bool mayGive = !role.definition || system.match(*role.definition, right.right);
        if (mayGive && !isSettled(system, right, false)) {
            addOnce(right.uncertainties, {reason, assignment.scope, assignmentIdOf(assignment)});
        }
    }
}

} // namespace

void collectRoleGrants(const RoleSystem &system, const Principal &principal, RightsVerdict &verdict) {
    int otherKeys = 0;
    for (const RoleAssignment *candidate : system.candidates) {
        const RoleAssignment &assignment = *candidate;
        const Reach reach = reachOf(system, principal, assignment);
        if (reach == Reach::None) {
            continue;
        }
        const ScopeRelation relation = system.relation(assignment);
        if (relation == ScopeRelation::Elsewhere) {
            continue;
        }
        const ResolvedRole role = system.roles.find(roleGuidOf(assignment));
        if (relation == ScopeRelation::WithinKey) {
            judgeUnclearScope(system, assignment, role, reach, UnknownReason::ScopeWithinKey, verdict);
        } else if (relation == ScopeRelation::PerhapsCovers) {
            judgeUnclearScope(system, assignment, role, reach, UnknownReason::ReachNotKnown, verdict);
        } else if (relation == ScopeRelation::Covers) {
            judgeCovering(system, assignment, role, reach, verdict);
        } else if (reach == Reach::Direct && system.detail == Detail::Full && role.definition
            && otherKeys < toldOtherKeys && allowsAll(system, *role.definition, verdict)) {
            ++otherKeys;
            addNearMiss(verdict, NearMissKind::OtherKey, assignment, role);
        }
    }
}

void addUncertainty(RightsVerdict &verdict, const Uncertainty &uncertainty) {
    for (RightVerdict &right : verdict.rights) {
        addOnce(right.uncertainties, uncertainty);
    }
}

void addUnreadScopes(RightsVerdict &verdict, const std::vector<ReadScope> &scopes) {
    for (const ReadScope &scope : scopes) {
        if (!scope.read) {
            addUncertainty(verdict, {UnknownReason::AssignmentsNotRead, scope.scope, QString()});
            continue;
        }
        switch (scope.read->outcome) {
        case ReadOutcome::Read:
            break;
        case ReadOutcome::Refused:
            addUncertainty(verdict, {UnknownReason::AssignmentsRefused, scope.scope, scope.read->reason});
            break;
        case ReadOutcome::Failed:
            addUncertainty(verdict, {UnknownReason::AssignmentsFailed, scope.scope, scope.read->reason});
            break;
        }
    }
}

const ScopeRead *readFor(const AccessLookup &lookup, ReadKind kind, const QString &store,
    const QString &scope, const QString &principalId) {
    const ScopeRead *best = nullptr;
    for (const ScopeRead *read : lookup.reads(kind, scope)) {
        const bool concerns = (store.isEmpty() || base::sameText(read->store, store))
            && (read->principalFilter.isEmpty() || base::sameText(read->principalFilter, principalId));
        if (!concerns) {
            continue;
        }
        if (read->outcome == ReadOutcome::Read) {
            return read;
        }
        if (!best || !(read->when < best->when)) {
            best = read;
        }
    }
    return best;
}

Principal principalOrId(const AccessLookup &lookup, const QString &objectId) {
    if (const Principal *known = lookup.principal(objectId)) {
        return *known;
    }
    Principal principal;
    principal.objectId = objectId;
    return principal;
}

void settleTruths(RightsVerdict &verdict) {
    for (RightVerdict &right : verdict.rights) {
        if (!right.evidence.empty()) {
            // Rights add up, so that nothing unread can take this one away.
            right.truth = Truth::Yes;
            right.uncertainties.clear();
        } else {
            right.truth = right.uncertainties.empty() ? Truth::No : Truth::Unknown;
        }
    }
}

} // namespace domain
