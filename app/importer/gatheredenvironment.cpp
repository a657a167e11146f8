#include "importer/gathered.h"

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

template <typename T, typename Key>
void putAll(Shelf<T> &shelf, std::vector<T> items, Key key, const Place &place) {
    for (T &item : items) {
        const QString name = key(item);
        shelf.put(name, std::move(item), place, 3);
    }
}

} // namespace

void Gathered::takeRoles(domain::RoleBook roles, Book &book) {
    const Place place;
    putAll(
        book.definitions, std::move(roles.definitions),
        [](const domain::RoleDefinition &role) { return role.guid.isEmpty() ? role.id : role.guid; }, place);
    const bool azure = &book == &m_azure;
    putAll(
        book.assignments, std::move(roles.assignments),
        [azure](const domain::RoleAssignment &assignment) {
            return azure && !assignment.id.isEmpty() ? assignment.id
                                                     : assignment.scope + QLatin1Char('|') + assignment.guid;
        },
        place);
    putAll(
        book.denies, std::move(roles.denyAssignments),
        [](const domain::DenyAssignment &deny) { return deny.id; }, place);
}

void Gathered::takeSnapshot(const QString &file, domain::Environment environment) {
    const Place place;
    putAll(
        m_tenants, std::move(environment.tenants), [](const domain::Tenant &t) { return t.id; }, place);
    putAll(
        m_subscriptions, std::move(environment.subscriptions),
        [](const domain::Subscription &s) { return s.id; }, place);
    const auto byId = [](const auto &item) { return item.id.text(); };
    putAll(m_machines, std::move(environment.virtualMachines), byId, place);
    putAll(m_disks, std::move(environment.disks), byId, place);
    putAll(m_sets, std::move(environment.diskEncryptionSets), byId, place);
    putAll(m_stores, std::move(environment.keyStores), &storeKey, place);
    putAll(m_keys, std::move(environment.keys), byId, place);
    takeRoles(std::move(environment.azureRoles), m_azure);
    for (auto book = environment.hsmRoles.begin(); book != environment.hsmRoles.end(); ++book) {
        takeRoles(std::move(book.value()), m_hsms[book.key().toLower()]);
    }
    putAll(
        m_principals, std::move(environment.principals),
        [](const domain::Principal &principal) { return principal.objectId; }, place);
    putAll(m_vaults, std::move(environment.recoveryServicesVaults), byId, place);
    putAll(m_policies, std::move(environment.backupPolicies), byId, place);
    putAll(m_items, std::move(environment.protectedItems), byId, place);
    for (auto status = environment.backupStatus.begin(); status != environment.backupStatus.end(); ++status) {
        m_rest.backupStatus.insert(status.key().toLower(), status.value());
    }
    m_rest.coverage.insert(m_rest.coverage.end(), environment.coverage.begin(), environment.coverage.end());
    m_notes.understood(file, ImportContent::Snapshot);
}

domain::Environment Gathered::environment() {
    const Place place;
    QStringList hosts;
    for (const domain::DiskEncryptionSet &set : m_sets.items()) {
        hosts.append(set.activeKey.host);
    }
    for (const domain::Key &key : m_keys.items()) {
        hosts.append(key.id.host);
    }
    hosts.removeDuplicates();
    for (const QString &host : hosts) {
        if (!m_stores.find(host) && (isHsmHost(host) || isVaultHost(host))) {
            m_stores.put(host, storeOfHost(host), place);
        }
    }
    domain::Environment environment = std::move(m_rest);
    environment.tenants = m_tenants.take();
    environment.subscriptions = m_subscriptions.take();
    environment.virtualMachines = m_machines.take();
    environment.disks = m_disks.take();
    environment.diskEncryptionSets = m_sets.take();
    environment.keyStores = m_stores.take();
    environment.keys = m_keys.take();
    environment.azureRoles = {m_azure.definitions.take(), m_azure.assignments.take(), m_azure.denies.take()};
    environment.principals = m_principals.take();
    environment.recoveryServicesVaults = m_vaults.take();
    environment.backupPolicies = m_policies.take();
    environment.protectedItems = m_items.take();
    return environment;
}

void Gathered::moveHsmRoles(domain::Environment &environment) {
    for (auto book = m_hsms.begin(); book != m_hsms.end(); ++book) {
        environment.hsmRoles.insert(
            book.key(), {book->definitions.take(), book->assignments.take(), book->denies.take()});
    }
}

} // namespace importer
