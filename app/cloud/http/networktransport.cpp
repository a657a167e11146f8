#include "cloud/http/networktransport.h"

#include "cloud/http/exchange.h"
#include "cloud/http/proxyprobe.h"

#include <QNetworkAccessManager>
#include <QSet>

#include <set>

namespace http {

struct NetworkTransport::Network {
    Options options;
    QNetworkAccessManager manager;
    std::optional<QSslConfiguration> tls; ///< nullopt: Qt's own
    std::optional<base::Error> settingsProblem;
    std::set<Exchange *> underWay;
    std::set<ProxyProbe *> probes;
    QSet<QByteArray> probed; ///< "host:port" of what a proxy was asked for

    /// The proxy on the way to this address, where it was not asked for it yet.
    std::optional<QNetworkProxy> unknownProxy(const QUrl &url, const QByteArray &target) const {
        const bool isKnown = !options.loopback.isEmpty() || probed.contains(target);
        return isKnown ? std::nullopt : httpProxyFor(options.network, url);
    }
};

namespace {

base::Error hostNotFound(const Request &request) {
    base::Error error;
    error.kind = base::ErrorKind::Network;
    error.code = QStringLiteral("HostNotFound");
    error.message = QStringLiteral("Host %1 not found").arg(request.url.host());
    error.operation = request.operation;
    error.target = request.url.host();
    return error;
}

/// A line break in a header would end it and start another one.
bool isFieldSafe(const QByteArray &text) {
    return std::none_of(
        text.cbegin(), text.cend(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

QByteArray targetOf(const QUrl &url) {
    return url.host(QUrl::FullyEncoded).toLatin1() + ':' + QByteArray::number(url.port(443));
}

std::optional<base::Error> refusal(const Request &request) {
    if (!request.url.isValid() || request.url.scheme() != QLatin1String("https")
        || request.url.host().isEmpty()) {
        return base::localError(QStringLiteral("InsecureUrl"),
            QStringLiteral("Only https addresses are used."), request.operation);
    }
    // Qt normalises the path while sending.
    if (request.url.adjusted(QUrl::NormalizePathSegments) != request.url) {
        return base::localError(QStringLiteral("UnsafePath"),
            QStringLiteral("The path of the address would not arrive as it is."), request.operation);
    }
    for (const auto &[name, value] : request.headers.all()) {
        if (!isFieldSafe(name) || !isFieldSafe(value)) {
            return base::localError(QStringLiteral("BadHeader"),
                QStringLiteral("A request header holds a line break."), request.operation);
        }
    }
    return std::nullopt;
}

} // namespace

NetworkTransport::NetworkTransport(Options options) : m_network(std::make_shared<Network>()) {
    m_network->options = std::move(options);
    m_network->manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network->manager.setTransferTimeout(0); // Exchange watches for progress itself
    if (!m_network->options.loopback.isEmpty()) {
        m_network->manager.setProxy(QNetworkProxy::NoProxy);
        return;
    }
    const base::Result<void> proxy = applyProxy(m_network->options.network, m_network->manager);
    const base::Result<QSslConfiguration> tls = tlsConfiguration(m_network->options.network);
    if (!proxy || !tls) {
        m_network->settingsProblem = proxy ? tls.error() : proxy.error();
        return;
    }
    m_network->tls = *tls;
}

NetworkTransport::~NetworkTransport() {
    const std::shared_ptr<Network> network = m_network;
    while (!network->probes.empty()) {
        ProxyProbe *probe = *network->probes.begin();
        network->probes.erase(probe);
        probe->stop();
    }
    while (!network->underWay.empty()) {
        Exchange *exchange = *network->underWay.begin();
        network->underWay.erase(exchange);
        exchange->stop();
    }
}

QCoro::Task<base::Result<Response>> NetworkTransport::send(Request request, base::Cancellation cancellation) {
    return exchange(m_network, std::move(request), std::move(cancellation));
}

QCoro::Task<base::Result<Response>> NetworkTransport::exchange(
    std::shared_ptr<Network> network, Request request, base::Cancellation cancellation) {
    if (cancellation.isCancelled()) {
        co_return base::Unexpected(base::cancelledError(request.operation));
    }
    if (std::optional<base::Error> refused = refusal(request)) {
        co_return base::Unexpected(std::move(*refused));
    }
    if (network->settingsProblem) {
        co_return base::Unexpected(*network->settingsProblem);
    }
    const QByteArray target = targetOf(request.url);
    if (const std::optional<QNetworkProxy> proxy = network->unknownProxy(request.url, target)) {
        ProxyProbe probe(*proxy, target, network->options.timeout, &network->manager);
        network->probes.insert(&probe);
        const base::Cancellation::Registration probing = cancellation.onCancel([&probe] { probe.stop(); });
        base::Completion<base::Result<void>> probed = probe.end();
        const base::Result<void> passable = co_await probed;
        network->probes.erase(&probe);
        if (!passable) {
            base::Error error = passable.error();
            error.operation = request.operation;
            error.target = request.url.host();
            co_return base::Unexpected(std::move(error));
        }
        network->probed.insert(target);
    }
    Exchange exchange(network->manager, request, network->options, network->tls);
    network->underWay.insert(&exchange);
    const base::Cancellation::Registration registration
        = cancellation.onCancel([&exchange] { exchange.stop(); });
    base::Completion<base::Result<Response>> end = exchange.end();
    base::Result<Response> answer = co_await end;
    network->underWay.erase(&exchange);
    if (!answer) {
        network->probed.remove(target); // perhaps the network has changed, and the proxy with it
    }
    if (!answer && answer.error().code == QLatin1String("ProxyAuthenticationRequired")
        && !network->options.network.proxyUser.isEmpty()) {
        // Refused credentials, sent again and again, lock an account.
        network->settingsProblem = answer.error();
    }
    if (answer && !network->options.loopback.isEmpty()
        && answer->headers.value("X-Simulator-Host") == QByteArray("unknown")) {
        // What stands for all hosts has none of this name: where there is DNS, it says so.
        co_return base::Unexpected(hostNotFound(request));
    }
    if (answer) {
        answer->clientRequestId = request.clientRequestId;
    }
    co_return answer;
}

} // namespace http
