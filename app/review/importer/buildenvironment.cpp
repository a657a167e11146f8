#include "review/importer/environmentbuilder.h"

#include "base/text.h"

#include <algorithm>

namespace importer {

namespace {

using domain::ImportContent;

QString storeKey(const domain::KeyStore &store) {
    const QString host = store.uri.host();
    return host.isEmpty() ? store.id.text() : host;
}

/// Keys and disk encryption sets name stores whose own resource nobody showed: known by host only.
domain::KeyStore storeOfHost(const QString &host) {
    domain::KeyStore store;
    const bool isHsm = isHsmHost(host);
    store.kind = isHsm ? domain::KeyStoreKind::ManagedHsm : domain::KeyStoreKind::KeyVault;
    store.permissionModel
        = isHsm ? domain::PermissionModel::LocalRbac : domain::PermissionModel::AccessPolicies;
    store.name = host.section(QLatin1Char('.'), 0, 0);
    store.uri.setScheme(QStringLiteral("https"));
    store.uri.setHost(host);
    return store;
}

constexpr int rankOfSnapshot = 3;

} // namespace

template <typename T, typename Key>
void EnvironmentBuilder::putAll(Reconciler<T> &reconciler, std::vector<T> items, Key key) {
    for (T &item : items) {
        const QString name = key(item);
        reconciler.put(name, std::move(item), m_place, rankOfSnapshot);
    }
}

/// What counts of its accounts. Files that disagree are told.
template <typename T>
std::vector<T> EnvironmentBuilder::taken(Reconciler<T> &reconciler) {
    std::vector<T> items = reconciler.take();
    for (const Dispute<T> &dispute : reconciler.disputes()) {
        m_notes.problem(
            {dispute.place.file, dispute.place.path, domain::ImportProblemKind::Disagreement, dispute.key});
    }
    return items;
}

/// The same of the roles of an HSM or of Azure: the places of those rows that files tell in different ways
/// are contested.
domain::RoleBook EnvironmentBuilder::taken(Book &book, const QString &host) {
    domain::RoleBook roles;
    roles.definitions = taken(book.definitions);
    roles.disputedRoles = book.disputedRoles;
    for (const Dispute<domain::RoleDefinition> &dispute : book.definitions.disputes()) {
        roles.disputedRoles.append(dispute.accounts.front().guid);
    }
    for (const QString &guid : std::as_const(m_unreadRoles)) {
        const bool isToldElsewhere = std::any_of(roles.definitions.begin(), roles.definitions.end(),
            [&guid](const domain::RoleDefinition &role) { return base::sameText(role.guid, guid); });
        if (!isToldElsewhere) {
            roles.disputedRoles.append(guid);
        }
    }
    roles.assignments = taken(book.assignments);
    roles.denyAssignments = taken(book.denies);
    const auto contest = [&](const auto &disputes, domain::ReadKind kind) {
        for (const auto &dispute : disputes) {
            for (const auto &account : dispute.accounts) {
                m_contests.push_back({kind, host, account.scope,
                    QStringLiteral("two files disagree about %1").arg(account.id)});
            }
        }
    };
    contest(book.assignments.disputes(), domain::ReadKind::RoleAssignments);
    contest(book.denies.disputes(), domain::ReadKind::DenyAssignments);
    return roles;
}

/// Those too whose own resource nobody showed.
void EnvironmentBuilder::takeStores(domain::Environment &environment) {
    QStringList hosts;
    for (const domain::DiskEncryptionSet &set : environment.diskEncryptionSets) {
        hosts.append(set.activeKey.host);
    }
    for (const domain::Key &key : environment.keys) {
        hosts.append(key.id.host);
    }
    hosts.removeDuplicates();
    for (const QString &host : hosts) {
        if (!m_stores.find(host) && (isHsmHost(host) || isVaultHost(host))) {
            m_stores.put(host, storeOfHost(host), Place());
        }
    }
    environment.keyStores = taken(m_stores);
}

/// Service principals that the directory, asked for their application, did not name: nobody knows whether
/// they are there.
void EnvironmentBuilder::tellWhoIsMissing(std::vector<domain::Principal> &principals) {
    for (domain::Principal &principal : principals) {
        const DirectoryAnswer *lacks = nullptr;
        bool isNamed = false;
        for (const DirectoryAnswer &answer : m_answers) {
            if (!principal.appId.isEmpty() && base::sameText(answer.appId, principal.appId)) {
                isNamed = isNamed || answer.found.contains(principal.objectId, Qt::CaseInsensitive);
                lacks = &answer;
            }
        }
        if (m_deletedPrincipals.contains(principal.objectId.toLower())) {
            principal.accountEnabled.reset();
        }
        if (lacks && !isNamed) {
            principal.accountEnabled.reset();
            m_notes.problem({lacks->place.file, lacks->place.path, domain::ImportProblemKind::Disagreement,
                principal.objectId});
        }
    }
}

/// Those whom the directory calls a group and a row does not, or the other way round; nobody knows what they
/// are then.
QSet<QString> EnvironmentBuilder::calledAnotherKind(domain::Environment &environment) const {
    QHash<QString, domain::Principal *> explained;
    for (domain::Principal &principal : environment.principals) {
        const QString id = principal.objectId.toLower();
        if (m_explained.contains(id) && principal.type != domain::PrincipalType::Unknown) {
            explained.insert(id, &principal);
        }
    }
    QSet<QString> others;
    const auto compare = [&](const QString &id, const QString &told) {
        const domain::PrincipalType type = domain::principalTypeOf(told);
        domain::Principal *principal = explained.value(id.toLower());
        if (principal && type != domain::PrincipalType::Unknown
            && domain::mayHaveMembers(type) != domain::mayHaveMembers(principal->type)) {
            others.insert(id.toLower());
        }
    };
    for (const domain::RoleAssignment &row : environment.azureRoles.assignments) {
        compare(row.principalId, row.principalType);
    }
    for (const domain::DenyAssignment &deny : environment.azureRoles.denyAssignments) {
        for (auto told = deny.principalTypes.begin(); told != deny.principalTypes.end(); ++told) {
            compare(told.key(), told.value());
        }
    }
    for (const QString &id : std::as_const(others)) {
        explained.value(id)->type = domain::PrincipalType::Unknown;
    }
    return others;
}

/// Whoever two files call different things may be a group, whatever rows say, and any application.
void EnvironmentBuilder::takePrincipals(domain::Environment &environment) {
    environment.principals = taken(m_principals);
    tellWhoIsMissing(environment.principals);
    QSet<QString> ids;
    QStringList applications;
    for (const Dispute<domain::Principal> &dispute : m_principals.disputes()) {
        ids.insert(dispute.key.toLower());
        for (const domain::Principal &account : dispute.accounts) {
            applications.append(account.appId);
        }
    }
    for (const QString &id : calledAnotherKind(environment)) {
        const Place place = m_explained.value(id);
        m_notes.problem({place.file, place.path, domain::ImportProblemKind::Disagreement, id});
        ids.insert(id);
    }
    if (ids.isEmpty()) {
        return;
    }
    for (domain::RoleAssignment &row : environment.azureRoles.assignments) {
        if (ids.contains(row.principalId.toLower())) {
            row.principalType.clear();
        }
    }
    for (domain::DenyAssignment &deny : environment.azureRoles.denyAssignments) {
        for (const QString &id : std::as_const(ids)) {
            deny.principalTypes.remove(id);
        }
    }
    std::erase_if(environment.coverage, [&applications](const domain::ScopeRead &read) {
        return read.kind == domain::ReadKind::Principals
            && applications.contains(read.principalFilter, Qt::CaseInsensitive);
    });
}

void EnvironmentBuilder::takeRoles(domain::RoleBook roles, Book &book) {
    book.disputedRoles += roles.disputedRoles;
    putAll(book.definitions, std::move(roles.definitions),
        [](const domain::RoleDefinition &role) { return rowKey(role); });
    const bool azure = &book == &m_azure;
    putAll(book.assignments, std::move(roles.assignments), [azure](const domain::RoleAssignment &assignment) {
        return azure ? (assignment.id.isEmpty() ? rowKey(assignment) : assignment.id) : hsmKey(assignment);
    });
    putAll(book.denies, std::move(roles.denyAssignments),
        [](const domain::DenyAssignment &deny) { return deny.id; });
}

/// What a snapshot read counts as complete lists where other files tell of the same places.
void EnvironmentBuilder::keepReads(const QString &file, const domain::Environment &environment) {
    const auto azure = std::make_shared<QSet<QString>>();
    const auto addAll = [](const auto &rows, QSet<QString> &members) {
        for (const auto &row : rows) {
            members.insert(rowKey(row));
        }
    };
    addAll(environment.azureRoles.assignments, *azure);
    addAll(environment.azureRoles.denyAssignments, *azure);
    QHash<QString, std::shared_ptr<QSet<QString>>> hsms;
    for (auto book = environment.hsmRoles.begin(); book != environment.hsmRoles.end(); ++book) {
        const auto members = std::make_shared<QSet<QString>>();
        addAll(book->assignments, *members);
        addAll(book->definitions, *members);
        hsms.insert(book.key().toLower(), members);
    }
    for (const domain::ScopeRead &told : environment.coverage) {
        const bool isHsm = hsms.contains(told.store.toLower());
        ListRead read;
        read.file = file;
        read.isList = true;
        read.isOfSnapshot = true;
        read.outcome = told.outcome;
        read.host = isHsm ? told.store.toLower() : QString();
        read.members = isHsm ? hsms.value(read.host) : azure;
        Question question;
        question.isHsm = isHsm;
        question.scope = told.scope;
        question.atScopeOnly = true;
        question.principalFilter = told.principalFilter;
        switch (told.kind) {
        case domain::ReadKind::RoleAssignments:
            question.list = Question::List::RoleAssignments;
            break;
        case domain::ReadKind::RoleDefinitions:
            question.list = Question::List::RoleDefinitions;
            break;
        case domain::ReadKind::DenyAssignments:
            question.list = Question::List::DenyAssignments;
            break;
        case domain::ReadKind::AccessPolicies:
        case domain::ReadKind::Keys:
        case domain::ReadKind::Principals:
        case domain::ReadKind::RecoveryServicesVaults:
        case domain::ReadKind::ProtectedItems:
        case domain::ReadKind::RecoveryPoints:
            continue;
        }
        read.question = question;
        m_reads.push_back(std::move(read));
    }
}

void EnvironmentBuilder::takeSnapshot(const QString &file, domain::Environment environment, bool isAlone) {
    m_place = {file, QStringLiteral("$"), 0};
    if (!isAlone) {
        keepReads(file, environment);
    }
    putAll(m_tenants, std::move(environment.tenants), [](const domain::Tenant &t) { return t.id; });
    putAll(m_subscriptions, std::move(environment.subscriptions),
        [](const domain::Subscription &s) { return s.id; });
    const auto byId = [](const auto &item) { return item.id.text(); };
    putAll(m_machines, std::move(environment.virtualMachines), byId);
    putAll(m_disks, std::move(environment.disks), byId);
    putAll(m_sets, std::move(environment.diskEncryptionSets), byId);
    putAll(m_stores, std::move(environment.keyStores), &storeKey);
    putAll(m_keys, std::move(environment.keys), byId);
    m_gone.insert(m_gone.end(), std::make_move_iterator(environment.gone.begin()),
        std::make_move_iterator(environment.gone.end()));
    takeRoles(std::move(environment.azureRoles), m_azure);
    for (auto book = environment.hsmRoles.begin(); book != environment.hsmRoles.end(); ++book) {
        takeRoles(std::move(book.value()), m_hsms[book.key().toLower()]);
    }
    putAll(m_principals, std::move(environment.principals),
        [](const domain::Principal &principal) { return principal.objectId; });
    putAll(m_vaults, std::move(environment.recoveryServicesVaults), byId);
    putAll(m_policies, std::move(environment.backupPolicies), byId);
    putAll(m_items, std::move(environment.protectedItems), byId);
    putAll(m_points, std::move(environment.recoveryPoints), byId);
    for (auto status = environment.backupStatus.begin(); status != environment.backupStatus.end(); ++status) {
        m_rest.backupStatus.insert(status.key().toLower(), status.value());
    }
    m_rest.coverage.insert(m_rest.coverage.end(), environment.coverage.begin(), environment.coverage.end());
    m_notes.understood(file, ImportContent::Snapshot);
}

/// Schedules tell until when an assignment holds; the list of assignments does not (contract 8.2).
void EnvironmentBuilder::setEnds(std::vector<domain::RoleAssignment> &assignments) const {
    if (m_ends.isEmpty()) {
        return;
    }
    for (domain::RoleAssignment &assignment : assignments) {
        const QDateTime ends = m_ends.value(rowKey(assignment));
        assignment.ends = ends.isValid() ? ends : assignment.ends;
    }
}

domain::Environment EnvironmentBuilder::environment() {
    domain::Environment environment = std::move(m_rest);
    std::stable_sort(m_gone.begin(), m_gone.end(), // the latest deletion counts
        [](const domain::GoneResource &a, const domain::GoneResource &b) {
            return a.deletedAt < b.deletedAt;
        });
    for (domain::GoneResource &gone : m_gone) {
        if (!m_recovered.isOver(gone)) {
            environment.put(std::move(gone));
        }
    }
    environment.tenants = taken(m_tenants);
    environment.subscriptions = taken(m_subscriptions);
    for (auto preview = m_previews.cbegin(); preview != m_previews.cend(); ++preview) {
        auto known = std::find_if(environment.subscriptions.begin(), environment.subscriptions.end(),
            [&preview](const domain::Subscription &one) { return one.id.toLower() == preview.key(); });
        if (known == environment.subscriptions.end()) {
            known = environment.subscriptions.insert(known, domain::Subscription());
            known->id = preview.key();
        }
        if (known->previewFeature.isEmpty() || base::sameText(known->previewFeature, u"Registered")) {
            known->previewFeature = preview.value(); // registered only as far as all say so
        }
    }
    environment.virtualMachines = taken(m_machines);
    environment.disks = taken(m_disks);
    environment.diskEncryptionSets = taken(m_sets);
    environment.keys = taken(m_keys);
    takeStores(environment);
    environment.azureRoles = taken(m_azure, QString());
    setEnds(environment.azureRoles.assignments);
    takePrincipals(environment);
    environment.recoveryServicesVaults = taken(m_vaults);
    environment.backupPolicies = taken(m_policies);
    environment.protectedItems = taken(m_items);
    environment.recoveryPoints = taken(m_points);
    return environment;
}

void EnvironmentBuilder::moveHsmRoles(domain::Environment &environment) {
    for (auto book = m_hsms.begin(); book != m_hsms.end(); ++book) {
        environment.hsmRoles.insert(book.key(), taken(*book, book.key()));
    }
}

} // namespace importer
