#pragma once

#include "cloud/azure/connection.h"
#include "domain/environment.h"

#include <QCoroTask>

namespace azure {

struct VirtualMachinePage {
    std::vector<domain::VirtualMachine> virtualMachines;
    QString skipToken;
    qint64 totalRecords = 0;
};

/// Azure Resource Graph. Batch the subscriptions (at most 300 a call).
class ResourceGraphClient {
public:
    explicit ResourceGraphClient(ConnectionPtr connection);

    /// All virtual machines (confidential or not), a page at a time, in the order of their ids. The index
    /// lags minutes behind: read the VM itself before acting on it.
    QCoro::Task<base::Result<VirtualMachinePage>> virtualMachines(
        QStringList subscriptionIds, int top, QString skipToken, base::Cancellation cancellation) const;
    /// The ARM resource of a Key Vault by its host; an empty id if it is not visible.
    QCoro::Task<base::Result<domain::ResourceId>> keyVaultByHost(
        QStringList subscriptionIds, QString host, base::Cancellation cancellation) const;

private:
    ConnectionPtr m_connection;
};

} // namespace azure
