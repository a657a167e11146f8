#pragma once

#include "base/async/cancellation.h"
#include "base/result.h"
#include "cloud/identity/idtoken.h"
#include "cloud/identity/loginendpoints.h"
#include "cloud/identity/tokenanswer.h"

#include <QCoroTask>
#include <QDateTime>
#include <QUrl>

#include <chrono>
#include <functional>

namespace identity {

/// What the page says that the browser shows at the end. Plain text; wording/ translates it. It must not
/// claim success: the tokens are not there yet.
struct BrowserPageText {
    QString title = QStringLiteral("Confidential VM Backup Wizard");
    QString received = QStringLiteral("Received. Return to the application; you can close this page.");
    QString refused = QStringLiteral("The sign-in was not completed. Return to the application to see why.");
};

/// One interactive sign-in (contract 2.2, 2.4).
struct SignInRequest {
    LoginEndpoints endpoints;
    QString clientId; ///< the product's own app registration (contract 2.1)
    QString scope; ///< of one resource: "https://management.azure.com/.default"
    QString prompt; ///< "select_account", "login", "consent"; empty: as Entra likes
    QString loginHint; ///< user name
    QString domainHint;
    QByteArray claims; ///< JSON of a claims challenge; the cp1 capability is always added
    std::chrono::seconds timeLimit{300};
    BrowserPageText pageText;
    /// Whether a page that a device code is to be entered at may belong to this cloud; empty: any may.
    std::function<bool(const QUrl &)> acceptsPage;
};

/// What the user has to do, told as often as it changes.
struct SignInProgress {
    enum class Phase {
        WaitingForBrowser, ///< `link` is to be opened in a browser on this machine
        WaitingForCode, ///< `userCode` is to be entered at `link`, on any machine
        Finishing, ///< the user has done their part; tokens are being fetched
    };
    Phase phase = Phase::WaitingForBrowser;
    QUrl link;
    bool browserOpened = false; ///< false: no browser could be started, the link must be copied
    QString userCode;
    QDateTime expires; ///< UTC; when waiting ends

    friend bool operator==(const SignInProgress &, const SignInProgress &) = default;
};

using SignInObserver = std::function<void(const SignInProgress &)>;

/// The fruit of a sign-in. Holds secrets: never log it.
struct SignedIn {
    QString loginHost;
    QString clientId;
    UserAccount user;
    QByteArray refreshToken;
    QString scope; ///< the resource that `accessToken` is for
    QByteArray accessToken;
    QDateTime accessTokenExpires; ///< UTC
};

/// A way to sign in that involves the user. Ends early with Cancelled.
class InteractiveSignIn {
public:
    virtual ~InteractiveSignIn() = default;
    virtual QCoro::Task<base::Result<SignedIn>> signIn(
        SignInRequest request, SignInObserver observer, base::Cancellation cancellation)
        = 0;
};

/// "https://management.azure.com/.default openid profile offline_access": what is asked of Entra so that the
/// answer holds an id token and a refresh token (contract 2.2).
QByteArray requestedScope(const QString &resourceScope);

/// Puts the answer to a sign-in together. Errors: those of readIdToken(); BadResponse with code
/// "NoRefreshToken" where the service kept it back.
base::Result<SignedIn> signedIn(
    const SignInRequest &request, const Tokens &tokens, const QByteArray &nonce, const QDateTime &now);

} // namespace identity
