#pragma once

#include "base/async/sharedrun.h"
#include "cloud/identity/accountsession.h"
#include "cloud/identity/refreshtokensource.h"

#include <QHash>

namespace identity {

/// Shared by an AccountSession and what it has under way.
struct AccountSession::State {
    struct Issued {
        QByteArray token;
        QDateTime renewAt; ///< invalid: the RefreshTokenSource decides
    };

    AccountTools tools;
    AccountRecord account;
    QByteArray refreshToken;
    std::shared_ptr<RefreshTokenSource> source; ///< null: signed out
    QHash<QString, Issued> signedInWith; ///< access tokens that came with a sign-in, for their claims
    QHash<QString, Issued> issued; ///< the last one handed out
    std::shared_ptr<base::SharedRun<bool>> saving = std::make_shared<base::SharedRun<bool>>();
    std::shared_ptr<base::SharedRun<bool>> asking
        = std::make_shared<base::SharedRun<bool>>(); ///< one browser at a time
    base::Cancellation leaving; ///< cancelled by signing out
    bool mustSave = false;
    bool isRemembered = false; ///< asked to be written back
    std::optional<base::Error> storageProblem;

    QString key(const QString &scope, const QString &tenantId) const;
    bool isSignedOut() const { return source == nullptr; }

    static base::Error signedOutError();
    static void take(const std::shared_ptr<State> &state, const SignedIn &signedIn, const QString &tenantId);
    static void setRefreshToken(const std::shared_ptr<State> &state, const QByteArray &token);
    static QCoro::Task<base::Result<QByteArray>> accessToken(
        std::shared_ptr<State> state, QString scope, QString tenantId, base::Cancellation cancellation);
    static QCoro::Task<base::Result<bool>> save(
        std::shared_ptr<State> state, base::Cancellation cancellation);
    static QCoro::Task<base::Result<bool>> writeUntilSame(
        std::shared_ptr<State> state, base::Cancellation cancellation);
    static QCoro::Task<base::Result<void>> remember(
        std::shared_ptr<State> state, base::Cancellation cancellation);
    static base::Result<void> takeSame(
        const std::shared_ptr<State> &state, const SignedIn &signedIn, const QString &tenantId);
    static QCoro::Task<base::Result<bool>> askUser(
        std::shared_ptr<State> state, SignInRequest request, base::Cancellation cancellation);
    static QCoro::Task<base::Result<void>> answerChallenge(std::shared_ptr<State> state, QString scope,
        QString tenantId, QByteArray claims, base::Cancellation cancellation);
    static QCoro::Task<base::Result<void>> askConsent(
        std::shared_ptr<State> state, QString scope, base::Cancellation cancellation);
    static QCoro::Task<base::Result<void>> signOut(
        std::shared_ptr<State> state, base::Cancellation cancellation);
};

} // namespace identity
