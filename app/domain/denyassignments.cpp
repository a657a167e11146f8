#include "domain/roleaccess.h"

#include "base/text.h"
#include "domain/rightmatching.h"

#include <algorithm>

namespace domain {

namespace {

const QString everyone = QStringLiteral("00000000-0000-0000-0000-000000000000");

/// Whether the ids name the principal. Unknown where one of them may be a group: deny assignments are read
/// without the types of their principals.
Truth names(const AccessLookup &lookup, const QStringList &ids, const Principal &principal) {
    if (ids.contains(principal.objectId, Qt::CaseInsensitive)) {
        return Truth::Yes;
    }
    const bool mayBeGroup = std::any_of(ids.begin(), ids.end(), [&lookup](const QString &id) {
        const Principal *known = lookup.principal(id);
        const PrincipalType type = known ? known->type : PrincipalType::Unknown;
        return id != everyone && (type == PrincipalType::Group || type == PrincipalType::Unknown);
    });
    return mayBeGroup ? Truth::Unknown : Truth::No;
}

/// Whether the deny assignment is about the principal at all.
Truth concerns(const AccessLookup &lookup, const DenyAssignment &deny, const Principal &principal) {
    const Truth included
        = deny.principalIds.contains(everyone) ? Truth::Yes : names(lookup, deny.principalIds, principal);
    const Truth excluded = names(lookup, deny.excludedPrincipalIds, principal);
    if (included == Truth::No || excluded == Truth::Yes) {
        return Truth::No;
    }
    return included == Truth::Yes && excluded == Truth::No ? Truth::Yes : Truth::Unknown;
}

bool reaches(const DenyAssignment &deny, const ResourceId &target) {
    const ResourceId scope(deny.scope);
    if (deny.doNotApplyToChildScopes) {
        return scope == target;
    }
    return isAboveSubscriptions(deny.scope) || scope.contains(target);
}

bool denies(const DenyAssignment &deny, const QString &right, Plane plane) {
    RoleDefinition rights;
    rights.permissions = deny.permissions;
    return matchingRight(rights, right, plane).has_value();
}

/// Whether the deny assignments that count were read; the reason if not.
std::optional<Uncertainty> unreadDenyAssignments(const AccessLookup &lookup, const ResourceId &target,
    const std::vector<ResourceId> &asked, const Principal &principal) {
    const ScopeRead *refused = nullptr;
    for (const ResourceId &scope : asked) {
        const ScopeRead *read
            = readFor(lookup, ReadKind::DenyAssignments, QString(), scope.text(), principal.objectId);
        if (read && read->outcome == ReadOutcome::Read) {
            return std::nullopt;
        }
        refused = refused ? refused : read;
    }
    return Uncertainty{
        UnknownReason::DenyAssignmentsNotRead, target.text(), refused ? refused->reason : QString()};
}

} // namespace

void applyDenyAssignments(const AccessLookup &lookup, const ResourceId &target,
    const std::vector<ResourceId> &asked, const Principal &principal, Plane plane, RightsVerdict &verdict) {
    for (const DenyAssignment *candidate : lookup.denyAssignments(target)) {
        const DenyAssignment &deny = *candidate;
        if (!reaches(deny, target)) {
            continue;
        }
        const Truth applies = concerns(lookup, deny, principal);
        if (applies == Truth::No) {
            continue;
        }
        bool deniesAny = false;
        for (RightVerdict &right : verdict.rights) {
            if (!denies(deny, right.right, plane)) {
                continue;
            }
            deniesAny = true;
            if (applies == Truth::Yes) {
                right.truth = Truth::No;
                right.uncertainties.clear();
            } else if (right.truth != Truth::No) {
                right.truth = Truth::Unknown;
                right.uncertainties.push_back({UnknownReason::DenyAssignmentUncertain, deny.scope, deny.id});
            }
        }
        if (deniesAny && applies == Truth::Yes) {
            verdict.nearMisses.push_back(
                {NearMissKind::DeniedByDenyAssignment, deny.id, QString(), deny.name, deny.scope});
        }
    }
    const std::optional<Uncertainty> unread = unreadDenyAssignments(lookup, target, asked, principal);
    for (RightVerdict &right : verdict.rights) {
        if (unread && right.truth == Truth::Yes) {
            right.uncertainties.push_back(*unread);
        }
    }
}

} // namespace domain
