#pragma once

#include "domain/accesslookup.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace domain {

/// The assignments of one system by scope and by principal. Scopes are told as keys that an assignment and
/// those who ask for it form alike; text is compared without case.
class AssignmentBuckets {
public:
    using Assignments = AccessLookup::Assignments;

    /// `toGroup`: it may reach members of a group; `forMembers`: for members that it names itself. One that
    /// has several scope keys is added once for each.
    void add(const RoleAssignment &assignment, const QString &scopeKey, bool toGroup, bool forMembers);
    /// Sorts what was added. Nothing may be added after it.
    void finish();

    /// Those that may matter for a principal with a resource whose scope keys these are. With Detail::Full
    /// all of the principal's own, wherever they are; with Detail::TruthOnly grantees of which members are
    /// not known stand for each other where their roles are the same.
    Assignments candidates(const Principal &principal, const QStringList &scopeKeys, Detail detail) const;
    Assignments at(const QStringList &scopeKeys) const;
    Assignments of(const QString &principalId) const;
    /// Those of the principal with one of these scope keys.
    Assignments of(const QString &principalId, const QStringList &scopeKeys) const;

private:
    struct Entry {
        const RoleAssignment *assignment = nullptr;
        int scope = 0;
    };
    struct Scope {
        Assignments all;
        Assignments toGroups;
        Assignments representatives; ///< of toGroups, three per role; all that name their members
        QHash<QString, int> representedRoles;
    };
    std::vector<int> scopeNumbers(const QStringList &scopeKeys) const;
    void addOwn(const QString &id, const std::vector<int> *scopes, Assignments &found) const;

    std::vector<Scope> m_scopes;
    QHash<QString, int> m_scopeNumbers;
    QHash<QString, int> m_principalNumbers;
    std::vector<std::vector<Entry>> m_byPrincipal;
};

/// The scope keys of what was made at a scope of Azure RBAC, and the keys of all scopes that reach a
/// resource. What is above subscriptions has one key for each subscription that it is known to reach.
QStringList azureScopeKeys(const QString &scope, const QStringList &listedFor);
QStringList azureScopeKeysReaching(const QString &target);
/// What lies in a key has the key of the key. The same for an HSM: "/" for the whole HSM (also "/keys"),
/// "/keys/{name}" for one key; others keep their
/// text and reach nothing.
QString hsmScopeKey(const QString &scope);
QStringList hsmScopeKeysReaching(const QString &keyName);

} // namespace domain
