#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QString>
#include <QUrl>

#include <utility>

namespace http {

enum class Method { Get, Head, Put, Post, Patch, Delete };
QByteArray methodName(Method method);

/// Header fields in order; names compare without case, a name may occur more than once.
class Headers {
public:
    void add(const QByteArray &name, const QByteArray &value);
    void set(const QByteArray &name, const QByteArray &value);
    QByteArray value(const QByteArray &name) const; ///< the first; empty if absent
    QByteArrayList values(const QByteArray &name) const;
    bool contains(const QByteArray &name) const;
    const QList<std::pair<QByteArray, QByteArray>> &all() const { return m_fields; }

private:
    QList<std::pair<QByteArray, QByteArray>> m_fields;
};

/// Whom a token is for, and to which hosts it may be sent: the host itself or a sub-domain of one of
/// `hostSuffixes`. A request whose URL is not https on such a host, or names a port or a user, is refused
/// before a token is attached.
struct Audience {
    QString scope; ///< "https://management.azure.com/.default"; empty: send no token
    QStringList hostSuffixes; ///< "management.azure.com", "vault.azure.net"

    bool allows(const QUrl &url) const;
    friend bool operator==(const Audience &, const Audience &) = default;
};

struct Request {
    Method method = Method::Get;
    QUrl url; ///< as it goes on the wire; links from the service are used as sent, undecoded
    Headers headers;
    QByteArray body;
    QByteArray contentType = QByteArrayLiteral("application/json; charset=utf-8"); ///< sent only with a body
    Audience audience;
    QString tenantId; ///< tenant whose token is needed; empty: the signed-in tenant
    QString operation; ///< for errors and the log: "virtualMachines/read"
    QString clientRequestId; ///< x-ms-client-request-id; the pipeline fills an empty one
    bool safeToRepeat = true; ///< false for POSTs that start something (backup, register)
};

struct Response {
    int status = 0;
    Headers headers;
    QByteArray body;
    QUrl url; ///< that was asked
    QString clientRequestId;

    bool isSuccess() const { return status >= 200 && status < 300; }
};

} // namespace http
