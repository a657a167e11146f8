#include "cloud/identity/browsersignin.h"

#include "base/async/completion.h"
#include "cloud/identity/authorizationrequest.h"
#include "cloud/identity/claims.h"
#include "cloud/identity/loopbackreplyhandler.h"
#include "cloud/identity/signinerror.h"

namespace identity {

using base::Cancellation;
using base::Completion;
using base::Result;
using base::Unexpected;
using Redirect = Result<RedirectAnswer>;

namespace {

QString operation() {
    return QStringLiteral("signIn/browser");
}

QCoro::Task<void> endAfter(std::shared_ptr<base::Clock> clock, std::chrono::seconds limit,
    Cancellation cancellation, Completion<Redirect> end) {
    const Result<void> elapsed = co_await clock->delay(limit, cancellation);
    if (elapsed) {
        base::Error error;
        error.kind = base::ErrorKind::Timeout;
        error.code = QStringLiteral("SignInTimedOut");
        error.message = QStringLiteral("The browser did not come back within %1 s.").arg(limit.count());
        error.operation = operation();
        end.complete(Unexpected(error));
    }
}

FormFields codeFields(const SignInRequest &request, const SignInSecrets &secrets, const QByteArray &code,
    const QString &redirectUri) {
    return {
        {"client_id", request.clientId.toUtf8()},
        {"grant_type", "authorization_code"},
        {"code", code},
        {"redirect_uri", redirectUri.toUtf8()},
        {"code_verifier", secrets.verifier},
        {"scope", requestedScope(request.scope)},
        {"claims", mergedClaims(request.claims)},
        {"client_info", "1"},
    };
}

void tell(const SignInObserver &observer, const SignInProgress &progress) {
    if (observer) {
        observer(progress);
    }
}

} // namespace

BrowserSignIn::BrowserSignIn(LoginNetwork network, Opener opener) : m_shared(std::make_shared<Shared>()) {
    m_shared->network = std::move(network);
    m_shared->opener = std::move(opener);
}

QCoro::Task<Result<SignedIn>> BrowserSignIn::signIn(
    SignInRequest request, SignInObserver observer, Cancellation cancellation) {
    return run(m_shared, std::move(request), std::move(observer), std::move(cancellation));
}

QCoro::Task<Result<SignedIn>> BrowserSignIn::run(std::shared_ptr<Shared> shared, SignInRequest request,
    SignInObserver observer, Cancellation cancellation) {
    if (cancellation.isCancelled()) {
        co_return Unexpected(base::cancelledError(operation()));
    }
    const LoginNetwork network = shared->network;
    const SignInSecrets secrets = SignInSecrets::create();
    LoopbackReplyHandler handler(secrets.state, request.pageText);
    if (!handler.listen()) {
        co_return Unexpected(base::localError(QStringLiteral("LoopbackUnavailable"),
            QStringLiteral("No port on 127.0.0.1 could be opened for the answer of the browser."),
            operation()));
    }
    const QString redirectUri = handler.callback();
    const QUrl link = authorizationUrl(request, secrets, handler);

    Completion<Redirect> end;
    QObject::connect(&handler, &LoopbackReplyHandler::answered, &handler,
        [end](const RedirectAnswer &answer) { end.complete(answer); });
    const Cancellation::Registration registration
        = cancellation.onCancel([end] { end.complete(Unexpected(base::cancelledError(operation()))); });
    const Cancellation countdown;
    endAfter(network.clock, request.timeLimit, countdown, end);

    SignInProgress progress;
    progress.link = link;
    progress.expires = network.clock->now().addSecs(request.timeLimit.count());
    progress.browserOpened = shared->opener && shared->opener(link);
    tell(observer, progress);
    const Redirect redirect = co_await end;
    countdown.cancel();
    handler.close();
    if (!redirect) {
        co_return Unexpected(redirect.error());
    }
    if (!redirect->error.isEmpty()) {
        const base::Error error
            = redirectError(redirect->error, redirect->description, redirect->claims, operation());
        co_return Unexpected(withTarget(error, request.endpoints.loginHost, request.scope));
    }
    progress.phase = SignInProgress::Phase::Finishing;
    tell(observer, progress);
    const Result<Tokens> tokens = co_await redeem(network, request.endpoints.token(),
        codeFields(request, secrets, redirect->code, redirectUri), request.scope, operation(), cancellation);
    if (!tokens) {
        co_return Unexpected(tokens.error());
    }
    co_return signedIn(request, *tokens, secrets.nonce, network.clock->now());
}

} // namespace identity
