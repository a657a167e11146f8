#include "importer/completeness.h"

#include "base/text.h"
#include "domain/builtinroles.h"

#include <algorithm>

namespace importer {

namespace {

using domain::ReadKind;
using domain::ReadOutcome;
using domain::ResourceId;
using List = Asked::List;

/// What one list settles.
struct Proof {
    bool isProven = false;
    ReadKind kind = ReadKind::RoleAssignments;
    QStringList scopes; ///< of an HSM, or the Azure scopes that were asked for
    bool atScopeOnly = false;
    QString principalFilter;
};

bool isWhole(const ListRead &read) {
    return !read.lostElements && !read.isCut && !read.lacksPages;
}

ReadOutcome outcomeOf(const ListRead &read) {
    return read.outcome == ReadOutcome::Read && !isWhole(read) ? ReadOutcome::Failed : read.outcome;
}

ReadKind kindOf(List list) {
    switch (list) {
    case List::RoleDefinitions:
        return ReadKind::RoleDefinitions;
    case List::DenyAssignments:
        return ReadKind::DenyAssignments;
    case List::Keys:
        return ReadKind::Keys;
    case List::RoleAssignments:
    case List::BackupStatus:
    case List::Other:
    case List::Nothing:
        break;
    }
    return ReadKind::RoleAssignments;
}

bool isSettling(List list) {
    return list == List::RoleAssignments || list == List::RoleDefinitions || list == List::DenyAssignments
        || list == List::Keys;
}

/// Could no filter by assignee or by role have left this list?
bool isDiverse(const ListRead &read) {
    return read.people.size() > 1 && read.roles.size() > 1;
}

QStringList hsmWideScopes(const ListRead &read) {
    QStringList scopes;
    for (const QString &scope : {QStringLiteral("/"), QStringLiteral("/keys")}) {
        if (read.scopes.contains(scope)) {
            scopes.append(scope);
        }
    }
    return scopes;
}

Proof proofOfHsmList(const ListRead &read, bool vouched) {
    Proof proof;
    proof.isProven = vouched || isDiverse(read);
    // A list at "/" does not show the grants of single keys (contract 9.2), so that each scope is its own.
    proof.scopes = hsmWideScopes(read);
    for (const QString &scope : read.scopes) {
        if (scope.startsWith(QLatin1String("/keys/")) && (vouched || read.scopes.size() == 1)) {
            proof.scopes.append(scope);
        }
    }
    if (proof.scopes.isEmpty()) {
        proof.isProven = false;
    }
    return proof;
}

/// Every HSM has these; a list of definitions without them was narrowed.
bool holdsBuiltInHsmRoles(const domain::Environment &environment, const ListRead &read) {
    const domain::RoleBook book = environment.hsmRoles.value(read.host);
    const auto has = [&book](const QString &guid) {
        return std::any_of(book.definitions.begin(), book.definitions.end(),
            [&guid](const domain::RoleDefinition &role) { return base::sameText(role.guid, guid); });
    };
    return has(domain::roles::managedHsmAdministrator) && has(domain::roles::managedHsmCryptoOfficer)
        && has(domain::roles::managedHsmCryptoUser) && has(domain::roles::managedHsmPolicyAdministrator);
}

/// The subscriptions whose assignments a list shows as `az role assignment list --all` does: at scopes that
/// do not lie in one line, or vouched for.
QStringList provenSubscriptions(const ListRead &read, bool vouched) {
    QHash<QString, QStringList> scopes; // by subscription
    bool fromAbove = false;
    for (const QString &scope : read.scopes) {
        const QString subscription = ResourceId(scope).subscriptionId();
        fromAbove = fromAbove || subscription.isEmpty();
        if (!subscription.isEmpty()) {
            scopes[subscription.toLower()].append(scope);
        }
    }
    QStringList proven;
    for (auto of = scopes.begin(); of != scopes.end(); ++of) {
        std::sort(
            of->begin(), of->end(), [](const QString &a, const QString &b) { return a.size() < b.size(); });
        bool inOneLine = true;
        for (qsizetype i = 1; i < of->size(); ++i) {
            inOneLine = inOneLine && ResourceId(of->at(i - 1)).contains(ResourceId(of->at(i)));
        }
        // Every subscription has somebody at its own scope or above; a list that was narrowed to some
        // resources has not.
        const bool reachesTop = of->constFirst().count(QLatin1Char('/')) == 2 || fromAbove;
        if (vouched || (isDiverse(read) && !inOneLine && reachesTop)) {
            proven.append(QStringLiteral("/subscriptions/") + of.key());
        }
    }
    return proven;
}

Proof proofOf(const domain::Environment &environment, const ListRead &read, bool listsAreComplete) {
    Proof proof;
    if (read.asked && isSettling(read.asked->list) && !read.asked->isSingle) {
        proof.isProven = !read.asked->isNarrowed && !read.asked->isContinuation;
        proof.kind = kindOf(read.asked->list);
        proof.scopes = QStringList{read.asked->scope};
        proof.atScopeOnly = read.asked->atScopeOnly;
        proof.principalFilter = read.asked->principalFilter;
        return proof;
    }
    if (!read.isList || read.asked) {
        return proof;
    }
    if (read.showsHsmDefinitions) {
        proof.kind = ReadKind::RoleDefinitions;
        proof.scopes = QStringList{QStringLiteral("/")};
        proof.isProven = listsAreComplete || holdsBuiltInHsmRoles(environment, read);
    } else if (read.hsmItems > 0) {
        proof = proofOfHsmList(read, listsAreComplete);
    } else if (read.azureAssignments > 0) {
        proof.scopes = provenSubscriptions(read, listsAreComplete);
        proof.isProven = !proof.scopes.isEmpty();
    }
    return proof;
}

/// Keys by the host of their store, from lists and from disk encryption sets.
QHash<QString, QStringList> keyNames(const domain::Environment &environment) {
    QHash<QString, QStringList> names;
    QSet<QString> seen;
    const auto add = [&](const domain::KeyIdentifier &id) {
        const QString key = id.host + QLatin1Char('/') + id.name.toLower();
        if (!id.isEmpty() && !seen.contains(key)) {
            seen.insert(key);
            names[id.host].append(id.name);
        }
    };
    for (const domain::Key &key : environment.keys) {
        add(key.id);
    }
    for (const domain::DiskEncryptionSet &set : environment.diskEncryptionSets) {
        add(set.activeKey);
    }
    return names;
}

class Coverage {
public:
    explicit Coverage(domain::Environment &environment)
        : m_environment(environment), m_keys(keyNames(environment)) {
        for (size_t i = 0; i < environment.coverage.size(); ++i) {
            m_positions.insert(identity(environment.coverage[i]), i);
        }
    }

    void add(const ListRead &read, const Proof &proof) {
        if (!read.host.isEmpty() || proof.kind == ReadKind::Keys) {
            for (const QString &scope : proof.scopes) {
                put(read, proof, read.host.isEmpty() && read.asked ? read.asked->host : read.host, scope);
            }
            return;
        }
        if (proof.kind == ReadKind::RoleDefinitions) {
            return; // of Azure they count one by one
        }
        for (const QString &scope : proof.scopes) {
            if (scope != QLatin1String("/")) { // what the root shows of what is below is not documented
                addAzure(read, proof, ResourceId(scope));
            }
        }
    }

private:
    /// A list at a scope reaches everything below it, unless it was asked for what is at and above it.
    void addAzure(const ListRead &read, const Proof &proof, const ResourceId &asked) {
        for (const domain::KeyStore &store : m_environment.keyStores) {
            if (store.kind == domain::KeyStoreKind::ManagedHsm || store.id.isEmpty()) {
                continue;
            }
            const bool roles
                = store.resourceRead && store.permissionModel == domain::PermissionModel::AzureRbac;
            const auto covers = [&](const ResourceId &scope) {
                return proof.atScopeOnly ? asked == scope : asked.contains(scope);
            };
            if (covers(store.id)) {
                put(read, proof, store.id.text(), store.id.text());
            }
            for (const QString &key : roles ? m_keys.value(store.uri.host().toLower()) : QStringList()) {
                const ResourceId scope = store.id.child(QStringLiteral("keys/") + key);
                if (covers(scope)) {
                    put(read, proof, store.id.text(), scope.text());
                }
            }
        }
    }

    void put(const ListRead &read, const Proof &proof, const QString &store, const QString &scope) {
        domain::ScopeRead entry;
        entry.kind = proof.kind;
        entry.store = store;
        entry.scope = scope;
        entry.outcome = outcomeOf(read);
        entry.reason = read.reason;
        if (entry.reason.isEmpty() && entry.outcome == ReadOutcome::Failed) {
            entry.reason = QStringLiteral("the list in %1 is not complete").arg(read.file);
        }
        entry.principalFilter = proof.principalFilter;
        entry.when = read.when;
        const auto known = m_positions.constFind(identity(entry));
        if (known == m_positions.constEnd()) {
            m_positions.insert(identity(entry), m_environment.coverage.size());
            m_environment.coverage.push_back(std::move(entry));
        } else if (entry.outcome == ReadOutcome::Read
            || m_environment.coverage[*known].outcome != ReadOutcome::Read) {
            m_environment.coverage[*known] = std::move(entry);
        }
    }

    static QString identity(const domain::ScopeRead &read) {
        return QStringList{
            QString::number(static_cast<int>(read.kind)), read.store, read.scope, read.principalFilter}
            .join(QLatin1Char('|'))
            .toLower();
    }

    domain::Environment &m_environment;
    QHash<QString, QStringList> m_keys;
    QHash<QString, size_t> m_positions;
};

} // namespace

void joinPages(std::vector<ListRead> &reads) {
    QHash<QString, size_t> byAddress;
    for (size_t i = 0; i < reads.size(); ++i) {
        if (!reads[i].address.isEmpty()) {
            byAddress.insert(reads[i].address, i);
        }
    }
    std::vector<std::optional<size_t>> next(reads.size());
    for (size_t i = 0; i < reads.size(); ++i) {
        if (reads[i].nextLink.isEmpty()) {
            continue;
        }
        const auto page = byAddress.constFind(pageAddress(reads[i].nextLink));
        if (page != byAddress.constEnd() && *page != i) {
            next[i] = *page;
            reads[*page].isLaterPage = true;
        }
    }
    for (size_t i = 0; i < reads.size(); ++i) {
        size_t at = i;
        for (size_t steps = 0; next[at] && steps < reads.size(); ++steps) {
            at = *next[at];
            reads[i].lostElements = reads[i].lostElements || reads[at].lostElements;
        }
        reads[i].lacksPages = !reads[at].nextLink.isEmpty();
    }
}

void addCoverage(domain::Environment &environment, const std::vector<ListRead> &reads, bool listsAreComplete,
    Notes &notes) {
    Coverage coverage(environment);
    for (const ListRead &read : reads) {
        if (read.isLaterPage) {
            continue;
        }
        if (read.lacksPages) {
            notes.problem({read.file, read.place, domain::ImportProblemKind::IncompleteList, QString()});
        }
        const bool isHsm = read.hsmItems > 0 || (read.asked && read.asked->isHsm);
        if (isHsm && read.host.isEmpty()) {
            continue; // nobody knows whose it is
        }
        const Proof proof = proofOf(environment, read, listsAreComplete);
        if (proof.isProven) {
            coverage.add(read, proof);
        } else if (read.isList && read.azureAssignments + read.hsmItems > 0) {
            notes.problem({read.file, read.place, domain::ImportProblemKind::UnprovenList, QString()});
        }
    }
}

} // namespace importer
