#pragma once

#include "simulator/requestlines.h"

#include <QSslConfiguration>

#include <functional>

class QSslSocket;

namespace simulator {

/// The same over TLS, on a port that is an HTTP proxy as well: a client may speak TLS at once, or ask for
/// `CONNECT management.azure.com:443` first and then speak TLS with this server as if it were that host. No
/// other host is ever contacted.
class SecureRequestLines final : public RequestLines {
    Q_OBJECT
public:
    /// Whether this server stands for a host (lower case) and port.
    using Stands = std::function<bool(const QString &host, quint16 port)>;

    SecureRequestLines(QSslConfiguration configuration, Stands standsFor, QObject *parent);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void begin(QSslSocket *socket);
    QByteArray proxyAnswer(const QByteArray &requestLine) const;

    QSslConfiguration m_configuration;
    Stands m_standsFor;
};

} // namespace simulator
