// An interactive sign-in whose progress the account shows: internal to this room.
#pragma once

#include "cloud/identity/signin.h"

#include <functional>
#include <memory>

namespace account {

/// Hooks of whoever shows a sign-in. All are called in the thread of the caller.
struct Guidance {
    std::function<void(const identity::SignInProgress &)> show;
    std::function<base::Cancellation()> begun; ///< yields what the user cancels with
    std::function<void()> ended;
    identity::BrowserPageText pageText;
    std::function<bool(const QUrl &)> acceptsPage; ///< see identity::SignInRequest
    QUrl browserBase; ///< see identity::LoginEndpoints
};

/// Wraps a way to sign in so that its progress is shown, and so that the user can cancel it wherever it was
/// started: by the start page, or by a claims challenge in the middle of a flow.
class GuidedSignIn final : public identity::InteractiveSignIn {
public:
    GuidedSignIn(std::shared_ptr<identity::InteractiveSignIn> way, Guidance guidance);
    QCoro::Task<base::Result<identity::SignedIn>> signIn(identity::SignInRequest request,
        identity::SignInObserver observer, base::Cancellation cancellation) override;

private:
    static QCoro::Task<base::Result<identity::SignedIn>> run(std::shared_ptr<identity::InteractiveSignIn> way,
        Guidance guidance, identity::SignInRequest request, base::Cancellation cancellation);

    std::shared_ptr<identity::InteractiveSignIn> m_way;
    Guidance m_guidance;
};

} // namespace account
