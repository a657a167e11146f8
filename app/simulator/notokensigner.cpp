// Where there is no OpenSSL to build with: tokens say who somebody is, and nobody can check them.
#include "simulator/tokensigner.h"

#include "simulator/jsonwebtoken.h"

namespace simulator {

QString signedToken(const QJsonObject &claims) {
    const QByteArray text = unsignedToken(
        {{QStringLiteral("typ"), QStringLiteral("JWT")}, {QStringLiteral("alg"), QStringLiteral("RS256")}},
        claims);
    return QString::fromLatin1(text + ".bm9uZQ");
}

QJsonArray signingKeys() {
    return {};
}

} // namespace simulator
