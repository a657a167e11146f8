#pragma once

#include "domain/accesslookup.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace domain {

/// Texts as numbers from 0: a million rows name few scopes, roles and principals.
class Numbers {
public:
    /// `meaning()` is what the text stands for: texts of one meaning have one number.
    template <typename Meaning>
    int of(const QString &text, const Meaning &meaning) {
        const auto written = m_asWritten.constFind(text);
        if (written != m_asWritten.constEnd()) {
            return *written;
        }
        const QString meant = meaning();
        const int number = m_byMeaning.value(meant, count());
        m_byMeaning.insert(meant, number);
        m_asWritten.insert(text, number);
        return number;
    }
    int count() const { return static_cast<int>(m_byMeaning.size()); }
    int find(const QString &meaning) const { return m_byMeaning.value(meaning, -1); }
    void forgetWriting() { m_asWritten = {}; }

private:
    QHash<QString, int> m_asWritten;
    QHash<QString, int> m_byMeaning;
};

/// Values by number, each worked out when it is first asked for.
template <typename Value>
class Remembered {
public:
    explicit Remembered(size_t count) : m_values(count) { }

    template <typename Make>
    const Value &of(int number, const Make &make) {
        std::optional<Value> &value = m_values[static_cast<size_t>(number)];
        return value ? *value : value.emplace(make());
    }

private:
    std::vector<std::optional<Value>> m_values;
};

/// The assignments of one system by scope and by principal. Scopes are told as keys that an assignment and
/// those who ask for it form alike; text is compared without case.
class AssignmentBuckets {
public:
    using Assignments = AccessLookup::Assignments;
    using ScopeKeys = QStringList (*)(const RoleAssignment &);

    /// What an assignment has in common with others, each by a number from 0.
    struct Row {
        int place = 0; ///< its scope, and for whom it was listed there
        int role = 0;
        int principal = 0;
    };

    /// `scopeKeys`: of what is assigned at a place of the system.
    explicit AssignmentBuckets(ScopeKeys scopeKeys) : m_scopeKeys(scopeKeys) { }

    /// `principalType`: as the system tells it; `forMembers`: for members of a group that it names itself.
    void add(const RoleAssignment &assignment, const QString &principalType, bool forMembers,
        const AccessLookup &lookup);
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

    const std::vector<Row> &rows() const { return m_rows; } ///< as they were added
    size_t places() const { return m_scopesOfPlaces.size(); }
    size_t roles() const { return static_cast<size_t>(m_roles.count()); }
    size_t principals() const { return m_principals.size(); }

private:
    struct Entry {
        const RoleAssignment *assignment = nullptr;
        int scope = 0;
    };
    struct OfPrincipal {
        std::vector<Entry> entries;
        bool mayHaveMembers = false; ///< where the assignment does not tell
    };
    struct Scope {
        Assignments all;
        Assignments toGroups;
        Assignments representatives; ///< of toGroups, three per role; all that name their members
        QHash<int, int> representedRoles;
    };
    Row rowOf(const RoleAssignment &assignment, const AccessLookup &lookup);
    std::vector<int> newScopes(const QStringList &scopeKeys);
    std::vector<int> scopeNumbers(const QStringList &scopeKeys) const;
    void addOwn(const QString &id, const std::vector<int> *scopes, Assignments &found) const;

    ScopeKeys m_scopeKeys;
    std::vector<Row> m_rows;
    Numbers m_placeNumbers;
    Numbers m_roles;
    Numbers m_principalNumbers;
    std::vector<std::vector<int>> m_scopesOfPlaces;
    std::vector<Scope> m_scopes;
    QHash<QString, int> m_scopeNumbers;
    std::vector<OfPrincipal> m_principals;
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
