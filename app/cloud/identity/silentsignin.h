#pragma once

#include "cloud/identity/signin.h"
#include "cloud/identity/tokenendpoint.h"

namespace identity {

/// A sign-in without the user, by a refresh token: at the start of the program, in another tenant that the
/// user is a guest of, or to answer a claims challenge (contract 2.3, 2.6).
struct SilentSignIn {
    LoginEndpoints endpoints;
    QString clientId;
    UserAccount user; ///< who signed in; kept where the answer has no id token
    QByteArray refreshToken;
    QString scope;
    QByteArray claims; ///< JSON of a claims challenge; the capability is always added
};

/// Errors: as in signinerror.h; SignInRequired and ClaimsChallenge mean that the user has to be asked.
QCoro::Task<base::Result<SignedIn>> signInSilently(
    LoginNetwork network, SilentSignIn request, base::Cancellation cancellation);

} // namespace identity
