#include "domain/roleaccess.h"

#include "base/text.h"

#include <algorithm>

namespace domain {

namespace {

const QString everyone = QStringLiteral("00000000-0000-0000-0000-000000000000");

Truth both(Truth a, Truth b) {
    if (a == Truth::No || b == Truth::No) {
        return Truth::No;
    }
    return a == Truth::Yes && b == Truth::Yes ? Truth::Yes : Truth::Unknown;
}

/// Whether the ids name the principal. Unknown where one of them may be a group, or where there is none.
Truth names(const AccessLookup &lookup, const DenyAssignment &deny, const QStringList &ids,
    const Principal &principal) {
    if (ids.contains(everyone) || ids.contains(principal.objectId, Qt::CaseInsensitive)) {
        return Truth::Yes;
    }
    const bool mayBeGroup = std::any_of(ids.begin(), ids.end(), [&](const QString &id) {
        return mayHaveMembers(lookup, id, deny.principalTypes.value(id.toLower()));
    });
    return mayBeGroup ? Truth::Unknown : Truth::No;
}

/// Whether the deny assignment is about the principal at all. It always is about somebody: where it does not
/// tell, that was lost.
Truth concerns(const AccessLookup &lookup, const DenyAssignment &deny, const Principal &principal) {
    const Truth included
        = deny.principalIds.isEmpty() ? Truth::Unknown : names(lookup, deny, deny.principalIds, principal);
    switch (names(lookup, deny, deny.excludedPrincipalIds, principal)) {
    case Truth::Yes:
        return Truth::No;
    case Truth::No:
        return included;
    case Truth::Unknown:
        break;
    }
    return both(included, Truth::Unknown);
}

/// Whether it denies the right where it applies: "audit" only logs, and a condition cannot be evaluated here.
Truth denies(const DenyAssignment &deny, const QString &right, Plane plane) {
    if (base::sameText(deny.effect, u"audit")) {
        return Truth::No;
    }
    const std::optional<RightMatch> match = matchingRight(deny.permissions, right, plane);
    if (!match) {
        return deny.permissions.empty() ? Truth::Unknown : Truth::No;
    }
    const bool enforced = deny.effect.isEmpty() || base::sameText(deny.effect, u"enforced");
    return enforced && deny.condition.isEmpty() && !match->conditional ? Truth::Yes : Truth::Unknown;
}

Truth reachOf(const DenyAssignment &deny, const ResourceId &target) {
    return reaches(deny, target) ? Truth::Yes : mayReach(deny, target) ? Truth::Unknown : Truth::No;
}

/// A deny assignment that denies one right of the principal, or may.
struct Denial {
    const DenyAssignment *deny = nullptr;
    Truth truth = Truth::Unknown;
};
using Denials = std::vector<Denial>;

/// A resource and what it lies in, up to its subscription: the scopes that roles are assigned at.
std::vector<ResourceId> scopesAbove(const ResourceId &target) {
    std::vector<ResourceId> scopes;
    QStringList segments = target.text().split(QLatin1Char('/'), Qt::SkipEmptyParts);
    for (; segments.size() >= 2; segments.removeLast()) {
        // An id is a row of type/name pairs; "providers/{namespace}" is no place.
        const bool isPlace
            = segments.size() % 2 == 0 && !base::sameText(segments.at(segments.size() - 2), u"providers");
        if (isPlace) {
            scopes.emplace_back(QLatin1Char('/') + segments.join(QLatin1Char('/')));
        }
    }
    return scopes;
}

/// Whether a scope above subscriptions is denied by what was made at another one: how they lie to each other
/// is not known, but for the root.
Truth isDeniedAbove(const QString &scope, const Denial &denial) {
    const Scope denied(denial.deny->scope);
    const bool liesBelow = !denied.isAboveSubscriptions() || (Scope(scope).isRoot() && !denied.isRoot());
    if (liesBelow) {
        return Truth::No;
    }
    const bool certain = denied == Scope(scope) || (denied.isRoot() && !denial.deny->doNotApplyToChildScopes);
    return certain ? denial.truth : Truth::Unknown;
}

Truth worse(Truth a, Truth b) {
    if (a == Truth::Yes || b == Truth::Yes) {
        return Truth::Yes;
    }
    return a == Truth::Unknown || b == Truth::Unknown ? Truth::Unknown : Truth::No;
}

/// Whether a right that was granted at `scope` can still be used there or anywhere between it and the target.
Truth remains(const QString &scope, const std::vector<ResourceId> &scopesOfTarget, const Denials &denials) {
    const auto opposite = [](Truth truth) {
        return truth == Truth::Yes ? Truth::No : (truth == Truth::No ? Truth::Yes : Truth::Unknown);
    };
    Truth best = Truth::No;
    const bool above = Scope(scope).isAboveSubscriptions();
    if (above) {
        Truth denied = Truth::No;
        for (const Denial &denial : denials) {
            denied = worse(denied, isDeniedAbove(scope, denial));
        }
        best = opposite(denied);
    }
    for (const ResourceId &one : scopesOfTarget) {
        const QString place = one.text();
        if (!above && !Scope(scope).covers(Scope(place))) {
            continue;
        }
        Truth denied = Truth::No;
        for (const Denial &denial : denials) {
            denied = worse(denied, both(reachOf(*denial.deny, one), denial.truth));
        }
        best = worse(best, opposite(denied));
    }
    return best;
}

bool isOfOneGrant(UnknownReason reason) {
    return reason == UnknownReason::RoleDefinitionNotRead || reason == UnknownReason::ConditionalAssignment
        || reason == UnknownReason::ConditionalRole || reason == UnknownReason::ScopeWithinKey
        || reason == UnknownReason::GroupMembershipUnknown || reason == UnknownReason::AssignmentEnded
        || reason == UnknownReason::ReachNotKnown;
}

/// A right that may be used above the target as well ends only where every place is denied.
void takeInherited(const std::vector<ResourceId> &scopes, const Denials &denials, RightVerdict &right) {
    std::vector<Evidence> kept;
    std::vector<Uncertainty> open;
    for (const Evidence &evidence : right.evidence) {
        const Truth truth = remains(evidence.scope, scopes, denials);
        if (truth == Truth::Yes) {
            kept.push_back(evidence);
        } else if (truth == Truth::Unknown) {
            const DenyAssignment &deny = *denials.front().deny;
            open.push_back({UnknownReason::DenyAssignmentUncertain, deny.scope, deny.id});
        }
    }
    for (const Uncertainty &uncertainty : right.uncertainties) {
        if (!isOfOneGrant(uncertainty.reason) || remains(uncertainty.scope, scopes, denials) != Truth::No) {
            open.push_back(uncertainty);
        }
    }
    if (!kept.empty()) {
        right.evidence = std::move(kept);
        return;
    }
    right.truth = open.empty() ? Truth::No : Truth::Unknown;
    right.uncertainties = std::move(open);
}

void takeHere(const Denials &denials, RightVerdict &right) {
    for (const Denial &denial : denials) {
        if (denial.truth == Truth::Yes) {
            right.truth = Truth::No;
            right.uncertainties.clear();
        } else if (right.truth != Truth::No) {
            right.truth = Truth::Unknown;
            right.uncertainties.push_back(
                {UnknownReason::DenyAssignmentUncertain, denial.deny->scope, denial.deny->id});
        }
    }
}

/// Whether it denies where the right is used. One that spares what lies below it denies at its own scope.
Truth matters(
    const DenyAssignment &deny, const DenyQuestion &question, const std::vector<ResourceId> &above) {
    const Truth here = reachOf(deny, question.target);
    if (here != Truth::No || question.actsAt == ActsAt::Target) {
        return here;
    }
    const bool isAbove = Scope(deny.scope).isAboveSubscriptions()
        && deny.listedFor.contains(question.target.subscriptionId(), Qt::CaseInsensitive);
    const bool isOnTheWay = isAbove
        || std::any_of(
            above.begin(), above.end(), [&deny](const ResourceId &scope) { return reaches(deny, scope); });
    return isOnTheWay ? Truth::Yes : Truth::No;
}

/// Whether the deny assignments that count were read; the reason if not.
std::optional<Uncertainty> unreadDenyAssignments(const AccessLookup &lookup, const DenyQuestion &question) {
    const ScopeRead *refused = nullptr;
    for (const ResourceId &scope : question.asked) {
        const ScopeRead *read = readFor(
            lookup, ReadKind::DenyAssignments, QString(), scope.text(), question.principal.objectId);
        if (read && read->outcome == ReadOutcome::Read) {
            return std::nullopt;
        }
        refused = refused ? refused : read;
    }
    return Uncertainty{
        UnknownReason::DenyAssignmentsNotRead, question.target.text(), refused ? refused->reason : QString()};
}

} // namespace

Truth isDenied(const AccessLookup &lookup, const ResourceId &target, const QString &principalId,
    const QString &right, Plane plane) {
    const Principal principal = principalOrId(lookup, principalId);
    Truth denied = Truth::No;
    for (const DenyAssignment *deny : lookup.denyAssignments(target)) {
        const Truth where = reachOf(*deny, target);
        if (where != Truth::No) {
            const Truth applies = principalId.isEmpty() ? Truth::Unknown : concerns(lookup, *deny, principal);
            denied = worse(denied, both(both(where, applies), denies(*deny, right, plane)));
        }
    }
    return denied;
}

void applyDenyAssignments(const AccessLookup &lookup, const DenyQuestion &question, RightsVerdict &verdict) {
    std::vector<Denials> denials(verdict.rights.size());
    const std::vector<ResourceId> scopes = scopesAbove(question.target);
    for (const DenyAssignment *deny : lookup.denyAssignments(question.target)) {
        const Truth where = matters(*deny, question, scopes);
        const Truth applies
            = where == Truth::No ? Truth::No : both(where, concerns(lookup, *deny, question.principal));
        bool deniesAny = false;
        for (size_t i = 0; applies != Truth::No && i < verdict.rights.size(); ++i) {
            const Truth truth = both(applies, denies(*deny, verdict.rights[i].right, question.plane));
            if (truth != Truth::No) {
                denials[i].push_back({deny, truth});
            }
            deniesAny = deniesAny || truth == Truth::Yes;
        }
        if (deniesAny) {
            verdict.nearMisses.push_back(
                {NearMissKind::DeniedByDenyAssignment, deny->id, QString(), deny->name, deny->scope});
        }
    }
    const std::optional<Uncertainty> unread = unreadDenyAssignments(lookup, question);
    for (size_t i = 0; i < verdict.rights.size(); ++i) {
        RightVerdict &right = verdict.rights[i];
        if (!denials[i].empty() && question.actsAt == ActsAt::TargetOrAbove) {
            takeInherited(scopes, denials[i], right);
        } else {
            takeHere(denials[i], right);
        }
        if (unread && right.truth == Truth::Yes) {
            right.truth = Truth::Unknown;
            right.uncertainties.push_back(*unread);
        }
    }
}

} // namespace domain
