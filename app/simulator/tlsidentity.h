#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QStringList>

namespace simulator {

/// What the stand-alone simulator shows as a TLS server. Both keys exist in memory only; the authority's is
/// gone once it has signed, so that whoever trusts the authority trusts this one certificate.
struct TlsIdentity {
    QSslCertificate authority; ///< for the clients to trust
    QSslConfiguration configuration; ///< certificate and key of the server
};

/// The names that the certificate covers: loopback, and the hosts of Azure that are simulated.
QStringList certifiedNames();

/// Makes one, valid for 30 days. Errors: this build or this system has no TLS.
base::Result<TlsIdentity> makeTlsIdentity(const QDateTime &now);

} // namespace simulator
