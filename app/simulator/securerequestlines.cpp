#include "simulator/securerequestlines.h"

#include <QSslSocket>
#include <QUrl>

namespace simulator {

namespace {

constexpr qsizetype headLimit = 8192;
constexpr char tlsHandshake = 0x16;
const QByteArray established = "HTTP/1.1 200 Connection established\r\n\r\n";

QByteArray refusal(const QByteArray &status, const QByteArray &text) {
    return "HTTP/1.1 " + status + "\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: "
        + QByteArray::number(text.size()) + "\r\nConnection: close\r\n\r\n" + text;
}

} // namespace

SecureRequestLines::SecureRequestLines(QSslConfiguration configuration, Stands standsFor, QObject *parent)
    : RequestLines(parent), m_configuration(std::move(configuration)), m_standsFor(std::move(standsFor)) { }

void SecureRequestLines::incomingConnection(qintptr descriptor) {
    auto *socket = new QSslSocket(this);
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    socket->setSslConfiguration(m_configuration);
    const auto once = static_cast<Qt::ConnectionType>(Qt::AutoConnection | Qt::SingleShotConnection);
    connect(
        socket, &QSslSocket::encrypted, this, [this, socket] { admit(socket); }, once);
    connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QSslSocket::readyRead, this, [this, socket] { begin(socket); });
    begin(socket); // the client may have been quicker
}

/// Until the connection is encrypted: finds out whether TLS begins, or a request to a proxy.
void SecureRequestLines::begin(QSslSocket *socket) {
    if (socket->mode() != QSslSocket::UnencryptedMode || socket->state() != QSslSocket::ConnectedState) {
        return;
    }
    const QByteArray head = socket->peek(headLimit);
    if (head.startsWith(tlsHandshake)) {
        socket->startServerEncryption();
        return;
    }
    const qsizetype end = head.indexOf("\r\n\r\n");
    if (end < 0 && head.size() < headLimit) {
        return; // there is more to come
    }
    socket->read(end < 0 ? headLimit : end + 4);
    const QByteArray answer = end < 0
        ? refusal("431 Request Header Fields Too Large", "The request is too long.\n")
        : proxyAnswer(head.left(head.indexOf("\r\n")));
    socket->write(answer);
    if (answer == established) {
        socket->startServerEncryption();
    } else {
        socket->disconnectFromHost();
    }
}

QByteArray SecureRequestLines::proxyAnswer(const QByteArray &requestLine) const {
    const QList<QByteArray> parts = requestLine.split(' ');
    if (parts.size() != 3 || parts.at(0) != "CONNECT") {
        return refusal("403 Forbidden",
            "This port of the Azure simulator speaks HTTPS, and CONNECT for the hosts of Azure.\n");
    }
    const QUrl target(QStringLiteral("https://") + QString::fromLatin1(parts.at(1)), QUrl::StrictMode);
    if (!target.isValid() || !m_standsFor(target.host().toLower(), quint16(target.port(443)))) {
        return refusal("403 Forbidden",
            "The Azure simulator stands for the hosts of Azure only and connects to no other.\n");
    }
    return established;
}

} // namespace simulator
