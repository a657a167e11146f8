#include "base/async/workpool.h"
#include "base/text.h"
#include "cloud/azure/computeclient.h"
#include "cloud/azure/keysclient.h"
#include "cloud/azure/keystoreclient.h"
#include "cloud/azure/placesclient.h"
#include "cloud/azure/recoveryservicesclient.h"
#include "cloud/azure/storageclient.h"
#include "protect/recovery/recoveryreading.h"

namespace protect {

namespace {

using domain::NameState;

constexpr std::size_t storesAskedForName = 12;
constexpr std::size_t setsAskedForDisks = 12;

QCoro::Task<void> readUseOfSet(azure::ConnectionPtr connection, FindingsPtr findings, domain::ResourceId set,
    base::Cancellation cancellation) {
    const azure::ComputeClient compute(connection);
    base::Result<QStringList> users = co_await compute.associatedResources(set, cancellation);
    if (users && users->isEmpty()) {
        findings->idleSets.append(set.text().toLower());
    }
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

} // namespace

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

} // namespace protect
