#include "review/importer/completeness.h"

#include "base/text.h"
#include "domain/scope.h"

#include <algorithm>

namespace importer {

namespace {

using domain::ReadKind;
using domain::ReadOutcome;
using domain::ResourceId;
using List = Question::List;

ReadOutcome outcomeOf(const ListRead &read) {
    return read.outcome == ReadOutcome::Read && !read.doubt.isEmpty() ? ReadOutcome::Failed : read.outcome;
}

ReadKind kindOf(List list) {
    switch (list) {
    case List::RoleDefinitions:
        return ReadKind::RoleDefinitions;
    case List::DenyAssignments:
        return ReadKind::DenyAssignments;
    case List::Keys:
        return ReadKind::Keys;
    case List::RecoveryServicesVaults:
        return ReadKind::RecoveryServicesVaults;
    case List::ProtectedItems:
        return ReadKind::ProtectedItems;
    case List::RecoveryPoints:
        return ReadKind::RecoveryPoints;
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
        || list == List::Keys || list == List::RecoveryServicesVaults || list == List::ProtectedItems
        || list == List::RecoveryPoints;
}

/// "/", "/keys" and every key that the list shows. A list at "/" does not show the grants of single keys
/// (contract 9.2), so that each scope is its own.
QStringList hsmScopesOf(const ListRead &read) {
    QStringList scopes;
    for (const QString &scope : read.scopes) {
        if (domain::Scope(scope).isRoot() || domain::Scope(scope).isInHsm()) {
            scopes.append(scope);
        }
    }
    return scopes;
}

QStringList subscriptionsOf(const ListRead &read) {
    QStringList subscriptions;
    for (const QString &scope : read.scopes) {
        const QString id = ResourceId(scope).subscriptionId();
        if (!id.isEmpty()) {
            subscriptions.append(QStringLiteral("/subscriptions/") + id);
        }
    }
    subscriptions.removeDuplicates();
    return subscriptions;
}

/// The subscription whose list it is: as asked for, or the only one that is shown, where somebody vouches for
/// it. Empty for what a snapshot says itself.
QString subscriptionOf(const ListRead &read, bool isVouchedFor) {
    if (!read.isList || read.isOfSnapshot || !read.host.isEmpty()) {
        return {};
    }
    if (read.question) {
        return ResourceId(read.question->scope).subscriptionId().toLower();
    }
    const QStringList shown = isVouchedFor ? subscriptionsOf(read) : QStringList();
    return shown.size() == 1 ? ResourceId(shown.first()).subscriptionId().toLower() : QString();
}

/// The subscriptions of a list that somebody vouches for and that is of several: which of them lie below a
/// management group, it does not tell.
QStringList severalOf(const ListRead &read, bool isVouchedFor) {
    QStringList ids;
    if (isVouchedFor && read.isList && !read.isOfSnapshot && !read.question && read.host.isEmpty()) {
        for (const QString &subscription : subscriptionsOf(read)) {
            ids.append(ResourceId(subscription).subscriptionId().toLower());
        }
    }
    return ids;
}

/// What follows a page is the same list of the same place.
bool isOfOneList(const ListRead &page, const ListRead &next) {
    return !page.question || !next.question
        || (page.question->list == next.question->list
            && domain::Scope(page.question->scope) == domain::Scope(next.question->scope)
            && page.question->host == next.question->host);
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
    Coverage(domain::Environment &environment, const std::vector<Contest> &contests)
        : m_environment(environment), m_contests(contests), m_keys(keyNames(environment)) {
        for (size_t i = 0; i < environment.coverage.size(); ++i) {
            contestRead(environment.coverage[i]);
            m_positions.insert(identity(environment.coverage[i]), i);
        }
    }

    void add(const ListRead &read, const Proof &proof) {
        if (domain::isOfBackup(proof.kind)) {
            for (const QString &scope : proof.scopes) {
                put(read, proof, QString(), scope);
            }
            return;
        }
        if (!read.host.isEmpty() || proof.kind == ReadKind::Keys) {
            for (const QString &scope : proof.scopes) {
                put(read, proof, read.host.isEmpty() && read.question ? read.question->host : read.host,
                    scope);
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
    /// Two files tell different things of the place.
    void contestRead(domain::ScopeRead &read) const {
        for (const Contest &contest : m_contests) {
            const bool there = contest.host.isEmpty() ? domain::Scope(contest.scope).isAboveSubscriptions()
                    || ResourceId(contest.scope).contains(ResourceId(read.scope))
                                                      : base::sameText(contest.host, read.store)
                    && domain::Scope(contest.scope) == domain::Scope(read.scope);
            if (contest.kind == read.kind && there && read.outcome == ReadOutcome::Read) {
                read.outcome = ReadOutcome::Failed;
                read.reason = contest.reason;
            }
        }
    }

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
                const ResourceId scope = domain::vaultKeyId(store.id, key);
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
        entry.reason = read.outcome == ReadOutcome::Read ? read.doubt : read.reason;
        entry.principalFilter = proof.principalFilter;
        entry.when = read.when;
        contestRead(entry);
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
    const std::vector<Contest> &m_contests;
    QHash<QString, QStringList> m_keys;
    QHash<QString, size_t> m_positions;
};

} // namespace

Proof proofOf(const ListRead &read, bool isVouchedFor) {
    Proof proof;
    if (read.question && isSettling(read.question->list) && !read.question->isSingle) {
        proof.isProven = !read.question->isNarrowed && !read.question->isContinuation && !read.isLaterPage;
        proof.kind = kindOf(read.question->list);
        proof.scopes = QStringList{read.question->scope};
        proof.atScopeOnly = read.question->atScopeOnly;
        proof.principalFilter = read.question->principalFilter;
        return proof;
    }
    if (!read.isList || read.question || !isVouchedFor) {
        return proof;
    }
    if (read.backupPlaces.size() == 1) {
        proof.kind = read.backupPlaces.firstKey();
        proof.scopes = read.backupPlaces.first().values();
    } else if (read.showsHsmDefinitions) {
        proof.kind = ReadKind::RoleDefinitions;
        proof.scopes = QStringList{QStringLiteral("/")};
    } else if (read.hsmItems > 0) {
        proof.scopes = hsmScopesOf(read);
    } else if (read.azureRows > 0) {
        proof.kind = read.showsDenies ? ReadKind::DenyAssignments : ReadKind::RoleAssignments;
        proof.scopes = subscriptionsOf(read);
    }
    proof.isProven = !proof.scopes.isEmpty();
    return proof;
}

namespace {

/// Subscriptions with a whole list of their own, which tells what reaches them.
QSet<QString> listedAlone(const std::vector<ListRead> &reads, List list) {
    QSet<QString> ids;
    for (const ListRead &read : reads) {
        const bool isWhole = outcomeOf(read) == ReadOutcome::Read && proofOf(read, false).isProven;
        if (isWhole && read.question->list == list && read.question->principalFilter.isEmpty()) {
            ids.insert(subscriptionOf(read, false));
        }
    }
    return ids;
}

} // namespace

void settleReach(
    domain::Environment &environment, const std::vector<ListRead> &reads, const Vouched &isVouchedFor) {
    const auto settle = [&](auto &rows, List list) {
        const QSet<QString> alone = listedAlone(reads, list);
        for (auto &row : rows) {
            const domain::Scope scope(row.scope);
            if (!scope.isAboveSubscriptions()) {
                continue;
            }
            const QString key = rowKey(row);
            for (const ListRead &read : reads) {
                if (!read.members->contains(key)) {
                    continue;
                }
                const bool isVouched = isVouchedFor(read.file);
                const QString subscription = subscriptionOf(read, isVouched);
                const QStringList several
                    = subscription.isEmpty() ? severalOf(read, isVouched) : QStringList();
                (scope.isRoot() ? row.listedFor : row.perhapsFor) += several;
                row.listedFor.append(subscription);
            }
            row.listedFor.removeAll(QString());
            row.listedFor.removeDuplicates();
            row.perhapsFor.removeIf([&](const QString &subscription) {
                return row.listedFor.contains(subscription) || alone.contains(subscription);
            });
            row.perhapsFor.removeDuplicates();
        }
    };
    settle(environment.azureRoles.assignments, List::RoleAssignments);
    settle(environment.azureRoles.denyAssignments, List::DenyAssignments);
}

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
        if (page != byAddress.constEnd() && *page != i && isOfOneList(reads[i], reads[*page])) {
            next[i] = *page;
            reads[*page].isLaterPage = true;
        }
    }
    for (size_t i = 0; i < reads.size(); ++i) {
        ListRead &first = reads[i];
        size_t at = i;
        for (size_t steps = 0; next[at] && steps < reads.size(); ++steps) {
            at = *next[at];
            first.distrust(reads[at].doubt);
            first.lacksRows = first.lacksRows || reads[at].lacksRows;
            first.members->unite(*reads[at].members);
        }
        first.lacksRows = first.lacksRows || !reads[at].nextLink.isEmpty();
        if (first.lacksRows) {
            first.distrust(QStringLiteral("the list in %1 is not complete").arg(first.file));
        }
    }
}

void addCoverage(domain::Environment &environment, EnvironmentBuilder &builder, const Vouched &isVouchedFor,
    Notes &notes) {
    Coverage coverage(environment, builder.contests());
    for (const ListRead &read : builder.reads()) {
        if (read.isLaterPage || read.isOfSnapshot) {
            continue;
        }
        if (read.lacksRows) {
            notes.problem({read.file, read.place, domain::ImportProblemKind::IncompleteList, QString()});
        }
        const bool isHsm = read.hsmItems > 0 || (read.question && read.question->isHsm);
        if (isHsm && read.host.isEmpty()) {
            continue; // nobody knows whose it is
        }
        const Proof proof = proofOf(read, isVouchedFor(read.file));
        if (proof.isProven) {
            coverage.add(read, proof);
        } else if (read.isList && read.azureRows + read.hsmItems > 0) {
            notes.problem({read.file, read.place, domain::ImportProblemKind::UnprovenList, QString()});
        }
    }
}

} // namespace importer
