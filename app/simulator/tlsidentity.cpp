#include "simulator/tlsidentity.h"

#include <QSslKey>
#include <QSslSocket>

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <memory>

namespace simulator {

namespace {

template <auto Release>
struct Releaser {
    template <typename T>
    void operator()(T *object) const {
        Release(object);
    }
};
using KeyPtr = std::unique_ptr<EVP_PKEY, Releaser<EVP_PKEY_free>>;
using CertificatePtr = std::unique_ptr<X509, Releaser<X509_free>>;
using BufferPtr = std::unique_ptr<BIO, Releaser<BIO_free>>;
using ExtensionPtr = std::unique_ptr<X509_EXTENSION, Releaser<X509_EXTENSION_free>>;

constexpr long lifetime = 30L * 24 * 3600;
constexpr long clockSkew = 24L * 3600;

base::Unexpected failure(const QString &message) {
    return base::Unexpected(
        base::localError(QStringLiteral("NoTls"), message, QStringLiteral("simulator/certificate")));
}

bool setExtension(X509 *certificate, X509 *issuer, int kind, const QByteArray &value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const ExtensionPtr extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool setSerial(X509 *certificate) {
    unsigned char bytes[16];
    if (RAND_bytes(bytes, sizeof bytes) != 1) {
        return false;
    }
    bytes[0] = static_cast<unsigned char>((bytes[0] & 0x3f) | 0x40); // positive, and always 16 bytes long
    BIGNUM *number = BN_bin2bn(bytes, sizeof bytes, nullptr);
    const bool set = number && BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate));
    BN_free(number);
    return set;
}

bool setName(X509_NAME *name, const QByteArray &commonName) {
    const auto add = [name](const char *field, const QByteArray &value) {
        return X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                   reinterpret_cast<const unsigned char *>(value.constData()), int(value.size()), -1, 0)
            == 1;
    };
    return add("O", "Confidential VM Backup Wizard") && add("CN", commonName);
}

/// An unsigned certificate with what every one has; `issuer` is null for the authority itself.
CertificatePtr draft(EVP_PKEY *key, X509 *issuer, const QByteArray &commonName, const QDateTime &now) {
    CertificatePtr certificate(X509_new());
    if (!certificate || X509_set_version(certificate.get(), 2) != 1 || !setSerial(certificate.get())) {
        return nullptr;
    }
    const time_t from = now.toSecsSinceEpoch() - clockSkew;
    ASN1_TIME_set(X509_getm_notBefore(certificate.get()), from);
    ASN1_TIME_set(X509_getm_notAfter(certificate.get()), from + clockSkew + lifetime);
    X509_NAME *subject = X509_get_subject_name(certificate.get());
    if (!setName(subject, commonName)
        || X509_set_issuer_name(certificate.get(), issuer ? X509_get_subject_name(issuer) : subject) != 1
        || X509_set_pubkey(certificate.get(), key) != 1) {
        return nullptr;
    }
    return certificate;
}

CertificatePtr makeAuthority(EVP_PKEY *key, const QDateTime &now) {
    CertificatePtr authority = draft(key, nullptr, "Simulated Azure, local test authority", now);
    X509 *raw = authority.get();
    if (!raw || !setExtension(raw, raw, NID_basic_constraints, "critical,CA:TRUE,pathlen:0")
        || !setExtension(raw, raw, NID_key_usage, "critical,keyCertSign")
        || !setExtension(raw, raw, NID_subject_key_identifier, "hash")
        || X509_sign(raw, key, EVP_sha256()) == 0) {
        return nullptr;
    }
    return authority;
}

CertificatePtr makeServer(EVP_PKEY *key, X509 *authority, EVP_PKEY *authorityKey, const QDateTime &now) {
    QStringList names;
    for (const QString &name : certifiedNames()) {
        const bool isAddress = name.contains(QLatin1Char(':')) || name.front().isDigit();
        names.append((isAddress ? QStringLiteral("IP:") : QStringLiteral("DNS:")) + name);
    }
    CertificatePtr server = draft(key, authority, "Simulated Azure", now);
    X509 *raw = server.get();
    if (!raw || !setExtension(raw, authority, NID_basic_constraints, "critical,CA:FALSE")
        || !setExtension(raw, authority, NID_key_usage, "critical,digitalSignature")
        || !setExtension(raw, authority, NID_ext_key_usage, "serverAuth")
        || !setExtension(raw, authority, NID_subject_key_identifier, "hash")
        || !setExtension(raw, authority, NID_authority_key_identifier, "keyid:always")
        || !setExtension(raw, authority, NID_subject_alt_name, names.join(QLatin1Char(',')).toLatin1())
        || X509_sign(raw, authorityKey, EVP_sha256()) == 0) {
        return nullptr;
    }
    return server;
}

QByteArray contents(BIO *buffer) {
    char *data = nullptr;
    const long size = BIO_get_mem_data(buffer, &data);
    return {data, qsizetype(size)};
}

QSslCertificate certificateOf(X509 *certificate) {
    const BufferPtr buffer(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(buffer.get(), certificate);
    return QSslCertificate(contents(buffer.get()), QSsl::Pem);
}

QSslKey keyOf(EVP_PKEY *key) {
    const BufferPtr buffer(BIO_new(BIO_s_secmem())); // cleared when it is freed
    PEM_write_bio_PrivateKey_traditional(buffer.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return QSslKey(contents(buffer.get()), QSsl::Ec, QSsl::Pem, QSsl::PrivateKey);
}

} // namespace

QStringList certifiedNames() {
    return {QStringLiteral("localhost"), QStringLiteral("127.0.0.1"), QStringLiteral("::1"),
        QStringLiteral("management.azure.com"), QStringLiteral("login.microsoftonline.com"),
        QStringLiteral("login.microsoft.com"), QStringLiteral("login.windows.net"),
        QStringLiteral("graph.microsoft.com"), QStringLiteral("*.vault.azure.net"),
        QStringLiteral("*.blob.core.windows.net"), QStringLiteral("*.blob.localhost"),
        QStringLiteral("*.managedhsm.azure.net"), QStringLiteral("*.vault.localhost"),
        QStringLiteral("*.managedhsm.localhost")};
}

base::Result<TlsIdentity> makeTlsIdentity(const QDateTime &now) {
    if (!QSslSocket::supportsSsl()) {
        return failure(QStringLiteral("Qt finds no TLS library on this system."));
    }
    const KeyPtr authorityKey(EVP_EC_gen("P-256"));
    const KeyPtr serverKey(EVP_EC_gen("P-256"));
    if (!authorityKey || !serverKey) {
        return failure(QStringLiteral("OpenSSL could not make a key."));
    }
    const CertificatePtr authority = makeAuthority(authorityKey.get(), now);
    const CertificatePtr server
        = authority ? makeServer(serverKey.get(), authority.get(), authorityKey.get(), now) : nullptr;
    if (!server) {
        return failure(QStringLiteral("OpenSSL could not make a certificate."));
    }
    TlsIdentity identity;
    identity.authority = certificateOf(authority.get());
    const QSslKey key = keyOf(serverKey.get());
    if (identity.authority.isNull() || key.isNull()) {
        return failure(QStringLiteral("Qt could not read the certificate."));
    }
    identity.configuration = QSslConfiguration::defaultConfiguration();
    identity.configuration.setCaCertificates({});
    identity.configuration.setLocalCertificateChain({certificateOf(server.get()), identity.authority});
    identity.configuration.setPrivateKey(key);
    identity.configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    identity.configuration.setProtocol(QSsl::TlsV1_2OrLater);
    return identity;
}

} // namespace simulator
