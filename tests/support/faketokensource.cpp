#include "tests/support/faketokensource.h"

namespace support {

QCoro::Task<base::Result<QByteArray>> FakeTokenSource::accessToken(
    QString scope, QString tenantId, base::Cancellation cancellation) {
    m_asked.append((scope + QLatin1Char(' ') + tenantId).trimmed());
    if (cancellation.isCancelled()) {
        co_return base::Unexpected(base::cancelledError());
    }
    if (m_error) {
        co_return base::Unexpected(*m_error);
    }
    co_return current();
}

void FakeTokenSource::forget(const QString &, const QString &) {
    ++m_forgotten;
    ++m_generation;
}

} // namespace support
