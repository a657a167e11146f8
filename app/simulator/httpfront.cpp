#include "simulator/httpfront.h"

#include "simulator/requestlines.h"
#include "simulator/securerequestlines.h"

#include <QHttpServerRequest>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

namespace simulator {

namespace {

QByteArray methodName(QHttpServerRequest::Method method) {
    using Method = QHttpServerRequest::Method;
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Put:
        return "PUT";
    case Method::Delete:
        return "DELETE";
    case Method::Post:
        return "POST";
    case Method::Head:
        return "HEAD";
    case Method::Options:
        return "OPTIONS";
    case Method::Patch:
        return "PATCH";
    case Method::Connect:
        return "CONNECT";
    case Method::Trace:
        return "TRACE";
    case Method::Unknown:
    case Method::AnyKnown:
        break;
    }
    return "UNKNOWN";
}

QByteArray reasonPhrase(int status) {
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 206:
        return "Partial Content";
    case 302:
        return "Found";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 409:
        return "Conflict";
    case 429:
        return "Too Many Requests";
    default:
        return status < 500 ? "Status" : "Server Error";
    }
}

QByteArray wireForm(const Reply &reply, bool withBody) {
    QByteArray bytes
        = "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + reasonPhrase(reply.status) + "\r\n";
    for (const auto &[name, value] : reply.headers) {
        bytes += name + ": " + value + "\r\n";
    }
    if (!reply.body.isEmpty()) {
        bytes += "Content-Type: " + reply.contentType + "\r\n";
    }
    if (reply.status != 204) {
        bytes += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
    }
    bytes += "\r\n";
    return withBody ? bytes + reply.body : bytes;
}

void deliver(QTcpSocket *socket, const HttpFront::Delivery &delivery, bool withBody) {
    if (delivery.drop) {
        socket->abort();
        return;
    }
    QByteArray bytes = wireForm(delivery.reply, withBody);
    if (delivery.truncateAt >= 0) {
        bytes.chop(std::max<qsizetype>(0, delivery.reply.body.size() - delivery.truncateAt));
        socket->write(bytes);
        socket->disconnectFromHost();
        return;
    }
    socket->write(bytes);
}

} // namespace

HttpFront::HttpFront(Answer answer) : m_answer(std::move(answer)) { }

quint16 HttpFront::listen(RequestLines *lines, quint16 port, const QString &address) {
    m_lines = lines;
    // only this interface: the default would be every one
    if (!m_lines->listen(QHostAddress::LocalHost, port)) {
        return 0;
    }
    bind(m_lines);
    m_home = address.arg(m_lines->serverPort());
    return m_lines->serverPort();
}

quint16 HttpFront::start(quint16 port) {
    return listen(new RequestLines(this), port, u"http://127.0.0.1:%1"_s);
}

quint16 HttpFront::start(
    quint16 port, const QSslConfiguration &tls, std::function<bool(const QString &)> standsFor) {
    const auto stands = [this, known = std::move(standsFor)](const QString &host, quint16 asked) {
        return asked == m_lines->serverPort()
            ? host == "localhost"_L1 || host == "127.0.0.1"_L1 || host == "::1"_L1
            : asked == 443 && known(host);
    };
    return listen(new SecureRequestLines(tls, stands, this), port, u"https://localhost:%1"_s);
}

bool HttpFront::handleRequest(const QHttpServerRequest &wire, QTcpSocket *socket) {
    QByteArray target = m_lines->takeTarget(socket);
    if (target.isEmpty()) {
        target = wire.url().toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    }
    const QByteArray method = methodName(wire.method());
    Request request = Request::parse(method, target, wire.value("host"), m_home);
    const auto headers = wire.headers();
    for (const auto &[name, value] : headers) {
        request.headers.insert(name.toLower(), value);
    }
    request.body = wire.body();
    const Delivery delivery = m_answer(request);
    const bool withBody = method != "HEAD";
    if (delivery.delay.count() == 0) {
        deliver(socket, delivery, withBody);
        return true;
    }
    QTimer::singleShot(
        delivery.delay, socket, [socket, delivery, withBody] { deliver(socket, delivery, withBody); });
    return true;
}

void HttpFront::missingHandler(const QHttpServerRequest &, QTcpSocket *socket) {
    socket->abort(); // handleRequest takes every request
}

} // namespace simulator
