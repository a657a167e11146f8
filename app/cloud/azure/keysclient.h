#pragma once

#include "cloud/azure/connection.h"
#include "domain/environment.h"

#include <QCoroTask>

namespace azure {

/// The keys data plane, the same on a Key Vault and a Managed HSM (contract 10). Reads attributes only.
class KeysClient {
public:
    explicit KeysClient(ConnectionPtr connection);

    /// A Forbidden caused by a firewall or private endpoint has Error::isNetworkRule set.
    QCoro::Task<base::Result<domain::Key>> key(
        domain::KeyStoreKind kind, domain::KeyIdentifier id, base::Cancellation cancellation) const;
    /// Names only (no attributes that a list does not carry).
    QCoro::Task<base::Result<std::vector<domain::Key>>> keys(
        domain::KeyStoreKind kind, QUrl store, base::Cancellation cancellation) const;

private:
    ConnectionPtr m_connection;
};

} // namespace azure
