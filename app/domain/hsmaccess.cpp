#include "domain/roleaccess.h"

#include "base/text.h"

namespace domain {

namespace {

/// "/keys/{name}" → name; empty for every other scope.
QString keyOfHsmScope(const QString &scope) {
    const QStringList segments = scope.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    const bool isKey = segments.size() == 2 && base::sameText(segments.first(), u"keys");
    return isKey ? segments.last() : QString();
}

} // namespace

// "/" and "/keys" both reach the whole HSM; some clients write further slashes (contract 9.1). A scope that
// is empty is missing, and missing is not everything.
bool hsmScopeCovers(const QString &assignmentScope, const QString &keyName) {
    if (assignmentScope.isEmpty()) {
        return false;
    }
    const QStringList segments = assignmentScope.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    if (segments.isEmpty()) {
        return true;
    }
    if (segments.size() == 1) {
        return base::sameText(segments.first(), u"keys");
    }
    const QString key = keyOfHsmScope(assignmentScope);
    return !key.isEmpty() && base::sameText(key, keyName);
}

QString hsmKeyAround(const QString &scope) {
    const QStringList segments = scope.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    const bool lies = segments.size() > 2 && base::sameText(segments.first(), u"keys");
    return lies ? QStringLiteral("/keys/") + segments.at(1) : QString();
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
