#pragma once

#include "cloud/http/tokensource.h"

#include <QStringList>

#include <optional>

namespace support {

/// Hands out "token-1" until it is forgotten, then "token-2", and so on; remembers what was asked.
class FakeTokenSource final : public http::TokenSource {
public:
    QCoro::Task<base::Result<QByteArray>> accessToken(
        QString scope, QString tenantId, base::Cancellation cancellation) override;
    void forget(const QString &scope, const QString &tenantId) override;

    void setError(std::optional<base::Error> error) { m_error = std::move(error); }
    QByteArray current() const { return "token-" + QByteArray::number(m_generation); }
    void renew() { ++m_generation; } ///< as if another request had already renewed it
    const QStringList &asked() const { return m_asked; } ///< "scope tenant" for each call
    int forgotten() const { return m_forgotten; }

private:
    int m_generation = 1;
    int m_forgotten = 0;
    QStringList m_asked;
    std::optional<base::Error> m_error;
};

} // namespace support
