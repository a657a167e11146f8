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

bool isLoopback(const QString &host) {
    return host == "127.0.0.1"_L1 || host == "localhost"_L1 || host == "::1"_L1;
}

} // namespace

QString Request::pathAndQuery() const {
    return rawQuery.isEmpty() ? rawPath : rawPath + u'?' + rawQuery;
}

Request Request::parse(
    const QByteArray &method, const QByteArray &target, const QByteArray &hostHeader, quint16 port) {
    Request request;
    request.method = method;
    const QUrl authority = QUrl(u"http://"_s + QString::fromUtf8(hostHeader));
    request.host = authority.host().toLower();
    const QString text = QString::fromUtf8(target);
    const qsizetype mark = text.indexOf(u'?');
    request.rawPath = mark < 0 ? text : text.left(mark);
    request.rawQuery = mark < 0 ? QString() : text.mid(mark + 1);
    request.linkPrefix = u"https://"_s;
    if (isLoopback(request.host)) {
        // http://127.0.0.1:1234/management.azure.com/subscriptions: for clients that cannot set a host
        const QString rest = request.rawPath.mid(1);
        const qsizetype slash = rest.indexOf(u'/');
        request.linkPrefix = u"http://%1:%2/"_s.arg(request.host).arg(port);
        request.host = (slash < 0 ? rest : rest.left(slash)).toLower();
        request.rawPath = slash < 0 ? u"/"_s : rest.mid(slash);
    }
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
