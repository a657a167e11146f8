#include "tests/support/rawserver.h"

#include <QTcpSocket>

#include <memory>

namespace support {

RawServer::RawServer(Handler handler) : m_handler(std::move(handler)) {
    connect(&m_server, &QTcpServer::newConnection, this, &RawServer::accept);
    if (!m_server.listen(QHostAddress::LocalHost)) {
        qFatal("Cannot listen on loopback.");
    }
}

RawServer::~RawServer() = default;

QUrl RawServer::address() const {
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()));
}

int RawServer::openConnections() const {
    int open = 0;
    for (const QTcpSocket *socket : m_server.findChildren<QTcpSocket *>()) {
        open += socket->state() == QAbstractSocket::ConnectedState ? 1 : 0;
    }
    return open;
}

void RawServer::accept() {
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        ++m_connections;
        const auto buffer = std::make_shared<QByteArray>();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, buffer] { read(*socket, *buffer); });
    }
}

void RawServer::read(QTcpSocket &socket, QByteArray &buffer) {
    buffer += socket.readAll();
    const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
    if (headEnd < 0) {
        return;
    }
    const qsizetype size = headEnd + 4 + field(buffer, "Content-Length").toLongLong();
    if (buffer.size() < size) {
        return;
    }
    const QByteArray request = buffer.left(size);
    buffer.remove(0, size);
    m_requests.append(request);
    m_handler(socket, request);
}

QByteArray RawServer::field(const QByteArray &request, const QByteArray &name) {
    const QByteArray head = request.left(request.indexOf("\r\n\r\n"));
    for (const QByteArray &line : head.split('\n').mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (line.left(colon).compare(name, Qt::CaseInsensitive) == 0) {
            return line.mid(colon + 1).trimmed();
        }
    }
    return {};
}

QByteArray RawServer::target(const QByteArray &request) {
    return request.split(' ').value(1);
}

QByteArray RawServer::body(const QByteArray &request) {
    return request.mid(request.indexOf("\r\n\r\n") + 4);
}

QByteArray RawServer::answer(int status, const QByteArray &body, const QByteArray &headerLines) {
    return "HTTP/1.1 " + QByteArray::number(status) + " Whatever\r\n" + headerLines
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace support
