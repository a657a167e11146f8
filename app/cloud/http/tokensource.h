#pragma once

#include "base/async/cancellation.h"
#include "base/result.h"

#include <QByteArray>
#include <QCoroTask>
#include <QString>

namespace http {

/// Hands out access tokens. Implementations cache, refresh before expiry, and run one refresh at a time.
class TokenSource {
public:
    virtual ~TokenSource() = default;
    /// An access token for `scope` of `tenantId` (empty: the signed-in tenant). Errors: SignInRequired,
    /// Network, Cancelled. The token itself never appears in an Error.
    virtual QCoro::Task<base::Result<QByteArray>> accessToken(
        QString scope, QString tenantId, base::Cancellation cancellation)
        = 0;
    /// The service refused this token (401): forget it, so that the next call gets a new one.
    virtual void forget(const QString &scope, const QString &tenantId) = 0;
};

} // namespace http
