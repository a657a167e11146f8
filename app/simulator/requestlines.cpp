#include "simulator/requestlines.h"

#include <QTcpSocket>

namespace simulator {

void RequestLines::incomingConnection(qintptr descriptor) {
    auto *socket = new QTcpSocket(this);
    socket->setSocketDescriptor(descriptor);
    admit(socket);
}

void RequestLines::admit(QTcpSocket *socket) {
    // connected before the HTTP server connects, so that it looks before the server reads
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { look(socket); });
    connect(socket, &QObject::destroyed, this, [this, socket] { m_lines.remove(socket); });
    m_lines.insert(socket, {});
    addPendingConnection(socket);
}

void RequestLines::look(QTcpSocket *socket) {
    QByteArray &line = m_lines[socket];
    if (!line.contains('\n')) {
        line += socket->peek(socket->bytesAvailable());
        const qsizetype end = line.indexOf('\n');
        line.truncate(end < 0 ? line.size() : end + 1);
    }
}

QByteArray RequestLines::takeTarget(QTcpSocket *socket) {
    const QByteArray line = m_lines.value(socket).trimmed();
    m_lines[socket].clear();
    look(socket); // the next request may have come with this one
    const QList<QByteArray> parts = line.split(' ');
    if (parts.size() != 3) {
        return {};
    }
    QByteArray target = parts.at(1);
    if (const qsizetype scheme = target.indexOf("://"); scheme > 0 && !target.startsWith('/')) {
        target = target.mid(target.indexOf('/', scheme + 3)); // the absolute form, as sent to proxies
    }
    return target;
}

} // namespace simulator
