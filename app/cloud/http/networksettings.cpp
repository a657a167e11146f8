#include "cloud/http/networksettings.h"

#include "base/filereader.h"

#include <QAuthenticator>
#include <QFileInfo>
#include <QNetworkAccessManager>
#include <QSet>
#include <QSslCertificate>

#include <memory>

namespace http {

namespace {

base::Unexpected failure(const char *code, const QString &message, const QString &target) {
    base::Error error
        = base::localError(QString::fromLatin1(code), message, QStringLiteral("network/settings"));
    error.target = target;
    return base::Unexpected(error);
}

/// Asks the system for every request, without changing the proxy of the whole program.
class SystemProxies final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override {
        return systemProxyForQuery(query);
    }
};

QNetworkProxy customProxy(const NetworkSettings &settings) {
    const QNetworkProxy::ProxyType type = settings.proxyType == NetworkSettings::ProxyType::Http
        ? QNetworkProxy::HttpProxy
        : QNetworkProxy::Socks5Proxy;
    return QNetworkProxy(
        type, settings.proxyHost, settings.proxyPort, settings.proxyUser, settings.proxyPassword);
}

void offerCredentials(const NetworkSettings &settings, QNetworkAccessManager &manager) {
    if (settings.proxyUser.isEmpty()) {
        return;
    }
    const auto offered = std::make_shared<QSet<QString>>();
    QObject::connect(&manager, &QNetworkAccessManager::proxyAuthenticationRequired, &manager,
        [settings, offered](const QNetworkProxy &proxy, QAuthenticator *authenticator) {
            const QString name = QStringLiteral("%1:%2").arg(proxy.hostName()).arg(proxy.port());
            if (offered->contains(name)) {
                return; // refused: an unchanged authenticator ends the request
            }
            offered->insert(name);
            authenticator->setUser(settings.proxyUser);
            authenticator->setPassword(settings.proxyPassword);
        });
}

} // namespace

base::Result<QSslConfiguration> tlsConfiguration(const NetworkSettings &settings) {
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    if (settings.certificateFile.isEmpty()) {
        return configuration;
    }
    constexpr qint64 most = 4 * 1024 * 1024;
    const QFileInfo file(settings.certificateFile);
    if (file.exists() && !file.isFile()) { // it is read again and again, which no pipe is
        return failure(
            "CertificateFileUnreadable", QStringLiteral("It isn't a regular file."), file.filePath());
    }
    const base::Result<QByteArray> content = base::readFile(settings.certificateFile, most);
    if (!content) {
        const bool isLarge = content.error().hasCode(u"FileTooLarge");
        return failure("CertificateFileUnreadable",
            isLarge ? QStringLiteral("It is larger than 4 MB.") : content.error().message,
            settings.certificateFile);
    }
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(*content, QSsl::Pem);
    if (certificates.isEmpty()) {
        return failure("CertificateFileInvalid", QStringLiteral("The file holds no certificate in PEM form."),
            settings.certificateFile);
    }
    configuration.setCaCertificates(QSslConfiguration::systemCaCertificates() + certificates);
    return configuration;
}

base::Result<void> checkProxy(const NetworkSettings &settings) {
    if (settings.proxy == NetworkSettings::Proxy::Custom
        && (settings.proxyHost.isEmpty() || settings.proxyPort == 0)) {
        return failure(
            "ProxyIncomplete", QStringLiteral("The proxy needs a host and a port."), settings.proxyHost);
    }
    return {};
}

std::optional<QNetworkProxy> httpProxyFor(const NetworkSettings &settings, const QUrl &url) {
    QNetworkProxy proxy = QNetworkProxy::NoProxy;
    switch (settings.proxy) {
    case NetworkSettings::Proxy::System:
        proxy = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url)).value(0);
        break;
    case NetworkSettings::Proxy::None:
        break;
    case NetworkSettings::Proxy::Custom:
        proxy = customProxy(settings);
        break;
    }
    if (proxy.user().isEmpty()) {
        proxy.setUser(settings.proxyUser); // it is answered with that where it asks
    }
    const bool isHttp = proxy.type() == QNetworkProxy::HttpProxy && !proxy.hostName().isEmpty();
    return isHttp ? std::make_optional(proxy) : std::nullopt;
}

base::Result<void> applyProxy(const NetworkSettings &settings, QNetworkAccessManager &manager) {
    if (base::Result<void> complete = checkProxy(settings); !complete) {
        return complete;
    }
    switch (settings.proxy) {
    case NetworkSettings::Proxy::System:
        manager.setProxyFactory(new SystemProxies); // owned by the manager
        break;
    case NetworkSettings::Proxy::None:
        manager.setProxy(QNetworkProxy::NoProxy);
        break;
    case NetworkSettings::Proxy::Custom:
        manager.setProxy(customProxy(settings));
        break;
    }
    offerCredentials(settings, manager);
    return {};
}

} // namespace http
