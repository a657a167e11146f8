#include "domain/roleaccess.h"

#include "base/text.h"

namespace domain {

void evaluateHsmRights(const AccessLookup &lookup, const KeyStore &store, const QString &keyName,
    const Principal &principal, Detail detail, RightsVerdict &verdict) {
    const QString host = hostOf(store);
    const QString key = hsmKeyScope(keyName);
    const RoleSystem system{
        lookup.hsmAssignments(host, keyName, principal, detail),
        lookup.hsmRoles(host),
        [&key](const RoleAssignment &assignment) {
            const Scope scope(assignment.scope);
            if (scope.covers(Scope(key))) {
                return ScopeRelation::Covers;
            }
            if (scope.isKey()) {
                return ScopeRelation::OtherKey;
            }
            return scope.upToKey().covers(Scope(key)) ? ScopeRelation::WithinKey : ScopeRelation::Elsewhere;
        },
        [&lookup](const RoleAssignment &assignment) {
            return mayHaveMembers(lookup, assignment.principalId, QString()) ? Reach::PerhapsViaGroup
                                                                             : Reach::None;
        },
        Plane::Data,
        detail,
        lookup.memo(),
    };
    collectRoleGrants(system, principal, verdict);

    std::vector<ReadScope> scopes;
    for (const QString &scope : hsmScopes({keyName})) {
        scopes.push_back(
            {scope, readFor(lookup, ReadKind::RoleAssignments, host, scope, principal.objectId)});
    }
    addUnreadScopes(verdict, scopes);
    settleTruths(verdict);
}

} // namespace domain
