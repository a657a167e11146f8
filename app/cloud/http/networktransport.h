#pragma once

#include "cloud/http/networksettings.h"
#include "cloud/http/transport.h"

#include <QUrl>

#include <chrono>
#include <memory>

namespace http {

/// The real network, through one QNetworkAccessManager. Redirects are never followed by Qt (a redirect is a
/// Response like any other); cookies are off; only https is spoken; bodies above `maximumBody` end as
/// BadResponse "BodyTooLarge".
///
/// Errors: Network with code "HostNotFound", "ConnectionRefused", "TlsFailed", "ConnectionLost",
/// "ProxyFailed", "ProxyAuthenticationRequired", "ProxyNtlm" or "NetworkFailed"; Timeout; Cancelled;
/// BadResponse "BadHttp"; Local "InsecureUrl", "UnsafePath", "BadHeader" or what networksettings.h says of
/// the settings. Once a proxy has refused its credentials nothing more is sent: new credentials need a new
/// transport. Destroying the transport ends what is under way with Cancelled, before the destructor returns.
///
/// A URL goes out as QUrl holds it: escapes of reserved characters survive ("%2F", "%3B"), with upper-case
/// digits; escapes of letters, digits and "-._~" become these characters, which RFC 3986 6.2.2 calls equal.
/// A path that Qt would change beyond that ("/../", and "/.x/", which Qt 6.4 swallows) is refused.
class NetworkTransport final : public Transport {
public:
    struct Options {
        /// Set for the simulator: every https URL goes to this loopback address instead, with the original
        /// host in the Host header, so that everything above sees Azure's hosts.
        QUrl loopback;
        std::chrono::milliseconds timeout{60'000}; ///< without progress
        qint64 maximumBody = 64LL * 1024 * 1024;
        NetworkSettings network{}; ///< proxy and authorities; not used with `loopback`
    };

    explicit NetworkTransport(Options options);
    ~NetworkTransport() override;
    NetworkTransport(const NetworkTransport &) = delete;
    NetworkTransport &operator=(const NetworkTransport &) = delete;
    QCoro::Task<base::Result<Response>> send(Request request, base::Cancellation cancellation) override;

private:
    struct Network;
    static QCoro::Task<base::Result<Response>> exchange(
        std::shared_ptr<Network> network, Request request, base::Cancellation cancellation);

    std::shared_ptr<Network> m_network; ///< shared with the requests under way
};

} // namespace http
