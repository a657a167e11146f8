#include "domain/roleaccess.h"

#include "base/text.h"

namespace domain {

namespace {

/// Decides what a group's assignment means for one principal.
class GroupResolver {
public:
    GroupResolver(
        const AccessLookup &lookup, const std::vector<ResourceId> &asked, const QString &principalId)
        : m_lookup(lookup),
          m_principalId(principalId),
          m_othersAsked(lookup.othersWereAskedFor(principalId)) {
        for (const ResourceId &scope : asked) {
            for (const ScopeRead *read : lookup.reads(ReadKind::RoleAssignments, scope.text())) {
                m_resolvedByService = m_resolvedByService
                    || (read->outcome == ReadOutcome::Read && ResourceId(read->scope) == scope
                        && base::sameText(azureFilterOf(*read), principalId));
            }
        }
    }

    Reach reach(const RoleAssignment &assignment) const {
        if (assignment.appliesTo.contains(m_principalId, Qt::CaseInsensitive)) {
            return Reach::ViaGroup;
        }
        // Without appliesTo it is clear for whom only if nobody else's entries were asked for.
        if (assignment.throughGroup && assignment.appliesTo.isEmpty() && !m_othersAsked) {
            return Reach::ViaGroup;
        }
        const bool ambiguous = assignment.throughGroup && assignment.appliesTo.isEmpty();
        if (!ambiguous && !mayHaveMembers(m_lookup, assignment.principalId, assignment.principalType)) {
            return Reach::None;
        }
        // assignedTo() lists what applies through groups, so a group that it did not mark does not apply.
        return m_resolvedByService && !ambiguous ? Reach::None : Reach::PerhapsViaGroup;
    }

private:
    const AccessLookup &m_lookup;
    QString m_principalId;
    bool m_othersAsked;
    bool m_resolvedByService = false;
};

} // namespace

void evaluateAzureRights(const AccessLookup &lookup, const KeyStore &store, const QString &keyName,
    const Principal &principal, Detail detail, RightsVerdict &verdict) {
    const ResourceId keyScope = vaultKeyId(store.id, keyName);
    const QString key = keyScope.text();
    const ResourceId allKeys = store.id.child(QStringLiteral("keys"));
    const GroupResolver groups(lookup, {keyScope}, principal.objectId);
    const RoleSystem system{
        lookup.azureAssignments(keyScope, principal, detail),
        lookup.azureRoles(),
        [&](const RoleAssignment &assignment) {
            if (reaches(assignment, keyScope)) {
                return ScopeRelation::Covers;
            }
            if (Scope(assignment.scope).upToKey() == Scope(key)) {
                return ScopeRelation::WithinKey;
            }
            if (mayReach(assignment, keyScope)) {
                return ScopeRelation::PerhapsCovers;
            }
            return allKeys.contains(ResourceId(assignment.scope)) ? ScopeRelation::OtherKey
                                                                  : ScopeRelation::Elsewhere;
        },
        [&groups](const RoleAssignment &assignment) { return groups.reach(assignment); },
        Plane::Data,
        detail,
        lookup.memo(),
    };
    collectRoleGrants(system, principal, verdict);
    addUnreadScopes(verdict,
        {{keyScope.text(),
            readFor(lookup, ReadKind::RoleAssignments, QString(), keyScope.text(), principal.objectId)}});
    settleTruths(verdict);
    applyDenyAssignments(
        lookup, {keyScope, {keyScope, store.id}, principal, Plane::Data, ActsAt::Target}, verdict);
}

void evaluateControlRights(const AccessLookup &lookup, const ResourceId &target,
    const std::vector<ResourceId> &asked, const Principal &principal, ActsAt actsAt, Detail detail,
    RightsVerdict &verdict) {
    const GroupResolver groups(lookup, asked, principal.objectId);
    // A deny assignment may leave one grant of several: then each has to be known.
    const bool all = actsAt == ActsAt::TargetOrAbove && !lookup.denyAssignments(target).empty();
    const Detail needed = all && detail == Detail::TruthOnly ? Detail::Reasons : detail;
    const RoleSystem system{
        lookup.azureAssignments(target, principal, needed),
        lookup.controlRoles(),
        [&](const RoleAssignment &assignment) {
            if (reaches(assignment, target)) {
                return ScopeRelation::Covers;
            }
            return mayReach(assignment, target) ? ScopeRelation::PerhapsCovers : ScopeRelation::Elsewhere;
        },
        [&groups](const RoleAssignment &assignment) { return groups.reach(assignment); },
        Plane::Control,
        needed,
        lookup.memo(),
    };
    collectRoleGrants(system, principal, verdict);
    // A list at a scope shows what is above it too, so that any one that succeeded settles it (contract 8.2).
    const ScopeRead *best = nullptr;
    for (const ResourceId &scope : asked) {
        const ScopeRead *read
            = readFor(lookup, ReadKind::RoleAssignments, QString(), scope.text(), principal.objectId);
        if (read && (!best || read->outcome == ReadOutcome::Read)) {
            best = read;
        }
    }
    addUnreadScopes(verdict, {{target.text(), best}});
    settleTruths(verdict);
    applyDenyAssignments(lookup, {target, asked, principal, Plane::Control, actsAt}, verdict);
}

} // namespace domain
