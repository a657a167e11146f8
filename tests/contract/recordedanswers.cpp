#include "tests/contract/recordedanswers.h"

#include "base/text.h"
#include "cloud/azure/armerror.h"
#include "cloud/azure/keystorechallenge.h"

#include <QRegularExpression>

namespace contract {

namespace {

std::optional<Route> routeOf(const Recording &recording) {
    for (const std::vector<Route> *routes : {&computeRoutes(), &keyStoreRoutes(), &roleRoutes(),
             &directoryRoutes(), &recoveryRoutes(), &jobRoutes()}) {
        for (const Route &route : *routes) {
            if (recording.method == QLatin1String(route.method)
                && recording.hasPath(QString::fromLatin1(route.path))) {
                return route;
            }
        }
    }
    return std::nullopt;
}

base::ErrorKind expectedKind(int status) {
    switch (status) {
    case 401:
        return base::ErrorKind::SignInRequired;
    case 403:
        return base::ErrorKind::Forbidden;
    case 404:
        return base::ErrorKind::NotFound;
    case 409:
        return base::ErrorKind::Conflict;
    case 429:
        return base::ErrorKind::Throttled;
    default:
        return base::ErrorKind::Rejected;
    }
}

QString sameHexCase(QString link) {
    static const QRegularExpression escape(QStringLiteral("%[0-9a-fA-F]{2}"));
    QRegularExpressionMatchIterator matches = escape.globalMatch(link);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        link.replace(match.capturedStart(), 3, match.captured().toUpper());
    }
    return link;
}

} // namespace

Outcome examine(const Recording &recording) {
    Outcome outcome;
    if (recording.response.status >= 400) {
        outcome.reader = QStringLiteral("errorFrom");
        examineRefusal(recording, outcome.facts);
        return outcome;
    }
    const std::optional<Route> route = routeOf(recording);
    if (!route) {
        outcome.skipped = QStringLiteral("the product asks nothing of this kind");
    } else if (route->examine == nullptr) {
        outcome.skipped = QString::fromUtf8(route->name);
    } else {
        outcome.reader = QString::fromLatin1(route->name);
        route->examine(recording, outcome.facts);
    }
    return outcome;
}

void examineRefusal(const Recording &recording, Facts &facts) {
    const QDateTime now = QDateTime::fromString(QStringLiteral("2026-11-02T09:00:00Z"), Qt::ISODate);
    const base::Error error = azure::errorFrom(recording.request(), recording.response, now);
    const int status = recording.response.status;
    facts.same(QStringLiteral("status"), error.httpStatus, status);
    facts.holds(error.kind == expectedKind(status), QStringLiteral("kind does not follow the status"));
    const QJsonValue told
        = recording.body.isObject() ? at(recording.body, QStringLiteral("error")) : QJsonValue();
    const QString inner = text(told, QStringLiteral("innererror.code"));
    facts.same(
        QStringLiteral("code"), error.code, inner.isEmpty() ? text(told, QStringLiteral("code")) : inner);
    facts.holds(!error.message.isEmpty(), QStringLiteral("a message is always there"));
    if (!text(told, QStringLiteral("message")).isEmpty()) {
        facts.same(QStringLiteral("message"), error.message, text(told, QStringLiteral("message")));
    }
    const QByteArray requestId = recording.response.headers.value("x-ms-request-id");
    if (!requestId.isEmpty()) {
        facts.same(QStringLiteral("request id"), error.requestId, QString::fromUtf8(requestId));
    }
    const QByteArray challenge = recording.response.headers.value("WWW-Authenticate");
    if (status == 401 && challenge.contains("resource=")) {
        const base::Result<std::optional<azure::KeyStoreChallenge>> read = azure::keyStoreChallenge(
            azure::Cloud::publicCloud(), recording.response.url, recording.response.headers);
        const bool isRead = read && *read;
        facts.holds(isRead, QStringLiteral("the key store's challenge is understood and belongs to it"));
        if (isRead) {
            facts.holds(challenge.contains("/" + (*read)->tenantId.toUtf8() + "\""),
                QStringLiteral("the challenge's tenant"));
            QString resource = (*read)->scope;
            resource.chop(9); // "/.default"
            facts.holds(challenge.contains("\"" + resource.toUtf8() + "\""),
                QStringLiteral("the challenge's resource"));
        }
    }
}

void examineNextLink(const Recording &recording, const QString &nextLink, Facts &facts) {
    const QString recorded = text(recording.body, QStringLiteral("nextLink"));
    facts.same(QStringLiteral("nextLink"), nextLink, recorded);
    const QUrl url = QUrl::fromEncoded(nextLink.toUtf8(), QUrl::StrictMode);
    facts.same(QStringLiteral("nextLink on the wire"), sameHexCase(QString::fromUtf8(url.toEncoded())),
        sameHexCase(recorded));
}

} // namespace contract
