#include "protect/recovery/recoverylook.h"

#include "base/async/workpool.h"
#include "base/text.h"
#include "cloud/azure/backupclient.h"
#include "cloud/azure/computeclient.h"
#include "cloud/azure/keysclient.h"
#include "cloud/azure/keystoreclient.h"
#include "cloud/azure/placesclient.h"
#include "cloud/azure/recoveryservicesclient.h"
#include "cloud/azure/restoreclient.h"
#include "cloud/azure/storageclient.h"
#include "cloud/azure/subscriptionsclient.h"
#include "domain/recovery/recoveryneeds.h"
#include "domain/recovery/recoverysteps.h"
#include "protect/flows/accessflow.h"
#include "protect/flows/environmentmerge.h"
#include "protect/flows/keyflow.h"
#include "protect/flows/vaultflow.h"

#include <algorithm>

namespace protect {

namespace {

using domain::NameState;
using domain::OriginalKeyState;
using domain::RecoveryFindings;
using FindingsPtr = std::shared_ptr<RecoveryFindings>;

constexpr int recoveryReadsAtOnce = 6;
constexpr int restoreJobDays = 30;
constexpr int failedJobsRead = 5;
constexpr std::size_t storesAskedForName = 12;
constexpr std::size_t setsAskedForDisks = 12;

bool isCancelled(const base::Error &error) {
    return error.kind == base::ErrorKind::Cancelled;
}

/// The value where it could be read; else an obstacle.
template <typename T>
void take(const FindingsPtr &findings, base::Result<T> read, T &into) {
    if (read) {
        into = std::move(*read);
    } else if (!isCancelled(read.error())) {
        findings->obstacles.push_back(read.error());
    }
}

/// Those that run, and those that failed and may tell where the key's copy lies (contract 15.5 step 3).
QCoro::Task<void> readRestoreJobs(
    azure::ConnectionPtr connection, FindingsPtr findings, base::Cancellation cancellation) {
    const azure::BackupClient backup(connection);
    const QDateTime now = connection->clock->now();
    base::Result<std::vector<domain::BackupJob>> jobs = co_await backup.jobs(findings->vaultId,
        QStringLiteral("Restore"), now.addDays(-restoreJobDays), now.addSecs(300), cancellation);
    if (!jobs) {
        findings->jobsError = jobs.error();
        co_return;
    }
    std::sort(jobs->begin(), jobs->end(),
        [](const domain::BackupJob &a, const domain::BackupJob &b) { return a.startTime > b.startTime; });
    int asked = 0;
    for (const domain::BackupJob &listed : *jobs) {
        const domain::Truth isOfMachine = listed.isOf(findings->virtualMachineId);
        if (isOfMachine == domain::Truth::No) {
            continue;
        }
        if (!listed.isFinal()) { // also one of which only the name is told
            findings->runningRestores.push_back(listed);
            continue;
        }
        if (listed.succeeded() || isOfMachine != domain::Truth::Yes || asked >= failedJobsRead) {
            continue;
        }
        ++asked;
        base::Result<domain::BackupJob> whole
            = co_await backup.job(findings->vaultId, listed.name, cancellation);
        if (whole && domain::keyCopyPlaceOf(*whole)) {
            findings->keyCopyJobs.push_back(*whole);
        }
    }
}

QCoro::Task<void> readPoints(
    azure::ConnectionPtr connection, FindingsPtr findings, base::Cancellation cancellation) {
    const azure::BackupClient backup(connection);
    base::Result<std::vector<domain::RecoveryPoint>> points
        = co_await backup.recoveryPoints(findings->vaultId, findings->virtualMachineId, cancellation);
    if (!points) {
        findings->pointsError = points.error();
        co_return;
    }
    findings->points = std::move(*points);
    domain::sortNewestFirst(findings->points);
}

QCoro::Task<void> readItem(
    azure::ConnectionPtr connection, FindingsPtr findings, base::Cancellation cancellation) {
    const azure::BackupClient backup(connection);
    base::Result<std::optional<domain::ProtectedItem>> item
        = co_await backup.protectedItem(findings->vaultId, findings->virtualMachineId, cancellation);
    take(findings, std::move(item), findings->item);
}

/// Region of the vault, and the sizes there.
QCoro::Task<void> readRegion(
    azure::ConnectionPtr connection, FindingsPtr findings, base::Cancellation cancellation) {
    const azure::RecoveryServicesClient client(connection);
    base::Result<domain::RecoveryServicesVault> vault
        = co_await client.vault(findings->vaultId, cancellation);
    if (!vault) {
        findings->obstacles.push_back(vault.error());
        co_return;
    }
    findings->region = vault->location;
    const azure::ComputeClient compute(connection);
    base::Result<std::vector<domain::VirtualMachineSize>> sizes
        = co_await compute.sizes(findings->vaultId.subscriptionId(), findings->region, cancellation);
    take(findings, std::move(sizes), findings->sizes);
}

QCoro::Task<void> readPlaces(
    azure::ConnectionPtr connection, FindingsPtr findings, base::Cancellation cancellation) {
    const azure::PlacesClient places(connection);
    const azure::StorageClient storage(connection);
    const azure::ComputeClient compute(connection);
    const QString subscription = findings->vaultId.subscriptionId();
    QCoro::Task<base::Result<std::vector<domain::Region>>> regionTask
        = places.regions(subscription, cancellation);
    QCoro::Task<base::Result<std::vector<domain::ResourceGroup>>> groupTask
        = places.resourceGroups(subscription, cancellation);
    QCoro::Task<base::Result<std::vector<domain::VirtualNetwork>>> networkTask
        = places.virtualNetworks(subscription, cancellation);
    QCoro::Task<base::Result<std::vector<domain::StorageAccount>>> accountTask
        = storage.accounts(subscription, cancellation);
    QCoro::Task<base::Result<std::vector<domain::DiskEncryptionSet>>> setTask
        = compute.encryptionSets(subscription, cancellation);
    base::Result<std::vector<domain::Region>> regions = co_await regionTask;
    take(findings, std::move(regions), findings->regions);
    base::Result<std::vector<domain::ResourceGroup>> groups = co_await groupTask;
    take(findings, std::move(groups), findings->groups);
    base::Result<std::vector<domain::VirtualNetwork>> networks = co_await networkTask;
    take(findings, std::move(networks), findings->networks);
    base::Result<std::vector<domain::StorageAccount>> accounts = co_await accountTask;
    take(findings, std::move(accounts), findings->stagingAccounts);
    base::Result<std::vector<domain::DiskEncryptionSet>> sets = co_await setTask;
    take(findings, std::move(sets), findings->sets);
}

QCoro::Task<void> readUseOfSet(azure::ConnectionPtr connection, FindingsPtr findings, domain::ResourceId set,
    base::Cancellation cancellation) {
    const azure::ComputeClient compute(connection);
    base::Result<QStringList> users = co_await compute.associatedResources(set, cancellation);
    if (users && users->isEmpty()) {
        findings->idleSets.append(set.text().toLower());
    }
}

/// Whether a disk uses the confidential sets in the region of the vault: a rehearsal rather names one that
/// none does.
QCoro::Task<void> readIdleSets(
    azure::ConnectionPtr connection, FindingsPtr findings, base::Cancellation cancellation) {
    std::vector<domain::ResourceId> sets;
    for (const domain::DiskEncryptionSet &set : findings->sets) {
        const bool isHere = base::normalisedRegion(set.location) == base::normalisedRegion(findings->region);
        if (set.isConfidential() && isHere && sets.size() < setsAskedForDisks) {
            sets.push_back(set.id);
        }
    }
    const std::function<QCoro::Task<void>(domain::ResourceId)> work = [=](domain::ResourceId set) {
        return readUseOfSet(connection, findings, std::move(set), cancellation);
    };
    co_await base::forEach<domain::ResourceId>(sets, recoveryReadsAtOnce, work, cancellation);
}

void takeExamination(const FindingsPtr &findings, KeyExamination examined) {
    mergeFound(findings->environment, examined.reading.found);
    for (auto own = examined.reading.ownPermissions.constBegin();
         own != examined.reading.ownPermissions.constEnd(); ++own) {
        findings->ownPermissions.insert(own.key(), own.value());
    }
    findings->obstacles.insert(
        findings->obstacles.end(), examined.reading.obstacles.begin(), examined.reading.obstacles.end());
}

OriginalKeyState stateOfKey(const domain::Key &key, const QDateTime &now) {
    if (key.enabled == false) {
        return OriginalKeyState::Disabled;
    }
    const bool isValid
        = (!key.notBefore.isValid() || key.notBefore <= now) && (!key.expires.isValid() || key.expires > now);
    if (!key.attributesRead || !key.enabled) {
        return OriginalKeyState::Unreadable;
    }
    return isValid ? OriginalKeyState::Usable : OriginalKeyState::OutsideValidity;
}

/// A host that nobody knows is a store that is gone, or a network that does not resolve it: which of them the
/// list of stores tells.
bool isHostUnknown(const base::Error &error) {
    return error.hasCode(u"HostNotFound");
}

/// What has become of a key that the store does not tell (contract 10).
QCoro::Task<void> readLostKey(
    azure::ConnectionPtr connection, FindingsPtr findings, base::Cancellation cancellation) {
    const azure::KeysClient keys(connection);
    domain::OriginalKey &key = findings->key;
    domain::KeyIdentifier anyVersion = key.id;
    anyVersion.version.clear();
    base::Result<domain::Key> newest = co_await keys.key(key.storeKind, anyVersion, cancellation);
    if (newest) {
        key.state = OriginalKeyState::VersionMissing;
        key.key = *newest;
        co_return;
    }
    base::Result<domain::DeletedKey> deleted = co_await keys.deletedKey(key.storeKind, key.id, cancellation);
    if (deleted) {
        key.state = OriginalKeyState::SoftDeleted;
        key.key = deleted->key;
        key.deleted = deleted->deleted;
        key.purge = deleted->purge;
    } else if (deleted.error().kind == base::ErrorKind::NotFound) {
        key.state = OriginalKeyState::Gone;
    } else {
        key.state = OriginalKeyState::Unreadable;
        key.error = deleted.error();
    }
}

QCoro::Task<void> readOriginalKey(azure::ConnectionPtr connection, FindingsPtr findings,
    std::optional<base::Error> keyError, base::Cancellation cancellation) {
    domain::OriginalKey &key = findings->key;
    if (const domain::Key *known = findings->environment.key(key.id); known && !keyError) {
        key.key = *known;
        key.state = stateOfKey(*known, findings->when);
        co_return;
    }
    const azure::KeysClient keys(connection);
    base::Result<domain::Key> read = base::Unexpected(keyError.value_or(base::Error()));
    if (!keyError) {
        read = co_await keys.key(key.storeKind, key.id, cancellation);
        if (read) {
            key.key = *read;
            key.state = stateOfKey(*read, findings->when);
            co_return;
        }
    }
    if (read.error().kind == base::ErrorKind::NotFound) {
        co_await readLostKey(connection, findings, cancellation);
    } else if (isHostUnknown(read.error())) {
        key.state = OriginalKeyState::StoreGone; // confirmed by the list of stores, see confirmStore()
        key.error = read.error();
    } else {
        key.state = OriginalKeyState::Unreadable;
        key.error = read.error();
    }
}

/// Those that are known, else those that the caller sees.
QCoro::Task<std::vector<domain::Subscription>> visibleSubscriptions(azure::ConnectionPtr connection,
    std::vector<domain::Subscription> known, base::Cancellation cancellation) {
    if (!known.empty()) {
        co_return known;
    }
    const azure::SubscriptionsClient client(connection);
    base::Result<std::vector<domain::Subscription>> read = co_await client.subscriptions(cancellation);
    co_return read ? std::move(*read) : std::vector<domain::Subscription>();
}

QStringList idsOf(const std::vector<domain::Subscription> &subscriptions) {
    QStringList ids;
    for (const domain::Subscription &subscription : subscriptions) {
        ids.append(subscription.id);
    }
    return ids;
}

/// VM, set, key and store. Whether the directory was asked for Azure Backup, and answered.
QCoro::Task<bool> readChain(azure::ConnectionPtr connection, RecoveryQuestion question, FindingsPtr findings,
    base::Cancellation cancellation) {
    const azure::ComputeClient compute(connection);
    base::Result<domain::VirtualMachine> machine
        = co_await compute.virtualMachine(question.virtualMachineId, cancellation);
    KeyQuestion asked;
    asked.virtualMachine.id = question.virtualMachineId;
    asked.subscriptionIds = idsOf(question.subscriptions);
    KeyExamination examined;
    if (machine) {
        findings->machineExists = domain::Truth::Yes;
        findings->machine = *machine;
        asked.virtualMachine = *machine;
        examined = co_await examineKeyOf(connection, asked, cancellation);
        if (const domain::VirtualMachine *read
            = examined.reading.found.virtualMachine(question.virtualMachineId)) {
            findings->machine = *read;
            findings->setId = read->diskEncryptionSetId; // told by the disk, where the VM does not
        }
    } else if (machine.error().kind == base::ErrorKind::NotFound) {
        findings->machineExists = domain::Truth::No;
        findings->setId = question.setId;
        examined = co_await examineKeyOfSet(connection, asked, question.setId, cancellation);
    } else {
        findings->obstacles.push_back(machine.error());
        findings->setId = question.setId;
        examined = co_await examineKeyOfSet(connection, asked, question.setId, cancellation);
    }
    const std::optional<base::Error> keyError = examined.keyError;
    const std::optional<base::Error> setError = examined.failure;
    const bool knowsBackup = examined.principal && *examined.principal;
    takeExamination(findings, std::move(examined));
    if (const domain::DiskEncryptionSet *set = findings->environment.diskEncryptionSet(findings->setId)) {
        findings->set = *set;
        findings->key.id = set->activeKey;
    } else if (!findings->setId.isEmpty() && setError) {
        findings->setError = setError;
        findings->isSetGone = setError->kind == base::ErrorKind::NotFound;
    }
    if (findings->key.id.isEmpty()) {
        findings->key.id = question.knownKey;
    }
    findings->key.storeKind = azure::KeyStoreClient::kindOfHost(connection->cloud, findings->key.id.host)
                                  .value_or(domain::KeyStoreKind::KeyVault);
    if (findings->key.id.isEmpty()) {
        co_return knowsBackup;
    }
    if (const domain::KeyStore *store = findings->environment.keyStore(findings->key.id.host)) {
        findings->store = *store;
    }
    co_await readOriginalKey(connection, findings, keyError, cancellation);
    if (findings->key.isLost() && keyError) { // that is what was found, not what could not be read
        std::erase(findings->obstacles, *keyError);
    }
    if (findings->key.state == OriginalKeyState::Usable) {
        const azure::KeysClient keys(connection);
        base::Result<QJsonObject> policy
            = co_await keys.releasePolicy(findings->key.storeKind, findings->key.id, cancellation);
        findings->releasePolicy = policy ? *policy : QJsonObject();
    }
    co_return knowsBackup;
}

QCoro::Task<void> readStoresOf(azure::ConnectionPtr connection, FindingsPtr findings, QString subscription,
    base::Cancellation cancellation) {
    const azure::KeyStoreClient client(connection);
    QCoro::Task<base::Result<std::vector<domain::KeyStore>>> vaultTask
        = client.keyVaults(subscription, cancellation);
    QCoro::Task<base::Result<std::vector<domain::KeyStore>>> hsmTask
        = client.managedHsms(subscription, cancellation);
    std::vector<domain::KeyStore> vaults;
    std::vector<domain::KeyStore> hsms;
    base::Result<std::vector<domain::KeyStore>> listedVaults = co_await vaultTask;
    base::Result<std::vector<domain::KeyStore>> listedHsms = co_await hsmTask;
    take(findings, std::move(listedVaults), vaults);
    take(findings, std::move(listedHsms), hsms);
    findings->keyStores.insert(findings->keyStores.end(), vaults.begin(), vaults.end());
    findings->keyStores.insert(findings->keyStores.end(), hsms.begin(), hsms.end());
}

/// Stores that the key may be restored into: all that can be seen.
QCoro::Task<void> readStores(azure::ConnectionPtr connection, FindingsPtr findings, QStringList subscriptions,
    base::Cancellation cancellation) {
    const std::vector<QString> ids(subscriptions.begin(), subscriptions.end());
    const std::function<QCoro::Task<void>(QString)> work
        = [=](QString id) { return readStoresOf(connection, findings, std::move(id), cancellation); };
    co_await base::forEach<QString>(ids, recoveryReadsAtOnce, work, cancellation);
    std::sort(findings->keyStores.begin(), findings->keyStores.end(),
        [](const domain::KeyStore &a, const domain::KeyStore &b) { return a.name < b.name; });
    for (const domain::KeyStore &store : findings->keyStores) {
        const domain::KeyStore *known = findings->environment.keyStore(store.uri.host());
        if (!known || !known->resourceRead) {
            findings->environment.put(store);
        }
    }
}

/// A store that answers by no name and is in no list is gone; one that is listed cannot be reached.
void confirmStore(const FindingsPtr &findings) {
    domain::OriginalKey &key = findings->key;
    const bool isListed = std::any_of(findings->keyStores.begin(), findings->keyStores.end(),
        [&key](const domain::KeyStore &store) { return base::sameText(store.uri.host(), key.id.host); });
    if (key.state == OriginalKeyState::StoreGone && isListed) {
        key.state = OriginalKeyState::Unreadable;
    } else if (key.state == OriginalKeyState::StoreGone) {
        findings->store.reset();
    }
}

/// Who may use the original key, as far as its store was read.
void judgeUsers(const azure::Cloud &cloud, const FindingsPtr &findings, bool knowsBackup) {
    const auto servicePrincipal = [&findings](const QString &appId) {
        for (const domain::Principal &principal : findings->environment.principals) {
            if (base::sameText(principal.appId, appId)) {
                return principal.objectId;
            }
        }
        return QString();
    };
    if (!findings->store) {
        return;
    }
    const auto add = [&findings](domain::KeyUser user, const QString &principalId, bool isMissing) {
        domain::KeyUserAccess access = domain::keyUserAccess(
            findings->environment, *findings->store, findings->key.id.name, user, principalId);
        access.isMissing = isMissing;
        findings->users.push_back(access);
    };
    const QString backup = servicePrincipal(cloud.backupAppId);
    add(domain::KeyUser::AzureBackup, backup, knowsBackup && backup.isEmpty());
    for (const QString &identity : findings->set ? findings->set->identities() : QStringList()) {
        add(domain::KeyUser::EncryptionSet, identity, false);
    }
    // The directory answered for Azure Backup, so that it would tell the Orchestrator as well.
    const QString orchestrator = servicePrincipal(cloud.orchestratorAppId);
    add(domain::KeyUser::Orchestrator, orchestrator, knowsBackup && orchestrator.isEmpty());
}

QCoro::Task<void> readName(azure::ConnectionPtr connection, FindingsPtr findings, domain::KeyStore store,
    base::Cancellation cancellation) {
    const azure::KeysClient keys(connection);
    domain::KeyIdentifier id;
    id.host = store.uri.host().toLower();
    id.name = findings->key.id.name;
    domain::KeyName name;
    base::Result<domain::Key> key = co_await keys.key(store.kind, id, cancellation);
    if (key) {
        name.state = NameState::Taken;
        name.key = *key;
    } else if (key.error().kind == base::ErrorKind::NotFound) {
        base::Result<domain::DeletedKey> deleted = co_await keys.deletedKey(store.kind, id, cancellation);
        if (deleted) {
            name.state = NameState::SoftDeleted;
            name.purge = deleted->purge;
        } else if (deleted.error().kind == base::ErrorKind::NotFound) {
            name.state = NameState::Free;
        } else {
            name.error = deleted.error();
        }
    } else {
        name.error = key.error();
    }
    findings->names.insert(id.host, name);
}

QCoro::Task<void> readNames(
    azure::ConnectionPtr connection, FindingsPtr findings, base::Cancellation cancellation) {
    std::vector<domain::KeyStore> stores;
    const auto add = [&stores, &findings](const domain::KeyStore &store) {
        const bool isKnown = findings->names.contains(store.uri.host().toLower());
        const bool isFurther = stores.size() < storesAskedForName;
        if (store.kind == findings->key.storeKind && !isKnown && isFurther) {
            stores.push_back(store);
        }
    };
    if (findings->key.id.name.isEmpty()) {
        co_return;
    }
    if (findings->store) {
        add(*findings->store);
    }
    for (const domain::KeyStore &store : findings->keyStores) {
        if (!findings->store || !base::sameText(store.uri.host(), findings->store->uri.host())) {
            add(store);
        }
    }
    const std::function<QCoro::Task<void>(domain::KeyStore)> work = [=](domain::KeyStore store) {
        return readName(connection, findings, std::move(store), cancellation);
    };
    co_await base::forEach<domain::KeyStore>(stores, recoveryReadsAtOnce, work, cancellation);
}

QCoro::Task<void> readContents(azure::ConnectionPtr connection, FindingsPtr findings,
    domain::ResourceId group, base::Cancellation cancellation) {
    const azure::PlacesClient places(connection);
    base::Result<std::vector<domain::ResourceId>> contents = co_await places.resourcesIn(group, cancellation);
    if (contents) {
        findings->contents.insert(group.text().toLower(), *contents);
    }
}

/// Groups in the region of the vault: what an empty one among them is good for is a restore.
QCoro::Task<void> readGroups(
    azure::ConnectionPtr connection, FindingsPtr findings, base::Cancellation cancellation) {
    constexpr std::size_t most = 20;
    std::vector<domain::ResourceId> groups;
    for (const domain::ResourceGroup &group : findings->groups) {
        const bool isHere
            = base::normalisedRegion(group.location) == base::normalisedRegion(findings->region);
        if (isHere && groups.size() < most) {
            groups.push_back(group.id);
        }
    }
    const std::function<QCoro::Task<void>(domain::ResourceId)> work = [=](domain::ResourceId group) {
        return readContents(connection, findings, std::move(group), cancellation);
    };
    co_await base::forEach<domain::ResourceId>(groups, recoveryReadsAtOnce, work, cancellation);
}

QCoro::Task<void> readRightsAt(azure::ConnectionPtr connection, FindingsPtr findings,
    domain::ResourceId scope, base::Cancellation cancellation) {
    Reading own = co_await readOwnPermissions(connection, scope, cancellation);
    for (auto one = own.ownPermissions.constBegin(); one != own.ownPermissions.constEnd(); ++one) {
        findings->ownPermissions.insert(one.key(), one.value());
    }
}

QCoro::Task<void> readTargetAccess(azure::ConnectionPtr connection, FindingsPtr findings,
    domain::KeyStore store, base::Cancellation cancellation) {
    Reading access
        = co_await readKeyAccess(connection, store, findings->key.id.name, QString(), cancellation);
    mergeFound(findings->environment, access.found);
    for (auto one = access.ownPermissions.constBegin(); one != access.ownPermissions.constEnd(); ++one) {
        findings->ownPermissions.insert(one.key(), one.value());
    }
}

/// Where no set led to the store of the key, the list of stores does.
QCoro::Task<void> findStoreOfKey(
    azure::ConnectionPtr connection, FindingsPtr findings, base::Cancellation cancellation) {
    const domain::KeyStore *listed = findings->keyStore(findings->key.id.host);
    if (findings->store || !listed) {
        co_return;
    }
    const domain::KeyStore store = *listed;
    findings->store = store;
    co_await readTargetAccess(connection, findings, store, cancellation);
}

/// Whether anything that grants in this store was read.
bool isAccessRead(const RecoveryFindings &findings, const domain::KeyStore &store) {
    return std::any_of(findings.environment.coverage.begin(), findings.environment.coverage.end(),
        [&store](const domain::ScopeRead &read) {
            return base::sameText(read.store, store.uri.host())
                || (!store.id.isEmpty() && read.store.startsWith(store.id.text(), Qt::CaseInsensitive));
        });
}

/// Whether there is a VM of the name that the restored one is to get: the list of VMs may lag, or lack it.
QCoro::Task<void> readTargetMachine(azure::ConnectionPtr connection, FindingsPtr findings,
    domain::ResourceId id, base::Cancellation cancellation) {
    if (findings->environment.virtualMachine(id)) {
        co_return;
    }
    const azure::ComputeClient compute(connection);
    base::Result<domain::VirtualMachine> there = co_await compute.virtualMachine(id, cancellation);
    if (there) {
        findings->environment.put(*there);
    }
}

QCoro::Task<void> readItemsIn(azure::ConnectionPtr connection, domain::ResourceId vaultId,
    std::shared_ptr<Reading> reading, base::Cancellation cancellation) {
    const azure::RestoreClient client(connection);
    base::Result<std::vector<domain::ProtectedItem>> items
        = co_await client.protectedItems(vaultId, cancellation);
    if (!items) {
        base::Error error = items.error();
        error.target = vaultId.text();
        reading->obstacles.push_back(error);
        co_return;
    }
    for (domain::ProtectedItem &item : *items) {
        reading->found.put(std::move(item));
    }
}

} // namespace

QCoro::Task<RecoveryFindings> lookAtRecovery(
    azure::ConnectionPtr connection, RecoveryQuestion question, base::Cancellation cancellation) {
    const auto findings = std::make_shared<RecoveryFindings>();
    findings->when = connection->clock->now();
    findings->virtualMachineId = question.virtualMachineId;
    findings->vaultId = question.vaultId;
    findings->callerId = question.callerId;
    findings->support = question.support;
    question.subscriptions = co_await visibleSubscriptions(connection, question.subscriptions, cancellation);
    findings->environment.subscriptions = question.subscriptions;
    const QStringList subscriptions = idsOf(question.subscriptions);
    QCoro::Task<bool> chainTask = readChain(connection, question, findings, cancellation);
    QCoro::Task<void> pointTask = readPoints(connection, findings, cancellation);
    QCoro::Task<void> itemTask = readItem(connection, findings, cancellation);
    QCoro::Task<void> jobTask = readRestoreJobs(connection, findings, cancellation);
    QCoro::Task<void> regionTask = readRegion(connection, findings, cancellation);
    QCoro::Task<void> placeTask = readPlaces(connection, findings, cancellation);
    const bool knowsBackup = co_await chainTask;
    co_await readStores(connection, findings, subscriptions, cancellation);
    confirmStore(findings);
    co_await findStoreOfKey(connection, findings, cancellation);
    judgeUsers(connection->cloud, findings, knowsBackup);
    QCoro::Task<void> nameTask = readNames(connection, findings, cancellation);
    co_await regionTask;
    co_await placeTask;
    QCoro::Task<void> idleTask = readIdleSets(connection, findings, cancellation);
    co_await readGroups(connection, findings, cancellation);
    co_await idleTask;
    co_await nameTask;
    co_await pointTask;
    co_await itemTask;
    co_await jobTask;
    co_return std::move(*findings);
}

QCoro::Task<RecoveryFindings> completeFindings(azure::ConnectionPtr connection, RecoveryFindings known,
    domain::RecoveryChoices choices, base::Cancellation cancellation) {
    const auto findings = std::make_shared<RecoveryFindings>(std::move(known));
    for (const QString &host : QStringList{choices.targetHost, choices.placeholderStoreHost}) {
        const domain::KeyStore *store = findings->keyStore(host);
        if (store && !isAccessRead(*findings, *store)) {
            const domain::KeyStore target = *store;
            co_await readTargetAccess(connection, findings, target, cancellation);
        }
    }
    if (choices.parts.machine && !choices.newMachineName.isEmpty() && !choices.targetGroupId.isEmpty()) {
        const domain::ResourceId target = targetMachineId(choices);
        co_await readTargetMachine(connection, findings, target, cancellation);
    }
    const domain::ResourceId group = choices.fetchGroupId;
    if (!group.isEmpty() && !findings->contents.contains(group.text().toLower())) {
        co_await readContents(connection, findings, group, cancellation);
    }
    std::vector<domain::ResourceId> scopes;
    for (const domain::RecoveryStep &step : domain::planRecovery(*findings, choices).steps) {
        for (const domain::StepNeed &need : domain::needsOfStep(step, *findings)) {
            const domain::KeyStore *store = findings->keyStore(need.host);
            const bool byArm = need.host.isEmpty()
                || (store && domain::effectiveModel(*store) == domain::PermissionModel::AzureRbac);
            // A vault's answer also answers for its keys.
            const domain::ResourceId scope
                = need.host.isEmpty() || !store ? domain::ResourceId(need.scope) : store->id;
            const bool isAsked = findings->ownPermissions.contains(scope.text().toLower())
                || std::find(scopes.begin(), scopes.end(), scope) != scopes.end();
            if (byArm && !scope.isEmpty() && !isAsked) {
                scopes.push_back(scope);
            }
        }
    }
    const std::function<QCoro::Task<void>(domain::ResourceId)> work = [=](domain::ResourceId scope) {
        return readRightsAt(connection, findings, std::move(scope), cancellation);
    };
    co_await base::forEach<domain::ResourceId>(scopes, recoveryReadsAtOnce, work, cancellation);
    co_return std::move(*findings);
}

QCoro::Task<RecoveryFindings> lookForRun(azure::ConnectionPtr connection, RecoveryQuestion question,
    domain::RecoveryChoices choices, base::Cancellation cancellation) {
    RecoveryFindings found = co_await lookAtRecovery(connection, question, cancellation);
    RecoveryFindings whole = co_await completeFindings(connection, std::move(found), choices, cancellation);
    co_return whole;
}

QCoro::Task<Reading> readProtectedMachines(azure::ConnectionPtr connection,
    std::vector<domain::Subscription> known, base::Cancellation cancellation) {
    const auto reading = std::make_shared<Reading>();
    std::vector<domain::Subscription> subscriptions
        = co_await visibleSubscriptions(connection, std::move(known), cancellation);
    const QStringList subscriptionIds = idsOf(subscriptions);
    reading->found.subscriptions = std::move(subscriptions);
    Reading vaults = co_await readVaults(connection, subscriptionIds, cancellation);
    reading->add(std::move(vaults));
    std::vector<domain::ResourceId> ids;
    for (const domain::RecoveryServicesVault &vault : reading->found.recoveryServicesVaults) {
        ids.push_back(vault.id);
    }
    const std::function<QCoro::Task<void>(domain::ResourceId)> work = [=](domain::ResourceId vaultId) {
        return readItemsIn(connection, std::move(vaultId), reading, cancellation);
    };
    co_await base::forEach<domain::ResourceId>(ids, recoveryReadsAtOnce, work, cancellation);
    co_return *reading;
}

} // namespace protect
