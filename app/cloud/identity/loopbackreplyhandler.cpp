#include "cloud/identity/loopbackreplyhandler.h"

#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace identity {

namespace {

QByteArray reason(int status) {
    switch (status) {
    case 200:
        return QByteArrayLiteral("OK");
    case 404:
        return QByteArrayLiteral("Not Found");
    case 405:
        return QByteArrayLiteral("Method Not Allowed");
    case 410:
        return QByteArrayLiteral("Gone");
    case 431:
        return QByteArrayLiteral("Request Header Fields Too Large");
    }
    return QByteArrayLiteral("Bad Request");
}

QByteArray page(const QString &title, const QString &text) {
    return QStringLiteral("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>%1</title></head>"
                          "<body><h1>%1</h1><p>%2</p></body></html>\n")
        .arg(title.toHtmlEscaped(), text.toHtmlEscaped())
        .toUtf8();
}

} // namespace

LoopbackReplyHandler::LoopbackReplyHandler(QByteArray state, BrowserPageText text)
    : LoopbackReplyHandler(std::move(state), std::move(text), Limits()) { }

LoopbackReplyHandler::LoopbackReplyHandler(QByteArray state, BrowserPageText text, Limits limits)
    : m_state(std::move(state)), m_text(std::move(text)), m_limits(limits) {
    for (QTcpServer *server : {&m_server, &m_server6}) {
        server->setMaxPendingConnections(m_limits.connections);
        connect(server, &QTcpServer::newConnection, this, [this, server] { accept(*server); });
    }
}

LoopbackReplyHandler::~LoopbackReplyHandler() {
    close();
}

bool LoopbackReplyHandler::listen(quint16 port) {
    // A free port of one family may be taken in the other by somebody who would then see the redirect of a
    // browser that tries that family first: look for one that is free in both.
    constexpr int tries = 16;
    for (int tried = 0; tried < (port == 0 ? tries : 1); ++tried) {
        if (!m_server.listen(QHostAddress::LocalHost, port)) {
            return false;
        }
        if (m_server6.listen(QHostAddress::LocalHostIPv6, m_server.serverPort())
            || m_server6.serverError() != QAbstractSocket::AddressInUseError) {
            return true; // without IPv6 on this machine, "localhost" is 127.0.0.1
        }
        m_server.close();
    }
    return false;
}

quint16 LoopbackReplyHandler::port() const {
    return m_server.serverPort();
}

void LoopbackReplyHandler::close() {
    m_server.close();
    m_server6.close();
    const std::vector<Connection> connections = std::exchange(m_connections, {});
    for (const Connection &connection : connections) {
        connection.socket->disconnect(this);
        connection.socket->abort();
        connection.socket->deleteLater();
    }
}

QString LoopbackReplyHandler::callback() const {
    return QStringLiteral("http://localhost:%1").arg(port());
}

void LoopbackReplyHandler::networkReplyFinished(QNetworkReply *) { }

void LoopbackReplyHandler::accept(QTcpServer &server) {
    while (QTcpSocket *const socket = server.nextPendingConnection()) {
        if (m_connections.size() >= static_cast<std::size_t>(m_limits.connections)) {
            m_connections.front().socket->abort(); // a port scan must not keep the browser out
        }
        m_connections.push_back(Connection{socket, {}, false});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            std::erase_if(m_connections, [socket](const Connection &one) { return one.socket == socket; });
            socket->deleteLater();
        });
        QTimer::singleShot(m_limits.perConnection, socket, [socket] { socket->abort(); });
        read(socket);
    }
}

void LoopbackReplyHandler::read(QTcpSocket *socket) {
    const auto connection = std::find_if(m_connections.begin(), m_connections.end(),
        [socket](const Connection &one) { return one.socket == socket; });
    if (connection == m_connections.end()) {
        return;
    }
    if (connection->answered) {
        socket->readAll(); // closing with unread data could take the page away from the browser
        return;
    }
    QByteArray &received = connection->received;
    received += socket->read(m_limits.requestBytes + 1 - received.size());
    const qsizetype size = requestHeadSize(received);
    if (received.size() > m_limits.requestBytes) {
        reply(*connection, 431, m_text.refused);
        return;
    }
    if (size < 0) {
        return;
    }
    RedirectVerdict verdict = judgeRedirect(received.first(size), m_state);
    if (!verdict.answer) {
        reply(*connection, verdict.status, m_text.refused);
    } else if (m_done) {
        reply(*connection, 410, m_text.received);
    } else {
        finish(*connection, std::move(*verdict.answer));
    }
}

void LoopbackReplyHandler::finish(Connection &connection, RedirectAnswer answer) {
    m_done = true;
    const auto tell = [this, answer] {
        if (!std::exchange(m_told, true)) {
            QMetaObject::invokeMethod(
                this, [this, answer] { Q_EMIT answered(answer); }, Qt::QueuedConnection);
        }
    };
    // The browser gets its page before anybody can close the port.
    connect(connection.socket, &QTcpSocket::disconnected, this, tell);
    QTimer::singleShot(m_limits.lastAnswer, this, tell);
    reply(connection, 200, answer.error.isEmpty() ? m_text.received : m_text.refused);
}

void LoopbackReplyHandler::reply(Connection &connection, int status, const QString &text) {
    const QByteArray body = page(m_text.title, text);
    QByteArray answer = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reason(status) + "\r\n";
    answer += "Content-Type: text/html; charset=utf-8\r\nContent-Length: " + QByteArray::number(body.size());
    answer += "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n"
              "X-Content-Type-Options: nosniff\r\nContent-Security-Policy: default-src 'none'\r\n"
              "Connection: close\r\n";
    if (status == 405) {
        answer += "Allow: GET\r\n";
    }
    answer += "\r\n";
    if (!connection.received.startsWith("HEAD ")) {
        answer += body;
    }
    connection.answered = true;
    connection.received.clear();
    QTcpSocket *const socket = connection.socket; // `connection` ends when the socket disconnects
    socket->write(answer);
    socket->flush();
    socket->readAll();
    socket->disconnectFromHost();
}

} // namespace identity
