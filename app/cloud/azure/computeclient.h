#pragma once

#include "cloud/azure/connection.h"
#include "domain/environment.h"

#include <QCoroTask>

namespace azure {

/// Virtual machines, disks and disk encryption sets (contract 6).
class ComputeClient {
public:
    explicit ComputeClient(ConnectionPtr connection);

    QCoro::Task<base::Result<domain::VirtualMachine>> virtualMachine(
        domain::ResourceId id, base::Cancellation cancellation) const;
    /// The fallback without Resource Graph: all VMs of one subscription.
    QCoro::Task<base::Result<std::vector<domain::VirtualMachine>>> virtualMachines(
        QString subscriptionId, base::Cancellation cancellation) const;
    QCoro::Task<base::Result<domain::Disk>> disk(
        domain::ResourceId id, base::Cancellation cancellation) const;
    QCoro::Task<base::Result<domain::DiskEncryptionSet>> diskEncryptionSet(
        domain::ResourceId id, base::Cancellation cancellation) const;

private:
    ConnectionPtr m_connection;
};

} // namespace azure
