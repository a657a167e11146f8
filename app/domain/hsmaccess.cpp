#include "domain/roleaccess.h"

#include "base/text.h"

namespace domain {

namespace {

/// "/keys/{name}" → name; empty for every other scope.
/// Its segments, looked at without copying: this is asked of every assignment for every key.
struct ScopeSegments {
    qsizetype count = 0;
    QStringView first;
    QStringView second;

    explicit ScopeSegments(QStringView scope) {
        for (const QStringView segment : scope.tokenize(u'/', Qt::SkipEmptyParts)) {
            if (++count <= 2) {
                (count == 1 ? first : second) = segment;
            }
        }
    }
    bool liesInKeys() const { return base::sameText(first, u"keys"); }
};

QStringView keyOfHsmScope(QStringView scope) {
    const ScopeSegments segments(scope);
    return segments.count == 2 && segments.liesInKeys() ? segments.second : QStringView();
}

} // namespace

// "/" and "/keys" both reach the whole HSM; some clients write further slashes (contract 9.1). A scope that
// is empty is missing, and missing is not everything.
bool hsmScopeCovers(const QString &assignmentScope, const QString &keyName) {
    if (assignmentScope.isEmpty()) {
        return false;
    }
    const ScopeSegments segments(assignmentScope);
    if (segments.count <= 1) {
        return segments.count == 0 || segments.liesInKeys();
    }
    return segments.count == 2 && segments.liesInKeys() && base::sameText(segments.second, keyName);
}

QString hsmKeyAround(const QString &scope) {
    const ScopeSegments segments(scope);
    return segments.count > 2 && segments.liesInKeys() ? QStringLiteral("/keys/") + segments.second.toString()
                                                       : QString();
}

void evaluateHsmRights(const AccessLookup &lookup, const KeyStore &store, const QString &keyName,
    const Principal &principal, Detail detail, RightsVerdict &verdict) {
    const QString host = hostOf(store);
    const RoleSystem system{
        lookup.hsmAssignments(host, keyName, principal, detail),
        lookup.hsmRoles(host),
        [&keyName](const RoleAssignment &assignment) {
            if (hsmScopeCovers(assignment.scope, keyName)) {
                return ScopeRelation::Covers;
            }
            if (hsmScopeCovers(hsmKeyAround(assignment.scope), keyName)) {
                return ScopeRelation::WithinKey;
            }
            return keyOfHsmScope(assignment.scope).isEmpty() ? ScopeRelation::Elsewhere
                                                             : ScopeRelation::OtherKey;
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
    for (const QString &scope :
        {QStringLiteral("/"), QStringLiteral("/keys"), QString(QStringLiteral("/keys/") + keyName)}) {
        scopes.push_back(
            {scope, readFor(lookup, ReadKind::RoleAssignments, host, scope, principal.objectId)});
    }
    addUnreadScopes(verdict, scopes);
    settleTruths(verdict);
}

} // namespace domain
