#include "cloud/http/publicsuffix.h"

#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QStringList>
#include <QUrl>

namespace http {

bool isPublicSuffix(const QString &host) {
    // What Azure rents to anybody and Qt's list may be too old for.
    static const QStringList rented
        = QStringLiteral("azure-api.net azure-api.us azurecontainer.io azureedge.net "
                         "azurefd.net trafficmanager.net")
              .split(QLatin1Char(' '));
    if (!host.contains(QLatin1Char('.')) || rented.contains(host)) {
        return true;
    }
    // Qt shows its list in one way only: a jar takes no cookie for all of a public suffix.
    QNetworkCookie cookie(QByteArrayLiteral("a"), QByteArrayLiteral("b"));
    cookie.setDomain(QLatin1Char('.') + host);
    QNetworkCookieJar jar;
    return !jar.setCookiesFromUrl({cookie}, QUrl(QStringLiteral("https://host.") + host));
}

} // namespace http
