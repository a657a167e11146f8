#pragma once

#include <QByteArray>

namespace identity {

/// 32 bytes from the operating system's random generator as base64url without padding: 43 characters, the
/// shortest verifier that RFC 7636 allows. Used for the verifier, the state and the nonce.
QByteArray randomToken();

/// The S256 challenge for a verifier: base64url(SHA-256(verifier)) without padding (RFC 7636, 4.2).
QByteArray codeChallenge(const QByteArray &verifier);

/// Compares without telling by the time it takes how much of the two is equal.
bool sameSecret(const QByteArray &a, const QByteArray &b);

} // namespace identity
