#include "simulator/exchange.h"

#include "base/text.h"

#include <QJsonDocument>
#include <QUrl>
#include <QUuid>

namespace simulator {

namespace {

QString decoded(const QString &text) {
    return QUrl::fromPercentEncoding(text.toUtf8());
}

QHash<QString, QString> parseQuery(const QString &rawQuery) {
    QHash<QString, QString> values;
    const QStringList terms = rawQuery.split(u'&', Qt::SkipEmptyParts);
    for (const QString &term : terms) {
        const qsizetype equals = term.indexOf(u'=');
        const QString name = decoded(equals < 0 ? term : term.left(equals)).toLower();
        QString value = equals < 0 ? QString() : term.mid(equals + 1);
        value.replace(u'+', u' ');
        values.insert(name, decoded(value));
    }
    return values;
}

/// The service whose path this is, for clients that know one address only; empty if it is no service's.
QString hostOfPath(const QStringList &parts) {
    const QString first = parts.value(0).toLower();
    const QString second = parts.value(1).toLower();
    static const QStringList arm{u"subscriptions"_s, u"tenants"_s, u"providers"_s, u"metadata"_s};
    if (first == "metadata"_L1 && second != "endpoints"_L1) {
        return u"169.254.169.254"_s;
    }
    static const QStringList login{u"oauth2"_s, u"v2.0"_s, u"discovery"_s};
    return arm.contains(first)                                ? u"management.azure.com"_s
        : login.contains(second) || first == "devicelogin"_L1 ? u"login.microsoftonline.com"_s
                                                              : QString();
}

/// Finds Azure's host in the path of a request to the simulator's own address `own`.
void takeHostFromPath(Request &request, const QString &own) {
    const QStringList parts = request.rawPath.split(u'/', Qt::SkipEmptyParts);
    request.host = hostOfPath(parts);
    if (!request.host.isEmpty()) {
        request.linkPrefix = own;
        request.hostInLinks = false;
        return;
    }
    const bool told = same(parts.value(0), u"host");
    const QString prefix = told ? u"/host/"_s : u"/"_s;
    const QString rest = request.rawPath.mid(prefix.size());
    const qsizetype slash = rest.indexOf(u'/');
    request.linkPrefix = own + prefix;
    request.host = (slash < 0 ? rest : rest.left(slash)).toLower();
    request.rawPath = slash < 0 ? u"/"_s : rest.mid(slash);
}

} // namespace

QString Request::pathAndQuery() const {
    return rawQuery.isEmpty() ? rawPath : rawPath + u'?' + rawQuery;
}

Request Request::parse(
    const QByteArray &method, const QByteArray &target, const QByteArray &hostHeader, const QString &home) {
    Request request;
    request.method = method;
    const QUrl authority = QUrl(u"http://"_s + QString::fromUtf8(hostHeader));
    request.host = authority.host().toLower();
    const QString text = QString::fromUtf8(target);
    const qsizetype mark = text.indexOf(u'?');
    request.rawPath = mark < 0 ? text : text.left(mark);
    request.rawQuery = mark < 0 ? QString() : text.mid(mark + 1);
    request.linkPrefix = u"https://"_s;
    request.home = home;
    if (isLoopback(request.host)) {
        QUrl own(home);
        own.setHost(request.host);
        takeHostFromPath(request, own.toString());
    }
    const QString azures = azuresHost(request.host);
    request.byOwnName = azures != request.host;
    request.host = azures;
    const QStringList parts = request.rawPath.split(u'/', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        request.segments.append(decoded(part));
    }
    request.query = parseQuery(request.rawQuery);
    return request;
}

Reply &Reply::header(const QByteArray &name, const QByteArray &value) {
    headers.emplace_back(name, value);
    return *this;
}

Reply jsonReply(int status, const QJsonObject &body) {
    Reply reply;
    reply.status = status;
    reply.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return reply;
}

Reply listReply(const QJsonArray &value, const QString &nextLink) {
    QJsonObject body{{u"value"_s, value}};
    if (!nextLink.isEmpty()) {
        body.insert(u"nextLink"_s, nextLink);
    }
    return jsonReply(200, body);
}

Reply emptyReply(int status) {
    Reply reply;
    reply.status = status;
    return reply;
}

Reply errorReply(int status, const QString &code, const QString &message) {
    return jsonReply(status, {{u"error"_s, QJsonObject{{u"code"_s, code}, {u"message"_s, message}}}});
}

Reply errorReply(int status, const QString &code, const QString &message, const QString &innerCode) {
    return jsonReply(status,
        {{u"error"_s,
            QJsonObject{{u"code"_s, code}, {u"message"_s, message},
                {u"innererror"_s, QJsonObject{{u"code"_s, innerCode}}}}}});
}

QString bearerToken(const Request &request) {
    const QByteArray header = request.header("authorization");
    return header.toLower().startsWith("bearer ") ? QString::fromLatin1(header.mid(7).trimmed()) : QString();
}

std::optional<QJsonObject> jsonBody(const Request &request) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        return std::nullopt;
    }
    return document.object();
}

bool isAtOrBelow(const QString &scope, const QString &ancestor) {
    QStringView wide = QStringView(ancestor);
    while (wide.endsWith(u'/')) {
        wide.chop(1);
    }
    if (!scope.startsWith(wide, Qt::CaseInsensitive)) {
        return false;
    }
    return scope.size() == wide.size() || scope.at(wide.size()) == u'/' || wide.isEmpty();
}

bool isLoopback(const QString &host) {
    return host == "127.0.0.1"_L1 || host == "localhost"_L1 || host == "::1"_L1;
}

QString azuresHost(const QString &host) {
    static const std::pair<QString, QString> names[]{{u"vault.localhost"_s, u"vault.azure.net"_s},
        {u"managedhsm.localhost"_s, u"managedhsm.azure.net"_s},
        {u"blob.localhost"_s, u"blob.core.windows.net"_s}};
    for (const auto &[own, azures] : names) {
        if (host == own || host.endsWith(u'.' + own)) {
            return host.chopped(own.size()) + azures;
        }
    }
    return host;
}

bool same(QStringView a, QStringView b) {
    return base::sameText(a, b);
}

QString newGuid() {
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QString guidOf(const QString &text) {
    return base::nameBasedGuid({text});
}

QString digitsOf(const QString &text) {
    const quint64 number = QString(guidOf(text)).remove(u'-').left(12).toULongLong(nullptr, 16);
    return QString::number(100000000000000 + number);
}

QString timeText(const QDateTime &time) {
    return time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s) + u"0000Z"_s;
}

} // namespace simulator
