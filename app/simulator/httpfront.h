#pragma once

#include "simulator/exchange.h"

#include <QAbstractHttpServer>

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

    /// The port that was taken, 0 if it could not be.
    quint16 start(quint16 port);
    quint16 port() const { return m_port; }

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    Answer m_answer;
    RequestLines *m_lines; ///< owned by the server that it is bound to
    quint16 m_port = 0;
};

} // namespace simulator
