#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <functional>

class QTcpSocket;

namespace support {

/// An HTTP server on loopback that shows requests byte by byte and answers with any bytes at all: also wrong
/// ones, none, or half of them.
class RawServer final : public QObject {
public:
    /// What to do once a whole request (head and body by Content-Length) has arrived.
    using Handler = std::function<void(QTcpSocket &socket, const QByteArray &request)>;

    explicit RawServer(Handler handler);
    ~RawServer() override;

    QUrl address() const; ///< "http://127.0.0.1:PORT"
    const QList<QByteArray> &requests() const { return m_requests; }
    int connections() const { return m_connections; }
    int openConnections() const;

    /// The value of a header of a recorded request; empty if absent.
    static QByteArray field(const QByteArray &request, const QByteArray &name);
    static QByteArray target(const QByteArray &request); ///< the path and query as sent
    static QByteArray body(const QByteArray &request);
    /// A whole answer: status line, Content-Length, extra header lines, body.
    static QByteArray answer(int status, const QByteArray &body = {}, const QByteArray &headerLines = {});

private:
    void accept();
    void read(QTcpSocket &socket, QByteArray &buffer);

    QTcpServer m_server;
    Handler m_handler;
    QList<QByteArray> m_requests;
    int m_connections = 0;
};

} // namespace support
