#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace simulator {

/// A JSON web token with these claims, signed (RS256) with a key that is made once in a process and ends with
/// it. Where there is no OpenSSL to build with, the signature is none.
QString signedToken(const QJsonObject &claims);
/// The public half of that key, as clients look for it at jwks_uri; empty without OpenSSL.
QJsonArray signingKeys();

} // namespace simulator
