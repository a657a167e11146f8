#pragma once

#include "base/result.h"
#include "cloud/http/message.h"

#include <QDateTime>

#include <chrono>

namespace identity {

/// What a token endpoint hands out (contract 2.3).
struct Tokens {
    QByteArray accessToken; ///< opaque
    QByteArray refreshToken; ///< empty: keep the one in use
    std::chrono::seconds lifetime{0};
    QByteArray idToken; ///< empty unless `openid` was asked for
    QByteArray clientInfo; ///< empty unless `client_info=1` was sent
};

/// Reads an answer of the token endpoint. Refusals become an Error as in signinerror.h; a missing or mistyped
/// field is BadResponse with its JSON path. `now` resolves a Retry-After date.
base::Result<Tokens> readTokenAnswer(const http::Response &response, const QDateTime &now);

} // namespace identity
