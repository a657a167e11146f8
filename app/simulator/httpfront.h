#pragma once

#include "simulator/exchange.h"

#include <QAbstractHttpServer>

#include <QSslConfiguration>

#include <chrono>
#include <functional>

namespace simulator {

class RequestLines;

/// The HTTP server: takes requests from the loopback interface and writes what `answer` says.
class HttpFront final : public QAbstractHttpServer {
    Q_OBJECT
public:
    /// What is to happen with an answer besides sending it.
    struct Delivery {
        Reply reply;
        std::chrono::milliseconds delay{0};
        bool drop = false; ///< close the connection without an answer
        qsizetype truncateAt = -1; ///< close it after this many bytes of the body
    };
    using Answer = std::function<Delivery(const Request &)>;

    explicit HttpFront(Answer answer);

    /// The port that was taken on 127.0.0.1, 0 if it could not be.
    quint16 start(quint16 port);
    /// The same over TLS, and as a proxy for the hosts that `standsFor` knows.
    quint16 start(quint16 port, const QSslConfiguration &tls, std::function<bool(const QString &)> standsFor);
    /// "http://127.0.0.1:1234" or "https://localhost:1234".
    QString home() const { return m_home; }

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    quint16 listen(RequestLines *lines, quint16 port, const QString &host);

    Answer m_answer;
    RequestLines *m_lines = nullptr; ///< a child
    QString m_home;
};

} // namespace simulator
