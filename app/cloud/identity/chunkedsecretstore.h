#pragma once

#include "cloud/identity/secretstore.h"

#include <memory>

namespace identity {

/// Spreads a secret over entries of at most `chunkBytes` of another store: Windows limits one credential to
/// 2560 bytes, and a refresh token may be longer. The entry `name` is a manifest ({"version", "generation",
/// "chunks", "sha256"}), the pieces are `name`/`generation`/0 and so on. A write makes new pieces first, then
/// the manifest, then removes the old pieces: what is read is always one whole secret.
class ChunkedSecretStore final : public SecretStore {
public:
    explicit ChunkedSecretStore(std::shared_ptr<SecretStore> entries, int chunkBytes = 2048);
    QCoro::Task<base::Result<QByteArray>> read(QString name, base::Cancellation cancellation) override;
    QCoro::Task<base::Result<void>> write(
        QString name, QByteArray secret, base::Cancellation cancellation) override;
    QCoro::Task<base::Result<void>> remove(QString name, base::Cancellation cancellation) override;
    bool survivesRestart() const override;

private:
    std::shared_ptr<SecretStore> m_entries;
    int m_chunkBytes;
};

} // namespace identity
