#pragma once

#include "cloud/identity/redirectrequest.h"
#include "cloud/identity/signin.h"

#include <QAbstractOAuthReplyHandler>
#include <QTcpServer>

#include <chrono>
#include <vector>

class QTcpSocket;

namespace identity {

/// Receives the redirect of one sign-in on a loopback port: 127.0.0.1 and, where the machine has it, ::1,
/// because "localhost" may mean either (contract 2.2). Takes the one request with the right `state`, answers
/// every other one and goes on listening; what it receives is never logged.
///
/// It hands the answer to answered() only. It never emits callbackReceived() or tokensReceived(): Qt
/// NetworkAuth 6.4 would then redeem the code itself and lose the service's errors.
class LoopbackReplyHandler final : public QAbstractOAuthReplyHandler {
    Q_OBJECT

public:
    struct Limits {
        qsizetype requestBytes = 64 * 1024;
        int connections = 32; ///< at a time; a further one ends the oldest
        std::chrono::milliseconds perConnection{10'000}; ///< for a client to send its request
        std::chrono::milliseconds lastAnswer{2'000}; ///< for the browser to take the final page
    };

    LoopbackReplyHandler(QByteArray state, BrowserPageText text);
    LoopbackReplyHandler(QByteArray state, BrowserPageText text, Limits limits);
    ~LoopbackReplyHandler() override;

    /// Opens the port; 0 takes a free one. False if the port is taken or loopback is forbidden.
    bool listen(quint16 port = 0);
    quint16 port() const; ///< 0 when not listening
    /// Stops listening and ends every connection. May be called at any time, any number of times.
    void close();

    /// The redirect URI: "http://localhost:{port}"; Entra ignores the port when it compares.
    QString callback() const override;
    void networkReplyFinished(QNetworkReply *reply) override; ///< unused: the code is redeemed elsewhere

Q_SIGNALS:
    /// Once, after the browser has its page, never from within a signal of a socket: the receiver may
    /// destroy this object.
    void answered(const identity::RedirectAnswer &answer);

private:
    struct Connection {
        QTcpSocket *socket;
        QByteArray received;
        bool answered = false;
    };

    void accept(QTcpServer &server);
    void read(QTcpSocket *socket);
    void finish(Connection &connection, RedirectAnswer answer);
    void reply(Connection &connection, int status, const QString &text);

    const QByteArray m_state;
    const BrowserPageText m_text;
    const Limits m_limits;
    QTcpServer m_server;
    QTcpServer m_server6;
    std::vector<Connection> m_connections; ///< in order of arrival
    bool m_done = false;
    bool m_told = false;
};

} // namespace identity
