#include "domain/roleaccess.h"

#include "base/text.h"
#include "domain/rightmatching.h"

#include <algorithm>

namespace domain {

namespace {

const QString everyone = QStringLiteral("00000000-0000-0000-0000-000000000000");

/// Whether the ids name the principal. Unknown where one of them may be a group: deny assignments are read
/// without the types of their principals.
Truth names(const Environment &environment, const QStringList &ids, const Principal &principal) {
    if (ids.contains(principal.objectId, Qt::CaseInsensitive)) {
        return Truth::Yes;
    }
    const bool mayBeGroup = std::any_of(ids.begin(), ids.end(), [&environment](const QString &id) {
        const Principal *known = environment.principal(id);
        const PrincipalType type = known ? known->type : PrincipalType::Unknown;
        return id != everyone && (type == PrincipalType::Group || type == PrincipalType::Unknown);
    });
    return mayBeGroup ? Truth::Unknown : Truth::No;
}

/// Whether the deny assignment is about the principal at all.
Truth concerns(const Environment &environment, const DenyAssignment &deny, const Principal &principal) {
    const Truth included = deny.principalIds.contains(everyone)
        ? Truth::Yes
        : names(environment, deny.principalIds, principal);
    const Truth excluded = names(environment, deny.excludedPrincipalIds, principal);
    if (included == Truth::No || excluded == Truth::Yes) {
        return Truth::No;
    }
    return included == Truth::Yes && excluded == Truth::No ? Truth::Yes : Truth::Unknown;
}

bool reaches(const DenyAssignment &deny, const ResourceId &keyScope) {
    const ResourceId scope(deny.scope);
    const bool managementGroup = deny.scope.startsWith(
        QLatin1String("/providers/Microsoft.Management/managementGroups/"), Qt::CaseInsensitive);
    if (deny.doNotApplyToChildScopes) {
        return scope == keyScope;
    }
    return deny.scope == QLatin1String("/") || managementGroup || scope.contains(keyScope);
}

bool denies(const DenyAssignment &deny, const QString &right) {
    RoleDefinition rights;
    rights.permissions = deny.permissions;
    return roleAllowsDataAction(rights, right);
}

/// Whether the deny assignments that count were read; the reason if not.
std::optional<Uncertainty> unreadDenyAssignments(const Environment &environment, const KeyStore &store,
    const ResourceId &keyScope, const Principal &principal) {
    const ScopeRead *refused = nullptr;
    for (const QString &scope : {keyScope.text(), store.id.text()}) {
        const ScopeRead *read
            = readFor(environment, ReadKind::DenyAssignments, QString(), scope, principal.objectId);
        if (read && read->outcome == ReadOutcome::Read) {
            return std::nullopt;
        }
        refused = refused ? refused : read;
    }
    return Uncertainty{
        UnknownReason::DenyAssignmentsNotRead, keyScope.text(), refused ? refused->reason : QString()};
}

} // namespace

void applyDenyAssignments(const Environment &environment, const KeyStore &store, const ResourceId &keyScope,
    const Principal &principal, RightsVerdict &verdict) {
    for (const DenyAssignment &deny : environment.azureRoles.denyAssignments) {
        if (!reaches(deny, keyScope)) {
            continue;
        }
        const Truth applies = concerns(environment, deny, principal);
        if (applies == Truth::No) {
            continue;
        }
        bool deniesAny = false;
        for (RightVerdict &right : verdict.rights) {
            if (!denies(deny, right.right)) {
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
    const std::optional<Uncertainty> unread = unreadDenyAssignments(environment, store, keyScope, principal);
    for (RightVerdict &right : verdict.rights) {
        if (unread && right.truth == Truth::Yes) {
            right.uncertainties.push_back(*unread);
        }
    }
}

} // namespace domain
