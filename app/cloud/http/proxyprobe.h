#pragma once

#include "base/async/completion.h"
#include "base/result.h"

#include <QNetworkProxy>
#include <QObject>
#include <QTimer>

#include <chrono>

class QTcpSocket;

namespace http {

/// Asks an HTTP proxy for a connection before Qt does, without credentials. Qt answers a proxy that asks for
/// NTLM without end, thousands of times in a second, also with credentials that were refused, which locks
/// their account; so it is not let begin there. Every other way to ask ends by itself.
class ProxyProbe final : public QObject {
public:
    /// `target`: "host:port". Where the connection fails, it is for Qt to tell why.
    ProxyProbe(const QNetworkProxy &proxy, const QByteArray &target, std::chrono::milliseconds patience,
        QObject *socketOwner);
    ~ProxyProbe() override;

    /// Errors: Network "ProxyNtlm", or "ProxyAuthenticationRequired" where there is nothing to answer with;
    /// Timeout; Cancelled.
    base::Completion<base::Result<void>> end() const { return m_end; }
    /// The waiter is resumed with Cancelled before this returns.
    void stop();

private:
    void read();
    void endWith(base::Result<void> result);

    QTcpSocket *m_socket;
    bool m_hasUser;
    QTimer m_patience;
    QByteArray m_answer;
    base::Completion<base::Result<void>> m_end;
};

} // namespace http
