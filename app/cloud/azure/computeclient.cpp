#include "cloud/azure/computeclient.h"

#include "base/text.h"
#include "cloud/azure/apiversions.h"
#include "cloud/azure/calls.h"
#include "cloud/azure/computereader.h"
#include "cloud/azure/longrunning.h"
#include "cloud/azure/requestparts.h"
#include "cloud/azure/urls.h"

namespace azure {

namespace {

constexpr std::chrono::minutes bound{10};

QString computePath(const QString &subscriptionId, const QString &kind) {
    return encodedPath(
        QStringLiteral("subscriptions/%1/providers/Microsoft.Compute/%2").arg(subscriptionId, kind));
}

http::Request setRequest(const Cloud &cloud, const domain::ResourceId &id) {
    return armGet(cloud, id, apiversion::disks, QStringLiteral("diskEncryptionSets/read"));
}

/// Whether it is what would be made, and serves or is about to.
bool isWanted(const domain::DiskEncryptionSet &set, const domain::NewEncryptionSet &wanted) {
    return set.isConfidential() && set.activeKey == wanted.key
        && base::normalisedRegion(set.location) == base::normalisedRegion(wanted.location)
        && (wanted.sourceVaultId.isEmpty() || set.sourceVaultId == wanted.sourceVaultId)
        && !set.identityPrincipalId.isEmpty() && set.userAssignedIdentities.empty()
        && set.federatedClientId.isEmpty();
}

QCoro::Task<base::Result<domain::DiskEncryptionSet>> makeSet(ConnectionPtr connection,
    domain::NewEncryptionSet wanted, http::Request request, base::Cancellation cancellation) {
    const http::Request read = setRequest(connection->cloud, wanted.id);
    const base::Result<domain::DiskEncryptionSet> existing
        = co_await fetch(connection, read, &readDiskEncryptionSet, cancellation);
    if (existing && isWanted(*existing, wanted)
        && base::sameText(existing->provisioningState, u"Succeeded")) {
        co_return existing;
    }
    const bool isOther
        = existing ? !isWanted(*existing, wanted) : existing.error().kind == base::ErrorKind::BadResponse;
    if (isOther) {
        base::Error taken;
        taken.kind = base::ErrorKind::Conflict;
        taken.code = QStringLiteral("SetNameTaken");
        taken.message = QStringLiteral("The resource group already has a disk encryption set named \"%1\".")
                            .arg(wanted.id.name());
        taken.operation = request.operation;
        taken.target = wanted.id.text();
        co_return base::Unexpected(taken);
    }
    if (!existing && existing.error().kind != base::ErrorKind::NotFound) {
        co_return base::Unexpected(existing.error());
    }
    const base::Result<http::Response> answer = co_await send(connection, request, cancellation);
    if (!answer) {
        co_return base::Unexpected(answer.error());
    }
    const base::Result<void> ended = co_await waitForEnd(connection, request, *answer, bound, cancellation);
    if (!ended) {
        co_return base::Unexpected(ended.error());
    }
    const base::Result<domain::DiskEncryptionSet> made
        = co_await fetch(connection, read, &readDiskEncryptionSet, cancellation);
    co_return made;
}

/// Deletes what takes a while to be deleted.
QCoro::Task<base::Result<void>> deleteToTheEnd(
    ConnectionPtr connection, http::Request request, base::Cancellation cancellation) {
    const base::Result<http::Response> answer = co_await send(connection, request, cancellation);
    if (!answer && answer.error().kind == base::ErrorKind::NotFound) {
        co_return base::Result<void>();
    }
    if (!answer) {
        co_return base::Unexpected(answer.error());
    }
    const base::Result<void> ended = co_await waitForEnd(connection, request, *answer, bound, cancellation);
    co_return ended;
}

QString readText(const JsonNode &node) {
    return node.string();
}

QCoro::Task<base::Result<QStringList>> texts(
    ConnectionPtr connection, http::Request request, base::Cancellation cancellation) {
    const base::Result<std::vector<QString>> all
        = co_await fetchAll(connection, request, &readText, cancellation);
    if (!all) {
        co_return base::Unexpected(all.error());
    }
    co_return QStringList(all->begin(), all->end());
}

} // namespace

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
    const QString path = computePath(subscriptionId, QStringLiteral("virtualMachines"));
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
    return fetch(m_connection, setRequest(m_connection->cloud, id), &readDiskEncryptionSet, cancellation);
}

QCoro::Task<base::Result<std::vector<domain::VirtualMachineSize>>> ComputeClient::sizes(
    QString subscriptionId, QString region, base::Cancellation cancellation) const {
    const QString filter = QStringLiteral("location eq ") + odataLiteral(base::normalisedRegion(region));
    return fetchAll(m_connection,
        armRequest(m_connection->cloud, http::Method::Get,
            computePath(subscriptionId, QStringLiteral("skus")), apiversion::computeSkus,
            QStringLiteral("skus/list"), filterQuery(filter)),
        &readVirtualMachineSize, cancellation);
}

QCoro::Task<base::Result<std::vector<domain::Disk>>> ComputeClient::disksIn(
    domain::ResourceId group, base::Cancellation cancellation) const {
    return fetchAll(m_connection,
        armGet(m_connection->cloud, group.child(QStringLiteral("providers/Microsoft.Compute/disks")),
            apiversion::disks, QStringLiteral("disks/list")),
        &readDisk, cancellation);
}

http::Request ComputeClient::deleteDiskRequest(const Cloud &cloud, const domain::ResourceId &id) {
    return armRequest(cloud, http::Method::Delete, encodedPath(id.text()), apiversion::disks,
        QStringLiteral("disks/delete"));
}

QCoro::Task<base::Result<void>> ComputeClient::deleteDisk(
    domain::ResourceId id, base::Cancellation cancellation) const {
    return deleteToTheEnd(m_connection, deleteDiskRequest(m_connection->cloud, id), cancellation);
}

QCoro::Task<base::Result<std::vector<domain::DiskEncryptionSet>>> ComputeClient::encryptionSets(
    QString subscriptionId, base::Cancellation cancellation) const {
    return fetchAll(m_connection,
        armRequest(m_connection->cloud, http::Method::Get,
            computePath(subscriptionId, QStringLiteral("diskEncryptionSets")), apiversion::disks,
            QStringLiteral("diskEncryptionSets/list")),
        &readDiskEncryptionSet, cancellation);
}

http::Request ComputeClient::createSetRequest(const Cloud &cloud, const domain::NewEncryptionSet &set) {
    http::Request request = armRequest(cloud, http::Method::Put, encodedPath(set.id.text()),
        apiversion::disks, QStringLiteral("diskEncryptionSets/write"));
    setJsonBody(request, encryptionSetBody(set));
    return request;
}

QCoro::Task<base::Result<domain::DiskEncryptionSet>> ComputeClient::createSet(
    domain::NewEncryptionSet set, base::Cancellation cancellation) const {
    return makeSet(m_connection, set, createSetRequest(m_connection->cloud, set), cancellation);
}

http::Request ComputeClient::deleteSetRequest(const Cloud &cloud, const domain::ResourceId &id) {
    return armRequest(cloud, http::Method::Delete, encodedPath(id.text()), apiversion::disks,
        QStringLiteral("diskEncryptionSets/delete"));
}

QCoro::Task<base::Result<void>> ComputeClient::deleteSet(
    domain::ResourceId id, base::Cancellation cancellation) const {
    return deleteToTheEnd(m_connection, deleteSetRequest(m_connection->cloud, id), cancellation);
}

QCoro::Task<base::Result<QStringList>> ComputeClient::associatedResources(
    domain::ResourceId id, base::Cancellation cancellation) const {
    return texts(m_connection,
        armGet(m_connection->cloud, id.child(QStringLiteral("associatedResources")), apiversion::disks,
            QStringLiteral("diskEncryptionSets/associatedResources")),
        cancellation);
}

} // namespace azure
