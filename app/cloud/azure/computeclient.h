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
    /// The sizes of VMs in a region, with what the subscription may not use there.
    QCoro::Task<base::Result<std::vector<domain::VirtualMachineSize>>> sizes(
        QString subscriptionId, QString region, base::Cancellation cancellation) const;

    QCoro::Task<base::Result<domain::Disk>> disk(
        domain::ResourceId id, base::Cancellation cancellation) const;
    /// The managed disks of a resource group.
    QCoro::Task<base::Result<std::vector<domain::Disk>>> disksIn(
        domain::ResourceId group, base::Cancellation cancellation) const;
    static http::Request deleteDiskRequest(const Cloud &cloud, const domain::ResourceId &id);
    /// Deletes a disk and waits for the end. One that is not there counts as deleted.
    QCoro::Task<base::Result<void>> deleteDisk(domain::ResourceId id, base::Cancellation cancellation) const;

    QCoro::Task<base::Result<domain::DiskEncryptionSet>> diskEncryptionSet(
        domain::ResourceId id, base::Cancellation cancellation) const;
    /// All disk encryption sets of a subscription, confidential or not.
    QCoro::Task<base::Result<std::vector<domain::DiskEncryptionSet>>> encryptionSets(
        QString subscriptionId, base::Cancellation cancellation) const;
    static http::Request createSetRequest(const Cloud &cloud, const domain::NewEncryptionSet &set);
    /// Makes a disk encryption set for confidential VMs, waits for the end and reads it. Never changes
    /// another one: a set of that name is Conflict, code "SetNameTaken", unless it is exactly the wanted one.
    QCoro::Task<base::Result<domain::DiskEncryptionSet>> createSet(
        domain::NewEncryptionSet set, base::Cancellation cancellation) const;
    static http::Request deleteSetRequest(const Cloud &cloud, const domain::ResourceId &id);
    /// Deletes a set and waits for the end. One that is not there counts as deleted; one that disks use is
    /// refused (Conflict).
    QCoro::Task<base::Result<void>> deleteSet(domain::ResourceId id, base::Cancellation cancellation) const;
    /// The ids of what uses a disk encryption set (contract 6.3).
    QCoro::Task<base::Result<QStringList>> associatedResources(
        domain::ResourceId id, base::Cancellation cancellation) const;

private:
    ConnectionPtr m_connection;
};

} // namespace azure
