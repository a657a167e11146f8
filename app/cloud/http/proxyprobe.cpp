#include "cloud/http/proxyprobe.h"

#include <QTcpSocket>

#include <algorithm>

namespace http {

namespace {

constexpr qsizetype longestHead = 64 * 1024;
constexpr int authenticationRequired = 407;

int statusOf(const QByteArray &head) {
    return head.startsWith("HTTP/1.") ? head.mid(9, 3).toInt() : 0;
}

/// The ways to sign in that the proxy offers, in lower case.
QByteArrayList offered(const QByteArray &head) {
    QByteArrayList ways;
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (line.left(colon).trimmed().compare("proxy-authenticate", Qt::CaseInsensitive) == 0) {
            ways << line.mid(colon + 1).trimmed().toLower();
        }
    }
    return ways;
}

bool has(const QByteArrayList &ways, const char *name) {
    return std::any_of(
        ways.begin(), ways.end(), [name](const QByteArray &way) { return way.startsWith(name); });
}

base::Result<void> failure(base::ErrorKind kind, const QString &code, const QString &message) {
    base::Error error;
    error.kind = kind;
    error.code = code;
    error.message = message;
    return base::Unexpected(error);
}

base::Result<void> judged(const QByteArray &head, bool hasUser) {
    if (statusOf(head) != authenticationRequired) {
        return {};
    }
    const QByteArrayList ways = offered(head);
    if (has(ways, "ntlm") && !has(ways, "digest")) { // Qt takes the strongest that it knows, which is Digest
        return failure(base::ErrorKind::Network, QStringLiteral("ProxyNtlm"),
            QStringLiteral("The proxy asks for NTLM."));
    }
    if (!hasUser && !has(ways, "negotiate")) { // for which the system has the user's sign-in
        return failure(base::ErrorKind::Network, QStringLiteral("ProxyAuthenticationRequired"),
            QStringLiteral("The proxy asks for a user name and password."));
    }
    return {};
}

} // namespace

ProxyProbe::ProxyProbe(const QNetworkProxy &proxy, const QByteArray &target,
    std::chrono::milliseconds patience, QObject *socketOwner)
    : m_socket(new QTcpSocket(socketOwner)), m_hasUser(!proxy.user().isEmpty()) {
    m_socket->setProxy(QNetworkProxy::NoProxy);
    connect(m_socket, &QTcpSocket::connected, this, [this, target] {
        m_socket->write("CONNECT " + target + " HTTP/1.1\r\nHost: " + target
            + "\r\nProxy-Connection: close\r\nUser-Agent: cvm-backup-wizard/" CVM_VERSION "\r\n\r\n");
    });
    connect(m_socket, &QTcpSocket::readyRead, this, &ProxyProbe::read);
    // Whatever went wrong, Qt meets it too and has a name for it.
    connect(
        m_socket, &QTcpSocket::errorOccurred, this, [this] { endWith({}); }, Qt::QueuedConnection);
    connect(&m_patience, &QTimer::timeout, this, [this, patience] {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(patience).count();
        endWith(failure(base::ErrorKind::Timeout, QStringLiteral("Timeout"),
            QStringLiteral("The proxy did not answer within %1 s.").arg(seconds)));
    });
    m_patience.setSingleShot(true);
    m_patience.start(patience);
    m_socket->connectToHost(proxy.hostName(), proxy.port());
}

ProxyProbe::~ProxyProbe() {
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket->deleteLater(); // or with its owner, whichever comes first
}

void ProxyProbe::stop() {
    endWith(base::Unexpected(base::cancelledError(QStringLiteral("proxy"))));
}

void ProxyProbe::read() {
    m_answer += m_socket->readAll();
    const qsizetype headEnd = m_answer.indexOf("\r\n\r\n");
    if (headEnd < 0 && m_answer.size() < longestHead) {
        return;
    }
    m_socket->disconnect(this); // what follows is not needed
    const base::Result<void> result = judged(m_answer.left(headEnd), m_hasUser);
    QMetaObject::invokeMethod(
        this, [this, result] { endWith(result); }, Qt::QueuedConnection);
}

void ProxyProbe::endWith(base::Result<void> result) {
    m_socket->disconnect(this);
    m_patience.stop();
    const base::Completion<base::Result<void>> end = m_end;
    end.complete(std::move(result)); // may destroy this object
}

} // namespace http
