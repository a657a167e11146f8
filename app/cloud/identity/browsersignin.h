#pragma once

#include "cloud/identity/signin.h"
#include "cloud/identity/tokenendpoint.h"

#include <QUrl>

#include <functional>
#include <memory>

namespace identity {

/// Sign-in in the system browser: authorization code with PKCE and a loopback redirect (contract 2.2, 2.3;
/// RFC 8252). The port is open only while one sign-in waits; several sign-ins do not disturb each other.
///
/// Errors: Timeout with code "SignInTimedOut" after SignInRequest::timeLimit; Local with code
/// "LoopbackUnavailable" if no port can be opened; Cancelled; the service's refusals as in signinerror.h.
class BrowserSignIn final : public InteractiveSignIn {
public:
    /// Opens a URL in the browser; false if that did not work. Called once; "Open again" is the caller's.
    using Opener = std::function<bool(const QUrl &)>;

    BrowserSignIn(LoginNetwork network, Opener opener);
    QCoro::Task<base::Result<SignedIn>> signIn(
        SignInRequest request, SignInObserver observer, base::Cancellation cancellation) override;

private:
    struct Shared {
        LoginNetwork network;
        Opener opener;
    };
    static QCoro::Task<base::Result<SignedIn>> run(std::shared_ptr<Shared> shared, SignInRequest request,
        SignInObserver observer, base::Cancellation cancellation);

    std::shared_ptr<Shared> m_shared;
};

} // namespace identity
