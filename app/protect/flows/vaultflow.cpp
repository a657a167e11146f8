#include "protect/flows/vaultflow.h"

#include "base/async/workpool.h"
#include "base/text.h"
#include "cloud/azure/backupclient.h"
#include "cloud/azure/recoveryservicesclient.h"
#include "cloud/azure/subscriptionsclient.h"
#include "protect/flows/accessflow.h"

namespace protect {

namespace {

constexpr int vaultReadsAtOnce = 6;

QCoro::Task<void> readVaultsOf(azure::ConnectionPtr connection, QString subscriptionId,
    std::shared_ptr<Reading> reading, base::Cancellation cancellation) {
    const azure::RecoveryServicesClient client(connection);
    base::Result<std::vector<domain::RecoveryServicesVault>> vaults
        = co_await client.vaults(subscriptionId, cancellation);
    reading->cover(domain::ReadKind::RecoveryServicesVaults, QString(),
        QStringLiteral("/subscriptions/") + subscriptionId, errorOf(vaults), connection->clock->now());
    if (!vaults) {
        co_return;
    }
    for (domain::RecoveryServicesVault &vault : *vaults) {
        reading->found.put(std::move(vault));
    }
}

base::Error notRegistered(const QString &subscriptionId, const QString &state) {
    base::Error error;
    error.kind = base::ErrorKind::Conflict;
    error.code = QStringLiteral("MissingSubscriptionRegistration");
    error.message = QStringLiteral("Microsoft.RecoveryServices is %1 in this subscription.").arg(state);
    error.operation = QStringLiteral("providers/read");
    error.target = subscriptionId;
    return error;
}

} // namespace

QCoro::Task<Reading> readVaults(
    azure::ConnectionPtr connection, QStringList subscriptionIds, base::Cancellation cancellation) {
    const auto reading = std::make_shared<Reading>();
    if (subscriptionIds.isEmpty()) {
        co_return *reading;
    }
    const azure::SubscriptionsClient subscriptions(connection);
    const QString first = subscriptionIds.front();
    QCoro::Task<base::Result<QString>> stateTask
        = subscriptions.providerState(first, QStringLiteral("Microsoft.RecoveryServices"), cancellation);
    const std::vector<QString> ids(subscriptionIds.begin(), subscriptionIds.end());
    const std::function<QCoro::Task<void>(QString)> work
        = [=](QString id) { return readVaultsOf(connection, std::move(id), reading, cancellation); };
    co_await base::forEach<QString>(ids, vaultReadsAtOnce, work, cancellation);
    // Whether the provider is registered matters only where it explains an empty list.
    base::Result<QString> state = co_await stateTask;
    if (state && reading->found.recoveryServicesVaults.empty() && !base::sameText(*state, u"Registered")) {
        reading->obstacles.insert(reading->obstacles.begin(), notRegistered(first, *state));
    }
    co_return *reading;
}

QCoro::Task<base::Result<Reading>> readPolicies(
    azure::ConnectionPtr connection, domain::ResourceId vaultId, base::Cancellation cancellation) {
    const azure::RecoveryServicesClient client(connection);
    QCoro::Task<Reading> ownTask = readOwnPermissions(connection, vaultId, cancellation);
    base::Result<std::vector<domain::BackupPolicy>> policies
        = co_await client.policies(vaultId, cancellation);
    Reading reading = co_await ownTask;
    reading.obstacles.clear(); // that one's own rights cannot be read hinders nothing
    if (!policies) {
        co_return base::Unexpected(policies.error());
    }
    for (domain::BackupPolicy &policy : *policies) {
        reading.found.put(std::move(policy));
    }
    co_return base::Result<Reading>(reading);
}

namespace {

QCoro::Task<void> collectPolicies(azure::ConnectionPtr connection, domain::ResourceId vaultId,
    std::shared_ptr<Reading> reading, base::Cancellation cancellation) {
    base::Result<Reading> policies = co_await readPolicies(connection, vaultId, cancellation);
    if (policies) {
        reading->add(std::move(*policies));
    } else {
        reading->obstacles.push_back(policies.error());
    }
}

} // namespace

QCoro::Task<Reading> readPoliciesOf(azure::ConnectionPtr connection, std::vector<domain::ResourceId> vaultIds,
    base::Cancellation cancellation) {
    const auto reading = std::make_shared<Reading>();
    const std::function<QCoro::Task<void>(domain::ResourceId)> work = [=](domain::ResourceId id) {
        return collectPolicies(connection, std::move(id), reading, cancellation);
    };
    co_await base::forEach<domain::ResourceId>(vaultIds, vaultReadsAtOnce, work, cancellation);
    co_return *reading;
}

namespace {

QCoro::Task<void> collectItem(azure::ConnectionPtr connection, domain::ResourceId vaultId,
    domain::ResourceId virtualMachine, std::shared_ptr<Reading> reading, base::Cancellation cancellation) {
    const azure::BackupClient client(connection);
    base::Result<std::optional<domain::ProtectedItem>> item
        = co_await client.protectedItem(vaultId, virtualMachine, cancellation);
    if (!item) {
        reading->obstacles.push_back(item.error());
    } else if (item->has_value()) {
        domain::ProtectedItem found = **item;
        if (found.sourceResourceId.isEmpty()) {
            found.sourceResourceId = virtualMachine;
        }
        reading->found.put(std::move(found));
    }
}

} // namespace

QCoro::Task<Reading> readItemsOf(azure::ConnectionPtr connection, std::vector<domain::ResourceId> vaultIds,
    domain::ResourceId virtualMachine, base::Cancellation cancellation) {
    const auto reading = std::make_shared<Reading>();
    const std::function<QCoro::Task<void>(domain::ResourceId)> work = [=](domain::ResourceId id) {
        return collectItem(connection, std::move(id), virtualMachine, reading, cancellation);
    };
    co_await base::forEach<domain::ResourceId>(vaultIds, vaultReadsAtOnce, work, cancellation);
    co_return *reading;
}

} // namespace protect
