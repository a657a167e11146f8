#pragma once

#include "base/secretbytes.h"
#include "cloud/azure/connection.h"
#include "domain/deletedkey.h"
#include "domain/environment.h"
#include "domain/newkey.h"

#include <QCoroTask>
#include <QJsonObject>

#include <memory>

namespace azure {

/// The keys data plane, the same on a Key Vault and a Managed HSM (contract 10). Of a key's material only the
/// public part is read, and of that only a fingerprint is kept.
///
/// A Forbidden caused by a firewall or private endpoint has Error::isNetworkRule set.
class KeysClient {
public:
    explicit KeysClient(ConnectionPtr connection);

    QCoro::Task<base::Result<domain::Key>> key(
        domain::KeyStoreKind kind, domain::KeyIdentifier id, base::Cancellation cancellation) const;
    /// Names only (no attributes that a list does not carry).
    QCoro::Task<base::Result<std::vector<domain::Key>>> keys(
        domain::KeyStoreKind kind, QUrl store, base::Cancellation cancellation) const;
    /// All versions of the key of this name, as a list tells them: with their version and attributes, but
    /// without type and release policy.
    QCoro::Task<base::Result<std::vector<domain::Key>>> versions(
        domain::KeyStoreKind kind, domain::KeyIdentifier id, base::Cancellation cancellation) const;
    /// The deleted key of this name, whatever version is asked for. NotFound: there is none to recover.
    QCoro::Task<base::Result<domain::DeletedKey>> deletedKey(
        domain::KeyStoreKind kind, domain::KeyIdentifier id, base::Cancellation cancellation) const;
    /// The release policy of a key, decoded. NotFound, code "NoReleasePolicy": it has none.
    QCoro::Task<base::Result<QJsonObject>> releasePolicy(
        domain::KeyStoreKind kind, domain::KeyIdentifier id, base::Cancellation cancellation) const;

    static http::Request recoverRequest(
        const Cloud &cloud, domain::KeyStoreKind kind, const domain::KeyIdentifier &id);
    /// Recovers all versions of a deleted key, and waits until the store tells the version of `id`, or the
    /// newest where it names none: it answers 404 for some seconds. Timeout, code "KeyNotYetRecovered".
    QCoro::Task<base::Result<domain::Key>> recover(
        domain::KeyStoreKind kind, domain::KeyIdentifier id, base::Cancellation cancellation) const;

    /// As it is shown: a placeholder stands for the backup.
    static http::Request restoreRequest(const Cloud &cloud, domain::KeyStoreKind kind, const QUrl &store);
    /// Restores a key from its backup, with the name and the versions it had (contract 15.5). What was made
    /// of the backup to send it is overwritten when there is an answer, and where there is none. What Qt and
    /// the operating system keep of what passed through their buffers is out of reach.
    QCoro::Task<base::Result<domain::Key>> restore(domain::KeyStoreKind kind, QUrl store,
        std::shared_ptr<const base::SecretBytes> backup, base::Cancellation cancellation) const;

    static http::Request createRequest(
        const Cloud &cloud, domain::KeyStoreKind kind, const QUrl &store, const domain::NewKey &key);
    /// Reads first: never makes a new version of a key that is there (Conflict, code "KeyNameTaken"). A
    /// deleted one of this name is Conflict too, "ObjectIsDeletedButRecoverable".
    QCoro::Task<base::Result<domain::Key>> create(
        domain::KeyStoreKind kind, QUrl store, domain::NewKey key, base::Cancellation cancellation) const;

    static http::Request deleteRequest(
        const Cloud &cloud, domain::KeyStoreKind kind, const domain::KeyIdentifier &id);
    /// Deletes all versions of a key, whatever version is named. They can be recovered until the store purges
    /// them.
    QCoro::Task<base::Result<domain::DeletedKey>> remove(
        domain::KeyStoreKind kind, domain::KeyIdentifier id, base::Cancellation cancellation) const;

private:
    ConnectionPtr m_connection;
};

} // namespace azure
