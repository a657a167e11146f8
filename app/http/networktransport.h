#pragma once

#include "http/transport.h"

#include <QNetworkAccessManager>
#include <QUrl>

#include <chrono>
#include <memory>

namespace http {

/// The real network, through one QNetworkAccessManager. Redirects are never followed by Qt (a redirect is a
/// Response like any other); cookies are off; bodies above `maximumBody` end as BadResponse.
class NetworkTransport final : public Transport {
public:
    struct Options {
        /// Set for the simulator: every https URL goes to this loopback address instead, with the original
        /// host in the Host header, so that everything above sees Azure's hosts.
        QUrl loopback;
        std::chrono::milliseconds timeout{60'000}; ///< without progress
        qint64 maximumBody = 64LL * 1024 * 1024;
    };

    explicit NetworkTransport(Options options);
    ~NetworkTransport() override;
    QCoro::Task<base::Result<Response>> send(Request request, base::Cancellation cancellation) override;

private:
    Options m_options;
    std::unique_ptr<QNetworkAccessManager> m_manager;
};

} // namespace http
