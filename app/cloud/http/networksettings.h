#pragma once

#include "base/result.h"

#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QString>
#include <QUrl>

#include <optional>

class QNetworkAccessManager;

namespace http {

/// How this machine reaches the internet.
struct NetworkSettings {
    enum class Proxy {
        System, ///< what the operating system is set to (on Linux the variables http_proxy and its like)
        None,
        Custom,
    };
    enum class ProxyType { Http, Socks5 };

    Proxy proxy = Proxy::System;
    ProxyType proxyType = ProxyType::Http; ///< Custom only
    QString proxyHost; ///< Custom only
    quint16 proxyPort = 0; ///< Custom only
    QString proxyUser; ///< also for a system proxy that asks; empty: none
    QString proxyPassword; ///< in memory only
    /// PEM file of further certificate authorities, beside those of the system; empty: none.
    QString certificateFile;

    friend bool operator==(const NetworkSettings &, const NetworkSettings &) = default;
};

/// The TLS settings: the system's authorities and those of `certificateFile`; TLS 1.2 or later. Errors: Local
/// with code "CertificateFileUnreadable", or "CertificateFileInvalid" if it holds no certificate.
base::Result<QSslConfiguration> tlsConfiguration(const NetworkSettings &settings);

/// Whether a custom proxy names a host and a port. Errors: Local with code "ProxyIncomplete".
base::Result<void> checkProxy(const NetworkSettings &settings);

/// The HTTP proxy that a request to this address goes through, with the user that it is answered with;
/// nullopt: none, or of another kind.
std::optional<QNetworkProxy> httpProxyFor(const NetworkSettings &settings, const QUrl &url);

/// Sets the proxy and its credentials. If a proxy refuses them, the request ends with
/// "ProxyAuthenticationRequired". Errors: Local with code "ProxyIncomplete" for a custom
/// proxy without a host or port.
base::Result<void> applyProxy(const NetworkSettings &settings, QNetworkAccessManager &manager);

} // namespace http
