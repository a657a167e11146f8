#pragma once

#include "base/secretbytes.h"
#include "cloud/azure/connection.h"
#include "domain/storageaccount.h"

#include <QCoroTask>

#include <memory>

namespace azure {

/// Storage accounts (ARM), and single blobs in them (contract 15.5 step 5).
///
/// A refusal for want of a data role is Forbidden "AuthorizationPermissionMismatch"; that of a firewall
/// "AuthorizationFailure" with Error::isNetworkRule; what is not there NotFound "BlobNotFound" or
/// "ContainerNotFound". Nothing of a blob's content is in any Error.
class StorageClient {
public:
    explicit StorageClient(ConnectionPtr connection);

    QCoro::Task<base::Result<std::vector<domain::StorageAccount>>> accounts(
        QString subscriptionId, base::Cancellation cancellation) const;
    QCoro::Task<base::Result<domain::StorageAccount>> account(
        domain::ResourceId id, base::Cancellation cancellation) const;

    static http::Request fetchRequest(const Cloud &cloud, const domain::BlobPlace &place);
    /// The whole blob. The buffers of its answer are overwritten.
    QCoro::Task<base::Result<std::shared_ptr<base::SecretBytes>>> fetch(
        domain::BlobPlace place, base::Cancellation cancellation) const;
    /// The same by a URL with a shared access signature, which goes to this cloud's storage alone and in no
    /// log. No token is sent. Local, code "NotABlobSas": it is no such URL. Forbidden, code "SasRefused": it
    /// has expired, or is not signed with a key that the account knows.
    QCoro::Task<base::Result<std::shared_ptr<base::SecretBytes>>> fetchSigned(
        QUrl sas, base::Cancellation cancellation) const;
    QCoro::Task<base::Result<bool>> exists(domain::BlobPlace place, base::Cancellation cancellation) const;

    static http::Request deleteBlobRequest(const Cloud &cloud, const domain::BlobPlace &place);
    /// Deletes a blob, with the reach of the account's soft delete. One that is not there counts as deleted.
    QCoro::Task<base::Result<void>> deleteBlob(
        domain::BlobPlace place, base::Cancellation cancellation) const;

private:
    ConnectionPtr m_connection;
};

} // namespace azure
