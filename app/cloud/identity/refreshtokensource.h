#pragma once

#include "base/clock.h"
#include "cloud/http/tokensource.h"
#include "cloud/http/transport.h"

#include <functional>
#include <memory>

namespace identity {

/// One refresh token serves every resource: redeems it at the token endpoint for an access token per scope
/// and tenant (contract 2.3), caches that until five minutes before it expires, and asks once at a time per
/// scope. A newer refresh token in the answer replaces the old one. Nothing is ever written to disk here.
///
/// Errors: those of the endpoint as in signinerror.h, those of the transport, Cancelled, Local "BadTenant".
/// Repeating after 5xx and 429 is the business of `transport`: give it a pipeline without a token source.
/// Destroying the source ends what is under way with Cancelled.
class RefreshTokenSource final : public http::TokenSource {
public:
    struct Account {
        QString loginHost; ///< "login.microsoftonline.com"
        QString tenantId; ///< GUID or verified domain of the signed-in tenant
        QString clientId;
        QByteArray refreshToken;
        QByteArray claims{}; ///< JSON sent with every request, the capability of contract 2.6; empty: none
        /// Redeem for one scope after the other: a service may use up a refresh token with each redemption.
        bool oneAtATime = false;
    };

    RefreshTokenSource(
        Account account, std::shared_ptr<http::Transport> transport, std::shared_ptr<base::Clock> clock);
    ~RefreshTokenSource() override;
    RefreshTokenSource(const RefreshTokenSource &) = delete;
    RefreshTokenSource &operator=(const RefreshTokenSource &) = delete;

    /// A caller that is cancelled leaves; the request goes on for as long as anybody else waits for it.
    QCoro::Task<base::Result<QByteArray>> accessToken(
        QString scope, QString tenantId, base::Cancellation cancellation) override;
    void forget(const QString &scope, const QString &tenantId) override;
    /// Called with every newer refresh token, so that its owner can keep it.
    void onRefreshTokenChanged(std::function<void(const QByteArray &)> callback);

private:
    struct State;
    std::shared_ptr<State> m_state; ///< shared with the refreshes under way
};

} // namespace identity
