#include "protect/recovery/recoveryreading.h"

#include "cloud/azure/subscriptionsclient.h"

namespace protect {

QCoro::Task<base::Result<std::vector<domain::Subscription>>> visibleSubscriptions(
    azure::ConnectionPtr connection, std::vector<domain::Subscription> known,
    base::Cancellation cancellation) {
    if (!known.empty()) {
        co_return known;
    }
    const azure::SubscriptionsClient client(connection);
    base::Result<std::vector<domain::Subscription>> read = co_await client.subscriptions(cancellation);
    co_return read;
}

QStringList idsOf(const std::vector<domain::Subscription> &subscriptions) {
    QStringList ids;
    for (const domain::Subscription &subscription : subscriptions) {
        ids.append(subscription.id);
    }
    return ids;
}

} // namespace protect
