#include "domain/assignmentbuckets.h"

#include "domain/accessevaluation.h"
#include "domain/roletable.h"

#include <algorithm>

namespace domain {

void AssignmentBuckets::add(
    const RoleAssignment &assignment, const QString &scopeKey, bool toGroup, bool forMembers) {
    auto number = m_scopeNumbers.constFind(scopeKey);
    if (number == m_scopeNumbers.constEnd()) {
        number = m_scopeNumbers.insert(scopeKey, static_cast<int>(m_scopes.size()));
        m_scopes.emplace_back();
    }
    Scope &scope = m_scopes[static_cast<size_t>(*number)];
    scope.all.push_back(&assignment);
    if (toGroup) {
        scope.toGroups.push_back(&assignment);
        // Three, since they may be of the very principal that is asked for, and of its application id.
        if (forMembers || ++scope.representedRoles[roleGuidOf(assignment)] <= 3) {
            scope.representatives.push_back(&assignment);
        }
    }
    const QString principal = assignment.principalId.toCaseFolded();
    auto position = m_principalNumbers.constFind(principal);
    if (position == m_principalNumbers.constEnd()) {
        position = m_principalNumbers.insert(principal, static_cast<int>(m_byPrincipal.size()));
        m_byPrincipal.emplace_back();
    }
    m_byPrincipal[static_cast<size_t>(*position)].push_back({&assignment, *number});
}

void AssignmentBuckets::finish() {
    for (std::vector<Entry> &entries : m_byPrincipal) {
        std::stable_sort(
            entries.begin(), entries.end(), [](const Entry &a, const Entry &b) { return a.scope < b.scope; });
    }
    for (Scope &scope : m_scopes) {
        scope.representedRoles = QHash<QString, int>();
    }
}

std::vector<int> AssignmentBuckets::scopeNumbers(const QStringList &scopeKeys) const {
    std::vector<int> numbers;
    for (const QString &key : scopeKeys) {
        const auto number = m_scopeNumbers.constFind(key);
        if (number != m_scopeNumbers.constEnd()) {
            numbers.push_back(*number);
        }
    }
    return numbers;
}

void AssignmentBuckets::addOwn(const QString &id, const std::vector<int> *scopes, Assignments &found) const {
    const auto position = m_principalNumbers.constFind(id.toCaseFolded());
    if (position == m_principalNumbers.constEnd()) {
        return;
    }
    const std::vector<Entry> &entries = m_byPrincipal[static_cast<size_t>(*position)];
    if (!scopes) {
        for (const Entry &entry : entries) {
            found.push_back(entry.assignment);
        }
        return;
    }
    for (const int scope : *scopes) {
        auto entry = std::lower_bound(entries.begin(), entries.end(), scope,
            [](const Entry &one, int number) { return one.scope < number; });
        for (; entry != entries.end() && entry->scope == scope; ++entry) {
            found.push_back(entry->assignment);
        }
    }
}

AssignmentBuckets::Assignments AssignmentBuckets::candidates(
    const Principal &principal, const QStringList &scopeKeys, Detail detail) const {
    const std::vector<int> numbers = scopeNumbers(scopeKeys);
    const bool full = detail == Detail::Full;
    Assignments found;
    addOwn(principal.objectId, full ? nullptr : &numbers, found);
    if (!principal.appId.isEmpty()) {
        addOwn(principal.appId, full ? nullptr : &numbers, found);
    }
    for (const int number : numbers) {
        const Scope &scope = m_scopes[static_cast<size_t>(number)];
        const Assignments &groups = full ? scope.toGroups : scope.representatives;
        found.insert(found.end(), groups.begin(), groups.end());
    }
    // They all lie in one vector, so that their addresses tell their order.
    std::sort(found.begin(), found.end(), std::less<>());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

AssignmentBuckets::Assignments AssignmentBuckets::at(const QStringList &scopeKeys) const {
    Assignments found;
    for (const int number : scopeNumbers(scopeKeys)) {
        const Assignments &all = m_scopes[static_cast<size_t>(number)].all;
        found.insert(found.end(), all.begin(), all.end());
    }
    std::sort(found.begin(), found.end(), std::less<>());
    return found;
}

AssignmentBuckets::Assignments AssignmentBuckets::of(const QString &principalId) const {
    Assignments found;
    addOwn(principalId, nullptr, found);
    std::sort(found.begin(), found.end(), std::less<>());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

AssignmentBuckets::Assignments AssignmentBuckets::of(
    const QString &principalId, const QStringList &scopeKeys) const {
    const std::vector<int> numbers = scopeNumbers(scopeKeys);
    Assignments found;
    addOwn(principalId, &numbers, found);
    return found;
}

namespace {

QString keyAbove(const QString &subscriptionId) {
    return QLatin1String("above ") + subscriptionId.toCaseFolded();
}

} // namespace

QStringList azureScopeKeys(const QString &scope, const QStringList &listedFor) {
    QStringList keys;
    if (Scope(scope).isAboveSubscriptions()) {
        for (const QString &subscription : listedFor) {
            keys.append(keyAbove(subscription));
        }
        keys.removeDuplicates();
    } else if (!scope.isEmpty()) {
        keys.append(Scope(scope).upToKey().folded()); // what lies in a key may concern it
    }
    if (keys.isEmpty()) {
        keys.append(QStringLiteral("nowhere")); // missing, or not known, is not everything
    }
    return keys;
}

QStringList azureScopeKeysReaching(const QString &target) {
    QStringList keys;
    const QString subscription = ResourceId(target).subscriptionId();
    if (!subscription.isEmpty()) {
        keys.append(keyAbove(subscription));
    }
    const QString text = Scope(target).folded();
    for (qsizetype slash = text.indexOf(QLatin1Char('/'), 1); slash > 0;
         slash = text.indexOf(QLatin1Char('/'), slash + 1)) {
        keys.append(text.left(slash));
    }
    keys.append(text);
    keys.removeDuplicates();
    return keys;
}

QString hsmScopeKey(const QString &scope) {
    if (scope.isEmpty()) {
        return QStringLiteral("nowhere");
    }
    return Scope(scope).isWholeHsm() ? QStringLiteral("/") : Scope(scope).upToKey().folded();
}

QStringList hsmScopeKeysReaching(const QString &keyName) {
    QStringList keys{QStringLiteral("/")};
    if (!keyName.isEmpty()) {
        keys.append(hsmKeyScope(keyName.toCaseFolded()));
    }
    return keys;
}

} // namespace domain
