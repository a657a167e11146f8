#include "base/async/workpool.h"
#include "cloud/azure/restoreclient.h"
#include "protect/flows/vaultflow.h"
#include "protect/recovery/recoveryreading.h"

namespace protect {

namespace {

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

QCoro::Task<Reading> readProtectedMachines(azure::ConnectionPtr connection,
    std::vector<domain::Subscription> known, base::Cancellation cancellation) {
    const auto reading = std::make_shared<Reading>();
    base::Result<std::vector<domain::Subscription>> subscriptions
        = co_await visibleSubscriptions(connection, std::move(known), cancellation);
    if (!subscriptions) {
        reading->obstacles.push_back(subscriptions.error());
        co_return *reading;
    }
    const QStringList subscriptionIds = idsOf(*subscriptions);
    reading->found.subscriptions = std::move(*subscriptions);
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
