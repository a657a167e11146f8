#include "simulator/tokensigner.h"

#include "simulator/jsonwebtoken.h"

#include <QCryptographicHash>

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <memory>

namespace simulator {

namespace {

template <auto Release>
struct Freed {
    template <typename T>
    void operator()(T *object) const {
        Release(object);
    }
};

EVP_PKEY *key() {
    static const std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>> made(EVP_RSA_gen(2048));
    return made.get();
}

QByteArray numberOf(const char *name) {
    BIGNUM *number = nullptr;
    if (!key() || EVP_PKEY_get_bn_param(key(), name, &number) != 1) {
        return {};
    }
    QByteArray bytes(BN_num_bytes(number), '\0');
    BN_bn2bin(number, reinterpret_cast<unsigned char *>(bytes.data()));
    BN_free(number);
    return bytes;
}

const QString &keyId() {
    static const QString id = QString::fromLatin1(
        QCryptographicHash::hash(numberOf(OSSL_PKEY_PARAM_RSA_N), QCryptographicHash::Sha1)
            .toBase64(base64Url));
    return id;
}

QByteArray signature(const QByteArray &text) {
    const std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>> context(EVP_MD_CTX_new());
    const auto *bytes = reinterpret_cast<const unsigned char *>(text.constData());
    std::size_t size = 0;
    if (!context || EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key()) != 1
        || EVP_DigestSign(context.get(), nullptr, &size, bytes, std::size_t(text.size())) != 1) {
        return {};
    }
    QByteArray result(qsizetype(size), '\0');
    EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(result.data()), &size, bytes,
        std::size_t(text.size()));
    return result;
}

} // namespace

QString signedToken(const QJsonObject &claims) {
    const QByteArray text = unsignedToken(
        {{QStringLiteral("typ"), QStringLiteral("JWT")}, {QStringLiteral("alg"), QStringLiteral("RS256")},
            {QStringLiteral("kid"), keyId()}, {QStringLiteral("x5t"), keyId()}},
        claims);
    return QString::fromLatin1(text + '.' + signature(text).toBase64(base64Url));
}

QJsonArray signingKeys() {
    const auto number
        = [](const char *name) { return QString::fromLatin1(numberOf(name).toBase64(base64Url)); };
    return {QJsonObject{{QStringLiteral("kty"), QStringLiteral("RSA")},
        {QStringLiteral("use"), QStringLiteral("sig")}, {QStringLiteral("alg"), QStringLiteral("RS256")},
        {QStringLiteral("kid"), keyId()}, {QStringLiteral("x5t"), keyId()},
        {QStringLiteral("n"), number(OSSL_PKEY_PARAM_RSA_N)},
        {QStringLiteral("e"), number(OSSL_PKEY_PARAM_RSA_E)}}};
}

} // namespace simulator
