#pragma once

#include "cloud/identity/signin.h"

#include <QByteArray>
#include <QUrl>

class QAbstractOAuthReplyHandler;

namespace identity {

/// The secrets of one sign-in, each 256 random bits. They live in memory only.
struct SignInSecrets {
    QByteArray state; ///< comes back in the redirect
    QByteArray nonce; ///< comes back in the id token
    QByteArray verifier; ///< goes to the token endpoint only (PKCE)

    static SignInSecrets create();
};

/// The address to open in the browser (contract 2.2), built by Qt NetworkAuth's authorization code flow with
/// our state and our PKCE challenge. `handler` names the redirect URI; it is connected to nothing afterwards.
QUrl authorizationUrl(
    const SignInRequest &request, const SignInSecrets &secrets, QAbstractOAuthReplyHandler &handler);

/// Qt NetworkAuth writes addresses and unparsable answers to its log: switches its categories off for good,
/// whatever rules are set. Called by authorizationUrl().
void silenceNetworkAuth();

} // namespace identity
