#pragma once

#include <QByteArray>
#include <QHash>
#include <QTcpServer>

class QTcpSocket;

namespace simulator {

/// Listens like a QTcpServer and remembers the first line of every request exactly as it was sent.
/// QHttpServerRequest::url() cannot tell: it decodes some characters and takes the first segment of
/// "//keys/a" for a host.
class RequestLines : public QTcpServer {
    Q_OBJECT
public:
    using QTcpServer::QTcpServer;

    /// The target ("/subscriptions?api-version=...") of the request that has just been read completely from
    /// `socket`; empty if its line was not seen.
    QByteArray takeTarget(QTcpSocket *socket);

protected:
    void incomingConnection(qintptr descriptor) override;
    /// Hands a connection, ready for its first request, to the HTTP server.
    void admit(QTcpSocket *socket);

private:
    void look(QTcpSocket *socket);

    QHash<QTcpSocket *, QByteArray> m_lines; ///< what has been seen of the current request's line
};

} // namespace simulator
