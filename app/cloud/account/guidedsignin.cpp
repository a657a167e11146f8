#include "cloud/account/guidedsignin.h"

namespace account {

GuidedSignIn::GuidedSignIn(std::shared_ptr<identity::InteractiveSignIn> way, Guidance guidance)
    : m_way(std::move(way)), m_guidance(std::move(guidance)) { }

QCoro::Task<base::Result<identity::SignedIn>> GuidedSignIn::signIn(
    identity::SignInRequest request, identity::SignInObserver observer, base::Cancellation cancellation) {
    Q_UNUSED(observer) // the guidance shows it
    return run(m_way, m_guidance, std::move(request), std::move(cancellation));
}

QCoro::Task<base::Result<identity::SignedIn>> GuidedSignIn::run(
    std::shared_ptr<identity::InteractiveSignIn> way, Guidance guidance, identity::SignInRequest request,
    base::Cancellation cancellation) {
    request.pageText = guidance.pageText;
    request.acceptsPage = guidance.acceptsPage;
    request.endpoints.browserBase = guidance.browserBase;
    const base::Cancellation end;
    const base::Cancellation byUser = guidance.begun();
    const base::Cancellation::Registration first = cancellation.onCancel([end] { end.cancel(); });
    const base::Cancellation::Registration second = byUser.onCancel([end] { end.cancel(); });
    base::Result<identity::SignedIn> signedIn = co_await way->signIn(request, guidance.show, end);
    guidance.ended();
    co_return signedIn;
}

} // namespace account
