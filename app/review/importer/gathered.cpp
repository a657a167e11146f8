#include "review/importer/gathered.h"
#include "base/text.h"
#include "cloud/azure/computereader.h"
#include "cloud/azure/directoryreader.h"
#include "cloud/azure/keystorereader.h"
#include "cloud/azure/policyreader.h"
#include "cloud/azure/recoveryreader.h"
#include "cloud/azure/rolereader.h"
#include "domain/snapshot/wellformed.h"
#include "review/importer/deleted.h"
#include "review/importer/previewfeature.h"
#include "review/importer/times.h"

namespace importer {

namespace {

using domain::ImportContent;
using domain::ImportProblemKind;

/// A list that asks for one kind of thing and holds another has lost what it asked for.
bool fits(Shape shape, Asked::List list) {
    switch (list) {
    case Asked::List::RoleAssignments:
        return shape == Shape::RoleAssignment;
    case Asked::List::RoleDefinitions:
        return shape == Shape::RoleDefinition;
    case Asked::List::DenyAssignments:
        return shape == Shape::DenyAssignment;
    case Asked::List::Keys:
        return shape == Shape::Key || shape == Shape::KeyListItem;
    case Asked::List::BackupStatus:
    case Asked::List::Other:
    case Asked::List::Nothing:
        break;
    }
    return true;
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
    m_list->distrust(QStringLiteral("%1 in %2 could not be read").arg(m_place.path, m_place.file));
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

bool Gathered::take(const QJsonObject &given, const QString &path, ListRead &list) {
    const QJsonObject object = withCamelCaseNames(given);
    if (const std::optional<PreviewFeature> feature = previewFeatureOf(object)) {
        QString &state = m_previews[feature->subscriptionId.toLower()];
        if (state.isEmpty() || base::sameText(state, u"Registered")) { // as far as all files say so
            state = feature->state;
        }
        m_notes.understood(list.file, ImportContent::Subscriptions);
        return true;
    }
    const Shape shape = shapeOf(object);
    m_changed = changedAt(shape, object);
    m_place = {list.file, path, list.isList ? list.number : 0};
    m_list = &list;
    m_hadProperties = object.value(QLatin1String("properties")).isObject();
    m_fromPowerShell = object != given;
    const QJsonObject json = inServiceForm(shape, object);
    if (list.asked && shape != Shape::Unknown && !fits(shape, list.asked->list)) {
        list.distrust(QStringLiteral("%1 in %2 is not what was asked for").arg(path, list.file));
    }
    noteDeletion(json);
    switch (shape) {
    case Shape::Unknown:
        return false;
    case Shape::NoInventory:
        if (std::optional<domain::GoneResource> gone = deletedThing(object)) {
            takeGone(std::move(*gone), list.file);
        }
        break;
    case Shape::NotHeld:
        refuseOnce(domain::ImportRefusal::NotHeld, path);
        break;
    case Shape::RoleSchedule:
        takeSchedule(json);
        break;
    case Shape::KeyVaultName:
        refuseOnce(domain::ImportRefusal::NamesOnly, path);
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
            takeVault(json, std::move(*vault));
        }
        break;
    case Shape::ManagedHsm:
        if (auto hsm = read(json, &azure::readManagedHsm)) {
            takeStore(std::move(*hsm));
        }
        break;
    case Shape::Key:
        takeKey(json, &azure::readKey, 1);
        break;
    case Shape::KeyListItem:
        takeKey(json, &azure::readKeyListItem, 0);
        break;
    case Shape::RoleAssignment:
        if (auto assignment = read(json, &azure::readRoleAssignment)) {
            takeAssignment(object, std::move(*assignment));
        }
        break;
    case Shape::RoleDefinition: {
        const auto definition = read(json, &azure::readRoleDefinition);
        if (!definition || !takeDefinition(object, json, *definition)) {
            const QString id = json.value(QLatin1String("id")).toString();
            m_unreadRoles.append(
                domain::trailingGuid(id.isEmpty() ? json.value(QLatin1String("name")).toString() : id));
        }
        break;
    }
    case Shape::DenyAssignment:
        if (auto deny = read(json, &azure::readDenyAssignment)) {
            if (!tellsWhomItDenies(json) || !tellsAllRights(json) || !snapshot::isWellFormed(*deny)) {
                complain(QStringLiteral("$: expected principals, excludePrincipals and permissions"));
                break;
            }
            ++list.azureRows;
            list.showsDenies = true;
            noteScope(deny->scope);
            list.members->insert(rowKey(*deny));
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

/// Once for each file: such a list may hold thousands.
void Gathered::refuseOnce(domain::ImportRefusal refusal, const QString &path) {
    const std::pair<QString, int> once(m_place.file, static_cast<int>(refusal));
    if (!m_refused.contains(once)) {
        m_refused.insert(once);
        m_notes.refuse({m_place.file, refusal, path, QString(), 0});
    }
}

void Gathered::coverDirectory(
    const QString &appId, const QStringList &found, const Place &place, const QDateTime &when) {
    m_answers.push_back({place, appId, found});
    domain::ScopeRead read;
    read.kind = domain::ReadKind::Principals;
    read.outcome = domain::ReadOutcome::Read;
    read.principalFilter = appId;
    read.when = when;
    m_rest.coverage.push_back(std::move(read));
}

void Gathered::takeGone(domain::GoneResource gone, const QString &file) {
    const bool isHsm = gone.storeKind == domain::KeyStoreKind::ManagedHsm;
    switch (gone.kind) {
    case domain::GoneKind::Key:
        m_notes.understood(file, ImportContent::Keys);
        break;
    case domain::GoneKind::KeyStore:
        m_notes.understood(file, isHsm ? ImportContent::ManagedHsms : ImportContent::KeyVaults);
        break;
    case domain::GoneKind::DiskEncryptionSet:
        m_notes.understood(file, ImportContent::DiskEncryptionSets);
        break;
    }
    m_gone.push_back(std::move(gone));
}

void Gathered::takeRecovered(const QJsonObject &object, const QDateTime &deletedAt) {
    const QJsonObject named = withCamelCaseNames(object);
    const Shape shape = shapeOf(named);
    const azure::JsonNode node((QJsonValue(inServiceForm(shape, named))));
    if (shape == Shape::Key) {
        m_recovered.note(azure::readKey(node).id, deletedAt);
    } else if (shape == Shape::KeyVault) {
        m_recovered.note(azure::readKeyVault(node), deletedAt);
    } else if (shape == Shape::ManagedHsm) {
        m_recovered.note(azure::readManagedHsm(node), deletedAt);
    }
}

/// What is deleted does not change: what changed was there again.
void Gathered::takeKey(const QJsonObject &json, domain::Key (*reader)(const azure::JsonNode &), int rank) {
    const std::optional<domain::Key> key = read(json, reader);
    if (!key) { // there, and its state is not known
        domain::Key unread;
        unread.id = reader(azure::JsonNode(QJsonValue(json))).id;
        unread.attributesRead = true;
        if (!unread.id.name.isEmpty()) {
            m_keys.put(unread.id.text(), unread, m_place);
        }
        return;
    }
    m_recovered.note(key->id, m_changed.addSecs(-1));
    shelve(m_keys, key->id.text(), *key, ImportContent::Keys, rank);
}

void Gathered::takePolicy(const QJsonObject &object) {
    const auto policy = read(object, &azure::readBackupPolicy);
    if (policy && *policy) { // policies of other workloads are mixed in (contract 13.1)
        shelve(m_policies, (*policy)->id.text(), **policy, ImportContent::BackupPolicies);
    }
}

/// The directory tells of what it keeps for a while; of nothing else it tells when it was deleted.
void Gathered::noteDeletion(const QJsonObject &object) {
    const QString deletedAt = object.value(QLatin1String("deletedDateTime")).toString();
    const QString id = object.value(QLatin1String("id")).toString();
    if (!deletedAt.isEmpty() && base::isGuid(id)) {
        m_deletedPrincipals.insert(id.toLower());
        m_notes.problem({m_place.file, m_place.path, ImportProblemKind::DeletedPrincipal, id});
    }
}

void Gathered::takePrincipal(domain::Principal principal, int rank) {
    if (!snapshot::isWellFormed(principal)) {
        complain(QStringLiteral("$.id: expected an object id"));
        return;
    }
    const QString id = principal.objectId;
    shelve(m_principals, id, std::move(principal), ImportContent::Principals, rank);
}

/// A vault without its policies is known by name only, unless roles decide.
void Gathered::takeVault(const QJsonObject &vault, domain::KeyStore store) {
    const QJsonObject properties = vault.value(QLatin1String("properties")).toObject();
    if (store.permissionModel == domain::PermissionModel::AccessPolicies
        && !properties.value(QLatin1String("accessPolicies")).isArray()) {
        complain(QStringLiteral("$.properties.accessPolicies: expected an array"));
        return;
    }
    takeStore(std::move(store));
}

void Gathered::takeStore(domain::KeyStore store) {
    const bool isHsm = store.kind == domain::KeyStoreKind::ManagedHsm;
    const QString host = store.uri.host().toLower();
    m_recovered.note(store, m_changed.addSecs(-1));
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

void Gathered::takeBackupStatus(const QString &vmId, const QJsonObject &answer, ListRead &list) {
    m_place = {list.file, list.place, 0};
    m_list = &list;
    m_hadProperties = true;
    if (auto status = read(answer, &azure::readBackupStatus)) {
        m_rest.backupStatus.insert(vmId.toLower(), *status);
        m_notes.understood(list.file, ImportContent::BackupStatus);
    }
}

} // namespace importer
