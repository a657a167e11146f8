#include "protect/flows/listflow.h"

#include "base/async/workpool.h"
#include "base/text.h"
#include "cloud/azure/backupclient.h"
#include "cloud/azure/computeclient.h"
#include "cloud/azure/resourcegraphclient.h"
#include "cloud/azure/subscriptionsclient.h"

namespace protect {

namespace {

using base::ErrorKind;

/// Small, so that the first rows come fast; the same for all pages, because a skip token belongs to its
/// query.
constexpr int pageSize = 250;
constexpr int subscriptionsPerBatch = 100;
constexpr int batchesAtOnce = 2;
constexpr int subscriptionsAtOnce = 6;

/// What the batches report to the flow that started them.
struct Tally {
    Obstacles obstacles;
    int listed = 0; ///< batches or subscriptions that were read to their end
};
using TallyPtr = std::shared_ptr<Tally>;

QCoro::Task<void> listSubscription(azure::ConnectionPtr connection, QString subscriptionId, ListSink sink,
    TallyPtr tally, base::Cancellation cancellation) {
    const azure::ComputeClient compute(connection);
    base::Result<std::vector<domain::VirtualMachine>> machines
        = co_await compute.virtualMachines(subscriptionId, cancellation);
    if (!machines) {
        tally->obstacles.push_back(machines.error());
        co_return;
    }
    ++tally->listed;
    sink.expected(static_cast<qint64>(machines->size()));
    sink.rows(std::move(*machines));
}

QCoro::Task<void> listOneByOne(azure::ConnectionPtr connection, QStringList subscriptionIds, ListSink sink,
    TallyPtr tally, base::Cancellation cancellation) {
    const std::vector<QString> ids(subscriptionIds.begin(), subscriptionIds.end());
    const std::function<QCoro::Task<void>(QString)> work
        = [=](QString id) { return listSubscription(connection, std::move(id), sink, tally, cancellation); };
    co_await base::forEach<QString>(ids, subscriptionsAtOnce, work, cancellation);
}

QCoro::Task<void> listBatch(azure::ConnectionPtr connection, QStringList subscriptionIds, ListSink sink,
    TallyPtr tally, base::Cancellation cancellation) {
    const azure::ResourceGraphClient graph(connection);
    QString skipToken;
    for (bool first = true; first || !skipToken.isEmpty(); first = false) {
        base::Result<azure::VirtualMachinePage> page
            = co_await graph.virtualMachines(subscriptionIds, pageSize, skipToken, cancellation);
        if (!page) {
            tally->obstacles.push_back(page.error());
            if (page.error().kind != ErrorKind::Cancelled) {
                co_await listOneByOne(connection, subscriptionIds, sink, tally, cancellation);
            }
            co_return;
        }
        if (first) {
            sink.expected(page->totalRecords);
        }
        const bool loops = !page->skipToken.isEmpty() && page->skipToken == skipToken;
        skipToken = loops ? QString() : page->skipToken;
        sink.rows(std::move(page->virtualMachines));
        if (loops) {
            base::Error error;
            error.kind = ErrorKind::BadResponse;
            error.operation = QStringLiteral("resourceGraph/virtualMachines");
            error.message = QStringLiteral("$.$skipToken repeats itself");
            tally->obstacles.push_back(error);
        }
    }
    ++tally->listed;
}

bool hasMachines(const domain::Subscription &subscription) {
    return !base::sameText(subscription.state, u"Deleted");
}

std::vector<QStringList> batchesOf(const std::vector<domain::Subscription> &subscriptions) {
    std::vector<QStringList> batches;
    for (const domain::Subscription &subscription : subscriptions) {
        if (!hasMachines(subscription)) {
            continue;
        }
        if (batches.empty() || batches.back().size() == subscriptionsPerBatch) {
            batches.emplace_back();
        }
        batches.back().append(subscription.id);
    }
    return batches;
}

} // namespace

QCoro::Task<base::Result<Obstacles>> listVirtualMachines(
    azure::ConnectionPtr connection, ListSink sink, base::Cancellation cancellation) {
    const azure::SubscriptionsClient client(connection);
    QCoro::Task<base::Result<std::vector<domain::Tenant>>> tenantsTask = client.tenants(cancellation);
    QCoro::Task<base::Result<std::vector<domain::Subscription>>> subscriptionsTask
        = client.subscriptions(cancellation);

    base::Result<std::vector<domain::Subscription>> subscriptions = co_await subscriptionsTask;
    const auto tally = std::make_shared<Tally>();
    if (subscriptions) {
        const std::vector<QStringList> batches = batchesOf(*subscriptions);
        sink.subscriptions(*subscriptions);
        const std::function<QCoro::Task<void>(QStringList)> work = [=](QStringList batch) {
            return listBatch(connection, std::move(batch), sink, tally, cancellation);
        };
        co_await base::forEach<QStringList>(batches, batchesAtOnce, work, cancellation);
    }
    // Tenants only give names: the list does not wait for them, and nobody misses them.
    base::Result<std::vector<domain::Tenant>> tenants = co_await tenantsTask;
    if (tenants) {
        sink.tenants(std::move(*tenants));
    }
    if (!subscriptions) {
        co_return base::Unexpected(subscriptions.error());
    }
    if (cancellation.isCancelled()) {
        co_return base::Unexpected(base::cancelledError(QStringLiteral("virtualMachines/list")));
    }
    const bool anythingToList = std::any_of(subscriptions->begin(), subscriptions->end(), hasMachines);
    if (!anythingToList) {
        base::Error none;
        none.kind = ErrorKind::NotFound;
        none.code = QStringLiteral("NoSubscriptions");
        none.message = QStringLiteral("The signed-in account sees no subscription in this tenant.");
        none.operation = QStringLiteral("subscriptions/read");
        co_return base::Unexpected(none);
    }
    if (tally->listed == 0 && !tally->obstacles.empty()) {
        co_return base::Unexpected(tally->obstacles.front());
    }
    co_return base::Result<Obstacles>(tally->obstacles);
}

QCoro::Task<base::Result<domain::BackupStatus>> askBackupStatus(azure::ConnectionPtr connection,
    domain::ResourceId vmId, QString location, base::Cancellation cancellation) {
    const azure::BackupClient backup(connection);
    base::Result<domain::BackupStatus> status = co_await backup.backupStatus(vmId, location, cancellation);
    if (status || status.error().kind == ErrorKind::Cancelled) {
        co_return status;
    }
    domain::BackupStatus unknown;
    unknown.status = domain::ProtectionStatus::Unknown;
    unknown.errorMessage = status.error().message.isEmpty() ? status.error().code : status.error().message;
    co_return base::Result<domain::BackupStatus>(unknown);
}

QCoro::Task<base::Result<QString>> readFeatureState(azure::ConnectionPtr connection, QString subscriptionId,
    QString feature, base::Cancellation cancellation) {
    const azure::SubscriptionsClient client(connection);
    base::Result<QString> state = co_await client.computeFeatureState(subscriptionId, feature, cancellation);
    co_return state;
}

QCoro::Task<base::Result<QString>> registerPreviewFeature(azure::ConnectionPtr connection,
    QString subscriptionId, QString feature, std::function<void(QString)> told,
    base::Cancellation cancellation) {
    constexpr int reads = 30;
    constexpr std::chrono::seconds pause(10);
    const azure::SubscriptionsClient client(connection);
    base::Result<QString> state
        = co_await client.registerComputeFeature(subscriptionId, feature, cancellation);
    if (!state) {
        co_return state;
    }
    told(*state);
    for (int i = 0; i < reads && !base::sameText(*state, u"Registered"); ++i) {
        const base::Result<void> waited = co_await connection->clock->delay(pause, cancellation);
        if (!waited) {
            co_return base::Unexpected(waited.error());
        }
        base::Result<QString> now
            = co_await client.computeFeatureState(subscriptionId, feature, cancellation);
        if (!now) {
            co_return now;
        }
        state = now;
        told(*state);
    }
    co_return state;
}

} // namespace protect
