#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace simulator {

using namespace Qt::StringLiterals;

/// One HTTP request, addressed to one of Azure's hosts.
struct Request {
    QByteArray method; ///< upper case
    QString host; ///< Azure's host, lower case, without port
    QString rawPath; ///< as sent, undecoded, without the loopback prefix
    QString rawQuery; ///< as sent, undecoded, without "?"
    QStringList segments; ///< decoded path segments; empty ones are left out
    QHash<QString, QString> query; ///< decoded values by lower-case name
    QHash<QByteArray, QByteArray> headers; ///< by lower-case name
    QByteArray body;
    QString linkPrefix; ///< what stands before an Azure host in the links of an answer: "https://",
                        ///< "http://127.0.0.1:1234/" or "https://localhost:1234/host/"
    bool hostInLinks = true; ///< false where the client names no host: "https://localhost:1234/subscriptions"
    bool byOwnName = false; ///< a key store was addressed as *.vault.localhost or *.managedhsm.localhost
    QString home; ///< the simulator's own address: "http://127.0.0.1:1234" or "https://localhost:1234"

    QString queryValue(const QString &name) const { return query.value(name.toLower()); }
    bool hasQuery(const QString &name) const { return query.contains(name.toLower()); }
    QByteArray header(const QByteArray &name) const { return headers.value(name.toLower()); }
    QString pathAndQuery() const;
    /// An absolute link on the host of this request.
    QString link(const QString &pathAndQuery) const {
        return linkPrefix + (hostInLinks ? host : QString()) + pathAndQuery;
    }

    /// Splits what came over the wire. `target` is the undecoded request target. Where the Host header names
    /// the simulator itself, the path names Azure's host: `/host/management.azure.com/...`,
    /// `/management.azure.com/...`, or nothing where the path is of one service only
    /// (`/subscriptions/...`, `/{tenant}/oauth2/...`). The simulator's own pages are at `/simulator/...` and
    /// have the host "simulator".
    static Request parse(const QByteArray &method, const QByteArray &target, const QByteArray &hostHeader,
        const QString &home);
};

/// What is answered.
struct Reply {
    int status = 200;
    QByteArray contentType = "application/json; charset=utf-8";
    QByteArray body;
    std::vector<std::pair<QByteArray, QByteArray>> headers;

    Reply &header(const QByteArray &name, const QByteArray &value);
    Reply &header(const QByteArray &name, const QString &value) { return header(name, value.toUtf8()); }
    bool isError() const { return status >= 400; }
};

Reply jsonReply(int status, const QJsonObject &body);
/// `{"value":[...]}`, with nextLink if it is not empty.
Reply listReply(const QJsonArray &value, const QString &nextLink = {});
Reply emptyReply(int status);
/// The error form of ARM and of the key stores (contract 3.4).
Reply errorReply(int status, const QString &code, const QString &message);
/// The same with `innererror` (contract 10).
Reply errorReply(int status, const QString &code, const QString &message, const QString &innerCode);

/// What stands behind "Bearer" in the Authorization header; empty: nothing.
QString bearerToken(const Request &request);

/// The JSON object in the body of a request, or nothing if it is none.
std::optional<QJsonObject> jsonBody(const Request &request);

/// Segment-wise, case-insensitive: is `scope` at or below `ancestor`? "/" is above all.
bool isAtOrBelow(const QString &scope, const QString &ancestor);
bool isLoopback(const QString &host);
/// What Azure calls a host, or the host of an audience, that the simulator names as its own:
/// "vault.localhost" is "vault.azure.net". Under its own address it is a cloud of its own, which names
/// nothing of Azure's.
QString azuresHost(const QString &host);
bool same(QStringView a, QStringView b);
QString newGuid();
/// A GUID that always belongs to this text: names of a scenario keep their ids from run to run.
QString guidOf(const QString &text);
/// A decimal number of 15 digits that always belongs to this text: ids of protected items and recovery
/// points.
QString digitsOf(const QString &text);
/// "2026-09-01T05:01:06.1234560Z"
QString timeText(const QDateTime &time);

} // namespace simulator
