#pragma once

#include "domain/builtinroles.h"
#include "domain/environment.h"
#include "estate.h"

#include <QRegularExpression>

/// What the documents say, in the plainest way: one right of one principal on the estate's key. It uses none
/// of the engine's code and does not care for speed.
namespace slow {

using domain::Environment;
using domain::KeyStore;
using domain::ReadKind;
using domain::ReadOutcome;
using domain::RoleDefinition;
using domain::Truth;

inline bool same(const QString &a, const QString &b) {
    return a.toLower() == b.toLower();
}

inline bool matches(const QString &pattern, const QString &right) {
    const QString expression
        = QRegularExpression::escape(pattern).replace(QStringLiteral("\\*"), QStringLiteral(".*"));
    static QHash<QString, QRegularExpression> known;
    auto found = known.find(expression);
    if (found == known.end()) {
        found = known.insert(expression,
            QRegularExpression(QStringLiteral("\\A") + expression + QStringLiteral("\\z"),
                QRegularExpression::CaseInsensitiveOption));
    }
    return found->match(right).hasMatch();
}

inline bool anyMatches(const QStringList &patterns, const QString &right) {
    for (const QString &pattern : patterns) {
        if (matches(pattern, right)) {
            return true;
        }
    }
    return false;
}

/// Unknown: under a condition only.
inline Truth allows(const std::vector<domain::Permission> &permissions, const QString &right) {
    Truth answer = Truth::No;
    for (const domain::Permission &permission : permissions) {
        if (anyMatches(permission.dataActions, right) && !anyMatches(permission.notDataActions, right)) {
            if (permission.condition.isEmpty()) {
                return Truth::Yes;
            }
            answer = Truth::Unknown;
        }
    }
    return answer;
}

inline const domain::Principal *find(const Environment &environment, const QString &id) {
    for (const domain::Principal &principal : environment.principals) {
        if (same(principal.objectId, id)) {
            return &principal;
        }
    }
    return nullptr;
}

/// Whether somebody else may be a member of it: a group, or an id that nobody explains.
inline bool mayBeGroup(const Environment &environment, const QString &id, const QString &told = {}) {
    const QString type = told.toLower();
    if (type == QLatin1String("group")) {
        return true;
    }
    if (type == QLatin1String("user") || type == QLatin1String("serviceprincipal")) {
        return false;
    }
    if (const domain::Principal *principal = find(environment, id)) {
        return principal->type == domain::PrincipalType::Group
            || principal->type == domain::PrincipalType::Unknown;
    }
    for (const domain::Principal &principal : environment.principals) {
        if (!principal.appId.isEmpty() && same(principal.appId, id)) {
            return false;
        }
    }
    for (const domain::ScopeRead &read : environment.coverage) {
        if (read.kind == ReadKind::Principals && same(read.scope, id) && read.outcome == ReadOutcome::Read) {
            return false; // the directory does not know it
        }
    }
    return true;
}

inline QString trimmed(QString scope) {
    while (scope.endsWith(QLatin1Char('/'))) {
        scope.chop(1);
    }
    return scope.toLower();
}

/// Yes, no or unknown become one: a grant decides, else a doubt.
struct Opinion {
    bool granted = false;
    bool doubted = false;
    Truth truth() const { return granted ? Truth::Yes : (doubted ? Truth::Unknown : Truth::No); }
};

inline const RoleDefinition *definition(const std::vector<RoleDefinition> &read,
    const std::vector<RoleDefinition> &builtIn, const QString &guid) {
    for (const auto *list : {&read, &builtIn}) {
        for (const RoleDefinition &role : *list) {
            if (same(role.guid, guid)) {
                return &role;
            }
        }
    }
    return nullptr;
}

/// A scope counts as read if any read of it succeeded that was not limited to somebody else.
inline bool wasRead(
    const Environment &environment, ReadKind kind, const QString &scope, const QString &principal) {
    for (const domain::ScopeRead &read : environment.coverage) {
        if (read.kind == kind && trimmed(read.scope) == trimmed(scope) && read.outcome == ReadOutcome::Read
            && (read.principalFilter.isEmpty() || same(read.principalFilter, principal))) {
            return true;
        }
    }
    return false;
}

inline Truth onHsm(const Environment &environment, const QString &principal, const QString &right) {
    const domain::RoleBook book = environment.hsmRoles.value(estate::hsmHost);
    const bool definitionsRead
        = wasRead(environment, ReadKind::RoleDefinitions, QStringLiteral("/"), principal);
    Opinion opinion;
    for (const domain::RoleAssignment &assignment : book.assignments) {
        const QString path
            = assignment.scope.split(QLatin1Char('/'), Qt::SkipEmptyParts).join(QLatin1Char('/')).toLower();
        const bool within = path.startsWith(QLatin1String("keys/cvm-key/")); // nobody says what that does
        const bool reaches = !assignment.scope.isEmpty()
            && (within || path.isEmpty() || path == QLatin1String("keys")
                || path == QLatin1String("keys/cvm-key"));
        const bool own = same(assignment.principalId, principal);
        const domain::Principal *known = find(environment, principal);
        const bool application
            = known && !known->appId.isEmpty() && same(known->appId, assignment.principalId);
        if (!reaches || (!own && (application || !mayBeGroup(environment, assignment.principalId)))) {
            continue;
        }
        const RoleDefinition *role
            = definition(book.definitions, domain::builtInHsmRoles(), assignment.roleGuid);
        if (!role) {
            opinion.doubted = opinion.doubted || !definitionsRead;
        } else if (allows(role->permissions, right) != Truth::No) {
            const bool certain = own && !within && assignment.condition.isEmpty()
                && allows(role->permissions, right) == Truth::Yes;
            opinion.granted = opinion.granted || certain;
            opinion.doubted = opinion.doubted || !certain;
        }
    }
    for (const QString &scope :
        {QStringLiteral("/"), QStringLiteral("/keys"), QString(QStringLiteral("/keys/") + estate::keyName)}) {
        opinion.doubted
            = opinion.doubted || !wasRead(environment, ReadKind::RoleAssignments, scope, principal);
    }
    return opinion.truth();
}

/// Above subscriptions only what was listed for this one is known to be above it.
inline bool inAzureScope(const QString &scope, const QStringList &listedFor, const QString &target) {
    if (scope == QLatin1String("/")
        || scope.toLower().startsWith(QStringLiteral("/providers/microsoft.management/managementgroups/"))) {
        return listedFor.contains(estate::subscription, Qt::CaseInsensitive);
    }
    return !scope.isEmpty()
        && (trimmed(target) + QLatin1Char('/')).startsWith(trimmed(scope) + QLatin1Char('/'));
}

/// Whether ids name the principal; an id that may be a group may hold it.
inline Truth named(const Environment &environment, const domain::DenyAssignment &deny, const QStringList &ids,
    const QString &principal) {
    Truth answer = Truth::No;
    for (const QString &id : ids) {
        if (same(id, principal) || id == QLatin1String("00000000-0000-0000-0000-000000000000")) {
            return Truth::Yes;
        }
        if (mayBeGroup(environment, id, deny.principalTypes.value(id.toLower()))) {
            answer = Truth::Unknown;
        }
    }
    return answer;
}

inline Truth denied(
    const Environment &environment, const QString &principal, const QString &right, Truth truth) {
    for (const domain::DenyAssignment &deny : environment.azureRoles.denyAssignments) {
        const bool here = deny.doNotApplyToChildScopes
            ? same(deny.scope, estate::keyScope())
            : inAzureScope(deny.scope, deny.listedFor, estate::keyScope());
        const Truth covers = deny.permissions.empty() ? Truth::Unknown : allows(deny.permissions, right);
        if (!here || covers == Truth::No || same(deny.effect, QStringLiteral("audit"))) {
            continue;
        }
        const Truth meant = deny.principalIds.isEmpty()
            ? Truth::Unknown
            : named(environment, deny, deny.principalIds, principal);
        const Truth spared = named(environment, deny, deny.excludedPrincipalIds, principal);
        if (meant == Truth::No || spared == Truth::Yes) {
            continue;
        }
        const bool enforced = deny.effect.isEmpty() || same(deny.effect, QStringLiteral("enforced"));
        if (meant == Truth::Yes && spared == Truth::No && covers == Truth::Yes && enforced
            && deny.condition.isEmpty()) {
            return Truth::No;
        }
        truth = truth == Truth::No ? Truth::No : Truth::Unknown;
    }
    bool read = false;
    for (const QString &scope : {estate::keyScope(), estate::vaultId().text()}) {
        read = read || wasRead(environment, ReadKind::DenyAssignments, scope, principal);
    }
    return truth == Truth::Yes && !read ? Truth::Unknown : truth;
}

inline Truth inAzure(const Environment &environment, const QString &principal, const QString &right) {
    const QString key = estate::keyScope();
    bool othersAsked = false;
    bool groupsResolved = false;
    for (const domain::ScopeRead &read : environment.coverage) {
        if (read.kind != ReadKind::RoleAssignments || read.principalFilter.isEmpty()) {
            continue;
        }
        othersAsked = othersAsked || !same(read.principalFilter, principal);
        groupsResolved = groupsResolved
            || (same(read.principalFilter, principal) && same(read.scope, key)
                && read.outcome == ReadOutcome::Read);
    }
    Opinion opinion;
    for (const domain::RoleAssignment &assignment : environment.azureRoles.assignments) {
        const bool within
            = assignment.scope.toLower().startsWith(trimmed(key) + QStringLiteral("/versions/"));
        if (!within && !inAzureScope(assignment.scope, assignment.listedFor, key)) {
            continue;
        }
        const domain::Principal *known = find(environment, principal);
        const bool own = same(assignment.principalId, principal);
        if (!own && known && !known->appId.isEmpty() && same(known->appId, assignment.principalId)) {
            continue;
        }
        const bool member = assignment.appliesTo.contains(principal, Qt::CaseInsensitive)
            || (assignment.throughGroup && assignment.appliesTo.isEmpty() && !othersAsked);
        const bool forSomebody = assignment.throughGroup && assignment.appliesTo.isEmpty();
        const bool toGroup = mayBeGroup(environment, assignment.principalId, assignment.principalType);
        const bool perhaps = forSomebody || (toGroup && !groupsResolved);
        if (!own && !member && !perhaps) {
            continue;
        }
        const RoleDefinition *role = definition(
            environment.azureRoles.definitions, domain::builtInKeyVaultRoles(), assignment.roleGuid);
        if (!role) {
            opinion.doubted = true;
        } else if (allows(role->permissions, right) != Truth::No) {
            const bool certain = (own || member) && !within && assignment.condition.isEmpty()
                && allows(role->permissions, right) == Truth::Yes;
            opinion.granted = opinion.granted || certain;
            opinion.doubted = opinion.doubted || !certain;
        }
    }
    opinion.doubted = opinion.doubted || !wasRead(environment, ReadKind::RoleAssignments, key, principal);
    return denied(environment, principal, right, opinion.truth());
}

inline Truth byPolicy(
    const Environment &environment, const KeyStore &store, const QString &principal, const QString &right) {
    for (const domain::ScopeRead &read : environment.coverage) {
        if (read.kind == ReadKind::AccessPolicies && read.outcome != ReadOutcome::Read) {
            return Truth::Unknown;
        }
    }
    if (!store.resourceRead) {
        return Truth::Unknown;
    }
    Opinion opinion;
    const domain::Principal *known = find(environment, principal);
    for (const domain::AccessPolicy &policy : store.accessPolicies) {
        const bool holds = policy.keys.contains(right, Qt::CaseInsensitive)
            || (policy.keys.contains(QStringLiteral("all"), Qt::CaseInsensitive)
                && right != QLatin1String("purge"));
        const bool application = known && !known->appId.isEmpty() && same(known->appId, policy.objectId);
        if (!holds || !policy.applicationId.isEmpty() || !same(policy.tenantId, estate::tenant)) {
            continue;
        }
        const bool own = same(policy.objectId, principal);
        opinion.granted = opinion.granted || own;
        opinion.doubted
            = opinion.doubted || (!own && !application && mayBeGroup(environment, policy.objectId));
    }
    return opinion.truth();
}

inline Truth truth(
    const Environment &environment, const KeyStore &store, const QString &principal, const QString &right) {
    const domain::Principal *known = find(environment, principal);
    if (known && known->accountEnabled == false) {
        return Truth::No;
    }
    if (store.kind == domain::KeyStoreKind::ManagedHsm) {
        return onHsm(environment, principal, right);
    }
    return store.permissionModel == domain::PermissionModel::AzureRbac
        ? inAzure(environment, principal, right)
        : byPolicy(environment, store, principal, right);
}

} // namespace slow
