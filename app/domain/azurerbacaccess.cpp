#include "domain/roleaccess.h"

#include "base/text.h"

namespace domain {

namespace {

/// Whether an assignment at `scope` reaches the key. A management group (and the tenant's root) counts as
/// above the key: the service lists it at the key's scope only if it is (contract 8.2).
ScopeRelation relationToKey(const QString &scope, const ResourceId &vault, const ResourceId &keyScope) {
    const ResourceId id(scope);
    const bool managementGroup = scope.startsWith(
        QLatin1String("/providers/Microsoft.Management/managementGroups/"), Qt::CaseInsensitive);
    if (scope == QLatin1String("/") || managementGroup || id.contains(keyScope)) {
        return ScopeRelation::Covers;
    }
    return vault.child(QStringLiteral("keys")).contains(id) ? ScopeRelation::OtherKey
                                                            : ScopeRelation::Elsewhere;
}

bool isGroup(const Environment &environment, const RoleAssignment &assignment) {
    if (base::sameText(assignment.principalType, u"Group")
        || base::sameText(assignment.principalType, u"ForeignGroup")) {
        return true;
    }
    const Principal *assignee
        = assignment.principalType.isEmpty() ? environment.principal(assignment.principalId) : nullptr;
    return assignee && assignee->type == PrincipalType::Group;
}

/// Decides what a group's assignment means for one principal.
class GroupResolver {
public:
    GroupResolver(const Environment &environment, const ResourceId &keyScope, const QString &principalId)
        : m_environment(environment), m_principalId(principalId) {
        for (const ScopeRead &read : environment.coverage) {
            if (read.kind != ReadKind::RoleAssignments || read.principalFilter.isEmpty()
                || ResourceId(read.scope).subscriptionId().isEmpty()) {
                continue; // not filtered, or an HSM's
            }
            const bool own = base::sameText(read.principalFilter, principalId);
            m_othersAsked = m_othersAsked || !own;
            m_resolvedByService = m_resolvedByService
                || (own && read.outcome == ReadOutcome::Read && ResourceId(read.scope) == keyScope);
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
        if (!ambiguous && !isGroup(m_environment, assignment)) {
            return Reach::None;
        }
        // assignedTo() lists what applies through groups, so a group that it did not mark does not apply.
        return m_resolvedByService && !ambiguous ? Reach::None : Reach::PerhapsViaGroup;
    }

private:
    const Environment &m_environment;
    QString m_principalId;
    bool m_othersAsked = false;
    bool m_resolvedByService = false;
};

} // namespace

void evaluateAzureRights(const Environment &environment, const KeyStore &store, const QString &keyName,
    const Principal &principal, RightsVerdict &verdict) {
    const ResourceId keyScope = store.id.child(QStringLiteral("keys/") + keyName);
    const RoleTable roles = RoleTable::forAzure(environment);
    const GroupResolver groups(environment, keyScope, principal.objectId);
    const RoleSystem system{
        environment.azureRoles.assignments,
        roles,
        [&](const RoleAssignment &assignment) { return relationToKey(assignment.scope, store.id, keyScope); },
        [&groups](const RoleAssignment &assignment) { return groups.reach(assignment); },
    };
    collectRoleGrants(system, principal, verdict);
    addUnreadScopes(verdict,
        {{keyScope.text(),
            readFor(
                environment, ReadKind::RoleAssignments, QString(), keyScope.text(), principal.objectId)}});
    settleTruths(verdict);
    applyDenyAssignments(environment, store, keyScope, principal, verdict);
}

} // namespace domain
