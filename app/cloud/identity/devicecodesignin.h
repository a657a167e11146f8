#pragma once

#include "cloud/identity/signin.h"
#include "cloud/identity/tokenendpoint.h"

namespace identity {

/// Sign-in with a code that is entered in a browser on any machine (contract 2.4). Conditional Access often
/// forbids it (AADSTS53003 and its like).
///
/// Waits the service's interval between two questions (five seconds more after slow_down), rides out lost
/// connections, and ends when the code expires. Errors: SignInRequired with code "authorization_declined",
/// "expired_token" or an AADSTS number; Cancelled; what the transport says where no code could be had.
class DeviceCodeSignIn final : public InteractiveSignIn {
public:
    explicit DeviceCodeSignIn(LoginNetwork network);
    QCoro::Task<base::Result<SignedIn>> signIn(
        SignInRequest request, SignInObserver observer, base::Cancellation cancellation) override;

private:
    LoginNetwork m_network;
};

} // namespace identity
