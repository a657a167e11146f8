#include "domain/assignmentbuckets.h"

#include "domain/accessevaluation.h"
#include "domain/roletable.h"

#include <algorithm>

namespace domain {

AssignmentBuckets::Row AssignmentBuckets::rowOf(
    const RoleAssignment &assignment, const AccessLookup &lookup) {
    const QString &id = assignment.principalId;
    const QStringList below = assignment.listedFor + QStringList{QString()} + assignment.perhapsFor;
    const QString place = below.size() == 1
        ? assignment.scope
        : assignment.scope + QLatin1Char('\n') + below.join(QLatin1Char('\n'));
    const QString role = assignment.roleGuid.isEmpty() ? QLatin1Char('\n') + assignment.roleDefinitionId
                                                       : assignment.roleGuid;
    const Row row{m_placeNumbers.of(place, [&place] { return place; }),
        m_roles.of(role, [&assignment] { return roleGuidOf(assignment); }),
        m_principalNumbers.of(id, [&id] { return id.toCaseFolded(); })};
    if (static_cast<size_t>(row.place) == m_scopesOfPlaces.size()) {
        m_scopesOfPlaces.push_back(newScopes(m_scopeKeys(assignment)));
    }
    if (static_cast<size_t>(row.principal) == m_principals.size()) {
        m_principals.push_back({{}, mayHaveMembers(lookup, id, QString())});
    }
    return row;
}

void AssignmentBuckets::add(const RoleAssignment &assignment, const QString &principalType, bool forMembers,
    const AccessLookup &lookup) {
    const Row row = rowOf(assignment, lookup);
    m_rows.push_back(row);
    OfPrincipal &principal = m_principals[static_cast<size_t>(row.principal)];
    const PrincipalType type = principalTypeOf(principalType);
    const bool mayBeGroup
        = type == PrincipalType::Unknown ? principal.mayHaveMembers : domain::mayHaveMembers(type);
    for (const int number : m_scopesOfPlaces[static_cast<size_t>(row.place)]) {
        Scope &scope = m_scopes[static_cast<size_t>(number)];
        scope.all.push_back(&assignment);
        if (forMembers || mayBeGroup) {
            scope.toGroups.push_back(&assignment);
            // Three, since they may be of the very principal that is asked for, and of its application id.
            if (forMembers || ++scope.representedRoles[row.role] <= 3) {
                scope.representatives.push_back(&assignment);
            }
        }
        principal.entries.push_back({&assignment, number});
    }
}

void AssignmentBuckets::finish() {
    for (OfPrincipal &principal : m_principals) {
        std::stable_sort(principal.entries.begin(), principal.entries.end(),
            [](const Entry &a, const Entry &b) { return a.scope < b.scope; });
    }
    for (Scope &scope : m_scopes) {
        scope.representedRoles = {};
    }
    for (Numbers *numbers : {&m_placeNumbers, &m_roles, &m_principalNumbers}) {
        numbers->forgetWriting();
    }
}

std::vector<int> AssignmentBuckets::newScopes(const QStringList &scopeKeys) {
    std::vector<int> numbers;
    for (const QString &key : scopeKeys) {
        const int number = m_scopeNumbers.value(key, static_cast<int>(m_scopes.size()));
        if (static_cast<size_t>(number) == m_scopes.size()) {
            m_scopeNumbers.insert(key, number);
            m_scopes.emplace_back();
        }
        numbers.push_back(number);
    }
    return numbers;
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
    const int number = m_principalNumbers.find(id.toCaseFolded());
    if (number < 0) {
        return;
    }
    const std::vector<Entry> &entries = m_principals[static_cast<size_t>(number)].entries;
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
    const std::vector<int> *ownAt = detail == Detail::Full ? nullptr : &numbers;
    Assignments found;
    addOwn(principal.objectId, ownAt, found);
    if (!principal.appId.isEmpty()) {
        addOwn(principal.appId, ownAt, found);
    }
    for (const int number : numbers) {
        const Scope &scope = m_scopes[static_cast<size_t>(number)];
        const Assignments &groups = detail == Detail::TruthOnly ? scope.representatives : scope.toGroups;
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
