#include "base/text.h"
#include "domain/azurecloud.h"
#include "domain/backupstate.h"
#include "domain/builtinroles.h"
#include "review/importer/completeness.h"

#include <algorithm>

namespace importer {

namespace {

using domain::ImportMissing;
using domain::ImportMissingKind;
using domain::ReadKind;

/// More of one kind would hide the others.
constexpr int mostOfKind = 25;

/// More ids do not fit into a request; what is left is asked for in the next review.
constexpr qsizetype mostIds = 100;

QStringList toLookUp(const QSet<QString> &unknown) {
    QStringList ids;
    for (const QString &id : unknown) {
        if (base::isGuid(id)) {
            ids << id;
        }
    }
    ids.sort();
    return ids.mid(0, mostIds);
}

class Missing {
public:
    Missing(const domain::Environment &environment, Notes &notes)
        : m_environment(environment), m_index(environment), m_notes(notes) { }

    void find() {
        machines();
        for (const domain::AccessIndex::KeyPlace &place : m_index.keys()) {
            key(place);
        }
        roles();
        principals();
        for (ImportMissing &missing : m_found) {
            m_notes.missing(std::move(missing));
        }
    }

private:
    /// The same thing for several keys is asked for once.
    void add(ImportMissing missing) {
        const QString identity = QStringList{QString::number(static_cast<int>(missing.kind)),
            missing.resourceId, missing.subscriptionId, missing.host, missing.keyName, missing.keyVersion,
            missing.scope, missing.subject}
                                     .join(QLatin1Char('|'))
                                     .toLower();
        const auto known = m_positions.constFind(identity);
        if (known != m_positions.constEnd()) {
            ++m_found[*known].count;
            return;
        }
        const int sameKind = static_cast<int>(std::count_if(m_found.begin(), m_found.end(),
            [&missing](const ImportMissing &other) { return other.kind == missing.kind; }));
        if (sameKind < mostOfKind) {
            m_positions.insert(identity, m_found.size());
            m_found.push_back(std::move(missing));
        }
    }

    void machines() {
        if (m_environment.virtualMachines.empty() && m_index.keys().empty()) {
            add({ImportMissingKind::VirtualMachines, {}, {}, {}, {}, false, {}, {}, {}, 1});
        }
        QSet<QString> sets;
        for (const domain::DiskEncryptionSet &set : m_environment.diskEncryptionSets) {
            sets.insert(set.id.text().toLower());
        }
        for (const domain::VirtualMachine &machine : m_environment.virtualMachines) {
            const domain::ResourceId &set = machine.diskEncryptionSetId;
            if (!set.isEmpty() && !sets.contains(set.text().toLower())) {
                add({ImportMissingKind::DiskEncryptionSet, set.text(), set.subscriptionId(), {}, {}, false,
                    {}, {}, {}, 1});
            }
        }
    }

    ImportMissing ofStore(ImportMissingKind kind, const domain::KeyStore &store) const {
        ImportMissing missing;
        missing.kind = kind;
        missing.resourceId = store.id.text();
        missing.subscriptionId = store.id.subscriptionId();
        missing.host = store.uri.host().toLower();
        missing.storeName = store.name;
        missing.managedHsm = store.kind == domain::KeyStoreKind::ManagedHsm;
        return missing;
    }

    void key(const domain::AccessIndex::KeyPlace &place) {
        const domain::KeyStore &store = *place.store;
        if (!store.resourceRead || !store.notTold().isEmpty()) {
            add(ofStore(ImportMissingKind::KeyStore, store));
        }
        for (const QString &version : domain::versionsNotRead(place)) {
            ImportMissing missing = ofStore(ImportMissingKind::Key, store);
            missing.keyName = place.id.name;
            missing.keyVersion = version;
            add(std::move(missing));
        }
        for (const domain::DiskEncryptionSet *set : place.sets) {
            if (!set->isKindKnown()) {
                add({ImportMissingKind::DiskEncryptionSet, set->id.text(), set->id.subscriptionId(), {}, {},
                    false, {}, {}, {}, 1});
            }
        }
        switch (domain::effectiveModel(store)) {
        case domain::PermissionModel::LocalRbac:
            hsmKey(place);
            break;
        case domain::PermissionModel::AzureRbac:
            vaultKey(place);
            break;
        case domain::PermissionModel::AccessPolicies:
            break; // come with the vault
        }
    }

    void hsmKey(const domain::AccessIndex::KeyPlace &place) {
        const QString host = place.id.host;
        for (const QString &scope :
            domain::hsmScopes(place.sets.empty() ? QStringList() : QStringList{place.id.name})) {
            if (!wasRead(ReadKind::RoleAssignments, host, scope)) {
                ImportMissing missing = ofStore(ImportMissingKind::HsmRoleAssignments, *place.store);
                missing.scope = scope;
                add(std::move(missing));
            }
        }
        if (!wasRead(ReadKind::RoleDefinitions, host, QStringLiteral("/"))) {
            add(ofStore(ImportMissingKind::HsmRoleDefinitions, *place.store));
        }
    }

    void vaultKey(const domain::AccessIndex::KeyPlace &place) {
        const domain::ResourceId &vault = place.store->id;
        const QString scope = domain::vaultKeyId(vault, place.id.name).text();
        ImportMissing missing;
        missing.subscriptionId = vault.subscriptionId();
        if (!wasRead(ReadKind::RoleAssignments, QString(), scope)) {
            missing.kind = ImportMissingKind::AzureRoleAssignments;
            add(missing);
        }
        if (!wasRead(ReadKind::DenyAssignments, QString(), scope)
            && !wasRead(ReadKind::DenyAssignments, QString(), vault.text())) {
            missing.kind = ImportMissingKind::DenyAssignments;
            add(missing);
        }
    }

    bool wasRead(ReadKind kind, const QString &store, const QString &scope) const {
        const std::vector<const domain::ScopeRead *> reads = m_index.reads(kind, scope);
        return std::any_of(reads.begin(), reads.end(), [&store](const domain::ScopeRead *read) {
            return read->outcome == domain::ReadOutcome::Read && read->principalFilter.isEmpty()
                && (store.isEmpty() || base::sameText(read->store, store));
        });
    }

    /// Roles that are assigned on keys and whose rights nobody told.
    void roles() {
        QSet<QString> asked;
        const domain::RoleTable known = m_index.azureRoles();
        const auto ask = [&](const domain::RoleAssignment &assignment, const QString &subscriptionId) {
            const QString guid = assignment.roleGuid.toLower();
            if (guid.isEmpty() || asked.contains(guid) || known.find(guid).definition) {
                return;
            }
            asked.insert(guid);
            ImportMissing missing;
            missing.kind = ImportMissingKind::AzureRoleDefinitions;
            missing.subscriptionId = subscriptionId;
            add(std::move(missing)); // one list tells them all
        };
        QSet<QString> vaults;
        for (const domain::KeyStore &store : m_environment.keyStores) {
            if (domain::effectiveModel(store) == domain::PermissionModel::AzureRbac) {
                vaults.insert(store.id.text().toCaseFolded());
                for (const domain::RoleAssignment *assignment : m_index.coveringAzure(store.id)) {
                    ask(*assignment, store.id.subscriptionId());
                }
            }
        }
        for (const domain::RoleAssignment &assignment : m_environment.azureRoles.assignments) {
            const domain::Scope scope(assignment.scope);
            if (scope.key().isEmpty()) {
                continue;
            }
            const QString vault
                = assignment.scope
                      .section(QStringLiteral("/keys/"), 0, 0, QString::SectionCaseInsensitiveSeps)
                      .toCaseFolded();
            if (vaults.contains(vault)) {
                ask(assignment, domain::ResourceId(vault).subscriptionId());
            }
        }
    }

    void principals() {
        if (m_index.keys().empty()) {
            return;
        }
        const std::vector<domain::BackupService> services = domain::backupServices(m_index).found;
        const bool isUntold = std::any_of(services.begin(), services.end(),
            [](const domain::BackupService &service) { return service.isEnabled == domain::Truth::Unknown; });
        if (services.empty() || isUntold) {
            ImportMissing missing;
            missing.kind = ImportMissingKind::BackupServicePrincipal;
            add(std::move(missing));
        }
        QSet<QString> unknown;
        const auto look = [this, &unknown](const std::vector<domain::RoleAssignment> &assignments) {
            for (const domain::RoleAssignment &assignment : assignments) {
                if (!m_index.principal(assignment.principalId)) {
                    unknown.insert(assignment.principalId.toLower());
                }
            }
        };
        look(m_environment.azureRoles.assignments);
        for (const domain::RoleBook &book : m_environment.hsmRoles) {
            look(book.assignments);
        }
        if (!unknown.isEmpty()) {
            ImportMissing missing;
            missing.kind = ImportMissingKind::Principals;
            missing.count = static_cast<int>(unknown.size());
            missing.ids = toLookUp(unknown);
            for (const domain::KeyStore &store : m_environment.keyStores) {
                const domain::AzureCloud *cloud = domain::azureCloudNaming(store.uri.host());
                missing.graphHost = cloud ? cloud->graphHost : missing.graphHost;
            }
            add(std::move(missing));
        }
    }

    const domain::Environment &m_environment;
    domain::AccessIndex m_index;
    Notes &m_notes;
    std::vector<ImportMissing> m_found;
    QHash<QString, size_t> m_positions;
};

} // namespace

void findMissing(const domain::Environment &environment, Notes &notes) {
    Missing(environment, notes).find();
}

} // namespace importer
