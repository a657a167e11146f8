#include "cloud/azure/computeclient.h"

#include "cloud/azure/apiversions.h"
#include "cloud/azure/calls.h"
#include "cloud/azure/computereader.h"
#include "cloud/azure/urls.h"

namespace azure {

ComputeClient::ComputeClient(ConnectionPtr connection) : m_connection(std::move(connection)) { }

QCoro::Task<base::Result<domain::VirtualMachine>> ComputeClient::virtualMachine(
    domain::ResourceId id, base::Cancellation cancellation) const {
    return fetch(m_connection,
        armGet(m_connection->cloud, id, apiversion::virtualMachines, QStringLiteral("virtualMachines/read"),
            QStringLiteral("%24expand=instanceView")),
        &readVirtualMachine, cancellation);
}

QCoro::Task<base::Result<std::vector<domain::VirtualMachine>>> ComputeClient::virtualMachines(
    QString subscriptionId, base::Cancellation cancellation) const {
    const QString path = encodedPath(
        QStringLiteral("subscriptions/%1/providers/Microsoft.Compute/virtualMachines").arg(subscriptionId));
    return fetchAll(m_connection,
        armRequest(m_connection->cloud, http::Method::Get, path, apiversion::virtualMachines,
            QStringLiteral("virtualMachines/list")),
        &readVirtualMachine, cancellation);
}

QCoro::Task<base::Result<domain::Disk>> ComputeClient::disk(
    domain::ResourceId id, base::Cancellation cancellation) const {
    return fetch(m_connection,
        armGet(m_connection->cloud, id, apiversion::disks, QStringLiteral("disks/read")), &readDisk,
        cancellation);
}

QCoro::Task<base::Result<domain::DiskEncryptionSet>> ComputeClient::diskEncryptionSet(
    domain::ResourceId id, base::Cancellation cancellation) const {
    return fetch(m_connection,
        armGet(m_connection->cloud, id, apiversion::disks, QStringLiteral("diskEncryptionSets/read")),
        &readDiskEncryptionSet, cancellation);
}

} // namespace azure
