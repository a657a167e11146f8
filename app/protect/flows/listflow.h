#pragma once

#include "cloud/azure/connection.h"
#include "domain/environment.h"

#include <QCoroTask>

#include <functional>
#include <vector>

namespace protect {

/// Where the parts of the list go as they arrive.
struct ListSink {
    std::function<void(std::vector<domain::Tenant>)> tenants;
    std::function<void(std::vector<domain::Subscription>)> subscriptions;
    std::function<void(std::vector<domain::VirtualMachine>)> rows; ///< one page; may repeat known rows
    std::function<void(qint64)> expected; ///< rows that one more batch of subscriptions announced
};

/// What could not be read although the list goes on.
using Obstacles = std::vector<base::Error>;

/// All virtual machines of all subscriptions, a page at a time: subscriptions, then Resource Graph in
/// batches of at most 100 subscriptions (contract 5, 17.3). Where Resource Graph is refused or not to be had,
/// each subscription is listed by itself, several at a time. Fails only if nothing at all could be listed.
QCoro::Task<base::Result<Obstacles>> listVirtualMachines(
    azure::ConnectionPtr connection, ListSink sink, base::Cancellation cancellation);

/// Protection state of one VM (contract 14.2). A refusal is ProtectionStatus::Unknown with the reason;
/// Cancelled is the only error.
QCoro::Task<base::Result<domain::BackupStatus>> askBackupStatus(azure::ConnectionPtr connection,
    domain::ResourceId vmId, QString location, base::Cancellation cancellation);

/// The state of a preview feature in the subscription.
QCoro::Task<base::Result<QString>> readFeatureState(azure::ConnectionPtr connection, QString subscriptionId,
    QString feature, base::Cancellation cancellation);

/// Registers a preview feature and waits until Azure says so, some minutes at most (contract 4). The last
/// state seen, "Registered" or not; `told` hears of each, and so that the write was answered.
QCoro::Task<base::Result<QString>> registerPreviewFeature(azure::ConnectionPtr connection,
    QString subscriptionId, QString feature, std::function<void(QString)> told,
    base::Cancellation cancellation);

} // namespace protect
