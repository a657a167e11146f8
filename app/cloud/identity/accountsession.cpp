#include "cloud/identity/accountsession.h"

#include "base/text.h"
#include "cloud/identity/accountsessionprivate.h"
#include "cloud/identity/claims.h"
#include "cloud/identity/silentsignin.h"

namespace identity {

using base::Cancellation;
using base::Result;
using base::Unexpected;
using SessionPtr = std::shared_ptr<AccountSession>;

namespace {

constexpr std::chrono::seconds renewBefore{300};

/// One silent sign-in that ends in a session of its own.
QCoro::Task<Result<SessionPtr>> openSession(
    AccountTools tools, QString cloud, SilentSignIn request, Cancellation cancellation) {
    const Result<SignedIn> signedIn = co_await signInSilently(tools.network, request, cancellation);
    if (!signedIn) {
        co_return Unexpected(signedIn.error());
    }
    co_return std::make_shared<AccountSession>(tools, cloud, *signedIn);
}

QCoro::Task<Result<SessionPtr>> restoreSession(
    AccountTools tools, AccountRecord account, QString scope, Cancellation cancellation) {
    const Result<LoginEndpoints> endpoints = loginEndpoints(account.loginHost, account.user.tenantId);
    if (!endpoints) {
        co_return Unexpected(endpoints.error());
    }
    const Result<QByteArray> refreshToken = co_await tools.store->refreshToken(account, cancellation);
    if (!refreshToken) {
        co_return Unexpected(refreshToken.error());
    }
    const SilentSignIn request{*endpoints, account.clientId, account.user, *refreshToken, scope, {}};
    Result<SessionPtr> session = co_await openSession(tools, account.cloud, request, cancellation);
    if (session) {
        // The service may have replaced the refresh token. A store that fails is the session's own to tell.
        const Result<void> remembered = co_await (*session)->remember(cancellation);
        Q_UNUSED(remembered)
    }
    co_return session;
}

} // namespace

AccountSession::AccountSession(AccountTools tools, QString cloud, SignedIn signedIn)
    : m_state(std::make_shared<State>()) {
    m_state->tools = std::move(tools);
    m_state->account = AccountRecord{std::move(cloud), signedIn.loginHost, signedIn.clientId, signedIn.user};
    State::take(m_state, signedIn, signedIn.user.tenantId);
}

QCoro::Task<Result<SessionPtr>> AccountSession::restore(
    AccountTools tools, AccountRecord account, QString scope, Cancellation cancellation) {
    return restoreSession(std::move(tools), std::move(account), std::move(scope), std::move(cancellation));
}

QCoro::Task<Result<SessionPtr>> AccountSession::inTenant(
    QString tenantId, QString scope, Cancellation cancellation) const {
    const Result<LoginEndpoints> endpoints = loginEndpoints(m_state->account.loginHost, tenantId);
    if (!endpoints) {
        co_return Unexpected(endpoints.error());
    }
    const SilentSignIn request{
        *endpoints, m_state->account.clientId, m_state->account.user, m_state->refreshToken, scope, {}};
    Result<SessionPtr> session
        = co_await openSession(m_state->tools, m_state->account.cloud, request, cancellation);
    co_return session;
}

AccountRecord AccountSession::account() const {
    return m_state->account;
}

QCoro::Task<Result<QByteArray>> AccountSession::accessToken(
    QString scope, QString tenantId, Cancellation cancellation) {
    return State::accessToken(m_state, std::move(scope), std::move(tenantId), std::move(cancellation));
}

void AccountSession::forget(const QString &scope, const QString &tenantId) {
    m_state->signedInWith.remove(m_state->key(scope, tenantId));
    if (m_state->source) {
        m_state->source->forget(scope, tenantId);
    }
}

void AccountSession::renewAccessTokens() {
    if (!m_state->isSignedOut()) {
        State::setRefreshToken(m_state, m_state->refreshToken);
    }
    m_state->signedInWith.clear();
}

QCoro::Task<Result<void>> AccountSession::remember(Cancellation cancellation) {
    return State::remember(m_state, std::move(cancellation));
}

std::optional<base::Error> AccountSession::storageProblem() const {
    return m_state->storageProblem;
}

QCoro::Task<Result<void>> AccountSession::answerChallenge(
    QString scope, QString tenantId, QByteArray claims, Cancellation cancellation) {
    return State::answerChallenge(
        m_state, std::move(scope), std::move(tenantId), std::move(claims), std::move(cancellation));
}

QCoro::Task<Result<void>> AccountSession::askConsent(QString scope, Cancellation cancellation) {
    return State::askConsent(m_state, std::move(scope), std::move(cancellation));
}

QCoro::Task<Result<void>> AccountSession::signOut(Cancellation cancellation) {
    return State::signOut(m_state, std::move(cancellation));
}

base::Error AccountSession::State::signedOutError() {
    base::Error error;
    error.kind = base::ErrorKind::SignInRequired;
    error.code = QStringLiteral("SignedOut");
    error.message = QStringLiteral("Nobody is signed in.");
    error.operation = QStringLiteral("token/refresh");
    return error;
}

QString AccountSession::State::key(const QString &scope, const QString &tenantId) const {
    return scope.toLower() + QLatin1Char('\n')
        + (tenantId.isEmpty() ? account.user.tenantId : tenantId).toLower();
}

void AccountSession::State::setRefreshToken(const std::shared_ptr<State> &state, const QByteArray &token) {
    state->refreshToken = token;
    state->source = std::make_shared<RefreshTokenSource>(
        RefreshTokenSource::Account{state->account.loginHost, state->account.user.tenantId,
            state->account.clientId, token, capabilityClaims(), true},
        state->tools.network.transport, state->tools.network.clock);
    const std::weak_ptr<State> weak = state;
    const RefreshTokenSource *const source = state->source.get();
    state->source->onRefreshTokenChanged([weak, source](const QByteArray &newer) {
        const std::shared_ptr<State> self = weak.lock();
        if (self && self->source.get() == source) { // not one that was replaced or signed out meanwhile
            self->refreshToken = newer;
            if (self->isRemembered) {
                save(self, Cancellation()); // goes on by itself
            }
        }
    });
}

void AccountSession::State::take(
    const std::shared_ptr<State> &state, const SignedIn &signedIn, const QString &tenantId) {
    setRefreshToken(state, signedIn.refreshToken);
    const QDateTime now = state->tools.network.clock->now();
    const qint64 left = std::max<qint64>(0, now.secsTo(signedIn.accessTokenExpires));
    const qint64 margin = std::min<qint64>(renewBefore.count(), left / 2);
    state->signedInWith.insert(
        state->key(signedIn.scope, tenantId), Issued{signedIn.accessToken, now.addSecs(left - margin)});
    if (state->isRemembered) {
        save(state, Cancellation()); // goes on by itself
    }
}

QCoro::Task<Result<QByteArray>> AccountSession::State::accessToken(
    std::shared_ptr<State> state, QString scope, QString tenantId, Cancellation cancellation) {
    if (state->isSignedOut()) {
        co_return Unexpected(signedOutError());
    }
    const QString key = state->key(scope, tenantId);
    const QDateTime now = state->tools.network.clock->now();
    const auto first = state->signedInWith.constFind(key);
    if (first != state->signedInWith.cend() && now < first->renewAt) {
        state->issued.insert(key, *first);
        co_return first->token;
    }
    const Cancellation end;
    const Cancellation::Registration byCaller = cancellation.onCancel([end] { end.cancel(); });
    const Cancellation::Registration bySigningOut = state->leaving.onCancel([end] { end.cancel(); });
    const std::shared_ptr<RefreshTokenSource> source = state->source; // ends its work also when replaced
    const Result<QByteArray> token = co_await source->accessToken(scope, tenantId, end);
    if (state->isSignedOut()) {
        co_return Unexpected(signedOutError());
    }
    if (token && state->issued.value(key).token != *token) {
        state->issued.insert(key, Issued{*token, {}});
    }
    co_return token;
}

} // namespace identity
