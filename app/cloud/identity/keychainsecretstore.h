#pragma once

#include "cloud/identity/secretstore.h"

#include <chrono>

namespace identity {

/// The secret store of the desktop through QtKeychain: Secret Service or KWallet, Windows Credential Manager,
/// macOS Keychain. QtKeychain's plain-text fallback stays off. One entry per name; wrap it into a
/// ChunkedSecretStore for secrets of any length.
///
/// KWallet may ask the user to open a wallet and wait for days: every call ends after `limit` with Timeout.
class KeychainSecretStore final : public SecretStore {
public:
    explicit KeychainSecretStore(QString service, std::chrono::milliseconds limit = std::chrono::seconds(60));
    QCoro::Task<base::Result<QByteArray>> read(QString name, base::Cancellation cancellation) override;
    QCoro::Task<base::Result<void>> write(
        QString name, QByteArray secret, base::Cancellation cancellation) override;
    QCoro::Task<base::Result<void>> remove(QString name, base::Cancellation cancellation) override;
    bool survivesRestart() const override { return true; }

private:
    QString m_service;
    std::chrono::milliseconds m_limit;
};

/// Which store is used, and why it is not the desktop's.
struct SecretStoreChoice {
    std::shared_ptr<SecretStore> store;
    std::optional<base::Error> whyMemoryOnly; ///< set: the user must sign in again after a restart
};

/// The desktop's store if `keychain` answers a first question, otherwise memory only.
QCoro::Task<SecretStoreChoice> chooseSecretStore(
    std::shared_ptr<SecretStore> keychain, base::Cancellation cancellation);

} // namespace identity
