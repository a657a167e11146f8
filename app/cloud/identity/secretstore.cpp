#include "cloud/identity/secretstore.h"

namespace identity {

using base::Cancellation;
using base::Result;
using base::Unexpected;

base::Error secretNotFound(const QString &name) {
    base::Error error;
    error.kind = base::ErrorKind::NotFound;
    error.code = QStringLiteral("SecretNotFound");
    error.message = QStringLiteral("There is no such entry.");
    error.operation = QStringLiteral("secretStore/read");
    error.target = name;
    return error;
}

QCoro::Task<Result<QByteArray>> MemorySecretStore::read(QString name, Cancellation) {
    const auto entry = m_entries.find(name);
    if (entry == m_entries.end()) {
        co_return Unexpected(secretNotFound(name));
    }
    co_return QByteArray(entry->second); // a copy: QCoro 0.8 moves out of what it is given
}

QCoro::Task<Result<void>> MemorySecretStore::write(QString name, QByteArray secret, Cancellation) {
    m_entries[name] = secret;
    co_return Result<void>();
}

QCoro::Task<Result<void>> MemorySecretStore::remove(QString name, Cancellation) {
    m_entries.erase(name);
    co_return Result<void>();
}

} // namespace identity
