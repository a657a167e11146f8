#include "cloud/http/publicsuffix.h"

#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QUrl>

namespace http {

bool isPublicSuffix(const QString &host) {
    if (!host.contains(QLatin1Char('.'))) {
        return true;
    }
    // Qt shows its list in one way only: a jar takes no cookie for all of a public suffix.
    QNetworkCookie cookie(QByteArrayLiteral("a"), QByteArrayLiteral("b"));
    cookie.setDomain(QLatin1Char('.') + host);
    QNetworkCookieJar jar;
    return !jar.setCookiesFromUrl({cookie}, QUrl(QStringLiteral("https://host.") + host));
}

} // namespace http
