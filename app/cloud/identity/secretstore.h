#pragma once

#include "base/async/cancellation.h"
#include "base/result.h"

#include <QByteArray>
#include <QCoroTask>
#include <QString>

#include <map>
#include <memory>

namespace identity {

/// Keeps secrets by name. Errors: NotFound for an entry that is not there; Local with code
/// "SecretStoreUnavailable", "SecretStoreDenied" or "SecretStoreDamaged"; Timeout with code
/// "SecretStoreTimedOut"; Cancelled. No error holds a secret.
class SecretStore {
public:
    virtual ~SecretStore() = default;
    virtual QCoro::Task<base::Result<QByteArray>> read(QString name, base::Cancellation cancellation) = 0;
    /// Replaces what is there. After a failure the old value or none is found, never a mixture.
    virtual QCoro::Task<base::Result<void>> write(
        QString name, QByteArray secret, base::Cancellation cancellation)
        = 0;
    /// Success also if there was nothing to remove.
    virtual QCoro::Task<base::Result<void>> remove(QString name, base::Cancellation cancellation) = 0;
    /// False: gone when the program ends.
    virtual bool survivesRestart() const = 0;
};

/// Until the program ends, and nowhere else.
class MemorySecretStore final : public SecretStore {
public:
    QCoro::Task<base::Result<QByteArray>> read(QString name, base::Cancellation cancellation) override;
    QCoro::Task<base::Result<void>> write(
        QString name, QByteArray secret, base::Cancellation cancellation) override;
    QCoro::Task<base::Result<void>> remove(QString name, base::Cancellation cancellation) override;
    bool survivesRestart() const override { return false; }

private:
    std::map<QString, QByteArray> m_entries;
};

/// The error for an entry that is not there.
base::Error secretNotFound(const QString &name);

} // namespace identity
