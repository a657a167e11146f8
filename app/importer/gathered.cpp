#include "importer/gathered.h"
#include "azure/computereader.h"
#include "azure/directoryreader.h"
#include "azure/keystorereader.h"
#include "azure/policyreader.h"
#include "azure/recoveryreader.h"
#include "azure/rolereader.h"
#include "base/text.h"

namespace importer {

namespace {

using domain::ImportContent;
using domain::ImportProblemKind;

const QString hsmRolePrefix = QStringLiteral("Microsoft.KeyVault/providers/");

bool isHsmScope(const QString &scope) {
    return base::sameText(scope, u"/keys") || scope.startsWith(QLatin1String("/keys/"), Qt::CaseInsensitive);
}

QString textOf(const QJsonObject &object, const char *name) {
    return object.value(QLatin1String(name)).toString();
}

domain::PrincipalType principalType(const QString &name) {
    if (base::sameText(name, u"ServicePrincipal")) {
        return domain::PrincipalType::ServicePrincipal;
    }
    if (base::sameText(name, u"User")) {
        return domain::PrincipalType::User;
    }
    if (base::sameText(name, u"Group")) {
        return domain::PrincipalType::Group;
    }
    return base::sameText(name, u"Device") ? domain::PrincipalType::Device : domain::PrincipalType::Unknown;
}

/// What a role assignment of the Azure CLI or Az PowerShell tells of its principal by the way. The CLI names
/// a service principal by its application id.
domain::Principal principalOf(const QJsonObject &given, const domain::RoleAssignment &assignment) {
    domain::Principal principal;
    principal.objectId = assignment.principalId;
    principal.type = principalType(assignment.principalType);
    const QString cliName = textOf(given, "principalName");
    const QString name = cliName.isEmpty() ? textOf(given, "displayName") : cliName;
    const bool isAppId = base::isGuid(cliName) && !base::sameText(cliName, principal.objectId);
    if (isAppId) {
        principal.appId = cliName;
        principal.type = domain::PrincipalType::ServicePrincipal;
    } else {
        principal.displayName = name;
    }
    return principal;
}

} // namespace

void Gathered::complain(const QString &problem) {
    const qsizetype colon = problem.indexOf(QLatin1String(": "));
    QString path = problem.left(colon).mid(1);
    const QString text = problem.mid(colon + 2);
    if (!m_hadProperties && path.startsWith(QLatin1String(".properties"))) {
        path = path.mid(11);
    }
    const bool shortened = m_fromPowerShell && text.endsWith(QLatin1String("found a string"))
        && (text.contains(QLatin1String("an object")) || text.contains(QLatin1String("an array")));
    m_notes.problem({m_place.file, m_place.path + path,
        shortened ? ImportProblemKind::ShortenedByPowerShell : ImportProblemKind::UnreadableElement, text});
    m_list->lostElements = true;
}

template <typename T>
std::optional<T> Gathered::read(const QJsonObject &object, T (*reader)(const azure::JsonNode &)) {
    const azure::JsonNode node((QJsonValue(object)));
    T value = reader(node);
    if (!node.problem().isEmpty()) {
        complain(node.problem());
        return std::nullopt;
    }
    return value;
}

template <typename T>
void Gathered::shelve(Shelf<T> &shelf, const QString &key, T value, ImportContent content, int rank) {
    switch (shelf.put(key, std::move(value), m_place, rank)) {
    case Placed::Repeated:
        m_notes.problem({m_place.file, m_place.path, ImportProblemKind::DuplicateId, key});
        break;
    case Placed::Contradicts:
        m_notes.problem({m_place.file, m_place.path, ImportProblemKind::Contradiction, key});
        break;
    case Placed::New:
    case Placed::Same:
        break;
    }
    m_notes.understood(m_place.file, content);
}

bool Gathered::take(const QJsonObject &given, const QString &path, ListRead &list) {
    const QJsonObject object = withCamelCaseNames(given);
    const Shape shape = shapeOf(object);
    m_place = {list.file, path, list.isList ? list.number : 0};
    m_list = &list;
    m_hadProperties = object.value(QLatin1String("properties")).isObject();
    m_fromPowerShell = object != given;
    const QJsonObject json = inServiceForm(shape, object);
    switch (shape) {
    case Shape::Unknown:
        return false;
    case Shape::NoInventory:
        break;
    case Shape::KeyVaultName:
        if (!m_namesOnly.contains(list.file)) { // once: such a list may hold thousands
            m_namesOnly.insert(list.file);
            m_notes.refuse({list.file, domain::ImportRefusal::NamesOnly, path, QString(), 0});
        }
        break;
    case Shape::VirtualMachine:
        if (auto machine = read(json, &azure::readVirtualMachine)) {
            shelve(m_machines, machine->id.text(), *machine, ImportContent::VirtualMachines, 1);
        }
        break;
    case Shape::VirtualMachineRow:
        if (auto machine = read(json, &azure::readVirtualMachineRow)) {
            shelve(m_machines, machine->id.text(), *machine, ImportContent::VirtualMachines);
        }
        break;
    case Shape::Disk:
        if (auto disk = read(json, &azure::readDisk)) {
            shelve(m_disks, disk->id.text(), *disk, ImportContent::Disks);
        }
        break;
    case Shape::DiskEncryptionSet:
        if (auto set = read(json, &azure::readDiskEncryptionSet)) {
            shelve(m_sets, set->id.text(), *set, ImportContent::DiskEncryptionSets);
        }
        break;
    case Shape::KeyVault:
        if (auto vault = read(json, &azure::readKeyVault)) {
            takeStore(std::move(*vault));
        }
        break;
    case Shape::ManagedHsm:
        if (auto hsm = read(json, &azure::readManagedHsm)) {
            takeStore(std::move(*hsm));
        }
        break;
    case Shape::Key:
        if (auto key = read(json, &azure::readKey)) {
            shelve(m_keys, key->id.text(), *key, ImportContent::Keys, 1);
        }
        break;
    case Shape::KeyListItem:
        if (auto key = read(json, &azure::readKeyListItem)) {
            shelve(m_keys, key->id.text(), *key, ImportContent::Keys);
        }
        break;
    case Shape::RoleAssignment:
        if (auto assignment = read(json, &azure::readRoleAssignment)) {
            takeAssignment(object, std::move(*assignment));
        }
        break;
    case Shape::RoleDefinition:
        if (auto definition = read(json, &azure::readRoleDefinition)) {
            takeDefinition(std::move(*definition));
        }
        break;
    case Shape::DenyAssignment:
        if (auto deny = read(json, &azure::readDenyAssignment)) {
            shelve(m_azure.denies, deny->id, *deny, ImportContent::DenyAssignments);
        }
        break;
    case Shape::ServicePrincipal:
        if (auto principal = read(json, &azure::readServicePrincipal)) {
            takePrincipal(std::move(*principal), 2);
        }
        break;
    case Shape::DirectoryObject:
        if (auto principal = read(json, &azure::readDirectoryObject)) {
            takePrincipal(std::move(*principal), 2);
        }
        break;
    case Shape::Application:
        if (auto application = read(json, &azure::readApplication)) {
            takePrincipal(std::move(*application), 2);
        }
        break;
    case Shape::Subscription:
        if (auto subscription = read(json, &azure::readSubscription)) {
            shelve(m_subscriptions, subscription->id, *subscription, ImportContent::Subscriptions);
        }
        break;
    case Shape::Tenant:
        if (auto tenant = read(json, &azure::readTenant)) {
            shelve(m_tenants, tenant->id, *tenant, ImportContent::Tenants);
        }
        break;
    case Shape::RecoveryServicesVault:
        if (auto vault = read(json, &azure::readRecoveryServicesVault)) {
            shelve(m_vaults, vault->id.text(), *vault, ImportContent::RecoveryServicesVaults);
        }
        break;
    case Shape::BackupPolicy:
        takePolicy(json);
        break;
    case Shape::ProtectedItem:
        if (auto item = read(json, &azure::readProtectedItem)) {
            shelve(m_items, item->id.text(), *item, ImportContent::ProtectedItems);
        }
        break;
    }
    return true;
}

void Gathered::takePolicy(const QJsonObject &object) {
    const auto policy = read(object, &azure::readBackupPolicy);
    if (policy && *policy) { // policies of other workloads are mixed in (contract 13.1)
        shelve(m_policies, (*policy)->id.text(), **policy, ImportContent::BackupPolicies);
    }
}

void Gathered::takePrincipal(domain::Principal principal, int rank) {
    const QString id = principal.objectId;
    shelve(m_principals, id, std::move(principal), ImportContent::Principals, rank);
}

void Gathered::takeStore(domain::KeyStore store) {
    const bool isHsm = store.kind == domain::KeyStoreKind::ManagedHsm;
    const QString host = store.uri.host().toLower();
    if (!isHsm && !store.id.isEmpty()) {
        domain::ScopeRead read;
        read.kind = domain::ReadKind::AccessPolicies;
        read.store = store.id.text();
        read.scope = store.id.text();
        read.outcome = domain::ReadOutcome::Read;
        read.when = m_list->when;
        m_rest.coverage.push_back(std::move(read));
    }
    const QString key = host.isEmpty() ? store.id.text() : host;
    shelve(m_stores, key, std::move(store), isHsm ? ImportContent::ManagedHsms : ImportContent::KeyVaults, 1);
}

void Gathered::takeAssignment(const QJsonObject &given, domain::RoleAssignment assignment) {
    const bool askedHsm = m_list->asked && m_list->asked->isHsm;
    const bool isHsm = askedHsm || isHsmScope(assignment.scope)
        || assignment.roleDefinitionId.contains(hsmRolePrefix, Qt::CaseInsensitive);
    m_list->scopes.insert(assignment.scope.toLower());
    m_list->roles.insert(assignment.roleGuid);
    if (!base::sameText(assignment.principalType, u"Group")) {
        m_list->people.insert(assignment.principalId.toLower());
    }
    const domain::Principal principal = principalOf(given, assignment);
    if (!principal.displayName.isEmpty() || !principal.appId.isEmpty()) {
        m_principals.put(principal.objectId, principal, Place(), principal.appId.isEmpty() ? 0 : 1);
    }
    if (isHsm) {
        ++m_list->hsmItems;
        m_list->hsmAssignments.push_back(std::move(assignment));
        return;
    }
    ++m_list->azureAssignments;
    const QString filter = m_list->asked ? m_list->asked->principalFilter : QString();
    if (!filter.isEmpty() && !base::sameText(assignment.principalId, filter)) {
        assignment.throughGroup = true; // assignedTo() lists what applies through groups (contract 8.2)
        assignment.appliesTo = QStringList{filter};
    }
    QString key = assignment.id;
    if (key.isEmpty()) {
        key = assignment.scope + QLatin1Char('|') + assignment.roleGuid + QLatin1Char('|')
            + assignment.principalId;
    }
    if (const domain::RoleAssignment *known = m_azure.assignments.find(key)) {
        assignment.throughGroup = assignment.throughGroup || known->throughGroup;
        assignment.appliesTo += known->appliesTo;
        assignment.appliesTo.removeDuplicates();
    }
    shelve(m_azure.assignments, key, std::move(assignment), ImportContent::AzureRoleAssignments);
}

void Gathered::takeDefinition(domain::RoleDefinition definition) {
    const bool isHsm = (m_list->asked && m_list->asked->isHsm)
        || definition.id.startsWith(hsmRolePrefix, Qt::CaseInsensitive);
    if (isHsm) {
        ++m_list->hsmItems;
        m_list->showsHsmDefinitions = true;
        m_list->hsmDefinitions.push_back(std::move(definition));
        return;
    }
    const QString key = definition.guid.isEmpty() ? definition.id : definition.guid;
    shelve(m_azure.definitions, key, std::move(definition), ImportContent::AzureRoleDefinitions);
}

void Gathered::takeBackupStatus(const QString &vmId, const QJsonObject &answer, ListRead &list) {
    m_place = {list.file, list.place, 0};
    m_list = &list;
    m_hadProperties = true;
    if (auto status = read(answer, &azure::readBackupStatus)) {
        m_rest.backupStatus.insert(vmId.toLower(), *status);
        m_notes.understood(list.file, ImportContent::BackupStatus);
    }
}

void Gathered::addHsmRoles(const QString &host, ListRead &list) {
    Book &book = m_hsms[host];
    m_list = &list;
    m_place = {list.file, list.place, list.number};
    for (domain::RoleDefinition &definition : list.hsmDefinitions) {
        const QString key = definition.guid.isEmpty() ? definition.id : definition.guid;
        shelve(book.definitions, key, std::move(definition), ImportContent::HsmRoleDefinitions);
    }
    for (domain::RoleAssignment &assignment : list.hsmAssignments) {
        const QString key = assignment.scope + QLatin1Char('|') + assignment.guid;
        shelve(book.assignments, key, std::move(assignment), ImportContent::HsmRoleAssignments);
    }
    list.hsmDefinitions.clear();
    list.hsmAssignments.clear();
}

} // namespace importer
