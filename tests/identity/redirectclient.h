// Plays the browser's part in a test: sends the redirect to the loopback port.
#pragma once

#include <QCoreApplication>
#include <QTcpSocket>
#include <QUrl>
#include <QUrlQuery>

#include <memory>

/// The value of one query parameter, decoded.
inline QString parameter(const QUrl &url, const char *name) {
    return QUrlQuery(url).queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
}

/// Sends `GET {path}?{query}` to the port that an authorization URL names as its redirect. The socket lives
/// for as long as the test program.
inline void sendRedirect(
    const QUrl &authorizationUrl, const QByteArray &query, const QByteArray &path = "/") {
    const QUrl redirect(parameter(authorizationUrl, "redirect_uri"));
    auto *const socket = new QTcpSocket(QCoreApplication::instance());
    QObject::connect(socket, &QTcpSocket::connected, socket, [socket, query, path] {
        socket->write("GET " + path + '?' + query + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    });
    socket->connectToHost(QHostAddress::LocalHost, static_cast<quint16>(redirect.port()));
}
