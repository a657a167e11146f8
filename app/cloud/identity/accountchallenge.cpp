// How an AccountSession answers a claims challenge: silently if the service lets it, else by asking the user;
// and how it asks for consent.
#include "base/text.h"
#include "cloud/identity/accountsessionprivate.h"
#include "cloud/identity/silentsignin.h"

namespace identity {

using base::Cancellation;
using base::Result;
using base::Unexpected;

namespace {

base::Error anotherAccount(const SignedIn &signedIn) {
    base::Error error;
    error.kind = base::ErrorKind::Rejected;
    error.code = QStringLiteral("AnotherAccount");
    error.message
        = QStringLiteral("The sign-in was done with another account: %1.").arg(signedIn.user.userName);
    error.operation = QStringLiteral("signIn/again");
    return error;
}

/// The same object id in the same tenant; in another tenant a user has another id, so the name decides.
bool isSameUser(const AccountRecord &account, const SignedIn &signedIn) {
    if (!base::sameText(account.loginHost, signedIn.loginHost)
        || !base::sameText(account.clientId, signedIn.clientId)) {
        return false;
    }
    return base::sameText(account.user.tenantId, signedIn.user.tenantId)
        ? base::sameText(account.user.userId, signedIn.user.userId)
        : base::sameText(account.user.userName, signedIn.user.userName);
}

bool mustAskUser(const base::Error &error) {
    return error.kind == base::ErrorKind::SignInRequired || error.kind == base::ErrorKind::ClaimsChallenge;
}

base::Error nobodyToAsk() {
    return base::localError(QStringLiteral("NobodyToAsk"),
        QStringLiteral("There is nobody to ask for consent."), QStringLiteral("signIn/consent"));
}

base::Error withClaims(base::Error error, const QByteArray &claims) {
    if (error.claims.isEmpty()) {
        error.claims = claims;
    }
    return error;
}

} // namespace

Result<void> AccountSession::State::takeSame(
    const std::shared_ptr<State> &state, const SignedIn &signedIn, const QString &tenantId) {
    if (!isSameUser(state->account, signedIn)) {
        return Unexpected(anotherAccount(signedIn));
    }
    take(state, signedIn, tenantId);
    return {};
}

QCoro::Task<Result<bool>> AccountSession::State::askUser(
    std::shared_ptr<State> state, SignInRequest request, Cancellation cancellation) {
    const std::shared_ptr<InteractiveSignIn> interactive = state->tools.interactive;
    const Result<SignedIn> signedIn
        = co_await interactive->signIn(request, state->tools.observer, cancellation);
    if (!signedIn) {
        co_return Unexpected(signedIn.error());
    }
    if (state->isSignedOut()) {
        co_return Unexpected(signedOutError());
    }
    const Result<void> taken = takeSame(state, *signedIn, request.endpoints.tenant);
    co_return taken ? Result<bool>(true) : Result<bool>(Unexpected(taken.error()));
}

QCoro::Task<Result<void>> AccountSession::State::answerChallenge(std::shared_ptr<State> state, QString scope,
    QString tenantId, QByteArray claims, Cancellation cancellation) {
    const QString tenant = tenantId.isEmpty() ? state->account.user.tenantId : tenantId;
    const Result<LoginEndpoints> endpoints = loginEndpoints(state->account.loginHost, tenant);
    if (!endpoints) {
        co_return Unexpected(endpoints.error());
    }
    for (;;) {
        if (state->isSignedOut()) {
            co_return Unexpected(signedOutError());
        }
        const SilentSignIn silent{
            *endpoints, state->account.clientId, state->account.user, state->refreshToken, scope, claims};
        const Result<SignedIn> signedIn = co_await signInSilently(state->tools.network, silent, cancellation);
        if (signedIn) {
            const bool isSignedOut = state->isSignedOut();
            co_return isSignedOut ? Result<void>(Unexpected(signedOutError()))
                                  : takeSame(state, *signedIn, tenant);
        }
        if (!mustAskUser(signedIn.error()) || !state->tools.interactive) {
            co_return Unexpected(withClaims(signedIn.error(), claims));
        }
        SignInRequest request;
        request.endpoints = *endpoints;
        request.clientId = state->account.clientId;
        request.scope = scope;
        request.loginHint = state->account.user.userName;
        // The answer to the refresh may ask for more than the resource did.
        request.claims = withClaims(signedIn.error(), claims).claims;
        const bool joinsOther = state->asking->isRunning();
        const std::weak_ptr<State> weak = state;
        const base::SharedRun<bool>::Work work
            = [weak, request](Cancellation end) { return askUser(weak.lock(), request, end); };
        const Result<bool> asked = co_await base::SharedRun<bool>::join(state->asking, work, cancellation);
        if (!asked) {
            co_return Unexpected(withClaims(asked.error(), claims));
        }
        if (!joinsOther) {
            co_return Result<void>();
        }
        // The user was asked for another resource meanwhile: that may have been enough for this one.
    }
}

QCoro::Task<Result<void>> AccountSession::State::askConsent(
    std::shared_ptr<State> state, QString scope, Cancellation cancellation) {
    const Result<LoginEndpoints> endpoints
        = loginEndpoints(state->account.loginHost, state->account.user.tenantId);
    if (!endpoints) {
        co_return Unexpected(endpoints.error());
    }
    if (!state->isSignedOut() && !state->tools.interactive) {
        co_return Unexpected(nobodyToAsk());
    }
    SignInRequest request;
    request.endpoints = *endpoints;
    request.clientId = state->account.clientId;
    request.scope = scope;
    request.loginHint = state->account.user.userName;
    // A browser of its own: whoever is asked for something else meanwhile has not consented to this.
    const base::SharedRun<bool>::Work none;
    while (state->asking->isRunning()) {
        const Result<bool> other = co_await base::SharedRun<bool>::join(state->asking, none, cancellation);
        if (cancellation.isCancelled()) {
            co_return Unexpected(base::cancelledError());
        }
        Q_UNUSED(other)
    }
    if (state->isSignedOut()) {
        co_return Unexpected(signedOutError());
    }
    const std::weak_ptr<State> weak = state;
    const base::SharedRun<bool>::Work work
        = [weak, request](Cancellation end) { return askUser(weak.lock(), request, end); };
    const Result<bool> asked = co_await base::SharedRun<bool>::join(state->asking, work, cancellation);
    co_return asked ? Result<void>() : Result<void>(Unexpected(asked.error()));
}

} // namespace identity
