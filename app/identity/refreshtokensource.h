#pragma once

#include "base/clock.h"
#include "http/tokensource.h"
#include "http/transport.h"

#include <QHash>

#include <memory>

namespace identity {

/// One refresh token serves every resource: redeems it at the token endpoint for an access token per scope
/// and tenant (contract 2.3), caches that until shortly before it expires, and asks once at a time per
/// scope. A newer refresh token in the answer replaces the old one. Nothing is ever written to disk here.
class RefreshTokenSource final : public http::TokenSource {
public:
    struct Account {
        QString loginHost;
        QString tenantId;
        QString clientId;
        QByteArray refreshToken;
    };

    RefreshTokenSource(
        Account account, std::shared_ptr<http::Transport> transport, std::shared_ptr<base::Clock> clock);
    QCoro::Task<base::Result<QByteArray>> accessToken(
        QString scope, QString tenantId, base::Cancellation cancellation) override;
    void forget(const QString &scope, const QString &tenantId) override;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace identity
