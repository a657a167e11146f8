#include "review/importer/environmentbuilder.h"
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
bool fits(ObjectKind kind, Question::List list) {
    switch (list) {
    case Question::List::RoleAssignments:
        return kind == ObjectKind::RoleAssignment;
    case Question::List::RoleDefinitions:
        return kind == ObjectKind::RoleDefinition;
    case Question::List::DenyAssignments:
        return kind == ObjectKind::DenyAssignment;
    case Question::List::Keys:
        return kind == ObjectKind::Key || kind == ObjectKind::KeyListItem;
    case Question::List::RecoveryServicesVaults:
        return kind == ObjectKind::RecoveryServicesVault;
    case Question::List::ProtectedItems:
        return kind == ObjectKind::ProtectedItem;
    case Question::List::RecoveryPoints:
        return kind == ObjectKind::RecoveryPoint;
    case Question::List::BackupStatus:
    case Question::List::Other:
    case Question::List::Nothing:
        break;
    }
    return true;
}

} // namespace

void EnvironmentBuilder::complain(const QString &problem) {
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
std::optional<T> EnvironmentBuilder::read(const QJsonObject &object, T (*reader)(const azure::JsonNode &)) {
    const azure::JsonNode node((QJsonValue(object)));
    T value = reader(node);
    if (!node.problem().isEmpty()) {
        complain(node.problem());
        return std::nullopt;
    }
    return value;
}

bool EnvironmentBuilder::take(const QJsonObject &given, const QString &path, ListRead &list) {
    const QJsonObject object = withCamelCaseNames(given);
    if (const std::optional<PreviewFeature> feature = previewFeatureOf(object)) {
        QString &state = m_previews[feature->subscriptionId.toLower()];
        if (state.isEmpty() || base::sameText(state, u"Registered")) { // as far as all files say so
            state = feature->state;
        }
        m_notes.understood(list.file, ImportContent::Subscriptions);
        return true;
    }
    const ObjectKind kind = objectKindOf(object);
    m_changed = changedAt(kind, object);
    m_place = {list.file, path, list.isList ? list.number : 0};
    m_list = &list;
    m_hadProperties = object.value(QLatin1String("properties")).isObject();
    m_fromPowerShell = object != given;
    const QString twin = kind == ObjectKind::Unknown ? QString() : twinByCase(given);
    if (!twin.isEmpty()) {
        complain(QStringLiteral("$: found the member \"%1\" twice in one object").arg(twin));
        leaveUnread(given);
        return true;
    }
    const QJsonObject json = inServiceForm(kind, object);
    if (list.question && kind != ObjectKind::Unknown && !fits(kind, list.question->list)) {
        list.distrust(QStringLiteral("%1 in %2 is not what was asked for").arg(path, list.file));
    }
    noteDeletion(json);
    switch (kind) {
    case ObjectKind::Unknown:
        return false;
    case ObjectKind::NoInventory:
        if (std::optional<domain::GoneResource> gone = deletedThing(object)) {
            takeGone(std::move(*gone), list.file);
        }
        break;
    case ObjectKind::NotHeld:
        refuseOnce(domain::ImportRefusal::NotHeld, path);
        list.distrust(QStringLiteral("%1 in %2 is not in force").arg(path, list.file));
        break;
    case ObjectKind::RoleSchedule:
        takeSchedule(json);
        break;
    case ObjectKind::NameOnly:
        refuseOnce(domain::ImportRefusal::NamesOnly, path);
        break;
    case ObjectKind::VirtualMachine:
        if (auto machine = read(json, &azure::readVirtualMachine)) {
            reconcile(m_machines, machine->id.text(), *machine, ImportContent::VirtualMachines, 1);
        }
        break;
    case ObjectKind::VirtualMachineRow:
        if (auto machine = read(json, &azure::readVirtualMachineRow)) {
            reconcile(m_machines, machine->id.text(), *machine, ImportContent::VirtualMachines);
        }
        break;
    case ObjectKind::Disk:
        if (auto disk = read(json, &azure::readDisk)) {
            reconcile(m_disks, disk->id.text(), *disk, ImportContent::Disks);
        }
        break;
    case ObjectKind::DiskEncryptionSet:
        if (auto set = read(json, &azure::readDiskEncryptionSet)) {
            reconcile(m_sets, set->id.text(), *set, ImportContent::DiskEncryptionSets);
        }
        break;
    case ObjectKind::KeyVault:
        if (auto vault = read(json, &azure::readKeyVault)) {
            takeVault(json, std::move(*vault));
        }
        break;
    case ObjectKind::ManagedHsm:
        if (auto hsm = read(json, &azure::readManagedHsm)) {
            takeStore(std::move(*hsm));
        }
        break;
    case ObjectKind::Key:
        takeKey(json, &azure::readKey, 1);
        break;
    case ObjectKind::KeyListItem:
        takeKey(json, &azure::readKeyListItem, 0);
        break;
    case ObjectKind::RoleAssignment:
        if (auto assignment = read(json, &azure::readRoleAssignment)) {
            takeAssignment(object, std::move(*assignment));
        }
        break;
    case ObjectKind::RoleDefinition: {
        const auto definition = read(json, &azure::readRoleDefinition);
        if (!definition || !takeDefinition(object, json, *definition)) {
            leaveUnread(given);
        }
        break;
    }
    case ObjectKind::DenyAssignment:
        if (auto deny = read(json, &azure::readDenyAssignment)) {
            if (!tellsWhomItDenies(json) || !tellsAllRights(json) || !snapshot::isWellFormed(*deny)) {
                complain(QStringLiteral("$: expected principals, excludePrincipals and permissions"));
                break;
            }
            ++list.azureRows;
            list.showsDenies = true;
            noteScope(deny->scope);
            list.members->insert(rowKey(*deny));
            reconcile(m_azure.denies, deny->id, *deny, ImportContent::DenyAssignments);
        }
        break;
    case ObjectKind::ServicePrincipal:
        if (auto principal = read(json, &azure::readServicePrincipal)) {
            takePrincipal(std::move(*principal), 2);
        }
        break;
    case ObjectKind::DirectoryObject:
        if (auto principal = read(json, &azure::readDirectoryObject)) {
            takePrincipal(std::move(*principal), 2);
        }
        break;
    case ObjectKind::Application:
        if (auto application = read(json, &azure::readApplication)) {
            takePrincipal(std::move(*application), 2);
        }
        break;
    case ObjectKind::Subscription:
        if (auto subscription = read(json, &azure::readSubscription)) {
            reconcile(m_subscriptions, subscription->id, *subscription, ImportContent::Subscriptions);
        }
        break;
    case ObjectKind::Tenant:
        if (auto tenant = read(json, &azure::readTenant)) {
            reconcile(m_tenants, tenant->id, *tenant, ImportContent::Tenants);
        }
        break;
    case ObjectKind::RecoveryServicesVault:
        if (auto vault = read(json, &azure::readRecoveryServicesVault)) {
            list.backupPlaces[domain::ReadKind::RecoveryServicesVaults].insert(
                QStringLiteral("/subscriptions/") + vault->id.subscriptionId());
            reconcile(m_vaults, vault->id.text(), *vault, ImportContent::RecoveryServicesVaults);
        }
        break;
    case ObjectKind::BackupPolicy:
        takePolicy(json);
        break;
    case ObjectKind::ProtectedItem:
        if (auto item = read(json, &azure::readProtectedItem)) {
            list.backupPlaces[domain::ReadKind::ProtectedItems].insert(item->id.text().section(
                QStringLiteral("/backupFabrics/"), 0, 0, QString::SectionCaseInsensitiveSeps));
            reconcile(m_items, item->id.text(), *item, ImportContent::ProtectedItems);
        }
        break;
    case ObjectKind::RecoveryPoint:
        if (auto point = read(json, &azure::readRecoveryPoint)) {
            list.backupPlaces[domain::ReadKind::RecoveryPoints].insert(point->item().text());
            reconcile(m_points, point->id.text(), *point, ImportContent::RecoveryPoints);
        }
        break;
    }
    return true;
}

/// Once for each file: such a list may hold thousands.
void EnvironmentBuilder::refuseOnce(domain::ImportRefusal refusal, const QString &path) {
    const std::pair<QString, int> once(m_place.file, static_cast<int>(refusal));
    if (!m_refused.contains(once)) {
        m_refused.insert(once);
        m_notes.refuse({m_place.file, refusal, path, QString(), 0});
    }
}

void EnvironmentBuilder::coverDirectory(
    const QString &appId, const QStringList &found, const Place &place, const QDateTime &when) {
    m_answers.push_back({place, appId, found});
    domain::ScopeRead read;
    read.kind = domain::ReadKind::Principals;
    read.outcome = domain::ReadOutcome::Read;
    read.principalFilter = appId;
    read.when = when;
    m_rest.coverage.push_back(std::move(read));
}

void EnvironmentBuilder::takeGone(domain::GoneResource gone, const QString &file) {
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

void EnvironmentBuilder::takeRecovered(const QJsonObject &object, const QDateTime &deletedAt) {
    const QJsonObject named = withCamelCaseNames(object);
    const ObjectKind kind = objectKindOf(named);
    const azure::JsonNode node((QJsonValue(inServiceForm(kind, named))));
    if (kind == ObjectKind::Key) {
        m_recovered.note(azure::readKey(node).id, deletedAt);
    } else if (kind == ObjectKind::KeyVault) {
        m_recovered.note(azure::readKeyVault(node), deletedAt);
    } else if (kind == ObjectKind::ManagedHsm) {
        m_recovered.note(azure::readManagedHsm(node), deletedAt);
    }
}

/// What is deleted does not change: what changed was there again.
void EnvironmentBuilder::takeKey(
    const QJsonObject &json, domain::Key (*reader)(const azure::JsonNode &), int rank) {
    const std::optional<domain::Key> key = read(json, reader);
    if (!key) {
        leaveUnread(json);
        return;
    }
    m_list->members->insert(rowKey(*key));
    m_recovered.note(key->id, m_changed.addSecs(-1));
    reconcile(m_keys, key->id.text(), *key, ImportContent::Keys, rank);
}

void EnvironmentBuilder::leaveUnread(const QJsonObject &given) {
    const QJsonObject object = withCamelCaseNames(given);
    const ObjectKind kind = objectKindOf(object);
    const QJsonObject json = inServiceForm(kind, object);
    if (kind == ObjectKind::Key || kind == ObjectKind::KeyListItem) {
        domain::Key key;
        key.id = azure::readKeyListItem(azure::JsonNode(QJsonValue(json))).id;
        key.attributesRead = true;
        if (!key.id.name.isEmpty()) {
            m_keys.put(key.id.text(), key, m_place);
        }
    } else if (kind == ObjectKind::RoleDefinition) {
        const QString id = textOf(json, "id");
        m_unreadRoles.append(domain::trailingGuid(id.isEmpty() ? textOf(json, "name") : id));
    }
}

void EnvironmentBuilder::takePolicy(const QJsonObject &object) {
    const auto policy = read(object, &azure::readBackupPolicy);
    if (policy && *policy) { // policies of other workloads are mixed in (contract 13.1)
        reconcile(m_policies, (*policy)->id.text(), **policy, ImportContent::BackupPolicies);
    }
}

/// The directory tells of what it keeps for a while; of nothing else it tells when it was deleted.
void EnvironmentBuilder::noteDeletion(const QJsonObject &object) {
    const QString deletedAt = object.value(QLatin1String("deletedDateTime")).toString();
    const QString id = object.value(QLatin1String("id")).toString();
    if (!deletedAt.isEmpty() && base::isGuid(id)) {
        m_deletedPrincipals.insert(id.toLower());
        m_notes.problem({m_place.file, m_place.path, ImportProblemKind::DeletedPrincipal, id});
    }
}

void EnvironmentBuilder::takePrincipal(domain::Principal principal, int rank) {
    if (!snapshot::isWellFormed(principal)) {
        complain(QStringLiteral("$.id: expected an object id"));
        return;
    }
    const QString id = principal.objectId;
    m_explained.insert(id.toLower(), m_place);
    reconcile(m_principals, id, std::move(principal), ImportContent::Principals, rank);
}

/// A vault without its policies is known by name only, unless roles decide.
void EnvironmentBuilder::takeVault(const QJsonObject &vault, domain::KeyStore store) {
    const QJsonObject properties = vault.value(QLatin1String("properties")).toObject();
    if (store.permissionModel == domain::PermissionModel::AccessPolicies
        && !properties.value(QLatin1String("accessPolicies")).isArray()) {
        complain(QStringLiteral("$.properties.accessPolicies: expected an array"));
        return;
    }
    takeStore(std::move(store));
}

void EnvironmentBuilder::takeStore(domain::KeyStore store) {
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
    reconcile(
        m_stores, key, std::move(store), isHsm ? ImportContent::ManagedHsms : ImportContent::KeyVaults, 1);
}

void EnvironmentBuilder::takeBackupStatus(const QString &vmId, const QJsonObject &answer, ListRead &list) {
    m_place = {list.file, list.place, 0};
    m_list = &list;
    m_hadProperties = true;
    if (auto status = read(answer, &azure::readBackupStatus)) {
        m_rest.backupStatus.insert(vmId.toLower(), *status);
        m_notes.understood(list.file, ImportContent::BackupStatus);
    }
}

} // namespace importer
