#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace identity {

/// Who has signed in, as the sign-in service says it.
struct UserAccount {
    QString tenantId; ///< `tid`: the tenant that was signed in to
    QString userId; ///< `oid`: the user's object id in that tenant
    QString userName; ///< `preferred_username`, normally the user principal name; only for display
    QString displayName; ///< `name`; only for display
    QString homeTenantId; ///< empty where unknown
    std::optional<bool> isGuest; ///< nullopt: the service did not say

    friend bool operator==(const UserAccount &, const UserAccount &) = default;
};

/// What an id token must match.
struct IdTokenExpectation {
    QString clientId; ///< equals `aud`, or is one of its entries
    QByteArray nonce; ///< equals `nonce`; empty: none was sent, `nonce` is not looked at
    QString
        tenant; ///< the tenant that was asked: `tid` equals it if it is an id; used where there is no `tid`
};

/// Reads the id token of a token answer (contract 2.3). The signature is not verified: the token came from
/// the token endpoint itself over TLS (OpenID Connect Core 3.1.3.7, item 6). `clientInfo` is the answer's
/// `client_info`, base64url of {"uid", "utid"}, whose `utid` is the home tenant; without it the token's `idp`
/// claim tells guests (both UNVERIFIED; without either the guest status is unknown).
/// Errors: BadResponse with the JSON path; Rejected with code "NonceMismatch", "AudienceMismatch" or
/// "TenantMismatch".
base::Result<UserAccount> readIdToken(
    const QByteArray &idToken, const QByteArray &clientInfo, const IdTokenExpectation &expected);

} // namespace identity
