#include "protect/flows/storeflow.h"

#include "base/async/workpool.h"
#include "base/text.h"
#include "cloud/azure/keystoreclient.h"
#include "cloud/azure/resourcegraphclient.h"

#include <algorithm>

namespace protect {

namespace {

using domain::KeyStore;
using domain::KeyStoreKind;

constexpr int searchedAtOnce = 6;

/// What a key URL alone tells of its store.
KeyStore storeOfHost(KeyStoreKind kind, const QString &host, const domain::ResourceId &id) {
    KeyStore store;
    store.kind = kind;
    store.id = id;
    store.name = host.section(QLatin1Char('.'), 0, 0);
    store.uri.setScheme(QStringLiteral("https"));
    store.uri.setHost(host);
    store.permissionModel = kind == KeyStoreKind::ManagedHsm ? domain::PermissionModel::LocalRbac
                                                             : domain::PermissionModel::AccessPolicies;
    return store;
}

/// What the lists of several subscriptions bring.
struct HsmSearch {
    std::optional<KeyStore> store;
    std::vector<base::Error> obstacles;
};

QCoro::Task<void> searchSubscription(azure::ConnectionPtr connection, QString subscriptionId, QString host,
    std::shared_ptr<HsmSearch> search, base::Cancellation cancellation) {
    if (search->store) {
        co_return;
    }
    const azure::KeyStoreClient client(connection);
    base::Result<std::vector<KeyStore>> hsms = co_await client.managedHsms(subscriptionId, cancellation);
    if (!hsms) {
        search->obstacles.push_back(hsms.error());
        co_return;
    }
    const auto found = std::find_if(hsms->begin(), hsms->end(),
        [&host](const KeyStore &hsm) { return base::sameText(hsm.uri.host(), host); });
    if (found != hsms->end()) {
        search->store = *found;
    }
}

QCoro::Task<base::Result<KeyStore>> findManagedHsm(azure::ConnectionPtr connection, QString host,
    QString ownSubscription, QStringList subscriptionIds, base::Cancellation cancellation) {
    const auto search = std::make_shared<HsmSearch>();
    std::vector<QString> ids{ownSubscription};
    for (const QString &id : subscriptionIds) {
        if (!base::sameText(id, ownSubscription)) {
            ids.push_back(id);
        }
    }
    const std::function<QCoro::Task<void>(QString)> work = [=](QString id) {
        return searchSubscription(connection, std::move(id), host, search, cancellation);
    };
    co_await base::forEach<QString>(ids, searchedAtOnce, work, cancellation);
    if (search->store) {
        co_return base::Result<KeyStore>(*search->store);
    }
    if (!search->obstacles.empty()) {
        co_return base::Unexpected(search->obstacles.front());
    }
    base::Error error;
    error.kind = base::ErrorKind::NotFound;
    error.code = QStringLiteral("KeyStoreNotVisible");
    error.message = QStringLiteral("No subscription that the account can see has this Managed HSM.");
    error.operation = QStringLiteral("managedHSMs/read");
    error.target = host;
    co_return base::Unexpected(error);
}

QCoro::Task<base::Result<domain::ResourceId>> findKeyVault(azure::ConnectionPtr connection, QString host,
    QStringList subscriptionIds, base::Cancellation cancellation) {
    const azure::ResourceGraphClient graph(connection);
    base::Result<domain::ResourceId> id = co_await graph.keyVaultByHost(subscriptionIds, host, cancellation);
    if (id && id->isEmpty()) {
        base::Error error;
        error.kind = base::ErrorKind::NotFound;
        error.code = QStringLiteral("KeyStoreNotVisible");
        error.message = QStringLiteral("No subscription that the account can see has this Key Vault.");
        error.operation = QStringLiteral("vaults/read");
        error.target = host;
        co_return base::Unexpected(error);
    }
    co_return id;
}

bool isHsmId(const domain::ResourceId &id) {
    return !id.nameOf(u"managedHSMs").isEmpty();
}

QCoro::Task<base::Result<KeyStore>> readById(azure::ConnectionPtr connection, domain::ResourceId id,
    KeyStoreKind kind, base::Cancellation cancellation) {
    const azure::KeyStoreClient client(connection);
    if (kind == KeyStoreKind::ManagedHsm) {
        base::Result<KeyStore> hsm = co_await client.managedHsm(id, cancellation);
        co_return hsm;
    }
    base::Result<KeyStore> vault = co_await client.keyVault(id, cancellation);
    co_return vault;
}

} // namespace

QCoro::Task<Reading> readKeyStore(azure::ConnectionPtr connection, domain::DiskEncryptionSet set,
    domain::KeyStoreKind kind, QStringList subscriptionIds, base::Cancellation cancellation) {
    const QString host = set.activeKey.host;
    domain::ResourceId id = set.sourceVaultId;
    const bool isHsm = kind == KeyStoreKind::ManagedHsm;
    if (!id.isEmpty() && isHsmId(id) != isHsm) {
        id = domain::ResourceId(); // names a store of the other kind: not the one that holds the key
    }
    Reading reading;
    base::Result<KeyStore> store = storeOfHost(kind, host, id);
    if (id.isEmpty() && isHsm) {
        store = co_await findManagedHsm(
            connection, host, set.id.subscriptionId(), subscriptionIds, cancellation);
    } else if (id.isEmpty()) {
        base::Result<domain::ResourceId> found
            = co_await findKeyVault(connection, host, subscriptionIds, cancellation);
        if (found) {
            id = *found;
        } else {
            store = base::Unexpected(found.error());
        }
    }
    if (!id.isEmpty()) {
        store = co_await readById(connection, id, kind, cancellation);
    }
    if (!store) {
        reading.obstacles.push_back(store.error());
        reading.found.put(storeOfHost(kind, host, id));
        co_return reading;
    }
    if (!base::sameText(store->uri.host(), host)) {
        base::Error error;
        error.kind = base::ErrorKind::BadResponse;
        error.code = QStringLiteral("KeyStoreMismatch");
        error.message = QStringLiteral("The resource has the URI %1, the key is at %2.")
                            .arg(store->uri.toString(), host);
        error.operation = isHsm ? QStringLiteral("managedHSMs/read") : QStringLiteral("vaults/read");
        error.target = id.text();
        reading.obstacles.push_back(error);
        reading.found.put(storeOfHost(kind, host, domain::ResourceId()));
        co_return reading;
    }
    if (!isHsm) {
        reading.cover(domain::ReadKind::AccessPolicies, store->id.text(), store->id.text(), nullptr,
            connection->clock->now());
    }
    reading.found.put(*store);
    co_return reading;
}

} // namespace protect
