#pragma once

#include "cloud/http/tokensource.h"
#include "cloud/identity/accountstore.h"
#include "cloud/identity/signin.h"
#include "cloud/identity/tokenendpoint.h"

#include <QDateTime>

#include <memory>
#include <optional>

namespace identity {

/// What an AccountSession works with. `interactive` may be null: then a claims challenge that a refresh does
/// not satisfy ends as the error that it was.
struct AccountTools {
    LoginNetwork network;
    std::shared_ptr<AccountStore> store;
    std::shared_ptr<InteractiveSignIn> interactive;
    SignInObserver observer; ///< told when the user is asked in the middle of something
};

/// A signed-in account: the one source of tokens for every resource, for as long as it is used. Refresh
/// tokens live in the AccountStore and in memory, access tokens in memory only. Whenever the service hands
/// out a newer refresh token it is written back.
class AccountSession final : public http::TokenSource {
public:
    AccountSession(AccountTools tools, QString cloud, SignedIn signedIn);

    /// Signs in a remembered account without asking the user. `scope` is the resource to begin with.
    /// Errors: NotFound if its token is gone; SignInRequired or ClaimsChallenge with the reason if the user
    /// has to sign in again (the account stays remembered, for its user name); those of store and network.
    static QCoro::Task<base::Result<std::shared_ptr<AccountSession>>> restore(
        AccountTools tools, AccountRecord account, QString scope, base::Cancellation cancellation);

    /// The same user in another tenant, without asking if the tenant lets them in; see restore().
    QCoro::Task<base::Result<std::shared_ptr<AccountSession>>> inTenant(
        QString tenantId, QString scope, base::Cancellation cancellation) const;

    AccountRecord account() const;

    QCoro::Task<base::Result<QByteArray>> accessToken(
        QString scope, QString tenantId, base::Cancellation cancellation) override;
    void forget(const QString &scope, const QString &tenantId) override;

    /// Drops every access token, so that the next ones know a role that was just activated.
    void renewAccessTokens();

    /// Writes the account to the store and says how that went; later changes are written by themselves.
    QCoro::Task<base::Result<void>> remember(base::Cancellation cancellation);
    /// Why the account will not be known after a restart; nullopt: it will, or was not asked to be.
    std::optional<base::Error> storageProblem() const;

    /// Answers a claims challenge for `scope`: first by a refresh with these claims, then by an interactive
    /// sign-in of the same user (contract 2.6). Errors: Rejected with code "AnotherAccount"; ClaimsChallenge
    /// where nobody can be asked; those of the sign-in.
    QCoro::Task<base::Result<void>> answerChallenge(
        QString scope, QString tenantId, QByteArray claims, base::Cancellation cancellation);

    /// Lets the user consent to one more resource, or find out that only an administrator can: an interactive
    /// sign-in of the same user for this scope alone. Errors: Rejected with code "AnotherAccount"; Local with
    /// code "NobodyToAsk" where there is no way to ask; those of the sign-in.
    QCoro::Task<base::Result<void>> askConsent(QString scope, base::Cancellation cancellation);

    /// Forgets every token here and in the store. The memory is cleared even if the store fails.
    QCoro::Task<base::Result<void>> signOut(base::Cancellation cancellation);

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace identity
